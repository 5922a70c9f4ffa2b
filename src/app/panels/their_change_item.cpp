#include "app/panels/their_change_item.hpp"

#include "app/panels/finding_entry.hpp"
#include "app/panels/others_panel.hpp"
#include "app/panels/panel_words.hpp"
#include "app/widgets/enter_key.hpp"
#include "app/widgets/people.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace cjm {
namespace {

constexpr int changeIcon = 16, changeAtSide = 12, besideBack = 3;
constexpr double backRadius = 5;

QFont backFont() { return qtFont({Face::semiBold, 13}); }

} // namespace

QuietButton::QuietButton(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(backFont());
}

void QuietButton::setTheme(const Theme& theme) {
    theme_ = theme;
    update();
}

void QuietButton::setMeant(bool on) {
    isMeant_ = on;
    update();
}

QSize QuietButton::sizeHint() const {
    const QFontMetrics metrics(backFont());
    return {metrics.horizontalAdvance(text()) + 2 * besideBack + 2, metrics.lineSpacing() + 2};
}

void QuietButton::paintEvent(QPaintEvent*) {
    if (!isMeant_ && !hasFocus()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(qtColour(theme_.accent), 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), backRadius, backRadius);
    }
    painter.setFont(backFont());
    const Colour ground = mix(theme_.panel, theme_.accent, 0.05);
    painter.setPen(qtColour(readableOn(ground, isEnabled() ? theme_.accent : theme_.muted)));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

void QuietButton::keyPressEvent(QKeyEvent* event) {
    if (isEnterKey(*event)) return click();
    QAbstractButton::keyPressEvent(event);
}

TheirChangeItem::TheirChangeItem(QWidget* parent)
    : PanelButton(parent),
      icon_(panelSign(this)),
      swatch_(panelSign(this)),
      place_(panelWords("quiet", this)),
      words_(new MarkedWords(this)),
      back_(new QuietButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(changeAtSide, 7, changeAtSide - besideBack, 7);
    row->setSpacing(10);
    icon_->setFixedSize(changeIcon, changeIcon + 2);
    row->addWidget(icon_, 0, Qt::AlignTop);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(3);
    lines->addWidget(words_);
    auto* place = new QHBoxLayout;
    place->setContentsMargins(1, 0, 0, 0); // as letters above have it
    place->setSpacing(6);
    place->addWidget(swatch_, 0, Qt::AlignTop);
    place->addWidget(place_, 1);
    lines->addLayout(place);
    row->addLayout(lines, 1);
    row->addWidget(back_, 0, Qt::AlignVCenter);
    back_->installEventFilter(this);
    connect(back_, &QAbstractButton::clicked, this, &TheirChangeItem::backWanted);
}

void TheirChangeItem::show(const TheirChange& change, const std::string& by, const Appearance& appearance) {
    change_ = change;
    const Theme& theme = appearance.theme();
    setTheme(theme);
    const Colour colour = personColour(by);
    icon_->setPixmap(colouredIcon(change.icon.toStdString(), personColourOn(theme.panel, by)).pixmap(changeIcon));
    words_->setRuns(change.words);
    words_->setLook(theme, theme.panel, colour);
    place_->setText(change.place.words);
    swatch_->setVisible(change.place.colour.has_value());
    if (change.place.colour) swatch_->setPixmap(stageSwatch(*change.place.colour, place_->fontMetrics().lineSpacing()));
    back_->setTheme(theme);
    setAccessibleName(change.inSentence);
    setAccessibleDescription(change.place.words);
}

void TheirChangeItem::setWay(bool mayEdit, bool isBack) {
    isBack_ = isBack;
    const QString done = change_.isNew ? OthersPanel::tr("Removed") : OthersPanel::tr("Taken back");
    const QString way = change_.isNew ? OthersPanel::tr("Remove") : OthersPanel::tr("Take back");
    back_->setText(isBack ? done : way);
    back_->setAccessibleName(back_->text() + QStringLiteral(": ") + change_.inSentence);
    const bool canTakeBack = mayEdit && !isBack;
    if (!canTakeBack && back_->hasFocus()) setFocus(Qt::OtherFocusReason); // keys go on from here
    back_->setEnabled(canTakeBack);
    back_->updateGeometry();
    followMeant();
}

QString TheirChangeItem::placeInWords() const { return place_->text(); }

// What was taken back says so always.
void TheirChangeItem::followMeant() { back_->setMeant(underMouse() || hasFocus() || back_->hasFocus() || isBack_); }

void TheirChangeItem::enterEvent(QEnterEvent* event) {
    PanelButton::enterEvent(event);
    followMeant();
}

void TheirChangeItem::leaveEvent(QEvent* event) {
    PanelButton::leaveEvent(event);
    followMeant();
}

void TheirChangeItem::focusInEvent(QFocusEvent* event) {
    PanelButton::focusInEvent(event);
    followMeant();
}

void TheirChangeItem::focusOutEvent(QFocusEvent* event) {
    PanelButton::focusOutEvent(event);
    followMeant();
}

bool TheirChangeItem::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) followMeant();
    return PanelButton::eventFilter(watched, event);
}

} // namespace cjm
