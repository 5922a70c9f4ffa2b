#include "app/document/others.hpp"

#include <cjm/edit/merge.hpp>
#include <cjm/model/validate.hpp>
#include <cjm/session/commands/comment_edit.hpp>

#include <QTimer>

#include <algorithm>
#include <set>
#include <tuple>
#include <type_traits>
#include <utility>

namespace cjm {
namespace {

constexpr std::int64_t goesOnMs = 120'000; // who types saves every few seconds, and it is one thing that they do
constexpr std::size_t mostGlowing = 300;   // where nearly everything glows nothing stands out: the list tells it

// The record on the map that shows a change; nothing for what is gone or stands nowhere.
Target shownBy(const MapChange& change, const Map& after) {
    Target target;
    if (change.what == "stage") target = StageId{change.id};
    if (change.what == "row") target = RowId{change.id};
    if (change.what == "card") target = CardId{change.id};
    if (change.what == "persona") target = PersonaId{change.id};
    if (change.what == "transition") target = TransitionId{change.id};
    if (change.what == "comment")
        if (const auto comment = after.comments.find(CommentId{change.id})) return commentedTarget(after, comment->on);
    return exists(after, target) ? target : Target{};
}

// Who has the map open twice is one person; those without a name may be several.
void addOnce(std::vector<std::string>& names, const std::string& name) {
    if (name.empty() || std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

// What is gone now comes back with the words that it had last, not with those from before it was last edited.
Map withLatest(const Map& first, const Map& before, const Map& after) {
    Map both = first;
    const auto take = [&](auto table) {
        std::decay_t<decltype(both.*table)>::diff(before.*table, after.*table, [&](const auto& last, const auto& now) {
            const auto old = last && !now ? (first.*table).find(last->id) : nullptr;
            if (!old) return;
            auto record = *last;
            record.rank = old->rank; // among those that are there
            if constexpr (std::is_same_v<decltype(record), Card>)
                std::tie(record.row, record.stage) = std::tie(old->row, old->stage);
            both.*table = (both.*table).set(std::move(record));
        });
    };
    forEachTable([&](std::string_view, auto table) { take(table); });
    take(&Map::cards);
    return both == first || validate(both).empty() ? both : first; // it may name what was made since
}

} // namespace

Others::Others(DocumentSession&) {}

std::vector<std::string> Others::unseenBy() const {
    std::vector<std::string> names;
    bool hasNameless = false;
    for (const Batch& batch : batches_) {
        if (batch.isSeen || batch.changes.empty()) continue;
        hasNameless = hasNameless || batch.by.empty();
        if (!batch.by.empty()) addOnce(names, batch.by);
    }
    if (hasNameless && !names.empty()) names.emplace_back();
    return names;
}

std::vector<std::string> Others::namesPresent() const {
    std::vector<std::string> names;
    for (const Colleague& each : present_)
        addOnce(names, each.name);
    return names;
}

int Others::unseen() const {
    int count = 0;
    for (const Batch& batch : batches_)
        if (!batch.isSeen) count += static_cast<int>(batch.changes.size());
    return count;
}

void Others::seeAll() {
    bool isOther = false;
    for (Batch& batch : batches_)
        isOther = !std::exchange(batch.isSeen, true) || isOther;
    if (isOther) emit changed();
}

void Others::setPresent(std::vector<Colleague> present) {
    if (present == present_) return;
    present_ = std::move(present);
    emit presentChanged();
}

void Others::add(Batch batch) {
    if (batch.changes.empty() && batch.conflicts == 0) return;
    std::erase_if(batches_, [](const Batch& each) { return each.isSeen; });
    batches_.push_back(std::move(batch));
    glow(batches_.back());
    emit changed();
}

void Others::come(Batch batch) {
    if (batches_.empty() || batches_.back().isSeen || batches_.back().by != batch.by ||
        batch.time - batches_.back().time > goesOnMs)
        return add(std::move(batch));
    Batch& last = batches_.back();
    auto before = mergeMaps({&last.after}, {last.before, {}, {}}, {batch.before, {}, {}}, MergeConflicts::forTheirs);
    if (!before) return add(std::move(batch));
    glow(batch);
    last.before = withLatest(before->map, batch.before, batch.after);
    last.after = std::move(batch.after);
    last.time = batch.time;
    last.changes = theirChanges(last.before, last.after);
    last.conflicts += batch.conflicts;
    emit changed();
}

// What is changed again glows from now on, for who changed it last.
void Others::glow(const Batch& batch) {
    std::set<Target> records;
    for (const MapChange& change : batch.changes)
        records.insert(shownBy(change, batch.after));
    records.erase(Target{});
    if (records.empty() || records.size() > mostGlowing) return;
    const int merge = ++merges_;
    std::erase_if(glowing_, [&](const Glow& each) { return records.contains(each.on); });
    glowing_.reserve(glowing_.size() + records.size());
    for (const Target& on : records)
        glowing_.push_back({on, batch.by, merge});
    emit glowChanged();
    QTimer::singleShot(glowMs, this, [this, merge] { fadeUpTo(merge); });
}

void Others::fade() { fadeUpTo(merges_); }

void Others::fadeUpTo(int merge) {
    if (std::erase_if(glowing_, [&](const Glow& each) { return each.merge <= merge; }) > 0) emit glowChanged();
}

} // namespace cjm
