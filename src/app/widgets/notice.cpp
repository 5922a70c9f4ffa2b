#include "app/widgets/notice.hpp"

#include "app/widgets/style_sheet.hpp"
#include "app/widgets/words_label.hpp"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QString>

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

constexpr int edges = 2; // of both sides, pixels
constexpr int fromEdges = 16, fromLower = 8, widestNotice = 640;

} // namespace

Notice::Notice(QWidget* over, Place place, Appearance appearance)
    : QFrame(over),
      place_(place),
      appearance_(appearance),
      words_(new WordsLabel),
      button_(new QPushButton) {
    setObjectName(QStringLiteral("notice"));
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::ArrowCursor);
    words_->setTextFormat(Qt::PlainText);
    button_->setFocusPolicy(Qt::NoFocus);
    button_->setCursor(Qt::PointingHandCursor);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(18, 9, 9, 9);
    row->setSpacing(14);
    row->addWidget(words_, 1);
    row->addWidget(button_);
    connect(button_, &QPushButton::clicked, this, &Notice::pressed);
    over->installEventFilter(this);
    appearance_.follow(this, [this] { dress(); });
    hide();
}

void Notice::standAbove(Notice& lower) {
    lower_ = &lower;
    lower.installEventFilter(this);
}

void Notice::setAside(int covered) {
    if (std::exchange(aside_, covered) != covered && !isHidden()) place();
}

void Notice::display(const QString& words, const QString& button) {
    words_->setText(words);
    button_->setText(button);
    button_->setVisible(!button.isEmpty());
    setAccessibleName(words);
    place();
    show();
    raise();
    emit coveredChanged();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Notice::words() const { return words_->text(); }

void Notice::dress() {
    const Theme& theme = appearance_.theme();
    const Colour ground = theme.ink, ink = theme.page;
    setStyleSheet(styleSheetOf(theme,
                               "#notice { background: %ground; border: 1px solid %edge; border-radius: 10px; }"
                               "QLabel { color: %words; }"
                               "QPushButton { color: %button; background: transparent; border: none;"
                               " border-radius: 7px; padding: 6px 12px; font-weight: 600; }"
                               "QPushButton:hover { background: %under-mouse; }",
                               {{"ground", ground},
                                {"edge", mix(ground, ink, 0.2)},
                                {"words", readableOn(ground, ink)},
                                {"button", readableOn(ground, theme.accent)},
                                {"under-mouse", mix(ground, ink, 0.12)}}));
    if (!isHidden()) place();
}

void Notice::place() {
    const QWidget& over = *parentWidget();
    ensurePolished();
    const int free = over.width() - aside_;
    const int room = std::max(0, std::min(widestNotice, free - 2 * fromEdges));
    const int margins = layout()->contentsMargins().left() + layout()->contentsMargins().right();
    const int buttonRoom = button_->isHidden() ? 0 : button_->sizeHint().width() + layout()->spacing();
    const int line = words_->fontMetrics().horizontalAdvance(words_->text()) + 4;
    const int width = std::min(room, line + margins + buttonRoom + edges);
    layout()->activate();
    const int height = std::max(sizeHint().height(), layout()->heightForWidth(width - edges) + edges);
    const int bottom = lower_ && !lower_->isHidden() ? lower_->y() - fromLower : over.height() - fromEdges;
    const int x = place_ == Place::corner ? free - fromEdges - width : (free - width) / 2;
    setGeometry(x, bottom - height, width, height);
    emit coveredChanged();
}

int Notice::covered() const { return isHidden() ? 0 : parentWidget()->height() - y(); }

void Notice::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    emit coveredChanged();
}

bool Notice::eventFilter(QObject* watched, QEvent* event) {
    const QEvent::Type type = event->type();
    const bool isOther = (watched == parentWidget() && type == QEvent::Resize) ||
                         (watched == lower_ && (type == QEvent::Show || type == QEvent::Hide || type == QEvent::Move ||
                                                type == QEvent::Resize));
    if (isOther && !isHidden()) place(); // where it is not seen, too: it will be
    return QFrame::eventFilter(watched, event);
}

} // namespace cjm
