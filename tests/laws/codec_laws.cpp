#include "support/builders.hpp"
#include "support/ids.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/random_text.hpp"
#include "support/seeds.hpp"

#include <cjm/storage/document.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

Document randomDocument(Rng& rng) {
    CountedIds ids("rev");
    Document document = newDocument(randomMap(rng), 0, ids);
    for (int n = rng.between(0, 70); n > 0; --n)
        document.envelope = nextRevision(document.envelope, n, ids, rng.chance(50) ? "Ann" : "");
    return document;
}

Loaded decoded(const std::string& bytes) {
    auto loaded = decode(bytes);
    if (!loaded) FAIL(say(loaded.error(), Language::english));
    return std::move(*loaded);
}

} // namespace

TEST_CASE("decoding what was encoded gives the same document", "[laws]") {
    for (const auto seed : lawSeeds(40)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Document document = randomDocument(rng);
        const std::string bytes = encode(document);
        const Loaded loaded = decoded(bytes);
        REQUIRE(loaded.notes.empty());
        REQUIRE(loaded.document.envelope == document.envelope);
        REQUIRE(*loaded.document.map.passport == *document.map.passport);
        REQUIRE(loaded.document == document);
        REQUIRE(problems(loaded.document.map).empty());
        REQUIRE(encode(loaded.document) == bytes);
    }
}

TEST_CASE("documents read twice are equal and differ once one is edited", "[laws]") {
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const std::string bytes = encode(randomDocument(rng));
        const Document one = decoded(bytes).document, other = decoded(bytes).document;
        REQUIRE(one == other);
        Map map = one.map;
        for (int n = 0; n < 10; ++n)
            if (const auto next = applyEdit(map, randomEdit(map, rng).edit)) map = *next;
        REQUIRE((map == other.map) == (encode({map, {}}) == encode({other.map, {}})));
    }
}

TEST_CASE("maps that were edited are written and read as they are", "[laws]") {
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        Map map = randomMap(rng);
        for (int n = 0; n < 40; ++n)
            if (const auto next = applyEdit(map, randomEdit(map, rng).edit)) map = *next;
        const Document document{map, {}};
        REQUIRE(decoded(encode(document)).document == document);
    }
}

TEST_CASE("bytes in another dress are brought into the canonical form once and for all", "[laws]") {
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        // Spaces where JSON allows them: after every comma and colon outside of texts, and at every line's end.
        const std::string bytes = encode(randomDocument(rng));
        std::string loose = rng.chance(50) ? "\xEF\xBB\xBF \r\n" : "\t";
        bool inText = false;
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            const char c = bytes[i];
            loose.push_back(c);
            if (inText && c == '\\')
                loose.push_back(bytes[++i]);
            else if (c == '"')
                inText = !inText;
            else if (!inText && (c == ',' || c == ':' || c == '[' || c == '}'))
                loose += rng.pick(std::vector<std::string>{"", " ", "\r\n", "\t ", "\n\n"});
        }
        const std::string canonical = encode(decoded(loose).document);
        REQUIRE(canonical == bytes);
    }
}
