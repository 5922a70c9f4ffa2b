#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/edit/compare.hpp>
#include <cjm/edit/diff.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <set>

// Its own namespace: sources are compiled together.
namespace cjm::test::compare_laws {
namespace {

using Names = std::multiset<std::string>;

Names named(const Map& before, const Map& after) {
    Names names;
    for (const MapChange& change : compareMaps(before, after, MapRelation::versions).changes)
        names.insert(change.what + " " + change.id + " " + change.field);
    return names;
}

template <class T> const T& anyOf(const std::vector<T>& list, Rng& rng) { return list[rng.below(list.size())]; }

// Edits of a map, each of a record of its own, with the name of the one difference that each of them makes.
class KnownEdits {
public:
    KnownEdits(Map map, Rng& rng) : map_(std::move(map)), rng_(rng) {}

    void any() {
        switch (rng_.below(7)) {
        case 0: return removeCard();
        case 1: return renameCard();
        case 2: return addCard();
        case 3: return moveCard();
        case 4: return renameStage();
        case 5: return raiseVotes();
        default: return renamePersona();
        }
    }
    [[nodiscard]] const Map& map() const { return map_; }
    [[nodiscard]] const Names& expected() const { return expected_; }

private:
    std::shared_ptr<const Card> freshCard() {
        std::vector<std::shared_ptr<const Card>> cards;
        for (const auto& card : cardsInOrder(map_))
            if (!touched_.contains(card->id.value)) cards.push_back(card);
        if (cards.empty()) return nullptr;
        auto card = anyOf(cards, rng_);
        touched_.insert(card->id.value);
        return card;
    }
    void apply(const Edit& edit, const std::string& name) {
        const auto next = applyEdit(map_, edit);
        if (!next) return;
        map_ = *next;
        expected_.insert(name);
    }
    void removeCard() {
        if (const auto card = freshCard()) apply(RemoveCards{{card->id}}, "card " + card->id.value + " ");
    }
    template <class F> void changeCard(const char* field, F&& change) {
        const auto card = freshCard();
        if (!card) return;
        Card copy = *card;
        change(copy);
        apply(PutCard{copy, {}}, "card " + card->id.value + " " + field);
    }
    void renameCard() {
        changeCard("text", [](Card& card) { card.text += " (now)"; });
    }
    void raiseVotes() {
        changeCard("votes", [](Card& card) { card.votes = card.votes % 1000 + 1; });
    }
    void addCard() {
        Card card;
        card.id = CardId{"fresh" + std::to_string(++count_)};
        card.row = anyOf(inOrder(map_.rows), rng_)->id;
        card.stage = anyOf(inOrder(map_.stages), rng_)->id;
        card.kind = cardKindOf(map_.rows.find(card.row)->kind);
        touched_.insert(card.id.value);
        apply(PutCard{card, {}}, "card " + card.id.value + " ");
    }
    void moveCard() {
        const auto stages = inOrder(map_.stages);
        const auto card = stages.size() > 1 ? freshCard() : nullptr;
        if (!card) return;
        StageId to = card->stage;
        while (to == card->stage)
            to = anyOf(stages, rng_)->id;
        apply(MoveCards{{{{card->id}, card->row, to, 0}}}, "card " + card->id.value + " cell");
    }
    void renameStage() {
        Stage stage = *anyOf(inOrder(map_.stages), rng_);
        if (!touched_.insert(stage.id.value).second) return;
        stage.title += " (now)";
        apply(PutStage{stage, {}}, "stage " + stage.id.value + " title");
    }
    void renamePersona() {
        if (map_.personas.empty()) return;
        Persona persona = *anyOf(inOrder(map_.personas), rng_);
        if (!touched_.insert(persona.id.value).second) return;
        persona.name += " (now)";
        apply(PutPersona{persona, {}}, "persona " + persona.id.value + " name");
    }

    Map map_;
    Rng& rng_;
    Names expected_;
    std::set<std::string> touched_;
    int count_ = 0;
};

// Records with values as files have them in every field: keys, ids, dates and colours in Latin letters and digits; what
// people write is in Russian.
class FileValues {
public:
    explicit FileValues(Rng& rng) : rng_(rng) {}

    Map map() {
        Map map;
        Passport passport;
        fill(passport);
        map.passport = std::move(passport);
        forEachTable([&](std::string_view, auto table) {
            using R = std::decay_t<decltype(*(map.*table).begin())>;
            fillTable<R>([&](R record) { map.*table = (map.*table).set(std::move(record)); });
        });
        fillTable<Card>([&](Card card) { map.cards = map.cards.set(std::move(card)); });
        return map;
    }

private:
    template <class R, class Take> void fillTable(Take&& take) {
        int rank = 0;
        for (const std::string& id : ids()) {
            if (rng_.chance(20)) continue;
            R record;
            fill(record);
            record.id.value = id;
            record.rank = rank++;
            take(std::move(record));
        }
    }
    template <class R> void fill(R& record) {
        forEachField<R>([&](const auto& f) {
            if (rng_.chance(70)) this->set(record.*f.member, f);
        });
    }
    template <class F> void set(std::string& value, const F& f) { value = textFor(f.name, ruleOf(f)); }
    template <class F> void set(bool& value, const F&) { value = rng_.chance(50); }
    template <class F> void set(int& value, const F& f) {
        value = rng_.between(static_cast<int>(f.low), static_cast<int>(f.high));
    }
    template <class F> void set(double& value, const F&) { value = rng_.between(-20, 20) / 10.0; }
    template <class Tag, class F> void set(Id<Tag>& id, const F&) { id.value = rng_.pick(ids()); }
    template <class T, class F> void set(std::vector<T>& list, const F& f) {
        list.resize(rng_.below(5));
        for (T& item : list) {
            set(item, f);
            if constexpr (requires { item.id; }) item.id.value = rng_.pick(ids());
        }
    }
    template <class T, class F> void set(T& value, const F&) {
        if constexpr (std::is_enum_v<T>)
            value = static_cast<T>(rng_.below(EnumNames<T>::names.size()));
        else
            fill(value);
    }
    template <class F> static TextRule ruleOf(const F& f) { return f.rule; }

    static const std::vector<std::string>& ids() {
        static const std::vector<std::string> list{"first-id", "second-id", "third-id"};
        return list;
    }
    std::string textFor(std::string_view field, TextRule rule) {
        if (rng_.chance(20)) return {};
        switch (rule) {
        case TextRule::date: return rng_.pick(Texts{"2026-11-21", "2026-02-01"});
        case TextRule::colour: return rng_.pick(Texts{"#2B6DEF", "#BF5512"});
        case TextRule::base64: return rng_.pick(Texts{"AAAA", "Zg=="});
        case TextRule::link: return {}; // an address is what somebody wrote
        case TextRule::free: break;
        }
        static const std::set<std::string_view> forPrograms{"counterpartId", "check", "time",   "type",
                                                            "what",          "field", "theirs", "ours"};
        if (forPrograms.contains(field)) return rng_.pick(Texts{"word-of-mouth", "2026-11-21T10:00:00Z", "png"});
        if (field == "language") return "ru"; // the other one is called "English" in every language
        if (field == "avatar" && rng_.chance(50)) return "face:" + keyOf("face.");
        if (field == "icon" || field == "avatar") return keyOf("icon.");
        if (field == "channel") return keyOf("channel.");
        if (field == "theme") return keyOf("look.theme-");
        if (field == "decisionRoles") return keyOf("look.role-");
        if (field == "key") return keyOf("question.");
        return rng_.pick(Texts{"Котельная", "Договор № 5", "Цена и качество", "24/7"});
    }
    // One whose Russian words have no Latin letters: «Telegram» and the like are names.
    std::string keyOf(std::string_view family) {
        Texts keys;
        for (const CatalogueEntry& entry : catalogue())
            if (entry.code.starts_with(family) && !hasLatin(sayName(entry.code, Language::russian)))
                keys.emplace_back(entry.code.substr(family.size()));
        return rng_.pick(keys);
    }

    using Texts = std::vector<std::string>;

public:
    static bool hasLatin(const std::string& text) {
        return std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x80 && std::isalpha(c) != 0; });
    }

private:
    Rng& rng_;
};

} // namespace

TEST_CASE("no change is told in words of files: keys, ids, dates as numbers, colours", "[laws][compare]") {
    std::set<std::string> met;
    for (const auto seed : lawSeeds(20)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        FileValues values(rng);
        const Map before = values.map(), after = values.map();
        for (const MapChange& change : mapChanges(before, after)) {
            const std::string words = say(change.text, Language::russian);
            INFO(change.what << " " << change.field << ": " << words);
            CHECK_FALSE(FileValues::hasLatin(words));
            CHECK(words.find("2026-") == std::string::npos);
            CHECK(words.find('#') == std::string::npos);
            met.insert(change.what + "." + change.field);
        }
    }
    CHECK(static_cast<int>(met.size()) > reach(80)); // fields of all records
}

TEST_CASE("a comparison names the edits that were made and nothing else", "[laws][compare]") {
    int met = 0;
    for (const auto seed : lawSeeds(40)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map start = randomMap(rng);
        if (start.stages.empty() || start.rows.empty()) continue;
        KnownEdits edits(start, rng);
        for (int n = 0; n < 8; ++n)
            edits.any();
        CHECK(named(start, edits.map()) == edits.expected());
        met += static_cast<int>(edits.expected().size());
    }
    CHECK(met > reach(150));
}

TEST_CASE("a stage or row that is removed is the only difference", "[laws][compare]") {
    int met = 0;
    for (const auto seed : lawSeeds(40)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map start = randomMap(rng);
        for (const Stage& stage : start.stages)
            if (const auto next = applyEdit(start, RemoveStage{stage.id}); next && ++met)
                CHECK(named(start, *next) == Names{"stage " + stage.id.value + " "});
        for (const Row& row : start.rows)
            if (const auto next = applyEdit(start, RemoveRow{row.id}); next && ++met)
                CHECK(named(start, *next) == Names{"row " + row.id.value + " "});
        for (const Persona& persona : start.personas)
            if (const auto next = applyEdit(start, RemovePersona{persona.id}); next && ++met)
                CHECK(named(start, *next) == Names{"persona " + persona.id.value + " "});
        for (const Interview& interview : start.interviews)
            if (const auto next = applyEdit(start, RemoveInterview{interview.id}); next && ++met)
                CHECK(named(start, *next) == Names{"interview " + interview.id.value + " "});
    }
    CHECK(met > reach(150));
}

TEST_CASE("maps that differ are told apart, whatever was done", "[laws][compare]") {
    for (const auto seed : lawSeeds(20)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map start = randomMap(rng);
        Map map = start;
        for (int n = 0; n < 10; ++n) {
            const auto next = applyEdit(map, randomEdit(map, rng).edit);
            if (!next) continue;
            const MapComparison step = compareMaps(map, *next, MapRelation::versions);
            CHECK(step.changes.empty() == (map == *next));
            map = *next;
        }
        const MapComparison whole = compareMaps(start, map), back = compareMaps(map, start);
        CHECK(whole.changes.empty() == (start == map));
        CHECK(back.changes.empty() == (start == map));
        CHECK(compareMaps(map, map).changes.empty());
    }
}

} // namespace cjm::test::compare_laws
