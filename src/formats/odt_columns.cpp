#include "formats/odt_columns.hpp"

#include <cjm/base/utf8.hpp>

#include <algorithm>

namespace cjm {
namespace {

double widthOfLongestWord(std::string_view text) {
    constexpr double letter = 0.212, air = 0.16; // DejaVu Sans Bold of 9 points; the padding of a cell
    std::size_t longest = 0;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n-", from), text.size());
        longest = std::max(longest, utf8::length(text.substr(from, end - from)));
        from = end + 1;
    }
    return static_cast<double>(longest) * letter + air;
}

std::vector<double> leastWidths(const DocumentTable& table, double room) {
    std::vector<double> least(table.shares.size(), 0);
    const auto holds = [&](std::size_t column, std::string_view text) {
        if (column < least.size()) least[column] = std::max(least[column], widthOfLongestWord(text));
    };
    for (std::size_t i = 0; i < table.heads.size(); ++i)
        holds(i, table.heads[i]);
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            holds(i, row[i].text);
    for (double& width : least)
        width = std::min(width, room / 3);
    return least;
}

} // namespace

std::vector<double> odtColumns(const DocumentTable& table, double room) {
    const std::vector<double> least = leastWidths(table, room);
    std::vector<double> widths;
    double missing = 0, spare = 0;
    for (std::size_t i = 0; i < least.size(); ++i) {
        widths.push_back(room * table.shares[i]);
        missing += std::max(0.0, least[i] - widths[i]);
        spare += std::max(0.0, widths[i] - least[i]);
    }
    if (missing <= 0) return widths;
    // Where words leave nothing to spare, those that are too narrow share what there is.
    const double given = std::min(missing, spare);
    for (std::size_t i = 0; i < least.size(); ++i) {
        const double more = least[i] - widths[i];
        widths[i] += more > 0 ? more * given / missing : more * given / spare;
    }
    return widths;
}

} // namespace cjm
