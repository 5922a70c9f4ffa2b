#include "support/faulty_files.hpp"
#include "torture/parts.hpp"
#include "torture/save_worlds.hpp"
#include "torture/tally.hpp"

#include <algorithm>
#include <cerrno>

namespace cjm::torture {
namespace {

using test::Fault;
using test::FaultyFiles;
using test::SimulatedDisk;

constexpr std::int64_t twoHours = std::int64_t{7200} * 1'000'000'000;
constexpr std::string_view inPieces = "file.broken-in-place";

// Faults that come and go.
std::vector<Fault> passingFaults() {
    std::vector<Fault> list{{Fault::Kind::shortened}, {Fault::Kind::silent}, {Fault::Kind::lost}};
    for (const int error : {ENOSPC, EIO, EACCES, EROFS, ESTALE, EDQUOT, EPERM, EEXIST, ETIMEDOUT})
        for (const Fault::Kind kind : {Fault::Kind::refused, Fault::Kind::late})
            list.push_back({kind, error});
    return list;
}
// And a disk or share that stays away, becomes full or read-only.
std::vector<Fault> allFaults() {
    std::vector<Fault> list = passingFaults();
    for (const int error : {EIO, ESTALE, EACCES})
        list.push_back({Fault::Kind::refused, error, true});
    for (const int error : {ENOSPC, EDQUOT, EROFS, EIO})
        list.push_back({Fault::Kind::refused, error, true, true});
    return list;
}

struct PlannedFault {
    int call = 0;
    Fault fault;
};

struct Sizes {
    std::size_t before, after;
};

// One save with faults, held against what is promised.
class Trial {
public:
    Trial(const SaveWorld& world, Sizes sizes, std::vector<PlannedFault> plan)
        : world_(world),
          plan_(std::move(plan)),
          old_(contentOf(1, 1, sizes.before)),
          new_(contentOf(1, 2, sizes.after)),
          faulty_(disk_) {
        prepare(world_, disk_, old_);
        for (const PlannedFault& planned : plan_) {
            faulty_.failAt(planned.call, planned.fault);
            stays_ = stays_ || planned.fault.forever;
        }
    }

    // False when a fault does not apply to the call it hits: there is nothing to see.
    bool run(Tally& tally) {
        const auto mode = modeNow();
        disk_.advance(1000);
        const auto result = save(faulty_, new_);
        calls_ = faulty_.calls();
        if (faulty_.hits() < static_cast<int>(plan_.size())) return false;
        tally.tried();
        const auto now = disk_.content(mapFile);
        if (result && now != new_) tally.broke(words("told as saved and was not"));
        if (result && isDisk(faulty_.lastHit())) tally.broke(words("told as saved, and the disk had said no"));
        if (!result && plan_.size() == 1 && plan_.front().fault.kind == Fault::Kind::shortened)
            tally.broke(words("refused, and nothing was wrong"));
        if (!isOldOrNew(now)) judgePieces(result, tally);
        if (world_.writesOver && now == new_ && !isKept(disk_, {old_}))
            tally.broke(words("written over without a copy"));
        if (!leftovers(disk_).empty() && !faulty_.hitRemoval() && !stays_) tally.broke(words("left a temporary file"));
        if (result && mode && modeNow() != mode) tally.broke(words("changed the permissions"));
        if (const auto other = disk_.content("/disk/maps/other.cjm"); other && other != now)
            tally.broke(words("tore two names of a file apart"));
        if (const auto real = disk_.content("/disk/team/real.cjm"); real && real != now)
            tally.broke(words("put a file in the place of a link"));
        if (disk_.content(mapsFolder / "neighbour.cjm") != "of somebody else") tally.broke(words("hurt another file"));
        tryAgain(tally);
        return true;
    }
    // Calls of the save, the next one not counted.
    [[nodiscard]] int calls() const { return calls_; }

private:
    [[nodiscard]] bool isOldOrNew(const std::optional<std::string>& now) const {
        if (!now) return !world_.hasOld;
        return *now == new_ || (world_.hasOld && *now == old_);
    }
    // Calls whose failure means that what was written may not be there tomorrow, whatever reads back today.
    [[nodiscard]] static bool isDisk(const std::string& call) {
        return call == "sync" || call == "syncFolder" || call == "close written";
    }
    std::optional<std::uint32_t> modeNow() {
        const auto info = disk_.info(mapFile);
        if (!info) return std::nullopt;
        return info->mode;
    }
    // In the one case that the contract names: the disk stayed away while a file was written over.
    void judgePieces(const Result<void>& result, Tally& tally) {
        if (!stays_ || result || result.error().message.code != inPieces)
            tally.broke(words("neither old nor new"));
        else if (!isKept(disk_, {old_}))
            tally.broke(words("in pieces, and no copy"));
        else
            tally.noted("in pieces with the copy named, the disk stayed away");
    }
    void tryAgain(Tally& tally) {
        disk_.advance(twoHours);
        const auto result = save(disk_, new_);
        if (!result) tally.broke(words("the next save failed: " + result.error().message.code));
        if (disk_.content(mapFile) != new_) tally.broke(words("the next save was not whole"));
        // Beside the map; copies have names of their own, and what a failing disk left of one is not looked for.
        const auto left = leftovers(disk_);
        const bool besideMap = std::any_of(left.begin(), left.end(), [](const std::string& path) {
            return std::filesystem::path(path).parent_path() != keepFolder;
        });
        if (result && !world_.writesOver && besideMap) tally.broke(words("the next save left a temporary file lie"));
    }
    [[nodiscard]] std::string words(const std::string& what) const {
        std::string text = world_.name + ", " + std::to_string(old_.size()) + " to " + std::to_string(new_.size());
        for (const PlannedFault& planned : plan_)
            text += ", call " + std::to_string(planned.call) + " " + wordsFor(planned.fault);
        return text + " (last hit: " + faulty_.lastHit() + "): " + what;
    }

    const SaveWorld& world_;
    std::vector<PlannedFault> plan_;
    std::string old_, new_;
    SimulatedDisk disk_;
    FaultyFiles faulty_;
    bool stays_ = false;
    int calls_ = 0;
};

void sweepSavingOnce(const SaveWorld& world, Sizes sizes, Tally& tally) {
    Tally none("");
    Trial plain(world, sizes, {});
    (void)plain.run(none);
    for (int call = 1; call <= plain.calls(); ++call)
        for (const Fault& fault : allFaults())
            (void)Trial(world, sizes, {{call, fault}}).run(tally);
}

// The second fault hits the calls that follow the first one, which are others than without it.
void sweepSavingTwice(const SaveWorld& world, Sizes sizes, std::size_t everyNth, Tally& tally) {
    const std::vector<Fault> firsts = passingFaults(), seconds = allFaults();
    Tally none("");
    Trial plain(world, sizes, {});
    (void)plain.run(none);
    std::size_t pair = 0;
    for (int call = 1; call <= plain.calls(); ++call)
        for (const Fault& first : firsts) {
            Trial alone(world, sizes, {{call, first}});
            if (!alone.run(none)) continue;
            for (int later = call + 1; later <= alone.calls(); ++later)
                for (const Fault& second : seconds)
                    if (pair++ % everyNth == 0) (void)Trial(world, sizes, {{call, first}, {later, second}}).run(tally);
        }
}

bool overAllWorlds(const std::string& what, const std::function<void(const SaveWorld&, Sizes, Tally&)>& sweep) {
    bool allWhole = true;
    for (const SaveWorld& world : saveWorlds()) {
        Tally tally(what + world.name);
        for (const Sizes sizes : {Sizes{1400, 2300}, Sizes{2300, 700}})
            sweep(world, sizes, tally);
        tally.print();
        allWhole = allWhole && tally.isWhole();
    }
    return allWhole;
}

} // namespace

int saveFaults() { return overAllWorlds("one fault, ", &sweepSavingOnce) ? whole : damaged; }

int saveFaultPairs(std::size_t everyNth) {
    return overAllWorlds("two faults, ", [&](const SaveWorld& world, Sizes sizes,
                                             Tally& tally) { sweepSavingTwice(world, sizes, everyNth, tally); })
               ? whole
               : damaged;
}

} // namespace cjm::torture
