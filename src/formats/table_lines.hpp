#pragma once
#include <cjm/formats/table_clip.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cjm {

// The lines of a text that have something in them, without white space around them. Bytes that are no UTF-8 make the
// text one of question marks rather than of nothing.
enum class Tabs { spaces, kept };
[[nodiscard]] std::vector<std::string> linesOf(std::string_view text, Tabs tabs = Tabs::spaces);

// The length of the line end at a place of a text, whatever system it comes from; 0 where there is none.
[[nodiscard]] std::size_t lineEndAt(std::string_view text, std::size_t at);

// Like readTsv, and whether a cell had to be quoted: then it is from a spreadsheet, even without a tab.
struct TsvTable {
    TableClip table;
    bool hasQuoted = false;
};
[[nodiscard]] Result<TsvTable> readTsvTable(std::string_view text);

// Fills rows up to the longest; empty rows at the end and a table of nothing go. False when it gets too large.
[[nodiscard]] bool squareUp(TableClip& table);

// More bytes than maxTableBytes, whatever they are.
[[nodiscard]] tl::unexpected<Error> tooMuchCopied();

} // namespace cjm
