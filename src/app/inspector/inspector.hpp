#pragma once
#include "app/panels/side_panel.hpp"
#include "app/widgets/carrier.hpp"
#include "app/widgets/looks.hpp"

#include <cjm/session/commands/field_edit.hpp>

#include <QPointer>

#include <memory>
#include <optional>

class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace cjm {

class CardPage;
class CommentsPage;
class Dialogs;
class InspectorContext;
class InspectorPage;
class InspectorTabs;
class LooksPage;
class MapPage;
class PersonaPage;
class QuestionsPage;
class RowPage;
class StagePage;
class TransitionPage;

/// The panel on the right: all fields of what is selected, of several records at once too, or of the map
/// when nothing is. It follows the selection and the map and never takes the focus by itself. Its fields are made once
/// for each kind of record.
class Inspector final : public SidePanel {
    Q_OBJECT
public:
    /// `dialogs` asks for files, and outlives the panel.
    Inspector(DocumentSession& session, Appearance appearance, Dialogs& dialogs, QWidget* parent = nullptr);
    ~Inspector() override;

    void setSession(DocumentSession& session) override;
    /// Puts the keyboard into the first field.
    void enter() override;
    void closed() override;
    [[nodiscard]] bool hasHeading() const override { return true; }

    /// What is shown, in words: "Barrier", "Barriers · 3".
    [[nodiscard]] QString heading() const;
    /// What is shown; brought up to date first.
    [[nodiscard]] const Subject& subject();

    /// Puts the keyboard into a field of what is selected, by its caption in the catalogue: "field.card.evidence".
    void enterField(std::string_view caption);
    /// The questions of the selected stage, with the keyboard in the answer to one of them.
    void ask(std::string_view key);
    /// All stage questions in the place of the fields, until something is selected or clicked.
    void showAllQuestions();
    /// What letting go of a card there would answer, while questions are shown.
    [[nodiscard]] std::optional<Carrier::Aim> aimAt(const Target& carried, const QPoint& at);
    /// The comments on what is selected, with the keyboard where one writes; of nothing, all of the map.
    void showComments();
    [[nodiscard]] CommentsPage* comments() const { return comments_; }

signals:
    /// Somebody wants to see a record of the list of comments.
    void ledTo(const cjm::Target& target);
    /// A record that is named here is dragged; a point of the screen.
    void lifted(const cjm::Target& target, const QPoint& at);

protected:
    /// Keys that no field wants: Escape goes back to the map, and so does Enter, but for buttons that it presses.
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void dress();
    void mapPressed();
    /// Something changed; shown soon, once for many changes.
    void wake();
    [[nodiscard]] bool waitsForHand() const;
    void refresh();
    [[nodiscard]] InspectorPage& pageOf(Subject::Kind kind);
    void adopt(InspectorPage& page);
    /// The page, which is made when it is first wanted.
    template <class Page> Page& made(Page*& page) {
        if (!page) {
            page = new Page(*context_, content_);
            adopt(*page);
        }
        return *page;
    }
    [[nodiscard]] bool isWaiting();
    void sayHeading();
    void followCheck();
    [[nodiscard]] const Stage* askingStage() const;
    [[nodiscard]] QuestionsPage& questionsPage(bool anew);
    void showFields(bool anew);
    void bring(QWidget* field);

    enum Tab { fields, questions, looks, commenting };
    [[nodiscard]] bool hasLooks() const;
    [[nodiscard]] LooksPage& looksPage();
    [[nodiscard]] std::optional<Target> commented() const;
    [[nodiscard]] Tab shownTab() const;
    [[nodiscard]] CommentsPage& commentsPage(const Target& on, bool anew);
    void sayTabs();

    enum class Instead { nothing, allQuestions }; ///< Of what is selected, until something is clicked.
    QPointer<DocumentSession> session_;           ///< Gone before the panel, when the window goes.
    std::unique_ptr<InspectorContext> context_;
    Subject subject_;
    Appearance appearance_;
    bool stale_ = true, asked_ = false;
    bool isPressed_ = false; ///< The map, since all questions were last shown.
    Tab tab_ = fields;       ///< That was chosen; what has none of it shows its fields.
    Instead instead_ = Instead::nothing;
    InspectorTabs* tabs_ = nullptr;
    QLabel* heading_ = nullptr;
    QToolButton* close_ = nullptr;
    QScrollArea* scroll_ = nullptr;
    QWidget* content_ = nullptr;
    QVBoxLayout* column_ = nullptr;
    InspectorPage* page_ = nullptr;
    CardPage* cards_ = nullptr;
    StagePage* stages_ = nullptr;
    RowPage* rows_ = nullptr;
    PersonaPage* personas_ = nullptr;
    TransitionPage* transitions_ = nullptr;
    MapPage* passport_ = nullptr;
    QuestionsPage* questions_ = nullptr;
    CommentsPage* comments_ = nullptr;
    LooksPage* looks_ = nullptr;
};

} // namespace cjm
