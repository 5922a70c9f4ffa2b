#include "app/widgets/picker_popup.hpp"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace cjm {
namespace {

constexpr int ownRole = Qt::UserRole + 1, mostItems = 200, listLines = 9, itemHeight = 30, narrowest = 240;

} // namespace

PickerPopup::PickerPopup(Find find, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      find_(std::move(find)),
      search_(new QLineEdit(this)),
      list_(new QListWidget(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("picker"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(search_);
    column->addWidget(list_);
    list_->setFrameStyle(QFrame::NoFrame);
    list_->setIconSize({16, 16});
    list_->setUniformItemSizes(true);
    list_->setFocusPolicy(Qt::NoFocus); // keys stay with the search
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setTextElideMode(Qt::ElideRight);
    search_->installEventFilter(this);
    setFocusProxy(search_);
    connect(search_, &QLineEdit::textChanged, this, &PickerPopup::fill);
    connect(list_, &QListWidget::itemClicked, this, [this] { keepsOpen_ ? takeOneOfSeveral() : take(); });
}

void PickerPopup::setHint(const QString& words) {
    search_->setPlaceholderText(words);
    search_->setAccessibleName(words);
    list_->setAccessibleName(words);
}

void PickerPopup::openBelow(QWidget& widget) {
    fill();
    const int width = std::max(parentWidget()->width(), narrowest);
    resize(width, sizeHint().height());
    const QRect screen = widget.screen()->availableGeometry();
    QPoint at = widget.mapToGlobal(QPoint(0, widget.height() + 2));
    isAbove_ = at.y() + height() > screen.bottom();
    if (isAbove_) at = widget.mapToGlobal(QPoint(0, -height() - 2));
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width)));
    move(at);
    show();
    search_->setFocus(Qt::PopupFocusReason);
}

void PickerPopup::fill() {
    list_->clear();
    const QString typed = search_->text().trimmed();
    const auto found = find_(typed);
    bool same = false;
    for (std::size_t i = 0; i < std::min<std::size_t>(found.size(), mostItems); ++i) {
        same = same || found[i].words.compare(typed, Qt::CaseInsensitive) == 0;
        if (!found[i].offered) continue;
        auto* item = new QListWidgetItem(found[i].icon, found[i].words, list_);
        item->setData(Qt::UserRole, found[i].id);
        item->setSizeHint({0, itemHeight});
        if (found[i].chosen && typed.isEmpty()) list_->setCurrentItem(item);
    }
    if (!own_.isEmpty() && !typed.isEmpty() && !same) {
        auto* item = new QListWidgetItem(own_.arg(typed), list_);
        item->setData(ownRole, true);
        item->setSizeHint({0, itemHeight});
    }
    if (!list_->currentItem() && list_->count() > 0) list_->setCurrentRow(0);
    // As long as what there is to choose from.
    const int lines = std::clamp(list_->count(), 1, listLines), bottom = geometry().bottom();
    list_->setFixedHeight(lines * itemHeight + 4);
    layout()->activate(); // the window could not become smaller before
    resize(width(), sizeHint().height());
    if (isAbove_) move(x(), bottom + 1 - height());
    if (auto* item = list_->currentItem()) list_->scrollToItem(item);
}

void PickerPopup::take() {
    const QListWidgetItem* item = list_->currentItem();
    if (!item) return;
    const QString id = item->data(Qt::UserRole).toString(), typed = search_->text().trimmed();
    const bool own = item->data(ownRole).toBool();
    hide();
    if (own)
        emit ownWanted(typed);
    else
        emit picked(id);
    close();
}

void PickerPopup::takeOneOfSeveral() {
    const QListWidgetItem* item = list_->currentItem();
    if (!item) return;
    const QString id = item->data(Qt::UserRole).toString();
    emit picked(id);
    fill();
    for (int row = 0; row < list_->count(); ++row)
        if (list_->item(row)->data(Qt::UserRole).toString() == id) list_->setCurrentRow(row);
}

bool PickerPopup::eventFilter(QObject* watched, QEvent* event) {
    if (watched != search_ || event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const auto step = [this](int by) {
        if (list_->count() > 0) list_->setCurrentRow(std::clamp(list_->currentRow() + by, 0, list_->count() - 1));
        return true;
    };
    switch (key->key()) {
    case Qt::Key_Down: return step(1);
    case Qt::Key_Up: return step(-1);
    case Qt::Key_PageDown: return step(listLines);
    case Qt::Key_PageUp: return step(-listLines);
    case Qt::Key_Return:
    case Qt::Key_Enter: take(); return true;
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Space:
        if (!keepsOpen_ || !search_->text().isEmpty()) return QFrame::eventFilter(watched, event);
        takeOneOfSeveral();
        return true;
    default: return QFrame::eventFilter(watched, event);
    }
}

} // namespace cjm
