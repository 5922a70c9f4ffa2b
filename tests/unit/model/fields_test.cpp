#include <cjm/model/map.hpp>

#include <catch2/catch.hpp>

#include <map>
#include <set>
#include <type_traits>

using namespace cjm;

namespace {

template <class M> constexpr bool isList = false;
template <class T> constexpr bool isList<std::vector<T>> = true;
template <class M> constexpr bool hasRecords = HasFields<M>;
template <class T> constexpr bool hasRecords<std::vector<T>> = HasFields<T>;

template <class M> constexpr bool isListOfIdentified = false;
template <class T> constexpr bool isListOfIdentified<std::vector<T>> = Identified<T>;

template <class R, class M> bool isText(const Field<R, M>&) { return std::is_same_v<M, std::string>; }

template <class R, class M> bool fits(const Field<R, M>& field) {
    switch (field.merge) {
    case MergeRule::scalar: return !hasRecords<M>; // what is in a record is never thrown together
    case MergeRule::text: return isText(field) && field.rule == TextRule::free;
    case MergeRule::set: return isList<M> && !hasRecords<M>;
    case MergeRule::items: return isList<M> && !isListOfIdentified<M>;
    case MergeRule::list: return isListOfIdentified<M>;
    case MergeRule::record: return HasFields<M>;
    case MergeRule::counter: return std::is_same_v<M, int>;
    }
    return false;
}

template <class R, class F> void forEachFieldOf(std::string_view record, F&& visit) {
    forEachField<R>([&](const auto& field) { visit(std::string(record) + "." + std::string(field.name), field); });
}

// Of every type of record that a map is made of.
template <class F> void forEachFieldOfAll(F&& visit) {
    forEachFieldOf<Passport>("passport", visit);
    forEachFieldOf<Idea>("idea", visit);
    forEachFieldOf<Outcomes>("outcomes", visit);
    forEachFieldOf<ReportNotes>("report", visit);
    forEachFieldOf<StageAnswer>("answer", visit);
    forEachFieldOf<Card>("cards", visit);
    forEachFieldOf<Quote>("quote", visit);
    forEachFieldOf<StoryStep>("step", visit);
    forEachTable([&](std::string_view name, auto member) {
        using R = std::decay_t<decltype(*(std::declval<Map>().*member).begin())>;
        forEachFieldOf<R>(name, visit);
    });
}

} // namespace

TEST_CASE("how a field is merged fits what it holds", "[model][fields]") {
    std::map<MergeRule, int> counts;
    forEachFieldOfAll([&](const std::string& name, const auto& field) {
        INFO(name);
        CHECK(fits(field));
        if (field.low != field.high) CHECK((field.merge == MergeRule::scalar || field.merge == MergeRule::counter));
        ++counts[field.merge];
    });
    CHECK(counts.size() == 7);
}

// research/reliability 4.4 names the texts that are merged word by word; all others are not.
TEST_CASE("texts that are merged as a whole are names of something", "[model][fields]") {
    std::set<std::string> whole;
    forEachFieldOfAll([&](const std::string& name, const auto& field) {
        if (isText(field) && field.rule == TextRule::free && field.merge == MergeRule::scalar) whole.insert(name);
    });
    CHECK(whole == std::set<std::string>{"answer.key",
                                         "cards.channel",
                                         "cards.icon",
                                         "cards.owner",
                                         "cards.team",
                                         "cards.unit",
                                         "comments.author",
                                         "comments.time",
                                         "conflicts.base",
                                         "conflicts.field",
                                         "conflicts.kept",
                                         "conflicts.keptAt",
                                         "conflicts.keptBy",
                                         "conflicts.other",
                                         "conflicts.otherAt",
                                         "conflicts.otherBy",
                                         "idea.author",
                                         "images.type",
                                         "mutes.check",
                                         "passport.counterpart",
                                         "passport.counterpartId",
                                         "passport.language",
                                         "passport.owner",
                                         "passport.team",
                                         "passport.theme",
                                         "passport.versionLabel",
                                         "personas.age",
                                         "personas.avatar",
                                         "personas.company",
                                         "personas.education",
                                         "personas.role",
                                         "rows.icon",
                                         "stages.phase"});
}

TEST_CASE("records in lists are known by their id, key or stage", "[model][fields]") {
    STATIC_REQUIRE(Identified<Quote>);
    STATIC_REQUIRE(StageAnswer::identity() == &StageAnswer::key);
    STATIC_REQUIRE(StoryStep::identity() == &StoryStep::stage);
    STATIC_REQUIRE_FALSE(Identified<Idea>); // two ideas that are equal are one
    STATIC_REQUIRE_FALSE(Identified<std::string>);
}

TEST_CASE("there is no field without a rule by which its changes are merged", "[model][fields]") {
    using Rating = Field<Card, int>;
    STATIC_REQUIRE_FALSE(std::is_default_constructible_v<Rating>);
    STATIC_REQUIRE_FALSE(std::is_aggregate_v<Rating>);
    STATIC_REQUIRE_FALSE(std::is_constructible_v<Rating, std::string_view, int Card::*>);
    STATIC_REQUIRE(std::is_constructible_v<Rating, std::string_view, int Card::*, MergeRule>);
}
