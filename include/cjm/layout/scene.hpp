#pragma once
#include <cjm/base/colour.hpp>
#include <cjm/base/geometry.hpp>
#include <cjm/layout/text.hpp>
#include <cjm/model/map.hpp>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace cjm {

/// A straight run of colours between two points.
struct Gradient {
    Point from, to;
    std::vector<std::pair<double, Colour>> stops; ///< Position 0 … 1, rising.
    bool operator==(const Gradient&) const = default;
};

/// Alpha 0 paints nothing.
using Paint = std::variant<Colour, Gradient>;
inline constexpr Colour noColour{0, 0, 0, 0};

struct Pen {
    Paint paint = noColour;
    double width = 1;
    std::vector<double> dash; ///< Lengths on and off in pixels; empty is solid.
    bool operator==(const Pen&) const = default;
};

/// A rectangle; a radius of half its height makes a pill or a circle.
struct BoxShape {
    Rect rect;
    double radius = 0;
    Paint fill = noColour;
    Pen pen;
};

/// One step of a path; a cubic uses all three points, a move or line the first.
struct PathStep {
    enum class Kind { move, line, cubic, close } kind = Kind::move;
    Point a, b, c;
    bool operator==(const PathStep&) const = default;
};
struct PathShape {
    std::vector<PathStep> steps;
    Paint fill = noColour;
    Pen pen;
};

enum class Align { left, centre, right };

/// A text block whose box starts at `at` and is `width` wide; lines align within it.
struct TextShape {
    TextPtr block;
    Point at;
    double width = 0;
    Colour colour;
    Align align = Align::left;
};

/// A bundled icon by name ("map-pin"), drawn in one colour; of a face, which has its own, only the alpha counts.
struct IconShape {
    std::string name;
    Rect rect;
    Colour colour;
};

/// What lies under a picture that is hard to tell from its ground, by the mean of its colours.
struct PicturePlate {
    Rect rect;
    double radius = 0;
    Colour fill, ground;
    double leastContrast = 0; ///< Of picture and ground; from there on there is no plate.
};

/// A picture of the map, filling a rectangle of its shape; with round corners a rectangle of any shape, cut.
struct ImageShape {
    std::shared_ptr<const Image> image;
    Rect rect;
    double radius = 0;  ///< Of its corners; half its width makes a circle.
    double opacity = 1; ///< 0 cannot be seen.
    std::optional<PicturePlate> plate{};
};

using Shape = std::variant<BoxShape, PathShape, TextShape, IconShape, ImageShape>;

/// What a shape covers at most.
[[nodiscard]] Rect boundsOf(const Shape& shape);

/// What is drawn, as data, back to front. Screen, PNG, PDF and every later format are loops over this.
struct Scene {
    Size size;
    std::vector<Shape> shapes;
};

/// A scene as lines of text, numbers rounded to 0.1: for golden tests and bug reports.
[[nodiscard]] std::string sceneText(const Scene& scene);

} // namespace cjm
