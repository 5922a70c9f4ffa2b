#include <cjm/base/utf8.hpp>
#include <cjm/method/evidence.hpp>
#include <cjm/model/quoting.hpp>
#include <cjm/model/target.hpp>
#include <cjm/session/commands/interview_edit.hpp>
#include <cjm/session/commands/link_edit.hpp>

#include <algorithm>

namespace cjm {
namespace {

constexpr std::size_t longestQuote = 40;

std::shared_ptr<const Interview> interviewOf(const Map& map, const QuoteId& id) {
    const Target owner = ownerOf(map, id);
    const auto* interview = std::get_if<InterviewId>(&owner);
    return interview ? map.interviews.find(*interview) : nullptr;
}

std::size_t placeOf(const Interview& interview, const QuoteId& id) {
    const auto& quotes = interview.quotes;
    return static_cast<std::size_t>(
        std::find_if(quotes.begin(), quotes.end(), [&](const Quote& quote) { return quote.id == id; }) -
        quotes.begin());
}

Message labelled(const char* code, const std::string& text) {
    return {code, {{"name", utf8::shortened(text, longestQuote)}}};
}

Edit asOne(Message label, Interview interview) {
    return Batch{std::move(label), {PutInterview{std::move(interview), {}}}};
}

// A quote in another interview. Whoever cites it is put back after it has come from the one to the other.
Edit betweenInterviews(const Map& map, const QuoteId& id, Interview from, Interview to, std::size_t place) {
    Batch batch{labelled("edit.quote-moved", nameOf(map, id)), {}};
    const std::size_t at = placeOf(from, id);
    Quote quote = from.quotes[at];
    from.quotes.erase(from.quotes.begin() + static_cast<std::ptrdiff_t>(at));
    to.quotes.insert(to.quotes.begin() + static_cast<std::ptrdiff_t>(std::min(place, to.quotes.size())),
                     std::move(quote));
    batch.edits.emplace_back(PutInterview{std::move(from), {}});
    batch.edits.emplace_back(PutInterview{std::move(to), {}});
    for (const Card& card : map.cards)
        if (std::find(card.evidence.begin(), card.evidence.end(), id) != card.evidence.end())
            batch.edits.emplace_back(PutCard{card, {}});
    for (const Persona& persona : map.personas)
        if (persona.quoteFrom == id) batch.edits.emplace_back(PutPersona{persona, {}});
    return batch;
}

} // namespace

MaybeEdit removeInterview(const Map& map, const InterviewId& id) {
    const auto interview = map.interviews.find(id);
    if (!interview) return std::nullopt;
    // Beside it in its column: the one below, or else the one above.
    Target next;
    bool isBehind = false;
    for (const auto& other : interviewsAsRead(map)) {
        if (other->id == id)
            isBehind = true;
        else if (other->group == interview->group) {
            next = other->id;
            if (isBehind) break;
        }
    }
    return EditAndSelection{RemoveInterview{id}, selectOnly(next)};
}

MaybeEdit removeQuote(const Map& map, const QuoteId& id) {
    const auto interview = interviewOf(map, id);
    if (!interview) return std::nullopt;
    Interview copy = *interview;
    const std::size_t at = placeOf(copy, id);
    const std::string text = copy.quotes[at].text;
    copy.quotes.erase(copy.quotes.begin() + static_cast<std::ptrdiff_t>(at));
    Target next = interview->id;
    if (!copy.quotes.empty()) next = copy.quotes[std::min(at, copy.quotes.size() - 1)].id;
    return EditAndSelection{asOne(labelled("edit.quote-removed", text), std::move(copy)), selectOnly(next)};
}

MaybeEdit moveInterviewTo(const Map& map, const InterviewId& id, InterviewGroup group) {
    const auto interview = map.interviews.find(id);
    if (!interview || interview->group == group) return std::nullopt;
    Interview copy = *interview;
    copy.group = group;
    return EditAndSelection{PutInterview{std::move(copy), {}}, selectOnly(id)};
}

MaybeEdit moveQuoteTo(const Map& map, const QuoteId& id, const InterviewId& interview, int place) {
    const auto from = interviewOf(map, id), to = map.interviews.find(interview);
    if (!from || !to || place < 0) return std::nullopt;
    const auto wanted = static_cast<std::size_t>(place);
    if (from->id != to->id) return EditAndSelection{betweenInterviews(map, id, *from, *to, wanted), selectOnly(id)};
    Interview copy = *from;
    const std::size_t at = placeOf(copy, id), last = copy.quotes.size() - 1;
    if (std::min(wanted, last) == at) return std::nullopt;
    Quote quote = std::move(copy.quotes[at]);
    const std::string text = quote.text;
    copy.quotes.erase(copy.quotes.begin() + static_cast<std::ptrdiff_t>(at));
    copy.quotes.insert(copy.quotes.begin() + static_cast<std::ptrdiff_t>(std::min(wanted, last)), std::move(quote));
    return EditAndSelection{asOne(labelled("edit.quote-moved", text), std::move(copy)), selectOnly(id)};
}

MaybeEdit setInterviewPersona(const Map& map, const InterviewId& id, const PersonaId& persona) {
    const auto interview = map.interviews.find(id);
    if (!interview || interview->persona == persona) return std::nullopt;
    Interview copy = *interview;
    copy.persona = persona;
    return EditAndSelection{PutInterview{std::move(copy), {}}, selectOnly(InterviewFieldTarget{id, "persona"})};
}

MaybeEdit setInterviewDate(const Map& map, const InterviewId& id, const std::string& date) {
    const auto interview = map.interviews.find(id);
    if (!interview || interview->date == date) return std::nullopt;
    Interview copy = *interview;
    copy.date = date;
    return EditAndSelection{PutInterview{std::move(copy), {}}, selectOnly(InterviewFieldTarget{id, "date"})};
}

MaybeEdit citeQuote(const Map& map, const CardId& id, const QuoteId& quote, bool on) {
    const auto card = map.cards.find(id);
    if (!card || !exists(map, quote) || (on && !takesEvidence(card->kind))) return std::nullopt;
    Edit edit = withEvidence(map, {card}, quote, on);
    auto& batch = std::get<Batch>(edit);
    if (batch.edits.empty()) return std::nullopt;
    const bool becomesFact = on && card->status != Status::fact;
    const char* code = !on ? "edit.quote-uncited" : becomesFact ? "edit.card-confirmed" : "edit.quote-cited";
    batch.label = labelled(code, card->text);
    return EditAndSelection{std::move(edit), {}};
}

} // namespace cjm
