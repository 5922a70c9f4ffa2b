#include "cli/command.hpp"

#include <catch2/catch.hpp>

#include <chrono>

using namespace cjm::test;

namespace {

bool holdsCyrillic(const std::string& text) { return text.find("\xD0") != std::string::npos; }

} // namespace

TEST_CASE("usage errors are one line with status two", "[cli]") {
    const Shell shell;
    using Arguments = std::vector<std::string>;
    for (const Arguments& arguments :
         {Arguments{}, Arguments{"nonsense"}, Arguments{"--nonsense"}, Arguments{"info", "a", "b"}, Arguments{"export"},
          Arguments{"export", "map.cjm"}, Arguments{"new"}, Arguments{"validate"}, Arguments{"templates", "more"},
          Arguments{"info", "map.cjm", "--xml"}, Arguments{"merge"}, Arguments{"merge", "a.cjm", "b.cjm"},
          Arguments{"text"}, Arguments{"git-setup", "more"}, Arguments{"thumbnail"},
          Arguments{"thumbnail", "map.cjm"}}) {
        INFO(arguments.size() << " " << (arguments.empty() ? "" : arguments.front()));
        const Outcome outcome = shell.cjm(arguments);
        CHECK(wrongRefusal(outcome) == "");
        CHECK(outcome.err.find("cjm --help") != std::string::npos);
    }
}

TEST_CASE("help and version go to standard output", "[cli]") {
    Shell shell;
    const Outcome version = shell.cjm({"--version"});
    CHECK(version.status == 0);
    CHECK(version.out.rfind("cjm 0.", 0) == 0);
    const Outcome help = shell.cjm({"--help"});
    CHECK(help.status == 0);
    CHECK(help.err == "");
    for (const char* command : {"templates", "new", "info", "check", "diff", "text", "merge", "git-setup", "validate",
                                "format", "export", "thumbnail"}) {
        CHECK(help.out.find(command) != std::string::npos);
        CHECK(shell.cjm({command, "--help"}).status == 0);
    }
    CHECK_FALSE(holdsCyrillic(help.out));
    shell.environment = {{"LANG", "ru_RU.UTF-8"}};
    CHECK(holdsCyrillic(shell.cjm({"--help"}).out));
}

TEST_CASE("errors are told in Russian to who speaks it", "[cli]") {
    Shell shell;
    shell.write("joystick.cjm", "X:1,2\n");
    shell.write("broken.cjm", "{\n\"format\": \"cjm\",\n\"stages\": [}\n");
    REQUIRE(shell.cjm({"new", "boiler-b2b", "-o", "map.cjm"}).status == 0);
    using Arguments = std::vector<std::string>;
    const std::vector<Arguments> all{{"info", "absent.cjm"},
                                     {"info", "joystick.cjm"},
                                     {"validate", "broken.cjm"},
                                     {"check", "broken.cjm"},
                                     {"format", "broken.cjm"},
                                     {"text", "broken.cjm"},
                                     {"merge", "map.cjm", "map.cjm", "broken.cjm"},
                                     {"merge", "map.cjm", "map.cjm"},
                                     {"merge", "--markers", "map.cjm"},
                                     {"new", "nonsense", "-o", "x.cjm"},
                                     {"new", "boiler-b2b", "-o", "x.cjm", "--lang", "xx"},
                                     {"export", "map.cjm", "-o", "x.gif"},
                                     {"export", "map.cjm", "-o", "x.png", "--view", "rings"},
                                     {"export", "map.cjm", "-o", "x.png", "--persona", "1"},
                                     {"export", "map.cjm", "-o", "x.png", "--view", "personas", "--evidence"},
                                     {"export", "map.cjm", "-o", "x.png", "--view", "loop", "--transitions"},
                                     {"export", "map.cjm", "-o", "x.png", "--view", "personas", "--show", "all"},
                                     {"export", "map.cjm", "-o", "x.png", "--show", "stars"},
                                     {"export", "map.cjm", "-o", "x.png", "--show", "comments"},
                                     {"export", "map.cjm", "-o", "x.png", "--page", "a9"},
                                     {"export", "map.cjm", "-o", "x.png", "--theme", "loud"},
                                     {"export", "map.cjm", "-o", "x.png", "--scale", "big"},
                                     {"export", "map.cjm", "-o", "no/folder/x.png"},
                                     {"thumbnail", "map.cjm", "x.png", "--size", "big"},
                                     {"nonsense"}};
    for (const char* name : {"LANG", "LC_ALL", "LC_MESSAGES"}) {
        shell.environment = {{name, "ru_RU.UTF-8"}};
        if (std::string(name) != "LANG") shell.environment.push_back({"LANG", "en_GB.UTF-8"});
        for (const Arguments& arguments : all) {
            const Outcome outcome = shell.cjm(arguments);
            CHECK(wrongRefusal(outcome) == "");
            INFO(outcome.err);
            CHECK(holdsCyrillic(outcome.err));
        }
    }
    shell.environment = {{"LANG", "en_GB.UTF-8"}};
    for (const Arguments& arguments : all) {
        INFO(arguments.back());
        CHECK_FALSE(holdsCyrillic(shell.cjm(arguments).err));
    }
    CHECK(shell.folder().names() == std::vector<std::string>{"broken.cjm", "joystick.cjm", "map.cjm"});
}

TEST_CASE("an error names the place in the file", "[cli]") {
    const Shell shell;
    shell.write("broken.cjm", "{\n\"format\": \"cjm\",\n\"stages\": [}\n");
    CHECK(shell.cjm({"info", "broken.cjm"}).err.rfind("cjm: broken.cjm:3:12: ", 0) == 0);
    CHECK(shell.cjm({"export", "broken.cjm", "-o", "x.png"}).err.rfind("cjm: broken.cjm:3:12: ", 0) == 0);
    CHECK_FALSE(shell.has("x.png"));
}

TEST_CASE("what a file says cannot command the terminal", "[cli]") {
    const Shell shell;
    shell.write(
        "map.cjm",
        "{\"format\": \"cjm\", \"map\": {\"title\": \"a\\u001b[31mred\\nsecond\"}, \"stages\": [{\"id\": \"s\", "
        "\"title\": \"b\\u001b]0;x\\u0007\\nc\"}], \"nonsense\\u001b\": [}");
    CHECK(wrongRefusal(shell.cjm({"info", "map.cjm"})) == "");
    CHECK(shell.cjm({"info", "map.cjm"}).err.find('\x1B') == std::string::npos);
    shell.write(
        "map.cjm",
        "{\"format\": \"cjm\", \"map\": {\"title\": \"a\\u001b[31mred\\nsecond\", \"subtitle\": \"\\u001b[2J\"}, "
        "\"stages\": [{\"id\": \"s\", \"title\": \"b\\u001b]0;x\\u0007\\nc\"}]}");
    const Outcome info = shell.cjm({"info", "map.cjm"});
    CHECK(info.status == 0);
    CHECK(info.out.find('\x1B') == std::string::npos);
}

TEST_CASE("commands that draw nothing make no application", "[cli]") {
    Shell shell;
    // A platform that is not there would end the program as soon as it asked for one.
    shell.environment = {{"QT_QPA_PLATFORM", "nonsense"}};
    CHECK(shell.cjm({"templates"}).status == 0);
    CHECK(shell.cjm({"new", "boiler-example", "-o", "map.cjm"}).status == 0);
    CHECK(shell.cjm({"info", "map.cjm", "--json"}).status == 0);
    CHECK(shell.cjm({"validate", "map.cjm"}).status == 0);
    CHECK(shell.cjm({"check", "map.cjm"}).status == 1);
    CHECK(shell.cjm({"format", "map.cjm"}).status == 0);
    CHECK(shell.cjm({"text", "map.cjm"}).status == 0);
    CHECK(shell.cjm({"merge", "map.cjm", "map.cjm", "map.cjm"}).status == 0);
}

TEST_CASE("the command begins without Qt, and says what it misses when it cannot draw", "[cli]") {
    const Shell shell;
    const Outcome loaded = shell.run({"ldd", CJM_COMMAND});
    REQUIRE(loaded.status == 0);
    CHECK(loaded.out.find("libc.so") != std::string::npos);
    for (const char* library : {"libQt6", "libqpdf", "libxml2", "libicu"}) {
        INFO(library);
        CHECK(loaded.out.find(library) == std::string::npos);
    }
    // A program that was copied alone.
    std::filesystem::create_directory(shell.folder() / "bin");
    std::filesystem::copy_file(CJM_COMMAND, shell.folder() / "bin/cjm");
    CHECK(shell.run({"bin/cjm", "new", "yagla", "-o", "map.cjm"}).status == 0);
    for (const std::vector<std::string>& drawing :
         {std::vector<std::string>{"bin/cjm", "export", "map.cjm", "-o", "map.png"},
          {"bin/cjm", "thumbnail", "map.cjm", "map.png"}}) {
        const Outcome outcome = shell.run(drawing);
        CHECK(wrongRefusal(outcome) == "");
        CHECK(outcome.err.find("libexec/marshrut/cjm-draw: ") != std::string::npos);
        CHECK_FALSE(shell.has("map.png"));
    }
}
