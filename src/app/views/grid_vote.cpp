#include "app/views/grid_vote.hpp"

#include "app/document/vote.hpp"
#include "app/views/grid_view.hpp"
#include "app/widgets/physical_key.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace cjm {
namespace {

// Of the layout.
constexpr double dotSide = 9, dotGap = 2, countGap = 3;
constexpr int mostDotsDrawn = 3;
// Of the screen: the pill is there to be hit.
constexpr double pillHeight = 26, pillPadding = 10, pillSign = 9, pillSignGap = 7, pillFromRight = 8, pillOnCard = 6;

QString pillWords(bool isOut) {
    return isOut ? QCoreApplication::translate("cjm::GridVote", "all votes are given")
                 : QCoreApplication::translate("cjm::GridVote", "vote");
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
    const auto spot = card.empty() ? std::nullopt : spotOf(view_.layoutNow(), card);
    if (!spot || view_.zoom() < readableZoom) return std::nullopt;
    const QFontMetricsF metrics(pillFont());
    const bool isOut = vote()->left() == 0;
    const double width =
        2 * pillPadding + metrics.horizontalAdvance(pillWords(isOut)) + (isOut ? 0 : pillSign + pillSignGap);
    const QRectF shown = view_.toViewport(spot->frame);
    const bool isFace = vote()->round().kind == CardKind::emotion; // on which it would lie
    if (isFace) return QRectF(shown.right() - 2, shown.center().y() - pillHeight / 2, width, pillHeight);
    // On the edge of its card, where the mouse comes to it from the card, but never over the words of it.
    const double top = std::max(shown.bottom() - pillOnCard, view_.toViewport(spot->text).bottom());
    return QRectF(shown.right() - pillFromRight - width, std::min(top, shown.bottom()), width, pillHeight);
}

// What a card keeps for one's own votes; a face without words has them beside it.
std::optional<Rect> GridVote::roomOf(const CardId& card) const {
    if (const auto room = markRect(view_.layoutNow(), card, CardMark::Kind::ownVotes)) return room;
    const auto spot = spotOf(view_.layoutNow(), card);
    if (!spot || vote()->round().kind != CardKind::emotion) return std::nullopt;
    const double width = mostDotsDrawn * (dotSide + dotGap); // at the left: the pill is at the right
    return Rect{spot->frame.x - width - dotGap, spot->frame.y, width, spot->frame.height};
}

int GridVote::shownOn(const CardId& card) const {
    const Vote* round = vote();
    const auto found = round && round->isVoting() ? view_.shownMap().cards.find(card) : nullptr;
    return found && found->kind == round->round().kind ? round->own(card) : 0;
}

std::optional<QRectF> GridVote::dotsOf(const CardId& card) const {
    const int count = shownOn(card);
    const auto room = count > 0 ? roomOf(card) : std::nullopt;
    if (!room) return std::nullopt;
    const int dots = count > mostDotsDrawn ? 1 : count;
    double width = dots * (dotSide + dotGap) - dotGap;
    if (dots != count)
        width += countGap + QFontMetricsF(qtFont({Face::semiBold, 12})).horizontalAdvance(QString::number(count));
    // Those of a face begin behind its words; others end at the edge of their card.
    const bool isBehindWords =
        markRect(view_.layoutNow(), card, CardMark::Kind::ownVotes) && vote()->round().kind == CardKind::emotion;
    const double x = isBehindWords ? room->x : room->right() - width;
    return view_.toViewport({x, room->centre().y - dotSide / 2 - 1, width, dotSide + 2});
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
    if (event.key() == Qt::Key_Escape && view_.selection().empty() && view_.session()->filter().onlyPersona.empty() &&
        view_.session()->filter().story.empty()) {
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

void GridVote::paintDots(QPainter& painter, const CardId& card, int count) const {
    const auto room = dotsOf(card);
    if (!room) return;
    const double zoom = view_.zoom(), side = dotSide * zoom;
    const bool isSum = count > mostDotsDrawn;
    painter.setPen(Qt::NoPen);
    painter.setBrush(qtColour(view_.theme().accent));
    for (int dot = 0; dot < (isSum ? 1 : count); ++dot)
        painter.drawEllipse(
            QRectF(room->left() + dot * (dotSide + dotGap) * zoom, room->center().y() - side / 2, side, side));
    if (!isSum) return;
    painter.setFont(qtFont({Face::semiBold, 12 * zoom}));
    painter.setPen(qtColour(view_.surfaceOf(card).ink));
    painter.drawText(QRectF(room->left() + side, room->center().y() - 12 * zoom, room->width() - side + 1, 24 * zoom),
                     Qt::AlignRight | Qt::AlignVCenter, QString::number(count));
}

void GridVote::paint(QPainter& painter) const {
    const Vote* round = vote();
    if (!round || !round->isVoting() || view_.zoom() < readableZoom) return; // sums are marks of the cards
    painter.save();
    for (const auto& [card, given] : round->round().given)
        paintDots(painter, card, round->own(card));
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
