#include "session/tools/tool_kinds.hpp"

#include <cjm/session/commands/link_edit.hpp>
#include <cjm/session/tools/links.hpp>

namespace cjm {
namespace {

// The card under the pointer that `end` can be linked with.
std::shared_ptr<const Card> otherEnd(const ToolContext& view, const Card& end, const Pointer& pointer) {
    const Target target = targetOf(zoneAt(view.layout, pointer.at, pointer.zoom));
    const auto* id = std::get_if<CardId>(&target);
    auto card = id ? view.map.cards.find(*id) : nullptr;
    return card && canLink(end, *card) ? card : nullptr;
}

class LinkTool : public Tool {
public:
    explicit LinkTool(CardId card) : card_(std::move(card)) {}

    bool move(const ToolContext& view, const Pointer& pointer) override {
        const auto end = view.map.cards.find(card_);
        const auto handle = end ? linkHandleOf(view.layout, card_, pointer.zoom) : std::nullopt;
        if (!handle) return false;
        LinkDrag link{handle->centre, pointer.at, {}, false};
        other_ = {};
        if (const auto card = otherEnd(view, *end, pointer)) {
            other_ = card->id;
            link.unlinks = areLinked(*end, *card);
            if (const PlacedCard* placed = placedCard(view.layout, other_)) link.landing = placed->rect;
        }
        overlay_.link = link;
        return true;
    }
    ToolResult release(const ToolContext& view, const Pointer&) override {
        return {other_.empty() ? std::nullopt : linkToggled(view.map, card_, other_), std::nullopt};
    }

private:
    CardId card_, other_;
};

} // namespace

std::unique_ptr<Tool> makeLinkTool(const CardId& card) { return std::make_unique<LinkTool>(card); }

} // namespace cjm
