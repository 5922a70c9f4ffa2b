#pragma once
#include <cjm/storage/save_file.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cjm {

/// A program that runs, so that what it left can be told from what another one needs.
struct ProcessMark {
    std::string machine;      ///< A computer since it was last started; empty: unknown.
    std::int64_t process = 0; ///< Its number there; 0: unknown.
    bool operator==(const ProcessMark&) const = default;
};
[[nodiscard]] ProcessMark thisProcess();
/// False when it has certainly ended: of other computers nothing is certain.
[[nodiscard]] bool mayBeRunning(const ProcessMark& mark);

/// Somebody else who has the map open.
struct PresentPerson {
    std::string session;              ///< An id of their opening.
    std::string name;                 ///< As they signed, made plain, at most 60 letters; may be empty.
    std::vector<std::string> editing; ///< Ids of the cards that they are typing at; at most 20.
    bool operator==(const PresentPerson&) const = default;
};

/// A person's name as others are shown it: one line without what turns the direction of writing or is obeyed, of at
/// most 60 letters.
[[nodiscard]] std::string plainName(std::string_view name);

/// What is done beside a map, on a thread that may be held up by a share: one file a person,
/// `~$<base>.<session>.who.tmp`. Programs that send files to other computers skip such names, and saving removes those
/// that were left an hour ago.
struct WhoJob {
    std::filesystem::path map;
    std::string session;              ///< Whose file it is; it is not looked at.
    std::optional<std::string> write; ///< The new content of their file …
    bool remove = false;              ///< … or it goes.
    bool look = false;                ///< The files of others are read.
};

/// What somebody's file says. Without `content` there is nothing in it that could be understood, or read.
struct WhoFile {
    PresentPerson person; ///< Its session is known at any rate.
    std::string content;
};

/// What came of it.
struct WhoSight {
    bool hasWritten = false, hasLooked = false;
    std::vector<WhoFile> files; ///< By their sessions.
    std::optional<Error> error; ///< Why not, for the log: people miss nothing but each other.
};

/// Does the job. Nothing is written beside a map that is not there. Of the files of others at most 32 are read, of
/// 4,096 bytes; what is no plain file, or a link, is passed over; what a program of this computer left that has ended
/// is removed. A file is replaced as a whole, and nothing waits for the disk.
[[nodiscard]] WhoSight exchangePresence(FileSystem& files, const WhoJob& job);

/// When it is done; milliseconds.
struct WhoRules {
    std::int64_t lookEvery = 2'000;
    std::int64_t beatEvery = 5'000;                        ///< The file is written again, with another content …
    std::int64_t writeAtMostEvery = 1'000;                 ///< … and sooner when there is something new to say.
    std::int64_t editingFor = 15'000;                      ///< So long after a file changed last it is believed …
    std::int64_t thereFor = 60'000;                        ///< … and that its writer is there.
    std::int64_t retryAfter = 5'000, retryAtMost = 60'000; ///< After a failure; each time twice as long.
};

/// Who else has the map open, and says so to them. Holds no clock, no thread and no file. Whether somebody is there is
/// told by the steady clock of who looks, from when their file changed last: no time of another computer is believed.
/// What lay there already when it was looked first has to change before it counts: its writer may have been killed.
class Presence {
public:
    /// Who says it.
    struct Self {
        std::string session;    ///< A well-formed id of this opening.
        ProcessMark process;    ///< thisProcess().
        std::int64_t since = 0; ///< When it began, milliseconds since 1970: for people who look into the file.
    };
    explicit Presence(Self self, WhoRules rules = {}) : self_(std::move(self)), rules_(rules) {}

    /// Off: nothing is written or looked at, and what was written goes.
    void setOn(bool on);
    /// The document's file. One that has none, and one in a sync folder, is as switched off.
    void setFile(const FileState& file);
    void setName(const std::string& name);
    /// Ids of the cards that are being typed at; the first 20 count.
    void setEditing(std::vector<std::string> cards);

    /// When `pass` and `begin` have something to do, steady clock; nothing: not before another method was called.
    [[nodiscard]] std::optional<std::int64_t> due() const;
    /// A job that begins now; nothing while another one is under way, or when none is due.
    [[nodiscard]] std::optional<WhoJob> begin(std::int64_t now);
    /// What came of the job that was under way. True when `people` are others now.
    bool saw(const WhoSight& sight, std::int64_t now);
    /// Those who have not been heard of go, whether or not the share answers. True when `people` are others now.
    bool pass(std::int64_t now);
    /// In the order in which they came.
    [[nodiscard]] const std::vector<PresentPerson>& people() const { return people_; }

    /// Nobody waits any longer for the job that is under way, as it is at a file that was left and its share may never
    /// answer: what comes of it is not given to `saw`. What has to be removed there, after it.
    [[nodiscard]] std::vector<WhoJob> letGo();
    /// Ends it: what has to be removed yet, after the job that is under way.
    [[nodiscard]] std::vector<WhoJob> end();

private:
    // Somebody's file as it was read last.
    struct Known {
        PresentPerson person;
        std::string content;
        std::int64_t heard = 0; // when it changed
        bool isThere = false;
    };
    // Something that is done again and again, and later after a failure.
    struct Turn {
        std::int64_t due = 0, delay = 0;
        void took(bool good, std::int64_t now, const WhoRules& rules);
    };
    struct UnderWay {
        bool writes = false, looks = false;
        bool isStale = false; // another file, or none, is looked at now
    };
    void follow();
    [[nodiscard]] std::int64_t writeDue() const;
    [[nodiscard]] std::string content();
    [[nodiscard]] WhoJob removalOf(const std::filesystem::path& map) const;
    void hear(const std::vector<WhoFile>& files, std::int64_t now);

    Self self_;
    WhoRules rules_;
    std::string name_;
    std::vector<std::string> editing_;
    std::filesystem::path file_; // the document's, wherever it is …
    std::filesystem::path map_;  // … and if people beside it are told; else empty
    bool isOn_ = true, isInSyncFolder_ = false;
    bool isNew_ = true;                          // what is to be said has not been said
    bool mayBeWritten_ = false;                  // a file of ours beside the map
    std::vector<std::filesystem::path> toLeave_; // maps beside which one has to be removed
    Turn write_, look_;
    std::int64_t mayWriteAt_ = 0; // news come not before
    std::uint64_t beat_ = 0;
    std::optional<UnderWay> underWay_;
    bool hasLooked_ = false;
    std::vector<Known> known_;
    std::vector<PresentPerson> people_;
    std::optional<std::int64_t> agesAt_; // somebody goes
};

} // namespace cjm
