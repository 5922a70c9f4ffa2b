#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cjm::torture {

/// What the writer says outside of what is tortured: a line before each edit, and one after each acknowledgement.
struct Ledger {
    std::vector<std::int64_t> edits; ///< When each edit was made, steady clock.
    std::size_t journaled = 0, synced = 0, saved = 0;
    std::vector<std::string> complaints; ///< What may never happen.
    std::size_t asked = 0;               ///< Times that a person would have been asked about a changed file.
};
/// Whole lines only; a ledger that is not there is empty.
[[nodiscard]] Ledger readLedger(const std::filesystem::path& path);

/// One line in one call, so that a kill leaves it whole or out.
class LedgerWriter {
public:
    explicit LedgerWriter(const std::filesystem::path& path);
    ~LedgerWriter();
    LedgerWriter(const LedgerWriter&) = delete;
    LedgerWriter& operator=(const LedgerWriter&) = delete;

    void write(std::string_view line);

private:
    int file_;
};

} // namespace cjm::torture
