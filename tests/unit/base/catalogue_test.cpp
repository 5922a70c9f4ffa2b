#include "support/sources.hpp"

#include <cjm/base/message.hpp>
#include <cjm/base/utf8.hpp>

#include <catch2/catch.hpp>

#include <regex>
#include <set>

using namespace cjm;
using cjm::test::SourceFile;
using cjm::test::sourceFiles;

namespace {

// The holes of a pattern: what stands between braces.
std::vector<std::string> holes(std::string_view pattern) {
    std::vector<std::string> list;
    for (std::size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1)) {
        const std::size_t close = pattern.find('}', open);
        REQUIRE(close != std::string_view::npos);
        list.emplace_back(pattern.substr(open + 1, close - open - 1));
    }
    return list;
}

std::set<std::string> names(std::string_view pattern) {
    std::set<std::string> set;
    for (const std::string& hole : holes(pattern))
        set.insert(hole.substr(0, hole.find(':')));
    return set;
}

void checkPlurals(std::string_view pattern, long forms) {
    for (const std::string& hole : holes(pattern))
        if (hole.find(':') != std::string::npos) {
            INFO(hole);
            CHECK(std::count(hole.begin(), hole.end(), '|') + 1 == forms);
        }
}

bool isCatalogue(const SourceFile& file) { return file.path.rfind("src/base/messages_", 0) == 0; }

// Quoted words that look like codes, in the sources that may speak.
std::set<std::string> quotedCodes() {
    static const std::regex pattern("\"((?:file|edit|change|version|map|look|cli|note|template|template-about|journal|"
                                    "board|command|hint|recovery|export|format|view|panel)\\.[a-z0-9.-]*)\"");
    std::set<std::string> codes;
    for (const SourceFile& file : sourceFiles()) {
        if (isCatalogue(file)) continue;
        for (std::sregex_iterator it(file.text.begin(), file.text.end(), pattern), end; it != end; ++it)
            codes.insert((*it)[1]);
    }
    return codes;
}

bool startsWith(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

// Whole families of codes are put together while the program runs: "look.month-" and a number.
const std::vector<std::string_view> builtAtRunTime{
    "look.month-",   "look.severity-",  "look.role-",     "look.fact-",    "look.list-",      "look.count-",
    "look.quote-",   "look.theme-",     "look.language-", "template.",     "template-about.", "note.found-",
    "note.row-made", "note.stage-made", "reason.",        "record.",       "field.",          "value.",
    "version.why-",  "command.",        "board.row-",     "board.colour-", "hint.row-",       "channel.",
    "icon.",         "view.",           "face."};

// Words that are promised for a part that is still to come; each leaves this list when it is said.
const std::set<std::string_view> promised{"look.removes"};

// The command line asks for its help by the rest of a code: words("about").
bool isAskedForByItsRest(std::string_view code) {
    static const std::string commands = [] {
        std::string all;
        for (const SourceFile& file : sourceFiles({"src/cli"}))
            all += file.text;
        return all;
    }();
    return startsWith(code, "cli.") && commands.find("(\"" + std::string(code.substr(4)) + "\")") != std::string::npos;
}

// Codes of floors that are not written yet have nobody to use them.
bool waitsForItsFloor(std::string_view code) {
    static const std::set<std::string> written = [] {
        std::set<std::string> floors;
        for (const SourceFile& file : sourceFiles({"src"}))
            floors.insert(file.floor());
        return floors;
    }();
    if (startsWith(code, "look.")) return !written.contains("layout");
    return startsWith(code, "cli.") && !written.contains("cli");
}

} // namespace

TEST_CASE("every message has words in both languages", "[catalogue]") {
    std::set<std::string_view> seen;
    CHECK(catalogue().size() > 100);
    for (const CatalogueEntry& entry : catalogue()) {
        INFO(entry.code);
        CHECK(seen.insert(entry.code).second);
        CHECK_FALSE(entry.russian.empty());
        CHECK_FALSE(entry.english.empty());
        CHECK(entry.russian.find('\n') == std::string_view::npos);
        CHECK(entry.english.find('\n') == std::string_view::npos);
        CHECK_FALSE(utf8::firstInvalid(entry.russian));
        CHECK_FALSE(utf8::firstInvalid(entry.english));
    }
}

TEST_CASE("both languages of a message name the same values", "[catalogue]") {
    for (const CatalogueEntry& entry : catalogue()) {
        INFO(entry.code);
        CHECK(names(entry.russian) == names(entry.english));
        checkPlurals(entry.russian, 3);
        checkPlurals(entry.english, 2);
    }
}

TEST_CASE("every code that the program says is in the catalogue", "[catalogue]") {
    std::set<std::string> known;
    for (const CatalogueEntry& entry : catalogue())
        known.emplace(entry.code);
    const auto codes = quotedCodes();
    CHECK(codes.size() > 60);
    for (const std::string& code : codes) {
        INFO(code);
        const bool isStart =
            std::any_of(known.begin(), known.end(), [&](const auto& k) { return startsWith(k, code); });
        // A quoted start such as "look.month-" stands for its family; everything else has to be there whole.
        CHECK((known.contains(code) || (isStart && (code.back() == '-' || code.back() == '.'))));
    }
}

TEST_CASE("every message of the catalogue is said by somebody", "[catalogue]") {
    const auto codes = quotedCodes();
    int waiting = 0;
    for (const CatalogueEntry& entry : catalogue()) {
        if (waitsForItsFloor(entry.code)) {
            ++waiting;
            continue;
        }
        INFO(entry.code);
        const bool inFamily = std::any_of(builtAtRunTime.begin(), builtAtRunTime.end(),
                                          [&](std::string_view family) { return startsWith(entry.code, family); });
        const bool isSaid = inFamily || codes.contains(std::string(entry.code)) || isAskedForByItsRest(entry.code);
        CHECK(isSaid != promised.contains(entry.code));
    }
    if (waiting > 0) WARN(waiting << " messages wait for a floor that is not written yet");
}
