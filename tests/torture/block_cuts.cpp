#include "support/files.hpp"
#include "torture/judge.hpp"
#include "torture/mounts.hpp"
#include "torture/parts.hpp"
#include "torture/tally.hpp"

#include <cjm/storage/files.hpp>

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <iostream>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <thread>
#include <unistd.h>

namespace cjm::torture {
namespace {

namespace fs = std::filesystem;

constexpr int cutsPerWriter = 20; // then another one goes on from what the killed one left

bool runs(const std::string& command) { return std::system((command + " >/dev/null 2>&1").c_str()) == 0; }
std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

// The copy is of one moment: the system lets nobody write to the image while it shares its blocks.
bool snapshot(const fs::path& image, const fs::path& copy) {
    const int from = ::open(image.c_str(), O_RDONLY | O_CLOEXEC);
    const int to = ::open(copy.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const bool done = from >= 0 && to >= 0 && ::ioctl(to, FICLONE, from) == 0;
    if (from >= 0) ::close(from);
    if (to >= 0) ::close(to);
    return done;
}

// An ext4 disk that is an image on an xfs disk, which can copy a file in no time. They are mounted where only this
// process sees it: both are gone with the process, however it ends.
class Disks {
public:
    // Why it is not possible; empty when it is.
    std::string make() {
        fs::create_directories(outer_);
        if (!enterOwnMounts()) return "no mounts may be made here";
        if (!runs("truncate -s 3G " + quoted(outerImage_) + " && mkfs.xfs -q -m reflink=1 " + quoted(outerImage_)))
            return "mkfs.xfs does not run (scripts/bootstrap torture)";
        if (!runs("mount -o loop " + quoted(outerImage_) + " " + quoted(outer_)))
            return "a file cannot be mounted as a disk";
        fs::create_directories(live_);
        fs::create_directories(after_);
        if (!runs("truncate -s 192M " + quoted(image_) + " && mkfs.ext4 -q -F " + quoted(image_)))
            return "mkfs.ext4 does not run (scripts/bootstrap torture)";
        if (!runs("mount -o loop " + quoted(image_) + " " + quoted(live_))) return "ext4 cannot be mounted";
        fs::create_directory(live_ / "data");
        ::sync();
        return snapshot(image_, copy_) ? "" : "the disk cannot copy a file at once";
    }
    ~Disks() {
        forget();
        (void)::umount2(live_.c_str(), MNT_DETACH);
        (void)::umount2(outer_.c_str(), MNT_DETACH);
    }
    Disks() = default;
    Disks(const Disks&) = delete;
    Disks& operator=(const Disks&) = delete;

    bool cut() { return snapshot(image_, copy_); }
    void settle() {
        const int folder = ::open(live_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (folder < 0) return;
        (void)::syncfs(folder);
        ::close(folder);
    }
    // The machine is on again.
    bool mountCopy() { return runs("mount -o loop " + quoted(copy_) + " " + quoted(after_)); }
    void forget() { (void)::umount2(after_.c_str(), MNT_DETACH); }

    [[nodiscard]] const fs::path& live() const { return live_; }
    [[nodiscard]] const fs::path& after() const { return after_; }
    [[nodiscard]] fs::path ledger() const { return folder_ / "ledger"; } // outside of what is cut

private:
    const test::TemporaryFolder folder_;
    fs::path outerImage_ = folder_ / "xfs", outer_ = folder_ / "outer";
    fs::path image_ = outer_ / "ext4", copy_ = outer_ / "copy", live_ = outer_ / "live", after_ = outer_ / "after";
};

class CutsWhileWriting {
public:
    CutsWhileWriting(Disks& disks, std::uint64_t seed) : disks_(disks), seed_(seed), rng_(seed) {}

    void run(std::size_t count, Tally& tally) {
        for (std::size_t done = 0; done < count; done += cutsPerWriter) {
            ++seed_;
            std::error_code ignored;
            fs::remove(disks_.ledger(), ignored);
            States states(now_, seed_);
            WriterProcess writer(disks_.live() / "data", disks_.live() / map, seed_, disks_.ledger());
            for (std::size_t n = 0; n < std::min<std::size_t>(cutsPerWriter, count - done); ++n)
                cut(states, tally);
            if (!writer.kill()) tally.broke("seed " + std::to_string(seed_) + ": the writer ended by itself");
            // The next writer begins from what a kill left in memory: two blows at once are not what is tried.
            disks_.settle();
            edits_ += readLedger(disks_.ledger()).edits.size();
            const Found found = look(systemFiles(), disks_.live() / "data", disks_.live() / map);
            now_ = found.map();
            inFile_ = found.inFile;
        }
        tally.noted("edits", edits_);
        tally.noted("went on from a journal", fromJournal_);
        tally.noted("ms of work lost at most", static_cast<std::size_t>(worst_));
    }

private:
    void cut(States& states, Tally& tally) {
        std::this_thread::sleep_for(std::chrono::microseconds(rng_.between(0, 120'000)));
        const Ledger before = readLedger(disks_.ledger());
        const std::int64_t stopped = steadyNow();
        const bool copied = disks_.cut();
        const Ledger after = readLedger(disks_.ledger());
        tally.tried();
        if (!copied || !disks_.mountCopy()) return tally.broke(words("the disk cannot be mounted"));
        {
            const Found found = look(systemFiles(), disks_.after() / "data", disks_.after() / map);
            fromJournal_ += found.latest ? 1 : 0;
            const Verdict verdict =
                judge(found, after, {stopped, before.synced, before.saved, after.edits.size()}, states, inFile_);
            for (const std::string& each : verdict.broken)
                tally.broke(words(each));
            worst_ = std::max(worst_, verdict.lostMs);
        }
        disks_.forget();
    }
    [[nodiscard]] std::string words(const std::string& what) const {
        return "seed " + std::to_string(seed_) + ": " + what;
    }

    static constexpr const char* map = "plan.cjm";
    Disks& disks_;
    std::uint64_t seed_;
    test::Rng rng_;
    Map now_ = firstMap();
    std::optional<Map> inFile_;
    std::int64_t worst_ = 0;
    std::size_t edits_ = 0, fromJournal_ = 0;
};

} // namespace

int blockCuts(std::size_t count, std::uint64_t seed) {
    Disks disks;
    if (const std::string why = disks.make(); !why.empty()) {
        std::cout << "skipped: power cuts on a real file system: " << why << std::endl;
        return skipped;
    }
    Tally tally("power cut while editing, ext4");
    CutsWhileWriting(disks, seed).run(count, tally);
    tally.print();
    return tally.isWhole() ? whole : damaged;
}

} // namespace cjm::torture
