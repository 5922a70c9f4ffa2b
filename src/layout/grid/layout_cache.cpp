#include <cjm/layout/grid/layout_cache.hpp>

namespace cjm {
namespace {

// One card in two places.
bool looksTheSame(const Card& a, const Card& b) {
    bool same = true;
    forEachField<Card>([&](const auto& field) {
        using Member = std::remove_cvref_t<decltype(field.member)>;
        if constexpr (!std::is_same_v<Member, RowId Card::*> && !std::is_same_v<Member, StageId Card::*>)
            same = same && a.*field.member == b.*field.member;
    });
    return same;
}

} // namespace

void LayoutCache::beginLayout(const Map& map, const Look& look) {
    if (std::exchange(look_, look) != look) {
        entries_.clear();
        columns_.clear();
    }
    if (!(rows_ == map.rows)) columns_.clear(); // one may be hidden now
    rows_ = map.rows;
    if (entries_.empty()) entries_.reserve(map.cards.size());
    Cards::diff(cards_, map.cards, [&](const auto& before, const auto& after) {
        for (const auto* card : {&before, &after}) {
            if (!*card) continue;
            blocks_.erase((*card)->row);
            if (const auto column = columns_.find((*card)->stage); column != columns_.end()) {
                column->second.words.reset();
                column->second.parts.cells.erase((*card)->row);
            }
        }
        if (!after) entries_.erase(before->id);
    });
    cards_ = map.cards;
}

bool LayoutCache::knowsFewCells(std::size_t cells) const {
    std::size_t known = 0;
    for (const auto& [stage, column] : columns_)
        known += column.parts.cells.size();
    return 2 * known < cells;
}

void LayoutCache::keepRows(PageKey page) {
    if (page == page_) return;
    page_ = std::move(page);
    blocks_.clear();
}

LayoutCache::Entry& LayoutCache::entryOf(const std::shared_ptr<const Card>& card) {
    Entry& entry = entries_[card->id];
    if (entry.card == card) return entry;
    if (entry.card && !looksTheSame(*entry.card, *card)) {
        entry.box.reset();
        entry.words.reset();
        entry.label.reset();
    }
    entry.card = card;
    return entry;
}

const PlacedCard* placedCard(const GridLayout& layout, const CardId& id) {
    const auto card = layout.records.find(id);
    if (!card) return nullptr;
    for (const PlacedRow& row : layout.rows) {
        if (row.row->id != card->row) continue;
        for (std::size_t i = row.firstCard; i < row.lastCard; ++i)
            if (layout.cards[i].card->id == id) return &layout.cards[i];
    }
    return nullptr;
}

} // namespace cjm
