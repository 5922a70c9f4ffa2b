#include "app/document/card_switches.hpp"

#include "app/document/document_session.hpp"
#include "app/document/vote.hpp"
#include "app/widgets/settings.hpp"

#include <utility>

namespace cjm {

CardSwitches::CardSwitches(DocumentSession& session) : session_(session), show_(CardShow::atFirst()) {
    const auto kept = [&](const char* what) {
        const QString key = session_.settingsKey(what);
        return key.isEmpty() ? std::string() : openSettings().value(key).toString().toStdString();
    };
    if (const std::string names = kept("cards"); !names.empty())
        show_ = showFromNames(names).value_or(show_); // anything odd in it is nothing
    hidden_ = partsFromNames(kept("hidden"));
    transitions_ = kept("transitions") == "on";
    connect(&session.vote(), &Vote::changed, this, &CardSwitches::followVote);
}

void CardSwitches::set(const CardShow& show) {
    if (show_ == show) return;
    show_ = show;
    keep("cards", namesOf(show_));
    emit changed();
}

void CardSwitches::turn(MapPart part, bool on) {
    if (on ? hidden_.erase(part) == 0 : !hidden_.insert(part).second) return;
    keep("hidden", namesOf(hidden_));
    emit changed();
}

void CardSwitches::showTransitions(bool on) {
    if (std::exchange(transitions_, on) == on) return;
    keep("transitions", on ? "on" : "");
    emit changed();
}

void CardSwitches::keep(const char* what, const std::string& names) {
    if (const QString key = session_.settingsKey(what); !key.isEmpty())
        openSettings().setValue(key, QString::fromStdString(names));
}

// The result of a round is what cards show from then on.
void CardSwitches::followVote() {
    const bool isShown = session_.vote().state() == Vote::State::shown;
    if (!std::exchange(isVoteShown_, isShown) && isShown) turn(CardField::votes, true);
}

} // namespace cjm
