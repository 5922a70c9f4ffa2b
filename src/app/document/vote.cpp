#include "app/document/vote.hpp"

#include "app/document/document_session.hpp"
#include "app/widgets/settings.hpp"

#include <QStringList>

#include <algorithm>

namespace cjm {
namespace {

constexpr char kindKey[] = "kind", dotsKey[] = "dots", givenKey[] = "given", shownKey[] = "shown";

} // namespace

Vote::Vote(DocumentSession& session) : session_(session) {
    connect(&session, &DocumentSession::mapChanged, this, [this](const Update& update) {
        if (state_ != State::closed && !update.diff.cards.empty()) emit changed();
    });
    connect(&session, &DocumentSession::accessChanged, this, [this] {
        if (!session_.mayEdit()) close();
    });
}

int Vote::own(const CardId& card) const { return ownDots(session_.map(), round_, card); }
int Vote::left() const { return dotsLeft(session_.map(), round_); }
std::int64_t Vote::votesBefore() const { return votesOf(session_.map(), round_.kind); }

void Vote::set(State state) {
    state_ = state;
    emit changed();
}

void Vote::open() {
    if (state_ != State::closed) return;
    if (!isOpen_) isOpen_ = recall();
    if (!isOpen_) {
        const auto kinds = votedKinds(session_.map());
        if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), round_.kind) == kinds.end())
            round_.kind = kinds.front();
        return set(State::choosing);
    }
    if (!scope_) scope_.emplace(session_.store());
    set(round_.isShown ? State::shown : State::voting);
}

void Vote::begin(CardKind kind, int dots) {
    round_ = {kind, std::clamp(dots, VoteRound::leastDots, VoteRound::mostDots), {}, false};
    if (votesBefore() > 0) return set(State::clearing);
    start(false);
}

void Vote::start(bool clears) {
    scope_.emplace(session_.store());
    dots_.clear();
    round_.given.clear();
    round_.isShown = false;
    if (clears) (void)apply(withoutVotes(session_.map(), round_.kind));
    isOpen_ = true;
    remember();
    set(State::voting);
}

bool Vote::apply(const std::optional<Edit>& edit) {
    if (!edit || !scope_ || !session_.mayEdit()) return false;
    const auto done = scope_->apply(*edit);
    if (!done) session_.refuse(done.error());
    return done.has_value();
}

bool Vote::give(const CardId& card) {
    if (!isVoting()) return false;
    const VoteRound before = round_;
    if (!apply(dotGiven(session_.map(), round_, card))) {
        round_ = before;
        return false;
    }
    dots_.push_back({card, true});
    remember();
    emit changed();
    return true;
}

bool Vote::take(const CardId& card) {
    if (!isVoting()) return false;
    const VoteRound before = round_;
    if (!apply(dotTaken(session_.map(), round_, card))) {
        round_ = before;
        return false;
    }
    dots_.push_back({card, false});
    remember();
    emit changed();
    return true;
}

bool Vote::takeBackLast() {
    if (!isVoting() || dots_.empty() || !scope_ || !scope_->isLatest()) return false;
    const Dot last = dots_.back();
    const std::vector<Dot> before(dots_.begin(), dots_.end() - 1);
    const bool done = last.isGiven ? take(last.card) : give(last.card);
    dots_ = before;
    return done;
}

void Vote::askToRestart() {
    if (isVoting()) set(State::restarting);
}

// Every dot goes, whoever gave it.
void Vote::restart(bool yes) {
    if (state_ != State::restarting) return;
    if (yes) {
        (void)apply(withoutVotes(session_.map(), round_.kind));
        round_.given.clear();
        dots_.clear();
        remember();
    }
    set(State::voting);
}

void Vote::showResult() {
    if (!isVoting()) return;
    round_.isShown = true;
    dots_.clear();
    remember();
    set(State::shown);
}

void Vote::finish() {
    if (scope_) scope_->end();
    scope_.reset();
    round_ = {round_.kind, round_.dots, {}, false};
    dots_.clear();
    isOpen_ = false;
    if (const QString group = session_.settingsKey("votes"); !group.isEmpty()) openSettings().remove(group);
    set(State::closed);
}

void Vote::close() {
    if (state_ == State::closed) return;
    if (state_ == State::shown) return finish();
    set(State::closed);
}

void Vote::remember() const {
    const QString group = session_.settingsKey("votes");
    if (group.isEmpty()) return;
    QStringList given;
    for (const auto& [card, count] : round_.given)
        given << QString::fromStdString(card.value) + QLatin1Char('=') + QString::number(count);
    QSettings settings = openSettings();
    settings.beginGroup(group);
    const std::string_view kind = nameOf(round_.kind);
    settings.setValue(kindKey, QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size())));
    settings.setValue(dotsKey, round_.dots);
    settings.setValue(givenKey, given);
    settings.setValue(shownKey, round_.isShown);
}

// What a round of an earlier run of the program left; anything odd in it is nothing.
bool Vote::recall() {
    const QString group = session_.settingsKey("votes");
    if (group.isEmpty()) return false;
    QSettings settings = openSettings();
    settings.beginGroup(group);
    const auto kind = fromName<CardKind>(settings.value(kindKey).toString().toStdString());
    if (!kind) return false;
    const int dots = settings.value(dotsKey).toInt();
    round_ = {
        *kind, std::clamp(dots, VoteRound::leastDots, VoteRound::mostDots), {}, settings.value(shownKey).toBool()};
    for (const QString& each : settings.value(givenKey).toStringList()) {
        const qsizetype sign = each.lastIndexOf(QLatin1Char('='));
        const int count = std::min(each.mid(sign + 1).toInt(), round_.dots);
        if (sign > 0 && count > 0) round_.given[CardId{each.left(sign).toStdString()}] = count;
    }
    return true;
}

} // namespace cjm
