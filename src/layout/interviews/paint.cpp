#include "layout/interviews/cited.hpp"
#include "layout/interviews/metrics.hpp"
#include "layout/parts.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/interviews/interviews_paint.hpp>
#include <cjm/model/quoting.hpp>

#include <algorithm>

namespace cjm::interviews {
namespace {

constexpr double carriedWidth = 322, carriedPadding = 12;
constexpr std::size_t carriedLines = 5;
using Kind = InterviewZone::Kind;

bool isSeen(const Rect& rect, const std::optional<Rect>& clip) { return !clip || clip->intersects(rect.inset(-2)); }

class SheetPainter {
public:
    SheetPainter(const InterviewSheet& sheet, const InterviewsLayout& layout, const Theme& theme,
                 const InterviewsHands& hands, const std::optional<Rect>& clip, Scene& scene)
        : sheet_(sheet),
          layout_(layout),
          theme_(theme),
          hands_(hands),
          clip_(clip),
          scene_(scene) {}

    void paint() {
        scene_.shapes.emplace_back(BoxShape{sheet_.rect.inset(0.5), sheetRadius, theme_.page, {theme_.line, 1, {}}});
        paintHead();
        for (const QuoteBox& quote : sheet_.quotes)
            if (isSeen(quote.rect, clip_)) paintQuote(quote);
        if (!sheet_.fresh.empty()) paintFresh();
    }

private:
    [[nodiscard]] bool isHovered(Kind kind) const {
        return hands_.hovered.kind == kind && hands_.hovered.interview == sheet_.interview->id;
    }
    [[nodiscard]] bool isEdited(const Target& target) const { return hands_.edited == target; }
    [[nodiscard]] Target field(std::string_view name) const {
        return InterviewFieldTarget{sheet_.interview->id, std::string(name)};
    }
    void rule(double y) {
        scene_.shapes.emplace_back(BoxShape{{sheet_.rect.x, y, sheet_.rect.width, 1}, 0, theme_.line, {}});
    }

    void paintHead() {
        const Interview& interview = *sheet_.interview;
        const bool isFaint = sheet_.continues || interview.who.empty();
        if (!isEdited(field("who"))) addWords(sheet_.who, isFaint ? theme_.muted : theme_.ink, scene_);
        const Colour link = readableOn(theme_.page, theme_.accent);
        addWords(sheet_.date, isHovered(Kind::date) ? link : theme_.muted, scene_);
        paintPersona();
        if (!isEdited(field("notes")))
            addWords(sheet_.notes, interview.notes.empty() ? theme_.muted : theme_.ink, scene_);
    }

    void paintPersona() {
        if (sheet_.chip.empty()) return;
        const double radius = chipHeight / 2;
        const bool isPointedAt = isHovered(Kind::persona);
        if (!sheet_.hasPersona) {
            const Pen pen{isPointedAt ? theme_.accent : mix(theme_.line, theme_.muted, 0.5), 1, {4, 3}};
            scene_.shapes.emplace_back(BoxShape{sheet_.chip.inset(0.5), radius, noColour, pen});
            addWords(sheet_.persona, theme_.muted, scene_);
            return;
        }
        const PersonaTones& tones = sheet_.tones;
        const bool isBare = tones.tint == theme_.page;
        const Pen pen{isPointedAt || isBare ? tones.deep : noColour, 1, {}};
        scene_.shapes.emplace_back(BoxShape{sheet_.chip.inset(0.5), radius, tones.tint, pen});
        const double y = sheet_.chip.y + (chipHeight - chipIcon) / 2;
        scene_.shapes.emplace_back(
            IconShape{sheet_.icon, {sheet_.chip.x + chipPadding - 1, y, chipIcon, chipIcon}, tones.deep});
        addWords(sheet_.persona, tones.deep, scene_);
    }

    void paintQuote(const QuoteBox& quote) {
        rule(quote.rect.y);
        addWords(quote.figure, theme_.muted, scene_);
        if (!isEdited(quote.id)) addWords(quote.words, quote.isEmpty ? theme_.muted : theme_.ink, scene_);
        for (const CitedCard& cited : quote.cards) {
            if (!isSeen(cited.rect, clip_)) continue;
            const InterviewZone& hovered = hands_.hovered;
            const bool isUnder = hovered.quote == quote.id && hovered.card == cited.card->id;
            const bool isFocused = hands_.focusedCard == std::pair(quote.id, cited.card->id);
            paintCited(cited, theme_, isUnder || isFocused, isUnder && hovered.kind == Kind::cut, scene_);
        }
    }

    void paintFresh() {
        rule(sheet_.fresh.y);
        const Colour ink = isHovered(Kind::freshQuote) ? readableOn(theme_.page, theme_.accent) : theme_.muted;
        const double size = 14, y = sheet_.fresh.y + (freshHeight - size) / 2;
        scene_.shapes.emplace_back(IconShape{"plus", {sheet_.fresh.x + sheetPadding - 1, y, size, size}, ink});
        addWords(sheet_.freshWords, ink, scene_);
    }

    const InterviewSheet& sheet_;
    const InterviewsLayout& layout_;
    const Theme& theme_;
    const InterviewsHands& hands_;
    const std::optional<Rect>& clip_;
    Scene& scene_;
};

void paintTile(const InterviewColumn& column, const Theme& theme, bool isHovered, Scene& scene) {
    addWords(column.question, readableOn(theme.canvas, theme.muted), scene);
    if (column.tile.empty()) return;
    const Colour ink = readableOn(theme.canvas, isHovered ? theme.accent : theme.muted);
    const Pen pen{isHovered ? ink : mix(theme.line, theme.muted, 0.5), 1, {4, 3}};
    scene.shapes.emplace_back(BoxShape{column.tile.inset(0.5), sheetRadius, noColour, pen});
    const double size = 14, y = column.tile.centre().y - size / 2;
    scene.shapes.emplace_back(IconShape{"plus", {column.tile.x + sheetPadding - 1, y, size, size}, ink});
    addWords(column.tileWords, ink, scene);
}

// Of a long quote its beginning.
TextPtr beginningOfQuote(const TextMeasure& measure, const std::string& text, double width, Language language) {
    double mark = 0;
    TextPtr whole = setQuote(measure, text, quoteFont, width, language, mark);
    if (whole->lines.size() <= carriedLines) return whole;
    TextBlock block = *whole;
    const std::string last = block.lines[carriedLines - 1].text + " " + block.lines[carriedLines].text;
    block.lines.resize(carriedLines - 1);
    block.lines.push_back(cutLine(measure, last, quoteFont, width)->lines.front());
    return std::make_shared<const TextBlock>(std::move(block));
}

Scene carriedWords(const std::string& text, const std::string& from, int number, const Theme& theme,
                   const TextMeasure& measure, Language language) {
    const double left = carriedPadding + numberWidth + 4, width = carriedWidth - left - carriedPadding;
    const SheetText words = placed(beginningOfQuote(measure, text, width, language), left, carriedPadding, width);
    const SheetText source = placed(wrap(measure, from, numberFont, width), left, words.rect.bottom() + 2, width);
    Scene scene;
    scene.size = {carriedWidth, source.rect.bottom() + carriedPadding};
    const Rect box{0, 0, scene.size.width, scene.size.height};
    scene.shapes.emplace_back(BoxShape{box.inset(0.5), 10, theme.page, {theme.accent, 1, {}}});
    const TextPtr figure = wrap(measure, std::to_string(number), numberFont, numberWidth * 3);
    addWords(placed(figure, left - 6 - figure->width, carriedPadding, figure->width), theme.muted, scene);
    addWords(words, theme.ink, scene);
    addWords(source, theme.muted, scene);
    return scene;
}

} // namespace
} // namespace cjm::interviews

namespace cjm {

void paintInterviews(const InterviewsLayout& layout, const Theme& theme, Scene& scene, const std::optional<Rect>& clip,
                     const InterviewsHands& hands) {
    using namespace interviews;
    if (isSeen(layout.title.rect.united(layout.summary.rect), clip)) {
        addWords(layout.title, readableOn(theme.canvas, theme.ink), scene);
        addWords(layout.summary, readableOn(theme.canvas, theme.muted), scene);
    }
    for (const InterviewColumn& column : layout.columns) {
        for (const InterviewSheet& sheet : column.sheets)
            if (isSeen(sheet.rect, clip)) SheetPainter(sheet, layout, theme, hands, clip, scene).paint();
        const bool isHovered = hands.hovered.kind == Kind::freshSheet && hands.hovered.group == column.group;
        if (isSeen(column.rect, clip)) paintTile(column, theme, isHovered, scene);
    }
}

void paintInterviewHeads(const InterviewsLayout& layout, const Theme& theme, Scene& scene,
                         const InterviewsHands& hands) {
    using namespace interviews;
    scene.shapes.emplace_back(BoxShape{layout.heads, 0, theme.canvas, {}});
    const Colour ink = readableOn(theme.canvas, theme.ink), muted = readableOn(theme.canvas, theme.muted);
    for (const InterviewColumn& column : layout.columns) {
        addWords(column.title, ink, scene);
        const Colour pill = mix(theme.canvas, theme.muted, 0.16);
        scene.shapes.emplace_back(BoxShape{column.pill, pillHeight / 2, pill, {}});
        addWords(column.count, readableOn(pill, theme.muted), scene);
        addWords(column.note, muted, scene);
        if (column.plus.empty()) continue;
        const bool isHovered = hands.hovered.kind == Kind::freshSheet && hands.hovered.group == column.group;
        scene.shapes.emplace_back(
            IconShape{"plus", column.plus, isHovered ? readableOn(theme.canvas, theme.accent) : muted});
    }
}

Scene interviewsScene(const InterviewsLayout& layout, const Theme& theme, const InterviewsHands& hands) {
    Scene scene;
    scene.size = layout.size;
    scene.shapes.emplace_back(BoxShape{{0, 0, layout.size.width, layout.size.height}, 0, theme.canvas, {}});
    paintInterviews(layout, theme, scene, std::nullopt, hands);
    paintInterviewHeads(layout, theme, scene, hands);
    return scene;
}

Scene carriedQuote(const Map& map, const QuoteId& quote, const Theme& theme, const TextMeasure& measure,
                   Language language) {
    using namespace interviews;
    int number = 0;
    for (const auto& interview : interviewsAsRead(map))
        for (const Quote& each : interview->quotes) {
            ++number;
            if (each.id != quote) continue;
            std::string from = capitalised(say("value.interview-" + std::string(nameOf(interview->group)), language));
            if (!interview->date.empty()) from += ", " + dateInWords(interview->date, language);
            return carriedWords(drawnText(each.text), from, number, theme, measure, language);
        }
    return {};
}

Scene carriedCard(const Map& map, const CardId& card, const Theme& theme, const TextMeasure& measure,
                  Language language) {
    using namespace interviews;
    Scene scene;
    const auto found = map.cards.find(card);
    if (!found || !map.stages.find(found->stage)) return scene;
    const CitedCard cited = placeCited(found, MapColours(map, theme), measure, language, carriedWidth);
    scene.size = {cited.rect.width, cited.rect.height};
    paintCited(cited, theme, false, false, scene);
    return scene;
}

} // namespace cjm
