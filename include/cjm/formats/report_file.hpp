#pragma once
#include <cjm/base/error.hpp>
#include <cjm/base/geometry.hpp>
#include <cjm/layout/page.hpp>
#include <cjm/method/report.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// A picture that stands in a document: PNG bytes, and how large it is there, in pixels at 96 to the inch.
struct DocumentPicture {
    std::string png;
    Size size;
};

/// What a report is written with.
struct ReportFile {
    const Report& report;
    bool appendix = false;
    std::vector<DocumentPicture> pictures; ///< The map, where it can be drawn.
};

/// The report as Markdown with tables (GitHub's), without pictures. What the map holds is never obeyed as a mark.
[[nodiscard]] std::string reportMarkdown(const ReportFile& file);
/// The report as an OpenDocument text: real styles, headings, tables whose heads repeat. The same report gives the same
/// bytes.
[[nodiscard]] std::string reportOdt(const ReportFile& file);

/// Writes a report as one file of a format.
struct ReportWriter {
    std::string_view format; ///< Its id in the list of formats.
    std::string (*write)(const ReportFile& file);
};
/// The writer of a format, or null for one that is no document of words.
[[nodiscard]] const ReportWriter* findReportWriter(std::string_view format);

/// Draws a page as PNG bytes: a port, since renderers stand beside the formats.
using DrawPage = std::function<Result<std::string>(const Page& page)>;
/// The report of a map as one file, with the map as a picture. Fails where it cannot be drawn. The one way from a map
/// to a document of words, for the window and the command alike.
[[nodiscard]] Result<std::string> reportFile(const Map& map, const PageOptions& options, const ReportWriter& writer,
                                             const TextMeasure& measure, const DrawPage& draw);

} // namespace cjm
