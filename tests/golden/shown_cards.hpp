#pragma once
#include "golden/laid_out.hpp"
#include "golden/maps.hpp"
#include "support/builders.hpp"

#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/storage/templates.hpp>

// Maps whose cards show all that they can.
namespace cjm::test::card_show_tests {

inline constexpr char late[] = "2027-01-01";

inline GridOptions showing(const CardShow& show = CardShow::all()) {
    GridOptions options;
    options.columnWidth = 216;
    options.show = show;
    options.today = late;
    return options;
}

inline GridLayout shown(const Map& map, LayoutCache& cache, const GridOptions& options = showing(),
                        const Theme& theme = lightTheme()) {
    return laidOut(map, cache, options, theme);
}
inline GridLayout shown(const Map& map, const GridOptions& options = showing()) {
    LayoutCache cache;
    return shown(map, cache, options);
}

// The example with what it has none of: votes, links, details, a picture.
inline Map boiler() {
    Map map = loadTemplate("boiler-example", Language::russian)->map;
    const auto change = [&](const char* id, auto&& how) {
        Card card = *map.cards.find(CardId{id});
        how(card);
        map = after(map, PutCard{card, {}});
    };
    int votes = 0;
    for (const Card& card : Map(map).cards)
        if (card.kind == CardKind::barrier && votes < 5)
            change(card.id.value.c_str(), [&](Card& c) { c.votes = ++votes; });
    int links = 0;
    for (const Card& card : Map(map).cards)
        if ((card.kind == CardKind::touchpoint || card.kind == CardKind::solution) && ++links % 4 == 0)
            change(card.id.value.c_str(), [](Card& c) { c.link = "https://example.org"; });
    return map;
}

// Cards of every kind with everything that they can show, in words of several lengths.
inline Map everything() {
    MapMaker m("Всё на карточках");
    for (const char* stage : {"один", "два", "три"})
        m.stage(stage);
    for (int kind = 0; kind <= static_cast<int>(RowKind::text); ++kind)
        m.row("Строка", static_cast<RowKind>(kind));
    for (int row = 0; row <= static_cast<int>(RowKind::text); ++row)
        for (int stage = 0; stage < 3; ++stage)
            for (const char* text : {"", "да", "слова в одну строку", "слова, которым нужны две строки или три",
                                     "Высокопревосходительственнейшее", "שלום עולם"}) {
                Card& card = m.card(row, stage, text);
                card.votes = stage == 1 ? 0 : 12;
                card.status = stage == 0 ? Status::none : Status::assumption;
                card.link = stage == 2 ? "" : "https://example.org";
                card.details = stage == 0 ? "" : "Подробно";
                card.severity = 2;
                card.importance = stage == 1 ? 0 : 5;
                card.rating = stage == 0 ? 0 : 3 - stage;
                card.momentOfTruth = stage > 0;
                card.owner = stage == 0 ? "" : "Отдел обслуживания и продаж";
                card.due = stage == 2 ? "" : "2026-12-15";
                card.state = static_cast<SolutionState>(stage + 1);
                card.number = 4;
            }
    return m.map();
}

// A touchpoint with a picture of 320 to 200.
inline Map pictured() {
    MapMaker m;
    m.stage("Этап");
    m.row("Точки", RowKind::touchpoints);
    m.card(0, 0, "Сайт").rating = 4;
    Map map = after(m.map(), PutImage{{ImageId{"pic"}, 0, "gif", "R0lGODlhQAHIAAAAACw=", {}}, {}});
    Card card = *map.cards.begin();
    card.image = ImageId{"pic"};
    return after(map, PutCard{card, {}});
}

} // namespace cjm::test::card_show_tests
