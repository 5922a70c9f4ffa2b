#include "arch/pattern.hpp"
#include "support/sources.hpp"

#include <catch2/catch.hpp>

#include <regex>
#include <set>

using cjm::test::Pattern;
using cjm::test::SourceFile;
using cjm::test::sourceFiles;

// A file is opened, and words are printed, in one way each: what somebody puts into a folder, or whoever reads what is
// written, holds no program up and ends none.

namespace {

struct FilesRule {
    explicit FilesRule(const char* text, std::set<std::string> files = {}, const char* below = "")
        : pattern(text),
          allowed(std::move(files)),
          where(below) {}
    Pattern pattern;
    std::set<std::string> allowed;
    std::string where; // only of files below it
};

const std::vector<FilesRule>& filesRules() {
    static const std::vector<FilesRule> list{
        // The port opens plain files only, and never waits.
        FilesRule(R"(\bifstream\b|\bfilebuf\b|\bfreopen\b|\bopenat\s*\(|\bmmap\s*\()"),
        FilesRule(R"((^|[^\w:>.])::open\s*\()", {"src/storage/posix_files.cpp", "src/storage/posix_limits.cpp"}),
        FilesRule(R"(\bQFile\s+\w+\s*[({;]|\bQFile\s*\()"),
        FilesRule(
            R"(\bQImageReader\s+\w+\s*[({]\s*(?!&)|\bQ(Image|Pixmap|Picture|Movie)(\s+\w+)?\s*\(\s*(path|file|name)\w*\s*[,)])"),
        FilesRule(R"(\bbasic_file_sink|\brotating_file_sink)", {"src/storage/log.cpp"}),
        FilesRule(R"(\bQSettings\s*\(|\bQSettings\s+\w+\s*[;({])",
                  {"src/app/widgets/settings.cpp", "src/app/widgets/settings.hpp"}),
        // Pipes and devices are for who names them on a command line.
        FilesRule(R"(\bOpenAs::(stream|intoStream)\b)", {"src/storage/files.cpp", "src/storage/posix_files.cpp"}),
        FilesRule(
            R"(\b(readFile|loadDocument|replaceFile|saveDocument|makeDocument\w*)\s*\((?!\s*(\*|systemFiles\(|files\b)))",
            {}, "src/app/"),
        // A folder that is none of the program's own may be on a share that does not answer.
        FilesRule(R"(\breadFile\s*\(\s*(systemFiles|files)\b)",
                  {"src/app/avatar/picture_source.cpp", "src/app/widgets/picture_record.cpp"}, "src/app/"),
        // std::filesystem throws; of it there are paths, and what the port makes of it.
        FilesRule(R"(\b(fs|filesystem)\s*::\s*(?!path\b)\w)", {"src/storage/posix_files.cpp"}),
        FilesRule(
            R"(\b(temp_directory_path|create_director\w+|(weakly_)?canonical|is_(regular_file|directory|symlink))\s*\()",
            {"src/storage/posix_files.cpp"}),
        // Words are printed where it is looked whether they could be.
        FilesRule(R"(\bfmt::print\b|\bstd::(cout|cerr|clog)\b|\b(f|v|vf|d)?printf\s*\(|\bf?puts\s*\(|\bfwrite\s*\()",
                  {"src/base/contract.cpp"}),
        FilesRule(R"(\bSTD(OUT|ERR)_FILENO\b)",
                  {"src/storage/files.cpp", "src/storage/posix_files.cpp", "src/cli/progress_bar.cpp"}),
    };
    return list;
}

// Calls of std::filesystem that do not end in a std::error_code of their source.
std::vector<std::string> throwingCalls(const std::string& text) {
    if (text.find("fs::") == std::string::npos) return {};
    std::set<std::string> errors;
    static const std::regex declared(R"(std::error_code (\w+);)"), call(R"(\bfs::(?!path\b)\w+( \w+)?\()");
    for (std::sregex_iterator it(text.begin(), text.end(), declared), end; it != end; ++it)
        errors.insert((*it)[1]);
    std::vector<std::string> list;
    for (std::sregex_iterator it(text.begin(), text.end(), call), end; it != end; ++it) {
        std::size_t at = static_cast<std::size_t>(it->position() + it->length());
        const std::size_t begin = at;
        for (int depth = 1; at < text.size(); ++at) {
            if (text[at] == '(') ++depth;
            if (text[at] == ')' && --depth == 0) break;
        }
        std::string arguments = text.substr(begin, at - begin);
        while (!arguments.empty() && arguments.back() == ')')
            arguments.pop_back();
        const std::size_t last = arguments.find_last_of(" ,(");
        if (!errors.contains(arguments.substr(last == std::string::npos ? 0 : last + 1))) list.push_back(it->str());
    }
    return list;
}

std::vector<std::string> filesOffences(const SourceFile& file) {
    std::vector<std::string> list;
    const std::string text = Pattern::withoutComments(file.text);
    for (const FilesRule& rule : filesRules()) {
        if (file.path.rfind(rule.where, 0) != 0 || rule.allowed.contains(file.path)) continue;
        if (const auto found = rule.pattern.in(text)) list.push_back(file.path + ": " + *found);
    }
    for (const std::string& call : throwingCalls(text))
        list.push_back(file.path + " may throw: " + call);
    return list;
}

} // namespace

TEST_CASE("files are opened and words are printed in one way", "[arch][files]") {
    std::vector<std::string> found;
    for (const SourceFile& file : sourceFiles()) {
        const auto list = filesOffences(file);
        found.insert(found.end(), list.begin(), list.end());
    }
    const std::vector<std::string> none;
    CHECK(found == none);
}

TEST_CASE("the rules of files find what they forbid", "[arch][files]") {
    for (const char* line : {"std::ifstream in(path);",
                             "const int f = ::open(path, O_RDONLY);",
                             "QFile file(path);",
                             "QImageReader reader(path);",
                             "QImage picture(path);",
                             "return QPixmap(fileName);",
                             "QSettings().value(key);",
                             "QSettings settings;",
                             "files.open(path, OpenAs::stream);",
                             "readFile(path.toStdString());",
                             "loadDocument(tile.file);",
                             "readFile(systemFiles(), path);",
                             "if (fs::exists(path, error)) {}",
                             "for (auto& e : std::filesystem::directory_iterator(p)) {}",
                             "create_directories(path);",
                             "fmt::print(\"{}\", x);",
                             "std::cout << x;",
                             "std::printf(\"x\");",
                             "std::fputs(x, stdout);",
                             "write(STDOUT_FILENO, x, 1);"}) {
        INFO(line);
        CHECK_FALSE(filesOffences({"src/app/x.cpp", line}).empty());
    }
    for (const char* line :
         {"QImageReader reader(&buffer, type);", "QSettings settings = openSettings();", "readFile(*files, path);",
          "loadDocument(systemFiles(), path);", "namespace fs = std::filesystem;", "fs::path a(b);",
          "snprintf(a, 1, b);", "fmt::format(\"{}\", x);", "QFileInfo info(path);", "// std::cout"}) {
        INFO(line);
        CHECK(filesOffences({"src/app/x.cpp", line}).empty());
    }
    const std::string port = "src/storage/posix_files.cpp";
    CHECK(filesOffences({port, "std::error_code error; fs::exists(fs::path(a), error);"}).empty());
    CHECK(filesOffences({port, "std::error_code error; fs::directory_iterator it(a, error), end;"}).empty());
    CHECK(filesOffences({port, "std::error_code error; fs::exists(a);"}).size() == 1);
    CHECK(filesOffences({port, "fs::directory_iterator it(a);"}).size() == 1);
}
