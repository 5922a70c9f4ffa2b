#include "session/typing/persona_text.hpp"

#include "session/typing/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>
#include <cjm/model/quoting.hpp>
#include <cjm/session/commands/field_edit.hpp>
#include <cjm/session/typing/text_edit.hpp>
#include <cjm/session/typing/typing.hpp>

#include <algorithm>
#include <type_traits>

namespace cjm {
namespace {

// Signs that may be typed into a field, or into a line of a list.
struct TypedField {
    std::string_view name;
    std::size_t most;
};
constexpr TypedField typedFields[] = {
    {"name", 80},   {"segment", 80},           {"age", 200},     {"education", 200}, {"company", 200}, {"role", 200},
    {"quote", 300}, {"responsibilities", 200}, {"motives", 200}, {"needs", 200},     {"pains", 200},
};

const TypedField* typedField(std::string_view name) {
    const auto* found = std::find_if(std::begin(typedFields), std::end(typedFields),
                                     [&](const TypedField& field) { return field.name == name; });
    return found == std::end(typedFields) ? nullptr : found;
}

// Calls `visit` with the text or the list of a field.
template <class P, class Visit> void visitField(P& persona, std::string_view name, Visit&& visit) {
    forEachField<Persona>([&](const auto& field) {
        using M = std::decay_t<decltype(persona.*field.member)>;
        if constexpr (std::is_same_v<M, std::string> || std::is_same_v<M, std::vector<std::string>>)
            if (field.name == name) visit(persona.*field.member);
    });
}

std::string asText(const std::string& text) { return text; }
std::string asText(const std::vector<std::string>& entries) {
    std::string text;
    for (const std::string& entry : entries)
        text += (text.empty() ? "" : "\n") + shownLine(entry);
    return text;
}

void setText(std::string& field, const std::string& text) { field = text; }
void setText(std::vector<std::string>& field, const std::string& text) { field = linesOf(text); }

bool isRunOfWords(const Map& map, const std::string& words, const QuoteId& quote) {
    return !quote.empty() && exists(map, quote) && holdsWords(nameOf(map, quote), words);
}

// A text without what people put around a quote: blanks, quotation marks, a full stop at its end.
std::string_view bareWords(std::string_view text) {
    constexpr std::string_view around[] = {" ", "\t", "\n", "\xC2\xA0", "«", "»", "“", "”", "„", "\""};
    for (std::size_t before = std::string_view::npos; before != text.size();) {
        before = text.size();
        for (const std::string_view sign : around) {
            if (text.starts_with(sign)) text.remove_prefix(sign.size());
            if (text.ends_with(sign)) text.remove_suffix(sign.size());
        }
        if (text.ends_with('.') && !text.ends_with("..")) text.remove_suffix(1);
    }
    return text;
}

// The interview quote that has just these words; one of somebody who is this persona comes first.
QuoteId quoteOfWords(const Map& map, const Persona& persona) {
    const std::string_view wanted = bareWords(persona.quote);
    QuoteId found;
    if (wanted.empty()) return found;
    for (const auto& interview : inOrder(map.interviews))
        for (const Quote& quote : interview->quotes) {
            if (bareWords(quote.text) != wanted) continue;
            if (interview->persona == persona.id) return quote.id;
            if (found.empty()) found = quote.id;
        }
    return found;
}

std::size_t longestLine(const std::string& text) {
    std::size_t longest = 0;
    for (const std::string& line : linesOf(text))
        longest = std::max(longest, utf8::length(line));
    return longest;
}

bool isListField(const PersonaFieldTarget& target) {
    bool isList = false;
    const Persona any;
    visitField(any, target.field,
               [&](const auto& value) { isList = !std::is_same_v<std::decay_t<decltype(value)>, std::string>; });
    return isList;
}

} // namespace

std::optional<std::string> personaText(const Map& map, const PersonaFieldTarget& target) {
    const auto persona = map.personas.find(target.persona);
    if (!persona || !typedField(target.field)) return std::nullopt;
    std::string text;
    visitField(*persona, target.field, [&](const auto& value) { text = asText(value); });
    return text;
}

std::optional<Edit> withPersonaText(const Map& map, const PersonaFieldTarget& target, const std::string& text,
                                    const QuoteId& cited) {
    const auto persona = map.personas.find(target.persona);
    if (!persona || !typedField(target.field)) return std::nullopt;
    const bool isSame = personaText(map, target) == text; // entries of a file may hold line ends of their own
    return withChange<Persona>(map, {persona}, target.field, [&](Persona& copy) {
        if (isSame) return;
        visitField(copy, target.field, [&](auto& value) { setText(value, text); });
        if (target.field != "quote") return;
        if (isRunOfWords(map, copy.quote, cited)) copy.quoteFrom = cited;
        if (!isRunOfWords(map, copy.quote, copy.quoteFrom)) copy.quoteFrom = {};
        if (copy.quoteFrom.empty()) copy.quoteFrom = quoteOfWords(map, copy);
    });
}

Map withDraft(const Map& map, const PersonaFieldTarget& target, const std::string& text) {
    const auto persona = map.personas.find(target.persona);
    const bool isEmptyList = text.empty() && isListField(target); // it has no room of its own
    if (!persona || !typedField(target.field) || (personaText(map, target) == text && !isEmptyList)) return map;
    Persona copy = *persona;
    visitField(copy, target.field, [&](auto& value) {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>) {
            value = text;
        } else {
            value.clear();
            for (std::size_t from = 0; from <= text.size();) {
                const std::size_t end = std::min(text.find('\n', from), text.size());
                value.push_back(end == from ? " " : text.substr(from, end - from));
                from = end + 1;
            }
        }
    });
    Map next = map;
    next.personas = next.personas.set(std::move(copy));
    return next;
}

std::string fitting(const PersonaFieldTarget& target, const std::string& before, const std::string& text) {
    const TypedField* field = typedField(target.field);
    if (!field || mayBeTyped(target, before, text)) return text;
    if (!isListField(target)) return std::string(utf8::prefix(text, field->most));
    std::string lines;
    for (const std::string& line : linesOf(text))
        lines.append(lines.empty() ? "" : "\n").append(utf8::prefix(line, field->most));
    return lines;
}

Result<void> mayBeTyped(const PersonaFieldTarget& target, const std::string& before, const std::string& text) {
    const TypedField* field = typedField(target.field);
    if (!field) return {};
    const bool isList = isListField(target);
    const auto length = [&](const std::string& words) { return isList ? longestLine(words) : utf8::length(words); };
    if (length(text) <= std::max(field->most, length(before))) return {};
    return failure({isList ? "edit.line-too-long" : "edit.text-too-long",
                    {{"field", Word{"field.persona." + target.field}}, {"n", static_cast<std::int64_t>(field->most)}}});
}

} // namespace cjm
