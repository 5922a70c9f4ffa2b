#pragma once
#include <QLabel>

namespace cjm {

/// A label whose lines are broken as on the map: a word that is wider than it is set smaller or divided between
/// syllables, never cut off. Takes the room that its parent gives it.
class WordsLabel : public QLabel {
    Q_OBJECT
public:
    using QLabel::QLabel;

    /// Room around the words. A frame that is dressed anew while it has no size forgets the margins that it was given.
    void setAround(const QMargins& around);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QMargins around_;
};

/// A label that takes what width it gets, for plain words of this role in a style sheet.
[[nodiscard]] WordsLabel* wordsOfRole(const char* role, QWidget* parent);

/// Draws a text in the type of the painter from the top of a rectangle, in lines as a WordsLabel has them.
void drawWrapped(QPainter& painter, const QRect& rect, const QString& text);

/// How high `drawWrapped` makes a text in a type and a width.
[[nodiscard]] int wrappedHeight(const QString& text, const QFont& type, int width);

/// The first so many lines of a text, the last with "…" where it does not end.
[[nodiscard]] QStringList cutLines(const QString& text, const QFont& type, int width, int most);

/// As much of a text as fits in one line, with "…" where it is cut: behind a word, when that leaves most of it.
[[nodiscard]] QString elidedAtWord(const QFontMetrics& metrics, const QString& text, int width);

} // namespace cjm
