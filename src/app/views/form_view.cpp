#include "app/views/form_view.hpp"

#include "app/widgets/qt_text.hpp"

namespace cjm {

void FormView::setSession(DocumentSession& session) {
    SceneView::setSession(session);
    connect(&session, &DocumentSession::selectionChanged, this, [this] { setAccessibleDescription(qt(spoken())); });
}

Surface FormView::surfaceOf(const Target&) const { return {noColour, theme().ink, theme().accent, theme().accentInk}; }

} // namespace cjm
