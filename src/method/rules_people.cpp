#include "method/rules.hpp"

namespace cjm {

void personaNone(const Survey& survey, Found& found) {
    if (survey.isAboutPeople() && survey.map.personas.empty()) found.add(Found::map(), {});
}

void personaNoMotive(const Survey& survey, Found& found) {
    if (!survey.isAboutPeople()) return;
    for (const Persona& persona : survey.map.personas)
        if (persona.motives.empty()) found.add(Found::at(persona), {{"p", called(persona.name)}});
}

void interviewGroupMissing(const Survey& survey, Found& found) {
    if (!survey.isAboutPeople()) return;
    std::array<bool, enumSize<InterviewGroup>> has{};
    for (const Interview& interview : survey.map.interviews)
        has[static_cast<std::size_t>(interview.group)] = true;
    WordList missing;
    for (std::size_t i = 0; i < has.size(); ++i)
        if (!has[i]) missing.codes.push_back("list.interview-" + std::string(nameOf(static_cast<InterviewGroup>(i))));
    if (!missing.codes.empty()) found.add(Found::map(), {{"x", std::move(missing)}});
}

void storyNone(const Survey& survey, Found& found) {
    if (survey.isAboutPeople() && !survey.map.personas.empty() && survey.map.stories.empty())
        found.add(Found::map(), {});
}

} // namespace cjm
