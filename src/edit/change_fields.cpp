#include "edit/change_fields.hpp"

#include "edit/value_words.hpp"

#include <cjm/base/utf8.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <type_traits>

namespace cjm {
namespace {

// Letters shown before the place where two long texts begin to differ.
constexpr std::size_t lead = 12;

std::string number(double value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

// One value: as in a file, in words, and how a sentence treats it.
struct Shown {
    std::string raw;
    MessageValue words;
    bool isEmpty = false;
};

template <class R> class Comparison {
public:
    Comparison(const R& before, const R& after, const Names& names, std::vector<MapChange>& out)
        : before_(before),
          after_(after),
          names_(names),
          out_(out) {}

    void run() {
        forEachField<R>([&](const auto& f) {
            const auto &a = before_.*f.member, &b = after_.*f.member;
            if constexpr (std::is_same_v<R, Card>)
                if (f.name == "row" || f.name == "stage") return; // a move, told as one
            if (!(a == b)) compare(f, a, b);
        });
        compareUnknown(before_.unknown, after_.unknown);
    }

private:
    using Values = std::vector<std::pair<std::string, MessageValue>>;

    MapChange& add(std::string field, std::string before, std::string after, std::string_view code,
                   MessageValue fieldWords, Values values) {
        MapChange change;
        change.what = whatOf<R>();
        if constexpr (requires { before_.id; }) change.id = before_.id.value;
        change.field = std::move(field);
        change.before = std::move(before);
        change.after = std::move(after);
        values.reserve(values.size() + 3);
        values.emplace_back("record", Word{"record." + change.what});
        values.emplace_back("name", quoted(names_.of(after_)));
        values.emplace_back("field", std::move(fieldWords));
        change.text = {std::string(code), std::move(values)};
        out_.push_back(std::move(change));
        return out_.back();
    }
    static Word fieldWord(std::string_view name) {
        return {"field." + std::string(whatOf<R>()) + "." + std::string(name)};
    }
    void addPlain(std::string_view name, Shown a, Shown b, std::string_view changed, std::string_view set,
                  std::string_view removed) {
        const std::string_view code = a.isEmpty ? set : b.isEmpty ? removed : changed;
        Values values;
        values.reserve(5); // with those that every change has
        if (!a.isEmpty) values.emplace_back("before", std::move(a.words));
        if (!b.isEmpty) values.emplace_back("after", std::move(b.words));
        add(std::string(name), std::move(a.raw), std::move(b.raw), code, fieldWord(name), std::move(values));
    }
    void addText(std::string_view name, const std::string& a, const std::string& b, std::string rawA,
                 std::string rawB) {
        auto [before, after] = inContrast(a, b);
        const bool isName = !a.empty() && !b.empty() && names_.of(before_) == a && names_.of(after_) == b;
        addPlain(name, {std::move(rawA), std::move(before), a.empty()}, {std::move(rawB), std::move(after), b.empty()},
                 isName ? "change.renamed" : "change.text", "change.text-set", "change.text-gone");
    }
    void addValue(std::string_view name, Shown a, Shown b) {
        addPlain(name, std::move(a), std::move(b), "change.value", "change.value-set", "change.value-gone");
    }
    void addOther(std::string_view name, const Shown& a, const Shown& b) {
        addPlain(name, {a.raw, a.raw, a.isEmpty}, {b.raw, b.raw, b.isEmpty}, "change.other", "change.other-set",
                 "change.other-gone");
        auto& values = out_.back().text.values; // bytes and pictures are not for reading
        std::erase_if(values, [](const auto& value) { return value.first == "before" || value.first == "after"; });
    }

    template <class F, class M> void compare(const F& f, const M& a, const M& b) {
        if constexpr (std::is_same_v<M, std::string>) {
            compareTexts(f.name, f.rule, a, b);
        } else if constexpr (std::is_same_v<M, bool>) {
            const auto shown = [&](bool is) {
                const char* words = f.name != "thirdParty" ? (is ? "change.yes" : "change.no")
                                    : is                   ? "value.third-party-yes"
                                                           : "value.third-party-no";
                return Shown{is ? "true" : "false", Word{words}};
            };
            addValue(f.name, shown(a), shown(b));
        } else if constexpr (std::is_same_v<M, int>) {
            addValue(f.name, whole(f.name, a), whole(f.name, b));
        } else if constexpr (std::is_same_v<M, double>) {
            compareNumbers(f.name, a, b);
        } else if constexpr (std::is_enum_v<M>) {
            const auto shown = [](M v) { return Shown{std::string(nameOf(v)), wordOf(v), nameOf(v).empty()}; };
            addValue(f.name, shown(a), shown(b));
        } else if constexpr (std::is_same_v<M, ImageId>) {
            addOther(f.name, {a.value, {}, a.empty()}, {b.value, {}, b.empty()});
        } else if constexpr (isId<M>) {
            const auto shown = [&](const M& id) { return Shown{id.value, called(id), id.empty()}; };
            addPlain(f.name, shown(a), shown(b), "change.text", "change.text-set", "change.text-gone");
        } else if constexpr (requires { M::fields(); }) {
            compareInside(f.name, a, b);
        } else {
            compareLists(f.name, a, b);
        }
    }

    void compareTexts(std::string_view name, TextRule rule, const std::string& a, const std::string& b) {
        const auto inWords = [&](const std::string& text) -> MessageValue {
            if (text.empty()) return text;
            return rule == TextRule::date ? dayInWords(text) : keyInWords(name, text);
        };
        if (isForPrograms(whatOf<R>(), name, rule)) {
            const auto raw = [&](const std::string& text) { return rule == TextRule::base64 ? std::string() : text; };
            addOther(name, {raw(a), {}, a.empty()}, {raw(b), {}, b.empty()});
        } else if (rule == TextRule::date || holdsKeys(name)) {
            addValue(name, {a, inWords(a), a.empty()}, {b, inWords(b), b.empty()});
        } else {
            addText(name, a, b, a, b);
        }
    }

    static Shown whole(std::string_view name, int value) {
        if (name == "severity" && value > 0)
            return {std::to_string(value), Word{"look.severity-" + std::to_string(value)}};
        return {std::to_string(value), std::int64_t{value}, value == 0 && name != "votes"};
    }

    void compareNumbers(std::string_view name, double a, double b) {
        const auto shown = [&](double v) -> Shown {
            if (name == "value") return {number(v), Emotion{v}};
            return {number(v), number(v), v == 0 && name == "width"};
        };
        addValue(name, shown(a), shown(b));
    }

    // A record that is a field of another: its fields are named "outcomes.usp".
    template <class M> void compareInside(std::string_view name, const M& a, const M& b) {
        forEachField<M>([&](const auto& f) {
            const std::string path = std::string(name) + "." + std::string(f.name);
            if (!(a.*f.member == b.*f.member)) addText(path, a.*f.member, b.*f.member, a.*f.member, b.*f.member);
        });
        compareUnknown(a.unknown, b.unknown);
    }

    template <class Tag> [[nodiscard]] std::string nameOfId(const Id<Tag>& id) const {
        return id.empty() ? std::string() : names_.of(id);
    }
    // Of one that has no name, or is not there, people hear that, never an id.
    template <class Tag> [[nodiscard]] MessageValue called(const Id<Tag>& id) const { return quoted(nameOfId(id)); }

    // One of a list, in words; what says nothing is empty.
    [[nodiscard]] MessageValue item(std::string_view field, const std::string& text) const {
        return holdsKeys(field) && !text.empty() ? keyInWords(field, text) : MessageValue(text);
    }
    template <class Tag> [[nodiscard]] MessageValue item(std::string_view, const Id<Tag>& id) const {
        return called(id);
    }
    [[nodiscard]] MessageValue item(std::string_view, const Idea& idea) const { return idea.text; }
    [[nodiscard]] MessageValue item(std::string_view, const Quote& quote) const { return quote.text; }
    [[nodiscard]] MessageValue item(std::string_view field, const StageAnswer& answer) const {
        return keyInWords(field, answer.key);
    }
    [[nodiscard]] MessageValue item(std::string_view, const StoryStep& step) const {
        const std::string stage = nameOfId(step.stage);
        return stage + (stage.empty() || step.text.empty() ? "" : ": ") + step.text;
    }
    // The same as in a file.
    static std::string raw(const std::string& text) { return text; }
    template <class Tag> static std::string raw(const Id<Tag>& id) { return id.value; }
    static std::string raw(const Idea& idea) { return idea.text; }
    static std::string raw(const Quote& quote) { return quote.text; }
    static std::string raw(const StoryStep& step) { return step.stage.value + ": " + step.text; }
    static std::string raw(const StageAnswer& answer) {
        std::string words = answer.answer;
        for (const CardId& card : answer.cards)
            words.append(words.empty() ? "" : ", ").append(card.value);
        return words.empty() ? answer.key : answer.key + ": " + words;
    }

    // What was added and what was taken out; when neither, only the order.
    template <class M> void compareLists(std::string_view name, const M& a, const M& b) {
        const auto rawOf = [&](const M& list) {
            std::string text;
            for (const auto& each : list)
                text.append(text.empty() ? "" : ", ").append(raw(each));
            return text;
        };
        const auto missingFrom = [&](const M& other, const M& list) {
            M missing;
            for (const auto& each : list)
                if (std::find(other.begin(), other.end(), each) == other.end()) missing.push_back(each);
            return missing;
        };
        const M gone = missingFrom(b, a), fresh = missingFrom(a, b);
        if (gone.empty() && fresh.empty())
            return (void)add(std::string(name), rawOf(a), rawOf(b), "change.order", fieldWord(name), {});
        const auto itemsOf = [&](const M& list, const M& other) {
            std::vector<MessageValue> items, others;
            for (const auto& each : other)
                others.push_back(item(name, each));
            for (const auto& each : list) {
                MessageValue words = item(name, each);
                const bool isInBoth = std::find(others.begin(), others.end(), words) != others.end();
                if (!isInBoth && words != MessageValue(std::string())) items.push_back(std::move(words));
            }
            return items;
        };
        const auto removed = itemsOf(gone, fresh), added = itemsOf(fresh, gone);
        if (removed.empty() && added.empty()) return compareUnsaid(name, gone, fresh, rawOf(a), rawOf(b));
        const MessageValue before = listInWords(removed), after = listInWords(added);
        const auto *textBefore = std::get_if<std::string>(&before), *textAfter = std::get_if<std::string>(&after);
        if (textBefore && textAfter) return addText(name, *textBefore, *textAfter, rawOf(a), rawOf(b));
        addPlain(name, {rawOf(a), before, removed.empty()}, {rawOf(b), after, added.empty()}, "change.text",
                 "change.text-set", "change.text-gone");
    }
    // What differs is not in what the list says: of questions that are answered otherwise the answers are told.
    template <class M>
    void compareUnsaid(std::string_view name, const M& gone, const M& fresh, std::string rawA, std::string rawB) {
        std::string before, after;
        if constexpr (std::is_same_v<M, std::vector<StageAnswer>>) {
            before = answersOf(gone);
            after = answersOf(fresh);
        }
        if (before == after)
            add(std::string(name), std::move(rawA), std::move(rawB), "change.other", fieldWord(name), {});
        else
            addText(name, before, after, std::move(rawA), std::move(rawB));
    }
    [[nodiscard]] std::string answersOf(const std::vector<StageAnswer>& answers) const {
        std::string text;
        const auto take = [&](const std::string& words) {
            if (!words.empty()) text.append(text.empty() ? "" : "; ").append(words);
        };
        for (const StageAnswer& answer : answers) {
            take(answer.answer);
            for (const CardId& card : answer.cards)
                take(nameOfId(card));
        }
        return text;
    }

    // Fields of a later version of the program have no words but their names.
    void compareUnknown(const UnknownFields& a, const UnknownFields& b) {
        const auto find = [](const UnknownFields& list, const std::string& name) {
            const auto it = std::find_if(list.begin(), list.end(), [&](const auto& f) { return f.name == name; });
            return it == list.end() ? std::string() : it->json;
        };
        const std::size_t count = out_.size();
        for (const UnknownField& field : a)
            if (find(b, field.name) != field.json)
                add(field.name, field.json, find(b, field.name), "change.other", field.name, {});
        for (const UnknownField& field : b)
            if (find(a, field.name).empty()) add(field.name, {}, field.json, "change.other", field.name, {});
        if (!(a == b) && out_.size() == count)
            add("unknown", {}, {}, "change.order", Word{"change.unknown"}, {}); // the same ones in another order
    }

    const R &before_, &after_;
    const Names& names_;
    std::vector<MapChange>& out_;
};

} // namespace

std::pair<std::string, std::string> inContrast(const std::string& before, const std::string& after) {
    std::string a = utf8::shortened(before, quotedLength), b = utf8::shortened(after, quotedLength);
    if (a != b) return {a, b};
    const auto [x, y] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    std::size_t from = static_cast<std::size_t>(x - before.begin());
    const auto isInside = [&](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    for (std::size_t letters = 0; from > 0; --from) {
        const bool inside =
            (from < before.size() && isInside(before[from])) || (from < after.size() && isInside(after[from]));
        if (!inside && letters++ == lead) break;
    }
    const auto window = [&](const std::string& text) {
        const std::string_view rest = std::string_view(text).substr(from), shown = utf8::prefix(rest, quotedLength);
        return (from > 0 ? "…" : "") + std::string(shown) + (shown.size() < rest.size() ? "…" : "");
    };
    return {window(before), window(after)};
}

std::string Names::of(const Transition& transition) const {
    if (!transition.label.empty()) return transition.label;
    return of(transition.from) + " →" + (transition.to.empty() ? "" : " " + of(transition.to));
}

std::string Names::of(const QuoteId& id) const {
    for (const Map* map : {&after_, &before_})
        for (const Interview& interview : map->interviews)
            for (const Quote& quote : interview.quotes)
                if (quote.id == id) return quote.text;
    return {};
}

std::string Names::of(const AnyId& id) const {
    for (const std::string& name :
         {of(CardId{id.value}), of(StageId{id.value}), of(RowId{id.value}), of(PersonaId{id.value}),
          found(InterviewId{id.value}, &Map::interviews), found(StoryId{id.value}, &Map::stories)})
        if (!name.empty()) return name;
    return {};
}

MessageValue quoted(const std::string& name) {
    if (name.empty()) return Word{"change.unnamed"};
    return utf8::shortened(name, quotedLength);
}

template <class R>
void addFieldChanges(const R& before, const R& after, const Names& names, std::vector<MapChange>& out) {
    Comparison<R>(before, after, names, out).run();
}

template void addFieldChanges(const Passport&, const Passport&, const Names&, std::vector<MapChange>&);
template void addFieldChanges(const Stage&, const Stage&, const Names&, std::vector<MapChange>&);
template void addFieldChanges(const Row&, const Row&, const Names&, std::vector<MapChange>&);
template void addFieldChanges(const Card&, const Card&, const Names&, std::vector<MapChange>&);
template void addFieldChanges(const Persona&, const Persona&, const Names&, std::vector<MapChange>&);
template void addFieldChanges(const Interview&, const Interview&, const Names&, std::vector<MapChange>&);
template void addFieldChanges(const Story&, const Story&, const Names&, std::vector<MapChange>&);
template void addFieldChanges(const Transition&, const Transition&, const Names&, std::vector<MapChange>&);
template void addFieldChanges(const Comment&, const Comment&, const Names&, std::vector<MapChange>&);
template void addFieldChanges(const Image&, const Image&, const Names&, std::vector<MapChange>&);
template void addFieldChanges(const Conflict&, const Conflict&, const Names&, std::vector<MapChange>&);
template void addFieldChanges(const Mute&, const Mute&, const Names&, std::vector<MapChange>&);

} // namespace cjm
