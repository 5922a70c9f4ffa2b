#include "render/picture_cache.hpp"

#include <cjm/render/picture.hpp>

namespace cjm {
namespace {

constexpr int narrowest = 64, widest = 2'048;
constexpr qsizetype mostBytes = qsizetype{192} * 1024 * 1024;
constexpr std::size_t mostEntries = 4'000; // those that cannot be drawn take no bytes

} // namespace

const QImage& PictureCache::of(const std::shared_ptr<const Image>& image, double pixels) {
    int width = narrowest;
    while (width < widest && width < pixels)
        width *= 2;
    if (const auto it = entries_.find({image.get(), width}); it != entries_.end()) return it->second.picture;
    if (bytes_ > mostBytes || entries_.size() > mostEntries) {
        entries_.clear();
        bytes_ = 0;
    }
    constexpr int tallest = 4; // times the width
    Entry& entry = entries_[{image.get(), width}];
    entry = {image, unpacked(*image, {width, width * tallest})};
    bytes_ += entry.picture.sizeInBytes();
    return entry.picture;
}

} // namespace cjm
