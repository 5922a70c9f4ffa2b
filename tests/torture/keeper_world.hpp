#pragma once
#include "support/ids.hpp"
#include "support/simulated_disk.hpp"

#include <cjm/storage/keeper.hpp>
#include <cjm/storage/recovery.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cjm::torture {

inline const std::filesystem::path keptFile = "/disk/maps/plan.cjm", otherFile = "/disk/maps/other.cjm";
inline const std::filesystem::path journalFolder = "/disk/data/journal", versionFolder = "/disk/data/versions";

/// What was edited, written down before it is given to the keeper: it decides what was lost.
class MapLedger {
public:
    struct Line {
        Map map;
        std::int64_t time = 0;
    };

    /// The map as the edit number `size()` leaves it: with that number in its title.
    const Map& write(Map map, std::int64_t time);
    [[nodiscard]] std::size_t size() const { return lines_.size(); }
    [[nodiscard]] const Line& operator[](std::size_t edit) const { return lines_[edit]; }
    /// After which edit the map was like this; none when it never was.
    [[nodiscard]] std::optional<std::size_t> find(const Map& map) const;
    /// The last edit at or before a time.
    [[nodiscard]] std::size_t lastAt(std::int64_t time) const;

private:
    std::vector<Line> lines_;
};

/// What a person was told, and holds the program to.
struct Promises {
    std::size_t journaled = 0, synced = 0;
    std::map<std::filesystem::path, std::size_t> saved; ///< The edit that each file holds at least.
    std::filesystem::path current;                      ///< The file that was saved last: the document's.
    bool toldForeign = false;                           ///< That another program had changed the file.
};

/// A program that edits and dies: a Keeper with a simulated clock. Saving is done inline, or when `finishSaving` is
/// called.
class KeeperWorld {
public:
    /// `files` is the disk, or what makes it fail. Nobody is told anything any more by a program that is dead.
    KeeperWorld(test::SimulatedDisk& disk, FileSystem& files, std::function<bool()> isDead)
        : disk_(disk),
          files_(files),
          isDead_(std::move(isDead)) {}

    /// Begins with a map that is in `keptFile`, or in no file yet.
    void begin(const Map& map, bool hasFile, std::int64_t now = 1'000'000);
    void edit(Map map);
    /// Time goes on and everything due is done.
    void run(std::int64_t ms);
    void save(const std::filesystem::path& path);
    void deferSaving(bool on) { defers_ = on; }
    void finishSaving();
    void close() { keeper_->close(true, now_); }
    /// What a start does: looks for work that was left, puts it into a journal of its own, lets the old one go. In
    /// words what went wrong; nothing when nothing did. `edit` is what is on the screen then.
    struct Found {
        std::optional<std::size_t> edit;
        bool fromJournal = false;
        std::string wrong;
    };
    Found recover();
    /// The program is dead already; of the keeper nothing is left. What it was told stays.
    void forget() { keeper_.reset(); }

    [[nodiscard]] const Map& map() const { return ledger_[ledger_.size() - 1].map; }
    [[nodiscard]] const MapLedger& ledger() const { return ledger_; }
    [[nodiscard]] const Promises& promises() const { return promises_; }
    [[nodiscard]] const KeepState& state() const { return keeper_->state(); }
    [[nodiscard]] std::int64_t now() const { return now_; }
    /// In words what is wrong with the map files; nothing when nothing is.
    [[nodiscard]] std::string wrongInFiles(bool mustHaveFirst);
    /// A file was found in pieces, and what was in it before as a version.
    [[nodiscard]] bool isInPieces() const { return inPieces_; }
    /// Journals that are seen in their folder.
    [[nodiscard]] std::size_t journals();

private:
    void start(FileState file, const std::string& follows = {});
    void finish(SaveJob job);
    void step();
    void noteWhatIsTold();
    [[nodiscard]] Found seenInFile();
    [[nodiscard]] bool isKept(std::size_t told);

    test::SimulatedDisk& disk_;
    FileSystem& files_;
    std::function<bool()> isDead_;
    test::CountedIds ids_;
    MapLedger ledger_;
    Promises promises_;
    std::size_t offset_ = 0; // edits before this keeper's
    std::int64_t now_ = 0;
    bool defers_ = false, inPieces_ = false;
    std::string docId_;
    std::optional<std::int64_t> due_;
    std::optional<SaveJob> job_;
    std::optional<Keeper> keeper_;
};

} // namespace cjm::torture
