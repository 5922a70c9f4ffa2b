#include "storage/who_note.hpp"

#include <cjm/storage/presence.hpp>

#include <algorithm>
#include <utility>

namespace cjm {

namespace fs = std::filesystem;

void Presence::Turn::took(bool good, std::int64_t now, const WhoRules& rules) {
    const std::int64_t longer = delay == 0 ? rules.retryAfter : std::min(delay * 2, rules.retryAtMost);
    delay = good ? 0 : longer;
    if (!good) due = now + delay;
}

void Presence::setOn(bool on) {
    isOn_ = on;
    follow();
}

void Presence::setFile(const FileState& file) {
    file_ = file.path;
    isInSyncFolder_ = file.inSyncFolder;
    follow();
}

void Presence::follow() {
    fs::path map = isOn_ && !isInSyncFolder_ ? file_ : fs::path();
    if (map == map_) return;
    if (std::exchange(mayBeWritten_, false)) toLeave_.push_back(map_);
    map_ = std::move(map);
    known_.clear();
    hasLooked_ = false;
    write_ = look_ = {};
    mayWriteAt_ = 0;
    isNew_ = true;
    agesAt_ = 0; // whoever was there is not there any more
    if (underWay_) underWay_->isStale = true;
}

void Presence::setName(const std::string& name) {
    std::string plain = plainName(name);
    if (plain == name_) return;
    name_ = std::move(plain);
    isNew_ = true;
}

void Presence::setEditing(std::vector<std::string> cards) {
    if (cards.size() > mostWhoCards) cards.resize(mostWhoCards);
    if (cards == editing_) return;
    editing_ = std::move(cards);
    isNew_ = true;
}

// News do not wait for the beat, unless it could not be written a moment ago.
std::int64_t Presence::writeDue() const {
    const bool isSooner = isNew_ && write_.delay == 0;
    return isSooner ? std::min(write_.due, mayWriteAt_) : write_.due;
}

std::optional<std::int64_t> Presence::due() const {
    std::optional<std::int64_t> soonest = agesAt_;
    const auto sooner = [&](std::int64_t at) { soonest = soonest ? std::min(*soonest, at) : at; };
    if (underWay_) return soonest;
    if (!toLeave_.empty()) sooner(0);
    if (!map_.empty()) {
        sooner(writeDue());
        sooner(look_.due);
    }
    return soonest;
}

std::string Presence::content() { return whoText({name_, self_.process, self_.since, ++beat_, editing_}); }

WhoJob Presence::removalOf(const fs::path& map) const {
    WhoJob job;
    job.map = map;
    job.session = self_.session;
    job.remove = true;
    return job;
}

std::optional<WhoJob> Presence::begin(std::int64_t now) {
    if (underWay_) return std::nullopt;
    if (!toLeave_.empty()) {
        WhoJob job = removalOf(toLeave_.back());
        toLeave_.pop_back();
        underWay_ = UnderWay{};
        return job;
    }
    const bool writes = !map_.empty() && now >= writeDue(), looks = !map_.empty() && now >= look_.due;
    if (!writes && !looks) return std::nullopt;
    WhoJob job;
    job.map = map_;
    job.session = self_.session;
    job.look = looks;
    if (looks) look_.due = now + rules_.lookEvery;
    if (writes) {
        job.write = content();
        write_.due = now + rules_.beatEvery;
        mayWriteAt_ = now + rules_.writeAtMostEvery;
        isNew_ = false;
        mayBeWritten_ = true;
    }
    underWay_ = UnderWay{writes, looks, false};
    return job;
}

bool Presence::saw(const WhoSight& sight, std::int64_t now) {
    const UnderWay was = std::exchange(underWay_, std::nullopt).value_or(UnderWay{});
    if (was.isStale) return pass(now);
    if (was.writes) write_.took(sight.hasWritten, now, rules_);
    if (was.looks) {
        look_.due = std::max(look_.due, now + rules_.lookEvery); // a slow share is not asked all the time
        look_.took(sight.hasLooked, now, rules_);
        if (sight.hasLooked) hear(sight.files, now);
    }
    return pass(now);
}

void Presence::hear(const std::vector<WhoFile>& files, std::int64_t now) {
    const auto fileOf = [&](const Known& one) {
        return std::find_if(files.begin(), files.end(),
                            [&](const WhoFile& file) { return file.person.session == one.person.session; });
    };
    known_.erase(
        std::remove_if(known_.begin(), known_.end(), [&](const Known& one) { return fileOf(one) == files.end(); }),
        known_.end());
    for (const WhoFile& file : files) {
        auto one = std::find_if(known_.begin(), known_.end(),
                                [&](const Known& k) { return k.person.session == file.person.session; });
        if (one == known_.end()) {
            known_.push_back({file.person, hasLooked_ ? std::string() : file.content, now, false});
            one = std::prev(known_.end());
        }
        if (file.content.empty() || file.content == one->content) continue;
        *one = {file.person, file.content, now, true};
    }
    hasLooked_ = true;
}

bool Presence::pass(std::int64_t now) {
    std::vector<PresentPerson> there;
    there.reserve(known_.size());
    agesAt_.reset();
    for (Known& one : known_) {
        one.isThere = one.isThere && now - one.heard < rules_.thereFor;
        if (!one.isThere) continue;
        there.push_back(one.person);
        const bool isBelieved = now - one.heard < rules_.editingFor;
        if (!isBelieved) there.back().editing.clear();
        const std::int64_t until = one.heard + (isBelieved ? rules_.editingFor : rules_.thereFor);
        agesAt_ = agesAt_ ? std::min(*agesAt_, until) : until;
    }
    if (there == people_) return false;
    people_ = std::move(there);
    return true;
}

std::vector<WhoJob> Presence::end() {
    isOn_ = false;
    follow();
    return letGo();
}

std::vector<WhoJob> Presence::letGo() {
    underWay_.reset();
    std::vector<WhoJob> jobs;
    jobs.reserve(toLeave_.size());
    for (const fs::path& map : std::exchange(toLeave_, {}))
        jobs.push_back(removalOf(map));
    return jobs;
}

} // namespace cjm
