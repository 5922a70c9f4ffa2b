#include "method/report_parts.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/method/check.hpp>
#include <cjm/method/questions.hpp>

#include <algorithm>

namespace cjm {
namespace {

std::string answerInWords(const Map& map, std::string_view key, Language language) {
    switch (answerOf(map, key)) {
    case Answered::open: return say("look.report-answer-open", language);
    case Answered::notForUs: return say("look.report-answer-not-for-us", language);
    case Answered::answered: break;
    }
    std::string words;
    for (const StageAnswer& answer : map.passport->stageQuestions) {
        if (answer.key != key) continue;
        words = answer.answer;
        for (const CardId& id : answer.cards)
            if (const auto card = map.cards.find(id)) words.append(words.empty() ? "" : "\n").append(card->text);
        break;
    }
    return words;
}

std::string quoteOf(const Quote& quote) { return drawnText(quote.text); }

ReportAppendix::Talk talkOf(const Interview& interview, Language language) {
    ReportAppendix::Talk talk;
    talk.who = interview.who;
    talk.group = say("value.interview-" + std::string(nameOf(interview.group)), language);
    talk.date = interview.date;
    talk.notes = interview.notes;
    for (const Quote& quote : interview.quotes)
        if (!quote.text.empty()) talk.quotes.push_back(quoteOf(quote));
    return talk;
}

} // namespace

ReportAppendix appendixOf(const Map& map, Language language) {
    ReportAppendix appendix;
    const std::vector<Group> groups = groupsInUse(map);
    for (const StageQuestion& question : stageQuestions()) {
        if (std::find(groups.begin(), groups.end(), question.group) == groups.end()) continue;
        const std::string key(question.key);
        // The group has the name that the loop has for it.
        appendix.questions.push_back({begun(say("group-short." + std::string(nameOf(question.group)), language)),
                                      say("question." + key, language), answerInWords(map, key, language),
                                      answerOf(map, key) != Answered::open});
    }
    for (const auto& interview : inOrder(map.interviews))
        appendix.talks.push_back(talkOf(*interview, language));
    for (const MutedFinding& muted : check(map).muted)
        appendix.muted.push_back(
            {say(muted.finding.message, language), muted.mute ? muted.mute->reason : std::string()});
    return appendix;
}

} // namespace cjm
