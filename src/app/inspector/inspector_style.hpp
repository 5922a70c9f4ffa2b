#pragma once
#include <cjm/layout/theme.hpp>

#include <QString>

namespace cjm {

// The style sheet of the inspector's fields.
QString inspectorStyle(const Theme& theme);

// Of the tabs above the fields.
QString inspectorTabsStyle(const Theme& theme);

} // namespace cjm
