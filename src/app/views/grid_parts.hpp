#pragma once
#include "app/views/field_editors.hpp"
#include "app/views/picture_show.hpp"

#include <cjm/layout/grid/grid_hit.hpp>

#include <QPointF>

#include <optional>

namespace cjm {

class GridView;

/// What hands do with the parts of a card: values open their small editors, a sign of quotes leads to the first of
/// them, a picture is shown large; an address is told, and opened with Ctrl.
class GridParts {
public:
    explicit GridParts(GridView& view);

    /// The part under a point of the viewport that is there to be hit.
    [[nodiscard]] std::optional<PlacedPart> at(const QPointF& point) const;
    /// A press that is not for the card itself.
    [[nodiscard]] bool takesPress(const QPointF& point, Qt::KeyboardModifiers keys);
    /// The button was let go there and nothing was dragged.
    void click(const QPointF& point, Qt::KeyboardModifiers keys);
    /// Whether a click does something with it.
    [[nodiscard]] bool isForClicks(CardPart part) const;
    /// What it says under the mouse.
    [[nodiscard]] QString tipOf(const PlacedPart& part) const;
    /// Where a part of a card is, in the viewport; nothing when it is not drawn.
    [[nodiscard]] std::optional<QRectF> placeOf(const CardId& card, CardPart part) const;
    /// What is shown large is shown no more.
    void putAway() { delete picture_; }
    /// What is shown large; null where nothing is.
    [[nodiscard]] PictureShow* shownLarge() const { return picture_; }

private:
    void edit(const PlacedPart& part);
    void showLarge(const CardId& card);

    GridView& view_;
    FieldEditors editors_;
    QPointer<PictureShow> picture_;
};

} // namespace cjm
