#pragma once
#include <cjm/model/map.hpp>

#include <string_view>

namespace cjm::test {

/// What the tests call a type of record; a new one that has no name here does not compile.
template <class R> std::string_view recordName() = delete;
template <> inline std::string_view recordName<Passport>() { return "passport"; }
template <> inline std::string_view recordName<Idea>() { return "idea"; }
template <> inline std::string_view recordName<Outcomes>() { return "outcomes"; }
template <> inline std::string_view recordName<ReportNotes>() { return "report"; }
template <> inline std::string_view recordName<StageAnswer>() { return "stageQuestion"; }
template <> inline std::string_view recordName<Stage>() { return "stage"; }
template <> inline std::string_view recordName<Row>() { return "row"; }
template <> inline std::string_view recordName<Card>() { return "card"; }
template <> inline std::string_view recordName<Persona>() { return "persona"; }
template <> inline std::string_view recordName<Interview>() { return "interview"; }
template <> inline std::string_view recordName<Quote>() { return "quote"; }
template <> inline std::string_view recordName<Story>() { return "story"; }
template <> inline std::string_view recordName<StoryStep>() { return "storyStep"; }
template <> inline std::string_view recordName<Transition>() { return "transition"; }
template <> inline std::string_view recordName<Comment>() { return "comment"; }
template <> inline std::string_view recordName<Image>() { return "image"; }
template <> inline std::string_view recordName<Conflict>() { return "conflict"; }
template <> inline std::string_view recordName<Mute>() { return "mute"; }

/// Calls `visit(section, type)` for every section of records in file order; `type` is a fresh record.
template <class F> void forEachSection(F&& visit) {
    forEachTable([&](std::string_view section, auto table) {
        // Cards stand between what they stand in and whom they concern.
        if (section == "personas") visit(std::string_view("cards"), Card{});
        visit(section, std::decay_t<decltype(*(Map{}.*table).begin())>{});
    });
}

} // namespace cjm::test
