#pragma once
#include <cjm/base/error.hpp>
#include <cjm/base/progress.hpp>
#include <cjm/layout/grid/grid_page.hpp>

#include <string>

namespace cjm {

/// A page as PNG bytes, `scale` image pixels to a page pixel (3.125 is 300 dpi), with its resolution written in. Drawn
/// in bands of 16 MB. Fails (`cli.too-large`) beyond 32,000 pixels a side or 400 million in all.
[[nodiscard]] Result<std::string> pngBytes(const PagedGrid& page, const Theme& theme, double scale,
                                           const Progress& progress = {});

/// A small picture of a map for file managers, its longer side `side` pixels: the whole map where its text can be
/// read, else its stages and rows with bars for text.
[[nodiscard]] Result<std::string> thumbnailBytes(const Map& map, const Theme& theme, int side, Language language);

/// A page as one-page PDF: fonts embedded, text searchable, icons as vectors; title, author, subject and language;
/// bookmarks to stages and rows; cards with a link (http, https, mailto only) can be clicked.
[[nodiscard]] Result<std::string> pdfBytes(const PagedGrid& page, const Theme& theme, const Progress& progress = {});

/// A page as SVG: glyphs as outlines with the text itself unseen over them for search, icons inline, nothing outside.
[[nodiscard]] std::string svgText(const PagedGrid& page, const Theme& theme, const Progress& progress = {});

/// What a map can be written as.
enum class ExportFormat { png, pdf, svg };
/// ".png", ".pdf" or ".svg".
[[nodiscard]] std::string_view endingOf(ExportFormat format);
/// By the end of a file name (.png .pdf .svg, capitals too), or nothing.
[[nodiscard]] std::optional<ExportFormat> exportFormatOf(std::string_view fileName);

/// Lays a map out for a page and writes it in a format; `scale` is for PNG. The one way from a map to a file, for the
/// window and the command alike.
[[nodiscard]] Result<std::string> exportBytes(const Map& map, const Theme& theme, const PageFormat& page,
                                              ExportFormat format, double scale, Language language,
                                              const Progress& progress = {});

} // namespace cjm
