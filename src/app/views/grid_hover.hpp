#pragma once
#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/session/tools/zones.hpp>

#include <QPointF>
#include <QString>

#include <optional>

class QPainter;

namespace cjm {

class GridView;

/// What the grid shows under a mouse whose buttons are up: a «+» between headers, how to fill a cell, and a cursor that
/// says what a press would take hold of.
class GridHover {
public:
    explicit GridHover(GridView& view) : view_(view) {}

    void moveTo(const QPointF& point);
    void stop();
    [[nodiscard]] const std::optional<PlusSign>& plus() const { return plus_; }
    /// The cell that says how to fill it.
    [[nodiscard]] const std::optional<CellTarget>& cell() const { return cell_; }

private:
    void setCell(const std::optional<CellTarget>& cell);
    void tell(const std::optional<PlacedPart>& part, const QString& person);

    GridView& view_;
    std::optional<PlusSign> plus_;
    std::optional<CellTarget> cell_;
    std::optional<PlacedPart> told_; ///< What the tip is about …
    QString toldOf_;                 ///< … or whose mark it names.
};

} // namespace cjm
