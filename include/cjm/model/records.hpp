#pragma once
#include <cjm/base/id.hpp>
#include <cjm/model/fields.hpp>
#include <cjm/model/kinds.hpp>

#include <string>
#include <tuple>
#include <vector>

namespace cjm {

using StageId = Id<struct StageTag>;
using RowId = Id<struct RowTag>;
using CardId = Id<struct CardTag>;
using PersonaId = Id<struct PersonaTag>;
using QuoteId = Id<struct QuoteTag>;
using ImageId = Id<struct ImageTag>;
using InterviewId = Id<struct InterviewTag>;
using StoryId = Id<struct StoryTag>;
using TransitionId = Id<struct TransitionTag>;
using CommentId = Id<struct CommentTag>;
using ConflictId = Id<struct ConflictTag>;
using MuteId = Id<struct MuteTag>;
using AnyId = Id<struct AnyTag>; ///< Of a record of whatever kind.

/// A column of the map: one step of the customer's way.
struct Stage {
    StageId id;
    int rank = 0; ///< 0 … n−1, left to right. Given by the edit, never written: order in the file is the rank.
    std::string title, subtitle, shortName;
    std::string colour; ///< "#RRGGBB"; empty takes the hue of the stage's place.
    std::string phase;  ///< Name of the band over neighbouring stages that share it.
    Group group = Group::none;
    int priority = 0; ///< 0 not set, 1 work on this stage first, 2 … 9 after it.
    std::string hint, notes;
    bool hidden = false;
    double width = 0; ///< Column width in pixels, 0 for the usual one.
    UnknownFields unknown;

    bool operator==(const Stage&) const = default;
    static constexpr auto fields() {
        return std::tuple{textField("title", &Stage::title),
                          textField("subtitle", &Stage::subtitle),
                          textField("shortName", &Stage::shortName),
                          ruled("colour", &Stage::colour, TextRule::colour),
                          whole("phase", &Stage::phase),
                          whole("group", &Stage::group),
                          ranged("priority", &Stage::priority, 0, 9),
                          textField("hint", &Stage::hint),
                          textField("notes", &Stage::notes),
                          whole("hidden", &Stage::hidden),
                          ranged("width", &Stage::width, 0, 2000)};
    }
};

/// A row of the map: one kind of knowledge about every stage.
struct Row {
    RowId id;
    int rank = 0; ///< 0 … n−1, top to bottom.
    std::string title;
    RowKind kind = RowKind::text;
    std::string icon;                    ///< Name of an icon; empty takes the kind's.
    std::vector<std::string> scaleWords; ///< Emotions: own words for −2 … +2, lowest first.
    bool hidden = false, collapsed = false;
    UnknownFields unknown;

    bool operator==(const Row&) const = default;
    static constexpr auto fields() {
        return std::tuple{textField("title", &Row::title), whole("kind", &Row::kind),
                          whole("icon", &Row::icon),       whole("scaleWords", &Row::scaleWords),
                          whole("hidden", &Row::hidden),   whole("collapsed", &Row::collapsed)};
    }
};

/// Everything that stands in a cell, whatever its kind. Fields that belong to one kind only are grouped by
/// comment; on other kinds they rest at their defaults, so that a card keeps them when its kind changes and back.
struct Card {
    CardId id;
    RowId row;
    StageId stage;
    int rank = 0; ///< 0 … n−1 within its cell, top to bottom.
    int span = 1; ///< Stages covered, from `stage` to the right; drawn clipped at the last.
    CardKind kind = CardKind::text;
    std::string text, details, colour, icon, link;
    ImageId image;
    std::vector<PersonaId> personas; ///< Whom it concerns. An emotion has at most one: the curve it is a point of.
    int votes = 0;
    std::vector<QuoteId> evidence;
    Status status = Status::none;
    bool momentOfTruth = false;
    std::string team; ///< Mark of a group of workshop participants.
    // emotion
    double value = 0; ///< −2 … +2 in steps of 0.1.
    // touchpoint
    Group group = Group::none; ///< `none` takes the stage's.
    std::string channel;       ///< "site", "phone", … or a user's own word.
    int importance = 0;        ///< 1 … 5, 0 not set.
    int rating = 0;            ///< By the customer, 1 … 5, 0 not set.
    bool thirdParty = false;
    Mechanic mechanic = Mechanic::none;
    TriggerKind triggerKind = TriggerKind::none;
    // barrier
    int severity = 0; ///< 1 minor, 2 noticeable, 3 critical, 0 not set.
    Reason reason = Reason::none;
    // solution
    std::vector<CardId> solves; ///< The barriers it removes.
    std::string owner, due;     ///< `due` is a date, YYYY-MM-DD.
    int effort = 0, impact = 0; ///< 1 … 5, 0 not set.
    SolutionState state = SolutionState::none;
    // metric
    double number = 0, target = 0;
    std::string unit;
    UnknownFields unknown;

    bool operator==(const Card&) const = default;
    static constexpr auto fields() {
        return std::tuple{whole("row", &Card::row),
                          whole("stage", &Card::stage),
                          ranged("span", &Card::span, 1, 1000),
                          whole("kind", &Card::kind),
                          textField("text", &Card::text),
                          textField("details", &Card::details),
                          ruled("colour", &Card::colour, TextRule::colour),
                          whole("icon", &Card::icon),
                          ruled("link", &Card::link, TextRule::link),
                          whole("image", &Card::image),
                          setOf("personas", &Card::personas),
                          counted("votes", &Card::votes, 0, 1'000'000),
                          setOf("evidence", &Card::evidence),
                          whole("status", &Card::status),
                          whole("momentOfTruth", &Card::momentOfTruth),
                          whole("team", &Card::team),
                          ranged("value", &Card::value, -2, 2),
                          whole("group", &Card::group),
                          whole("channel", &Card::channel),
                          ranged("importance", &Card::importance, 0, 5),
                          ranged("rating", &Card::rating, 0, 5),
                          whole("thirdParty", &Card::thirdParty),
                          whole("mechanic", &Card::mechanic),
                          whole("triggerKind", &Card::triggerKind),
                          ranged("severity", &Card::severity, 0, 3),
                          whole("reason", &Card::reason),
                          setOf("solves", &Card::solves),
                          whole("owner", &Card::owner),
                          ruled("due", &Card::due, TextRule::date),
                          ranged("effort", &Card::effort, 0, 5),
                          ranged("impact", &Card::impact, 0, 5),
                          whole("state", &Card::state),
                          whole("number", &Card::number),
                          whole("unit", &Card::unit),
                          whole("target", &Card::target)};
    }
};

/// A portrait of a typical customer.
struct Persona {
    PersonaId id;
    int rank = 0;
    std::string name, segment, company, role;
    std::vector<std::string> decisionRoles; ///< decides influences uses approves pays
    std::string age, education;
    std::vector<std::string> responsibilities, motives, needs, pains;
    std::string quote;
    QuoteId quoteFrom;  ///< The interview quote that it is taken from, or none: then it is an assumption.
    std::string avatar; ///< Name of an icon, or "face:" and the name of a face.
    ImageId image;      ///< A picture, in the place of the avatar.
    std::string colour;
    UnknownFields unknown;

    bool operator==(const Persona&) const = default;
    static constexpr auto fields() {
        return std::tuple{textField("name", &Persona::name),
                          textField("segment", &Persona::segment),
                          whole("company", &Persona::company),
                          whole("role", &Persona::role),
                          setOf("decisionRoles", &Persona::decisionRoles),
                          whole("age", &Persona::age),
                          whole("education", &Persona::education),
                          itemsOf("responsibilities", &Persona::responsibilities),
                          itemsOf("motives", &Persona::motives),
                          itemsOf("needs", &Persona::needs),
                          itemsOf("pains", &Persona::pains),
                          textField("quote", &Persona::quote),
                          whole("quoteFrom", &Persona::quoteFrom),
                          whole("avatar", &Persona::avatar),
                          whole("image", &Persona::image),
                          ruled("colour", &Persona::colour, TextRule::colour)};
    }
};

} // namespace cjm
