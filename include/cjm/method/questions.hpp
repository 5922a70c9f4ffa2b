#pragma once
#include <cjm/method/check.hpp>
#include <cjm/model/map.hpp>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// A question that a stage asks for one of its touchpoint groups. Its words are `question.` and `question-short.` with
/// its key.
struct StageQuestion {
    Group group;
    std::string_view key; ///< "consideration.where", as answers name it.
};
/// All of them, by group.
[[nodiscard]] std::span<const StageQuestion> stageQuestions();

/// How a question stands.
enum class Answered { open, answered, notForUs };
[[nodiscard]] Answered answerOf(const Map& map, std::string_view key);

/// The groups that a stage asks about: its own, then those of its touchpoints, in order.
[[nodiscard]] std::vector<Group> groupsOf(const Map& map, const StageId& stage);

/// All groups that a stage or a touchpoint of the map has, in order: their questions are asked.
[[nodiscard]] std::vector<Group> groupsInUse(const Map& map);

/// The touchpoints that bring a group into a stage: those that stand there and have it as their own, in order. Those of
/// the stage's own group bring nothing.
[[nodiscard]] std::vector<std::shared_ptr<const Card>> touchpointsOf(const Map& map, const StageId& stage, Group group);

/// The keys of the open questions that a finding speaks of; of most rules none.
[[nodiscard]] std::vector<std::string> questionsOf(const Finding& finding);

/// The questions of groups that a stage or a touchpoint of the map has: how many there are, and how many are not open.
struct QuestionCount {
    int all = 0, settled = 0;
};
[[nodiscard]] QuestionCount countQuestions(const Map& map);

} // namespace cjm
