#pragma once

class QKeyEvent;

namespace cjm {

/// A key of the keyboard by where it lies, as an American one has it there: what it types in any language is another
/// matter.
enum class PhysicalKey { a, f, g, o, v };
[[nodiscard]] bool isPhysicalKey(const QKeyEvent& event, PhysicalKey key);

} // namespace cjm
