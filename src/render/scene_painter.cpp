#include "render/no_font.hpp"
#include "render/picture_cache.hpp"
#include "render/plain_boxes.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/render/scene_painter.hpp>
#include <cjm/render/text_measure.hpp>

#include <QGlyphRun>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QRawFont>
#include <QString>
#include <QSvgRenderer>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace cjm {
namespace {

constexpr std::size_t fewBlocks = 256;
constexpr std::size_t keptIcons = 2'000;

QPointF qt(Point p) { return {p.x, p.y}; }
QRectF qt(const Rect& r) { return {r.x, r.y, r.width, r.height}; }

QBrush brush(const Paint& paint) {
    if (const auto* colour = std::get_if<Colour>(&paint))
        return colour->alpha == 0 ? QBrush(Qt::NoBrush) : QBrush(qtColour(*colour));
    const auto& gradient = std::get<Gradient>(paint);
    QLinearGradient linear(qt(gradient.from), qt(gradient.to));
    for (const auto& [at, colour] : gradient.stops)
        linear.setColorAt(std::clamp(at, 0.0, 1.0), qtColour(colour));
    return linear;
}

QPen pen(const Pen& pen) {
    const auto* colour = std::get_if<Colour>(&pen.paint);
    if (colour && colour->alpha == 0) return Qt::NoPen;
    QPen result(brush(pen.paint), pen.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (!pen.dash.empty()) {
        QList<qreal> pattern; // in pen widths
        for (const double length : pen.dash)
            pattern.push_back(length / pen.width);
        result.setDashPattern(pattern);
        result.setCapStyle(Qt::FlatCap);
    }
    return result;
}

struct ShapedLine {
    QList<QGlyphRun> runs;
    double width = 0;
};

// Fonts at their true size. One engine for all runs of a font: it holds the rendered glyphs.
class SizedFonts {
public:
    const QRawFont& of(const QRawFont& large) {
        QRawFont& sized = fonts_[{large.familyName(), large.styleName(), large.pixelSize()}];
        if (!sized.isValid()) {
            sized = large;
            sized.setPixelSize(large.pixelSize() / oversize);
        }
        return sized;
    }

private:
    std::map<std::tuple<QString, QString, double>, QRawFont> fonts_;
};

// The glyphs of one line at its true size, positions relative to the start of its baseline.
ShapedLine shapeLine(const TextLine& line, const Font& font, SizedFonts& fonts) {
    QTextLayout layout(QString::fromStdString(line.text), qtFont(font, oversize));
    QTextOption option;
    option.setTextDirection(line.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    joinSigns(layout);
    layout.beginLayout();
    QTextLine textLine = layout.createLine();
    layout.endLayout();
    ShapedLine shaped;
    shaped.width = textLine.naturalTextWidth() / oversize;
    const double left = textLine.naturalTextRect().left();
    for (QGlyphRun& run : layout.glyphRuns()) {
        if (isOfNoFont(run.rawFont())) run = inBoxes(run, font);
        QList<QPointF> positions = run.positions();
        for (QPointF& p : positions)
            p = {(p.x() - left) / oversize, (p.y() - textLine.ascent()) / oversize};
        run.setRawFont(fonts.of(run.rawFont()));
        run.setPositions(positions);
        shaped.runs.push_back(run);
    }
    // Qt gives the runs of a line with several fonts in an order that changes from one start to the next.
    std::stable_sort(shaped.runs.begin(), shaped.runs.end(), [](const QGlyphRun& a, const QGlyphRun& b) {
        const auto startOf = [](const QGlyphRun& run) {
            return run.positions().isEmpty() ? 0.0 : run.positions().constFirst().x();
        };
        return startOf(a) < startOf(b);
    });
    return shaped;
}

} // namespace

struct ScenePainter::Cache {
    struct Shaped {
        TextPtr block; // keeps the address from being used again
        std::vector<ShapedLine> lines;
    };

    const Shaped& shaped(const TextPtr& block) {
        if (blocks.size() > mostBlocks) forgetBlocks();
        auto [it, isNew] = blocks.try_emplace(block.get());
        if (isNew) {
            it->second.block = block;
            for (const TextLine& line : block->lines)
                it->second.lines.push_back(shapeLine(line, block->font, fonts));
        }
        return it->second;
    }

    // Those of layouts that are gone, which nobody draws again. As many as are left may come before it is done again.
    void forgetBlocks() {
        std::erase_if(blocks, [](const auto& entry) { return entry.second.block.use_count() == 1; });
        mostBlocks = std::max(fewBlocks, 2 * blocks.size());
    }

    QSvgRenderer& renderer(const std::string& name, Colour colour) {
        if (renderers.size() > keptIcons) renderers.clear();
        auto& entry = renderers[{name, colourText(colour)}];
        if (!entry) entry = std::make_unique<QSvgRenderer>(iconSvg(name, colour));
        return *entry;
    }

    const QImage& image(const std::string& name, Colour colour, int pixels) {
        if (images.size() > keptIcons) images.clear();
        QImage& entry = images[{name, colourText(colour), pixels}];
        if (entry.isNull()) {
            entry = QImage(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
            entry.fill(Qt::transparent);
            QPainter painter(&entry);
            renderer(name, colour).render(&painter);
        }
        return entry;
    }

    SizedFonts fonts;
    PictureCache pictures;
    std::unordered_map<const TextBlock*, Shaped> blocks;
    std::size_t mostBlocks = fewBlocks;
    std::map<std::pair<std::string, std::string>, std::unique_ptr<QSvgRenderer>> renderers;
    std::map<std::tuple<std::string, std::string, int>, QImage> images;
};

namespace {

// Letters stand on whole pixels. Qt rounds otherwise above the upper edge than below it, so a line that is cut by the
// edge would not fit its other half when that is scrolled into view.
double onPixels(const QPainter& painter, double baseline) {
    const QTransform map = painter.deviceTransform();
    if (!drawsPixels(painter) || map.type() > QTransform::TxScale) return baseline;
    return (wholePixel(baseline * map.m22(), map.dy()) - map.dy()) / map.m22();
}

// Lines from left to right and nothing else.
bool isLevel(const QPainterPath& path) {
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element e = path.elementAt(i);
        const bool starts = i % 2 == 0;
        if (e.type != (starts ? QPainterPath::MoveToElement : QPainterPath::LineToElement)) return false;
        if (!starts && (e.y != path.elementAt(i - 1).y || e.x < path.elementAt(i - 1).x)) return false;
    }
    return path.elementCount() % 2 == 0;
}

// Each dash is a rectangle: ten times faster than the outline of a stroke.
void drawLevelDashes(QPainter& painter, const QPainterPath& path, const Pen& dashed) {
    const double on = dashed.dash[0], period = on + dashed.dash[1];
    const QBrush fill = brush(dashed.paint);
    for (int i = 0; i < path.elementCount(); i += 2) {
        const double y = path.elementAt(i).y - dashed.width / 2, end = path.elementAt(i + 1).x;
        const double begin = path.elementAt(i).x;
        const int count = static_cast<int>(std::ceil((end - begin) / period));
        for (int dash = 0; dash < count; ++dash) {
            const double x = begin + dash * period;
            painter.fillRect(QRectF(x, y, std::min(on, end - x), dashed.width), fill);
        }
    }
}

// Qt begins to count dashes at the edge of what it paints, so a strip of a scrolled map would not fit the rest. Here
// they are cut before painting.
void drawDashes(QPainter& painter, const QPainterPath& path, const Pen& dashed) {
    if (isLevel(path)) return drawLevelDashes(painter, path, dashed);
    const QPainterPathStroker stroker(pen(dashed));
    painter.fillPath(stroker.createStroke(path), brush(dashed.paint));
}

void drawDot(QPainter& painter, const WholePixels& pixels, const BoxShape& box) {
    const QRectF rect = pixels.of(box.rect);
    const double round = box.radius / std::max(box.rect.width, box.rect.height) * rect.width();
    painter.setWorldMatrixEnabled(false);
    painter.drawRoundedRect(rect, round, round);
    painter.setWorldMatrixEnabled(true);
}

void drawBox(QPainter& painter, const BoxShape& box) {
    if (drawsPixels(painter) && !box.pen.dash.empty()) {
        QPainterPath path;
        path.addRoundedRect(qt(box.rect), box.radius, box.radius);
        painter.fillPath(path, brush(box.fill));
        return drawDashes(painter, path, box.pen);
    }
    painter.setPen(pen(box.pen));
    painter.setBrush(brush(box.fill));
    const WholePixels pixels(painter);
    if (pixels.usable() && isDot(box, pixels.scale())) return drawDot(painter, pixels, box);
    if (box.radius > 0)
        painter.drawRoundedRect(qt(box.rect), box.radius, box.radius);
    else if (painter.pen().style() == Qt::NoPen)
        painter.fillRect(qt(box.rect), painter.brush());
    else
        painter.drawRect(qt(box.rect));
}

void drawPath(QPainter& painter, const PathShape& shape) {
    QPainterPath path;
    for (const PathStep& step : shape.steps) {
        switch (step.kind) {
        case PathStep::Kind::move: path.moveTo(qt(step.a)); break;
        case PathStep::Kind::line: path.lineTo(qt(step.a)); break;
        case PathStep::Kind::cubic: path.cubicTo(qt(step.a), qt(step.b), qt(step.c)); break;
        case PathStep::Kind::close: path.closeSubpath(); break;
        }
    }
    if (drawsPixels(painter) && !shape.pen.dash.empty()) return drawDashes(painter, path, shape.pen);
    painter.setPen(pen(shape.pen));
    painter.setBrush(brush(shape.fill));
    painter.drawPath(path);
}

double alignedX(const TextShape& shape, const ShapedLine& line, bool rightToLeft) {
    if (shape.align == Align::centre) return shape.at.x + (shape.width - line.width) / 2;
    const bool right = (shape.align == Align::right) != rightToLeft;
    return right ? shape.at.x + shape.width - line.width : shape.at.x;
}

} // namespace

ScenePainter::ScenePainter() : cache_(std::make_unique<Cache>()) {}
ScenePainter::~ScenePainter() = default;

void ScenePainter::draw(QPainter& painter, const Scene& scene) {
    PlainBoxes boxes(painter);
    for (const Shape& shape : scene.shapes)
        if (!boxes.draw(shape)) draw(painter, shape);
}

void ScenePainter::draw(QPainter& painter, const Scene& scene, const Rect& visible, const Progress& progress) {
    PlainBoxes boxes(painter);
    const auto count = static_cast<double>(scene.shapes.size());
    for (std::size_t i = 0; i < scene.shapes.size(); ++i) {
        const Shape& shape = scene.shapes[i];
        if (progress && i % 512 == 0 && !progress(static_cast<double>(i) / count)) return;
        if (boundsOf(shape).intersects(visible) && !boxes.draw(shape)) draw(painter, shape);
    }
}

void ScenePainter::drawAt(QPainter& painter, const Scene& scene, const QPointF& corner, double zoom) {
    if (scene.shapes.empty()) return;
    painter.save();
    painter.translate(corner);
    painter.scale(zoom, zoom);
    draw(painter, scene);
    painter.restore();
}

void ScenePainter::draw(QPainter& painter, const Shape& shape) {
    if (const auto* box = std::get_if<BoxShape>(&shape)) return drawBox(painter, *box);
    if (const auto* path = std::get_if<PathShape>(&shape)) return drawPath(painter, *path);
    if (const auto* icon = std::get_if<IconShape>(&shape)) {
        const QRectF rect = qt(icon->rect);
        const double before = painter.opacity();
        painter.setOpacity(before * icon->colour.alpha / 255);
        if (drawsPixels(painter)) {
            const double scale = painter.deviceTransform().m11();
            const int pixels = std::clamp(static_cast<int>(std::lround(rect.width() * scale)), 1, 512);
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(rect, cache_->image(icon->name, icon->colour, pixels));
        } else {
            cache_->renderer(icon->name, icon->colour).render(&painter, rect);
        }
        return painter.setOpacity(before);
    }
    if (const auto* picture = std::get_if<ImageShape>(&shape)) {
        constexpr double onPaper = 4; // pixels of a picture to one of the page: about 300 to the inch and more
        const double scale = drawsPixels(painter) ? painter.deviceTransform().m11() : onPaper;
        return cache_->pictures.draw(painter, *picture, scale);
    }
    const auto& text = std::get<TextShape>(shape);
    if (text.upward) {
        painter.save();
        painter.translate(qt(text.at));
        painter.rotate(-90);
        draw(painter, Shape(levelled(text)));
        return painter.restore();
    }
    const auto& shaped = cache_->shaped(text.block);
    painter.setPen(qtColour(text.colour));
    double baseline = text.at.y + text.block->ascent;
    for (std::size_t i = 0; i < shaped.lines.size(); ++i) {
        const ShapedLine& line = shaped.lines[i];
        const double x = alignedX(text, line, text.block->lines[i].rightToLeft);
        for (const QGlyphRun& run : line.runs)
            painter.drawGlyphRun({x, onPixels(painter, baseline)}, run);
        baseline += text.block->lineHeight;
    }
}

void ScenePainter::forEachGlyph(const TextShape& text, const GlyphVisitor& visit) {
    const auto& shaped = cache_->shaped(text.block);
    double baseline = text.at.y + text.block->ascent;
    for (std::size_t i = 0; i < shaped.lines.size(); ++i) {
        const double x = alignedX(text, shaped.lines[i], text.block->lines[i].rightToLeft);
        for (const QGlyphRun& run : shaped.lines[i].runs) {
            const auto glyphs = run.glyphIndexes();
            const auto positions = run.positions();
            for (qsizetype g = 0; g < glyphs.size(); ++g)
                visit(run.rawFont(), glyphs[g], QPointF(x, baseline) + positions[g]);
        }
        baseline += text.block->lineHeight;
    }
}

} // namespace cjm
