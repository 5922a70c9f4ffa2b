#pragma once
#include <cjm/model/fields.hpp>
#include <cjm/model/kinds.hpp>
#include <cjm/model/records.hpp>

#include <string>
#include <tuple>
#include <vector>

namespace cjm {

/// One useful idea of a workshop participant («три полезные идеи»).
struct Idea {
    std::string text, author;
    UnknownFields unknown;
    bool operator==(const Idea&) const = default;
    static constexpr auto fields() {
        return std::tuple{textField("text", &Idea::text), whole("author", &Idea::author)};
    }
};

/// What the map gave: the seven questions that a report answers (METHOD, "What a map gives").
struct Outcomes {
    std::string tools, usp, content, growth, customers, repeat, loyalty;
    UnknownFields unknown;
    bool operator==(const Outcomes&) const = default;
    static constexpr auto fields() {
        return std::tuple{textField("tools", &Outcomes::tools),         textField("usp", &Outcomes::usp),
                          textField("content", &Outcomes::content),     textField("growth", &Outcomes::growth),
                          textField("customers", &Outcomes::customers), textField("repeat", &Outcomes::repeat),
                          textField("loyalty", &Outcomes::loyalty)};
    }
};

/// What a report says in its author's words: the heading of what the map gave, and the notes on what to do now, what is
/// still open and whom to ask. An empty note is worked out from the map.
struct ReportNotes {
    std::string heading, now, open, ask;
    UnknownFields unknown;
    bool operator==(const ReportNotes&) const = default;
    static constexpr auto fields() {
        return std::tuple{textField("heading", &ReportNotes::heading), textField("now", &ReportNotes::now),
                          textField("open", &ReportNotes::open), textField("ask", &ReportNotes::ask)};
    }
};

/// A stage question that is no longer open: answered in words or by cards, or marked as none of our business.
/// The questions themselves are `stageQuestions()` of the method; one that is absent is open.
struct StageAnswer {
    std::string key; ///< "consideration.where"
    std::string answer;
    std::vector<CardId> cards; ///< What on the map answers it: a barrier that is a reason to leave.
    bool notForUs = false;
    UnknownFields unknown;
    bool operator==(const StageAnswer&) const = default;
    static constexpr auto identity() { return &StageAnswer::key; }
    static constexpr auto fields() {
        return std::tuple{whole("key", &StageAnswer::key), textField("answer", &StageAnswer::answer),
                          setOf("cards", &StageAnswer::cards), whole("notForUs", &StageAnswer::notForUs)};
    }
};

/// What is known about the map as a whole.
struct Passport {
    std::string title, subtitle;
    std::string language; ///< "ru" or "en": the language the map is written in; empty is not said.
    MapState state = MapState::asIs;
    std::string counterpart;   ///< File name of the map of the other state.
    std::string counterpartId; ///< Document id of that map: it decides, the file name says where to look.
    std::string audience, scenario, details, owner, team;
    std::string date; ///< YYYY-MM-DD
    std::string versionLabel;
    ImageId logo;
    std::string theme; ///< Name of a theme; empty takes the program's.
    std::vector<Idea> ideas;
    Outcomes outcomes;
    ReportNotes report;
    std::vector<StageAnswer> stageQuestions;
    UnknownFields unknown;

    bool operator==(const Passport&) const = default;
    static constexpr auto fields() {
        return std::tuple{textField("title", &Passport::title),
                          textField("subtitle", &Passport::subtitle),
                          whole("language", &Passport::language),
                          whole("state", &Passport::state),
                          whole("counterpart", &Passport::counterpart),
                          whole("counterpartId", &Passport::counterpartId),
                          textField("audience", &Passport::audience),
                          textField("scenario", &Passport::scenario),
                          textField("details", &Passport::details),
                          whole("owner", &Passport::owner),
                          whole("team", &Passport::team),
                          ruled("date", &Passport::date, TextRule::date),
                          whole("versionLabel", &Passport::versionLabel),
                          whole("logo", &Passport::logo),
                          whole("theme", &Passport::theme),
                          itemsOf("ideas", &Passport::ideas),
                          inner("outcomes", &Passport::outcomes),
                          inner("report", &Passport::report),
                          listOf("stageQuestions", &Passport::stageQuestions)};
    }
};

} // namespace cjm
