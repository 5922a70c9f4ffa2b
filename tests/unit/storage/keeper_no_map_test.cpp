#include "unit/storage/beside_keeper.hpp"

#include <cjm/base/hash.hpp>
#include <cjm/storage/document_merge.hpp>
#include <cjm/storage/recovery.hpp>

#include <string>

using namespace cjm;
using namespace cjm::test;

// What is opened, or seen, where the file holds no map.

namespace {

constexpr std::int64_t aSecond = 1000;

// Half of the file has come; what was open in its place is the version that it was before.
struct HalfCome {
    HalfCome() {
        version = here.written();
        whole = get(here.path);
        half = whole.substr(0, whole.size() / 2);
        put(here.path, half);
        FileState file{{}, version.envelope, here.path, contentHash(half), false, 0};
        file.holdsNoMap = true;
        here.begin(std::move(file), version.map);
    }
    BesideKeeper here;
    Document version;
    std::string whole, half;
};

} // namespace

TEST_CASE("a map that was opened because half of its file had come grew from what the versions say", "[keeper][half]") {
    HalfCome come;
    BesideKeeper& here = come.here;
    std::vector<std::string> asked;
    here.documentOf = [&](const std::vector<std::string>& newestFirst) {
        asked = newestFirst;
        return newestFirst.front() == "r1" ? std::optional(come.version) : std::nullopt;
    };
    here.type("своё");
    here.run(5 * aSecond);
    CHECK_FALSE(here.state().theirs);
    const bool hasGrown = GENERATE(false, true);
    // Somebody took a card away meanwhile.
    Document theirs = hasGrown ? wentOn(come.version, "чужое", "r2") : come.version;
    if (hasGrown) theirs.map = after(theirs.map, RemoveCards{{cardId(0, 0, 0)}});
    here.replace(encode(theirs));
    here.run(3 * aSecond);
    REQUIRE(here.state().theirs);
    CHECK(here.state().theirs->kinship == Kinship::grown);
    CHECK(asked.front() == "r1");
    REQUIRE(here.state().theirs->base);
    CHECK(*here.state().theirs->base == come.version);
    const auto merged = mergeDocuments(&*here.state().theirs->base, {here.map, come.version.envelope}, theirs);
    REQUIRE(merged);
    CHECK(merged->notes.empty());
    CHECK(merged->document.map.passport->title == "своё");
    CHECK(merged->document.map.cards.size() == theirs.map.cards.size());
}

TEST_CASE("where no version is known either, it is not known what a half file's map grew from", "[keeper][half]") {
    HalfCome come;
    come.here.run(5 * aSecond);
    come.here.replace(encode(wentOn(come.version, "чужое", "r2")));
    come.here.run(3 * aSecond);
    REQUIRE(come.here.state().theirs);
    CHECK(come.here.state().theirs->kinship == Kinship::grown);
    CHECK_FALSE(come.here.state().theirs->base);
}

TEST_CASE("a file of which half has come is not saved over by itself for a minute", "[keeper][half]") {
    HalfCome come;
    BesideKeeper& here = come.here;
    here.run(20 * aSecond);
    here.type("своё");
    SECTION("and then it is") {
        here.run(39 * aSecond);
        CHECK(here.saves == 0);
        CHECK(get(here.path) == come.half);
        here.run(aSecond);
        CHECK(here.saves == 1);
        CHECK(here.written().map.passport->title == "своё");
        // From now on as ever.
        here.type("и дальше");
        here.run(5 * aSecond);
        CHECK(here.saves == 2);
    }
    SECTION("unless somebody asks for it") {
        here.keeper->save(here.path, false);
        here.run(0);
        CHECK(here.saves == 1);
        CHECK(here.written().map.passport->title == "своё");
    }
    SECTION("nor while others are there") {
        here.keeper->setOthersPresent(true);
        here.run(30 * aSecond);
        CHECK(here.saves == 0);
    }
}

TEST_CASE("a journal says that the file held no map", "[keeper][half]") {
    HalfCome come;
    BesideKeeper& here = come.here;
    here.type("своё");
    here.run(aSecond);
    here.keeper.reset(); // killed
    here.replace(encode(wentOn(come.version, "чужое", "r2")));
    const auto orphans = findOrphans(systemFiles(), here.folder / "journal");
    REQUIRE(orphans.found.size() == 1);
    CHECK(orphans.found.front()->head.holdsNoMap);
    const auto work = orphans.found.front()->open();
    REQUIRE(work);
    auto onDisk = openFile(systemFiles(), here.path);
    REQUIRE(onDisk);
    FileState file = orphans.found.front()->fileOf(*work, std::move(onDisk->state));
    CHECK(file.holdsNoMap);
    CHECK(file.hash == contentHash(come.half));
    // So whoever goes on with it joins what has come whole as if the program had not been killed.
    here.documentOf = [&](const std::vector<std::string>&) { return std::optional(come.version); };
    here.begin(std::move(file), work->latest.map);
    here.run(3 * aSecond);
    REQUIRE(here.state().theirs);
    REQUIRE(here.state().theirs->base);
    CHECK(*here.state().theirs->base == come.version);
}

TEST_CASE("of a map without edits, too, it is told when its file is none any more, and taken back", "[keeper][half]") {
    BesideKeeper here;
    here.run(5 * aSecond);
    const std::string bytes = get(here.path);
    SECTION("when it stays so") {
        const std::string what = GENERATE(as<std::string>(), "<html>log in first</html>",
                                          "<<<<<<< ours\n{\"format\": \"cjm\"\n=======\n{\n>>>>>>> theirs\n");
        put(here.path, what);
        here.run(55 * aSecond);
        CHECK_FALSE(here.state().saveError);
        CHECK(here.state().isHalf); // but it is seen
        CHECK_FALSE(here.state().isLost);
        here.run(10 * aSecond);
        CHECK_FALSE(here.state().isHalf);
        CHECK(here.state().isLost); // all of it is unsaved now
        REQUIRE(here.state().saveError);
        CHECK(here.state().saveError->message.code == "file.holds-no-map");
        CHECK(here.trouble() == ErrorKind::foreign);
        here.run(60 * aSecond);
        CHECK(here.trouble() == ErrorKind::foreign);
        // Who saves all the same is told once more, not that all is well.
        here.keeper->save(here.path, false);
        here.run(3 * aSecond);
        CHECK(here.state().answered == 1);
        CHECK(here.trouble() == ErrorKind::foreign);
        CHECK(get(here.path) == what);
    }
    SECTION("at once, when it is another document") {
        Document other{mapWith(1, 1, 1), {}};
        other.envelope.docId = "other";
        other.envelope.revision = "o1";
        here.replace(encode(other));
        here.run(3 * aSecond);
        REQUIRE(here.state().saveError);
        CHECK(here.state().saveError->message.code == "file.holds-other-map");
        CHECK_FALSE(here.state().theirs);
    }
    const int before = here.saves;
    here.type("своё"); // waits for somebody who decides
    here.run(60 * aSecond);
    CHECK(here.saves == before);
    put(here.path, bytes);
    here.run(3 * aSecond);
    CHECK_FALSE(here.state().saveError);
    CHECK(here.written().map.passport->title == "своё");
}

TEST_CASE("what was garbage and is a map of others is joined, and nothing is told any more", "[keeper][half]") {
    BesideKeeper here;
    here.run(5 * aSecond);
    const std::string theirs = encode(here.theirs("чужое", "r2"));
    put(here.path, "no map");
    here.run(70 * aSecond);
    CHECK(here.trouble() == ErrorKind::foreign);
    put(here.path, theirs);
    here.run(3 * aSecond);
    here.join();
    CHECK_FALSE(here.state().saveError);
}

TEST_CASE("who saves while the file holds half of a map is told at once, edited or not", "[keeper][half]") {
    BesideKeeper here;
    here.run(5 * aSecond);
    const std::string bytes = get(here.path);
    const std::string half = GENERATE(as<std::string>(), "", "{\"format\": \"cjm\"");
    put(here.path, half);
    here.run(3 * aSecond);
    CHECK(here.state().isHalf);
    if (GENERATE(false, true)) {
        here.type("своё"); // and autosave finds it so before anybody asks
        here.run(10 * aSecond);
        CHECK_FALSE(here.state().saveError);
    }
    here.keeper->save(here.path, false);
    here.run(3 * aSecond);
    CHECK(here.state().answered == 1);
    REQUIRE(here.state().saveError);
    CHECK(here.state().saveError->message.code == "file.holds-half"); // nobody knows yet
    here.run(60 * aSecond);
    CHECK(here.state().saveError->message.code == "file.holds-no-map");
    CHECK(get(here.path) == half);
    // What it was is there again: all is as before, and what was typed goes into it.
    put(here.path, bytes);
    here.run(10 * aSecond);
    CHECK_FALSE(here.state().saveError);
    CHECK_FALSE(here.state().isLost);
    CHECK_FALSE(here.state().isHalf);
    CHECK(here.written().map == here.map);
}

TEST_CASE("a map whose file has gone is unsaved, whether it was edited or not", "[keeper][half]") {
    BesideKeeper here;
    here.run(5 * aSecond);
    const std::string bytes = get(here.path);
    std::filesystem::remove(here.path);
    here.run(10 * aSecond);
    CHECK(here.trouble() == ErrorKind::gone);
    CHECK(here.state().isLost);
    CHECK_FALSE(here.keeper->unsavedBytes().empty());
    SECTION("what the window says of it brings it into the journal, and it is there at the next start") {
        CHECK(findOrphans(systemFiles(), here.folder / "journal").found.empty());
        here.keeper->keepLost();
        here.run(aSecond);
        here.keeper->close(true, here.now);
        here.keeper.reset();
        const auto orphans = findOrphans(systemFiles(), here.folder / "journal");
        REQUIRE(orphans.found.size() == 1);
        const auto work = orphans.found.front()->open();
        REQUIRE(work);
        CHECK(work->latest.map == here.map);
    }
    SECTION("saving it makes the file anew") {
        here.keeper->save(here.path, true);
        here.run(3 * aSecond);
        CHECK_FALSE(here.state().isLost);
        CHECK(here.written().map == here.map);
        CHECK(here.keeper->unsavedBytes().empty());
    }
    SECTION("its coming back makes all well") {
        put(here.path, bytes);
        here.run(3 * aSecond);
        CHECK_FALSE(here.state().isLost);
        CHECK_FALSE(here.state().saveError);
        CHECK(here.keeper->unsavedBytes().empty());
    }
}
