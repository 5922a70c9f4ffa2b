#pragma once
#include <cjm/model/map.hpp>

#include <array>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace cjm {

// A card and where it stands: the places of its stage, of the last stage that it covers, and of its row.
struct SurveyedCard {
    const Card* card;
    int stage, last, row;
};

// What the cards over a stage are: those that span several count in each.
struct StageSurvey {
    std::shared_ptr<const Stage> stage;
    bool hasGoal = false, hasTouchpoint = false, hasEmotion = false, hasConfirmed = false;
    bool hasBarrier = false, hasBarrierForAll = false;
    double lowestEmotion = 0;                     // when it has one
    std::array<bool, enumSize<Reason>> reasons{}; // of its barriers
};

// A map as rules look at it: in order, by kind and by stage. Made in one pass; holds what belongs to the map, which has
// to outlive it.
class Survey {
public:
    explicit Survey(const Map& map);
    Survey(Map&&) = delete;

    const Map& map;
    std::vector<StageSurvey> stages; // in their order

    [[nodiscard]] const std::vector<SurveyedCard>& cards(CardKind kind) const {
        return byKind_[static_cast<std::size_t>(kind)];
    }
    [[nodiscard]] bool isSolved(const Card& barrier) const { return solved_.contains(barrier.id.value); }
    // A barrier that is felt by whom the emotion belongs to, in the emotion's stage.
    [[nodiscard]] bool hasBarrierFor(const SurveyedCard& emotion) const;

    // The people rules wait for a map that is about feelings and what is in the way.
    [[nodiscard]] bool isAboutPeople() const;

    // The loop: a touchpoint belongs to its own group or to its stage's; it counts in its first stage.
    [[nodiscard]] Group groupOf(const SurveyedCard& touchpoint) const;
    [[nodiscard]] bool hasGroup(Group group) const { return !holding_[static_cast<std::size_t>(group)].empty(); }
    [[nodiscard]] bool isLoop() const; // at least three groups have a touchpoint
    // The stages of this group; when there are none, those that hold its touchpoints.
    [[nodiscard]] std::vector<int> stagesOf(Group group) const;

private:
    void note(const SurveyedCard& placed);
    void putInOrder();

    // Stages that barriers cover, from their first one: in order, each with the farthest last of those before it. One
    // such list a persona, however far its barriers reach.
    using Reach = std::vector<std::pair<int, int>>;

    std::array<std::vector<SurveyedCard>, enumSize<CardKind>> byKind_;
    std::unordered_set<std::string_view> solved_;
    std::unordered_map<std::string_view, Reach> reachOfBarriers_; // by persona
    std::array<std::vector<int>, enumSize<Group>> holding_;       // stages with a touchpoint of the group, in order
};

// A story that has been told: some steps, and none of them without words.
[[nodiscard]] bool isTold(const Story& story);

} // namespace cjm
