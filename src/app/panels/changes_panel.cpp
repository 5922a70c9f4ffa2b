#include "app/panels/changes_panel.hpp"

#include "app/panels/change_item.hpp"
#include "app/widgets/qt_text.hpp"

#include <QKeyEvent>
#include <QListView>
#include <QString>
#include <QVBoxLayout>

#include <utility>

namespace cjm {
namespace {

constexpr int followAfterMs = 30; // letters that are typed come one by one

} // namespace

ChangesPanel::ChangesPanel(QWidget* parent)
    : QWidget(parent),
      model_(new ChangesModel(this)),
      painter_(new ChangeItem(this)),
      list_(new QListView) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->addWidget(list_);
    list_->setModel(model_);
    list_->setItemDelegate(painter_);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setUniformItemSizes(true);
    list_->setMouseTracking(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    following_.setSingleShot(true);
    following_.setInterval(followAfterMs);
    connect(&following_, &QTimer::timeout, this, &ChangesPanel::follow);
    connect(list_, &QListView::clicked, this, [this](const QModelIndex& index) { goTo(index.row()); });
    connect(list_, &QListView::activated, this, [this](const QModelIndex& index) { goTo(index.row()); });
    setFocusProxy(list_);
}

ChangesPanel::~ChangesPanel() = default;

void ChangesPanel::setStore(std::shared_ptr<Store> store) {
    store_ = std::move(store);
    observation_ = store_->observe([this](const Update&) {
        if (isVisible() && !following_.isActive()) following_.start();
    });
    model_->setStore(store_);
    follow();
}

void ChangesPanel::setLook(const Theme& theme, Language language) {
    painter_->setTheme(theme);
    model_->setLanguage(language);
    list_->setAccessibleName(tr("Changes"));
    list_->setStyleSheet(
        QStringLiteral("QListView { background: %1; outline: none; }").arg(qt(colourText(theme.panel))));
    follow();
}

int ChangesPanel::rowOf(std::size_t step) const { return model_->rowCount() - 1 - static_cast<int>(step); }

// The list is as long as the history, and where one is stays in view.
void ChangesPanel::follow() {
    if (!store_) return;
    model_->follow();
    const QModelIndex present = model_->index(rowOf(store_->history().place()));
    list_->setCurrentIndex(present);
    list_->scrollTo(present);
}

void ChangesPanel::goTo(int row) {
    if (!store_ || row < 0) return;
    const std::size_t step = model_->stepOf(row);
    if (step > store_->history().stepCount() || step == store_->history().place()) return;
    emit leaving(); // an open editor keeps what it holds, which may be a step of its own
    store_->goTo(step);
    follow();
}

void ChangesPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    follow();
}

void ChangesPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return emit backWanted();
    QWidget::keyPressEvent(event);
}

} // namespace cjm
