#pragma once
#include <cjm/base/error.hpp>
#include <cjm/base/id.hpp>
#include <cjm/edit/edit.hpp>
#include <cjm/model/target.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// A cell of a table from a spreadsheet, or for one.
struct TableCell {
    std::vector<std::string> lines; ///< Each is to be a card. None is blank.
    int columns = 1;                ///< That it covers, to the right; the others are empty.
    bool operator==(const TableCell&) const = default;
};

/// A range of cells as it goes over the clipboard.
struct TableClip {
    std::vector<std::vector<TableCell>> rows; ///< All of the same length.

    [[nodiscard]] std::size_t width() const { return rows.empty() ? 0 : rows.front().size(); }
    /// True when it is more than a piece of text.
    [[nodiscard]] bool isGrid() const { return rows.size() > 1 || width() > 1; }
    bool operator==(const TableClip&) const = default;
};

/// How many lines its cells have: each is to be a card.
[[nodiscard]] std::size_t lineCount(const TableClip& table);
/// The table without the lines behind the first so many, in reading order.
[[nodiscard]] TableClip firstLines(TableClip table, std::size_t count);

/// Limits of a table from outside (research: hostile input).
inline constexpr std::size_t maxTableBytes = 16U * 1024U * 1024U;
inline constexpr std::size_t maxTableCells = 100'000;
inline constexpr std::size_t maxTableColumns = 1'000;

/// Reads text as spreadsheets put it on the clipboard: tabs between cells, line ends between rows, cells with line
/// breaks or tabs in quotes. Text without tabs is a table of one column. Linear. Fails when it is too large.
[[nodiscard]] Result<TableClip> readTsv(std::string_view text);

/// Reads a table as spreadsheets and browsers put it on the clipboard as HTML. What is a page with a table in it, and
/// not a table, comes out empty. Linear. Fails when it is too large.
[[nodiscard]] Result<TableClip> readHtmlTable(std::string_view html);

/// As a spreadsheet writes it; a single cell is its text alone.
[[nodiscard]] std::string tsvText(const TableClip& table);
/// A page with one table.
[[nodiscard]] std::string htmlText(const TableClip& table);

/// Which titles a table has beside its cells.
struct TableTitles {
    bool stages = false, rows = false;
};
/// The cells of a map (or of a piece of one), each card a line.
[[nodiscard]] TableClip tableOf(const Map& map, const TableTitles& titles);

/// How many stages and rows a map lacks for a table.
struct TableGrowth {
    int stages = 0, rows = 0;
    [[nodiscard]] bool isNeeded() const { return stages > 0 || rows > 0; }
};
[[nodiscard]] TableGrowth growthFor(const Map& map, const TableClip& table, const Target& where);

/// What pasting a table does.
struct PastedTable {
    Edit edit;
    std::vector<CardId> cards; ///< In reading order.
    int stages = 0, rows = 0;  ///< That have the names from the table now.
};

/// At a stage or a row each line of a single cell is to be a title: a table of one row or of one column.
[[nodiscard]] TableClip titlesApart(TableClip table, const Target& where);

/// Puts the cells of a table into a map, from a cell on or behind a card of it: each line becomes a card of the row's
/// kind. At a stage the first row of the table names stages, at a row its first column names rows. Where the table is
/// larger than the map, the map grows by stages and rows named in the language `grow`, or what has no room is left out
/// when there is none. Fails (`edit.no-place`) at other targets.
[[nodiscard]] Result<PastedTable> pasteTable(const Map& map, const TableClip& table, const Target& where, IdSource& ids,
                                             std::optional<Language> grow);

/// A card of a row's kind from a line of text: numbers become the value of an emotion or a metric.
[[nodiscard]] Card cardFromText(RowKind kind, std::string_view text);

} // namespace cjm
