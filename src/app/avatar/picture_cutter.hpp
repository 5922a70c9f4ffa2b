#pragma once
#include "app/avatar/picture_cut.hpp"
#include "app/widgets/looks.hpp"

#include <QBasicTimer>
#include <QWidget>

#include <chrono>
#include <vector>

namespace cjm {

/// A picture behind a circle, which shows what of it becomes the avatar. A drag moves it, the wheel makes it larger or
/// smaller, and so do arrows, + and −.
class PictureCutter : public QWidget {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds usualRest{150};

    /// A change is given when nothing followed it for `rest`.
    PictureCutter(Appearance appearance, QWidget* parent, std::chrono::milliseconds rest = usualRest);

    /// The largest square of it is cut; a null picture is none. What was not given yet is not given any more.
    void setPicture(const QImage& picture);
    [[nodiscard]] bool hasPicture() const { return !halves_.empty(); }
    /// What the circle stands on, as a square.
    [[nodiscard]] QImage cut() const;
    [[nodiscard]] const PictureCut& square() const { return square_; }
    /// True while there is a change that has not been given.
    [[nodiscard]] bool isMoving() const { return isMoving_; }
    /// What was changed is not given.
    void rest();
    /// The circle, in the widget.
    [[nodiscard]] QRectF circle() const;

signals:
    /// A person has cut otherwise, and the hand rests.
    void cutChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    void dress();
    void change(const PictureCut& square);
    void give();
    void paintPicture(QPainter& painter) const;

    Appearance appearance_;
    std::chrono::milliseconds rest_;
    QBasicTimer timer_;
    std::vector<QImage> halves_; ///< The picture, then half as large each: what is shown small is drawn of a small one.
    PictureCut square_;
    QPointF hand_; ///< Where the mouse was last.
    bool isDragged_ = false, isMoving_ = false;
};

} // namespace cjm
