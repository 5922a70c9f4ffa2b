#include "app/panels/evidence_panel.hpp"

#include "app/widgets/enter_key.hpp"
#include "app/widgets/plain_tip.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/model/quoting.hpp>
#include <cjm/render/icons.hpp>

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

using ListKind = EvidenceZone::Kind;

} // namespace

EvidenceList::EvidenceList(Appearance appearance, QWidget* parent)
    : QAbstractScrollArea(parent),
      appearance_(appearance) {
    setFrameStyle(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    verticalScrollBar()->setSingleStep(24);
    resting_.setSingleShot(true);
    resting_.setInterval(restMs);
    connect(&resting_, &QTimer::timeout, this, [this] { unfold(restedOn_, true); });
    appearance_.follow(this, [this] { relayout(); });
}

void EvidenceList::setSession(DocumentSession& session) {
    if (session_) session_->disconnect(this);
    session_ = &session;
    options_ = {};
    focused_ = hovered_ = {};
    connect(session_, &DocumentSession::mapChanged, this, [this](const Update& update) {
        if (changesEvidence(update.diff)) relayout();
    });
    relayout();
}

// Not while nobody looks: every key that is typed on the map would wait for it.
void EvidenceList::relayout() {
    isStale_ = !isVisible();
    if (!session_ || isStale_) return;
    options_.width = viewport()->width();
    options_.language = appearance_.language();
    layout_ = layoutEvidence(session_->map(), appearance_.theme(), measure_, options_);
    setScrollRange();
    const auto zones = zonesOf(layout_);
    if (std::find(zones.begin(), zones.end(), focused_) == zones.end()) focused_ = {};
    viewport()->update();
}

void EvidenceList::setScrollRange() {
    const int height = static_cast<int>(std::ceil(layout_.size.height));
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
}

void EvidenceList::showEvent(QShowEvent* event) {
    QAbstractScrollArea::showEvent(event);
    if (isStale_) relayout();
}

QRect EvidenceList::shownAt(const Rect& rect) const {
    return QRectF(rect.x, rect.y - verticalScrollBar()->value(), rect.width, rect.height).toAlignedRect();
}

EvidenceZone EvidenceList::zoneAt(const QPoint& point) const {
    return hit(layout_, {double(point.x()), double(point.y() + verticalScrollBar()->value())});
}

void EvidenceList::unfold(const StageId& stage, bool open) {
    if (open)
        options_.open = stage;
    else if (options_.open == stage)
        options_.open = {};
    relayout();
}

std::optional<Carrier::Aim> EvidenceList::aimAt(const Target& carried, const QPoint& at) {
    const auto* quote = std::get_if<QuoteId>(&carried);
    const QPoint point = viewport()->mapFromGlobal(at);
    const bool isOver = isVisible() && viewport()->rect().contains(point) && quote && session_ && session_->mayEdit();
    const EvidenceZone zone = isOver ? zoneAt(point) : EvidenceZone{};
    const StageId rested = zone.kind == ListKind::stage && options_.open != zone.stage ? zone.stage : StageId{};
    if (rested != restedOn_) {
        restedOn_ = rested;
        if (rested.empty())
            resting_.stop();
        else
            resting_.start();
    }
    const auto card = zone.kind == ListKind::card ? session_->map().cards.find(zone.card) : nullptr;
    if (!card || std::find(card->evidence.begin(), card->evidence.end(), *quote) != card->evidence.end())
        return std::nullopt;
    const QRect mark = shownAt(placeOf(layout_, zone));
    return Carrier::Aim{{viewport()->mapToGlobal(mark.topLeft()), mark.size()},
                        false,
                        citedInWords(card->evidence.size()),
                        [this, id = card->id, quote = *quote] { emit cited(id, quote); }};
}

void EvidenceList::act(const EvidenceZone& zone) {
    switch (zone.kind) {
    case ListKind::stage: return unfold(zone.stage, options_.open != zone.stage);
    case ListKind::more: options_.allGuesses = true; return relayout();
    case ListKind::unset: options_.unset.insert(zone.stage); return relayout();
    case ListKind::addInterview: return emit interviewWanted(layout_.missing);
    case ListKind::onMap: return emit mapWanted();
    case ListKind::card: return emit cardWanted(zone.card);
    case ListKind::ground: break;
    }
}

void EvidenceList::hoverOver(const EvidenceZone& zone) {
    if (zone == hovered_) return;
    hovered_ = zone;
    viewport()->setCursor(zone.kind == ListKind::ground ? Qt::ArrowCursor : Qt::PointingHandCursor);
    const auto card = zone.kind == ListKind::card ? session_->map().cards.find(zone.card) : nullptr;
    viewport()->setToolTip(plainTip(card ? qt(card->text) : QString()));
    viewport()->update();
}

void EvidenceList::focusOn(const EvidenceZone& zone) {
    focused_ = zone;
    const Rect place = placeOf(layout_, zone);
    QScrollBar* bar = verticalScrollBar();
    if (place.y - 8 < bar->value()) bar->setValue(static_cast<int>(place.y) - 8);
    if (place.bottom() + 8 > bar->value() + viewport()->height())
        bar->setValue(static_cast<int>(std::ceil(place.bottom())) + 8 - viewport()->height());
    const auto card = session_->map().cards.find(zone.card);
    const auto stage = session_->map().stages.find(zone.stage);
    const bool isLink = zone.kind == ListKind::onMap;
    setAccessibleDescription(card     ? qt(card->text)
                             : stage  ? qt(stage->title)
                             : isLink ? qt(say("look.evidence-on-map", appearance_.language()))
                                      : QString());
    viewport()->update();
}

void EvidenceList::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !session_) return;
    pressed_ = zoneAt(event->pos());
    pressedAt_ = event->pos();
    if (pressed_.kind != ListKind::ground) focusOn(pressed_);
}

void EvidenceList::mouseMoveEvent(QMouseEvent* event) {
    if (!session_) return;
    if (!(event->buttons() & Qt::LeftButton)) return hoverOver(zoneAt(event->pos()));
    const bool isFar = (event->pos() - pressedAt_).manhattanLength() >= QApplication::startDragDistance();
    if (pressed_.kind != ListKind::card || !isFar || !session_->mayEdit()) return;
    const CardId card = std::exchange(pressed_, {}).card;
    emit lifted(card, event->globalPosition().toPoint());
}

void EvidenceList::mouseReleaseEvent(QMouseEvent* event) {
    const EvidenceZone pressed = std::exchange(pressed_, {});
    if (event->button() != Qt::LeftButton || pressed.kind == ListKind::card || zoneAt(event->pos()) != pressed) return;
    act(pressed);
}

void EvidenceList::mouseDoubleClickEvent(QMouseEvent* event) {
    const EvidenceZone zone = session_ ? zoneAt(event->pos()) : EvidenceZone{};
    if (zone.kind == ListKind::card)
        act(zone);
    else
        mousePressEvent(event);
}

void EvidenceList::leaveEvent(QEvent* event) {
    if (session_) hoverOver({});
    QAbstractScrollArea::leaveEvent(event);
}

void EvidenceList::keyPressEvent(QKeyEvent* event) {
    const auto zones = session_ ? zonesOf(layout_) : std::vector<EvidenceZone>{};
    const auto at = std::find(zones.begin(), zones.end(), focused_);
    const bool has = at != zones.end();
    if (event->key() == Qt::Key_Escape) return emit left();
    if (zones.empty()) return QAbstractScrollArea::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Down: return focusOn(!has ? zones.front() : at + 1 == zones.end() ? *at : *(at + 1));
    case Qt::Key_Up: return focusOn(!has || at == zones.begin() ? zones.front() : *(at - 1));
    case Qt::Key_Home: return focusOn(zones.front());
    case Qt::Key_End: return focusOn(zones.back());
    case Qt::Key_Right:
    case Qt::Key_Left:
        if (has && focused_.kind == ListKind::stage) unfold(focused_.stage, event->key() == Qt::Key_Right);
        return;
    default: break;
    }
    if (has && (isEnterKey(*event) || event->key() == Qt::Key_Space)) return act(focused_);
    QAbstractScrollArea::keyPressEvent(event);
}

void EvidenceList::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    const bool isByKey = event->reason() != Qt::MouseFocusReason;
    const auto zones = session_ ? zonesOf(layout_) : std::vector<EvidenceZone>{};
    if (isByKey && focused_.kind == ListKind::ground && !zones.empty()) focusOn(zones.front());
    viewport()->update();
}

void EvidenceList::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void EvidenceList::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    if (options_.width != viewport()->width()) return relayout();
    setScrollRange();
}

void EvidenceList::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const Theme& theme = appearance_.theme();
    painter.fillRect(viewport()->rect(), qtColour(theme.panel));
    if (!session_) return;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const Rect seen{0, double(verticalScrollBar()->value() + event->rect().top()), double(viewport()->width()),
                    double(event->rect().height())};
    painter_.drawAt(painter, evidenceScene(layout_, theme, hovered_, seen), QPointF(0, -verticalScrollBar()->value()),
                    1);
    if (!hasFocus() || focused_.kind == ListKind::ground) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(qtColour(theme.accent), 2));
    painter.drawRoundedRect(QRectF(shownAt(placeOf(layout_, focused_))).adjusted(-1, -1, 1, 1), 7, 7);
}

EvidencePanel::EvidencePanel(DocumentSession& session, Appearance appearance)
    : list_(new EvidenceList(appearance, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(list_);
    setFocusProxy(list_);
    connect(list_, &EvidenceList::left, this, &SidePanel::left);
    list_->setSession(session);
}

} // namespace cjm
