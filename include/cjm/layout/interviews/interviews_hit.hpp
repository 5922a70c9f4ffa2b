#pragma once
#include <cjm/edit/diff.hpp>
#include <cjm/layout/interviews/interviews_layout.hpp>
#include <cjm/layout/spots.hpp>
#include <cjm/model/target.hpp>

#include <optional>
#include <string>

namespace cjm {

/// What a point of the view of interviews is good for, with what a hand needs to know of it.
struct InterviewZone {
    enum class Kind {
        ground,
        sheet,      ///< A part of a sheet that can be grabbed.
        text,       ///< `target` is edited in place.
        date,       ///< Opens the calendar.
        persona,    ///< Opens the menu of personas.
        quote,      ///< A quote, to be grabbed beside its words too.
        card,       ///< A card that a quote backs up.
        cut,        ///< The cross on it, which takes the link away.
        freshQuote, ///< «Новая цитата»
        freshSheet, ///< «Новое интервью: кого спросили?», and «+» in a head.
    };
    Kind kind = Kind::ground;
    InterviewGroup group = InterviewGroup::customer;
    InterviewId interview;
    QuoteId quote;
    CardId card;
    Target target; ///< What is selected by a click: a quote, an interview, a field of one.
    bool operator==(const InterviewZone&) const = default;
};
/// What stands at a point. `heads` is where the heads of columns are drawn, which may be lower than in the layout.
[[nodiscard]] InterviewZone hit(const InterviewsLayout& layout, Point point);

/// The place of a text that is edited in place (who, notes, a quote), and of what is chosen (date, persona); a quote
/// and a sheet as a whole.
[[nodiscard]] std::optional<TextSpot> spotOf(const InterviewsLayout& layout, const Target& target);
/// What is said in the place of a text that is empty, as the layout says it.
[[nodiscard]] std::string emptyWords(const InterviewsLayout& layout, const Target& target);
/// The cross on a card that a quote backs up.
[[nodiscard]] Rect crossOf(const CitedCard& card);

/// Where a quote comes to stand when it is let go.
struct QuoteGap {
    InterviewId interview;
    int place = 0; ///< Among those of the interview that are not dragged.
    Rect mark;     ///< A bar between two of them.
};
/// The gap of the sheet under a point that is nearest to it.
[[nodiscard]] std::optional<QuoteGap> quoteGapAt(const InterviewsLayout& layout, Point point, const QuoteId& lifted);
/// The column under a point.
[[nodiscard]] const InterviewColumn* columnAt(const InterviewsLayout& layout, Point point);

/// Rectangles that hold whatever `before` and `after` draw differently, in one theme and without hovering.
[[nodiscard]] Damage damageBetween(const InterviewsLayout& before, const InterviewsLayout& after);
/// False when nothing of what differs is drawn or counted in the view. O(1).
[[nodiscard]] bool changesInterviews(const Diff& diff);

/// What a reader of the screen says of a target: «Цитата 9, не клиент, подтверждает 2 карточки».
[[nodiscard]] std::string spokenOf(const InterviewsLayout& layout, const Target& target);

} // namespace cjm
