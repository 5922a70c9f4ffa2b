#include "cli/command.hpp"

#include <cjm/storage/document.hpp>

#include <catch2/catch.hpp>

namespace cjm::test::merge_command {
namespace {

void edit(const Shell& shell, const std::string& file, const std::string& from, const std::string& to) {
    std::string text = shell.text(file);
    const std::size_t at = text.find(from);
    INFO(from);
    REQUIRE(at != std::string::npos);
    shell.write(file, text.replace(at, from.size(), to));
}

const std::string barrier = "\"text\": \"No case studies from the industry\"",
                  stage = "\"title\": \"Studying the market\"";

// A map and two copies of it, changed in different places.
void makeThree(const Shell& shell) {
    REQUIRE(shell.cjm({"new", "boiler-example", "-o", "base.cjm", "--lang", "en"}).status == 0);
    shell.write("ours.cjm", shell.text("base.cjm"));
    shell.write("theirs.cjm", shell.text("base.cjm"));
    edit(shell, "ours.cjm", barrier, "\"text\": \"Few case studies\"");
    edit(shell, "theirs.cjm", stage, "\"title\": \"The market\"");
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("cjm merge joins what two copies changed", "[cli][merge]") {
    const Shell shell;
    makeThree(shell);
    const Outcome printed = shell.cjm({"merge", "base.cjm", "ours.cjm", "theirs.cjm"});
    CHECK(printed.status == 0);
    CHECK(printed.err == "");
    CHECK(holds(printed.out, "Few case studies"));
    CHECK(holds(printed.out, "\"title\": \"The market\""));
    CHECK(decode(printed.out));
    // The same bytes on the other machine, and in a file.
    CHECK(shell.cjm({"merge", "base.cjm", "theirs.cjm", "ours.cjm"}).out == printed.out);
    CHECK(shell.cjm({"merge", "base.cjm", "ours.cjm", "theirs.cjm", "-o", "out.cjm"}).status == 0);
    CHECK(shell.text("out.cjm") == printed.out);
}

TEST_CASE("cjm merge ends with one and says what somebody has to choose", "[cli][merge]") {
    Shell shell;
    makeThree(shell);
    edit(shell, "theirs.cjm", barrier, "\"text\": \"Cases are old\"");
    const Outcome outcome = shell.cjm({"merge", "base.cjm", "ours.cjm", "theirs.cjm", "-o", "out.cjm"});
    CHECK(outcome.status == 1);
    CHECK(outcome.out == "");
    CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1);
    CHECK(outcome.err.rfind("cjm: card “", 0) == 0);
    CHECK(holds(outcome.err, "Few"));
    CHECK(holds(outcome.err, "old"));
    CHECK(shell.cjm({"validate", "out.cjm"}).status == 0);
    CHECK(holds(shell.text("out.cjm"), "\"kind\": \"both-edited\""));
    // In the language of the map, whoever runs it.
    shell.environment = {{"LANG", "ru_RU.UTF-8"}};
    CHECK(shell.cjm({"merge", "base.cjm", "ours.cjm", "theirs.cjm"}).err == outcome.err);
}

TEST_CASE("an empty BASE says that there is none", "[cli][merge]") {
    const Shell shell;
    makeThree(shell);
    shell.write("none", "");
    const Outcome outcome = shell.cjm({"merge", "none", "ours.cjm", "theirs.cjm"});
    CHECK(outcome.status == 1); // both differ, and nobody knows who changed what
    CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 2);
    CHECK(decode(outcome.out));
}

TEST_CASE("cjm merge replaces no map but as git's driver", "[cli][merge]") {
    const Shell shell;
    makeThree(shell);
    const std::string ours = shell.text("ours.cjm");
    for (const char* output : {"base.cjm", "ours.cjm", "theirs.cjm"}) {
        INFO(output);
        CHECK(wrongRefusal(shell.cjm({"merge", "base.cjm", "ours.cjm", "theirs.cjm", "-o", output})) == "");
    }
    CHECK(shell.text("ours.cjm") == ours);
    shell.write("none", "");
    CHECK(wrongRefusal(shell.cjm({"merge", "none", "ours.cjm", "theirs.cjm", "-o", "none"})) == "");
    CHECK(shell.text("none") == "");
    const std::string merged = shell.cjm({"merge", "base.cjm", "ours.cjm", "theirs.cjm"}).out;
    const Outcome driver = shell.cjm({"merge", "--git", "base.cjm", "ours.cjm", "theirs.cjm"});
    CHECK(driver.status == 0);
    CHECK(driver.out == "");
    CHECK(shell.text("ours.cjm") == merged);
}

TEST_CASE("cjm merge refuses what it cannot merge in one line, and writes nothing", "[cli][merge]") {
    Shell shell;
    makeThree(shell);
    REQUIRE(shell.cjm({"new", "yagla", "-o", "other.cjm"}).status == 0);
    shell.write("broken.cjm", "{\n\"format\": \"cjm\",\n\"stages\": [}\n");
    shell.write("joystick.cjm", "X:1,2\n");
    using Arguments = std::vector<std::string>;
    for (const Arguments& arguments :
         {Arguments{}, Arguments{"base.cjm", "ours.cjm"}, Arguments{"base.cjm", "ours.cjm", "absent.cjm"},
          Arguments{"base.cjm", "ours.cjm", "broken.cjm"}, Arguments{"broken.cjm", "ours.cjm", "theirs.cjm"},
          Arguments{"joystick.cjm", "ours.cjm", "theirs.cjm"}, Arguments{"base.cjm", "ours.cjm", "other.cjm"},
          Arguments{"-", "-", "theirs.cjm"}, Arguments{"--git", "base.cjm", "ours.cjm", "other.cjm"},
          Arguments{"--git", "base.cjm", "ours.cjm", "theirs.cjm", "-o", "out.cjm"}, Arguments{"--markers", "ours.cjm"},
          Arguments{"--markers", "ours.cjm", "base.cjm"}, Arguments{"--git", "--markers", "ours.cjm"}}) {
        Arguments call = arguments;
        call.insert(call.begin(), "merge");
        if (std::find(call.begin(), call.end(), "--git") == call.end()) call.insert(call.end(), {"-o", "out.cjm"});
        INFO(arguments.size() << " " << (arguments.empty() ? "" : arguments.back()));
        const std::string before = shell.text("ours.cjm");
        CHECK(wrongRefusal(shell.cjm(call)) == "");
        CHECK_FALSE(shell.has("out.cjm"));
        CHECK(shell.text("ours.cjm") == before);
    }
}

TEST_CASE("a file with conflict markers names the command that merges its sides", "[cli][merge][markers]") {
    const Shell shell;
    makeThree(shell);
    const std::string whole = shell.text("base.cjm"), line = "{\"id\": \"S2\", \"title\": \"Studying the market\"";
    const std::size_t from = whole.find(line), end = whole.find('\n', from) + 1;
    REQUIRE(from != std::string::npos);
    const std::string old = whole.substr(from, end - from);
    const auto renamed = [&](const std::string& title) {
        return std::string(old).replace(old.find("Studying the market"), 19, title);
    };
    const auto marked = [&](const std::string& base) {
        return whole.substr(0, from) + "<<<<<<< HEAD\n" + renamed("Market A") + base + "=======\n" +
               renamed("Studying the shop") + ">>>>>>> other\n" + whole.substr(end);
    };
    shell.write("two.cjm", marked(""));
    shell.write("three.cjm", marked("||||||| 1a2b\n" + old));
    for (const char* command : {"info", "validate", "format", "text"}) {
        const Outcome refused = shell.cjm({command, "two.cjm"});
        CHECK(wrongRefusal(refused) == "");
        CHECK(holds(refused.err, "cjm merge --markers"));
    }
    const Outcome two = shell.cjm({"merge", "--markers", "two.cjm", "-o", "out.cjm"});
    CHECK(two.status == 1);
    CHECK(holds(two.err, "Market A"));
    CHECK(holds(two.err, "Studying the shop"));
    CHECK(shell.cjm({"validate", "out.cjm"}).status == 0);
    CHECK(shell.cjm({"merge", "--markers", "three.cjm"}).status == 1);
    CHECK(wrongRefusal(shell.cjm({"merge", "--markers", "two.cjm", "-o", "two.cjm"})) == "");
}

TEST_CASE("cjm text prints a line a field, whatever language is spoken", "[cli][text]") {
    Shell shell;
    makeThree(shell);
    const Outcome text = shell.cjm({"text", "base.cjm"});
    CHECK(text.status == 0);
    CHECK(text.err == "");
    CHECK(holds(text.out, "map: Boiler-house maintenance\n"));
    CHECK(holds(text.out, "cell: Barriers · Studying the market\n"));
    CHECK(holds(text.out, "  barrier: No case studies from the industry\n"));
    shell.environment = {{"LANG", "ru_RU.UTF-8"}};
    CHECK(shell.cjm({"text", "base.cjm"}).out == text.out);
    CHECK(wrongRefusal(shell.cjm({"text", "absent.cjm"})) == "");
}

} // namespace cjm::test::merge_command
