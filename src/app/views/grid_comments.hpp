#pragma once
#include <cjm/model/target.hpp>

#include <QPointF>
#include <QRectF>

#include <map>
#include <optional>

class QPainter;

namespace cjm {

class DocumentSession;
class GridView;

/// Marks of open comments on the grid: a bubble with their number over the upper right corner of a card, a stage or the
/// title of a row; filled while the thread is read. A click opens it. On the screen only.
class GridComments {
public:
    explicit GridComments(GridView& view) : view_(view) {}

    void setSession(DocumentSession& session);
    /// Marks on titles, which may be pinned, or all others.
    void paint(QPainter& painter, bool titles) const;
    /// What the mark there is on; nothing where there is none.
    [[nodiscard]] Target at(const QPointF& point) const;
    /// Where the mark of a record is, in the viewport.
    [[nodiscard]] std::optional<QRectF> markOf(const Target& target) const;
    [[nodiscard]] int openOn(const Target& target) const;

private:
    void count();
    [[nodiscard]] bool areShown() const;

    GridView& view_;
    std::map<Target, int> open_; ///< Of what has any.
};

} // namespace cjm
