#include "package/help.hpp"

#include <cjm/layout/page.hpp>

#include <catch2/catch.hpp>

#include <regex>

using namespace cjm::test;

namespace {

// What a manual says, its quoted hyphens and change of fonts taken out.
std::string manual(const std::string& path) {
    const std::string text = std::regex_replace(get(resourceFile("man/" + path)), std::regex("\\\\-"), "-");
    return std::regex_replace(text, std::regex("\\\\f[A-Z]"), "");
}

} // namespace

TEST_CASE("the manuals name every command and option", "[package]") {
    const Shell shell;
    const auto commands = commandsOf(shell);
    REQUIRE(commands.size() >= 7);
    for (const char* folder : {"", "ru/"}) {
        const std::string text = manual(folder + std::string("cjm.1.in"));
        for (const std::string& option : optionsOf(shell, CJM_COMMAND)) {
            INFO(folder << "cjm.1 on " << option);
            CHECK(names(text, option));
        }
        for (const std::string& command : commands) {
            INFO(folder << "cjm.1 on " << command);
            const std::regex entry("\\.TP\n\\.BI? \"?" + command + "[ \"\n]");
            CHECK(std::regex_search(text, entry));
            for (const std::string& option : optionsOf(shell, CJM_COMMAND, command)) {
                INFO(option);
                CHECK(names(text, option));
            }
        }
        const std::string editor = manual(folder + std::string("marshrut.1.in"));
        const auto options = optionsOf(shell, CJM_EDITOR);
        REQUIRE(options.size() >= 6);
        for (const std::string& option : options) {
            INFO(folder << "marshrut.1 on " << option);
            CHECK(names(editor, option));
        }
    }
}

TEST_CASE("every view that can be printed is named by help, manuals and completions", "[package]") {
    const Shell shell;
    const std::string help = helpOf(shell, {CJM_COMMAND, "export"});
    for (const std::string_view each : cjm::pageViews()) {
        const std::string view(each);
        INFO(view);
        CHECK(names(help, view));
        for (const char* path : {"cjm.1.in", "ru/cjm.1.in"})
            CHECK(names(manual(path), view));
        for (const char* path : {"completions/cjm.bash", "completions/_cjm"})
            CHECK(names(get(resourceFile(path)), view));
    }
}

TEST_CASE("the manuals are set without a warning", "[package]") {
    if (isMissing("groff")) return;
    const Shell shell;
    for (const char* path : {"cjm.1.in", "marshrut.1.in", "ru/cjm.1.in", "ru/marshrut.1.in"}) {
        INFO(path);
        const Outcome set = shell.run({"groff", "-man", "-ww", "-Kutf8", "-Tutf8", resourceFile("man") / path});
        CHECK(set.status == 0);
        CHECK(set.err == "");
        CHECK(set.out.size() > 1000);
    }
}
