#include "formats/table_frame.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/model/order.hpp>

#include <algorithm>
#include <set>

namespace cjm {
namespace {

constexpr std::size_t longestTitle = 120; // bytes; a longer one is a text

bool isTitle(const TableCell& cell) {
    const std::string title = titleIn(cell);
    return !title.empty() && title.size() <= longestTitle;
}

// The whole of a map: an empty corner, titles above every column and before every row.
bool hasBothTitles(const TableClip& table) {
    if (table.width() < 2 || table.rows.size() < 2 || !table.rows[0][0].lines.empty()) return false;
    const auto& head = table.rows.front();
    return std::all_of(head.begin() + 1, head.end(), isTitle) &&
           std::all_of(table.rows.begin() + 1, table.rows.end(), [](const auto& row) { return isTitle(row.front()); });
}

std::vector<std::string> stageTitles(const TableClip& table, std::size_t from) {
    std::vector<std::string> titles;
    for (std::size_t c = from; c < table.width(); ++c)
        titles.push_back(titleIn(table.rows.front()[c]));
    return titles;
}

std::vector<std::string> rowTitles(const TableClip& table, std::size_t from) {
    std::vector<std::string> titles;
    for (std::size_t r = from; r < table.rows.size(); ++r)
        titles.push_back(titleIn(table.rows[r].front()));
    return titles;
}

// Gives each title its stage or row, each of them once. `beside` are those that a table without names would fall on.
template <class T> class Matching {
public:
    using RecordId = decltype(T::id);

    Matching(const Table<T>& there, std::vector<std::string> titles)
        : there_(inOrder(there)),
          titles_(std::move(titles)),
          found_(titles_.size()) {}

    template <class Fits> void pass(Fits&& fits) {
        for (std::size_t i = 0; i < titles_.size(); ++i) {
            if (!found_[i].empty()) continue;
            for (const auto& record : there_)
                if (!record->hidden && !taken_.contains(record->id) && fits(i, titles_[i], *record)) {
                    take(i, record->id);
                    break;
                }
        }
    }
    void byName() {
        pass([](std::size_t, const std::string& title, const T& record) {
            return !title.empty() && utf8::folded(title) == utf8::folded(record.title);
        });
    }
    // The one a table without names would fall on, when that takes no name from anybody.
    template <class IsFree> void byPlace(const std::vector<RecordId>& beside, IsFree&& isFree) {
        for (std::size_t i = 0; i < titles_.size() && i < beside.size(); ++i)
            if (found_[i].empty() && !beside[i].empty() && !taken_.contains(beside[i]) &&
                (titles_[i].empty() || isFree(beside[i])))
                take(i, beside[i]);
    }
    [[nodiscard]] std::vector<RecordId> found() && { return std::move(found_); }

private:
    void take(std::size_t i, const RecordId& id) {
        found_[i] = id;
        taken_.insert(id);
    }

    std::vector<std::shared_ptr<const T>> there_;
    std::vector<std::string> titles_;
    std::vector<RecordId> found_;
    std::set<RecordId> taken_;
};

bool isEmptyRow(const Map& map, const RowId& id) { return map.cards.row(id).empty(); }
bool isEmptyStage(const Map& map, const StageId& id) {
    for (const Row& row : map.rows)
        if (!map.cards.cell(row.id, id).empty()) return false;
    return true;
}

std::vector<StageId> namedStages(const Map& map, const TableClip& table, std::size_t from,
                                 const std::vector<StageId>& beside) {
    Matching<Stage> matching(map.stages, stageTitles(table, from));
    matching.byName();
    matching.byPlace(beside, [&](const StageId& id) { return isEmptyStage(map, id); });
    return std::move(matching).found();
}

std::vector<RowId> namedRows(const Map& map, const TableClip& table, std::size_t from) {
    Matching<Row> matching(map.rows, rowTitles(table, from));
    matching.byName();
    matching.pass([](std::size_t, const std::string& title, const Row& row) { return kindCalled(title) == row.kind; });
    return std::move(matching).found();
}

template <class T> std::vector<decltype(T::id)> firstOnes(const Table<T>& table, std::size_t count) {
    const auto first = firstSeen(table);
    return first.empty() ? std::vector<decltype(T::id)>(count) : seenFrom(table, first, count);
}

} // namespace

std::string titleIn(const TableCell& cell) {
    std::string title;
    for (const std::string& line : cell.lines)
        title += title.empty() ? line : ' ' + line;
    return title;
}

std::optional<RowKind> kindCalled(const std::string& title) {
    const std::string wanted = utf8::folded(title);
    for (std::size_t i = 0; i < enumSize<RowKind>; ++i) {
        const auto kind = static_cast<RowKind>(i);
        const std::string code = "board.row-" + std::string(nameOf(kind));
        if (utf8::folded(say(code, Language::russian)) == wanted ||
            utf8::folded(say(code, Language::english)) == wanted)
            return kind;
    }
    return std::nullopt;
}

std::optional<TableFrame> frameFor(const Map& map, const TableClip& table, const Target& where) {
    if (hasBothTitles(table)) {
        const std::size_t columns = table.width() - 1;
        return TableFrame{
            namedStages(map, table, 1, firstOnes(map.stages, columns)), namedRows(map, table, 1), 1, 1, {}};
    }
    const std::size_t width = table.width(), height = table.rows.size();
    const auto cells = [&](const StageId& stage, const RowId& row, std::optional<int> place) {
        return TableFrame{seenFrom(map.stages, stage, width), seenFrom(map.rows, row, height), 0, 0, place};
    };
    if (const auto* id = std::get_if<CardId>(&where)) {
        const auto card = map.cards.find(*id);
        return card ? std::optional(cells(card->stage, card->row, card->rank + 1)) : std::nullopt;
    }
    if (const auto* cell = std::get_if<CellTarget>(&where)) return cells(cell->stage, cell->row, {});
    if (const auto* id = std::get_if<StageId>(&where)) {
        const auto beside = seenFrom(map.stages, *id, width);
        if (height == 1) return TableFrame{beside, {}, 1, 0, {}}; // nothing but titles gives names
        return TableFrame{
            namedStages(map, table, 0, beside), seenFrom(map.rows, firstSeen(map.rows), height - 1), 1, 0, {}};
    }
    if (const auto* id = std::get_if<RowId>(&where)) {
        if (width == 1) return TableFrame{{}, seenFrom(map.rows, *id, height), 0, 1, {}};
        Matching<Row> matching(map.rows, rowTitles(table, 0));
        matching.byName();
        matching.byPlace(seenFrom(map.rows, *id, height), [&](const RowId& row) { return isEmptyRow(map, row); });
        return TableFrame{
            seenFrom(map.stages, firstSeen(map.stages), width - 1), std::move(matching).found(), 0, 1, {}};
    }
    return std::nullopt;
}

} // namespace cjm
