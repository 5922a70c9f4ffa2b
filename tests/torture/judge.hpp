#pragma once
#include "torture/ledger.hpp"
#include "torture/random_work.hpp"
#include "torture/recovered.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cjm::torture {

/// Edits older than this are gone because nobody kept them, not because the machine was slow. That they are kept within
/// 250 ms is shown on a simulated clock (keeper_cuts); here it is a figure.
inline constexpr std::int64_t hangsMs = 10'000;

/// What a writer that was stopped left, held against what it had been told.
struct Verdict {
    std::vector<std::string> broken;
    std::int64_t lostMs = 0; ///< Age of the oldest edit that is gone.
};

/// What had to be there at one moment.
struct Due {
    std::int64_t stopped = 0; ///< When it was stopped, steady clock.
    std::size_t kept = 0;     ///< The last edit that had to be in the journal or the file …
    std::size_t saved = 0;    ///< … and in the file.
    std::size_t made = 0;     ///< The last edit that may be there.
};

/// `fileBefore`: what the file held when the writer began; it may hold that still.
[[nodiscard]] Verdict judge(const Found& found, const Ledger& ledger, const Due& due, States& states,
                            const std::optional<Map>& fileBefore);

/// A writer that runs. It is killed at the latest with this object.
class WriterProcess {
public:
    WriterProcess(const std::filesystem::path& data, const std::filesystem::path& map, std::uint64_t seed,
                  const std::filesystem::path& ledger);
    ~WriterProcess();
    WriterProcess(const WriterProcess&) = delete;
    WriterProcess& operator=(const WriterProcess&) = delete;

    /// Kills it and waits for its end. False when it had ended by itself.
    bool kill();

private:
    int process_ = -1;
};

/// Milliseconds of the clock that the writer's ledger uses.
[[nodiscard]] std::int64_t steadyNow();

} // namespace cjm::torture
