#include "support/builders.hpp"
#include "support/refused.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/model/validate.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

using Codes = std::vector<std::string>;

// Mended once, valid, and written as something that needs no mending.
Loaded mended(const std::string& parts) {
    Loaded loaded = accepted("{\"format\": \"cjm\", " + parts + "}");
    CHECK(problems(loaded.document.map) == nothing);
    const Loaded again = accepted(encode(loaded.document));
    CHECK(codes(again.notes) == nothing);
    CHECK(again.document == loaded.document);
    return loaded;
}

// A card in a map of one stage, one row, a persona, a quote and a picture.
Loaded loadedWithCard(const std::string& fields) {
    return mended(R"("stages": [{"id": "s1"}], "rows": [{"id": "r1"}], "personas": [{"id": "p1"}, {"id": "p2"}],
        "interviews": [{"id": "i1", "quotes": [{"id": "q1"}]}], "images": [{"id": "b1", "type": "png", "data": "iVBORw0KGgo="}],
        "cards": [{"id": "c", "row": "r1", "stage": "s1")" +
                  (fields.empty() ? "" : ", " + fields) + "}]");
}
Card theCard(const Loaded& loaded) { return *loaded.document.map.cards.find(CardId{"c"}); }

template <class R> R only(const Table<R>& table) {
    REQUIRE(table.size() == 1);
    return *table.begin();
}

} // namespace

TEST_CASE("a card's references that lead nowhere are set aside", "[repair]") {
    const Loaded loaded = loadedWithCard(
        R"("personas": ["gone", "p2", "c", ""], "solves": ["c", "q1"], "evidence": ["q1", "q2"], "image": "p1")");
    const Card card = theCard(loaded);
    CHECK(card.personas == std::vector<PersonaId>{{"p2"}});
    CHECK(card.solves == std::vector<CardId>{{"c"}});
    CHECK(card.evidence == std::vector<QuoteId>{{"q1"}});
    CHECK(card.image.empty());
    CHECK(card.unknown == UnknownFields{{"kept-image", "\"p1\""},
                                        {"kept-personas", R"(["gone", "c", ""])"},
                                        {"kept-evidence", R"(["q2"])"},
                                        {"kept-solves", R"(["q1"])"}});
    CHECK(codes(loaded.notes) == Codes(4, "note.reference-kept"));
    CHECK(say(loaded.notes[0], Language::english) ==
          "record “c”: “image” pointed at what is not in the file; it was set aside as “kept-image”");
}

TEST_CASE("what is set aside takes a name that is free", "[repair]") {
    const Loaded loaded = loadedWithCard(R"("kept-link": "older", "kept-link-2": "old", "link": "file:///etc/passwd")");
    CHECK(theCard(loaded).unknown == UnknownFields{{"kept-link", "\"older\""},
                                                   {"kept-link-2", "\"old\""},
                                                   {"kept-link-3", "\"file:///etc/passwd\""}});
}

TEST_CASE("colours, dates and links that break their rule are set aside", "[repair]") {
    const Loaded loaded = mended(R"~("map": {"date": "21.11.2026"}, "stages": [{"id": "s1", "colour": "red"}],
        "rows": [{"id": "r1"}], "personas": [{"id": "p1", "colour": "#12345"}],
        "interviews": [{"id": "i1", "date": "2026-02-30"}],
        "cards": [{"id": "c", "row": "r1", "stage": "s1", "colour": "", "link": "javascript:alert(1)", "due": "soon"}])~");
    const Map& map = loaded.document.map;
    CHECK(map.passport->date.empty());
    CHECK(map.passport->unknown == UnknownFields{{"kept-date", "\"21.11.2026\""}});
    CHECK(only(map.stages).unknown == UnknownFields{{"kept-colour", "\"red\""}});
    CHECK(only(map.personas).unknown == UnknownFields{{"kept-colour", "\"#12345\""}});
    CHECK(only(map.interviews).unknown == UnknownFields{{"kept-date", "\"2026-02-30\""}});
    CHECK(theCard(loaded).unknown == UnknownFields{{"kept-link", "\"javascript:alert(1)\""}, {"kept-due", "\"soon\""}});
    CHECK(codes(loaded.notes) == Codes(6, "note.kept"));
    CHECK(say(loaded.notes.back(), Language::english).find("“map”") != std::string::npos); // the passport
}

TEST_CASE("links that lead anywhere but to the web and to mail are set aside", "[repair]") {
    for (const std::string link : {"file:///x", "javascript:x", "data:text/html,x", "\\\\\\\\host\\\\share", "//host/x",
                                   "http:x", "ftp://x", "https://", "https://a b", " https://a", "https://a\\u0001"})
        CHECK(theCard(loadedWithCard("\"link\": \"" + link + "\"")).link.empty());
    for (const std::string link : {"https://a", "HTTP://a/?b#c", "mailto:a@b"})
        CHECK(theCard(loadedWithCard("\"link\": \"" + link + "\"")).link == link);
}

TEST_CASE("the end of a text that is too long is set aside", "[repair]") {
    std::string text, wanted;
    for (std::size_t i = 0; i < maxTextLength; ++i)
        wanted += "ж";
    text = wanted + "конец";
    const Loaded loaded = loadedWithCard("\"text\": \"" + text + "\", \"details\": \"" + wanted + "\"");
    CHECK(theCard(loaded).text == wanted);
    CHECK(theCard(loaded).details == wanted);
    CHECK(theCard(loaded).unknown == UnknownFields{{"kept-text", "\"конец\""}});
    CHECK(codes(loaded.notes) == Codes{"note.text-cut"});
    const Loaded lists = mended(R"("personas": [{"id": "p1", "needs": ["a", ")" + text + R"(", ")" + text + R"("]}])");
    const Persona persona = only(lists.document.map.personas);
    CHECK(persona.needs == Codes{"a", wanted, wanted});
    CHECK(persona.unknown == UnknownFields{{"kept-needs", R"(["конец", "конец"])"}});
}

TEST_CASE("a zero character in a text becomes a sign", "[repair]") {
    const Loaded loaded = mended(R"("map": {"title": "a\u0000b", "ideas": [{"text": "\u0000"}]})");
    CHECK(loaded.document.map.passport->title == "a\xEF\xBF\xBD"
                                                 "b");
    CHECK(loaded.document.map.passport->ideas[0].text == "\xEF\xBF\xBD");
    CHECK(codes(loaded.notes) == Codes(2, "note.zeros-replaced"));
}

TEST_CASE("control characters and directions are kept as they are", "[repair]") {
    const Loaded loaded = loadedWithCard(R"("text": "\u0001\u001b[31m\u007f\u0085\u202e\u2066\t\r\n")");
    CHECK(loaded.notes.empty());
    CHECK(theCard(loaded).text == "\x01\x1B[31m\x7F\xC2\x85\xE2\x80\xAE\xE2\x81\xA6\t\r\n");
}

TEST_CASE("an emotion of several personas is a point of the first one's curve", "[repair]") {
    const Loaded loaded = loadedWithCard(R"("kind": "emotion", "personas": ["gone", "p2", "p1"])");
    CHECK(theCard(loaded).personas == std::vector<PersonaId>{{"p2"}});
    CHECK(theCard(loaded).unknown == UnknownFields{{"kept-personas", R"(["gone"])"}, {"kept-personas-2", R"(["p1"])"}});
    CHECK(codes(loaded.notes) == Codes{"note.reference-kept", "note.curves-kept"});
}

TEST_CASE("interviews and stories let go of personas that are not there", "[repair]") {
    const Loaded loaded =
        mended(R"("interviews": [{"id": "i", "persona": "x"}], "stories": [{"id": "t", "persona": "i"}])");
    CHECK(only(loaded.document.map.interviews).unknown == UnknownFields{{"kept-persona", "\"x\""}});
    CHECK(only(loaded.document.map.stories).unknown == UnknownFields{{"kept-persona", "\"i\""}});
}

TEST_CASE("a stage question lets go of an answer that is not there", "[repair]") {
    const Loaded asked = mended(R"("rows": [{"id": "r"}], "stages": [{"id": "s"}],
        "cards": [{"id": "c", "row": "r", "stage": "s"}],
        "map": {"stageQuestions": [{"key": "deal.stock", "cards": ["gone", "c", "s"]}]})");
    const StageAnswer& answer = asked.document.map.passport->stageQuestions[0];
    CHECK(answer.cards == std::vector<CardId>{{"c"}});
    CHECK(answer.unknown == UnknownFields{{"kept-cards", R"(["gone", "s"])"}});
    CHECK(codes(asked.notes) == Codes{"note.reference-kept"});
}

TEST_CASE("steps and arrows of stages that are not there get one", "[repair]") {
    const Loaded loaded = mended(R"("stages": [{"id": "s1"}],
        "stories": [{"id": "t", "steps": [{"stage": "lost", "text": "a"}, {"text": "b"}]}],
        "transitions": [{"id": "x", "from": "s1", "to": "lost"}, {"id": "y", "from": "far"},
                        {"id": "z", "from": "s1", "to": "s1", "kind": "leaves"}])");
    const Map& map = loaded.document.map;
    CHECK(idsInOrder(map.stages) == Codes{"s1", "lost", "found-stage", "far"});
    CHECK(only(map.stories).steps[1].stage.value == "found-stage");
    CHECK(map.transitions.find(TransitionId{"y"})->to.value == "found-stage");
    CHECK(map.transitions.find(TransitionId{"z"})->unknown == UnknownFields{{"kept-to", "\"s1\""}});
    CHECK(codes(loaded.notes) == Codes{"note.stage-made", "note.stage-made", "note.stage-made", "note.reference-kept"});
}

TEST_CASE("a remark on what is not there is one on the whole map", "[repair]") {
    const Loaded loaded = mended(R"("comments": [{"id": "m", "on": "gone", "text": "Why?"}], "map": {"logo": "m"},
        "conflicts": [{"id": "k", "on": "gone"}], "mutes": [{"id": "u", "on": "gone", "with": "gone"}])");
    const Map& map = loaded.document.map;
    CHECK(only(map.comments).text == "Why?");
    CHECK(only(map.comments).on.empty());
    CHECK(only(map.comments).unknown == UnknownFields{{"kept-on", "\"gone\""}});
    CHECK(map.passport->unknown == UnknownFields{{"kept-logo", "\"m\""}});
    // A conflict or a silenced check may outlive what it was about.
    CHECK(only(map.conflicts).on.value == "gone");
    CHECK(only(map.mutes).on.value == "gone");
    CHECK(only(map.mutes).with.value == "gone");
}

TEST_CASE("a picture is named by its bytes, and what is none is set aside", "[repair]") {
    const Loaded loaded = mended(R"("map": {"logo": "d"}, "images": [
        {"id": "a", "type": "jpg", "data": "/9j/4AAQ"}, {"id": "b", "data": "R0lGODlhAQABAAAAACw="},
        {"id": "d", "type": "svg", "data": "PHN2Zz4="}, {"id": "e", "type": "png", "data": "iVBORw0KGgo"},
        {"id": "f", "type": "png"}, {"id": "g"}])");
    const auto& images = loaded.document.map.images;
    CHECK(images.find(ImageId{"a"})->type == "jpeg");
    CHECK(images.find(ImageId{"b"})->type == "gif");
    CHECK(images.find(ImageId{"d"})->type.empty());
    CHECK(images.find(ImageId{"d"})->unknown == UnknownFields{{"kept-type", "\"svg\""}, {"kept-data", "\"PHN2Zz4=\""}});
    CHECK(images.find(ImageId{"e"})->unknown ==
          UnknownFields{{"kept-type", "\"png\""}, {"kept-data", "\"iVBORw0KGgo\""}});
    CHECK(loaded.document.map.passport->logo.value == "d"); // the record is still there
    CHECK(codes(loaded.notes) == Codes{"note.picture-type", "note.picture-type", "note.picture-kept",
                                       "note.picture-kept", "note.picture-kept"});
}

TEST_CASE("a picture that is set aside may be as long as a picture", "[repair]") {
    const std::string data = "PHN2Zz4=" + std::string(6U * 1024U * 1024U, 'A');
    const Loaded loaded = mended(R"("images": [{"id": "a", "type": "png", "data": ")" + data + "\"}]");
    CHECK(only(loaded.document.map.images).unknown[1].json.size() == data.size() + 2);
}

TEST_CASE("pictures that are too large together are refused", "[repair]") {
    std::string images;
    for (int i = 0; i < 3; ++i)
        images += (i == 0 ? "" : ", ") + std::string("{\"id\": \"i") + std::to_string(i) +
                  R"(", "type": "png", "data": "iVBORw0KGgoA)" + std::string(27U * 1024U * 1024U, 'A') + "\"}";
    CHECK(refusalOf("{\"format\": \"cjm\",\n\"images\": [" + images + "]}") == "file.too-many-pictures 2:11");
}

TEST_CASE("so many records or cells that no map has them are refused", "[repair]") {
    const auto list = [](const std::string& name, int count) {
        std::string text;
        for (int i = 0; i < count; ++i)
            text += (i == 0 ? "{\"id\": \"" : ",{\"id\": \"") + name + std::to_string(i) + "\"}";
        return "\"" + name + "\": [" + text + "]";
    };
    CHECK(refusalOf("{\"format\": \"cjm\",\n" + list("personas", 50'000) + "}") == "accepted");
    CHECK(refusalOf("{\"format\": \"cjm\",\n" + list("personas", 50'001) + "}").substr(0, 23) ==
          "file.too-many-records 2");
    CHECK(refusalOf("{\"format\": \"cjm\",\n" + list("rows", 1'000) + "," + list("stages", 1'000) + "}") == "accepted");
    CHECK(refusalOf("{\"format\": \"cjm\",\n" + list("rows", 1'000) + "," + list("stages", 1'001) + "}") ==
          "file.too-many-cells 1:1");
}

TEST_CASE("of very many notes the first are told and the rest is counted", "[repair]") {
    std::string cards;
    for (int i = 0; i < 20'000; ++i)
        cards += (i == 0 ? "" : ",") + std::string("{\"id\": \"c") + std::to_string(i) +
                 R"(", "row": "r", "stage": "t)" + std::to_string(i) + R"(", "personas": ["x"], "link": "y"})";
    const Loaded loaded = mended("\"rows\": [{\"id\": \"r\"}], \"cards\": [" + cards + "]");
    CHECK(loaded.document.map.stages.size() == 20'000);
    REQUIRE(loaded.notes.size() == 1'001);
    CHECK(loaded.notes.back() == Message{"note.more", {{"n", std::int64_t{59'000}}}});
    CHECK(say(loaded.notes.back(), Language::russian) == "и ещё 59000 таких исправлений");
}
