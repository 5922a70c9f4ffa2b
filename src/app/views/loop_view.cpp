#include "app/views/loop_view.hpp"

#include "app/views/inline_editor.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/session/commands/loop_edit.hpp>

#include <QKeyEvent>
#include <QString>

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

using LoopKind = LoopZone::Kind;

Qt::CursorShape cursorAt(const LoopZone& zone, bool mayEdit) {
    if (zone.kind == LoopKind::first) return Qt::PointingHandCursor;
    if (!mayEdit) return Qt::ArrowCursor;
    switch (zone.kind) {
    case LoopKind::edge: return Qt::CrossCursor;
    case LoopKind::fresh:
    case LoopKind::way:
    case LoopKind::label: return Qt::PointingHandCursor;
    case LoopKind::pill: return Qt::OpenHandCursor;
    default: return Qt::ArrowCursor;
    }
}

} // namespace

LoopView::LoopView(Appearance appearance, QWidget* parent) : FormView(appearance, parent) {
    setAccessibleName(tr("Loop"));
}

// What came back or changed is looked at where it stands.
bool LoopView::showChange(const Update& update) {
    const auto show = [this](const Target& target) {
        if (!shows(target)) return false;
        select(target);
        makeVisible(target);
        return true;
    };
    for (const auto& change : update.diff.transitions)
        if (change.after && show(change.after->id)) return true;
    for (const bool cameBack : {true, false})
        for (const auto& change : update.diff.cards) {
            if (!change.after || cameBack == (change.before != nullptr)) continue;
            Card moved = change.before ? *change.before : *change.after;
            moved.rank = change.after->rank; // it only made room for another
            if ((cameBack || !(moved == *change.after)) && show(change.after->id)) return true;
        }
    return !update.diff.transitions.empty();
}

QString LoopView::countsInWords() const {
    std::int64_t touchpoints = 0;
    for (const LoopNode& node : layout_.nodes)
        touchpoints += static_cast<std::int64_t>(node.pills.size());
    const auto said = [&](const char* code, std::int64_t n) {
        return qt(say(Message{code, {{"n", n}}}, appearance().language()));
    };
    const auto ways = static_cast<std::int64_t>(session()->store()->map().transitions.size());
    return said("look.loop-counts-groups", static_cast<std::int64_t>(layout_.nodes.size())) + QStringLiteral(" · ") +
           said("look.plan-counts-touchpoints", touchpoints) + QStringLiteral(" · ") +
           said("look.loop-counts-ways", ways);
}

// What the loop shows: others stay selected for the views that show them.
bool LoopView::canSelect(const Target& target) const { return spotOf(target).has_value(); }

Damage LoopView::layOut(const Map& map) {
    LoopOptions options;
    options.language = appearance().language();
    options.hasHands = true;
    options.persona = session()->filter().onlyPersona;
    layout_ = layoutLoop(map, theme(), measure(), options, &layout_);
    return {true, {}};
}

const LoopNode* LoopView::nodeOf(const Target& target) const {
    const auto* stage = std::get_if<StageId>(&target);
    const auto* card = std::get_if<CardId>(&target);
    for (const LoopNode& node : layout_.nodes) {
        if (stage && std::find(node.stages.begin(), node.stages.end(), *stage) != node.stages.end()) return &node;
        if (!card) continue;
        const auto isIt = [&](const auto& each) { return each.card->id == *card; };
        if (std::any_of(node.pills.begin(), node.pills.end(), isIt) ||
            std::any_of(node.emotions.begin(), node.emotions.end(), isIt))
            return &node;
    }
    return nullptr;
}

// A node is its stage, where it has one.
std::optional<TextSpot> LoopView::spotOf(const Target& target) const {
    if (std::holds_alternative<StageId>(target)) {
        const LoopNode* node = nodeOf(target);
        if (!node) return std::nullopt;
        return TextSpot{node->rect, node->title.rect, node->title.block->font, Align::left, 0, node->title.block};
    }
    return cjm::spotOf(layout_, target);
}

Target LoopView::targetAt(const QPointF& point) const {
    const LoopZone zone = zoneAt(point);
    if (zone.kind == LoopKind::first) return current();
    if (zone.target.index() != 0) return zone.target;
    const LoopNode* node = layout_.nodeOf(zone.group);
    return node && !node->stages.empty() ? Target(node->stages.front()) : Target{};
}

Target LoopView::textAt(const QPointF& point) const { return textOf(zoneAt(point).target); }

// Titles of stages are typed on the map: here a short name may stand in their place.
Target LoopView::textOf(const Target& selected) const {
    return std::holds_alternative<StageId>(selected) ? Target{} : selected;
}

// What is typed over a node is a touchpoint of it.
std::optional<NewRecord> LoopView::freshAt(const Target& target) {
    const LoopNode* node = std::holds_alternative<StageId>(target) ? nodeOf(target) : nullptr;
    auto fresh = node ? newTouchpoint(shownMap(), node->group, ids()) : std::nullopt;
    return fresh ? std::optional<NewRecord>(std::move(*fresh)) : std::nullopt;
}

Group LoopView::currentGroup() const {
    const LoopNode* node = nodeOf(current());
    return node ? node->group : Group::none;
}

void LoopView::addTouchpoint() { addTouchpoint(currentGroup()); }

void LoopView::addTouchpoint(Group group) {
    if (!mayChange()) return;
    commitEditor();
    auto fresh = newTouchpoint(shownMap(), group, ids());
    if (!fresh) return session()->refuse(Error{{"edit.loop-no-stage", {}}, {}});
    begin(std::move(*fresh));
}

void LoopView::removeCurrent() {
    if (!mayChange()) return;
    const auto* transition = std::get_if<TransitionId>(&current());
    const auto* card = std::get_if<CardId>(&current());
    if (!transition && !card) return;
    const Edit gone = transition ? Edit(RemoveTransition{*transition}) : Edit(RemoveCards{{*card}});
    const Message label = describe(shownMap(), gone);
    const auto order = walkOrder();
    const auto at = std::find(order.begin(), order.end(), current());
    const Target next = at != order.end() && at + 1 != order.end() ? *(at + 1) : Target{};
    if (!session()->apply(gone)) return;
    if (shows(next)) select(next);
    emit told(label);
}

void LoopView::showOnMap() { emit viewWanted(QStringLiteral("grid"), current()); }

void LoopView::hover(const QPointF& point) {
    LoopZone zone = zoneAt(point);
    if (!isPanning()) viewport()->setCursor(cursorAt(zone, mayChange()));
    if (!mayChange()) zone = {};
    setHovered(std::move(zone));
}

void LoopView::setHovered(LoopZone zone) {
    if (zone == hovered_) return;
    hovered_ = std::move(zone);
    viewport()->update();
}

bool LoopView::pressed(const QPointF& point) {
    const LoopZone zone = zoneAt(point);
    if (zone.kind != LoopKind::fresh || !mayChange()) return false;
    addTouchpoint(zone.group);
    return true;
}

void LoopView::clicked(const QPointF& point) {
    const LoopZone zone = zoneAt(point);
    if (zone.kind != LoopKind::first) return;
    select(zone.target);
    makeVisible(zone.target);
}

bool LoopView::doubleClicked(const QPointF& point) {
    const LoopZone zone = zoneAt(point);
    return zone.target.index() == 0 || zone.kind == LoopKind::first;
}

// 1 to 6: the kind of the transition, in the order of menus.
bool LoopView::takesKind(int digit) {
    const auto* id = std::get_if<TransitionId>(&current());
    const auto transition = id ? shownMap().transitions.find(*id) : nullptr;
    if (!transition || digit < 1 || digit > static_cast<int>(enumSize<TransitionKind>)) return false;
    if (!mayChange()) return true;
    const auto kind = static_cast<TransitionKind>(digit - 1);
    if (kind == transition->kind) return true;
    if (transition->to.empty()) {
        session()->refuse(Error{{"edit.loop-exit", {}}, {}});
        return true;
    }
    (void)session()->apply(withTransitionKind(shownMap(), {transition}, kind));
    return true;
}

bool LoopView::takesKey(const QKeyEvent& event) {
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) return false;
    const int digit = event.text().size() == 1 ? event.text().at(0).digitValue() : -1;
    return digit >= 0 && takesKind(digit);
}

TypingPlace LoopView::placeAfter(const Target& target, CommitReason reason) {
    if (reason != CommitReason::next && reason != CommitReason::previous) return {target, false, {}};
    const auto order = walkOrder();
    const auto at = std::find(order.begin(), order.end(), target) - order.begin();
    const auto next = at + (reason == CommitReason::next ? 1 : -1);
    const bool isThere = next >= 0 && next < static_cast<std::ptrdiff_t>(order.size());
    return {isThere ? order[static_cast<std::size_t>(next)] : target, false, {}};
}

} // namespace cjm
