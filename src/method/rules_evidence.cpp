#include "method/rules.hpp"

#include <cjm/method/evidence.hpp>

namespace cjm {
namespace {

constexpr int fewest = 10;  // cards with a status that say something about the whole map
constexpr int critical = 3; // severity

} // namespace

void factNoSource(const Survey& survey, Found& found) {
    if (!survey.isAboutPeople()) return;
    for (std::size_t kind = 0; kind < enumSize<CardKind>; ++kind)
        for (const SurveyedCard& card : survey.cards(static_cast<CardKind>(kind)))
            if (knownOf(*card.card) == Known::unfounded) found.add(Found::at(card), {{"c", called(card.card->text)}});
}

void allAssumptions(const Survey& survey, Found& found) {
    int facts = 0, assumptions = 0;
    for (const CardKind kind : {CardKind::emotion, CardKind::barrier})
        for (const SurveyedCard& card : survey.cards(kind)) {
            facts += card.card->status == Status::fact ? 1 : 0;
            assumptions += card.card->status == Status::assumption ? 1 : 0;
        }
    if (facts + assumptions < fewest) return;
    if (facts == 0) found.add(Found::map(), {});
    if (assumptions == 0) found.add(Found::map(), Severity::hint, {}, "check.all-facts");
}

void barrierAssumption(const Survey& survey, Found& found) {
    for (const SurveyedCard& barrier : survey.cards(CardKind::barrier)) {
        const Card& card = *barrier.card;
        if (card.severity < 2 || card.status != Status::assumption) continue;
        found.add(Found::at(barrier), card.severity == critical ? Severity::warning : Severity::hint,
                  {{"b", called(card.text)}});
    }
}

} // namespace cjm
