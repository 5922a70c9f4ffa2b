#pragma once
#include <QColor>
#include <QLabel>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QTextLayout;

namespace cjm {

/// An address of the web or of a mailbox in a text.
struct TextLink {
    int from = 0, end = 0; // letters
    QString address;
    bool operator==(const TextLink&) const = default;
};
/// Those that may be opened, without the signs that end a sentence.
[[nodiscard]] std::vector<TextLink> textLinks(const QString& text);

/// A label of plain words, none of them markup, whose addresses are underlined and told by `linkActivated`: with a
/// click, or Tab and Enter. Its words can be selected and copied. Takes what width it gets; no word is wider.
class LinkedText : public QLabel {
    Q_OBJECT
public:
    LinkedText(const QString& text, const QColor& ofLinks, QWidget* parent);
    ~LinkedText() override;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Of the words that are selected.
    [[nodiscard]] QString chosenWords() const;
    /// Where a letter stands.
    [[nodiscard]] QPoint placeOf(int letter) const;

protected:
    bool event(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] const QTextLayout& linesFor(int width) const;
    [[nodiscard]] int letterAt(const QPoint& at) const;
    [[nodiscard]] const TextLink* linkAt(const QPoint& at) const;
    void choose(int from, int to);
    void copy() const;

    std::vector<TextLink> links_;
    QColor ofLinks_;
    std::optional<std::size_t> reached_;         ///< The link that has the keyboard.
    std::pair<int, int> chosen_;                 ///< From where to where words are selected.
    mutable std::unique_ptr<QTextLayout> lines_; ///< For this width; null until they are asked for.
    mutable int width_ = -1;
};

} // namespace cjm
