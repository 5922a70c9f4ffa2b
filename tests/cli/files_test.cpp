#include "cli/command.hpp"
#include "support/limit.hpp"

#include <cjm/model/validate.hpp>
#include <cjm/storage/document.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

#include <sys/stat.h>

using namespace cjm;
using namespace cjm::test;

namespace {

Map mapOf(const std::string& bytes) {
    const auto loaded = decode(bytes);
    REQUIRE(loaded);
    return loaded->document.map;
}

std::int64_t modifiedNs(const std::filesystem::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mtim.tv_sec * 1'000'000'000LL + status.st_mtim.tv_nsec;
}

// Set back, so that a rewrite shows whatever the clock's grain is.
void makeOld(const std::filesystem::path& path) {
    std::filesystem::last_write_time(path, std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
}

} // namespace

TEST_CASE("cjm templates lists every template with its name", "[cli]") {
    Shell shell;
    for (const Language language : {Language::english, Language::russian}) {
        shell.environment = {{"LANG", language == Language::russian ? "ru_RU.UTF-8" : "en_GB.UTF-8"}};
        const Outcome outcome = shell.cjm({"templates"});
        CHECK(outcome.status == 0);
        CHECK(outcome.err == "");
        CHECK(std::count(outcome.out.begin(), outcome.out.end(), '\n') ==
              static_cast<std::ptrdiff_t>(templateNames().size()));
        for (const std::string_view name : templateNames()) {
            CHECK(outcome.out.find(std::string(name) + " ") != std::string::npos);
            CHECK(outcome.out.find(say("template." + std::string(name), language)) != std::string::npos);
        }
    }
}

TEST_CASE("cjm new makes a map of each template in each language", "[cli]") {
    const Shell shell;
    for (const std::string_view name : templateNames())
        for (const char* language : {"ru", "en"}) {
            const std::string file = std::string(name) + "-" + language + ".cjm";
            const Outcome outcome = shell.cjm({"new", std::string(name), "-o", file, "--lang", language});
            INFO(name << " " << language << " " << outcome.err);
            CHECK(outcome.status == 0);
            CHECK(outcome.out == "");
            CHECK(outcome.err == "");
            const Map map = mapOf(shell.text(file));
            CHECK(map == loadTemplate(name, languageFromCode(language))->map);
            CHECK(validate(map).empty());
        }
}

TEST_CASE("cjm new makes a document of its own each time", "[cli]") {
    const Shell shell;
    CHECK(shell.cjm({"new", "boiler-b2b", "-o", "a.cjm"}).status == 0);
    CHECK(shell.cjm({"new", "boiler-b2b", "-o", "b.cjm"}).status == 0);
    const auto a = decode(shell.text("a.cjm")), b = decode(shell.text("b.cjm"));
    CHECK(a->document.envelope.docId != b->document.envelope.docId);
    CHECK(a->document.map == b->document.map);
}

TEST_CASE("cjm new speaks the language of the system when none is given", "[cli]") {
    Shell shell;
    CHECK(mapOf(shell.cjm({"new", "boiler-b2b", "-o", "-"}).out).passport->language == "en");
    shell.environment = {{"LANG", "ru_RU.UTF-8"}};
    const Outcome outcome = shell.cjm({"new", "boiler-b2b", "-o", "-"});
    CHECK(outcome.status == 0);
    CHECK(outcome.err == "");
    CHECK(mapOf(outcome.out).passport->language == "ru");
    CHECK(shell.folder().names().empty());
    shell.environment.push_back({"LC_ALL", "en_US.UTF-8"}); // stronger than LANG
    CHECK(mapOf(shell.cjm({"new", "boiler-b2b", "-o", "-"}).out).passport->language == "en");
}

TEST_CASE("cjm new refuses what it does not know", "[cli]") {
    const Shell shell;
    const Outcome unknown = shell.cjm({"new", "nonsense", "-o", "map.cjm"});
    CHECK(wrongRefusal(unknown) == "");
    CHECK(unknown.err.find("nonsense") != std::string::npos);
    CHECK(unknown.err.find("boiler-b2b") != std::string::npos); // says what there is
    CHECK(wrongRefusal(shell.cjm({"new", "boiler-b2b", "-o", "map.cjm", "--lang", "de"})) == "");
    CHECK(wrongRefusal(shell.cjm({"new", "two\nlines", "-o", "map.cjm"})) == "");
    CHECK(wrongRefusal(shell.cjm({"new", "boiler-b2b"})) == "");
    const Outcome nowhere = shell.cjm({"new", "boiler-b2b", "-o", "no/such/folder/map.cjm"});
    CHECK(wrongRefusal(nowhere) == "");
    CHECK(nowhere.err.find("no/such/folder/map.cjm") != std::string::npos);
    CHECK(shell.folder().names().empty());
}

TEST_CASE("cjm validate names a quote in other words than those of its interview", "[cli]") {
    const Shell shell;
    const auto mapWith = [](const std::string& quote) {
        return R"({"format": "cjm", "map": {"title": "x"}, "personas": [
            {"id": "p1", "name": "Engineer", "quote": ")" +
               quote + R"(", "quoteFrom": "q1"}], "interviews": [
            {"id": "i1", "quotes": [{"id": "q1", "text": "Nobody answers after six, not even once."}]}]})";
    };
    shell.write("same.cjm", mapWith("nobody answers after six"));
    CHECK(shell.cjm({"validate", "same.cjm"}).status == 0);
    shell.write("other.cjm", mapWith("They always answer"));
    const Outcome other = shell.cjm({"validate", "other.cjm"});
    CHECK(other.status == 1);
    CHECK(other.out.find("other.cjm: record “p1”: the words in “quote” are not in the quote “q1”") == 0);
}

TEST_CASE("cjm validate tells good files from findings from unreadable ones", "[cli]") {
    const Shell shell;
    REQUIRE(shell.cjm({"new", "boiler-example", "-o", "map.cjm"}).status == 0);
    const Outcome good = shell.cjm({"validate", "map.cjm"});
    CHECK(good.status == 0);
    CHECK(good.err == "");
    CHECK(good.out.find("map.cjm") != std::string::npos);

    shell.write("found.cjm",
                "{\n\"format\": \"cjm\",\n\"rows\": [{\"id\": \"r\"}],\n\"cards\": [{\"id\": \"c\", \"row\": \"r\", "
                "\"stage\": \"gone\", \"severity\": 9}]\n}\n");
    const Outcome findings = shell.cjm({"validate", "found.cjm"});
    CHECK(findings.status == 1);
    CHECK(findings.err == "");
    CHECK(findings.out.find("gone") != std::string::npos);
    CHECK(findings.out.find("severity") != std::string::npos);
    CHECK(findings.out.find("findings") != std::string::npos);

    shell.write("broken.cjm", "{\n\"format\": \"cjm\",\n\"stages\": [{\"id\": 7}]\n}\n");
    const Outcome broken = shell.cjm({"validate", "broken.cjm"});
    CHECK(wrongRefusal(broken) == "");
    CHECK(broken.err.rfind("cjm: broken.cjm:3:", 0) == 0);
    CHECK(wrongRefusal(shell.cjm({"validate", "absent.cjm"})) == "");
    CHECK(wrongRefusal(shell.cjm({"validate", "."})) == "");
}

TEST_CASE("cjm format brings a file into its canonical form", "[cli]") {
    const Shell shell;
    REQUIRE(shell.cjm({"new", "boiler-example", "-o", "map.cjm"}).status == 0);
    const std::string canonical = shell.text("map.cjm");
    std::string loose = canonical;
    for (std::size_t at = 0; (at = loose.find("\", \"", at)) != std::string::npos; at += 6)
        loose.replace(at, 4, "\"  ,\n \"");
    REQUIRE(loose != canonical);
    shell.write("map.cjm", loose);
    const Outcome outcome = shell.cjm({"format", "map.cjm"});
    INFO(outcome.err);
    CHECK(outcome.status == 0);
    CHECK(outcome.out == "");
    CHECK(shell.text("map.cjm") == canonical);
    CHECK(shell.folder().names() == std::vector<std::string>{"map.cjm"});
}

TEST_CASE("cjm format leaves a canonical file and its time alone", "[cli]") {
    const Shell shell;
    REQUIRE(shell.cjm({"new", "boiler-b2b", "-o", "map.cjm"}).status == 0);
    makeOld(shell.folder() / "map.cjm");
    const auto before = modifiedNs(shell.folder() / "map.cjm");
    CHECK(shell.cjm({"format", "map.cjm"}).status == 0);
    CHECK(modifiedNs(shell.folder() / "map.cjm") == before);
}

TEST_CASE("cjm format refuses what it cannot read and leaves it alone", "[cli]") {
    const Shell shell;
    shell.write("map.cjm", "X:1,2\n");
    const Outcome outcome = shell.cjm({"format", "map.cjm"});
    CHECK(wrongRefusal(outcome) == "");
    CHECK(outcome.err.find("joystick") != std::string::npos);
    CHECK(shell.text("map.cjm") == "X:1,2\n");
}

TEST_CASE("a single dash is standard input and output", "[cli]") {
    Shell shell;
    shell.input = shell.cjm({"new", "boiler-example", "-o", "-", "--lang", "ru"}).out;
    const Outcome formatted = shell.cjm({"format", "-"});
    CHECK(formatted.status == 0);
    CHECK(formatted.err == "");
    CHECK(formatted.out == shell.input);
    CHECK(shell.cjm({"validate", "-"}).status == 0);
    CHECK(shell.cjm({"info", "-"}).out.find("Техническое обслуживание котельных") != std::string::npos);
    CHECK(shell.cjm({"export", "-", "-o", "map.png", "--scale", "0.2"}).status == 0);
    CHECK(shell.has("map.png"));
    shell.input = "";
    const Outcome empty = shell.cjm({"format", "-"});
    CHECK(wrongRefusal(empty) == "");
    CHECK(empty.err.find("empty") != std::string::npos);
}

TEST_CASE("file names may be cyrillic and hold blanks", "[cli]") {
    const Shell shell;
    const std::string name = "Карта «Котельные» — ёж 1.cjm";
    CHECK(shell.cjm({"new", "boiler-example", "-o", name}).status == 0);
    CHECK(shell.cjm({"info", name}).status == 0);
    CHECK(shell.cjm({"validate", name}).out.find(name) != std::string::npos);
    CHECK(shell.cjm({"format", name}).status == 0);
    CHECK(shell.cjm({"export", name, "-o", "Карта ёж.pdf"}).status == 0);
    CHECK(shell.has("Карта ёж.pdf"));
    shell.write("Плохая.cjm", "{");
    CHECK(shell.cjm({"info", "Плохая.cjm"}).err.rfind("cjm: Плохая.cjm:1:", 0) == 0);
}

// The mask is read once in a program, when it begins: each of these is one.
TEST_CASE("a new file has the permissions that the user gives to new files", "[cli]") {
    const Shell shell;
    for (const auto& [mask, mode] : {std::pair{"0022", 0644}, {"0027", 0640}, {"0002", 0664}, {"0077", 0600}}) {
        INFO(mask);
        const std::string name = std::string(mask) + ".cjm";
        const Outcome outcome =
            shell.run({"sh", "-c", "umask \"$0\" && exec \"$@\"", mask, CJM_COMMAND, "new", "blank", "-o", name});
        REQUIRE(outcome.status == 0);
        CHECK(std::filesystem::status(shell.folder() / name).permissions() == std::filesystem::perms(mode));
    }
}

TEST_CASE("limits of the system are told in one line, and leave nothing half-made", "[cli]") {
    const Shell shell;
    REQUIRE(shell.cjm({"new", "boiler-example", "-o", "map.cjm"}).status == 0);
    const std::string before = shell.text("map.cjm");
    for (const char* limit : {"ulimit -f 4", "ulimit -n 12"}) {
        if (sanitizersNeedDescriptors && std::string(limit).find("-n") != std::string::npos) continue;
        INFO(limit);
        const std::string script = std::string(limit) + " && exec \"$0\" \"$@\"";
        CHECK(wrongRefusal(shell.run({"sh", "-c", script, CJM_COMMAND, "export", "map.cjm", "-o", "map.png"})) == "");
        CHECK(shell.folder().names() == std::vector<std::string>{"map.cjm"});
    }
    CHECK(shell.text("map.cjm") == before);
}
