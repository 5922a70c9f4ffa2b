#include "render/picture_plate.hpp"

#include <cjm/render/picture.hpp>

#include <QImage>

#include <algorithm>

namespace cjm {

bool wantsPlate(const PicturePlate& plate, const QImage& picture) {
    constexpr int side = 32; // is as good for a mean
    const QImage small = resized(picture, {side, side}).convertToFormat(QImage::Format_ARGB32_Premultiplied);
    double red = 0, green = 0, blue = 0, alpha = 0;
    for (int y = 0; y < small.height(); ++y)
        for (int x = 0; x < small.width(); ++x) {
            const QRgb pixel = reinterpret_cast<const QRgb*>(small.constScanLine(y))[x];
            red += qRed(pixel);
            green += qGreen(pixel);
            blue += qBlue(pixel);
            alpha += qAlpha(pixel);
        }
    if (alpha <= 0) return false;
    const auto mean = [alpha](double sum) { return static_cast<std::uint8_t>(std::min(sum * 255 / alpha, 255.0)); };
    return contrast({mean(red), mean(green), mean(blue), 255}, plate.ground) < plate.leastContrast;
}

} // namespace cjm
