#include "layout/interviews/cited.hpp"
#include "layout/known_look.hpp"
#include "layout/parts.hpp"

#include <cjm/layout/interviews/evidence_layout.hpp>

#include <algorithm>

namespace cjm::interviews {
namespace {

using ListedKind = EvidenceZone::Kind;
constexpr int mostInARow = 40; // squares; more are one bar

void paintCounts(const Rect& room, const KnownCounts& counts, Colour colour, Scene& scene) {
    const int known = counts.marked();
    if (known == 0) return;
    const double pitch = room.width / known, gap = std::min(2.0, pitch * 0.2);
    const bool isBar = known > mostInARow || pitch < 4;
    paintStandings(room, isBar ? SquareSize{} : SquareSize{pitch - gap, gap}, counts, colour, scene);
}

class EvidencePainter {
public:
    EvidencePainter(const EvidenceLayout& layout, const Theme& theme, const EvidenceZone& hovered,
                    const std::optional<Rect>& clip, Scene& scene)
        : layout_(layout),
          theme_(theme),
          hovered_(hovered),
          muted_(readableOn(theme.panel, theme.muted)),
          ink_(readableOn(theme.panel, theme.ink)),
          clip_(clip),
          scene_(scene) {}

    void paint() {
        for (const SheetText* text : {&layout_.title, &layout_.confirmed, &layout_.figure})
            addWords(*text, ink_, scene_);
        addWords(layout_.onMap, readableOn(theme_.panel, theme_.accent), scene_);
        if (hovered_.kind == ListedKind::onMap) paintUnderline(layout_.onMap.rect, theme_.panel);
        paintCounts(layout_.squares, layout_.counts, mix(theme_.panel, theme_.ink, 0.85), scene_);
        for (const SheetText* text : {&layout_.unset, &layout_.askHeading, &layout_.askCount, &layout_.stagesHeading})
            addWords(*text, muted_, scene_);
        for (const EvidenceRow& row : layout_.guesses)
            if (isSeen(row.rect)) paintGuess(row);
        addWords(layout_.more, linkFor({ListedKind::more, {}, {}}), scene_);
        if (!layout_.note.empty()) paintNote();
        for (const EvidenceStage& stage : layout_.stages)
            paintStage(stage);
    }

private:
    [[nodiscard]] bool isSeen(const Rect& rect) const { return !clip_ || clip_->intersects(rect.inset(-2)); }
    [[nodiscard]] Colour linkFor(const EvidenceZone& zone) const {
        return hovered_ == zone ? readableOn(theme_.panel, theme_.accent) : muted_;
    }

    // Hatch and dashes say what it is: its colour is not the only sign.
    void paintAssumed(const Rect& rect, bool isDashed) {
        const Colour hatch =
            isDark(theme_) ? knownLook(theme_, theme_.page).hatch : mix(theme_.page, theme_.neutral, 0.28);
        scene_.shapes.emplace_back(BoxShape{rect, 7, theme_.page, {}});
        paintHatch(rect.inset(2), 9, {hatch, 1.2, {}}, scene_);
        Pen edge{isDashed ? mix(theme_.neutral, theme_.muted, 0.25) : theme_.line, 1, {}};
        if (isDashed) edge.dash = {4, 3};
        scene_.shapes.emplace_back(BoxShape{rect.inset(0.5), 7, noColour, std::move(edge)});
    }

    void paintGuess(const EvidenceRow& row) {
        paintAssumed(row.rect, true);
        const bool isPointedAt = hovered_ == EvidenceZone{ListedKind::card, row.card->id, {}};
        scene_.shapes.emplace_back(
            BoxShape{{row.rect.x + 5, row.rect.y + 7, 3, row.rect.height - 14}, 1.5, row.hue, {}});
        paintSign(*row.card, readableOn(theme_.page, row.sign, 3), {row.rect.x + 23, row.words.rect.centre().y}, 16,
                  theme_, scene_);
        addWords(row.words, isPointedAt ? readableOn(theme_.page, theme_.accent) : theme_.ink, scene_);
        addWords(row.note, theme_.muted, scene_);
    }

    void paintNote() {
        const Colour fill = mix(theme_.panel, theme_.neutral, isDark(theme_) ? 0.13 : 0.16);
        const Colour ink = readableOn(fill, knownLook(theme_, theme_.page).ink);
        scene_.shapes.emplace_back(BoxShape{layout_.note, 8, fill, {}});
        const double y = layout_.noteWords.rect.y + 2;
        scene_.shapes.emplace_back(IconShape{"circle-alert", {layout_.note.x + 10, y, 15, 15}, ink});
        addWords(layout_.noteWords, ink, scene_);
        addWords(layout_.noteLink, readableOn(fill, theme_.accent), scene_);
        if (hovered_.kind == ListedKind::addInterview) paintUnderline(layout_.noteLink.rect, fill);
    }

    void paintUnderline(const Rect& r, Colour ground) {
        scene_.shapes.emplace_back(
            BoxShape{{r.x, r.bottom() - 1, r.width, 1}, 0, readableOn(ground, theme_.accent), {}});
    }

    void paintStage(const EvidenceStage& stage) {
        scene_.shapes.emplace_back(IconShape{stage.isOpen ? "chevron-down" : "chevron-right", stage.arrow,
                                             linkFor({ListedKind::stage, {}, stage.stage->id})});
        scene_.shapes.emplace_back(BoxShape{stage.dot, 2.5, stage.hue, {}});
        addWords(stage.name, ink_, scene_);
        addWords(stage.count, muted_, scene_);
        paintCounts(stage.squares, stage.counts, readableOn(theme_.panel, stage.hue, 3), scene_);
        for (const EvidenceRow& row : stage.rows)
            if (isSeen(row.rect)) paintListed(row, stage);
        addWords(stage.unset, linkFor({ListedKind::unset, {}, stage.stage->id}), scene_);
    }

    void paintListed(const EvidenceRow& row, const EvidenceStage& stage) {
        const bool isAssumed = row.card->status == Status::assumption;
        const bool isPointedAt = hovered_ == EvidenceZone{ListedKind::card, row.card->id, stage.stage->id};
        if (isAssumed)
            paintAssumed(row.rect, false);
        else
            scene_.shapes.emplace_back(BoxShape{row.rect.inset(0.5), 7, theme_.page, {theme_.line, 1, {}}});
        if (isAssumed && !row.mark.empty())
            scene_.shapes.emplace_back(BoxShape{row.mark.rect.inset(-2), 3, theme_.page, {}});
        const bool isSet = row.card->status != Status::none;
        paintSign(*row.card, readableOn(theme_.page, isSet ? row.sign : theme_.muted, 3),
                  {row.rect.x + 17, row.rect.centre().y}, 15, theme_, scene_);
        const Colour ink = isSet ? theme_.ink : theme_.muted;
        addWords(row.words, isPointedAt ? readableOn(theme_.page, theme_.accent) : ink, scene_);
        const bool isBare = row.card->status == Status::fact && row.card->evidence.empty();
        addWords(row.mark,
                 isAssumed || isBare ? readableOn(theme_.page, knownLook(theme_, theme_.page).ink) : theme_.muted,
                 scene_);
    }

    const EvidenceLayout& layout_;
    const Theme& theme_;
    const EvidenceZone& hovered_;
    Colour muted_, ink_; // on the panel
    const std::optional<Rect>& clip_;
    Scene& scene_;
};

} // namespace
} // namespace cjm::interviews

namespace cjm {

Scene evidenceScene(const EvidenceLayout& layout, const Theme& theme, const EvidenceZone& hovered,
                    const std::optional<Rect>& clip) {
    Scene scene;
    scene.size = layout.size;
    interviews::EvidencePainter(layout, theme, hovered, clip, scene).paint();
    return scene;
}

} // namespace cjm
