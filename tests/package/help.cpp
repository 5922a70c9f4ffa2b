#include "package/help.hpp"

#include "support/sources.hpp"

#include <catch2/catch.hpp>

#include <cctype>
#include <regex>
#include <sstream>

namespace cjm::test {
namespace {

bool isPartOfWord(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-'; }

} // namespace

std::string helpOf(const Shell& shell, std::vector<std::string> command) {
    Shell offscreen;
    offscreen.environment = shell.environment;
    offscreen.environment.push_back({"QT_QPA_PLATFORM", "offscreen"});
    command.emplace_back("--help");
    const Outcome outcome = offscreen.run(std::move(command));
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    return outcome.out;
}

std::vector<std::string> commandsOf(const Shell& shell) {
    std::istringstream lines(helpOf(shell, {CJM_COMMAND}));
    std::vector<std::string> list;
    bool inList = false;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string first;
        if (inList && words >> first) list.push_back(first);
        if (line.rfind("Subcommands:", 0) == 0) inList = true;
    }
    return list;
}

std::set<std::string> optionsOf(const Shell& shell, const std::string& program, const std::string& command) {
    static const std::regex option("(?:^|[\\s,])(--?[a-z][a-z-]*)");
    std::vector<std::string> call{program};
    if (!command.empty()) call.push_back(command);
    std::istringstream lines(helpOf(shell, call));
    std::set<std::string> found;
    for (std::string line; std::getline(lines, line);) {
        // Options stand at the left; the words that explain them may name others.
        if (line.rfind("  -", 0) != 0) continue;
        const std::string left = line.substr(0, line.find("  ", 2));
        for (std::sregex_iterator it(left.begin(), left.end(), option), end; it != end; ++it)
            found.insert((*it)[1]);
    }
    return found;
}

bool names(const std::string& text, const std::string& word) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || !isPartOfWord(text[at - 1]);
        if (begins && (end == text.size() || !isPartOfWord(text[end]))) return true;
    }
    return false;
}

std::filesystem::path resourceFile(const std::string& path) { return projectFolder() / "resources" / path; }

bool isMissing(const std::string& tool) {
    if (isInstalled(tool)) return false;
    WARN("skipped: " << tool << " is not installed (scripts/bootstrap test)");
    return true;
}

} // namespace cjm::test
