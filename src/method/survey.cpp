#include "method/survey.hpp"

#include <cjm/method/evidence.hpp>

#include <algorithm>
#include <iterator>

namespace cjm {
namespace {

using Places = std::unordered_map<std::string_view, int>;

template <class T> Places placesOf(const std::vector<std::shared_ptr<const T>>& records) {
    Places places;
    places.reserve(records.size());
    for (const auto& record : records)
        places.emplace(record->id.value, static_cast<int>(places.size()));
    return places;
}

int placeIn(const Places& places, const std::string& id) {
    const auto it = places.find(id);
    return it == places.end() ? -1 : it->second;
}

} // namespace

Survey::Survey(const Map& ofMap) : map(ofMap) {
    const auto ordered = inOrder(map.stages);
    const auto rows = inOrder(map.rows);
    const Places stagePlaces = placesOf(ordered), rowPlaces = placesOf(rows);
    stages.resize(ordered.size());
    for (std::size_t i = 0; i < ordered.size(); ++i)
        stages[i].stage = ordered[i];
    for (const Card& solution : map.cards.linking())
        if (solution.kind == CardKind::solution)
            for (const CardId& barrier : solution.solves)
                solved_.insert(barrier.value);

    // Cell by cell, so that places are looked up once a cell.
    const Card* before = nullptr;
    int row = -1, stage = -1;
    const int end = static_cast<int>(stages.size()) - 1;
    for (const Card& card : map.cards.byPlace()) {
        if (!before || card.row != before->row) row = placeIn(rowPlaces, card.row.value);
        if (!before || card.stage != before->stage) stage = placeIn(stagePlaces, card.stage.value);
        before = &card;
        if (row < 0 || stage < 0) continue;
        const SurveyedCard placed{&card, stage, std::min(end, stage + std::max(card.span, 1) - 1), row};
        byKind_[static_cast<std::size_t>(card.kind)].push_back(placed);
        note(placed);
    }
    putInOrder();
}

void Survey::putInOrder() {
    for (auto& list : holding_) {
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    }
    for (auto& [persona, reach] : reachOfBarriers_) {
        std::sort(reach.begin(), reach.end());
        for (std::size_t i = 1; i < reach.size(); ++i)
            reach[i].second = std::max(reach[i].second, reach[i - 1].second);
    }
}

void Survey::note(const SurveyedCard& placed) {
    const Card& card = *placed.card;
    if (card.kind == CardKind::touchpoint)
        if (const Group group = groupOf(placed); group != Group::none)
            holding_[static_cast<std::size_t>(group)].push_back(placed.stage);
    if (card.kind == CardKind::barrier)
        for (const PersonaId& persona : card.personas)
            reachOfBarriers_[persona.value].emplace_back(placed.stage, placed.last);
    const bool confirms = knownOf(card) == Known::fact;
    for (int i = placed.stage; i <= placed.last; ++i) {
        StageSurvey& stage = stages[static_cast<std::size_t>(i)];
        stage.hasConfirmed = stage.hasConfirmed || confirms;
        switch (card.kind) {
        case CardKind::goal: stage.hasGoal = true; break;
        case CardKind::touchpoint: stage.hasTouchpoint = true; break;
        case CardKind::emotion:
            stage.lowestEmotion = stage.hasEmotion ? std::min(stage.lowestEmotion, card.value) : card.value;
            stage.hasEmotion = true;
            break;
        case CardKind::barrier:
            stage.hasBarrier = true;
            stage.hasBarrierForAll = stage.hasBarrierForAll || card.personas.empty();
            stage.reasons[static_cast<std::size_t>(card.reason)] = true;
            break;
        default: break;
        }
    }
}

bool Survey::hasBarrierFor(const SurveyedCard& emotion) const {
    const StageSurvey& stage = stages[static_cast<std::size_t>(emotion.stage)];
    const auto& personas = emotion.card->personas;
    if (stage.hasBarrierForAll || personas.empty()) return stage.hasBarrier;
    return std::any_of(personas.begin(), personas.end(), [&](const PersonaId& id) {
        const auto it = reachOfBarriers_.find(id.value);
        if (it == reachOfBarriers_.end()) return false;
        const auto beyond = std::upper_bound(it->second.begin(), it->second.end(), emotion.stage,
                                             [](int at, const auto& reach) { return at < reach.first; });
        return beyond != it->second.begin() && std::prev(beyond)->second >= emotion.stage;
    });
}

bool Survey::isAboutPeople() const {
    return !cards(CardKind::emotion).empty() || !cards(CardKind::barrier).empty() || !cards(CardKind::solution).empty();
}

Group Survey::groupOf(const SurveyedCard& touchpoint) const {
    const Group own = touchpoint.card->group;
    return own != Group::none ? own : stages[static_cast<std::size_t>(touchpoint.stage)].stage->group;
}

bool Survey::isLoop() const {
    return std::count_if(holding_.begin(), holding_.end(), [](const auto& list) { return !list.empty(); }) >= 3;
}

std::vector<int> Survey::stagesOf(Group group) const {
    std::vector<int> own;
    for (std::size_t i = 0; i < stages.size(); ++i)
        if (stages[i].stage->group == group) own.push_back(static_cast<int>(i));
    return own.empty() ? holding_[static_cast<std::size_t>(group)] : own;
}

} // namespace cjm
