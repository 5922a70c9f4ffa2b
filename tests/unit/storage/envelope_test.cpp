#include "support/builders.hpp"
#include "support/ids.hpp"

#include <cjm/storage/document.hpp>
#include <cjm/storage/revision.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

constexpr std::int64_t envelopeTime = 1'795'867'200'000; // 2026

using Trail = std::vector<std::string>;

} // namespace

TEST_CASE("a new document has an id and a first revision", "[envelope]") {
    CountedIds ids;
    const Document document = newDocument(mapWith(1, 1, 1), envelopeTime, ids);
    CHECK(document.envelope.docId == "t1");
    CHECK(timeOfRevision(document.envelope.revision) == envelopeTime);
    CHECK(document.envelope.by.empty());
    CHECK(document.envelope.trail.empty());
    CHECK(document.envelope.version == formatVersion);
    CHECK(document.envelope.minReader == formatMinReader);
}

TEST_CASE("a save puts the old revision on the trail and says whose it is", "[envelope]") {
    CountedIds ids;
    const Envelope first = newDocument({}, envelopeTime, ids).envelope;
    const Envelope second = nextRevision(first, envelopeTime + 5, ids, "Ann");
    CHECK(second.docId == first.docId);
    CHECK(timeOfRevision(second.revision) == envelopeTime + 5);
    CHECK(second.by == "Ann");
    CHECK(second.trail == Trail{first.revision});
    const Envelope third = nextRevision(second, envelopeTime + 9, ids);
    CHECK(third.by.empty()); // nobody gave a name
    CHECK(third.trail == Trail{first.revision, second.revision});
}

TEST_CASE("a revision is later than all that it grew from, whatever the clock says", "[envelope]") {
    CountedIds ids;
    Envelope envelope = newDocument({}, envelopeTime, ids).envelope;
    envelope = nextRevision(envelope, envelopeTime, ids);
    CHECK(timeOfRevision(envelope.revision) == envelopeTime + 1);
    envelope = nextRevision(envelope, 0, ids); // the clock went back
    CHECK(timeOfRevision(envelope.revision) == envelopeTime + 2);
    envelope.revision = "old-form";
    CHECK(timeOfRevision(nextRevision(envelope, -1, ids).revision) == envelopeTime + 2); // by the trail
    // Two computers in one millisecond: chance tells them apart.
    CHECK(nextRevision(envelope, envelopeTime, ids).revision != nextRevision(envelope, envelopeTime, ids).revision);
}

TEST_CASE("a time beyond all that can be said stays the last one", "[envelope]") {
    CountedIds ids;
    Envelope envelope;
    envelope.revision = "zzzzzzzzzzzzz";
    const Envelope next = nextRevision(envelope, envelopeTime, ids);
    CHECK(next.revision.substr(0, 7) == "zzzzzzz");
    CHECK(next.trail == Trail{envelope.revision});
}

TEST_CASE("the trail of a long life keeps the newest and goes far back", "[envelope]") {
    CountedIds ids;
    Envelope envelope = newDocument({}, envelopeTime, ids).envelope;
    const std::string first = envelope.revision;
    Trail all{first};
    for (int n = 1; n < 3'000; ++n) {
        envelope = nextRevision(envelope, envelopeTime + n, ids);
        all.push_back(envelope.revision);
    }
    all.pop_back();
    REQUIRE(envelope.trail.size() <= longestTrail);
    CHECK(envelope.trail == thinnedTrail(all)); // thinned at each save or at once
    CHECK(std::equal(all.end() - static_cast<std::ptrdiff_t>(trailOfAKind), all.end(),
                     envelope.trail.end() - static_cast<std::ptrdiff_t>(trailOfAKind)));
    CHECK(timeOfRevision(envelope.trail.front()) < envelopeTime + 1'000); // of three thousand
    CHECK(encode({{}, envelope}).size() < 16'384);                        // what file_size.cpp counts for it
}

TEST_CASE("a file written by hand gets its id and revision at its first save", "[envelope]") {
    CountedIds ids;
    const auto loaded = decode(R"({"format": "cjm"})");
    REQUIRE(loaded);
    const Envelope envelope = nextRevision(loaded->document.envelope, envelopeTime, ids);
    CHECK(envelope.docId == "t1");
    CHECK(timeOfRevision(envelope.revision) == envelopeTime);
    CHECK(envelope.trail.empty());
}

TEST_CASE("a file of version 1 keeps its ids and is this version's after a save", "[envelope]") {
    CountedIds ids;
    const auto loaded = decode(
        R"({"format": "cjm", "version": 1, "minReader": 1, "docId": "d", "revision": "m", "trail": ["z", "a"]})");
    REQUIRE(loaded);
    const Envelope envelope = nextRevision(loaded->document.envelope, envelopeTime, ids);
    CHECK(envelope.version == formatVersion);
    CHECK(envelope.minReader == formatMinReader);
    CHECK(envelope.trail == Trail{"a", "m", "z"});
    CHECK(nextRevision(envelope, envelopeTime, ids).trail == Trail{"a", "m", "z", envelope.revision});
}

TEST_CASE("a save writes this program's version", "[envelope]") {
    CountedIds ids;
    Envelope envelope;
    envelope.version = 7;
    envelope.minReader = 1;
    CHECK(nextRevision(envelope, envelopeTime, ids).version == formatVersion);
    CHECK(nextRevision(envelope, envelopeTime, ids).minReader == formatMinReader);
}

TEST_CASE("two machines that merge the same pair give it one envelope", "[envelope]") {
    CountedIds ids;
    const Envelope base = newDocument({}, envelopeTime, ids).envelope;
    const Envelope ours = nextRevision(base, envelopeTime + 10, ids, "Ann");
    const Envelope theirs =
        nextRevision(nextRevision(base, envelopeTime + 20, ids, "Bob"), envelopeTime + 30, ids, "Eve");
    const Map merged = mapWith(2, 2, 1);
    const Envelope made = mergedEnvelope(ours, theirs, merged);
    CHECK(made == mergedEnvelope(theirs, ours, merged));
    CHECK(encode({merged, made}) == encode({merged, mergedEnvelope(theirs, ours, merged)}));
    CHECK(made.docId == base.docId);
    CHECK(timeOfRevision(made.revision) == envelopeTime + 31);
    CHECK(made.by == "Eve");
    CHECK(made.trail == Trail{base.revision, ours.revision, theirs.trail.back(), theirs.revision});
    CHECK(made.minReader == formatMinReader);
    // What came out, and what went in, each make another one.
    CHECK(made.revision != mergedEnvelope(ours, theirs, mapWith(2, 2, 2)).revision);
    Envelope other = theirs;
    other.revision.back() = other.revision.back() == 'a' ? 'b' : 'a';
    CHECK(made.revision != mergedEnvelope(ours, other, merged).revision);
}

TEST_CASE("a file that was changed by hand is merged under its own revision", "[envelope]") {
    CountedIds ids;
    Envelope ours = newDocument({}, envelopeTime, ids).envelope;
    Envelope theirs = ours;
    theirs.by = "Ann";
    const Envelope made = mergedEnvelope(ours, theirs, {});
    CHECK(made == mergedEnvelope(theirs, ours, {}));
    CHECK(made.by == "Ann");
    CHECK(made.trail == Trail{ours.revision});
    CHECK(timeOfRevision(made.revision) == envelopeTime + 1);
    // Without a revision on either side there is no time but the first.
    CHECK(timeOfRevision(mergedEnvelope({}, {}, {}).revision) == 0);
    CHECK(mergedEnvelope({}, {}, {}).trail.empty());
}

TEST_CASE("id and revision are found in the head of a file", "[envelope]") {
    CountedIds ids;
    const Document document = newDocument(mapWith(3, 3, 3), envelopeTime, ids);
    const std::string bytes = encode(document);
    CHECK(docIdIn(bytes) == "t1");
    CHECK(revisionIn(bytes) == document.envelope.revision);
    CHECK(revisionIn(bytes.substr(0, 200)) == document.envelope.revision); // whatever the rest is
    CHECK(docIdIn(R"({"format":"cjm","docId" :
"d-1","revision":"r_2"})") == "d-1");
    CHECK(revisionIn(R"({"format":"cjm","docId":"d","revision":"r_2"})") == "r_2");
    for (const char* none : {"", "{}", R"({"docId")", R"({"docId":)", R"({"docId": "d)", R"({"docId": 7})",
                             R"({"docId": "a b"})", R"({"docId": ""})", R"({"title": "\"docId\": \"d\""})"})
        CHECK(docIdIn(none) == "");
    CHECK(docIdIn(std::string(headBytes, ' ') + bytes) == ""); // no further than the head
}
