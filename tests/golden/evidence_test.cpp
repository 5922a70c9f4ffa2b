#include "golden/fixed_measure.hpp"
#include "golden/goldens.hpp"
#include "support/builders.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/layout/interviews/evidence_layout.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

// Its own namespace: sources are compiled together.
namespace cjm::test::evidence_tests {
namespace {

using Kind = EvidenceZone::Kind;

Map boiler(Language language = Language::russian) { return loadTemplate("boiler-example", language)->map; }

EvidenceLayout listed(const Map& map, const EvidenceOptions& options = {}, const Theme& theme = lightTheme()) {
    const FixedMeasure measure;
    return layoutEvidence(map, theme, measure, options);
}

EvidenceOptions withOpen(const char* stage) {
    EvidenceOptions options;
    options.open = StageId{stage};
    return options;
}

std::vector<std::string> idsOf(const std::vector<EvidenceRow>& rows) {
    std::vector<std::string> ids;
    for (const EvidenceRow& row : rows)
        ids.push_back(row.card->id.value);
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("golden scene: how one knows", "[golden][interviews]") {
    for (const Language language : {Language::russian, Language::english})
        for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
            EvidenceOptions options = withOpen("S4");
            options.language = language;
            const std::string name = "evidence-" + std::string(languageCode(language)) + "-" + theme->name;
            const Scene scene = evidenceScene(listed(boiler(language), options, *theme), *theme);
            CHECK(differenceFromGolden(name, sceneText(scene)) == "");
        }
}

TEST_CASE("what is confirmed, assumed and not set is counted by map and by stage", "[interviews]") {
    const EvidenceLayout layout = listed(boiler(), withOpen("S4"));
    int confirmed = 0, known = 0, unset = 0;
    for (const EvidenceStage& stage : layout.stages) {
        confirmed += stage.counts.facts;
        known += stage.counts.marked();
        unset += stage.counts.notSet;
    }
    CHECK(confirmed == layout.counts.facts);
    CHECK(known == layout.counts.marked());
    CHECK(unset == layout.counts.notSet);
    CHECK(layout.counts.assumptions == 4);
    CHECK(layout.counts.unfounded == 0);
    // Of 63 cards 9 are solutions, which are never counted.
    CHECK(layout.counts.marked() + layout.counts.notSet == 54);
    Map map = boiler();
    Card card = *map.cards.find(CardId{"B3"});
    card.evidence.clear();
    map = after(map, PutCard{card, {}});
    CHECK(listed(map).counts.unfounded == 1);
    CHECK(listed(map).counts.facts == layout.counts.facts - 1);
}

TEST_CASE("what is still a guess is listed: critical barriers first, then by stage, a barrier before an emotion",
          "[interviews]") {
    CHECK(idsOf(listed(boiler()).guesses) == Ids{"E1", "B4", "E11", "E12"});
    Map map = boiler();
    Card card = *map.cards.find(CardId{"B4"});
    card.severity = 3;
    map = after(map, PutCard{card, {}});
    CHECK(idsOf(listed(map).guesses) == Ids{"B4", "E1", "E11", "E12"});
    for (const char* id : {"B1", "B5", "B6"}) {
        card = *map.cards.find(CardId{id});
        card.status = Status::assumption;
        map = after(map, PutCard{card, {}});
    }
    const EvidenceLayout six = listed(map);
    CHECK(six.guesses.size() == 6);
    CHECK(hit(six, six.more.rect.centre()).kind == Kind::more);
    EvidenceOptions all;
    all.allGuesses = true;
    CHECK(listed(map, all).guesses.size() == 7);
    CHECK(listed(map, all).more.empty());
}

TEST_CASE("a persona that many guesses concern and nobody has talked to is named", "[interviews]") {
    const EvidenceLayout layout = listed(boiler());
    CHECK(layout.missing == PersonaId{"P3"});
    CHECK(hit(layout, layout.noteLink.rect.centre()).kind == Kind::addInterview);
    Map map = boiler();
    Interview interview;
    interview.id = InterviewId{"new"};
    interview.persona = PersonaId{"P3"};
    CHECK(listed(after(map, PutInterview{interview, {}})).note.empty());
    for (const char* id : {"E11", "E12"}) { // then it is one of four
        Card card = *map.cards.find(CardId{id});
        card.personas.clear();
        map = after(map, PutCard{card, {}});
    }
    CHECK(listed(map).note.empty());
}

TEST_CASE("words of interviews do not change what is known, whom they are about does", "[interviews]") {
    const Map map = boiler();
    Interview interview = *map.interviews.find(InterviewId{"I1"});
    interview.quotes[0].text += " и ещё";
    CHECK_FALSE(changesEvidence(diff(map, after(map, PutInterview{interview, {}}))));
    interview.persona = {};
    CHECK(changesEvidence(diff(map, after(map, PutInterview{interview, {}}))));
    CHECK(changesEvidence(diff(map, after(map, RemoveInterview{interview.id}))));
}

TEST_CASE("cards have a square each up to forty, more are one bar", "[interviews]") {
    const auto boxesIn = [](const EvidenceLayout& layout) {
        int boxes = 0;
        for (const Shape& shape : evidenceScene(layout, lightTheme()).shapes)
            if (const auto* box = std::get_if<BoxShape>(&shape)) boxes += layout.squares.contains(box->rect.centre());
        return boxes;
    };
    Map map = boiler();
    CHECK(boxesIn(listed(map)) == 24);
    const Map few = map;
    for (const Card& card : few.cards)
        if (takesEvidence(card.kind) && card.status == Status::none) {
            Card copy = card;
            copy.status = Status::assumption;
            map = after(map, PutCard{copy, {}});
        }
    REQUIRE(listed(map).counts.marked() == 54);
    CHECK(boxesIn(listed(map)) == 2);
}

TEST_CASE("names of stages have the room that squares leave, and are cut at a word", "[interviews]") {
    Map map = boiler();
    Stage stage = *map.stages.find(StageId{"S1"});
    stage.title = "Появление потребности";
    stage.shortName.clear();
    map = after(map, PutStage{stage, {}});
    const EvidenceLayout layout = listed(map);
    CHECK(layout.stages[0].name.block->lines.front().text == stage.title);
    for (const EvidenceStage& each : layout.stages) {
        CHECK(each.name.rect.right() <= each.squares.x);
        CHECK(each.squares.x == layout.stages[0].squares.x);
        CHECK(each.squares.right() < each.count.rect.x);
    }
    stage.title = "Появление потребности у того, кто отвечает";
    const EvidenceLayout cut = listed(after(map, PutStage{stage, {}}));
    CHECK(cut.stages[0].name.block->lines.front().text == "Появление потребности…");
}

TEST_CASE("the way to an interview stands behind the words that ask for it, or below them", "[interviews]") {
    for (const double width : {300.0, 380.0, 460.0}) {
        EvidenceOptions options;
        options.width = width;
        const EvidenceLayout layout = listed(boiler(), options);
        const Rect &words = layout.noteWords.rect, &link = layout.noteLink.rect;
        INFO(width);
        CHECK(link.right() <= layout.note.right());
        CHECK(link.bottom() < layout.note.bottom());
        const double last = words.x + layout.noteWords.block->lines.back().width;
        CHECK((link.y >= words.bottom() || link.x > last));
    }
}

TEST_CASE("one stage lists its cards, and those that are not set when asked for", "[interviews]") {
    const EvidenceLayout layout = listed(boiler(), withOpen("S4"));
    const EvidenceStage& deal = layout.stages[3];
    CHECK(deal.isOpen);
    CHECK(deal.rows.size() == static_cast<std::size_t>(deal.counts.marked()));
    CHECK(idsOf(deal.rows).front() == "B7");
    CHECK(hit(layout, deal.rows[1].rect.centre()) == EvidenceZone{Kind::card, deal.rows[1].card->id, deal.stage->id});
    CHECK(hit(layout, deal.unset.rect.centre()).kind == Kind::unset);
    EvidenceOptions options = withOpen("S4");
    options.unset.insert(StageId{"S4"});
    const EvidenceStage whole = listed(boiler(), options).stages[3];
    CHECK(whole.rows.size() == static_cast<std::size_t>(deal.counts.marked() + deal.counts.notSet));
    CHECK(whole.unset.empty());
    CHECK(hit(layout, layout.stages[0].rect.centre()) == EvidenceZone{Kind::stage, {}, StageId{"S1"}});
}

TEST_CASE("a map without interviews or without marks says what it is", "[interviews]") {
    Map map = boiler();
    for (const auto& interview : inOrder(map.interviews))
        map = after(map, RemoveInterview{interview->id});
    CHECK(listed(map).confirmed.block->lines.front().text == "Пока это карта гипотез");
    CHECK(listed(map).figure.empty());
    const EvidenceLayout none = listed(mapWith(2, 2, 1));
    CHECK(none.confirmed.empty());
    CHECK_FALSE(none.unset.empty());
    CHECK(none.squares.empty());
    CHECK(listed({}).size.height > 0);
}

TEST_CASE("laws of the list hold: nothing overlaps, and every zone is found where it stands", "[laws][interviews]") {
    for (const auto seed : lawSeeds(30)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map map = randomMap(rng);
        EvidenceOptions options;
        if (map.stages.size() > 0) options.open = inOrder(map.stages).front()->id;
        options.unset.insert(options.open);
        const EvidenceLayout layout = listed(map, options);
        const auto zones = zonesOf(layout);
        double y = 0;
        for (const EvidenceZone& zone : zones) {
            const Rect place = placeOf(layout, zone);
            CHECK(place.y >= y - 0.5);
            CHECK(place.right() <= options.width);
            CHECK(hit(layout, place.centre()) == zone);
            y = place.bottom();
        }
        CHECK(y <= layout.size.height);
    }
}

} // namespace cjm::test::evidence_tests
