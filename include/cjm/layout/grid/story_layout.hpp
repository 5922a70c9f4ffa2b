#pragma once
#include <cjm/layout/detail.hpp>
#include <cjm/layout/grid/grid_layout.hpp>
#include <cjm/layout/persona_tones.hpp>
#include <cjm/layout/spots.hpp>
#include <cjm/model/target.hpp>

namespace cjm {

/// A stage on the way of a story: told, with a number and words, or passed by.
struct PlacedStep {
    StageId stage;
    double x = 0, width = 0; ///< Of the stage's column.
    TextPtr number;          ///< Null where the story passes the stage by.
    Point at;                ///< Centre of the number under the header of the stage,
    Point signAt;            ///< and of the one beside the words.
    Rect box;                ///< Around the words, below the rows.
    PlacedText words;        ///< Of a stage that is passed by: that it is.
    [[nodiscard]] bool isTold() const { return number != nullptr; }
};

/// A story over the map: its way under the headers of the stages, and a strip below the rows with what happens at each,
/// as high as its longest text.
struct PlacedStory {
    std::shared_ptr<const Story> story;
    std::shared_ptr<const Persona> persona; ///< Null for nobody's.
    Rect path;                              ///< The band of the numbers, from the first column to the last.
    Rect strip;                             ///< From margin to margin.
    Rect head;                              ///< The part of it with title and reason; beside the steps, or above them.
    Rect close;                             ///< A sign that ends it, for a window; empty on a page.
    PlacedText title, whose, whyName, why;  ///< Without a block where there is nothing to say.
    std::vector<PlacedStep> steps;          ///< One for each column, left to right.
};

/// How large the numbers under the headers are, half their width.
inline constexpr double storyNumberRadius = 10;

/// Whose cards and curves count while others are faded: those of a story that is told, or of the only persona that is
/// asked for; empty: all do.
[[nodiscard]] const PersonaId& countedPersona(const GridLayout& layout);

/// The colours of a story: of its persona, or the accent of nobody's.
[[nodiscard]] PersonaTones storyTones(const PlacedStory& story, const Theme& theme);

/// The step, the reason or the story at a point of the path or the strip; nothing elsewhere. O(stages).
[[nodiscard]] Target hitStory(const GridLayout& layout, Point point);
/// Where a target of the story stands, with its text; nothing for others. O(stages).
[[nodiscard]] std::optional<TextSpot> storySpot(const GridLayout& layout, const Target& target);
[[nodiscard]] Surface storySurface(const PlacedStory& story, const Theme& theme, const Target& target);

/// The way of the story that is told, under the headers of the stages. Nothing without one.
void paintStoryPath(const GridLayout& layout, const Theme& theme, Scene& scene, Detail detail = Detail::full);
/// The steps in the strip, or what stands at their left.
void paintStorySteps(const GridLayout& layout, const Theme& theme, Scene& scene, const std::optional<Rect>& clip = {},
                     Detail detail = Detail::full);
void paintStoryHead(const GridLayout& layout, const Theme& theme, Scene& scene, Detail detail = Detail::full);

} // namespace cjm
