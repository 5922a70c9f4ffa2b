#pragma once
#include <cjm/base/message.hpp>
#include <cjm/model/map.hpp>

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cjm {

/// How long steps with one key fold into one step of undo: as long as no pause comes between them, or without end.
enum class Folding { untilPause, always };

/// Undo as a list of maps. Bounded by the bytes that the steps keep alive, not by their number.
class History {
public:
    /// A step follows the one before it into one undo when both carry the same key and come within this time.
    static constexpr std::int64_t typingPauseMs = 1000;
    static constexpr std::size_t defaultBytes = 64U * 1024U * 1024U;

    explicit History(Map map, std::size_t maxBytes = defaultBytes);

    [[nodiscard]] const Map& map() const { return steps_[at_].map(); }

    /// Makes `next` the current map and forgets what was undone. Equal maps make no step.
    /// Steps with the same non-empty `key` fold into one, see Folding. `nowMs` is any steady clock.
    void push(Map next, Message label, const std::string& key, std::int64_t nowMs,
              Folding folding = Folding::untilPause);
    /// The map that a step with this key would come after: that before the step it folds into, or the current one.
    [[nodiscard]] const Map& mapBefore(const std::string& key, std::int64_t nowMs, Folding folding) const;
    /// What somebody else did to the file came in: `merged` is the current map with it, which grew from `base` as
    /// theirs did. No step of undo: each other step is merged in its turn, when it is asked for, so undo takes back
    /// only what was done here. Costs nothing but the maps that it keeps, and those of somebody who writes again and
    /// again, while nothing is done here, only once.
    void rebase(Map base, Map theirs, Map merged);
    /// Ends folding: the next push is a step of its own.
    void seal() { steps_[at_].key.clear(); }

    /// Names the current step, so that `rollBack` can find it again. A step has its mark for good, whatever folds into
    /// it, is undone or redone, and no other step ever gets it.
    [[nodiscard]] std::uint64_t mark() const { return steps_[at_].serial(); }
    /// Goes back to a marked step and forgets everything after it, as if it had not happened. False when that step
    /// is gone.
    bool rollBack(std::uint64_t mark);

    [[nodiscard]] bool canUndo() const { return at_ > 0; }
    [[nodiscard]] bool canRedo() const { return at_ + 1 < steps_.size(); }
    /// What undo would take back, what redo would bring.
    [[nodiscard]] const Message& undoLabel() const { return steps_[at_].label; }
    [[nodiscard]] const Message& redoLabel() const { return steps_[at_ + 1].label; }
    /// Moves one step; true when there was one.
    bool undo();
    bool redo();

    /// Goes to a step, however many lie between; 0 is the map that all began with. True when that is another place.
    bool goTo(std::size_t step);

    /// The step that is current: 0 … stepCount(); those after it were undone.
    [[nodiscard]] std::size_t place() const { return at_; }
    /// What step 1 … stepCount() did, and when, by the clock of `push`.
    [[nodiscard]] const Message& labelOf(std::size_t step) const { return steps_[step].label; }
    [[nodiscard]] std::int64_t timeOf(std::size_t step) const { return steps_[step].time; }
    /// True when there was more than could be kept.
    [[nodiscard]] bool hasForgotten() const { return steps_.front().serial() != 0; }

    [[nodiscard]] std::size_t stepCount() const { return steps_.size() - 1; }
    /// Bytes that the older maps keep alive beyond the newest one.
    [[nodiscard]] std::size_t bytes() const { return bytes_; }
    /// How often others wrote, as it counts for a step: what has to be merged into it before it can be shown.
    [[nodiscard]] std::size_t dueAt(std::size_t step) const { return steps_[step].dueCount(); }

private:
    // What came in from outside, for the steps that are older.
    struct Rebase {
        Map base, theirs, merged;
    };
    using Rebases = std::vector<std::shared_ptr<const Rebase>>;
    // One that goes from where the key begins to where a later one ends.
    using Folded = std::unordered_map<const Rebase*, std::shared_ptr<const Rebase>>;

    // A value of the past. Whoever needs its map asks for it here: with what others did since, it is made only when it
    // is wanted. The serial is pinned: it names the step, not the map that stands in it.
    class Step {
    public:
        Step(Map map, std::uint64_t serial) : map_(std::move(map)), serial_(serial) {}
        [[nodiscard]] const Map& map() const;
        void setMap(Map map) {
            map_ = std::move(map);
            due_.clear();
        }
        // What follows in `folded` on the last one that is due takes its place.
        void rebase(const std::shared_ptr<const Rebase>& rebase, const Folded& folded);
        [[nodiscard]] const Rebase* lastDue() const { return due_.empty() ? nullptr : due_.back().get(); }
        [[nodiscard]] std::size_t dueCount() const { return due_.size(); }
        [[nodiscard]] std::uint64_t serial() const { return serial_; }

        Message label; // how this map came from the one before it
        std::string key;
        std::int64_t time = 0; // of the last edit folded into it
        std::size_t bytes = 0; // that the map before this one costs

    private:
        mutable Map map_;
        mutable Rebases due_; // what map_ does not have yet
        std::uint64_t serial_;
    };
    [[nodiscard]] bool folds(const std::string& key, std::int64_t nowMs, Folding folding) const;
    void forgetAfter(std::size_t index);
    void measure(std::size_t index);
    void forgetOldest();

    std::deque<Step> steps_;
    std::size_t at_ = 0;
    std::uint64_t nextSerial_ = 1;
    std::size_t bytes_ = 0;
    std::size_t maxBytes_;
};

} // namespace cjm
