#pragma once
#include <cjm/model/passport.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace cjm {

/// A text of a report that the map itself holds, by its name: "outcomes.usp" and "report.now" as the fields are in
/// files; "ideas.2.text" and "ideas.2.author" of the third idea; "ideas.2.participant" the author of it and of those
/// beside it in its line of a table (see `linesOf`, method/report.hpp). The idea behind the last one is there, and
/// empty. Nothing for a name that there is none of.
[[nodiscard]] std::optional<std::string> passportText(const Passport& passport, std::string_view name);

/// Puts another text there: an idea comes with its first word, and those at the end without any go. False, and nothing
/// done, for a name that there is none of.
bool setPassportText(Passport& passport, std::string_view name, const std::string& text);

} // namespace cjm
