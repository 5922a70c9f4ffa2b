#pragma once
#include "app/views/map_view.hpp"
#include "app/widgets/looks.hpp"
#include "app/widgets/one_of.hpp"

#include <QStackedWidget>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// The views of a window, one of which is shown. A view is made when it is shown for the first time; one that is hidden
/// lays nothing out and takes part in nothing. All show the same document and have the same selection.
class ViewStack : public QStackedWidget {
    Q_OBJECT
public:
    /// What is to be known of a view. Its words are the message `view.ID`.
    struct Line {
        std::string id; ///< Names it in options and settings, and with "view:" before it its command. Never changes.
        std::string icon;
        std::vector<std::string_view> keys; ///< "Ctrl+1".
        std::function<MapView*(Appearance, QWidget* parent)> make;
        bool hasPanels = false; ///< Panels that stay open (the inspector) do so from the first start.
        unsigned closes = 0; ///< What its tab is there for (a need of commands); "ID.close" ends that. 0: always there.
    };

    ViewStack(Appearance appearance, QWidget* parent);

    /// One more view. The first one is shown at once.
    void add(Line line);
    [[nodiscard]] std::vector<const Line*> lines() const;
    /// Shows the view of this id; it has the keyboard when the one before had it.
    void show(std::string_view id);
    [[nodiscard]] MapView& current() const;
    [[nodiscard]] const Line& currentLine() const { return entries_[shown_].line; }
    /// The view of a class, of which there has to be one; made when it is not yet.
    template <class V> [[nodiscard]] V& of() {
        return oneOf<V>(entries_, [this](Entry& entry) {
            if (!entry.view) makeView(entry);
            return entry.view;
        });
    }

    /// Every view shows this document.
    void setSession(DocumentSession& session);

signals:
    void made(MapView& view);
    /// Another view is shown.
    void changed();
    // What the view that is shown says; see MapView.
    void zoomChanged();
    void menuWanted(const QPoint& at);
    void backWanted();
    void takenBack(const cjm::Map& typed);
    void cutShort(const cjm::Target& target, const QString& text);
    void templateWanted();
    void viewWanted(const QString& id, const cjm::Target& target);

private:
    struct Entry {
        Line line;
        MapView* view = nullptr; ///< Null until it is shown.
    };
    void makeView(Entry& entry);

    Appearance appearance_;
    std::vector<Entry> entries_;
    std::size_t shown_ = 0;
    DocumentSession* session_ = nullptr;
};

} // namespace cjm
