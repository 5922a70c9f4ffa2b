#include "app/panels/changes_panel.hpp"
#include "app/views/board_commands.hpp"
#include "app/views/clipboard_commands.hpp"
#include "app/widgets/action_tip.hpp"
#include "app/widgets/tinted_icon.hpp"
#include "app/widgets/toast.hpp"
#include "app/window/application.hpp"
#include "app/window/window_actions.hpp"

#include <cjm/session/commands/structure.hpp>

#include <QClipboard>
#include <QGuiApplication>
#include <QToolBar>
#include <QToolButton>

namespace cjm {

// What the board can be told to do, and what of it only the window can do.
void MainWindow::makeCommands() {
    toast_ = new Toast(board_);
    commands_ = new BoardCommands(*board_, *toast_);
    commands_->bind(
        "text.edit", [this] { board_->editSelection(); },
        [this] { return board_->shows(session_->selection().current); });
    commands_->bind("stage.phase", [this] {
        if (const auto band = phaseOver(store()->map(), session_->selection())) board_->editText(*band);
    });
    commands_->bind("select-all", [this] { board_->selectAll(); });
    commands_->bind("clipboard.cut", [this] { board_->clipboard().cut(); });
    commands_->bind("clipboard.copy", [this] { board_->clipboard().copy(); });
    const auto canPaste = [this] { return board_->clipboard().canPaste(); };
    commands_->bind(
        "clipboard.paste", [this] { board_->clipboard().paste(); }, canPaste);
    commands_->bind(
        "clipboard.paste-text", [this] { board_->clipboard().pasteAsText(); }, canPaste);
    commands_->bind("duplicate", [this] { board_->clipboard().duplicate(); });
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, commands_, &BoardCommands::refresh);
    commands_->bind("menu.open", [this] { board_->askForMenu(); });
    connect(board_, &MapView::menuWanted, commands_, &BoardCommands::popUp);
}

// The commands work on the open document while it may be edited.
void MainWindow::followEditing() {
    const bool mayEdit = !isAtStart() && session_->mayEdit();
    commands_->setSession(mayEdit ? session_ : nullptr);
    if (changesPanel_) changesPanel_->setEnabled(mayEdit);
}

void MainWindow::makeToolBar() {
    toolBar_ = addToolBar(QString());
    toolBar_->setObjectName(QStringLiteral("toolBar"));
    toolBar_->setMovable(false);
    toolBar_->setIconSize({18, 18});
    toolBar_->setContextMenuPolicy(Qt::PreventContextMenu);
    Actions& a = *actions_;
    toolBar_->addActions({a.open, a.save});
    toolBar_->addSeparator();
    toolBar_->addActions({a.undo, a.redo});
    toolBar_->addSeparator();
    toolBar_->addAction(commands_->action("stage.add-after"));
    rowButton_ = commands_->groupButton("row.add-after", toolBar_);
    toolBar_->addWidget(rowButton_);
    toolBar_->addAction(commands_->action("card.add"));
    auto* spacer = new QWidget;
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    toolBar_->addWidget(spacer);
    toolBar_->addActions({a.zoomOut, a.zoomIn, a.zoomFit});
    toolBar_->addSeparator();
    toolBar_->addAction(a.exportMap);
    auto* exporting = qobject_cast<QToolButton*>(toolBar_->widgetForAction(a.exportMap));
    exporting->setObjectName(QStringLiteral("primary"));
    exporting->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void MainWindow::dressTools() {
    Actions& a = *actions_;
    a.exportMap->setIconText(tr("Export"));
    Theme onAccent = looks_.current(); // the button is filled with it
    onAccent.ink = onAccent.accentInk;
    a.exportMap->setIcon(tintedIcon("share", onAccent));
    for (QAction* action : {a.open, a.save, a.zoomIn, a.zoomOut, a.zoomFit, a.exportMap})
        setTip(*action);
    toast_->setTheme(looks_.current());
    commands_->setLook(looks_.current(), languages_.current());
}

} // namespace cjm
