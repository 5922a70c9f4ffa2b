#include "app/views/grid_hover.hpp"

#include "app/views/grid_view.hpp"
#include "app/widgets/plain_tip.hpp"

namespace cjm {
namespace {

// What an editing hand can do there.
struct HandOver {
    Qt::CursorShape operator()(const CardZone& zone) const {
        return zone.part == CardZone::Part::body ? Qt::OpenHandCursor : Qt::SizeHorCursor;
    }
    Qt::CursorShape operator()(const LinkZone&) const { return Qt::CrossCursor; }
    Qt::CursorShape operator()(const ArcZone&) const { return Qt::PointingHandCursor; }
    Qt::CursorShape operator()(const ArcEdgeZone&) const { return Qt::CrossCursor; }
    Qt::CursorShape operator()(const FaceZone&) const { return Qt::OpenHandCursor; }
    Qt::CursorShape operator()(const StageZone&) const { return Qt::OpenHandCursor; }
    Qt::CursorShape operator()(const RowZone&) const { return Qt::OpenHandCursor; }
    Qt::CursorShape operator()(const BorderZone&) const { return Qt::SplitHCursor; }
    Qt::CursorShape operator()(const CellZone& zone) const { return zone.curve ? Qt::CrossCursor : Qt::ArrowCursor; }
    Qt::CursorShape operator()(const PlusZone&) const { return Qt::PointingHandCursor; }
    Qt::CursorShape operator()(const CurveSwitchZone&) const { return Qt::PointingHandCursor; }
    Qt::CursorShape operator()(const TextZone& zone) const {
        const bool opensFields =
            std::holds_alternative<PersonaId>(zone.text) || std::holds_alternative<PhaseTarget>(zone.text);
        return opensFields ? Qt::PointingHandCursor : Qt::ArrowCursor;
    }
    template <class Other> Qt::CursorShape operator()(const Other&) const { return Qt::ArrowCursor; }
};

CardId cardOf(const HitZone& zone) {
    const Target target = targetOf(zone);
    const auto* card = std::get_if<CardId>(&target);
    return card ? *card : CardId{};
}

Qt::CursorShape cursorOver(const HitZone& zone, bool mayEdit) {
    if (!mayEdit && !std::holds_alternative<CurveSwitchZone>(zone)) return Qt::ArrowCursor;
    return std::visit(HandOver{}, zone);
}

} // namespace

void GridHover::moveTo(const QPointF& point) {
    const GridFrame frame = view_.frame();
    const bool overCorner = frame.isCorner(point), mayEdit = view_.mayChange();
    const auto sign = overCorner || !mayEdit || view_.editor() || view_.isPanning()
                          ? std::nullopt
                          : plusNear(frame.layout, frame.toLayoutShown(point), frame.zoom);
    if (sign != plus_) {
        plus_ = sign;
        view_.viewport()->update();
    }
    const HitZone zone = frame.zoneUnder(point);
    const auto* over = std::get_if<CellZone>(&zone);
    setCell(over && mayEdit && !overCorner ? std::optional(over->cell) : std::nullopt);
    const bool overStory = frame.isOverStory(point); // which covers the rest
    const bool overVote = !overStory && view_.vote().isOver(point),
               overSign = !overStory &&
                          (view_.comments().at(point).index() != 0 || view_.others().badgeAt(point).index() != 0);
    auto part = overVote || overSign ? std::nullopt : view_.parts().at(point);
    const bool overMark = overVote || overSign || (part && view_.parts().isForClicks(part->part));
    // A face has no sign of its quotes.
    if (const auto* face = std::get_if<FaceZone>(&zone); face && !part && frame.layout.options.evidence)
        part = PlacedPart{face->card, CardPart::quotes, {}};
    view_.links().setHovered(overCorner ? CardId{} : cardOf(zone));
    tell(part, overStory ? QString() : view_.others().nameAt(point));
    if (!overVote) view_.vote().setHovered(overCorner ? CardId{} : cardOf(zone));
    const bool isForClicks = overMark || view_.isOnStoryClose(point);
    if (!view_.isPanning())
        view_.viewport()->setCursor(isForClicks ? Qt::PointingHandCursor : cursorOver(zone, mayEdit));
}

void GridHover::tell(const std::optional<PlacedPart>& part, const QString& person) {
    if (part == told_ && person == toldOf_) return;
    told_ = part;
    toldOf_ = person;
    const QString words = !person.isEmpty() ? person : part ? view_.parts().tipOf(*part) : QString();
    view_.viewport()->setToolTip(plainTip(words));
}

// Only the cell that the mouse left and the one that it came to are painted.
void GridHover::setCell(const std::optional<CellTarget>& cell) {
    if (cell == cell_) return;
    if (cell_) view_.updateSpot(*cell_);
    cell_ = cell;
    if (cell_) view_.updateSpot(*cell_);
}

void GridHover::stop() {
    tell(std::nullopt, {});
    view_.links().setHovered({});
    view_.vote().setHovered({});
    setCell(std::nullopt);
    if (!plus_) return;
    plus_.reset();
    view_.viewport()->update();
}

} // namespace cjm
