#pragma once
#include <cjm/layout/loop/loop_layout.hpp>

#include <memory>
#include <string>
#include <vector>

namespace cjm::loop {

// The groups in the order of the method: four stand in the upper row, two in the lower.
inline constexpr Group groups[] = {Group::consideration, Group::evaluation, Group::deal,
                                   Group::experience,    Group::loyalty,    Group::trigger};
constexpr bool isUpper(Group group) { return group >= Group::consideration && group <= Group::experience; }
constexpr bool isLower(Group group) { return group == Group::loyalty || group == Group::trigger; }
constexpr int numberOf(Group group) { return static_cast<int>(group); }

using StagePtr = std::shared_ptr<const Stage>;
using CardPtr = std::shared_ptr<const Card>;

// What of a map belongs to one group.
struct GroupContent {
    Group group = Group::none;
    Hue hue;
    std::vector<StagePtr> stages;
    std::vector<CardPtr> touchpoints, emotions; // in their order; of emotions two at most
};

// A way before it is placed.
struct GroupWay {
    std::shared_ptr<const Transition> transition;
    Group from = Group::none, to = Group::none;
    int half = 0;
    [[nodiscard]] bool isExit() const { return to == Group::none; }
    [[nodiscard]] TransitionKind kind() const { return transition->kind; }
};

// A map as groups of touchpoints.
struct Grouped {
    Grouped(const Map& map, const Theme& theme, const PersonaId& persona);

    std::vector<GroupContent> contents; // of the groups that there are
    std::vector<GroupWay> ways;
    CardPtr lowest; // emotion of all, when it is a bad one
    std::shared_ptr<const Persona> persona;
    LoopRest rest;

    [[nodiscard]] bool has(Group group) const;

private:
    void addWay(const std::shared_ptr<const Transition>& transition, Group from, Group to);
};

} // namespace cjm::loop
