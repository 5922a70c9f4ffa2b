#include "layout/interviews/metrics.hpp"
#include "layout/interviews/sheet.hpp"
#include "layout/parts.hpp"
#include "layout/words.hpp"

#include <cjm/layout/interviews/interviews_layout.hpp>
#include <cjm/model/quoting.hpp>

#include <algorithm>
#include <cmath>

namespace cjm::interviews {
namespace {

// «12 цитат подтверждают 20 карточек»
std::string summaryInWords(std::int64_t quotes, std::size_t cards, Language language) {
    if (cards == 0) return say(Message{"look.quotes-alone", {{"n", quotes}}}, language);
    const Message confirmed{"look.cards-confirmed", {{"n", static_cast<std::int64_t>(cards)}}};
    return say(Message{"look.quotes-confirm", {{"n", quotes}, {"cards", say(confirmed, language)}}}, language);
}

class InterviewsPlacer {
public:
    InterviewsPlacer(const Map& map, const Theme& theme, const TextMeasure& measure, const InterviewsOptions& options,
                     const InterviewsLayout* before)
        : map_(map),
          theme_(theme),
          measure_(measure) {
        layout_.options = options;
        const bool isHeld = before && before->basis && before->basis->holdsFor(map, theme);
        layout_.basis = isHeld ? before->basis : std::make_shared<const Basis>(map, theme);
        before_ = isHeld && before->options == options ? before : nullptr;
        layout_.language = ownLanguage(*map.passport, options.language);
        const double shared = (options.width - 2 * margin - 2 * columnGap) / 3;
        width_ = std::clamp(std::floor(shared), narrowestColumn, widestColumn);
        layout_.size.width = std::max(options.width, 2 * margin + 3 * width_ + 2 * columnGap);
        if (before_ && before_->language != layout_.language) before_ = nullptr;
    }

    InterviewsLayout place() {
        const auto interviews = interviewsAsRead(map_);
        placeTitle(interviews);
        placeNotes();
        int number = 1;
        double bottom = 0;
        for (InterviewColumn& column : layout_.columns)
            bottom = std::max(bottom, placeColumn(column, interviews, number));
        layout_.size.height = bottom + sheetEnd;
        for (InterviewColumn& column : layout_.columns)
            column.rect.height = layout_.size.height - column.rect.y;
        return std::move(layout_);
    }

private:
    [[nodiscard]] TextPtr set(std::string_view text, const Font& font, double width) const {
        return wrap(measure_, text, font, width);
    }
    [[nodiscard]] std::string words(std::string_view code) const { return say(code, layout_.language); }
    [[nodiscard]] std::string invitation(std::string_view code) const { return say(code, layout_.options.language); }

    void placeTitle(const std::vector<std::shared_ptr<const Interview>>& interviews) {
        const double width = layout_.size.width - 2 * margin;
        const TextPtr title = set(words("look.interviews-title"), titleFont, width);
        layout_.title = placed(title, margin, titleTop, std::ceil(title->width));
        std::int64_t quotes = 0;
        for (const auto& interview : interviews)
            quotes += static_cast<std::int64_t>(interview->quotes.size());
        const double x = layout_.title.rect.right() + summaryGap;
        const std::string text =
            quotes > 0 ? summaryInWords(quotes, layout_.basis->citations.cards(), layout_.language) : "";
        const TextPtr summary = cutLine(measure_, text, summaryFont, layout_.size.width - margin - x);
        layout_.summary = placed(summary, x, titleTop + title->ascent - summary->ascent, std::ceil(summary->width));
    }

    // What the groups are, in as many lines as it needs: sheets begin below the longest.
    void placeNotes() {
        double bottom = 0;
        for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
            InterviewColumn& column = layout_.columns[i];
            column.group = static_cast<InterviewGroup>(i);
            column.rect = {margin + static_cast<double>(i) * (width_ + columnGap), headsTop, width_, 0};
            const std::string note = words("look.group-" + std::string(nameOf(column.group)) + "-note");
            column.note = placed(set(note, noteFont, width_), column.rect.x, headsTop + headNoteTop, width_);
            bottom = std::max(bottom, column.note.rect.bottom());
        }
        layout_.heads = {0, headsTop, layout_.size.width, std::ceil(bottom + headEnd - headsTop)};
    }

    void placeHead(InterviewColumn& column, std::size_t count) {
        const std::string name(nameOf(column.group));
        const double x = column.rect.x, top = column.rect.y;
        const double right = layout_.options.hasHands ? column.rect.right() - plusRoom : column.rect.right();
        const TextPtr number = set(std::to_string(count), countFont, width_);
        const double pill = std::max(pillHeight, std::ceil(number->width) + 10);
        const TextPtr title = cutLine(measure_, words("look.group-" + name), headFont, right - x - pill - pillGap);
        column.title = placed(title, x, top + headTitleTop, std::ceil(title->width));
        const double middle = column.title.rect.centre().y;
        column.pill = {column.title.rect.right() + pillGap, middle - pillHeight / 2, pill, pillHeight};
        column.count = placed(number, column.pill.x, middle - number->height() / 2, pill, Align::centre);
        if (layout_.options.hasHands) {
            const double plus = middle - plusSize / 2;
            column.plus = {column.rect.right() - (plusRoom + plusSize) / 2, plus, plusSize, plusSize};
        }
    }

    // The sheet of before where the interview is as it was, quotes with their numbers too.
    [[nodiscard]] InterviewSheet placedSheet(const SheetRequest& request,
                                             const std::shared_ptr<const Interview>& interview, int& number) const {
        const InterviewSheet* sheet = before_ ? before_->sheetOf(interview->id) : nullptr;
        const bool isSame =
            sheet && sheet->interview == interview && (sheet->quotes.empty() || sheet->quotes.front().number == number);
        if (!isSame) return placeSheet(request, interview, number, sheet);
        number += static_cast<int>(sheet->quotes.size());
        return *sheet;
    }

    // Returns the y below it.
    double placeColumn(InterviewColumn& column, const std::vector<std::shared_ptr<const Interview>>& interviews,
                       int& number) {
        const SheetRequest request{map_,     layout_.basis->cards, layout_.basis->citations, theme_,
                                   measure_, layout_.options,      layout_.language,         width_};
        double y = layout_.heads.bottom();
        for (const auto& interview : interviews) {
            if (interview->group != column.group) continue;
            InterviewSheet sheet = placedSheet(request, interview, number);
            interviews::move(sheet, column.rect.x - sheet.rect.x, y - sheet.rect.y);
            y = sheet.rect.bottom() + sheetGap;
            column.sheets.push_back(std::move(sheet));
        }
        placeHead(column, column.sheets.size());
        if (!layout_.options.hasHands) return y;
        const std::string name(nameOf(column.group));
        if (column.sheets.empty()) {
            const double room = width_ - 2 * sheetPadding;
            column.question = placed(set(invitation("look.group-" + name + "-question"), notesFont, room),
                                     column.rect.x + sheetPadding, y + questionTop, room);
            y = column.question.rect.bottom() + questionTop + sheetGap;
        }
        const TextPtr text = set(invitation("look.interview-fresh"), freshFont, width_ - wordsLeft - sheetPadding);
        column.tile = {column.rect.x, y, width_, std::max(tileHeight, text->height() + 2 * quotePadding)};
        column.tileWords = placed(text, column.rect.x + wordsLeft, y + (column.tile.height - text->height()) / 2,
                                  width_ - wordsLeft - sheetPadding);
        return column.tile.bottom();
    }

    const Map& map_;
    const Theme& theme_;
    const TextMeasure& measure_;
    const InterviewsLayout* before_ = nullptr; // when sheets may be as they were
    InterviewsLayout layout_;
    double width_; // of a column
};

} // namespace
} // namespace cjm::interviews

namespace cjm {

const InterviewSheet* InterviewsLayout::sheetOf(const InterviewId& id) const {
    for (const InterviewColumn& column : columns)
        for (const InterviewSheet& sheet : column.sheets)
            if (sheet.interview->id == id) return &sheet;
    return nullptr;
}

const QuoteBox* InterviewsLayout::quoteOf(const QuoteId& id) const {
    for (const InterviewColumn& column : columns)
        for (const InterviewSheet& sheet : column.sheets)
            for (const QuoteBox& quote : sheet.quotes)
                if (quote.id == id) return &quote;
    return nullptr;
}

InterviewsLayout layoutInterviews(const Map& map, const Theme& theme, const TextMeasure& measure,
                                  const InterviewsOptions& options, const InterviewsLayout* before) {
    return interviews::InterviewsPlacer(map, theme, measure, options, before).place();
}

} // namespace cjm
