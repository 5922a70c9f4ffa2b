#include "unit/storage/who_office.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace cjm;
using namespace cjm::test;
namespace fs = std::filesystem;

// Who sees whom, and when. What lies beside a map: presence_files_test.cpp.

TEST_CASE("two who have a map open see each other and their cards", "[storage][presence]") {
    WhoOffice office;
    WhoEditor& ivan = office.opens("Ivan");
    office.run(20 * secondMs);
    CHECK(ivan.sees().empty());
    WhoEditor& olga = office.opens("Olga");
    CHECK(office.until(ivan, "Olga", 3 * secondMs) <= 3 * secondMs);
    CHECK(office.until(olga, "Ivan", 8 * secondMs) <= 8 * secondMs);

    olga.presence.setEditing({"c1", "c2"});
    office.until(ivan, "Olga: c1 c2", 3 * secondMs + tickMs);
    CHECK(olga.sees() == "Ivan");
    const auto& person = ivan.presence.people().front();
    CHECK(person.session == "OlgaSession");
    CHECK(person.editing == WhoNames{"c1", "c2"});

    const int news = ivan.news;
    office.run(200 * secondMs); // a beat is no news
    CHECK(ivan.news == news);
    CHECK(ivan.sees() == "Olga: c1 c2");

    olga.presence.setName("Olga K.");
    office.until(ivan, "Olga K.: c1 c2", 3 * secondMs + tickMs);
}

TEST_CASE("another card is seen within three seconds, whenever it is begun", "[storage][presence]") {
    WhoOffice office;
    WhoEditor& ivan = office.opens("Ivan");
    office.run(700);
    WhoEditor& olga = office.opens("Olga");
    office.until(ivan, "Olga");
    office.until(olga, "Ivan");
    for (int n = 0; n < 60; ++n) {
        const std::string card = "c" + std::to_string(n);
        WhoEditor& writer = n % 2 == 0 ? ivan : olga;
        const WhoEditor& reader = n % 2 == 0 ? olga : ivan;
        const std::string name = n % 2 == 0 ? "Ivan" : "Olga";
        writer.presence.setEditing({card});
        REQUIRE(office.until(reader, name + ": " + card) <= 3 * secondMs + tickMs);
        office.run(secondMs * (n % 7) + tickMs * n);
        writer.presence.setEditing({});
        REQUIRE(office.until(reader, name) <= 3 * secondMs + tickMs);
    }
}

TEST_CASE("of who is gone without a word the cards go after 15 seconds, the person after 60", "[storage][presence]") {
    WhoOffice office;
    WhoEditor& ivan = office.opens("Ivan");
    WhoEditor& olga = office.opens("Olga");
    office.until(ivan, "Olga");
    for (int n = 0; n < 5; ++n) {
        olga.isDead = false;
        olga.presence.setEditing({"c1"});
        office.until(ivan, "Olga: c1");
        office.run(n * 1300);
        olga.isDead = true; // its last word was at most 5 s ago, and is heard at most 2 s from now
        const std::int64_t died = office.time;
        office.until(ivan, "Olga");
        CHECK(office.time - died >= 10 * secondMs - tickMs);
        CHECK(office.time - died <= 17 * secondMs + tickMs);
        office.until(ivan, "");
        CHECK(office.time - died >= 55 * secondMs - tickMs);
        CHECK(office.time - died <= 62 * secondMs + tickMs);
        office.run(200 * secondMs);
        CHECK(ivan.sees().empty());
    }
    olga.isDead = false; // the computer had slept
    office.until(ivan, "Olga: c1", 8 * secondMs);
}

TEST_CASE("those who have not been heard of go although the share does not answer", "[storage][presence]") {
    WhoOffice office;
    WhoEditor ivan(office.disk, "Ivan", office.map);
    Presence& presence = ivan.presence;
    const auto answer = [&](std::int64_t now, int beat) {
        const auto job = presence.begin(now);
        REQUIRE(job);
        WhoSight sight = exchangePresence(office.disk, *job);
        office.disk.put("/share/~$map.olga.who.tmp", whoNote("Olga", R"(["c1"])", beat));
        return sight;
    };
    presence.saw(answer(0, 1), 0);
    CHECK(presence.saw(answer(2 * secondMs, 2), 2 * secondMs));
    CHECK(ivan.sees() == "Olga: c1");
    REQUIRE(presence.begin(4 * secondMs)); // never comes back
    CHECK(presence.due() == 17 * secondMs);
    CHECK_FALSE(presence.begin(17 * secondMs));
    CHECK_FALSE(presence.pass(17 * secondMs - 1));
    CHECK(presence.pass(17 * secondMs));
    CHECK(ivan.sees() == "Olga");
    CHECK(presence.due() == 62 * secondMs);
    CHECK(presence.pass(62 * secondMs));
    CHECK(ivan.sees().empty());
    CHECK_FALSE(presence.due());
    CHECK(presence.end().size() == 1);
}

TEST_CASE("a clock that is a year off changes nothing", "[storage][presence]") {
    constexpr std::int64_t yearMs = std::int64_t{365} * 24 * 3600 * secondMs;
    const std::int64_t off = GENERATE_COPY(yearMs, -yearMs);
    WhoOffice office;
    WhoEditor& ivan = office.opens("Ivan");
    WhoEditor& olga = office.opens("Olga", off);
    office.until(ivan, "Olga", 8 * secondMs);
    office.until(olga, "Ivan", 8 * secondMs);
    olga.presence.setEditing({"c1"});
    office.until(ivan, "Olga: c1", 3 * secondMs + tickMs);
    office.run(100 * secondMs);
    CHECK(ivan.sees() == "Olga: c1");
    olga.isDead = true;
    office.until(ivan, "Olga", 17 * secondMs + tickMs);
    office.until(ivan, "", 62 * secondMs);
}

TEST_CASE("what lay there already counts when it changes", "[storage][presence]") {
    WhoOffice office;
    office.disk.put("/share/~$map.ghost.who.tmp", whoNote("Ghost"));
    WhoEditor& ivan = office.opens("Ivan");
    office.run(200 * secondMs);
    CHECK(ivan.sees().empty());
    CHECK(ivan.news == 0);
    office.disk.put("/share/~$map.ghost.who.tmp", whoNote("Ghost", "[]", 2));
    office.until(ivan, "Ghost", 2 * secondMs + tickMs);
}

TEST_CASE("who leaves is gone at the next look, and so is their file", "[storage][presence]") {
    WhoOffice office;
    WhoEditor& ivan = office.opens("Ivan");
    WhoEditor& olga = office.opens("Olga");
    office.until(ivan, "Olga");
    REQUIRE(office.whoFiles() == WhoNames{"~$map.IvanSession.who.tmp", "~$map.OlgaSession.who.tmp"});

    SECTION("by the end") {
        const auto jobs = olga.presence.end();
        REQUIRE(jobs.size() == 1);
        CHECK_FALSE(jobs.front().write);
        CHECK_FALSE(exchangePresence(office.disk, jobs.front()).error);
        CHECK_FALSE(olga.presence.begin(std::numeric_limits<std::int64_t>::max()));
        CHECK(olga.presence.end().empty());
        olga.isDead = true;
    }
    SECTION("switched off") {
        olga.presence.setOn(false);
        office.run(tickMs);
        CHECK(olga.sees().empty());
    }
    SECTION("the map is in a sync folder now") { olga.presence.setFile(whoFileState(office.map, true)); }
    office.until(ivan, "", 2 * secondMs + tickMs);
    CHECK(office.whoFiles() == WhoNames{"~$map.IvanSession.who.tmp"});
    office.run(100 * secondMs);
    CHECK(office.whoFiles() == WhoNames{"~$map.IvanSession.who.tmp"});
}

TEST_CASE("nothing is written or looked at where presence is off", "[storage][presence]") {
    WhoOffice office;
    office.disk.put("/share/~$map.olga.who.tmp", whoNote("Olga"));
    WhoEditor& ivan = office.opens("Ivan");
    SECTION("switched off") { ivan.presence.setOn(false); }
    SECTION("in a sync folder") { ivan.presence.setFile(whoFileState(office.map, true)); }
    SECTION("a map that has no file") { ivan.presence.setFile(whoFileState({})); }
    const int calls = office.disk.calls();
    office.run(100 * secondMs);
    ivan.presence.setEditing({"c1"});
    ivan.presence.setName("Ivan the second");
    office.run(100 * secondMs);
    CHECK(office.disk.calls() == calls);
    CHECK(ivan.presence.end().empty());
    CHECK(office.whoFiles() == WhoNames{"~$map.olga.who.tmp"});
}

TEST_CASE("switched on again it goes on", "[storage][presence]") {
    WhoOffice office;
    WhoEditor& ivan = office.opens("Ivan");
    WhoEditor& olga = office.opens("Olga");
    office.until(ivan, "Olga");
    office.until(olga, "Ivan");
    SECTION("after a while") {
        olga.presence.setOn(false);
        office.run(10 * secondMs);
        CHECK(ivan.sees().empty());
        olga.presence.setOn(true);
    }
    SECTION("at once") {
        olga.presence.setOn(false);
        olga.presence.setOn(true);
        office.run(tickMs);
    }
    office.until(ivan, "Olga", 3 * secondMs);
    office.until(olga, "Ivan", 8 * secondMs);
    CHECK(office.whoFiles().size() == 2);
}

TEST_CASE("a map that gets another name takes its files along", "[storage][presence]") {
    WhoOffice office;
    WhoEditor& ivan = office.opens("Ivan");
    WhoEditor& olga = office.opens("Olga");
    office.until(ivan, "Olga");
    const fs::path other = "/share/map.v2.cjm";
    REQUIRE(office.disk.rename(office.map, other));
    ivan.presence.setFile(whoFileState(other));
    office.run(tickMs);
    CHECK(ivan.sees().empty());
    CHECK(office.disk.content("/share/~$map.v2.IvanSession.who.tmp"));
    CHECK_FALSE(office.disk.content("/share/~$map.IvanSession.who.tmp"));
    olga.presence.setFile(whoFileState(other));
    office.until(ivan, "Olga", 3 * secondMs);
    office.until(olga, "Ivan", 8 * secondMs);
    CHECK(office.whoFiles().size() == 2);
}

TEST_CASE("a file is written at most once a second, and every five when there is nothing new", "[storage][presence]") {
    WhoOffice office;
    WhoEditor& ivan = office.opens("Ivan");
    office.run(100 * secondMs);
    CHECK(ivan.writings == 20);
    CHECK(ivan.looks == 50);
    std::string before = office.disk.content("/share/~$map.IvanSession.who.tmp").value_or("");
    office.run(5 * secondMs);
    CHECK(office.disk.content("/share/~$map.IvanSession.who.tmp") != before); // the beat

    const int written = ivan.writings;
    for (int n = 0; n < 100; ++n) {
        ivan.presence.setEditing({"c" + std::to_string(n)});
        office.run(tickMs);
    }
    CHECK(ivan.writings - written <= 11);
    CHECK(ivan.writings - written >= 9);

    office.run(10 * secondMs);
    const int quiet = ivan.writings;
    for (int n = 0; n < 50; ++n) { // the same is nothing new
        ivan.presence.setEditing({"c99"});
        ivan.presence.setName("Ivan");
        ivan.presence.setFile(whoFileState(office.map));
        ivan.presence.setOn(true);
        office.run(tickMs);
    }
    CHECK(ivan.writings - quiet == 1);
}

TEST_CASE("a folder that may not be written is asked once a minute, and others are seen", "[storage][presence]") {
    WhoOffice office;
    WhoEditor& olga = office.opens("Olga");
    office.run(secondMs);
    olga.isDead = true; // its file is changed by hand from here
    office.disk.setMode("/share", 0555);
    WhoEditor& ivan = office.opens("Ivan");
    office.run(secondMs);
    int beat = 0;
    const auto beats = [&](std::int64_t ms) {
        for (const std::int64_t end = office.time + ms; office.time < end;) {
            office.disk.put("/share/~$map.OlgaSession.who.tmp", whoNote("Olga", "[]", ++beat));
            office.run(5 * secondMs);
        }
    };
    beats(300 * secondMs);
    CHECK(ivan.sees() == "Olga");
    const int writings = ivan.writings;
    ivan.presence.setEditing({"c1"}); // no reason to ask more often
    beats(600 * secondMs);
    CHECK(ivan.writings - writings == 10);
    CHECK(office.whoFiles() == WhoNames{"~$map.OlgaSession.who.tmp"});

    office.disk.setMode("/share", 0755);
    beats(65 * secondMs);
    CHECK(office.whoFiles().size() == 2);
    const int again = ivan.writings;
    beats(50 * secondMs);
    CHECK(ivan.writings - again == 10);
}

TEST_CASE("an answer for the file that it was before does not count", "[storage][presence]") {
    WhoOffice office;
    office.disk.put("/share/other.cjm", "{}");
    WhoEditor ivan(office.disk, "Ivan", office.map);
    Presence& presence = ivan.presence;
    const auto first = presence.begin(0);
    REQUIRE(first);
    presence.saw(exchangePresence(office.disk, *first), 0);
    office.disk.put("/share/~$map.olga.who.tmp", whoNote("Olga"));
    const auto later = presence.begin(5 * secondMs);
    REQUIRE(later);
    presence.setFile(whoFileState("/share/other.cjm"));
    CHECK_FALSE(presence.begin(5 * secondMs)); // one at a time
    CHECK_FALSE(presence.saw(exchangePresence(office.disk, *later), 5 * secondMs));
    CHECK(ivan.sees().empty());
    const auto third = presence.begin(5 * secondMs);
    REQUIRE(third);
    CHECK(third->remove);
    CHECK(third->map == office.map);
    presence.saw(exchangePresence(office.disk, *third), 5 * secondMs);
    const auto fourth = presence.begin(5 * secondMs);
    REQUIRE(fourth);
    CHECK(fourth->map == "/share/other.cjm");
    CHECK(fourth->write);
    CHECK(office.whoFiles() == WhoNames{"~$map.olga.who.tmp"});
    CHECK(presence.end().size() == 1);
}

TEST_CASE("a slow share is not asked all the time", "[storage][presence]") {
    WhoOffice office;
    WhoEditor ivan(office.disk, "Ivan", office.map);
    Presence& presence = ivan.presence;
    const auto job = presence.begin(0);
    REQUIRE(job);
    CHECK_FALSE(presence.pass(0));
    CHECK_FALSE(presence.due());
    presence.saw(exchangePresence(office.disk, *job), 4 * secondMs);
    CHECK(presence.due() == 5 * secondMs); // the beat
    const auto beat = presence.begin(5 * secondMs);
    REQUIRE(beat);
    CHECK(beat->write);
    CHECK_FALSE(beat->look);
}

TEST_CASE("a job beside a file that was left is waited for no longer", "[storage][presence]") {
    WhoOffice office;
    const fs::path elsewhere = office.map.parent_path() / "elsewhere.cjm";
    office.disk.put(elsewhere, "{}");
    WhoEditor olga(office.disk, "Olga", office.map);
    Presence& presence = olga.presence;
    const auto job = presence.begin(0);
    REQUIRE(job);
    CHECK(job->write);
    presence.setFile(whoFileState(elsewhere)); // the share does not answer
    CHECK_FALSE(presence.begin(secondMs));
    const auto jobs = presence.letGo();
    REQUIRE(jobs.size() == 1);
    CHECK(jobs.front().map == office.map);
    CHECK(jobs.front().remove);
    const auto next = presence.begin(secondMs);
    REQUIRE(next);
    CHECK(next->map == elsewhere);
    CHECK(next->write);
    CHECK(next->look);
}
