#include "layout/interviews/metrics.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/interviews/interviews_hit.hpp>

#include <algorithm>

namespace cjm::interviews {
namespace {

constexpr double reach = 3; // around a text that is clicked
using Kind = InterviewZone::Kind;

bool isAtWords(const SheetText& text, Point point) { return text.block && text.rect.inset(-reach).contains(point); }

Target fieldOf(const InterviewSheet& sheet, std::string_view field) {
    return InterviewFieldTarget{sheet.interview->id, std::string(field)};
}

InterviewZone hitQuote(const QuoteBox& quote, InterviewZone zone, Point point) {
    zone.quote = quote.id;
    zone.target = quote.id;
    for (const CitedCard& cited : quote.cards) {
        if (!cited.rect.contains(point)) continue;
        zone.card = cited.card->id;
        zone.kind = crossOf(cited).inset(-2).contains(point) ? Kind::cut : Kind::card;
        return zone;
    }
    zone.kind = quote.words.rect.contains(point) ? Kind::text : Kind::quote;
    return zone;
}

InterviewZone hitSheet(const InterviewSheet& sheet, InterviewZone zone, Point point) {
    const auto& id = sheet.interview->id;
    zone.interview = id;
    zone.target = id;
    for (const QuoteBox& quote : sheet.quotes)
        if (quote.rect.contains(point)) return hitQuote(quote, zone, point);
    const auto becomes = [&](Kind kind, Target target) {
        zone.kind = kind;
        zone.target = std::move(target);
        return zone;
    };
    if (sheet.fresh.contains(point)) return becomes(Kind::freshQuote, id);
    if (isAtWords(sheet.who, point)) return becomes(Kind::text, fieldOf(sheet, "who"));
    if (isAtWords(sheet.date, point)) return becomes(Kind::date, fieldOf(sheet, "date"));
    if (sheet.chip.contains(point)) return becomes(Kind::persona, fieldOf(sheet, "persona"));
    if (isAtWords(sheet.notes, point)) return becomes(Kind::text, fieldOf(sheet, "notes"));
    return becomes(Kind::sheet, id);
}

} // namespace
} // namespace cjm::interviews

namespace cjm {

InterviewZone hit(const InterviewsLayout& layout, Point point) {
    using namespace interviews;
    InterviewZone zone;
    for (const InterviewColumn& column : layout.columns) {
        zone.group = column.group;
        const Rect plus = column.plus.inset(-(plusRoom - plusSize) / 2);
        if ((!column.plus.empty() && plus.contains(point)) || column.tile.contains(point)) {
            zone.kind = InterviewZone::Kind::freshSheet;
            return zone;
        }
        for (const InterviewSheet& sheet : column.sheets)
            if (sheet.rect.contains(point)) return hitSheet(sheet, zone, point);
    }
    return {};
}

Rect crossOf(const CitedCard& card) {
    using namespace interviews;
    const double middle = card.words.rect.y + lineHeight(cardFont) / 2;
    return {card.rect.right() - crossSize - 3, middle - crossSize / 2, crossSize, crossSize};
}

const InterviewColumn* columnAt(const InterviewsLayout& layout, Point point) {
    for (const InterviewColumn& column : layout.columns)
        if (point.x >= column.rect.x - interviews::columnGap / 2 &&
            point.x < column.rect.right() + interviews::columnGap / 2)
            return &column;
    return nullptr;
}

std::optional<QuoteGap> quoteGapAt(const InterviewsLayout& layout, Point point, const QuoteId& lifted) {
    constexpr double barHeight = 3;
    const InterviewColumn* column = columnAt(layout, point);
    if (!column) return std::nullopt;
    const auto under = std::find_if(column->sheets.begin(), column->sheets.end(), [&](const InterviewSheet& sheet) {
        return point.y >= sheet.rect.y && point.y < sheet.rect.bottom();
    });
    if (under == column->sheets.end()) return std::nullopt;
    QuoteGap gap{under->interview->id, 0, {}};
    double y = under->head.bottom();
    for (const QuoteBox& quote : under->quotes) {
        if (quote.rect.centre().y > point.y) break;
        if (quote.id != lifted) ++gap.place;
        y = quote.rect.bottom();
    }
    gap.mark = {under->rect.x, y - barHeight / 2, under->rect.width, barHeight};
    return gap;
}

std::optional<TextSpot> spotOf(const InterviewsLayout& layout, const Target& target) {
    using namespace interviews;
    if (const auto* id = std::get_if<QuoteId>(&target)) {
        const QuoteBox* quote = layout.quoteOf(*id);
        if (!quote) return std::nullopt;
        Rect text = quote->words.rect;
        text.width -= quote->mark; // there is room for the last mark in any case
        return TextSpot{quote->rect, text, quoteFont, Align::left, quote->mark, quote->words.block};
    }
    const auto* field = std::get_if<InterviewFieldTarget>(&target);
    const auto* id = field ? &field->interview : std::get_if<InterviewId>(&target);
    const InterviewSheet* sheet = id ? layout.sheetOf(*id) : nullptr;
    if (!sheet) return std::nullopt;
    if (!field) return TextSpot{sheet->rect, sheet->who.rect, whoFont, Align::left, 0, sheet->who.block};
    const auto spotAt = [](const SheetText& text, const Font& font) {
        return TextSpot{text.rect.inset(-reach), text.rect, font, Align::left, 0, text.block};
    };
    if (field->field == "who") return spotAt(sheet->who, whoFont);
    if (field->field == "notes") return spotAt(sheet->notes, notesFont);
    if (field->field == "date") return spotAt(sheet->date, dateFont);
    if (field->field == "persona") return TextSpot{sheet->chip, sheet->chip, chipFont, Align::left, 0};
    return std::nullopt;
}

std::string emptyWords(const InterviewsLayout& layout, const Target& target) {
    const auto* field = std::get_if<InterviewFieldTarget>(&target);
    if (std::holds_alternative<QuoteId>(target)) return say("look.quote-words", layout.options.language);
    if (field && (field->field == "who" || field->field == "notes"))
        return say("look." + field->field + "-none", layout.options.language);
    return {};
}

bool changesInterviews(const Diff& diff) {
    return diff.passport || !diff.stages.empty() || !diff.rows.empty() || !diff.cards.empty() ||
           !diff.personas.empty() || !diff.interviews.empty();
}

std::string spokenOf(const InterviewsLayout& layout, const Target& target) {
    const Language language = layout.options.language;
    for (const InterviewColumn& column : layout.columns)
        for (const InterviewSheet& sheet : column.sheets) {
            const std::string group = say("value.interview-" + std::string(nameOf(column.group)), language);
            if (target == Target(sheet.interview->id)) {
                const auto count = static_cast<std::int64_t>(sheet.quotes.size());
                return say(Message{"look.spoken-interview",
                                   {{"name", drawnLine(sheet.interview->who)}, {"group", group}, {"n", count}}},
                           language);
            }
            for (const QuoteBox& quote : sheet.quotes) {
                if (target != Target(quote.id)) continue;
                const auto count = static_cast<std::int64_t>(quote.cards.size());
                const std::int64_t number = quote.number;
                if (count == 0)
                    return say(Message{"look.spoken-quote-alone", {{"number", number}, {"group", group}}}, language);
                return say(Message{"look.spoken-quote", {{"number", number}, {"group", group}, {"n", count}}},
                           language);
            }
        }
    return {};
}

} // namespace cjm
