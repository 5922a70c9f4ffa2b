#include "app/panels/changes_panel.hpp"

#include "app/panels/change_item.hpp"
#include "app/widgets/style_sheet.hpp"

#include <QKeyEvent>
#include <QListView>
#include <QString>
#include <QVBoxLayout>

namespace cjm {
namespace {

constexpr int followAfterMs = 30; // letters that are typed come one by one

} // namespace

ChangesPanel::ChangesPanel(DocumentSession& session, Appearance appearance, QWidget* parent)
    : SidePanel(parent),
      appearance_(appearance),
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
    setSession(session);
    appearance_.follow(this, [this] { dress(); });
}

ChangesPanel::~ChangesPanel() = default;

void ChangesPanel::setSession(DocumentSession& session) {
    if (session_) session_->disconnect(this);
    session_ = &session;
    connect(session_, &DocumentSession::documentChanged, this, [this] {
        if (isVisible() && !following_.isActive()) following_.start();
    });
    connect(session_, &DocumentSession::accessChanged, this, [this] { setEnabled(session_->mayEdit()); });
    setEnabled(session_->mayEdit());
    model_->setStore(session_->store());
    follow();
}

void ChangesPanel::dress() {
    painter_->setTheme(appearance_.theme());
    model_->setLanguage(appearance_.language());
    list_->setAccessibleName(tr("Changes"));
    list_->setStyleSheet(styleSheetOf(appearance_.theme(), "QListView { background: %panel; outline: none; }"));
    follow();
}

int ChangesPanel::rowOf(std::size_t step) const { return model_->rowCount() - 1 - static_cast<int>(step); }

// The list is as long as the history, and where one is stays in view.
void ChangesPanel::follow() {
    following_.stop(); // a second time would take the mark back from a hand that moves on
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
    follow();
}

void ChangesPanel::showEvent(QShowEvent* event) {
    SidePanel::showEvent(event);
    follow();
}

void ChangesPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return emit left();
    SidePanel::keyPressEvent(event);
}

} // namespace cjm
