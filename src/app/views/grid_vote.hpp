#pragma once
#include <cjm/layout/grid/grid_layout.hpp>

#include <QPointF>
#include <QRectF>

#include <optional>

class QKeyEvent;
class QPainter;

namespace cjm {

class GridView;
class Vote;

/// A vote on the grid: one's own dots on cards, in the room that they keep for them, and the pill that gives a dot to
/// the card under the mouse or, where the mouse is not, to the selected one. On the screen only.
class GridVote {
public:
    explicit GridVote(GridView& view) : view_(view) {}

    /// The card under the mouse; the empty id for none.
    void setHovered(const CardId& card);
    /// The vote is another.
    void follow();
    /// Keys go to what is selected now, until the mouse is moved again.
    void followSelection();
    /// A press on the pill or on one's own dots; false when there is nothing of the vote.
    [[nodiscard]] bool takesPress(const QPointF& point, Qt::KeyboardModifiers keys);
    [[nodiscard]] bool takesKey(const QKeyEvent& event);
    /// True over the pill and one's own dots.
    [[nodiscard]] bool isOver(const QPointF& point) const;
    void paint(QPainter& painter) const;
    void paintPill(QPainter& painter) const;

    /// To which card a key gives a dot; the empty id for none.
    [[nodiscard]] CardId aimed() const;
    /// Where the pill is, in the viewport; nothing when there is none.
    [[nodiscard]] std::optional<QRectF> pill() const;
    /// Where the dots of a card are.
    [[nodiscard]] std::optional<QRectF> dotsOf(const CardId& card) const;

private:
    [[nodiscard]] Vote* vote() const;
    [[nodiscard]] int shownOn(const CardId& card) const;
    [[nodiscard]] std::optional<Rect> roomOf(const CardId& card) const;
    void paintDots(QPainter& painter, const CardId& card, int count) const;
    void updatePill() const;

    GridView& view_;
    CardId hovered_;
};

} // namespace cjm
