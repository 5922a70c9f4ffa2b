#include "bench_map.hpp"

#include <cjm/base/utf8.hpp>

#include <array>
#include <random>

namespace cjm::bench {
namespace {

struct Shape {
    int rows, stages, perCell;
};

Shape shapeOf(int cards) {
    if (cards <= 25) return {5, 5, 1};
    if (cards <= 200) return {10, 10, 2};
    if (cards <= 1000) return {25, 20, 2};
    return {100, 50, 2};
}

constexpr std::array<const char*, 12> words{"клиент", "ищет",   "надёжного", "подрядчика", "сравнивает",   "цены",
                                            "и",      "читает", "отзывы",    "договор",    "обслуживание", "зимой"};

std::string text(std::mt19937& random) {
    std::string out;
    while (utf8::length(out) < 60)
        out.append(out.empty() ? "" : " ").append(words[random() % words.size()]);
    return std::string(utf8::prefix(out, 60));
}

// Every kind turns up; most rows hold plain cards, as on real maps.
RowKind kindOfRow(int row) {
    constexpr std::array kinds{RowKind::goals,    RowKind::questions, RowKind::touchpoints, RowKind::emotions,
                               RowKind::barriers, RowKind::solutions, RowKind::actions,     RowKind::thoughts,
                               RowKind::text,     RowKind::process};
    return kinds[static_cast<std::size_t>(row) % kinds.size()];
}

} // namespace

Map benchMap(int cards) {
    const Shape shape = shapeOf(cards);
    std::mt19937 random(42);
    Map map;
    Passport passport;
    passport.title = "Карта для измерений";
    passport.language = "ru";
    map.passport = Box<Passport>(passport);
    for (int s = 0; s < shape.stages; ++s) {
        Stage stage;
        stage.id.value = "s" + std::to_string(s);
        stage.rank = s;
        stage.title = "Этап " + std::to_string(s + 1);
        map.stages = map.stages.set(stage);
    }
    std::vector<Cards::Ptr> list;
    for (int r = 0; r < shape.rows; ++r) {
        Row row;
        row.id.value = "r" + std::to_string(r);
        row.rank = r;
        row.kind = kindOfRow(r);
        row.title = "Строка " + std::to_string(r + 1);
        map.rows = map.rows.set(row);
        for (int s = 0; s < shape.stages; ++s)
            for (int k = 0; k < shape.perCell; ++k) {
                Card card;
                card.id.value = "c" + std::to_string(r) + "-" + std::to_string(s) + "-" + std::to_string(k);
                card.row.value = row.id.value;
                card.stage.value = "s" + std::to_string(s);
                card.rank = k;
                card.kind = cardKindOf(row.kind);
                card.text = text(random);
                card.severity = card.kind == CardKind::barrier ? 1 + static_cast<int>(random() % 3) : 0;
                card.value = card.kind == CardKind::emotion ? (static_cast<int>(random() % 41) - 20) / 10.0 : 0;
                list.push_back(std::make_shared<const Card>(std::move(card)));
            }
    }
    map.cards = Cards::fromRecords(std::move(list));
    return map;
}

CardId middleCard(const Map& map) {
    CardId id;
    for (const Card& card : map.cards)
        if (card.kind == CardKind::question) id = card.id;
    return id;
}

} // namespace cjm::bench
