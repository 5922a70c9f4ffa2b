#pragma once
#include <cjm/base/error.hpp>
#include <cjm/layout/page.hpp>

#include <string>

namespace cjm {

/// A page as PNG bytes, `scale` image pixels to a page pixel, with its resolution written in.
/// Fails (`cli.too-large`) beyond 32,000 pixels a side or 400 million in all.
[[nodiscard]] Result<std::string> pngBytes(const PagedGrid& page, const Theme& theme, double scale);

/// A page as one-page PDF: fonts embedded, text searchable, icons as vectors, title in the document information.
[[nodiscard]] Result<std::string> pdfBytes(const PagedGrid& page, const Theme& theme);

/// A page as SVG: glyphs as outlines with the text itself unseen over them for search, icons inline, nothing outside.
[[nodiscard]] std::string svgText(const PagedGrid& page, const Theme& theme);

} // namespace cjm
