#pragma once
#include "app/document/others.hpp"
#include "app/panels/marked_words.hpp"

#include <cjm/layout/theme.hpp>

#include <QString>

#include <optional>

namespace cjm {

/// Where on the map something stands: «Support · wording of the solution», and the colour of its stage.
struct PanelPlace {
    QString words;
    std::optional<Colour> colour;
};

/// The colour that a stage is known by beside the map, and its short name; nothing for what stands in none.
[[nodiscard]] PanelPlace stagePlace(const Map& map, const Target& target, const Theme& theme);

/// What somebody else changed, for a list of such.
struct TheirChange {
    QString icon;
    WordRuns words;     ///< What is there, with what is gone and what has come.
    PanelPlace place;   ///< Where, and what of it.
    Target target;      ///< What can be shown of it; nothing for what is not there.
    QString inSentence; ///< All of it for who hears it.
    bool isNew = false; ///< It has come: taking it back removes it.
};

/// `change` is one of `batch`.
[[nodiscard]] TheirChange theirChange(const Others::Batch& batch, const MapChange& change, const Theme& theme,
                                      Language language);

/// Whether it is told by itself, and not with the stage or row that it came or went with.
[[nodiscard]] bool isListed(const MapChange& change);

/// «wording of the solution» for what a card says; other fields have their name alone.
[[nodiscard]] QString textOfKind(CardKind kind);

} // namespace cjm
