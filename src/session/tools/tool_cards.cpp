#include "session/tools/tool_kinds.hpp"

#include <cjm/session/tools/drop.hpp>

#include <algorithm>

namespace cjm {
namespace {

class CardsTool : public Tool {
public:
    CardsTool(const ToolContext& view, std::vector<CardId> cards, CardId grabbed, Point from, IdSource& ids)
        : there_(view.map.cards),
          cards_(std::move(cards)),
          grabbed_(std::move(grabbed)),
          from_(from),
          ids_(ids) {
        lift();
    }

    bool move(const ToolContext& view, const Pointer& pointer) override {
        if (!follow(view.map.cards)) return false;
        overlay_.by = {pointer.at.x - from_.x, pointer.at.y - from_.y};
        overlay_.copies = pointer.control;
        // Copies leave the cards where they are: they count.
        drop_ = dropPlaceAt(view.map, view.layout, pointer.at, [&](const Card& card) {
            return !pointer.control &&
                   std::binary_search(overlay_.lifted.begin(), overlay_.lifted.end(), Target{card.id});
        });
        overlay_.landing = drop_ ? std::optional(drop_->box) : std::nullopt;
        overlay_.dropIndicator = drop_ && !drop_->mark.empty() ? std::optional(drop_->mark) : std::nullopt;
        return true;
    }

    ToolResult release(const ToolContext& view, const Pointer& pointer) override {
        if (!drop_) return {};
        if (!pointer.control) return {dropCards(view.map, cards_, grabbed_, *drop_), std::nullopt};
        auto copies = dropCopies(view.map, cards_, grabbed_, *drop_, ids_);
        if (!copies) return {};
        return {std::move(copies->edit), std::move(copies->selection)};
    }

private:
    // Lets go of what is gone from the map; false when the card in the hand is.
    bool follow(const Cards& cards) {
        if (cards == there_) return true; // thousands may be held: they are not looked for with every move
        there_ = cards;
        if (std::erase_if(cards_, [&](const CardId& id) { return !cards.find(id); }) > 0) lift();
        return cards.find(grabbed_) != nullptr;
    }
    void lift() {
        overlay_.lifted.assign(cards_.begin(), cards_.end());
        std::sort(overlay_.lifted.begin(), overlay_.lifted.end());
    }

    Cards there_; // those of the map
    std::vector<CardId> cards_;
    CardId grabbed_;
    Point from_;
    IdSource& ids_;
    std::optional<DropPlace> drop_;
};

class SpanTool : public Tool {
public:
    SpanTool(CardId card, bool isLeftEdge) : card_(std::move(card)), isLeftEdge_(isLeftEdge) {}

    bool move(const ToolContext& view, const Pointer& pointer) override {
        const auto card = view.map.cards.find(card_);
        const auto stage = card ? view.map.stages.find(card->stage) : nullptr;
        const PlacedStage* column = columnAt(view.layout, pointer.at.x);
        if (!stage || !column) return false;
        const int first = stage->rank, last = lastCovered(view.layout, *card, first), under = column->stage->rank;
        Card pulled = *card;
        if (isLeftEdge_) {
            const auto& to = under <= last ? *column->stage : *stage;
            pulled.stage = to.id;
            pulled.span = last - to.rank + 1;
        } else {
            pulled.span = std::max(under - first, 0) + 1;
        }
        const bool same = pulled.stage == card->stage && last - first + 1 == pulled.span;
        preview_ = same ? std::nullopt : std::optional<Edit>(PutCard{std::move(pulled), {}});
        return true;
    }
    ToolResult release(const ToolContext&, const Pointer&) override { return {preview_, std::nullopt}; }

private:
    // The rank of the last stage that the card covers and that is there to be seen.
    static int lastCovered(const GridLayout& layout, const Card& card, int first) {
        int last = first;
        for (const PlacedStage& placed : layout.stages)
            if (placed.stage->rank >= first && placed.stage->rank < first + card.span) last = placed.stage->rank;
        return last;
    }

    CardId card_;
    bool isLeftEdge_;
};

} // namespace

std::unique_ptr<Tool> makeCardsTool(const ToolContext& view, std::vector<CardId> cards, CardId grabbed, Point from,
                                    IdSource& ids) {
    return std::make_unique<CardsTool>(view, std::move(cards), std::move(grabbed), from, ids);
}

std::unique_ptr<Tool> makeSpanTool(CardId card, bool isLeftEdge) {
    return std::make_unique<SpanTool>(std::move(card), isLeftEdge);
}

} // namespace cjm
