#include "app/panels/versions_panel.hpp"

#include "app/panels/version_item.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/style_sheet.hpp"
#include "app/widgets/words_label.hpp"

#include <cjm/render/text_measure.hpp>

#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cjm {
namespace {

constexpr int compareAfterMs = 120, watchMs = 3000;

QString timeOf(const Version& version) {
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(version.time).time(), QStringLiteral("H:mm"));
}

QString dayInWords(const QDate& day, const QDate& today) {
    const qint64 days = day.daysTo(today);
    if (days == 0) return VersionsPanel::tr("Today");
    if (days == 1) return VersionsPanel::tr("Yesterday");
    return QLocale().toString(day,
                              day.year() == today.year() ? QStringLiteral("d MMMM") : QStringLiteral("d MMMM yyyy"));
}

} // namespace

std::vector<std::pair<std::string, MessageValue>> momentOf(const Version& version) {
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(version.time);
    return {{"time", when.time().toString(QStringLiteral("H:mm")).toStdString()},
            {"day", std::int64_t{when.date().day()}},
            {"month", Word{"look.month-" + std::to_string(when.date().month())}}};
}

VersionsPanel::VersionsPanel(DocumentSession& session, Appearance appearance, QWidget* parent)
    : SidePanel(parent),
      appearance_(appearance) {
    build();
    for (QTimer* timer : {&pictures_, &comparing_})
        timer->setSingleShot(true);
    watching_.setInterval(watchMs);
    connect(&pictures_, &QTimer::timeout, this, &VersionsPanel::drawNextPicture);
    connect(&comparing_, &QTimer::timeout, this, &VersionsPanel::compare);
    connect(&watching_, &QTimer::timeout, this, &VersionsPanel::refresh);
    connect(timeline_, &QListWidget::currentItemChanged, this, [this] {
        endNaming(false);
        comparing_.start(compareAfterMs);
    });
    connect(timeline_, &QListWidget::itemActivated, this, [this] { want(false); });
    connect(timeline_->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { pictures_.start(0); });
    connect(look_, &QPushButton::clicked, this, [this] { want(false); });
    connect(restore_, &QPushButton::clicked, this, [this] { want(true); });
    connect(name_, &QPushButton::clicked, this, &VersionsPanel::beginNaming);
    connect(nameField_, &QLineEdit::returnPressed, this, [this] { endNaming(true); });
    setFocusProxy(timeline_);
    setSession(session);
    appearance_.follow(this, [this] { dress(); });
}

VersionsPanel::~VersionsPanel() = default;

void VersionsPanel::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    pages_ = new QStackedWidget;
    column->addWidget(pages_);
    empty_ = new WordsLabel;
    empty_->setTextFormat(Qt::PlainText);
    empty_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    empty_->setAround({16, 12, 16, 12});
    pages_->addWidget(empty_);
    auto* page = new QWidget;
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 12);
    rows->setSpacing(8);
    timeline_ = new QListWidget;
    painter_ = new VersionItem(timeline_);
    timeline_->setItemDelegate(painter_);
    timeline_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    timeline_->setMouseTracking(true);
    changes_ = new QListWidget;
    changes_->setWordWrap(true);
    changes_->setSelectionMode(QAbstractItemView::NoSelection);
    changes_->setResizeMode(QListView::Adjust);
    for (QListWidget* list : {timeline_, changes_}) {
        list->setFrameShape(QFrame::NoFrame);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->setTextElideMode(Qt::ElideNone);
    }
    heading_ = new WordsLabel;
    heading_->setTextFormat(Qt::PlainText);
    heading_->setAround({14, 4, 14, 0});
    heading_->setFont(qtFont({Face::semiBold, 12}));
    rows->addWidget(timeline_, 1);
    rows->addWidget(heading_);
    auto* words = new QHBoxLayout;
    words->setContentsMargins(10, 0, 0, 0);
    words->addWidget(changes_);
    rows->addLayout(words);
    nameField_ = new QLineEdit;
    nameField_->setMaxLength(200);
    nameField_->installEventFilter(this);
    nameField_->hide();
    look_ = new QPushButton;
    name_ = new QPushButton;
    restore_ = new QPushButton;
    auto* buttons = new QVBoxLayout;
    buttons->setContentsMargins(14, 0, 14, 0);
    buttons->setSpacing(8);
    auto* pair = new QHBoxLayout;
    pair->setSpacing(8);
    pair->addWidget(look_, 1);
    pair->addWidget(name_, 1);
    buttons->addWidget(nameField_);
    buttons->addLayout(pair);
    buttons->addWidget(restore_);
    rows->addLayout(buttons);
    pages_->addWidget(page);
}

void VersionsPanel::retranslate() {
    empty_->setText(tr("Versions of this map will be here: one of each save, and from before anything big.") +
                    QStringLiteral("\n\n") + tr("You can look at each, compare it with the map and bring it back."));
    look_->setText(tr("Look"));
    name_->setText(tr("Name…"));
    restore_->setText(tr("Restore this version"));
    nameField_->setPlaceholderText(tr("Name of this version"));
    nameField_->setAccessibleName(tr("Name of this version"));
    timeline_->setAccessibleName(tr("Versions"));
    changes_->setAccessibleName(tr("Changed since then"));
}

void VersionsPanel::dress() {
    painter_->setTheme(appearance_.theme());
    contents_.forgetPictures();
    setStyleSheet(styleSheetOf(appearance_.theme(), "QListWidget { background: %panel; color: %ink; outline: none; }"
                                                    "QListWidget::item { padding: 3px 14px; }"
                                                    "QLabel { color: %quiet; } QPushButton { padding: 7px 10px; }"
                                                    "QPushButton:disabled { color: %pale; }"));
    retranslate();
    fill();
}

void VersionsPanel::setSession(DocumentSession& session) {
    endNaming(false);
    if (session_) session_->disconnect(this);
    session_ = &session;
    connect(session_, &DocumentSession::documentChanged, this, [this] {
        if (isVisible()) comparing_.start(compareAfterMs);
    });
    contents_.setSource(session.versions());
    versions_.clear();
    timeline_->clear();
    refresh();
}

void VersionsPanel::closed() { session_->endPreview(); }

void VersionsPanel::refresh() {
    if (!isVisible()) return;
    auto list = contents_.source() ? contents_.source()->list() : Result<std::vector<Version>>();
    if (!list) return; // the next look may find it again; what is shown can still be read
    if (*list == versions_ && timeline_->count() > 0) return;
    versions_ = std::move(*list);
    fill();
}

void VersionsPanel::fill() {
    const QString id = timeline_->currentItem() ? timeline_->currentItem()->data(idRole).toString() : QString();
    const int scrolled = timeline_->verticalScrollBar()->value();
    const QSignalBlocker quiet(timeline_);
    timeline_->clear();
    const QDate today = QDate::currentDate();
    QDate day;
    for (std::size_t i = 0; i < versions_.size(); ++i) {
        // Of equal ones the first stands for all; those that have a name stay.
        if (i + 1 < versions_.size() && versions_[i].hash == versions_[i + 1].hash && !versions_[i].isPinned())
            continue;
        const QDate its = QDateTime::fromMSecsSinceEpoch(versions_[i].time).date();
        if (its != day) {
            auto* heading = new QListWidgetItem(timeline_);
            heading->setFlags(Qt::NoItemFlags);
            heading->setData(headingRole, dayInWords(its, today));
            day = its;
        }
        auto* item = new QListWidgetItem(timeline_);
        item->setData(placeRole, static_cast<int>(i));
        describe(*item, versions_[i]);
        item->setData(idRole, qt(versions_[i].id));
        if (item->data(idRole) == id) timeline_->setCurrentItem(item);
    }
    pages_->setCurrentIndex(versions_.empty() ? 0 : 1);
    timeline_->doItemsLayout();
    timeline_->verticalScrollBar()->setValue(scrolled);
    if (!timeline_->currentItem() && !versions_.empty()) select(0);
    pictures_.start(0);
    comparing_.start(0);
}

// What is known of a version without reading it, and what was read already.
void VersionsPanel::describe(QListWidgetItem& item, const Version& version) {
    const Language language = appearance_.language();
    const QString time = timeOf(version), why = asSentence(qt(say(inWords(version.why), language)));
    const VersionContents::Seen* seen = contents_.seenOf(version);
    const bool damaged = seen && seen->trouble;
    QString cards;
    if (seen && !damaged) cards = qt(say(Message{"look.cards", {{"n", seen->cards}}}, language));
    QStringList brought;
    if (seen && seen->brought)
        for (const Message& words : *seen->brought)
            brought << qt(say(words, language));
    if (seen && seen->brought && brought.isEmpty()) brought << tr("no changes");
    const QString news = asSentence(brought.join(QStringLiteral(", ")));
    if (damaged) cards = tr("Damaged");
    const QString name = qt(version.name);
    item.setData(titleRole, name.isEmpty() ? time : name);
    item.setData(whyRole, name.isEmpty() ? why : time + QStringLiteral(" · ") + why);
    item.setData(cardsRole, news.isEmpty() ? cards : news);
    item.setData(pinnedRole, version.isPinned());
    item.setData(damagedRole, damaged);
    if (seen) item.setData(pictureRole, seen->picture);
    QStringList all{name, time, why, news, cards};
    all.removeAll(QString());
    item.setData(Qt::AccessibleTextRole, all.join(QStringLiteral(", ")));
    QStringList lines{name, why, news, cards}; // which may be cut
    lines.removeAll(QString());
    const QString more = lines.join(QLatin1Char('\n'));
    item.setData(Qt::ToolTipRole, Qt::convertFromPlainText(more));
}

void VersionsPanel::select(std::size_t index) {
    for (int row = 0; row < timeline_->count(); ++row)
        if (timeline_->item(row)->data(placeRole) == QVariant(static_cast<int>(index))) timeline_->setCurrentRow(row);
}

const Version* VersionsPanel::selected() const {
    const QListWidgetItem* item = timeline_->currentItem();
    const QVariant place = item ? item->data(placeRole) : QVariant();
    const auto index = static_cast<std::size_t>(place.toInt());
    return place.isValid() && index < versions_.size() ? &versions_[index] : nullptr;
}

void VersionsPanel::showEvent(QShowEvent* event) {
    SidePanel::showEvent(event);
    refresh();
    watching_.start();
}

void VersionsPanel::hideEvent(QHideEvent* event) {
    SidePanel::hideEvent(event);
    watching_.stop();
}

void VersionsPanel::resizeEvent(QResizeEvent* event) {
    SidePanel::resizeEvent(event);
    fitChanges();
}

void VersionsPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape) return SidePanel::keyPressEvent(event);
    session_->endPreview();
    emit left();
}

// Escape in the field of the name gives the name up.
bool VersionsPanel::eventFilter(QObject* watched, QEvent* event) {
    const bool isEscape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (watched == nameField_ && isEscape) {
        endNaming(false);
        timeline_->setFocus();
        return true;
    }
    return SidePanel::eventFilter(watched, event);
}

} // namespace cjm
