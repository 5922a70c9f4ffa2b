#include "storage/json_tree.hpp"

#include "storage/json_input.hpp"

#include <cjm/base/utf8.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

Message limit(std::string_view code, std::size_t value) {
    return {std::string(code), {{"limit", static_cast<std::int64_t>(value)}}};
}

Message tooLong(std::size_t most) { return limit("file.long-string", most / (1024U * 1024U)); }

// Bytes of the string under a key, when its escapes are resolved.
std::size_t mostUnder(std::string_view key) {
    const bool isPicture = key == "data" || key.substr(0, 9) == "kept-data";
    return isPicture ? maxPicture : maxString;
}

// Builds the tree of what the library reads, and holds the limits; the first fault ends it. Why so: docs/adr/0009.
class TreeBuilder {
    using Library = nlohmann::json;

public:
    TreeBuilder(std::string_view source, JsonTree& tree) : source_(source), tree_(tree), input_(source, maxString) {}

    JsonInput& input() { return input_; }
    [[nodiscard]] const Error& error() const { return error_; }

    // What the library calls; false ends it. The text of a number that it hands over has the decimal point of the
    // system's language: what was written is taken from the source.
    bool null() { return leaf(JsonNode::Kind::null); }
    bool boolean(bool) { return leaf(JsonNode::Kind::boolean); }
    bool number_integer(Library::number_integer_t) { return number(); }
    bool number_unsigned(Library::number_unsigned_t) { return number(); }
    bool number_float(Library::number_float_t, const Library::string_t&) { return number(); }
    bool binary(Library::binary_t&) { return false; } // not in a text
    bool start_object(std::size_t) { return open(JsonNode::Kind::object); }
    bool start_array(std::size_t) { return open(JsonNode::Kind::array); }
    bool end_object() { return hasNoTwins(*open_.back()) && close(); }
    bool end_array() { return close(); }

    bool string(Library::string_t& value) {
        if (const std::size_t most = mostUnder(key_); value.size() > most) return stop(tooLong(most));
        JsonNode* node = add(JsonNode::Kind::string);
        if (!node) return false;
        endToken(*node);
        node->text = kept(value, node->begin, node->end);
        return true;
    }

    bool key(Library::string_t& name) {
        if (open_.back()->items.size() >= maxKeys) return stop(limit("file.too-many-keys", maxKeys));
        if (name.size() > maxKey) return stop(limit("file.long-key", maxKey));
        const std::size_t begin = input_.tokenBegin();
        // How long its value may be hangs on the name.
        const std::size_t end = input_.endToken(mostUnder(name));
        key_ = kept(name, begin, end);
        awaitsValue_ = true;
        return true;
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& fault) {
        constexpr int overflow = 406; // of a number, as the library counts its faults
        if (open_.empty() && values_ > 0) return stop({"file.after-end", {}});
        if (isOutOfPlace()) return stop({"file.syntax", {}});
        if (input_.isTooLong()) return stopAtLimit();
        if (fault.id == overflow) return stop({"file.huge-number", {}});
        if (input_.ranOut()) return stop({"file.truncated", {}}, source_.size());
        return stop({"file.syntax", {}});
    }

private:
    bool stop(Message message) { return stop(std::move(message), input_.tokenBegin()); }
    bool stop(Message message, std::size_t at) {
        error_ = {std::move(message), locationOf(source_, at), ErrorKind::damaged};
        return false;
    }
    bool stopAtLimit() {
        const bool isText = source_[input_.tokenBegin()] == '"';
        if (isText && awaitsKey()) return stop(limit("file.long-key", maxKey));
        return stop(tooLong(isText ? mostUnder(key_) : maxString));
    }

    [[nodiscard]] bool isInObject() const { return !open_.empty() && open_.back()->kind == JsonNode::Kind::object; }
    [[nodiscard]] bool awaitsKey() const { return isInObject() && !awaitsValue_; }

    // True when what begins at the fault may not stand there, however it goes on.
    [[nodiscard]] bool isOutOfPlace() const {
        if (open_.empty() || input_.tokenBegin() == source_.size()) return false;
        const char c = source_[input_.tokenBegin()];
        if (awaitsValue_) return !input_.isSeparated() && c != ':';
        if (input_.isSeparated() || open_.back()->items.empty()) return isInObject() && c != '"';
        return c != ',' && c != ']' && c != '}';
    }

    // The library has read the value that the node stands for, or the bracket that ends it. What comes next is a key,
    // or stands in a list.
    void endToken(JsonNode& node) {
        node.end = static_cast<std::uint32_t>(input_.endToken(awaitsKey() ? maxKey : maxString));
    }

    // A place for the value that begins here; null when there are too many.
    JsonNode* add(JsonNode::Kind kind) {
        if (++values_ > maxValues) {
            stop(limit("file.too-many", maxValues));
            return nullptr;
        }
        JsonNode& node = open_.empty() ? tree_.root : open_.back()->items.emplace_back();
        node.kind = kind;
        node.begin = static_cast<std::uint32_t>(input_.tokenBegin());
        node.key = std::exchange(key_, {});
        awaitsValue_ = false;
        return &node;
    }

    bool leaf(JsonNode::Kind kind) {
        JsonNode* node = add(kind);
        if (!node) return false;
        endToken(*node);
        if (kind == JsonNode::Kind::boolean) node->text = written(*node);
        return true;
    }

    bool number() {
        if (input_.isTooLong()) return stopAtLimit(); // the library took its part for the whole
        JsonNode* node = add(JsonNode::Kind::number);
        if (!node) return false;
        node->end = static_cast<std::uint32_t>(input_.endNumber(awaitsKey() ? maxKey : maxString));
        node->text = written(*node);
        return true;
    }

    bool open(JsonNode::Kind kind) {
        JsonNode* node = add(kind);
        if (!node) return false;
        if (open_.size() >= maxDepth) return stop(limit("file.too-deep", maxDepth));
        open_.push_back(node); // stays where it is: its parent gets no other item before it is closed
        endToken(*node);
        return true;
    }

    bool close() {
        JsonNode& node = *open_.back();
        // Small lists by the thousand would waste half of their room; what large ones do not use is never touched.
        if (node.items.size() < 64) node.items.shrink_to_fit();
        open_.pop_back();
        endToken(node);
        return true;
    }

    // A key that stands twice: keeping the last one silently, as the library's own tree does, would lose the other.
    bool hasNoTwins(const JsonNode& object) {
        order_.clear();
        for (std::size_t i = 0; i < object.items.size(); ++i)
            order_.emplace_back(object.items[i].key, i);
        std::sort(order_.begin(), order_.end());
        std::size_t second = object.items.size();
        for (std::size_t i = 1; i < order_.size(); ++i)
            if (order_[i].first == order_[i - 1].first) second = std::min(second, order_[i].second);
        if (second == object.items.size()) return true;
        const std::size_t at = source_.find_first_not_of(" \t\r\n,", object.items[second - 1].end);
        return stop({"file.duplicate-key", {{"name", std::string(object.items[second].key)}}}, at);
    }

    [[nodiscard]] std::string_view written(const JsonNode& node) const {
        return source_.substr(node.begin, node.end - node.begin);
    }

    // A string with its escapes resolved: where it is written so already, a view of that.
    std::string_view kept(const std::string& text, std::size_t begin, std::size_t end) {
        const bool isAsWritten = text.size() + 2 == end - begin; // each escape is longer than what it means
        return isAsWritten ? source_.substr(begin + 1, text.size()) : tree_.keep(text);
    }

    std::string_view source_;
    JsonTree& tree_;
    JsonInput input_;
    std::vector<JsonNode*> open_; // from the root down
    std::string_view key_;        // of the value that is read next
    bool awaitsValue_ = false;    // a key was read
    std::size_t values_ = 0;
    std::vector<std::pair<std::string_view, std::size_t>> order_; // of the keys of one object
    Error error_;
};

} // namespace

const JsonNode* JsonNode::find(std::string_view name) const {
    for (const JsonNode& item : items)
        if (item.key == name) return &item;
    return nullptr;
}

std::string_view KeptTexts::keep(std::string_view text) {
    constexpr std::size_t block = 64U * 1024U;
    if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < text.size())
        blocks_.emplace_back().reserve(std::max(text.size(), block));
    std::string& room = blocks_.back();
    const std::size_t begin = room.size();
    room.append(text);
    ++count_;
    return std::string_view(room).substr(begin);
}

Result<JsonTree> parseJson(std::string_view text) {
    JsonTree tree;
    TreeBuilder builder(text, tree);
    const JsonInputIterator begin(builder.input()), end = begin; // the input itself knows where it ends
    if (!nlohmann::json::sax_parse(begin, end, &builder)) return tl::unexpected<Error>(builder.error());
    return tree;
}

SourceLocation locationOf(std::string_view source, std::size_t offset) {
    const std::string_view before = source.substr(0, std::min(offset, source.size()));
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t lineBegin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return {{}, static_cast<int>(lines) + 1, static_cast<int>(utf8::length(before.substr(lineBegin))) + 1};
}

} // namespace cjm
