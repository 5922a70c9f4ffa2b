#include "layout/report/scaled.hpp"

#include <unordered_map>

namespace cjm::report {
namespace {

class Transform {
public:
    Transform(double scale, Point by) : scale_(scale), by_(by) {}

    Shape operator()(const Shape& shape) {
        return std::visit([this](const auto& each) { return Shape(of(each)); }, shape);
    }

private:
    [[nodiscard]] Point at(Point p) const { return {p.x * scale_ + by_.x, p.y * scale_ + by_.y}; }
    [[nodiscard]] Rect at(const Rect& r) const {
        return {r.x * scale_ + by_.x, r.y * scale_ + by_.y, r.width * scale_, r.height * scale_};
    }
    [[nodiscard]] Paint at(const Paint& paint) const {
        const auto* gradient = std::get_if<Gradient>(&paint);
        return gradient ? Paint(Gradient{at(gradient->from), at(gradient->to), gradient->stops}) : paint;
    }
    [[nodiscard]] Pen at(const Pen& pen) const {
        Pen other{at(pen.paint), pen.width * scale_, pen.dash};
        for (double& length : other.dash)
            length *= scale_;
        return other;
    }
    TextPtr block(const TextPtr& text) {
        if (scale_ == 1 || !text) return text;
        TextPtr& other = blocks_[text.get()];
        if (other) return other;
        TextBlock copy = *text;
        copy.font.size *= scale_;
        for (double* length : {&copy.width, &copy.widestWord, &copy.lineHeight, &copy.ascent})
            *length *= scale_;
        for (TextLine& line : copy.lines)
            line.width *= scale_;
        return other = std::make_shared<const TextBlock>(std::move(copy));
    }

    [[nodiscard]] BoxShape of(const BoxShape& box) const {
        return {at(box.rect), box.radius * scale_, at(box.fill), at(box.pen)};
    }
    [[nodiscard]] PathShape of(const PathShape& path) const {
        PathShape other{path.steps, at(path.fill), at(path.pen)};
        for (PathStep& step : other.steps)
            step = {step.kind, at(step.a), at(step.b), at(step.c)};
        return other;
    }
    TextShape of(const TextShape& text) {
        TextShape other = text;
        other.block = block(text.block);
        other.at = at(text.at);
        other.width *= scale_;
        return other;
    }
    [[nodiscard]] IconShape of(const IconShape& icon) const { return {icon.name, at(icon.rect), icon.colour}; }
    [[nodiscard]] ImageShape of(const ImageShape& image) const {
        ImageShape other = image;
        other.rect = at(image.rect);
        other.radius *= scale_;
        if (other.plate) {
            other.plate->rect = at(other.plate->rect);
            other.plate->radius *= scale_;
        }
        return other;
    }

    double scale_;
    Point by_;
    std::unordered_map<const TextBlock*, TextPtr> blocks_;
};

} // namespace

Scene scaled(const Scene& scene, double scale) {
    Scene other;
    other.size = {scene.size.width * scale, scene.size.height * scale};
    other.shapes.reserve(scene.shapes.size());
    Transform transform(scale, {});
    for (const Shape& shape : scene.shapes)
        other.shapes.push_back(transform(shape));
    return other;
}

void addScene(const Scene& scene, Point at, Scene& to) {
    Transform transform(1, at);
    to.shapes.reserve(to.shapes.size() + scene.shapes.size());
    for (const Shape& shape : scene.shapes)
        to.shapes.push_back(transform(shape));
}

} // namespace cjm::report
