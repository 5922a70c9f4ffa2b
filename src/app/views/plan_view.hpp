#pragma once
#include "app/views/field_editors.hpp"
#include "app/views/form_view.hpp"
#include "app/views/plan_drag.hpp"

#include <cjm/layout/plan/plan_paint.hpp>
#include <cjm/session/commands/structure.hpp>

#include <functional>
#include <utility>
#include <vector>

namespace cjm {

/// The plan of an open map: barriers and solutions, or touchpoints, in one table that is edited in place, the stage to
/// work on first, and the matrix that points are dragged in.
class PlanView : public FormView {
    Q_OBJECT
public:
    PlanView(Appearance appearance, QWidget* parent);

    [[nodiscard]] const PlanLayout& layoutNow() const { return layout_; }
    /// What stands at a point of the viewport, what is pinned counted in.
    [[nodiscard]] PlanZone zoneAt(const QPointF& point) const;
    /// Where a rectangle of the panel, and the table's head, are drawn.
    [[nodiscard]] QRectF panelToViewport(const Rect& rect) const;
    [[nodiscard]] Point toPanel(const QPointF& point) const;
    /// The column that keys are for, in the row that is selected.
    [[nodiscard]] PlanColumn column() const { return column_; }
    /// What of the switches and the panel keys are for, if they are not for the table.
    [[nodiscard]] const std::optional<PlanZone>& focusedZone() const { return focused_; }

    // What commands and hands ask for; of several rows that are selected, all are meant where that makes sense.
    void addSolution();
    void remove();
    void duplicate();
    void copy();
    void showOnMap();
    void chooseBarriers();
    void chooseOwner(const QString& typed = {});
    void chooseDue(const QString& typed = {});
    void chooseStage();
    void chooseState();
    void chooseChannel(const QString& typed = {});
    void chooseNumber(int Card::*member);
    void setSubject(PlanSubject subject);
    void toggleSubject();
    void chooseOrder();
    void chooseGrouping();
    void togglePanelFocus();
    /// A point of the matrix is let go there.
    [[nodiscard]] std::optional<Edit> valuesEdit(const CardId& card, const PlanValues& values) const;

    void setSession(DocumentSession& session) override;
    [[nodiscard]] bool showChange(const Update& update) override;
    [[nodiscard]] Language mapLanguage() const override { return layout_.language; }
    [[nodiscard]] bool isChangedBy(const Diff& diff) const override { return changesPlan(diff); }
    [[nodiscard]] QString countsInWords() const override;
    [[nodiscard]] bool canSelect(const Target& target) const override;
    void selectAll() override;

    [[nodiscard]] std::optional<TextSpot> spotOf(const Target& target) const override;
    [[nodiscard]] std::string_view nowhereCode() const override { return "look.plan-nowhere"; }
    [[nodiscard]] Target targetAt(const QPointF& point) const override;
    [[nodiscard]] std::optional<NewRecord> freshAt(const Target&) override { return std::nullopt; }
    [[nodiscard]] TypingPlace placeAfter(const Target& target, CommitReason reason) override;
    [[nodiscard]] Selection stepped(Move move, bool extends) const override;
    [[nodiscard]] Hands& hands() override { return drag_; }
    [[nodiscard]] bool hasSheet() const override { return false; }
    [[nodiscard]] Pinned pinned() const override;
    void hover(const QPointF& point) override;
    void stopHovering() override { setHovered({}); }
    void paintPage(QPainter& painter, const QRect& dirty, const Selection& selection) override;
    void paintQuickly(QPainter& painter, const QRect& dirty) override;
    void paintSelection(QPainter& painter, const Selection& selection) override;
    void paintOverlay(QPainter& painter) override;

signals:
    /// The other half of the plan is shown.
    void subjectChanged();
    /// A card is to be typed on the map.
    void cardWanted(const cjm::NewRecord& fresh);

protected:
    [[nodiscard]] Size pageSize() const override { return layout_.size; }
    Damage layOut(const Map& map) override;
    [[nodiscard]] bool isOtherWidth() const override { return laidOutFor_ != size(); }
    [[nodiscard]] bool opensFitted() const override { return false; }
    [[nodiscard]] Pinned covered(const Target& target) const override;
    [[nodiscard]] bool standsStill() const override;
    bool pressed(const QPointF& point) override;
    void clicked(const QPointF& point) override;
    bool doubleClicked(const QPointF& point) override;
    bool takesKey(const QKeyEvent& event) override;
    [[nodiscard]] QRectF menuSpot(const Target& target) const override;
    bool event(QEvent* event) override;
    [[nodiscard]] std::string spoken() const override { return spokenOf(layout_, current()); }

private:
    friend class PlanDrag;
    [[nodiscard]] double headsAt() const;
    [[nodiscard]] double panelTop() const;
    [[nodiscard]] bool isPanelPinned() const;
    [[nodiscard]] PlanHands handsNow(const Selection& selection) const;
    void paintPanel(QPainter& painter, const PlanHands& hands);
    void setHovered(PlanZone zone);
    void setColumn(PlanColumn column);
    void setFocused(std::optional<PlanZone> zone);
    void activate(const PlanZone& zone);
    void openCell(const QString& typed = {});
    [[nodiscard]] bool takesPanelKey(const QKeyEvent& event);
    [[nodiscard]] bool takesDigit(int digit);
    [[nodiscard]] bool walksColumns(int by);
    [[nodiscard]] std::vector<PlanZone> zones() const;
    [[nodiscard]] QRectF zoneBox(const PlanZone& zone) const;
    [[nodiscard]] const Card* currentCard() const;
    /// The rows of the kind that is edited which are selected.
    [[nodiscard]] std::vector<CardId> selectedCards() const;
    [[nodiscard]] std::vector<CardId> only(CardKind kind) const;
    /// In the viewport, of the row that is selected.
    [[nodiscard]] QRect cellShown(PlanColumn column) const;
    [[nodiscard]] FieldEditors::Field fieldAt(PlanColumn column);
    void showBarriersOfStage();
    using MakeCard = std::optional<PutCard>(const Map& map, const CardId& beside, IdSource& ids);
    [[nodiscard]] std::optional<NewRecord> freshBeside(const CardId& beside, RowKind kind, MakeCard make);
    void beginSolution(const CardId& beside);
    bool apply(const MaybeEdit& edit);
    void showReason(int index);
    void goDown();

    PlanLayout layout_;
    PlanOptions options_;
    QSize laidOutFor_; ///< Of the window.
    PlanDrag drag_{*this};
    PlanZone hovered_;
    PlanColumn column_ = PlanColumn::name;
    std::optional<PlanZone> focused_;
    FieldEditors editors_{*this};
};

} // namespace cjm
