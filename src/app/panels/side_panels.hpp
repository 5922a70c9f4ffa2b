#pragma once
#include "app/panels/side_panel.hpp"
#include "app/widgets/looks.hpp"
#include "app/widgets/one_of.hpp"

#include <QObject>
#include <QTimer>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

class QAction;
class QDockWidget;
class QMainWindow;
class QWidget;

namespace cjm {

/// The panels at the sides of a window. What all of them need is here once: docks and their headings, what is open,
/// which panels stand in each other's way, what is remembered, and that the start screen has the window for itself.
class SidePanels : public QObject {
    Q_OBJECT
public:
    enum class Manner {
        stays, ///< Remembered from start to start; waits while visitors have its area. Its command opens and closes it.
        visits ///< Opened to do something: its command takes the keyboard into it, and from within it closes it.
    };
    /// Narrower windows have panels over the view instead of beside it.
    static constexpr int dockedFrom = 1440;
    /// What is to be known of a panel.
    struct Line {
        std::string id;    ///< Names dock and setting, and with "panel." before it the command. Never changes.
        std::string title; ///< Its code in the catalogue; "&" stands before the letter that menus mark.
        std::vector<std::string_view> keys = {}; ///< "Ctrl+I".
        std::string icon = {};
        std::string group = {}; ///< Panels of a group stand together; an area has one group at a time.
        /// Makes it, once there is a document.
        std::function<SidePanel*(DocumentSession&)> make;
        Manner manner = Manner::visits;
        bool openAtFirst = false; ///< Until the user has said otherwise; for one that stays.
        Qt::DockWidgetArea area = Qt::RightDockWidgetArea;
        int width = 320; ///< To begin with, pixels; what it is drawn to is remembered.
        /// In a narrow window, where panels lie over the view, it comes with what is selected.
        bool comesWithSelection = false;
        std::string view = {};       ///< The only view that it stands beside; empty for all.
        int besideFrom = dockedFrom; ///< The narrowest window that it stands beside the view in.
        bool inEveryView = false;    ///< One that stays: open in all views, or in none.
        int openFrom = 0; ///< The narrowest window in which `openAtFirst` counts: both sides leave the view room.
    };

    SidePanels(QMainWindow& window, Appearance appearance);
    ~SidePanels() override;

    /// One more panel, below those of its area that were added before. `command` stands for it in menus.
    void add(Line line, QAction& command);
    /// Every panel shows this document.
    void setSession(DocumentSession& session);
    /// Another view is shown: what stays open is remembered for each; `openAtFirst` counts where `hasPanels`.
    void setView(std::string_view id, bool hasPanels);
    /// The window is needed for something else: what is open is hidden until it comes back.
    void setAway(bool away);

    void open(std::string_view id);
    void close(std::string_view id);
    /// What its command does.
    void toggle(std::string_view id);
    [[nodiscard]] bool isShown(std::string_view id) const;
    /// There has to be a document.
    [[nodiscard]] SidePanel& panel(std::string_view id) const;
    /// The panel of a class, of which there has to be one.
    template <class P> [[nodiscard]] P& of() const {
        return oneOf<P>(entries_, [](const Entry& entry) { return entry.panel; });
    }

    /// How much of the view's right is covered, pixels.
    [[nodiscard]] int covered() const { return covered_; }
    /// How far from its right edge that reaches: they lie beside the scroll bar, where there is one.
    [[nodiscard]] int reach() const { return reach_; }

signals:
    /// The keyboard goes back to the view.
    void left();
    /// Panels cover more or less of the view, or reach farther or less far.
    void coveredChanged();

protected:
    bool eventFilter(QObject* window, QEvent* event) override;

private:
    struct Entry {
        Line line;
        QAction* command = nullptr;
        QDockWidget* dock = nullptr; ///< Null until there is a document.
        SidePanel* panel = nullptr;
        bool isOpen = false;
        bool isOver = false;    ///< Over the view, not beside it.
        bool wasNarrow = false; ///< The window, when panels were last placed.
        bool isCalled = false;  ///< By its command, since it was closed.
        bool isDecided = false; ///< The user has said whether it is open.
        bool hadRoom = true;    ///< To be open from the first start, when panels were last placed.
        int width = 0;          ///< That was wished for, pixels.
        int before = 0;         ///< Its width when the mouse was pressed.
    };
    [[nodiscard]] Entry& find(std::string_view id);
    [[nodiscard]] const Entry& find(std::string_view id) const;
    void makePanel(Entry& entry);
    void open(Entry& entry);
    void close(Entry& entry);
    void setOpen(Entry& entry, bool open);
    [[nodiscard]] QString settingOf(const Line& line) const;
    [[nodiscard]] bool wasLeftOpen(const Line& line) const;
    [[nodiscard]] bool hasFocus(const Entry& entry) const;
    [[nodiscard]] bool isHiddenByVisitors(const Entry& entry) const;
    void place();
    void fitWidths();
    [[nodiscard]] bool isNarrow(const Entry& entry) const;
    [[nodiscard]] bool isNarrowForSome() const; ///< Of those that come with what is selected.
    [[nodiscard]] bool isHere(const Entry& entry) const { return entry.line.view.empty() || entry.line.view == view_; }
    [[nodiscard]] bool isShownNow(const Entry& entry) const;
    void seat(Entry& entry);
    [[nodiscard]] bool hasRoom(const Entry& entry) const;
    void decide(Entry& entry);
    void layOver();
    [[nodiscard]] int layOver(Qt::DockWidgetArea area, QWidget*& edge);
    void followBar();
    void followSelection();
    void comeWithSelection();
    void takeWidths();
    [[nodiscard]] int fittedWidth(const Entry& entry) const;
    void dress();

    QMainWindow& window_;
    Appearance appearance_;
    std::vector<Entry> entries_;
    DocumentSession* session_ = nullptr;
    std::string view_;          ///< That is shown.
    bool viewHasPanels_ = true; ///< Those that stay are open in it until the user has said otherwise.
    bool away_ = false;
    bool hasSelection_ = false;                     ///< For long enough that no double click follows.
    int covered_ = 0, reach_ = 0, bar_ = 0;         ///< The last: how wide the scroll bar is that they lie beside.
    QWidget *edge_ = nullptr, *leftEdge_ = nullptr; ///< Between the view and what lies over it.
    QTimer coming_;
};

} // namespace cjm
