#include "cli/commands.hpp"
#include "cli/run_git.hpp"

#include <cjm/storage/files.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <sstream>
#include <tuple>
#include <utility>
#include <vector>

namespace cjm::cli {
namespace {

constexpr std::string_view mapAttributes = "*.cjm merge=cjm diff=cjm";
// What lies beside a map that is open.
constexpr std::string_view passingFiles = "~$*.tmp";

// The folder in which the repository is checked out.
Result<std::filesystem::path> topFolder() {
    auto outcome = runGit({"rev-parse", "--show-toplevel"});
    if (!outcome) return tl::unexpected(std::move(outcome.error()));
    std::string& folder = outcome->out;
    if (!folder.empty() && folder.back() == '\n') folder.pop_back();
    if (outcome->status != 0 || folder.empty()) return failure({"cli.no-repository", {}});
    return std::filesystem::path(folder);
}

// As one word for the shell that git starts a driver with.
std::string quotedForShell(const std::string& path) {
    std::string word = "'";
    for (const char c : path)
        word += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return word + "'";
}

// The program that "cjm" means to a shell, behind all links.
std::optional<std::filesystem::path> commandOnPath() {
    constexpr std::uint32_t executable = 0111; // for anybody
    const char* path = std::getenv("PATH");
    if (!path) return std::nullopt;
    std::istringstream folders{std::string(path)};
    for (std::string folder; std::getline(folders, folder, ':');) {
        const auto command = std::filesystem::path(folder) / "cjm";
        const auto info = folder.empty() ? IoResult<FileInfo>(FileInfo()) : systemFiles().info(command);
        if (folder.empty() || !info || info->kind != FileInfo::Kind::file || (info->mode & executable) == 0) continue;
        if (const auto real = systemFiles().resolve(command)) return *real;
    }
    return std::nullopt;
}

// How git is to call this very program: by its name where that leads here, else by its place.
std::string ownCommand() {
    const auto own = systemFiles().resolve("/proc/self/exe");
    return !own || commandOnPath() == *own ? "cjm" : quotedForShell(own->string());
}

// In the command of a merge driver "%" begins a name of git's own.
std::string withoutHoles(const std::string& command) {
    std::string plain;
    for (const char c : command)
        plain.append(c == '%' ? 2 : 1, c);
    return plain;
}

Result<void> configure(const std::string& section, const std::string& key, const std::string& value) {
    const std::string name = section + ".cjm." + key;
    const auto outcome = runGit({"config", "--local", "--replace-all", name, value});
    if (!outcome) return tl::unexpected(outcome.error());
    if (outcome->status != 0) return failure({"cli.git-refused", {{"name", name}}});
    return {};
}

bool isThere(const std::string& text, std::string_view wanted) {
    const auto wordsOf = [](std::istringstream line) {
        std::vector<std::string> words;
        for (std::string word; line >> word;)
            words.push_back(word);
        return words;
    };
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        if (wordsOf(std::istringstream(line)) == wordsOf(std::istringstream(std::string(wanted)))) return true;
    return false;
}

// A line more, once; whatever else is there stays.
Result<void> addLine(const std::filesystem::path& file, std::string_view line) {
    std::string text;
    if (systemFiles().info(file)) {
        auto bytes = readFile(systemFiles(), file);
        if (!bytes) return tl::unexpected(std::move(bytes.error()));
        text = std::move(*bytes);
    }
    if (isThere(text, line)) return {};
    if (!text.empty() && text.back() != '\n') text += '\n';
    return writeOutput(file, text.append(line) + "\n");
}

Result<std::filesystem::path> setUp() {
    auto folder = topFolder();
    if (!folder) return folder;
    const std::string command = ownCommand();
    const std::string driver = withoutHoles(command) + " merge --git %O %A %B";
    for (const auto& [section, key, value] :
         {std::tuple("merge", "name", std::string("Marshrut: journey maps")), std::tuple("merge", "driver", driver),
          std::tuple("diff", "textconv", command + " text")})
        if (const auto done = configure(section, key, value); !done) return tl::unexpected(done.error());
    for (const auto& [file, line] : {std::pair(".gitattributes", mapAttributes), std::pair(".gitignore", passingFiles)})
        if (const auto done = addLine(*folder / file, line); !done) return tl::unexpected(done.error());
    return folder;
}

} // namespace

int setUpGit() {
    const auto folder = setUp();
    if (!folder) return refuse(folder.error());
    return answer(say(Message{"cli.git-ready", {{"folder", folder->string()}}}, speech()) + "\n");
}

} // namespace cjm::cli
