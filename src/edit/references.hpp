#pragma once
#include <cjm/base/error.hpp>
#include <cjm/model/map.hpp>

#include <set>
#include <string>

namespace cjm {

// Ids of the records that an edit removes.
struct RemovedIds {
    std::set<CardId> cards;
    std::set<StageId> stages;
    std::set<RowId> rows;
    std::set<PersonaId> personas;
    std::set<QuoteId> quotes;
    std::set<ImageId> images;
};

// Drops everything that points at what is removed: links, evidence, pictures, steps, arrows, comments, answers of stage
// questions, findings that are not shown.
Map withoutReferences(Map map, const RemovedIds& removed);

// The refusal of an edit that names a record which the map does not have.
inline tl::unexpected<Error> missing(std::string_view code, const std::string& id) {
    return failure({std::string(code), {{"id", id}}});
}

// Fails when a record that is about to be put points at something that is not on the map.
Result<void> referencesHold(const Map& map, const Card& card);
Result<void> referencesHold(const Map& map, const Passport& passport);
Result<void> referencesHold(const Map& map, const Persona& persona);
Result<void> referencesHold(const Map& map, const Interview& interview);
Result<void> referencesHold(const Map& map, const Story& story);
Result<void> referencesHold(const Map& map, const Transition& transition);
Result<void> referencesHold(const Map& map, const Comment& comment);
// Fails when the pictures of the map would take too much together.
Result<void> referencesHold(const Map& map, const Image& image);
template <class R> Result<void> referencesHold(const Map&, const R&) { return {}; }

// True when a record of the map, of whatever kind, has this id. Cost: one look-up a table, and the quotes.
bool isTaken(const Map& map, const std::string& id);

} // namespace cjm
