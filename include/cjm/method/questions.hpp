#pragma once
#include <cjm/model/map.hpp>

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

/// The questions of groups that a stage or a touchpoint of the map has: how many there are, and how many are not open.
struct QuestionCount {
    int all = 0, settled = 0;
};
[[nodiscard]] QuestionCount countQuestions(const Map& map);

} // namespace cjm
