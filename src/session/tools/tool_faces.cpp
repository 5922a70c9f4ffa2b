#include "session/tools/tool_kinds.hpp"

#include <cjm/model/kind_traits.hpp>
#include <cjm/model/validate.hpp>
#include <cjm/session/tools/faces.hpp>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

constexpr double snapWithin = 0.07; // of a whole value, in steps of the scale
constexpr double sidewaysFrom = 18; // pixels of the screen

// Whole values hold the hand a little; Shift lets it go.
double snapped(double value, bool freely) {
    const double whole = std::round(value);
    return onEmotionScale(!freely && std::abs(value - whole) < snapWithin ? whole : value);
}

class FacesTool : public Tool {
public:
    FacesTool(std::vector<CardId> faces, CardId grabbed, Point from, double unit)
        : faces_(std::move(faces)),
          grabbed_(std::move(grabbed)),
          from_(from),
          unit_(unit) {}

    bool move(const ToolContext& view, const Pointer& pointer) override {
        if (pointer.away) return stay();
        const auto held = view.map.cards.find(grabbed_);
        const auto row = held ? view.map.rows.find(held->row) : nullptr;
        if (!row || !isFace(view.map, *held)) return false;
        const double value = snapped(held->value + (from_.y - pointer.at.y) / unit_, pointer.shift);
        overlay_.value = value;
        overlay_.word = scaleWord(*row, value);
        overlay_.faces.clear();
        edits_.clear();
        for (const CardId& id : faces_)
            if (const auto card = view.map.cards.find(id); card && id != grabbed_)
                put(*card, onEmotionScale(card->value + value - held->value));
        const double dx = pointer.at.x - from_.x;
        sideways_ = faces_.size() == 1 && (sideways_ || std::abs(dx) * pointer.zoom > sidewaysFrom);
        if (sideways_)
            moveSideways(view, *held, value, pointer.at.x);
        else
            put(*held, value);
        return true;
    }

    ToolResult release(const ToolContext&, const Pointer&) override {
        if (edits_.empty()) return {};
        if (edits_.size() == 1) return {edits_.front(), std::nullopt};
        const auto count = static_cast<std::int64_t>(edits_.size());
        return {Edit{Batch{{"edit.emotions-changed", {{"n", count}}}, edits_}}, std::nullopt};
    }

private:
    bool stay() {
        overlay_ = {};
        edits_.clear();
        return true;
    }
    void put(Card card, double value) {
        overlay_.faces.push_back({card.id, value, std::nullopt});
        if (card.value == value) return;
        card.value = value;
        edits_.emplace_back(PutCard{std::move(card), {}});
    }

    void moveSideways(const ToolContext& view, const Card& held, double value, double x) {
        const auto drop = facePlaceAt(view.map, view.layout, held, x);
        if (!drop) return put(held, value);
        overlay_.faces.push_back({held.id, value, std::clamp(x, view.layout.gridX, rightOf(view.layout))});
        overlay_.landing = drop->box;
        Card card = held;
        card.value = value;
        card.stage = drop->cell.stage;
        const bool stays = card.stage == held.stage && drop->place == held.rank;
        if (stays && value == held.value) return;
        edits_.emplace_back(PutCard{std::move(card), stays ? std::nullopt : std::optional(drop->place)});
    }

    static double rightOf(const GridLayout& layout) { return layout.stages.back().x + layout.stages.back().width; }

    std::vector<CardId> faces_;
    CardId grabbed_;
    Point from_;
    double unit_; // pixels of a step of the scale
    bool sideways_ = false;
    std::vector<Edit> edits_;
};

} // namespace

std::unique_ptr<Tool> makeFacesTool(const ToolContext& view, std::vector<CardId> faces, const CardId& grabbed,
                                    Point from) {
    const PlacedRow* row = rowAt(view.layout, from.y);
    if (!row || !row->chart) return nullptr;
    return std::make_unique<FacesTool>(std::move(faces), grabbed, from, row->chart->unit);
}

} // namespace cjm
