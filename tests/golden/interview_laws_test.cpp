#include "golden/damage_law.hpp"
#include "golden/fixed_measure.hpp"
#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/layout/interviews/interviews_paint.hpp>
#include <cjm/model/quoting.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

#include <map>

// Its own namespace: sources are compiled together.
namespace cjm::test::interview_laws {
namespace {

constexpr double tolerance = 0.5;
using Kind = InterviewZone::Kind;

Map example() { return loadTemplate("boiler-example", Language::russian)->map; }

InterviewsLayout placedFor(const Map& map, double width = 1220, const InterviewsLayout* before = nullptr) {
    const FixedMeasure measure;
    InterviewsOptions options;
    options.width = width;
    return layoutInterviews(map, lightTheme(), measure, options, before);
}

bool isWithin(const Rect& outer, const Rect& inner) {
    return inner.x >= outer.x - tolerance && inner.y >= outer.y - tolerance &&
           inner.right() <= outer.right() + tolerance && inner.bottom() <= outer.bottom() + tolerance;
}

struct Piece {
    std::string what;
    Rect rect;
};

void addText(std::vector<Piece>& pieces, const std::string& what, const SheetText& text) {
    if (text.empty()) return;
    pieces.push_back({what, {text.rect.x, text.rect.y, text.block->width, text.block->height()}});
}

std::vector<Piece> piecesOf(const InterviewSheet& sheet) {
    std::vector<Piece> pieces;
    addText(pieces, "who", sheet.who);
    addText(pieces, "date", sheet.date);
    pieces.push_back({"persona", sheet.chip});
    addText(pieces, "notes", sheet.notes);
    for (const QuoteBox& quote : sheet.quotes) {
        addText(pieces, "number", quote.figure);
        addText(pieces, "quote", quote.words);
        for (const CitedCard& cited : quote.cards)
            pieces.push_back({"card", cited.rect});
    }
    pieces.push_back({"fresh", sheet.fresh});
    return pieces;
}

void checkSheet(const InterviewColumn& column, const InterviewSheet& sheet) {
    const auto pieces = piecesOf(sheet);
    CHECK(isWithin(column.rect, sheet.rect));
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        INFO(pieces[i].what);
        CHECK(isWithin(sheet.rect, pieces[i].rect));
        for (std::size_t k = i + 1; k < pieces.size(); ++k) {
            INFO(pieces[k].what);
            CHECK_FALSE(pieces[i].rect.inset(tolerance).intersects(pieces[k].rect.inset(tolerance)));
        }
    }
    for (const QuoteBox& quote : sheet.quotes)
        for (const CitedCard& cited : quote.cards) {
            CHECK(isWithin(cited.rect, cited.words.rect));
            CHECK(cited.words.block->lines.size() <= 2);
            if (cited.value.block) CHECK_FALSE(cited.value.rect.intersects(cited.words.rect.inset(tolerance)));
        }
}

void checkAll(const Map& map) {
    for (const double width : {300.0, 986.0, 1220.0, 1900.0}) {
        INFO("in " << width);
        const InterviewsLayout layout = placedFor(map, width);
        std::vector<QuoteId> order;
        for (const InterviewColumn& column : layout.columns) {
            double y = layout.heads.bottom();
            for (const InterviewSheet& sheet : column.sheets) {
                CHECK(sheet.interview->group == column.group);
                CHECK(sheet.rect.y >= y - tolerance);
                y = sheet.rect.bottom();
                checkSheet(column, sheet);
                for (const char* field : {"who", "date", "persona", "notes"})
                    CHECK(spotOf(layout, InterviewFieldTarget{sheet.interview->id, field}));
                for (const QuoteBox& quote : sheet.quotes) {
                    order.push_back(quote.id);
                    CHECK(quote.number == static_cast<int>(order.size()));
                    const auto spot = spotOf(layout, quote.id);
                    REQUIRE(spot);
                    CHECK(hit(layout, {spot->text.x + 2, spot->text.y + 5}).target == Target(quote.id));
                }
            }
            CHECK(column.tile.y >= y - tolerance);
            CHECK(isWithin({0, 0, layout.size.width, layout.size.height}, column.tile));
            CHECK(isWithin(layout.heads, column.note.rect));
        }
        std::vector<QuoteId> wanted;
        for (const auto& interview : interviewsAsRead(map))
            for (const Quote& quote : interview->quotes)
                wanted.push_back(quote.id);
        CHECK(order == wanted);
    }
}

} // namespace

TEST_CASE("laws of interviews hold on the example and on random maps", "[laws][interviews]") {
    checkAll({});
    checkAll(example());
    for (const auto seed : lawSeeds(30)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        checkAll(randomMap(rng));
    }
}

TEST_CASE("what looks different in a view of interviews is damaged", "[laws][interviews]") {
    int untouched = 0;
    for (const auto seed : lawSeeds(30)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        Map map = randomMap(rng);
        InterviewsLayout before = placedFor(map);
        for (int step = 0; step < 25; ++step) {
            const Map earlier = map;
            if (const auto next = applyEdit(map, randomEdit(map, rng).edit)) map = *next;
            const InterviewsLayout after = placedFor(map, 1220, &before);
            // Whatever is kept from before, it looks as if it was placed anew.
            CHECK(sceneText(interviewsScene(after, lightTheme())) ==
                  sceneText(interviewsScene(placedFor(map), lightTheme())));
            const Damage damage = damageBetween(before, after);
            const auto old = drawnShapes(interviewsScene(before, lightTheme()));
            const auto now = drawnShapes(interviewsScene(after, lightTheme()));
            if (!changesInterviews(diff(earlier, map))) {
                ++untouched;
                CHECK(old == now);
            }
            checkDamage(old, now, damage, after.size.width);
            before = after;
        }
        CHECK(damageBetween(before, placedFor(map)).rects.empty());
    }
    CHECK(untouched > reach(10));
}

TEST_CASE("beside the layout of before only an interview that has changed is placed anew", "[interviews]") {
    const Map map = example();
    const InterviewsLayout before = placedFor(map);
    const auto isKept = [&](const Map& now, const char* quote) {
        const InterviewsLayout next = placedFor(now, 1220, &before);
        return next.quoteOf(QuoteId{quote})->words.block == before.quoteOf(QuoteId{quote})->words.block;
    };
    Interview interview = *map.interviews.find(InterviewId{"I2"});
    interview.quotes[0].text += " и ещё";
    const Map typed = after(map, PutInterview{interview, {}});
    CHECK(isKept(typed, "Q1"));
    CHECK(isKept(typed, "Q12"));
    CHECK_FALSE(isKept(typed, interview.quotes[0].id.value.c_str()));
    CHECK(isKept(typed, interview.quotes[1].id.value.c_str())); // nor is the rest of its sheet
    interview.quotes.push_back({QuoteId{"new"}, "И ещё", {}});  // those behind it have other numbers
    const Map more = after(map, PutInterview{interview, {}});
    CHECK(isKept(more, "Q1"));
    CHECK_FALSE(isKept(more, "Q12"));
    Card card = *map.cards.find(CardId{"B3"});
    card.text += " и ещё";
    CHECK_FALSE(isKept(after(map, PutCard{card, {}}), "Q1"));
}

TEST_CASE("interviews stand by group and date, and quotes are numbered as they are read", "[interviews]") {
    Map map = example();
    const auto add = [&](const char* id, InterviewGroup group, const char* date) {
        Interview interview;
        interview.id = InterviewId{id};
        interview.group = group;
        interview.date = date;
        interview.quotes = {{QuoteId{std::string(id) + "q"}, "words", {}}};
        map = after(map, PutInterview{interview, 0});
    };
    add("late", InterviewGroup::customer, "2026-12-01");
    add("undated", InterviewGroup::customer, "");
    add("early", InterviewGroup::customer, "2026-01-01");
    const InterviewsLayout layout = placedFor(map);
    std::vector<std::string> order;
    for (const InterviewSheet& sheet : layout.columns[0].sheets)
        order.push_back(sheet.interview->id.value);
    CHECK(order == std::vector<std::string>{"early", "I1", "late", "undated"});
    CHECK(layout.quoteOf(QuoteId{"earlyq"})->number == 1);
    CHECK(layout.quoteOf(QuoteId{"Q1"})->number == 2);
    CHECK(layout.quoteOf(QuoteId{"Q6"})->number == 9);
}

TEST_CASE("columns are as wide as the window has room for", "[interviews]") {
    CHECK(placedFor(example(), 1220).columns[0].rect.width == 380);
    CHECK(placedFor(example(), 1220).size.width == 1220);
    CHECK(placedFor(example(), 956).columns[0].rect.width == 292); // a small screen, with the panel of what is known
    CHECK(placedFor(example(), 956).size.width == 956);
    CHECK(placedFor(example(), 900).columns[0].rect.width == 280);
    CHECK(placedFor(example(), 900).size.width > 900); // and it is scrolled sideways
}

TEST_CASE("what a group is, is said in as many lines as it needs, and sheets begin below it", "[interviews]") {
    for (const Language language : {Language::russian, Language::english})
        for (const double width : {900.0, 1220.0, 1900.0}) {
            const FixedMeasure measure;
            InterviewsOptions options;
            options.width = width;
            options.language = language;
            const Map map = loadTemplate("boiler-example", language)->map;
            const InterviewsLayout layout = layoutInterviews(map, lightTheme(), measure, options);
            for (const InterviewColumn& column : layout.columns) {
                std::string said;
                for (const TextLine& line : column.note.block->lines)
                    said += (said.empty() ? "" : " ") + line.text;
                CHECK(said == say("look.group-" + std::string(nameOf(column.group)) + "-note", language));
                for (const InterviewSheet& sheet : column.sheets)
                    CHECK(sheet.rect.y >= layout.heads.bottom());
            }
        }
}

TEST_CASE("a point of a sheet of an interview says what it is for", "[interviews]") {
    const InterviewsLayout layout = placedFor(example());
    const InterviewSheet& sheet = layout.columns[0].sheets[0];
    const QuoteBox& quote = sheet.quotes[0];
    const InterviewId id = sheet.interview->id;
    const auto kindAt = [&](Point point) { return hit(layout, point).kind; };
    CHECK(hit(layout, sheet.who.rect.centre()).target == Target(InterviewFieldTarget{id, "who"}));
    CHECK(kindAt(sheet.date.rect.centre()) == Kind::date);
    CHECK(kindAt(sheet.chip.centre()) == Kind::persona);
    CHECK(kindAt(sheet.notes.rect.centre()) == Kind::text);
    CHECK(kindAt({sheet.rect.right() - 4, sheet.rect.y + 4}) == Kind::sheet);
    CHECK(kindAt(quote.words.rect.centre()) == Kind::text);
    CHECK(kindAt(quote.figure.rect.centre()) == Kind::quote);
    const InterviewZone card = hit(layout, {quote.cards[0].rect.x + 5, quote.cards[0].rect.centre().y});
    CHECK(card.kind == Kind::card);
    CHECK(card.card == CardId{"B3"});
    CHECK(card.quote == QuoteId{"Q1"});
    CHECK(kindAt(crossOf(quote.cards[0]).centre()) == Kind::cut);
    CHECK(hit(layout, sheet.fresh.centre()).interview == id);
    CHECK(kindAt(sheet.fresh.centre()) == Kind::freshQuote);
    CHECK(hit(layout, layout.columns[2].tile.centre()).group == InterviewGroup::expert);
    CHECK(kindAt(layout.columns[1].plus.centre()) == Kind::freshSheet);
    CHECK(kindAt({4, 4}) == Kind::ground);
}

TEST_CASE("a quote goes into the gap that is nearest", "[interviews]") {
    const InterviewsLayout layout = placedFor(example());
    const auto& quotes = layout.columns[0].sheets[0].quotes;
    const auto placeAt = [&](Point point) { return quoteGapAt(layout, point, quotes[1].id)->place; };
    CHECK(placeAt({quotes[0].rect.x + 5, quotes[0].rect.y + 1}) == 0);
    CHECK(placeAt({quotes[0].rect.x + 5, quotes[0].rect.bottom() - 1}) == 1);
    CHECK(placeAt({quotes[2].rect.x + 5, quotes[2].rect.centre().y - 1}) == 1);
    CHECK(placeAt({quotes[2].rect.x + 5, quotes[2].rect.centre().y + 1}) == 2);
    CHECK(placeAt({quotes[0].rect.x + 5, quotes[4].rect.bottom() - 1}) == 4);
    const auto& other = layout.columns[1].sheets[0];
    const auto gap = quoteGapAt(layout, other.quotes[0].rect.centre(), quotes[1].id);
    REQUIRE(gap);
    CHECK(gap->interview == other.interview->id);
    CHECK_FALSE(quoteGapAt(layout, {30, 5}, quotes[1].id));
}

TEST_CASE("a reader of the screen is told what a quote confirms", "[interviews]") {
    const InterviewsLayout layout = placedFor(example());
    CHECK(spokenOf(layout, QuoteId{"Q9"}) == "Цитата 9, не клиент, подтверждает 2 карточки");
    CHECK(spokenOf(layout, InterviewId{"I3"}) == "Интервью: Инженер-наладчик, 20 лет на котельных, эксперт, 3 цитаты");
    CHECK(spokenOf(layout, QuoteId{"nothing"}).empty());
}

TEST_CASE("the words of a card have two lines at most", "[interviews]") {
    Map map = example();
    Card card = *map.cards.find(CardId{"B3"});
    for (int i = 0; i < 9; ++i)
        card.text += " и сравнить их невозможно";
    map = after(map, PutCard{card, {}});
    const InterviewsLayout layout = placedFor(map);
    const CitedCard& cited = layout.quoteOf(QuoteId{"Q1"})->cards[0];
    CHECK(cited.isCut);
    REQUIRE(cited.words.block->lines.size() == 2);
    CHECK(cited.words.block->lines[1].text.ends_with("…"));
    CHECK_FALSE(layout.quoteOf(QuoteId{"Q1"})->cards[1].isCut);
    // No hyphen of a word that was divided is left in the second.
    for (card.text.clear(); card.text.size() < 400;)
        card.text += "гидроэлектростанции";
    map = after(map, PutCard{card, {}});
    const InterviewsLayout divided = placedFor(map);
    const auto& lines = divided.quoteOf(QuoteId{"Q1"})->cards[0].words.block->lines;
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].text.find('-') == std::string::npos);
    CHECK(lines[1].text.ends_with("…"));
}

TEST_CASE("a quote in the hand says who has said it, and of a long one its beginning", "[interviews]") {
    const FixedMeasure measure;
    const auto carried = [&](const Map& map) {
        return carriedQuote(map, QuoteId{"Q10"}, lightTheme(), measure, Language::russian);
    };
    const Scene scene = carried(example());
    CHECK(scene.size.width == 322);
    CHECK(sceneText(scene).find("Эксперт, 20 октября 2026") != std::string::npos);
    Map map = example();
    Interview interview = *map.interviews.find(InterviewId{"I3"});
    for (int i = 0; i < 100; ++i)
        interview.quotes[0].text += " и ещё много слов";
    map = after(map, PutInterview{interview, {}});
    CHECK(carried(map).size.height < 2.2 * scene.size.height);
}

} // namespace cjm::test::interview_laws
