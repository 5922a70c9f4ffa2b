#pragma once
#include <cjm/base/message.hpp>
#include <cjm/model/map.hpp>
#include <cjm/model/target.hpp>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// How much a finding matters: the map contradicts its own promise, has a gap that the method names, is worth a look.
/// The gravest first.
enum class Severity { error, warning, hint };
[[nodiscard]] std::string_view nameOf(Severity severity);

/// A rule of the method. Its words are in the catalogue under its code: `check.` (a finding), `check-why.`,
/// `check-many.` (many of them in one line), `check-do.` (the button that helps).
struct Rule {
    std::string_view code;
    std::string_view source; ///< "T" the slides, "T3" a step of theirs, "B" the talk, "P" a public page.
    Severity severity;       ///< The usual one; a finding may weigh more or less.
};
/// All rules, by their number.
[[nodiscard]] std::span<const Rule> rules();

/// What a rule says about one place of a map.
struct Finding {
    std::string_view rule; ///< Its code.
    Severity severity = Severity::hint;
    Target where; ///< What it stands at and leads to; nothing for the whole map.
    AnyId on;     ///< What a mute of it names: the record, or none.
    Message message;
    bool operator==(const Finding&) const = default;
};

/// A finding that somebody chose not to show, and the mute that says why.
struct MutedFinding {
    Finding finding;
    std::shared_ptr<const Mute> mute;
};

/// What the rules say about a map.
struct Findings {
    /// By severity, then those of the whole map, then by stage, row, place in the cell, and rule.
    std::vector<Finding> shown;
    std::vector<MutedFinding> muted; ///< In the same order.
};

/// Asks all rules, anew. Cost: one pass over the cards; 10,000 of them take some milliseconds (tests/bench).
[[nodiscard]] Findings check(const Map& map);

/// Why a finding matters, and what its button says.
[[nodiscard]] std::string whyCode(const Finding& finding);
[[nodiscard]] std::string helpCode(const Finding& finding);

/// A line of a list of findings: one, or more than three of one kind told together.
struct FindingLine {
    Message message;
    Severity severity = Severity::hint; ///< The gravest of them.
    std::vector<Finding> findings;      ///< In order, the gravest first.
};
[[nodiscard]] std::vector<FindingLine> linesOf(const std::vector<Finding>& findings);

/// The record that hides a finding; the edit gives it an id.
[[nodiscard]] Mute muteOf(const Finding& finding, std::string reason);

} // namespace cjm
