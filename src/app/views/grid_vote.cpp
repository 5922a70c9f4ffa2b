#include "app/views/grid_vote.hpp"

#include "app/document/vote.hpp"
#include "app/views/grid_view.hpp"
#include "app/widgets/physical_key.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace cjm {
namespace {

// Of the layout.
constexpr double dotSide = 9, dotGap = 2, dotsInset = 10, dotsAbove = 16, pillDotsAbove = 13, countGap = 3;
constexpr int mostDotsDrawn = 3;
// Of the screen: the pill is there to be hit.
constexpr double pillHeight = 26, pillPadding = 10, pillSign = 9, pillSignGap = 7, pillFromRight = 8;

QString pillWords(bool isOut) {
    return isOut ? QCoreApplication::translate("cjm::GridVote", "all votes are given")
                 : QCoreApplication::translate("cjm::GridVote", "vote");
}

// How far above the lower edge of a card the middle of dots is: at the end of the last line, below the severity that
// stands in the only one, and over the edge where words have no room for them.
double dotsHeightOn(const PlacedCard& placed, double width) {
    constexpr double onEdge = 1, belowSeverity = 7;
    const CardBox& box = *placed.box;
    if (!box.text || box.text->lines.empty()) return dotsAbove;
    const auto& last = box.text->lines.back();
    const bool isBarrier = placed.card->kind == CardKind::barrier && placed.card->severity > 0;
    const double ends = box.textAt.x + last.width + dotGap;
    const bool hasRoom = !last.rightToLeft && ends <= placed.rect.width - dotsInset - width;
    if (!hasRoom) return onEdge;
    if (box.pill) return pillDotsAbove;
    return isBarrier && box.text->lines.size() == 1 ? belowSeverity : dotsAbove;
}

QFont pillFont() { return qtFont({Face::semiBold, 12.5}); }

} // namespace

Vote* GridVote::vote() const {
    DocumentSession* session = view_.session();
    return session && session->vote().state() != Vote::State::closed ? &session->vote() : nullptr;
}

void GridVote::updatePill() const {
    if (const auto shown = pill()) view_.viewport()->update(shown->toAlignedRect().adjusted(-3, -3, 3, 5));
}

void GridVote::setHovered(const CardId& card) {
    if (card == hovered_) return;
    updatePill();
    hovered_ = card;
    updatePill();
}

// Dots of others and one's own change all over the map.
void GridVote::follow() { view_.viewport()->update(); }

void GridVote::followSelection() {
    setHovered({});
    if (vote()) follow();
}

CardId GridVote::aimed() const {
    const Vote* round = vote();
    if (!round || !round->isVoting() || view_.editor()) return {};
    const auto isVotedOn = [&](const CardId& id) {
        const auto card = id.empty() ? nullptr : view_.shownMap().cards.find(id);
        return card && card->kind == round->round().kind;
    };
    if (isVotedOn(hovered_)) return hovered_;
    const Selection& selection = view_.selection();
    const auto* current = std::get_if<CardId>(&selection.current);
    return current && isVotedOn(*current) ? *current : CardId{};
}

std::optional<QRectF> GridVote::pill() const {
    const CardId card = aimed();
    const PlacedCard* placed = card.empty() ? nullptr : placedCard(view_.layoutNow(), card);
    if (!placed || view_.zoom() < readableZoom) return std::nullopt;
    const QFontMetricsF metrics(pillFont());
    const bool isOut = vote()->left() == 0;
    const double width =
        2 * pillPadding + metrics.horizontalAdvance(pillWords(isOut)) + (isOut ? 0 : pillSign + pillSignGap);
    const QRectF shown = view_.toViewport(placed->rect);
    return QRectF(shown.right() - pillFromRight - width, shown.bottom() - pillHeight / 2, width, pillHeight);
}

// The sum where it is shown, or else one's own.
int GridVote::shownOn(const CardId& card) const {
    const Vote* round = vote();
    if (!round) return 0;
    const auto found = view_.shownMap().cards.find(card);
    if (!found || found->kind != round->round().kind) return 0;
    if (round->isVoting()) return round->own(card);
    return round->state() == Vote::State::shown ? found->votes : 0;
}

std::optional<QRectF> GridVote::dotsOf(const CardId& card) const {
    const PlacedCard* placed = placedCard(view_.layoutNow(), card);
    const int count = shownOn(card);
    if (!placed || count == 0) return std::nullopt;
    const int dots = count > mostDotsDrawn || vote()->state() == Vote::State::shown ? 1 : count;
    double width = dots * (dotSide + dotGap) - dotGap;
    if (dots != count || vote()->state() == Vote::State::shown)
        width += countGap + QFontMetricsF(qtFont({Face::semiBold, 12})).horizontalAdvance(QString::number(count));
    const double middle = placed->rect.bottom() - dotsHeightOn(*placed, width);
    return view_.toViewport({placed->rect.right() - dotsInset - width, middle - dotSide / 2 - 1, width, dotSide + 2});
}

bool GridVote::isOver(const QPointF& point) const {
    const Vote* round = vote();
    if (!round || !round->isVoting()) return false;
    if (const auto shown = pill(); shown && shown->contains(point)) return true;
    const CardId card = aimed();
    const auto dots = card.empty() ? std::nullopt : dotsOf(card);
    return dots && dots->adjusted(-3, -3, 3, 3).contains(point);
}

bool GridVote::takesPress(const QPointF& point, Qt::KeyboardModifiers keys) {
    if (!isOver(point)) return false;
    const CardId card = aimed();
    const bool gives = pill() && pill()->contains(point) && !keys.testFlag(Qt::ShiftModifier);
    (void)(gives ? vote()->give(card) : vote()->take(card));
    return true;
}

bool GridVote::takesKey(const QKeyEvent& event) {
    Vote* round = vote();
    if (!round) return false;
    const Qt::KeyboardModifiers held = event.modifiers() & ~Qt::KeypadModifier;
    if (event.key() == Qt::Key_Escape && view_.selection().empty() && view_.session()->filter().onlyPersona.empty()) {
        round->close();
        return true;
    }
    if (!round->isVoting() || (held & ~Qt::ShiftModifier) != 0) return false;
    const bool isV = isPhysicalKey(event, PhysicalKey::v);
    const bool takes = event.key() == Qt::Key_Minus || (isV && held == Qt::ShiftModifier);
    const bool gives = event.key() == Qt::Key_Plus || (event.key() == Qt::Key_Equal && !held) || (isV && !held);
    if (!takes && !gives) return false;
    const CardId card = aimed();
    if (!card.empty()) (void)(gives ? round->give(card) : round->take(card));
    return true;
}

void GridVote::paintDots(QPainter& painter, const PlacedCard& placed, int count) const {
    const auto room = dotsOf(placed.card->id);
    if (!room) return;
    const double zoom = view_.zoom(), side = dotSide * zoom;
    const bool isSum = vote()->state() == Vote::State::shown || count > mostDotsDrawn;
    painter.setPen(Qt::NoPen);
    painter.setBrush(qtColour(view_.theme().accent));
    for (int dot = 0; dot < (isSum ? 1 : count); ++dot)
        painter.drawEllipse(
            QRectF(room->left() + dot * (dotSide + dotGap) * zoom, room->center().y() - side / 2, side, side));
    if (!isSum) return;
    painter.setFont(qtFont({Face::semiBold, 12 * zoom}));
    painter.setPen(qtColour(view_.surfaceOf(placed.card->id).ink));
    painter.drawText(QRectF(room->left() + side, room->center().y() - 12 * zoom, room->width() - side + 1, 24 * zoom),
                     Qt::AlignRight | Qt::AlignVCenter, QString::number(count));
}

void GridVote::paint(QPainter& painter) const {
    const Vote* round = vote();
    if (!round || view_.zoom() < readableZoom) return;
    painter.save();
    if (round->isVoting()) {
        for (const auto& [card, given] : round->round().given)
            if (const PlacedCard* placed = placedCard(view_.layoutNow(), card))
                paintDots(painter, *placed, round->own(card));
    } else if (round->state() == Vote::State::shown) {
        const Rect inView = view_.frame().inView();
        for (const PlacedCard& placed : view_.layoutNow().cards)
            if (placed.card->kind == round->round().kind && placed.card->votes > 0 && placed.rect.intersects(inView))
                paintDots(painter, placed, placed.card->votes);
    }
    painter.restore();
}

void GridVote::paintPill(QPainter& painter) const {
    const auto shown = pill();
    if (!shown || view_.isDragging()) return;
    const Theme& theme = view_.theme();
    const bool isOut = vote()->left() == 0;
    const Pinned pinned = view_.pinned();
    painter.save();
    painter.setClipRect(QRectF(view_.viewport()->rect()).adjusted(pinned.left, pinned.top, 0, 0), Qt::IntersectClip);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 24));
    painter.drawRoundedRect(shown->adjusted(-1, 0, 1, 2), pillHeight / 2, pillHeight / 2);
    painter.setPen(QPen(qtColour(theme.line), 1));
    painter.setBrush(qtColour(theme.page));
    painter.drawRoundedRect(shown->adjusted(0.5, 0.5, -0.5, -0.5), pillHeight / 2, pillHeight / 2);
    QRectF words = shown->adjusted(pillPadding, 0, -pillPadding, 0);
    if (!isOut) {
        painter.setPen(QPen(qtColour(theme.accent), 2, Qt::SolidLine, Qt::RoundCap));
        const QPointF sign(words.left() + pillSign / 2, words.center().y());
        painter.drawLine(sign - QPointF(pillSign / 2, 0), sign + QPointF(pillSign / 2, 0));
        painter.drawLine(sign - QPointF(0, pillSign / 2), sign + QPointF(0, pillSign / 2));
        words.setLeft(words.left() + pillSign + pillSignGap);
    }
    painter.setFont(pillFont());
    painter.setPen(qtColour(isOut ? readableOn(theme.page, theme.muted) : theme.ink));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, pillWords(isOut));
    painter.restore();
}

} // namespace cjm
