#pragma once
#include <cjm/base/table.hpp>
#include <cjm/model/records.hpp>

#include <tuple>
#include <vector>

namespace cjm {

/// All cards of a map, found by id and by place. Both orders share the same records and are kept together here only.
class Cards {
    struct ByPlace {
        static auto key(const Card& c) { return std::tie(c.row, c.stage, c.rank, c.id); }
    };
    using PlaceTable = Table<Card, ByPlace>;

public:
    using Ptr = std::shared_ptr<const Card>;

    /// The cards of one cell by rank, or of one row by the ids of its stages and then by rank.
    class Run {
    public:
        [[nodiscard]] PlaceTable::Iterator begin() const { return begin_; }
        [[nodiscard]] PlaceTable::Iterator end() const { return end_; }
        [[nodiscard]] bool empty() const { return begin_ == end_; }

    private:
        friend class Cards;
        Run(PlaceTable::Iterator begin, PlaceTable::Iterator end) : begin_(begin), end_(end) {}
        PlaceTable::Iterator begin_, end_;
    };

    Cards() = default;
    [[nodiscard]] static Cards fromRecords(std::vector<Ptr> records);

    [[nodiscard]] std::size_t size() const { return byId_.size(); }
    [[nodiscard]] bool empty() const { return byId_.empty(); }
    /// In order of ids.
    [[nodiscard]] auto begin() const { return byId_.begin(); }
    [[nodiscard]] auto end() const { return byId_.end(); }
    [[nodiscard]] Ptr find(const CardId& id) const { return byId_.find(id); }
    /// In order of place: by the ids of row and stage, then by rank. Cells that hold nothing cost nothing here.
    [[nodiscard]] const PlaceTable& byPlace() const { return byPlace_; }
    [[nodiscard]] Run cell(const RowId& row, const StageId& stage) const;
    [[nodiscard]] Run row(const RowId& row) const;
    /// The cards of a cell as a list. O(log n + cards).
    [[nodiscard]] std::vector<Ptr> cellList(const RowId& row, const StageId& stage) const;

    /// The cards that point at others (`solves`), so that removing a card need not look at all of them.
    [[nodiscard]] const Table<Card>& linking() const { return linking_; }

    /// Adds a card or replaces the one with its id, wherever that stood. O(log n), about 7 KB at 10,000 cards.
    [[nodiscard]] Cards set(Ptr card) const;
    [[nodiscard]] Cards set(Card card) const { return set(std::make_shared<const Card>(std::move(card))); }
    [[nodiscard]] Cards erase(const CardId& id) const;

    /// As Table::diff.
    template <class F> static void diff(const Cards& a, const Cards& b, F&& visit) {
        Table<Card>::diff(a.byId_, b.byId_, std::forward<F>(visit));
    }
    /// As Table::unsharedBytes, for both orders.
    template <class F> [[nodiscard]] static std::size_t unsharedBytes(const Cards& a, const Cards& b, F&& recordBytes) {
        return Table<Card>::unsharedBytes(a.byId_, b.byId_, recordBytes) +
               PlaceTable::unsharedBytes(a.byPlace_, b.byPlace_, [](const Card&) { return std::size_t{0}; });
    }
    friend bool operator==(const Cards& a, const Cards& b) { return a.byId_ == b.byId_; }

private:
    Table<Card> byId_;
    PlaceTable byPlace_;
    Table<Card> linking_;
};

} // namespace cjm
