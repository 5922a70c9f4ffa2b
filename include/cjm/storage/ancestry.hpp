#pragma once
#include <cjm/storage/document.hpp>
#include <cjm/storage/versions.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cjm {

/// How what a file says now belongs to what a program knows of the document (docs/format.md, "Revisions").
enum class Kinship {
    same,     ///< The bytes that are known: nothing has happened.
    grown,    ///< Somebody went on from the revision that is known, or changed its bytes by hand.
    wentBack, ///< It holds an earlier state: a restored copy, what a sync program took back.
    parted, ///< It went on from something earlier, and the revision that is known was not written here: another branch.
    overwritten,  ///< Both went on from something that they have in common: two people saved beside each other.
    strangers,    ///< One document, as far as it says, that has no revision in common.
    otherDocument ///< It has another document id.
};

/// What a program knows of its document: the envelope of what it last read or wrote, which the edits since grew from.
struct KnownPast {
    const Envelope& envelope;
    bool isSameBytes = false; ///< The file holds the very bytes that were read or written.
    bool wroteIt = false;     ///< The program has written that revision itself, since it opened the document.
};

struct Ancestry {
    Kinship kinship = Kinship::same;
    /// The revisions that stand in both trails, each trail with its own revision added: the content of the first that
    /// can be had (documentOfRevision) is the base of a merge. The first is the one that both have grown from, or one
    /// of them itself; the others are older ones, newest first. Empty for strangers and other documents.
    std::vector<std::string> common;
};

/// True of the revision itself, too; of an empty one never.
[[nodiscard]] bool hasGrownFrom(const Envelope& envelope, const std::string& revision);

/// The rule (research: reliability 2.5). A file that has only older revisions in common with what is known, its own not
/// being one of them, has overwritten what this program wrote (`wroteIt`), or else parted from it.
[[nodiscard]] Ancestry ancestryOf(const KnownPast& known, const Envelope& found);

/// The content of the first of these revisions that is still there whole, among the versions of the document; its
/// envelope says which it is. Only what stood in the file counts (stoodInFile): other versions bear
/// the revision that their edits grew from, and to take one for it would lose those edits. What this program wrote
/// comes before what it found, older before newer: whoever changed a file by hand left its revision as it was. Reads a
/// few thousand bytes a version and decodes those alone that have the revision.
[[nodiscard]] std::optional<Document> documentOfRevision(const Versions& versions,
                                                         const std::vector<std::string>& newestFirst);

} // namespace cjm
