#include "app/panels/others_panel.hpp"

#include "app/panels/conflict_item.hpp"
#include "app/panels/panel_words.hpp"
#include "app/panels/their_change_item.hpp"
#include "app/widgets/enter_key.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/style_sheet.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <cjm/render/text_measure.hpp>

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cjm {
namespace {

constexpr int followOthersMs = 150, othersAtSide = 16, othersBar = 14;
constexpr int besideList = 4;                              // the ground of a line stands out
constexpr double sectionSize = 11.5, sectionSpacing = 106; // per cent, of letters

constexpr char othersRules[] =
    "QLabel[role=heading] { color: %quiet; }"
    "QLabel[role=quiet], QLabel[role=count] { color: %quiet; font-size: 12px; }"
    "QLabel[role=finding] { color: %ink; font-weight: 600; }"
    "QLabel[role=strong], QLabel[role=title] { color: %ink; font-weight: 600; }"
    "QLabel[role=empty] { color: %quiet; }"
    "QLabel[role=pillWords] { color: %pill-ink; font-size: 12px; font-weight: 600; }"
    "QFrame[role=pill] { background: %pill; border: 1px solid %pill-edge; border-radius: 10px; }"
    "QFrame[role=version] { background: %page; border: 1px solid %line; border-radius: 8px; }"
    "QPushButton[role=work] { padding: 6px 8px; border: 1px solid %line; border-radius: 7px; background: %page;"
    " color: %ink; }"
    "QPushButton[role=work]:hover { background: %hover; }"
    "QPushButton[role=work]:focus { border: 1px solid %accent; }"
    "QPushButton[role=work]:disabled { color: %pale; }"
    "QPushButton[role=link] { border: 1px solid transparent; background: transparent; color: %accent-text;"
    " padding: 0; font-size: 12px; font-weight: 600; text-align: left; }"
    "QPushButton[role=link]:hover { text-decoration: underline; }"
    "QPushButton[role=link]:focus { border: 1px solid %accent; border-radius: 4px; }";

QLabel* sectionLabel(QWidget* parent) {
    QLabel* label = panelSign(parent);
    label->setProperty("role", QStringLiteral("heading"));
    QFont type = qtFont({Face::semiBold, sectionSize});
    type.setLetterSpacing(QFont::PercentageSpacing, sectionSpacing);
    type.setCapitalization(QFont::AllUppercase);
    label->setFont(type);
    return label;
}

QPushButton* linkOf(QWidget* parent) {
    auto* button = new QPushButton(parent);
    button->setProperty("role", QStringLiteral("link"));
    button->setCursor(Qt::PointingHandCursor);
    button->setAutoDefault(false);
    return button;
}

QString textIfShown(const QLabel& label) { return label.isHidden() ? QString() : label.text(); }

} // namespace

OthersPanel::OthersPanel(DocumentSession& session, Appearance appearance, QWidget* parent)
    : ListPanel(appearance, followOthersMs, parent) {
    setMinimumWidth(leastWidth);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    buildHead(*whole);
    buildLists(*whole);
    buildFoot(*whole);
    begin(session);
}

OthersPanel::~OthersPanel() = default;

void OthersPanel::buildHead(QVBoxLayout& whole) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(othersAtSide, 10, 8, 4);
    row->setSpacing(2);
    title_ = panelWords("title", this);
    title_->setFont(qtFont({Face::semiBold, 14}));
    row->addWidget(title_, 1);
    seen_ = new QToolButton(this);
    close_ = new QToolButton(this);
    for (QToolButton* button : {seen_, close_}) {
        button->setAutoRaise(true);
        button->setIconSize({16, 16});
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    whole.addLayout(row);
    connect(close_, &QToolButton::clicked, this, &SidePanel::closeWanted);
    connect(seen_, &QToolButton::clicked, this, [this] {
        const bool hadFocus = seen_->hasFocus();
        session_->others().seeAll();
        followNow();
        if (hadFocus) enter();
    });
}

void OthersPanel::buildLists(QVBoxLayout& whole) {
    scroll_ = new QScrollArea(this);
    content_ = new QWidget;
    auto* column = new QVBoxLayout(content_);
    column->setContentsMargins(0, 4, 0, 12);
    column->setSpacing(0);
    column->addStrut(leastWidth - othersBar); // lines are as high as they are at this width, and not at none
    const auto head = [&](QWidget*& line, QLabel*& title, QLabel*& count) {
        line = new QWidget(content_);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(othersAtSide, 4, othersAtSide, 4);
        title = sectionLabel(line);
        count = panelSign(line);
        count->setProperty("role", QStringLiteral("count"));
        row->addWidget(title, 1);
        row->addWidget(count);
        column->addWidget(line);
    };
    const auto list = [&] {
        auto* lines = new QVBoxLayout;
        lines->setContentsMargins(0, 0, 0, 0);
        column->addLayout(lines);
        return lines;
    };
    head(conflictsHead_, conflictsTitle_, conflictsCount_);
    conflictList_ = list();
    conflictList_->setSpacing(14);
    rule_ = panelRule(content_);
    column->addSpacing(10);
    column->addWidget(rule_);
    column->addSpacing(6);
    head(changesHead_, changesTitle_, changesCount_);
    changeList_ = list();
    changeList_->setSpacing(0);
    changeList_->setContentsMargins(besideList, 0, besideList, 0);
    more_ = linkOf(content_);
    auto* moreRow = new QHBoxLayout;
    moreRow->setContentsMargins(othersAtSide, 6, othersAtSide, 0);
    moreRow->addWidget(more_, 0, Qt::AlignLeft);
    column->addLayout(moreRow);
    empty_ = panelWords("empty", content_);
    empty_->setAround({othersAtSide, 4, othersAtSide, 4});
    column->addWidget(empty_);
    column->addStretch(1);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameStyle(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setWidget(content_);
    scroll_->viewport()->setAutoFillBackground(false);
    content_->setAutoFillBackground(false);
    whole.addWidget(scroll_, 1);
    hear(*more_);
    connect(more_, &QPushButton::clicked, this, [this] {
        const std::size_t place = conflicts_.size() + listed_.size();
        most_ += listedAtOnce;
        fillChanges();
        followTabs();
        enterAt(place);
    });
}

void OthersPanel::buildFoot(QVBoxLayout& whole) {
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(othersAtSide, 8, othersAtSide, 12);
    foot->setSpacing(2);
    undo_ = panelWords("quiet", this);
    foot->addWidget(undo_);
    versionLine_ = new QWidget(this);
    auto* line = new FlowLayout(4, versionLine_);
    line->setContentsMargins(0, 0, 0, 0);
    before_ = new WordsLabel(versionLine_);
    before_->setTextFormat(Qt::PlainText);
    before_->setProperty("role", QStringLiteral("quiet"));
    version_ = linkOf(versionLine_);
    line->addWidget(before_);
    line->addWidget(version_);
    foot->addWidget(versionLine_);
    whole.addLayout(foot);
    connect(version_, &QPushButton::clicked, this, [this] { emit versionWanted(versionTime_); });
}

void OthersPanel::listen() {
    if (others_) others_->disconnect(this);
    others_ = &session_->others();
    isFilled_ = false;
    most_ = listedAtOnce;
    connect(others_, &Others::changed, this, [this] {
        isFilled_ = false;
        most_ = listedAtOnce;
        wake();
    });
    connect(session_, &DocumentSession::mapChanged, this, &OthersPanel::wake);
    connect(session_, &DocumentSession::accessChanged, this, &OthersPanel::wake);
}

void OthersPanel::dress() {
    isFilled_ = false;
    const Theme& theme = appearance_.theme();
    const Colour ink = warningColour(theme), ground = mix(theme.panel, theme.neutral, 0.16);
    setStyleSheet(styleSheetOf(theme, othersRules,
                               {{"pill", ground},
                                {"pill-edge", mix(theme.panel, theme.neutral, 0.7)},
                                {"pill-ink", readableOn(ground, ink)}}));
    title_->setText(tr("What changed"));
    seen_->setIcon(tintedIcon("check-check", theme));
    seen_->setToolTip(tr("Mark all as seen"));
    seen_->setAccessibleName(tr("Mark all as seen"));
    close_->setIcon(tintedIcon("x", theme));
    close_->setToolTip(tr("Close"));
    close_->setAccessibleName(tr("Close"));
    conflictsTitle_->setText(tr("To be chosen"));
    changesTitle_->setText(tr("Merged"));
    undo_->setText(tr("Ctrl+Z takes back only what you did."));
    before_->setText(tr("The map before merging:"));
}

void OthersPanel::enter() {
    if (!stops().empty()) return enterAt(0);
    setFocus(Qt::OtherFocusReason);
}

// What it has pointed at is rung no more.
void OthersPanel::closed() {
    if (session_) session_->pointAt({});
}

void OthersPanel::hideEvent(QHideEvent* event) {
    ListPanel::hideEvent(event);
    closed();
}

std::vector<TheirChangeItem*> OthersPanel::changes() const {
    std::vector<TheirChangeItem*> items;
    items.reserve(listed_.size());
    for (const Listed& each : listed_)
        items.push_back(each.item);
    return items;
}

QString OthersPanel::conflictCount() const { return conflictsHead_->isHidden() ? QString() : conflictsCount_->text(); }
QString OthersPanel::changeCount() const { return changesHead_->isHidden() ? QString() : changesCount_->text(); }
QString OthersPanel::emptyWords() const { return textIfShown(*empty_); }
QString OthersPanel::footWords() const { return undo_->text(); }
QStringList OthersPanel::people() const { return people_; }

// Conflicts, what has changed, and the button below.
std::vector<OthersPanel::Stop> OthersPanel::stops() const {
    std::vector<Stop> stops;
    stops.reserve(conflicts_.size() + listed_.size() + 1);
    for (ConflictItem* item : conflicts_)
        stops.push_back({item, &item->head(), item->shown().target});
    for (const Listed& each : listed_)
        stops.push_back({each.item, each.item, each.item->change().target});
    if (!more_->isHidden()) stops.push_back({more_, more_, {}});
    return stops;
}

void OthersPanel::enterAt(std::size_t place) {
    const auto all = stops();
    if (all.empty()) return setFocus(Qt::OtherFocusReason);
    all[std::min(place, all.size() - 1)].stop->setFocus(Qt::TabFocusReason);
}

void OthersPanel::walk(bool down) {
    const auto all = stops();
    const QWidget* focus = focusWidget();
    const auto at = std::find_if(all.begin(), all.end(), [&](const Stop& each) {
        return focus && (each.whole == focus || each.whole->isAncestorOf(focus));
    });
    if (at == all.end()) return enterAt(down ? 0 : all.size());
    const auto place = static_cast<std::size_t>(at - all.begin());
    if (down ? place + 1 < all.size() : place > 0) enterAt(down ? place + 1 : place - 1);
}

// Keys and the way that the focus goes are heard of a line and of all that can be pressed in it: buttons would take
// the arrow keys for a way from one to the next of them.
void OthersPanel::hear(QWidget& item) {
    item.installEventFilter(this);
    for (QAbstractButton* button : item.findChildren<QAbstractButton*>())
        button->installEventFilter(this);
}

// Tab goes as the eye does, whatever was made first.
void OthersPanel::followTabs() {
    QWidget* last = close_;
    const auto add = [&](QWidget* next) {
        setTabOrder(last, next);
        last = next;
    };
    for (const ConflictItem* item : conflicts_)
        for (QAbstractButton* button : item->findChildren<QAbstractButton*>())
            add(button);
    for (const Listed& each : listed_) {
        add(each.item);
        add(&each.item->back());
    }
    add(more_);
    add(version_);
}

void OthersPanel::pointAt(QWidget& reached) {
    for (const Stop& each : stops()) {
        if (each.whole != &reached && !each.whole->isAncestorOf(&reached)) continue;
        const bool isThere = session_ && exists(session_->map(), each.target);
        if (session_) session_->pointAt(isThere ? std::vector<Target>{each.target} : std::vector<Target>{});
        constexpr int around = 8;
        scroll_->ensureWidgetVisible(each.whole, 0, around);
        scroll_->ensureWidgetVisible(&reached, 0, around); // of what is higher than the panel
        return;
    }
}

bool OthersPanel::eventFilter(QObject* watched, QEvent* event) {
    auto* widget = qobject_cast<QWidget*>(watched);
    if (widget && event->type() == QEvent::FocusIn) pointAt(*widget);
    if (event->type() == QEvent::FocusOut && !isAncestorOf(QApplication::focusWidget())) closed();
    if (event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        const bool isUp = press->key() == Qt::Key_Up, isDown = press->key() == Qt::Key_Down;
        if ((isUp || isDown) && !(press->modifiers() & ~Qt::KeypadModifier)) {
            walk(isDown);
            return true;
        }
    }
    return ListPanel::eventFilter(watched, event);
}

void OthersPanel::keyPressEvent(QKeyEvent* event) {
    if (auto* button = qobject_cast<QAbstractButton*>(focusWidget()); button && isEnterKey(*event))
        return button->click();
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) return walk(event->key() == Qt::Key_Down);
    ListPanel::keyPressEvent(event);
}

} // namespace cjm
