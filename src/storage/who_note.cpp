#include "storage/who_note.hpp"

#include "storage/json_tree.hpp"

#include <cjm/base/id.hpp>
#include <cjm/base/json_text.hpp>
#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>

#include <charconv>

namespace cjm {
namespace {

constexpr std::size_t mostLettersOfName = 60;

bool isOfKind(const JsonNode* node, JsonNode::Kind kind) { return node && node->kind == kind; }

std::string wordUnder(const JsonNode& root, std::string_view key) {
    const JsonNode* node = root.find(key);
    return isOfKind(node, JsonNode::Kind::string) ? std::string(node->text) : std::string();
}

template <class T> T numberUnder(const JsonNode& root, std::string_view key) {
    T value{};
    if (const JsonNode* node = root.find(key); isOfKind(node, JsonNode::Kind::number))
        (void)std::from_chars(node->text.data(), node->text.data() + node->text.size(), value);
    return value;
}

// Nothing when it is no list of ids.
std::optional<std::vector<std::string>> cardsIn(const JsonNode& list) {
    if (list.kind != JsonNode::Kind::array) return std::nullopt;
    std::vector<std::string> cards;
    cards.reserve(mostWhoCards);
    for (const JsonNode& item : list.items) {
        if (item.kind != JsonNode::Kind::string || !isWellFormedId(item.text)) return std::nullopt;
        if (cards.size() < mostWhoCards) cards.emplace_back(item.text);
    }
    return cards;
}

} // namespace

std::string whoText(const WhoNote& note) {
    std::string out = "{\"name\": ";
    appendJsonString(out, note.name);
    out.append(", \"host\": ");
    appendJsonString(out, note.process.machine);
    out.append(", \"process\": ").append(std::to_string(note.process.process));
    out.append(", \"since\": ").append(std::to_string(note.since));
    out.append(", \"beat\": ").append(std::to_string(note.beat));
    out.append(", \"editing\": [");
    for (const std::string& card : note.editing) {
        if (&card != &note.editing.front()) out.append(", ");
        appendJsonString(out, card);
    }
    return out.append("]}\n");
}

std::optional<WhoNote> readWho(std::string_view bytes) {
    if (bytes.size() > mostWhoBytes || utf8::firstInvalid(bytes) || bytes.find('\0') != std::string_view::npos)
        return std::nullopt;
    const auto tree = parseJson(bytes);
    if (!tree || tree->root.kind != JsonNode::Kind::object) return std::nullopt;
    const JsonNode& root = tree->root;
    const JsonNode *name = root.find("name"), *editing = root.find("editing");
    if (!isOfKind(name, JsonNode::Kind::string) || !editing) return std::nullopt;
    auto cards = cardsIn(*editing);
    if (!cards) return std::nullopt;
    WhoNote note;
    note.name = plainName(name->text);
    note.process = {wordUnder(root, "host"), numberUnder<std::int64_t>(root, "process")};
    note.since = numberUnder<std::int64_t>(root, "since");
    note.beat = numberUnder<std::uint64_t>(root, "beat");
    note.editing = std::move(*cards);
    return note;
}

std::string plainName(std::string_view name) {
    const std::string line = utf8::firstInvalid(name) ? shownLine(name) : drawnLine(name);
    const std::size_t first = line.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    const std::string_view kept = utf8::prefix(std::string_view(line).substr(first), mostLettersOfName);
    return std::string(kept.substr(0, kept.find_last_not_of(' ') + 1));
}

} // namespace cjm
