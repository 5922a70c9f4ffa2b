#pragma once
#include <cjm/storage/presence.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

// What a person's file beside a map says. It was written by whoever may write there: nothing in it is believed beyond
// what is shown.
struct WhoNote {
    std::string name;
    ProcessMark process;
    std::int64_t since = 0;
    std::uint64_t beat = 0;
    std::vector<std::string> editing;
};

inline constexpr std::size_t mostWhoBytes = 4096, mostWhoCards = 20;

[[nodiscard]] std::string whoText(const WhoNote& note);
// Nothing when it is none, or says something of another kind than it should.
[[nodiscard]] std::optional<WhoNote> readWho(std::string_view bytes);

} // namespace cjm
