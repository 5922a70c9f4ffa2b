#pragma once
#include <cjm/session/document/store.hpp>
#include <cjm/storage/document_keeper.hpp>

#include <functional>
#include <memory>
#include <optional>

namespace cjm {

/// The open document: what is edited (its store) and what keeps it safe (its keeper). Every change of the one goes to
/// the other, and what the file holds comes back.
class OpenDocument {
public:
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

    /// Waits until everything is on the local disk; false when it is not within the time.
    bool flush();
    /// The map is not `wanted` as it is, or is: see Keeper::close. False when it could not be kept.
    bool close(bool wanted);

private:
    void take(const KeepState& state);

    std::shared_ptr<Store> store_;
    std::function<void()> changed_;
    KeepState state_;
    std::uint64_t edited_ = 0, asked_ = 0;
    std::shared_ptr<void> observation_;
    bool closed_ = false;
    DocumentKeeper keeper_; // last: it is torn down first
};

} // namespace cjm
