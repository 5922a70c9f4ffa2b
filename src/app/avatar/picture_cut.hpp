#pragma once
#include <QImage>
#include <QPointF>
#include <QSize>

namespace cjm {

/// The square of a picture that becomes an avatar, in pixels of the picture.
struct PictureCut {
    QPointF centre;
    double side = 0;
    bool operator==(const PictureCut&) const = default;
};

/// The largest square of a picture, in its middle.
[[nodiscard]] PictureCut largestCut(const QSize& picture);
/// What is cut looks `factor` times as large: the square is smaller by so much, but never very small.
[[nodiscard]] PictureCut zoomed(const PictureCut& cut, const QSize& picture, double factor);
/// The square moved, as far as the picture goes.
[[nodiscard]] PictureCut moved(const PictureCut& cut, const QSize& picture, const QPointF& by);

/// The pixels of the square, shrunk where they are more than an avatar needs; never enlarged. Null for no picture.
[[nodiscard]] QImage cutOut(const QImage& picture, const PictureCut& cut);

} // namespace cjm
