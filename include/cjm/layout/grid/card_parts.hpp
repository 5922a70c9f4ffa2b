#pragma once
#include <cjm/layout/sheet_text.hpp>

#include <vector>

// What stands on a card beside its text, placed from the card's own top left corner.

namespace cjm {

/// What a card shows at the end of its last line, or under its severity.
struct CardMark {
    enum class Kind {
        votes,      ///< Their sum.
        ownVotes,   ///< Room for one's own, while a vote goes on.
        hypothesis, ///< That it is an assumption.
        quotes,
        unfounded,
        assumption, ///< The same, where cards show how one knows what they say.
        link,
        details
    } kind = Kind::quotes;
    Rect rect;
    TextPtr words; ///< Null for a sign alone.
};
struct CardMarks {
    std::vector<CardMark> list; ///< From left to right.
    double width = 0;           ///< What all of them keep free of the line, with the air before them.
    bool ofEvidence = false;    ///< Some tell how one knows what the card says.
    bool besideDots = false;    ///< Of one line, rather than on a line of their own below them.
};

/// The fields of a touchpoint or a solution that its card shows. What is not shown has no size.
struct CardFields {
    Rect bars, rating; ///< Of a touchpoint.
    TextPtr digit;
    bool isFixedFirst = false; ///< To be mended before others.
    Rect state;                ///< The sign of a solution.
    SheetText owner;           ///< Or the state in words, where nothing else is said.
    SheetText due;
    Rect clock;               ///< Before a day that is past.
    bool isTailBelow = false; ///< Bars and rating have a line of their own,
    double belowWords = 0;    ///< so far below the words.
    [[nodiscard]] bool hasTail() const { return !bars.empty() || !rating.empty(); }
    [[nodiscard]] bool hasLine() const { return !owner.empty() || !due.empty(); }
};

} // namespace cjm
