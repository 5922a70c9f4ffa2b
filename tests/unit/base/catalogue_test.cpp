#include "support/sources.hpp"

#include <cjm/base/message.hpp>
#include <cjm/base/utf8.hpp>

#include <catch2/catch.hpp>

#include <optional>
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
    static const std::regex pattern(
        "\"((?:file|edit|merge|change|version|map|look|cli|note|template|template-about|journal|"
        "board|command|hint|recovery|export|format|view|panel|check|check-why|check-many|check-do|"
        "list|severity|question|question-short|step|step-leaves|step-how|step-state|first|show|copies|others)\\.[a-z0-"
        "9.-]*)\"");
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
    "look.group-",  "look.month-",   "look.severity-",  "look.role-",     "look.fact-",    "look.list-",
    "look.count-",  "look.quote-",   "look.theme-",     "look.language-", "template.",     "template-about.",
    "note.found-",  "note.row-made", "note.stage-made", "reason.",        "record.",       "field.",
    "value.",       "version.why-",  "command.",        "board.row-",     "board.colour-", "hint.row-",
    "channel.",     "icon.",         "view.",           "face.",          "version.stage", "version.row",
    "version.card", "check.",        "check-why.",      "check-many.",    "check-do.",     "list.interview-",
    "show.",        "severity.",     "first.barriers-", "first.one-",     "question.",     "question-short.",
    "step.",        "step-leaves.",  "step-how.",       "step-short.",    "step-do.",      "severities.",
    "group-short.", "look.mon-",     "look.value-",     "look.matrix-",   "look.axis-x-",  "look.axis-y-",
    "part.",        "look.report-",  "others.new-",     "others.removed-"};

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

// What a source says at the place behind a code that it quotes: `, {{"name", …}, …}`, also after a second code of "? a
// : b". Nothing when the values are made elsewhere.
std::optional<std::set<std::string>> valuesBehind(std::string_view text) {
    static const std::regex start("^\\s*(:\\s*\"[^\"]*\"\\s*)?,\\s*\\{"), name("^\"(\\w+)\"");
    std::cmatch found;
    if (!std::regex_search(text.data(), text.data() + std::min<std::size_t>(text.size(), 200), found, start))
        return std::nullopt;
    std::set<std::string> names;
    int depth = 1;
    for (std::size_t at = static_cast<std::size_t>(found.length()); at < text.size() && depth > 0; ++at) {
        if (text[at] == '}') --depth;
        if (text[at] != '{') continue;
        ++depth;
        const std::string_view rest = text.substr(at + 1, 60);
        std::cmatch value;
        if (std::regex_search(rest.data(), rest.data() + rest.size(), value, name)) names.insert(value[1]);
    }
    return names;
}

// Those of systemFailure, which puts the reason in.
bool isSystemFailure(std::string_view before) {
    const std::size_t call = before.rfind("systemFailure(");
    return call != std::string_view::npos && before.find(';', call) == std::string_view::npos;
}

// "code in file: reason" for each message that a source makes without a value that its words want.
std::vector<std::string> withoutValues(const SourceFile& file) {
    std::vector<std::string> list;
    const std::string_view text = file.text;
    for (const CatalogueEntry& entry : catalogue()) {
        const auto wanted = names(entry.russian);
        if (wanted.empty()) continue;
        const std::string quoted = "\"" + std::string(entry.code) + "\"";
        for (std::size_t at = text.find(quoted); at != std::string_view::npos; at = text.find(quoted, at + 1)) {
            const std::string_view before = text.substr(0, at);
            auto given = isSystemFailure(before.substr(before.size() - std::min<std::size_t>(before.size(), 120)))
                             ? std::optional(std::set<std::string>{"reason"})
                             : valuesBehind(text.substr(at + quoted.size()));
            if (!given) continue;
            for (const std::string& name : wanted)
                if (!given->contains(name)) list.push_back(file.path + ": " + quoted + " has no " + name);
        }
    }
    // The words of another code want other values.
    static const std::regex renamed("message\\.code\\s*=[^=]");
    if (std::regex_search(file.text, renamed)) list.push_back(file.path + ": gives a message another code");
    return list;
}

} // namespace

TEST_CASE("no message leaves with something to fill in, whatever values it was given", "[catalogue]") {
    for (const CatalogueEntry& entry : catalogue())
        for (const Language language : {Language::russian, Language::english}) {
            const std::string words = say(entry.code, language);
            INFO(words);
            CHECK(words.find_first_of("{}|") == std::string::npos);
        }
}

TEST_CASE("every message that is made has the values that its words name", "[catalogue]") {
    std::vector<std::string> found;
    for (const SourceFile& file : sourceFiles()) {
        if (isCatalogue(file)) continue;
        const auto list = withoutValues(file);
        found.insert(found.end(), list.begin(), list.end());
    }
    const std::vector<std::string> none;
    CHECK(found == none);
    for (const char* line : {"failure({\"file.cannot-write\", {}});", "failure({\"file.too-big\", {{\"size\", 1}}});",
                             "Message{gone ? \"edit.no-stage\" : \"edit.no-row\", {{\"name\", x}}};",
                             "systemFailure(\"file.too-big\", path, e);", "error.message.code = \"file.too-big\";"}) {
        INFO(line);
        CHECK_FALSE(withoutValues({"src/x.cpp", line}).empty());
    }
    for (const char* line :
         {"failure({\"file.cannot-write\", {{\"reason\", Word{x}}}});", "named(\"edit.no-row\", id);",
          "systemFailure(fresh ? \"file.cannot-open\" : \"file.cannot-write\", path, e);",
          "if (error.message.code == \"file.too-big\")"}) {
        INFO(line);
        CHECK(withoutValues({"src/x.cpp", line}).empty());
    }
}

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
