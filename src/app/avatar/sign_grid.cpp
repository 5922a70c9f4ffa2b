#include "app/avatar/sign_grid.hpp"

#include "app/widgets/tinted_icon.hpp"

#include <cjm/layout/channels.hpp>
#include <cjm/render/icons.hpp>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextDocument>

#include <algorithm>

namespace cjm {
namespace {

constexpr int cellWidth = 33, cellHeight = 34, iconSide = 20, faceSide = 26;
constexpr double cellRadius = 7;

} // namespace

SignGrid::SignGrid(Appearance appearance, QWidget* parent) : QWidget(parent), appearance_(appearance) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setFixedSize(SignGrid::sizeHint());
    appearance_.follow(this, [this] { update(); });
}

QSize SignGrid::sizeHint() const { return {columns * cellWidth, most / columns * cellHeight}; }

void SignGrid::setSigns(std::vector<Sign> signs) {
    signs_ = std::move(signs);
    if (signs_.size() > most) signs_.resize(most);
    current_ = 0;
    for (std::size_t i = 0; i < signs_.size(); ++i)
        if (signs_[i].id == chosen_) current_ = static_cast<int>(i);
    hovered_ = -1;
    if (signs_.empty()) setAccessibleDescription(wordsForNone_);
    update();
}

void SignGrid::setWordsForNone(const QString& words) {
    wordsForNone_ = words;
    update();
}

void SignGrid::setChosen(const std::string& id) {
    chosen_ = id;
    update();
}

QRect SignGrid::cell(int index) const {
    return {index % columns * cellWidth, index / columns * cellHeight, cellWidth, cellHeight};
}

int SignGrid::indexAt(const QPoint& point) const {
    for (int i = 0; i < static_cast<int>(signs_.size()); ++i)
        if (cell(i).contains(point)) return i;
    return -1;
}

void SignGrid::setCurrent(int index) {
    current_ = std::clamp(index, 0, std::max(0, static_cast<int>(signs_.size()) - 1));
    if (!signs_.empty()) setAccessibleDescription(signs_[static_cast<std::size_t>(current_)].words);
    update();
}

void SignGrid::pick(int index) {
    if (index < 0 || index >= static_cast<int>(signs_.size())) return;
    setCurrent(index);
    emit picked(signs_[static_cast<std::size_t>(index)].id);
}

void SignGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = appearance_.theme();
    if (signs_.empty()) {
        painter.setPen(qtColour(theme.muted));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, wordsForNone_);
    }
    for (int i = 0; i < static_cast<int>(signs_.size()); ++i) {
        const Sign& sign = signs_[static_cast<std::size_t>(i)];
        const QRectF room = QRectF(cell(i)).adjusted(1.5, 1.5, -1.5, -1.5);
        const bool isChosen = sign.id == chosen_, isCurrent = hasFocus() && i == current_;
        painter.setPen(isChosen || isCurrent ? QPen(qtColour(theme.accent), isChosen ? 1.5 : 1) : QPen(Qt::NoPen));
        painter.setBrush(isChosen        ? QBrush(qtColour(mix(theme.page, theme.accent, 0.12)))
                         : i == hovered_ ? QBrush(qtColour(mix(theme.page, theme.accent, 0.09)))
                                         : QBrush(Qt::NoBrush));
        if (isCurrent && !isChosen) painter.setPen(QPen(qtColour(theme.accent), 1, Qt::DotLine));
        painter.drawRoundedRect(room, cellRadius, cellRadius);
        const int side = isFaceName(sign.id) ? faceSide : iconSide;
        QRect icon(0, 0, side, side);
        icon.moveCenter(cell(i).center());
        colouredIcon(sign.id, isChosen ? theme.accent : theme.ink).paint(&painter, icon);
    }
}

void SignGrid::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) pick(indexAt(event->pos()));
}

void SignGrid::mouseMoveEvent(QMouseEvent* event) {
    const int index = indexAt(event->pos());
    if (index == hovered_) return;
    hovered_ = index;
    const QString words = index < 0 ? QString() : signs_[static_cast<std::size_t>(index)].words;
    setToolTip(Qt::convertFromPlainText(words));
    setCursor(index < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

void SignGrid::leaveEvent(QEvent*) {
    hovered_ = -1;
    update();
}

void SignGrid::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left: return setCurrent(current_ - 1);
    case Qt::Key_Right: return setCurrent(current_ + 1);
    case Qt::Key_Up: return setCurrent(current_ >= columns ? current_ - columns : current_);
    case Qt::Key_Down:
        return setCurrent(current_ + columns < static_cast<int>(signs_.size()) ? current_ + columns : current_);
    case Qt::Key_Home: return setCurrent(0);
    case Qt::Key_End: return setCurrent(most);
    case Qt::Key_Space: return pick(current_);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        pick(current_);
        emit finished();
        return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace cjm
