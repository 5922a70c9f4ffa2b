#pragma once
#include <cjm/base/error.hpp>
#include <cjm/base/id.hpp>
#include <cjm/edit/compare.hpp>
#include <cjm/model/map.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// The version of the format that this program writes, and the oldest program that can read it.
inline constexpr int formatVersion = 1;
inline constexpr int formatMinReader = 1;
/// Revisions that a file remembers.
inline constexpr std::size_t trailLength = 64;

/// What a file says about itself, beside the map.
struct Envelope {
    int version = formatVersion, minReader = formatMinReader;
    std::string docId;              ///< Stays with the map through renames and copies.
    std::string revision;           ///< Changes with every save that changed something.
    std::vector<std::string> trail; ///< Earlier revisions, oldest first, at most trailLength.
    bool operator==(const Envelope&) const = default;
};

/// A map and its file's envelope.
struct Document {
    Map map;
    Envelope envelope;
    bool operator==(const Document&) const = default;
};

/// A document with the id of a map that has never been saved.
[[nodiscard]] Document newDocument(Map map, IdSource& ids);
/// The envelope that the next save writes: a new revision, the old one on the trail.
[[nodiscard]] Envelope nextRevision(const Envelope& envelope, IdSource& ids);

/// How two documents belong together: they have one id, or one of them names the other as its counterpart.
[[nodiscard]] MapRelation relationOf(const Document& a, const Document& b);

/// A document that was read, and what reading mended (docs/format.md, "Repairs"). Notes do not count as edits.
struct Loaded {
    Document document;
    std::vector<Message> notes;
};

/// Reads the bytes of a .cjm file. `file` is only named in errors. Refuses, before anything is built, what is too
/// big, too deep, damaged or not a map at all; each with its own code (`file.…`), line and column.
/// O(bytes); at most about six times the bytes in memory.
[[nodiscard]] Result<Loaded> decode(std::string_view bytes, const std::string& file = {});

/// The same for a document that will only be looked at: reads as much as it can of one that asks for a newer program.
[[nodiscard]] Result<Loaded> decodeToLookAt(std::string_view bytes, const std::string& file = {});

/// The canonical bytes of a document: UTF-8, one record a line, fixed key order, defaults left out.
/// decode(encode(d)) is d, and encode(decode(b)) is b for bytes that encode has made.
[[nodiscard]] std::string encode(const Document& document);

} // namespace cjm
