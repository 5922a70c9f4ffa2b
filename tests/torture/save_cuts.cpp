#include "torture/parts.hpp"
#include "torture/save_worlds.hpp"
#include "torture/tally.hpp"

#include <iostream>

namespace cjm::torture {
namespace {

using test::Rng;
using test::SimulatedDisk;

constexpr int savesPerRun = 4;

// What people do who have never lost a file, to show that the simulated disk loses files.
Result<void> carelessly(FileSystem& files, const std::filesystem::path& path, std::string_view bytes, bool beside) {
    const std::filesystem::path written = beside ? path.string() + ".new" : path.string();
    auto file = files.open(written, beside ? OpenAs::fresh : OpenAs::overwriting);
    if (!file) file = files.open(written, beside ? OpenAs::overwriting : OpenAs::fresh);
    if (!file) return systemFailure("file.cannot-write", path, file.error());
    const auto cleared = files.truncate(*file, 0);
    const auto put = files.write(*file, bytes);
    const auto closed = files.close(*file);
    if (!cleared || !put || !closed) return systemFailure("file.cannot-write", path, {});
    if (beside)
        if (const auto renamed = files.rename(written, path); !renamed)
            return systemFailure("file.cannot-write", path, renamed.error());
    return {};
}
Result<void> truncateAndWrite(FileSystem& files, const std::filesystem::path& path, std::string_view bytes,
                              const KeepOld& /*keepOld*/) {
    return carelessly(files, path, bytes, false);
}
Result<void> renameWithoutSync(FileSystem& files, const std::filesystem::path& path, std::string_view bytes,
                               const KeepOld& /*keepOld*/) {
    return carelessly(files, path, bytes, true);
}

// One disk, a few saves, one power cut.
class CutRun {
public:
    CutRun(const SaveWorld& world, const Saver& saver, std::uint64_t seed)
        : world_(world),
          saver_(saver),
          seed_(seed),
          rng_(seed),
          disk_(seed, natureOf(rng_)) {}

    // How many calls the run makes when nothing is cut.
    [[nodiscard]] int calls() {
        prepare(world_, disk_, nextContent());
        const int before = disk_.calls();
        for (int n = 0; n < savesPerRun; ++n)
            saveOnce();
        return disk_.calls() - before;
    }

    void run(int mostCalls, Tally& tally) {
        tally.tried();
        const std::string first = nextContent();
        prepare(world_, disk_, first);
        if (world_.hasOld) possible_ = {first};
        disk_.cutAt(rng_.between(1, mostCalls));
        for (int n = 0; n < savesPerRun && !disk_.isDark(); ++n)
            saveOnce();
        if (!disk_.isDark()) tally.noted("cut between saves");
        disk_.crash(rng_);
        const auto now = disk_.content(mapFile);
        if (now ? !possible_.contains(*now) : world_.hasOld || acknowledged_) {
            if (!world_.writesOver) {
                tally.broke(words(now ? "damaged, or older than the last save" : "gone"));
            } else if (!isKept(disk_, possible_)) {
                tally.broke(words("written over in pieces, and no copy"));
            } else {
                tally.noted("in pieces with a whole copy");
            }
        }
        continueTyping(tally);
    }

private:
    static SimulatedDisk::Nature natureOf(Rng& rng) { return {rng.chance(70), {}, rng.chance(20) ? 15 : 0}; }
    std::string nextContent() { return contentOf(seed_, ++saves_, static_cast<std::size_t>(rng_.between(30, 6000))); }
    void saveOnce() {
        disk_.advance(1'000'000);
        const std::string next = nextContent();
        const bool told = save(disk_, next, saver_).has_value() && !disk_.isDark();
        if (told) possible_.clear(); // older ones may not come back
        if (told) acknowledged_ = true;
        possible_.insert(next);
    }
    // The machine is on again: the next save works, and the one cut right after it keeps it.
    void continueTyping(Tally& tally) {
        disk_.advance(1'000'000);
        for (int attempt = 0; attempt < 20; ++attempt) {
            const std::string next = nextContent();
            if (!save(disk_, next, saver_)) continue;
            disk_.crash(rng_);
            if (disk_.content(mapFile) != next) tally.broke(words("the save after the cut was lost"));
            return;
        }
        tally.broke(words("no save works after the cut"));
    }
    [[nodiscard]] std::string words(const std::string& what) const {
        return world_.name + ", repeat with: cuts 1 --seed " + std::to_string(seed_) + ": " + what;
    }

    const SaveWorld& world_;
    const Saver& saver_;
    std::uint64_t seed_;
    Rng rng_;
    SimulatedDisk disk_;
    std::set<std::string> possible_;
    bool acknowledged_ = false;
    int saves_ = 0;
};

void cutOften(const SaveWorld& world, const Saver& saver, std::size_t count, std::uint64_t seed, Tally& tally) {
    const int calls = CutRun(world, saver, seed).calls() + 2; // some after the last save
    for (std::size_t n = 0; n < count; ++n)
        CutRun(world, saver, seed + n).run(calls, tally);
}

} // namespace

int savePowerCuts(std::size_t count, std::uint64_t seed) {
    bool allWhole = true;
    for (const SaveWorld& world : saveWorlds()) {
        Tally tally("power cut while saving, " + world.name);
        cutOften(world, ours, count, seed, tally);
        tally.print();
        allWhole = allWhole && tally.isWhole();
    }
    const std::vector<std::pair<std::string, Saver>> careless{{"truncate and write", &truncateAndWrite},
                                                              {"rename without fsync", &renameWithoutSync}};
    for (const auto& [name, saver] : careless) {
        Tally tally("");
        cutOften(saveWorlds().front(), saver, count, seed, tally);
        std::cout << "| for comparison: " << name << " | " << grouped(count) << " | " << grouped(tally.broken())
                  << " | not what the program does |" << std::endl;
        if (tally.broken() == 0 && count >= 100) {
            std::cerr << "  the simulated disk loses nothing, so it proves nothing\n";
            allWhole = false;
        }
    }
    return allWhole ? whole : damaged;
}

} // namespace cjm::torture
