#pragma once
#include <cjm/base/progress.hpp>
#include <cjm/layout/scene.hpp>

#include <QPointF>

#include <functional>
#include <memory>

class QPainter;
class QRawFont;

namespace cjm {

/// Draws scenes with Qt. Keeps shaped glyphs with their text blocks and rendered icons, so keep the painter
/// as long as the view lives.
class ScenePainter {
public:
    ScenePainter();
    ~ScenePainter();
    ScenePainter(const ScenePainter&) = delete;
    ScenePainter& operator=(const ScenePainter&) = delete;

    /// Draws in scene pixels under the painter's transform: vectors on PDF, pixels elsewhere.
    void draw(QPainter& painter, const Scene& scene);
    /// Only what touches `visible`.
    void draw(QPainter& painter, const Scene& scene, const Rect& visible, const Progress& progress = {});
    void draw(QPainter& painter, const Shape& shape);
    /// With the scene's corner at a point, and larger by `zoom`.
    void drawAt(QPainter& painter, const Scene& scene, const QPointF& corner, double zoom);

    /// The glyphs of a text as they are drawn: font, index in it, and where on the baseline.
    using GlyphVisitor = std::function<void(const QRawFont& font, unsigned glyph, const QPointF& at)>;
    void forEachGlyph(const TextShape& text, const GlyphVisitor& visit);

private:
    struct Cache;
    std::unique_ptr<Cache> cache_;
};

} // namespace cjm
