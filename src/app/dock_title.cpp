#include "app/dock_title.hpp"

#include "app/tinted_icon.hpp"

#include <cjm/render/text_measure.hpp>

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QString>
#include <QTextDocument>
#include <QToolButton>

namespace cjm {

DockTitle::DockTitle(QDockWidget& dock)
    : QWidget(&dock),
      dock_(dock),
      fold_(new QToolButton(this)),
      close_(new QToolButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 8, 4);
    row->setSpacing(2);
    auto* words = new QLabel(this);
    words->setTextFormat(Qt::PlainText);
    words->setFont(qtFont({Face::semiBold, 14}));
    row->addWidget(words, 1);
    for (QToolButton* button : {fold_, close_}) {
        button->setAutoRaise(true);
        button->setIconSize({16, 16});
        row->addWidget(button);
    }
    connect(&dock, &QDockWidget::windowTitleChanged, words, &QLabel::setText);
    connect(fold_, &QToolButton::clicked, this, [this] { setFolded(!folded_); });
    connect(close_, &QToolButton::clicked, this, &DockTitle::closeWanted);
}

void DockTitle::setLook(const Theme& theme) {
    theme_ = theme;
    dress();
}

void DockTitle::dress() {
    const QString fold = folded_ ? tr("Unfold") : tr("Fold");
    fold_->setAccessibleName(fold);
    fold_->setToolTip(Qt::convertFromPlainText(fold));
    fold_->setIcon(tintedIcon(folded_ ? "chevron-down" : "chevron-up", theme_));
    close_->setAccessibleName(tr("Close"));
    close_->setToolTip(tr("Close"));
    close_->setIcon(tintedIcon("x", theme_));
}

void DockTitle::setFolded(bool folded) {
    folded_ = folded;
    if (QWidget* panel = dock_.widget()) {
        panel->setMaximumHeight(folded ? 0 : QWIDGETSIZE_MAX);
        panel->setVisible(!folded);
    }
    dress();
}

void DockTitle::mouseDoubleClickEvent(QMouseEvent*) { setFolded(!folded_); }

} // namespace cjm
