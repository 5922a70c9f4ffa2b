#include <cjm/base/hash.hpp>
#include <cjm/storage/revision.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace cjm {
namespace {

// In the order of their bytes, so that revisions compared as bytes are in the order of their times.
constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::size_t timeDigits = 7, chanceDigits = 6;

// The last of these times is in the year 2081. A clock, or a file, that says more than that stays there.
constexpr std::int64_t latestTime() {
    std::int64_t number = 1;
    for (std::size_t i = 0; i < timeDigits; ++i)
        number *= static_cast<std::int64_t>(digits.size());
    return number - 1;
}

std::string inDigits(std::uint64_t number, std::size_t length) {
    std::string text(length, '0');
    for (auto digit = text.rbegin(); digit != text.rend(); ++digit, number /= digits.size())
        *digit = digits[number % digits.size()];
    return text;
}

std::uint64_t hexNumber(std::string_view text) {
    std::uint64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number, 16);
    return number;
}

// The zero bits that the hash of a revision ends in, as far as they are looked at.
std::size_t zeroBits(const std::string& revision) {
    const std::string hash = contentHash(revision);
    const std::uint64_t end = hexNumber(std::string_view(hash).substr(hash.size() - 2));
    std::size_t bits = 0;
    while (bits + 1 < trailKinds && (end >> bits) % 2 == 0)
        ++bits;
    return bits;
}

} // namespace

std::string revisionAt(std::int64_t wallMs, std::string_view seed) {
    const auto time = static_cast<std::uint64_t>(std::clamp<std::int64_t>(wallMs, 0, latestTime()));
    const std::string hash = contentHash(seed);
    return inDigits(time, timeDigits) + inDigits(hexNumber(std::string_view(hash).substr(0, 16)), chanceDigits);
}

std::optional<std::int64_t> timeOfRevision(std::string_view revision) {
    if (revision.size() != timeDigits + chanceDigits) return std::nullopt;
    if (revision.find_first_not_of(digits) != std::string_view::npos) return std::nullopt;
    std::int64_t time = 0;
    for (const char c : revision.substr(0, timeDigits))
        time = time * static_cast<std::int64_t>(digits.size()) + static_cast<std::int64_t>(digits.find(c));
    return time;
}

bool isEarlier(std::string_view revision, std::string_view than) {
    const bool isTimed = timeOfRevision(revision).has_value(), isThanTimed = timeOfRevision(than).has_value();
    return isTimed == isThanTimed ? revision < than : isThanTimed;
}

std::vector<std::string> thinnedTrail(std::vector<std::string> revisions) {
    std::erase_if(revisions, [](const std::string& revision) { return revision.empty(); });
    std::sort(revisions.begin(), revisions.end(), isEarlier);
    revisions.erase(std::unique(revisions.begin(), revisions.end()), revisions.end());
    std::array<std::size_t, trailKinds> seen{}; // newer ones that end in at least so many zero bits
    std::vector<std::string> kept;
    std::reverse(revisions.begin(), revisions.end());
    for (std::string& revision : revisions) {
        const std::size_t bits = zeroBits(revision);
        bool isKept = false;
        for (std::size_t k = 0; k <= bits; ++k)
            isKept = seen[k]++ < trailOfAKind || isKept;
        if (isKept) kept.push_back(std::move(revision));
    }
    std::reverse(kept.begin(), kept.end());
    return kept;
}

} // namespace cjm
