#include "app/panels/dock_title.hpp"

#include "app/widgets/tinted_icon.hpp"

#include <cjm/render/text_measure.hpp>

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QString>
#include <QToolButton>

namespace cjm {

DockTitle::DockTitle(QDockWidget& dock) : QWidget(&dock), close_(new QToolButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 8, 4);
    auto* words = new QLabel(this);
    words->setTextFormat(Qt::PlainText);
    words->setFont(qtFont({Face::semiBold, 14}));
    close_->setAutoRaise(true);
    close_->setIconSize({16, 16});
    row->addWidget(words, 1);
    row->addWidget(close_);
    connect(&dock, &QDockWidget::windowTitleChanged, words, &QLabel::setText);
    connect(close_, &QToolButton::clicked, this, &DockTitle::closeWanted);
}

void DockTitle::setLook(const Theme& theme) {
    close_->setAccessibleName(tr("Close"));
    close_->setToolTip(tr("Close"));
    close_->setIcon(tintedIcon("x", theme));
}

} // namespace cjm
