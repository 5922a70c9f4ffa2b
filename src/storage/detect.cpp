#include "storage/detect.hpp"

#include "storage/json_tree.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/storage/files.hpp>

#include <algorithm>

namespace cjm {
namespace {

bool startsWithNoCase(std::string_view text, std::string_view lower) {
    if (text.size() < lower.size()) return false;
    return std::equal(lower.begin(), lower.end(), text.begin(),
                      [](char want, char c) { return want == (c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c); });
}

bool looksLikeUtf16(std::string_view bytes) {
    const auto is = [&](std::size_t i, unsigned char value) { return static_cast<unsigned char>(bytes[i]) == value; };
    if (bytes.size() < 4) return false;
    if ((is(0, 0xFF) && is(1, 0xFE)) || (is(0, 0xFE) && is(1, 0xFF))) return true;
    return (is(1, 0) && is(3, 0) && !is(0, 0)) || (is(0, 0) && is(2, 0) && !is(1, 0));
}

bool looksLikeWebPage(std::string_view text) {
    for (const std::string_view start : {"<!doctype", "<html", "<head", "<body", "<script", "<?xml", "<!--"})
        if (startsWithNoCase(text, start)) return true;
    return false;
}

// Lines such as "X:…" or "J:…" at the top: the joystick map of a console emulator, which uses .cjm too.
bool looksLikeJoystickMap(std::string_view text) {
    return text.size() > 2 && (text[0] == 'X' || text[0] == 'J') && text[1] == ':';
}

std::optional<std::size_t> conflictMarker(std::string_view text) {
    for (const std::string_view marker : {"<<<<<<< ", ">>>>>>> ", "||||||| "}) {
        if (text.substr(0, marker.size()) == marker) return 0;
        const std::size_t at = text.find("\n" + std::string(marker));
        if (at != std::string_view::npos) return at + 1;
    }
    return std::nullopt;
}

// True when the text ends within a character: what an unfinished copy of a Cyrillic text looks like every other time.
bool endsWithinCharacter(std::string_view text, std::size_t bad) {
    const std::string_view rest = text.substr(bad);
    const auto lead = static_cast<unsigned char>(rest[0]);
    if (lead < 0xC2 || lead > 0xF4) return false;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    return rest.size() < length && std::all_of(rest.begin() + 1, rest.end(),
                                               [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; });
}

// What is read was a map once, or never was one: nobody can tell.
tl::unexpected<Error> damage(Message message, SourceLocation location = {}) {
    return failure(std::move(message), std::move(location), ErrorKind::damaged);
}

} // namespace

Result<std::string_view> detect(std::string_view bytes) {
    if (bytes.size() > maxFileBytes)
        return failure({"file.too-big", {{"limit", static_cast<std::int64_t>(maxFileBytes / (1024 * 1024))}}}, {},
                       ErrorKind::tooLarge);
    if (bytes.find_first_not_of(std::string_view("\0", 1)) == std::string_view::npos && !bytes.empty())
        return damage({"file.zeros", {}});
    if (looksLikeUtf16(bytes)) return damage({"file.utf16", {}}, {{}, 1, 1});
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return damage({"file.empty", {}});
    const std::string_view text = bytes.substr(first);
    if (looksLikeWebPage(text)) return damage({"file.web-page", {}}, locationOf(bytes, first));
    if (looksLikeJoystickMap(text)) return damage({"file.joystick", {}}, locationOf(bytes, first));
    if (const auto marker = conflictMarker(bytes))
        return failure({"file.git-conflict", {}}, locationOf(bytes, *marker), ErrorKind::conflict);
    if (text[0] != '{') return damage({"file.not-cjm", {}}, locationOf(bytes, first));
    if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos)
        return damage({"file.nul", {}}, locationOf(bytes, nul));
    if (const auto bad = utf8::firstInvalid(bytes))
        return damage({endsWithinCharacter(bytes, *bad) ? "file.truncated" : "file.invalid-utf8", {}},
                      locationOf(bytes, *bad));
    return bytes;
}

} // namespace cjm
