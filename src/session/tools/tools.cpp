#include "session/tools/tool_kinds.hpp"

#include <cjm/model/kind_traits.hpp>
#include <cjm/session/commands/structure.hpp>
#include <cjm/session/tools/tools.hpp>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

bool isOfCards(const Selection& selection) { return std::holds_alternative<CardId>(selection.current); }

// Every card that goes along when one of them is dragged.
std::vector<CardId> draggedWith(const ToolContext& view, const CardId& grabbed) {
    if (!isOfCards(view.selection) || !view.selection.contains(grabbed)) return {grabbed};
    return selectedCards(view.map, view.selection);
}

// The faces that go up and down with one of them: those selected, when nothing else is.
std::vector<CardId> facesWith(const ToolContext& view, const CardId& grabbed) {
    auto cards = draggedWith(view, grabbed);
    const bool all = std::all_of(cards.begin(), cards.end(), [&](const CardId& id) {
        const auto card = view.map.cards.find(id);
        return card && isFace(view.map, *card);
    });
    return all ? cards : std::vector{grabbed};
}

template <class Id> std::vector<Id> headersWith(std::vector<Id> selected, const Id& grabbed) {
    const bool isOne = std::find(selected.begin(), selected.end(), grabbed) != selected.end();
    return isOne ? selected : std::vector{grabbed};
}

bool stillExists(const ToolContext& view, const Target& target) {
    return target.index() == 0 || exists(view.map, target);
}

bool isPage(const HitZone& zone) { return std::holds_alternative<std::monostate>(zone); }

// From an empty part a band may begin, which adds to the cards that are selected.
bool beginsBand(const HitZone& zone) { return isPage(zone) || std::holds_alternative<CellZone>(zone); }

// What a press selects at once, and what a click does that turns out not to be a drag.
struct AtPress {
    Selection now;
    std::optional<Selection> atRelease;
};
AtPress selectedBy(const ToolContext& view, const HitZone& zone, const Pointer& pointer) {
    const Selection& before = view.selection;
    const Target target = targetOf(zone);
    const bool isEmptyPart = beginsBand(zone);
    if (pointer.shift) {
        Selection run = extendedTo(view.map, before, target);
        return isEmptyPart ? AtPress{before, std::move(run)} : AtPress{std::move(run), {}};
    }
    // What is selected already may be about to be copied, or all of it dragged.
    if (pointer.control) {
        Selection other = toggled(before, target);
        const bool waits = isEmptyPart || before.contains(target);
        return waits ? AtPress{before, std::move(other)} : AtPress{std::move(other), {}};
    }
    if (before.contains(target) && before.targets.size() > 1)
        return {{before.targets, target, before.anchor}, selectOnly(target)};
    return {selectOnly(target), {}};
}

// The hand that a zone is good for.
struct Grab {
    const ToolContext& view;
    const Pointer& pointer;
    IdSource& ids;

    using Made = std::unique_ptr<Tool>;

    [[nodiscard]] Made cards(const CardId& card) const {
        return makeCardsTool(view, draggedWith(view, card), card, pointer.at, ids);
    }
    Made operator()(const CardZone& zone) const {
        if (zone.part == CardZone::Part::body) return cards(zone.card);
        return makeSpanTool(zone.card, zone.part == CardZone::Part::left);
    }
    Made operator()(const ArcEdgeZone& zone) const { return makeArcTool(zone.stage, pointer.at, ids); }
    Made operator()(const LinkZone& zone) const { return makeLinkTool(zone.card); }
    Made operator()(const FaceZone& zone) const {
        auto faces = facesWith(view, zone.card);
        const bool isMixed = faces.size() == 1 && draggedWith(view, zone.card).size() > 1;
        if (isMixed || pointer.control) return cards(zone.card);
        return makeFacesTool(view, std::move(faces), zone.card, pointer.at);
    }
    Made operator()(const StageZone& zone) const {
        return makeStagesTool(headersWith(selectedStages(view.map, view.selection), zone.stage), pointer.at);
    }
    Made operator()(const RowZone& zone) const {
        return makeRowsTool(headersWith(selectedRows(view.map, view.selection), zone.row), pointer.at);
    }
    Made operator()(const BorderZone& zone) const {
        auto stages = headersWith(selectedStages(view.map, view.selection), zone.stage);
        return makeWidthTool(view, std::move(stages), zone.stage, pointer.at);
    }
    template <class Other> Made operator()(const Other&) const { return nullptr; }
};

} // namespace

Selection Tools::press(const ToolContext& view, const HitZone& zone, const Pointer& pointer) {
    cancel();
    const bool adds = pointer.shift || pointer.control;
    const bool leavesIt = std::holds_alternative<BorderZone>(zone) || (isPage(zone) && adds);
    AtPress selected = leavesIt ? AtPress{view.selection, {}} : selectedBy(view, zone, pointer);
    pressed_ = Pressed{zone, pointer, std::move(selected.atRelease)};
    last_ = pointer;
    return std::move(selected.now);
}

std::unique_ptr<Tool> Tools::toolFor(const ToolContext& view, const Pressed& pressed) const {
    const Pointer& pointer = pressed.pointer;
    if (beginsBand(pressed.zone))
        return makeBandTool(pointer.at, pointer.shift || pointer.control ? view.selection : Selection{});
    return view.mayEdit ? std::visit(Grab{view, pointer, ids_}, pressed.zone) : nullptr;
}

void Tools::move(const ToolContext& view, const Pointer& pointer) {
    if (!pressed_) return;
    last_ = pointer;
    if (!tool_) {
        const Point from = pressed_->pointer.at;
        if (std::hypot(pointer.at.x - from.x, pointer.at.y - from.y) * pointer.zoom < clickRadius) return;
        tool_ = toolFor(view, *pressed_);
        if (!tool_) return;
    }
    if (!tool_->move(view, pointer)) cancel();
}

ToolResult Tools::release(const ToolContext& view, const Pointer& pointer) {
    move(view, pointer);
    if (!pressed_) return {};
    ToolResult outcome = tool_ ? tool_->release(view, pointer) : ToolResult{std::nullopt, pressed_->atRelease};
    cancel();
    return outcome;
}

void Tools::viewChanged(const ToolContext& view) {
    if (!pressed_) return;
    if (!stillExists(view, targetOf(pressed_->zone)) || (tool_ && !tool_->move(view, last_))) return cancel();
    if (pressed_->atRelease) pressed_->atRelease = pruned(view.map, *pressed_->atRelease);
}

void Tools::cancel() {
    tool_.reset();
    pressed_.reset();
}

const Overlay& Tools::overlay() const {
    static const Overlay none;
    return tool_ ? tool_->overlay() : none;
}

const std::optional<Edit>& Tools::preview() const {
    static const std::optional<Edit> none;
    return tool_ ? tool_->preview() : none;
}

} // namespace cjm
