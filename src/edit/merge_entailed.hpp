#pragma once
#include "edit/merge_life.hpp"

#include <string>
#include <unordered_set>

namespace cjm {

// What a removal does to other records is no edit of those (research: reliability 4.1): it is taken back before sides
// are compared, and done again after they are merged.

// `side` as if what it removed of `base` had taken nothing with it: references lead nowhere, spans reach as far.
Map withoutEntailed(const Map& base, const Map& side);

// The merged map without what points at what is gone. Words that one side changed in what goes with it are kept as
// notes on nothing.
Map withEntailed(Map merged, const std::unordered_set<std::string>& gone, const SideChanges& base,
                 const SideChanges& ours, const SideChanges& theirs, ConflictNotes& notes);

// How many stages a card covers, of those it covered in a map, that are not gone: at least one.
int spanWithout(const Map& map, const Card& card, const std::unordered_set<std::string>& gone);

} // namespace cjm
