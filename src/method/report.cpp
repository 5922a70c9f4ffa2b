#include "method/report_parts.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>
#include <cjm/method/evidence.hpp>
#include <cjm/method/priority.hpp>
#include <cjm/method/report.hpp>

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace cjm {
namespace {

std::int64_t count(std::size_t n) { return static_cast<std::int64_t>(n); }

// The outcomes as the report has them, and the fields of the map that hold them.
struct Outcome {
    std::string_view key;
    std::string Outcomes::*text;
};
constexpr Outcome outcomes[] = {
    {"customers", &Outcomes::customers}, {"usp", &Outcomes::usp},         {"growth", &Outcomes::growth},
    {"tools", &Outcomes::tools},         {"content", &Outcomes::content}, {"repeat", &Outcomes::repeat},
    {"loyalty", &Outcomes::loyalty},
};

class ReportMaker {
public:
    ReportMaker(const Map& map, Language language) : map_(map), survey_(map) {
        const std::string& own = map.passport->language;
        report_.language = own.empty() ? language : languageFromCode(own);
    }

    Report make(bool withAppendix) {
        addPassport();
        addBarriers();
        addFigures();
        addFirst();
        addWritten();
        addPersonas();
        if (withAppendix) report_.appendix = appendixOf(map_, report_.language);
        return std::move(report_);
    }

private:
    [[nodiscard]] std::string words(std::string_view code) const { return say(code, report_.language); }
    [[nodiscard]] std::string words(const Message& message) const { return say(message, report_.language); }

    void addPassport() {
        const Passport& passport = *map_.passport;
        report_.title = passport.title;
        report_.subtitle = passport.subtitle;
        report_.state = words("look.report-state-" + std::string(nameOf(passport.state)));
        report_.date = passport.date;
        report_.owner = passport.owner;
        report_.team = passport.team;
    }

    void addBarriers() {
        std::unordered_map<std::string_view, std::vector<const SurveyedCard*>> solving;
        for (const SurveyedCard* solution : sorted(CardKind::solution)) {
            if (!solution->card->due.empty()) ++dated_;
            for (const CardId& barrier : solution->card->solves)
                solving[barrier.value].push_back(solution);
        }
        for (const SurveyedCard* placed : sorted(CardKind::barrier)) {
            const Card& card = *placed->card;
            ReportBarrier barrier;
            barrier.stage = survey_.stages[static_cast<std::size_t>(placed->stage)].stage;
            barrier.stageName = barrier.stage->shortName.empty() ? barrier.stage->title : barrier.stage->shortName;
            barrier.text = card.text;
            barrier.severity = card.severity;
            barrier.isAssumption = card.status == Status::assumption;
            if (const auto found = solving.find(card.id.value); found != solving.end())
                for (const SurveyedCard* solution : found->second)
                    barrier.solutions.push_back(asSolution(*solution->card));
            if (!barrier.solutions.empty()) ++solved_;
            report_.barriers.push_back(std::move(barrier));
        }
        report_.barriersHeading =
            report_.barriers.empty()
                ? words("look.report-barriers-none")
                : words({"look.report-barriers-heading", {{"n", count(report_.barriers.size())}, {"s", solved_}}});
    }

    static ReportSolution asSolution(const Card& card) {
        return {card.text, card.owner, card.due, card.state == SolutionState::none ? SolutionState::idea : card.state};
    }

    // Those of a kind in the order of the map: stage by stage.
    [[nodiscard]] std::vector<const SurveyedCard*> sorted(CardKind kind) const {
        std::vector<const SurveyedCard*> list;
        for (const SurveyedCard& each : survey_.cards(kind))
            list.push_back(&each);
        std::sort(list.begin(), list.end(), [](const SurveyedCard* a, const SurveyedCard* b) {
            return std::tie(a->stage, a->row, a->card->rank) < std::tie(b->stage, b->row, b->card->rank);
        });
        return list;
    }

    void addFigures() {
        report_.figures.push_back({std::to_string(map_.stages.size()), "",
                                   words({"look.report-figure-map",
                                          {{"n", count(map_.stages.size())},
                                           {"c", count(map_.cards.size())},
                                           {"p", count(map_.personas.size())}}})});
        addKnown();
        const auto all = count(report_.barriers.size());
        if (all == 0) return report_.figures.push_back({"0", "", words("look.report-figure-no-barriers")});
        report_.figures.push_back({std::to_string(solved_), words({"look.report-of", {{"n", all}}}),
                                   words({"look.report-figure-barriers", {{"n", all}, {"s", dated_}}})});
    }

    void addKnown() {
        const KnownCounts known = coverageOf(map_).all;
        if (known.marked() == 0) return report_.figures.push_back({"0", "", words("look.report-figure-unknown")});
        std::size_t quotes = 0;
        for (const Interview& interview : map_.interviews)
            quotes += interview.quotes.size();
        const std::int64_t marked = known.marked();
        report_.figures.push_back(
            {std::to_string(known.facts), words({"look.report-of", {{"n", marked}}}),
             words({"look.report-figure-known",
                    {{"n", marked}, {"q", count(quotes)}, {"t", count(map_.interviews.size())}}})});
    }

    void addFirst() {
        const auto first = firstStage(map_);
        const auto stage = first ? map_.stages.find(first->score.stage) : nullptr;
        if (!stage) return;
        std::string why;
        for (const StageReason& reason : first->score.reasons) {
            Message message = reason.words;
            message.code.replace(0, message.code.find('.') + 1, "look.report-first-");
            why.append(why.empty() ? "" : ", ").append(words(message));
        }
        if (why.empty()) why = words("look.report-first-chosen");
        const std::string name = stage->title.empty() || stage->subtitle.empty()
                                     ? stage->title + stage->subtitle
                                     : stage->title + ", " + goneOn(stage->subtitle);
        report_.first = ReportFirst{stage->id, name, begun(why) + "."};
    }

    void addWritten() {
        const Passport& passport = *map_.passport;
        report_.heading = {"report.heading", words("look.report-heading"), passport.report.heading,
                           words("look.report-ask-heading"), false};
        for (const Outcome& outcome : outcomes) {
            const std::string key(outcome.key);
            report_.outcomes.push_back({"outcomes." + key, words("look.report-outcome-" + key),
                                        passport.outcomes.*outcome.text, words("look.report-ask-" + key), false});
        }
        for (std::size_t i = 0; i < passport.ideas.size(); ++i)
            if (!passport.ideas[i].text.empty())
                report_.ideas.push_back({static_cast<int>(i), passport.ideas[i].text, passport.ideas[i].author});
        addNote("now", passport.report.now, whatToDoNow(survey_, report_.language));
        addNote("open", passport.report.open, whatIsOpen(survey_, report_.language));
        addNote("ask", passport.report.ask, whatToAsk(map_, report_.language));
    }

    void addNote(const std::string& key, const std::string& own, const std::string& workedOut) {
        report_.notes.push_back({"report." + key, words("look.report-note-" + key), own.empty() ? workedOut : own,
                                 words("look.report-ask-" + key), own.empty()});
    }

    void addPersonas() {
        for (const auto& persona : inOrder(map_.personas))
            report_.personas.push_back({persona, sentences(persona->motives), sentences(persona->pains)});
    }

    // Entries of a list one after the other, each with an end.
    static std::string sentences(const std::vector<std::string>& entries) {
        std::string text;
        for (const std::string& entry : entries) {
            std::string line = drawnLine(entry);
            if (line.find_first_not_of(' ') == std::string::npos) continue;
            if (std::string_view(".!?").find(line.back()) == std::string_view::npos && !line.ends_with("…"))
                line += '.';
            text.append(text.empty() ? "" : " ").append(line);
        }
        return text;
    }

    const Map& map_;
    const Survey survey_;
    Report report_;
    std::int64_t solved_ = 0, dated_ = 0;
};

// Of Latin and Cyrillic letters; others stay.
char32_t otherCase(char32_t c, bool capital) {
    const auto within = [&](char32_t from, char32_t to) { return c >= from && c <= to; };
    if (capital) {
        if (within(U'a', U'z') || within(0x430, 0x44F)) return c - 0x20;
        return within(0x450, 0x45F) ? c - 0x50 : c;
    }
    if (within(U'A', U'Z') || within(0x410, 0x42F)) return c + 0x20;
    return within(0x400, 0x40F) ? c + 0x50 : c;
}

std::string withFirst(const std::string& text, bool capital) {
    if (text.empty()) return text;
    std::size_t rest = 0;
    std::string out;
    utf8::append(out, otherCase(utf8::next(text, rest), capital));
    return out + text.substr(rest);
}

} // namespace

std::string begun(const std::string& text) { return withFirst(text, true); }

std::string goneOn(const std::string& text) {
    std::size_t at = 0;
    if (text.empty()) return text;
    (void)utf8::next(text, at);
    if (at >= text.size()) return text;
    const char32_t second = utf8::next(text, at);
    const bool isWord = otherCase(second, true) != second; // not an abbreviation, nor one letter
    return isWord ? withFirst(text, false) : text;
}

Report reportOf(const Map& map, Language language, bool withAppendix) {
    return ReportMaker(map, language).make(withAppendix);
}

std::vector<std::vector<ReportIdea>> linesOf(const std::vector<ReportIdea>& ideas) {
    std::vector<std::vector<ReportIdea>> lines;
    for (const ReportIdea& idea : ideas) {
        const bool goesOn =
            !lines.empty() && lines.back().size() < ideasOfOne && lines.back().front().author == idea.author;
        if (!goesOn) lines.emplace_back();
        lines.back().push_back(idea);
    }
    return lines;
}

} // namespace cjm
