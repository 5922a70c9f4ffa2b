#include "method/survey.hpp"

#include <cjm/method/questions.hpp>

#include <algorithm>
#include <array>

namespace cjm {
namespace {

constexpr std::string_view shortCode = "question-short."; // of the words for a question in a finding

constexpr std::array questions{
    StageQuestion{Group::consideration, "consideration.where"},
    StageQuestion{Group::consideration, "consideration.angle"},
    StageQuestion{Group::consideration, "consideration.way"},
    StageQuestion{Group::evaluation, "evaluation.price"},
    StageQuestion{Group::evaluation, "evaluation.quality"},
    StageQuestion{Group::evaluation, "evaluation.resonance"},
    StageQuestion{Group::evaluation, "evaluation.difference"},
    StageQuestion{Group::evaluation, "evaluation.belief"},
    StageQuestion{Group::deal, "deal.stock"},
    StageQuestion{Group::deal, "deal.technical"},
    StageQuestion{Group::deal, "deal.policy"},
    StageQuestion{Group::experience, "experience.think"},
    StageQuestion{Group::experience, "experience.promise"},
    StageQuestion{Group::experience, "experience.teach"},
    StageQuestion{Group::experience, "experience.feedback"},
    StageQuestion{Group::loyalty, "loyalty.base"},
    StageQuestion{Group::loyalty, "loyalty.beyond"},
    StageQuestion{Group::trigger, "trigger.instrumental"},
    StageQuestion{Group::trigger, "trigger.product"},
};

} // namespace

std::span<const StageQuestion> stageQuestions() { return questions; }

Answered answerOf(const Map& map, std::string_view key) {
    for (const StageAnswer& answer : map.passport->stageQuestions) {
        if (answer.key != key) continue;
        if (answer.notForUs) return Answered::notForUs;
        return answer.answer.empty() && answer.cards.empty() ? Answered::open : Answered::answered;
    }
    return Answered::open;
}

std::vector<Group> groupsOf(const Map& map, const StageId& stage) {
    const auto record = map.stages.find(stage);
    if (!record) return {};
    std::array<bool, enumSize<Group>> has{};
    for (const Row& row : map.rows)
        for (const Card& card : map.cards.cell(row.id, stage))
            if (card.kind == CardKind::touchpoint) has[static_cast<std::size_t>(card.group)] = true;
    has[static_cast<std::size_t>(record->group)] = false;
    std::vector<Group> groups;
    if (record->group != Group::none) groups.push_back(record->group);
    for (std::size_t i = 1; i < has.size(); ++i)
        if (has[i]) groups.push_back(static_cast<Group>(i));
    return groups;
}

std::vector<Group> groupsInUse(const Map& map) {
    const Survey survey(map);
    std::vector<Group> groups;
    for (std::size_t i = 1; i < enumSize<Group>; ++i)
        if (!survey.stagesOf(static_cast<Group>(i)).empty()) groups.push_back(static_cast<Group>(i));
    return groups;
}

std::vector<std::shared_ptr<const Card>> touchpointsOf(const Map& map, const StageId& stage, Group group) {
    std::vector<std::shared_ptr<const Card>> list;
    for (const auto& row : inOrder(map.rows))
        for (auto& card : map.cards.cellList(row->id, stage))
            if (card->kind == CardKind::touchpoint && card->group == group) list.push_back(std::move(card));
    return list;
}

std::vector<std::string> questionsOf(const Finding& finding) {
    std::vector<std::string> keys;
    for (const auto& [name, value] : finding.message.values) {
        const auto* list = std::get_if<WordList>(&value);
        if (!list) continue;
        for (const std::string& code : list->codes)
            if (code.starts_with(shortCode)) keys.push_back(code.substr(shortCode.size()));
    }
    return keys;
}

QuestionCount countQuestions(const Map& map) {
    const Survey survey(map);
    QuestionCount count;
    for (const StageQuestion& question : questions) {
        if (survey.stagesOf(question.group).empty()) continue;
        ++count.all;
        count.settled += answerOf(map, question.key) == Answered::open ? 0 : 1;
    }
    return count;
}

} // namespace cjm
