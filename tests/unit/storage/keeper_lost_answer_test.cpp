#include "storage/journal_format.hpp"
#include "support/faulty_files.hpp"
#include "unit/storage/beside_keeper.hpp"

#include <cjm/base/hash.hpp>
#include <cjm/storage/document_merge.hpp>
#include <cjm/storage/recovery.hpp>

#include <cerrno>
#include <string>

using namespace cjm;
using namespace cjm::test;

// Savings that reach the file although they are told to have failed, or that nobody hears of.

namespace {

constexpr std::int64_t oneSecond = 1000;
CardId votedFor() { return cardId(0, 0, 0); }

int votesIn(const Map& map) { return map.cards.find(votedFor())->votes; }

// A map that was saved with one vote more, and told not to be.
struct LostAnswer {
    LostAnswer() {
        here.run(5 * oneSecond);
        begin = here.written();
        Card card = *here.map.cards.find(votedFor());
        ++card.votes;
        here.map = after(here.map, PutCard{std::move(card), {}});
        here.type("раз");
        here.saidInstead = Error{{"file.cannot-write", {}}, {here.path.string(), 0, 0}, ErrorKind::unreachable};
        here.keeper->save(here.path, false);
        here.run(oneSecond);
        here.saidInstead.reset();
        there = here.written();
        REQUIRE(there.map.passport->title == "раз");
        REQUIRE(here.state().saveError);
        REQUIRE(here.state().file->envelope.revision == "r1");
    }
    BesideKeeper here;
    Document begin, there; // what the file held before and after
};

} // namespace

TEST_CASE("what a saving put into the file although it failed is an ancestor of all that is saved later",
          "[keeper][lost]") {
    LostAnswer lost;
    BesideKeeper& here = lost.here;
    SECTION("by itself") {
        here.run(10 * oneSecond);
        CHECK_FALSE(here.state().saveError);
        CHECK(here.written().envelope.revision != lost.there.envelope.revision);
    }
    SECTION("after somebody wrote over it") {
        here.replace(encode(wentOn(lost.begin, "поверх", "r9")));
        here.run(3 * oneSecond);
        REQUIRE(here.state().theirs);
        CHECK(here.state().theirs->kinship == Kinship::grown);
        REQUIRE(here.state().theirs->base);
        CHECK(here.state().theirs->base->map == lost.begin.map);
        here.join();
        here.run(5 * oneSecond);
        CHECK(here.written().map.passport->subtitle == "поверх");
        CHECK(isInTrail(here.written().envelope, "r9"));
    }
    CHECK(here.written().map.passport->title == "раз");
    CHECK(isInTrail(here.written().envelope, "r1"));
    CHECK(isInTrail(here.written().envelope, lost.there.envelope.revision));
}

TEST_CASE("what others made of a saving that failed is joined from there", "[keeper][lost]") {
    LostAnswer lost;
    BesideKeeper& here = lost.here;
    Document theirs = wentOn(lost.there, "чужое", "r9");
    const bool isByHand = GENERATE(false, true); // without a new revision
    if (isByHand) theirs.envelope = lost.there.envelope;
    here.replace(encode(theirs));
    here.run(3 * oneSecond);
    REQUIRE(here.state().theirs);
    CHECK(here.state().theirs->kinship == Kinship::grown);
    REQUIRE(here.state().theirs->base);
    CHECK(here.state().theirs->base->envelope.revision == lost.there.envelope.revision);
    const Document mine{here.map, nextRevision(here.state().file->envelope, here.wall, here.ids)};
    const auto merged = mergeDocuments(&*here.state().theirs->base, mine, theirs);
    REQUIRE(merged);
    CHECK(merged->notes.empty());
    CHECK(votesIn(merged->document.map) == votesIn(lost.begin.map) + 1); // the one vote is counted once
    CHECK(merged->document.map.passport->subtitle == "чужое");
}

TEST_CASE("what did not reach the file is in no trail", "[keeper][lost]") {
    BesideKeeper here;
    here.run(5 * oneSecond);
    const std::string bytes = get(here.path);
    std::filesystem::remove(here.path);
    here.type("раз");
    here.keeper->save(here.path, false);
    here.run(oneSecond);
    CHECK(here.trouble() == ErrorKind::gone);
    put(here.path, bytes);
    here.run(10 * oneSecond);
    CHECK(here.written().map.passport->title == "раз");
    CHECK(here.written().envelope.trail == std::vector<std::string>{"r1"});
}

TEST_CASE("a saving that failed says whether it can be in the file", "[keeper][lost]") {
    int there = 0, notThere = 0;
    for (const auto kind : {Fault::Kind::refused, Fault::Kind::late}) {
        for (int call = 1;; ++call) {
            REQUIRE(call < 1000);
            BesideKeeper here;
            FaultyFiles files(systemFiles());
            files.failAt(call, {kind, EIO});
            CountedIds ids("save");
            Map map = here.map;
            map.passport = map.passport.with([](Passport& passport) { passport.title = "новое"; });
            const SaveJob job = prepareSave(std::move(map), *here.state().file, here.path, here.wall, ids);
            const SaveOutcome outcome = tryToSave(files, job, here.keep);
            if (files.calls() < call) break;
            if (outcome.file) continue;
            INFO("call " << call << ": " << files.lastHit());
            const bool isThere = contentHash(get(here.path)) == job.hash;
            CHECK(outcome.mayBeThere == isThere);
            ++(isThere ? there : notThere);
        }
    }
    CHECK(there > 0);
    CHECK(notThere > 0);
}

TEST_CASE("what others made of a saving of a program that was killed is joined from there", "[keeper][lost]") {
    BesideKeeper here;
    here.run(5 * oneSecond);
    here.holdsSaves = true;
    here.type("раз");
    here.keeper->save(here.path, false);
    here.run(0);
    REQUIRE(here.heldSave);
    const SaveJob job = *here.heldSave;
    REQUIRE(saveFile(systemFiles(), job, here.keep));
    here.type("два"); // typed on
    here.run(oneSecond);
    here.keeper.reset(); // before anybody heard of it
    const auto orphans = findOrphans(systemFiles(), here.folder / "journal");
    REQUIRE(orphans.found.size() == 1);
    const auto work = orphans.found.front()->open();
    REQUIRE(work);
    CHECK(work->latest.map.passport->title == "два");
    const auto fileThere = [&] {
        auto onDisk = openFile(systemFiles(), here.path);
        REQUIRE(onDisk);
        return orphans.found.front()->fileOf(*work, std::move(onDisk->state));
    };
    const std::string& saved = job.document.envelope.revision;
    SECTION("as it was saved") { CHECK(fileThere().hash == job.hash); }
    SECTION("gone on from") {
        here.replace(encode(here.theirs("чужое", "r9")));
        const FileState file = fileThere();
        CHECK(file.map == job.document.map);
        CHECK(file.envelope.revision == saved);
        CHECK(file.hash == job.hash);
        CHECK(isInTrail(file.envelope, "r1"));
    }
    SECTION("written over, or not to be read") {
        here.replace(encode(wentOn(work->base, "поверх", "r9")));
        const FileState file = GENERATE(true, false) ? fileThere() : orphans.found.front()->fileOf(*work, std::nullopt);
        CHECK(file.map == work->base.map);
        CHECK(file.envelope.revision == "r1");
        CHECK(isInTrail(file.envelope, saved)); // others may have it
    }
}

TEST_CASE("a saving that an earlier program noted is known by its hash alone", "[keeper][lost]") {
    const TemporaryFolder folder;
    JournalHead head;
    head.docId = "doc";
    head.session = "session";
    auto writer = JournalWriter::start(systemFiles(), folder / "journal", head, "one");
    REQUIRE(writer);
    REQUIRE(writer->append("two", 1));
    put(folder / "later.journal",
        get(writer->path()) + journalRecord("saving", "hash1") + journalRecord("saving", "hash2 r2"));
    const auto replayed = replayJournal(systemFiles(), folder / "later.journal");
    REQUIRE(replayed);
    CHECK(replayed->head.ours == std::vector<std::string>{"hash1", "hash2"});
    REQUIRE(replayed->savings.size() == 1);
    CHECK(replayed->savings.front().revision == "r2");
    CHECK(replayed->savings.front().bytes == "two");
    CHECK(replayed->changes == 1);
}
