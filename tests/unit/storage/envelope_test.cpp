#include "support/builders.hpp"
#include "support/ids.hpp"

#include <cjm/storage/document.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

TEST_CASE("a new document has an id and a first revision", "[envelope]") {
    CountedIds ids;
    const Document document = newDocument(mapWith(1, 1, 1), ids);
    CHECK(document.envelope.docId == "t1");
    CHECK(document.envelope.revision == "t2");
    CHECK(document.envelope.trail.empty());
    CHECK(document.envelope.version == formatVersion);
    CHECK(document.envelope.minReader == formatMinReader);
}

TEST_CASE("a save puts the old revision on the trail", "[envelope]") {
    CountedIds ids;
    const Envelope first = newDocument({}, ids).envelope;
    const Envelope second = nextRevision(first, ids);
    CHECK(second.docId == first.docId);
    CHECK(second.revision == "t3");
    CHECK(second.trail == std::vector<std::string>{"t2"});
    CHECK(nextRevision(second, ids).trail == std::vector<std::string>{"t2", "t3"});
}

TEST_CASE("the trail keeps the newest revisions", "[envelope]") {
    CountedIds ids;
    Envelope envelope = newDocument({}, ids).envelope;
    for (int n = 0; n < 100; ++n)
        envelope = nextRevision(envelope, ids);
    REQUIRE(envelope.trail.size() == trailLength);
    CHECK(envelope.revision == "t102");
    CHECK(envelope.trail.back() == "t101");
    CHECK(envelope.trail.front() == "t38");
    // A file may bring a longer one.
    envelope.trail.assign(500, "x");
    CHECK(nextRevision(envelope, ids).trail.size() == trailLength);
}

TEST_CASE("a file written by hand gets its id and revision at its first save", "[envelope]") {
    CountedIds ids;
    const auto loaded = decode(R"({"format": "cjm"})");
    REQUIRE(loaded);
    const Envelope envelope = nextRevision(loaded->document.envelope, ids);
    CHECK(envelope.docId == "t1");
    CHECK(envelope.revision == "t2");
    CHECK(envelope.trail.empty());
}

TEST_CASE("a save writes this program's version", "[envelope]") {
    CountedIds ids;
    Envelope envelope;
    envelope.version = 7;
    CHECK(nextRevision(envelope, ids).version == formatVersion);
}
