#pragma once
#include "storage/json_tree.hpp"

#include <cjm/base/error.hpp>
#include <cjm/storage/document.hpp>

#include <span>
#include <string>
#include <string_view>

namespace cjm {

// One step of an old file's way to this program: makes of the tree of version `from` one of version `from` + 1, before
// anything is decoded. A step moves, renames and rewrites what its version knew and leaves all else alone, so that
// unknown fields stay. A node that it makes takes `begin` and `end` of the node it comes from, so that an error in it
// names a place of the file. Texts of its own it gives to the tree to keep.
struct Migration {
    int from = 0;
    void (*apply)(JsonTree& tree) = nullptr;
};

// The steps of this program, from version 1 up. Files of all versions that ever were walk them; none is ever removed.
std::span<const Migration> migrations();

// Takes a tree of version `version` through those steps that still lie before it.
void migrate(JsonTree& tree, int version, std::span<const Migration> steps);

// `decode` with steps of one's own.
Result<Loaded> decode(std::string_view bytes, const std::string& file, std::span<const Migration> steps);

} // namespace cjm
