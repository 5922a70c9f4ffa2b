#pragma once

namespace cjm::torture {

/// From here on mounts are seen by this process and its children only, and are gone with them: as root, or as root of
/// a user namespace where users may make one. False when that may not be.
[[nodiscard]] bool enterOwnMounts();

} // namespace cjm::torture
