#pragma once
#include <cjm/layout/theme.hpp>

#include <QRectF>
#include <QString>

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

class QPainter;

namespace cjm {

// How those who work on a map are told apart on the screen: by a colour and initials. Exports show nobody.

/// One of eight colours that no stage has, by the name alone: the same on every machine. White words on it have a
/// contrast of 4.5.
[[nodiscard]] Colour personColour(std::string_view name);
/// The same for lines and words on a ground, where it may be too dark or too pale.
[[nodiscard]] Colour personColourOn(Colour ground, std::string_view name, double ratio = 4.5);
/// The first letters of the first two words, large; «?» where there are none.
[[nodiscard]] QString initials(std::string_view name);
/// What somebody is called on the screen, as one line and not too long; who gave no name is «Somebody».
[[nodiscard]] QString calledPerson(std::string_view name);
/// What several are called, with commas between them; of more than `most` people an ellipsis tells that there are more.
[[nodiscard]] QString calledPeople(const std::vector<std::string>& names,
                                   std::size_t most = std::numeric_limits<std::size_t>::max());
/// A filled circle with the initials, and around it a rim of the theme's page, which parts it from what lies under it.
/// The rim lies inside of `circle`.
void paintPerson(QPainter& painter, const QRectF& circle, std::string_view name, const Theme& theme);

} // namespace cjm
