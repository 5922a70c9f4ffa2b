#pragma once
#include <cjm/base/colour.hpp>
#include <cjm/model/records.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// The shades of one stage: the chevron and the text on it, its cards, and signs on its cards.
struct Hue {
    Colour fill, tint, deep, onFill;
};

/// All colours of a look (DESIGN, section 4). Layout and painting read nothing else.
struct Theme {
    std::string name;
    Colour canvas, page, panel, ink, muted, line, accent, accentInk, good, neutral, bad, badText;
    Colour barrierFill, barrierInk;   ///< Barrier cards.
    Colour solutionFill, solutionInk; ///< Solution cards.
    Colour plainFill;                 ///< Cards about the company, not the customer: internal process.
    Colour pillFill;                  ///< Touchpoints and channels.
    bool hasAreas = true;             ///< The space between a curve and its neutral line is tinted.
    double curveWidth = 1.6;          ///< Of the curves after the first.
    double textContrast = 4.5;        ///< Of text on colours that are a map's own, at least.
    double outline = 0;               ///< Width of the lines around chevrons and cards; 0 for none.
    Colour outlineInk;                ///< Of those around cards; chevrons have their hue's.
    std::array<Hue, 6> hues;          ///< For stages in turn.
    std::array<Colour, 4> curves;     ///< For the curves of the second persona and those after it.
};

/// "light", … in the order of menus.
[[nodiscard]] const std::vector<std::string_view>& themeNames();
/// The theme of this name, if there is one.
[[nodiscard]] std::optional<Theme> findTheme(std::string_view name);
[[nodiscard]] const Theme& lightTheme();
[[nodiscard]] const Theme& darkTheme();
/// White and thin, for paper.
[[nodiscard]] const Theme& printTheme();
/// Black on white with strong lines, for weak eyes and weak projectors.
[[nodiscard]] const Theme& highContrastTheme();

/// `colour` moved away from the background in small steps until text in it has a contrast of `ratio`.
[[nodiscard]] Colour readableOn(Colour background, Colour colour, double ratio = 4.5);

/// The hue of a stage: its own colour, or the theme's for its place. A colour that is light enough for dark words keeps
/// its shade; any other is darkened until white words on it have the contrast of the theme (WCAG: AA 4.5, AAA 7).
[[nodiscard]] Hue stageHue(const Theme& theme, const Stage& stage, int place);
/// A little of a colour of the map's own on the page. It keeps its hue: of the page it takes the lightness alone.
[[nodiscard]] Colour ownTint(const Theme& theme, Colour own, double share);
/// Background for a card of a custom colour.
[[nodiscard]] Colour cardTint(const Theme& theme, Colour custom);
/// The colour of an emotion −2 … +2.
[[nodiscard]] Colour emotionColour(const Theme& theme, double value);

} // namespace cjm
