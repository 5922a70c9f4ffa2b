#pragma once
#include <cjm/base/box.hpp>
#include <cjm/base/table.hpp>
#include <cjm/model/cards.hpp>
#include <cjm/model/passport.hpp>
#include <cjm/model/records.hpp>
#include <cjm/model/research_records.hpp>
#include <cjm/model/team_records.hpp>

#include <algorithm>
#include <memory>
#include <vector>

namespace cjm {

/// A customer journey map: a value. Copies share everything that did not change, so keeping one is cheap.
/// Sections that this version does not know ride along in `unknown` and are written back.
struct Map {
    Box<Passport> passport;
    Table<Stage> stages;
    Table<Row> rows;
    Cards cards;
    Table<Persona> personas;
    Table<Interview> interviews;
    Table<Story> stories;
    Table<Transition> transitions;
    Table<Comment> comments;
    Table<Image> images;
    Table<Conflict> conflicts;
    Table<Mute> mutes;
    Box<UnknownFields> unknown;

    bool operator==(const Map&) const = default;
};

/// Calls `visit(name, member)` for every table that keeps its records in an order of their own, in file order.
/// Cards, whose order is that of their cells, are not among them.
template <class F> constexpr void forEachTable(F&& visit) {
    visit(std::string_view("stages"), &Map::stages);
    visit(std::string_view("rows"), &Map::rows);
    visit(std::string_view("personas"), &Map::personas);
    visit(std::string_view("interviews"), &Map::interviews);
    visit(std::string_view("stories"), &Map::stories);
    visit(std::string_view("transitions"), &Map::transitions);
    visit(std::string_view("comments"), &Map::comments);
    visit(std::string_view("images"), &Map::images);
    visit(std::string_view("conflicts"), &Map::conflicts);
    visit(std::string_view("mutes"), &Map::mutes);
}

/// The records of a ranked table in their order. O(n log n).
template <class T> [[nodiscard]] std::vector<std::shared_ptr<const T>> inOrder(const Table<T>& table) {
    std::vector<std::shared_ptr<const T>> list;
    list.reserve(table.size());
    for (auto it = table.begin(); it != table.end(); ++it)
        list.push_back(it.ptr());
    std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a->rank < b->rank; });
    return list;
}

/// All cards as they stand on the map: row by row, stage by stage, by rank. Cards of no row or stage are left out.
[[nodiscard]] std::vector<std::shared_ptr<const Card>> cardsInOrder(const Map& map);

} // namespace cjm
