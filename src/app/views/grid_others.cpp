#include "app/views/grid_others.hpp"

#include "app/views/grid_view.hpp"
#include "app/widgets/motion.hpp"
#include "app/widgets/people.hpp"

#include <cjm/layout/detail.hpp>
#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/model/kind_traits.hpp>
#include <cjm/session/commands/comment_edit.hpp>

#include <algorithm>
#include <utility>

// What of others is on the grid, and where. How it looks is in grid_others_paint.cpp.

namespace cjm {
namespace {

constexpr double cardRadius = 8, channelRadius = 13; // of the layout
// Pixels of the screen at the map's own size.
constexpr double theirRingOff = 1, besideSelection = 4, ringInRow = -3;
constexpr double personSide = 18, personInside = 3, besideMark = 3;
constexpr double fromChevronPoint = 14, aboveChevron = 6, fromRowEnd = 14;

} // namespace

GridOthers::GridOthers(GridView& view) : view_(view) {
    fade_.setDuration(Others::fadeMs);
    fade_.setStartValue(1.0);
    fade_.setEndValue(0.0);
    QObject::connect(&fade_, &QVariantAnimation::valueChanged, &view_, [this] {
        for (const Others::Glow& glow : fading_)
            if (const auto ring = ringOf(glow.on))
                view_.viewport()->update(
                    ring->adjusted(-personSide, -personSide, personSide, personSide).toAlignedRect());
    });
    QObject::connect(&fade_, &QVariantAnimation::finished, &view_, [this] {
        fading_.clear();
        update();
    });
}

void GridOthers::setSession(DocumentSession& session) {
    if (others_) others_->disconnect(&view_);
    others_ = &session.others();
    fade_.stop();
    fading_.clear();
    drawn_ = others_->glowing();
    QObject::connect(others_, &Others::glowChanged, &view_, [this] { followGlow(); });
    QObject::connect(others_, &Others::presentChanged, &view_, [this] { update(); });
    // Rings reach beyond what is painted of a record that changes, moves or is selected.
    QObject::connect(&session, &DocumentSession::mapChanged, &view_, [this] {
        const bool wasEmpty = isEmpty();
        countConflicts();
        if (!wasEmpty || !isEmpty()) update();
    });
    QObject::connect(&session, &DocumentSession::selectionChanged, &view_, [this] {
        if (!isEmpty()) update();
    });
    countConflicts();
}

void GridOthers::update() const { view_.viewport()->update(); }

bool GridOthers::isEmpty() const {
    return !others_ || (drawn_.empty() && fading_.empty() && twoVersions_.empty() && others_->present().empty());
}

void GridOthers::followGlow() {
    std::set<Target> stay;
    for (const Others::Glow& glow : others_->glowing())
        stay.insert(glow.on);
    std::erase_if(drawn_, [&](const Others::Glow& glow) { return stay.contains(glow.on); });
    std::erase_if(fading_, [&](const Others::Glow& glow) { return stay.contains(glow.on); });
    const bool someGo = !drawn_.empty();
    if (someGo) fading_ = std::move(drawn_);
    drawn_ = others_->glowing();
    if (someGo) fadeOut();
    update();
}

void GridOthers::fadeOut() {
    fade_.stop();
    if (view_.isVisible() && !isMotionReduced(view_)) return fade_.start();
    fading_.clear();
}

void GridOthers::countConflicts() {
    twoVersions_.clear();
    const Map& map = view_.session()->map();
    for (const auto& conflict : map.conflicts) {
        if (!asksForChoice(conflict.kind)) continue;
        if (const Target on = commentedTarget(map, conflict.on); on.index() != 0) twoVersions_.insert(on);
    }
}

// An earlier version is nobody's work of now.
bool GridOthers::areShown() const { return others_ && view_.session() && !view_.session()->previewed(); }

double GridOthers::scale() const {
    constexpr double smallest = 0.6;
    return std::clamp(view_.zoom(), smallest, 1.0);
}

double GridOthers::strengthOf(const Target& target) const {
    const auto isOn = [&](const Others::Glow& glow) { return glow.on == target; };
    if (!areShown()) return 0;
    if (std::any_of(drawn_.begin(), drawn_.end(), isOn)) return 1;
    return std::any_of(fading_.begin(), fading_.end(), isOn) ? fade_.currentValue().toDouble() : 0;
}

std::optional<GridOthers::Place> GridOthers::placeOf(const Target& target) const {
    const GridFrame frame = view_.frame();
    const auto spot = spotOf(frame.layout, target);
    if (!spot) return std::nullopt;
    const GridPart part = partOf(target);
    Place place{frame.shownAt(spot->frame, part), frame.shownAt(spot->text, part), frame.roomOf(part)};
    const auto* card = std::get_if<CardId>(&target);
    const auto record = card ? frame.layout.records.find(*card) : nullptr;
    const bool isPill = record && traitsOf(record->kind).hasChannel;
    const double half = std::min(place.frame.width(), place.frame.height()) / 2;
    place.radius = std::min((isPill ? channelRadius : cardRadius) * frame.zoom, half);
    place.isFace = record && record->kind == CardKind::emotion;
    if (place.isFace) place.radius = half;
    return place;
}

// Around the frame of what is selected, so that both are seen. Rows touch each other: theirs lies inside.
QRectF GridOthers::ringAround(const Target& target, const QRectF& frame) const {
    const bool isRow = std::holds_alternative<RowId>(target);
    const double off = isRow ? ringInRow : view_.selection().contains(target) ? besideSelection : theirRingOff;
    return frame.adjusted(-off, -off, off, off);
}

std::optional<QRectF> GridOthers::ringOf(const Target& target) const {
    const auto place = strengthOf(target) > 0 ? placeOf(target) : std::nullopt;
    return place ? std::optional(ringAround(target, place->frame)) : std::nullopt;
}

// A stage has words above it, and may stand along the edge of the window.
QPointF GridOthers::cornerOf(const Target& target, const QRectF& frame) const {
    QPointF corner = frame.topRight();
    if (partOf(target) == GridPart::stages) {
        const double top = std::max(frame.top() - aboveChevron * scale(), std::min(frame.top(), 1.0));
        corner = {frame.right() - fromChevronPoint * view_.zoom(), top + personSide * scale() / 2};
    }
    if (partOf(target) == GridPart::rowTitles) {
        const GridFrame shown = view_.frame();
        const double most = shown.rowTitlesArePinned() ? shown.pinnedLeft() - 1 : frame.right();
        corner = {std::min(frame.right(), most) - fromRowEnd * scale(), frame.top() + personSide * scale() * 0.7};
    }
    if (const auto comments = view_.comments().markOf(target)) corner.setX(comments->left() - besideMark);
    return corner;
}

std::optional<QRectF> GridOthers::markOf(const Target& target) const {
    const auto place = strengthOf(target) > 0 && view_.zoom() >= calmZoom ? placeOf(target) : std::nullopt;
    if (!place) return std::nullopt;
    const double side = personSide * scale(), inside = personInside * scale();
    const bool isAlone = !view_.comments().markOf(target);
    const QPointF corner = cornerOf(target, place->frame);
    const double right = isAlone && partOf(target) == GridPart::cells ? corner.x() - inside + side / 2 : corner.x();
    const double middle = corner.y() + (partOf(target) == GridPart::cells ? inside : 0);
    return QRectF(right - side, middle - side / 2, side, side);
}

std::optional<QRectF> GridOthers::badgeOf(const Target& target) const {
    const bool isThere = areShown() && twoVersions_.contains(target) && view_.zoom() >= readableZoom;
    const auto place = isThere ? placeOf(target) : std::nullopt;
    if (!place) return std::nullopt;
    const QSizeF size = badgeSize();
    QPointF corner = cornerOf(target, place->frame);
    if (const auto mark = markOf(target)) corner.setX(mark->left() - besideMark);
    QRectF badge(QPointF(corner.x() - size.width(), corner.y() - size.height() / 2), size);
    if (partOf(target) != GridPart::cells) return badge;
    // The words of a face are beside it, and it is smaller than the badge: that begins over it.
    if (place->isFace)
        badge.moveLeft(place->frame.center().x());
    else // on the upper edge of its card, but never over what that says
        badge.moveBottom(std::min(badge.bottom(), std::max(place->text.top(), place->frame.top())));
    return badge;
}

Target GridOthers::badgeAt(const QPointF& point) const {
    const GridFrame frame = view_.frame();
    for (const Target& target : twoVersions_)
        if (const auto badge = badgeOf(target);
            badge && badge->contains(point) && frame.roomOf(partOf(target)).contains(point))
            return target;
    return {};
}

std::vector<GridOthers::Edited> GridOthers::edited() const {
    std::vector<Edited> cards;
    if (!areShown()) return cards;
    for (const Colleague& colleague : others_->present())
        for (const CardId& card : colleague.editing) {
            const auto known =
                std::find_if(cards.begin(), cards.end(), [&](const Edited& each) { return each.card == card; });
            if (known == cards.end())
                cards.push_back({card, {colleague.name}});
            else if (std::find(known->by.begin(), known->by.end(), colleague.name) == known->by.end())
                known->by.push_back(colleague.name);
        }
    return cards;
}

std::optional<QRectF> GridOthers::labelOf(const CardId& card) const {
    for (const Edited& each : edited())
        if (const auto place = each.card == card ? placeOf(card) : std::nullopt; place && view_.zoom() >= readableZoom)
            return labelOf(each, *place);
    return std::nullopt;
}

QString GridOthers::nameAt(const QPointF& point) const {
    if (isEmpty() || !areShown()) return {};
    for (const auto* glows : {&drawn_, &fading_})
        for (const Others::Glow& glow : *glows)
            if (const auto mark = markOf(glow.on); mark && mark->contains(point))
                return view_.frame().roomOf(partOf(glow.on)).contains(point) ? calledPerson(glow.by) : QString();
    return {};
}

} // namespace cjm
