#include "support/random_map.hpp"

#include "support/random_text.hpp"

#include <cjm/model/validate.hpp>

namespace cjm::test {
namespace {

// The field lists of the records drive this, so that a new field is in the random maps from its first day.
class Filler {
public:
    explicit Filler(Rng& rng) : rng_(rng) {}

    template <class R> void fill(R& record) {
        forEachField<R>([&](const auto& f) {
            if (rng_.chance(60)) this->set(record.*f.member, f);
        });
        record.unknown = randomUnknown(rng_);
    }

private:
    template <class F> void set(std::string& value, const F& f) { value = randomText(rng_, f.rule); }
    template <class F> void set(bool& value, const F&) { value = rng_.chance(50); }
    template <class F> void set(int& value, const F& f) {
        value = rng_.between(static_cast<int>(f.low), static_cast<int>(f.high));
    }
    template <class F> void set(double& value, const F& f) {
        const bool ranged = f.low != f.high;
        value = ranged ? f.low + (f.high - f.low) * rng_.between(0, 1000) / 1000.0
                       : rng_.between(-1'000'000, 1'000'000) / rng_.pick(std::vector<double>{1, 3, 1000, 1e-12, 1e20});
    }
    template <class Tag, class F> void set(Id<Tag>& id, const F&) { id.value = randomId(rng_); }
    template <class T, class F> void set(std::vector<T>& list, const F& f) {
        list.resize(rng_.below(4));
        for (T& item : list)
            set(item, f);
    }
    template <class T, class F> void set(T& value, const F&) {
        if constexpr (std::is_enum_v<T>)
            value = static_cast<T>(rng_.below(EnumNames<T>::names.size()));
        else
            fill(value);
    }

    Rng& rng_;
};

template <class R> R randomRecord(Rng& rng) {
    R record;
    Filler(rng).fill(record);
    if constexpr (requires { record.id; }) record.id.value = randomId(rng);
    return record;
}

template <class R> std::shared_ptr<const R> anyOf(const Table<R>& table, Rng& rng) { return rng.pick(inOrder(table)); }

} // namespace

Stage randomStage(Rng& rng) { return randomRecord<Stage>(rng); }
Row randomRow(Rng& rng) { return randomRecord<Row>(rng); }
Persona randomPersona(Rng& rng) {
    Persona persona = randomRecord<Persona>(rng);
    persona.quoteFrom = {};
    persona.image = {};
    return persona;
}
Conflict randomConflict(Rng& rng) { return randomRecord<Conflict>(rng); }
Mute randomMute(Rng& rng) { return randomRecord<Mute>(rng); }

Passport randomPassport(Rng& rng) {
    Passport passport = randomRecord<Passport>(rng);
    passport.logo = {};
    for (StageAnswer& answer : passport.stageQuestions)
        answer.cards.clear();
    return passport;
}

Image randomImage(Rng& rng) {
    Image image = randomRecord<Image>(rng);
    // What it says it is has to be what its bytes begin with.
    using Kind = std::pair<std::string, std::string>;
    const Kind kind = rng.pick(std::vector<Kind>{{"png", "iVBORw0KGgo="},
                                                 {"jpeg", "/9j/4AAQ"},
                                                 {"webp", "UklGRgAAAABXRUJQ"},
                                                 {"gif", "R0lGODlhAQABAAAAACw="},
                                                 {"", ""}});
    image.type = kind.first;
    image.data = kind.second;
    return image;
}

Interview randomInterview(const Map& map, Rng& rng) {
    Interview interview = randomRecord<Interview>(rng);
    interview.persona = map.personas.empty() || rng.chance(30) ? PersonaId{} : anyOf(map.personas, rng)->id;
    for (Quote& quote : interview.quotes)
        quote.id.value = randomId(rng);
    return interview;
}

Story randomStory(const Map& map, Rng& rng) {
    Story story = randomRecord<Story>(rng);
    story.persona = map.personas.empty() ? PersonaId{} : anyOf(map.personas, rng)->id;
    for (StoryStep& step : story.steps)
        step.stage = anyOf(map.stages, rng)->id;
    return story;
}

Transition randomTransition(const Map& map, Rng& rng) {
    Transition transition = randomRecord<Transition>(rng);
    transition.from = anyOf(map.stages, rng)->id;
    transition.to = transition.kind == TransitionKind::leaves ? StageId{} : anyOf(map.stages, rng)->id;
    return transition;
}

Comment randomComment(const Map& map, Rng& rng) {
    Comment comment = randomRecord<Comment>(rng);
    comment.on.value = anyOf(map.stages, rng)->id.value;
    if (!map.rows.empty() && rng.chance(30)) comment.on.value = anyOf(map.rows, rng)->id.value;
    if (!map.cards.empty() && rng.chance(50)) comment.on.value = map.cards.begin()->id.value;
    return comment;
}

Card randomCard(Rng& rng) {
    Card card = randomRecord<Card>(rng);
    card.value = onEmotionScale(card.value);
    card.personas.clear();
    card.solves.clear();
    card.evidence.clear();
    card.image = {};
    return card;
}

void referToMap(Passport& passport, const Map& map, Rng& rng) {
    for (StageAnswer& answer : passport.stageQuestions)
        if (!map.cards.empty() && rng.chance(50)) answer.cards = {map.cards.begin()->id};
}

void referToMap(Persona& persona, const Map& map, Rng& rng) {
    persona.image = map.images.empty() || rng.chance(60) ? ImageId{} : anyOf(map.images, rng)->id;
    persona.quoteFrom = {};
    if (map.interviews.empty() || rng.chance(40)) return;
    const auto interview = anyOf(map.interviews, rng);
    if (!interview->quotes.empty()) persona.quoteFrom = rng.pick(interview->quotes).id;
}

void referToMap(Card& card, const Map& map, Rng& rng) {
    if (!map.rows.empty()) card.row = anyOf(map.rows, rng)->id;
    if (!map.stages.empty()) card.stage = anyOf(map.stages, rng)->id;
    card.personas.clear();
    card.solves.clear();
    card.evidence.clear();
    if (!map.images.empty() && rng.chance(20)) card.image = anyOf(map.images, rng)->id;
    if (!map.interviews.empty() && rng.chance(40))
        for (const Quote& quote : anyOf(map.interviews, rng)->quotes)
            card.evidence.push_back(quote.id);
    const std::size_t most = card.kind == CardKind::emotion ? 2 : 4;
    if (!map.personas.empty())
        for (std::size_t n = rng.below(most); n > 0; --n)
            card.personas.push_back(anyOf(map.personas, rng)->id);
    if (!map.cards.empty() && rng.chance(40)) {
        auto it = map.cards.begin();
        for (std::size_t n = rng.below(map.cards.size()); n > 0; --n)
            ++it;
        card.solves.push_back(it->id);
    }
}

Map randomMap(Rng& rng) {
    Map map;
    map.passport = Box<Passport>(randomPassport(rng));
    const auto grow = [&rng](auto& table, int count, auto make) {
        for (int rank = 0; rank < count; ++rank) {
            auto record = make(rng);
            record.rank = rank;
            table = table.set(std::move(record));
        }
    };
    grow(map.stages, rng.between(1, 6), randomStage);
    grow(map.rows, rng.between(1, 7), randomRow);
    grow(map.personas, rng.between(0, 4), randomPersona);
    grow(map.images, rng.between(0, 2), randomImage);
    grow(map.conflicts, rng.between(0, 2), randomConflict);
    grow(map.mutes, rng.between(0, 2), randomMute);
    grow(map.interviews, rng.between(0, 3), [&map](Rng& r) { return randomInterview(map, r); });
    for (const auto& persona : inOrder(map.personas)) {
        Persona copy = *persona;
        referToMap(copy, map, rng);
        map.personas = map.personas.set(std::move(copy));
    }
    grow(map.stories, rng.between(0, 3), [&map](Rng& r) { return randomStory(map, r); });
    grow(map.transitions, rng.between(0, 4), [&map](Rng& r) { return randomTransition(map, r); });
    if (!map.images.empty())
        map.passport = map.passport.with([&](Passport& p) { p.logo = anyOf(map.images, rng)->id; });
    for (int n = rng.between(0, 60); n > 0; --n) {
        Card card = randomCard(rng);
        referToMap(card, map, rng);
        card.rank = static_cast<int>(map.cards.cellList(card.row, card.stage).size());
        map.cards = map.cards.set(std::move(card));
    }
    map.passport = map.passport.with([&](Passport& p) { referToMap(p, map, rng); });
    grow(map.comments, rng.between(0, 3), [&map](Rng& r) { return randomComment(map, r); });
    UnknownFields sections = randomUnknown(rng);
    for (UnknownField& section : sections) // the canonical form of a list at the top is one item a line
        if (section.json.front() == '[' && section.json != "[]") section.json = "[\n1,\n[2, {\"a\": 3}]\n]";
    if (rng.chance(30)) sections.push_back({"rooms", "[\n{\"id\": \"m1\", \"x\": 1.10},\n{\"id\": \"m2\"}\n]"});
    map.unknown = Box<UnknownFields>(std::move(sections));
    return map;
}

} // namespace cjm::test
