#pragma once
#include <cjm/session/commands/structure.hpp>

#include <string>

namespace cjm {

// What is done to interviews and their quotes; each is one step of undo, and says itself in words (`describe`).

/// Removes an interview, and its quotes from the cards that cite them. What stands beside it is selected.
[[nodiscard]] MaybeEdit removeInterview(const Map& map, const InterviewId& id);
/// Removes a quote, from the cards that cite it too. The next one is selected, or the interview.
[[nodiscard]] MaybeEdit removeQuote(const Map& map, const QuoteId& id);
/// Another group of people: another column. Nothing when it is of this one.
[[nodiscard]] MaybeEdit moveInterviewTo(const Map& map, const InterviewId& id, InterviewGroup group);
/// Puts a quote at a place among the others of an interview, of its own or another one; whoever cites it goes on doing
/// so. Nothing when it stands there.
[[nodiscard]] MaybeEdit moveQuoteTo(const Map& map, const QuoteId& id, const InterviewId& interview, int place);
/// Whom it tells about; the empty id is nobody.
[[nodiscard]] MaybeEdit setInterviewPersona(const Map& map, const InterviewId& id, const PersonaId& persona);
/// A date (YYYY-MM-DD), or none.
[[nodiscard]] MaybeEdit setInterviewDate(const Map& map, const InterviewId& id, const std::string& date);
/// The card cites the quote and is a fact by that, or it cites it no longer and stays what it is. The selection stays.
/// Nothing for a solution, which nobody has to confirm, and when it is so already.
[[nodiscard]] MaybeEdit citeQuote(const Map& map, const CardId& card, const QuoteId& quote, bool on);

} // namespace cjm
