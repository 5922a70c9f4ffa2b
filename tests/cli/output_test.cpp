#include "cli/command.hpp"

#include <catch2/catch.hpp>

#include <sys/stat.h>

using namespace cjm;
using namespace cjm::test;

namespace {

using Arguments = std::vector<std::string>;

struct ShellWithLines : Shell {
    ShellWithLines() { REQUIRE(cjm({"new", "boiler-example", "-o", "map.cjm", "--lang", "en"}).status == 0); }
    // A line for a shell; $cjm is the command.
    [[nodiscard]] Outcome line(const std::string& text) const {
        return run({"bash", "-c", "cjm=$0; " + text, CJM_COMMAND});
    }
};

} // namespace

TEST_CASE("no command replaces a map with what it makes", "[cli][output]") {
    const ShellWithLines shell;
    const std::string map = shell.text("map.cjm");
    shell.write("other.cjm", map);
    shell.write("p.png", map);
    std::filesystem::create_symlink("map.cjm", shell.folder() / "x.pdf");
    std::filesystem::create_hard_link(shell.folder() / "map.cjm", shell.folder() / "second.svg");
    for (const Arguments& arguments :
         {Arguments{"thumbnail", "map.cjm", "map.cjm"}, Arguments{"thumbnail", "map.cjm", "other.cjm"},
          Arguments{"new", "blank", "-o", "other.cjm"}, Arguments{"new", "blank", "-o", "p.png"},
          Arguments{"export", "map.cjm", "-o", "x.pdf"}, Arguments{"export", "map.cjm", "-o", "second.svg"},
          Arguments{"export", "p.png", "-o", "p.png"},
          Arguments{"export", "map.cjm", "-o", "other.cjm", "--format", "svg"}}) {
        INFO(arguments.front() << " " << arguments.back());
        CHECK(wrongRefusal(shell.cjm(arguments)) == "");
    }
    for (const char* name : {"map.cjm", "other.cjm", "p.png", "x.pdf", "second.svg"})
        CHECK(shell.text(name) == map);
}

TEST_CASE("cjm new says of a map that is there how to replace it, and then keeps it", "[cli][output]") {
    ShellWithLines shell;
    const TemporaryFolder home;
    shell.environment = {{"XDG_DATA_HOME", home.path().string()}};
    const std::string map = shell.text("map.cjm");
    const Outcome refused = shell.cjm({"new", "blank", "-o", "map.cjm"});
    CHECK(wrongRefusal(refused) == "");
    CHECK(refused.err.find("--force") != std::string::npos);
    CHECK(shell.text("map.cjm") == map);
    const Outcome forced = shell.cjm({"new", "blank", "-o", "map.cjm", "--force"});
    INFO(forced.err);
    CHECK(forced.status == 0);
    CHECK(shell.text("map.cjm") != map);
    CHECK(std::filesystem::exists(home / "marshrut" / "versions"));
    // What is no map may go.
    shell.write("notes.txt", "notes");
    CHECK(shell.cjm({"new", "blank", "-o", "notes.txt"}).status == 0);
}

TEST_CASE("of many cjm new on one output one succeeds and none blames the disk", "[cli][output]") {
    const ShellWithLines shell;
    const Outcome outcome =
        shell.line("for i in 1 2 3 4 5 6 7 8; do { $cjm new blank -o one.cjm; echo $?; } & done; wait");
    CHECK(std::count(outcome.out.begin(), outcome.out.end(), '0') == 1);
    CHECK(std::count(outcome.out.begin(), outcome.out.end(), '2') == 7);
    CHECK(outcome.err.find("disk") == std::string::npos);
    CHECK(outcome.err.find("there is a map already") != std::string::npos);
}

TEST_CASE("standard output that fails is told on one line with status 2", "[cli][output]") {
    const ShellWithLines shell;
    shell.write("found.cjm", R"({"format": "cjm", "rows": [{"id": "r"}],
"cards": [{"id": "c", "row": "r", "stage": "gone", "severity": 9}]})");
    for (const char* command :
         {"templates", "info map.cjm", "info --json map.cjm", "validate map.cjm", "validate found.cjm", "--help",
          "--version", "export --help", "new blank -o -", "export map.cjm -o - --format svg", "thumbnail map.cjm -",
          "format - < found.cjm", "new blank -o /dev/stdout"}) {
        INFO(command);
        const std::string words = std::string("$cjm ") + command;
        CHECK(wrongRefusal(shell.line(words + " > /dev/full")) == "");
        if (words.find("/dev/stdout") == std::string::npos) CHECK(wrongRefusal(shell.line(words + " >&-")) == "");
        // A reader that has gone before the first word.
        const std::string gone = "rm -f p; mkfifo p; exec 4<>p 5>p 4>&-; ";
        CHECK(wrongRefusal(shell.line(gone + words + " >&5 5>&-")) == "");
    }
    // Without a place to say it there is still the status, and no file takes the place of the stream.
    CHECK(shell.line("$cjm info map.cjm > /dev/full 2> /dev/full").status == 2);
    CHECK(shell.line("$cjm export map.cjm -o map.png --scale 0.2 <&- >&- 2>&-").status == 0);
    CHECK(shell.text("map.png").substr(0, 4) == "\x89PNG");
}

TEST_CASE("a limit of the size of files is an error and no end", "[cli][output]") {
    const ShellWithLines shell;
    const Outcome outcome = shell.line("ulimit -f 4; $cjm export map.cjm -o map.png");
    CHECK(wrongRefusal(outcome) == "");
    CHECK(shell.folder().names() == std::vector<std::string>{"map.cjm"});
}

TEST_CASE("what is exported to standard output has the format that is named", "[cli][output]") {
    const ShellWithLines shell;
    for (const auto& [format, begin] : {std::pair{"pdf", "%PDF-"}, {"PNG", "\x89PNG"}, {".svg", "<"}}) {
        INFO(format);
        const Outcome outcome = shell.cjm({"export", "map.cjm", "-o", "-", "--scale", "0.2", "--format", format});
        CHECK(outcome.status == 0);
        CHECK(outcome.err == "");
        CHECK(outcome.out.rfind(begin, 0) == 0);
    }
    const Outcome none = shell.cjm({"export", "map.cjm", "-o", "-"});
    CHECK(wrongRefusal(none) == "");
    CHECK(none.err.find("--format") != std::string::npos);
    CHECK(wrongRefusal(shell.cjm({"export", "map.cjm", "-o", "-", "--format", "gif"})) == "");
    CHECK(wrongRefusal(shell.cjm({"export", "map.cjm", "-o", "a.png", "--format", "cjm"})) == "");
    CHECK(shell.cjm({"export", "map.cjm", "-o", "picture", "--format", "svg"}).status == 0);
    CHECK(shell.has("picture"));
}

TEST_CASE("names of pages, views, themes and formats are read in any case", "[cli][output]") {
    const ShellWithLines shell;
    REQUIRE(
        shell
            .cjm({"export", "map.cjm", "-o", "a.svg", "--page", "a4", "--view", "personas", "--theme", "high-contrast"})
            .status == 0);
    const Outcome outcome = shell.cjm(
        {"export", "map.cjm", "-o", "b.SVG", "--page", "A4", "--view", "Personas", "--theme", "HIGH-contrast"});
    CHECK(outcome.err == "");
    REQUIRE(outcome.status == 0);
    CHECK((shell.text("a.svg") == shell.text("b.SVG")));
    CHECK(shell.cjm({"new", "Blank", "-o", "new.cjm", "--lang", "RU"}).status == 0);
}

TEST_CASE("what is read may be a pipe or a device", "[cli][output]") {
    const ShellWithLines shell;
    const std::string plain = shell.cjm({"info", "map.cjm"}).out;
    CHECK(shell.line("$cjm info <(cat map.cjm)").out == plain);
    CHECK(shell.line("cat map.cjm | $cjm info /dev/stdin").out == plain);
    CHECK(shell.line("$cjm info /dev/stdin < map.cjm").out == plain);
    CHECK(wrongRefusal(shell.line("$cjm info /dev/zero")) == "");
    CHECK(wrongRefusal(shell.line("$cjm info /dev/null")) == "");
    if (std::filesystem::exists("/dev/kmsg")) // records without an end
        for (const char* line : {"$cjm info /dev/kmsg", "$cjm validate - < /dev/kmsg", "$cjm format /dev/kmsg",
                                 "$cjm export /dev/kmsg -o x.png", "$cjm thumbnail /dev/kmsg x.png"}) {
            INFO(line);
            CHECK(wrongRefusal(shell.line(line)) == "");
        }
    CHECK(shell.line("$cjm export <(cat map.cjm) -o >(cat > copy.png) --format png --scale 0.2").status == 0);
}

TEST_CASE("homes that are not there end nothing", "[cli][output]") {
    ShellWithLines shell;
    for (const char* variables : {"-u HOME -u XDG_DATA_HOME TMPDIR=/nonexistent", "HOME=relative TMPDIR=/nonexistent",
                                  "HOME=/nonexistent XDG_DATA_HOME=/nonexistent/data",
                                  "HOME= TMPDIR=", "XDG_DATA_HOME=relative HOME=/proc/none"})
        for (const char* command :
             {"templates", "info map.cjm", "new blank -o -", "export map.cjm -o a.png --scale 0.2"}) {
            INFO(variables << " " << command);
            const Outcome outcome = shell.line(std::string("env ") + variables + " $cjm " + command);
            CHECK(outcome.err == "");
            CHECK(outcome.status == 0);
        }
    std::filesystem::create_hard_link(shell.folder() / "map.cjm", shell.folder() / "second.cjm");
    // A copy has to be kept and cannot: one line.
    const Outcome outcome = shell.line("env HOME=/proc/none $cjm new blank --force -o map.cjm");
    CHECK(wrongRefusal(outcome) == "");
}

TEST_CASE("one wrong byte in a name lets no command through to the terminal", "[cli][output]") {
    const ShellWithLines shell;
    const std::string name = "\xFF \x1B[31m \xC2\x9B\x33\x31m \xE2\x80\xAEgpj.cjm";
    const Outcome outcome = shell.cjm({"info", name});
    CHECK(wrongRefusal(outcome) == "");
    for (const char* command : {"\x1B", "\xC2\x9B", "\xE2\x80\xAE", "\xFF"})
        CHECK(outcome.err.find(command) == std::string::npos);
}
