#pragma once
#include <cjm/base/message.hpp>
#include <cjm/model/map.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// What a report says of a map: the words of every page, nothing of where they stand. Words of the program are in one
/// language; what the map holds is as the map has it, dates as YYYY-MM-DD.

/// A large number and what it counts: «9», «из 10», «барьеров с решением. Решений со сроком: 7».
struct ReportFigure {
    std::string number, of, words;
};
/// The stage to work on first.
struct ReportFirst {
    StageId stage;
    std::string name; ///< Title and second line: «Изучение рынка, выбор подрядчика».
    std::string why;  ///< A sentence.
};
/// A text that people write into the report itself; `field` names it among the fields of the passport.
struct ReportText {
    std::string field;    ///< "outcomes.usp", "report.now".
    std::string title;    ///< What stands over it.
    std::string text;     ///< As typed; of a note that nobody wrote what the map tells, lines.
    std::string question; ///< What to write there.
    bool isWorkedOut = false;
};
struct ReportIdea {
    int place = 0; ///< Among the ideas of the map.
    std::string text, author;
};
/// What removes a barrier.
struct ReportSolution {
    std::string text, owner, due;
    SolutionState state = SolutionState::idea;
};
struct ReportBarrier {
    std::shared_ptr<const Stage> stage;
    std::string stageName, text;
    int severity = 0;
    bool isAssumption = false;
    std::vector<ReportSolution> solutions; ///< None: it has no solution yet.
};
struct ReportPersona {
    std::shared_ptr<const Persona> persona;
    std::string motives, pains; ///< Sentences.
};
/// What people settled while the map was made.
struct ReportAppendix {
    struct Question {
        std::string group, question, answer; ///< Without an answer it says so.
        bool isAnswered = true;
    };
    struct Talk {
        std::string who, group, date, notes;
        std::vector<std::string> quotes;
    };
    struct Muted {
        std::string finding, reason;
    };
    std::vector<Question> questions; ///< By group; of groups that the map has.
    std::vector<Talk> talks;
    std::vector<Muted> muted;
    [[nodiscard]] bool empty() const { return questions.empty() && talks.empty() && muted.empty(); }
};

/// More ideas than these are a table, a line a participant.
inline constexpr std::size_t fewIdeas = 6;
/// How many ideas of one participant stand in a line.
inline constexpr std::size_t ideasOfOne = 3;

struct Report {
    Language language = Language::russian;
    std::string title, subtitle, state; ///< `state`: «CJM, как есть».
    std::string date, owner, team;
    std::vector<ReportFigure> figures;
    std::optional<ReportFirst> first;
    ReportText heading;               ///< What the map gave, in a sentence.
    std::vector<ReportText> outcomes; ///< Seven, in the order of the report: four, then three.
    std::vector<ReportPersona> personas;
    std::vector<ReportIdea> ideas; ///< Those with words.
    std::string barriersHeading;   ///< «Барьеров 10, с решением 9».
    std::vector<ReportBarrier> barriers;
    std::vector<ReportText> notes; ///< At once, not solved, to ask.
    ReportAppendix appendix;
};

/// What a map tells, in its own language or, when it has none, in this one. The stage to work on first and its reasons
/// are those of `firstStage`; what to do at once is of the quick wins that are not done the two with most impact, then
/// least effort, then strongest barriers. The appendix is empty
/// where it is not asked for. Cost: as `check`.
[[nodiscard]] Report reportOf(const Map& map, Language language, bool withAppendix = true);

/// The ideas as lines of a table: those of one participant that follow each other, three at most in a line.
[[nodiscard]] std::vector<std::vector<ReportIdea>> linesOf(const std::vector<ReportIdea>& ideas);

} // namespace cjm
