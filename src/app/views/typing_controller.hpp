#pragma once
#include "app/views/clip_reading.hpp"

#include <cjm/session/typing/text_edit_session.hpp>
#include <cjm/session/typing/typing.hpp>

#include <QObject>
#include <QRect>
#include <QVariant>

#include <memory>

class QInputMethodEvent;
class QKeyEvent;
class QMimeData;

namespace cjm {

class EditorHint;
class InlineEditor;
class SceneView;

/// Typing in place, in any view: the editor over a text, what it says while it is empty, and where it goes on. What
/// stands where, and what can be begun, it asks the view.
class TypingController : public QObject {
    Q_OBJECT
public:
    explicit TypingController(SceneView& view);
    ~TypingController() override;

    /// The open editor, or null.
    [[nodiscard]] InlineEditor* editor() const { return editor_.get(); }
    /// The map as it is drawn: with what is being typed and is not on it yet.
    [[nodiscard]] Map shown(const Map& map) const;
    /// What stays selected while a record that was begun has no words yet; the empty target when there is none.
    [[nodiscard]] Target selectedInstead() const;

    void editSelection(const QString& typed);
    /// `typed` replaces the text.
    void editText(const Target& target, const QString& typed = {});
    /// See MapView.
    void takeBackWith(std::shared_ptr<EditScope> begun);
    void begin(NewRecord fresh);
    /// Keeps what is typed and closes. The next letter goes on in the same text: see goOn.
    void commit();
    /// The next letter goes on at the end of what is selected now and replaces nothing, until hands choose something.
    void goOn();
    /// Hands have chosen what is selected: a letter replaces it.
    void chosen() { goesOn_ = Target{}; }
    /// Forgets the editor, whose text is of another document.
    void reset();
    /// Puts the editor where its text stands now.
    void place();
    /// A key that came to the view while the editor is open goes to it, or nowhere; false without an editor.
    bool takesKey(QKeyEvent& event);
    /// An input method speaks to the view; false when there is nothing to type into.
    bool compose(QInputMethodEvent& event);
    /// What an input method asks of who composes; invalid when nobody does.
    [[nodiscard]] QVariant answer(Qt::InputMethodQuery query) const;

signals:
    /// Escape took back what was typed; the map was this until then.
    void takenBack(const cjm::Map& typed);
    /// Escape has closed the editor there, and nothing of it stays on the map.
    void gaveUp(const cjm::Target& target);
    /// A text was longer than it may be; only its beginning is on the map.
    void cutShort(const cjm::Target& target, const QString& text);
    void cardsPasted(const cjm::Copied& pasted);
    /// The editor is there, or gone.
    void openChanged();
    /// The editor stands somewhere, with its hint: this of the viewport is taken.
    void placed(const QRect& taken);

private:
    void open(std::unique_ptr<TextEditSession> textEdit, const Target& home);
    void release();
    void follow();
    [[nodiscard]] bool goesOnAt(const Target& at) const { return at.index() != 0 && goesOn_ == at; }
    void leave(CommitReason reason);
    void continueTyping(TypingPlace next, const Target& home);
    void makeHint();

    SceneView& view_;
    std::unique_ptr<InlineEditor> editor_;
    std::shared_ptr<EditScope> begun_; ///< What made the text that it stands on, if Escape is to take that back, too.
    std::unique_ptr<EditorHint> hint_; ///< What can be typed, under an editor that is empty.
    Target goesOn_;                    ///< Selected when typing was ended by something else than the hands at it.
    Target returnTo_;                  ///< Selected while a fresh record has no words yet.
    std::string laidOut_;              ///< What stood in the editor when it last got another height.
    bool isDraft_ = false;             ///< Then it was not, or not so, on the map.
    bool composing_ = false;           ///< An input method composes for an editor that has not got the focus yet.
};

} // namespace cjm
