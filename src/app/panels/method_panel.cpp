#include "app/panels/method_panel.hpp"

#include "app/panels/muted_list.hpp"
#include "app/panels/panel_button.hpp"
#include "app/panels/panel_words.hpp"
#include "app/panels/step_item.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/style_sheet.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/session/commands/mute_edit.hpp>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>
#include <utility>

namespace cjm {
namespace {

constexpr int atSide = 20, footHeight = 40, barRoom = 14;
constexpr double headingSize = 11.5, headingSpacing = 106; // per cent, of letters

constexpr char methodStyle[] =
    "QLabel[role=heading] { color: %quiet; }"
    "QLabel[role=quiet] { color: %quiet; font-size: 12px; }"
    "QLabel[role=step] { color: %ink; font-weight: 600; }"
    "QLabel[role=finding], QLabel[role=why] { color: %ink; }"
    "QLabel[role=caption] { color: %muted; font-size: 12px; font-weight: 600; }"
    "QTextEdit { background: %page; color: %ink; border: 1px solid %line; border-radius: 7px; padding: 7px 9px; }"
    "QTextEdit:focus { border: 1px solid %accent; }"
    "QPushButton[role=work] { padding: 4px 10px; border: 1px solid %line; border-radius: 7px; background: %page;"
    " color: %ink; }"
    "QPushButton[role=work]:hover { background: %hover; }"
    "QPushButton[role=work]:focus { border: 1px solid %accent; }"
    "QPushButton[role=plain] { padding: 4px 2px; border: 1px solid transparent; border-radius: 7px;"
    " background: transparent; color: %muted; }"
    "QPushButton[role=plain]:hover { color: %ink; }"
    "QPushButton[role=plain]:focus { border: 1px solid %accent; }"
    "QPushButton[role=primary] { padding: 4px 12px; border: 1px solid %accent; border-radius: 7px;"
    " background: %accent; color: %on-accent; font-weight: 600; }"
    "QPushButton[role=primary]:hover, QPushButton[role=primary]:focus { background: %strong; }"
    "QPushButton[role=primary]:disabled { background: %line; border-color: %line; color: %quiet; }"
    "QPushButton[role=link] { border: 1px solid transparent; background: transparent; color: %accent-text;"
    " padding: 2px 0; text-align: left; }"
    "QPushButton[role=link]:hover { text-decoration: underline; }"
    "QPushButton[role=link]:focus { border: 1px solid %accent; border-radius: 4px; }";

QLabel* headingLabel(QWidget* parent) {
    QLabel* label = panelSign(parent);
    label->setProperty("role", QStringLiteral("heading"));
    QFont type = qtFont({Face::semiBold, headingSize});
    type.setLetterSpacing(QFont::PercentageSpacing, headingSpacing);
    type.setCapitalization(QFont::AllUppercase);
    label->setFont(type);
    return label;
}

} // namespace

MethodHands::~MethodHands() = default;

MethodPanel::MethodPanel(DocumentSession& session, Appearance appearance, std::unique_ptr<MethodHands> hands,
                         QWidget* parent)
    : SidePanel(parent),
      appearance_(appearance),
      hands_(std::move(hands)) {
    setMinimumWidth(usualWidth);
    build();
    setSession(session);
    appearance_.follow(this, [this] { dress(); });
}

MethodPanel::~MethodPanel() = default;

void MethodPanel::build() {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    buildHeading(*whole);
    buildContent(*whole);
    buildFoot(*whole);
}

void MethodPanel::buildHeading(QVBoxLayout& whole) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(atSide, 10, 10, 4);
    heading_ = headingLabel(this);
    close_ = new QToolButton(this);
    close_->setAutoRaise(true);
    close_->setIconSize({16, 16});
    close_->setFocusPolicy(Qt::TabFocus);
    row->addWidget(heading_, 1);
    row->addWidget(close_);
    whole.addLayout(row);
    connect(close_, &QToolButton::clicked, this, &SidePanel::closeWanted);
}

void MethodPanel::buildContent(QVBoxLayout& whole) {
    scroll_ = new QScrollArea(this);
    content_ = new QWidget;
    column_ = new QVBoxLayout(content_);
    column_->setContentsMargins(0, 0, 0, 12);
    column_->setSpacing(0);
    column_->addStrut(usualWidth - barRoom); // lines are as high as they are at this width, and not at none
    for (int number = 1; number <= static_cast<int>(steps_.size()); ++number) {
        auto* item = new StepItem(number, content_);
        steps_[static_cast<std::size_t>(number - 1)] = item;
        column_->addWidget(item);
        connect(item, &StepItem::wanted, this, [this](int step) {
            if (hands_->canOpen(step)) hands_->open(step);
        });
        connect(item, &StepItem::workWanted, this, [this](int step) { hands_->act(workOf(session_->map(), step)); });
    }
    allDone_ = panelWords("step", content_);
    allDone_->setAround({atSide, 8, atSide, 0});
    column_->addWidget(allDone_);
    auto* gap = new QVBoxLayout;
    gap->setContentsMargins(atSide, 10, atSide, 8);
    gap->addWidget(panelRule(content_));
    column_->addLayout(gap);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(atSide, 4, atSide, 4);
    findingsHeading_ = headingLabel(content_);
    count_ = headingLabel(content_);
    row->addWidget(findingsHeading_, 1);
    row->addWidget(count_);
    column_->addLayout(row);
    none_ = panelWords("quiet", content_);
    none_->setAround({atSide, 4, atSide, 4});
    column_->addWidget(none_);
    list_ = new QVBoxLayout;
    list_->setContentsMargins(0, 0, 0, 0);
    list_->setSpacing(0);
    column_->addLayout(list_);
    muted_ = new MutedList(content_);
    column_->addWidget(muted_);
    column_->addStretch(1);
    connect(muted_, &MutedList::backWanted, this, &MethodPanel::bringBack);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameStyle(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setWidget(content_);
    scroll_->viewport()->setAutoFillBackground(false);
    content_->setAutoFillBackground(false);
    whole.addWidget(scroll_, 1);
}

void MethodPanel::buildFoot(QVBoxLayout& whole) {
    questions_ = new PanelButton(this);
    questions_->setMinimumHeight(footHeight);
    auto* row = new QHBoxLayout(questions_);
    row->setContentsMargins(atSide, 8, 14, 8);
    row->setSpacing(9);
    questionsIcon_ = panelSign(questions_);
    questionsWords_ = panelSign(questions_);
    questionsCount_ = panelSign(questions_);
    questionsArrow_ = panelSign(questions_);
    questionsWords_->setProperty("role", QStringLiteral("finding"));
    questionsCount_->setProperty("role", QStringLiteral("quiet"));
    for (QLabel* label : {questionsIcon_, questionsWords_, questionsCount_, questionsArrow_})
        row->addWidget(label, label == questionsWords_ ? 1 : 0);
    whole.addWidget(questions_);
    connect(questions_, &QAbstractButton::clicked, this, [this] { hands_->openQuestions(); });
}

void MethodPanel::setSession(DocumentSession& session) {
    if (session_) {
        session_->disconnect(this);
        session_->check().disconnect(this);
        session_->pointAt({});
    }
    session_ = &session;
    for (const auto& [key, item] : std::exchange(items_, {}))
        delete item;
    connect(session_, &DocumentSession::accessChanged, this, &MethodPanel::follow);
    connect(&session_->check(), &MapCheck::due, this, &MethodPanel::follow);
    if (isVisible()) refresh();
}

void MethodPanel::dress() {
    const Theme& theme = appearance_.theme();
    content_->setStyleSheet(styleSheetOf(theme, methodStyle));
    questions_->setStyleSheet(styleSheetOf(theme, methodStyle));
    heading_->setText(tr("CJM in 6 steps"));
    heading_->setStyleSheet(styleSheetOf(theme, "QLabel { color: %quiet; }"));
    close_->setIcon(tintedIcon("x", theme));
    close_->setToolTip(tr("Close"));
    close_->setAccessibleName(tr("Close"));
    allDone_->setText(tr("All six steps are done"));
    findingsHeading_->setText(tr("Map check"));
    none_->setText(tr("Nothing found"));
    questionsWords_->setText(tr("Stage questions"));
    questionsIcon_->setPixmap(tintedIcon("list-checks", theme).pixmap(16));
    questionsArrow_->setPixmap(tintedIcon("chevron-right", theme).pixmap(14));
    questions_->setTheme(theme);
    muted_->setLook(appearance_);
    for (StepItem* item : steps_)
        item->setLook(appearance_);
    for (const auto& [key, item] : items_)
        item->setLook(appearance_);
    if (isVisible()) refresh();
}

void MethodPanel::enter() { steps_.front()->head().setFocus(Qt::OtherFocusReason); }

void MethodPanel::enterFindings() { enterFinding(0); }

// The one at this place, or the last where there are fewer.
void MethodPanel::enterFinding(std::size_t place) {
    const auto found = items();
    if (found.empty()) return enter();
    FindingItem* item = found[std::min(place, found.size() - 1)];
    item->head().setFocus(Qt::OtherFocusReason);
    scroll_->ensureWidgetVisible(item);
}

void MethodPanel::closed() {
    if (session_) session_->pointAt({});
}

std::vector<FindingItem*> MethodPanel::items() const {
    std::vector<FindingItem*> items;
    items.reserve(static_cast<std::size_t>(list_->count()));
    for (int i = 0; i < list_->count(); ++i)
        items.push_back(static_cast<FindingItem*>(list_->itemAt(i)->widget()));
    return items;
}

// What is new waits until the pointer has left, and until a reason that is being typed is kept or given up.
void MethodPanel::follow() {
    if (!isVisible()) return;
    const auto isAsking = [](const auto& entry) { return entry.second->isAsking(); };
    isWaiting_ = underMouse() || std::any_of(items_.begin(), items_.end(), isAsking);
    if (!isWaiting_) refresh();
}

void MethodPanel::refresh() {
    isWaiting_ = false;
    const MapCheck::Said& said = session_->check().said();
    showSteps(said);
    showFindings(said);
    showQuestions(said);
    point();
}

void MethodPanel::showSteps(const MapCheck::Said& said) {
    const auto next = nextStep(said.steps);
    for (const Step& step : said.steps) {
        const bool isNext = next == step.number;
        StepItem& item = this->step(step.number);
        item.show(step, isNext);
        if (!isNext || !session_->mayEdit()) continue;
        if (const StepWork work = workOf(session_->map(), step.number); hands_->canDo(work)) item.offer(work);
    }
    allDone_->setVisible(!next);
}

FindingItem& MethodPanel::itemOf(const std::string& key) {
    FindingItem*& item = items_[key];
    if (item) return *item;
    item = new FindingItem(content_);
    item->setLook(appearance_);
    connect(item, &FindingItem::toggled, this, [this, made = item] { opened(*made); });
    connect(item, &FindingItem::targetsChanged, this, &MethodPanel::point);
    connect(item, &FindingItem::asked, this, [this, made = item] { bring(*made); });
    connect(item, &FindingItem::askedNoMore, this, [this] {
        if (isWaiting_) follow();
    });
    connect(item, &FindingItem::showWanted, this, [this](const Target& target) { hands_->show(target); });
    connect(item, &FindingItem::helpWanted, this, [this](const Finding& finding) { hands_->help(finding); });
    connect(item, &FindingItem::muteWanted, this, &MethodPanel::mute);
    return *item;
}

// What is still said stays the widget that it was, open or not.
void MethodPanel::showFindings(const MapCheck::Said& said) {
    const std::vector<FindingLine> lines = linesOf(said.findings.shown);
    const FindingItem::Ways ways{session_->mayEdit(), [this](const Finding& f) { return hands_->canHelp(f); }};
    while (QLayoutItem* item = list_->takeAt(0))
        delete item;
    std::set<std::string> keys;
    for (const FindingLine& line : lines) {
        std::string key = FindingItem::keyOf(line);
        while (keys.contains(key))
            key += "'";
        FindingItem& item = itemOf(key);
        item.show(line, session_->map(), ways);
        list_->addWidget(&item);
        keys.insert(std::move(key));
    }
    for (auto it = items_.begin(); it != items_.end();)
        if (keys.contains(it->first)) {
            ++it;
        } else {
            it->second->hide();
            it->second->deleteLater();
            it = items_.erase(it);
        }
    count_->setText(lines.empty() ? QString() : QString::number(lines.size()));
    none_->setVisible(lines.empty());
    muted_->show(said.findings.muted, session_->mayEdit());
}

void MethodPanel::showQuestions(const MapCheck::Said& said) {
    const auto& [all, settled] = said.questions;
    questions_->setVisible(all > 0);
    questionsCount_->setText(tr("%1 of %2").arg(settled).arg(all));
    questions_->setAccessibleName(questionsWords_->text() + QStringLiteral(": ") + questionsCount_->text());
}

// One at a time is open.
void MethodPanel::opened(FindingItem& item) {
    if (item.isOpen())
        for (const auto& [key, other] : items_)
            if (other != &item) other->setOpen(false);
    point();
    if (item.isOpen()) bring(item);
}

// What has grown is seen whole, once it has been laid out.
void MethodPanel::bring(FindingItem& item) {
    QMetaObject::invokeMethod(
        &item,
        [this, grown = &item] {
            content_->layout()->activate();
            constexpr int around = 8;
            scroll_->ensureWidgetVisible(grown, 0, around);
        },
        Qt::QueuedConnection);
}

void MethodPanel::point() {
    std::vector<Target> targets;
    if (isVisible())
        for (const auto& [key, item] : items_)
            if (item->isOpen()) targets = item->targets();
    session_->pointAt(std::move(targets));
}

// What a hand did here is seen at once, and keys go on with what came into its place.
void MethodPanel::mute(const std::vector<Finding>& findings, const QString& reason) {
    session_->finishTyping();
    const auto before = items();
    const auto hidden = std::find_if(before.begin(), before.end(),
                                     [&](const FindingItem* item) { return item->line().findings == findings; });
    const auto place = static_cast<std::size_t>(hidden - before.begin());
    if (!session_->apply(withMutes(findings, reason.toStdString(), session_->ids()))) return;
    refresh();
    enterFinding(place);
}

void MethodPanel::bringBack(const MuteId& mute) {
    session_->finishTyping();
    if (!session_->apply(RemoveMute{mute})) return;
    refresh();
    if (muted_->isHidden()) return enterFindings();
    muted_->head().setFocus(Qt::OtherFocusReason);
}

void MethodPanel::showEvent(QShowEvent* event) {
    SidePanel::showEvent(event);
    refresh();
}

void MethodPanel::hideEvent(QHideEvent* event) {
    SidePanel::hideEvent(event);
    if (session_) session_->pointAt({});
}

void MethodPanel::leaveEvent(QEvent* event) {
    SidePanel::leaveEvent(event);
    if (isWaiting_) QMetaObject::invokeMethod(this, &MethodPanel::follow, Qt::QueuedConnection);
}

void MethodPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return emit left();
    SidePanel::keyPressEvent(event);
}

void MethodPanel::paintEvent(QPaintEvent* event) {
    SidePanel::paintEvent(event);
    QPainter painter(this);
    painter.setPen(QPen(qtColour(appearance_.theme().line), 1));
    if (questions_->isVisible()) painter.drawLine(0, questions_->y() - 1, width(), questions_->y() - 1);
}

} // namespace cjm
