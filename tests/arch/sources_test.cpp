#include "support/sources.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <regex>
#include <set>

using cjm::test::projectFolder;
using cjm::test::SourceFile;
using cjm::test::sourceFiles;
using cjm::test::textOf;

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostLines = 400;

} // namespace

TEST_CASE("no source file is longer than four hundred lines", "[arch]") {
    for (const SourceFile& file : sourceFiles({"include", "src", "tests"})) {
        INFO(file.path << " has " << file.lineCount() << " lines");
        CHECK(file.lineCount() <= mostLines);
    }
}

TEST_CASE("every floor says in three lines what it is", "[arch]") {
    for (const auto& entry : fs::directory_iterator(projectFolder() / "src")) {
        if (!entry.is_directory()) continue;
        const fs::path path = entry.path() / "README.md";
        INFO(path.string());
        // A floor that holds nothing yet need not say what it is.
        const bool hasSources = std::any_of(fs::directory_iterator(entry.path()), fs::directory_iterator(),
                                            [](const auto& file) { return file.path().extension() == ".cpp"; });
        if (!hasSources && !fs::exists(path)) continue;
        REQUIRE(fs::exists(path));
        const std::string text = textOf(path);
        CHECK(std::count(text.begin(), text.end(), '\n') == 3);
        CHECK(text.rfind("# " + entry.path().filename().string() + "\n", 0) == 0);
    }
}

TEST_CASE("no source names a place of somebody's machine", "[arch]") {
    // Put together here, so that this file does not find itself.
    const std::string slash = "/";
    const std::vector<std::string> places{slash + "home/",  slash + "root/", slash + "work/",
                                          slash + "Users/", slash + "tmp/",  "C:" + std::string(1, '\\')};
    for (const SourceFile& file : sourceFiles({"include", "src", "tests"}))
        for (const std::string& place : places) {
            INFO(file.path << " names " << place);
            CHECK(file.text.find(place) == std::string::npos);
        }
}

// A test that waits for a time is slow when the time is long, and fails by chance when it is short: whoever waits,
// waits for what is to come (qWaitFor), or moves the clock that the program is given.
TEST_CASE("no test waits for a time", "[arch]") {
    const std::string open = "(", rest = "sleep"; // put together here, so that this file does not find itself
    const std::vector<std::string> waits{"qWait" + open, "qSleep" + open, rest + "_for", rest + "_until",
                                         "u" + rest + open};
    // Stand for what takes its time themselves: a kill at any moment, the pause of a loop that asks.
    const std::set<std::string> slow{
        "tests/torture/block_cuts.cpp",        "tests/torture/kills.cpp",
        "tests/torture/shared_run.cpp",        "tests/torture/sharer.cpp",
        "tests/unit/session/shared_desks.hpp", "tests/unit/storage/document_keeper_test.cpp"};
    for (const SourceFile& file : sourceFiles({"tests"}))
        for (const std::string& wait : waits) {
            if (slow.contains(file.path) || file.path.rfind("tests/bench/", 0) == 0) continue;
            INFO(file.path << " has " << wait);
            CHECK(file.text.find(wait) == std::string::npos);
        }
}

// A slow machine is no fault: how fast something is, benchmarks print. What hangs is stopped (`mostWaited`).
TEST_CASE("no test fails for being slow", "[arch]") {
    const std::regex timed("(?:CHECK|REQUIRE)\\([^;\n]*(?:econds|elapsed\\(\\)|nsecs\\w*\\(\\)) <=? ");
    const std::regex timedToo("(?:Ms|\\bms) >=? (?!hangs)[^;\n]*\\bbroke\\("); // as torture says it
    CHECK(std::regex_search(std::string("if (verdict.lostMs > promisedMs) bro") + "ke(words);", timedToo));
    const std::string check = "CHECK", require = "REQUIRE"; // put together here, so that this file does not find itself
    for (const std::string& line : {check + "(run.seconds < most);", require + "(watch.elapsed() <= 200);"})
        CHECK(std::regex_search(line, timed));
    for (const SourceFile& file : sourceFiles({"tests"})) {
        if (file.path.rfind("tests/bench/", 0) == 0) continue;
        INFO(file.path);
        CHECK_FALSE(std::regex_search(file.text, timed));
        CHECK_FALSE(std::regex_search(file.text, timedToo));
    }
}

// ctest starts a program once for each source that may have cases, and knows it by its name: cases elsewhere never run.
TEST_CASE("cases stand in sources that are named for it", "[arch]") {
    const std::regex named("_(test|laws)\\.cpp$"),
        begins("^(TEST_CASE|TEMPLATE_TEST_CASE|SCENARIO)\\(", std::regex::multiline);
    int found = 0;
    for (const SourceFile& file : sourceFiles({"tests"})) {
        if (!std::regex_search(file.text, begins)) continue;
        INFO(file.path);
        CHECK(std::regex_search(file.path, named));
        ++found;
    }
    CHECK(found > 200);
}

TEST_CASE("every header is guarded and every source ends its last line", "[arch]") {
    for (const SourceFile& file : sourceFiles({"include", "src", "tests"})) {
        INFO(file.path);
        if (file.path.size() > 4 && file.path.substr(file.path.size() - 4) == ".hpp")
            CHECK(file.text.rfind("#pragma once\n", 0) == 0);
        REQUIRE_FALSE(file.text.empty());
        CHECK(file.text.back() == '\n');
        CHECK(file.text.find('\r') == std::string::npos);
        CHECK(file.text.find('\t') == std::string::npos);
    }
}

// The linker keeps one of two that have a name in common, and neither compiler nor tests need to notice.
TEST_CASE("no two headers define types of one name", "[arch]") {
    const std::regex room("^namespace ([a-z:]+) \\{", std::regex::multiline);
    const std::regex type("^(?:struct|class|enum class) ([A-Za-z]+)(?: final)?(?: : [^;{]*)? \\{",
                          std::regex::multiline);
    std::map<std::string, std::string> found;
    for (const SourceFile& file : sourceFiles()) {
        if (fs::path(file.path).extension() != ".hpp") continue;
        std::smatch name;
        const std::string where = std::regex_search(file.text, name, room) ? name[1].str() + "::" : std::string();
        for (std::sregex_iterator it(file.text.begin(), file.text.end(), type), end; it != end; ++it) {
            const auto [first, isNew] = found.emplace(where + (*it)[1].str(), file.path);
            INFO(first->first << " in " << first->second << " and " << file.path);
            CHECK(isNew);
        }
    }
    CHECK(found.size() > 300);
}
