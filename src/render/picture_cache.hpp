#pragma once
#include <cjm/model/map.hpp>

#include <QImage>

#include <map>
#include <memory>
#include <utility>

namespace cjm {

// Unpacked pictures, each about as large as it is drawn.
class PictureCache {
public:
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
