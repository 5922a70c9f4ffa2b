#include "render/page_painter.hpp"
#include "render/pdf_document.hpp"

#include <cjm/render/export.hpp>

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QString>

namespace cjm {

Result<std::string> pdfBytes(const PagedGrid& page, const Theme& theme, const Progress& progress) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        constexpr double pointsPerPixel = 72.0 / 96.0;
        constexpr int resolution = 1200;
        QPdfWriter writer(&buffer);
        writer.setCreator(QStringLiteral("Marshrut"));
        writer.setResolution(resolution);
        const QSizeF size(page.page.width * pointsPerPixel, page.page.height * pointsPerPixel);
        // The size is given upright or not as it is: no orientation on top of it.
        writer.setPageLayout(QPageLayout(QPageSize(size, QPageSize::Point, {}, QPageSize::ExactMatch),
                                         QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
        QPainter painter(&writer);
        if (!painter.isActive()) return failure({"file.cannot-write-output", {{"reason", std::string("PDF")}}});
        painter.scale(resolution / 96.0, resolution / 96.0);
        PagePainter(page, theme).paint(painter, {0, 0, page.page.width, page.page.height}, partOf(progress, 0, 0.9));
    }
    return finishPdf(buffer.data().toStdString(), page);
}

} // namespace cjm
