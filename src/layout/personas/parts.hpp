#pragma once
#include "layout/parts.hpp"
#include "layout/personas/known.hpp"

#include <cjm/layout/personas/personas_layout.hpp>

namespace cjm::personas {

// Parts that a sheet on the screen and a column of a page have both. They are placed from the origin and moved to where
// they stand.

// What a persona is placed with.
struct PersonaRequest {
    const Map& map;
    const MapKnowledge& knowledge;
    const Theme& theme;
    const TextMeasure& measure;
    Language language;

    [[nodiscard]] TextPtr set(std::string_view text, const Font& font, double width) const {
        return wrap(measure, text, font, width);
    }
    [[nodiscard]] std::string words(std::string_view code) const { return say(code, language); }
};

// A figure of which nothing is placed yet.
PersonaFigure figureOf(const PersonaRequest& request, const std::shared_ptr<const Persona>& persona);

// How high the blocks of a sheet, or the parts of a column, are: all in a row have the same.
struct BlockHeights {
    double head = 0, facts = 0, quote = 0, lists = 0, curve = 0, foot = 0;
    void include(const BlockHeights& other);
};

void move(SheetList& list, double dx, double dy);
void move(PersonaCurve& curve, double dx, double dy);

// How avatar and name are set.
struct NameScale {
    Rect avatar;
    double gap, width; // between them; of both
    Font name, segment;
};
// Beside the avatar, in its middle, and from its top down when they are higher; returns where they end.
double placeName(PersonaFigure& figure, const PersonaRequest& request, const std::string& name,
                 const std::string& segment, const NameScale& scale);
void moveName(PersonaFigure& figure, double dx, double dy);

// How large a curve is drawn.
struct CurveScale {
    double width, neutral, unit, radius; // `neutral`: of the zero line below the top
    double bars, names;                  // of the coloured bars and the names of stages below the top
    Font words, stage;
};
// As high as its names; more when the words of the lowest face need room.
PersonaCurve placeCurve(const MapKnowledge& map, const Known& known, const Theme& theme, const TextMeasure& measure,
                        Language language, const CurveScale& scale);
void paintCurve(const PersonaCurve& curve, const Theme& theme, Colour ground, Scene& scene);

// How a list is set.
struct ListScale {
    double width, indent, headingGap, gap;
    Font heading, item;
};
enum class EmptyLists { unplaced, leftOut }; // one without a place is there with its field alone
// One below the other, so far apart; returns how high those with entries are.
double addLists(PersonaFigure& figure, const PersonaRequest& request, const std::string_view (&fields)[2], double x,
                double apart, const ListScale& scale, EmptyLists empty);

// The lists of a persona: responsibilities and needs stand left, motives and pains right.
inline constexpr std::string_view leftLists[] = {"responsibilities", "needs"}, rightLists[] = {"motives", "pains"};
const std::vector<std::string>& entriesOf(const Persona& persona, std::string_view list);

} // namespace cjm::personas
