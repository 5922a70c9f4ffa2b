#include "render/page_painter.hpp"

#include <cjm/layout/detail.hpp>
#include <cjm/render/export.hpp>
#include <cjm/render/text_measure.hpp>

#include <QImage>
#include <QPainter>

#include <fmt/format.h>
#include <png.h>

#include <algorithm>
#include <cmath>
#include <csetjmp>

namespace cjm {
namespace {

constexpr int maxSide = 32'000;
constexpr double maxPixels = 400e6;
constexpr double bandBytes = 16e6;
constexpr double inchesPerMetre = 1000 / 25.4;

// Level 3 without filters is the fastest that stays small for flat art; Qt's own default is three times slower.
constexpr int compression = 3;

void append(png_structp png, png_bytep data, png_size_t length) {
    static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(data), length);
}
void flush(png_structp) {}

// libpng leaves on errors by longjmp, so nothing with a destructor may live in these three.
bool writeHead(png_structp png, png_infop info, int width, int height, double scale) {
    if (setjmp(png_jmpbuf(png))) return false;
    png_set_compression_level(png, compression);
    png_set_filter(png, 0, PNG_FILTER_NONE);
    png_set_IHDR(png, info, static_cast<png_uint_32>(width), static_cast<png_uint_32>(height), 8, PNG_COLOR_TYPE_RGB,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    const auto perMetre = static_cast<png_uint_32>(std::lround(96 * scale * inchesPerMetre));
    png_set_pHYs(png, info, perMetre, perMetre, PNG_RESOLUTION_METER);
    png_write_info(png, info);
    // Qt keeps a pixel as blue, green, red and an unused byte.
    png_set_bgr(png);
    png_set_filler(png, 0, PNG_FILLER_AFTER);
    return true;
}

bool writeRows(png_structp png, const uchar* first, qsizetype stride, int count) {
    if (setjmp(png_jmpbuf(png))) return false;
    for (int y = 0; y < count; ++y)
        png_write_row(png, first + y * stride);
    return true;
}

bool writeTail(png_structp png, png_infop info) {
    if (setjmp(png_jmpbuf(png))) return false;
    png_write_end(png, info);
    return true;
}

// A poster at 300 dpi is half a gigabyte of pixels: it is drawn and packed a band at a time.
bool writeBands(png_structp png, PagePainter& pagePainter, Size size, double scale, const Progress& progress) {
    const int width = static_cast<int>(size.width), height = static_cast<int>(size.height);
    const int rows = std::clamp(static_cast<int>(bandBytes / 4 / width), 16, height < 16 ? 16 : height);
    QImage band(width, std::min(rows, height), QImage::Format_RGB32);
    if (band.isNull()) return false;
    band.fill(Qt::black); // a page may end a hair before the last pixel: never over what the memory held
    for (int top = 0; top < height; top += band.height()) {
        const int count = std::min(band.height(), height - top);
        {
            QPainter painter(&band);
            painter.translate(0, -top);
            painter.scale(scale, scale);
            pagePainter.paint(painter, {0, top / scale, width / scale, band.height() / scale});
        }
        if (!writeRows(png, band.constBits(), band.bytesPerLine(), count)) return false;
        if (progress && !progress(static_cast<double>(top + count) / height)) return false;
    }
    return true;
}

} // namespace

Result<std::string> pngBytes(const Page& page, double scale, const Progress& progress) {
    const double width = std::ceil(page.size.width * scale), height = std::ceil(page.size.height * scale);
    const auto tooLarge = [&] {
        return failure({"cli.too-large", {{"size", fmt::format("{:.0f} × {:.0f}", width, height)}}});
    };
    if (width > maxSide || height > maxSide || width * height > maxPixels) return tooLarge();
    std::string bytes;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    if (!info) return tooLarge();
    png_set_write_fn(png, &bytes, append, flush);
    ScenePainter scenes;
    PagePainter painter(page, scenes);
    const bool written = writeHead(png, info, static_cast<int>(width), static_cast<int>(height), scale) &&
                         writeBands(png, painter, {width, height}, scale, progress) && writeTail(png, info);
    png_destroy_write_struct(&png, &info);
    if (!written) return failure({"file.cannot-write-output", {{"reason", std::string("PNG")}}});
    return bytes;
}

Result<std::string> thumbnailBytes(const Map& map, const Theme& theme, int side, Language language) {
    const QtTextMeasure measure;
    PageOptions options;
    options.theme = theme;
    options.language = language;
    // A hair less than `side`, so that rounding up cannot add a pixel.
    const auto scaleOf = [side](const Page& page) {
        return (side - 1e-6) / std::max(page.size.width, page.size.height);
    };
    const Page whole = pagesOf(map, "grid", options, measure).front();
    if (const double scale = scaleOf(whole); scale * whole.scale >= readableZoom) return pngBytes(whole, scale);
    options.side = side;
    const Page parts = pagesOf(map, "grid", options, measure).front();
    return pngBytes(parts, scaleOf(parts));
}

} // namespace cjm
