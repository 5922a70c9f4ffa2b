#pragma once
#include <cjm/storage/journal.hpp>
#include <cjm/storage/theirs.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cjm {

/// When things are done; milliseconds.
struct KeepRules {
    std::int64_t syncAfter = 120;          ///< From the first change that is not on the disk yet: with a margin, 250.
    std::int64_t saveAfter = 5'000;        ///< Autosave, from the last edit …
    std::int64_t saveAfterInSync = 30'000; ///< … and in folders that other computers are sent.
    std::int64_t retryAfter = 5'000, retryAtMost = 60'000; ///< After a failure; each time twice as long.
    std::int64_t journalRetryAfter = 1'000;
    std::int64_t hangsAfter = 3'000;    ///< A saving that has not come to an end is left alone by one to another place.
    std::int64_t lookForAtMost = 2'000; ///< For a file that is gone from its folder, in those near it.
    std::int64_t saveAfterBesideOthers = 1'000;  ///< While others work on the file: from the last edit …
    std::int64_t saveAtMostBesideOthers = 3'000; ///< … and from the first that is not in it.
    std::int64_t othersFor = 60'000;             ///< So long after their last saving they count as there.
    /// So long what two others wrote beside each other is left to them: whoever was written over writes again.
    std::int64_t partedFor = 7'000;
    WatchRules watch;
};

/// How safe a document is; what the status line and the banners say follows from it. Edits are counted from 1, so
/// `edited` of them were made, `journaled` of them a killed program would bring back, `synced` a power cut too,
/// and `saved` are in the file.
struct KeepState {
    std::uint64_t edited = 0, journaled = 0, synced = 0, saved = 0;
    std::shared_ptr<const FileState> file; ///< Never null.
    std::uint64_t answered = 0;            ///< Of the calls of `save`, how many have come to an end, good or bad.
    bool saving = false;
    std::optional<Error> saveError, journalError; ///< Why the last try failed; gone after one that did not.
    std::int64_t nextTry = 0;                     ///< When saving is tried again, steady clock; 0: not by itself.
    std::int64_t awaySince = 0;                   ///< When saving failed first, wall clock.
    /// The file holds the map no more, edited or not: it has gone, or something else stands there that was joined with
    /// nothing. All of the map is unsaved then.
    bool isLost = false;
    bool isHalf = false; ///< What the file holds is no map just now; the rest of it may be on its way.
    /// What somebody else wrote to the file, until it is answered (`tookTheirs`, `leaveToPerson`); null when there is
    /// nothing. Nothing is saved to the file until then.
    std::shared_ptr<const Theirs> theirs;
};

/// Keeps one document: every edit in the journal at once, on the disk soon after, in the file when asked or by
/// autosave. Does nothing by itself and holds no clock: `step` does what is due (a thread calls it: DocumentKeeper).
/// Saving is handed out, because a share that does not answer must not stop the journal.
class Keeper {
public:
    /// Begins a saving; its result comes back through `saved`, from wherever. Of one that was begun while another had
    /// not come back only the later one is heard.
    using StartSave = std::function<void(SaveJob)>;
    using WallClock = std::function<std::int64_t()>;

    struct Ports {
        FileSystem& files;
        IdSource& ids;
        WallClock wall;
        StartSave startSave;
        /// Keeps the bytes of a map of which an edit took away much.
        std::function<void(const std::string& bytes)> keepBeforeBigDeletion;
        /// The name of who works with the program; empty while there is none.
        std::function<std::string()> author = {};
        /// Begins a look at the file; what it saw comes back through `looked`. None: the file is not watched.
        std::function<void(LookOrder)> startLook = {};
    };

    /// Whose journals it writes, and where.
    struct Opening {
        std::filesystem::path journals;
        std::string program; ///< Its version.
        std::string follows; ///< See JournalHead.
    };
    Keeper(Ports ports, Opening opening, FileState file, KeepRules rules = {});

    /// The map was edited; `map` is what it is now. Costs one copy of a map.
    void edited(Map map, std::int64_t now);
    /// What no file holds any more (`isLost`) goes into the journal, edited or not.
    void keepLost() { keepsLost_ = state_.isLost; }
    /// Saves as soon as possible.
    void save(std::filesystem::path path, bool replaceForeign);
    void setAutosave(bool on) { autosave_ = on; }
    /// The result of a saving that was started. `mayBeThere`: see SaveOutcome.
    void saved(Result<FileState> result, std::int64_t now, bool mayBeThere = true);
    /// What a look saw that was started.
    void looked(const Looked& seen, std::int64_t now);
    /// Somebody says that the file may have changed: looks at once.
    void lookSoon() { watch_.lookSoon(); }
    /// Whether others have the file open, as far as is known beside its changes.
    void setOthersPresent(bool on) { areOthersPresent_ = on; }
    /// What others wrote was joined with what is here: the file holds `file`, and the map is this one now.
    void tookTheirs(FileState file, Map map, std::int64_t now);
    /// The document has taken in what this envelope stands for; the next saving says so in its trail.
    void grewFrom(const Envelope& other);
    /// It cannot be joined without somebody who says how: saving waits, and the state says why (`saveError`), in words
    /// of its own where joining failed.
    void leaveToPerson(std::optional<Message> why = std::nullopt);
    /// Does what is due at `now` (a steady clock). When it wants to be called next; nothing: after the next call of
    /// another method.
    std::optional<std::int64_t> step(std::int64_t now);
    /// Puts everything on the disk at once.
    void syncNow(std::int64_t now);
    /// The document as it is, when the file holds something else; else nothing.
    [[nodiscard]] std::string unsavedBytes() const;
    /// Ends it: the journal goes when the file holds everything or when what is unsaved is not `wanted`, else it stays
    /// for the next start.
    void close(bool wanted, std::int64_t now);

    [[nodiscard]] const KeepState& state() const { return state_; }

private:
    void writeJournal(std::int64_t now);
    [[nodiscard]] Result<void> startJournal();
    void isSynced();
    void dropJournal();
    void rebaseJournal(std::int64_t now);
    void journalFailed(Error error, std::int64_t now);
    void startSaving(std::int64_t now);
    void leaveSaving();
    [[nodiscard]] const std::filesystem::path& savesTo() const { return saving_ ? saving_->path : state_.file->path; }
    void startLooking();
    void notSaved(Error error, std::int64_t now);
    void noteTry(bool mayBeThere);
    void forgetTries();
    [[nodiscard]] std::vector<std::string> triedHashes() const;
    void leaveFile();
    void addToTrail(const std::vector<std::string>& revisions);
    void takeIn();
    void startLook(std::int64_t now);
    void hear(FileNews news, const Looked& seen, std::int64_t now);
    void hearOfTheirs(const std::shared_ptr<const Theirs>& theirs, std::int64_t now);
    [[nodiscard]] bool isLeftToOthers(const std::shared_ptr<const Theirs>& theirs, std::int64_t now);
    void passParted(std::int64_t now);
    void tellTheirs(const std::shared_ptr<const Theirs>& theirs, std::int64_t now);
    void goOnSaving();
    void isOursAgain(const std::string& hash, std::int64_t now);
    void hearOfNoMap(FileNews news, std::int64_t now);
    void tellNoneOfOurs(const char* what);
    void tellForeign(Error error);
    [[nodiscard]] bool isForeignTold() const;
    [[nodiscard]] std::optional<std::int64_t> lookDue() const;
    [[nodiscard]] bool isWatched() const {
        return ports_.startLook && !state_.file->path.empty() && !state_.file->hash.empty();
    }
    [[nodiscard]] bool isBesideOthers(std::int64_t now) const { return areOthersPresent_ || now < othersUntil_; }
    void noteSaving(std::int64_t now);
    [[nodiscard]] std::optional<std::int64_t> saveDue(std::int64_t now) const;
    [[nodiscard]] bool isUnsaved() const { return state_.isLost || !(map_ == state_.file->map); }

    Ports ports_;
    Opening opening_;
    std::string session_; ///< An id of this opening.
    KeepRules rules_;
    KeepState state_;
    Map map_, journaledMap_;
    std::optional<JournalWriter> journal_;
    bool journalBroken_ = false;                   ///< Its end may be torn: another one has to follow it.
    bool keepsLost_ = false;                       ///< To be written to the journal yet, whatever was edited.
    std::vector<std::filesystem::path> leftovers_; ///< Journals of no more use that could not be removed yet.
    std::vector<Envelope> takenIn_;                // while a saving was under way, see grewFrom
    int generation_ = 0;
    std::optional<std::int64_t> firstUnsynced_;
    std::int64_t firstEdit_ = 0; // that is not in the file
    std::int64_t heldUntil_ = 0; // autosave, of a file that holds no map
    std::int64_t lastEdit_ = 0, journalRetry_ = 0, retryDelay_ = 0;
    struct Wanted {
        std::filesystem::path path;
        bool replaceForeign = false;
    };
    std::optional<Wanted> wanted_, saving_; // what is asked for; what of it is under way
    // What savings that failed, or are under way, may have left in the file.
    struct Try {
        std::string hash;
        std::shared_ptr<const Document> document; // never null
        bool mayBeThere = true;                   // in the file
    };
    std::vector<Try> tried_;
    std::uint64_t savingSerial_ = 0, asked_ = 0, askedSaving_ = 0;
    std::int64_t savingSince_ = 0;
    FileWatch watch_;
    std::uint64_t lookNumber_ = 0;                 // of the last look: one at another file may never end
    bool isLooking_ = false, isLookStale_ = false; // what it sees is from before the file was written here
    bool isWriting_ = false;                       // what is under way is a saving, and the last of `tried_`
    bool wroteIt_ = false;                         // see KnownPast
    bool areOthersPresent_ = false;
    std::int64_t othersUntil_ = 0;
    // A saving found the file changed, and it is not known yet by whom: what was wanted, and since when.
    struct Foreign {
        Error error;
        std::optional<Wanted> wanted;
        std::int64_t since = 0;
    };
    std::optional<Foreign> foreign_;
    // What is neither an earlier state of ours nor grew from it, while others are there, and since when.
    struct Parted {
        std::shared_ptr<const Theirs> theirs;
        std::int64_t since = 0;
    };
    std::optional<Parted> parted_;
    bool autosave_ = true;
    bool blocked_ = false;  ///< A person has to decide first.
    bool retrying_ = false; ///< The last try failed.
    bool closed_ = false;
};

} // namespace cjm
