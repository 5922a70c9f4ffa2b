#include "edit/change_fields.hpp"
#include "edit/value_words.hpp"

#include <cjm/edit/conflict_words.hpp>

#include <charconv>
#include <optional>
#include <tuple>
#include <type_traits>

namespace cjm {
namespace {

template <class T> T parsedNumber(const std::string& text) {
    T value{};
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

// The record that a conflict is about, as a sentence names it.
struct Told {
    std::string what; // as in the codes "record.…" and "field.….…"
    std::string name;
    std::string stage;
    MessageValue kept, other;
};

class ConflictTeller {
public:
    ConflictTeller(const Map& map, const Conflict& conflict) : map_(map), names_(map, map), conflict_(conflict) {}

    Message run() const {
        const Told told = find();
        Message words;
        words.code = code();
        words.values = {{"record", Word{"record." + told.what}},
                        {"name", quoted(told.name)},
                        {"place", told.stage.empty() ? std::string() : " (" + told.stage + ")"}};
        if (!asksForChoice(conflict_.kind)) {
            words.values.emplace_back("why", wordOf(conflict_.kind));
            return words;
        }
        if (conflict_.kind != ConflictKind::movedBoth) words.values.emplace_back("field", field(told.what));
        words.values.emplace_back("kept", told.kept);
        if (conflict_.kind != ConflictKind::removedVsEdited) words.values.emplace_back("other", told.other);
        return words;
    }

private:
    [[nodiscard]] std::string code() const {
        switch (conflict_.kind) {
        case ConflictKind::bothEdited: return "merge.both-edited";
        case ConflictKind::movedBoth: return "merge.moved-both";
        case ConflictKind::removedVsEdited: return "merge.removed-vs-edited";
        case ConflictKind::deletedVsEdited:
        case ConflictKind::deletedContainerKept: break;
        }
        return "merge.kept";
    }

    [[nodiscard]] Told find() const {
        if (conflict_.on.empty()) return told(*map_.passport);
        std::optional<Told> found;
        const auto look = [&](const auto& table) {
            using R = std::decay_t<decltype(*table.begin())>;
            const auto record = found ? nullptr : table.find(decltype(R::id){conflict_.on.value});
            if (record) found = told(*record);
        };
        look(map_.cards);
        forEachTable([&](std::string_view, auto table) { look(map_.*table); });
        if (found) return *found;
        // A quote, or what is gone by now.
        Told other = told(Quote{});
        other.name = names_.of(QuoteId{conflict_.on.value});
        return other;
    }

    template <class R> [[nodiscard]] Told told(const R& record) const {
        Told told;
        if constexpr (std::is_same_v<R, Quote>) {
            told.what = whatOf<Interview>();
        } else {
            told.what = whatOf<R>();
            told.name = names_.of(record);
        }
        if constexpr (std::is_same_v<R, Card>)
            if (conflict_.kind != ConflictKind::movedBoth) told.stage = shortName(record.stage);
        std::tie(told.kept, told.other) = values<R>();
        return told;
    }

    [[nodiscard]] std::string shortName(const StageId& id) const {
        const auto stage = map_.stages.find(id);
        if (!stage) return {};
        return stage->shortName.empty() ? stage->title : stage->shortName;
    }

    // A text is shown beside the other one, every other value by its type.
    template <class R> [[nodiscard]] std::pair<MessageValue, MessageValue> values() const {
        if (conflict_.field == "cell") return {cell(conflict_.kept), cell(conflict_.other)};
        std::optional<std::pair<MessageValue, MessageValue>> both;
        forEachField<R>([&](const auto& f) {
            if (f.name != conflict_.field) return;
            using M = std::decay_t<decltype(R{}.*f.member)>;
            if (!std::is_same_v<M, std::string> || f.rule == TextRule::date || holdsKeys(f.name))
                both.emplace(value<M>(f.name, f.rule, conflict_.kept), value<M>(f.name, f.rule, conflict_.other));
        });
        if (both) return *both;
        const auto contrast = inContrast(conflict_.kept, conflict_.other);
        return {orNothing(contrast.first), orNothing(contrast.second)};
    }

    template <class M>
    [[nodiscard]] MessageValue value(std::string_view name, TextRule rule, const std::string& text) const {
        if (text.empty()) return orNothing(text);
        if constexpr (std::is_same_v<M, std::string>) {
            return rule == TextRule::date ? dayInWords(text) : keyInWords(name, text);
        } else if constexpr (std::is_same_v<M, bool>) {
            if (name == "thirdParty") return Word{text == "true" ? "value.third-party-yes" : "value.third-party-no"};
            return Word{text == "true" ? "change.yes" : "change.no"};
        } else if constexpr (std::is_enum_v<M>) {
            const auto known = fromName<M>(text);
            return known ? MessageValue(wordOf(*known)) : MessageValue(text);
        } else if constexpr (isId<M>) {
            return quoted(names_.of(M{text}));
        } else if constexpr (std::is_same_v<M, std::vector<PersonaId>>) {
            return quoted(names_.of(PersonaId{text.substr(0, text.find('\n'))})); // whose curve a face is on
        } else {
            const int number = parsedNumber<int>(text);
            if (name == "value") return Emotion{parsedNumber<double>(text)};
            if (name == "severity" && number > 0) return Word{"look.severity-" + std::to_string(number)};
            return text;
        }
    }

    [[nodiscard]] MessageValue cell(const std::string& text) const {
        const std::size_t bar = text.find('|');
        if (bar == std::string::npos) return text;
        return names_.of(RowId{text.substr(0, bar)}) + " · " + names_.of(StageId{text.substr(bar + 1)});
    }

    static MessageValue orNothing(const std::string& text) {
        return text.empty() ? MessageValue(Word{"merge.nothing"}) : MessageValue(text);
    }

    // Of a field within a field the words of its own, else those of the outer one.
    [[nodiscard]] MessageValue field(const std::string& what) const {
        const bool isQuote = what == whatOf<Interview>() && !map_.interviews.find(InterviewId{conflict_.on.value});
        const std::string name = isQuote ? "quotes" : conflict_.field;
        for (const std::string& each : {name, name.substr(0, name.find('.'))}) {
            std::string code = "field.";
            code.append(what).append(".").append(each);
            if (isInCatalogue(code)) return Word{std::move(code)};
        }
        return conflict_.field.empty() ? MessageValue(Word{"change.unknown"}) : MessageValue(conflict_.field);
    }

    const Map& map_;
    Names names_;
    const Conflict& conflict_;
};

} // namespace

Message conflictInWords(const Map& map, const Conflict& conflict) { return ConflictTeller(map, conflict).run(); }

} // namespace cjm
