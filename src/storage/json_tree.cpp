#include "storage/json_tree.hpp"

#include "storage/json_string.hpp"

#include <cjm/base/utf8.hpp>

#include <algorithm>

namespace cjm {
namespace {

Message limit(std::string_view code, std::size_t value) {
    return {std::string(code), {{"limit", static_cast<std::int64_t>(value)}}};
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Builds the tree and holds the limits before anything grows; the first fault is thrown as an Error. Recursion is as
// deep as maxDepth. Why not a library's parser: docs/adr/0007.
class Parser {
public:
    Parser(std::string_view source, JsonTree& tree) : source_(source), tree_(tree) {}

    void parse() {
        value(tree_.root, 0);
        skipSpace();
        if (at_ < source_.size()) fail({"file.after-end", {}}, at_);
    }

private:
    [[noreturn]] void fail(Message message, std::size_t at) const {
        throw Error{std::move(message), locationOf(source_, at), ErrorKind::damaged};
    }
    [[noreturn]] void syntax(std::size_t at) const { fail({"file.syntax", {}}, at); }
    [[noreturn]] void truncated() const { fail({"file.truncated", {}}, source_.size()); }

    void skipSpace() {
        while (at_ < source_.size() &&
               (source_[at_] == ' ' || source_[at_] == '\n' || source_[at_] == '\r' || source_[at_] == '\t'))
            ++at_;
    }

    // The next character that is no space; there has to be one.
    char peek() {
        skipSpace();
        if (at_ == source_.size()) truncated();
        return source_[at_];
    }

    void value(JsonNode& node, std::size_t depth) {
        const char c = peek();
        if (++values_ > maxValues) fail(limit("file.too-many", maxValues), at_);
        node.begin = static_cast<std::uint32_t>(at_);
        if (c == '{' || c == '[') {
            if (depth >= maxDepth) fail(limit("file.too-deep", maxDepth), at_);
            ++at_;
            if (c == '{')
                object(node, depth);
            else
                array(node, depth);
            // Small lists by the thousand would waste half of their room; what large ones do not use is never touched.
            if (node.items.size() < 64) node.items.shrink_to_fit();
        } else if (c == '"') {
            const bool isPicture = node.key == "data" || node.key.substr(0, 9) == "kept-data";
            const std::size_t most = isPicture ? maxPicture : maxString;
            node.kind = JsonNode::Kind::string;
            node.text = string(most, limit("file.long-string", most / (1024 * 1024)));
        } else if (c == '-' || isDigit(c)) {
            number(node);
        } else {
            word(node);
        }
        node.end = static_cast<std::uint32_t>(at_);
    }

    void array(JsonNode& node, std::size_t depth) {
        node.kind = JsonNode::Kind::array;
        if (peek() == ']') {
            ++at_;
            return;
        }
        for (;; ++at_) {
            value(node.items.emplace_back(), depth + 1);
            if (const char c = peek(); c == ']')
                break;
            else if (c != ',')
                syntax(at_);
        }
        ++at_;
    }

    void object(JsonNode& node, std::size_t depth) {
        node.kind = JsonNode::Kind::object;
        if (peek() == '}') {
            ++at_;
            return;
        }
        for (;; ++at_) {
            if (peek() != '"') syntax(at_);
            if (node.items.size() >= maxKeys) fail(limit("file.too-many-keys", maxKeys), at_);
            const std::string_view key = string(maxKey, limit("file.long-key", maxKey));
            if (peek() != ':') syntax(at_);
            ++at_;
            JsonNode& item = node.items.emplace_back();
            item.key = key;
            value(item, depth + 1);
            if (const char c = peek(); c == '}')
                break;
            else if (c != ',')
                syntax(at_);
        }
        ++at_;
        refuseTwins(node);
    }

    // A key that stands twice: keeping the last one silently, as most parsers do, would lose the other.
    void refuseTwins(const JsonNode& object) {
        order_.clear();
        for (std::size_t i = 0; i < object.items.size(); ++i)
            order_.emplace_back(object.items[i].key, i);
        std::sort(order_.begin(), order_.end());
        std::size_t second = object.items.size();
        for (std::size_t i = 1; i < order_.size(); ++i)
            if (order_[i].first == order_[i - 1].first) second = std::min(second, order_[i].second);
        if (second == object.items.size()) return;
        const std::size_t at = source_.find_first_not_of(" \t\r\n,", object.items[second - 1].end);
        fail({"file.duplicate-key", {{"name", std::string(object.items[second].key)}}}, at);
    }

    std::string_view string(std::size_t most, Message tooLong) {
        const std::size_t begin = at_;
        const JsonString read = readJsonString(source_.substr(begin), most);
        if (read.fault == JsonString::Fault::truncated) truncated();
        if (read.fault == JsonString::Fault::syntax) syntax(begin);
        if (read.fault == JsonString::Fault::tooLong) fail(std::move(tooLong), begin);
        at_ = begin + read.length;
        return read.decoded ? tree_.keep(*read.decoded) : source_.substr(begin + 1, read.length - 2);
    }

    void digits(std::size_t begin) {
        if (at_ == source_.size()) truncated();
        if (!isDigit(source_[at_])) syntax(begin);
        while (at_ < source_.size() && isDigit(source_[at_]))
            ++at_;
    }

    // Numbers stay as they are written: what they are worth is asked only where a field of the map needs them.
    void number(JsonNode& node) {
        const std::size_t begin = at_;
        const auto isNext = [this](char c) { return at_ < source_.size() && source_[at_] == c; };
        if (isNext('-')) ++at_;
        if (isNext('0'))
            ++at_;
        else
            digits(begin);
        if (isNext('.')) {
            ++at_;
            digits(begin);
        }
        if (isNext('e') || isNext('E')) {
            ++at_;
            if (isNext('+') || isNext('-')) ++at_;
            digits(begin);
        }
        if (at_ - begin > maxString) fail(limit("file.long-string", maxString / (1024 * 1024)), begin);
        node.kind = JsonNode::Kind::number;
        node.text = source_.substr(begin, at_ - begin);
    }

    void word(JsonNode& node) {
        const std::string_view rest = source_.substr(at_);
        for (const std::string_view known : {"true", "false", "null"}) {
            if (known[0] != rest[0]) continue;
            if (rest.substr(0, known.size()) == known) {
                node.kind = known == "null" ? JsonNode::Kind::null : JsonNode::Kind::boolean;
                if (node.kind == JsonNode::Kind::boolean) node.text = rest.substr(0, known.size());
                at_ += known.size();
                return;
            }
            if (known.substr(0, rest.size()) == rest) truncated();
        }
        syntax(at_);
    }

    std::string_view source_;
    JsonTree& tree_;
    std::size_t at_ = 0, values_ = 0;
    std::vector<std::pair<std::string_view, std::size_t>> order_; // of the keys of one object
};

} // namespace

const JsonNode* JsonNode::find(std::string_view name) const {
    for (const JsonNode& item : items)
        if (item.key == name) return &item;
    return nullptr;
}

Result<JsonTree> parseJson(std::string_view text) {
    JsonTree tree;
    try {
        Parser(text, tree).parse();
    } catch (const Error& error) {
        return tl::unexpected<Error>(error);
    }
    return tree;
}

SourceLocation locationOf(std::string_view source, std::size_t offset) {
    const std::string_view before = source.substr(0, std::min(offset, source.size()));
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t lineBegin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return {{}, static_cast<int>(lines) + 1, static_cast<int>(utf8::length(before.substr(lineBegin))) + 1};
}

} // namespace cjm
