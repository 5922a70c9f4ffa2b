#pragma once
#include "app/panels/side_panel.hpp"
#include "app/widgets/looks.hpp"

#include <QPointer>
#include <QTimer>

namespace cjm {

/// A panel that lists something of a document. It follows a moment after a change, only while it is seen, and Escape
/// gives the keys back to the view.
class ListPanel : public SidePanel {
    Q_OBJECT
public:
    ~ListPanel() override;
    void setSession(DocumentSession& session) final;

protected:
    ListPanel(Appearance appearance, int followAfterMs, QWidget* parent);
    /// Shows the document; to be called when all of the panel is there.
    void begin(DocumentSession& session);

    /// Hears what of the document it has to follow.
    virtual void listen() = 0;
    /// Lists what there is now.
    virtual void follow() = 0;
    /// The looks or the language are others; the list is made anew after it.
    virtual void dress() = 0;
    /// Follows soon after the first change, whatever comes after it.
    void wake();
    /// Follows when nothing has changed for that long.
    void wakeLater();
    void followNow();

    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

    Appearance appearance_;
    QPointer<DocumentSession> session_; ///< Gone before the panel, when the window goes.

private:
    QTimer following_;
};

} // namespace cjm
