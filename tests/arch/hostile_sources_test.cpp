#include "arch/pattern.hpp"
#include "support/sources.hpp"

#include <catch2/catch.hpp>

#include <set>

using cjm::test::Pattern;
using cjm::test::SourceFile;
using cjm::test::sourceFiles;

// Maps come from other people. These rules keep what they hold from being obeyed, run or lost (research: hostile input,
// safe saving). A rule is a pattern that only the files named may contain.

namespace {

// The pattern forbids what only the files named may contain.
struct Rule {
    explicit Rule(const char* text, std::set<std::string> files = {}) : pattern(text), allowed(std::move(files)) {}
    Pattern pattern;
    std::set<std::string> allowed;
};

const std::vector<Rule>& rules() {
    static const std::vector<Rule> list{
        // Of files there is one reader of JSON, with limits.
        Rule(R"(json\s*::\s*(parse|accept|from_\w+)|Json\s*::\s*(parse|accept)|QJsonDocument)"),
        Rule(R"(json\s*::\s*sax_parse)", {"src/storage/json_tree.cpp"}),
        // Nothing in a map is opened, fetched, run or rendered as rich text.
        // The folder of drafts is the program's own.
        Rule(R"(\bopenUrl\b|\bQDesktopServices\b)", {"src/app/dialogs/dialogs.cpp"}),
        Rule(R"(\bQNetwork\w+|\bQTcpSocket\b|\bQUdpSocket\b|\bQSslSocket\b|\bQWebSocket\w*|\bcurl_)"),
        Rule(R"(\bRichText\b|\bMarkdownText\b|\bset(Html|Markdown)\b|\b(append|insert)Html\b|\bQTextBrowser\b)"),
        Rule(R"(\bstd\s*::\s*system\s*\(|\bpopen\b|\bQProcess\b|\bdlopen\b|\bQLibrary\b)"),
        // `cjm` becomes the part of it that draws.
        Rule(R"(\bexec[lv]p?e?\s*\()", {"src/cli/hand_over.cpp"}),
        // Only git is, by who asks for it, and no shell reads its arguments.
        Rule(R"(\bposix_spawnp?\s*\(|\bv?fork\s*\()", {"src/cli/run_git.cpp"}),
        // Icons that the program brings along are the only SVG that is drawn, and the avatar that a person chooses: it
        // is looked through first (svg_check.hpp), drawn once, and kept as a PNG.
        Rule(R"(\bQSvgRenderer\b|\bQSvgWidget\b)", {"src/app/window/application.cpp", "src/app/widgets/tinted_icon.cpp",
                                                    "src/render/scene_painter.cpp", "src/app/widgets/svg_picture.cpp"}),
        // Pictures are unpacked and made smaller in one place, which knows what that may cost and keeps their colours.
        Rule(R"(\bQImageReader\b|\bsetScaledSize\b|\bSmoothTransformation\b|\bloadFromData\b|\bfromData\s*\()",
             {"src/render/picture.cpp"}),
        // Files are written by the one that syncs, checks and replaces.
        Rule(
            R"(\bofstream\b|\bstd::fstream\b|\bQSaveFile\b|\bQTemporaryFile\b|\bQTextStream\b|\bfopen\b|\bcreat\s*\()"),
        Rule(R"(\bO_(WRONLY|RDWR|CREAT|TRUNC)\b)", {"src/storage/files.cpp", "src/storage/posix_files.cpp"}),
        Rule(R"(\bQFile\s+\w+\s*[({;]|\bnew\s+QFile\b|\bQFile\s*\()"),
        // A thread is begun only where it is asked first whether the system has room for it (limits.hpp).
        Rule(R"(\bstd\s*::\s*j?thread\b(?!\s*::)|\bstd\s*::\s*async\b|\bQThread\b|\bQThreadPool\b|\bQtConcurrent\b)",
             {"src/storage/document_keeper.cpp", "src/storage/file_thread.cpp", "src/storage/decode_all.cpp",
              "src/app/widgets/background.cpp", "src/app/widgets/background.hpp"}),
        // What takes long is waited for in one way (background.hpp), which runs no events of its own: a window that is
        // used while a function of it waits may be gone when it goes on. A question is waited for, and a menu.
        Rule(R"(\bQEventLoop\b|\bprocessEvents\b|\bexec\s*\()",
             {"src/app/main.cpp", "src/app/dialogs/dialogs.cpp", "src/app/dialogs/file_picker.cpp",
              "src/app/dialogs/plain_box.cpp", "src/app/window/window_actions.cpp", "src/app/window/start_screen.cpp"}),
        // Setting the value of one runs events, too.
        Rule(R"(\bQProgressDialog\b)", {"src/app/widgets/background.cpp"}),
        // The short forms of a message box guess what kind of text they are given.
        Rule(R"(\bQMessageBox\s*::\s*(information|warning|critical|question|about|aboutQt)\b)"),
        Rule(R"(\bQErrorMessage\b|\bQToolTip\s*::\s*showText\b|\bsetWhatsThis\b)"),
        // A tip is rich text if it looks like it, so it is made of plain text or is the program's own words.
        Rule(R"(\bsetToolTip\s*\((?!\s*(Qt::convertFromPlainText|plainTip|tr\()))"),
    };
    return list;
}

// Every label and message box is told that its text is plain: as often as they are made, or in a loop over them.
bool leavesTextOpen(const std::string& text) {
    static const Pattern plain(R"(setTextFormat\s*\(\s*Qt::PlainText\s*\))");
    static const Pattern box(R"(\bQMessageBox\s+\w+\s*[({;]|new\s+QMessageBox\b)");
    static const Pattern label(R"(new\s+(QLabel|WordsLabel)\b|\bQLabel\s+\w+\s*[({;])");
    static const Pattern loop(R"(for\s*\(\s*(auto|QLabel)\s*\*\s*\w+\s*:[^)]*\)\s*\w+->setTextFormat)");
    const std::size_t labels = loop.in(text) ? 1 : label.countIn(text);
    return plain.countIn(text) < box.countIn(text) + labels;
}

std::vector<std::string> unguardedReads(const SourceFile& file) {
    std::vector<std::string> list;
    const std::string text = Pattern::withoutComments(file.text);
    for (const Rule& rule : rules()) {
        if (rule.allowed.contains(file.path)) continue;
        if (const auto found = rule.pattern.in(text)) list.push_back(file.path + ": " + *found);
    }
    if (leavesTextOpen(text)) list.push_back(file.path + ": a label or message box without Qt::PlainText");
    return list;
}

} // namespace

TEST_CASE("nothing in a map is obeyed, opened or written past the one writer", "[arch][hostile]") {
    std::vector<std::string> found;
    for (const SourceFile& file : sourceFiles()) {
        const auto list = unguardedReads(file);
        found.insert(found.end(), list.begin(), list.end());
    }
    const std::vector<std::string> none;
    CHECK(found == none);
}

TEST_CASE("each rule finds what it forbids", "[arch][hostile]") {
    for (const char* line : {"auto j = nlohmann::json::parse(bytes);",
                             "auto j = Json::parse(bytes);",
                             "json::sax_parse(a, b, &c);",
                             "QDesktopServices::openUrl(url);",
                             "QNetworkAccessManager manager;",
                             "edit->setHtml(text);",
                             "label->setTextFormat(Qt::RichText);",
                             "std::system(\"x\");",
                             "QProcess process;",
                             "posix_spawnp(&child, name, nullptr, nullptr, words, environ);",
                             "std::thread([] {}).detach();",
                             "std::thread worker(run);",
                             "std::vector<std::thread> workers;",
                             "const auto later = std::async(run);",
                             "QThread thread;",
                             "QEventLoop loop;",
                             "QCoreApplication::processEvents();",
                             "dialog.exec();",
                             "menu->exec(at);",
                             "QProgressDialog bar(what, cancel, 0, 0, this);",
                             "QSvgRenderer r(bytes);",
                             "QImageReader reader(path);",
                             "image.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation);",
                             "std::ofstream out(path);",
                             "QSaveFile file(path);",
                             "::open(p, O_WRONLY | O_CREAT);",
                             "QFile file(path);",
                             "auto file = new QFile(path);",
                             "QMessageBox::warning(this, title, text);",
                             "widget->setToolTip(card.text);",
                             "QToolTip::showText(at, text);",
                             "auto* label = new QLabel(text);",
                             "QMessageBox box(this); box.setText(text);",
                             "auto* a = new QLabel(x); a->setTextFormat(Qt::PlainText); auto* b = new QLabel(y);"}) {
        INFO(line);
        CHECK(unguardedReads({"src/app/x.cpp", line}).size() == 1);
    }
    for (const char* line :
         {"widget->setToolTip(Qt::convertFromPlainText(path));", "widget->setToolTip(tr(\"Open a map\"));",
          "json::array();", "std::thread::hardware_concurrency();", "// no QSaveFile here", "QFileInfo info(path);",
          "QFile::moveToTrash(path);", "auto* label = new QLabel(text); label->setTextFormat(Qt::PlainText);",
          "a = new QLabel; b = new QLabel; for (QLabel* label : {a, b}) label->setTextFormat(Qt::PlainText);",
          "QMessageBox box(this); box.setTextFormat(Qt::PlainText);"}) {
        INFO(line);
        CHECK(unguardedReads({"src/app/x.cpp", line}).empty());
    }
    CHECK(unguardedReads({"src/storage/posix_files.cpp", "::open(p, O_WRONLY);"}).empty());
}
