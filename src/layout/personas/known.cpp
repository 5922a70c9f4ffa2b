#include "layout/personas/known.hpp"

#include "layout/words.hpp"

#include <cjm/model/quoting.hpp>

#include <algorithm>

namespace cjm::personas {

MapKnowledge::MapKnowledge(const Map& map) {
    for (const auto& stage : inOrder(map.stages))
        if (!stage->hidden) stages_.push_back(stage);
    for (const Persona& persona : map.personas)
        known_.try_emplace(persona.id);
    takeCards(map);
    takeEmotions(map);
    takeResearch(map);
}

const Known& MapKnowledge::of(const PersonaId& id) const {
    static const Known nothing;
    const auto it = known_.find(id);
    return it == known_.end() ? nothing : it->second;
}

QuoteSource MapKnowledge::sourceOf(const Persona& persona) const {
    const auto it = quotes_.find(persona.quoteFrom);
    if (it == quotes_.end()) return {};
    const auto& [source, text] = it->second;
    return holdsWords(text, persona.quote) ? source : QuoteSource{source.number, nullptr};
}

void MapKnowledge::takeCards(const Map& map) {
    for (const Card& card : map.cards)
        for (auto id = card.personas.begin(); id != card.personas.end(); ++id) {
            const auto it = known_.find(*id);
            if (it == known_.end() || std::find(card.personas.begin(), id, *id) != id) continue; // named twice
            Known& known = it->second;
            ++known.cards;
            ++known.kinds[static_cast<std::size_t>(card.kind)];
            if (card.status == Status::none) continue;
            ++known.statuses;
            if (card.status == Status::fact) ++known.facts;
        }
}

// The points of a cell are spread evenly in their order, as on the grid; of several rows of emotions one after the
// other.
void MapKnowledge::takeEmotions(const Map& map) {
    std::map<StageId, std::size_t> columns;
    for (const auto& stage : stages_)
        columns.emplace(stage->id, columns.size());
    std::map<PersonaId, std::vector<std::vector<std::shared_ptr<const Card>>>> cells;
    for (const auto& row : inOrder(map.rows)) {
        if (row->hidden || row->kind != RowKind::emotions) continue;
        const Cards::Run cards = map.cards.row(row->id);
        for (auto it = cards.begin(); it != cards.end(); ++it) {
            const auto column = columns.find(it->stage);
            if (it->kind != CardKind::emotion || it->personas.empty() || column == columns.end()) continue;
            auto& own = cells[it->personas.front()];
            own.resize(stages_.size());
            own[column->second].push_back(it.ptr());
        }
    }
    const auto count = static_cast<double>(stages_.size());
    for (auto& [id, columnsOf] : cells) {
        const auto known = known_.find(id);
        if (known == known_.end()) continue;
        for (std::size_t column = 0; column < columnsOf.size(); ++column) {
            const auto& cell = columnsOf[column];
            for (std::size_t i = 0; i < cell.size(); ++i) {
                const double share = (static_cast<double>(i) + 0.5) / static_cast<double>(cell.size());
                known->second.emotions.push_back({cell[i], (static_cast<double>(column) + share) / count});
            }
        }
    }
}

void MapKnowledge::takeResearch(const Map& map) {
    int number = 0;
    for (const auto& interview : interviewsAsRead(map)) {
        if (const auto it = known_.find(interview->persona); it != known_.end()) ++it->second.interviews;
        for (const Quote& quote : interview->quotes)
            quotes_.emplace(quote.id, KnownQuote{{++number, interview}, quote.text});
    }
    for (const Story& story : map.stories)
        if (const auto it = known_.find(story.persona); it != known_.end()) ++it->second.stories;
}

std::string cardsInWords(const Known& known, Language language, bool withTotal) {
    if (known.cards == 0) return say("look.no-cards", language);
    std::string text;
    for (std::size_t kind = 0; kind < known.kinds.size(); ++kind) {
        if (known.kinds[kind] == 0) continue;
        if (!text.empty()) text += ", ";
        const std::string code = "look.count-" + std::string(nameOf(static_cast<CardKind>(kind)));
        text += say(Message{code, {{"n", std::int64_t{known.kinds[kind]}}}}, language);
    }
    if (!withTotal) return text;
    return say(Message{"look.cards", {{"n", std::int64_t{known.cards}}}}, language) + ": " + text;
}

std::string guessInWords(const QuoteSource& source, const Known& known, Language language, bool printed) {
    if (source.number > 0)
        return say(Message{"look.guess-other-words", {{"n", std::int64_t{source.number}}}}, language);
    if (known.interviews > 0) return say("look.guess-no-quote", language);
    return say(printed ? "look.guess-printed" : "look.guess-no-interview", language);
}

std::string sourceInWords(const QuoteSource& source, Language language, bool printed) {
    const Interview& interview = *source.interview;
    std::string code = printed ? "look.quote-printed" : "look.quote-from";
    Message message{code, {{"n", std::int64_t{source.number}}}};
    message.values.emplace_back("group", Word{"value.interview-" + std::string(nameOf(interview.group))});
    if (!interview.date.empty()) {
        message.code += "-dated";
        message.values.emplace_back("date", dateInWords(interview.date, language));
    }
    return say(message, language);
}

} // namespace cjm::personas
