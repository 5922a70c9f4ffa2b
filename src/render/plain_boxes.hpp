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

/// Rectangles on whole pixels. For a transformation without rotation.
class WholePixels {
public:
    explicit WholePixels(const QPainter& painter)
        : map_(painter.worldTransform()),
          pixel_(painter.device()->devicePixelRatio()),
          usable_(drawsPixels(painter) && map_.type() <= QTransform::TxScale) {}

    [[nodiscard]] bool usable() const { return usable_; }
    /// Device pixels to one of the scene.
    [[nodiscard]] double scale() const { return map_.m11() * pixel_; }
    /// Where a rectangle is drawn, without the transformation.
    [[nodiscard]] QRectF of(const Rect& r) const {
        const double left = onPixel(r.x * map_.m11(), map_.dx()), top = onPixel(r.y * map_.m22(), map_.dy());
        const bool isBar = r.height > narrow;
        const double width =
            r.width <= narrow ? thick(r.width, isBar) : endOf(r.x, r.width, map_.m11(), map_.dx()) - left;
        const double height =
            r.height <= narrow ? thick(r.height, false) : endOf(r.y, r.height, map_.m22(), map_.dy()) - top;
        return {left, top, std::max(width, 1 / pixel_), std::max(height, 1 / pixel_)};
    }

private:
    static constexpr double narrow = 3; // of the scene

    // What is narrow is as thick everywhere, wherever between pixels it begins. Bars that stand a unit apart never
    // touch.
    [[nodiscard]] double thick(double length, bool isBar) const {
        constexpr double apart = 1, nearly = 1e-6;
        const double most = std::floor((length + apart) * scale() + nearly) - 1, whole = std::round(length * scale());
        return (isBar ? std::min(whole, most) : whole) / pixel_;
    }
    [[nodiscard]] double endOf(double at, double length, double scale, double moved) const {
        return onPixel((at + length) * scale, moved);
    }
    [[nodiscard]] double onPixel(double at, double moved) const {
        return wholePixel(at * pixel_, moved * pixel_) / pixel_;
    }

    QTransform map_;
    double pixel_;
    bool usable_;
};

/// A box without a line around it, of one colour.
inline bool isBare(const BoxShape& box) {
    const auto* line = std::get_if<Colour>(&box.pen.paint);
    return line && line->alpha == 0 && std::holds_alternative<Colour>(box.fill);
}

/// A plain rectangle: nothing but a colour, and corners that are too small to be seen as round.
inline const BoxShape* plainBox(const Shape& shape, double pixels) {
    constexpr double seenRound = 1.2; // device pixels
    const auto* box = std::get_if<BoxShape>(&shape);
    return box && box->radius * pixels <= seenRound && isBare(*box) ? box : nullptr;
}

/// A round one of at most three pixels: between two of them it would be two pale ones.
inline bool isDot(const BoxShape& box, double pixels) {
    constexpr double seenWhole = 3; // device pixels
    return std::max(box.rect.width, box.rect.height) * pixels <= seenWhole && box.radius > 0 && isBare(box);
}

/// Plain rectangles on whole pixels, without the anti-aliasing that makes them ten times slower. Only for pixels under
/// a transformation without rotation.
class PlainBoxes {
public:
    explicit PlainBoxes(QPainter& painter) : painter_(painter), pixels_(painter) {}
    ~PlainBoxes() { end(); }
    PlainBoxes(const PlainBoxes&) = delete;
    PlainBoxes& operator=(const PlainBoxes&) = delete;

    /// False when the shape is none; then the painter is as it was.
    bool draw(const Shape& shape) {
        const BoxShape* box = pixels_.usable() ? plainBox(shape, pixels_.scale()) : nullptr;
        if (!box) {
            end();
            return false;
        }
        begin();
        painter_.fillRect(pixels_.of(box->rect), qtColour(std::get<Colour>(box->fill)));
        return true;
    }

private:
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
    WholePixels pixels_;
    bool on_ = false, antialiased_ = true;
};

} // namespace cjm
