#include "support/faulty_files.hpp"
#include "support/files.hpp"
#include "support/pipe.hpp"
#include "unit/storage/who_office.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/storage/safe_write.hpp>

#include <catch2/catch.hpp>

#include <cerrno>
#include <limits>

using namespace cjm;
using namespace cjm::test;
namespace fs = std::filesystem;

// What lies beside a map that several have open, and what others may put there. When it is seen: presence_test.cpp.

TEST_CASE("maps that are named alike are not mistaken for one another", "[storage][presence]") {
    WhoOffice office;
    std::string longName; // two bytes a letter, and an odd one: no cut may halve a letter
    for (int n = 0; n < 120; ++n)
        longName.append("ж");
    const auto pair = GENERATE_COPY(std::pair<std::string, std::string>{"map", "map.v2"},
                                    std::pair<std::string, std::string>{"map", "mapping"},
                                    std::pair<std::string, std::string>{"map", "map.OlgaSession.who"},
                                    std::pair<std::string, std::string>{longName + "1", longName + "2"},
                                    std::pair<std::string, std::string>{"-" + longName, "-" + longName + "3"});
    const fs::path one = fs::path("/share") / (pair.first + ".cjm"),
                   other = fs::path("/share") / (pair.second + ".cjm");
    office.disk.put(one, "{}");
    office.disk.put(other, "{}");
    WhoEditor& ivan = office.opensAt("Ivan", one);
    WhoEditor& olga = office.opensAt("Olga", other);
    WhoEditor& anna = office.opensAt("Anna", one);
    office.run(20 * secondMs);
    CHECK(ivan.sees() == "Anna");
    CHECK(anna.sees() == "Ivan");
    CHECK(olga.sees().empty());
    for (const std::string& name : office.whoFiles()) {
        CHECK(name.size() <= 200); // of 255, with room for what is added while it is written
        CHECK_FALSE(utf8::firstInvalid(name));
    }
}

TEST_CASE("a map behind a link is the map", "[storage][presence]") {
    WhoOffice office;
    office.disk.put("/elsewhere/x", "");
    office.disk.linkTo("/share/map.cjm", "/elsewhere/link.cjm");
    WhoEditor& ivan = office.opens("Ivan");
    WhoEditor& olga = office.opensAt("Olga", "/elsewhere/link.cjm");
    office.until(ivan, "Olga", 8 * secondMs);
    office.until(olga, "Ivan", 8 * secondMs);
    CHECK(office.disk.names("/elsewhere").size() == 2);
}

TEST_CASE("files that say nothing of people are passed over", "[storage][presence]") {
    WhoOffice office;
    WhoEditor& ivan = office.opens("Ivan");
    WhoEditor& olga = office.opens("Olga");
    office.until(ivan, "Olga");
    const std::string deep(2000, '['), huge(5000, ' ');
    const std::vector<std::string> hostile{
        "",
        "{",
        "null",
        "[]",
        "\"name\"",
        "12",
        std::string("\0\0\0\0", 4),
        "\xFF\xFE{}",
        R"({"name": "a"})",
        R"({"name": 1, "editing": []})",
        R"({"name": null, "editing": []})",
        R"({"name": ["a"], "editing": []})",
        R"({"name": {"name": "a"}, "editing": []})",
        R"({"name": "a", "editing": "c1"})",
        R"({"name": "a", "editing": {"0": "c1"}})",
        R"({"name": "a", "editing": [1]})",
        R"({"name": "a", "editing": [["c1"]]})",
        R"({"name": "a", "editing": ["../c1"]})",
        R"({"name": "a", "editing": [""]})",
        R"({"name": "a", "name": "b", "editing": []})",
        R"({"name": "\ud800", "editing": []})",
        "{\"name\": \"a\xC3\", \"editing\": []}",
        whoNote("a") + "x",
        whoNote("a") + std::string(1, '\0'),
        whoNote("a") + huge,
        R"({"name": "a", "editing": )" + deep,
    };
    for (std::size_t n = 0; n < hostile.size(); ++n)
        office.disk.put("/share/~$map.a" + std::to_string(n) + ".who.tmp", hostile[n]);
    // Whose names are none.
    for (const char* name : {"~$map..who.tmp", "~$map.a b.who.tmp", "~$map.a.b.who.tmp", "~$map.a.who.tmp.cjm",
                             "~$map.a.who.new.tmp", "~$map.tmp", "~$.who.tmp", "map.a.who.tmp"})
        office.disk.put(fs::path("/share") / name, whoNote("a"));
    office.disk.put("/share/~$map." + std::string(65, 'a') + ".who.tmp", whoNote("a"));
    office.disk.put("/share/~$map.folder.who.tmp/file", whoNote("a"));
    office.disk.put("/share/elsewhere", whoNote("a"));
    office.disk.linkTo("/share/elsewhere", "/share/~$map.link.who.tmp");
    office.disk.linkTo("/share/~$map.OlgaSession.who.tmp", "/share/~$map.link2.who.tmp");
    office.disk.linkTo("/share/~$map.loop.who.tmp", "/share/~$map.loop.who.tmp");
    office.disk.linkTo("/nowhere", "/share/~$map.nowhere.who.tmp");
    office.run(20 * secondMs);
    CHECK(ivan.sees() == "Olga");
    CHECK(olga.sees() == "Ivan");
}

TEST_CASE("what others may say of themselves is cut to size", "[storage][presence]") {
    WhoOffice office;
    WhoEditor& ivan = office.opens("Ivan");
    office.run(secondMs);
    const auto says = [&](const std::string& content) {
        office.disk.put("/share/~$map.olga.who.tmp", content);
        office.run(3 * secondMs);
        REQUIRE(ivan.presence.people().size() == 1);
        return ivan.presence.people().front();
    };
    CHECK(says(whoNote("  Olga  ")).name == "Olga");
    CHECK(says(whoNote("")).name.empty());
    CHECK(says(whoNote("   ")).name.empty());
    CHECK(says(whoNote("O\\u202elga\\u2066")).name == "Olga");
    CHECK(says(whoNote("O\\u0000l\\u001b[1m\\nga")).name == "O□l□[1m ga");
    CHECK(says(whoNote("<b>Olga</b>")).name == "<b>Olga</b>"); // who shows it shows it plain
    std::string letters;
    for (int n = 0; n < 61; ++n)
        letters.append("ж");
    CHECK(utf8::length(says(whoNote(letters)).name) == 60);
    std::string cards = "[\"c0\"";
    for (int n = 1; n < 100; ++n)
        cards.append(", \"c").append(std::to_string(n)).append("\"");
    CHECK(says(whoNote("Olga", cards + "]")).editing.size() == 20);
    CHECK(says(R"({"editing": ["c1"], "name": "Olga", "mood": {"is": ["good", 1, null]}, "beat": "x", "host": 1})")
              .editing == WhoNames{"c1"});

    ivan.presence.setName("Ivan\n\t\xE2\x80\xAE" + letters);
    std::vector<std::string> many;
    many.reserve(100);
    for (int n = 0; n < 100; ++n)
        many.push_back(std::string(60, 'c') + std::to_string(n));
    ivan.presence.setEditing(many);
    WhoEditor& olga = office.opens("Olga");
    office.run(8 * secondMs);
    REQUIRE_FALSE(olga.presence.people().empty());
    const auto& person = olga.presence.people().front();
    CHECK(person.name.starts_with("Ivan"));
    CHECK(utf8::length(person.name) == 60);
    CHECK(person.editing.size() == 20);
}

TEST_CASE("at most thirty-two others are read", "[storage][presence]") {
    WhoOffice office;
    WhoEditor& ivan = office.opens("Ivan");
    office.run(secondMs);
    for (int n = 0; n < 100; ++n)
        office.disk.put("/share/~$map.p" + std::to_string(n) + ".who.tmp", whoNote("p"));
    office.run(3 * secondMs);
    CHECK(ivan.presence.people().size() == 32);
}

TEST_CASE("who is read in halves is there as before", "[storage][presence]") {
    WhoOffice office;
    WhoEditor& ivan = office.opens("Ivan");
    office.run(secondMs);
    const fs::path file = "/share/~$map.olga.who.tmp";
    office.disk.put(file, whoNote("Olga"));
    office.until(ivan, "Olga", 3 * secondMs);
    office.disk.put(file, whoNote("Olga", R"(["c1"])").substr(0, 20));
    office.run(10 * secondMs);
    CHECK(ivan.sees() == "Olga");
    office.disk.put(file, whoNote("Olga", R"(["c1"])"));
    office.until(ivan, "Olga: c1", 2 * secondMs + tickMs);
}

TEST_CASE("nothing is left beside a map that is not there", "[storage][presence]") {
    WhoOffice office;
    office.opens("Ivan");
    office.run(secondMs);
    REQUIRE(office.whoFiles().size() == 1);
    REQUIRE(office.disk.remove(office.map));
    REQUIRE(office.disk.remove("/share/~$map.IvanSession.who.tmp"));
    office.run(200 * secondMs);
    CHECK(office.whoFiles().empty());
    office.disk.put(office.map, "{}");
    office.run(61 * secondMs);
    CHECK(office.whoFiles().size() == 1);
}

TEST_CASE("whatever call fails, nothing half is left and all is well afterwards", "[storage][presence]") {
    const int error = GENERATE(EIO, EEXIST, ENOSPC, ESTALE);
    const bool isFirst = GENERATE(true, false);
    const fs::path map = "/share/map.cjm", own = "/share/~$map.me.who.tmp";
    WhoJob job;
    job.map = map;
    job.session = "me";
    job.write = whoNote("new");
    job.look = true;
    for (int call = 1;; ++call) {
        SimulatedDisk disk;
        disk.put(map, "{}");
        disk.put("/share/~$map.olga.who.tmp", whoNote("Olga"));
        if (!isFirst) disk.put(own, whoNote("old"));
        FaultyFiles files(disk);
        files.failAt(call, {Fault::Kind::refused, error, false, false});
        const WhoSight sight = exchangePresence(files, job);
        INFO("call " << call << ", " << files.lastHit());
        if (files.hits() == 0) break;
        REQUIRE(call < 100);
        const auto content = disk.content(own);
        CHECK((content == (isFirst ? std::nullopt : std::optional(whoNote("old"))) || content == whoNote("new")));
        CHECK(disk.content(map) == "{}");
        if (sight.hasWritten) CHECK(content == whoNote("new"));
        if (!sight.hasWritten) CHECK(sight.error);
        if (!files.hitRemoval()) CHECK_FALSE(disk.content("/share/~$map.me.who.new.tmp"));
        files.forgetFaults();
        CHECK(exchangePresence(files, job).files.size() == 1);
        CHECK(disk.content(own) == whoNote("new"));
    }
}

TEST_CASE("a name that somebody made a link of leads nothing astray", "[storage][presence]") {
    WhoOffice office;
    office.disk.put("/elsewhere/secret", "secret");
    office.disk.linkTo("/elsewhere/secret", "/share/~$map.IvanSession.who.tmp");
    office.opens("Ivan");
    office.run(10 * secondMs);
    CHECK(office.disk.content("/elsewhere/secret") == "secret");
    CHECK(office.disk.resolve("/share/~$map.IvanSession.who.tmp") == fs::path("/share/~$map.IvanSession.who.tmp"));
}

TEST_CASE("who may read the map may read who is there", "[storage][presence]") {
    WhoOffice office;
    office.disk.setMode(office.map, 0664);
    office.opens("Ivan");
    office.run(secondMs);
    const auto info = office.disk.info("/share/~$map.IvanSession.who.tmp");
    REQUIRE(info);
    CHECK(info->mode == 0664);
}

TEST_CASE("what a program left here that has ended is removed", "[storage][presence]") {
    const ProcessMark here = thisProcess();
    if (here.machine.empty()) {
        WARN("this system does not say which computer it is");
        return;
    }
    CHECK(mayBeRunning(here));
    constexpr std::int64_t never = std::numeric_limits<int>::max(); // more than systems count
    CHECK_FALSE(mayBeRunning({here.machine, never}));
    CHECK(mayBeRunning({"another", never}));
    CHECK(mayBeRunning({"", never}));
    CHECK(mayBeRunning({here.machine, 0}));
    CHECK(mayBeRunning({here.machine, -1}));
    CHECK(mayBeRunning({here.machine, std::numeric_limits<std::int64_t>::max()}));

    WhoOffice office;
    const auto left = [&](const std::string& session, const std::string& machine, std::int64_t process) {
        office.disk.put("/share/~$map." + session + ".who.tmp", R"({"name": "a", "editing": [], "host": ")" + machine +
                                                                    R"(", "process": )" + std::to_string(process) +
                                                                    "}");
    };
    left("dead", here.machine, never);
    left("alive", here.machine, here.process);
    left("elsewhere", "another", never);
    left("unknown", "", never);
    office.opens("Ivan");
    office.run(secondMs);
    CHECK(office.whoFiles() == WhoNames{"~$map.IvanSession.who.tmp", "~$map.alive.who.tmp", "~$map.elsewhere.who.tmp",
                                        "~$map.unknown.who.tmp"});
}

TEST_CASE("saving lets the files of those who are there be, and removes what was left", "[storage][presence]") {
    WhoOffice office;
    WhoEditor& ivan = office.opens("Ivan");
    WhoEditor& olga = office.opens("Olga");
    office.until(ivan, "Olga");
    office.disk.put("/share/~$map.ghost.who.tmp", whoNote("Ghost"));
    for (int n = 0; n < 100; ++n) {
        REQUIRE(replaceFile(office.disk, office.map, "{" + std::to_string(n) + "}", {}));
        office.run(secondMs);
    }
    CHECK(ivan.sees() == "Olga");
    CHECK(olga.sees() == "Ivan");
    CHECK(office.whoFiles().size() == 3);
    for (const auto* who : {&ivan, &olga})
        CHECK(who->news <= 3); // the ghost came and went
    office.disk.advance(3700 * secondMs * nanosecondsPerMs);
    office.run(6 * secondMs);
    REQUIRE(replaceFile(office.disk, office.map, "{}", {}));
    CHECK(office.whoFiles() == WhoNames{"~$map.IvanSession.who.tmp", "~$map.OlgaSession.who.tmp"});
}

TEST_CASE("on a real disk pipes, folders and links hold nobody up", "[storage][presence]") {
    const TemporaryFolder folder;
    const fs::path map = folder / "map.cjm";
    put(map, "{}");
    put(folder / "~$map.olga.who.tmp", whoNote("Olga", R"(["c1"])"));
    put(folder / "~$map.big.who.tmp", std::string(1'000'000, ' ') + whoNote("Big"));
    makePipe(folder / "~$map.pipe.who.tmp");
    fs::create_directory(folder / "~$map.folder.who.tmp");
    fs::create_symlink(folder / "~$map.olga.who.tmp", folder / "~$map.link.who.tmp");
    fs::create_symlink("/dev/zero", folder / "~$map.zero.who.tmp");
    WhoJob job;
    job.map = map;
    job.session = "me";
    job.write = whoNote("Me");
    job.look = true;
    for (int n = 0; n < 3; ++n) {
        const WhoSight sight = exchangePresence(systemFiles(), job);
        CHECK(sight.hasWritten);
        CHECK(sight.hasLooked);
        CHECK_FALSE(sight.error);
        std::vector<std::string> said;
        for (const WhoFile& file : sight.files)
            if (!file.content.empty()) said.push_back(file.person.name + " " + file.person.editing.front());
        CHECK(said == WhoNames{"Olga c1"});
        CHECK(get(folder / "~$map.me.who.tmp") == whoNote("Me"));
    }
    job.write.reset();
    job.look = false;
    job.remove = true;
    CHECK_FALSE(exchangePresence(systemFiles(), job).error);
    CHECK_FALSE(fs::exists(folder / "~$map.me.who.tmp"));
    CHECK_FALSE(exchangePresence(systemFiles(), job).error); // it is gone already
    CHECK(folder.names().size() == 7);
}
