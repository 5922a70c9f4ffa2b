#include "app/widgets/toast.hpp"

#include "app/widgets/style_sheet.hpp"

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

constexpr int fromBottom = 24, fromSides = 16, widestToast = 640;

} // namespace

Toast::Toast(QWidget* over, Appearance appearance)
    : QFrame(over),
      appearance_(appearance),
      words_(new QLabel),
      button_(new QPushButton) {
    setObjectName(QStringLiteral("toast"));
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::ArrowCursor);
    words_->setTextFormat(Qt::PlainText);
    words_->setWordWrap(true);
    button_->setFocusPolicy(Qt::NoFocus);
    button_->setCursor(Qt::PointingHandCursor);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(18, 9, 9, 9);
    row->setSpacing(14);
    row->addWidget(words_, 1);
    row->addWidget(button_);
    going_.setSingleShot(true);
    going_.setInterval(shownMs);
    connect(&going_, &QTimer::timeout, this, &QWidget::hide);
    connect(button_, &QPushButton::clicked, this, [this] {
        const auto run = std::exchange(run_, {});
        hide();
        if (run) run();
    });
    over->installEventFilter(this);
    appearance_.follow(this, [this] { dress(); });
    hide();
}

void Toast::tell(const QString& words, const QString& button, std::function<void()> run) {
    words_->setText(words);
    button_->setText(button);
    button_->setVisible(!button.isEmpty());
    run_ = std::move(run);
    setAccessibleName(words);
    place();
    show();
    raise();
    going_.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Toast::words() const { return words_->text(); }

// Dark on a light page and light on a dark one, so that it is seen over any map.
void Toast::dress() {
    const Theme& theme = appearance_.theme();
    const Colour ground = theme.ink, ink = theme.page;
    setStyleSheet(styleSheetOf(theme,
                               "#toast { background: %ground; border: 1px solid %edge; border-radius: 10px; }"
                               "#toast QLabel { color: %words; }"
                               "#toast QPushButton { color: %button; background: transparent; border: none;"
                               " border-radius: 7px; padding: 6px 12px; font-weight: 600; }"
                               "#toast QPushButton:hover { background: %under-mouse; }",
                               {{"ground", ground},
                                {"edge", mix(ground, ink, 0.2)},
                                {"words", readableOn(ground, ink)},
                                {"button", readableOn(ground, theme.accent)},
                                {"under-mouse", mix(ground, ink, 0.12)}}));
    if (isVisible()) place();
}

void Toast::place() {
    const QWidget& over = *parentWidget();
    ensurePolished();
    const int room = std::max(0, std::min(widestToast, over.width() - 2 * fromSides));
    const int margins = layout()->contentsMargins().left() + layout()->contentsMargins().right();
    const int buttonRoom = button_->isHidden() ? 0 : button_->sizeHint().width() + layout()->spacing();
    const int line = words_->fontMetrics().horizontalAdvance(words_->text()) + 4;
    const int width = std::min(room, line + margins + buttonRoom + 2);
    layout()->activate();
    const int height = std::max(sizeHint().height(), layout()->heightForWidth(width));
    setGeometry((over.width() - width) / 2, over.height() - height - fromBottom, width, height);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent* event) {
    QFrame::enterEvent(event);
    going_.stop();
}

void Toast::leaveEvent(QEvent* event) {
    QFrame::leaveEvent(event);
    if (isVisible()) going_.start();
}

} // namespace cjm
