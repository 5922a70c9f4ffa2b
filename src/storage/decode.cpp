#include "storage/json_text.hpp"
#include "storage/json_tree.hpp"
#include "storage/migrate.hpp"
#include "storage/sniff.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/model/validate.hpp>
#include <cjm/storage/document.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>
#include <span>

namespace cjm {
namespace {

template <class T> struct IsId : std::false_type {};
template <class Tag> struct IsId<Id<Tag>> : std::true_type {};
template <class T> struct IsList : std::false_type {};
template <class T> struct IsList<std::vector<T>> : std::true_type {};

constexpr std::size_t longestQuote = 40; // characters of a hostile word that an error repeats

// Turns the tree into records. The first thing that cannot be is thrown as an Error and caught in `decode`:
// the one place where reading gives up.
class Reader {
public:
    Reader(std::string_view source, std::span<const Migration> steps) : source_(source), steps_(steps) {}

    Loaded read(JsonNode root) {
        const JsonNode* format = root.find("format");
        if (root.kind != JsonNode::Kind::object || !format || format->text != "cjm")
            fail({"file.not-cjm", {}}, root.begin);
        Loaded loaded;
        Envelope& envelope = loaded.document.envelope;
        readVersions(root, envelope);
        if (envelope.version < formatVersion) bringUp(root, envelope);
        readRevisions(root, envelope);
        Map& map = loaded.document.map;
        UnknownFields unknown;
        for (std::size_t i = 0; i < root.keys.size(); ++i)
            readSection(root.keys[i], root.items[i], map, unknown);
        map.unknown = Box<UnknownFields>(std::move(unknown));
        followResearch(map);
        if (const JsonNode* cards = root.find("cards")) readCards(*cards, map);
        loaded.notes = std::move(notes_);
        return loaded;
    }

private:
    [[noreturn]] void fail(Message message, std::size_t at) const {
        throw Error{std::move(message), placeOf(source_, at)};
    }
    [[noreturn]] void wrongType(const JsonNode& node, std::string_view name, std::string_view wanted) const {
        // The noun is chosen by language when the sentence is said; one code per wanted type keeps it translatable.
        fail({std::string(wanted), {{"name", std::string(name)}}}, node.begin);
    }

    // What every version writes alike, and what has to be known before anything else is looked at.
    void readVersions(const JsonNode& root, Envelope& envelope) {
        if (const JsonNode* node = root.find("version")) read(*node, "version", envelope.version);
        const JsonNode* minReader = root.find("minReader");
        if (minReader) read(*minReader, "minReader", envelope.minReader);
        if (envelope.minReader > formatVersion)
            fail({"file.newer", {{"version", static_cast<std::int64_t>(envelope.version)}}}, minReader->begin);
        if (envelope.version > formatVersion) notes_.push_back({"note.newer", {}});
    }

    // An old file becomes one of this version in memory, and says so if it is written again.
    void bringUp(JsonNode& root, Envelope& envelope) {
        migrate(root, envelope.version, steps_);
        envelope.version = formatVersion;
        envelope.minReader = std::max(envelope.minReader, formatMinReader);
    }

    void readRevisions(const JsonNode& root, Envelope& envelope) {
        if (const JsonNode* node = root.find("docId")) read(*node, "docId", envelope.docId);
        if (const JsonNode* node = root.find("revision")) read(*node, "revision", envelope.revision);
        if (const JsonNode* node = root.find("trail")) read(*node, "trail", envelope.trail);
    }

    void readSection(const std::string& name, const JsonNode& node, Map& map, UnknownFields& unknown) {
        if (name == "format" || name == "version" || name == "minReader" || name == "docId" || name == "revision" ||
            name == "trail" || name == "cards")
            return;
        if (name == "map") {
            map.passport = Box<Passport>(readRecord<Passport>(node, "map"));
            return;
        }
        bool known = false;
        forEachTable([&](std::string_view section, auto table) {
            if (known || section != name) return;
            known = true;
            map.*table = this->readRanked(node, name, map.*table);
        });
        if (!known) unknown.push_back({name, sectionText(node)});
    }

    // An unknown list of records keeps one record a line.
    [[nodiscard]] std::string sectionText(const JsonNode& node) const {
        if (node.kind != JsonNode::Kind::array || node.items.empty()) return rawText(node);
        std::string text = "[";
        for (const JsonNode& item : node.items) {
            text.append(text.size() == 1 ? "\n" : ",\n");
            text.append(rawText(item));
        }
        return text.append("\n]");
    }
    [[nodiscard]] std::string rawText(const JsonNode& node) const {
        return onOneLine(source_.substr(node.begin, node.end - node.begin));
    }

    // New names of the records of one kind whose id another record had already.
    using Renamed = std::map<std::string, std::string>;

    // The table passed in only tells the kind of record.
    template <class R> Table<R> readRanked(const JsonNode& node, const std::string& section, const Table<R>&) {
        if (node.kind != JsonNode::Kind::array) wrongType(node, section, "file.wanted-list");
        std::vector<std::shared_ptr<const R>> records;
        for (const JsonNode& item : node.items) {
            R record = readRecord<R>(item, section);
            record.id.value = freshId(readId(item), renamed_[section]);
            record.rank = static_cast<int>(records.size());
            records.push_back(std::make_shared<const R>(std::move(record)));
        }
        return Table<R>::fromRecords(std::move(records));
    }

    // Interviews, stories and transitions follow the personas and stages that had to take other names.
    void followResearch(Map& map) {
        const Renamed &stages = renamed_["stages"], &personas = renamed_["personas"];
        if (stages.empty() && personas.empty()) return;
        for (const auto& record : inOrder(map.interviews)) {
            Interview copy = *record;
            follow(copy.persona, map.personas, personas);
            map.interviews = map.interviews.set(std::move(copy));
        }
        for (const auto& record : inOrder(map.stories)) {
            Story copy = *record;
            follow(copy.persona, map.personas, personas);
            for (StoryStep& step : copy.steps)
                follow(step.stage, map.stages, stages);
            map.stories = map.stories.set(std::move(copy));
        }
        for (const auto& record : inOrder(map.transitions)) {
            Transition copy = *record;
            follow(copy.from, map.stages, stages);
            follow(copy.to, map.stages, stages);
            map.transitions = map.transitions.set(std::move(copy));
        }
    }

    // Cards come last: they may name rows and stages that stand later in the file.
    void readCards(const JsonNode& node, Map& map) {
        if (node.kind != JsonNode::Kind::array) wrongType(node, "cards", "file.wanted-list");
        std::vector<std::shared_ptr<Card>> cards;
        std::map<std::pair<RowId, StageId>, int> ranks;
        Renamed& names = renamed_["cards"];
        const Renamed &rows = renamed_["rows"], &stages = renamed_["stages"], &personas = renamed_["personas"];
        const Renamed& quotes = renamed_["quotes"];
        for (const JsonNode& item : node.items) {
            Card card = readRecord<Card>(item, "cards");
            card.id.value = freshId(readId(item), names);
            const double exact = onEmotionScale(card.value);
            if (std::abs(exact - card.value) > 1e-9) noteClamped(card.id.value, "value");
            card.value = exact;
            follow(card.row, map.rows, rows);
            follow(card.stage, map.stages, stages);
            for (PersonaId& persona : card.personas)
                follow(persona, map.personas, personas);
            for (QuoteId& quote : card.evidence)
                if (const auto it = quotes.find(quote.value); it != quotes.end() && !quoteIds_.contains(quote.value))
                    quote.value = it->second;
            if (!map.rows.find(card.row)) addMissing(map.rows, card.row, map, "row");
            if (!map.stages.find(card.stage)) addMissing(map.stages, card.stage, map, "stage");
            card.rank = ranks[{card.row, card.stage}]++;
            cards.push_back(std::make_shared<Card>(std::move(card)));
        }
        if (!names.empty()) {
            const auto known = Table<Card>::fromRecords({cards.begin(), cards.end()});
            for (const auto& card : cards)
                for (CardId& barrier : card->solves)
                    follow(barrier, known, names);
        }
        map.cards = Cards::fromRecords({cards.begin(), cards.end()});
    }

    // A reference to a record that had to take another name goes with it, unless a record of its kind has the name.
    template <class Tag, class T> void follow(Id<Tag>& id, const Table<T>& table, const Renamed& renamed) const {
        if (renamed.empty() || table.find(id)) return;
        if (const auto it = renamed.find(id.value); it != renamed.end()) id.value = it->second;
    }

    // A card whose row or stage is not in the file gets one, so that it is seen and nothing is dropped.
    template <class R> void addMissing(Table<R>& table, decltype(R::id)& id, const Map& map, const std::string& what) {
        R record;
        if (isWellFormedId(id.value) && ids_.insert(id.value).second) {
            record.id = id;
        } else {
            std::string& found = found_[what];
            if (found.empty())
                found = table.find(std::decay_t<decltype(id)>{"found-" + what}) ? "found-" + what
                                                                                : unusedId("found-" + what);
            id.value = found;
            record.id = id;
            if (table.find(id)) return;
        }
        record.rank = static_cast<int>(table.size());
        record.title = say("note.found-" + what, languageFromCode(map.passport->language));
        notes_.push_back({"note." + what + "-made", {{"id", record.id.value}}});
        table = table.set(std::move(record));
    }

    std::string readId(const JsonNode& item) const {
        const JsonNode* node = item.find("id");
        if (!node || node->kind != JsonNode::Kind::string) fail({"file.no-id", {}}, item.begin);
        if (!isWellFormedId(node->text)) badId(*node);
        return node->text;
    }

    [[noreturn]] void badId(const JsonNode& node) const {
        fail({"file.bad-id", {{"id", utf8::shortened(node.text, longestQuote)}}}, node.begin);
    }

    std::string freshId(const std::string& id, Renamed& renamed) {
        std::string fresh = unusedId(id);
        if (fresh == id) return id;
        notes_.push_back({"note.id-renamed", {{"id", id}, {"new", fresh}}});
        renamed.emplace(id, fresh);
        return fresh;
    }

    // `id` itself, or with the next number that is free. Numbers tried are not tried again: a hostile file may
    // give one id to every record.
    std::string unusedId(const std::string& id) {
        if (ids_.insert(id).second) return id;
        const std::string stem = id.substr(0, 56);
        int& number = numbers_.try_emplace(stem, 1).first->second;
        for (;;) {
            std::string candidate = stem + "-" + std::to_string(++number);
            if (ids_.insert(candidate).second) return candidate;
        }
    }

    void noteClamped(const std::string& id, std::string_view name) {
        notes_.push_back({"note.clamped", {{"id", id}, {"field", std::string(name)}}});
    }

    template <class R> R readRecord(const JsonNode& node, std::string_view name) {
        if (node.kind != JsonNode::Kind::object) wrongType(node, name, "file.wanted-record");
        R record;
        const JsonNode* idNode = node.find("id");
        const std::string id = idNode ? idNode->text : std::string();
        for (std::size_t i = 0; i < node.keys.size(); ++i) {
            const std::string& key = node.keys[i];
            if constexpr (requires { record.id; })
                if (key == "id") continue;
            bool known = false;
            forEachField<R>([&](const auto& f) {
                if (known || f.name != key) return;
                known = true;
                auto& value = record.*f.member;
                this->read(node.items[i], f.name, value);
                if constexpr (std::is_arithmetic_v<std::decay_t<decltype(value)>>)
                    if (f.low != f.high) this->clampTo(value, f.low, f.high, id, f.name);
            });
            if (!known) record.unknown.push_back({key, rawText(node.items[i])});
        }
        return record;
    }

    template <class T> void clampTo(T& value, double low, double high, const std::string& id, std::string_view name) {
        const T inside = std::clamp(value, static_cast<T>(low), static_cast<T>(high));
        if (inside != value) noteClamped(id, name);
        value = inside;
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
        } else if constexpr (IsId<T>::value) {
            read(node, name, value.value);
            if (!value.value.empty() && !isWellFormedId(value.value)) badId(node);
        } else if constexpr (IsList<T>::value) {
            if (node.kind != JsonNode::Kind::array) wrongType(node, name, "file.wanted-list");
            for (const JsonNode& item : node.items)
                read(item, name, value.emplace_back());
        } else {
            value = readRecord<T>(node, name);
            if constexpr (requires { value.id; }) {
                value.id.value = freshId(readId(node), renamed_[std::string(name)]);
                quoteIds_.insert(value.id.value);
            }
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
    std::set<std::string> ids_;
    std::set<std::string> quoteIds_;
    std::map<std::string, int> numbers_;
    std::map<std::string, std::string> found_;
    std::map<std::string, Renamed> renamed_; // by section; "quotes" for those inside interviews
    std::vector<Message> notes_;
};

} // namespace

Result<Loaded> decode(std::string_view bytes, const std::string& file) { return decode(bytes, file, migrations()); }

Result<Loaded> decode(std::string_view bytes, const std::string& file, std::span<const Migration> steps) {
    const auto located = [&](Error error) {
        error.place.file = file;
        return tl::unexpected<Error>(std::move(error));
    };
    const auto text = sniff(bytes);
    if (!text) return located(text.error());
    auto tree = parseJson(*text);
    if (!tree) return located(tree.error());
    try {
        return Reader(*text, steps).read(std::move(*tree));
    } catch (const Error& error) {
        return located(error);
    }
}

} // namespace cjm
