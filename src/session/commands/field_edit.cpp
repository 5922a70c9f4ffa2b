#include "session/commands/structure.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/session/commands/field_edit.hpp>

#include <algorithm>

namespace cjm {
namespace {

constexpr std::size_t longestName = 40;

// How records of each kind are found, named and put back.
template <class R> struct RecordKind;
template <> struct RecordKind<Passport> {
    static constexpr std::string_view one = "edit.map-field", many = "edit.map-field", record = "map";
    static std::shared_ptr<const Passport> find(const Map& map, const Passport&) { return map.passport.pointer(); }
    static std::string name(const Passport& passport) { return passport.title; }
    static Edit put(Passport passport) { return PutPassport{std::move(passport)}; }
};
template <> struct RecordKind<Stage> {
    static constexpr std::string_view one = "edit.stage-field", many = "edit.stages-field", record = "stage";
    static std::shared_ptr<const Stage> find(const Map& map, const Stage& stage) { return map.stages.find(stage.id); }
    static std::string name(const Stage& stage) { return stage.title; }
    static Edit put(Stage stage) { return PutStage{std::move(stage), {}}; }
};
template <> struct RecordKind<Row> {
    static constexpr std::string_view one = "edit.row-field", many = "edit.rows-field", record = "row";
    static std::shared_ptr<const Row> find(const Map& map, const Row& row) { return map.rows.find(row.id); }
    static std::string name(const Row& row) { return row.title; }
    static Edit put(Row row) { return PutRow{std::move(row), {}}; }
};
template <> struct RecordKind<Card> {
    static constexpr std::string_view one = "edit.card-field", many = "edit.cards-field", record = "card";
    static std::shared_ptr<const Card> find(const Map& map, const Card& card) { return map.cards.find(card.id); }
    static std::string name(const Card& card) { return card.text; }
    static Edit put(Card card) { return PutCard{std::move(card), {}}; }
};

template <> struct RecordKind<Persona> {
    static constexpr std::string_view one = "edit.persona-field", many = "edit.personas-field", record = "persona";
    static std::shared_ptr<const Persona> find(const Map& map, const Persona& persona) {
        return map.personas.find(persona.id);
    }
    static std::string name(const Persona& persona) { return persona.name; }
    static Edit put(Persona persona) { return PutPersona{std::move(persona), {}}; }
};

template <> struct RecordKind<Transition> {
    static constexpr std::string_view one = "edit.transition-field", many = "edit.transitions-field",
                                      record = "transition";
    static std::shared_ptr<const Transition> find(const Map& map, const Transition& transition) {
        return map.transitions.find(transition.id);
    }
    static std::string name(const Transition& transition) { return transition.label; }
    static Edit put(Transition transition) { return PutTransition{std::move(transition), {}}; }
};

template <class R> Message labelOf(const std::string& name, std::size_t count, std::string_view field) {
    const Word word{"field." + std::string(RecordKind<R>::record) + "." + std::string(field)};
    if (count == 1)
        return {std::string(RecordKind<R>::one), {{"name", utf8::shortened(name, longestName)}, {"field", word}}};
    return {std::string(RecordKind<R>::many), {{"n", static_cast<std::int64_t>(count)}, {"field", word}}};
}

template <class T> Records<T> selectedRecords(const Table<T>& table, const Selection& selection) {
    Records<T> list;
    for (const Target& target : selection.targets)
        if (const auto* id = std::get_if<decltype(T::id)>(&target))
            if (auto record = table.find(*id)) list.push_back(std::move(record));
    std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a->rank < b->rank; });
    return list;
}

} // namespace

std::size_t Subject::size() const {
    return passport.size() + stages.size() + rows.size() + cards.size() + personas.size() + transitions.size();
}

Subject subjectOf(const Map& map, const Selection& selection) {
    Subject subject;
    if (!selection.empty()) {
        const Target& first = selection.targets.front();
        if (std::holds_alternative<StageId>(first)) {
            subject.kind = Subject::Kind::stages;
            subject.stages = selectedRecords(map.stages, selection);
        } else if (std::holds_alternative<RowId>(first)) {
            subject.kind = Subject::Kind::rows;
            subject.rows = selectedRecords(map.rows, selection);
        } else if (const auto* band = std::get_if<PhaseTarget>(&first)) {
            subject.kind = Subject::Kind::stages;
            for (const StageId& id : structure::stagesUnder(map, *band))
                subject.stages.push_back(map.stages.find(id));
        } else if (const auto* line = std::get_if<StageSubtitleTarget>(&first)) {
            subject.kind = Subject::Kind::stages;
            if (auto stage = map.stages.find(line->stage)) subject.stages.push_back(std::move(stage));
        } else if (const auto* step = std::get_if<StepTarget>(&first)) {
            subject.kind = Subject::Kind::stages;
            if (auto stage = map.stages.find(step->stage)) subject.stages.push_back(std::move(stage));
        } else if (std::holds_alternative<PersonaId>(first)) {
            subject.kind = Subject::Kind::personas;
            subject.personas = selectedRecords(map.personas, selection);
        } else if (const auto* field = std::get_if<PersonaFieldTarget>(&first)) {
            subject.kind = Subject::Kind::personas;
            if (auto persona = map.personas.find(field->persona)) subject.personas.push_back(std::move(persona));
        } else if (std::holds_alternative<TransitionId>(first)) {
            subject.kind = Subject::Kind::transitions;
            subject.transitions = selectedRecords(map.transitions, selection);
        } else if (const auto* only = std::get_if<CardId>(&first); only && selection.targets.size() == 1) {
            subject.kind = Subject::Kind::cards;
            if (auto card = map.cards.find(*only)) subject.cards.push_back(std::move(card));
        } else if (only || std::holds_alternative<CellTarget>(first)) {
            subject.kind = Subject::Kind::cards;
            for (auto& card : cardsInOrder(map))
                if (selection.contains(card->id) || selection.contains(CellTarget{card->row, card->stage}))
                    subject.cards.push_back(std::move(card));
        }
    }
    if (subject.size() == 0) {
        subject.kind = Subject::Kind::map;
        subject.passport.push_back(map.passport.pointer());
    }
    return subject;
}

template <class R>
Edit withChange(const Map& map, const Records<R>& records, std::string_view field,
                const std::function<void(R&)>& change) {
    Batch batch;
    std::string name;
    for (const auto& record : records) {
        const auto now = RecordKind<R>::find(map, *record);
        if (!now) continue;
        R next = *now;
        change(next);
        if (next == *now) continue;
        name = RecordKind<R>::name(next);
        batch.edits.push_back(RecordKind<R>::put(std::move(next)));
    }
    batch.label = labelOf<R>(name, std::max<std::size_t>(batch.edits.size(), 1), field);
    return batch;
}

template Edit withChange(const Map&, const Records<Passport>&, std::string_view, const std::function<void(Passport&)>&);
template Edit withChange(const Map&, const Records<Stage>&, std::string_view, const std::function<void(Stage&)>&);
template Edit withChange(const Map&, const Records<Row>&, std::string_view, const std::function<void(Row&)>&);
template Edit withChange(const Map&, const Records<Card>&, std::string_view, const std::function<void(Card&)>&);
template Edit withChange(const Map&, const Records<Persona>&, std::string_view, const std::function<void(Persona&)>&);
template Edit withChange(const Map&, const Records<Transition>&, std::string_view,
                         const std::function<void(Transition&)>&);

Edit withRowKind(const Map& map, const Records<Row>& rows, RowKind kind) {
    Batch batch = std::get<Batch>(withField(map, rows, &Row::kind, kind));
    for (const auto& card : cardsInOrder(map)) {
        const auto row = map.rows.find(card->row);
        const bool isMeant = std::any_of(rows.begin(), rows.end(), [&](const auto& r) { return r->id == card->row; });
        if (!isMeant || row->kind == kind || card->kind != cardKindOf(row->kind)) continue;
        if (kind == RowKind::emotions && card->personas.size() > 1) continue;
        Card copy = *card;
        copy.kind = cardKindOf(kind);
        batch.edits.push_back(PutCard{std::move(copy), {}});
    }
    return batch;
}

} // namespace cjm
