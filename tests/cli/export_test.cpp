#include "cli/command.hpp"
#include "cli/png.hpp"
#include "support/builders.hpp"

#include <cjm/layout/page.hpp>
#include <cjm/storage/files.hpp>

#include <catch2/catch.hpp>

#include <cmath>
#include <set>

using namespace cjm;
using namespace cjm::test;

namespace {

struct ShellWithMap : Shell {
    explicit ShellWithMap(const char* language = "ru") {
        REQUIRE(cjm({"new", "boiler-example", "-o", "map.cjm", "--lang", language}).status == 0);
    }
};

Picture drawn(const Shell& shell, std::vector<std::string> options) {
    options.insert(options.begin(), {"export", "map.cjm", "-o", "map.png"});
    const Outcome outcome = shell.cjm(options);
    INFO(outcome.err);
    CHECK(outcome.status == 0);
    CHECK(outcome.out == "");
    CHECK(outcome.err == "");
    return readPng(shell.text("map.png"));
}

std::string mapOfPersonas(int count) {
    std::string personas;
    for (int i = 1; i <= count; ++i) {
        const std::string number = std::to_string(i);
        personas.append(i > 1 ? "," : "").append("{\"id\": \"p").append(number).append("\", \"name\": \"Persona ");
        personas.append(number).append("\"}");
    }
    return R"({"format": "cjm", "map": {"title": "x", "language": "en"}, "personas": [)" + personas + "]}";
}

} // namespace

TEST_CASE("cjm export makes a PNG of every page in its size", "[cli][export]") {
    const ShellWithMap shell;
    for (const char* name : {"16:9", "a4", "a3", "a0"}) {
        INFO(name);
        const Size size = findPageFormat(name)->size;
        const double scale = std::string(name) == "a0" ? 0.5 : 1;
        // With all that cards can show type would be too small for the smallest sheet, which is told.
        const Picture picture = drawn(shell, {"--page", name, "--scale", scale == 1 ? "1" : "0.5", "--show", "none"});
        CHECK(picture.width == std::ceil(size.width * scale));
        CHECK(picture.height == std::ceil(size.height * scale));
        CHECK(picture.isWhole);
        CHECK_FALSE(isBlank(picture));
    }
    const Picture fit = drawn(shell, {});
    CHECK(fit.width >= 1600);
    CHECK(fit.height > 500);
    CHECK_FALSE(isBlank(fit));
}

TEST_CASE("cjm export writes the resolution into a PNG", "[cli][export]") {
    const ShellWithMap shell;
    const Picture once = drawn(shell, {"--page", "16:9"});
    CHECK(once.perMetre == 3780); // 96 to the inch
    const Picture twice = drawn(shell, {"--page", "16:9", "--scale", "2"});
    CHECK(twice.width == 2 * once.width);
    CHECK(twice.height == 2 * once.height);
    CHECK(twice.perMetre == 7559);
}

TEST_CASE("cjm export gives the same bytes twice", "[cli][export]") {
    const ShellWithMap shell;
    REQUIRE(shell.cjm({"export", "map.cjm", "-o", "a.png"}).status == 0);
    REQUIRE(shell.cjm({"export", "map.cjm", "-o", "b.png"}).status == 0);
    CHECK((shell.text("a.png") == shell.text("b.png")));
}

TEST_CASE("texts in several fonts are written in the same order at every start", "[cli][export]") {
    const Shell shell;
    shell.write("map.cjm",
                R"({"format": "cjm", "map": {"title": "Зима ❄️ 🔥 winter 😀 шалом שלום"},
"stages": [{"id": "s", "title": "🔥 Огонь 😀"}], "rows": [{"id": "r"}],
"cards": [{"id": "a", "row": "r", "stage": "s", "text": "👍 да, 🙂 нет, 🤷 не знаю"}]})");
    std::set<std::string> written;
    for (int start = 0; start < 6; ++start) {
        REQUIRE(shell.cjm({"export", "map.cjm", "-o", "map.svg"}).status == 0);
        written.insert(shell.text("map.svg"));
    }
    CHECK(written.size() == 1);
}

TEST_CASE("cjm export works without a window system", "[cli][export]") {
    ShellWithMap shell("en"); // its environment has neither DISPLAY nor QT_QPA_PLATFORM
    CHECK(shell.cjm({"export", "map.cjm", "-o", "map.pdf"}).status == 0);
    CHECK(shell.text("map.pdf").rfind("%PDF-", 0) == 0);
    for (const char* platform : {"offscreen", "minimal", "xcb", "nonsense"}) {
        INFO(platform);
        shell.environment = {{"QT_QPA_PLATFORM", platform}};
        const Outcome outcome = shell.cjm({"export", "map.cjm", "-o", "map.png", "--scale", "0.3"});
        INFO(outcome.err);
        CHECK(outcome.status == 0);
        CHECK_FALSE(isBlank(readPng(shell.text("map.png"))));
    }
}

TEST_CASE("cjm export is not moved by the settings of a desktop", "[cli][export]") {
    ShellWithMap shell("en");
    REQUIRE(shell.cjm({"export", "map.cjm", "-o", "plain.png"}).status == 0);
    shell.environment = {{"QT_SCALE_FACTOR", "2"}, {"QT_FONT_DPI", "192"}, {"LC_NUMERIC", "de_DE.UTF-8"}};
    REQUIRE(shell.cjm({"export", "map.cjm", "-o", "other.png"}).status == 0);
    CHECK((shell.text("plain.png") == shell.text("other.png")));
}

TEST_CASE("cjm export draws the grid when no view is named", "[cli][export]") {
    const ShellWithMap shell;
    REQUIRE(shell.cjm({"export", "map.cjm", "-o", "a.svg"}).status == 0);
    REQUIRE(shell.cjm({"export", "map.cjm", "-o", "b.svg", "--view", "grid"}).status == 0);
    CHECK((shell.text("a.svg") == shell.text("b.svg")));
}

TEST_CASE("cjm export writes the interviews of a map, and says when there are none", "[cli][export]") {
    const ShellWithMap shell;
    REQUIRE(shell.cjm({"export", "map.cjm", "-o", "a.svg", "--view", "interviews"}).status == 0);
    CHECK(shell.text("a.svg").find("Инженер-наладчик") != std::string::npos);
    CHECK(shell.text("a.svg").find("Новая цитата") == std::string::npos); // no hands
    shell.write("none.cjm", mapOfPersonas(1));
    CHECK(shell.cjm({"export", "none.cjm", "-o", "b.svg", "--view", "interviews"}).status != 0);
    CHECK_FALSE(shell.has("b.svg"));
}

TEST_CASE("cjm export writes the loop of a map, and says when there is none", "[cli][export]") {
    const ShellWithMap shell;
    REQUIRE(shell.cjm({"export", "map.cjm", "-o", "a.svg", "--view", "loop"}).status == 0);
    CHECK(shell.text("a.svg").find("Малый цикл") != std::string::npos);
    shell.write("none.cjm", mapOfPersonas(1));
    CHECK(shell.cjm({"export", "none.cjm", "-o", "b.svg", "--view", "loop"}).status != 0);
    CHECK_FALSE(shell.has("b.svg"));
}

TEST_CASE("several pages are a PDF, or a PNG or SVG for each", "[cli][export]") {
    const Shell shell;
    shell.write("map.cjm", mapOfPersonas(9));
    for (const char* ending : {"png", "svg"}) {
        INFO(ending);
        const Outcome outcome =
            shell.cjm({"export", "map.cjm", "-o", std::string("out.") + ending, "--view", "personas"});
        INFO(outcome.err);
        CHECK(outcome.status == 0);
        CHECK(outcome.out == "");
    }
    CHECK(shell.folder().names() ==
          std::vector<std::string>{"map.cjm", "out-1.png", "out-1.svg", "out-2.png", "out-2.svg"});
    CHECK_FALSE(isBlank(readPng(shell.text("out-1.png"))));
    CHECK_FALSE(isBlank(readPng(shell.text("out-2.png"))));
    CHECK((shell.text("out-1.png") != shell.text("out-2.png")));
    CHECK(shell.text("out-1.svg").find("Persona 1") != std::string::npos);
    CHECK(shell.text("out-2.svg").find("Persona 9") != std::string::npos);
    CHECK(shell.cjm({"export", "map.cjm", "-o", "all.pdf", "--view", "personas"}).status == 0);
    CHECK(shell.has("all.pdf"));
    CHECK_FALSE(shell.has("all-1.pdf"));
}

TEST_CASE("several pages do not go to standard output, and one of a view has the name as it is", "[cli][export]") {
    const Shell shell;
    shell.write("map.cjm", mapOfPersonas(9));
    CHECK(wrongRefusal(shell.cjm({"export", "map.cjm", "-o", "-", "--view", "personas"})) == "");
    shell.write("map.cjm", mapOfPersonas(1));
    CHECK(shell.cjm({"export", "map.cjm", "-o", "out.png", "--view", "personas"}).status == 0);
    CHECK(shell.folder().names() == std::vector<std::string>{"map.cjm", "out.png"});
}

TEST_CASE("one persona, by number or name, is one upright sheet", "[cli][export]") {
    const Shell shell;
    shell.write("map.cjm", R"({"format": "cjm", "map": {"title": "x", "language": "ru"}, "personas": [
        {"id": "a", "name": "Энергетик"}, {"id": "b", "name": "ЛПР"}, {"id": "c", "name": "1"}]})");
    const auto sheet = [&](std::vector<std::string> options) {
        options.insert(options.begin(), {"export", "map.cjm", "-o", "out.svg", "--view", "personas"});
        const Outcome outcome = shell.cjm(options);
        INFO(outcome.err);
        CHECK(outcome.status == 0);
        return shell.text("out.svg");
    };
    const std::string first = sheet({"--persona", "1"});
    CHECK(first.find("width=\"793.7") != std::string::npos);
    CHECK(first.find("height=\"1122.5") != std::string::npos);
    CHECK(first.find("Энергетик") != std::string::npos);
    CHECK(first.find("ЛПР") == std::string::npos);
    CHECK((sheet({"--persona", "эНЕРГЕТИК"}) == first));
    CHECK((sheet({"--persona", "эн"}) == first)); // no other name begins so
    CHECK((sheet({"--persona", "1", "--page", "a4"}) == first));
    CHECK(sheet({"--persona", "лпр"}).find("ЛПР") != std::string::npos);
    CHECK((sheet({"--persona", "3"}) != first)); // a number counts, also where a name looks like one
}

TEST_CASE("a map shows how one knows when it is asked to", "[cli][export]") {
    const Shell shell;
    REQUIRE(shell.cjm({"new", "boiler-example", "-o", "map.cjm", "--lang", "ru"}).status == 0);
    REQUIRE(shell.cjm({"export", "map.cjm", "-o", "usual.svg"}).status == 0);
    REQUIRE(shell.cjm({"export", "map.cjm", "-o", "known.svg", "--evidence"}).status == 0);
    const std::string confirmed = "Подтверждено";
    CHECK(shell.text("usual.svg").find(confirmed) == std::string::npos);
    CHECK(shell.text("known.svg").find(confirmed) != std::string::npos);
    const Outcome outcome = shell.cjm({"export", "map.cjm", "-o", "x.svg", "--view", "interviews", "--evidence"});
    CHECK(wrongRefusal(outcome) == "");
}

TEST_CASE("a map has transitions above its stages when it is asked to", "[cli][export]") {
    const Shell shell;
    REQUIRE(shell.cjm({"new", "loop-example", "-o", "map.cjm", "--lang", "ru"}).status == 0);
    REQUIRE(shell.cjm({"export", "map.cjm", "-o", "usual.svg"}).status == 0);
    REQUIRE(shell.cjm({"export", "map.cjm", "-o", "ways.svg", "--transitions"}).status == 0);
    const std::string kind = "опыт плохой"; // of the legend
    CHECK(shell.text("usual.svg").find(kind) == std::string::npos);
    CHECK(shell.text("ways.svg").find(kind) != std::string::npos);
    for (const char* view : {"loop", "plan"})
        CHECK(wrongRefusal(shell.cjm({"export", "map.cjm", "-o", "x.svg", "--view", view, "--transitions"})) == "");
}

TEST_CASE("cards show what is asked for, and all but votes when nothing is", "[cli][export]") {
    const Shell shell;
    REQUIRE(shell.cjm({"new", "boiler-example", "-o", "map.cjm", "--lang", "ru"}).status == 0);
    const auto exported = [&](std::vector<std::string> options) {
        std::vector<std::string> arguments{"export", "map.cjm", "-o", "out.svg"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        REQUIRE(shell.cjm(arguments).status == 0);
        return shell.text("out.svg");
    };
    const std::string usual = exported({}), none = exported({"--show", "none"}), all = exported({"--show", "all"});
    CHECK(usual.find("Маркетинг ·") != std::string::npos); // who does a solution
    CHECK(none.find("Маркетинг ·") == std::string::npos);
    CHECK(all == usual); // nobody has voted there
    CHECK((exported({"--show", "importance,owner,assumption,link,picture"}) == usual));
    CHECK((exported({"--show", "Owner"}).find("Маркетинг ·") != std::string::npos));
    CHECK((exported({"--show", "importance, link"}).find("Маркетинг ·") == std::string::npos));
    CHECK((exported({"--show", "importance"}) != none));
}

TEST_CASE("exports carry no comments, and votes when they are asked for", "[cli][export]") {
    const Shell shell;
    REQUIRE(shell.cjm({"new", "boiler-example", "-o", "map.cjm", "--lang", "ru"}).status == 0);
    const auto exported = [&](const std::string& show, const std::string& name) {
        REQUIRE(shell.cjm({"export", "map.cjm", "-o", name, "--show", show}).status == 0);
        return shell.text(name);
    };
    const std::string quiet = exported("importance", "quiet.svg"), none = exported("votes", "none.svg");
    auto map = loadDocument(shell.folder() / "map.cjm")->document;
    int n = 0;
    for (const char* on : {"B3", "T5", "E2", "R6", "S4", "row-goals"}) {
        const std::string id = "said" + std::to_string(++n);
        map.map = after(
            map.map,
            PutComment{{CommentId{id}, 0, AnyId{on}, "Юрист", "ЗАМЕЧАНИЕ", "2026-11-28T10:00:00", false, {}}, {}});
    }
    REQUIRE(saveDocument(shell.folder() / "map.cjm", map));
    CHECK((exported("importance", "said.svg") == quiet));
    for (const Card& card : Map(map.map).cards)
        if (card.kind == CardKind::barrier) {
            Card voted = card;
            voted.votes = 777;
            map.map = after(map.map, PutCard{voted, {}});
        }
    REQUIRE(saveDocument(shell.folder() / "map.cjm", map));
    CHECK((exported("importance", "voted.svg") == quiet));
    const std::string votes = exported("votes", "votes.svg");
    CHECK((votes != none));
    CHECK(votes.find(">777<") != std::string::npos);
    CHECK(votes.find("ЗАМЕЧАНИЕ") == std::string::npos);
}

TEST_CASE("type that is too small to read is said in one line, and the file is written all the same", "[cli][export]") {
    Shell shell;
    std::string needs;
    for (int i = 0; i < 90; ++i)
        needs += std::string(i > 0 ? "," : "") + "\"to know what a year of work without failures costs in winter\"";
    shell.write("map.cjm", R"({"format": "cjm", "map": {"title": "x", "language": "en"}, "personas": [
        {"id": "a", "name": "Engineer", "needs": [)" +
                               needs + "]}]}");
    const Outcome small = shell.cjm({"export", "map.cjm", "-o", "out.svg", "--view", "personas", "--page", "a4"});
    CHECK(small.status == 0);
    CHECK(small.out == "");
    CHECK(small.err.starts_with("cjm: the smallest type on a sheet is "));
    CHECK(std::count(small.err.begin(), small.err.end(), '\n') == 1);
    CHECK(shell.has("out.svg"));
    CHECK(shell.cjm({"export", "map.cjm", "-o", "out.svg", "--view", "personas", "--page", "a1"}).err == "");
}

TEST_CASE("letters that are in no font are said in one line, and the file is written all the same", "[cli][export]") {
    Shell shell;
    const auto withTitle = [](const std::string& title) {
        return R"({"format": "cjm", "map": {"title": ")" + title + R"(", "language": "en"}, "stages": [{"id": "s"}]})";
    };
    shell.write("map.cjm", withTitle("For private use: \U0010FFFD \U0010FFFD")); // no font has these
    const Outcome unknown = shell.cjm({"export", "map.cjm", "-o", "out.png"});
    CHECK(unknown.status == 0);
    CHECK(unknown.out == "");
    CHECK(unknown.err.starts_with("cjm: some letters are in no font of this machine"));
    CHECK(std::count(unknown.err.begin(), unknown.err.end(), '\n') == 1);
    CHECK(shell.has("out.png"));
    // Emoji and keycaps have a font that ships.
    shell.write(
        "map.cjm",
        withTitle("Ünïcödé, “знаки” № ₽ → ✓ 👍 ❤️ 1️⃣ 👨‍👩‍👧‍👦"));
    CHECK(shell.cjm({"export", "map.cjm", "-o", "out.png"}).err == "");
}

TEST_CASE("a persona that is not there, or there twice, is refused with those that are", "[cli][export]") {
    Shell shell;
    shell.write("map.cjm", R"({"format": "cjm", "map": {"title": "x"}, "personas": [
        {"id": "a", "name": "Engineer"}, {"id": "b", "name": "engineer"}, {"id": "c", "name": "Buyer\u001b"}]})");
    const auto refused = [&](const char* persona, const char* view) {
        const Outcome outcome = shell.cjm({"export", "map.cjm", "-o", "out.png", "--view", view, "--persona", persona});
        INFO(persona);
        CHECK(wrongRefusal(outcome) == "");
        return outcome.err;
    };
    for (const char* persona : {"0", "4", "1x", "", "uyer", "99999999999"})
        CHECK(refused(persona, "personas").find("There are: 1 Engineer, 2 engineer, 3 Buyer") != std::string::npos);
    for (const char* persona : {"ENGINEER", "eng"})
        CHECK(refused(persona, "personas").find("Give a number: 1 Engineer, 2 engineer\n") != std::string::npos);
    CHECK(refused("1", "grid").find("--view personas") != std::string::npos);
    CHECK(wrongRefusal(shell.cjm({"export", "map.cjm", "-o", "out.png", "--persona", "1"})) == "");
    CHECK(shell.folder().names() == std::vector<std::string>{"map.cjm"});
    shell.environment = {{"LANG", "ru_RU.UTF-8"}};
    CHECK(refused("4", "personas").find("Есть: 1 Engineer") != std::string::npos);
}

TEST_CASE("a view that has nothing to show of a map is refused", "[cli][export]") {
    const Shell shell;
    shell.write("map.cjm", mapOfPersonas(0));
    for (const char* output : {"out.png", "out.svg", "out.pdf"})
        for (const bool isOne : {false, true}) {
            std::vector<std::string> arguments{"export", "map.cjm", "-o", output, "--view", "personas"};
            if (isOne) arguments.insert(arguments.end(), {"--persona", "1"});
            CHECK(wrongRefusal(shell.cjm(arguments)) == "");
        }
    CHECK(shell.folder().names() == std::vector<std::string>{"map.cjm"});
}

TEST_CASE("cjm export refuses what it does not know and writes nothing", "[cli][export]") {
    const ShellWithMap shell;
    using Arguments = std::vector<std::string>;
    for (const Arguments& rest :
         {Arguments{"-o", "map.gif"}, Arguments{"-o", "map"}, Arguments{"-o", ".png"}, Arguments{"-o", "-"},
          Arguments{"-o", "map.cjm"}, Arguments{"-o", "map.png", "--view", "rings"},
          Arguments{"-o", "map.png", "--view", ""}, Arguments{"-o", "map.png", "--page", "a9"},
          Arguments{"-o", "map.png", "--theme", "loud"}, Arguments{"-o", "map.png", "--scale", "0"},
          Arguments{"-o", "map.png", "--scale", "-1"}, Arguments{"-o", "map.png", "--scale", "9"},
          Arguments{"-o", "map.png", "--scale", "nan"}, Arguments{"-o", "map.png", "--scale", "1x"},
          Arguments{"-o", "map.png", "--scale", "1,5"}, Arguments{"-o", "map.png", "--page", "a0", "--scale", "8"},
          Arguments{"-o", "no/folder/map.png"}, Arguments{"-o", "map.pdf", "--page", ""}}) {
        Arguments arguments{"export", "map.cjm"};
        arguments.insert(arguments.end(), rest.begin(), rest.end());
        INFO(rest.back());
        CHECK(wrongRefusal(shell.cjm(arguments)) == "");
    }
    CHECK(shell.folder().names() == std::vector<std::string>{"map.cjm"});
    const Outcome dash = shell.cjm({"export", "map.cjm", "-o", "-"});
    CHECK(dash.err.find(".png") != std::string::npos); // says what would do
}

TEST_CASE("cjm export leaves an older file whole when it fails", "[cli][export]") {
    const ShellWithMap shell;
    shell.write("map.png", "older");
    CHECK(shell.cjm({"export", "map.cjm", "-o", "map.png", "--page", "a0", "--scale", "8"}).status == 2);
    CHECK(shell.text("map.png") == "older");
    CHECK(shell.cjm({"export", "absent.cjm", "-o", "map.png"}).status == 2);
    CHECK(shell.text("map.png") == "older");
}

TEST_CASE("an empty map and one of forty stages can be exported", "[cli][export]") {
    const Shell shell;
    shell.write("empty.cjm", "{\"format\": \"cjm\"}");
    for (const char* page : {"fit", "16:9", "a4"}) {
        CHECK(shell.cjm({"export", "empty.cjm", "-o", "empty.png", "--page", page}).status == 0);
        CHECK(shell.cjm({"export", "empty.cjm", "-o", "empty.pdf", "--page", page}).status == 0);
    }
    std::string stages, cards;
    for (int i = 0; i < 40; ++i) {
        stages += (i ? "," : "") + std::string("{\"id\": \"s") + std::to_string(i) + "\", \"title\": \"Stage\"}";
        cards += (i ? "," : "") + std::string("{\"id\": \"c") + std::to_string(i) +
                 "\", \"row\": \"r\", \"stage\": \"s" + std::to_string(i) + "\", \"text\": \"x\"}";
    }
    shell.write("map.cjm", "{\"format\": \"cjm\", \"stages\": [" + stages +
                               "], \"rows\": [{\"id\": \"r\"}], \"cards\": [" + cards + "]}");
    CHECK(drawn(shell, {"--scale", "0.3"}).width > 2000);
    const Outcome small = shell.cjm({"export", "map.cjm", "-o", "map.png", "--page", "a4"});
    CHECK(small.status == 0);
    CHECK(small.err.starts_with("cjm: the smallest type on a sheet is 2."));
    CHECK(readPng(shell.text("map.png")).width == 1123);
}
