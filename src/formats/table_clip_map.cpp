#include <cjm/formats/table_clip.hpp>
#include <cjm/model/order.hpp>
#include <cjm/model/validate.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace cjm {
namespace {

// A number at the beginning of a text, with a point or a comma, and what follows it.
struct Figure {
    double value = 0;
    bool isSigned = false;
    std::string_view rest;
};

std::optional<Figure> figureIn(std::string_view text) {
    constexpr std::string_view minus = "\xE2\x88\x92"; // as typographers write it
    Figure figure;
    std::string digits;
    if (text.starts_with(minus)) {
        digits = "-";
        text.remove_prefix(minus.size());
    } else if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        if (text[0] == '-') digits = "-";
        text.remove_prefix(1);
        figure.isSigned = true;
    }
    figure.isSigned = figure.isSigned || !digits.empty();
    const std::size_t end = std::min(text.find_first_not_of("0123456789.,"), text.size());
    digits.append(text.substr(0, end));
    std::replace(digits.begin(), digits.end(), ',', '.');
    const char* last = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), last, figure.value);
    if (error != std::errc() || stop != last || !std::isfinite(figure.value)) return std::nullopt;
    figure.rest = text.substr(end);
    while (figure.rest.starts_with(' '))
        figure.rest.remove_prefix(1);
    return figure;
}

// The value at the end of the words of an emotion, "(-1.5)", as `lineOf` puts it there.
std::optional<double> valueBehind(std::string_view& text) {
    const std::size_t open = text.rfind(" (");
    if (open == std::string_view::npos || !text.ends_with(')')) return std::nullopt;
    const auto figure = figureIn(text.substr(open + 2, text.size() - open - 3));
    if (!figure || !figure->rest.empty() || std::abs(figure->value) > 2) return std::nullopt;
    text = text.substr(0, open);
    return figure->value;
}

// What a card is in one line; alone in its cell it keeps its lines.
std::string lineOf(const Card& card, bool alone) {
    std::string text = card.text;
    if (!alone) std::replace(text.begin(), text.end(), '\n', ' ');
    if (card.kind == CardKind::emotion) {
        if (text.empty()) return fmt::format("{}", card.value);
        return card.value == 0 ? text : fmt::format("{} ({:+})", text, card.value);
    }
    if (card.kind == CardKind::metric) {
        std::string figure = fmt::format("{}", card.number);
        if (!card.unit.empty()) figure += ' ' + card.unit;
        if (card.target != 0) figure += fmt::format(" / {}", card.target);
        return text.empty() ? figure : text + ": " + figure;
    }
    return text;
}

TableCell cellOf(const Map& map, const Row& row, const Stage& stage) {
    TableCell cell;
    const auto cards = map.cards.cellList(row.id, stage.id);
    for (const auto& card : cards)
        if (std::string line = lineOf(*card, cards.size() == 1); !line.empty()) cell.lines.push_back(std::move(line));
    return cell;
}

TableCell titleCell(const std::string& title) {
    return {title.empty() ? std::vector<std::string>() : std::vector{title}, 1};
}

// A cell whose only card reaches over empty ones covers them.
void spread(const Map& map, const Row& row, const std::vector<std::shared_ptr<const Stage>>& stages, std::size_t titles,
            std::vector<TableCell>& cells) {
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const auto cards = map.cards.cellList(row.id, stages[i]->id);
        if (cards.size() != 1) continue;
        TableCell& cell = cells[titles + i];
        while (cell.columns < cards.front()->span && i + 1 < stages.size() && cells[titles + i + 1].lines.empty()) {
            ++cell.columns;
            ++i;
        }
    }
}

} // namespace

Card cardFromText(RowKind kind, std::string_view text) {
    Card card;
    card.kind = cardKindOf(kind);
    card.text = std::string(text);
    if (card.kind == CardKind::emotion)
        if (const auto value = valueBehind(text)) {
            card.value = onEmotionScale(*value);
            card.text = std::string(text);
            return card;
        }
    const auto figure = figureIn(text);
    if (!figure) return card;
    if (card.kind == CardKind::emotion && std::abs(figure->value) <= 2 && (figure->isSigned || figure->rest.empty())) {
        card.value = onEmotionScale(figure->value);
        card.text = std::string(figure->rest);
    }
    constexpr std::size_t longestUnit = 12;
    if (card.kind == CardKind::metric && figure->rest.size() <= longestUnit) {
        card.number = figure->value;
        card.unit = std::string(figure->rest);
        card.text.clear();
    }
    return card;
}

TableClip tableOf(const Map& map, const TableTitles& titles) {
    TableClip table;
    const auto stages = inOrder(map.stages);
    if (titles.stages) {
        auto& head = table.rows.emplace_back(titles.rows ? 1U : 0U);
        for (const auto& stage : stages)
            head.push_back(titleCell(stage->title));
    }
    for (const auto& row : inOrder(map.rows)) {
        auto& cells = table.rows.emplace_back();
        if (titles.rows) cells.push_back(titleCell(row->title));
        for (const auto& stage : stages)
            cells.push_back(cellOf(map, *row, *stage));
        spread(map, *row, stages, titles.rows ? 1 : 0, cells);
    }
    return table;
}

} // namespace cjm
