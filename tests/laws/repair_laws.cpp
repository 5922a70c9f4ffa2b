#include "fuzz/decode_law.hpp"
#include "support/builders.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/storage/document.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <set>

using namespace cjm;
using namespace cjm::test;

namespace {

using OrderedJson = nlohmann::ordered_json;

// Breaks a file as hands, merges and other programs break it, types left alone. What it writes carries tokens, so that
// one can see where they went.
class Damager {
public:
    Damager(OrderedJson& file, Rng& rng) : file_(file), rng_(rng) {
        for (const auto& [name, value] : file.items())
            if (value.is_array() && !value.empty() && value[0].is_object() && value[0].contains("id"))
                sections_.push_back(name);
    }

    void damageOnce() {
        if (rng_.chance(10)) return damage(file_["map"]);
        OrderedJson& section = file_[rng_.pick(sections_)];
        if (section.empty()) return;
        const std::size_t at = rng_.below(section.size());
        switch (rng_.below(8)) {
        case 0: section.erase(at); break;
        case 1: section.push_back(OrderedJson(section[at])); break;
        case 2: section[at]["id"] = anyId(); break;
        default: damage(section[at]); break;
        }
    }

private:
    std::string token() { return "token" + std::to_string(++tokens_) + "z"; }

    std::string anyId() {
        const OrderedJson& section = file_[rng_.pick(sections_)];
        return section.empty() ? "none" : section[rng_.below(section.size())]["id"].get<std::string>();
    }
    std::string reference() { return rng_.chance(50) ? token() : rng_.chance(20) ? "" : anyId(); }
    OrderedJson references() {
        OrderedJson list = OrderedJson::array();
        for (int n = rng_.between(0, 4); n > 0; --n)
            list.push_back(reference());
        return list;
    }
    std::string text() {
        switch (rng_.below(4)) {
        case 0: return std::string(100'000, 'x') + token();
        case 1: return token() + std::string("\0\0", 2) + token();
        case 2: return "javascript:" + token();
        default: return token() + " \x1B[31m\xE2\x80\xAE#zzzzzz";
        }
    }

    void damage(OrderedJson& record) {
        static const std::vector<std::string> one{"row",  "stage", "persona", "image", "quoteFrom",
                                                  "logo", "from",  "to",      "on"};
        static const std::vector<std::string> many{"personas", "solves", "evidence"};
        static const std::vector<std::string> texts{"colour", "date", "due",  "link", "text", "title", "notes",
                                                    "name",   "type", "data", "who",  "why",  "later"};
        static const std::vector<std::string> numbers{"value", "width", "number"}, wholes{"span", "votes", "priority"};
        switch (rng_.below(7)) {
        case 0: record[rng_.pick(one)] = reference(); break;
        case 1: record[rng_.pick(many)] = references(); break;
        case 2: record[rng_.pick(texts)] = text(); break;
        case 3: record[rng_.pick(numbers)] = rng_.between(-100'000, 100'000) / 7.0; break;
        case 4: record[rng_.pick(wholes)] = rng_.between(-1'000'000, 1'000'000); break;
        case 5: record["needs"] = OrderedJson::array({text(), text()}); break;
        default:
            if (record.contains("why") || record.contains("steps"))
                record["steps"] = OrderedJson::array({{{"stage", reference()}, {"text", text()}}});
            else if (record.contains("row") && record.contains("stage") && record.contains("kind"))
                record["kind"] = "emotion";
            else if (record.contains("from") && isTransition(record))
                record["kind"] = "leaves";
            else if (record.contains("state"))
                record["stageQuestions"] = OrderedJson::array({{{"key", token()}, {"cards", references()}}});
        }
    }

    // Any record may have been given a "from"; a row has a kind of its own.
    static bool isTransition(const OrderedJson& record) {
        return !record.contains("kind") || fromName<TransitionKind>(record["kind"].get<std::string>());
    }

    OrderedJson& file_;
    Rng& rng_;
    std::vector<std::string> sections_;
    int tokens_ = 0;
};

std::set<std::string> tokensIn(const std::string& text) {
    std::set<std::string> found;
    for (std::size_t at = text.find("token"); at != std::string::npos; at = text.find("token", at + 1))
        found.insert(text.substr(at, text.find('z', at) - at));
    return found;
}

} // namespace

TEST_CASE("a damaged document is mended into a valid one, and nothing that was typed is lost", "[laws]") {
    std::size_t mended = 0;
    for (const auto seed : lawSeeds(60)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        OrderedJson file = OrderedJson::parse(encode({randomMap(rng), {}}));
        Damager damager(file, rng);
        for (int n = rng.between(1, 40); n > 0; --n)
            damager.damageOnce();
        const std::string bytes = file.dump();
        const auto loaded = decode(bytes);
        if (!loaded) FAIL(say(loaded.error(), Language::english));
        REQUIRE(problems(loaded->document.map) == nothing);
        REQUIRE(brokenDecodeLaw(bytes) == "");
        const auto before = tokensIn(bytes), after = tokensIn(encode(loaded->document));
        REQUIRE(before == after);
        mended += loaded->notes.size();
        // The same bytes are mended in the same way.
        REQUIRE(encode(decode(bytes)->document) == encode(loaded->document));
    }
    CHECK(mended > static_cast<std::size_t>(reach(100)));
}

TEST_CASE("in whatever order the sections stand, they are mended alike", "[laws]") {
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        OrderedJson file = OrderedJson::parse(encode({randomMap(rng), {}}));
        Damager damager(file, rng);
        for (int n = 0; n < 20; ++n)
            damager.damageOnce();
        std::vector<std::string> names;
        for (const auto& [name, value] : file.items())
            if (value.is_array() && name != "trail" && name != "rooms" && name.substr(0, 5) != "later")
                names.push_back(name);
        OrderedJson turned = file;
        for (const std::string& name : names)
            turned.erase(name);
        for (auto name = names.rbegin(); name != names.rend(); ++name)
            turned[*name] = file[*name];
        REQUIRE(decode(turned.dump())->document == decode(file.dump())->document);
    }
}
