#include "unit/method/finished_map.hpp"

#include "support/builders.hpp"

#include <cjm/storage/templates.hpp>

namespace cjm::test {

Map finishedMap() {
    Map map = loadTemplate("boiler-example", Language::english)->map;
    Card solution;
    solution.id = CardId{"R10"};
    solution.row = RowId{"row-solutions"};
    solution.stage = StageId{"S2"};
    solution.kind = CardKind::solution;
    solution.text = "A watch that answers";
    solution.solves = {CardId{"B5"}};
    map = withNewCard(map, solution);
    map = withCard(map, "B4", [](Card& card) {
        card.status = Status::fact;
        card.evidence = {QuoteId{"Q1"}};
    });
    map.passport = map.passport.with([](Passport& p) {
        p.stageQuestions.push_back({"deal.technical", "The bank's payment page", {}, false, {}});
    });
    return map;
}

Map withoutCards(const Map& map, const std::vector<std::string>& ids) {
    RemoveCards edit;
    for (const std::string& id : ids)
        edit.ids.push_back(CardId{id});
    return after(map, edit);
}

Map withoutKind(const Map& map, CardKind kind) {
    RemoveCards edit;
    for (const Card& card : map.cards)
        if (card.kind == kind) edit.ids.push_back(card.id);
    return after(map, edit);
}

Map withNewCard(const Map& map, Card card) { return after(map, PutCard{std::move(card), {}}); }

Map withoutAnswer(const Map& map, const std::string& key) {
    Map copy = map;
    copy.passport = map.passport.with([&](Passport& p) {
        std::erase_if(p.stageQuestions, [&](const StageAnswer& answer) { return answer.key == key; });
    });
    return copy;
}

namespace {

std::string idOf(const Target& target) {
    return std::visit(
        [](const auto& each) {
            if constexpr (requires { each.value; })
                return each.value + " ";
            else
                return std::string();
        },
        target);
}

} // namespace

std::vector<std::string> found(const Map& map, Language language) {
    std::vector<std::string> list;
    for (const Finding& finding : check(map).shown)
        list.push_back(std::string(nameOf(finding.severity)) + " " + std::string(finding.rule) + " " +
                       idOf(finding.where) + say(finding.message, language));
    return list;
}

std::vector<std::string> foundBy(const std::string& rule, const Map& map) {
    std::vector<std::string> list = found(map);
    std::erase_if(list, [&](const std::string& line) { return line.find(" " + rule + " ") == std::string::npos; });
    return list;
}

} // namespace cjm::test
