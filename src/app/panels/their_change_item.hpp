#pragma once
#include "app/panels/panel_button.hpp"
#include "app/panels/their_change_words.hpp"
#include "app/widgets/looks.hpp"

class QLabel;

namespace cjm {

/// A button that is there for keys and screen readers always, and to be seen while its line is meant.
class QuietButton : public QAbstractButton {
public:
    explicit QuietButton(QWidget* parent);
    void setTheme(const Theme& theme);
    /// The mouse or the keyboard is at its line.
    void setMeant(bool on);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Theme theme_ = lightTheme();
    bool isMeant_ = false;
};

/// What somebody else changed: the words with old and new, where, and a way back. A click shows it on the map.
class TheirChangeItem : public PanelButton {
    Q_OBJECT
public:
    explicit TheirChangeItem(QWidget* parent);

    /// `by` changed it. `isBack`: the map has of it what it had before.
    void show(const TheirChange& change, const std::string& by, const Appearance& appearance);
    /// Whether it can be taken back.
    void setWay(bool mayEdit, bool isBack);
    [[nodiscard]] const TheirChange& change() const { return change_; }
    [[nodiscard]] const MarkedWords& words() const { return *words_; }
    [[nodiscard]] QString placeInWords() const;
    [[nodiscard]] QAbstractButton& back() { return *back_; }

signals:
    void backWanted();

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void followMeant();

    TheirChange change_;
    bool isBack_ = false;
    QLabel *icon_, *swatch_, *place_;
    MarkedWords* words_;
    QuietButton* back_;
};

} // namespace cjm
