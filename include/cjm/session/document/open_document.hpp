#pragma once
#include <cjm/session/document/store.hpp>
#include <cjm/storage/document_keeper.hpp>
#include <cjm/storage/document_merge.hpp>
#include <cjm/storage/files.hpp>

#include <functional>
#include <memory>
#include <optional>

namespace cjm {

/// What others wrote to the file has come onto the map.
struct TheirsTaken {
    std::string by; ///< Whose it is; empty when they gave no name.
    Map before, after;
    std::vector<ConflictId> notes; ///< That joining it made.
    bool isEarlier = false;        ///< It is an earlier state of the map, which took the place of what was here.
};

/// The open document: what is edited (its store) and what keeps it safe (its keeper). Every change of the one goes to
/// the other, and what the file holds comes back.
class OpenDocument {
public:
    /// What joining a copy has brought: changes, and places where somebody has to choose between two versions.
    struct Brought {
        int changes = 0, choices = 0;
    };

    /// `now` is the map to begin with, when it is not what the file holds. `changed` is called when the document has
    /// become safer or less safe, on the thread of the window.
    OpenDocument(DocumentKeeper::Setup setup, FileState file, std::optional<Map> now, std::function<void()> changed);
    /// What is unsaved stays in the journal for the next start, unless `close` was called before.
    ~OpenDocument();
    OpenDocument(const OpenDocument&) = delete;
    OpenDocument& operator=(const OpenDocument&) = delete;

    [[nodiscard]] const std::shared_ptr<Store>& store() const { return store_; }
    [[nodiscard]] const KeepState& state() const { return state_; }

    /// Saves in the background; `isSaving` until it has come to an end. `replaceForeign`: see SaveJob.
    void save(const std::filesystem::path& path, bool replaceForeign = false);
    [[nodiscard]] bool isSaving() const { return asked_ > state_.answered || state_.saving; }
    /// True when the present map is not on the local disk yet.
    [[nodiscard]] bool isAtRisk() const { return state_.synced < edited_; }
    void setAutosave(bool on) { keeper_.setAutosave(on); }
    void keepVersion(VersionWhy why) { keeper_.keepVersion(store_->map(), why); }

    /// Who wants to know what came from others.
    void setTaken(std::function<void(const TheirsTaken&)> taken) { taken_ = std::move(taken); }
    /// How long a text that theirs would change may stand untouched in its editor before it counts as typed.
    static constexpr std::int64_t typingRestMs = 20'000;
    /// Who may say that it has to wait, because it would change what is being typed: `after` is the map with it. It is
    /// asked again with `takeTheirs`, and no longer once `endTyping` has put what is typed onto the map: after a rest,
    /// and when somebody saves.
    void setMayTake(std::function<bool(const Map& after)> mayTake, std::function<void()> endTyping) {
        mayTake_ = std::move(mayTake);
        endTyping_ = std::move(endTyping);
    }
    /// Joins what others wrote, when there is something and it may come. It comes by itself; this is for what waited.
    void takeTheirs();
    [[nodiscard]] bool isTheirsWaiting() const { return state_.theirs && state_.theirs != handled_; }
    /// The file may have been changed by others: looks at once.
    void lookSoon() { keeper_.lookSoon(); }
    /// See DocumentKeeper.
    [[nodiscard]] std::shared_ptr<ChangeSignal> changeSignal() const { return keeper_.changeSignal(); }
    /// Hears who else has the file open.
    void setMet(std::function<void(const std::vector<PresentPerson>&)> met) { met_ = std::move(met); }
    /// See DocumentKeeper.
    void setPresence(bool on, const std::string& name) { keeper_.setPresence(on, name); }
    void setEditing(const std::vector<std::string>& cards) { keeper_.setEditing(cards); }

    /// What the file holds and nobody but a person can join with what is here (an earlier state while there are edits,
    /// or one that has nothing in common); null when there is no such question.
    [[nodiscard]] std::shared_ptr<const Theirs> question() const;
    /// The answers to it: the file gets what is here; what is here gives way to the file, as a step of undo (of a map
    /// that is only looked at, without one); or both are joined, as far as it is known what they grew from.
    void keepMine();
    [[nodiscard]] Result<void> takeFile();
    [[nodiscard]] Result<void> mergeAnyway();

    /// Joins a copy of the document that lies in another file, as a step of undo.
    /// `base` is what both grew from, when it is known.
    [[nodiscard]] Result<Brought> mergeIn(const OpenedFile& copy, const std::optional<Document>& base);

    /// Waits until everything is on the local disk; false when it is not within the time.
    bool flush();
    /// The map is not `wanted` as it is, or is: see Keeper::close. False when it could not be kept.
    bool close(bool wanted);

private:
    void take(const KeepState& state);
    [[nodiscard]] Document present();
    [[nodiscard]] Result<MergedDocument> mergedWith(const OpenedFile& theirs, const std::optional<Document>& base);
    void merge(const Theirs& theirs);
    void take(const Theirs& theirs, const MergedDocument& merged);
    void goBack(const Theirs& theirs);
    void followLoss();
    void leaveToPerson(std::optional<Message> why = std::nullopt);
    [[nodiscard]] bool isHeld();
    [[nodiscard]] bool mayCome(const Map& after);
    [[nodiscard]] Result<void> putFile(const Map& written, const Envelope& envelope);
    [[nodiscard]] FileState fileGrownFromBoth(const OpenedFile& theirs, const Map& map);
    [[nodiscard]] FileState fileOf(const OpenedFile& theirs, const Envelope& merged) const;

    std::shared_ptr<Store> store_;
    std::function<void()> changed_;
    std::function<void(const TheirsTaken&)> taken_;
    std::function<bool(const Map&)> mayTake_;
    std::function<void()> endTyping_;
    std::function<void(const std::vector<PresentPerson>&)> met_;
    std::function<std::int64_t()> steady_, wall_;
    std::function<std::string()> author_;
    SystemIds ids_;
    KeepState state_;
    std::shared_ptr<const Theirs> handled_; // of what others wrote, what was answered last
    // What waits for a text that is being typed, the map with it, and since when nothing was typed.
    struct Held {
        std::shared_ptr<const Theirs> theirs;
        Map after;
        std::uint64_t edited = 0;
        std::int64_t since = 0;
    };
    std::optional<Held> held_;
    std::uint64_t edited_ = 0, asked_ = 0;
    std::shared_ptr<void> observation_;
    bool closed_ = false;
    DocumentKeeper keeper_; // last: it is torn down first
};

} // namespace cjm
