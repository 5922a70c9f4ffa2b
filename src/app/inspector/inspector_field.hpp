#pragma once
#include <cjm/layout/theme.hpp>

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace cjm {

// One field of the inspector: its name and, below, what sets it. It holds no value of the map: it is told what to show
// and says what was done to it.
class InspectorField : public QWidget {
    Q_OBJECT
public:
    explicit InspectorField(QWidget* parent = nullptr);

    // The name, which is what a screen reader calls the control too.
    void setCaption(const QString& words);
    [[nodiscard]] QString captionText() const;
    // The sign of what only some of the records have, behind its words; once, and never alone on a line.
    [[nodiscard]] static QString ofSome(const QString& words);
    // What the sign ± says.
    [[nodiscard]] static QString ofSomeWords();
    // Whether the records that are shown have different values.
    void setDiffers(bool differs);
    virtual void setTheme(const Theme&) {}
    // Nothing is set here: it may be left out where one only reads.
    [[nodiscard]] virtual bool isBlank() const { return false; }
    // What is set, for somebody who reads.
    [[nodiscard]] virtual QString inWords() const { return {}; }
    // Words in the place of what sets them, as they are now.
    virtual void setReadOnly(bool on);
    // Words that the field adds by itself, in the language of now.
    virtual void retranslate() {}
    // A hand is at it just now: what it shows is left alone by everybody else.
    [[nodiscard]] virtual bool isInUse() const { return false; }
    // Nobody has to wait for the hand at it any more, until it goes on.
    virtual void endUse() {}

signals:
    // The keyboard has done its work here and goes back to the map.
    void left();
    // Escape, where there is nothing of its own to take back: what is refused elsewhere is forgotten.
    void gaveUp();
    // What is done next is another step of undo.
    void finished();

protected:
    void addControl(QWidget* control);
    // Puts a control that was made later than the others where Tab finds it: behind `before`, or first of all (null).
    void putTab(QWidget* before, QWidget* control);
    [[nodiscard]] QVBoxLayout* column() { return column_; }

private:
    void say();
    QString words_;
    bool differs_ = false;
    QLabel* caption_;
    QWidget* body_; // what sets the value
    QVBoxLayout* column_;
    QLabel* value_ = nullptr; // what is read in its place
    QList<QWidget*> controls_;
};

} // namespace cjm
