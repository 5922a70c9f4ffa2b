#include "app/document/card_switches.hpp"

#include "app/document/document_session.hpp"
#include "app/document/vote.hpp"
#include "app/widgets/settings.hpp"

#include <utility>

namespace cjm {

CardSwitches::CardSwitches(DocumentSession& session) : session_(session), show_(CardShow::atFirst()) {
    if (const QString kept = session_.settingsKey("cards"); !kept.isEmpty()) {
        const std::string names = openSettings().value(kept).toString().toStdString();
        if (!names.empty()) show_ = showFromNames(names).value_or(show_); // anything odd in it is nothing
    }
    connect(&session.vote(), &Vote::changed, this, &CardSwitches::followVote);
}

void CardSwitches::set(const CardShow& show) {
    if (show_ == show) return;
    show_ = show;
    if (const QString kept = session_.settingsKey("cards"); !kept.isEmpty())
        openSettings().setValue(kept, QString::fromStdString(namesOf(show_)));
    emit changed();
}

// The result of a round is what cards show from then on.
void CardSwitches::followVote() {
    const bool isShown = session_.vote().state() == Vote::State::shown;
    if (!std::exchange(isVoteShown_, isShown) && isShown) turn(CardField::votes, true);
}

} // namespace cjm
