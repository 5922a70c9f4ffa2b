#pragma once
#include <cjm/base/geometry.hpp>
#include <cjm/base/message.hpp>
#include <cjm/layout/persona_tones.hpp>
#include <cjm/layout/sheet_text.hpp>
#include <cjm/layout/text.hpp>
#include <cjm/layout/theme.hpp>
#include <cjm/model/map.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// Sizes that a view may choose, and what it can do. In pixels.
struct PersonasOptions {
    double width = 1600; ///< Of the room; a sheet and its margins take 496 in any case.
    double margin = 28;  ///< Around everything.
    /// Of words that are for who works on the map alone: what invites to do something. What may be printed too is in
    /// the map's own language, and in this one when it has none.
    Language language = Language::russian;
    bool opensInterviews = false; ///< The window has a view of interviews, so what leads there is a link.
    bool opensStories = false;    ///< The same for stories.
    bool operator==(const PersonasOptions&) const = default;
};

/// A role in the decision: "decides" … ; a click turns it on and off.
struct RoleChip {
    std::string role;
    bool on = false;
    Rect rect;
    Rect tick; ///< Of one that is on.
    SheetText words;
};
/// Age, education, company or role. `value` says «не указан» when there is none.
struct SheetFact {
    std::string_view field;
    SheetText label, value;
    bool isEmpty = false;
};
struct SheetQuote {
    Rect rect;       ///< With the bar at its left.
    SheetText words; ///< In quotation marks; «Цитаты нет» when there is none.
    SheetText note;  ///< Where it is from, or that it is an assumption.
    SheetText link;  ///< «Добавить», where interviews can be opened.
    double mark = 0; ///< Width of a quotation mark, when `words` have any that the quote has not.
    bool isEmpty = false, isAssumption = false;
};
/// One of the four lists. Those without entries leave no hole among the others: «+» and heading of each stand in a line
/// below, seen by who points at the sheet.
struct SheetList {
    std::string_view field;
    SheetText heading;
    std::vector<SheetText> items;
    Rect body; ///< Of the entries, without their signs: the place for an editor. Without entries «+» and heading.
    Rect plus; ///< Of a list without entries.
};
/// A face of the curve; its card stands on the grid.
struct CurveFace {
    std::shared_ptr<const Card> card;
    Point at; ///< Centre.
};
struct CurveStage {
    Colour colour;
    Rect cell; ///< From the first line of the curve to its last.
    Rect bar;
    SheetText name; ///< Short, cut with «…»; empty where there is no room.
};
struct PersonaCurve {
    Rect rect;
    double neutralY = 0;
    double unit = 0;   ///< Pixels a step of the scale.
    double radius = 0; ///< Of a face.
    std::vector<CurveFace> faces;
    SheetText words; ///< Of the lowest face, with its value; or that there are no emotions yet.
    std::vector<CurveStage> stages;
};
/// What is known of a persona: cards that name it, and what they are known from.
struct SheetFoot {
    Rect rect;
    SheetText cards, confirmed, interviews, dot, stories, onMap;
    Rect squares;             ///< One a card that has a status.
    int facts = 0, known = 0; ///< Confirmed cards, and those with a status.
    bool hasInterviews = false, hasStories = false;
};

/// What a persona has wherever it is drawn: on a sheet of the screen and on a page.
struct PersonaFigure {
    std::shared_ptr<const Persona> persona;
    std::shared_ptr<const Image> image; ///< One that can be drawn, in the place of the icon.
    PersonaTones tones;
    Rect avatar;
    TextPtr initials; ///< In the place of the icon, when nobody chose one.
    SheetText name, segment;
    std::vector<SheetList> lists; ///< Responsibilities, needs; motives, pains.
    PersonaCurve curve;
};

struct PersonaSheet : PersonaFigure {
    Rect rect, head;
    std::vector<RoleChip> chips;
    std::vector<SheetFact> facts;
    SheetQuote quote;
    SheetFoot foot;
};

/// Who plays a role in the decision.
struct RoleLine {
    std::string role;
    SheetText words;
    std::vector<std::pair<PersonaId, SheetText>> players; ///< One without an id says «никто».
    Rect tick;                                            ///< Of a role that somebody plays.
};

/// Where everything of the view of personas stands.
struct PersonasLayout {
    PersonasOptions options;
    Size size;
    Language language = Language::russian; ///< Of what may be printed.
    std::shared_ptr<const Passport> passport;
    SheetText title;
    Rect audience; ///< The card.
    SheetText audienceHeading, audienceNote, audienceText;
    std::vector<PersonaSheet> sheets;
    Rect tile; ///< «+ Портрет»
    SheetText tileTitle, tileText;
    SheetText rolesHeading; ///< Null block on a map where nobody plays a role.
    std::vector<RoleLine> roles;
    [[nodiscard]] const PersonaSheet* sheetOf(const PersonaId& id) const;
};

/// The roles in a decision, in the order of their chips: "decides" "influences" "uses" "approves" "pays".
[[nodiscard]] const std::vector<std::string_view>& decisionRoleNames();

/// Places the personas of a map. Blocks stand at one height across a row of sheets; what needs more room makes its row
/// higher, so no text is clipped and nothing overlaps. O(cards + words).
[[nodiscard]] PersonasLayout layoutPersonas(const Map& map, const Theme& theme, const TextMeasure& measure,
                                            const PersonasOptions& options);

/// How wide a layout of the same map has to be for all of it to be largest in a window: with more sheets a row than the
/// window's own width has room for, when those would leave half of it empty. O(sheets).
[[nodiscard]] double widthToFill(const PersonasLayout& layout, Size window);

} // namespace cjm
