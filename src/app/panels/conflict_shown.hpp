#pragma once
#include "app/panels/their_change_words.hpp"

#include <cjm/session/commands/conflict_edit.hpp>

#include <array>
#include <optional>
#include <string>

namespace cjm {

/// One of two versions of something.
struct VersionShown {
    std::string by;                               ///< As they signed; empty when they gave no name.
    QString who;                                  ///< How they are called here: one's own is «You».
    QString when;                                 ///< Empty when it is not known.
    WordRuns words;                               ///< What the other version has not is marked.
    ConflictChoice choice = ConflictChoice::kept; ///< That takes it.
    bool isOnMap = false, isOwn = false;
};

/// What a merge could not join, as the panel shows it.
struct ConflictShown {
    ConflictId id;
    bool isNote = false;          ///< Nothing is to be chosen: a record is still there though somebody deleted it.
    QString heading;              ///< «Solution · Deal», «Solution · Deal, owner».
    std::optional<Colour> colour; ///< Of its stage.
    Target target;                ///< That the map shows; nothing when it is gone.
    /// The one that is one's own first, else the one on the map.
    std::array<VersionShown, 2> versions;
    QString base; ///< What both began with; empty for nothing.
    bool canTakeBoth = false, canWriteOwn = false, canDrop = false;
    std::string bothTexts; ///< Of both versions, to write one's own from.
    QString words, why;    ///< Of a note: what is left of a record that is gone, and what has happened.
};

/// `own` is the name that who works here signs with.
[[nodiscard]] ConflictShown conflictShown(const Map& map, const Conflict& conflict, const std::string& own,
                                          const Theme& theme, Language language);

} // namespace cjm
