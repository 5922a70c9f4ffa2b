#include "storage/json_tree.hpp"

#include <cjm/base/utf8.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <unordered_set>

namespace cjm {
namespace {

// How far the parser has read (its SAX interface names no positions), and whether it asked for more than there is.
struct Progress {
    const char* latest;
    bool ranOut = false;
};

class CountingIterator {
public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, Progress* progress) : at_(at), progress_(progress) {}
    reference operator*() const { return *at_; }
    CountingIterator& operator++() {
        ++at_;
        progress_->latest = at_;
        return *this;
    }
    CountingIterator operator++(int) {
        CountingIterator old = *this;
        ++*this;
        return old;
    }
    bool operator==(const CountingIterator& o) const { return at_ == o.at_; }
    bool operator!=(const CountingIterator& o) const {
        if (at_ == o.at_) progress_->ranOut = true;
        return at_ != o.at_;
    }

private:
    const char* at_;
    Progress* progress_;
};

Message limit(std::string_view code, std::size_t value) {
    return {std::string(code), {{"limit", static_cast<std::int64_t>(value)}}};
}

// Builds the tree and holds the limits; returning false stops the parser.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
public:
    TreeBuilder(std::string_view source, const Progress& progress) : source_(source), progress_(progress) {}

    bool null() override { return leaf(JsonNode::Kind::null, {}); }
    bool boolean(bool value) override { return leaf(JsonNode::Kind::boolean, value ? "true" : "false"); }
    bool number_integer(number_integer_t) override { return number(); }
    bool number_unsigned(number_unsigned_t) override { return number(); }
    bool number_float(number_float_t, const string_t&) override { return number(); }
    bool binary(binary_t&) override { return false; }

    bool string(string_t& value) override {
        const bool isPicture = !open_.empty() && !open_.back()->keys.empty() && open_.back()->keys.back() == "data";
        const std::size_t most = isPicture ? maxPicture : maxString;
        if (value.size() > most) return stop(limit("file.long-string", most / (1024 * 1024)));
        return leaf(JsonNode::Kind::string, std::move(value));
    }

    bool start_object(std::size_t) override {
        keys_.emplace_back();
        return open(JsonNode::Kind::object);
    }
    bool start_array(std::size_t) override { return open(JsonNode::Kind::array); }
    bool end_object() override {
        keys_.pop_back();
        return close();
    }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        const std::size_t begin = tokenBegin();
        if (name.size() > maxKey) return stop(limit("file.long-key", maxKey), begin);
        if (keys_.back().size() >= maxKeys) return stop(limit("file.too-many-keys", maxKeys), begin);
        if (!keys_.back().insert(name).second) return stop({"file.duplicate-key", {{"name", name}}}, begin);
        open_.back()->keys.push_back(std::move(name));
        lastEnd_ = offset();
        return true;
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
        if (done_) return stop({"file.after-end", {}}, source_.find_first_not_of(" \t\r\n", lastEnd_));
        if (progress_.ranOut) return stop({"file.truncated", {}}, source_.size());
        return stop({"file.syntax", {}}, tokenBegin());
    }

    Error error() const { return *error_; }
    bool failed() const { return error_.has_value(); }
    JsonNode take() { return std::move(root_); }

private:
    std::size_t offset() const { return static_cast<std::size_t>(progress_.latest - source_.data()); }

    // Where the current token starts: after the last one, past separators.
    std::size_t tokenBegin() const {
        return std::min(source_.find_first_not_of(" \t\r\n:,", lastEnd_), source_.size());
    }

    bool stop(Message message) { return stop(std::move(message), tokenBegin()); }
    bool stop(Message message, std::size_t at) {
        if (!error_) error_ = Error{std::move(message), placeOf(source_, at)};
        return false;
    }

    bool count() { return ++values_ <= maxValues || stop(limit("file.too-many", maxValues)); }

    JsonNode& add() {
        if (open_.empty()) return root_;
        return open_.back()->items.emplace_back();
    }

    bool leaf(JsonNode::Kind kind, std::string text) {
        if (!count()) return false;
        const std::size_t begin = tokenBegin();
        lastEnd_ = offset();
        add() = JsonNode{kind, begin, lastEnd_, std::move(text), {}, {}};
        if (open_.empty()) done_ = true;
        return true;
    }

    bool number() {
        // The parser has looked one character past a number; take it as it is written.
        if (!count()) return false;
        const std::size_t begin = tokenBegin();
        lastEnd_ = std::min(source_.find_first_not_of("+-.0123456789eE", begin), source_.size());
        add() = JsonNode{
            JsonNode::Kind::number, begin, lastEnd_, std::string(source_.substr(begin, lastEnd_ - begin)), {}, {}};
        if (open_.empty()) done_ = true;
        return true;
    }

    bool open(JsonNode::Kind kind) {
        if (open_.size() >= maxDepth) return stop(limit("file.too-deep", maxDepth));
        if (!count()) return false;
        JsonNode& node = add();
        node.kind = kind;
        node.begin = tokenBegin();
        lastEnd_ = offset();
        open_.push_back(&node);
        return true;
    }

    bool close() {
        lastEnd_ = offset();
        open_.back()->end = lastEnd_;
        open_.pop_back();
        done_ = open_.empty();
        return true;
    }

    std::string_view source_;
    const Progress& progress_;
    JsonNode root_;
    std::vector<JsonNode*> open_; // from the root down; a parent's list does not grow while its child is open
    std::vector<std::unordered_set<std::string>> keys_;
    std::size_t lastEnd_ = 0, values_ = 0;
    bool done_ = false;
    std::optional<Error> error_;
};

} // namespace

const JsonNode* JsonNode::find(std::string_view key) const {
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (keys[i] == key) return &items[i];
    return nullptr;
}

Result<JsonNode> parseJson(std::string_view text) {
    Progress progress{text.data()};
    TreeBuilder builder(text, progress);
    const CountingIterator begin(text.data(), &progress), end(text.data() + text.size(), &progress);
    const bool whole = nlohmann::json::sax_parse(begin, end, &builder);
    if (!whole || builder.failed()) return tl::unexpected(builder.error());
    return builder.take();
}

Place placeOf(std::string_view source, std::size_t offset) {
    const std::string_view before = source.substr(0, std::min(offset, source.size()));
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t lineBegin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return {{}, static_cast<int>(lines) + 1, static_cast<int>(utf8::length(before.substr(lineBegin))) + 1};
}

} // namespace cjm
