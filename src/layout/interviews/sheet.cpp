#include "layout/interviews/sheet.hpp"

#include "layout/interviews/metrics.hpp"
#include "layout/parts.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/channels.hpp>

#include <algorithm>
#include <cmath>

namespace cjm::interviews {
namespace {

class SheetPlacer {
public:
    SheetPlacer(const SheetRequest& request, const std::shared_ptr<const Interview>& interview,
                const InterviewSheet* before)
        : request_(request),
          interview_(*interview),
          before_(before),
          content_(request.width - 2 * sheetPadding) {
        sheet_.interview = interview;
    }

    InterviewSheet place(int& number) {
        placeHead();
        double y = sheet_.head.bottom();
        for (std::size_t i = 0; i < interview_.quotes.size(); ++i, ++number) {
            const QuoteBox* same = sameAt(i, number);
            QuoteBox box = same ? *same : placeQuote(interview_.quotes[i], number);
            move(box, -box.rect.x, y - box.rect.y);
            y = box.rect.bottom();
            sheet_.quotes.push_back(std::move(box));
        }
        if (request_.options.hasHands) {
            const TextPtr words =
                request_.set(request_.invitation("look.quote-fresh"), freshFont, content_ - wordsLeft + sheetPadding);
            sheet_.fresh = {0, y, request_.width, freshHeight};
            sheet_.freshWords = placed(words, wordsLeft, y + (freshHeight - words->height()) / 2, words->width);
            y += freshHeight;
        }
        sheet_.rect = {0, 0, request_.width, y};
        return std::move(sheet_);
    }

private:
    // What was said, or where one may say it that there is nothing yet; no words where there is nothing to do about it.
    [[nodiscard]] std::string orInvited(const std::string& text, std::string_view code) const {
        if (!text.empty()) return text;
        return request_.options.hasHands ? request_.invitation(code) : std::string();
    }

    void placeHead() {
        const std::string who = orInvited(drawnLine(interview_.who), "look.who-none");
        double y = headPaddingTop;
        sheet_.who = placed(request_.set(who, whoFont, content_), sheetPadding, y, content_);
        if (!who.empty()) y = sheet_.who.rect.bottom() + lineGap;
        y = placeDateAndPersona(y);
        const std::string notes = orInvited(drawnText(interview_.notes), "look.notes-none");
        sheet_.notes = placed(request_.set(notes, notesFont, content_), sheetPadding, y, content_);
        if (!notes.empty()) y = sheet_.notes.rect.bottom() + lineGap;
        sheet_.head = {0, 0, request_.width, y - lineGap + headPaddingBottom};
    }

    // Side by side where they fit; returns the y below them with the gap to what follows.
    double placeDateAndPersona(double y) {
        const std::string date = orInvited(dateInWords(interview_.date, request_.language), "look.interview-date-none");
        const TextPtr dateWords = request_.set(date, dateFont, content_);
        const double middle = (chipHeight - dateWords->lineHeight) / 2;
        sheet_.date = placed(dateWords, sheetPadding, y + middle, std::ceil(dateWords->width));
        double x = sheetPadding;
        if (!date.empty()) x = sheet_.date.rect.right() + dateGap;
        const bool isShown = placePersona();
        if (!isShown) return date.empty() ? y : y + chipHeight + lineGap;
        if (x > sheetPadding && x + sheet_.chip.width > sheetPadding + content_) {
            x = sheetPadding;
            y += chipHeight + 2;
        }
        sheet_.chip = sheet_.chip.moved(x, y);
        cjm::move(sheet_.persona, x, y);
        return sheet_.chip.bottom() + lineGap;
    }

    // False when there is none to be shown.
    bool placePersona() {
        const auto persona = request_.map.personas.find(interview_.persona);
        sheet_.hasPersona = persona != nullptr;
        if (!persona && !request_.options.hasHands) return false;
        std::string name = persona ? drawnLine(persona->name) : request_.invitation("look.interview-persona-none");
        if (name.empty()) name = request_.words("look.persona");
        double left = chipPadding;
        if (persona) {
            sheet_.tones = personaTones(request_.theme, *persona);
            sheet_.icon = personaIcon(*persona);
            left += chipIcon + 4;
        }
        const TextPtr words =
            cutLine(request_.measure, name, persona ? chipFont : dateFont, content_ - left - chipPadding);
        const double width = std::ceil(words->width);
        sheet_.chip = {0, 0, left + width + chipPadding, chipHeight};
        sheet_.persona = placed(words, left, (chipHeight - words->height()) / 2, width);
        return true;
    }

    [[nodiscard]] const QuoteBox* sameAt(std::size_t i, int number) const {
        if (!before_ || i >= before_->quotes.size() || i >= before_->interview->quotes.size()) return nullptr;
        const bool isSame =
            before_->interview->quotes[i] == interview_.quotes[i] && before_->quotes[i].number == number;
        return isSame ? &before_->quotes[i] : nullptr;
    }

    [[nodiscard]] QuoteBox placeQuote(const Quote& quote, int number) const {
        QuoteBox box;
        box.id = quote.id;
        box.number = number;
        const double width = request_.width - wordsLeft - sheetPadding;
        const TextPtr figure = request_.set(std::to_string(number), numberFont, numberWidth * 3);
        const double down = (lineHeight(quoteFont) - figure->lineHeight) / 2;
        box.figure = placed(figure, numberLeft + numberWidth - figure->width, quotePadding + down, figure->width);
        const std::string own = drawnText(quote.text);
        box.isEmpty = own.empty();
        const TextPtr words =
            box.isEmpty ? request_.set(request_.options.hasHands ? request_.invitation("look.quote-words") : "",
                                       quoteFont, width)
                        : setQuote(request_.measure, own, quoteFont, width, request_.language, box.mark);
        box.words = placed(words, wordsLeft, quotePadding, width);
        double y = box.words.rect.bottom();
        for (const auto& card : request_.citations.of(quote.id)) {
            CitedCard cited = placeCited(card, request_.cards, request_.measure, request_.language, width);
            y += cardGap;
            cited.rect = cited.rect.moved(wordsLeft, y);
            cjm::move(cited.words, wordsLeft, y);
            cjm::move(cited.value, wordsLeft, y);
            y = cited.rect.bottom();
            box.cards.push_back(std::move(cited));
        }
        box.rect = {0, 0, request_.width, y + quotePadding};
        return box;
    }

    const SheetRequest& request_;
    const Interview& interview_;
    const InterviewSheet* before_;
    double content_;
    InterviewSheet sheet_;
};

} // namespace

InterviewSheet placeSheet(const SheetRequest& request, const std::shared_ptr<const Interview>& interview, int& number,
                          const InterviewSheet* before) {
    return SheetPlacer(request, interview, before).place(number);
}

void move(QuoteBox& quote, double dx, double dy) {
    quote.rect = quote.rect.moved(dx, dy);
    cjm::move(quote.figure, dx, dy);
    cjm::move(quote.words, dx, dy);
    for (CitedCard& cited : quote.cards) {
        cited.rect = cited.rect.moved(dx, dy);
        cjm::move(cited.words, dx, dy);
        cjm::move(cited.value, dx, dy);
    }
}

void move(InterviewSheet& sheet, double dx, double dy) {
    for (Rect* rect : {&sheet.rect, &sheet.head, &sheet.chip, &sheet.fresh})
        *rect = rect->moved(dx, dy);
    for (SheetText* text : {&sheet.who, &sheet.date, &sheet.notes, &sheet.persona, &sheet.freshWords})
        cjm::move(*text, dx, dy);
    for (QuoteBox& quote : sheet.quotes)
        move(quote, dx, dy);
}

} // namespace cjm::interviews
