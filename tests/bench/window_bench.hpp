#pragma once
#include "app/dialogs/dialogs.hpp"
#include "app/window/main_window.hpp"

#include <QApplication>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace cjm::bench {

/// The program as it starts, with a home of its own, so that it finds nothing of its user's and leaves nothing.
class WindowProgram {
public:
    WindowProgram(int& argc, char** argv);

private:
    QTemporaryDir home_;
    std::unique_ptr<QApplication> application_;
};

/// A window of 1920 × 1080 in which a map is open, as a file of its own.
class OpenedMap {
public:
    explicit OpenedMap(const Map& map);

    [[nodiscard]] MainWindow& window() { return *window_; }
    /// False where the map could not be opened.
    [[nodiscard]] bool isOpen() const { return isOpen_; }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});

private:
    QTemporaryDir folder_;
    Languages languages_;
    Looks looks_;
    std::unique_ptr<MainWindow> window_;
    bool isOpen_ = false;
};

/// Counts how often a widget was painted.
class Paints : public QObject {
public:
    explicit Paints(QWidget* widget) { widget->installEventFilter(this); }

    /// Does something and waits for the frame that shows it. What changes nothing is painted by nobody: then a few
    /// turns of the event loop are all there is.
    void after(const std::function<void()>& action);

protected:
    bool eventFilter(QObject*, QEvent* event) override;

private:
    int count_ = 0;
};

/// No hand presses sixty keys a second; what is done between two of them keeps nobody waiting.
void rest();

} // namespace cjm::bench
