#pragma once
#include <QString>

#include <string_view>
#include <utility>
#include <vector>

namespace cjm {

/// A part of a text, and how it differs from another one.
struct WordRun {
    enum class Mark { none, removed, added };
    QString text;
    Mark mark = Mark::none;
    bool operator==(const WordRun&) const = default;
};
using WordRuns = std::vector<WordRun>;

/// A text without marks, as it is shown.
[[nodiscard]] WordRuns plainRuns(std::string_view text);
/// Two texts side by side: in each the words that the other has not are `added`.
[[nodiscard]] std::pair<WordRuns, WordRuns> contrastedRuns(std::string_view one, std::string_view other);
/// One text that tells both: what is gone stands before what has come in its place.
[[nodiscard]] WordRuns changedRuns(std::string_view before, std::string_view after);
/// The same without what is far from any mark, "…" in its place; very long marked parts are cut, too.
[[nodiscard]] WordRuns nearMarks(const WordRuns& runs);
/// All of them in one.
[[nodiscard]] QString wholeOf(const WordRuns& runs);

} // namespace cjm
