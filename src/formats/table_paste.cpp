#include "formats/table_frame.hpp"

#include <cjm/base/utf8.hpp>

#include <algorithm>
#include <map>
#include <optional>

namespace cjm {
namespace {

class TablePaster {
public:
    TablePaster(const Map& map, const TableClip& table, TableFrame frame, IdSource& ids, std::optional<Language> grow)
        : map_(map),
          table_(table),
          ids_(ids),
          frame_(std::move(frame)) {
        if (grow) addFrame(*grow);
    }

    PastedTable run() {
        nameStages();
        nameRows();
        for (std::size_t r = 0; r < frame_.rows.size(); ++r)
            if (!frame_.rows[r].empty()) putRow(r);
        return {Batch{{"edit.cards-pasted", {{"n", static_cast<std::int64_t>(cards_.size())}}}, std::move(edits_)},
                std::move(cards_), namedStages_, namedRows_};
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
        const bool areNamed = frame_.titleColumns > 0;
        for (std::size_t r = 0; r < frame_.rows.size(); ++r) {
            RowId& id = frame_.rows[r];
            if (const auto row = map_.rows.find(id)) kind = row->kind;
            if (!id.empty()) continue;
            Row row;
            row.kind = areNamed ? kindCalled(titleIn(table_.rows[r + frame_.titleRows].front())).value_or(RowKind::text)
                                : kind;
            kind = row.kind;
            row.title = say("board.row-" + std::string(nameOf(row.kind)), language);
            id = row.id = {ids_.next()};
            newRows_[id] = row;
            edits_.emplace_back(PutRow{std::move(row), {}});
        }
    }

    // Where stages or rows are selected, the edge of the table beside them is their titles.
    void nameStages() {
        for (std::size_t c = 0; c < frame_.stages.size() && frame_.titleRows > 0; ++c) {
            const std::string title = titleIn(table_.rows.front()[c + frame_.titleColumns]);
            if (frame_.stages[c].empty() || title.empty()) continue;
            ++namedStages_;
            const auto old = map_.stages.find(frame_.stages[c]);
            Stage stage = old ? *old : newStages_.at(frame_.stages[c]);
            if (utf8::folded(stage.title) == utf8::folded(title)) continue;
            stage.title = title;
            edits_.emplace_back(PutStage{std::move(stage), {}});
        }
    }

    void nameRows() {
        for (std::size_t r = 0; r < frame_.rows.size() && frame_.titleColumns > 0; ++r) {
            const std::string title = titleIn(table_.rows[r + frame_.titleRows].front());
            if (frame_.rows[r].empty() || title.empty()) continue;
            ++namedRows_;
            Row row = rowOf(frame_.rows[r]);
            // A row of that kind is found by what it is: it keeps its own name.
            const bool isKnown = map_.rows.find(row.id) && kindCalled(title) == row.kind;
            if (isKnown || utf8::folded(row.title) == utf8::folded(title)) continue;
            row.title = title;
            edits_.emplace_back(PutRow{std::move(row), {}});
        }
    }

    [[nodiscard]] Row rowOf(const RowId& id) const {
        const auto row = map_.rows.find(id);
        return row ? *row : newRows_.at(id);
    }

    void putRow(std::size_t r) {
        const Row row = rowOf(frame_.rows[r]);
        const auto& cells = table_.rows[r + frame_.titleRows];
        for (std::size_t c = 0; c < frame_.stages.size(); ++c) {
            if (frame_.stages[c].empty()) continue;
            const TableCell& cell = cells[c + frame_.titleColumns];
            std::optional<int> place = r == 0 && c == 0 ? frame_.place : std::nullopt;
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
    IdSource& ids_;
    TableFrame frame_;
    std::map<StageId, Stage> newStages_;
    std::map<RowId, Row> newRows_;
    std::vector<Edit> edits_;
    std::vector<CardId> cards_;
    int namedStages_ = 0, namedRows_ = 0;
};

} // namespace

TableGrowth growthFor(const Map& map, const TableClip& table, const Target& where) {
    const auto frame = frameFor(map, table, where);
    if (!frame) return {};
    const auto lacking = [](const auto& ids) {
        return static_cast<int>(std::count_if(ids.begin(), ids.end(), [](const auto& id) { return id.empty(); }));
    };
    return {lacking(frame->stages), lacking(frame->rows)};
}

TableClip titlesApart(TableClip table, const Target& where) {
    const bool areStages = std::holds_alternative<StageId>(where), areRows = std::holds_alternative<RowId>(where);
    if ((!areStages && !areRows) || table.rows.empty() || table.isGrid()) return table;
    std::vector<std::string>& lines = table.rows.front().front().lines;
    if (lines.size() < 2 || (areStages && lines.size() > maxTableColumns)) return table;
    std::vector<TableCell> titles;
    titles.reserve(lines.size());
    for (std::string& line : lines)
        titles.push_back({{std::move(line)}, 1});
    TableClip apart;
    if (areStages) {
        apart.rows.push_back(std::move(titles));
    } else {
        for (TableCell& title : titles)
            apart.rows.push_back({std::move(title)});
    }
    return apart;
}

Result<PastedTable> pasteTable(const Map& map, const TableClip& table, const Target& where, IdSource& ids,
                               std::optional<Language> grow) {
    if (table.rows.empty()) return failure({"edit.nothing-to-paste", {}});
    auto frame = frameFor(map, table, where);
    if (!frame) return failure({"edit.no-place", {}});
    return TablePaster(map, table, std::move(*frame), ids, grow).run();
}

} // namespace cjm
