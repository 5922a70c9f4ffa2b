#pragma once
#include <cjm/edit/compare.hpp>

#include <memory>
#include <unordered_map>
#include <vector>

namespace cjm::compare {

using CardPtr = std::shared_ptr<const Card>;

// The done solutions of a map, by the barriers that they remove: the first in the order of the plan, which is by
// effect, effort, date, and place.
class DoneSolutions {
public:
    explicit DoneSolutions(const std::vector<CardPtr>& plan);
    // Null for a barrier that none removes.
    [[nodiscard]] CardPtr of(const CardId& barrier) const;

private:
    std::unordered_map<std::string, CardPtr> removers_;
};

// What removes a barrier between the two: a solution that is done in the later map, and none was before, so that what
// had been removed already tells of no difference. Links to a barrier that is gone itself are known by the earlier map
// alone.
class Removers {
public:
    // `before` and `after`: the cards of both as they stand.
    Removers(const MapComparison& comparison, const std::vector<CardPtr>& before, const std::vector<CardPtr>& after);
    [[nodiscard]] CardPtr of(const CardId& barrier) const;
    [[nodiscard]] const DoneSolutions& doneBefore() const { return doneBefore_; }
    [[nodiscard]] const DoneSolutions& doneAfter() const { return doneAfter_; }

private:
    using Plan = std::vector<CardPtr>;
    Removers(const MapComparison& comparison, const Plan& planBefore, const DoneSolutions& doneAfter);

    DoneSolutions doneBefore_, doneAfter_;
    std::unordered_map<std::string, CardPtr> ofGone_;
};

// What every part of a comparison asks for: found once. Holds as long as the comparison does.
struct Facts {
    explicit Facts(const MapComparison& of);

    const MapComparison& comparison;
    std::vector<CardPtr> before, after; // all cards as they stand
    Removers removers;
};

// The barriers of a map that none of its done solutions removes: of both maps by this one rule, so that equals count
// alike.
std::vector<CardPtr> barriersInTheWay(const Map& map, const DoneSolutions& done);

// Whose curve is drawn: this one's, or that of the first persona with points in either map, or of nobody.
PersonaId curveOwner(const MapComparison& comparison, const PersonaId& wanted);
// Whether a card is a point of it.
bool isPointOf(const Card& card, const PersonaId& owner);

// By how much the mean of the points rose at each stage that has points in both maps; in tenths.
std::vector<std::pair<StageId, int>> risesOf(const MapComparison& comparison, const PersonaId& owner);

} // namespace cjm::compare
