#include <cjm/base/plain_text.hpp>
#include <cjm/formats/map_text.hpp>
#include <cjm/model/target.hpp>

#include <fmt/format.h>

#include <string_view>
#include <type_traits>
#include <unordered_map>

namespace cjm {
namespace {

// What a line of a section begins with.
template <class R> constexpr std::string_view headWord();
template <> constexpr std::string_view headWord<Stage>() { return "stage"; }
template <> constexpr std::string_view headWord<Row>() { return "row"; }
template <> constexpr std::string_view headWord<Persona>() { return "persona"; }
template <> constexpr std::string_view headWord<Interview>() { return "interview"; }
template <> constexpr std::string_view headWord<Story>() { return "story"; }
template <> constexpr std::string_view headWord<Transition>() { return "transition"; }
template <> constexpr std::string_view headWord<Comment>() { return "comment"; }
template <> constexpr std::string_view headWord<Image>() { return "image"; }
template <> constexpr std::string_view headWord<Conflict>() { return "conflict"; }
template <> constexpr std::string_view headWord<Mute>() { return "mute"; }

// Lines within a text stay one line of ours, and can be told from blanks.
std::string onLine(std::string_view text) {
    std::string line;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isEnd = text[at] == '\n' || text[at] == '\r';
        if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
        if (isEnd)
            line += "\\n";
        else
            line += text[at];
    }
    return shownLine(line);
}

class MapTeller {
public:
    explicit MapTeller(const Map& map) : map_(map) {
        for (const Interview& interview : map.interviews)
            for (const Quote& quote : interview.quotes)
                quotes_.emplace(quote.id.value, quote.text);
    }

    std::string run() {
        add(0, "map", map_.passport->title);
        addFields(2, *map_.passport, {}, [](std::string_view name) { return name == "title"; });
        forEachTable([&](std::string_view, auto table) {
            if constexpr (std::is_same_v<decltype(table), Table<Persona> Map::*>) addCards(); // as in a file
            for (const auto& record : inOrder(map_.*table))
                addRecord(*record);
        });
        for (const UnknownField& section : *map_.unknown)
            add(0, section.name, section.json);
        return std::move(out_);
    }

private:
    void add(std::size_t indent, std::string_view name, std::string_view value) {
        const std::string text = onLine(value);
        out_ += fmt::format("{:{}}{}:{}{}\n", "", indent, shownLine(name), text.empty() ? "" : " ", text);
    }

    // Its name stands in its first line: what git shows above a change.
    template <class R> void addRecord(const R& record) {
        std::string_view head;
        std::string name;
        forEachField<R>([&](const auto& f) {
            if constexpr (std::is_same_v<std::decay_t<decltype(record.*f.member)>, std::string>)
                if (head.empty() && f.merge == MergeRule::text) {
                    head = f.name;
                    name = record.*f.member;
                }
        });
        add(0, headWord<R>(), head.empty() ? record.id.value : name);
        addFields(2, record, {}, [&](std::string_view field) { return field == head; });
    }

    // Under the cell that they stand in, so that a card which moves is seen to.
    void addCards() {
        CellTarget cell;
        for (const auto& card : cardsInOrder(map_)) {
            if (const CellTarget here{card->row, card->stage}; here != cell) {
                cell = here;
                add(0, "cell", nameOf(map_, cell));
            }
            add(2, nameOf(card->kind), card->text);
            addFields(4, *card, {}, [](std::string_view name) {
                return name == "row" || name == "stage" || name == "kind" || name == "text";
            });
        }
    }

    // What is as in a fresh record is left out, as in a file.
    template <class R, class Skip>
    void addFields(std::size_t indent, const R& record, const std::string& path, const Skip& isSkipped) {
        static const R fresh{};
        forEachField<R>([&](const auto& f) {
            if (isSkipped(f.name)) return;
            const auto& value = record.*f.member;
            const std::string name = path + std::string(f.name);
            if constexpr (std::is_enum_v<std::decay_t<decltype(value)>>) {
                if (!nameOf(value).empty()) add(indent, name, nameOf(value));
            } else if (value != fresh.*f.member) {
                if (f.rule == TextRule::base64)
                    add(indent, name, fmt::format("{} digits of base64", sizeOf(value)));
                else
                    addValue(indent, name, value);
            }
        });
        for (const UnknownField& field : record.unknown)
            add(indent, path + field.name, field.json);
    }
    static std::size_t sizeOf(const std::string& text) { return text.size(); }
    template <class T> static std::size_t sizeOf(const T&) { return 0; }

    template <class T> void addValue(std::size_t indent, const std::string& name, const T& value) {
        if constexpr (std::is_same_v<T, bool> || std::is_arithmetic_v<T>) {
            add(indent, name, fmt::format("{}", value));
        } else if constexpr (isId<T>) {
            add(indent, name, called(value));
        } else if constexpr (std::is_convertible_v<T, std::string_view>) {
            add(indent, name, value);
        } else if constexpr (HasFields<T>) {
            addFields(indent, value, name + ".", [](std::string_view) { return false; });
        } else {
            for (const auto& each : value)
                addValue(indent, name, each);
        }
    }

    // A record by what people call it; ids change with every copy and say nothing.
    template <class Tag> [[nodiscard]] std::string called(const Id<Tag>& id) const {
        std::string name;
        if constexpr (std::is_same_v<Id<Tag>, AnyId>) {
            for (const Target& target : {Target(CardId{id.value}), Target(StageId{id.value}), Target(RowId{id.value}),
                                         Target(PersonaId{id.value})})
                if (name.empty()) name = nameOf(map_, target);
        } else if constexpr (std::is_same_v<Id<Tag>, QuoteId>) {
            if (const auto quote = quotes_.find(id.value); quote != quotes_.end()) name = quote->second;
        } else if constexpr (std::is_constructible_v<Target, Id<Tag>>) {
            name = nameOf(map_, Target(id));
        }
        return name.empty() ? id.value : name;
    }

    const Map& map_;
    std::unordered_map<std::string_view, std::string_view> quotes_; // to look for each anew takes long
    std::string out_;
};

} // namespace

std::string mapText(const Map& map) { return MapTeller(map).run(); }

} // namespace cjm
