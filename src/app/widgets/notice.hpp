#pragma once
#include "app/widgets/looks.hpp"

#include <QFrame>

class QLabel;
class QPushButton;

namespace cjm {

/// Words at the bottom of a widget, and a button for what there is to do about them. Dark on a light page and light on
/// a dark one, so that they are seen over any map; never takes the focus.
class Notice : public QFrame {
    Q_OBJECT
public:
    enum class Place { middle, corner };
    /// Over a widget, in the middle of its foot or in its lower right corner.
    Notice(QWidget* over, Place place, Appearance appearance);

    [[nodiscard]] QString words() const;
    /// While `lower` is shown this one stands above it.
    void standAbove(Notice& lower);
    /// So many pixels on the right are covered by panels: it stands beside them.
    void setAside(int covered);
    /// How much of the foot of the widget below it is not seen because of it, pixels.
    [[nodiscard]] int covered() const;

signals:
    void pressed();
    /// It covers more or less than before.
    void coveredChanged();

protected:
    /// Shows itself, with other words than before. Without words for the button there is none.
    void display(const QString& words, const QString& button);
    [[nodiscard]] const Appearance& appearance() const { return appearance_; }
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void dress();
    void place();

    Place place_;
    int aside_ = 0;
    Appearance appearance_;
    QLabel* words_;
    QPushButton* button_;
    Notice* lower_ = nullptr;
};

} // namespace cjm
