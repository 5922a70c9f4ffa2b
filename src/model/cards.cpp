#include <cjm/model/cards.hpp>

#include <limits>

namespace cjm {
namespace {

// Smaller than every rank, so that lowerBound finds the first card of a cell.
constexpr int beforeAll = -1;

} // namespace

Cards Cards::fromRecords(std::vector<Ptr> records) {
    Cards cards;
    cards.byId_ = Table<Card>::fromRecords(std::move(records));
    std::vector<Ptr> unique, linking;
    unique.reserve(cards.byId_.size());
    for (auto it = cards.byId_.begin(); it != cards.byId_.end(); ++it) {
        unique.push_back(it.ptr());
        if (!it->solves.empty()) linking.push_back(it.ptr());
    }
    cards.linking_ = Table<Card>::fromRecords(std::move(linking));
    cards.byPlace_ = PlaceTable::fromRecords(std::move(unique));
    return cards;
}

Cards::Run Cards::cell(const RowId& row, const StageId& stage) const {
    static const CardId none;
    const int first = beforeAll, last = std::numeric_limits<int>::max();
    return {byPlace_.lowerBound(std::tie(row, stage, first, none)),
            byPlace_.lowerBound(std::tie(row, stage, last, none))};
}

Cards::Run Cards::row(const RowId& row) const {
    static const StageId anyStage;
    static const CardId none;
    const RowId following{row.value + '\0'}; // nothing comes between the two
    const int first = beforeAll;
    return {byPlace_.lowerBound(std::tie(row, anyStage, first, none)),
            byPlace_.lowerBound(std::tie(following, anyStage, first, none))};
}

std::vector<Cards::Ptr> Cards::cellList(const RowId& row, const StageId& stage) const {
    std::vector<Ptr> list;
    const Run cards = cell(row, stage);
    for (auto it = cards.begin(); it != cards.end(); ++it)
        list.push_back(it.ptr());
    return list;
}

Cards Cards::set(Ptr card) const {
    Cards result;
    const Ptr old = byId_.find(card->id);
    const bool stays = old && ByPlace::key(*old) == ByPlace::key(*card);
    result.byPlace_ = (old && !stays ? byPlace_.erase(ByPlace::key(*old)) : byPlace_).set(card);
    result.linking_ = card->solves.empty() ? linking_.erase(card->id) : linking_.set(card);
    result.byId_ = byId_.set(std::move(card));
    return result;
}

Cards Cards::erase(const CardId& id) const {
    const Ptr old = byId_.find(id);
    if (!old) return *this;
    Cards result;
    result.byPlace_ = byPlace_.erase(ByPlace::key(*old));
    result.linking_ = linking_.erase(id);
    result.byId_ = byId_.erase(id);
    return result;
}

} // namespace cjm
