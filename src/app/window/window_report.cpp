#include "app/views/view_stack.hpp"
#include "app/window/main_window.hpp"

// The report of the map: its tab is there from when somebody asks for it until somebody closes it.

namespace cjm {

void MainWindow::openReport() {
    takeTyping();
    reportIsOpen_ = true;
    showTab("report", true);
    views_->show("report");
    view().setFocus();
}

void MainWindow::closeReport() {
    takeTyping();
    if (views_->currentLine().id == "report") {
        views_->show(views_->lines().front()->id);
        view().setFocus();
    }
    reportIsOpen_ = false;
    showTab("report", false);
}

} // namespace cjm
