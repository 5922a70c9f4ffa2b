#pragma once
#include <string>
#include <string_view>

namespace cjm::test {

/// What has to hold for any bytes on the clipboard, read as text with tabs and as HTML: they are refused, or read as a
/// table within the limits that is written and read again as the same one, and pasting it leaves a valid map valid; and
/// what was copied is decided, with clean lines, whether they come as text, as a page or as both.
/// Returns what is broken; empty when all is well.
[[nodiscard]] std::string brokenTableLaw(std::string_view bytes);

} // namespace cjm::test
