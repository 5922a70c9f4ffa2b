#pragma once
#include "app/panels/side_panel.hpp"
#include "app/widgets/carrier.hpp"
#include "app/widgets/looks.hpp"

#include <cjm/layout/interviews/evidence_layout.hpp>
#include <cjm/render/scene_painter.hpp>
#include <cjm/render/text_measure.hpp>

#include <QAbstractScrollArea>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace cjm {

/// The list of what is known and what has to be asked, as it is drawn: hands and keys go over it.
class EvidenceList : public QAbstractScrollArea {
    Q_OBJECT
public:
    EvidenceList(Appearance appearance, QWidget* parent);

    void setSession(DocumentSession& session);
    [[nodiscard]] const EvidenceLayout& layoutNow() const { return layout_; }
    /// Where a rectangle of the layout is drawn in the viewport.
    [[nodiscard]] QRect shownAt(const Rect& rect) const;
    /// What letting go of a quote would do at a point of the screen. A stage that the hand rests on unfolds.
    [[nodiscard]] std::optional<Carrier::Aim> aimAt(const Target& carried, const QPoint& at);
    /// What keys are for.
    [[nodiscard]] const EvidenceZone& focused() const { return focused_; }

    static constexpr int restMs = 400; ///< On a stage, until it unfolds.

signals:
    /// A card is to be seen on the map.
    void cardWanted(const cjm::CardId& card);
    void interviewWanted(const cjm::PersonaId& persona);
    /// The map is to show the same.
    void mapWanted();
    /// A quote was let go on a card.
    void cited(const cjm::CardId& card, const cjm::QuoteId& quote);
    /// A hand has taken a card, at a point of the screen.
    void lifted(const cjm::CardId& card, const QPoint& at);
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void relayout();
    void setScrollRange();
    [[nodiscard]] EvidenceZone zoneAt(const QPoint& point) const;
    void hoverOver(const EvidenceZone& zone);
    void focusOn(const EvidenceZone& zone);
    void act(const EvidenceZone& zone);
    void unfold(const StageId& stage, bool open);

    Appearance appearance_;
    QPointer<DocumentSession> session_;
    QtTextMeasure measure_;
    ScenePainter painter_;
    EvidenceOptions options_;
    EvidenceLayout layout_;
    bool isStale_ = true; ///< Something has changed while nobody looked.
    EvidenceZone hovered_, focused_, pressed_;
    QPoint pressedAt_;
    StageId restedOn_;
    QTimer resting_;
};

/// «Откуда знаем» at the side of the interviews.
class EvidencePanel : public SidePanel {
    Q_OBJECT
public:
    EvidencePanel(DocumentSession& session, Appearance appearance);

    void setSession(DocumentSession& session) override { list_->setSession(session); }
    void enter() override { list_->setFocus(); }
    [[nodiscard]] bool hasHeading() const override { return true; }
    [[nodiscard]] EvidenceList& list() { return *list_; }

private:
    EvidenceList* list_;
};

} // namespace cjm
