#pragma once
#include <cjm/layout/text.hpp>

// The measures of the report, read off the design pictures (1:1). Pixels.
namespace cjm::report {

inline constexpr double margin = 96, pageWidth = 1240, pageRoom = pageWidth - 2 * margin;
inline constexpr double pageTop = 82, pageBottom = 1640; // of what stands between head and foot
inline constexpr double footRule = 1681, footTop = 1693;

// Type and the height of its lines.
struct Type {
    Font font;
    double line;
};
inline constexpr Type capsType{{Face::semiBold, 13}, 18};
inline constexpr Type titleType{{Face::bold, 52}, 58}, subtitleType{{Face::regular, 21}, 30};
inline constexpr Type headingType{{Face::bold, 30}, 36}, largeType{{Face::bold, 26}, 34};
inline constexpr Type textType{{Face::regular, 17}, 26}, nameType{{Face::semiBold, 17}, 26};
inline constexpr Type cellType{{Face::regular, 15}, 21}, strongCell{{Face::semiBold, 15}, 21};
inline constexpr Type smallType{{Face::regular, 15}, 22}, smallStrong{{Face::semiBold, 15}, 22};
inline constexpr Type columnType{{Face::semiBold, 13}, 18}, footType{{Face::regular, 13}, 18};
inline constexpr Type figureType{{Face::bold, 44}, 54}, figureOfType{{Face::semiBold, 24}, 54};
inline constexpr Type ideaType{{Face::regular, 19}, 28}, ideaNumber{{Face::bold, 25}, 28};
inline constexpr Type personaName{{Face::semiBold, 18}, 25}, personaNote{{Face::regular, 14}, 20},
    personaQuote{{Face::regular, 16}, 23};
inline constexpr double smallestOnPaper = 15; // of what is to be read there; marks are smaller

// The first page.
inline constexpr double titleAbove = 25, subtitleAbove = 16, passportAbove = 32, passportSpace = 44;
inline constexpr double pictureAbove = 43, pictureRadius = 12, tallestPicture = 900, pictureBelow = 38;
inline constexpr double tallestLogo = 54, widestLogo = 220;
inline constexpr double columnSpace = 36, boxPadding = 28, boxRadius = 12, boxAbove = 42;

// Sections.
inline constexpr double ruleAbove = 34, ruleBelow = 32, capsBelow = 14, headingBelow = 32;
inline constexpr double outcomeSpace = 48, outcomeBelow = 26;
inline constexpr double personaSpace = 48, personaAvatar = 48, personaIcon = 22, personaGap = 12;
inline constexpr double curveUnit = 22, curveFace = 9, curveAir = 20;
inline constexpr std::size_t mostPersonas = 4; // in a line
inline constexpr double ideaIndent = 42, ideaBelow = 21, authorWidth = 220;
inline constexpr double rowPadding = 12, rowGap = 6, square = 11;
inline constexpr double dot = 8, dotGap = 3, dotsBefore = 6, dotRing = 1.5;
inline constexpr double notesAbove = 42, sectionAbove = 46;

} // namespace cjm::report
