#include "support/builders.hpp"

#include <stdexcept>

namespace cjm::test {
namespace {

template <class R> R record(const std::string& id, int rank) {
    R r;
    r.id.value = id;
    r.rank = rank;
    return r;
}

} // namespace

CardId cardId(int row, int stage, int place) {
    return {"c" + std::to_string(row) + "-" + std::to_string(stage) + "-" + std::to_string(place)};
}

Map mapWith(int stages, int rows, int cardsPerCell) {
    Map map;
    Passport passport;
    passport.title = "Map";
    map.passport = Box<Passport>(passport);
    for (int s = 0; s < stages; ++s) {
        auto stage = record<Stage>("s" + std::to_string(s), s);
        stage.title = "Stage " + std::to_string(s);
        map.stages = map.stages.set(stage);
    }
    for (int r = 0; r < rows; ++r) {
        auto row = record<Row>("r" + std::to_string(r), r);
        row.title = "Row " + std::to_string(r);
        row.kind = static_cast<RowKind>(r % static_cast<int>(EnumNames<RowKind>::names.size()));
        map.rows = map.rows.set(row);
    }
    for (int p = 0; p < 2; ++p) {
        auto persona = record<Persona>("p" + std::to_string(p), p);
        persona.name = "Persona " + std::to_string(p);
        map.personas = map.personas.set(persona);
    }
    std::vector<Cards::Ptr> cards;
    for (const auto& row : inOrder(map.rows))
        for (const auto& stage : inOrder(map.stages))
            for (int place = 0; place < cardsPerCell; ++place) {
                Card card;
                card.id = cardId(row->rank, stage->rank, place);
                card.row = row->id;
                card.stage = stage->id;
                card.rank = place;
                card.kind = cardKindOf(row->kind);
                card.text = "Card " + card.id.value;
                cards.push_back(std::make_shared<const Card>(std::move(card)));
            }
    map.cards = Cards::fromRecords(std::move(cards));
    return map;
}

Map after(const Map& map, const Edit& edit) {
    auto next = applyEdit(map, edit);
    if (!next) throw std::runtime_error("the edit failed: " + say(next.error(), Language::english));
    return std::move(*next);
}

std::string refusal(const Map& map, const Edit& edit) {
    const auto next = applyEdit(map, edit);
    return next ? std::string() : next.error().message.code;
}

std::vector<std::string> problems(const Map& map) {
    std::vector<std::string> list;
    for (const Problem& problem : validate(map))
        list.push_back(problem.message.code + " " + problem.record + " " + problem.field);
    return list;
}

std::vector<std::string> codes(const std::vector<Message>& messages) {
    std::vector<std::string> list;
    list.reserve(messages.size());
    for (const Message& message : messages)
        list.push_back(message.code);
    return list;
}

std::vector<std::string> idsOfCell(const Map& map, const std::string& row, const std::string& stage) {
    std::vector<std::string> ids;
    for (const auto& card : map.cards.cellList(RowId{row}, StageId{stage}))
        ids.push_back(card->id.value);
    return ids;
}

} // namespace cjm::test
