#pragma once
#include <cjm/storage/change_signal.hpp>
#include <cjm/storage/keeper.hpp>
#include <cjm/storage/presence.hpp>

#include <functional>
#include <memory>

namespace cjm {

/// A Keeper with its threads: one for the journal, which is on the local disk, one for files and versions, which may
/// be on a share that does not answer, and one that looks what others do to the file. No method blocks, but for
/// `flush`.
class DocumentKeeper {
public:
    /// Runs a function on the thread of the window, later.
    using Post = std::function<void(std::function<void()>)>;
    using Clock = std::function<std::int64_t()>;
    using Observer = std::function<void(const KeepState&)>;
    using People = std::vector<PresentPerson>;

    /// Where things are and how they are done.
    struct Setup {
        std::shared_ptr<FileSystem> files; ///< Shared with the threads, which may outlive the window on a dead share.
        std::filesystem::path journals;
        std::string program; ///< Its version.
        std::string follows; ///< See JournalHead.
        Clock steady, wall;  ///< Milliseconds.
        Post post;
        /// Keeps a version (called on the thread of files).
        std::function<Result<std::filesystem::path>(const std::string& docId, std::string_view bytes, VersionWhy why)>
            keep;
        /// Finds the content of a revision among the versions (called on the thread that looks at the file). None: the
        /// file is not watched.
        std::function<std::optional<Document>(const std::string& docId, const std::vector<std::string>& newestFirst)>
            documentOf = {};
        /// See Keeper::Ports; called on the thread of the journal.
        std::function<std::string()> author;
        KeepRules rules;
        WhoRules whoRules = {};
        /// Hears of every step, on the thread of the journal: a port for tests.
        Observer witness;
    };

    /// `changed` is called on the window's thread whenever there is news for people: all is on the disk, or is not for
    /// some reason; the file is another; saving began or ended. Edits on their way to the disk are none, so what was
    /// told of the journal is the last time that all was there.
    /// `met` is called there whenever others are beside the file, or are no more (Presence).
    DocumentKeeper(Setup setup, FileState file, Observer changed, std::function<void(const People&)> met = {});
    /// Does not wait for a share; what was edited is in the journal (see `flush`).
    ~DocumentKeeper();
    DocumentKeeper(const DocumentKeeper&) = delete;
    DocumentKeeper& operator=(const DocumentKeeper&) = delete;

    void edited(const Map& map);
    void save(const std::filesystem::path& path, bool replaceForeign = false);
    void setAutosave(bool on);
    /// Keeps the present map as a version.
    void keepVersion(const Map& map, VersionWhy why);

    /// Keeps as a version, before it returns, what the file does not hold; waits for the local disk, at most `ms`.
    /// False when it could not be kept. For what is to be given up.
    [[nodiscard]] bool keepUnsaved(VersionWhy why, std::int64_t ms);

    /// What the system says of the file; null when it is not watched. Whoever waits at its descriptor calls `lookSoon`
    /// when something was heard.
    [[nodiscard]] std::shared_ptr<ChangeSignal> changeSignal() const;
    /// See Keeper.
    void lookSoon();
    void keepLost();
    void tookTheirs(const FileState& file, const Map& map);
    void grewFrom(const Envelope& other);
    void leaveToPerson(std::optional<Message> why = std::nullopt);

    /// Who works here, as others beside the file are told, if they are (see Presence).
    void setPresence(bool on, const std::string& name);
    /// The cards that are being typed at.
    void setEditing(const std::vector<std::string>& cards);

    /// Waits until everything edited so far is on the local disk, at most `ms`; true when it is.
    bool flush(std::int64_t ms);
    /// Ends it (see Keeper::close). What is thrown away becomes a version. Waits for the local disk, at most `ms`.
    bool close(bool wanted, std::int64_t ms);

private:
    struct Inner;
    std::shared_ptr<Inner> inner_;
};

/// Clocks of this computer.
[[nodiscard]] std::int64_t steadyMs();
[[nodiscard]] std::int64_t wallMs();

} // namespace cjm
