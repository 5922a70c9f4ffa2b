#include "app/views/first_steps.hpp"

#include "app/widgets/style_sheet.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace cjm {

FirstSteps::FirstSteps(Appearance appearance, QWidget* parent)
    : QWidget(parent),
      appearance_(appearance),
      heading_(new QLabel(this)),
      words_(new QLabel(this)),
      stage_(new QPushButton(this)),
      row_(new QPushButton(this)),
      template_(new QPushButton(this)) {
    setObjectName(QStringLiteral("firstSteps"));
    setCursor(Qt::ArrowCursor);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    heading_->setTextFormat(Qt::PlainText);
    words_->setTextFormat(Qt::PlainText);
    column->addWidget(heading_);
    column->addWidget(words_);
    heading_->setProperty("role", QStringLiteral("heading"));
    column->addSpacing(8);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    for (QPushButton* button : {stage_, row_, template_}) {
        button->setAutoDefault(true);
        button->setCursor(Qt::PointingHandCursor);
        button->setFocusPolicy(Qt::TabFocus); // what is typed next is typed on the map
        buttons->addWidget(button);
    }
    buttons->addStretch();
    column->addLayout(buttons);
    connect(stage_, &QPushButton::clicked, this, &FirstSteps::stageWanted);
    connect(row_, &QPushButton::clicked, this, &FirstSteps::rowWanted);
    connect(template_, &QPushButton::clicked, this, &FirstSteps::templateWanted);
    appearance_.follow(this, [this] { dress(); });
    hide();
}

void FirstSteps::setStage(bool isFirst) {
    stage_->setProperty("primary", isFirst);
    row_->setProperty("primary", !isFirst);
    for (QPushButton* button : {stage_, row_}) { // for style sheets, which have to look again
        button->style()->unpolish(button);
        button->style()->polish(button);
    }
}

void FirstSteps::dress() {
    setStyleSheet(styleSheetOf(appearance_.theme(),
                               "QLabel { color: %muted; font-size: 12.5px; }"
                               "QLabel[role=heading] { color: %ink; font-size: 14px; font-weight: 600; }"));
    heading_->setText(tr("Where to begin"));
    words_->setText(tr("Stages are what the customer goes through, rows are what you write down about it."));
    stage_->setText(tr("+ Stage"));
    row_->setText(tr("+ Row"));
    template_->setText(tr("Take a template"));
    adjustSize();
}

} // namespace cjm
