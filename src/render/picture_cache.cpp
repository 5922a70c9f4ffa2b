#include "render/picture_cache.hpp"

#include "render/picture_plate.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/render/picture.hpp>

#include <QPainter>
#include <QPainterPath>

namespace cjm {
namespace {

constexpr int narrowest = 64, widest = 2'048;
constexpr qsizetype mostBytes = qsizetype{192} * 1024 * 1024;
constexpr std::size_t mostEntries = 4'000; // those that cannot be drawn take no bytes

} // namespace

// The largest part of a picture that has the shape of a place, in the middle.
static QRectF middleOf(const QSizeF& picture, const QSizeF& place) {
    const QSizeF part = place.scaled(picture, Qt::KeepAspectRatio), cut = picture - part;
    return {QPointF(cut.width() / 2, cut.height() / 2), part};
}

static void drawPlate(QPainter& painter, const PicturePlate& plate) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(qtColour(plate.fill));
    painter.drawRoundedRect(QRectF(plate.rect.x, plate.rect.y, plate.rect.width, plate.rect.height), plate.radius,
                            plate.radius);
}

void PictureCache::draw(QPainter& painter, const ImageShape& picture, double scale) {
    const QRectF rect(picture.rect.x, picture.rect.y, picture.rect.width, picture.rect.height);
    const QImage* image = &of(picture.image, rect.width() * scale);
    if (image->isNull()) return;
    if (picture.plate && wantsPlate(*picture.plate, *image)) drawPlate(painter, *picture.plate);
    QRectF part(image->rect());
    painter.save();
    if (picture.radius > 0) {
        QPainterPath outline;
        outline.addRoundedRect(rect, picture.radius, picture.radius);
        painter.setClipPath(outline, Qt::IntersectClip);
        // What is cut away at the sides takes pixels too.
        const double cut = image->width() / middleOf(image->size(), rect.size()).width();
        if (cut > 1) image = &of(picture.image, rect.width() * scale * cut);
        part = middleOf(image->size(), rect.size());
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setOpacity(painter.opacity() * picture.opacity);
    painter.drawImage(rect, *image, part);
    painter.restore();
}

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
