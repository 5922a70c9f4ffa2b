#pragma once
#include <cjm/base/message.hpp>
#include <cjm/layout/persona_tones.hpp>
#include <cjm/layout/sheet_text.hpp>
#include <cjm/layout/text.hpp>
#include <cjm/layout/theme.hpp>
#include <cjm/model/map.hpp>

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace cjm {
namespace interviews {
struct Basis;
}

/// Sizes that a view may choose, and what it can do. In pixels.
struct InterviewsOptions {
    double width = 1220; ///< Of the room; what is too narrow for three columns is scrolled.
    /// Of words that are for who works on the map alone. What may be printed too is in the map's own language, and in
    /// this one when it has none.
    Language language = Language::russian;
    bool hasHands = true; ///< With all that invites to do something; without it for print.
    bool operator==(const InterviewsOptions&) const = default;
};

/// A card that a quote backs up.
struct CitedCard {
    std::shared_ptr<const Card> card;
    Rect rect;
    Colour hue;         ///< Of its stage.
    Colour sign;        ///< Of the sign of its kind.
    SheetText words;    ///< At most two lines.
    SheetText value;    ///< Of an emotion.
    bool isCut = false; ///< The words end with «…».
};

struct QuoteBox {
    QuoteId id;
    int number = 0; ///< Among all quotes of the map.
    Rect rect;      ///< As wide as the sheet.
    SheetText figure, words;
    double mark = 0; ///< Width of a quotation mark, when `words` have any that the quote has not.
    bool isEmpty = false;
    std::vector<CitedCard> cards;
};

/// One interview.
struct InterviewSheet {
    std::shared_ptr<const Interview> interview;
    Rect rect, head;
    SheetText who, date, notes; ///< What is not known has words that say so, or none where nobody works.
    Rect chip;                  ///< Of the persona; none where there is none and nobody works.
    SheetText persona;
    std::string icon; ///< Of the persona, or none.
    PersonaTones tones;
    bool hasPersona = false;
    bool continues = false; ///< The rest of one that began on a page before: the head says only whose it is.
    std::vector<QuoteBox> quotes;
    Rect fresh; ///< «Новая цитата»; none where nobody works.
    SheetText freshWords;
};

/// The interviews with people of one group.
struct InterviewColumn {
    InterviewGroup group = InterviewGroup::customer;
    Rect rect; ///< From the head to the end of the page.
    SheetText title, count, note;
    Rect pill; ///< Around the count.
    Rect plus; ///< In the head; none where nobody works.
    std::vector<InterviewSheet> sheets;
    SheetText question; ///< Of a column without interviews.
    Rect tile;          ///< «Новое интервью: кого спросили?»
    SheetText tileWords;
};

/// Where everything of the view of interviews stands.
struct InterviewsLayout {
    InterviewsOptions options;
    Size size;
    Language language = Language::russian; ///< Of what may be printed.
    SheetText title, summary;
    Rect heads; ///< Of the columns: they stay in view.
    std::array<InterviewColumn, enumSize<InterviewGroup>> columns;
    std::shared_ptr<const interviews::Basis> basis; ///< What of the map it was placed with; the next may share it.

    [[nodiscard]] const InterviewSheet* sheetOf(const InterviewId& id) const;
    [[nodiscard]] const QuoteBox* quoteOf(const QuoteId& id) const;
};

/// Places the interviews of a map in three columns: customers, those who are none, experts; of each by date. No text is
/// clipped but the words of cards, which have two lines. O(cards + words); beside the layout of `before`, where nothing
/// but interviews has changed since, O(words of those that have).
[[nodiscard]] InterviewsLayout layoutInterviews(const Map& map, const Theme& theme, const TextMeasure& measure,
                                                const InterviewsOptions& options,
                                                const InterviewsLayout* before = nullptr);

} // namespace cjm
