#pragma once
#include "app/document/document_session.hpp"

#include <cjm/base/message.hpp>
#include <cjm/session/typing/text_edit_session.hpp>

#include <QAbstractScrollArea>

namespace cjm {

class ClipboardCommands;

/// A view of an open map: all that window, commands and panels know of it, whatever it shows. It holds no map of its
/// own and no selection: both are the session's.
class MapView : public QAbstractScrollArea {
    Q_OBJECT
public:
    static constexpr double smallestZoom = 0.05, largestZoom = 4;

    using QAbstractScrollArea::QAbstractScrollArea;

    /// Shows another document, zoomed to fit the width. It outlives the view, or the view is given another.
    virtual void setSession(DocumentSession& session) = 0;
    /// Whether it is the one of its window that is shown. One that is not lays nothing out, holds no editor and
    /// changes no selection; shown again, it stands where it stood.
    virtual void setShown(bool shown) = 0;
    /// Of the words that commands add to the map.
    [[nodiscard]] virtual Language mapLanguage() const = 0;
    /// False when nothing of what differs between two maps is shown here, so that there is nothing to lay out anew.
    [[nodiscard]] virtual bool isChangedBy(const Diff& diff) const = 0;
    /// How much there is on the map of what it shows, in words: "5 stages · 6 rows".
    [[nodiscard]] virtual QString countsInWords() const = 0;

    /// True for the kind of target that is selected in this view. What else is selected stays so, and keys and commands
    /// work as if nothing were.
    [[nodiscard]] virtual bool canSelect(const Target& target) const = 0;
    /// What is selected of what can be selected here. Nothing is copied: commands ask for it by the dozen.
    [[nodiscard]] const Selection& selectionOf(const DocumentSession* session) const {
        static const Selection nothing;
        return session && canSelect(session->selection().current) ? session->selection() : nothing;
    }
    /// True when a target can be seen in this view now.
    [[nodiscard]] virtual bool shows(const Target& target) const = 0;
    /// Scrolls just enough to show a target.
    virtual void makeVisible(const Target& target) = 0;
    /// Undo or redo has made this change: what can be seen of it is brought into sight, and what came back is selected.
    /// False when it is another view that shows it.
    [[nodiscard]] virtual bool showChange(const Update& update) = 0;
    /// So many pixels of the foot are covered by a notice: what is shown is shown above it, and the page can be
    /// scrolled up over the part of it that `stays`.
    virtual void setFoot(int covered, int stays) = 0;
    /// So many pixels of the right are covered by panels: the page can be scrolled out from under them.
    virtual void setAside(int covered) = 0;
    /// All that keys may work on at once.
    virtual void selectAll() = 0;
    /// Asks for the menu of what is selected, there where it stands.
    virtual void askForMenu() = 0;

    /// Opens the editor on the current target, or on something fresh where nothing stands; `typed` replaces the text,
    /// as in a spreadsheet.
    virtual void editSelection(const QString& typed = {}) = 0;
    /// Opens the editor on a text, and selects what it belongs to; `typed` replaces the text.
    virtual void editText(const Target& target, const QString& typed = {}) = 0;
    /// These edits made the text of the editor that is open now: Escape takes them back, too.
    virtual void takeBackWith(std::shared_ptr<EditScope> begun) = 0;
    /// Opens the editor on a record that comes onto the map with its first letter.
    virtual void begin(NewRecord fresh) = 0;
    /// True while an editor is open.
    [[nodiscard]] virtual bool isTyping() const = 0;
    /// The next letter goes on at the end of what is selected and replaces nothing, until hands choose something.
    virtual void goOn() = 0;
    /// The keyboard comes back to the view, or to its open editor.
    virtual void takeFocus() = 0;
    /// Keeps what the open editor holds and closes it.
    virtual void commitEditor() = 0;
    /// Copy, cut and paste; with an open editor, of its text.
    [[nodiscard]] virtual ClipboardCommands& clipboard() = 0;

    [[nodiscard]] virtual double zoom() const = 0;
    virtual void zoomBy(double factor) = 0;
    /// The whole page in view; at most 100 %. Where it is so already, 100 %.
    virtual void zoomToFit() = 0;
    virtual void zoomTo100() = 0;

signals:
    void zoomChanged();
    /// The menu of what is selected, at a point of the screen.
    void menuWanted(const QPoint& at);
    /// Escape, while a map is shown that can only be read.
    void backWanted();
    /// Escape took back what was typed; the map was this until then.
    void takenBack(const cjm::Map& typed);
    /// A text was longer than it may be, and only its beginning is on the map.
    void cutShort(const cjm::Target& target, const QString& text);
    /// Somebody would rather begin with a template than with this map.
    void templateWanted();
    /// Another view is to be shown, with this in sight, and selected when there is something to select.
    void viewWanted(const QString& id, const cjm::Target& target);
};

} // namespace cjm
