#pragma once
#include "method/survey.hpp"

#include <cjm/method/check.hpp>

#include <tuple>

namespace cjm {

using MessageValues = std::vector<std::pair<std::string, MessageValue>>;

// Where a finding stands: what it leads to, what a mute of it names, and its place in the list.
struct Spot {
    Target where;
    AnyId on;
    int stage = -1, row = -1, rank = 0;
};

// Takes what the rules find and puts it in order.
class Found {
public:
    explicit Found(const Survey& survey) : survey_(survey) {}

    void ask(const Rule& rule) { rule_ = &rule; }

    [[nodiscard]] static Spot map() { return {}; }
    [[nodiscard]] static Spot at(const SurveyedCard& card);
    [[nodiscard]] static Spot at(const Persona& persona);
    [[nodiscard]] Spot atStage(int stage) const;
    // At the first stage of a group; a mute of it names no record.
    [[nodiscard]] Spot atGroup(Group group) const;

    // A finding of the rule that is asked. `variant` is the code of other words than the rule's own.
    void add(Spot spot, MessageValues values) { add(std::move(spot), rule_->severity, std::move(values)); }
    void add(Spot spot, Severity severity, MessageValues values, std::string_view variant = {});

    [[nodiscard]] std::vector<Finding> inOrder() &&;

private:
    using Key = std::tuple<Severity, int, int, int, const Rule*>;

    const Survey& survey_;
    const Rule* rule_ = nullptr;
    std::vector<std::pair<Key, Finding>> list_;
};

// What a sentence calls a record: its words, cut where they are long.
[[nodiscard]] MessageValue called(const std::string& name);

} // namespace cjm
