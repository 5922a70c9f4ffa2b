#pragma once
#include <cjm/model/records.hpp>

#include <string>
#include <tuple>
#include <vector>

namespace cjm {

/// A sentence from an interview that cards may cite as evidence. Its id is unique in the document.
struct Quote {
    QuoteId id;
    std::string text;
    UnknownFields unknown;
    bool operator==(const Quote&) const = default;
    static constexpr auto fields() { return std::tuple{textField("text", &Quote::text)}; }
};

/// A talk with somebody who knows. `who` is a role, never a name.
struct Interview {
    InterviewId id;
    int rank = 0;
    InterviewGroup group = InterviewGroup::customer;
    std::string who, date;
    PersonaId persona; ///< Whom it tells about, or none.
    std::string notes;
    std::vector<Quote> quotes;
    UnknownFields unknown;

    bool operator==(const Interview&) const = default;
    static constexpr auto fields() {
        return std::tuple{whole("group", &Interview::group),
                          textField("who", &Interview::who),
                          ruled("date", &Interview::date, TextRule::date),
                          whole("persona", &Interview::persona),
                          textField("notes", &Interview::notes),
                          listOf("quotes", &Interview::quotes)};
    }
};

/// What happens to the persona of a story at one stage.
struct StoryStep {
    StageId stage;
    std::string text;
    UnknownFields unknown;
    bool operator==(const StoryStep&) const = default;
    static constexpr auto identity() { return &StoryStep::stage; }
    static constexpr auto fields() {
        return std::tuple{whole("stage", &StoryStep::stage), textField("text", &StoryStep::text)};
    }
};

/// A persona's way through the stages that is worth telling.
struct Story {
    StoryId id;
    int rank = 0;
    PersonaId persona;
    std::string title, why;
    std::vector<StoryStep> steps;
    UnknownFields unknown;

    bool operator==(const Story&) const = default;
    static constexpr auto fields() {
        return std::tuple{whole("persona", &Story::persona), textField("title", &Story::title),
                          textField("why", &Story::why), listOf("steps", &Story::steps)};
    }
};

/// An arrow from one stage to another; one that `leaves` has no `to`.
struct Transition {
    TransitionId id;
    int rank = 0;
    StageId from, to;
    TransitionKind kind = TransitionKind::next;
    std::string label;
    UnknownFields unknown;

    bool operator==(const Transition&) const = default;
    static constexpr auto fields() {
        return std::tuple{whole("from", &Transition::from), whole("to", &Transition::to),
                          whole("kind", &Transition::kind), textField("label", &Transition::label)};
    }
};

} // namespace cjm
