#pragma once
#include <cjm/base/error.hpp>
#include <cjm/base/id.hpp>
#include <cjm/edit/compare.hpp>
#include <cjm/model/map.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// The version of the format that this program writes, and the oldest program that can read it.
inline constexpr int formatVersion = 2;
inline constexpr int formatMinReader = 2;

/// What a file says about itself, beside the map.
struct Envelope {
    int version = formatVersion, minReader = formatMinReader;
    std::string docId;              ///< Stays with the map through renames and copies.
    std::string revision;           ///< Changes with every save that changed something (revision.hpp).
    std::string by;                 ///< The author of the last edit; empty while nobody gave a name.
    std::vector<std::string> trail; ///< The revisions that it grew from, oldest first (thinnedTrail).
    bool operator==(const Envelope&) const = default;
};

/// A map and its file's envelope.
struct Document {
    Map map;
    Envelope envelope;
    bool operator==(const Document&) const = default;
};

/// A document with the id of a map that has never been saved.
[[nodiscard]] Document newDocument(Map map, std::int64_t wallMs, IdSource& ids);
/// The envelope that the next save writes: a new revision of this time, or of a later one when it grew from one that is
/// not earlier; the old one on the trail. `by` is who made the edits, empty when nobody gave a name.
[[nodiscard]] Envelope nextRevision(const Envelope& envelope, std::int64_t wallMs, IdSource& ids, std::string by = {});
/// The envelope of what two revisions of a document were merged to: the same whichever of them is called ours, without
/// clock and chance, so that two machines which merge the same pair write the same bytes. Costs an encoding.
[[nodiscard]] Envelope mergedEnvelope(const Envelope& ours, const Envelope& theirs, const Map& merged);

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

/// The id, or the revision, that the bytes of a document give it; looks at no more than the first `headBytes` of them,
/// whatever the rest is. Empty when they do not say, or say what is no well-formed id.
[[nodiscard]] std::string docIdIn(std::string_view bytes);
[[nodiscard]] std::string revisionIn(std::string_view bytes);
inline constexpr std::size_t headBytes = 4096;

} // namespace cjm
