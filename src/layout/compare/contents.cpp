#include "layout/compare/contents.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace cjm::compare {
namespace {

constexpr std::size_t mostStaying = 3; // barriers in one cell that are drawn because they are still in the way

// Two orders in one: that of `after`, and what it has no more behind what stood before it.
template <class Ptr>
std::vector<std::pair<Ptr, Ptr>> interleaved(const std::vector<Ptr>& before, const std::vector<Ptr>& after) {
    std::unordered_map<std::string_view, Ptr> old;
    std::unordered_set<std::string_view> stays;
    for (const Ptr& record : before)
        old.emplace(record->id.value, record);
    for (const Ptr& record : after)
        stays.insert(record->id.value);
    std::unordered_map<std::string_view, std::vector<Ptr>> goneBehind;
    std::string_view last;
    for (const Ptr& record : before)
        if (stays.contains(record->id.value))
            last = record->id.value;
        else
            goneBehind[last].push_back(record);
    std::vector<std::pair<Ptr, Ptr>> both;
    const auto addGone = [&](std::string_view behind) {
        if (const auto it = goneBehind.find(behind); it != goneBehind.end())
            for (const Ptr& record : it->second)
                both.emplace_back(record, nullptr);
    };
    addGone({});
    for (const Ptr& record : after) {
        const auto it = old.find(record->id.value);
        both.emplace_back(it == old.end() ? nullptr : it->second, record);
        addGone(record->id.value);
    }
    return both;
}

// What map changes say of each record.
class Told {
public:
    explicit Told(const MapComparison& comparison) {
        for (const MapChange& change : comparison.changes)
            byId_[change.id].push_back(&change);
    }
    [[nodiscard]] const std::vector<const MapChange*>& of(const std::string& id) const {
        static const std::vector<const MapChange*> none;
        const auto it = byId_.find(id);
        return it == byId_.end() ? none : it->second;
    }
    [[nodiscard]] bool isMoved(const std::string& id) const {
        const auto& changes = of(id);
        return std::any_of(changes.begin(), changes.end(), [](const MapChange* change) {
            return change->how == MapChange::How::moved && change->field == "rank";
        });
    }
    [[nodiscard]] bool hasField(const std::string& id, std::initializer_list<std::string_view> fields) const {
        const auto& changes = of(id);
        return std::any_of(changes.begin(), changes.end(), [&](const MapChange* change) {
            return std::find(fields.begin(), fields.end(), change->field) != fields.end();
        });
    }

private:
    std::unordered_map<std::string_view, std::vector<const MapChange*>> byId_;
};

class Collector {
public:
    Collector(const Facts& facts, const CompareOptions& options)
        : comparison_(facts.comparison),
          cardsAfter_(facts.after),
          removers_(facts.removers),
          options_(options),
          told_(comparison_) {}

    Contents run() {
        contents_.owner = curveOwner(comparison_, options_.persona);
        collectStages();
        collectRows();
        for (const Card& card : comparison_.before.cards)
            if (const CardPtr remover = removerOf(card.id, card.kind)) removing_.insert(remover->id.value);
        for (auto it = comparison_.before.cards.begin(); it != comparison_.before.cards.end(); ++it)
            if (!comparison_.after.cards.find(it->id)) add(it.ptr(), nullptr);
        for (const auto& card : cardsAfter_)
            add(comparison_.before.cards.find(card->id), card);
        finish();
        return std::move(contents_);
    }

private:
    template <class R> static bool isHidden(const R& before, const R& after) {
        return (!before || before->hidden) && (!after || after->hidden);
    }
    template <class R> [[nodiscard]] CompareFate fateOf(const R& before, const R& after) const {
        if (!before) return CompareFate::fresh;
        if (!after) return CompareFate::gone;
        if (told_.isMoved(after->id.value)) return CompareFate::moved;
        return told_.hasField(after->id.value, {"title", "subtitle"}) ? CompareFate::changed : CompareFate::same;
    }

    void collectStages() {
        for (const auto& [before, after] :
             interleaved(inOrder(comparison_.before.stages), inOrder(comparison_.after.stages))) {
            if (isHidden(before, after)) continue;
            columns_.emplace((after ? after : before)->id.value, contents_.stages.size());
            contents_.stages.push_back({before, after, fateOf(before, after)});
        }
    }
    void collectRows() {
        for (const auto& [before, after] :
             interleaved(inOrder(comparison_.before.rows), inOrder(comparison_.after.rows))) {
            if (isHidden(before, after)) continue;
            lines_.emplace((after ? after : before)->id.value, rows_.size());
            ContentRow& row = rows_.emplace_back();
            row.before = before;
            row.after = after;
            row.fate = fateOf(before, after);
            row.differs = row.fate != CompareFate::same;
            row.cells.resize(contents_.stages.size());
        }
    }

    // Null where it is no barrier, is still in the way, or was not in the way before.
    [[nodiscard]] CardPtr removerOf(const CardId& id, CardKind kind) const {
        return kind == CardKind::barrier ? removers_.of(id) : nullptr;
    }

    // Null for a card of a row or stage that is not drawn.
    ContentRow* rowOf(const Card& card) {
        const auto line = lines_.find(card.row.value);
        return line == lines_.end() || !columns_.contains(card.stage.value) ? nullptr : &rows_[line->second];
    }
    ContentCell& cellOf(ContentRow& row, const Card& card) { return row.cells[columns_.at(card.stage.value)]; }
    static bool isFaceIn(const ContentRow& row, const Card& card) {
        return row.shown()->kind == RowKind::emotions && card.kind == CardKind::emotion;
    }

    void add(const CardPtr& before, const CardPtr& after) {
        ContentCard card;
        card.before = before;
        card.after = after;
        const Card& shown = *card.shown();
        ContentRow* found = rowOf(shown);
        if (!found) return;
        ContentRow& row = *found;
        if (isFaceIn(row, shown)) return addFace(before, after);
        ContentCell& cell = cellOf(row, shown);
        decide(card);
        if (card.fate == CompareFate::same && !isStillInTheWay(card, cell)) {
            const bool wasRemovedBefore =
                card.after->kind == CardKind::barrier && removers_.doneBefore().of(card.after->id);
            cell.same += card.isTold || wasRemovedBefore ? 0 : 1; // such a barrier is none of those that are counted
            return;
        }
        row.differs = row.differs || card.fate != CompareFate::same;
        cell.cards.push_back(std::move(card));
    }

    // A point that has moved to another stage is one that went and one that came.
    void addFace(const CardPtr& before, const CardPtr& after) {
        const bool was = before && isPointOf(*before, contents_.owner),
                   is = after && isPointOf(*after, contents_.owner);
        if (was && is && before->stage == after->stage && before->row == after->row) return addPoint(before, after);
        if (was) addPoint(before, nullptr);
        if (is) addPoint(nullptr, after);
    }
    void addPoint(const CardPtr& before, const CardPtr& after) {
        ContentCard card;
        card.before = before;
        card.after = after;
        const Card& shown = *card.shown();
        ContentRow* row = rowOf(shown);
        if (!row || !isFaceIn(*row, shown)) return;
        const bool isOther = !before || !after || before->value != after->value || before->text != after->text;
        row->hasCurve = true;
        row->differs = row->differs || isOther;
        cellOf(*row, shown).points.push_back(std::move(card));
    }

    void decide(ContentCard& card) const {
        card.remover = removerOf(card.shown()->id, card.shown()->kind);
        if (!card.before)
            card.fate = CompareFate::fresh;
        else if (!card.after || card.remover)
            card.fate = CompareFate::gone;
        if (card.fate != CompareFate::same) return;
        card.isMoved = card.before->row != card.after->row || card.before->stage != card.after->stage;
        for (const MapChange* change : told_.of(card.after->id.value))
            if (change->how == MapChange::How::changed && change->field != "text") card.fields.push_back(change);
        card.isTold = isToldByBarrier(card);
        if (card.isTold) card.fields.clear();
        if (!card.fields.empty() || card.hasOtherText())
            card.fate = CompareFate::changed;
        else if (card.isMoved)
            card.fate = CompareFate::moved;
    }

    // A solution that is done now, and nothing else: it stands under what it removes.
    [[nodiscard]] bool isToldByBarrier(const ContentCard& card) const {
        return card.after->kind == CardKind::solution && card.after->state == SolutionState::done &&
               card.fields.size() == 1 && card.fields.front()->field == "state" &&
               removing_.contains(card.after->id.value);
    }

    [[nodiscard]] bool isStillInTheWay(const ContentCard& card, const ContentCell& cell) const {
        if (card.after->kind != CardKind::barrier || removers_.doneAfter().of(card.after->id)) return false;
        const auto staying = std::count_if(cell.cards.begin(), cell.cards.end(),
                                           [](const ContentCard& each) { return each.fate == CompareFate::same; });
        return static_cast<std::size_t>(staying) < mostStaying;
    }

    // What is gone was collected first; it stands behind what stood before it.
    void finish() {
        for (ContentRow& row : rows_) {
            for (ContentCell& cell : row.cells) {
                order(cell.cards);
                order(cell.points);
            }
            if (row.differs || options_.allRows) contents_.rows.push_back(std::move(row));
        }
        // What it is all about stands above: how it feels, and what is in the way.
        std::stable_sort(contents_.rows.begin(), contents_.rows.end(),
                         [](const ContentRow& a, const ContentRow& b) { return turnOf(a) < turnOf(b); });
    }
    static int turnOf(const ContentRow& row) {
        return row.hasCurve ? 0 : row.shown()->kind == RowKind::barriers ? 1 : 2;
    }
    static void order(std::vector<ContentCard>& cards) {
        const auto firstThere =
            std::stable_partition(cards.begin(), cards.end(), [](const auto& card) { return !card.after; });
        if (firstThere == cards.begin() || firstThere == cards.end()) {
            std::stable_sort(cards.begin(), firstThere, byRank);
            return;
        }
        std::vector<ContentCard> gone(std::make_move_iterator(cards.begin()), std::make_move_iterator(firstThere));
        cards.erase(cards.begin(), firstThere);
        std::stable_sort(gone.begin(), gone.end(), byRank);
        std::for_each(gone.rbegin(), gone.rend(), [&](ContentCard& card) {
            const Card& was = *card.before;
            auto at = cards.begin();
            for (auto each = cards.begin(); each != cards.end(); ++each)
                if (each->before && each->after && each->before->rank < was.rank && each->before->stage == was.stage &&
                    each->before->row == was.row)
                    at = each + 1;
            cards.insert(at, std::move(card));
        });
    }
    static bool byRank(const ContentCard& a, const ContentCard& b) { return a.before->rank < b.before->rank; }

    const MapComparison& comparison_;
    const std::vector<CardPtr>& cardsAfter_;
    const Removers& removers_;
    const CompareOptions& options_;
    Told told_;
    Contents contents_;
    std::vector<ContentRow> rows_;
    std::unordered_map<std::string_view, std::size_t> columns_, lines_;
    std::unordered_set<std::string> removing_;
};

} // namespace

Contents contentsOf(const Facts& facts, const CompareOptions& options) { return Collector(facts, options).run(); }

} // namespace cjm::compare
