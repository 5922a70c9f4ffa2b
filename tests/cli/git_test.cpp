#include "cli/command.hpp"
#include "support/sources.hpp"

#include <cjm/storage/document.hpp>

#include <catch2/catch.hpp>

#include <cstdlib>
#include <sstream>

// What docs/git.md says, in real repositories.
namespace cjm::test::git_command {
namespace {

bool isGitMissing() {
    if (isInstalled("git")) return false;
    WARN("skipped: there is no git");
    return true;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// The commands of docs/git.md below "## Set up", up to the end of their block.
std::vector<std::string> documentedSetUp() {
    std::istringstream lines(cjm::test::textOf(projectFolder() / "docs" / "git.md"));
    std::vector<std::string> commands;
    bool isBelow = false, isIn = false;
    for (std::string line; std::getline(lines, line);) {
        const bool isFence = line.rfind("```", 0) == 0;
        if (isIn && isFence) break;
        if (isIn) commands.push_back(line);
        isBelow = isBelow || line == "## Set up";
        isIn = isIn || (isBelow && isFence);
    }
    return commands;
}

// A repository with a map in it, set up as the document says, and two branches.
class Repository {
public:
    explicit Repository(bool isOnPath = true) {
        const std::string path = std::getenv("PATH") ? std::getenv("PATH") : "";
        const std::string own = std::filesystem::path(CJM_COMMAND).parent_path();
        shell.environment = {{"PATH", isOnPath ? own + ":" + path : path},
                             {"GIT_CONFIG_NOSYSTEM", "1"},
                             {"GIT_CEILING_DIRECTORIES", shell.folder().path().parent_path()}};
        for (const char* who : {"AUTHOR", "COMMITTER"}) {
            shell.environment.push_back({std::string("GIT_") + who + "_NAME", "Anna"});
            shell.environment.push_back({std::string("GIT_") + who + "_EMAIL", "anna@example.org"});
        }
        git({"init", "-q"});
        git({"checkout", "-q", "-b", "ours"});
    }

    Outcome git(std::vector<std::string> arguments, int status = 0) const {
        arguments.insert(arguments.begin(), "git");
        const Outcome outcome = shell.run(arguments);
        INFO(arguments[1] << ": " << outcome.out << outcome.err);
        CHECK(outcome.status == status);
        return outcome;
    }

    // As the document says; `cjm` is found where it is built.
    void setUp() const {
        const auto commands = documentedSetUp();
        REQUIRE(commands.size() == 3);
        for (const std::string& command : commands) {
            const Outcome outcome = shell.run({"sh", "-c", command});
            INFO(command << ": " << outcome.out << outcome.err);
            CHECK(outcome.status == 0);
        }
    }
    void addMap() const {
        REQUIRE(shell.cjm({"new", "boiler-example", "-o", "map.cjm", "--lang", "en"}).status == 0);
        git({"add", "map.cjm"});
        git({"commit", "-q", "-m", "A map"});
        git({"branch", "theirs"});
    }
    void commit(const std::string& branch, const std::string& from, const std::string& to) const {
        git({"checkout", "-q", branch});
        std::string text = shell.text("map.cjm");
        const std::size_t at = text.find(from);
        INFO(from);
        REQUIRE(at != std::string::npos);
        shell.write("map.cjm", text.replace(at, from.size(), to));
        git({"commit", "-q", "-a", "-m", to});
    }

    Shell shell;
};

const std::string barrier = "No case studies from the industry", question = "Who can help?";

} // namespace

TEST_CASE("two branches that edit different cards merge without a conflict", "[cli][git]") {
    if (isGitMissing()) return;
    const Repository repository;
    repository.setUp();
    repository.addMap();
    repository.commit("theirs", question, "Who helps?");
    repository.commit("ours", barrier, "Few case studies");
    repository.git({"merge", "-q", "--no-edit", "theirs"});
    const std::string merged = repository.shell.text("map.cjm");
    CHECK(holds(merged, "Few case studies"));
    CHECK(holds(merged, "Who helps?"));
    CHECK(decode(merged));
    CHECK(repository.git({"status", "--porcelain"}).out == "");
}

TEST_CASE("cards that two branches put into one cell merge, where lines alone would not", "[cli][git]") {
    if (isGitMissing()) return;
    const Repository repository;
    repository.setUp();
    repository.addMap();
    const std::string card = "{\"id\": \"K1\"";
    const auto added = [](const std::string& id) {
        return "{\"id\": \"" + id +
               "\", \"row\": \"row-questions\", \"stage\": \"S1\", \"kind\": \"question\", \"text\": \"" + id +
               "?\"},\n{\"id\": \"K1\"";
    };
    repository.commit("theirs", card, added("new-one"));
    repository.commit("ours", card, added("new-two"));
    repository.git({"merge", "-q", "--no-edit", "theirs"});
    CHECK(holds(repository.shell.text("map.cjm"), "new-one?"));
    CHECK(holds(repository.shell.text("map.cjm"), "new-two?"));
}

TEST_CASE("the same words changed by both are a conflict in a file that stays a map", "[cli][git]") {
    if (isGitMissing()) return;
    const Repository repository;
    repository.setUp();
    repository.addMap();
    repository.commit("theirs", barrier, "Cases are old");
    repository.commit("ours", barrier, "Few case studies");
    const Outcome merge = repository.git({"merge", "theirs"}, 1);
    CHECK(holds(merge.out, "CONFLICT"));
    CHECK(holds(merge.err, "cjm: card “"));
    const std::string text = repository.shell.text("map.cjm");
    CHECK_FALSE(holds(text, "<<<<<<<"));
    CHECK(holds(text, "\"kind\": \"both-edited\""));
    CHECK(repository.shell.cjm({"validate", "map.cjm"}).status == 0);
    repository.git({"commit", "-q", "-a", "-m", "Decide later"});
    CHECK(repository.git({"status", "--porcelain"}).out == "");
}

TEST_CASE("git shows what changed a line a field, under the cell of the card", "[cli][git]") {
    if (isGitMissing()) return;
    const Repository repository;
    repository.setUp();
    repository.addMap();
    repository.commit("ours", barrier, "Few case studies");
    const std::string diff = repository.git({"diff", "HEAD~1", "--", "map.cjm"}).out;
    INFO(diff);
    CHECK(holds(diff, "\n-  barrier: " + barrier + "\n"));
    CHECK(holds(diff, "\n+  barrier: Few case studies\n"));
    CHECK(holds(diff, "@@ cell: ") != holds(diff, "\n cell: ")); // above the change, or in sight of it
    CHECK_FALSE(holds(diff, "\"id\""));
}

TEST_CASE("a map that both branches add has no base", "[cli][git]") {
    if (isGitMissing()) return;
    const Repository repository;
    repository.setUp();
    repository.git({"branch", "theirs"});
    const Shell& shell = repository.shell;
    REQUIRE(shell.cjm({"new", "boiler-example", "-o", "map.cjm"}).status == 0);
    const std::string map = shell.text("map.cjm");
    for (const char* branch : {"theirs", "ours"}) {
        repository.git({"checkout", "-q", branch});
        std::string text = map;
        text.replace(text.find(barrier), barrier.size(), std::string("Seen by ") + branch);
        shell.write("map.cjm", text);
        repository.git({"add", "map.cjm"});
        repository.git({"commit", "-q", "-m", "A map"});
    }
    repository.git({"merge", "theirs"}, 1);
    CHECK(decode(shell.text("map.cjm")));
    CHECK(holds(shell.text("map.cjm"), "Seen by ours"));
    CHECK(holds(shell.text("map.cjm"), "Seen by theirs"));
}

TEST_CASE("markers that git left before it was set up are merged by hand", "[cli][git][markers]") {
    if (isGitMissing()) return;
    const Repository repository;
    repository.addMap();
    repository.commit("theirs", barrier, "Cases are old");
    repository.commit("ours", barrier, "Few case studies");
    // Where the marks do not say what both grew from, git's index does.
    const std::string style = GENERATE("diff3", "merge");
    repository.git({"-c", "merge.conflictStyle=" + style, "merge", "theirs"}, 1);
    CHECK(holds(repository.shell.text("map.cjm"), "<<<<<<<"));
    const Outcome outcome = repository.shell.cjm({"merge", "--markers", "map.cjm", "-o", "merged.cjm"});
    CHECK(outcome.status == 1);
    CHECK(holds(repository.shell.text("merged.cjm"), "\"base\": \"" + barrier + "\""));
    CHECK(repository.shell.cjm({"validate", "merged.cjm"}).status == 0);
}

TEST_CASE("git-setup doubles nothing and keeps what is there", "[cli][git]") {
    if (isGitMissing()) return;
    const Repository repository;
    const Shell& shell = repository.shell;
    shell.write(".gitattributes", "*.png binary");
    for (int n = 0; n < 2; ++n) {
        const Outcome outcome = shell.cjm({"git-setup"});
        CHECK(outcome.status == 0);
        CHECK(outcome.err == "");
        CHECK(std::count(outcome.out.begin(), outcome.out.end(), '\n') == 1);
        CHECK(shell.text(".gitattributes") == "*.png binary\n*.cjm merge=cjm diff=cjm\n");
        CHECK(shell.text(".gitignore") == "~$*.tmp\n");
    }
    CHECK(repository.git({"config", "--get-all", "merge.cjm.driver"}).out == "cjm merge --git %O %A %B\n");
    CHECK(repository.git({"config", "--get-all", "diff.cjm.textconv"}).out == "cjm text\n");
    // From a folder within, and however somebody else has written the line.
    shell.write(".gitattributes", "  *.cjm\tmerge=cjm  diff=cjm\r\n");
    std::filesystem::create_directory(shell.folder() / "maps");
    CHECK(shell.run({"sh", "-c", "cd maps && cjm git-setup"}).status == 0);
    CHECK(shell.text(".gitattributes") == "  *.cjm\tmerge=cjm  diff=cjm\r\n");
    CHECK_FALSE(shell.has("maps/.gitattributes"));
    // What says that a map is open is nothing for git.
    shell.write("maps/~$map.AbCdEfGhIjKl.who.tmp", "{}");
    CHECK(repository.git({"status", "--porcelain", "--untracked-files=all"}).out ==
          "?? .gitattributes\n?? .gitignore\n");
}

TEST_CASE("a program that is not on PATH is called by its place", "[cli][git]") {
    if (isGitMissing()) return;
    Repository repository(false);
    const auto place = repository.shell.folder() / "it's 100% here";
    std::filesystem::create_directory(place);
    std::filesystem::copy_file(CJM_COMMAND, place / "cjm");
    const Outcome set = repository.shell.run({(place / "cjm").string(), "git-setup"});
    INFO(set.err);
    REQUIRE(set.status == 0);
    repository.git({"add", ".gitattributes"});
    repository.addMap();
    repository.commit("theirs", question, "Who helps?");
    repository.commit("ours", barrier, "Few case studies");
    repository.git({"merge", "-q", "--no-edit", "theirs"});
    CHECK(holds(repository.shell.text("map.cjm"), "Who helps?"));
    CHECK(holds(repository.git({"diff", "HEAD~1", "--", "map.cjm"}).out, "question: Who"));
}

TEST_CASE("git-setup says in one line that there is no repository, or no git", "[cli][git]") {
    Shell shell;
    shell.environment = {{"GIT_CEILING_DIRECTORIES", shell.folder().path().parent_path()}};
    if (!isGitMissing()) {
        const Outcome outside = shell.cjm({"git-setup"});
        CHECK(wrongRefusal(outside) == "");
        CHECK(holds(outside.err, "git init"));
    }
    shell.environment = {{"PATH", shell.folder() / "nothing"}};
    const Outcome without = shell.cjm({"git-setup"});
    CHECK(wrongRefusal(without) == "");
    CHECK(holds(without.err, "Install"));
    CHECK(shell.folder().names().empty());
}

} // namespace cjm::test::git_command
