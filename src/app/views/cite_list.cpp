#include "app/views/cite_list.hpp"

#include "app/widgets/enter_key.hpp"

#include <cjm/session/typing/citing.hpp>

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

constexpr int gapBelowField = 8;

} // namespace

CiteList::CiteList(Appearance appearance, const TextMeasure& measure, QWidget* parent)
    : QFrame(parent),
      appearance_(appearance),
      measure_(measure) {
    setObjectName(QStringLiteral("citeList"));
    setFocusPolicy(Qt::ClickFocus); // who is typed into has it in its place
    setMouseTracking(true);
    hide();
}

void CiteList::show(const Map& map, const std::string& start, Language language) {
    map_ = map;
    start_ = start;
    language_ = language;
    cards_ = cardsBeginning(map, start);
    chosen_ = first_ = 0;
    if (cards_.empty()) return hide();
    layOut();
    QFrame::show();
    raise();
}

// Of those in view alone: a map may have thousands.
void CiteList::layOut() {
    const auto begin = cards_.begin() + static_cast<std::ptrdiff_t>(first_);
    const auto count = static_cast<std::ptrdiff_t>(std::min(cards_.size() - first_, mostInView));
    rows_ = layoutCardRows(map_, {begin, begin + count}, start_, appearance_.theme(), measure_, language_);
    resize(static_cast<int>(std::ceil(rows_.size.width)), static_cast<int>(std::ceil(rows_.size.height)));
    update();
}

void CiteList::placeAt(const QRect& field) {
    const QRect room = parentWidget()->rect();
    const int x = std::clamp(field.left(), 0, std::max(0, room.width() - width()));
    const bool isBelow = field.bottom() + gapBelowField + height() <= room.height();
    move(x, isBelow ? field.bottom() + gapBelowField : std::max(0, field.top() - gapBelowField - height()));
}

void CiteList::choose(std::size_t card) {
    if (cards_.empty()) return;
    chosen_ = std::min(card, cards_.size() - 1);
    first_ = std::clamp(first_, chosen_ - std::min(chosen_, mostInView - 1), chosen_);
    layOut();
}

// Who takes it may look for others at once.
void CiteList::pick(std::size_t card) {
    const CardId id = cards_[card]->id;
    emit picked(id);
}

bool CiteList::takesKey(const QKeyEvent& event) {
    if (cards_.empty() || (event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) return false;
    switch (event.key()) {
    case Qt::Key_Down: choose(chosen_ + 1); return true;
    case Qt::Key_Up: choose(chosen_ == 0 ? 0 : chosen_ - 1); return true;
    case Qt::Key_PageDown: choose(chosen_ + mostInView); return true;
    case Qt::Key_PageUp: choose(chosen_ < mostInView ? 0 : chosen_ - mostInView); return true;
    default: break;
    }
    if (!isEnterKey(event) && event.key() != Qt::Key_Tab) return false;
    pick(chosen_);
    return true;
}

// The card under a point, or one behind the last.
std::size_t CiteList::cardAt(const QPoint& point) const {
    for (std::size_t i = 0; i < rows_.rows.size(); ++i)
        if (rows_.rows[i].rect.contains({double(point.x()), double(point.y())})) return first_ + i;
    return cards_.size();
}

void CiteList::mouseMoveEvent(QMouseEvent* event) {
    if (const std::size_t card = cardAt(event->pos()); card < cards_.size()) choose(card);
}

void CiteList::mousePressEvent(QMouseEvent* event) {
    const std::size_t card = cardAt(event->pos());
    event->accept();
    if (card < cards_.size()) pick(card);
}

void CiteList::wheelEvent(QWheelEvent* event) {
    event->accept();
    if (cards_.size() <= mostInView) return;
    const bool isDown = event->angleDelta().y() < 0;
    first_ = isDown ? std::min(first_ + 1, cards_.size() - mostInView) : first_ - std::min<std::size_t>(first_, 1);
    layOut();
}

void CiteList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter_.drawAt(painter, cardRowsScene(rows_, chosen_ - first_, appearance_.theme()), {0, 0}, 1);
}

} // namespace cjm
