#include "layout/interviews/cited.hpp"
#include "layout/parts.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>
#include <cjm/layout/interviews/card_rows.hpp>

#include <algorithm>

namespace cjm::interviews {
namespace {

constexpr double listWidth = 350, listPadding = 6, headingHeight = 28, rowHeight = 42, rowGap = 0, signLeft = 18,
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
    std::string note = stage ? drawnLine(stage->title) : std::string();
    note += " · " + say("value.card-" + std::string(nameOf(card.kind)), language);
    const char* status = card.status == Status::fact         ? "look.status-fact"
                         : card.status == Status::assumption ? "look.status-assumption"
                                                             : "look.status-none";
    return note + " · " + say(status, language);
}

} // namespace
} // namespace cjm::interviews

namespace cjm {

CardRows layoutCardRows(const Map& map, const std::vector<std::shared_ptr<const Card>>& cards, const std::string& start,
                        const Theme& theme, const TextMeasure& measure, Language language) {
    using namespace interviews;
    const ListedCards listed(map, theme);
    CardRows rows;
    const double width = listWidth - 2 * listPadding, room = width - wordsLeftInRow - listPadding;
    rows.heading = placed(cutLine(measure, say("look.what-quote-confirms", language), headingInList, width),
                          listPadding * 2, listPadding + 4, width);
    double y = listPadding + headingHeight;
    for (const auto& card : cards) {
        CardRow row;
        row.card = card;
        row.rect = {listPadding, y, width, rowHeight};
        row.hue = listed.hueOf(card->stage).fill;
        row.sign = listed.signOf(*card);
        const double x = listPadding + wordsLeftInRow;
        const std::string text = drawnLine(card->text);
        row.words = placed(cutLine(measure, text, wordsInRow, room), x, y + rowWordsTop, room);
        row.note =
            placed(cutLine(measure, noteOf(map, *card, language), noteInRow, room), x, row.words.rect.bottom(), room);
        const std::size_t at = start.empty() ? std::string::npos : beginningIn(text, start);
        const std::size_t length =
            std::string(utf8::prefix(std::string_view(text).substr(std::min(at, text.size())), utf8::length(start)))
                .size();
        const std::string& shown = row.words.block->lines.empty() ? text : row.words.block->lines.front().text;
        if (at != std::string::npos && at + length <= shown.size()) {
            const double from = measure.width(std::string_view(shown).substr(0, at), wordsInRow);
            const double to = measure.width(std::string_view(shown).substr(0, at + length), wordsInRow);
            row.found = {x + from, row.words.rect.y, to - from, row.words.rect.height};
        }
        y += rowHeight + rowGap;
        rows.rows.push_back(std::move(row));
    }
    rows.size = {listWidth, y + listPadding};
    return rows;
}

double heightOf(const CardRows& rows, std::size_t shown) {
    using namespace interviews;
    const auto count = static_cast<double>(std::min(shown, rows.rows.size()));
    return 2 * listPadding + headingHeight + count * (rowHeight + rowGap);
}

Scene cardRowsScene(const CardRows& rows, std::size_t chosen, std::size_t first, double height, const Theme& theme) {
    using namespace interviews;
    Scene scene;
    scene.size = {rows.size.width, height};
    scene.shapes.emplace_back(
        BoxShape{Rect{0, 0, rows.size.width, height}.inset(0.5), 8, theme.page, {theme.line, 1, {}}});
    addWords(rows.heading, theme.muted, scene);
    const double up = static_cast<double>(first) * (rowHeight + rowGap);
    for (std::size_t i = first; i < rows.rows.size(); ++i) {
        CardRow row = rows.rows[i];
        row.rect = row.rect.moved(0, -up);
        if (row.rect.bottom() > height) break;
        move(row.words, 0, -up);
        move(row.note, 0, -up);
        const Colour ground = i == chosen ? mix(theme.page, theme.accent, 0.1) : theme.page;
        if (i == chosen) scene.shapes.emplace_back(BoxShape{row.rect, 6, ground, {}});
        scene.shapes.emplace_back(
            BoxShape{{row.rect.x + 5, row.rect.y + 6, 3, row.rect.height - 12}, 1.5, row.hue, {}});
        paintSign(*row.card, readableOn(ground, row.sign, 3), {row.rect.x + signLeft + 3, row.words.rect.centre().y},
                  16, theme, scene);
        // What was looked for is marked, and not by its weight: other letters would have another width.
        if (!row.found.empty())
            scene.shapes.emplace_back(BoxShape{row.found.moved(0, -up), 2, mix(ground, theme.accent, 0.22), {}});
        addWords(row.words, theme.ink, scene);
        addWords(row.note, readableOn(ground, theme.muted), scene);
    }
    return scene;
}

} // namespace cjm
