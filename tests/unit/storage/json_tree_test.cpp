#include "storage/json_tree.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/storage/document.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

using Json = nlohmann::json;

// The same value in both; numbers are compared as they are written.
bool isSame(const JsonNode& ours, const Json& theirs) {
    switch (ours.kind) {
    case JsonNode::Kind::null: return theirs.is_null();
    case JsonNode::Kind::boolean: return theirs.is_boolean() && theirs.get<bool>() == (ours.text == "true");
    case JsonNode::Kind::number: return theirs.is_number() && theirs == Json::parse(ours.text);
    case JsonNode::Kind::string: return theirs.is_string() && theirs.get<std::string>() == ours.text;
    case JsonNode::Kind::array:
        if (!theirs.is_array() || theirs.size() != ours.items.size()) return false;
        for (std::size_t i = 0; i < ours.items.size(); ++i)
            if (!isSame(ours.items[i], theirs[i])) return false;
        return true;
    case JsonNode::Kind::object: break;
    }
    if (!theirs.is_object() || theirs.size() != ours.items.size()) return false;
    return std::all_of(ours.items.begin(), ours.items.end(), [&](const JsonNode& item) {
        const auto it = theirs.find(std::string(item.key));
        return it != theirs.end() && isSame(item, *it);
    });
}

// What our tree and the library's own make of one text; empty when they agree.
std::string difference(const std::string& text) {
    const auto ours = parseJson(text);
    const std::string refusal = ours ? "" : ours.error().message.code;
    std::optional<Json> theirs;
    try {
        theirs = Json::parse(text);
    } catch (const Json::out_of_range&) {
        const bool isRefused = refusal == "file.huge-number" || refusal == "file.duplicate-key";
        return isRefused ? "" : "a number that cannot be held: " + refusal;
    } catch (const Json::parse_error&) {}
    if (refusal == "file.duplicate-key") return theirs ? "" : "only ours reads to the end";
    if (ours.has_value() != theirs.has_value()) return ours ? "only ours takes it" : "only theirs takes it";
    return !ours || isSame(ours->root, *theirs) ? "" : "they read different things";
}

} // namespace

TEST_CASE("our tree holds what the library's own tree holds", "[json]") {
    for (const char* text : {"",
                             " ",
                             "null",
                             "tru",
                             "nul",
                             "truex",
                             "[true,false,null]",
                             "0",
                             "-0",
                             "-",
                             "00",
                             "01",
                             "1.0",
                             "1.",
                             "1.e1",
                             ".1",
                             "1e5",
                             "1E+5",
                             "1e-5",
                             "1e",
                             "1e+",
                             "1e999",
                             "[-1e999 x",
                             "1e-999",
                             "-1.25e-3",
                             "[1,]",
                             "[,1]",
                             "[1 2]",
                             "{\"a\":1,}",
                             "{\"a\"}",
                             "{\"a\":}",
                             "{a:1}",
                             "{1:1}",
                             "[\"a\" \"b\"]",
                             "\"\\u0041\\n\\/\\\\\\\"\\b\\f\\r\\t\"",
                             "\"\\ud83d\\ude00\"",
                             "\"\\ud83d\"",
                             "\"\\ude00\"",
                             "\"\\ud83d\\u0041\"",
                             "\"\\ud83dx\"",
                             "\"\\uD8\"",
                             "\"\\x\"",
                             "\"\\",
                             "\"\t\"",
                             "\"\x7F\"",
                             "[1]]",
                             "{}{}",
                             "// a\n1",
                             "/**/1",
                             "NaN",
                             "Infinity",
                             "[\f1]",
                             "[1\v]",
                             "\xEF\xBB\xBF[]",
                             "'a'",
                             "\"\\u00e9\\u0000\""}) {
        INFO(text);
        // A mark at the start is taken off before parsing here and within it there.
        if (std::string_view(text).substr(0, 3) != "\xEF\xBB\xBF") CHECK(difference(text) == "");
    }
}

static constexpr std::string_view signs = "{}[]\",:\\/ntu0159-+.eE \n\tx";

TEST_CASE("of damaged maps our tree holds what the library's own tree holds", "[json]") {
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const std::string whole = encode({randomMap(rng), {}});
        REQUIRE(difference(whole) == "");
        for (int n = 0; n < 20; ++n) {
            std::string text = whole.substr(0, rng.chance(20) ? rng.below(whole.size()) : whole.size());
            for (int k = rng.between(0, 3); k > 0 && !text.empty(); --k)
                text[rng.below(text.size())] = signs[rng.below(signs.size())];
            if (utf8::firstInvalid(text)) continue;
            INFO(text);
            REQUIRE(difference(text) == "");
        }
    }
}

TEST_CASE("texts are views of the source unless they have escapes", "[json]") {
    const std::string source = R"({"a": "plain", "\u0062": "e\u0301", "n": -1.50e3, "t": true, "z": null})";
    const auto tree = parseJson(source);
    REQUIRE(tree);
    const auto isView = [&](std::string_view text) {
        return text.data() >= source.data() && text.data() < source.data() + source.size();
    };
    CHECK(tree->root.find("a")->text == "plain");
    CHECK(isView(tree->root.find("a")->text));
    CHECK(tree->root.find("b")->text == "e\xCC\x81");
    CHECK(tree->made.size() == 2);
    CHECK(tree->root.find("n")->text == "-1.50e3");
    CHECK(tree->root.find("t")->text == "true");
    CHECK(tree->root.find("z")->kind == JsonNode::Kind::null);
    CHECK(tree->root.find("y") == nullptr);
    CHECK(source.substr(tree->root.find("n")->begin, 7) == "-1.50e3");
    CHECK(tree->root.end == source.size());
}
