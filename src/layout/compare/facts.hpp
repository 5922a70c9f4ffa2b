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
    explicit DoneSolutions(const Map& map);
    // Null for a barrier that none removes.
    [[nodiscard]] CardPtr of(const CardId& barrier) const;

private:
    std::unordered_map<std::string, CardPtr> removers_;
};

// What removes a barrier of the earlier map: a solution that is done in the later one. Links to a barrier that is gone
// itself are known by the earlier map alone.
class Removers {
public:
    explicit Removers(const MapComparison& comparison);
    [[nodiscard]] CardPtr of(const CardId& barrier) const;
    // Whether a barrier of the earlier map is one of those that a comparison begins with. All are where the map as it
    // is stands beside that as it will be: the plan tells of all that it removes. Otherwise one that was removed before
    // and still stands there tells of no difference.
    [[nodiscard]] bool wasInTheWay(const CardId& barrier) const;

private:
    const MapComparison& comparison_;
    DoneSolutions doneBefore_, doneAfter_;
    std::unordered_map<std::string, CardPtr> ofGone_;
};

// The barriers that a comparison begins with, and those that are in the way at its end.
std::vector<CardPtr> barriersBefore(const MapComparison& comparison, const Removers& removers);
std::vector<CardPtr> barriersAfter(const MapComparison& comparison, const Removers& removers);

// Whose curve is drawn: this one's, or that of the first persona with points in either map, or of nobody.
PersonaId curveOwner(const MapComparison& comparison, const PersonaId& wanted);
// Whether a card is a point of it.
bool isPointOf(const Card& card, const PersonaId& owner);

// By how much the mean of the points rose at each stage that has points in both maps; in tenths.
std::vector<std::pair<StageId, int>> risesOf(const MapComparison& comparison, const PersonaId& owner);

} // namespace cjm::compare
