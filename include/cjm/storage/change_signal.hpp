#pragma once
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

namespace cjm {

/// Hears from the system that a file may have been written, replaced or removed (inotify), so that nobody waits for the
/// next look at it. A hint, never a proof: nothing is heard of what other computers do on a share, and nothing at all
/// where the system gives no descriptor. May be used from several threads.
class ChangeSignal {
public:
    ChangeSignal();
    ~ChangeSignal();
    ChangeSignal(const ChangeSignal&) = delete;
    ChangeSignal& operator=(const ChangeSignal&) = delete;

    /// Can be read when there is something to be heard; -1: there never is.
    [[nodiscard]] int descriptor() const { return descriptor_; }
    /// Listens beside this file from now on. Asks its folder: on a share that does not answer that may take for ever.
    void follow(const std::filesystem::path& file);
    /// True when something that has happened since was done to the file: what was done beside it is passed over.
    [[nodiscard]] bool heard();

private:
    int descriptor_ = -1, folder_ = -1;
    std::mutex mutex_;
    std::string name_; // in its folder
};

} // namespace cjm
