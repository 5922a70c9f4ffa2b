#include "app/panels/side_panel.hpp"

namespace cjm {

SidePanel::~SidePanel() = default;

} // namespace cjm
