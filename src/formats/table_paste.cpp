#include <cjm/formats/table_clip.hpp>
#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/model/order.hpp>

#include <algorithm>
#include <map>
#include <optional>

namespace cjm {
namespace {

// Where a table goes on a map.
struct TableSpot {
    StageId stage;
    RowId row;
    std::size_t titleRows = 0, titleColumns = 0; // of the table
    std::optional<int> place;                    // of the first card in the first cell
};

std::optional<TableSpot> spotOf(const Map& map, const Target& where) {
    if (const auto* id = std::get_if<CardId>(&where)) {
        const auto card = map.cards.find(*id);
        return card ? std::optional(TableSpot{card->stage, card->row, 0, 0, card->rank + 1}) : std::nullopt;
    }
    if (const auto* cell = std::get_if<CellTarget>(&where)) return TableSpot{cell->stage, cell->row, 0, 0, {}};
    if (const auto* id = std::get_if<StageId>(&where)) return TableSpot{*id, firstSeen(map.rows), 1, 0, {}};
    if (const auto* id = std::get_if<RowId>(&where)) return TableSpot{firstSeen(map.stages), *id, 0, 1, {}};
    return std::nullopt;
}

// The stages and rows of the map that the table's columns and rows fall on; empty where the map has none.
struct Frame {
    std::vector<StageId> stages;
    std::vector<RowId> rows;
};

Frame frameOf(const Map& map, const TableClip& table, const TableSpot& spot) {
    const std::size_t width = std::max(table.width(), spot.titleColumns) - spot.titleColumns;
    const std::size_t height = std::max(table.rows.size(), spot.titleRows) - spot.titleRows;
    return {seenFrom(map.stages, spot.stage, width), seenFrom(map.rows, spot.row, height)};
}

class TablePaster {
public:
    TablePaster(const Map& map, const TableClip& table, TableSpot spot, IdSource& ids, std::optional<Language> grow)
        : map_(map),
          table_(table),
          spot_(std::move(spot)),
          ids_(ids),
          frame_(frameOf(map, table, spot_)) {
        if (grow) addFrame(*grow);
    }

    PastedTable run() {
        nameStages();
        nameRows();
        for (std::size_t r = 0; r < frame_.rows.size(); ++r)
            if (!frame_.rows[r].empty()) putRow(r);
        return {Batch{{"edit.cards-pasted", {{"n", static_cast<std::int64_t>(cards_.size())}}}, std::move(edits_)},
                std::move(cards_)};
    }

private:
    void addFrame(Language language) {
        for (StageId& id : frame_.stages)
            if (id.empty()) {
                Stage stage;
                id = stage.id = {ids_.next()};
                stage.title = say("board.new-stage", language);
                newStages_[id] = stage;
                edits_.emplace_back(PutStage{std::move(stage), {}});
            }
        // New rows go on with what the last one holds.
        RowKind kind = RowKind::text;
        for (RowId& id : frame_.rows) {
            if (const auto row = map_.rows.find(id)) kind = row->kind;
            if (!id.empty()) continue;
            Row row;
            row.kind = kind;
            row.title = say("board.row-" + std::string(nameOf(kind)), language);
            id = row.id = {ids_.next()};
            newRows_[id] = row;
            edits_.emplace_back(PutRow{std::move(row), {}});
        }
    }

    // Where stages or rows are selected, the edge of the table beside them is their titles.
    void nameStages() {
        for (std::size_t c = 0; c < frame_.stages.size() && spot_.titleRows > 0; ++c) {
            const std::string title = titleIn(table_.rows.front()[c]);
            if (frame_.stages[c].empty() || title.empty()) continue;
            const auto old = map_.stages.find(frame_.stages[c]);
            Stage stage = old ? *old : newStages_.at(frame_.stages[c]);
            stage.title = title;
            edits_.emplace_back(PutStage{std::move(stage), {}});
        }
    }

    void nameRows() {
        for (std::size_t r = 0; r < frame_.rows.size() && spot_.titleColumns > 0; ++r) {
            const std::string title = titleIn(table_.rows[r].front());
            if (frame_.rows[r].empty() || title.empty()) continue;
            Row row = rowOf(frame_.rows[r]);
            row.title = title;
            edits_.emplace_back(PutRow{std::move(row), {}});
        }
    }

    static std::string titleIn(const TableCell& cell) {
        std::string title;
        for (const std::string& line : cell.lines)
            title += title.empty() ? line : ' ' + line;
        return title;
    }

    [[nodiscard]] Row rowOf(const RowId& id) const {
        const auto row = map_.rows.find(id);
        return row ? *row : newRows_.at(id);
    }

    void putRow(std::size_t r) {
        const Row row = rowOf(frame_.rows[r]);
        const auto& cells = table_.rows[r + spot_.titleRows];
        for (std::size_t c = 0; c < frame_.stages.size(); ++c) {
            if (frame_.stages[c].empty()) continue;
            const TableCell& cell = cells[c + spot_.titleColumns];
            std::optional<int> place = r == 0 && c == 0 ? spot_.place : std::nullopt;
            for (const std::string& line : cell.lines) {
                Card card = cardFromText(row.kind, line);
                card.id = {ids_.next()};
                card.row = row.id;
                card.stage = frame_.stages[c];
                card.span = cell.columns;
                cards_.push_back(card.id);
                edits_.emplace_back(PutCard{std::move(card), place});
                if (place) ++*place;
            }
        }
    }

    const Map& map_;
    const TableClip& table_;
    TableSpot spot_;
    IdSource& ids_;
    Frame frame_;
    std::map<StageId, Stage> newStages_;
    std::map<RowId, Row> newRows_;
    std::vector<Edit> edits_;
    std::vector<CardId> cards_;
};

} // namespace

TableGrowth growthFor(const Map& map, const TableClip& table, const Target& where) {
    const auto spot = spotOf(map, where);
    if (!spot) return {};
    const Frame frame = frameOf(map, table, *spot);
    const auto lacking = [](const auto& ids) {
        return static_cast<int>(std::count_if(ids.begin(), ids.end(), [](const auto& id) { return id.empty(); }));
    };
    return {lacking(frame.stages), lacking(frame.rows)};
}

Result<PastedTable> pasteTable(const Map& map, const TableClip& table, const Target& where, IdSource& ids,
                               std::optional<Language> grow) {
    auto spot = spotOf(map, where);
    if (!spot) return failure({"edit.no-place", {}});
    if (table.rows.empty()) return failure({"edit.nothing-to-paste", {}});
    return TablePaster(map, table, std::move(*spot), ids, grow).run();
}

} // namespace cjm
