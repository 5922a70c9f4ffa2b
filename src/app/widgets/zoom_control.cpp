#include "app/widgets/zoom_control.hpp"

#include "app/widgets/action_tip.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <QAction>
#include <QHBoxLayout>
#include <QString>
#include <QToolButton>

namespace cjm {
namespace {

constexpr int controlSide = 15;
const QString widestWords = QStringLiteral("400 %"); // the other buttons stay where they are
constexpr int wordsPadding = 12;

} // namespace

ZoomControl::ZoomControl(const Actions& actions, Appearance appearance, QWidget* parent)
    : QWidget(parent),
      appearance_(appearance) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 6, 0);
    row->setSpacing(0);
    row->addWidget(add(actions.out, "minus"));
    row->addWidget(percent_ = add(actions.actual, nullptr));
    row->addWidget(add(actions.in, "plus"));
    row->addWidget(add(actions.fit, "maximize"));
    appearance_.follow(this, [this] { dress(); });
}

// As the action is named and can be done, but with a sign of its own.
QToolButton* ZoomControl::add(QAction& action, const char* icon) {
    auto* button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setIconSize({controlSide, controlSide});
    if (icon) button->setProperty("sign", QString::fromLatin1(icon));
    const auto follow = [button, icon, &action] {
        button->setEnabled(action.isEnabled());
        button->setToolTip(Qt::convertFromPlainText(tipOf(action), Qt::WhiteSpaceNormal));
        if (icon) button->setAccessibleName(action.text());
    };
    follow();
    connect(&action, &QAction::changed, button, follow);
    connect(button, &QToolButton::clicked, &action, &QAction::trigger);
    return button;
}

void ZoomControl::dress() {
    percent_->ensurePolished();
    percent_->setFixedWidth(percent_->fontMetrics().horizontalAdvance(widestWords) + wordsPadding);
    for (auto* button : findChildren<QToolButton*>())
        if (const QString sign = button->property("sign").toString(); !sign.isEmpty())
            button->setIcon(tintedIcon(sign.toStdString(), appearance_.theme()));
}

void ZoomControl::setWords(const QString& words) { percent_->setText(words); }

QString ZoomControl::words() const { return percent_->text(); }

} // namespace cjm
