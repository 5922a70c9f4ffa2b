#include "app/panels/vote_bar.hpp"

#include "app/document/vote.hpp"
#include "app/widgets/drop_list.hpp"
#include "app/widgets/enter_key.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/style_sheet.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/storage/files.hpp>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace cjm {
namespace {

constexpr int voteBarHeight = 50, airOfBars = 18, // that tool bars have around what is in them
    dotSize = 14, dotsApart = 5, asksGap = 4;
constexpr int keysFrom = 1240, hiddenFrom = 940; // of the bar: hints that have no room are left out

constexpr char voteRules[] =
    "#voteBar { background: %panel; border: none; border-bottom: 1px solid %line; padding: 0; spacing: 0; }"
    "#voteBar QLabel { color: %ink; }"
    "#voteBar QLabel[role=muted] { color: %quiet; }"
    "#voteBar QLabel[role=key] { color: %ink; background: %page; border: 1px solid %line; border-radius: 4px;"
    " padding: 1px 6px; font-size: 12px; font-weight: 600; }"
    "#voteLine { background: %line; }"
    "#voteBar QPushButton { padding: 7px 12px; border: 1px solid %line; border-radius: 7px; background: %page;"
    " color: %ink; font-weight: 600; }"
    "#voteBar QPushButton:hover { background: %hover; }"
    "#voteBar QPushButton:focus { border: 1px solid %accent; }"
    "#voteBar QPushButton[role=primary] { background: %accent; border-color: %accent; color: %on-accent; }"
    "#voteBar QPushButton[role=primary]:hover, #voteBar QPushButton[role=primary]:focus { background: %strong; }"
    "#voteBar QComboBox { padding: 5px 8px; border: 1px solid %line; border-radius: 7px;"
    " background: %page; color: %ink; }"
    "#voteBar QComboBox:focus { border: 1px solid %accent; }"
    "#voteBar QToolButton { padding: 4px; }";

} // namespace

// One's own dots: full ones are given.
class VoteDots : public QWidget {
public:
    VoteDots(Appearance appearance, QWidget* parent) : QWidget(parent), appearance_(appearance) {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    void show(int given, int all) {
        given_ = given;
        all_ = all;
        updateGeometry();
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {all_ * (dotSize + dotsApart) - dotsApart, dotSize + 2}; }

protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& theme = appearance_.theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        for (int dot = 0; dot < all_; ++dot) {
            const bool isGiven = dot < given_;
            painter.setPen(QPen(qtColour(isGiven ? theme.accent : theme.muted), 1.25));
            painter.setBrush(qtColour(isGiven ? theme.accent : theme.page));
            painter.drawEllipse(QRectF(dot * (dotSize + dotsApart) + 1, 2, dotSize - 2, dotSize - 2));
        }
    }

private:
    Appearance appearance_;
    int given_ = 0, all_ = 0;
};

VoteBar::VoteBar(Appearance appearance, QWidget* parent) : QToolBar(parent), appearance_(appearance) {
    setObjectName(QStringLiteral("voteBar"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    build();
    hide();
    appearance_.follow(this, [this] { dress(); });
}

QLabel* VoteBar::addLabel(const char* role, QHBoxLayout& row) {
    auto* label = new QLabel(whole_);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QLatin1String(role));
    row.addWidget(label, 0, Qt::AlignVCenter);
    return label;
}

QPushButton* VoteBar::addButton(const char* role, void (VoteBar::*run)()) {
    auto* button = new QPushButton(whole_);
    button->setProperty("role", QLatin1String(role));
    button->setAutoDefault(false);
    row_->addWidget(button);
    connect(button, &QPushButton::clicked, this, run);
    return button;
}

void VoteBar::build() {
    whole_ = new QWidget(this);
    whole_->setFixedHeight(voteBarHeight - airOfBars);
    whole_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row_ = new QHBoxLayout(whole_);
    row_->setContentsMargins(16, 0, 8, 0);
    row_->setSpacing(8);
    title_ = addLabel("title", *row_);
    title_->setFont(qtFont({Face::semiBold, 14}));
    kinds_ = new DropList(whole_);
    row_->addWidget(kinds_);
    line_ = new QFrame(whole_);
    line_->setObjectName(QStringLiteral("voteLine"));
    line_->setFixedSize(1, 22);
    row_->addSpacing(4);
    row_->addWidget(line_);
    row_->addSpacing(4);
    dots_ = new VoteDots(appearance_, whole_);
    row_->addWidget(dots_);
    auto* said = new QHBoxLayout;
    said->setSpacing(asksGap);
    row_->addLayout(said);
    for (QLabel*& part : asks_)
        part = addLabel("plain", *said);
    asks_[1]->setFont(qtFont({Face::semiBold, 13}));
    count_ = new DropList(whole_);
    for (int dots = VoteRound::leastDots; dots <= VoteRound::mostDots; ++dots)
        count_->addItem(QString::number(dots), dots);
    row_->addWidget(count_);
    row_->addSpacing(10);
    hiddenSign_ = addLabel("muted", *row_);
    hidden_ = addLabel("muted", *row_);
    row_->addStretch(1);
    giveKey_ = addLabel("key", *row_);
    give_ = addLabel("muted", *row_);
    takeKey_ = addLabel("key", *row_);
    take_ = addLabel("muted", *row_);
    row_->addSpacing(4);
    secondary_ = addButton("secondary", &VoteBar::secondary);
    primary_ = addButton("primary", &VoteBar::primary);
    auto* close = new QToolButton(whole_);
    close->setAutoRaise(true);
    close->setIconSize({16, 16});
    close->setObjectName(QStringLiteral("closeVote"));
    row_->addWidget(close);
    close_ = close;
    connect(close, &QToolButton::clicked, this, &VoteBar::close);
    addWidget(whole_);
}

void VoteBar::setSession(DocumentSession& session) {
    if (session_) session_->vote().disconnect(this);
    session_ = &session;
    connect(&session_->vote(), &Vote::changed, this, &VoteBar::refresh);
    refresh();
}

void VoteBar::setAtGrid(bool on) {
    isAtGrid_ = on;
    refresh();
}

void VoteBar::enter() {
    if (!session_ || isHidden()) return;
    if (vote().state() == Vote::State::choosing) return kinds_->setFocus(Qt::OtherFocusReason);
    if (vote().state() == Vote::State::clearing) return secondary_->setFocus(Qt::OtherFocusReason);
    emit left();
}

void VoteBar::primary() {
    switch (vote().state()) {
    case Vote::State::choosing:
        vote().begin(static_cast<CardKind>(kinds_->currentData().toInt()), count_->currentData().toInt());
        if (vote().state() == Vote::State::clearing) return enter();
        break;
    case Vote::State::clearing: vote().start(true); break;
    case Vote::State::voting: vote().showResult(); break;
    case Vote::State::restarting: vote().restart(true); break;
    case Vote::State::shown: vote().finish(); break;
    case Vote::State::closed: break;
    }
    emit left();
}

void VoteBar::secondary() {
    switch (vote().state()) {
    case Vote::State::clearing: vote().start(false); break;
    case Vote::State::voting: return vote().askToRestart();
    case Vote::State::restarting: vote().restart(false); break;
    case Vote::State::shown: return emit listWanted();
    default: break;
    }
    emit left();
}

void VoteBar::close() {
    vote().close();
    emit left();
}

void VoteBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        if (vote().state() == Vote::State::restarting) return secondary();
        if (vote().state() == Vote::State::choosing || vote().state() == Vote::State::clearing) return close();
        return emit left();
    }
    if (isEnterKey(*event)) {
        if (auto* button = qobject_cast<QAbstractButton*>(focusWidget())) return button->click();
        return primary();
    }
    QToolBar::keyPressEvent(event);
}

void VoteBar::resizeEvent(QResizeEvent* event) {
    QToolBar::resizeEvent(event);
    fit();
}

void VoteBar::fit() {
    const bool votes = session_ && vote().isVoting() && vote().state() != Vote::State::restarting;
    for (QWidget* each : {giveKey_, give_, takeKey_, take_})
        each->setVisible(votes && width() >= keysFrom);
    hiddenSign_->setVisible(votes && width() >= hiddenFrom);
    hidden_->setVisible(votes && width() >= hiddenFrom);
}

void VoteBar::fillKinds() {
    const auto kinds = votedKinds(session_->map());
    kinds_->clear();
    for (const CardKind kind : kinds) {
        const std::string code = "value.row-" + std::string(nameOf(static_cast<RowKind>(kind)));
        kinds_->addItem(qt(say(code, appearance_.language())), static_cast<int>(kind));
    }
    kinds_->setCurrentIndex(std::max(kinds_->findData(static_cast<int>(vote().round().kind)), 0));
    count_->setCurrentIndex(count_->findData(vote().round().dots));
    primary_->setEnabled(!kinds.empty());
}

QString VoteBar::title() const {
    if (vote().state() == Vote::State::choosing) return tr("Vote:");
    const std::string code = "value.row-" + std::string(nameOf(static_cast<RowKind>(vote().round().kind)));
    return tr("Vote: %1").arg(qt(say(code, appearance_.language())));
}

// What stands between two bars is said louder.
QString VoteBar::asks() const {
    const auto before = static_cast<int>(vote().votesBefore());
    switch (vote().state()) {
    case Vote::State::choosing: return tr("votes each:");
    case Vote::State::clearing: return tr("Clear %n vote(s)?", nullptr, before);
    case Vote::State::voting: return tr("|%1 of %n| vote(s) left", nullptr, vote().round().dots).arg(vote().left());
    case Vote::State::restarting: return tr("Take all votes back and deal them anew?");
    case Vote::State::shown: return tr("%n vote(s) in all", nullptr, before);
    case Vote::State::closed: break;
    }
    return {};
}

void VoteBar::refresh() {
    using State = Vote::State;
    const State state = session_ ? vote().state() : State::closed;
    const bool isShown = isAtGrid_ && state != State::closed;
    if (!isShown) return setVisible(false);
    const bool chooses = state == State::choosing;
    if (chooses && !kinds_->isVisible()) fillKinds();
    title_->setText(title());
    const QStringList said = asks().split(QLatin1Char('|'));
    for (std::size_t i = 0; i < asks_.size(); ++i) {
        asks_[i]->setText(said.value(static_cast<int>(i)).trimmed());
        asks_[i]->setVisible(!asks_[i]->text().isEmpty());
    }
    kinds_->setVisible(chooses);
    count_->setVisible(chooses);
    dots_->setVisible(state == State::voting);
    dots_->show(vote().round().dots - vote().left(), vote().round().dots);
    const bool isAsked = state == State::clearing || state == State::restarting;
    primary_->setText(chooses                      ? tr("Begin")
                      : state == State::clearing   ? tr("Clear")
                      : state == State::restarting ? tr("Deal anew")
                      : state == State::voting     ? tr("Show the result")
                                                   : tr("Finish"));
    secondary_->setText(state == State::clearing     ? tr("Keep them")
                        : state == State::restarting ? tr("Cancel")
                        : state == State::voting     ? tr("Deal anew")
                                                     : tr("List"));
    if (!chooses) primary_->setEnabled(true);
    secondary_->setVisible(!chooses);
    close_->setVisible(chooses || (isAsked && state == State::clearing));
    setVisible(true);
    fit();
}

QString VoteBar::words() const {
    QStringList said{title_->text()};
    for (const QLabel* part : asks_)
        if (!part->text().isEmpty()) said << part->text();
    return said.join(QLatin1Char(' '));
}

void VoteBar::dress() {
    const Theme& theme = appearance_.theme();
    setStyleSheet(styleSheetOf(theme, voteRules));
    setWindowTitle(tr("Vote"));
    Theme muted = theme;
    muted.ink = readableOn(theme.panel, theme.muted);
    hiddenSign_->setPixmap(tintedIcon("eye-off", muted).pixmap(16, 16));
    hidden_->setText(tr("the count opens at the end"));
    giveKey_->setText(QStringLiteral("V"));
    give_->setText(tr("give a vote"));
    takeKey_->setText(QStringLiteral("Shift+V"));
    take_->setText(tr("take it back"));
    kinds_->setAccessibleName(tr("What is voted on"));
    count_->setAccessibleName(tr("Votes each"));
    close_->setIcon(tintedIcon("x", theme));
    close_->setAccessibleName(tr("Close"));
    close_->setToolTip(tr("Close") + QStringLiteral(" (Esc)"));
    if (session_ && vote().state() == Vote::State::choosing) fillKinds();
    refresh();
}

} // namespace cjm
