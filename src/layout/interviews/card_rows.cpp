#include "layout/interviews/cited.hpp"
#include "layout/parts.hpp"
#include "layout/stage_name.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>
#include <cjm/layout/interviews/card_rows.hpp>

#include <algorithm>

namespace cjm::interviews {
namespace {

constexpr double listWidth = 350, listPadding = 6, headingHeight = 28, rowHeight = 42, signLeft = 18,
                 wordsLeftInRow = 36, rowWordsTop = 4;
constexpr Font headingInList{Face::semiBold, 12}, wordsInRow{Face::regular, 13}, noteInRow{Face::regular, 12};

// Where a word of a text begins so, in bytes; whatever the case. Folding keeps the number of letters, not of bytes.
std::size_t beginningIn(const std::string& text, const std::string& start) {
    const std::string wanted = utf8::folded(start);
    bool isAtWord = true;
    for (std::size_t at = 0; at < text.size();) {
        if (isAtWord && utf8::folded(std::string_view(text).substr(at)).starts_with(wanted)) return at;
        const char32_t c = utf8::next(text, at);
        isAtWord = c < 0x80 ? !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
                            : c == 0xA0 || c == 0xAB || c == 0xBB || (c >= 0x2010 && c <= 0x206F);
    }
    return std::string::npos;
}

std::string noteOf(const Map& map, const Card& card, Language language) {
    const auto stage = map.stages.find(card.stage);
    std::string note = stage ? drawnLine(calledBriefly(*stage)) : std::string();
    note += " · " + say("value.card-" + std::string(nameOf(card.kind)), language);
    const char* status = card.status == Status::fact         ? "look.status-fact"
                         : card.status == Status::assumption ? "look.status-assumption"
                                                             : "look.status-none";
    return note + " · " + say(status, language);
}

// Where the beginning that was looked for stands in words that may be cut.
Rect foundIn(const SheetText& words, const std::string& start, const TextMeasure& measure) {
    const auto& lines = words.block->lines;
    if (start.empty() || lines.empty()) return {};
    const std::string& text = lines.front().text;
    const std::size_t at = beginningIn(text, start);
    if (at == std::string::npos) return {};
    const std::size_t length = utf8::prefix(std::string_view(text).substr(at), utf8::length(start)).size();
    const double from = measure.width(std::string_view(text).substr(0, at), wordsInRow);
    const double to = measure.width(std::string_view(text).substr(0, at + length), wordsInRow);
    return {words.rect.x + from, words.rect.y, to - from, words.rect.height};
}

} // namespace
} // namespace cjm::interviews

namespace cjm {

CardRows layoutCardRows(const Map& map, const std::vector<std::shared_ptr<const Card>>& cards, const std::string& start,
                        const Theme& theme, const TextMeasure& measure, Language language) {
    using namespace interviews;
    const MapColours colours(map, theme);
    CardRows rows;
    const double width = listWidth - 2 * listPadding, room = width - wordsLeftInRow - listPadding;
    rows.heading = placed(cutLine(measure, say("look.what-quote-confirms", language), headingInList, width),
                          listPadding * 2, listPadding + 4, width);
    double y = listPadding + headingHeight;
    for (const auto& card : cards) {
        CardRow row;
        row.card = card;
        row.rect = {listPadding, y, width, rowHeight};
        row.hue = colours.hueOf(card->stage).fill;
        row.sign = colours.signOf(*card);
        const double x = listPadding + wordsLeftInRow;
        const std::string text = drawnLine(card->text);
        row.words = placed(cutLine(measure, text, wordsInRow, room), x, y + rowWordsTop, room);
        row.note =
            placed(cutLine(measure, noteOf(map, *card, language), noteInRow, room), x, row.words.rect.bottom(), room);
        row.found = foundIn(row.words, start, measure);
        y += rowHeight;
        rows.rows.push_back(std::move(row));
    }
    rows.size = {listWidth, y + listPadding};
    return rows;
}

Scene cardRowsScene(const CardRows& rows, std::size_t chosen, const Theme& theme) {
    using namespace interviews;
    Scene scene;
    scene.size = rows.size;
    scene.shapes.emplace_back(
        BoxShape{Rect{0, 0, rows.size.width, rows.size.height}.inset(0.5), 8, theme.page, {theme.line, 1, {}}});
    addWords(rows.heading, theme.muted, scene);
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        const CardRow& row = rows.rows[i];
        const Colour ground = i == chosen ? mix(theme.page, theme.accent, 0.1) : theme.page;
        if (i == chosen) scene.shapes.emplace_back(BoxShape{row.rect, 6, ground, {}});
        scene.shapes.emplace_back(
            BoxShape{{row.rect.x + 5, row.rect.y + 6, 3, row.rect.height - 12}, 1.5, row.hue, {}});
        paintSign(*row.card, readableOn(ground, row.sign, 3), {row.rect.x + signLeft + 3, row.words.rect.centre().y},
                  16, theme, scene);
        // What was looked for is marked, and not by its weight: other letters would have another width.
        if (!row.found.empty()) scene.shapes.emplace_back(BoxShape{row.found, 2, mix(ground, theme.accent, 0.22), {}});
        addWords(row.words, theme.ink, scene);
        addWords(row.note, readableOn(ground, theme.muted), scene);
    }
    return scene;
}

} // namespace cjm
