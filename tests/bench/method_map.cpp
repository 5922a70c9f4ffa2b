#include "method_map.hpp"

namespace cjm::bench {
namespace {

constexpr int stageCount = 20, perCell = 100, interviewCount = 30, quotesEach = 10, personaCount = 8;
constexpr RowKind rowKinds[] = {RowKind::questions, RowKind::touchpoints, RowKind::emotions, RowKind::barriers,
                                RowKind::solutions};
const std::string words = "клиент ищет надёжного подрядчика и сравнивает цены на обслуживание зимой ";

std::string numbered(std::string_view text, int i) { return std::string(text) + std::to_string(i); }

// What each card has, by its place among those of its row.
void fill(Card& card, int i) {
    card.text = numbered(words, i); // no two of them are set alike
    card.status = static_cast<Status>(i % 3);
    if (card.kind == CardKind::solution) {
        card.owner = i % 3 == 0 ? "" : numbered("Отдел ", i % 17);
        card.due = i % 4 == 0 ? "" : "2027-0" + std::to_string(i % 9 + 1) + "-15";
        card.state = static_cast<SolutionState>(i % 5);
        card.impact = i % 6;
        card.effort = i / 5 % 6;
        card.solves = {methodCard(RowKind::barriers, i / 2), methodCard(RowKind::barriers, i / 4)};
        return;
    }
    if (i % 3 == 1) card.evidence = {methodQuote(i / 3 % (interviewCount * quotesEach))};
    if (card.kind == CardKind::emotion) card.value = (i % 41 - 20) / 10.0;
    if (card.kind == CardKind::barrier) card.severity = i % 4;
    if (card.kind != CardKind::touchpoint) return;
    card.importance = i % 6;
    card.rating = i / 7 % 6;
    card.channel = i % 2 == 0 ? "site" : "phone";
}

std::vector<Cards::Ptr> cardsOf(const Row& row) {
    std::vector<Cards::Ptr> list;
    for (int i = 0; i < stageCount * perCell; ++i) {
        Card card;
        card.id = methodCard(row.kind, i);
        card.row = row.id;
        card.stage.value = numbered("s", i / perCell);
        card.rank = i % perCell;
        card.kind = cardKindOf(row.kind);
        fill(card, i);
        list.push_back(std::make_shared<const Card>(std::move(card)));
    }
    return list;
}

void addInterviews(Map& map) {
    for (int i = 0; i < interviewCount; ++i) {
        Interview interview;
        interview.id.value = numbered("i", i);
        interview.rank = i;
        interview.group = static_cast<InterviewGroup>(i % 3);
        interview.who = numbered("Инженер ", i);
        interview.notes = words;
        for (int k = 0; k < quotesEach; ++k)
            interview.quotes.push_back({methodQuote(i * quotesEach + k), numbered(words, i * quotesEach + k), {}});
        map.interviews = map.interviews.set(interview);
    }
}

void addPersonas(Map& map) {
    for (int i = 0; i < personaCount; ++i) {
        Persona persona;
        persona.id.value = numbered("p", i);
        persona.rank = i;
        persona.name = numbered("Инженер по эксплуатации ", i);
        persona.segment = words;
        persona.needs = persona.pains = persona.motives = {numbered(words, i), words};
        map.personas = map.personas.set(persona);
    }
}

// From each of some stages to the next, and ways back and out.
void addTransitions(Map& map) {
    for (int i = 0; i < 12; ++i) {
        Transition transition;
        transition.id.value = numbered("w", i);
        transition.rank = i;
        transition.kind = static_cast<TransitionKind>(i % 6);
        transition.from.value = numbered("s", i);
        if (transition.kind != TransitionKind::leaves) transition.to.value = numbered("s", i * 5 % 6 + (i + 1) % 2);
        transition.label = numbered("идёт дальше ", i);
        map.transitions = map.transitions.set(transition);
    }
}

} // namespace

CardId methodCard(RowKind kind, int place) {
    return CardId{numbered("c", static_cast<int>(kind)) + numbered("-", place)};
}

QuoteId methodQuote(int place) { return QuoteId{numbered("q", place)}; }

Map methodMap() {
    Map map;
    for (int s = 0; s < stageCount; ++s) {
        Stage stage;
        stage.id.value = numbered("s", s);
        stage.rank = s;
        stage.title = numbered("Этап ", s + 1);
        stage.group = static_cast<Group>(s % 6 + 1);
        map.stages = map.stages.set(stage);
    }
    addTransitions(map);
    addInterviews(map);
    addPersonas(map);
    std::vector<Cards::Ptr> cards;
    int rank = 0;
    for (const RowKind kind : rowKinds) {
        Row row;
        row.id.value = numbered("r", rank);
        row.rank = rank++;
        row.kind = kind;
        map.rows = map.rows.set(row);
        for (Cards::Ptr& card : cardsOf(row))
            cards.push_back(std::move(card));
    }
    map.cards = Cards::fromRecords(std::move(cards));
    return map;
}

} // namespace cjm::bench
