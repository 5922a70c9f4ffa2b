#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cjm::test {

/// One source file of the program, with its path below the project's folder ("src/edit/apply.cpp").
struct SourceFile {
    std::string path;
    std::string text;

    /// "edit" of "include/cjm/edit/edit.hpp" and of "src/edit/apply.cpp"; empty for others.
    [[nodiscard]] std::string floor() const;
    [[nodiscard]] bool isPublic() const { return path.rfind("include/", 0) == 0; }
    [[nodiscard]] std::size_t lineCount() const;
    /// What it includes: "<vector>", "<cjm/base/id.hpp>", "\"base/catalogue.hpp\"".
    [[nodiscard]] std::vector<std::string> includes() const;
};

/// The project's own folder, as it was when the tests were built.
[[nodiscard]] std::filesystem::path projectFolder();

/// The text of one file; throws when there is none.
[[nodiscard]] std::string textOf(const std::filesystem::path& path);

/// All .hpp and .cpp files below these folders of the project, sorted by path.
[[nodiscard]] std::vector<SourceFile> sourceFiles(const std::vector<std::string>& folders = {"include", "src"});

} // namespace cjm::test
