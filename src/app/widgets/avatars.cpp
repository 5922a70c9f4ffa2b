#include "app/widgets/avatars.hpp"

#include "app/widgets/people.hpp"
#include "app/widgets/plain_tip.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QPainter>
#include <QStringList>
#include <QToolBar>

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

constexpr int avatarsSide = 32, avatarStep = 24; // the next lies over a little of the one before
constexpr int avatarsAir = 4, lineRoom = 17, lineInset = 6;

} // namespace

Avatars::Avatars(QToolBar& toolBar, Appearance appearance) : appearance_(appearance), place_(toolBar.addWidget(this)) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    place_->setVisible(false);
    appearance_.follow(this, [this] { dress(); });
}

void Avatars::setPeople(std::vector<std::string> names) {
    if (names == names_) return;
    names_ = std::move(names);
    dress();
    updateGeometry();
    place_->setVisible(!names_.empty());
}

int Avatars::shownCount() const { return std::min(static_cast<int>(names_.size()), mostShown); }

int Avatars::markCount() const { return shownCount() + (static_cast<int>(names_.size()) > mostShown ? 1 : 0); }

QString Avatars::moreWords() const {
    const int more = static_cast<int>(names_.size()) - shownCount();
    return more > 0 ? QStringLiteral("+%1").arg(more) : QString();
}

void Avatars::dress() {
    const QString words = names_.empty() ? QString() : tr("Also here: %1").arg(calledPeople(names_));
    setToolTip(plainTip(words));
    setAccessibleName(words);
    update();
}

QSize Avatars::sizeHint() const {
    if (names_.empty()) return {0, 0};
    return {avatarsAir + avatarsSide + (markCount() - 1) * avatarStep + lineRoom, avatarsSide};
}

// The line behind them parts them from the tools, and goes with them.
void Avatars::paintEvent(QPaintEvent*) {
    const Theme& theme = appearance_.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF circle(avatarsAir, (height() - avatarsSide) / 2.0, avatarsSide, avatarsSide);
    for (int i = 0; i < shownCount(); ++i) {
        paintPerson(painter, circle, names_[static_cast<std::size_t>(i)], theme);
        circle.translate(avatarStep, 0);
    }
    if (const QString more = moreWords(); !more.isEmpty()) {
        const Colour ground = mix(theme.page, theme.muted, 0.16);
        painter.setPen(QPen(qtColour(theme.page), 2));
        painter.setBrush(qtColour(ground));
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1));
        painter.setPen(qtColour(readableOn(ground, theme.ink)));
        painter.setFont(qtFont({Face::semiBold, 12}));
        painter.drawText(circle, Qt::AlignCenter, more);
    }
    painter.fillRect(QRectF(width() - lineRoom / 2.0 - 0.5, lineInset, 1, height() - 2 * lineInset),
                     qtColour(theme.line));
}

} // namespace cjm
