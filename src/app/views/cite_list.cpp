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
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    hide();
}

void CiteList::show(const Map& map, const std::string& start, Language language) {
    rows_ = layoutCardRows(map, cardsBeginning(map, start), start, appearance_.theme(), measure_, language);
    chosen_ = first_ = 0;
    if (rows_.rows.empty()) return hide();
    resize(static_cast<int>(std::ceil(rows_.size.width)), static_cast<int>(std::ceil(heightOf(rows_, mostCardRows))));
    QFrame::show();
    raise();
    update();
}

void CiteList::placeAt(const QRect& field) {
    const QRect room = parentWidget()->rect();
    const int x = std::clamp(field.left(), 0, std::max(0, room.width() - width()));
    const bool isBelow = field.bottom() + gapBelowField + height() <= room.height();
    move(x, isBelow ? field.bottom() + gapBelowField : std::max(0, field.top() - gapBelowField - height()));
}

void CiteList::choose(std::size_t row) {
    if (rows_.rows.empty()) return;
    chosen_ = std::min(row, rows_.rows.size() - 1);
    if (chosen_ < first_) first_ = chosen_;
    if (chosen_ >= first_ + mostCardRows) first_ = chosen_ + 1 - mostCardRows;
    update();
}

bool CiteList::takesKey(const QKeyEvent& event) {
    if (rows_.rows.empty() || (event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) return false;
    switch (event.key()) {
    case Qt::Key_Down: choose(chosen_ + 1); return true;
    case Qt::Key_Up: choose(chosen_ == 0 ? 0 : chosen_ - 1); return true;
    case Qt::Key_PageDown: choose(chosen_ + mostCardRows); return true;
    case Qt::Key_PageUp: choose(chosen_ < mostCardRows ? 0 : chosen_ - mostCardRows); return true;
    default: break;
    }
    if (!isEnterKey(event) && event.key() != Qt::Key_Tab) return false;
    emit picked(rows_.rows[chosen_].card->id);
    return true;
}

std::size_t CiteList::rowAt(const QPoint& point) const {
    for (std::size_t i = first_; i < std::min(rows_.rows.size(), first_ + mostCardRows); ++i) {
        const Rect rect = rows_.rows[i].rect.moved(0, -(rows_.rows[first_].rect.y - rows_.rows.front().rect.y));
        if (rect.contains({double(point.x()), double(point.y())})) return i;
    }
    return rows_.rows.size();
}

void CiteList::mouseMoveEvent(QMouseEvent* event) {
    if (const std::size_t row = rowAt(event->pos()); row < rows_.rows.size()) choose(row);
}

void CiteList::mousePressEvent(QMouseEvent* event) {
    const std::size_t row = rowAt(event->pos());
    event->accept();
    if (row < rows_.rows.size()) emit picked(rows_.rows[row].card->id);
}

void CiteList::wheelEvent(QWheelEvent* event) {
    event->accept();
    if (rows_.rows.size() <= mostCardRows) return;
    const std::size_t last = rows_.rows.size() - mostCardRows;
    const bool isDown = event->angleDelta().y() < 0;
    first_ = isDown ? std::min(first_ + 1, last) : first_ - std::min<std::size_t>(first_, 1);
    update();
}

void CiteList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter_.drawAt(painter, cardRowsScene(rows_, chosen_, first_, height(), appearance_.theme()), {0, 0}, 1);
}

} // namespace cjm
