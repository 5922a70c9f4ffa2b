#include "render/picture_plate.hpp"

#include <cjm/render/export.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/picture.hpp>
#include <cjm/render/scene_painter.hpp>

#include <QPainterPath>
#include <QRawFont>
#include <QString>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <utility>
#include <vector>

namespace cjm {
namespace {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out.push_back(c);
        }
    }
    return out;
}

std::string number(double value) {
    // Whole hundredths: ten times faster than formatting, and a map has tens of thousands of these.
    long long hundredths = std::llround(value * 100);
    std::string text = hundredths < 0 ? "-" : "";
    hundredths = std::abs(hundredths);
    text += std::to_string(hundredths / 100);
    if (const long long rest = hundredths % 100; rest != 0) {
        text += '.';
        text += static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
    }
    return text;
}

// Appends SVG elements by hand: five times faster and four times smaller than Qt's generator, and text stays text.
class SvgWriter {
public:
    std::string write(const Page& page, const Progress& progress) {
        const Scene& scene = page.scene;
        const std::string width = number(page.size.width), height = number(page.size.height);
        body_ = fmt::format("<rect width=\"{}\" height=\"{}\" fill=\"{}\"/>\n", width, height, colourText(page.ground));
        body_ += fmt::format("<g transform=\"translate({} {}) scale({})\">\n", number(page.at.x), number(page.at.y),
                             fmt::format("{:.5f}", page.scale));
        for (std::size_t i = 0; i < scene.shapes.size(); ++i) {
            const double done = static_cast<double>(i) / static_cast<double>(scene.shapes.size());
            if (progress && i % 512 == 0 && !progress(done)) break;
            std::visit([this](const auto& s) { add(s); }, scene.shapes[i]);
        }
        const std::string title = escaped(page.info.title);
        return fmt::format(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{0}\" "
            "height=\"{1}\" viewBox=\"0 0 {0} {1}\" "
            "font-family=\"Inter, 'Noto Emoji', sans-serif\">\n<title>{2}</title>\n<defs>{3}</defs>\n{4}</g>\n</svg>\n",
            width, height, title, definitions_, body_);
    }

private:
    std::string paint(const Paint& paint) {
        if (const auto* colour = std::get_if<Colour>(&paint)) return colour->alpha == 0 ? "none" : colourText(*colour);
        const auto& gradient = std::get<Gradient>(paint);
        const std::string id = fmt::format("g{}", ++gradients_);
        definitions_ += fmt::format(
            "<linearGradient id=\"{}\" gradientUnits=\"userSpaceOnUse\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\">", id,
            number(gradient.from.x), number(gradient.from.y), number(gradient.to.x), number(gradient.to.y));
        for (const auto& [at, colour] : gradient.stops)
            definitions_ += fmt::format("<stop offset=\"{}\" stop-color=\"{}\"/>", number(at), colourText(colour));
        definitions_ += "</linearGradient>";
        return "url(#" + id + ")";
    }

    static std::string opacity(double opacity) {
        return opacity < 1 ? fmt::format(" opacity=\"{}\"", number(opacity)) : std::string();
    }

    std::string pen(const Pen& pen) {
        const std::string stroke = paint(pen.paint);
        if (stroke == "none") return {};
        std::string out = fmt::format(" stroke=\"{}\" stroke-width=\"{}\"", stroke, number(pen.width));
        if (pen.dash.empty()) return out + " stroke-linecap=\"round\" stroke-linejoin=\"round\"";
        out += " stroke-dasharray=\"";
        for (const double length : pen.dash)
            out += number(length) + " ";
        return out + "\"";
    }

    void add(const BoxShape& box) {
        body_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", number(box.rect.x),
                             number(box.rect.y), number(box.rect.width), number(box.rect.height));
        if (box.radius > 0) body_ += fmt::format(" rx=\"{}\"", number(box.radius));
        body_ += fmt::format(" fill=\"{}\"{}/>\n", paint(box.fill), pen(box.pen));
    }

    void add(const PathShape& path) {
        std::string d;
        const auto at = [&d](Point p) { d += number(p.x) + " " + number(p.y) + " "; };
        for (const PathStep& step : path.steps) {
            d += "MLCZ"[static_cast<int>(step.kind)];
            if (step.kind != PathStep::Kind::close) at(step.a);
            if (step.kind == PathStep::Kind::cubic) {
                at(step.b);
                at(step.c);
            }
        }
        body_ += fmt::format("<path d=\"{}\" fill=\"{}\"{}/>\n", d, paint(path.fill), pen(path.pen));
    }

    // Text is drawn as outlines, each glyph defined once, so that it looks the same where the fonts are missing;
    // over it lies the text itself, unseen, for search and copying.
    void add(const TextShape& text) {
        body_ += fmt::format("<g fill=\"{}\">", colourText(text.colour));
        painter_.forEachGlyph(text, [this](const QRawFont& font, unsigned glyph, const QPointF& at) {
            const int id = glyphId(font, glyph);
            if (id > 0)
                body_ +=
                    fmt::format("<use xlink:href=\"#t{}\" x=\"{}\" y=\"{}\"/>", id, number(at.x()), number(at.y()));
        });
        body_ += fmt::format("</g>\n<g font-size=\"{}\" opacity=\"0\">", number(text.block->font.size));
        double y = text.at.y + text.block->ascent;
        for (const TextLine& line : text.block->lines) {
            const double spare = text.width - line.width;
            const double share = text.align == Align::centre                        ? 0.5
                                 : (text.align == Align::right) != line.rightToLeft ? 1
                                                                                    : 0;
            if (!line.text.empty())
                body_ +=
                    fmt::format("<text x=\"{}\" y=\"{}\" textLength=\"{}\">{}</text>",
                                number(text.at.x + spare * share), number(y), number(line.width), escaped(line.text));
            y += text.block->lineHeight;
        }
        body_ += "</g>\n";
    }

    // The number of a glyph's definition; 0 for one that draws nothing.
    int glyphId(const QRawFont& font, unsigned glyph) {
        const auto key = std::make_pair(fontId(font), glyph);
        if (const auto it = glyphs_.find(key); it != glyphs_.end()) return it->second;
        const QPainterPath path = font.pathForGlyph(glyph);
        int& id = glyphs_[key];
        if (path.isEmpty()) return id = 0;
        id = ++lastGlyph_;
        definitions_ += fmt::format("<path id=\"t{}\" d=\"{}\"/>\n", id, outline(path));
        return id;
    }

    // A small number for a font; neighbouring glyphs nearly always share theirs.
    std::size_t fontId(const QRawFont& font) {
        if (lastFont_ < fonts_.size() && fonts_[lastFont_] == font) return lastFont_;
        const auto found = std::find(fonts_.begin(), fonts_.end(), font);
        lastFont_ = static_cast<std::size_t>(found - fonts_.begin());
        if (found == fonts_.end()) fonts_.push_back(font);
        return lastFont_;
    }

    static std::string outline(const QPainterPath& path) {
        std::string d;
        for (int i = 0; i < path.elementCount(); ++i) {
            const QPainterPath::Element e = path.elementAt(i);
            if (e.type == QPainterPath::MoveToElement) d += i == 0 ? "M" : "ZM";
            if (e.type == QPainterPath::LineToElement) d += "L";
            if (e.type == QPainterPath::CurveToElement) d += "C";
            d += number(e.x) + " " + number(e.y) + " ";
        }
        return d + "Z";
    }

    void add(const IconShape& icon) {
        const QByteArray svg = iconSvg(icon.name, icon.colour);
        std::string content = svg.toStdString();
        content.erase(0, content.find("<svg") + 4);
        // The icon's own size gives way to its place on the map.
        for (const std::string_view attribute : {" xmlns=\"", " width=\"", " height=\""}) {
            const auto at = content.find(attribute);
            if (at == std::string::npos || at > content.find('>')) continue;
            content.erase(at, content.find('"', at + attribute.size()) + 1 - at);
        }
        body_ += fmt::format("<svg x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{}{}\n", number(icon.rect.x),
                             number(icon.rect.y), number(icon.rect.width), number(icon.rect.height),
                             opacity(icon.colour.alpha / 255.0), content);
    }

    void add(const ImageShape& picture) {
        const Image& image = *picture.image;
        constexpr QSize large{256, 256};
        if (picture.plate && wantsPlate(*picture.plate, unpacked(image, large)))
            add(BoxShape{picture.plate->rect, picture.plate->radius, picture.plate->fill, {}});
        const std::string place =
            fmt::format("x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", number(picture.rect.x), number(picture.rect.y),
                        number(picture.rect.width), number(picture.rect.height));
        std::string clip = opacity(picture.opacity), fitting = "none";
        if (picture.radius > 0) {
            fitting = "xMidYMid slice";
            clip += fmt::format(" clip-path=\"url(#c{})\"", ++clips_);
            definitions_ += fmt::format("<clipPath id=\"c{}\"><rect {} rx=\"{}\"/></clipPath>", clips_, place,
                                        number(picture.radius));
        }
        body_ += fmt::format("<image {} preserveAspectRatio=\"{}\" xlink:href=\"data:image/{};base64,{}\"{}/>\n", place,
                             fitting, image.type, image.data, clip);
    }

    ScenePainter painter_;
    std::string body_, definitions_;
    std::vector<QRawFont> fonts_;
    std::size_t lastFont_ = 0;
    std::map<std::pair<std::size_t, unsigned>, int> glyphs_;
    int lastGlyph_ = 0;
    int gradients_ = 0, clips_ = 0;
};

} // namespace

std::string svgText(const Page& page, const Progress& progress) { return SvgWriter().write(page, progress); }

} // namespace cjm
