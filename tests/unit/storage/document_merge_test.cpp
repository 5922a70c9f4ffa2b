#include "support/builders.hpp"

#include <cjm/storage/document_merge.hpp>
#include <cjm/storage/files.hpp>

#include <catch2/catch.hpp>

namespace cjm::test::document_merge {
namespace {

constexpr std::int64_t noon = 1'795'953'600'000; // of 29 November 2026

Document withText(const Document& document, const CardId& id, const std::string& text, const std::string& by,
                  std::int64_t wallMs) {
    SystemIds ids;
    Card card = *document.map.cards.find(id);
    card.text = text;
    Document next = document;
    next.map.cards = next.map.cards.set(std::move(card));
    next.envelope = nextRevision(document.envelope, wallMs, ids, by);
    return next;
}

Document fresh() {
    SystemIds ids;
    return newDocument(mapWith(2, 2, 2), noon, ids);
}

std::string textOf(const Document& document, const CardId& id) { return document.map.cards.find(id)->text; }

MergedDocument merged(const Document* base, const Document& ours, const Document& theirs) {
    auto result = mergeDocuments(base, ours, theirs);
    REQUIRE(result);
    return std::move(*result);
}

const CardId one = cardId(0, 0, 0), two = cardId(1, 1, 1);

} // namespace

TEST_CASE("two copies of a document come together in one, whichever is ours", "[merge][document]") {
    const Document base = fresh(), ours = withText(base, one, "left", "Anna", noon + 1000),
                   theirs = withText(base, two, "right", "Boris", noon + 2000);
    const MergedDocument both = merged(&base, ours, theirs);
    CHECK_FALSE(both.asksForChoice);
    CHECK(both.notes.empty());
    CHECK(textOf(both.document, one) == "left");
    CHECK(textOf(both.document, two) == "right");
    CHECK(encode(both.document) == encode(merged(&base, theirs, ours).document));
    CHECK(both.document.envelope.docId == base.envelope.docId);
    for (const Document* parent : {&base, &ours, &theirs})
        CHECK(std::count(both.document.envelope.trail.begin(), both.document.envelope.trail.end(),
                         parent->envelope.revision) == 1);
    CHECK(decode(encode(both.document))->document == both.document);
}

TEST_CASE("what both wrote is kept with who wrote it, and when", "[merge][document]") {
    const Document base = fresh(), ours = withText(base, one, "left", "Anna", noon + 1000),
                   theirs = withText(base, one, "right", "Boris", noon + 2000);
    const MergedDocument both = merged(&base, ours, theirs);
    CHECK(both.asksForChoice);
    REQUIRE(both.notes.size() == 1);
    const auto conflict = both.document.map.conflicts.find(both.notes.front());
    REQUIRE(conflict);
    CHECK(conflict->kept == "right"); // the greater text
    CHECK(conflict->other == "left");
    CHECK(conflict->keptBy == "Boris");
    CHECK(conflict->otherBy == "Anna");
    CHECK(conflict->keptAt == "2026-11-29T12:00:02Z");
    CHECK(conflict->otherAt == "2026-11-29T12:00:01Z");
}

TEST_CASE("a copy without edits gives way: the other one comes out as it is", "[merge][document]") {
    const Document base = fresh(), edited = withText(base, one, "left", "Anna", noon + 1000);
    CHECK(merged(&base, base, edited).document == edited);
    CHECK(merged(&base, edited, base).document == edited);
    CHECK(merged(&base, edited, edited).document == edited);
    CHECK(merged(nullptr, edited, edited).document == edited);
}

TEST_CASE("copies of two documents are not merged", "[merge][document]") {
    const Document base = fresh(), other = fresh();
    const auto refused = mergeDocuments(&base, base, other);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.code == "merge.other-document");
    // A file of a hand has no id yet.
    Document byHand = withText(base, one, "left", {}, noon);
    byHand.envelope = {};
    const MergedDocument both = merged(&base, byHand, withText(base, two, "right", {}, noon));
    CHECK(both.document.envelope.docId == base.envelope.docId);
}

TEST_CASE("without a base nothing counts as removed, and the longer past says the order", "[merge][document]") {
    const Document base = fresh(), other = fresh();
    Document ours = withText(base, one, "left", {}, noon + 1000);
    ours.map = after(ours.map, RemoveCards{{two}});
    Document theirs = withText(withText(base, one, "left", {}, noon + 10), two, "right", {}, noon + 500);
    for (int rank = 0; rank < 2; ++rank) {
        Stage stage = *theirs.map.stages.find(StageId{rank == 0 ? "s1" : "s0"});
        stage.rank = rank;
        theirs.map.stages = theirs.map.stages.set(std::move(stage));
    }
    for (const Document* none : {static_cast<const Document*>(nullptr), &other}) {
        const MergedDocument both = merged(none, ours, theirs);
        CHECK(textOf(both.document, two) == "right");
        CHECK(idsInOrder(both.document.map.stages) == std::vector<std::string>{"s1", "s0"});
        CHECK(encode(both.document) == encode(merged(none, theirs, ours).document));
    }
}

TEST_CASE("votes are added up since the base, and never twice", "[merge][document]") {
    const auto voted = [](Document document, int votes) {
        SystemIds ids;
        Card card = *document.map.cards.find(one);
        card.votes = votes;
        document.map.cards = document.map.cards.set(std::move(card));
        document.envelope = nextRevision(document.envelope, noon, ids);
        return document;
    };
    const auto votesOf = [](const MergedDocument& both) { return both.document.map.cards.find(one)->votes; };
    const Document base = fresh(), common = voted(base, 2), ours = voted(common, 3), theirs = voted(common, 4);
    CHECK(votesOf(merged(&common, ours, theirs)) == 5);
    CHECK(votesOf(merged(&base, ours, theirs)) == 4); // older than what both had: whose the two were nobody knows
    CHECK(votesOf(merged(nullptr, ours, theirs)) == 4);
}

} // namespace cjm::test::document_merge
