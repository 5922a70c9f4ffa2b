#include "package/help.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>

using namespace cjm::test;

namespace {

// What bash offers for a half-typed line of words, sorted.
std::vector<std::string> offered(const Shell& shell, const std::string& program, const std::string& words) {
    const std::string script = "source \"$1\"\nbuilt=$2\ncjm() { \"$built\" \"$@\"; }\nCOMP_WORDS=(" + words +
                               ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_" + program +
                               "\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n";
    const Outcome outcome =
        shell.run({"bash", "-uc", script, "completion", resourceFile("completions/" + program + ".bash"), CJM_COMMAND});
    INFO(outcome.err);
    CHECK(outcome.status == 0);
    CHECK(outcome.err == "");
    std::istringstream lines(outcome.out);
    std::vector<std::string> list;
    for (std::string line; std::getline(lines, line);)
        if (!line.empty()) list.push_back(line);
    std::sort(list.begin(), list.end());
    return list;
}

bool holds(const std::vector<std::string>& list, const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

using List = std::vector<std::string>;

} // namespace

TEST_CASE("bash completes every command and every long option", "[package]") {
    if (isMissing("bash")) return;
    const Shell shell;
    const List first = offered(shell, "cjm", "cjm ''");
    for (const std::string& command : commandsOf(shell)) {
        INFO(command);
        CHECK(holds(first, command));
        const List options = offered(shell, "cjm", "cjm " + command + " x -");
        for (const std::string& option : optionsOf(shell, CJM_COMMAND, command)) {
            INFO(option);
            if (option != "-h") CHECK(holds(options, option));
        }
    }
    for (const std::string& option : optionsOf(shell, CJM_COMMAND))
        if (option != "-h") CHECK(holds(first, option));
    const List editor = offered(shell, "marshrut", "marshrut -");
    for (const std::string& option : optionsOf(shell, CJM_EDITOR))
        if (option.rfind("--", 0) == 0) CHECK(holds(editor, option));
}

TEST_CASE("bash completes names of templates, maps and pages", "[package]") {
    if (isMissing("bash")) return;
    const Shell shell;
    shell.write("my map.cjm", "");
    shell.write("other.txt", "");
    std::filesystem::create_directory(shell.folder() / "maps");
    CHECK(offered(shell, "cjm", "cjm th") == List{"thumbnail"});
    CHECK(offered(shell, "cjm", "cjm new boiler-") == List{"boiler-b2b", "boiler-example"});
    CHECK(offered(shell, "cjm", "cjm info m") == List{"maps", "my map.cjm"});
    CHECK(offered(shell, "cjm", "cjm export x.cjm -o o") == List{"other.txt"});
    CHECK(offered(shell, "cjm", "cjm export x.cjm --view p") == List{"personas", "plan"});
    CHECK(offered(shell, "cjm", "cjm export x.cjm --page a") == List{"a0", "a1", "a2", "a3", "a4"});
    CHECK(offered(shell, "cjm", "cjm export x.cjm --theme h") == List{"high-contrast"});
    CHECK(offered(shell, "marshrut", "marshrut m") == List{"maps", "my map.cjm"});
}

TEST_CASE("the completion of zsh names every command and option", "[package]") {
    const Shell shell;
    const std::string text = get(resourceFile("completions/_cjm"));
    for (const std::string& command : commandsOf(shell)) {
        CHECK(names(text, command));
        for (const std::string& option : optionsOf(shell, CJM_COMMAND, command)) {
            INFO(option);
            CHECK(names(text, option));
        }
    }
    if (isMissing("zsh")) return;
    const Outcome outcome = shell.run({"zsh", "-n", resourceFile("completions/_cjm")});
    CHECK(outcome.status == 0);
    CHECK(outcome.err == "");
}
