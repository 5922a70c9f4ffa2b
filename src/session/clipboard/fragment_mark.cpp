#include "session/clipboard/fragment_mark.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <string_view>

namespace cjm {
namespace {

constexpr std::string_view section = "fragment";
constexpr std::array<std::string_view, 4> words{"cells", "stages", "rows", "personas"};

} // namespace

// "stages s1>b1 s1>b2", "personas p1": ids have no letters that JSON or this list would need to escape.
void mark(Map& fragment, const FragmentMark& mark) {
    std::string text(words[static_cast<std::size_t>(mark.of)]);
    for (const auto& [solution, barrier] : mark.links)
        text.append(" ").append(solution.value).append(">").append(barrier.value);
    for (const PersonaId& persona : mark.personas)
        text.append(" ").append(persona.value);
    fragment.unknown = Box<UnknownFields>({{std::string(section), '"' + text + '"'}});
}

FragmentMark markOf(const Map& fragment) {
    FragmentMark mark;
    const auto field = std::find_if(fragment.unknown->begin(), fragment.unknown->end(),
                                    [](const UnknownField& f) { return f.name == section; });
    if (field == fragment.unknown->end() || field->json.size() < 2 || field->json.front() != '"') return mark;
    std::istringstream text(field->json.substr(1, field->json.size() - 2));
    std::string word;
    if (!(text >> word)) return mark;
    const auto of = std::find(words.begin(), words.end(), word);
    if (of == words.end()) return mark;
    mark.of = static_cast<FragmentMark::Of>(of - words.begin());
    while (text >> word) {
        const std::size_t arrow = word.find('>');
        if (arrow != std::string::npos)
            mark.links.emplace_back(CardId{word.substr(0, arrow)}, CardId{word.substr(arrow + 1)});
        else if (mark.of == FragmentMark::Of::personas)
            mark.personas.push_back(PersonaId{word});
    }
    return mark;
}

} // namespace cjm
