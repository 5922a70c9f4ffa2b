#include "method/report_parts.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/method/evidence.hpp>
#include <cjm/method/quadrants.hpp>

#include <algorithm>
#include <map>
#include <tuple>

namespace cjm {
namespace {

constexpr std::size_t mostAtOnce = 2, mostOpen = 6;

void addLine(std::string& lines, const std::string& line) { lines.append(lines.empty() ? "" : "\n").append(line); }

// Barriers that a solution names and the map has.
int strengthRemoved(const Map& map, const Card& solution) {
    int sum = 0;
    for (const CardId& id : solution.solves)
        if (const auto barrier = map.cards.find(id); barrier && barrier->kind == CardKind::barrier)
            sum += std::max(barrier->severity, 1);
    return sum;
}

} // namespace

std::string whatToDoNow(const Survey& survey, Language language) {
    struct Quick {
        const SurveyedCard* placed;
        int strength;
    };
    std::vector<Quick> quick;
    for (const SurveyedCard& each : survey.cards(CardKind::solution))
        if (turnOf(*each.card) == SolutionTurn::quickWin && each.card->state != SolutionState::done)
            quick.push_back({&each, strengthRemoved(survey.map, *each.card)});
    std::sort(quick.begin(), quick.end(), [](const Quick& a, const Quick& b) {
        const auto key = [](const Quick& q) {
            const SurveyedCard& placed = *q.placed;
            return std::tuple(-placed.card->impact, placed.card->effort, -q.strength, placed.stage, placed.row,
                              placed.card->rank);
        };
        return key(a) < key(b);
    });
    std::string lines;
    for (std::size_t i = 0; i < std::min(quick.size(), mostAtOnce); ++i) {
        const Card& card = *quick[i].placed->card;
        addLine(lines, say(Message{"look.report-now-one",
                                   {{"s", drawnLine(card.text)},
                                    {"i", static_cast<std::int64_t>(card.impact)},
                                    {"e", static_cast<std::int64_t>(card.effort)}}},
                           language));
    }
    return lines.empty() ? say("look.report-now-none", language) : lines;
}

std::string whatIsOpen(const Survey& survey, Language language) {
    std::vector<const SurveyedCard*> open;
    for (const SurveyedCard& barrier : survey.cards(CardKind::barrier))
        if (!survey.isSolved(*barrier.card)) open.push_back(&barrier);
    std::sort(open.begin(), open.end(), [](const SurveyedCard* a, const SurveyedCard* b) {
        return std::tuple(a->stage, a->row, a->card->rank) < std::tuple(b->stage, b->row, b->card->rank);
    });
    std::string lines;
    const std::size_t shown = open.size() > mostOpen + 1 ? mostOpen : open.size();
    for (std::size_t i = 0; i < shown; ++i)
        addLine(lines, drawnLine(open[i]->card->text));
    if (shown < open.size())
        addLine(lines, say(Message{"look.report-open-more", {{"n", static_cast<std::int64_t>(open.size() - shown)}}},
                           language));
    return open.empty() ? say("look.report-open-none", language) : lines;
}

// A card that concerns several counts for each of them.
std::string whatToAsk(const Map& map, Language language) {
    std::map<PersonaId, std::int64_t> counts;
    std::int64_t ofNobody = 0;
    for (const Card& card : map.cards) {
        if (knownOf(card) != Known::assumption) continue;
        for (const PersonaId& persona : card.personas)
            ++counts[persona];
        if (card.personas.empty()) ++ofNobody;
    }
    std::string lines;
    for (const auto& persona : inOrder(map.personas))
        if (const auto found = counts.find(persona->id); found != counts.end())
            addLine(lines, say(Message{"look.report-ask-one", {{"p", drawnLine(persona->name)}, {"n", found->second}}},
                               language));
    if (ofNobody > 0) addLine(lines, say(Message{"look.report-ask-nobody", {{"n", ofNobody}}}, language));
    return lines.empty() ? say("look.report-ask-none", language) : lines;
}

} // namespace cjm
