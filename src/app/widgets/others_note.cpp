#include "app/widgets/others_note.hpp"

#include "app/widgets/people.hpp"
#include "app/widgets/plain_tip.hpp"
#include "app/widgets/style_sheet.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QFontMetrics>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

constexpr int noteSide = 6, noteHeight = 22, noteMark = 18, noteSign = 14, behindSign = 6, betweenParts = 16;
constexpr int leastChanges = 60; // of the words, where there is little room
constexpr std::size_t mostInNote = 3;

QFont conflictsFont(const QWidget& note) {
    QFont font = note.font();
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

OthersNote::OthersNote(Appearance appearance, QWidget* parent) : QAbstractButton(parent), appearance_(appearance) {
    setFocusPolicy(Qt::NoFocus); // as all of the status line: the list has a command of its own
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    hide();
    appearance_.follow(this, [this] { dress(); });
}

void OthersNote::tell(int changes, std::vector<std::string> people, int conflicts) {
    changes_ = changes;
    people_ = std::move(people);
    conflicts_ = conflicts;
    dress();
    setVisible(changes_ > 0 || conflicts_ > 0);
}

void OthersNote::dress() {
    changesWords_ = changes_ == 0 ? QString()
                    : people_.empty()
                        ? tr("%n change(s) merged", nullptr, changes_)
                        : tr("%n change(s) merged: %1", nullptr, changes_).arg(calledPeople(people_, mostInNote));
    conflictsWords_ = conflicts_ == 0 ? QString() : tr("%n conflict(s)", nullptr, conflicts_);
    QStringList parts{changesWords_, conflictsWords_};
    parts.removeAll(QString());
    setAccessibleName(parts.join(QStringLiteral(", ")));
    setToolTip(plainTip(parts.join(QLatin1Char('\n'))));
    updateGeometry();
    update();
}

int OthersNote::conflictsWidth() const {
    if (conflictsWords_.isEmpty()) return 0;
    return noteSign + behindSign + QFontMetrics(conflictsFont(*this)).horizontalAdvance(conflictsWords_) + 1;
}

QSize OthersNote::sizeHint() const {
    int width = 2 * noteSide + conflictsWidth();
    if (!changesWords_.isEmpty())
        width += noteMark + behindSign + fontMetrics().horizontalAdvance(changesWords_) + 1 +
                 (conflictsWords_.isEmpty() ? 0 : betweenParts);
    return {width, noteHeight};
}

QSize OthersNote::minimumSizeHint() const {
    const QSize all = sizeHint();
    const int least = 2 * noteSide + conflictsWidth() + (changesWords_.isEmpty() ? 0 : betweenParts + leastChanges);
    return {std::min(least, all.width()), all.height()};
}

void OthersNote::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void OthersNote::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

void OthersNote::paintEvent(QPaintEvent*) {
    const Theme& theme = appearance_.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse()) {
        constexpr double radius = 5;
        painter.setPen(Qt::NoPen);
        painter.setBrush(qtColour(mix(theme.page, theme.accent, 0.09)));
        painter.drawRoundedRect(QRectF(rect()), radius, radius);
    }
    int x = noteSide;
    if (!changesWords_.isEmpty()) {
        const std::string name = people_.empty() ? std::string() : people_.front();
        paintPerson(painter, QRectF(x, (height() - noteMark) / 2.0, noteMark, noteMark), name, theme);
        x += noteMark + behindSign;
        const int behind = conflictsWords_.isEmpty() ? 0 : betweenParts + conflictsWidth();
        const QRect words(x, 0, width() - x - noteSide - behind, height());
        painter.setFont(font());
        painter.setPen(qtColour(readableOn(theme.panel, theme.muted)));
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(changesWords_, Qt::ElideRight, words.width()));
        x = words.right() + 1 + betweenParts;
    }
    if (conflictsWords_.isEmpty()) return;
    const Colour warning = warningColour(theme);
    colouredIcon("columns-2", warning).paint(&painter, QRect(x, (height() - noteSign) / 2, noteSign, noteSign));
    x += noteSign + behindSign;
    painter.setFont(conflictsFont(*this));
    painter.setPen(qtColour(warning));
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, conflictsWords_);
}

} // namespace cjm
