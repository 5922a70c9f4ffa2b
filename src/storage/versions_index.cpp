#include "storage/versions_index.hpp"

#include <cjm/base/hash.hpp>
#include <cjm/base/utf8.hpp>

#include <array>
#include <charconv>

namespace cjm {
namespace {

constexpr std::string_view heading = "marshrut-versions 1\n", ending = "end ";
constexpr std::array<std::string_view, 10> whyNames{
    "saved", "found-on-disk", "before-big-deletion", "before-restoring", "recovered", "discarded",
    "named", "found",         "before-merging",      "before-conflict"};

std::string_view nameOf(VersionWhy why) { return whyNames[static_cast<std::size_t>(why)]; }

std::optional<VersionWhy> whyFromName(std::string_view name) {
    for (std::size_t i = 0; i < whyNames.size(); ++i)
        if (whyNames[i] == name) return static_cast<VersionWhy>(i);
    return std::nullopt;
}

template <class N> std::optional<N> numberFrom(std::string_view text) {
    N number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::string_view takeUpTo(std::string_view& rest, char mark) {
    const std::string_view part = rest.substr(0, rest.find(mark));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    return part;
}

// "id time why hash size name", with tabs between.
std::optional<Version> versionFrom(std::string_view line) {
    const std::string_view id = takeUpTo(line, '\t'), time = takeUpTo(line, '\t'), why = takeUpTo(line, '\t'),
                           hash = takeUpTo(line, '\t'), size = takeUpTo(line, '\t');
    const auto timeMs = numberFrom<std::int64_t>(time);
    const auto bytes = numberFrom<std::uint64_t>(size);
    const auto reason = whyFromName(why);
    if (!isWellFormedId(id) || !timeMs || !bytes || !reason || !isHash(hash) || utf8::firstInvalid(line))
        return std::nullopt;
    return Version{std::string(id), *timeMs, *reason, std::string(line), std::string(hash), *bytes};
}

} // namespace

Message inWords(VersionWhy why) { return {"version.why-" + std::string(nameOf(why)), {}}; }

bool isHash(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string indexText(const std::vector<Version>& oldestFirst) {
    std::string text(heading);
    for (const Version& v : oldestFirst)
        text += v.id + "\t" + std::to_string(v.time) + "\t" + std::string(nameOf(v.why)) + "\t" + v.hash + "\t" +
                std::to_string(v.size) + "\t" + v.name + "\n";
    return text + std::string(ending) + contentHash(text) + "\n";
}

ReadIndex readIndex(std::string_view text) {
    ReadIndex index;
    std::string_view rest = text;
    if (rest.starts_with(heading)) rest.remove_prefix(heading.size());
    while (!rest.empty()) {
        const std::size_t before = text.size() - rest.size();
        const std::string_view line = takeUpTo(rest, '\n');
        if (line.starts_with(ending))
            index.isWhole = rest.empty() && line.substr(ending.size()) == contentHash(text.substr(0, before));
        else if (auto version = versionFrom(line))
            index.versions.push_back(std::move(*version));
    }
    return index;
}

} // namespace cjm
