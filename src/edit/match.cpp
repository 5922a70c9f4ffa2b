#include "edit/match.hpp"

#include "edit/references.hpp"

#include <cjm/base/utf8.hpp>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace cjm {
namespace {

// Small and capital letters and white space make no difference.
std::string wordsOf(const std::string& text) {
    std::string words;
    for (const char c : utf8::folded(text)) {
        const bool isSpace = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!isSpace)
            words += c;
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    if (!words.empty() && words.back() == ' ') words.pop_back();
    return words;
}

template <class Enum> std::string keyOf(Enum value) { return std::to_string(static_cast<int>(value)) + "|"; }

// Ids of one map in the place of those of the other.
class NewIds {
public:
    explicit NewIds(const Map& before) {
        const auto take = [&](const auto& record) { taken_.insert(record.id.value); };
        std::for_each(before.cards.begin(), before.cards.end(), take);
        forEachTable(
            [&](std::string_view, auto table) { std::for_each((before.*table).begin(), (before.*table).end(), take); });
        for (const Interview& interview : before.interviews)
            std::for_each(interview.quotes.begin(), interview.quotes.end(), take);
    }

    void add(const std::string& own, const std::string& of) { ids_.emplace(own, of); }
    void addForeign(const std::string& own) {
        std::string id = own;
        while (!taken_.insert(id).second)
            id += foreignMark;
        ids_.emplace(own, id);
    }
    [[nodiscard]] std::string of(const std::string& own) const {
        const auto it = ids_.find(own);
        return it == ids_.end() ? own : it->second;
    }

    // In everything that a record says.
    template <class T> void apply(T& value) const {
        if constexpr (isId<T>) {
            value.value = of(value.value);
        } else if constexpr (requires { T::fields(); }) {
            if constexpr (requires { value.id; }) apply(value.id);
            forEachField<T>([&](const auto& f) { apply(value.*f.member); });
        } else if constexpr (
            requires { value.begin()->unknown; } || requires { value.begin()->value; }) {
            for (auto& each : value)
                apply(each);
        }
    }

private:
    std::unordered_map<std::string, std::string> ids_;
    std::unordered_set<std::string> taken_;
};

class Matcher {
public:
    Matcher(const Map& before, const Map& after) : before_(before), after_(after), ids_(before) {}

    Map run() {
        matchTable(&Map::stages, [](const Stage& stage) { return wordsOf(stage.title); });
        matchTable(&Map::rows, [](const Row& row) { return keyOf(row.kind) + wordsOf(row.title); });
        matchTable(&Map::personas, [](const Persona& persona) { return wordsOf(persona.name); });
        matchCards();
        matchTable(&Map::interviews, [](const Interview& interview) {
            return keyOf(interview.group) + interview.date + "|" + wordsOf(interview.who);
        });
        matchQuotes();
        matchTable(&Map::stories, [](const Story& story) { return wordsOf(story.title); });
        matchEither(&Map::transitions, [](const Transition& t, const auto& id) {
            return keyOf(t.kind) + id(t.from.value) + "|" + id(t.to.value);
        });
        matchEither(&Map::comments, [](const Comment& comment, const auto& id) {
            return id(comment.on.value) + "|" + comment.time + "|" + comment.author + "|" + comment.text;
        });
        matchEither(&Map::mutes, [](const Mute& mute, const auto& id) {
            return mute.check + "|" + id(mute.on.value) + "|" + id(mute.with.value);
        });
        return renamed();
    }

private:
    // The first one of a key with the first, and so on; `key` is given a way to say ids in those of `before`.
    template <class List, class Key> void match(const List& before, const List& after, const Key& key) {
        std::unordered_map<std::string, std::vector<std::string>> known; // the last one first
        for (auto it = before.rbegin(); it != before.rend(); ++it)
            known[key(**it, [](const std::string& id) { return id; })].push_back((*it)->id.value);
        for (const auto& record : after) {
            auto it = known.find(key(*record, [this](const std::string& id) { return ids_.of(id); }));
            if (it == known.end() || it->second.empty()) {
                ids_.addForeign(record->id.value);
            } else {
                ids_.add(record->id.value, it->second.back());
                it->second.pop_back();
            }
        }
    }
    template <class R, class Key> void matchEither(Table<R> Map::*table, const Key& key) {
        match(inOrder(before_.*table), inOrder(after_.*table), key);
    }
    template <class R, class Key> void matchTable(Table<R> Map::*table, const Key& key) {
        matchEither(table, [&](const R& record, const auto&) { return key(record); });
    }
    void matchCards() {
        match(cardsInOrder(before_), cardsInOrder(after_), [](const Card& card, const auto& id) {
            return id(card.stage.value) + "|" + keyOf(card.kind) + wordsOf(card.text);
        });
    }
    void matchQuotes() {
        const auto quotesOf = [](const Map& map) {
            std::vector<const Quote*> quotes;
            for (const auto& interview : inOrder(map.interviews))
                for (const Quote& quote : interview->quotes)
                    quotes.push_back(&quote);
            return quotes;
        };
        const auto before = quotesOf(before_), after = quotesOf(after_);
        match(before, after, [](const Quote& quote, const auto&) { return wordsOf(quote.text); });
    }

    template <class R> std::shared_ptr<const R> withNewIds(const R& record) const {
        R copy = record;
        ids_.apply(copy);
        return std::make_shared<const R>(std::move(copy));
    }
    [[nodiscard]] Map renamed() const {
        Map map = after_;
        Passport passport = *after_.passport;
        ids_.apply(passport);
        map.passport = std::move(passport);
        forEachTable([&](std::string_view, auto table) {
            using R = std::decay_t<decltype(*(map.*table).begin())>;
            std::vector<std::shared_ptr<const R>> records;
            for (const R& record : after_.*table)
                records.push_back(withNewIds(record));
            map.*table = Table<R>::fromRecords(std::move(records));
        });
        std::vector<Cards::Ptr> cards;
        cards.reserve(after_.cards.size());
        for (const Card& card : after_.cards)
            cards.push_back(withNewIds(card));
        map.cards = Cards::fromRecords(std::move(cards));
        return map;
    }

    const Map &before_, &after_;
    NewIds ids_;
};

// Two maps may agree in their stages and number their cards alike, and mean others by each number.
bool cardsShareTheirIds(const Map& before, const Map& after) {
    std::size_t both = 0, same = 0;
    for (const Card& card : before.cards) {
        const auto other = after.cards.find(card.id);
        if (!other) continue;
        ++both;
        const bool isSame =
            other->kind == card.kind && (other->text == card.text || wordsOf(other->text) == wordsOf(card.text));
        same += isSame ? 1 : 0;
    }
    return 2 * same >= both;
}

} // namespace

bool shareTheirIds(const Map& before, const Map& after) {
    std::size_t same = 0;
    for (const Stage& stage : before.stages) {
        const auto other = after.stages.find(stage.id);
        same += other && other->title == stage.title ? 1 : 0;
    }
    return 2 * same >= std::max(before.stages.size(), after.stages.size()) && cardsShareTheirIds(before, after);
}

Map matchedByWords(const Map& before, const Map& after) { return Matcher(before, after).run(); }

} // namespace cjm
