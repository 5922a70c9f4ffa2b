#include "layout/compare/figures.hpp"

#include "layout/words.hpp"

#include <cjm/method/quadrants.hpp>

#include <algorithm>
#include <set>
#include <unordered_set>

namespace cjm {
namespace {

using compare::CardPtr, compare::Facts;

std::int64_t counting(std::size_t n) { return static_cast<std::int64_t>(n); }

std::string calledIn(const Stage& stage) { return stage.title.empty() ? stage.shortName : stage.title; }

// What both figures and the line are worked out from.
struct Counted {
    explicit Counted(const Facts& facts) {
        const MapComparison& comparison = facts.comparison;
        const compare::Removers& removers = facts.removers;
        barriersBefore = compare::barriersInTheWay(comparison.before, removers.doneBefore());
        barriersAfter = compare::barriersInTheWay(comparison.after, removers.doneAfter());
        const auto notIn = [](const std::vector<CardPtr>& list, const std::vector<CardPtr>& other) {
            std::unordered_set<std::string> ids;
            for (const CardPtr& card : other)
                ids.insert(card->id.value);
            std::vector<CardPtr> rest;
            for (const CardPtr& card : list)
                if (!ids.contains(card->id.value)) rest.push_back(card);
            return rest;
        };
        for (const CardPtr& barrier : notIn(barriersBefore, barriersAfter)) {
            ++barriersGone;
            removedBySolutions += removers.of(barrier->id) ? 1 : 0;
        }
        barriersNew = notIn(barriersAfter, barriersBefore).size();
        for (const auto& card : facts.after)
            if (card->kind == CardKind::touchpoint && !comparison.before.cards.find(card->id))
                touchpointsNew.push_back(card);
        for (const Card& card : comparison.before.cards)
            if (card.kind == CardKind::touchpoint && !comparison.after.cards.find(card.id)) ++touchpointsGone;
    }
    std::vector<CardPtr> barriersBefore, barriersAfter, touchpointsNew;
    std::size_t barriersGone = 0, barriersNew = 0, removedBySolutions = 0, touchpointsGone = 0;
};

CardPtr lowestEmotion(const std::vector<CardPtr>& cards) {
    CardPtr lowest;
    for (const CardPtr& card : cards)
        if (card->kind == CardKind::emotion && (!lowest || card->value < lowest->value)) lowest = card;
    return lowest;
}

// Whether more emotions are counted than those of one curve.
bool areOfSeveral(const MapComparison& comparison) {
    std::set<PersonaId> owners;
    for (const Map* map : {&comparison.before, &comparison.after})
        for (const Card& card : map->cards)
            if (card.kind == CardKind::emotion)
                owners.insert(card.personas.empty() ? PersonaId() : card.personas.front());
    return owners.size() > 1;
}

class Figures {
public:
    Figures(const Facts& facts, Language language)
        : facts_(facts),
          comparison_(facts.comparison),
          language_(language),
          counted_(facts) {}

    std::vector<CompareFigure> run() {
        addBarriers();
        addLowest();
        addToMend();
        addTouchpoints();
        addSolutions();
        return std::move(list_);
    }

private:
    using Of = CompareFigure::Of;
    [[nodiscard]] std::string said(const char* code, std::vector<std::pair<std::string, MessageValue>> values) const {
        return say(Message{code, std::move(values)}, language_);
    }
    static std::string fromTo(const std::string& before, const std::string& after) { return before + " → " + after; }
    static std::string fromTo(std::size_t before, std::size_t after) {
        return fromTo(std::to_string(before), std::to_string(after));
    }

    void addBarriers() {
        const std::size_t before = counted_.barriersBefore.size(), after = counted_.barriersAfter.size();
        if (before == after) return;
        const std::size_t by = counted_.removedBySolutions;
        const std::string note =
            by > 0
                ? said("look.compare-figure-barriers-by", {{"n", counting(by)}})
                : said(after > before ? "look.compare-figure-barriers-more" : "look.compare-figure-barriers-less", {});
        list_.push_back({Of::barriers, fromTo(before, after),
                         said("look.compare-figure-barriers", {{"n", counting(after)}}), note, after > before});
    }

    void addLowest() {
        const CardPtr before = lowestEmotion(facts_.before), after = lowestEmotion(facts_.after);
        if (!before || !after || sayEmotion(before->value, language_) == sayEmotion(after->value, language_)) return;
        const auto from = comparison_.before.stages.find(before->stage);
        const auto to = comparison_.after.stages.find(after->stage);
        const std::string a = from ? calledIn(*from) : std::string(), b = to ? calledIn(*to) : std::string();
        const std::string note = a == b ? said("look.compare-figure-stage", {{"stage", a}})
                                        : said("look.compare-figure-stages", {{"before", a}, {"after", b}});
        list_.push_back(
            {Of::lowest, fromTo(sayEmotion(before->value, language_), sayEmotion(after->value, language_)),
             said(areOfSeveral(comparison_) ? "look.compare-figure-lowest-all" : "look.compare-figure-lowest", {}),
             note, after->value < before->value});
    }

    void addToMend() {
        const auto countIn = [](const Map& map) {
            return static_cast<std::size_t>(std::count_if(map.cards.begin(), map.cards.end(), [](const Card& card) {
                return card.kind == CardKind::touchpoint && worthOf(card) == TouchpointWorth::fixFirst;
            }));
        };
        const std::size_t before = countIn(comparison_.before), after = countIn(comparison_.after);
        if (before == after) return;
        list_.push_back({Of::toMend, fromTo(before, after), said("look.compare-figure-mend", {}),
                         said("look.compare-figure-mend-note", {}), after > before});
    }

    void addTouchpoints() {
        constexpr std::size_t most = 3;
        const auto& fresh = counted_.touchpointsNew;
        if (fresh.empty()) return;
        std::string names;
        for (std::size_t i = 0; i < std::min(fresh.size(), most); ++i)
            names += (i > 0 ? ", " : "") + fresh[i]->text;
        if (fresh.size() > most)
            names = said("look.compare-figure-more", {{"names", names}, {"n", counting(fresh.size() - most)}});
        list_.push_back({Of::touchpoints, "+" + std::to_string(fresh.size()),
                         said("look.compare-figure-new", {{"n", counting(fresh.size())}}), names});
    }

    void addSolutions() {
        struct Done {
            std::size_t all = 0, done = 0;
            std::string last;
        };
        const auto doneIn = [](const Map& map) {
            Done result;
            for (const Card& card : map.cards) {
                if (card.kind != CardKind::solution) continue;
                ++result.all;
                result.done += card.state == SolutionState::done ? 1 : 0;
                result.last = std::max(result.last, card.due);
            }
            return result;
        };
        const Done before = doneIn(comparison_.before), after = doneIn(comparison_.after);
        if (before.done == after.done || after.all == 0) return; // of none nothing is done
        const std::string of =
            said("look.compare-figure-done-of", {{"done", counting(after.done)}, {"all", counting(after.all)}});
        const std::string note = after.last.empty()
                                     ? std::string()
                                     : said("look.compare-figure-plan", {{"date", dateInWords(after.last, language_)}});
        list_.push_back({Of::solutions, of, said("look.compare-figure-done", {{"n", counting(after.all)}}), note,
                         after.done < before.done});
    }

    const Facts& facts_;
    const MapComparison& comparison_;
    Language language_;
    Counted counted_;
    std::vector<CompareFigure> list_;
};

} // namespace

std::vector<CompareFigure> compareFigures(const MapComparison& comparison, Language language) {
    return compare::figuresOf(Facts(comparison), language);
}

std::string comparedInALine(const MapComparison& comparison, Language language, const PersonaId& persona) {
    return compare::inALine(Facts(comparison), language, persona);
}

std::vector<CompareFigure> compare::figuresOf(const Facts& facts, Language language) {
    return Figures(facts, language).run();
}

std::string compare::inALine(const Facts& facts, Language language, const PersonaId& persona) {
    const MapComparison& comparison = facts.comparison;
    const Counted counted(facts);
    std::string line;
    const auto add = [&](const char* code, std::size_t n) {
        if (n == 0) return;
        line += (line.empty() ? "" : ", ") + say(Message{code, {{"n", counting(n)}}}, language);
    };
    add("look.compare-barriers-gone", counted.barriersGone);
    add("look.compare-barriers-new", counted.barriersNew);
    add("look.compare-touchpoints-new", counted.touchpointsNew.size());
    add("look.compare-touchpoints-gone", counted.touchpointsGone);
    std::size_t up = 0, down = 0;
    for (const auto& rise : risesOf(comparison, curveOwner(comparison, persona))) {
        up += rise.second >= tellingRise ? 1 : 0;
        down += rise.second <= -tellingRise ? 1 : 0;
    }
    add("look.compare-emotions-up", up);
    add(up > 0 ? "look.compare-emotions-down" : "look.compare-emotions-only-down", down);
    if (!line.empty()) return capitalised(line);
    const std::size_t others = toldChanges(comparison).size();
    return others == 0 ? say("look.compare-same", language)
                       : say(Message{"look.compare-differences", {{"n", counting(others)}}}, language);
}

} // namespace cjm
