#include "support/sources.hpp"

#include "support/files.hpp"

#include <algorithm>
#include <sstream>

namespace cjm::test {

namespace fs = std::filesystem;

std::string SourceFile::floor() const {
    for (const std::string_view root : {"include/cjm/", "src/"})
        if (path.rfind(root, 0) == 0) {
            const std::size_t end = path.find('/', root.size());
            if (end != std::string::npos) return path.substr(root.size(), end - root.size());
        }
    return {};
}

std::size_t SourceFile::lineCount() const {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

std::vector<std::string> SourceFile::includes() const {
    std::vector<std::string> list;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t hash = line.find_first_not_of(" \t");
        if (hash == std::string::npos || line[hash] != '#') continue;
        const std::size_t word = line.find_first_not_of(" \t", hash + 1);
        if (word == std::string::npos || line.compare(word, 7, "include") != 0) continue;
        const std::size_t begin = line.find_first_of("<\"", word + 7);
        if (begin == std::string::npos) continue;
        const std::size_t end = line.find_first_of(">\"", begin + 1);
        if (end != std::string::npos) list.push_back(line.substr(begin, end - begin + 1));
    }
    return list;
}

fs::path projectFolder() { return CJM_SOURCE_DIR; }

std::string textOf(const fs::path& path) { return get(path); }

std::vector<SourceFile> sourceFiles(const std::vector<std::string>& folders) {
    std::vector<SourceFile> files;
    for (const std::string& folder : folders)
        for (const auto& entry : fs::recursive_directory_iterator(projectFolder() / folder)) {
            const auto extension = entry.path().extension();
            if (extension != ".hpp" && extension != ".cpp") continue;
            files.push_back({fs::relative(entry.path(), projectFolder()).generic_string(), get(entry.path())});
        }
    std::sort(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

} // namespace cjm::test
