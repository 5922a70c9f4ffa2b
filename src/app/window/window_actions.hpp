#pragma once
#include "app/window/main_window.hpp"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace cjm {

// Everything the window can be told to do, in one place: menus and tool bar only arrange it.
struct MainWindow::Actions {
    QAction *start, *open, *openToLookAt, *save, *saveAs, *exportMap, *saveAsTemplate, *autosave, *quit;
    QAction *undo, *redo;
    QAction *zoomIn, *zoomOut, *zoomFit, *zoom100;
    QAction *russian, *english;
    QAction* about;
    QActionGroup *theme, *language;
    QMenu *fileMenu, *newMenu, *editMenu, *viewMenu, *insertMenu, *mapMenu, *themeMenu, *languageMenu, *helpMenu;
    std::vector<std::pair<std::string, QAction*>> templates; // name, action
    std::vector<std::pair<std::string, QAction*>> themes;    // name, action
    std::vector<std::pair<QAction*, const char*>> icons;     // tinted anew with each look
};

} // namespace cjm
