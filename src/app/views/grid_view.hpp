#pragma once
#include "app/views/grid_comments.hpp"
#include "app/views/grid_frame.hpp"
#include "app/views/grid_hands.hpp"
#include "app/views/grid_hover.hpp"
#include "app/views/grid_links.hpp"
#include "app/views/grid_others.hpp"
#include "app/views/grid_parts.hpp"
#include "app/views/grid_vote.hpp"
#include "app/views/scene_view.hpp"

#include <cjm/layout/grid/damage.hpp>
#include <cjm/layout/grid/layout_cache.hpp>

#include <QUrl>

namespace cjm {

class FirstSteps;

/// The map as a grid of stages and rows. Titles stay in view when they would scroll away.
class GridView : public SceneView {
    Q_OBJECT
public:
    GridView(Appearance appearance, QWidget* parent);

    void setSession(DocumentSession& session) override;
    [[nodiscard]] Language mapLanguage() const override { return languageOf(layout_); }
    [[nodiscard]] bool isChangedBy(const Diff& diff) const override {
        return changesGrid(diff) || (!layout_.options.story.empty() && !diff.stories.empty()) ||
               (layout_.options.transitions && !diff.transitions.empty());
    }
    [[nodiscard]] bool showChange(const Update& update) override;
    [[nodiscard]] QString countsInWords() const override;
    [[nodiscard]] bool canSelect(const Target& target) const override;
    /// All cards and faces that can be seen.
    void selectAll() override;

    /// The layout that is shown; that of the map, unless a drag is previewed.
    [[nodiscard]] const GridLayout& layoutNow() const { return hands_.preview() ? *hands_.preview() : layout_; }
    [[nodiscard]] const GridLayout& mapLayout() const { return layout_; }
    [[nodiscard]] GridLayout layoutOf(const Map& map, double columnWidth);
    [[nodiscard]] GridFrame frame() const;
    /// What stands at a point of the viewport.
    [[nodiscard]] HitZone zoneUnder(const QPointF& point) const { return frame().zoneUnder(point); }

    [[nodiscard]] std::optional<TextSpot> spotOf(const Target& target) const override;
    [[nodiscard]] Target textOf(const Target& selected) const override;
    [[nodiscard]] Surface surfaceOf(const Target& target) const override;
    [[nodiscard]] Target targetAt(const QPointF& point) const override { return targetOf(zoneUnder(point)); }
    [[nodiscard]] Target textAt(const QPointF& point) const override;
    [[nodiscard]] std::optional<NewRecord> freshAt(const Target& target) override;
    [[nodiscard]] TypingPlace placeAfter(const Target& target, CommitReason reason) override;
    [[nodiscard]] Selection stepped(Move move, bool extends) const override;
    [[nodiscard]] GridLinks& links() { return links_; }
    [[nodiscard]] GridVote& vote() { return vote_; }
    [[nodiscard]] GridComments& comments() { return comments_; }
    [[nodiscard]] GridOthers& others() { return others_; }
    [[nodiscard]] GridParts& parts() { return parts_; }
    /// On the sign that ends the story which is told.
    [[nodiscard]] bool isOnStoryClose(const QPointF& point) const;
    [[nodiscard]] Hands& hands() override { return hands_; }
    [[nodiscard]] Pinned pinned() const override;
    [[nodiscard]] QRectF reachedAt(const Target& target, const Rect& rect) const override;
    [[nodiscard]] QString hintAt(const Target& target) const override;
    void hover(const QPointF& point) override { hover_.moveTo(point); }
    void stopHovering() override { hover_.stop(); }
    void paintPage(QPainter& painter, const QRect& dirty, const Selection& selection) override;
    void paintQuickly(QPainter& painter, const QRect& dirty) override;
    void paintSelection(QPainter& painter, const Selection& selection) override;
    void paintFaded(QPainter& painter) override;
    void paintOverlay(QPainter& painter) override;

signals:
    /// The comments on what is selected.
    void commentsWanted();
    /// What others changed: of what is selected there are two versions.
    void othersWanted();
    /// The address of a card is to be opened.
    void linkWanted(const QUrl& link);

protected:
    /// True of the audience and the scenario, where they stand above the grid.
    [[nodiscard]] bool hasNote(const Target& target) const;
    [[nodiscard]] Size pageSize() const override { return layout_.size; }
    [[nodiscard]] Size shownSize() const override { return layoutNow().size; }
    Damage layOut(const Map& map) override;
    [[nodiscard]] bool isOtherWidth() const override;
    [[nodiscard]] QRectF shownAt(const Target& target, const Rect& rect) const override;
    [[nodiscard]] QRectF markedAt(const Target& target, const Rect& rect) const override;
    [[nodiscard]] QRectF damagedAt(const Rect& rect) const override;
    [[nodiscard]] Pinned covered(const Target& target) const override;
    bool pressed(const QPointF& point) override;
    void clicked(const QPointF& point) override;
    bool doubleClicked(const QPointF& point) override;
    bool takesKey(const QKeyEvent& event) override;
    [[nodiscard]] bool lettersType() const override;
    void paintHovered(QPainter& painter) override;
    [[nodiscard]] bool standsStill() const override { return hover_.plus().has_value(); }
    void editorChanged() override;
    void pageMoved() override;

private:
    [[nodiscard]] double columnWidthFor(const Map& map) const;
    [[nodiscard]] std::optional<CardKind> votedOn() const;
    void addHeader(const PlusZone& plus);
    void paintHints(QPainter& painter);
    void makeFirstSteps();

    mutable LayoutCache cache_; // what is measured is kept, whoever asks
    GridLayout layout_;
    GridHands hands_{*this};
    GridHover hover_{*this};
    GridLinks links_{*this};
    GridVote vote_{*this};
    GridComments comments_{*this};
    GridOthers others_{*this};
    GridParts parts_{*this};
    FirstSteps* firstSteps_ = nullptr; ///< Over a map without stages or rows; null until there is one.
};

} // namespace cjm
