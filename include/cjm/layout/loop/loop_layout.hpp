#pragma once
#include <cjm/base/message.hpp>
#include <cjm/edit/diff.hpp>
#include <cjm/layout/sheet_text.hpp>
#include <cjm/layout/text.hpp>
#include <cjm/layout/theme.hpp>
#include <cjm/model/map.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace cjm {

class TextShelf;

/// What a view may choose of the loop. In pixels.
struct LoopOptions {
    double width = 1600; ///< Of the page; it is wider where its nodes need more.
    /// Of words that are for who works on the map alone. What may be printed too is in the map's own language, and in
    /// this one when it has none.
    Language language = Language::russian;
    bool hasHands = false; ///< With all that invites to do something; without it for print.
    PersonaId persona{};   ///< Whose emotions are shown; the first one's when empty.
    bool operator==(const LoopOptions&) const = default;
};

/// A touchpoint in its node.
struct LoopPill {
    std::shared_ptr<const Card> card;
    Rect rect, sign, star, bars, chip;
    SheetText words, note; ///< The note is its mechanic of loyalty or its kind of trigger.
    SheetText rating;
    bool isFirst = false; ///< Important and rated low.
};

/// What is felt in the stages of a node: at the foot of it.
struct LoopEmotion {
    std::shared_ptr<const Card> card;
    Rect rect;
    Point face;
    SheetText value, words, mark; ///< `mark`: the lowest of the map.
};

/// A group of touchpoints.
struct LoopNode {
    Group group = Group::none;
    Hue hue;
    Rect rect;
    double headHeight = 0;
    SheetText number, title, what; ///< `what`: the hint of its stage, or the names of its stages.
    Rect badge;                    ///< Of the stage to work on first, or none.
    SheetText badgeWords;
    std::vector<StageId> stages;
    std::vector<LoopPill> pills;
    std::vector<LoopEmotion> emotions;
    double footY = 0; ///< Where its emotions begin.
    Rect none;        ///< In the place of touchpoints where there are none.
    SheetText noneWords;
};

/// Where a way runs: between the columns of the upper row, over that row, between both rows, between the columns of the
/// lower row, or under that.
enum class LoopBus : std::uint8_t { gutter, over, middle, lowGutter, under };

/// A transition as a way from node to node, or half of it where it passes loyalty.
struct LoopWay {
    std::shared_ptr<const Transition> transition;
    Group from = Group::none, to = Group::none; ///< No `to`: an exit.
    int half = 0;                               ///< 1 and 2 of a way that passes loyalty, which has the words; else 0.
    LoopBus bus = LoopBus::middle;
    int lane = 0;            ///< In its bus, from top to bottom.
    std::vector<Point> line; ///< From its beginning to its arrow.
    Rect label, sign;        ///< The pill of its words and the sign in it; in a gutter words stand bare.
    SheetText words;
};

/// «Малый цикл»: the ring of deal, experience and loyalty.
struct LoopRing {
    Rect tint, sign;
    SheetText title, note;
};

/// What is to be known beside the picture.
struct LoopLegend {
    double top = 0;
    struct First { ///< To be mended first: leads to its touchpoint.
        std::shared_ptr<const Card> card;
        Group group = Group::none;
        Hue hue;
        Rect rect, circle, bars, chip;
        SheetText number, rating, words;
    };
    struct Kind {
        TransitionKind kind = TransitionKind::next;
        Point from;
        SheetText words;
    };
    enum class Sign : std::uint8_t { importance, rating, first, star };
    struct Entry {
        Sign sign = Sign::importance;
        Rect rect; ///< Of the sign.
        SheetText words;
    };
    std::vector<SheetText> captions;
    std::vector<First> firsts;
    std::vector<Kind> kinds;
    std::vector<Entry> signs;
    std::vector<SheetText> ratings; ///< In the sign of ratings, and in that of what is to be mended first.
    SheetText rest;                 ///< What has no place in the loop.
};

/// What a loop does not draw.
struct LoopRest {
    std::int64_t touchpoints = 0, ways = 0; ///< Without a group, of whatever stage.
    std::int64_t inside = 0;                ///< Transitions inside one group.
    bool operator==(const LoopRest&) const = default;
};

/// Where everything of the loop stands.
struct LoopLayout {
    LoopOptions options;
    Language language = Language::russian; ///< Of what may be printed.
    Size size;
    SheetText title, subtitle, state;
    Rect stateRect, avatar;
    std::shared_ptr<const Persona> persona; ///< Whose emotions these are.
    std::shared_ptr<const Image> portrait;
    TextPtr initials;
    SheetText personaName, personaNote;
    std::vector<LoopNode> nodes; ///< By group, in the order of the method.
    std::vector<LoopWay> ways;
    std::optional<LoopRing> ring;
    SheetText nothing; ///< What a map without groups says.
    LoopRest rest;
    LoopLegend legend;
    std::shared_ptr<TextShelf> texts; ///< Set already; the next layout may take them from here.

    [[nodiscard]] const LoopNode* nodeOf(Group group) const;
    [[nodiscard]] const LoopPill* pillOf(const CardId& card) const;
};

/// Places the loop of a map: a node for each group of touchpoints, ways between them. No two boxes overlap, no line
/// runs through words, and no words are cut. Columns and lanes depend on groups and transitions: touchpoints move
/// nothing sideways, and a label no lane but its own. O(cards + words).
[[nodiscard]] LoopLayout layoutLoop(const Map& map, const Theme& theme, const TextMeasure& measure,
                                    const LoopOptions& options, const LoopLayout* before = nullptr);

/// False when nothing of what differs is drawn or counted in the loop. O(changes).
[[nodiscard]] bool changesLoop(const Diff& diff);

} // namespace cjm
