#pragma once
#include "app/document/document_session.hpp"

#include <QWidget>

namespace cjm {

/// What stands at the side of the views and shows something of a document. A panel is a class like this and a line of
/// SidePanels, which gives it its dock, its command and its place.
class SidePanel : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    ~SidePanel() override;

    /// Another document is shown. It outlives the panel, or the panel is given another.
    virtual void setSession(DocumentSession& session) = 0;
    /// The keyboard goes into it.
    virtual void enter() { setFocus(); }
    /// It was closed, and is not only put away with the map.
    virtual void closed() {}
    /// True when it says by itself what it is called and how it is closed.
    [[nodiscard]] virtual bool hasHeading() const { return false; }

signals:
    /// The keyboard is done here, and goes back to the view.
    void left();
    void closeWanted();
};

} // namespace cjm
