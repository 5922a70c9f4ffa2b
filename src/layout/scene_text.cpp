#include <cjm/layout/scene.hpp>

#include <fmt/format.h>

namespace cjm {
namespace {

std::string text(Colour c) { return c.alpha == 255 ? colourText(c) : fmt::format("{}/{}", colourText(c), c.alpha); }
std::string text(Point p) { return fmt::format("{:.1f},{:.1f}", p.x, p.y); }
std::string text(const Rect& r) { return fmt::format("{:.1f},{:.1f} {:.1f}x{:.1f}", r.x, r.y, r.width, r.height); }

std::string text(const Paint& paint) {
    if (const auto* colour = std::get_if<Colour>(&paint)) return colour->alpha == 0 ? "none" : text(*colour);
    const auto& gradient = std::get<Gradient>(paint);
    std::string out = fmt::format("gradient({} to {}", text(gradient.from), text(gradient.to));
    for (const auto& [at, colour] : gradient.stops)
        out += fmt::format(" {:.2f}={}", at, text(colour));
    return out + ")";
}

std::string text(const Pen& pen) {
    const auto* colour = std::get_if<Colour>(&pen.paint);
    if (colour && colour->alpha == 0) return "";
    return fmt::format(" pen {:.1f} {}{}", pen.width, text(pen.paint), pen.dash.empty() ? "" : " dashed");
}

std::string line(const BoxShape& s) {
    return fmt::format("box {} r{:.1f} {}{}", text(s.rect), s.radius, text(s.fill), text(s.pen));
}

std::string line(const PathShape& s) {
    std::string out = "path";
    for (const PathStep& step : s.steps) {
        switch (step.kind) {
        case PathStep::Kind::move: out += " M" + text(step.a); break;
        case PathStep::Kind::line: out += " L" + text(step.a); break;
        case PathStep::Kind::cubic: out += " C" + text(step.a) + " " + text(step.b) + " " + text(step.c); break;
        case PathStep::Kind::close: out += " Z"; break;
        }
    }
    return out + " " + text(s.fill) + text(s.pen);
}

std::string line(const TextShape& s) {
    static constexpr const char* faces[] = {"regular", "medium", "semibold", "bold", "italic"};
    static constexpr const char* aligns[] = {"left", "centre", "right"};
    const Font& font = s.block->font;
    std::string out =
        fmt::format("text {} w{:.1f} {} {:.1f} {} {}", text(s.at), s.width, faces[static_cast<int>(font.face)],
                    font.size, text(s.colour), aligns[static_cast<int>(s.align)]);
    for (const TextLine& l : s.block->lines)
        out += fmt::format(" |{}{}", l.text, l.rightToLeft ? " (rtl)" : "");
    return out;
}

std::string line(const IconShape& s) { return fmt::format("icon {} {} {}", s.name, text(s.rect), text(s.colour)); }

std::string line(const ImageShape& s) {
    return fmt::format(
        "image {} {}{}{}{}", s.image->id.value, text(s.rect), s.radius > 0 ? fmt::format(" r{:.1f}", s.radius) : "",
        s.opacity < 1 ? fmt::format(" /{:.2f}", s.opacity) : "",
        s.plate ? fmt::format(" plate {} r{:.1f} {} on {} below {:.1f}", text(s.plate->rect), s.plate->radius,
                              text(s.plate->fill), text(s.plate->ground), s.plate->leastContrast)
                : "");
}

} // namespace

std::string sceneText(const Scene& scene) {
    std::string out = fmt::format("scene {:.1f}x{:.1f}\n", scene.size.width, scene.size.height);
    for (const Shape& shape : scene.shapes)
        out += std::visit([](const auto& s) { return line(s); }, shape) + "\n";
    return out;
}

} // namespace cjm
