#pragma once
#include <cjm/base/error.hpp>
#include <cjm/base/progress.hpp>
#include <cjm/layout/page.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// A page as PNG bytes, `scale` image pixels to a page pixel (3.125 is 300 dpi), with its resolution written in. Drawn
/// in bands of 16 MB. Fails (`cli.too-large`) beyond 32,000 pixels a side or 400 million in all.
[[nodiscard]] Result<std::string> pngBytes(const Page& page, double scale, const Progress& progress = {});

/// A small picture of a map for file managers, its longer side `side` pixels: the whole map where its text can be
/// read, else its stages and rows with bars for text.
[[nodiscard]] Result<std::string> thumbnailBytes(const Map& map, const Theme& theme, int side, Language language);

/// Pages, one at least, as one PDF: fonts embedded, text searchable, icons as vectors; the title, author, subject and
/// language of the first page; bookmarks and links of all.
[[nodiscard]] Result<std::string> pdfBytes(const std::vector<Page>& pages, const Progress& progress = {});

/// A page as SVG: glyphs as outlines with the text itself unseen over them for search, icons inline, nothing outside.
[[nodiscard]] std::string svgText(const Page& page, const Progress& progress = {});

/// Draws pages as files of one format: one that holds them all, or one for each. `scale` is that of pictures made of
/// pixels.
struct PageWriter {
    std::string_view format; ///< Its id in the list of formats.
    Result<std::vector<std::string>> (*write)(const std::vector<Page>& pages, double scale, const Progress& progress);
};
/// The writer of a format, or null for one that is no picture of pages.
[[nodiscard]] const PageWriter* findPageWriter(std::string_view format);

/// Lays a view of a map out and writes it: the bytes of each file. Fails with `export.no-pages` when the view has
/// nothing to show, and with ErrorKind::cancelled when nobody wants it any more (see Progress). Works on any thread.
/// The one way from a map to a file, for the window and the command alike. What should be known of the pages goes to
/// `remarks`: `remarksOn` them, and that letters are in no font of the machine (`export.no-font`).
[[nodiscard]] Result<std::vector<std::string>> exportFiles(const Map& map, std::string_view view,
                                                           const PageOptions& options, const PageWriter& writer,
                                                           double scale, const Progress& progress = {},
                                                           std::vector<Message>* remarks = nullptr);

} // namespace cjm
