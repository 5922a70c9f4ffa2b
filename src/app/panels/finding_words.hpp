#pragma once
#include <cjm/layout/theme.hpp>
#include <cjm/method/check.hpp>

#include <QIcon>
#include <QString>

#include <optional>

namespace cjm {

/// Where a finding stands, in words («Market · barrier»), and the colour of its stage. No words for one that is about
/// the whole map.
struct FindingPlace {
    QString words;
    std::optional<Colour> colour;
};
[[nodiscard]] FindingPlace placeOf(const Map& map, const Finding& finding, const Theme& theme, Language language);

/// The sign of a severity: each has its shape.
[[nodiscard]] QIcon signOf(Severity severity, const Theme& theme);

/// How many there are of each severity: «4 warnings, 6 hints»; empty when all weigh the same.
[[nodiscard]] QString severitiesInWords(const std::vector<Finding>& findings, Language language);

/// What a finding of many is told from the others by: the words of what it stands at.
[[nodiscard]] QString nameIn(const Map& map, const Finding& finding, Language language);

} // namespace cjm
