#pragma once
#include "app/views/clip_reading.hpp"

#include <cjm/layout/spots.hpp>
#include <cjm/session/typing/text_edit_session.hpp>
#include <cjm/session/typing/typing.hpp>

#include <QTextEdit>

#include <functional>
#include <memory>

namespace cjm {

class EditorSigns;

/// A text field over the text it edits: the hands of one textEdit. Every keystroke is an edit of the map; Escape takes
/// the whole of them back.
class InlineEditor : public QTextEdit {
    Q_OBJECT
public:
    InlineEditor(std::unique_ptr<TextEditSession> textEdit, QWidget* parent);

    [[nodiscard]] const Target& target() const { return textEdit_->target(); }
    [[nodiscard]] const TextEditSession& textEdit() const { return *textEdit_; }
    /// What stands in the field.
    [[nodiscard]] std::string typed() const;
    /// Replaces everything, as when typing over a selected card.
    void type(const QString& text);
    /// Puts the cursor behind the text, and this behind it.
    void goOn(const QString& text);
    /// Shows what the map says, all of it selected.
    void showText();
    /// Puts the field exactly over `text`, in the type and colours of what stands there.
    void place(const QRectF& text, const TextSpot& spot, double zoom, const Surface& surface);
    void cancel();
    /// Ends the session with what was typed. Tells only of what did not fit.
    void finish();
    /// The number of withNumber (quick_marks.hpp), for the card that is edited.
    void setNumber(int number, bool second);
    /// Keys that mean something else while this takes them: a list that is open beside the field.
    void setKeyTaker(std::function<bool(const QKeyEvent&)> taker) { keyTaker_ = std::move(taker); }
    /// A card cites the quote that is edited.
    void cite(const CardId& card);
    /// What is felt, of an emotion that is edited.
    void setValue(double value);
    /// "?" in an empty text asks for all the signs; what is not answered is typed.
    void offerSigns(std::function<bool()> says) { saysSigns_ = std::move(says); }
    /// Takes what an input method says, and a key, also for a board that has the focus still.
    void compose(QInputMethodEvent* event) { inputMethodEvent(event); }
    void press(QKeyEvent* event) { keyPressEvent(event); }

signals:
    /// The text is on the map, and the editor may go.
    void left(CommitReason reason);
    /// The same, after several cards were made of a pasted text; `last` of them.
    void pasted(const Target& last);
    /// What was typed is taken back; the map was `typed` until then.
    void cancelled(const std::optional<cjm::Map>& typed);
    /// The text needs another height.
    void grew();
    /// What a fresh card looks like has changed, though it is not on the map.
    void looksChanged();
    /// The map refuses what is typed.
    void refused(const cjm::Error& error);
    /// The text was longer than it may be, and only its beginning is on the map.
    void cutShort(const QString& text);
    /// Pasted was a picture, or more than a text: what is no text to go on with.
    void cardsPasted(const cjm::Copied& pasted);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    [[nodiscard]] QString wordsWhenEmpty() const;
    void keep();
    void keepOrSay(const Result<void>& kept);
    void leave(CommitReason reason);
    void undoTyping();
    bool pasteAsCards(const QString& text);
    void setLines(const TextSpot& spot, double zoom);

    std::unique_ptr<TextEditSession> textEdit_;
    EditorSigns* signs_;
    bool done_ = false, settingLines_ = false;
    bool isTooLong_ = false;
    std::function<bool(const QKeyEvent&)> keyTaker_;
    std::function<bool()> saysSigns_;
};

/// The digit of a key with Alt, or with Ctrl and Alt (`second`), whatever the layout of the keyboard.
struct NumberKey {
    int number = 0;
    bool second = false;
};
[[nodiscard]] std::optional<NumberKey> numberKey(const QKeyEvent& event);

} // namespace cjm
