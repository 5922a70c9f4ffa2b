#include "unit/storage/beside_keeper.hpp"

#include <string>

using namespace cjm;
using namespace cjm::test;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t second = 1000;

} // namespace

TEST_CASE("while others are there a saving comes a second after the last edit, three after the first at most",
          "[keeper][others]") {
    BesideKeeper here;
    here.run(10 * second);
    const bool isSeen = GENERATE(false, true);
    if (isSeen) {
        here.replace(encode(here.theirs("чужое", "r2")));
        here.run(3 * second);
        here.join();
    } else {
        here.keeper->setOthersPresent(true);
    }
    here.saves = 0;
    const std::int64_t first = here.now;
    here.type("а");
    here.run(999);
    CHECK(here.saves == 0);
    here.run(1);
    CHECK(here.saves == 1);
    CHECK(here.savedAt == first + second);
    // Who does not stop.
    const std::int64_t again = here.now;
    for (int i = 0; i < 8; ++i) {
        here.type("а" + std::to_string(i));
        here.run(500);
    }
    CHECK(here.saves == 2);
    CHECK(here.savedAt == again + 3 * second);
    // When they have gone, it is as it was.
    here.keeper->setOthersPresent(false);
    here.run(61 * second);
    here.saves = 0;
    here.type("б");
    here.run(4999);
    CHECK(here.saves == 0);
    here.run(1);
    CHECK(here.saves == 1);
}

TEST_CASE("in a folder that other computers are sent nothing is saved sooner because others are there",
          "[keeper][others]") {
    BesideKeeper here;
    FileState file = *here.state().file;
    file.inSyncFolder = true;
    here.begin(std::move(file));
    here.keeper->setOthersPresent(true);
    here.type("а");
    here.run(29'999);
    CHECK(here.saves == 0);
    here.run(1);
    CHECK(here.saves == 1);
}

TEST_CASE("a thousand savings of one's own are nobody else's", "[keeper][others]") {
    BesideKeeper here;
    for (int i = 0; i < 1000; ++i) {
        here.type("правка " + std::to_string(i));
        here.run(600);
        here.keeper->save(here.path, false);
        here.run(i % 5 * 400);
        REQUIRE_FALSE(here.state().theirs);
        REQUIRE_FALSE(here.state().saveError);
    }
    CHECK(here.saves >= 1000);
    CHECK(here.looks > 300);
}

TEST_CASE("what was seen before the file was written here is not believed", "[keeper][others]") {
    BesideKeeper here;
    here.holdsLooks = true;
    here.run(0);
    REQUIRE(here.heldLook);
    const LookOrder old = *here.heldLook;
    here.type("а");
    here.keeper->save(here.path, false);
    here.run(0);
    REQUIRE(here.saves == 1);
    const int before = here.looks;
    here.answer(old); // the file is another than it knew
    CHECK_FALSE(here.state().theirs);
    here.run(0);
    CHECK(here.looks == before + 1); // at once
}

TEST_CASE("nothing is saved over what others wrote while it is being joined", "[keeper][others]") {
    BesideKeeper here;
    here.run(5 * second);
    here.type("своё");
    here.replace(encode(here.theirs("чужое", "r2")));
    here.run(2 * second);
    REQUIRE(here.state().theirs);
    CHECK(here.state().theirs->kinship == Kinship::grown);
    const int before = here.saves;
    here.keeper->save(here.path, false);
    here.run(60 * second);
    CHECK(here.saves == before);
    here.join();
    here.run(0);
    CHECK(here.saves == before + 1);
    CHECK(loadDocument(here.path)->document.map.passport->title == "своё");
    CHECK(loadDocument(here.path)->document.map.passport->subtitle == "чужое");
}

TEST_CASE("a file that comes in halves is waited for", "[keeper][others]") {
    BesideKeeper here;
    here.run(5 * second);
    const std::string whole = encode(here.theirs("чужое", "r2"));
    here.type("своё");
    put(here.path, whole.substr(0, whole.size() / 2));
    SECTION("and read when it is whole") {
        here.run(30 * second);
        CHECK_FALSE(here.state().saveError);
        CHECK_FALSE(here.state().theirs);
        put(here.path, whole);
        here.run(3 * second);
        REQUIRE(here.state().theirs);
        CHECK_FALSE(here.state().saveError);
    }
    SECTION("a minute") {
        here.run(75 * second);
        REQUIRE(here.state().saveError);
        CHECK(here.state().saveError->message.code == "file.holds-no-map");
        put(here.path, whole); // better late than never
        here.run(5 * second);
        CHECK(here.state().theirs);
    }
    SECTION("not by who asks") {
        here.keeper->save(here.path, false);
        here.run(second);
        REQUIRE(here.state().saveError);
        CHECK(here.state().saveError->kind == ErrorKind::foreign);
    }
    CHECK(here.saves <= 2);
}

TEST_CASE("a file that has gone is told after a while, and no more when it is back", "[keeper][others]") {
    BesideKeeper here;
    here.run(5 * second);
    const std::string bytes = *readFile(here.path);
    fs::remove(here.path);
    here.run(4 * second);
    CHECK_FALSE(here.state().saveError); // replacing a file may leave a gap
    here.run(5 * second);
    REQUIRE(here.state().saveError);
    CHECK(here.state().saveError->kind == ErrorKind::gone);
    put(here.path, bytes);
    here.run(3 * second);
    CHECK_FALSE(here.state().saveError);
}

TEST_CASE("a share that does not answer a look stops neither the journal nor saving elsewhere", "[keeper][others]") {
    BesideKeeper here;
    here.holdsLooks = true;
    here.run(0);
    REQUIRE(here.heldLook);
    here.type("своё");
    here.run(60 * second);
    CHECK(here.looks == 1); // nobody else is sent after it
    CHECK(here.state().synced == here.state().edited);
    here.keeper->save(here.folder / "elsewhere.cjm", false);
    here.run(second);
    CHECK(loadDocument(here.folder / "elsewhere.cjm")->document.map.passport->title == "своё");
    here.answer(*here.heldLook); // of the file that it was
    CHECK_FALSE(here.state().theirs);
}

TEST_CASE("a share that goes away while it is not known who changed the file lets the map be saved elsewhere",
          "[keeper][others]") {
    BesideKeeper here;
    here.run(5 * second);
    here.holdsLooks = true;
    here.type("своё");
    here.replace(encode(here.theirs("чужое", "r2")));
    here.keeper->save(here.path, false);
    here.run(10 * second);
    CHECK(here.state().answered == 0); // nobody knows yet
    here.keeper->save(here.folder / "elsewhere.cjm", false);
    here.run(second);
    CHECK(here.state().answered == 2);
    CHECK(loadDocument(here.folder / "elsewhere.cjm")->document.map.passport->title == "своё");
    CHECK(loadDocument(here.path)->document.map.passport->subtitle == "чужое");
}

TEST_CASE("a map that was saved elsewhere is watched there although a look at the old file never ends",
          "[keeper][others]") {
    BesideKeeper here;
    const fs::path elsewhere = here.folder / "elsewhere.cjm";
    here.holdsLooks = true;
    here.run(0);
    REQUIRE(here.heldLook);
    const LookOrder old = *here.heldLook;
    here.type("своё");
    here.keeper->save(elsewhere, false);
    here.run(second);
    CHECK(here.looks == 2);
    REQUIRE(here.heldLook->job.path == elsewhere);
    here.replace(encode(here.theirs("по старому пути", "r2")));
    here.answer(old); // at last
    CHECK_FALSE(here.state().theirs);
    here.holdsLooks = false;
    here.answer(*here.heldLook);
    auto there = loadDocument(elsewhere);
    REQUIRE(there);
    put(elsewhere, encode(wentOn(there->document, "чужое", "r3")));
    here.run(3 * second);
    REQUIRE(here.state().theirs);
    CHECK(here.state().theirs->opened.state.map.passport->subtitle == "чужое");
}

TEST_CASE("a file that cannot be read any more while it is not known who changed it is told, and tried again",
          "[keeper][others]") {
    BesideKeeper here;
    here.run(5 * second);
    here.holdsLooks = true;
    here.type("своё");
    here.replace(encode(here.theirs("чужое", "r2")));
    here.keeper->save(here.path, false);
    here.run(second);
    REQUIRE(here.heldLook);
    CHECK(here.state().answered == 0);
    Looked seen;
    seen.number = here.heldLook->number;
    seen.sight.what = FileSight::What::unreadable;
    seen.sight.error = Error{{"file.cannot-open", {}}, {here.path.string(), 0, 0}, ErrorKind::unreachable};
    here.holdsLooks = false;
    here.keeper->looked(seen, here.now);
    CHECK(here.state().answered == 1);
    CHECK(here.trouble() == ErrorKind::unreachable);
    CHECK(here.state().nextTry > here.now);
    const int before = here.saves;
    here.keeper->setAutosave(false);
    here.holdsLooks = true; // nothing is seen but by saving
    here.run(10 * second);
    CHECK(here.saves == before + 1);
}

TEST_CASE("a question that is open outlives a saving that fails, and one of nothing", "[keeper][others]") {
    BesideKeeper here;
    here.run(5 * second);
    here.type("своё");
    Document stranger = here.written();
    stranger.envelope.revision = "x1";
    here.replace(encode(stranger));
    here.keeper->setAutosave(false);
    here.run(3 * second);
    REQUIRE(here.state().theirs);
    here.keeper->leaveToPerson();
    REQUIRE(here.trouble() == ErrorKind::foreign);
    SECTION("elsewhere") {
        const fs::path elsewhere = here.folder / "elsewhere.cjm";
        here.saidInstead = Error{{"file.cannot-write", {}}, {elsewhere.string(), 0, 0}, ErrorKind::unreachable};
        here.keeper->save(elsewhere, false);
        here.run(3 * second);
        here.saidInstead.reset();
        CHECK(here.state().answered == 1);
    }
    SECTION("or of a map that is as it was") {
        here.map = here.state().file->map;
        here.keeper->edited(here.map, here.now);
        here.keeper->save(here.path, false);
        here.run(3 * second);
        CHECK(here.state().answered == 1);
        CHECK(here.trouble() == ErrorKind::foreign);
    }
    // It is asked again, or still, and an answer counts.
    REQUIRE(here.state().theirs);
    here.join();
    here.keeper->setAutosave(true);
    here.type("ещё");
    here.run(10 * second);
    CHECK_FALSE(here.state().saveError);
    CHECK(here.written().map.passport->title == "ещё");
}

TEST_CASE("what another program writes while a map is saved elsewhere is told, and nothing waits for it",
          "[keeper][others]") {
    BesideKeeper here;
    const fs::path elsewhere = here.folder / "elsewhere.cjm";
    const bool hasFile = GENERATE(true, false);
    if (!hasFile) {
        FileState file = *here.state().file;
        file.path.clear();
        file.hash.clear();
        here.begin(std::move(file));
        here.type("своё");
    }
    here.run(5 * second);
    here.holdsLooks = true;
    here.saves = 0;
    here.saidInstead = Error{{"file.written-meanwhile", {}}, {elsewhere.string(), 0, 0}, ErrorKind::foreign};
    here.keeper->save(elsewhere, false);
    here.run(second);
    CHECK(here.state().answered == 1);
    CHECK(here.trouble() == ErrorKind::foreign);
    here.holdsLooks = false;
    if (hasFile) here.answer(*here.heldLook);
    here.run(10 * second);
    CHECK(here.saves == 1);
    CHECK(here.state().answered == 1);
    if (!hasFile) return;
    here.saidInstead.reset();
    here.type("своё");
    here.run(6 * second);
    CHECK(here.written().map.passport->title == "своё");
}

TEST_CASE("a clock that jumps back makes no revision that is older than what it grew from", "[keeper][others]") {
    BesideKeeper here;
    here.type("раз");
    here.keeper->save(here.path, false);
    here.run(second);
    const std::string first = here.state().file->envelope.revision;
    here.wall -= 365LL * 24 * 3600 * second;
    here.type("два");
    here.keeper->save(here.path, false);
    here.run(second);
    CHECK(here.state().file->envelope.revision > first);
    CHECK_FALSE(here.state().theirs);
}

TEST_CASE("what is asked for while it is not known yet who changed the file is not forgotten", "[keeper][others]") {
    BesideKeeper here;
    here.run(5 * second);
    here.holdsLooks = true;
    here.type("своё");
    here.replace(encode(here.theirs("чужое", "r2")));
    here.run(6 * second); // it would save by itself, and finds the file changed
    here.keeper->setAutosave(false);
    here.keeper->save(here.path, false);
    here.run(second);
    REQUIRE(here.heldLook);
    here.holdsLooks = false;
    here.answer(*here.heldLook);
    here.run(3 * second);
    here.join();
    here.run(second);
    CHECK(here.state().answered == 1);
    CHECK(loadDocument(here.path)->document.map.passport->title == "своё");
    CHECK(loadDocument(here.path)->document.map.passport->subtitle == "чужое");
}

TEST_CASE("what two others wrote beside each other is left to them for a while", "[keeper][others]") {
    BesideKeeper here;
    here.run(5 * second);
    Document parted = here.theirs("от Ивана", "r3");
    here.replace(encode(here.theirs("от Ольги", "r2")));
    here.run(3 * second);
    here.join();
    // Ivan began where she did and wrote over it.
    here.replace(encode(parted));
    here.run(5 * second);
    CHECK_FALSE(here.state().theirs);
    SECTION("and she writes again") {
        parted.envelope.trail = {"r1", "r2", "r3"};
        parted.envelope.revision = "r4";
        here.replace(encode(parted));
        here.run(3 * second);
        REQUIRE(here.state().theirs);
        CHECK(here.state().theirs->kinship == Kinship::grown);
    }
    SECTION("or nobody does") {
        here.run(4 * second);
        REQUIRE(here.state().theirs);
        CHECK(here.state().theirs->kinship == Kinship::parted);
    }
}
