#include "render/pdf_document.hpp"

#include "render/pdf_marks.hpp"

#include <QString>
#include <QUrl>

#include <exception>

namespace cjm {
namespace {

constexpr double pointsPerPixel = 72.0 / 96.0;

PdfMarks marksOf(const std::vector<Page>& pages) {
    PdfMarks marks;
    const PageInfo& info = pages.front().info;
    marks.title = info.title;
    marks.author = info.author;
    marks.subject = info.subject;
    marks.language = info.language;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const Page& page = pages[i];
        // Where a point of the scene is on the sheet: points, from the bottom left corner.
        const auto onSheet = [&page](Point p) {
            return Point{(page.at.x + p.x * page.scale) * pointsPerPixel,
                         (page.size.height - page.at.y - p.y * page.scale) * pointsPerPixel};
        };
        for (const PageAnchor& anchor : page.anchors) {
            const Point corner = onSheet(anchor.at);
            marks.bookmarks.push_back({anchor.text, anchor.level, i, corner.x, corner.y});
        }
        for (const PageLink& link : page.links) {
            const Point low = onSheet({link.rect.x, link.rect.bottom()}),
                        high = onSheet({link.rect.right(), link.rect.y});
            // Addresses in a PDF are ASCII.
            marks.links.push_back(
                {QUrl(QString::fromStdString(link.url)).toEncoded().toStdString(), i, low.x, low.y, high.x, high.y});
        }
    }
    return marks;
}

} // namespace

Result<std::string> finishPdf(const std::string& drawn, const std::vector<Page>& pages) {
    try {
        return withMarks(drawn, marksOf(pages));
    } catch (const std::exception& error) {
        return failure({"file.cannot-write-output", {{"reason", std::string(error.what())}}});
    }
}

} // namespace cjm
