#include <cjm/base/utf8.hpp>
#include <cjm/session/commands/join_edit.hpp>

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

template <class T> void unite(std::vector<T>& kept, const std::vector<T>& other) {
    for (const T& each : other)
        if (std::find(kept.begin(), kept.end(), each) == kept.end()) kept.push_back(each);
}

template <class T> void takeOver(T& kept, const T& other) {
    if (kept == T{}) kept = other;
}

// What led to `gone` leads to `kept`, once.
bool redirect(std::vector<CardId>& cards, const CardId& gone, const CardId& kept) {
    const auto found = std::find(cards.begin(), cards.end(), gone);
    if (found == cards.end()) return false;
    if (std::find(cards.begin(), cards.end(), kept) == cards.end())
        *found = kept;
    else
        cards.erase(found);
    return true;
}

Card unitedCard(const Card& first, const Card& second) {
    constexpr int mostVotes = 1'000'000;
    Card kept = first;
    if (kept.kind != CardKind::emotion) unite(kept.personas, second.personas);
    unite(kept.evidence, second.evidence);
    unite(kept.solves, second.solves);
    kept.votes = std::min(kept.votes + second.votes, mostVotes);
    kept.severity = std::max(kept.severity, second.severity);
    kept.importance = std::max(kept.importance, second.importance);
    kept.momentOfTruth = kept.momentOfTruth || second.momentOfTruth;
    if (kept.status == Status::none || second.status == Status::fact) kept.status = second.status;
    takeOver(kept.details, second.details);
    takeOver(kept.link, second.link);
    takeOver(kept.image, second.image);
    takeOver(kept.team, second.team);
    takeOver(kept.channel, second.channel);
    takeOver(kept.rating, second.rating);
    takeOver(kept.reason, second.reason);
    takeOver(kept.owner, second.owner);
    takeOver(kept.due, second.due);
    takeOver(kept.effort, second.effort);
    takeOver(kept.impact, second.impact);
    takeOver(kept.state, second.state);
    return kept;
}

} // namespace

Edit withJoined(const Map& map, const AlikePair& pair) {
    const CardId kept = pair.first->id, gone = pair.second->id;
    Batch batch{{"edit.cards-joined", {{"name", utf8::shortened(pair.first->text, 40)}}}, {}};
    Card united = unitedCard(*pair.first, *pair.second);
    redirect(united.solves, gone, kept);
    batch.edits.push_back(PutCard{std::move(united), {}});
    for (const Card& linking : map.cards.linking()) {
        if (linking.id == kept || linking.id == gone) continue;
        Card changed = linking;
        if (redirect(changed.solves, gone, kept)) batch.edits.push_back(PutCard{std::move(changed), {}});
    }
    for (const Comment& comment : map.comments) {
        if (comment.on.value != gone.value) continue;
        Comment moved = comment;
        moved.on.value = kept.value;
        batch.edits.push_back(PutComment{std::move(moved), {}});
    }
    Passport passport = *map.passport;
    bool answers = false;
    for (StageAnswer& each : passport.stageQuestions)
        answers = redirect(each.cards, gone, kept) || answers;
    if (answers) batch.edits.push_back(PutPassport{std::move(passport)});
    batch.edits.push_back(RemoveCards{{gone}});
    return batch;
}

Edit withDifferent(const AlikePair& pair, IdSource& ids) {
    Mute mute;
    mute.id.value = ids.next();
    mute.check = equalCardsCheck;
    mute.on.value = pair.first->id.value;
    mute.with.value = pair.second->id.value;
    return Batch{{"edit.cards-different", {{"name", utf8::shortened(pair.first->text, 40)}}},
                 {PutMute{std::move(mute), {}}}};
}

} // namespace cjm
