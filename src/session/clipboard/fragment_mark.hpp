#pragma once
#include <cjm/model/map.hpp>

#include <string>
#include <utility>
#include <vector>

namespace cjm {

// What a fragment knows beside its records. It rides along as a section of its own, so that a fragment goes through a
// file or the clipboard like any map.
struct FragmentMark {
    enum class Of { cells, stages, rows, personas } of = Of::cells;
    // Links over the fragment's border: solution and barrier, one of them inside.
    std::vector<std::pair<CardId, CardId>> links;
    std::vector<PersonaId> personas; // that were selected as such
    // A record that names one of them (card, interview, story), and which of the names of a card it is.
    struct Name {
        PersonaId persona;
        std::string record;
        std::size_t place = 0;
    };
    std::vector<Name> names;
};

void mark(Map& fragment, const FragmentMark& mark);
// The mark of a map that was never marked, or badly, is that of cells without links.
[[nodiscard]] FragmentMark markOf(const Map& fragment);

} // namespace cjm
