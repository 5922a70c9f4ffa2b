#include "support/builders.hpp"
#include "support/ids.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"
#include "unit/session/selected.hpp"

#include <cjm/session/clipboard/fragment.hpp>
#include <cjm/session/document/store.hpp>
#include <cjm/storage/document.hpp>

#include <catch2/catch.hpp>

#include <map>

using namespace cjm;
using namespace cjm::test;

namespace {

Target randomTargetOfAKind(const Map& map, std::size_t kind, Rng& rng) {
    const StageId stage = rng.pick(inOrder(map.stages))->id;
    const RowId row = rng.pick(inOrder(map.rows))->id;
    if (kind == 0) return stage;
    if (kind == 1) return row;
    if (kind == 2 || map.cards.empty()) return CellTarget{row, stage};
    return rng.pick(cardsInOrder(map))->id;
}

Selection randomSelectionOfAKind(const Map& map, Rng& rng) {
    const std::size_t kind = rng.below(4);
    Selection selection;
    for (int n = rng.between(1, 8); n > 0; --n)
        if (const Target target = randomTargetOfAKind(map, kind, rng); !selection.contains(target))
            selection = toggled(selection, target);
    return selection;
}

Selection cardsOf(const Map& map, const Selection& cells) {
    Selection cards;
    for (const CardId& id : selectedCards(map, cells))
        cards = toggled(cards, id);
    return cards;
}

// Gives the records of a map ids by their order, as text, so that maps that differ in ids alone are equal.
class PlainIds {
public:
    std::string textOf(Map map) {
        map.unknown = {};
        forEachTable([&](std::string_view name, auto table) { name_ = name, number(inOrder(map.*table)); });
        name_ = "card";
        number(cardsInOrder(map));
        std::string text = encode({map, {}});
        for (const auto& [id, plain] : names_)
            for (std::size_t at = text.find(id); at != std::string::npos; at = text.find(id, at + plain.size()))
                text.replace(at, id.size(), plain);
        return text;
    }

private:
    template <class T> void number(const std::vector<std::shared_ptr<const T>>& records) {
        int n = 0;
        for (const auto& record : records) {
            names_['"' + record->id.value + '"'] = '"' + std::string(name_) + std::to_string(++n) + '"';
            if constexpr (std::is_same_v<T, Interview>)
                for (const Quote& quote : record->quotes)
                    names_['"' + quote.id.value + '"'] = "\"quote" + std::to_string(++n) + '"';
        }
    }
    std::string_view name_;
    std::map<std::string, std::string> names_;
};

std::string withPlainIds(const Map& map) { return PlainIds().textOf(map); }

} // namespace

TEST_CASE("pasting keeps a valid map valid, and undo takes it back", "[laws][fragment]") {
    for (const auto seed : lawSeeds(40)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map source = randomMap(rng);
        const Map target = rng.chance(40) ? source : randomMap(rng);
        CountedIds ids("new");
        Store store({target, {}});
        for (int n = 0; n < 6; ++n) {
            const Map fragment = fragmentOf(rng.chance(50) ? source : store.map(), randomSelectionOfAKind(source, rng));
            REQUIRE(problems(fragment) == nothing);
            const Target where = rng.chance(10) ? Target{} : randomTargetOfAKind(store.map(), rng.below(4), rng);
            const auto pasted = pasteFragment(store.map(), fragment, where, ids);
            if (!pasted) {
                REQUIRE(pasted.error().message.code == "edit.nothing-to-paste");
                continue;
            }
            REQUIRE(store.dispatch(pasted->edit));
            REQUIRE(problems(store.map()) == nothing);
            REQUIRE(pruned(store.map(), pasted->selection) == pasted->selection);
            REQUIRE_FALSE(pasted->selection.empty());
        }
        while (store.undo()) {}
        REQUIRE(store.map() == target);
    }
}

TEST_CASE("what is pasted into an empty map and copied there is the same, ids aside", "[laws][fragment]") {
    for (const auto seed : lawSeeds(60)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map source = randomMap(rng);
        Selection selection = randomSelectionOfAKind(source, rng);
        // An empty corner of selected cells is distance, which cards alone do not have.
        if (std::holds_alternative<CellTarget>(selection.targets.front())) selection = cardsOf(source, selection);
        const Map fragment = fragmentOf(source, selection);
        CountedIds ids("new");
        const Map empty;
        const auto pasted = pasteFragment(empty, fragment, {}, ids);
        if (!pasted) continue;
        const Map there = after(empty, pasted->edit);
        REQUIRE(withPlainIds(fragmentOf(there, pasted->selection)) == withPlainIds(fragment));
    }
}

TEST_CASE("what is cut and pasted where it was is there again, ids aside", "[laws][fragment]") {
    for (const auto seed : lawSeeds(60)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map source = randomMap(rng);
        const Selection all = allCards(source);
        if (all.empty()) continue;
        const Map cut = after(source, RemoveCards{selectedCards(source, all)});
        CountedIds ids("new");
        const auto pasted = pasteFragment(cut, fragmentOf(source, all), {}, ids);
        REQUIRE(pasted);
        const Map back = after(cut, pasted->edit);
        REQUIRE(back.stages.size() == source.stages.size());
        REQUIRE(back.rows.size() == source.rows.size());
        REQUIRE(withPlainIds(fragmentOf(back, allCards(back))) == withPlainIds(fragmentOf(source, all)));
    }
}
