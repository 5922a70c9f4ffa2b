#include "app/inspector/inspector_step.hpp"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cjm {
namespace {

constexpr int boxWidth = 52, stepDot = 9, stepDotGap = 4;

// A dot for each, as many as there is room for.
class Dots : public QWidget {
public:
    explicit Dots(TextBox& box, QWidget* parent) : QWidget(parent), box_(box) {
        connect(&box, &QTextEdit::textChanged, this, [this] { update(); });
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Highlight));
        const int count = std::min(box_.text().toInt(), (width() + stepDotGap) / (stepDot + stepDotGap));
        for (int i = 0; i < count; ++i)
            painter.drawEllipse(QRectF(i * (stepDot + stepDotGap), (height() - stepDot) / 2.0, stepDot, stepDot));
    }

private:
    TextBox& box_;
};

} // namespace

StepField::StepField(Looks looks, QWidget* parent)
    : TextField(TextBox::Lines::one, parent),
      less_(new QPushButton(QChar(0x2212), this)),
      more_(new QPushButton(QStringLiteral("+"), this)) {
    auto* row = new QHBoxLayout;
    row->setSpacing(5);
    const int place = column()->indexOf(&box());
    column()->removeWidget(&box());
    box().setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    box().setFixedWidth(boxWidth);
    box().setAlignment(Qt::AlignHCenter);
    row->addWidget(less_);
    row->addWidget(&box());
    row->addWidget(more_);
    if (looks == Looks::dots) {
        row->addSpacing(6);
        row->addWidget(new Dots(box(), this), 1);
    } else {
        row->addStretch(1);
    }
    column()->insertLayout(place, row);
    for (QPushButton* button : {less_, more_}) {
        button->setProperty("role", QStringLiteral("step"));
        button->setFocusPolicy(Qt::NoFocus); // Up and Down do it in the box
        button->setAutoRepeat(true);
    }
    connect(less_, &QPushButton::clicked, this, [this] { emit stepped(-1); });
    connect(more_, &QPushButton::clicked, this, [this] { emit stepped(1); });
}

void StepField::retranslate() {
    less_->setAccessibleName(captionText() + QStringLiteral(": ") + tr("one less"));
    more_->setAccessibleName(captionText() + QStringLiteral(": ") + tr("one more"));
    less_->setToolTip(tr("one less"));
    more_->setToolTip(tr("one more"));
}

// No votes, or the one stage that every card covers.
bool StepField::isBlank() const {
    const QString words = inWords();
    return words.isEmpty() || words == QLatin1String("0") || words == QLatin1String("1");
}

} // namespace cjm
