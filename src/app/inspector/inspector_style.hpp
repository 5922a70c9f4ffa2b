#pragma once
#include <cjm/layout/theme.hpp>

#include <QString>

namespace cjm {

// The style sheet of the inspector's fields.
QString inspectorStyle(const Theme& theme);

} // namespace cjm
