#pragma once
#include <cjm/layout/scene.hpp>

#include <QImage>

#include <map>
#include <memory>
#include <utility>

class QPainter;

namespace cjm {

// Unpacked pictures, each about as large as it is drawn.
class PictureCache {
public:
    // Under a painter that draws `scale` pixels to one of the scene. What has round corners is cut to its place, from
    // the middle of the picture.
    void draw(QPainter& painter, const ImageShape& picture, double scale);
    // As wide as `pixels` or up to twice as wide; null for one that cannot be drawn.
    const QImage& of(const std::shared_ptr<const Image>& image, double pixels);

private:
    struct Entry {
        std::shared_ptr<const Image> image; // keeps the address from being used again
        QImage picture;
    };
    std::map<std::pair<const Image*, int>, Entry> entries_;
    qsizetype bytes_ = 0;
};

} // namespace cjm
