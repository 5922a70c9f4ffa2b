#pragma once
#include <cjm/base/message.hpp>
#include <cjm/model/map.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cjm {

/// Why a stage has the points it has: the cards behind it, in words.
struct StageReason {
    enum class Of { emotion, barriers, touchpoints } of;
    double points = 0;
    Message words;
    std::vector<CardId> cards;
};

/// How much is lost at a stage: three times the fall of its lowest emotion below 0, the severity of its barriers (1
/// when not set; twice without a solution), and its touchpoints to fix first. Cards count in their first stage.
struct StageScore {
    StageId stage;
    double points = 0;
    int barriers = 0;
    std::vector<StageReason> reasons; ///< Those that have points: emotion, barriers, touchpoints.
};
/// Of every stage, most points first; of equal ones the earlier. Cost: as `check`.
[[nodiscard]] std::vector<StageScore> stageScores(const Map& map);

/// The stage to work on first, and why.
struct FirstStage {
    StageScore score;
    bool isWorkedOut = false; ///< It has the most points; otherwise people chose it.
};
/// True for a stage that may come first by its points: 2 or more, and a barrier.
[[nodiscard]] bool mayComeFirst(const StageScore& score);
/// The stage of priority 1, else the one with most points, if it may come first. Nothing when there is neither: then
/// barriers are missing.
[[nodiscard]] std::optional<FirstStage> firstStage(const Map& map);
/// The same of a map whose points are known, as `stageScores` gives them.
[[nodiscard]] std::optional<FirstStage> firstStage(const Map& map, const std::vector<StageScore>& scores);

/// The choice and its reasons in a sentence.
[[nodiscard]] std::string explained(const Map& map, const FirstStage& first, Language language);

} // namespace cjm
