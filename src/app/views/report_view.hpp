#pragma once
#include "app/views/hands.hpp"
#include "app/views/scene_view.hpp"

#include <cjm/layout/report/report_layout.hpp>

#include <QDragEnterEvent>

namespace cjm {

class ReportView;

/// A click on a report means the text there; nothing is dragged.
class ReportHands : public Hands {
public:
    explicit ReportHands(const ReportView& view) : view_(view) {}

    [[nodiscard]] Selection press(const QPointF& point, const Pointer& pointer) override;
    [[nodiscard]] ToolResult release(const Pointer&) override {
        isPressed_ = false;
        return {};
    }
    void cancel() override { isPressed_ = false; }
    [[nodiscard]] bool isPressed() const override { return isPressed_; }

private:
    const ReportView& view_;
    bool isPressed_ = false;
};

/// The report of an open map, page by page, as it is printed: what people say in it is typed on the page itself.
class ReportView : public SceneView {
    Q_OBJECT
public:
    ReportView(Appearance appearance, QWidget* parent);

    [[nodiscard]] const ReportLayout& layoutNow() const { return layout_; }

    [[nodiscard]] bool showChange(const Update& update) override;
    [[nodiscard]] Language mapLanguage() const override { return layout_.language; }
    [[nodiscard]] bool isChangedBy(const Diff& diff) const override { return changesReport(diff); }
    [[nodiscard]] QString countsInWords() const override;
    [[nodiscard]] bool canSelect(const Target& target) const override { return spotOf(target).has_value(); }
    /// One text is selected at a time.
    void selectAll() override {}

    [[nodiscard]] std::optional<TextSpot> spotOf(const Target& target) const override;
    [[nodiscard]] Surface surfaceOf(const Target& target) const override;
    [[nodiscard]] QString hintAt(const Target& target) const override;
    [[nodiscard]] std::string_view nowhereCode() const override { return "look.report-nowhere"; }
    [[nodiscard]] Target targetAt(const QPointF& point) const override;
    [[nodiscard]] std::optional<NewRecord> freshAt(const Target&) override { return std::nullopt; }
    [[nodiscard]] TypingPlace placeAfter(const Target& target, CommitReason reason) override;
    [[nodiscard]] Selection stepped(Move move, bool extends) const override;
    [[nodiscard]] Hands& hands() override { return hands_; }
    void hover(const QPointF& point) override;
    void stopHovering() override { setHovered({}); }
    void paintPage(QPainter& painter, const QRect& dirty, const Selection& selection) override;
    void paintQuickly(QPainter& painter, const QRect& dirty) override { paintPages(painter, dirty, {}); }
    void paintSelection(QPainter& painter, const Selection& selection) override;
    void paintFaded(QPainter&) override {}
    void paintOverlay(QPainter&) override {}

protected:
    [[nodiscard]] Size pageSize() const override { return layout_.size; }
    [[nodiscard]] std::vector<Rect> sheets() const override;
    Damage layOut(const Map& map) override;
    [[nodiscard]] bool isOtherWidth() const override { return false; }
    bool pressed(const QPointF&) override { return false; }
    void clicked(const QPointF& point) override;
    bool doubleClicked(const QPointF&) override { return !mayChange(); }
    bool takesKey(const QKeyEvent&) override { return false; }
    /// Nothing that comes from elsewhere has a place here.
    void dragEnterEvent(QDragEnterEvent* event) override { event->ignore(); }

private:
    void paintPages(QPainter& painter, const QRect& dirty, const Target& edited);
    void setHovered(Target target);

    ReportLayout layout_;
    ReportHands hands_{*this};
    Target hovered_;
};

} // namespace cjm
