#include "session/clipboard/fragment_mark.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

namespace cjm {
namespace {

constexpr std::string_view section = "fragment";
constexpr std::array<std::string_view, 4> words{"cells", "stages", "rows", "personas"};

// "p1<k7<0"; nothing when it is not of that form.
std::optional<FragmentMark::Name> nameIn(const std::string& word) {
    const std::size_t first = word.find('<'), last = word.rfind('<');
    if (first == last) return std::nullopt;
    FragmentMark::Name name{PersonaId{word.substr(0, first)}, word.substr(first + 1, last - first - 1), 0};
    const char* end = word.data() + word.size();
    if (std::from_chars(word.data() + last + 1, end, name.place).ptr != end) return std::nullopt;
    return name;
}

} // namespace

// "stages s1>b1 s1>b2", "personas p1 p1<k7<0": ids have no letters that JSON or this list would need to escape.
void mark(Map& fragment, const FragmentMark& mark) {
    std::string text(words[static_cast<std::size_t>(mark.of)]);
    for (const auto& [solution, barrier] : mark.links)
        text.append(" ").append(solution.value).append(">").append(barrier.value);
    for (const PersonaId& persona : mark.personas)
        text.append(" ").append(persona.value);
    for (const auto& [persona, record, place] : mark.names)
        text.append(" ").append(persona.value).append("<").append(record).append("<").append(std::to_string(place));
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
        if (arrow != std::string::npos) {
            mark.links.emplace_back(CardId{word.substr(0, arrow)}, CardId{word.substr(arrow + 1)});
        } else if (word.find('<') != std::string::npos) {
            if (auto name = nameIn(word)) mark.names.push_back(std::move(*name));
        } else if (mark.of == FragmentMark::Of::personas) {
            mark.personas.push_back(PersonaId{word});
        }
    }
    return mark;
}

} // namespace cjm
