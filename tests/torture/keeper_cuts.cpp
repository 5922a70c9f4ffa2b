#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "torture/keeper_world.hpp"
#include "torture/parts.hpp"
#include "torture/tally.hpp"

namespace cjm::torture {
namespace {

using test::Rng;
using test::SimulatedDisk;

constexpr int editsPerRun = 20;
constexpr std::int64_t mostLost = 250; // milliseconds of editing

Map randomlyEdited(const Map& map, Rng& rng) {
    for (int attempt = 0; attempt < 20; ++attempt) {
        const test::RandomEdit next = test::randomEdit(map, rng);
        if (next.mustFail) continue;
        if (const auto after = applyEdit(map, next.edit)) return *after;
    }
    return map; // the number in the title makes it another
}

// One disk, edits and saves on it, a power cut, and in some runs another one in the recovery.
class CutKeeper {
public:
    explicit CutKeeper(std::uint64_t seed)
        : seed_(seed),
          rng_(seed),
          disk_(seed, natureOf(rng_)),
          world_(disk_, disk_, [this] { return disk_.isDark(); }),
          hasFile_(rng_.chance(70)) {}

    // How many calls the run makes when nothing is cut.
    [[nodiscard]] int calls() {
        world_.begin(firstMap(), hasFile_);
        work();
        return disk_.calls();
    }

    void run(int mostCalls, Tally& tally) {
        tally.tried();
        world_.begin(firstMap(), hasFile_);
        disk_.settle();
        disk_.cutAt(rng_.between(1, mostCalls));
        work();
        tally.noted(disk_.isDark() ? "in a call" : "after the last edit");
        cutAt_ = world_.now();
        disk_.crash(rng_);
        world_.forget();
        if (rng_.chance(30)) cutRecovery(tally);
        const std::string files = world_.wrongInFiles(hasFile_);
        if (!files.empty()) tally.broke(words(files));
        judge(world_.recover(), tally);
        const std::string later = world_.wrongInFiles(hasFile_);
        if (!later.empty()) tally.broke(words("after the recovery " + later));
    }

private:
    static SimulatedDisk::Nature natureOf(Rng& rng) { return {rng.chance(70), {}, 0}; }
    Map firstMap() { return rng_.chance(15) ? test::randomMap(rng_) : test::mapWith(2, 2, 2); }

    void work() {
        for (int n = 0; n < editsPerRun && !disk_.isDark(); ++n) {
            world_.run(rng_.between(5, 300));
            if (disk_.isDark()) return;
            world_.edit(randomlyEdited(world_.map(), rng_));
            if (rng_.chance(25)) world_.finishSaving();
            if (rng_.chance(12)) {
                world_.deferSaving(rng_.chance(60)); // what is edited meanwhile is in no file
                world_.save(rng_.chance(80) ? keptFile : otherFile);
            }
        }
        if (!disk_.isDark()) world_.run(rng_.between(0, 7000));
        if (!disk_.isDark() && rng_.chance(50)) world_.close();
    }

    void cutRecovery(Tally& tally) {
        disk_.cutAt(rng_.between(1, 40));
        (void)world_.recover();
        if (disk_.isDark()) tally.noted("and cut again while recovering");
        disk_.crash(rng_);
        world_.forget();
    }

    void judge(const KeeperWorld::Found& found, Tally& tally) {
        const MapLedger& ledger = world_.ledger();
        if (!found.wrong.empty()) return tally.broke(words(found.wrong));
        const std::size_t newest = ledger.size() - 1, synced = world_.promises().synced;
        if (*found.edit < synced) return tally.broke(words("older than told, " + of(*found.edit, synced)));
        const std::size_t inTime = ledger.lastAt(cutAt_ - mostLost - 1);
        if (*found.edit < inTime) return tally.broke(words("older than 250 ms, " + of(*found.edit, inTime)));
        if (*found.edit < newest) tally.noted("lost the last moment");
        if (found.fromJournal) tally.noted("recovered from a journal");
    }
    static std::string of(std::size_t edit, std::size_t wanted) {
        return "edit " + std::to_string(edit) + " instead of " + std::to_string(wanted);
    }
    [[nodiscard]] std::string words(const std::string& what) const {
        return "repeat with: keeper-cuts 1 --seed " + std::to_string(seed_) + ": " + what;
    }

    std::uint64_t seed_;
    Rng rng_;
    SimulatedDisk disk_;
    KeeperWorld world_;
    bool hasFile_;
    std::int64_t cutAt_ = 0;
};

} // namespace

int keeperPowerCuts(std::size_t count, std::uint64_t seed) {
    Tally tally("power cut while editing");
    for (std::size_t n = 0; n < count; ++n) {
        // The same run without a cut first: runs differ in length.
        const int calls = CutKeeper(seed + n).calls() + 2;
        CutKeeper(seed + n).run(calls, tally);
    }
    tally.print();
    return tally.isWhole() ? whole : damaged;
}

} // namespace cjm::torture
