#include "storage/detect.hpp"
#include "storage/json_tree.hpp"
#include "storage/migrate.hpp"
#include "storage/repair.hpp"

#include <cjm/base/json_text.hpp>
#include <cjm/base/utf8.hpp>
#include <cjm/model/validate.hpp>
#include <cjm/storage/document.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <span>

namespace cjm {
namespace {

template <class T> struct IsList : std::false_type {};
template <class T> struct IsList<std::vector<T>> : std::true_type {};

constexpr std::size_t longestQuote = 40; // characters of a hostile word that an error repeats

// Beside the limits of the tree (json_tree.hpp): what the program can hold and draw. No map comes near.
constexpr std::size_t maxCells = 1'000'000; // rows times stages
constexpr std::size_t manyFields = 64;      // no record of ours has so many
constexpr std::size_t mega = 1024U * 1024U;

// Turns the tree into records. The first thing that cannot be is thrown as an Error and caught in `decode`:
// the one place where reading gives up.
class Reader {
public:
    Reader(std::string_view source, std::span<const Migration> steps) : source_(source), steps_(steps) {}

    Loaded read(JsonTree tree) {
        JsonNode& root = tree.root;
        const JsonNode* format = root.find("format");
        if (root.kind != JsonNode::Kind::object || !format || format->text != "cjm")
            fail({"file.not-cjm", {}}, root.begin);
        Loaded loaded;
        Envelope& envelope = loaded.document.envelope;
        readVersions(root, envelope);
        if (envelope.version < formatVersion) bringUp(tree, envelope);
        readRevisions(root, envelope);
        RawMap raw;
        for (JsonNode& section : root.items)
            readSection(section, raw);
        loaded.document.map = repair(std::move(raw), notes_);
        const Map& map = loaded.document.map;
        if (map.rows.size() * map.stages.size() > maxCells) fail(limit("file.too-many-cells", maxCells), root.begin);
        loaded.notes = notes_.take();
        return loaded;
    }

    bool readOnly = false;

private:
    [[noreturn]] void fail(Message message, std::size_t at, ErrorKind kind = ErrorKind::damaged) const {
        throw Error{std::move(message), locationOf(source_, at), kind};
    }
    static Message limit(std::string_view code, std::size_t value) {
        return {std::string(code), {{"limit", static_cast<std::int64_t>(value)}}};
    }
    [[noreturn]] void wrongType(const JsonNode& node, std::string_view name, std::string_view wanted) const {
        // The noun is chosen by language when the sentence is said; one code per wanted type keeps it translatable.
        fail({std::string(wanted), {{"name", std::string(name)}}}, node.begin);
    }

    // What every version writes alike, and what has to be known before anything else is looked at.
    void readVersions(const JsonNode& root, Envelope& envelope) {
        envelope.version = envelope.minReader = 1; // of a file that does not say
        if (const JsonNode* node = root.find("version")) read(*node, "version", envelope.version);
        const JsonNode* minReader = root.find("minReader");
        if (minReader) read(*minReader, "minReader", envelope.minReader);
        if (envelope.minReader > formatVersion && !readOnly)
            fail({"file.newer", {{"version", static_cast<std::int64_t>(envelope.version)}}}, minReader->begin,
                 ErrorKind::newer);
        if (envelope.version > formatVersion) notes_.add("note.newer", {});
    }

    // An old file becomes one of this version in memory, and says so if it is written again.
    void bringUp(JsonTree& tree, Envelope& envelope) {
        migrate(tree, envelope.version, steps_);
        envelope.version = formatVersion;
        envelope.minReader = std::max(envelope.minReader, formatMinReader);
    }

    void readRevisions(const JsonNode& root, Envelope& envelope) {
        if (const JsonNode* node = root.find("docId")) read(*node, "docId", envelope.docId);
        if (const JsonNode* node = root.find("revision")) read(*node, "revision", envelope.revision);
        if (const JsonNode* node = root.find("by")) read(*node, "by", envelope.by);
        if (const JsonNode* node = root.find("trail")) read(*node, "trail", envelope.trail);
    }

    void readSection(JsonNode& node, RawMap& raw) {
        const std::string_view name = node.key;
        constexpr std::array<std::string_view, 7> ofEnvelope{"format",   "version", "minReader", "docId",
                                                             "revision", "by",      "trail"};
        if (std::find(ofEnvelope.begin(), ofEnvelope.end(), name) != ofEnvelope.end()) return;
        if (name == "map") {
            raw.passport = readRecord<Passport>(node, name);
            return;
        }
        bool known = name == "cards";
        if (known) readRecords(node, raw.of<Card>());
        forEachTable([&](std::string_view section, auto table) {
            if (known || section != name) return;
            known = true;
            this->readTable(node, raw, table);
        });
        if (!known) raw.unknown.push_back({std::string(name), sectionText(node)});
    }

    // The member only tells the kind of record.
    template <class R> void readTable(JsonNode& node, RawMap& raw, Table<R> Map::*) {
        readRecords(node, raw.of<R>());
        if constexpr (std::is_same_v<R, Image>) checkPictures(node, raw);
    }

    void checkPictures(const JsonNode& node, RawMap& raw) const {
        std::size_t bytes = 0;
        for (const auto& image : raw.of<Image>())
            bytes += image->data.size();
        if (bytes > maxPictures) fail(limit("file.too-many-pictures", maxPictures / mega), node.begin);
    }

    // An unknown list of records keeps one record a line.
    [[nodiscard]] std::string sectionText(const JsonNode& node) const {
        if (node.kind != JsonNode::Kind::array || node.items.empty()) return rawText(node);
        std::string text = "[";
        const std::size_t length = node.end - node.begin;
        text.reserve(length + length / 16 + node.items.size());
        for (const JsonNode& item : node.items) {
            text.append(text.size() == 1 ? "\n" : ",\n");
            text.append(rawText(item));
        }
        text.append("\n]");
        return text; // what `append` gives back would be copied
    }
    [[nodiscard]] std::string rawText(const JsonNode& node) const {
        return onOneLine(source_.substr(node.begin, node.end - node.begin));
    }

    template <class R> void readRecords(JsonNode& node, Records<R>& records) {
        if (node.kind != JsonNode::Kind::array) wrongType(node, node.key, "file.wanted-list");
        records.reserve(node.items.size());
        for (JsonNode& item : node.items) {
            records.push_back(std::make_shared<R>(readRecord<R>(item, node.key)));
            records.back()->id.value = readId(item);
            item.items = std::vector<JsonNode>(); // what was read need not lie in memory twice
        }
    }

    std::string readId(const JsonNode& item) const {
        const JsonNode* node = item.find("id");
        if (!node || node->kind != JsonNode::Kind::string) fail({"file.no-id", {}}, item.begin);
        if (!isWellFormedId(node->text)) badId(*node);
        return std::string(node->text);
    }

    [[noreturn]] void badId(const JsonNode& node) const {
        fail({"file.bad-id", {{"id", utf8::shortened(node.text, longestQuote)}}}, node.begin);
    }

    template <class R> R readRecord(const JsonNode& node, std::string_view name) {
        if (node.kind != JsonNode::Kind::object) wrongType(node, name, "file.wanted-record");
        if (++records_ > maxRecords) fail(limit("file.too-many-records", maxRecords), node.begin);
        R record;
        if (node.items.size() > manyFields) record.unknown.reserve(node.items.size());
        for (const JsonNode& item : node.items) {
            if constexpr (requires { record.id; })
                if (item.key == "id") continue;
            bool known = false;
            forEachField<R>([&](const auto& f) {
                if (known || f.name != item.key) return;
                known = true;
                this->read(item, f.name, record.*f.member);
            });
            if (!known) record.unknown.push_back({std::string(item.key), rawText(item)});
        }
        return record;
    }

    void read(const JsonNode& node, std::string_view name, std::string& value) {
        if (node.kind != JsonNode::Kind::string) wrongType(node, name, "file.wanted-text");
        value = node.text;
    }
    void read(const JsonNode& node, std::string_view name, bool& value) {
        if (node.kind != JsonNode::Kind::boolean) wrongType(node, name, "file.wanted-switch");
        value = node.text == "true";
    }
    void read(const JsonNode& node, std::string_view name, double& value) {
        if (node.kind != JsonNode::Kind::number) wrongType(node, name, "file.wanted-number");
        const auto end = node.text.data() + node.text.size();
        if (std::from_chars(node.text.data(), end, value).ec != std::errc{})
            wrongType(node, name, "file.wanted-number");
    }
    void read(const JsonNode& node, std::string_view name, int& value) {
        double number = 0;
        if (node.kind != JsonNode::Kind::number) wrongType(node, name, "file.wanted-whole");
        read(node, name, number);
        if (std::floor(number) != number || std::abs(number) > 1e9) wrongType(node, name, "file.wanted-whole");
        value = static_cast<int>(number);
    }

    template <class T> void read(const JsonNode& node, std::string_view name, T& value) {
        if constexpr (std::is_enum_v<T>) {
            if (node.kind != JsonNode::Kind::string) wrongType(node, name, "file.wanted-text");
            const auto known = fromName<T>(node.text);
            if (!known) unknownWord<T>(node, name);
            value = *known;
        } else if constexpr (isId<T>) {
            read(node, name, value.value);
            if (!value.value.empty() && !isWellFormedId(value.value)) badId(node);
        } else if constexpr (IsList<T>::value) {
            if (node.kind != JsonNode::Kind::array) wrongType(node, name, "file.wanted-list");
            for (const JsonNode& item : node.items)
                read(item, name, value.emplace_back());
        } else {
            value = readRecord<T>(node, name);
            if constexpr (requires { value.id; }) value.id.value = readId(node);
        }
    }

    template <class E> [[noreturn]] void unknownWord(const JsonNode& node, std::string_view name) const {
        std::string known;
        for (const std::string_view word : EnumNames<E>::names)
            if (!word.empty()) known.append(known.empty() ? "" : ", ").append(word);
        const std::string word = utf8::shortened(node.text, longestQuote);
        fail({"file.unknown-word", {{"name", std::string(name)}, {"word", word}, {"known", known}}}, node.begin);
    }

    std::string_view source_;
    std::span<const Migration> steps_;
    std::size_t records_ = 0;
    Notes notes_;
};

} // namespace

static Result<Loaded> readWith(std::string_view bytes, const std::string& file, std::span<const Migration> steps,
                               bool readOnly) {
    const auto located = [&](Error error) {
        error.location.file = file;
        return tl::unexpected<Error>(std::move(error));
    };
    const auto text = detect(bytes);
    if (!text) return located(text.error());
    auto tree = parseJson(*text);
    if (!tree) return located(tree.error());
    try {
        Reader reader(*text, steps);
        reader.readOnly = readOnly;
        return reader.read(std::move(*tree));
    } catch (const Error& error) {
        return located(error);
    }
}

Result<Loaded> decode(std::string_view bytes, const std::string& file) {
    return readWith(bytes, file, migrations(), false);
}

Result<Loaded> decode(std::string_view bytes, const std::string& file, std::span<const Migration> steps) {
    return readWith(bytes, file, steps, false);
}

Result<Loaded> decodeToLookAt(std::string_view bytes, const std::string& file) {
    return readWith(bytes, file, migrations(), true);
}

} // namespace cjm
