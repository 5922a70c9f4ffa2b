#pragma once
#include <optional>
#include <string>
#include <vector>

namespace cjm::torture {

/// A program that runs, of those that lie beside this one. It is killed at the latest with this object.
class Process {
public:
    /// Throws when it does not start.
    Process(const std::string& name, std::vector<std::string> arguments);
    ~Process();
    Process(Process&& other) noexcept;
    Process& operator=(Process&& other) = delete;

    /// The exit status of one that was killed: it may have ended by itself just before.
    static constexpr int killed = 128 + 9;

    /// Kills it and waits for its end: its exit status.
    int kill();
    /// The exit status of one that has ended, 128 and its number for a signal; nothing while it runs.
    [[nodiscard]] std::optional<int> ended();

private:
    int id_ = -1;
};

} // namespace cjm::torture
