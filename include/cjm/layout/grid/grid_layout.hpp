#pragma once
#include <cjm/base/geometry.hpp>
#include <cjm/base/message.hpp>
#include <cjm/layout/card_show.hpp>
#include <cjm/layout/grid/card_parts.hpp>
#include <cjm/layout/map_parts.hpp>
#include <cjm/layout/scene.hpp>
#include <cjm/layout/sheet_text.hpp>
#include <cjm/layout/text.hpp>
#include <cjm/layout/theme.hpp>
#include <cjm/method/evidence.hpp>
#include <cjm/model/map.hpp>

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace cjm {

/// How much room the title, the personas and the stages take: as a picture to be looked at, on paper, on paper where
/// type would be small, so that cards stand closer too, on a screen.
enum class HeadSize { full, paper, dense, low };

/// Sizes that a view may choose. All in pixels.
struct GridOptions {
    double columnWidth = 240;              ///< Of stages that have no width of their own.
    double margin = 28;                    ///< Around everything.
    double cellAir = 0;                    ///< Above and below the cards of a cell, beyond the usual.
    double rowAir = 0;                     ///< At the end of every row without curves.
    double curveStretch = 1;               ///< How many times as high as usual the scale of emotions is, 1 or more.
    Language language = Language::russian; ///< Of the words the program adds (badges, legend).
    HeadSize head = HeadSize::full;
    bool titlesAbove = false;             ///< Titles of rows stand above their cells, not in a column of their own.
    bool curveSwitches = false;           ///< Beside several curves, one to show and hide each: for a screen.
    std::set<PersonaId> hiddenCurves;     ///< Whose curves are not shown; the empty id is for nobody's.
    PersonaId onlyPersona;                ///< Cards and curves of others alone are drawn faded; empty: all count.
    StoryId story;                        ///< That is told over the map; empty: none is.
    bool evidence = false;                ///< Cards show how one knows what they say, stages and rows count it.
    std::optional<Status> onlyStatus;     ///< With evidence: cards and faces of another status are drawn faded.
    CardShow show = CardShow::pictures(); ///< What cards show beside their text.
    HiddenParts hiddenParts{};            ///< What is left out above and below the grid.
    bool transitions = false;             ///< Drawn above the stages.
    bool tight = false;                   ///< Of audience and scenario one line, the foot within the legend.
    std::optional<CardKind> voting;       ///< Of these nobody is to see the votes yet: they keep room for one's own.
    std::string today{};                  ///< YYYY-MM-DD: what should be done by now is marked. Empty: nothing is.
    double leastHeight = 0;               ///< Of it all: the foot stands as low as that.
    bool isPage = false;                  ///< To be printed or shown, not worked on: without what waits for words.
    double stepsRoom = 0; ///< Below a map without stages or rows, where a window offers the first steps.
    bool operator==(const GridOptions&) const = default;
};

/// A card measured for one width: where its parts stand, relative to its own top left corner.
struct CardBox {
    Size size;
    TextPtr text;
    Point textAt;
    double textWidth = 0;
    TextPtr extra; ///< A metric's figure; what opens a quote.
    Point extraAt;
    TextPtr note; ///< Beside a metric's figure: its unit, and its target where there is room.
    Point noteAt;
    TextPtr target; ///< What a metric is to reach, below the figure.
    Point targetAt;
    Rect bar;         ///< How much of a metric's target is reached; without width there is no target.
    double share = 0; ///< Of the bar, 0 to 1.
    std::shared_ptr<const Image> picture; ///< One that can be drawn.
    Rect pictureAt;
    double pictureRadius = 0; ///< Of its corners; with it what does not fit its box is cut off.
    std::string icon;         ///< Of a pill; empty: none.
    Point starAt, dotsAt;     ///< Where the star of a moment of truth stands, and the dots of severity.
    bool pill = false;
    std::shared_ptr<const CardMarks> marks;   ///< Null where there are none.
    std::shared_ptr<const CardFields> fields; ///< Likewise.
};

/// Points at what its layout keeps.
struct PlacedCard {
    const Card* card = nullptr;
    const CardBox* box = nullptr;
    Rect rect;
    int column = 0; ///< Index into `stages`.
};

/// A text on its own, such as the title.
struct PlacedText {
    TextPtr block;
    Point at;
    double width = 0;
};

/// How many cards of a stage or row are confirmed: squares, or a bar where there are more than fit, and words.
struct PlacedKnown {
    KnownCounts counts;
    Rect squares;            ///< Their room; without width none.
    double side = 0;         ///< Of a square; 0: the room is a bar.
    PlacedText words, unset; ///< «3 из 4», and «17 не отмечены»; without a block there are none.
};

struct PlacedStage {
    std::shared_ptr<const Stage> stage;
    double x = 0, width = 0; ///< Of the column.
    Rect rect;               ///< Of the chevron.
    TextPtr title, subtitle;
    Point titleAt, subtitleAt;
    TextPtr badge; ///< «первый», or none.
    Rect badgeRect;
    Hue hue;
};

/// A transition above the stages: «дальше» to the next stage is an arrow over the gap of both, the others run in lanes.
struct PlacedArc {
    std::shared_ptr<const Transition> transition;
    bool isShort = false;    ///< Over a gap, its words bare above it.
    int lane = -1;           ///< Of the others: from 0, nearest to the stages.
    std::vector<Point> line; ///< From its beginning to its arrow.
    Rect label, sign;        ///< The pill of its words on its line, and the sign in it.
    SheetText words;
};

/// A band over neighbouring stages of one phase.
struct PlacedPhase {
    Rect rect;
    TextPtr title;
    Point titleAt; ///< The title is centred in the band's width.
};

/// One point of an emotion curve: a face and its words.
struct EmotionPoint {
    std::shared_ptr<const Card> card;
    int column = 0;
    Point at; ///< Centre of the face.
    TextPtr label;
    Rect labelRect;                         ///< Of the words, with the marks at their end.
    std::shared_ptr<const CardMarks> marks; ///< From its corner; null where there are none.
    Rect wordsIn;                           ///< Where the words stand in it, if there are marks.
    TextPtr number; ///< Of words that stand in a list below the chart, and of their face; null: they stand near it.
};
/// Where the face of a point is drawn, relative to what `at` is relative to.
[[nodiscard]] Rect faceRect(const EmotionPoint& point);
/// Where its words are without what stands beside them.
[[nodiscard]] Rect wordsRect(const EmotionPoint& point);
struct EmotionCurve {
    std::shared_ptr<const Persona> persona; ///< Null for points of nobody in particular.
    std::vector<EmotionPoint> points;       ///< Left to right.
    Colour colour;                          ///< Of a second or later curve.
    std::vector<double> dash;               ///< Of its line: those of several curves can be told apart without colour.
    std::string sign;                       ///< Initials that begin its words; none of the first curve.
};
/// What the words of its points begin with and is no part of them: «Э: ».
[[nodiscard]] std::string signBefore(const EmotionCurve& curve);
/// Positions are relative to the top of the row, so that a row that only moves keeps its chart.
struct EmotionChart {
    double height = 0; ///< From the top of the row, with the band of its title.
    double neutralY = 0;
    double unit = 0; ///< Pixels per step of the scale.
    std::vector<EmotionCurve> curves;
};

/// Shows and hides the curve of a persona, or nobody's.
struct CurveSwitch {
    std::shared_ptr<const Persona> persona;
    bool shown = true;
    Colour colour;
    Rect rect;
    TextPtr name;
    Point nameAt;
};
/// A row's own word for good, neutral or bad; it ends at the right of its width.
struct ScaleWord {
    PlacedText text;
    double level = 0; ///< Above 0 good, below 0 bad.
};

/// A small face beside the chart of a row without such words: where good and bad are.
struct ScaleFace {
    Point at; ///< Its centre.
    double level = 0;
};

/// The signs that something on a row has.
struct ShownSigns {
    bool severity = false, importance = false, rating = false, fixFirst = false, moment = false, state = false,
         votes = false, hypothesis = false, dashedFace = false, link = false;
};

struct PlacedRow {
    std::shared_ptr<const Row> row;
    Rect rect; ///< The whole row, page margin to page margin.
    TextPtr title;
    Point titleAt;
    std::size_t firstCard = 0, lastCard = 0;   ///< [first, last) of `cards`.
    std::shared_ptr<const EmotionChart> chart; ///< Of an emotions row with emotions in it, else null.
    std::vector<PlacedText> counts;            ///< Of a collapsed row: how many cards each cell holds.
    std::vector<CurveSwitch> switches;         ///< Of an emotions row with several curves, when they are asked for.
    std::vector<ScaleWord> scale;              ///< Of an emotions row with words of its own.
    std::vector<ScaleFace> scaleFaces;         ///< Of one without.
    ShownSigns signs;                          ///< On some card of it, so that the legend tells what they mean.
    bool hasSpans = false;                     ///< A card of it reaches over several stages.
    double titleBand = 0;                      ///< Height of its title above the cells; 0: it stands beside them.
    std::shared_ptr<const PlacedKnown> known;  ///< From the row's corner; null where nothing is counted.

    /// The chart where it stands on the page.
    [[nodiscard]] EmotionChart placedChart() const;
};

struct PlacedPersona {
    std::shared_ptr<const Persona> persona;
    std::shared_ptr<const Image> image; ///< In the place of the avatar, when there is one that can be drawn.
    Rect avatar;
    TextPtr initials;            ///< In the place of the avatar, when nobody chose one.
    std::optional<Colour> curve; ///< Of the persona's curve, when it is not the first.
    TextPtr name, note;
    Point nameAt, noteAt;
};

/// A text of the map's own between its title and the stages: whom it is about, what happens.
struct PlacedNote {
    std::string field; ///< Of the passport: "audience", "scenario".
    PlacedText name;
    PlacedText text; ///< Its first lines, with «…» where there are more.
    TextPtr whole;
    [[nodiscard]] bool isCut() const { return text.block != whole; }
};

/// A row as it was placed, with its cards and what they point at.
struct RowBlock {
    PlacedRow row;
    std::vector<PlacedCard> cards;
    std::vector<std::shared_ptr<const Card>> records;
    std::vector<std::shared_ptr<const CardBox>> boxes;
    std::vector<KnownCounts> known; ///< Of its cells by column, where that is counted.
};

struct PlacedStory;

/// Where everything on the grid stands. Pure positions: colours come with painting.
struct GridLayout {
    GridOptions options;
    Size size;
    std::shared_ptr<const Passport> passport;
    PlacedText title, subtitle;
    std::vector<PlacedPersona> personas;
    PlacedText badge; ///< «КАК ЕСТЬ»; without a block there is none.
    Rect badgeRect;
    std::vector<PlacedNote> notes;
    double gridX = 0;        ///< Left edge of the first column; row titles stand left of it.
    double stagesBottom = 0; ///< Line under the chevrons, and under the strip of what is counted below them.
    double path = 0;         ///< Height of the band under the chevrons where a story goes its way; 0 without one.
    double strip = 0;        ///< Height of that strip; 0 where nothing is counted.
    PlacedText stripTitle;   ///< «По этапам»
    std::vector<PlacedKnown> known; ///< Of the stages, left to right, in the strip.
    KnownCounts knownInAll;         ///< Their sum.
    PlacedText confirmed;           ///< The same in words under the subtitle of a page.
    std::vector<PlacedPhase> phases;
    std::vector<PlacedArc> arcs; ///< Between stages that are shown, in their order.
    double arcsHeight = 0;       ///< Between phases and stages.
    SheetText arcsHint;          ///< Where there are none, on a screen: how one is drawn.
    std::vector<PlacedStage> stages;
    std::vector<PlacedRow> rows;
    std::vector<PlacedCard> cards; ///< Row by row; emotions are in the rows' charts, cards of collapsed rows nowhere.
    double rowsBottom = 0;
    std::shared_ptr<const PlacedStory> story;            ///< Of the options; null where none is told.
    std::vector<Shape> legend;                           ///< Footer, ready to draw.
    Cards records;                                       ///< Of the map.
    std::vector<std::shared_ptr<const RowBlock>> blocks; ///< What `rows` and `cards` came from.

    /// Where the chevrons begin, or the rows of a map without stages.
    [[nodiscard]] double stagesTop() const { return stages.empty() ? stagesBottom : stages.front().rect.y; }
    /// Width of the column of row titles.
    [[nodiscard]] double rowTitles() const { return gridX - options.margin; }
};

/// The card of this id that stands in a row, not one that is a point of a curve; null when there is none.
/// O(log cards + rows + cards of its row).
[[nodiscard]] const PlacedCard* placedCard(const GridLayout& layout, const CardId& id);

class LayoutCache;

/// Width that the column of row titles needs: the usual 150 pixels, on paper less, or more for long words.
[[nodiscard]] double rowTitlesWidth(const Map& map, const TextMeasure& measure, HeadSize head, LayoutCache& cache);

/// Places a map. Cells grow with what they hold, so no text is clipped and nothing overlaps.
/// Cost: what `cache` does not know is placed and measured; copying of positions, O(cards), for the rest.
[[nodiscard]] GridLayout layoutGrid(const Map& map, const Theme& theme, const TextMeasure& measure,
                                    const GridOptions& options, LayoutCache& cache);

/// The language of the words the program adds to a map: the map's own, or else the view's.
[[nodiscard]] Language languageOf(const GridLayout& layout);

} // namespace cjm
