#include "app/panels/step_item.hpp"

#include "app/panels/panel_words.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QCoreApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTextDocument>
#include <QVBoxLayout>

namespace cjm {
namespace {

constexpr int leastHeight = 40, stepSignAt = 12, stepSignSide = 22, stepWordsAt = 44, checkSide = 14;
constexpr int sideMargin = 8, belowButton = 9; // of the panel, around a tinted step
constexpr double tintRadius = 8;

} // namespace

class StepItem::Head : public PanelButton {
public:
    explicit Head(QWidget* parent)
        : PanelButton(parent),
          name(panelWords("step", this)),
          state(panelWords("quiet", this)) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(stepWordsAt, 2, 0, 2); // to the edge: a scroll bar takes some
        column->setSpacing(0);
        column->addWidget(name);
        column->addWidget(state);
        setMinimumHeight(leastHeight);
    }
    QLabel *name, *state;
    int number = 1;
    bool isDone = false, isNext = false;

protected:
    void paintEvent(QPaintEvent* event) override {
        PanelButton::paintEvent(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF sign(stepSignAt, 7, stepSignSide, stepSignSide);
        const Theme& look = theme();
        if (isDone || isNext) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(qtColour(isDone ? look.good : look.accent));
            painter.drawEllipse(sign);
        } else {
            painter.setPen(QPen(qtColour(mix(look.panel, look.muted, 0.5)), 1.2));
            painter.setBrush(qtColour(look.page));
            painter.drawEllipse(sign.adjusted(0.6, 0.6, -0.6, -0.6));
        }
        if (isDone) {
            const QPoint corner = sign.center().toPoint() - QPoint(checkSide / 2, checkSide / 2);
            const Colour ink = contrast(look.good, {255, 255, 255}) >= 4.5 ? Colour{255, 255, 255} : look.page;
            colouredIcon("check", ink).paint(&painter, QRect(corner, QSize(checkSide, checkSide)));
            return;
        }
        painter.setFont(qtFont({Face::semiBold, 12}));
        painter.setPen(qtColour(isNext ? look.accentInk : readableOn(look.page, look.muted)));
        painter.drawText(sign, Qt::AlignCenter, QString::number(number));
    }
};

StepItem::StepItem(int number, QWidget* parent)
    : QWidget(parent),
      number_(number),
      head_(new Head(this)),
      button_(new QPushButton(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(sideMargin, 0, sideMargin, 0);
    column->setSpacing(0);
    column->addWidget(head_);
    button_->setProperty("role", QStringLiteral("work"));
    button_->setCursor(Qt::PointingHandCursor);
    button_->setIconSize(iconBesideWords(14));
    button_->hide();
    auto* row = new QHBoxLayout;
    row->setContentsMargins(stepWordsAt, 2, 8, 0);
    row->addWidget(button_, 0, Qt::AlignLeft);
    column->addLayout(row);
    head_->number = number;
    head_->installEventFilter(this);
    connect(head_, &QAbstractButton::clicked, this, [this] { emit wanted(number_); });
    connect(button_, &QPushButton::clicked, this, [this] { emit workWanted(number_); });
}

QAbstractButton& StepItem::head() const { return *head_; }

void StepItem::setLook(const Appearance& appearance) {
    theme_ = appearance.theme();
    language_ = appearance.language();
    head_->setTheme(theme_);
    say();
}

QString StepItem::howInWords() const {
    const std::string number = std::to_string(number_);
    const auto said = [&](const std::string& family) { return qt(cjm::say(family + number, language_)); };
    return said("step-how.") + QLatin1Char('\n') + tr("It leaves behind: %1").arg(said("step-leaves."));
}

void StepItem::say() {
    const std::string number = std::to_string(number_);
    head_->name->setText(qt(cjm::say("step-short." + number, language_)));
    if (!step_.state.code.empty()) head_->state->setText(qt(cjm::say(step_.state, language_)));
    head_->setToolTip(Qt::convertFromPlainText(howInWords(), Qt::WhiteSpaceNormal));
    const QString full = qt(cjm::say("step." + number, language_));
    head_->setAccessibleName(tr("Step %1: %2").arg(number_).arg(full));
    head_->setAccessibleDescription(head_->state->text() + QStringLiteral(". ") +
                                    (step_.isDone ? tr("Done") : howInWords()));
}

void StepItem::show(const Step& step, bool isNext) {
    step_ = step;
    isNext_ = isNext;
    head_->isDone = step.isDone;
    head_->isNext = isNext;
    head_->setFlat(isNext);
    button_->hide();
    layout()->setContentsMargins(sideMargin, 0, sideMargin, 0);
    say();
    update();
    head_->update();
}

void StepItem::offer(const StepWork& work) {
    button_->setText(forMenu(qt(cjm::say("step-do." + std::string(work.what), language_))));
    button_->setIcon(work.what == "show-barrier" ? colouredIcon("circle-alert", theme_.bad) : QIcon());
    button_->show();
    layout()->setContentsMargins(sideMargin, 0, sideMargin, belowButton);
}

void StepItem::paintEvent(QPaintEvent*) {
    if (!isNext_) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(qtColour(mix(theme_.page, theme_.accent, 0.12)));
    painter.drawRoundedRect(QRectF(rect()).adjusted(sideMargin, 0, -sideMargin, 0), tintRadius, tintRadius);
}

// Space says how, as the mouse does when it rests there; Enter and a click go there.
bool StepItem::eventFilter(QObject* watched, QEvent* event) {
    if (watched == head_ && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        const QPoint below(stepWordsAt, head_->height());
        QHelpEvent how(QEvent::ToolTip, below, head_->mapToGlobal(below));
        QCoreApplication::sendEvent(head_, &how);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace cjm
