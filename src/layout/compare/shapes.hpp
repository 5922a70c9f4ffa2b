#pragma once
#include <cjm/layout/compare/compare_layout.hpp>
#include <cjm/layout/scene.hpp>

#include <optional>
#include <vector>

namespace cjm::compare {

// The points of the earlier or of the later curve.
std::vector<Point> pointsOf(const std::vector<ComparePoint>& points, bool isAfter);

// How high a curve is at an x between its ends.
class SampledCurve {
public:
    SampledCurve() = default;
    explicit SampledCurve(std::vector<Point> points);
    [[nodiscard]] std::optional<double> at(double x) const;
    [[nodiscard]] const std::vector<Point>& points() const { return points_; }
    [[nodiscard]] const std::vector<double>& slopes() const { return slopes_; }

private:
    std::vector<Point> points_;
    std::vector<double> slopes_;
};

void move(CompareChart& chart, double dy);

// Its shading, lines, faces, differences and words.
void paintChart(const CompareLayout& layout, const CompareChart& chart, const Theme& theme, Scene& scene);
// A card of the page.
void paintItem(const CompareItem& item, const Theme& theme, Scene& scene);
// Words with a line through each of theirs.
void addStruck(const SheetText& text, Colour colour, Scene& scene);
// A small word in a filled pill.
void paintChip(const Rect& rect, const SheetText& words, Colour fill, Colour ink, Scene& scene);

} // namespace cjm::compare
