#include "app/panels/changes_panel.hpp"

#include "app/panels/change_item.hpp"
#include "app/widgets/style_sheet.hpp"

#include <QListView>
#include <QString>
#include <QVBoxLayout>

namespace cjm {
namespace {

constexpr int followAfterMs = 30; // letters that are typed come one by one

} // namespace

ChangesPanel::ChangesPanel(DocumentSession& session, Appearance appearance, QWidget* parent)
    : ListPanel(appearance, followAfterMs, parent),
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
    connect(list_, &QListView::clicked, this, [this](const QModelIndex& index) { goTo(index.row()); });
    connect(list_, &QListView::activated, this, [this](const QModelIndex& index) { goTo(index.row()); });
    setFocusProxy(list_);
    begin(session);
}

ChangesPanel::~ChangesPanel() = default;

void ChangesPanel::listen() {
    connect(session_, &DocumentSession::documentChanged, this, &ChangesPanel::wake);
    connect(session_, &DocumentSession::accessChanged, this, [this] { setEnabled(session_->mayEdit()); });
    setEnabled(session_->mayEdit());
    model_->setStore(session_->store());
}

void ChangesPanel::dress() {
    painter_->setTheme(appearance_.theme());
    model_->setLanguage(appearance_.language());
    list_->setAccessibleName(tr("Changes"));
    list_->setStyleSheet(styleSheetOf(appearance_.theme(), "QListView { background: %panel; outline: none; }"));
}

int ChangesPanel::rowOf(std::size_t step) const { return model_->rowCount() - 1 - static_cast<int>(step); }

// The list is as long as the history, and where one is stays in view.
void ChangesPanel::follow() {
    model_->follow();
    const QModelIndex present = model_->index(rowOf(store().history().place()));
    list_->setCurrentIndex(present);
    list_->scrollTo(present);
}

void ChangesPanel::goTo(int row) {
    if (row < 0) return;
    const std::size_t step = model_->stepOf(row);
    if (step > store().history().stepCount() || step == store().history().place()) return;
    session_->goTo(step);
    followNow();
}

} // namespace cjm
