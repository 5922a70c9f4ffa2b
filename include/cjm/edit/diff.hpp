#pragma once
#include <cjm/model/map.hpp>

#include <memory>
#include <vector>

namespace cjm {

/// One record that differs: no `before` means added, no `after` means removed.
template <class T> struct Change { std::shared_ptr<const T> before, after; };

/// What differs between two maps.
struct Diff {
    bool passport = false, unknown = false;
    std::vector<Change<Stage>> stages;
    std::vector<Change<Row>> rows;
    std::vector<Change<Card>> cards;
    std::vector<Change<Persona>> personas;
    std::vector<Change<Interview>> interviews;
    std::vector<Change<Story>> stories;
    std::vector<Change<Transition>> transitions;
    std::vector<Change<Comment>> comments;
    std::vector<Change<Image>> images;
    std::vector<Change<Conflict>> conflicts;
    std::vector<Change<Mute>> mutes;

    [[nodiscard]] bool empty() const;
};

/// Calls `visit(table of Map, list of Diff)` for every ranked table, in file order.
template <class F> constexpr void forEachChangedTable(F&& visit) {
    visit(&Map::stages, &Diff::stages);
    visit(&Map::rows, &Diff::rows);
    visit(&Map::personas, &Diff::personas);
    visit(&Map::interviews, &Diff::interviews);
    visit(&Map::stories, &Diff::stories);
    visit(&Map::transitions, &Diff::transitions);
    visit(&Map::comments, &Diff::comments);
    visit(&Map::images, &Diff::images);
    visit(&Map::conflicts, &Diff::conflicts);
    visit(&Map::mutes, &Diff::mutes);
}

/// O(chunks + changes) for maps with a common past, O(n) otherwise.
[[nodiscard]] Diff diff(const Map& before, const Map& after);

/// Bytes that keeping `older` beside `newer` costs: what they do not share.
[[nodiscard]] std::size_t retainedBytes(const Map& older, const Map& newer);

} // namespace cjm
