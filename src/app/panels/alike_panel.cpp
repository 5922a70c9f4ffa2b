#include "app/panels/alike_panel.hpp"

#include "app/panels/alike_item.hpp"
#include "app/widgets/enter_key.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/style_sheet.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/session/commands/join_edit.hpp>

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace cjm {
namespace {

constexpr int followAlikeMs = 300;
constexpr std::size_t mostPairs = 100; // that are shown at once: the next ones come when some of these are decided

constexpr char alikeRules[] =
    "QLabel { color: %ink; }"
    "QLabel[role=note] { color: %quiet; }"
    "QLabel[role=where] { color: %quiet; font-size: 12px; font-weight: 600; }"
    "QFrame[role=pair] { background: %page; border: 1px solid %line; border-radius: 8px; }"
    "QPushButton { padding: 6px 12px; border: 1px solid %line; border-radius: 7px; background: %page; color: %ink; }"
    "QPushButton:hover { background: %hover; }"
    "QPushButton:focus { border: 1px solid %accent; }"
    "QPushButton[role=primary] { background: %accent; border-color: %accent; color: %on-accent; }"
    "QPushButton[role=primary]:hover, QPushButton[role=primary]:focus { background: %strong; }"
    "QPushButton[role=barrier] { background: %barrier; border-color: transparent; padding: 0; }"
    "QPushButton[role=barrier] QLabel { color: %barrier-ink; }"
    "QPushButton[role=solution] { background: %solution; border-color: transparent; padding: 0; }"
    "QPushButton[role=solution] QLabel { color: %solution-ink; }"
    "QPushButton[role=plain] { background: %panel; padding: 0; }"
    "QPushButton[role=barrier]:focus, QPushButton[role=solution]:focus, QPushButton[role=plain]:focus"
    " { border: 1px solid %accent; }";

} // namespace

AlikePanel::AlikePanel(DocumentSession& session, Appearance appearance, QWidget* parent)
    : ListPanel(appearance, followAlikeMs, parent),
      note_(new QLabel),
      scroll_(new QScrollArea(this)),
      column_(nullptr) {
    setMinimumWidth(usualWidth);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll_);
    auto* content = new QWidget;
    content->setAutoFillBackground(false);
    column_ = new QVBoxLayout(content);
    column_->setContentsMargins(12, 4, 12, 12);
    column_->setSpacing(10);
    note_->setProperty("role", QStringLiteral("note"));
    note_->setTextFormat(Qt::PlainText);
    note_->setWordWrap(true);
    column_->addWidget(note_);
    column_->addStretch(1);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameStyle(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->viewport()->setAutoFillBackground(false);
    scroll_->setWidget(content);
    begin(session);
}

void AlikePanel::listen() {
    connect(session_, &DocumentSession::mapChanged, this, [this](const Update& update) {
        if (!update.diff.cards.empty() || !update.diff.mutes.empty()) wakeLater();
    });
    connect(session_, &DocumentSession::accessChanged, this, &AlikePanel::followNow);
}

void AlikePanel::follow() {
    if (!isVisible()) return;
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    std::vector<AlikePair> pairs = alikeCards(session_->map());
    for (AlikeItem* item : items_)
        item->deleteLater();
    items_.clear();
    session_->pointAt({});
    note_->setText(pairs.empty()
                       ? tr("No cards are alike")
                       : tr("%n pair(s) of cards that seem to say the same", nullptr, static_cast<int>(pairs.size())));
    pairs.resize(std::min(pairs.size(), mostPairs));
    for (const AlikePair& pair : pairs)
        addItem(pair);
    if (hadFocus) enter();
}

void AlikePanel::addItem(const AlikePair& pair) {
    const auto stage = session_->map().stages.find(pair.first->stage);
    auto* item = new AlikeItem(pair, stage ? qt(shownLine(stage->title)) : QString(), scroll_->widget());
    const std::size_t place = items_.size();
    items_.push_back(item);
    column_->insertWidget(column_->count() - 1, item);
    item->joins().setEnabled(session_->mayEdit());
    item->differs().setEnabled(session_->mayEdit());
    connect(&item->joins(), &QPushButton::clicked, this, [this, place] { decide(place, true); });
    connect(&item->differs(), &QPushButton::clicked, this, [this, place] { decide(place, false); });
    connect(item, &AlikeItem::cardWanted, this, &AlikePanel::cardWanted);
    connect(item, &AlikeItem::meant, this, [this, item](bool on) {
        if (session_)
            session_->pointAt(on ? std::vector<Target>{item->pair().first->id, item->pair().second->id}
                                 : std::vector<Target>{});
    });
    item->show();
}

// As the two are now: somebody may have changed them since they were compared.
void AlikePanel::decide(std::size_t place, bool joins) {
    session_->finishTyping();
    const AlikePair& shown = items_[place]->pair();
    const AlikePair pair{session_->map().cards.find(shown.first->id), session_->map().cards.find(shown.second->id)};
    if (pair.first && pair.second)
        session_->apply(joins ? withJoined(session_->map(), pair) : withDifferent(pair, session_->ids()));
    followNow();
}

void AlikePanel::enter() {
    if (items_.empty()) return setFocus(Qt::OtherFocusReason);
    items_.front()->joins().setFocus(Qt::OtherFocusReason);
}

void AlikePanel::closed() {
    if (session_) session_->pointAt({});
}

void AlikePanel::dress() { setStyleSheet(styleSheetOf(appearance_.theme(), alikeRules)); }

void AlikePanel::keyPressEvent(QKeyEvent* event) {
    if (auto* button = qobject_cast<QAbstractButton*>(focusWidget()); button && isEnterKey(*event))
        return button->click();
    ListPanel::keyPressEvent(event);
}

} // namespace cjm
