#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace cjm {

/// What a row holds. The order is the order of menus.
enum class RowKind {
    goals,
    questions,
    touchpoints,
    emotions,
    barriers,
    solutions,
    actions,
    thoughts,
    channels,
    quotes,
    metrics,
    images,
    process,
    text
};
/// What a card is; each row kind has one card kind of its own, in the same order.
/// An emotions row may hold barrier cards too (the sources' row «эмоции / барьеры»).
enum class CardKind {
    goal,
    question,
    touchpoint,
    emotion,
    barrier,
    solution,
    action,
    thought,
    channel,
    quote,
    metric,
    image,
    process,
    text
};
[[nodiscard]] constexpr CardKind cardKindOf(RowKind kind) { return static_cast<CardKind>(kind); }

enum class MapState { asIs, toBe };
/// Balakhnin's six groups of touchpoints (METHOD, template 3); a stage gives the default, a touchpoint may differ.
enum class Group { none, consideration, evaluation, deal, experience, loyalty, trigger };
/// Whether an interview backs the card up. Templates ship "not set".
enum class Status { none, fact, assumption };
enum class Mechanic { none, discount, bonus, personal, game, nonmaterial };
enum class TriggerKind { none, instrumental, builtin, collecting, gestalt };
enum class Reason { none, information, price, trust, effort, stock, technical, policy };
enum class SolutionState { none, idea, planned, doing, done };

enum class InterviewGroup { customer, nonCustomer, expert };
/// How a customer gets from one stage to another (METHOD, template 3). `leaves` leads nowhere.
enum class TransitionKind { next, good, bad, forgets, trigger, leaves };

/// What of two people's changes could not be joined. The first three ask for a choice, the others only tell.
enum class ConflictKind { bothEdited, movedBoth, removedVsEdited, deletedVsEdited, deletedContainerKept };
[[nodiscard]] constexpr bool asksForChoice(ConflictKind kind) { return kind <= ConflictKind::removedVsEdited; }

/// How many values an enumeration has. Its last one is named here, so that a list that forgets one does not compile.
template <class E> inline constexpr std::size_t enumSize = 0;
template <> inline constexpr std::size_t enumSize<RowKind> = static_cast<std::size_t>(RowKind::text) + 1;
template <> inline constexpr std::size_t enumSize<CardKind> = static_cast<std::size_t>(CardKind::text) + 1;
template <> inline constexpr std::size_t enumSize<MapState> = static_cast<std::size_t>(MapState::toBe) + 1;
template <> inline constexpr std::size_t enumSize<Group> = static_cast<std::size_t>(Group::trigger) + 1;
template <> inline constexpr std::size_t enumSize<Status> = static_cast<std::size_t>(Status::assumption) + 1;
template <> inline constexpr std::size_t enumSize<Mechanic> = static_cast<std::size_t>(Mechanic::nonmaterial) + 1;
template <> inline constexpr std::size_t enumSize<TriggerKind> = static_cast<std::size_t>(TriggerKind::gestalt) + 1;
template <> inline constexpr std::size_t enumSize<Reason> = static_cast<std::size_t>(Reason::policy) + 1;
template <> inline constexpr std::size_t enumSize<SolutionState> = static_cast<std::size_t>(SolutionState::done) + 1;
template <>
inline constexpr std::size_t enumSize<InterviewGroup> = static_cast<std::size_t>(InterviewGroup::expert) + 1;
template <>
inline constexpr std::size_t enumSize<TransitionKind> = static_cast<std::size_t>(TransitionKind::leaves) + 1;
template <>
inline constexpr std::size_t enumSize<ConflictKind> = static_cast<std::size_t>(ConflictKind::deletedContainerKept) + 1;

/// The words of an enumeration in a file, in the order of its values. "" is "not set", never written.
template <class E> struct EnumNames;
template <> struct EnumNames<RowKind> {
    static constexpr std::array<std::string_view, enumSize<RowKind>> names{
        "goals",    "questions", "touchpoints", "emotions", "barriers", "solutions", "actions",
        "thoughts", "channels",  "quotes",      "metrics",  "images",   "process",   "text"};
};
template <> struct EnumNames<CardKind> {
    static constexpr std::array<std::string_view, enumSize<CardKind>> names{
        "goal",    "question", "touchpoint", "emotion", "barrier", "solution", "action",
        "thought", "channel",  "quote",      "metric",  "image",   "process",  "text"};
};
template <> struct EnumNames<MapState> {
    static constexpr std::array<std::string_view, enumSize<MapState>> names{"as-is", "to-be"};
};
template <> struct EnumNames<Group> {
    static constexpr std::array<std::string_view, enumSize<Group>> names{
        "", "consideration", "evaluation", "deal", "experience", "loyalty", "trigger"};
};
template <> struct EnumNames<Status> {
    static constexpr std::array<std::string_view, enumSize<Status>> names{"", "fact", "assumption"};
};
template <> struct EnumNames<Mechanic> {
    static constexpr std::array<std::string_view, enumSize<Mechanic>> names{"",         "discount", "bonus",
                                                                            "personal", "game",     "nonmaterial"};
};
template <> struct EnumNames<TriggerKind> {
    static constexpr std::array<std::string_view, enumSize<TriggerKind>> names{"", "instrumental", "builtin",
                                                                               "collecting", "gestalt"};
};
template <> struct EnumNames<Reason> {
    static constexpr std::array<std::string_view, enumSize<Reason>> names{
        "", "information", "price", "trust", "effort", "stock", "technical", "policy"};
};
template <> struct EnumNames<SolutionState> {
    static constexpr std::array<std::string_view, enumSize<SolutionState>> names{"", "idea", "planned", "doing",
                                                                                 "done"};
};

template <> struct EnumNames<InterviewGroup> {
    static constexpr std::array<std::string_view, enumSize<InterviewGroup>> names{"customer", "non-customer", "expert"};
};
template <> struct EnumNames<TransitionKind> {
    static constexpr std::array<std::string_view, enumSize<TransitionKind>> names{"next",    "good",    "bad",
                                                                                  "forgets", "trigger", "leaves"};
};

template <> struct EnumNames<ConflictKind> {
    static constexpr std::array<std::string_view, enumSize<ConflictKind>> names{
        "both-edited", "moved-both", "removed-vs-edited", "deleted-vs-edited", "deleted-container-kept"};
};

/// Only "not set" has no word, and it stands first.
template <class E> consteval bool namesAreWhole() {
    for (std::size_t i = 1; i < EnumNames<E>::names.size(); ++i)
        if (EnumNames<E>::names[i].empty()) return false;
    return true;
}
static_assert(namesAreWhole<RowKind>());
static_assert(namesAreWhole<CardKind>());
static_assert(namesAreWhole<MapState>());
static_assert(namesAreWhole<Group>());
static_assert(namesAreWhole<Status>());
static_assert(namesAreWhole<Mechanic>());
static_assert(namesAreWhole<TriggerKind>());
static_assert(namesAreWhole<Reason>());
static_assert(namesAreWhole<SolutionState>());
static_assert(namesAreWhole<InterviewGroup>());
static_assert(namesAreWhole<TransitionKind>());
static_assert(namesAreWhole<ConflictKind>());

template <class E> [[nodiscard]] constexpr std::string_view nameOf(E value) {
    return EnumNames<E>::names[static_cast<std::size_t>(value)];
}

template <class E> [[nodiscard]] constexpr std::optional<E> fromName(std::string_view name) {
    for (std::size_t i = 0; i < EnumNames<E>::names.size(); ++i)
        if (EnumNames<E>::names[i] == name) return static_cast<E>(i);
    return std::nullopt;
}

} // namespace cjm
