#pragma once
#include <cjm/base/message.hpp>
#include <cjm/edit/diff.hpp>
#include <cjm/layout/scene.hpp>
#include <cjm/layout/sheet_text.hpp>
#include <cjm/layout/theme.hpp>
#include <cjm/method/evidence.hpp>
#include <cjm/model/map.hpp>

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace cjm {

/// What of the list of evidence is folded out, and how wide it is.
struct EvidenceOptions {
    double width = 380;
    Language language = Language::russian;
    StageId open;              ///< The stage whose cards are listed, or none.
    bool allGuesses = false;   ///< More than the first six.
    std::set<StageId> unset{}; ///< Stages that list cards without a status too.
};

struct EvidenceRow {
    std::shared_ptr<const Card> card;
    Rect rect;
    Colour hue, sign;
    SheetText words, note, mark; ///< `mark`: how many quotes, or that it is an assumption.
};
struct EvidenceStage {
    std::shared_ptr<const Stage> stage;
    Colour hue;
    KnownCounts counts;
    Rect rect, arrow, dot, squares;
    SheetText name, count;
    bool isOpen = false;
    std::vector<EvidenceRow> rows;
    SheetText unset; ///< «ещё 4 карточки не отмечены»
};

/// «Откуда знаем»: what of a map is known from somebody, what has to be asked, and the cards that quotes are put on.
struct EvidenceLayout {
    EvidenceOptions options;
    Size size;
    KnownCounts counts;
    SheetText title, onMap, confirmed, figure, unset; ///< `onMap` leads to the grid that shows the same.
    Rect squares;
    SheetText askHeading, askCount, more;
    std::vector<EvidenceRow> guesses;
    Rect note; ///< Of a persona whom many assumptions concern and nobody has talked to.
    SheetText noteWords, noteLink;
    PersonaId missing;
    SheetText stagesHeading;
    std::vector<EvidenceStage> stages;
};

[[nodiscard]] EvidenceLayout layoutEvidence(const Map& map, const Theme& theme, const TextMeasure& measure,
                                            const EvidenceOptions& options);

/// What a point of the list is good for.
struct EvidenceZone {
    enum class Kind { ground, card, more, addInterview, stage, unset, onMap };
    Kind kind = Kind::ground;
    CardId card;
    StageId stage;
    bool operator==(const EvidenceZone&) const = default;
};
[[nodiscard]] EvidenceZone hit(const EvidenceLayout& layout, Point point);
/// Everything that keys go over, top to bottom, and where each stands.
[[nodiscard]] std::vector<EvidenceZone> zonesOf(const EvidenceLayout& layout);
[[nodiscard]] Rect placeOf(const EvidenceLayout& layout, const EvidenceZone& zone);
/// False when nothing of what differs is listed or counted: of interviews that is whom they are about. O(changes).
[[nodiscard]] bool changesEvidence(const Diff& diff);

/// With a `clip` what lies outside may be left out.
[[nodiscard]] Scene evidenceScene(const EvidenceLayout& layout, const Theme& theme, const EvidenceZone& hovered = {},
                                  const std::optional<Rect>& clip = {});

} // namespace cjm
