#pragma once
#include "app/views/form_view.hpp"
#include "app/views/loop_drag.hpp"

#include <cjm/layout/loop/loop_paint.hpp>

#include <vector>

namespace cjm {

/// The loop of an open map: groups of touchpoints and the transitions between them, edited in place.
class LoopView : public FormView {
    Q_OBJECT
public:
    LoopView(Appearance appearance, QWidget* parent);

    [[nodiscard]] const LoopLayout& layoutNow() const { return layout_; }
    [[nodiscard]] LoopZone zoneAt(const QPointF& point) const { return hit(layout_, toLayout(point)); }

    // What commands ask for.
    /// Begins a touchpoint in the node of what is selected, or in this one.
    void addTouchpoint();
    void addTouchpoint(Group group);
    void removeCurrent();
    void showOnMap();

    [[nodiscard]] bool showChange(const Update& update) override;
    [[nodiscard]] Language mapLanguage() const override { return layout_.language; }
    [[nodiscard]] bool isChangedBy(const Diff& diff) const override { return changesLoop(diff); }
    [[nodiscard]] QString countsInWords() const override;
    [[nodiscard]] bool canSelect(const Target& target) const override;
    /// One thing is selected at a time.
    void selectAll() override {}

    [[nodiscard]] std::optional<TextSpot> spotOf(const Target& target) const override;
    [[nodiscard]] std::string_view nowhereCode() const override { return "look.loop-nowhere"; }
    [[nodiscard]] Target targetAt(const QPointF& point) const override;
    [[nodiscard]] Target textAt(const QPointF& point) const override;
    [[nodiscard]] Target textOf(const Target& selected) const override;
    [[nodiscard]] std::optional<NewRecord> freshAt(const Target& target) override;
    [[nodiscard]] TypingPlace placeAfter(const Target& target, CommitReason reason) override;
    [[nodiscard]] Selection stepped(Move move, bool extends) const override;
    [[nodiscard]] Hands& hands() override { return drag_; }
    void hover(const QPointF& point) override;
    void stopHovering() override { setHovered({}); }
    void paintPage(QPainter& painter, const QRect& dirty, const Selection& selection) override;
    void paintQuickly(QPainter& painter, const QRect& dirty) override;
    void paintSelection(QPainter& painter, const Selection& selection) override;
    void paintOverlay(QPainter& painter) override;

protected:
    [[nodiscard]] Size pageSize() const override { return layout_.size; }
    Damage layOut(const Map& map) override;
    [[nodiscard]] bool isOtherWidth() const override { return false; }
    bool pressed(const QPointF& point) override;
    void clicked(const QPointF& point) override;
    bool doubleClicked(const QPointF& point) override;
    bool takesKey(const QKeyEvent& event) override;
    [[nodiscard]] std::string spoken() const override { return spokenOf(layout_, current()); }

private:
    [[nodiscard]] LoopHands handsNow(const Selection& selection) const;
    [[nodiscard]] Rect inLayout(const QRect& dirty) const;
    void setHovered(LoopZone zone);
    /// The node of what is selected.
    [[nodiscard]] Group currentGroup() const;
    [[nodiscard]] const LoopNode* nodeOf(const Target& target) const;
    [[nodiscard]] std::vector<Target> walkOrder() const;
    bool takesKind(int digit);

    LoopLayout layout_;
    LoopDrag drag_{*this};
    LoopZone hovered_;
};

} // namespace cjm
