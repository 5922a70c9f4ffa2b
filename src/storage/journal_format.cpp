#include "storage/journal_format.hpp"

#include "storage/json_tree.hpp"

#include <cjm/base/json_text.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <sstream>
#include <zlib.h>

namespace cjm {
namespace {

// Takes a number off the front of `text`, and the one character after it.
template <class T> bool takeNumber(std::string_view& text, T& value, char after, int base = 10) {
    const char* end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, value, base);
    if (error != std::errc{} || at == end || *at != after) return false;
    text.remove_prefix(static_cast<std::size_t>(at - text.data()) + 1);
    return true;
}

std::string textOf(const JsonNode& node, std::string_view name) {
    const JsonNode* found = node.find(name);
    return found ? std::string(found->text) : std::string();
}
template <class T> T numberOf(const JsonNode& node, std::string_view name) {
    const std::string text = textOf(node, name);
    T value{};
    (void)std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

FileId idOf(const std::string& text) {
    FileId id;
    std::istringstream(text) >> id.device >> id.number;
    return id;
}

} // namespace

std::uint32_t crcOf(std::string_view bytes) {
    return static_cast<std::uint32_t>(
        ::crc32_z(0, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size())); // NOLINT: zlib's bytes
}

std::string journalRecord(std::string_view kind, std::string_view payload) {
    return fmt::format("{} {} {:08x}\n{}\n", kind, payload.size(), crcOf(payload), payload);
}

std::optional<JournalRecord> takeRecord(std::string_view& bytes) {
    std::string_view rest = bytes;
    const std::size_t blank = rest.substr(0, 16).find(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    JournalRecord record{rest.substr(0, blank), {}};
    rest.remove_prefix(blank + 1);
    std::size_t length = 0;
    std::uint32_t crc = 0;
    if (!takeNumber(rest, length, ' ') || !takeNumber(rest, crc, '\n', 16)) return std::nullopt;
    if (rest.size() <= length || rest[length] != '\n') return std::nullopt;
    record.payload = rest.substr(0, length);
    if (crcOf(record.payload) != crc) return std::nullopt;
    bytes = rest.substr(length + 1);
    return record;
}

std::string headText(const JournalHead& head) {
    std::string out = "{";
    const auto add = [&](std::string_view name, const std::string& value) {
        if (out.size() > 1) out.append(", ");
        appendJsonString(out, name);
        out.append(": ");
        appendJsonString(out, value);
    };
    add("docId", head.docId);
    add("session", head.session);
    add("generation", std::to_string(head.generation));
    // A path may be any bytes; JSON is UTF-8.
    std::string hex;
    for (const char c : head.path)
        hex += fmt::format("{:02x}", static_cast<unsigned char>(c));
    add("path", hex);
    add("fileHash", head.fileHash);
    add("started", std::to_string(head.started));
    add("program", head.program);
    add("follows", head.follows);
    add("ours", fmt::format("{}", fmt::join(head.ours, " ")));
    add("file", fmt::format("{} {}", head.file.device, head.file.number));
    add("folder", fmt::format("{} {}", head.folder.device, head.folder.number));
    if (head.holdsNoMap) add("holdsNoMap", "1");
    return out + "}";
}

std::optional<JournalHead> readHead(std::string_view text) {
    const auto tree = parseJson(text);
    if (!tree || tree->root.kind != JsonNode::Kind::object) return std::nullopt;
    const JsonNode& root = tree->root;
    JournalHead head;
    head.docId = textOf(root, "docId");
    head.session = textOf(root, "session");
    head.generation = numberOf<int>(root, "generation");
    const std::string hex = textOf(root, "path");
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        unsigned value = 0;
        (void)std::from_chars(hex.data() + i, hex.data() + i + 2, value, 16);
        head.path.push_back(static_cast<char>(value));
    }
    head.fileHash = textOf(root, "fileHash");
    head.started = numberOf<std::int64_t>(root, "started");
    head.program = textOf(root, "program");
    head.follows = textOf(root, "follows");
    std::istringstream ours(textOf(root, "ours"));
    for (std::string hash; ours >> hash;)
        head.ours.push_back(hash);
    head.file = idOf(textOf(root, "file"));
    head.folder = idOf(textOf(root, "folder"));
    head.holdsNoMap = !textOf(root, "holdsNoMap").empty();
    return head;
}

std::string changeBetween(std::string_view before, std::string_view after, std::int64_t wallMs) {
    const auto begin = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto prefix = static_cast<std::size_t>(begin.first - before.begin());
    const auto end = std::mismatch(before.rbegin(), before.rend() - static_cast<std::ptrdiff_t>(prefix), after.rbegin(),
                                   after.rend() - static_cast<std::ptrdiff_t>(prefix));
    const auto suffix = static_cast<std::size_t>(end.first - before.rbegin());
    const std::string_view removed = before.substr(prefix, before.size() - prefix - suffix);
    return fmt::format("{} {} {} {:08x}\n", wallMs, prefix, removed.size(), crcOf(removed))
        .append(after.substr(prefix, after.size() - prefix - suffix));
}

std::optional<std::int64_t> applyChange(std::string& bytes, std::string_view change) {
    std::int64_t time = 0;
    std::size_t offset = 0, removed = 0;
    std::uint32_t crc = 0;
    if (!takeNumber(change, time, ' ') || !takeNumber(change, offset, ' ') || !takeNumber(change, removed, ' ') ||
        !takeNumber(change, crc, '\n', 16))
        return std::nullopt;
    if (offset > bytes.size() || removed > bytes.size() - offset) return std::nullopt;
    if (crcOf(std::string_view(bytes).substr(offset, removed)) != crc) return std::nullopt;
    bytes.replace(offset, removed, change);
    return time;
}

} // namespace cjm
