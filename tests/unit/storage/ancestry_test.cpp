#include "support/builders.hpp"
#include "support/files.hpp"
#include "support/ids.hpp"

#include <cjm/storage/ancestry.hpp>
#include <cjm/storage/file_system.hpp>
#include <cjm/storage/revision.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

using Trail = std::vector<std::string>;

constexpr std::int64_t ancestryStart = 1'795'867'200'000; // 2026

// base → mine → mineLater, and base → theirs: what two people save beside each other.
struct Family {
    CountedIds ids;
    Envelope base = newDocument({}, ancestryStart, ids).envelope;
    Envelope mine = nextRevision(base, ancestryStart + 10, ids, "Ann");
    Envelope mineLater = nextRevision(mine, ancestryStart + 20, ids, "Ann");
    Envelope theirs = nextRevision(base, ancestryStart + 30, ids, "Bob");
};

std::string nameOf(Kinship kinship) {
    switch (kinship) {
    case Kinship::same: return "same";
    case Kinship::grown: return "grown";
    case Kinship::wentBack: return "went back";
    case Kinship::parted: return "parted";
    case Kinship::overwritten: return "overwritten";
    case Kinship::strangers: return "strangers";
    case Kinship::otherDocument: return "other document";
    }
    return {};
}

void checkIs(const Ancestry& ancestry, Kinship kinship, const Trail& common) {
    CHECK(nameOf(ancestry.kinship) == nameOf(kinship));
    CHECK(ancestry.common == common);
}

} // namespace

TEST_CASE("the same bytes say that nothing has happened", "[ancestry]") {
    const Family of;
    checkIs(ancestryOf({of.mine, true, false}, of.mine), Kinship::same, {of.mine.revision, of.base.revision});
    const Envelope byHand;
    checkIs(ancestryOf({byHand, true, true}, byHand), Kinship::same, {});
}

TEST_CASE("a file that grew from the known revision has it for a base", "[ancestry]") {
    const Family of;
    const Trail common{of.mine.revision, of.base.revision};
    for (const bool wroteIt : {false, true}) {
        checkIs(ancestryOf({of.mine, false, wroteIt}, of.mineLater), Kinship::grown, common);
        checkIs(ancestryOf({of.mine, false, wroteIt}, of.mine), Kinship::grown, common); // changed by hand
        const Envelope merge = mergedEnvelope(of.theirs, of.mine, {});
        checkIs(ancestryOf({of.mine, false, wroteIt}, merge), Kinship::grown, common);
    }
}

TEST_CASE("a file with a revision of the known trail went back to it", "[ancestry]") {
    const Family of;
    for (const bool wroteIt : {false, true}) {
        checkIs(ancestryOf({of.mineLater, false, wroteIt}, of.mine), Kinship::wentBack,
                {of.mine.revision, of.base.revision});
        checkIs(ancestryOf({of.mineLater, false, wroteIt}, of.base), Kinship::wentBack, {of.base.revision});
    }
}

TEST_CASE("a file that shares only older revisions was overwritten if mine was written here, else it went back",
          "[ancestry]") {
    const Family of;
    checkIs(ancestryOf({of.mineLater, false, true}, of.theirs), Kinship::overwritten, {of.base.revision});
    checkIs(ancestryOf({of.mineLater, false, false}, of.theirs), Kinship::parted, {of.base.revision});
}

TEST_CASE("all that two files have in common is told, newest first", "[ancestry]") {
    Family of;
    const Envelope merge = mergedEnvelope(of.mine, of.theirs, {});
    const Envelope left = nextRevision(merge, ancestryStart + 50, of.ids);
    const Envelope right = nextRevision(nextRevision(merge, ancestryStart + 60, of.ids), ancestryStart + 70, of.ids);
    checkIs(ancestryOf({left, false, true}, right), Kinship::overwritten,
            {merge.revision, of.theirs.revision, of.mine.revision, of.base.revision});
}

TEST_CASE("what has no revision in common is a stranger", "[ancestry]") {
    Family of;
    Envelope other = newDocument({}, ancestryStart, of.ids).envelope;
    other.docId = of.mine.docId;
    for (const bool wroteIt : {false, true})
        checkIs(ancestryOf({of.mine, false, wroteIt}, other), Kinship::strangers, {});
    // A file made by hand has no revision, and says of no document that it is another one.
    checkIs(ancestryOf({of.mine, false, true}, {}), Kinship::strangers, {});
    checkIs(ancestryOf({{}, false, true}, {}), Kinship::strangers, {});
    checkIs(ancestryOf({{}, false, true}, of.mine), Kinship::strangers, {});
}

TEST_CASE("a file with another id is another document, whatever its revisions", "[ancestry]") {
    const Family of;
    Envelope copy = of.mineLater;
    copy.docId = "another";
    checkIs(ancestryOf({of.mine, false, true}, copy), Kinship::otherDocument, {});
    copy.docId.clear();
    checkIs(ancestryOf({of.mine, false, true}, copy), Kinship::grown, {of.mine.revision, of.base.revision});
}

TEST_CASE("ids of the old form are told apart without a time", "[ancestry]") {
    Envelope known, found;
    known.docId = found.docId = "d";
    known.revision = "m";
    known.trail = {"z", "a"}; // as version 1 wrote it
    found.revision = "q";
    found.trail = {"z", "a", "m"};
    checkIs(ancestryOf({known, false, false}, found), Kinship::grown, {"m", "z", "a"});
    checkIs(ancestryOf({found, false, false}, known), Kinship::wentBack, {"m", "z", "a"});
    found.trail = {"z", "a"};
    checkIs(ancestryOf({known, false, true}, found), Kinship::overwritten, {"z", "a"});
}

namespace {

struct BaseStore {
    TemporaryFolder folder;
    Versions versions{systemFiles(), folder.path(), "d"};
    std::int64_t now = ancestryStart;

    std::string add(const std::string& title, const std::string& revision, VersionWhy why = VersionWhy::saved) {
        Document document{mapWith(2, 2, 1), {}};
        document.map.passport = document.map.passport.with([&](Passport& passport) { passport.title = title; });
        document.envelope.docId = "d";
        document.envelope.revision = revision;
        const auto version = versions.add(encode(document), why, now += 1'000);
        REQUIRE(version);
        return versions.pathOf(*version).string();
    }
    // Title and revision of what is found.
    [[nodiscard]] std::string found(const Trail& newestFirst) const {
        const auto document = documentOfRevision(versions, newestFirst);
        return document ? document->map.passport->title + " " + document->envelope.revision : "nothing";
    }
};

} // namespace

TEST_CASE("the content of a revision is found among the versions", "[ancestry]") {
    BaseStore store;
    CHECK(store.found({"r1"}) == "nothing");
    store.add("one", "r1");
    store.add("two", "r2", VersionWhy::foundOnDisk);
    store.add("three", "r3");
    CHECK(store.found({"r1"}) == "one r1");
    CHECK(store.found({"r9", "r2", "r1"}) == "two r2"); // the first that is there
    CHECK(store.found({"r9"}) == "nothing");
    CHECK(store.found({}) == "nothing");
    CHECK(store.found({""}) == "nothing");
}

TEST_CASE("versions with edits that no file held are no base", "[ancestry]") {
    BaseStore store;
    store.add("unsaved", "r2", VersionWhy::beforeRestoring);
    store.add("thrown away", "r2", VersionWhy::discarded);
    store.add("recovered", "r2", VersionWhy::recovered);
    store.add("unknown", "r2", VersionWhy::found);
    CHECK(store.found({"r2"}) == "nothing");
    store.add("by hand", "r2", VersionWhy::foundOnDisk);
    store.add("by hand again", "r2", VersionWhy::foundOnDisk);
    CHECK(store.found({"r2"}) == "by hand r2");
    store.add("two", "r2");
    CHECK(store.found({"r2"}) == "two r2");
    store.add("one", "r1");
    CHECK(store.found({"r2", "r1"}) == "two r2");
}

TEST_CASE("a content that a version for another reason holds is a base once it stood in the file", "[ancestry]") {
    BaseStore store;
    store.add("one", "r1", VersionWhy::beforeBigDeletion);
    CHECK(store.found({"r1"}) == "nothing");
    store.add("one", "r1", VersionWhy::saved);
    CHECK(store.found({"r1"}) == "one r1");
    store.add("one", "r1", VersionWhy::beforeBigDeletion);
    CHECK(store.versions.list()->size() == 2);
}

TEST_CASE("a damaged version is passed over", "[ancestry]") {
    BaseStore store;
    store.add("one", "r1");
    const std::string path = store.add("two", "r2");
    std::string packed = get(path);
    packed.resize(packed.size() - 9);
    put(path, packed);
    CHECK(store.found({"r2", "r1"}) == "one r1");
    put(path, "nothing that was packed");
    CHECK(store.found({"r2", "r1"}) == "one r1");
    put(path, "");
    CHECK(store.found({"r2", "r1"}) == "one r1");
}

TEST_CASE("the head of a large version is all that is read to find it", "[ancestry]") {
    TemporaryFolder folder;
    const Versions store(systemFiles(), folder.path(), "d");
    Versions versions(systemFiles(), folder.path(), "d");
    Document document{mapWith(20, 20, 5), {}};
    document.envelope.docId = "d";
    document.envelope.revision = "r1";
    const std::string bytes = encode(document);
    const auto version = versions.add(bytes, VersionWhy::saved, ancestryStart);
    REQUIRE(version);
    CHECK(store.head(*version) == bytes.substr(0, headBytes));
    const auto small = versions.add("small", VersionWhy::saved, ancestryStart + 1);
    REQUIRE(small);
    CHECK(store.head(*small) == "small");
    Version gone = *small;
    gone.hash = std::string(64, '0');
    CHECK(store.head(gone) == "");
}
