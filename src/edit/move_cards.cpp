#include "edit/move_cards.hpp"

#include "edit/put_cards.hpp"
#include "edit/references.hpp"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace cjm {
namespace {

// What a card becomes in a row of another kind.
Card adapted(Card card, RowKind from, RowKind to) {
    const bool staysBarrier = to == RowKind::emotions && card.kind == CardKind::barrier;
    if (from == to || staysBarrier) return card;
    card.kind = cardKindOf(to);
    if (card.kind == CardKind::emotion && card.personas.size() > 1) card.personas.resize(1); // one curve
    return card;
}

// The cells that a move touches, each with its cards in their new order. Cards are the old records until all stand
// where they belong: whoever comes back to where it was is not touched.
class Mover {
public:
    explicit Mover(const Map& map) : map_(map) {}

    Result<void> takeOut(const MoveCards& edit) {
        for (const CardMove& move : edit.moves) {
            if (!map_.rows.find(move.row)) return missing("edit.no-row", move.row.value);
            if (!map_.stages.find(move.stage)) return missing("edit.no-stage", move.stage.value);
            auto& cards = coming_.emplace_back();
            for (const CardId& id : move.ids) {
                auto card = map_.cards.find(id);
                if (!card) return missing("edit.no-card", id.value);
                if (leaving_.insert(id).second) cards.push_back(std::move(card)); // once, if it is named twice
            }
        }
        return {};
    }

    void putIn(const MoveCards& edit) {
        for (const auto& cards : coming_)
            for (const auto& card : cards)
                cell(card->row, card->stage);
        for (std::size_t i = 0; i < edit.moves.size(); ++i) {
            const CardMove& move = edit.moves[i];
            auto& there = cell(move.row, move.stage);
            const auto at = std::clamp<std::ptrdiff_t>(move.rank, 0, std::ssize(there));
            there.insert(there.begin() + at, coming_[i].begin(), coming_[i].end());
        }
    }

    [[nodiscard]] Cards settled() const {
        std::vector<Cards::Ptr> changed;
        for (const auto& [cell, cards] : cells_)
            for (std::size_t i = 0; i < cards.size(); ++i)
                if (auto card = settledAt(cell.first, cell.second, static_cast<int>(i), cards[i]); card != cards[i])
                    changed.push_back(std::move(card));
        return withCards(map_.cards, changed);
    }

private:
    using Cell = std::pair<RowId, StageId>;

    // Those that stay in it, and those that have come.
    std::vector<Cards::Ptr>& cell(const RowId& row, const StageId& stage) {
        const auto [it, isNew] = cells_.try_emplace({row, stage});
        if (isNew)
            for (auto& card : map_.cards.cellList(row, stage))
                if (!leaving_.contains(card->id)) it->second.push_back(std::move(card));
        return it->second;
    }

    [[nodiscard]] Cards::Ptr settledAt(const RowId& row, const StageId& stage, int rank, const Cards::Ptr& card) const {
        if (card->row == row && card->stage == stage && card->rank == rank) return card;
        const auto from = card->row == row ? nullptr : map_.rows.find(card->row);
        Card copy = from ? adapted(*card, from->kind, map_.rows.find(row)->kind) : *card;
        copy.row = row;
        copy.stage = stage;
        copy.rank = rank;
        return std::make_shared<const Card>(std::move(copy));
    }

    const Map& map_;
    std::unordered_set<CardId> leaving_;
    std::vector<std::vector<Cards::Ptr>> coming_; // move by move
    std::map<Cell, std::vector<Cards::Ptr>> cells_;
};

} // namespace

Result<Map> moved(const Map& map, const MoveCards& edit) {
    Mover mover(map);
    if (auto ok = mover.takeOut(edit); !ok) return tl::unexpected(ok.error());
    mover.putIn(edit);
    Map next = map;
    next.cards = mover.settled();
    return next;
}

} // namespace cjm
