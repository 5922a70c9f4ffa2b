#pragma once
#include <cjm/layout/scene.hpp>

#include <memory>

class QPainter;

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
    void draw(QPainter& painter, const Shape& shape);

private:
    struct Cache;
    std::unique_ptr<Cache> cache_;
};

} // namespace cjm
