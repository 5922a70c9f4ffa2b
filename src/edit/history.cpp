#include <cjm/edit/diff.hpp>
#include <cjm/edit/history.hpp>
#include <cjm/edit/merge.hpp>

namespace cjm {

History::History(Map map, std::size_t maxBytes) : maxBytes_(maxBytes) { steps_.emplace_back(std::move(map), 0); }

const Map& History::Step::map() const {
    for (const auto& due : due_) {
        auto merged = mergeMaps({&due->base}, {map_, {}, {}}, {due->theirs, {}, {}}, MergeConflicts::forTheirs);
        // Where both are no valid map together, what is here now stands for it: nothing of theirs is taken back.
        if (merged)
            map_ = std::move(merged->map);
        else
            map_ = due->merged;
    }
    due_.clear();
    return map_;
}

void History::Step::rebase(const std::shared_ptr<const Rebase>& rebase, const Folded& folded) {
    const auto longer = due_.empty() ? folded.end() : folded.find(due_.back().get());
    if (longer == folded.end())
        due_.push_back(rebase);
    else
        due_.back() = longer->second;
}

// Who looks on while somebody works for hours would have hundreds to catch up with at the first undo.
void History::rebase(Map base, Map theirs, Map merged) {
    const auto rebase = std::make_shared<const Rebase>(Rebase{std::move(base), std::move(theirs), merged});
    Folded folded;
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        const Rebase* last = i == at_ ? nullptr : steps_[i].lastDue();
        if (last && !folded.contains(last) && last->theirs == rebase->base)
            folded[last] = std::make_shared<const Rebase>(Rebase{last->base, rebase->theirs, rebase->merged});
    }
    for (std::size_t i = 0; i < steps_.size(); ++i)
        if (i != at_) steps_[i].rebase(rebase, folded);
    steps_[at_].setMap(std::move(merged));
}

bool History::folds(const std::string& key, std::int64_t nowMs, Folding folding) const {
    const Step& last = steps_[at_];
    return at_ > 0 && !key.empty() && key == last.key &&
           (folding == Folding::always || nowMs - last.time <= typingPauseMs);
}

const Map& History::mapBefore(const std::string& key, std::int64_t nowMs, Folding folding) const {
    return folds(key, nowMs, folding) ? steps_[at_ - 1].map() : map();
}

void History::push(Map next, Message label, const std::string& key, std::int64_t nowMs, Folding folding) {
    if (next == map()) return;
    forgetAfter(at_);
    Step& last = steps_[at_];
    if (folds(key, nowMs, folding)) {
        last.setMap(std::move(next));
        last.label = std::move(label);
        last.time = nowMs;
        bytes_ -= last.bytes;
        if (last.map() == steps_[at_ - 1].map()) { // typed and taken back: nothing is left to undo
            steps_.pop_back();
            --at_;
            seal();
            return;
        }
    } else {
        Step& step = steps_.emplace_back(std::move(next), nextSerial_++);
        step.label = std::move(label);
        step.key = key;
        step.time = nowMs;
        ++at_;
    }
    measure(at_);
    forgetOldest();
}

bool History::rollBack(std::uint64_t mark) {
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        if (steps_[i].serial() != mark) continue;
        forgetAfter(i);
        at_ = i;
        seal();
        return true;
    }
    return false;
}

void History::forgetAfter(std::size_t index) {
    while (steps_.size() > index + 1) {
        bytes_ -= steps_.back().bytes;
        steps_.pop_back();
    }
}

bool History::undo() {
    if (!canUndo()) return false;
    --at_;
    seal();
    return true;
}

bool History::redo() {
    if (!canRedo()) return false;
    ++at_;
    seal();
    return true;
}

bool History::goTo(std::size_t step) {
    if (step >= steps_.size() || step == at_) return false;
    at_ = step;
    seal();
    return true;
}

void History::measure(std::size_t index) {
    steps_[index].bytes = retainedBytes(steps_[index - 1].map(), steps_[index].map());
    bytes_ += steps_[index].bytes;
}

void History::forgetOldest() {
    while (bytes_ > maxBytes_ && at_ > 1) {
        bytes_ -= steps_[1].bytes;
        steps_.pop_front();
        steps_.front().bytes = 0;
        steps_.front().label = {};
        steps_.front().key.clear();
        --at_;
    }
}

} // namespace cjm
