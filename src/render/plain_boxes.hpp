#pragma once
#include <cjm/layout/scene.hpp>
#include <cjm/render/icons.hpp>

#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

namespace cjm {

/// Pixels, and no paper.
inline bool drawsPixels(const QPainter& painter) { return painter.paintEngine()->type() == QPaintEngine::Raster; }

/// The whole pixel at a place of what was moved by so much. Rounds before the whole part of the way is added, so that
/// scrolling does not change which way it rounds.
inline double wholePixel(double at, double moved) {
    const double whole = std::floor(moved);
    return std::floor(at + (moved - whole) + 0.5) + whole;
}

/// A plain rectangle: nothing but a colour, and corners that are too small to be seen as round.
inline const BoxShape* plainBox(const Shape& shape, double pixels) {
    constexpr double seenRound = 1.2; // device pixels
    const auto* box = std::get_if<BoxShape>(&shape);
    if (!box || box->radius * pixels > seenRound || !std::holds_alternative<Colour>(box->fill)) return nullptr;
    const auto* line = std::get_if<Colour>(&box->pen.paint);
    return line && line->alpha == 0 ? box : nullptr;
}

/// Plain rectangles on whole pixels, without the anti-aliasing that makes them ten times slower. Only for pixels under
/// a transformation without rotation.
class PlainBoxes {
public:
    explicit PlainBoxes(QPainter& painter)
        : painter_(painter),
          map_(painter.worldTransform()),
          pixel_(painter.device()->devicePixelRatio()),
          usable_(drawsPixels(painter) && map_.type() <= QTransform::TxScale) {}
    ~PlainBoxes() { end(); }
    PlainBoxes(const PlainBoxes&) = delete;
    PlainBoxes& operator=(const PlainBoxes&) = delete;

    /// False when the shape is none; then the painter is as it was.
    bool draw(const Shape& shape) {
        const BoxShape* box = usable_ ? plainBox(shape, map_.m11() * pixel_) : nullptr;
        if (!box) {
            end();
            return false;
        }
        begin();
        const Rect& r = box->rect;
        const double left = onPixel(r.x * map_.m11(), map_.dx()), top = onPixel(r.y * map_.m22(), map_.dy());
        const double right = endOf(r.x, r.width, left, map_.m11(), map_.dx());
        const double bottom = endOf(r.y, r.height, top, map_.m22(), map_.dy());
        painter_.fillRect(QRectF(left, top, right - left, bottom - top), qtColour(std::get<Colour>(box->fill)));
        return true;
    }

private:
    // A rule is as thick everywhere, wherever between pixels it begins.
    [[nodiscard]] double endOf(double at, double length, double begin, double scale, double moved) const {
        constexpr double rule = 1;
        const double thick = std::max(std::round(length * scale * pixel_), 1.0) / pixel_;
        return length <= rule ? begin + thick : std::max(onPixel((at + length) * scale, moved), begin + 1 / pixel_);
    }
    [[nodiscard]] double onPixel(double at, double moved) const {
        return wholePixel(at * pixel_, moved * pixel_) / pixel_;
    }
    void begin() {
        if (std::exchange(on_, true)) return;
        antialiased_ = painter_.testRenderHint(QPainter::Antialiasing);
        painter_.setRenderHint(QPainter::Antialiasing, false);
        painter_.setWorldMatrixEnabled(false);
    }
    void end() {
        if (!std::exchange(on_, false)) return;
        painter_.setWorldMatrixEnabled(true);
        painter_.setRenderHint(QPainter::Antialiasing, antialiased_);
    }

    QPainter& painter_;
    QTransform map_;
    double pixel_;
    bool usable_, on_ = false, antialiased_ = true;
};

} // namespace cjm
