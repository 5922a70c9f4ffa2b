#pragma once
#include <cjm/layout/interviews/interviews_hit.hpp>

#include <optional>

namespace cjm {

/// Where the hands are: what shows itself to them alone.
struct InterviewsHands {
    InterviewZone hovered;
    Target edited;                                         ///< Open in an editor, which stands over it.
    std::optional<std::pair<QuoteId, CardId>> focusedCard; ///< Its cross is there.
};

/// Adds the view to a scene, on a background that is painted already; only sheets that `clip` touches, when given. The
/// heads of columns are painted by themselves: they stay in view.
void paintInterviews(const InterviewsLayout& layout, const Theme& theme, Scene& scene,
                     const std::optional<Rect>& clip = std::nullopt, const InterviewsHands& hands = {});
/// The heads of the columns, where the layout has them, on their ground.
void paintInterviewHeads(const InterviewsLayout& layout, const Theme& theme, Scene& scene,
                         const InterviewsHands& hands = {});
/// The whole view as one scene.
[[nodiscard]] Scene interviewsScene(const InterviewsLayout& layout, const Theme& theme,
                                    const InterviewsHands& hands = {});

/// A quote as a hand carries it: a card with its number, its words and who said it, at the origin.
[[nodiscard]] Scene carriedQuote(const Map& map, const QuoteId& quote, const Theme& theme, const TextMeasure& measure,
                                 Language language);

/// A card as a hand carries it: the sign of its kind and its words.
[[nodiscard]] Scene carriedCard(const Map& map, const CardId& card, const Theme& theme, const TextMeasure& measure,
                                Language language);

} // namespace cjm
