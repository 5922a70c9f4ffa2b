#pragma once
#include "app/inspector/inspector_field.hpp"

#include <cjm/base/error.hpp>

#include <QFont>
#include <QHash>
#include <QTextEdit>

#include <map>
#include <optional>

namespace cjm {

// A box for plain text that grows with it. Undo is the map's: the box has none of its own.
class TextBox : public QTextEdit {
    Q_OBJECT
public:
    enum class Lines { one, some, many }; // `some`: Enter is done, Shift+Enter begins a line
    TextBox(Lines lines, QWidget* parent);

    [[nodiscard]] QString text() const;
    void setText(const QString& text);
    // Becomes this text in what differs alone, so that the cursor and what is selected stay at their words.
    void change(const QString& text);
    // The same as a whole; the cursor stays as many letters from the begin.
    void setWhole(const QString& text);

signals:
    // A key or an input method is about to do something to the text.
    void aboutToChange();
    // An input method composes what is no part of the text yet.
    void composing();
    void done();
    void escaped();
    void entered();
    void leftAlone();
    void stepped(int steps);
    // What was pasted is no text.
    void refused(const cjm::Error& error);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void fit();
    void fitType();
    Lines lines_;
    QFont measuredType_;
    std::map<int, QHash<QString, int>> measured_; // words in that type of a size, in pixels
};

// A field that is typed into. Each keystroke is told, so nothing typed waits for a button.
class TextField : public InspectorField {
    Q_OBJECT
public:
    explicit TextField(TextBox::Lines lines, QWidget* parent = nullptr);

    // What the map says; nothing when the records differ. What is being typed and means the same stays as it is.
    void show(const std::optional<QString>& text);
    // The map took what was typed, and shows it as `text` from now on.
    void kept(const QString& text);
    // What is typed next is taken by the map until `goBack`, when it has gone back to what it was.
    void begin();
    void goBack();
    // Why the map does not take what was typed; empty when it does. Said when the field is left: who types is not done.
    void setTrouble(const QString& words);
    void setHint(const QString& words) { hint_ = words; }
    [[nodiscard]] TextBox& box() { return *box_; }
    [[nodiscard]] bool isBlank() const override { return !differs_ && box_->text().trimmed().isEmpty(); }
    [[nodiscard]] QString inWords() const override { return differs_ ? tr("several") : box_->text(); }
    // What the map has, whatever stands in the box.
    [[nodiscard]] const QString& shown() const { return shown_; }
    // Forgets what was typed and not taken.
    void forget();
    // From the first letter until the field is left, Escape, or `endUse`: whether the map takes the letters or not yet.
    [[nodiscard]] bool isInUse() const override;
    // Asks once more for what was not taken so far: no more is typed.
    void endUse() override;

signals:
    void typed(const QString& text);
    // No more is typed of what was not taken so far.
    void ended(const QString& text);
    // Escape: what was typed since the field was entered is to go.
    void takenBack();
    void stepped(int steps);

private:
    TextBox* box_;
    QLabel* trouble_;
    [[nodiscard]] bool hasKeyboard() const;
    void settle();
    void sayTrouble(const QString& words);
    QString shown_, before_, hint_, waiting_;
    bool differs_ = false, differed_ = false, touched_ = false, setting_ = false;
    bool typing_ = false; // since it was entered, or was last said to be done
};

} // namespace cjm
