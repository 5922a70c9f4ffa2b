#pragma once
#include "app/views/scene_view.hpp"

#include <QDragEnterEvent>

namespace cjm {

/// A view that shows the map in a form of its own (interviews, loop, plan): words on plain ground that are edited in
/// place. What is selected is said to who hears the screen; what comes from elsewhere has no place in it.
class FormView : public SceneView {
    Q_OBJECT
public:
    using SceneView::SceneView;

    void setSession(DocumentSession& session) override;
    [[nodiscard]] Surface surfaceOf(const Target& target) const override;
    /// Nothing stays faded where it stands, unless a view says so.
    void paintFaded(QPainter&) override {}

signals:
    /// An edit that was not asked for by a command is to be told, with a way back.
    void told(const cjm::Message& label);

protected:
    /// What is selected, in words.
    [[nodiscard]] virtual std::string spoken() const = 0;
    void dragEnterEvent(QDragEnterEvent* event) override { event->ignore(); }
};

} // namespace cjm
