#include "app/panels/version_changes.hpp"

#include <cjm/edit/changes.hpp>

#include <set>
#include <string>

namespace cjm {
namespace {

using How = MapChange::How;

// What happened to the records of one kind.
struct Tally {
    std::int64_t added = 0, removed = 0;
    std::set<std::string> changed; // ids
    std::string name;              // of one that came or went

    void add(const MapChange& change) {
        if (change.how == How::added) ++added;
        if (change.how == How::removed) ++removed;
        if (change.how == How::added || change.how == How::removed)
            name = change.after.value_or(change.before.value_or(""));
        if (change.how == How::changed || change.how == How::moved) changed.insert(change.id);
    }
};

void tellOf(const Tally& tally, const std::string& kind, std::vector<Message>& words) {
    const auto some = [&](const char* how, std::int64_t count) {
        if (count == 1 && kind != "card")
            words.push_back({"version." + kind + "-" + how, {{"name", tally.name}}});
        else if (count > 0)
            words.push_back({"version." + kind + "s-" + how, {{"n", count}}});
    };
    some("added", tally.added);
    some("removed", tally.removed);
    if (!tally.changed.empty())
        words.push_back({"version." + kind + "s-changed", {{"n", static_cast<std::int64_t>(tally.changed.size())}}});
}

} // namespace

std::vector<Message> broughtBy(const Map& before, const Map& after) {
    Tally cards, stages, rows;
    std::int64_t rest = 0;
    Message only; // of the rest
    for (const MapChange& change : mapChanges(before, after)) {
        if (change.what == "card")
            cards.add(change);
        else if (change.what == "stage")
            stages.add(change);
        else if (change.what == "row")
            rows.add(change);
        else
            only = change.text, ++rest;
    }
    std::vector<Message> words;
    tellOf(stages, "stage", words);
    tellOf(rows, "row", words);
    tellOf(cards, "card", words);
    if (rest == 1 && words.empty()) return {only};
    if (rest > 0) words.push_back({words.empty() ? "version.changes" : "version.more-changes", {{"n", rest}}});
    return words;
}

} // namespace cjm
