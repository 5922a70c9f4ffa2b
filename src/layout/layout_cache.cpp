#include <cjm/layout/grid.hpp>

namespace cjm {
namespace {

// One card in two places. On a curve the words of an emotion are set as nowhere else.
bool looksTheSame(const Card& a, const Card& b) {
    bool same = a.kind != CardKind::emotion || a.row == b.row;
    forEachField<Card>([&](const auto& field) {
        using Member = std::remove_cvref_t<decltype(field.member)>;
        if constexpr (!std::is_same_v<Member, RowId Card::*> && !std::is_same_v<Member, StageId Card::*>)
            same = same && a.*field.member == b.*field.member;
    });
    return same;
}

} // namespace

void LayoutCache::beginLayout(PageKey page, const Cards& cards) {
    if (!(page == page_)) {
        page_ = std::move(page);
        blocks_.clear();
        charts_.clear();
    }
    Cards::diff(cards_, cards, [&](const auto& before, const auto& after) {
        if (before) blocks_.erase(before->row);
        if (after) blocks_.erase(after->row);
        if (!after) forget(*before);
    });
    cards_ = cards;
}

LayoutCache::Entry& LayoutCache::entryOf(const std::shared_ptr<const Card>& card) {
    if (const auto known = entries_.find(card.get()); known != entries_.end()) return known->second;
    const Card*& key = keys_[card->id];
    auto before = entries_.extract(std::exchange(key, card.get()));
    if (before.empty()) return entries_.try_emplace(card.get(), Entry{card, nullptr, 0, nullptr}).first->second;
    if (!looksTheSame(*before.mapped().card, *card)) before.mapped().box.reset();
    before.mapped().card = card;
    before.key() = card.get();
    return entries_.insert(std::move(before)).position->second;
}

void LayoutCache::forget(const Card& card) {
    const auto key = keys_.find(card.id);
    if (key == keys_.end()) return;
    entries_.erase(key->second);
    keys_.erase(key);
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
