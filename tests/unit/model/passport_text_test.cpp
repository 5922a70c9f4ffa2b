#include <cjm/model/map.hpp>
#include <cjm/model/passport_text.hpp>
#include <cjm/model/target.hpp>

#include <catch2/catch.hpp>

// Its own namespace: sources are compiled together.
namespace cjm::test::passport_texts {
namespace {

Passport withIdeas() {
    Passport passport;
    passport.ideas = {{"а", "Анна", {}}, {"б", "Анна", {}}, {"в", "Борис", {}}};
    return passport;
}

} // namespace

TEST_CASE("the texts of a report have names", "[model][report]") {
    Passport passport = withIdeas();
    passport.outcomes.usp = "Целиком";
    passport.report.now = "Сразу";
    CHECK(passportText(passport, "outcomes.usp") == "Целиком");
    CHECK(passportText(passport, "report.now") == "Сразу");
    CHECK(passportText(passport, "ideas.1.text") == "б");
    CHECK(passportText(passport, "ideas.2.author") == "Борис");
    CHECK(passportText(passport, "ideas.3.text") == ""); // the one behind the last
    for (const char* none :
         {"", "title", "outcomes", "outcomes.", "outcomes.x", "report.x", "ideas", "ideas.", "ideas.1", "ideas.1.",
          "ideas.1.x", "ideas.4.text", "ideas.-1.text", "ideas.x.text", "ideas.99999999999999999999.text"}) {
        INFO(none);
        CHECK_FALSE(passportText(passport, none));
        Passport same = passport;
        CHECK_FALSE(setPassportText(same, none, "x"));
        CHECK(same == passport);
    }
    Map map;
    CHECK(exists(map, MapFieldTarget{"outcomes.usp"}));
    CHECK(exists(map, MapFieldTarget{"ideas.0.text"}));
    CHECK_FALSE(exists(map, MapFieldTarget{"ideas.1.text"}));
}

TEST_CASE("an idea comes with its first word and goes with its last", "[model][report]") {
    Passport passport = withIdeas();
    CHECK(setPassportText(passport, "ideas.3.text", "г"));
    REQUIRE(passport.ideas.size() == 4);
    CHECK(setPassportText(passport, "ideas.3.text", ""));
    CHECK(passport == withIdeas());
    CHECK(setPassportText(passport, "ideas.0.text", ""));
    CHECK(passport.ideas.size() == 3); // its author is still there, and others stand behind it
    CHECK(setPassportText(passport, "outcomes.repeat", "Бронь в мае"));
    CHECK(passport.outcomes.repeat == "Бронь в мае");
}

TEST_CASE("who takes part is named once for the ideas of a line", "[model][report]") {
    Passport passport = withIdeas();
    CHECK(setPassportText(passport, "ideas.0.participant", "Ольга"));
    CHECK(passport.ideas[1].author == "Ольга");
    CHECK(passport.ideas[2].author == "Борис");
    CHECK(setPassportText(passport, "ideas.0.author", "Вера"));
    CHECK(passport.ideas[1].author == "Ольга");
}

} // namespace cjm::test::passport_texts
