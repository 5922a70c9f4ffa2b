#include "app/views/view_stack.hpp"
#include "app/window/main_window.hpp"
#include "app/window/window_commands.hpp"

#include <QAction>

// The report of the map: its tab is there from when somebody asks for it until somebody closes it.

namespace cjm {

void MainWindow::openReport() {
    takeTyping();
    setReportOpen(true);
    views_->show("report");
    view().setFocus();
}

void MainWindow::closeReport() {
    takeTyping();
    if (views_->currentLine().id == "report") {
        views_->show(views_->lines().front()->id);
        view().setFocus();
    }
    setReportOpen(false);
}

void MainWindow::setReportOpen(bool open) {
    reportIsOpen_ = open;
    for (const char* id : {"view:report", "report.close"})
        windowCommands_->action(id).setVisible(open);
    refreshCommands();
    tidyToolBar();
}

} // namespace cjm
