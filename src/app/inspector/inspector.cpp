#include "app/inspector/inspector.hpp"

#include "app/document/card_switches.hpp"
#include "app/document/map_check.hpp"
#include "app/document/vote.hpp"
#include "app/inspector/inspector_comments.hpp"
#include "app/inspector/inspector_looks.hpp"
#include "app/inspector/inspector_pages.hpp"
#include "app/inspector/inspector_questions.hpp"
#include "app/inspector/inspector_style.hpp"
#include "app/inspector/inspector_tabs.hpp"
#include "app/widgets/editor_text.hpp"
#include "app/widgets/enter_key.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <cjm/render/text_measure.hpp>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

template <class R> bool sameIds(const Records<R>& a, const Records<R>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto& x, const auto& y) { return x->id == y->id; });
}

bool sameRecords(const Subject& a, const Subject& b) {
    return a.kind == b.kind && sameIds(a.stages, b.stages) && sameIds(a.rows, b.rows) && sameIds(a.cards, b.cards) &&
           sameIds(a.personas, b.personas) && sameIds(a.transitions, b.transitions);
}

// The kind that all cards are of.
std::optional<CardKind> kindOf(const Records<Card>& cards) { return commonValue(cards, &Card::kind); }

} // namespace

Inspector::Inspector(DocumentSession& session, Appearance appearance, Dialogs& dialogs, QWidget* parent)
    : SidePanel(parent),
      context_(std::make_unique<InspectorContext>(*this, appearance, dialogs)),
      appearance_(appearance),
      heading_(new QLabel(this)),
      close_(new QToolButton(this)),
      scroll_(new QScrollArea(this)),
      content_(new QWidget),
      column_(new QVBoxLayout(content_)) {
    context_->tellWhere();
    build();
    setSession(session);
    appearance_.follow(this, [this] { dress(); });
}

void Inspector::build() {
    setObjectName(QStringLiteral("inspector"));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(16, 12, 8, 6);
    heading_->setTextFormat(Qt::PlainText);
    heading_->setFont(qtFont({Face::semiBold, 14}));
    heading_->setObjectName(QStringLiteral("inspectorHeading"));
    heading_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    close_->setAutoRaise(true);
    close_->setIconSize({16, 16});
    close_->setObjectName(QStringLiteral("closeInspector"));
    close_->setFocusPolicy(Qt::TabFocus);
    top->addWidget(heading_, 1);
    top->addWidget(close_);
    whole->addLayout(top);
    tabs_ = new InspectorTabs(4, this);
    tabs_->hide();
    whole->addWidget(tabs_);
    connect(tabs_, &InspectorTabs::chosen, this, [this](int tab) {
        tab_ = static_cast<Tab>(tab);
        context_->finish();
        refresh();
    });
    column_->setContentsMargins(16, 4, 14, 20);
    column_->addStretch(1);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameStyle(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setWidget(content_);
    content_->setObjectName(QStringLiteral("inspectorContent"));
    scroll_->viewport()->setAutoFillBackground(false);
    content_->setAutoFillBackground(false);
    whole->addWidget(scroll_, 1);
    connect(close_, &QToolButton::clicked, this, &Inspector::closeWanted);
}

Inspector::~Inspector() = default;

void Inspector::closed() { instead_ = Instead::nothing; }

void Inspector::setSession(DocumentSession& session) {
    if (session_) {
        session_->disconnect(this);
        session_->check().disconnect(this);
        session_->vote().disconnect(this);
        session_->cardSwitches().disconnect(this);
    }
    session_ = &session;
    instead_ = Instead::nothing;
    connect(&session_->check(), &MapCheck::due, this, &Inspector::followCheck);
    connect(&session_->vote(), &Vote::changed, this, &Inspector::wake);
    connect(&session_->cardSwitches(), &CardSwitches::changed, this, &Inspector::wake);
    context_->setSession(session);
    connect(session_, &DocumentSession::mapChanged, this, &Inspector::wake);
    connect(session_, &DocumentSession::selectionChanged, this, &Inspector::wake);
    connect(session_, &DocumentSession::begunChanged, this, &Inspector::wake);
    connect(session_, &DocumentSession::heldChanged, this, [this] {
        if (stale_) wake();
    });
    connect(session_, &DocumentSession::accessChanged, this, &Inspector::wake);
    connect(session_, &DocumentSession::filterChanged, this, &Inspector::wake);
    connect(session_, &DocumentSession::mapPressed, this, &Inspector::mapPressed);
    // Not later: its fields would put what they have of the other map into this one.
    stale_ = true;
    if (isVisible()) refresh();
}

// As with Escape: hands are back at the map. What is clicked is shown, if it was selected before too.
void Inspector::mapPressed() {
    if (page_) page_->forgetRefused();
    if (instead_ == Instead::nothing) return;
    isPressed_ = true;
    wake();
}

void Inspector::dress() {
    const Theme& theme = appearance_.theme();
    close_->setIcon(tintedIcon("x", theme));
    close_->setToolTip(tr("Close"));
    close_->setAccessibleName(tr("Close"));
    content_->setStyleSheet(inspectorStyle(theme));
    tabs_->setStyleSheet(inspectorTabsStyle(theme));
    sayTabs();
    for (auto* page : std::initializer_list<InspectorPage*>{cards_, stages_, rows_, personas_, transitions_, passport_,
                                                            questions_, comments_, looks_}) {
        if (!page) continue;
        page->retranslate();
        page->setTheme(theme);
    }
    wake();
}

QString Inspector::heading() const { return heading_->text(); }

const Subject& Inspector::subject() {
    if (stale_) refresh();
    return subject_;
}

void Inspector::enter() {
    if (stale_) refresh();
    if (page_ == questions_ && questions_) return bring(questions_->enterAnswer({}));
    if (page_ == comments_ && comments_) return bring(comments_->enterThread());
    if (page_ == looks_ && looks_) return bring(looks_->enterFirst());
    if (!session_->mayEdit()) return close_->setFocus(Qt::OtherFocusReason); // there is nothing to be set
    for (auto* field : page_->findChildren<InspectorField*>(QString(), Qt::FindDirectChildrenOnly))
        if (field->isVisible() && field->isEnabled()) {
            scroll_->verticalScrollBar()->setValue(0);
            return field->setFocus(Qt::OtherFocusReason);
        }
}

void Inspector::showEvent(QShowEvent* event) {
    if (stale_) refresh();
    SidePanel::showEvent(event);
}

void Inspector::keyPressEvent(QKeyEvent* event) {
    const bool enter = isEnterKey(*event);
    if (!enter && event->key() != Qt::Key_Escape) return SidePanel::keyPressEvent(event);
    // What can be checked sets a value with Space; the other buttons open something or take something away.
    auto* button = qobject_cast<QAbstractButton*>(focusWidget());
    if (enter && button && !button->isCheckable()) return button->click();
    if (!enter) page_->forgetRefused();
    emit left();
}

void Inspector::wake() {
    stale_ = true;
    if (asked_ || !isVisible()) return;
    asked_ = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            asked_ = false;
            if (stale_ && isVisible() && !waitsForHand()) refresh();
        },
        Qt::QueuedConnection);
}

// A card that is pressed may be about to be dragged into an answer: the questions stay until the button is let go.
bool Inspector::waitsForHand() const { return session_->isHeld() && questions_ && page_ == questions_; }

std::optional<Carrier::Aim> Inspector::aimAt(const Target& carried, const QPoint& at) {
    isPressed_ = false; // what is carried was not clicked
    const auto* card = std::get_if<CardId>(&carried);
    const bool isOver = isVisible() && questions_ && page_ == questions_ && card && session_->mayEdit() &&
                        scroll_->viewport()->rect().contains(scroll_->viewport()->mapFromGlobal(at));
    if (!isOver) return std::nullopt;
    const bool isOfSeveral = session_->selection().contains(carried); // all that are selected come along
    return questions_->aimAt(isOfSeveral ? selectedCards(session_->map(), session_->selection()) : std::vector{*card},
                             at);
}

// What has no words yet has no fields either, and those of what stands beside it would be taken for its own.
bool Inspector::isWaiting() {
    const Target& begun = session_->begun();
    const bool waits = begun.index() != 0 && !exists(session_->map(), begun);
    content_->setHidden(waits);
    if (!waits) return false;
    const bool isCard = std::holds_alternative<CardId>(begun), isStage = std::holds_alternative<StageId>(begun);
    heading_->setText(asSentence(context_->words(isCard ? "record.card" : isStage ? "record.stage" : "record.row")));
    return true;
}

void Inspector::refresh() {
    stale_ = false;
    if (isWaiting()) return;
    Subject next = subjectOf(session_->map(), session_->selection());
    const bool anew = !sameRecords(next, subject_);
    subject_ = std::move(next);
    if (anew) context_->finish();
    // What is typed was meant for what was shown before, and would replace the texts of all that are shown now.
    const bool leaves = anew && isAncestorOf(window()->focusWidget()) && isTypedInto(window()->focusWidget());
    const bool isClicked = std::exchange(isPressed_, false);
    if (anew || isClicked) instead_ = Instead::nothing;
    sayTabs();
    const Tab tab = shownTab();
    const bool asks = instead_ == Instead::allQuestions || tab == questions;
    const auto thread = tab == commenting ? commented() : std::nullopt;
    InspectorPage& page = asks           ? questionsPage(anew)
                          : thread       ? commentsPage(*thread, anew)
                          : tab == looks ? looksPage()
                                         : pageOf(subject_.kind);
    if (tab == fields && instead_ == Instead::nothing) showFields(anew);
    session_->openThread(thread.value_or(Target{}));
    if (page_ != &page) {
        if (page_) page_->hide();
        page_ = &page;
        page_->show();
        scroll_->verticalScrollBar()->setValue(0);
    }
    sayHeading();
    if (leaves) emit left();
}

void Inspector::showFields(bool anew) {
    switch (subject_.kind) {
    case Subject::Kind::cards: return cards_->show(subject_.cards, anew);
    case Subject::Kind::stages: return stages_->show(subject_.stages, anew);
    case Subject::Kind::rows: return rows_->show(subject_.rows, anew);
    case Subject::Kind::personas: return personas_->show(subject_.personas, anew);
    case Subject::Kind::transitions: return transitions_->show(subject_.transitions, anew);
    case Subject::Kind::map: return passport_->show(subject_.passport, anew);
    }
}

// The one stage that is selected, when it has questions.
const Stage* Inspector::askingStage() const {
    if (subject_.kind != Subject::Kind::stages || subject_.size() != 1) return nullptr;
    const Stage& stage = *subject_.stages.front();
    return groupsOf(session_->map(), stage.id).empty() ? nullptr : &stage;
}

QuestionsPage& Inspector::questionsPage(bool anew) {
    QuestionsPage& page = made(questions_);
    MapCheck& check = session_->check();
    const bool isOther = anew || page_ != questions_;
    const Stage* stage = instead_ == Instead::allQuestions ? nullptr : askingStage();
    page.show(stage, (isOther ? check.said() : check.lastSaid()).findings, anew);
    return page;
}

// Which questions a finding comes of is known a moment after the last change.
void Inspector::followCheck() {
    if (!isVisible() || !questions_ || page_ != questions_) return;
    (void)session_->check().said();
    wake();
}

void Inspector::bring(QWidget* field) {
    if (field) scroll_->ensureWidgetVisible(field, 0, 40);
}

void Inspector::enterField(std::string_view caption) {
    tab_ = fields;
    instead_ = Instead::nothing;
    refresh();
    bring(page_->enterField(caption));
}

void Inspector::ask(std::string_view key) {
    tab_ = questions;
    instead_ = Instead::nothing;
    refresh();
    if (page_ == questions_) bring(questions_->enterAnswer(key));
}

void Inspector::showAllQuestions() {
    if (stale_) refresh();
    instead_ = Instead::allQuestions;
    refresh();
    scroll_->verticalScrollBar()->setValue(0);
}

InspectorPage& Inspector::pageOf(Subject::Kind kind) {
    switch (kind) {
    case Subject::Kind::cards: return made(cards_);
    case Subject::Kind::stages: return made(stages_);
    case Subject::Kind::rows: return made(rows_);
    case Subject::Kind::personas: return made(personas_);
    case Subject::Kind::transitions: return made(transitions_);
    case Subject::Kind::map: break;
    }
    return made(passport_);
}

void Inspector::adopt(InspectorPage& page) {
    page.hide();
    column_->insertWidget(column_->count() - 1, &page);
    page.retranslate();
    page.setTheme(appearance_.theme());
    connect(&page, &InspectorPage::left, this, &Inspector::left);
    connect(&page, &InspectorPage::lifted, this, &Inspector::lifted);
    connect(&page, &InspectorPage::visited, this, [this](const Target& target) { session_->select(target); });
}

void Inspector::sayHeading() {
    const auto said = [this](std::string_view code) { return asSentence(context_->words(code)); };
    const auto some = [](const QString& words, std::size_t count) {
        return words + QStringLiteral(" · ") + QString::number(count);
    };
    const std::size_t count = subject_.size();
    QString words;
    if (instead_ == Instead::allQuestions) {
        words = tr("Stage questions");
    } else if (subject_.kind == Subject::Kind::map) {
        words = said("record.map");
    } else if (subject_.kind == Subject::Kind::stages) {
        words = count == 1 ? said("record.stage") : some(said("look.stages"), count);
    } else if (subject_.kind == Subject::Kind::rows) {
        words = count == 1 ? said("record.row") : some(said("look.rows"), count);
    } else if (subject_.kind == Subject::Kind::personas) {
        words = count == 1 ? said("record.persona") : some(said("look.personas"), count);
    } else if (subject_.kind == Subject::Kind::transitions) {
        words = said("record.transition");
    } else if (const auto kind = kindOf(subject_.cards)) {
        const std::string plural(nameOf(static_cast<RowKind>(*kind)));
        words =
            count == 1 ? said("value.card-" + std::string(nameOf(*kind))) : some(said("value.row-" + plural), count);
    } else {
        words = some(tr("Cards"), count);
    }
    if (heading_->text() != words) heading_->setText(words);
}

} // namespace cjm
