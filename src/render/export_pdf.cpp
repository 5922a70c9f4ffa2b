#include "render/page_painter.hpp"
#include "render/pdf_document.hpp"

#include <cjm/base/contract.hpp>
#include <cjm/render/export.hpp>

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QString>

namespace cjm {
namespace {

// The size is given upright or not as it is: no orientation on top of it.
QPageLayout sheetOf(const Page& page) {
    constexpr double pointsPerPixel = 72.0 / 96.0;
    const QSizeF size(page.size.width * pointsPerPixel, page.size.height * pointsPerPixel);
    return {QPageSize(size, QPageSize::Point, {}, QPageSize::ExactMatch), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)};
}

} // namespace

Result<std::string> pdfBytes(const std::vector<Page>& pages, const Progress& progress) {
    expects(!pages.empty());
    constexpr double drawing = 0.9; // the rest is marks
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        constexpr int resolution = 1200;
        QPdfWriter writer(&buffer);
        // Before it, a side of more than 14,400 points had no meaning; from it on such a page has larger units.
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
        writer.setCreator(QStringLiteral("Marshrut"));
        writer.setResolution(resolution);
        writer.setPageLayout(sheetOf(pages.front()));
        QPainter painter(&writer);
        if (!painter.isActive()) return failure({"file.cannot-write-output", {{"reason", std::string("PDF")}}});
        ScenePainter scenes;
        const double share = drawing / static_cast<double>(pages.size());
        for (std::size_t i = 0; i < pages.size(); ++i) {
            const Page& page = pages[i];
            if (i > 0) {
                writer.setPageLayout(sheetOf(page));
                writer.newPage();
                painter.resetTransform();
            }
            painter.scale(resolution / 96.0, resolution / 96.0);
            const double done = static_cast<double>(i) * share;
            if (progress && !progress(done)) break;
            PagePainter(page, scenes)
                .paint(painter, {0, 0, page.size.width, page.size.height}, partOf(progress, done, done + share));
        }
    }
    if (progress && !progress(drawing)) return std::string();
    return finishPdf(buffer.data().toStdString(), pages);
}

} // namespace cjm
