#include "edit/merge_notes.hpp"

#include <cjm/base/hash.hpp>

namespace cjm {
namespace {

constexpr std::size_t idLength = 24; // of hex digits: 96 bits

std::string conflictId(const Conflict& c) {
    std::string all(nameOf(c.kind));
    for (const std::string* part : {&c.on.value, &c.field, &c.kept, &c.other, &c.base})
        all.append(1, '\0').append(std::to_string(part->size())).append(1, ':').append(*part);
    return contentHash(all).substr(0, idLength);
}

} // namespace

void ConflictNotes::add(ConflictKind kind, const std::string& on, const std::string& field, bool keptIsOurs,
                        std::string kept, std::string other, std::string base) {
    const MergeSide &winner = keptIsOurs ? ours_ : theirs_, &loser = keptIsOurs ? theirs_ : ours_;
    Conflict note;
    note.kind = kind;
    note.on.value = on;
    note.field = field;
    note.kept = std::move(kept);
    note.other = std::move(other);
    note.base = std::move(base);
    note.keptBy = winner.by;
    note.keptAt = winner.at;
    note.otherBy = loser.by;
    note.otherAt = loser.at;
    note.id.value = conflictId(note);
    notes_.emplace(note.id.value, std::move(note));
}

void ConflictNotes::dropDeleted(const std::string& on) {
    Conflict note;
    note.kind = ConflictKind::deletedVsEdited;
    note.on.value = on;
    notes_.erase(conflictId(note));
}

std::vector<Conflict> ConflictNotes::take() {
    std::vector<Conflict> list;
    for (auto& [id, note] : notes_)
        list.push_back(std::move(note));
    return list;
}

} // namespace cjm
