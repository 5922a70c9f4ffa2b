#include "app/widgets/banner.hpp"

#include "app/widgets/style_sheet.hpp"
#include "app/widgets/tinted_icon.hpp"
#include "app/widgets/words_label.hpp"

#include <cjm/base/contract.hpp>

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace cjm {
namespace {

constexpr int iconSize = 18, firstButton = 2; // after icon and words
constexpr double groundShare = 0.1, litShare = 0.38;
constexpr int litMs = 700;

Colour signOf(const Theme& theme, Banner::Tone tone) {
    switch (tone) {
    case Banner::Tone::note: return theme.accent;
    case Banner::Tone::warning: return theme.neutral;
    case Banner::Tone::trouble: return theme.bad;
    }
    return theme.accent;
}

} // namespace

Banner::Banner(Appearance appearance, QWidget* parent) : QFrame(parent), appearance_(appearance) {
    setObjectName(QStringLiteral("banner"));
    row_ = new QHBoxLayout(this);
    row_->setContentsMargins(16, 7, 10, 7);
    row_->setSpacing(8);
    iconLabel_ = new QLabel;
    iconLabel_->setTextFormat(Qt::PlainText);
    words_ = new WordsLabel;
    words_->setTextFormat(Qt::PlainText);
    words_->setMinimumWidth(120);
    close_ = new QToolButton;
    close_->setAutoRaise(true);
    close_->setIconSize({iconSize - 2, iconSize - 2});
    row_->addWidget(iconLabel_);
    row_->addWidget(words_, 1);
    row_->addWidget(close_);
    connect(close_, &QToolButton::clicked, this, [this] {
        hide();
        emit closed();
    });
    hide();
    lighting_.setSingleShot(true);
    lighting_.setInterval(litMs);
    connect(&lighting_, &QTimer::timeout, this, [this] { light(false); });
    appearance_.follow(this, [this] { dress(); });
}

void Banner::tell(Tone tone, std::string icon, const QString& words, const std::vector<Button>& buttons,
                  bool canClose) {
    expects(buttons.size() <= 3);
    const bool isNews = isHidden() || words_->text() != words;
    tone_ = tone;
    icon_ = std::move(icon);
    words_->setText(words);
    setAccessibleName(words);
    setButtons(buttons);
    close_->setVisible(canClose);
    dress();
    show();
    if (isNews) alert();
}

void Banner::attract() {
    light(true);
    lighting_.start();
    alert();
    emit attracted();
}

void Banner::light(bool on) {
    isLit_ = on;
    dress();
}

void Banner::alert() {
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString Banner::words() const { return words_->text(); }

// A button that has the focus hands it on to the one in its place.
void Banner::setButtons(const std::vector<Button>& buttons) {
    std::size_t focused = buttons_.size();
    for (std::size_t i = 0; i < buttons_.size(); ++i) {
        if (buttons_[i]->hasFocus()) focused = i;
        buttons_[i]->hide();
        buttons_[i]->deleteLater(); // it may be the one that was pressed
    }
    const bool hadFocus = focused < buttons_.size();
    buttons_.clear();
    for (const Button& each : buttons) {
        auto* button = new QPushButton(each.text, this);
        button->setProperty("primary", each.isPrimary);
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, this, [run = each.run] { run(); });
        row_->insertWidget(firstButton + static_cast<int>(buttons_.size()), button);
        buttons_.push_back(button);
        button->show();
    }
    if (hadFocus && focused < buttons_.size()) buttons_[focused]->setFocus();
}

void Banner::dress() {
    const Theme& theme = appearance_.theme();
    const Colour sign = signOf(theme, tone_), ground = mix(theme.panel, sign, isLit_ ? litShare : groundShare);
    setStyleSheet(styleSheetOf(
        theme,
        "#banner { background: %ground; border: none; border-bottom: 1px solid %edge; }"
        "#banner QLabel { color: %words; }"
        "#banner QPushButton { padding: 5px 12px; }",
        {{"ground", ground}, {"edge", mix(ground, sign, 0.35)}, {"words", readableOn(ground, theme.ink)}}));
    Theme tinted = theme;
    tinted.ink = readableOn(ground, sign);
    if (!icon_.empty()) iconLabel_->setPixmap(tintedIcon(icon_, tinted).pixmap(iconSize));
    close_->setIcon(tintedIcon("x", theme));
    close_->setAccessibleName(tr("Close"));
    close_->setToolTip(tr("Close"));
}

} // namespace cjm
