#pragma once
#include <cjm/storage/journal.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cjm {

// The bytes of a journal: a first line, then records "KIND LENGTH CRC\n" + payload + "\n".
// head: who, as JSON. base: a document. saving: the hash of what is about to be written to the file, and its revision
// (earlier programs: the hash alone).
// change: "TIME OFFSET REMOVED CRC\n" + the bytes put there; the CRC is that of the bytes removed.
inline constexpr std::string_view journalFirstLine = "marshrut journal 1\n";
// Journals hold documents of up to maxFileBytes and changes to them.
inline constexpr std::size_t maxJournalBytes = std::size_t{400} * 1024 * 1024;

[[nodiscard]] std::uint32_t crcOf(std::string_view bytes);

[[nodiscard]] std::string journalRecord(std::string_view kind, std::string_view payload);

struct JournalRecord {
    std::string_view kind, payload;
};
// Takes one whole record off the front of `bytes`; nothing when the next one is torn or wrong.
[[nodiscard]] std::optional<JournalRecord> takeRecord(std::string_view& bytes);

[[nodiscard]] std::string headText(const JournalHead& head);
[[nodiscard]] std::optional<JournalHead> readHead(std::string_view text);

// How `after` differs from `before`: the bytes between their common beginning and their common end.
[[nodiscard]] std::string changeBetween(std::string_view before, std::string_view after, std::int64_t wallMs);
// Applies a change; the time it was made, or nothing when it does not fit, and then `bytes` is as it was.
[[nodiscard]] std::optional<std::int64_t> applyChange(std::string& bytes, std::string_view change);

} // namespace cjm
