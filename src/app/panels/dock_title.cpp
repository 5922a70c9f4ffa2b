#include "app/panels/dock_title.hpp"

#include "app/widgets/tinted_icon.hpp"

#include <cjm/render/text_measure.hpp>

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QString>
#include <QToolButton>

namespace cjm {

DockTitle::DockTitle(QDockWidget& dock, const Appearance& appearance) : QWidget(&dock) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 8, 4);
    auto* words = new QLabel(this);
    words->setTextFormat(Qt::PlainText);
    words->setFont(qtFont({Face::semiBold, 14}));
    auto* close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setIconSize({16, 16});
    row->addWidget(words, 1);
    row->addWidget(close);
    connect(&dock, &QDockWidget::windowTitleChanged, words, &QLabel::setText);
    connect(close, &QToolButton::clicked, this, &DockTitle::closeWanted);
    appearance.follow(this, [close, appearance] {
        close->setAccessibleName(tr("Close"));
        close->setToolTip(tr("Close"));
        close->setIcon(tintedIcon("x", appearance.theme()));
    });
}

} // namespace cjm
