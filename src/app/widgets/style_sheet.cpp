#include "app/widgets/style_sheet.hpp"

#include "app/widgets/qt_text.hpp"

#include <cjm/base/contract.hpp>

#include <algorithm>
#include <iterator>
#include <string>

namespace cjm {
namespace {

constexpr double readable = 4.5;
constexpr Colour white{255, 255, 255};

Colour chosenOf(const Theme& theme) { return mix(theme.page, theme.accent, 0.12); }

struct ThemeColour {
    std::string_view name;
    Colour (*of)(const Theme&);
};

// What a name means in every style sheet.
constexpr ThemeColour themeColours[] = {
    {"canvas", [](const Theme& theme) { return theme.canvas; }},
    {"page", [](const Theme& theme) { return theme.page; }},
    {"panel", [](const Theme& theme) { return theme.panel; }},
    {"ink", [](const Theme& theme) { return theme.ink; }},
    {"muted", [](const Theme& theme) { return theme.muted; }},
    {"line", [](const Theme& theme) { return theme.line; }},
    {"accent", [](const Theme& theme) { return theme.accent; }},
    {"on-accent", [](const Theme& theme) { return theme.accentInk; }},
    {"strong", [](const Theme& theme) { return mix(theme.accent, theme.ink, 0.15); }},
    {"accent-text", [](const Theme& theme) { return readableOn(chosenOf(theme), theme.accent); }},
    {"chosen", chosenOf},
    {"hover", [](const Theme& theme) { return mix(theme.page, theme.accent, 0.09); }},
    {"pale", [](const Theme& theme) { return mix(theme.panel, theme.muted, 0.6); }},
    {"quiet", [](const Theme& theme) { return readableOn(theme.panel, theme.muted); }},
    {"thumb", [](const Theme& theme) { return mix(theme.canvas, theme.muted, 0.3); }},
    {"warning", [](const Theme& theme) { return warningColour(theme); }},
    {"bad-text", [](const Theme& theme) { return theme.badText; }},
    {"critical", [](const Theme& theme) { return darkenedFor(theme.bad, white, readable); }},
    {"barrier", [](const Theme& theme) { return theme.barrierFill; }},
    {"barrier-edge", [](const Theme& theme) { return mix(theme.barrierFill, theme.bad, 0.6); }},
    {"barrier-ink", [](const Theme& theme) { return theme.barrierInk; }},
    {"solution", [](const Theme& theme) { return theme.solutionFill; }},
    {"solution-ink", [](const Theme& theme) { return theme.solutionInk; }},
};

bool isOfName(char letter) { return (letter >= 'a' && letter <= 'z') || letter == '-'; }

Colour colourNamed(const Theme* theme, std::string_view name, std::initializer_list<NamedColour> own) {
    const auto* ours =
        std::find_if(own.begin(), own.end(), [&](const NamedColour& each) { return each.first == name; });
    if (ours != own.end()) return ours->second;
    const auto* found = std::find_if(std::begin(themeColours), std::end(themeColours),
                                     [&](const ThemeColour& each) { return each.name == name; });
    expects(theme && found != std::end(themeColours));
    return found->of(*theme);
}

QString filled(const Theme* theme, std::string_view pattern, std::initializer_list<NamedColour> own) {
    std::string sheet;
    sheet.reserve(pattern.size() + pattern.size() / 4);
    while (!pattern.empty()) {
        const std::size_t place = std::min(pattern.find('%'), pattern.size());
        sheet += pattern.substr(0, place);
        pattern.remove_prefix(place);
        if (pattern.empty()) break;
        std::size_t length = 1;
        while (length < pattern.size() && isOfName(pattern[length]))
            ++length;
        sheet += colourText(colourNamed(theme, pattern.substr(1, length - 1), own));
        pattern.remove_prefix(length);
    }
    return qt(sheet);
}

} // namespace

Colour warningColour(const Theme& theme, double ratio) {
    constexpr double lightened = 0.42;
    const bool isDark = contrast(theme.panel, theme.neutral) > readable;
    return isDark ? mix(theme.neutral, white, lightened) : readableOn(theme.panel, theme.neutral, ratio);
}

QString styleSheetOf(const Theme& theme, std::string_view pattern, std::initializer_list<NamedColour> own) {
    return filled(&theme, pattern, own);
}

QString styleSheetOf(std::string_view pattern, std::initializer_list<NamedColour> own) {
    return filled(nullptr, pattern, own);
}

} // namespace cjm
