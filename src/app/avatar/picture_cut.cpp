#include "app/avatar/picture_cut.hpp"

#include <cjm/render/picture.hpp>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

constexpr double smallestCut = 32; // pixels: less is a blur
constexpr int avatarSide = 512;

double shorterSide(const QSize& picture) { return std::min(picture.width(), picture.height()); }

// The nearest cut that lies in the picture.
PictureCut inside(PictureCut cut, const QSize& picture) {
    const double longest = shorterSide(picture);
    cut.side = std::clamp(cut.side, std::min(smallestCut, longest), longest);
    const double half = cut.side / 2;
    cut.centre.setX(std::clamp(cut.centre.x(), half, picture.width() - half));
    cut.centre.setY(std::clamp(cut.centre.y(), half, picture.height() - half));
    return cut;
}

} // namespace

PictureCut largestCut(const QSize& picture) {
    return {QPointF(picture.width() / 2.0, picture.height() / 2.0), shorterSide(picture)};
}

PictureCut zoomed(const PictureCut& cut, const QSize& picture, double factor) {
    if (picture.isEmpty() || !(factor > 0)) return cut;
    return inside({cut.centre, cut.side / factor}, picture);
}

PictureCut moved(const PictureCut& cut, const QSize& picture, const QPointF& by) {
    if (picture.isEmpty()) return cut;
    return inside({cut.centre + by, cut.side}, picture);
}

QImage cutOut(const QImage& picture, const PictureCut& cut) {
    if (picture.isNull()) return {};
    const PictureCut square = inside(cut, picture.size());
    const int side = static_cast<int>(std::lround(square.side));
    const auto start = [&](double centre, int length) {
        return std::clamp(static_cast<int>(std::lround(centre - square.side / 2)), 0, length - side);
    };
    const QPoint corner(start(square.centre.x(), picture.width()), start(square.centre.y(), picture.height()));
    QImage pixels = picture.copy(QRect(corner, QSize(side, side)));
    pixels.setDevicePixelRatio(1);
    if (side <= avatarSide) return pixels;
    return resized(pixels, {avatarSide, avatarSide});
}

} // namespace cjm
