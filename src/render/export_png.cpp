#include "render/page_painter.hpp"

#include <cjm/render/export.hpp>

#include <QImage>
#include <QPainter>

#include <fmt/format.h>
#include <png.h>

#include <cmath>
#include <csetjmp>

namespace cjm {
namespace {

constexpr int maxSide = 32'000;
constexpr double maxPixels = 400e6;
constexpr double inchesPerMetre = 1000 / 25.4;

// Level 3 without filters is the fastest that stays small for flat art; Qt's own default is three times slower.
constexpr int compression = 3;

void append(png_structp png, png_bytep data, png_size_t length) {
    static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(data), length);
}
void flush(png_structp) {}

// libpng leaves on errors by longjmp, so nothing with a destructor may live in here.
bool writePng(png_structp png, png_infop info, const QImage& image, double scale) {
    if (setjmp(png_jmpbuf(png))) return false;
    png_set_compression_level(png, compression);
    png_set_filter(png, 0, PNG_FILTER_NONE);
    png_set_IHDR(png, info, static_cast<png_uint_32>(image.width()), static_cast<png_uint_32>(image.height()), 8,
                 PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    const auto perMetre = static_cast<png_uint_32>(std::lround(96 * scale * inchesPerMetre));
    png_set_pHYs(png, info, perMetre, perMetre, PNG_RESOLUTION_METER);
    png_write_info(png, info);
    for (int y = 0; y < image.height(); ++y)
        png_write_row(png, image.constScanLine(y));
    png_write_end(png, info);
    return true;
}

} // namespace

Result<std::string> pngBytes(const PagedGrid& page, const Theme& theme, double scale) {
    const double width = std::ceil(page.page.width * scale), height = std::ceil(page.page.height * scale);
    const auto tooLarge = [&] {
        return failure({"cli.too-large", {{"size", fmt::format("{:.0f} × {:.0f}", width, height)}}});
    };
    if (width > maxSide || height > maxSide || width * height > maxPixels) return tooLarge();
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_RGB32);
    if (image.isNull()) return tooLarge();
    {
        QPainter painter(&image);
        painter.fillRect(image.rect(), qtColour(theme.page));
        painter.scale(scale, scale);
        paintPage(painter, page, theme);
    }
    image.convertTo(QImage::Format_RGB888);
    std::string bytes;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    if (!info) return tooLarge();
    png_set_write_fn(png, &bytes, append, flush);
    const bool written = writePng(png, info, image, scale);
    png_destroy_write_struct(&png, &info);
    if (!written) return failure({"file.cannot-write-output", {{"reason", std::string("PNG")}}});
    return bytes;
}

} // namespace cjm
