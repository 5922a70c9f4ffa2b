#include "method/rules.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace cjm {
namespace {

constexpr std::array severityNames{std::string_view("error"), std::string_view("warning"), std::string_view("hint")};
constexpr std::size_t mostAlone = 3; // findings of one kind that are told one by one

using MuteKey = std::pair<std::string_view, std::string_view>; // rule and record

std::map<MuteKey, std::shared_ptr<const Mute>> mutesOf(const Map& map) {
    std::map<MuteKey, std::shared_ptr<const Mute>> mutes;
    for (auto it = map.mutes.begin(); it != map.mutes.end(); ++it)
        if (it->with.empty()) mutes.emplace(MuteKey{it->check, it->on.value}, it.ptr());
    return mutes;
}

// The words for many findings of one kind. Those about the whole map have none, and are never many.
std::string manyCode(const Finding& finding) { return "check-many." + std::string(finding.rule); }

} // namespace

std::string_view nameOf(Severity severity) { return severityNames[static_cast<std::size_t>(severity)]; }

Findings check(const Map& map) {
    const Survey survey(map);
    Found found(survey);
    for (const RuleLine& line : ruleLines()) {
        found.ask(line.rule);
        line.look(survey, found);
    }
    std::vector<Finding> all = std::move(found).inOrder();
    const auto mutes = mutesOf(map);
    if (mutes.empty()) return {std::move(all), {}};
    Findings findings;
    for (Finding& finding : all)
        if (const auto mute = mutes.find({finding.rule, finding.on.value}); mute != mutes.end())
            findings.muted.push_back({std::move(finding), mute->second});
        else
            findings.shown.push_back(std::move(finding));
    return findings;
}

std::string whyCode(const Finding& finding) {
    if (finding.message.code == "check.all-facts") return "check-why.all-facts";
    return "check-why." + std::string(finding.rule);
}

std::string helpCode(const Finding& finding) { return "check-do." + std::string(finding.rule); }

std::vector<FindingLine> linesOf(const std::vector<Finding>& findings) {
    std::map<std::string_view, std::size_t> counts;
    for (const Finding& finding : findings)
        ++counts[finding.message.code];
    std::vector<FindingLine> lines;
    std::map<std::string_view, std::size_t> groups;
    for (const Finding& finding : findings) {
        const std::size_t count = counts[finding.message.code];
        const auto [group, isFirst] = groups.try_emplace(finding.message.code, lines.size());
        if (count <= mostAlone || isFirst) {
            Message words = finding.message;
            if (count > mostAlone) words = {manyCode(finding), {{"n", static_cast<std::int64_t>(count)}}};
            lines.push_back({std::move(words), finding.severity, {finding}});
        } else {
            lines[group->second].findings.push_back(finding);
        }
    }
    return lines;
}

Mute muteOf(const Finding& finding, std::string reason) {
    Mute mute;
    mute.check = finding.rule;
    mute.on = finding.on;
    mute.reason = std::move(reason);
    return mute;
}

} // namespace cjm
