#pragma once
#include "app/dialogs/dialogs.hpp"
#include "app/document/document_session.hpp"
#include "app/widgets/looks.hpp"

#include <cjm/session/commands/field_edit.hpp>
#include <cjm/session/document/edit_scope.hpp>

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QWidget;

namespace cjm {

class InspectorField;
class TextField;

// What the pages of the inspector share: the map they show and the way to change it. It stands up for who is typing in
// one of their fields: nobody else changes what is under his hands.
class InspectorContext {
public:
    // Where its questions and errors are shown.
    InspectorContext(QWidget& panel, Appearance appearance, Dialogs& dialogs);
    ~InspectorContext();
    InspectorContext(const InspectorContext&) = delete;
    InspectorContext& operator=(const InspectorContext&) = delete;

    void setSession(DocumentSession& session);

    // What a field shows of a map, in words; nothing when its records differ there, or are gone.
    using Reading = std::function<std::optional<QString>(const Map&)>;
    // What others do to what the field shows waits while it is in use.
    void guard(InspectorField& field, Reading reading);
    // The same for one that writes onto the map with each letter. What is typed comes on top of what is there, Escape
    // takes it back, and what is no text is refused.
    void bindText(TextField& field, const Reading& reading);

    [[nodiscard]] const Map& map() const { return session_->map(); }
    [[nodiscard]] bool mayEdit() const { return session_->mayEdit(); }
    // The grid shows how one knows what its cards say: that is what they are looked at for.
    [[nodiscard]] bool showsEvidence() const { return session_->filter().showsEvidence; }
    // The story that the map tells; empty: none.
    [[nodiscard]] const StoryId& toldStory() const { return session_->filter().story; }
    // Nobody is to see yet how others have voted.
    [[nodiscard]] bool hidesVotesOf(CardKind kind) const;
    // What cards show beside their text.
    [[nodiscard]] CardSwitches& cardSwitches() const { return session_->cardSwitches(); }
    // Whether fields that are seldom wanted are shown; the same on all pages, and remembered.
    [[nodiscard]] bool showsMore() const { return showsMore_; }
    void showMore(bool on);
    [[nodiscard]] const Theme& theme() const { return appearance_.theme(); }
    [[nodiscard]] Language language() const { return appearance_.language(); }
    [[nodiscard]] Dialogs& dialogs() const { return dialogs_; }
    [[nodiscard]] QString words(std::string_view code) const;

    // A step of undo of its own. What is refused is told, and changes nothing.
    bool put(const Edit& edit);
    // One of several edits that a field makes while it is used: close to each other they are one step.
    Result<void> type(const QObject* field, const Edit& edit);
    // Whether what this field did last may still be taken back.
    [[nodiscard]] bool isUsedBy(const QObject* field) const { return field_ == field; }
    // Takes back what a field did since it was entered, unless something else was done after it. True when the map is
    // another now.
    bool takeBack(const QObject* field);
    // Whether something else would stand in a field that is in use, or it would be at odds with what others wrote
    // there.
    [[nodiscard]] bool isTypedAt(const Map& after) const;
    // What is typed is of what is selected: others who have the map open are told that it is being edited.
    void tellWhere() { tellsWhere_ = true; }
    // What comes next is a step of its own.
    void finish();
    // Says in passing that something cannot be done.
    void refuse(const Error& error) const { session_->refuse(error); }
    void tell(const QString& words, QWidget* parent) const;

private:
    void endTyping();
    struct Guarded {
        QPointer<InspectorField> field;
        Reading reading;
    };
    QWidget& panel_;
    Appearance appearance_;
    Dialogs& dialogs_;
    DocumentSession* session_ = nullptr;
    bool showsMore_;
    [[nodiscard]] bool isInUse(const QObject* field) const;

    bool tellsWhere_ = false;
    const QObject* field_ = nullptr; // that is in use
    std::optional<EditScope> scope_; // what it has done since it was entered
    std::vector<Guarded> guarded_;
    std::unique_ptr<QObject> ear_; // hears the session of now
};

} // namespace cjm
