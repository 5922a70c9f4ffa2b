#include "support/builders.hpp"
#include "support/faulty_files.hpp"
#include "torture/keeper_world.hpp"
#include "torture/parts.hpp"
#include "torture/tally.hpp"

#include <cerrno>
#include <functional>
#include <limits>

namespace cjm::torture {
namespace {

using test::Fault;
using test::FaultyFiles;
using test::SimulatedDisk;

std::vector<Fault> keeperFaultKinds() {
    std::vector<Fault> list{{Fault::Kind::shortened}};
    for (const int error : {ENOSPC, EIO, EACCES, EROFS, ESTALE})
        for (const Fault::Kind kind : {Fault::Kind::refused, Fault::Kind::late})
            list.push_back({kind, error});
    return list;
}

struct Planned {
    int call = 0;
    Fault fault;
};
using Plan = std::vector<Planned>;

Map withoutManyCards(const Map& map) {
    RemoveCards removal;
    for (const auto& card : map.cards)
        if (removal.ids.size() < map.cards.size() / 2) removal.ids.push_back(card.id);
    return test::after(map, removal);
}

using Step = std::function<void(KeeperWorld&)>;

// A quarter of a minute of somebody's work.
const std::vector<Step>& script() {
    static const auto edit = [](KeeperWorld& world) { world.edit(world.map()); };
    static const auto wait = [](std::int64_t ms) { return [ms](KeeperWorld& world) { world.run(ms); }; };
    static const std::vector<Step> steps{
        edit, wait(50), edit, wait(150), edit, wait(10), edit, wait(300),
        [](KeeperWorld& world) { world.edit(withoutManyCards(world.map())); }, wait(30), edit,
        // What is edited while a file is being saved.
        [](KeeperWorld& world) {
            world.deferSaving(true);
            world.save(keptFile);
        },
        edit, wait(40), [](KeeperWorld& world) { world.finishSaving(); },
        [](KeeperWorld& world) { world.deferSaving(false); }, wait(200), edit, wait(20), edit,
        wait(6000), // autosave
        edit, wait(100), edit, [](KeeperWorld& world) { world.save(otherFile); }, wait(20), edit, wait(90), edit,
        wait(300)};
    return steps;
}

enum class Ending { livesOn, killed, powerCut };

// One run of the script with faults, held against what was promised.
class KeeperTrial {
public:
    KeeperTrial(bool hasFile, Plan plan)
        : hasFile_(hasFile),
          plan_(std::move(plan)),
          faulty_(disk_),
          world_(disk_, faulty_, [this] { return faulty_.calls() >= death_; }) {
        for (const Planned& planned : plan_)
            faulty_.failAt(planned.call, planned.fault);
        world_.begin(test::mapWith(3, 3, 2), hasFile_);
        disk_.settle();
    }

    // Nothing gets to the disk from this call on, and then the program is gone.
    void dieAt(int call) {
        death_ = call;
        faulty_.failAt(call, {Fault::Kind::refused, EIO, true});
    }

    void runScript(std::size_t steps = script().size()) {
        for (std::size_t i = 0; i < steps && !isDead(); ++i)
            script()[i](world_);
        calls_ = faulty_.calls();
    }

    void liveOn(Tally& tally) {
        world_.run(130'000); // everything is tried again
        // Somebody who reads that it was not saved.
        for (int n = 0; n < 3 && world_.state().saved < world_.state().edited; ++n) {
            world_.save(otherFile);
            world_.run(1'000);
        }
        world_.close();
        const std::size_t newest = world_.ledger().size() - 1;
        if (world_.state().synced < newest) tally.broke(words("not in the journal long after"));
        if (world_.promises().toldForeign) tally.broke(words("took its own file for another program's"));
        if (world_.journals() > 0) tally.broke(words("left a journal though all is saved"));
        judge(newest, tally);
    }

    void end(Ending ending, Tally& tally) {
        tally.tried();
        if (ending == Ending::livesOn) return liveOn(tally);
        test::Rng rng(static_cast<std::uint64_t>(death_));
        if (ending == Ending::powerCut)
            disk_.crash(rng);
        else
            disk_.kill();
        cleanUp();
        judge(ending == Ending::killed ? world_.promises().journaled : world_.promises().synced, tally);
    }

    // The program was killed; faults come while the next one looks for its work.
    bool recoverWithFaults(const Plan& later, Tally& tally) {
        disk_.kill();
        cleanUp();
        plan_ = later;
        const int before = faulty_.calls(), hits = faulty_.hits();
        for (const Planned& planned : later)
            faulty_.failAt(before + planned.call, planned.fault);
        (void)world_.recover();
        calls_ = faulty_.calls() - before;
        if (faulty_.hits() - hits < static_cast<int>(later.size())) return false;
        tally.tried();
        disk_.kill();
        cleanUp();
        judge(world_.promises().journaled, tally);
        return true;
    }

    [[nodiscard]] bool isDead() const { return faulty_.calls() >= death_; }
    [[nodiscard]] int calls() const { return calls_; }
    [[nodiscard]] bool hasHit() const { return faulty_.hits() >= static_cast<int>(plan_.size()); }

private:
    // The world of the living again: no faults.
    void cleanUp() {
        world_.forget();
        faulty_.forgetFaults();
        death_ = std::numeric_limits<int>::max();
    }
    void judge(std::size_t wanted, Tally& tally) {
        const std::string files = world_.wrongInFiles(hasFile_);
        if (!files.empty()) tally.broke(words(files));
        if (world_.isInPieces()) tally.noted("in pieces with a whole copy");
        world_.forget();
        const auto found = world_.recover();
        if (!found.wrong.empty()) return tally.broke(words(found.wrong));
        if (*found.edit < wanted)
            tally.broke(words("older than told, edit " + std::to_string(*found.edit) + " instead of " +
                              std::to_string(wanted)));
        if (found.fromJournal) tally.noted("recovered from a journal");
    }
    [[nodiscard]] std::string words(const std::string& what) const {
        std::string text = hasFile_ ? "a file" : "untitled";
        for (const Planned& planned : plan_)
            text += ", call " + std::to_string(planned.call) + " " + wordsFor(planned.fault);
        if (death_ != std::numeric_limits<int>::max()) text += ", dead at " + std::to_string(death_);
        return text + " (last hit: " + faulty_.lastHit() + "): " + what;
    }

    bool hasFile_;
    Plan plan_;
    int death_ = std::numeric_limits<int>::max();
    SimulatedDisk disk_;
    FaultyFiles faulty_;
    KeeperWorld world_;
    int calls_ = 0;
};

int callsOf(bool hasFile, const Plan& plan = {}) {
    KeeperTrial plain(hasFile, plan);
    plain.runScript();
    return plain.hasHit() ? plain.calls() : 0;
}

// The same faults three times: the program lives on, dies right after the last one, dies some time later.
void tryEndings(bool hasFile, const Plan& plan, std::vector<Tally>& tallies) {
    KeeperTrial alive(hasFile, plan);
    alive.runScript();
    if (!alive.hasHit()) return;
    alive.end(Ending::livesOn, tallies[0]);
    const int last = plan.empty() ? 0 : plan.back().call;
    const int later = last + 2 + (last * 37) % 60;
    for (const int death : {last + 1, later}) {
        KeeperTrial killed(hasFile, plan);
        killed.dieAt(death);
        killed.runScript();
        killed.end(Ending::killed, tallies[1]);
    }
    KeeperTrial dark(hasFile, plan);
    dark.dieAt(later);
    dark.runScript();
    dark.end(Ending::powerCut, tallies[2]);
}

void sweepRecovery(bool hasFile, std::size_t everyNth, Tally& tally) {
    Tally none("");
    std::size_t n = 0;
    for (std::size_t steps = 1; steps <= script().size(); ++steps) {
        KeeperTrial plain(hasFile, {});
        plain.runScript(steps);
        (void)plain.recoverWithFaults({}, none);
        for (int call = 1; call <= plain.calls(); ++call)
            for (const Fault& fault : keeperFaultKinds()) {
                if (n++ % everyNth != 0) continue;
                KeeperTrial trial(hasFile, {});
                trial.runScript(steps);
                (void)trial.recoverWithFaults({{call, fault}}, tally);
            }
    }
}

void sweepOne(bool hasFile, std::size_t everyNth, std::vector<Tally>& tallies) {
    const int calls = callsOf(hasFile);
    std::size_t n = 0;
    for (int call = 1; call <= calls; ++call)
        for (const Fault& fault : keeperFaultKinds())
            if (n++ % everyNth == 0) tryEndings(hasFile, {{call, fault}}, tallies);
}

// Every pair of calls; which two faults hit them goes round. The second hits the calls that follow the first one, which
// are others than without it; most are near, where things are being put right.
void sweepTwo(bool hasFile, std::size_t everyNth, std::vector<Tally>& tallies) {
    constexpr int further = 40;
    const int calls = callsOf(hasFile);
    const auto kinds = keeperFaultKinds();
    std::size_t pair = 0;
    for (int call = 1; call <= calls; ++call)
        for (int later = call + 1; later <= calls + further; ++later, ++pair)
            if (pair % everyNth == 0) {
                const Fault &first = kinds[pair % kinds.size()], &second = kinds[pair / kinds.size() % kinds.size()];
                tryEndings(hasFile, {{call, first}, {later, second}}, tallies);
            }
}

using Sweep = std::function<void(bool hasFile, std::vector<Tally>&)>;

int overBothMaps(const std::string& what, const Sweep& sweep) {
    bool allWhole = true;
    for (const bool hasFile : {true, false}) {
        const std::string map = hasFile ? ", a map in a file" : ", an untitled map";
        std::vector<Tally> tallies{Tally(what + " while editing" + map), Tally(what + " and killed" + map),
                                   Tally(what + " and a power cut" + map)};
        sweep(hasFile, tallies);
        for (const Tally& tally : tallies) {
            tally.print();
            allWhole = allWhole && tally.isWhole();
        }
    }
    return allWhole ? whole : damaged;
}

} // namespace

int keeperFaults(std::size_t everyNth) {
    return overBothMaps("one fault", [&](bool hasFile, std::vector<Tally>& tallies) {
        sweepOne(hasFile, everyNth, tallies);
        tallies.emplace_back(std::string("one fault while recovering, ") +
                             (hasFile ? "a map in a file" : "an untitled map"));
        sweepRecovery(hasFile, everyNth, tallies.back());
    });
}

int keeperFaultPairs(std::size_t everyNth) {
    return overBothMaps("two faults",
                        [&](bool hasFile, std::vector<Tally>& tallies) { sweepTwo(hasFile, everyNth, tallies); });
}

} // namespace cjm::torture
