#include "app/window/window_actions.hpp"

#include "app/dialogs/export_dialog.hpp"
#include "app/views/board_commands.hpp"
#include "app/widgets/banner.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/window/application.hpp"
#include "app/window/start_screen.hpp"

#include <cjm/storage/templates.hpp>

#include <QCoreApplication>
#include <QMenuBar>
#include <QMessageBox>
#include <QString>
#include <QToolBar>

namespace cjm {
QAction* MainWindow::makeAction(const char* icon, const QList<QKeySequence>& keys, const std::function<void()>& run) {
    auto* action = new QAction(this);
    if (icon) actions_->icons.emplace_back(action, icon);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, run);
    return action;
}

// Themes and languages: one of each is chosen.
void MainWindow::makeChoices() {
    Actions& a = *actions_;
    a.theme = new QActionGroup(this);
    for (const std::string_view name : themeNames()) {
        const Theme theme = *findTheme(name);
        QAction* action = makeAction(nullptr, {}, [this, theme] {
            rememberTheme(theme);
            looks_.use(theme);
        });
        action->setCheckable(true);
        a.theme->addAction(action);
        a.themes.emplace_back(theme.name, action);
    }
    const auto speak = [this](Language language) {
        return [this, language] {
            rememberLanguage(language);
            languages_.use(language);
        };
    };
    a.russian = makeAction(nullptr, {}, speak(Language::russian));
    a.english = makeAction(nullptr, {}, speak(Language::english));
    a.language = new QActionGroup(this);
    for (QAction* action : {a.russian, a.english}) {
        action->setCheckable(true);
        a.language->addAction(action);
    }
}

void MainWindow::makeActions() {
    actions_ = std::make_unique<Actions>();
    Actions& a = *actions_;
    // Key lists are written out: Qt's standard ones differ between desktops and leave some of these empty.
    const auto make = [this](const char* icon, const QList<QKeySequence>& keys, const std::function<void()>& run) {
        return makeAction(icon, keys, run);
    };
    a.start = make(nullptr, {QKeySequence(Qt::CTRL | Qt::Key_N)}, [this] { showStart(); });
    a.open = make("folder-open", {QKeySequence(Qt::CTRL | Qt::Key_O)}, [this] { open(); });
    a.openToLookAt = make(nullptr, {}, [this] { openToLookAt(); });
    a.save = make("save", {QKeySequence(Qt::CTRL | Qt::Key_S)}, [this] { save(); });
    a.saveAs = make(nullptr, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)}, [this] { saveAs(); });
    a.exportMap = make("share", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)}, [this] { exportMap(); });
    a.saveAsTemplate = make(nullptr, {}, [this] { saveAsTemplate(); });
    a.autosave = make(nullptr, {}, [this] { setAutosave(actions_->autosave->isChecked()); });
    a.autosave->setCheckable(true);
    a.autosave->setChecked(autosave_);
    a.quit = make(nullptr, {QKeySequence(Qt::CTRL | Qt::Key_Q)}, [this] { close(); });
    a.undo = make("undo-2", {QKeySequence(Qt::CTRL | Qt::Key_Z)}, [this] {
        board_->commitEditor();
        store()->undo();
    });
    a.redo =
        make("redo-2", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)}, [this] {
            board_->commitEditor();
            store()->redo();
        });
    a.zoomIn = make("zoom-in", {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
                    [this] { board_->zoomBy(1.2); });
    a.zoomOut = make("zoom-out", {QKeySequence(Qt::CTRL | Qt::Key_Minus)}, [this] { board_->zoomBy(1 / 1.2); });
    a.zoomFit = make("maximize", {QKeySequence(Qt::CTRL | Qt::Key_0)}, [this] { board_->zoomToFit(); });
    a.zoom100 = make(nullptr, {QKeySequence(Qt::CTRL | Qt::Key_1)}, [this] { board_->zoomTo100(); });
    makeChoices();
    a.about = make(nullptr, {}, [this] {
        QMessageBox box(this);
        box.setTextFormat(Qt::PlainText);
        box.setIconPixmap(windowIcon().pixmap(64));
        box.setText(tr("Marshrut %1\n\nAn editor for customer journey maps. Your maps stay on this computer.")
                        .arg(QCoreApplication::applicationVersion()));
        box.exec();
    });
    for (const std::string_view name : templateNames()) {
        const std::string text(name);
        a.templates.emplace_back(text, make(nullptr, {}, [this, text] {
                                     if (mayLeave()) openTemplate(text);
                                 }));
    }
}

void MainWindow::makeMenus() {
    Actions& a = *actions_;
    a.fileMenu = menuBar()->addMenu(QString());
    a.fileMenu->addAction(a.start);
    a.newMenu = a.fileMenu->addMenu(QString());
    for (const auto& [name, action] : a.templates)
        a.newMenu->addAction(action);
    a.fileMenu->addActions({a.open, a.openToLookAt});
    a.fileMenu->addSeparator();
    a.fileMenu->addActions({a.save, a.saveAs, a.saveAsTemplate});
    a.fileMenu->addAction(a.autosave);
    a.fileMenu->addSeparator();
    a.fileMenu->addAction(a.exportMap);
    a.fileMenu->addSeparator();
    a.fileMenu->addAction(a.quit);
    a.editMenu = menuBar()->addMenu(QString());
    a.editMenu->addActions({a.undo, a.redo});
    a.editMenu->addSeparator();
    commands_->fill(*a.editMenu, CommandMenu::edit);
    a.viewMenu = menuBar()->addMenu(QString());
    a.viewMenu->addActions({a.zoomIn, a.zoomOut, a.zoomFit, a.zoom100});
    a.viewMenu->addSeparator();
    a.themeMenu = a.viewMenu->addMenu(QString());
    for (const auto& [name, action] : a.themes)
        a.themeMenu->addAction(action);
    a.languageMenu = a.viewMenu->addMenu(QString());
    a.languageMenu->addActions({a.russian, a.english});
    a.insertMenu = menuBar()->addMenu(QString());
    commands_->fill(*a.insertMenu, CommandMenu::insert);
    a.mapMenu = menuBar()->addMenu(QString());
    commands_->fill(*a.mapMenu, CommandMenu::map);
    a.helpMenu = menuBar()->addMenu(QString());
    a.helpMenu->addAction(a.about);
}

void MainWindow::retranslate() {
    Actions& a = *actions_;
    a.fileMenu->setTitle(tr("&File"));
    a.newMenu->setTitle(tr("&New from template"));
    a.editMenu->setTitle(tr("&Edit"));
    a.viewMenu->setTitle(tr("&View"));
    a.insertMenu->setTitle(tr("&Insert"));
    a.mapMenu->setTitle(tr("&Map"));
    a.languageMenu->setTitle(tr("&Language"));
    a.themeMenu->setTitle(tr("&Theme"));
    for (const auto& [name, action] : a.themes)
        action->setText(themeInWords(name));
    a.helpMenu->setTitle(tr("&Help"));
    toolBar_->setWindowTitle(tr("Tools"));
    a.start->setText(tr("&Start screen"));
    a.exportMap->setText(tr("&Export…"));
    a.openToLookAt->setText(tr("Open for &reading only…"));
    a.autosave->setText(tr("Save automatically"));
    a.saveAsTemplate->setText(tr("Save as my &template…"));
    a.open->setText(tr("&Open…"));
    a.save->setText(tr("&Save"));
    a.saveAs->setText(tr("Save &as…"));
    a.quit->setText(tr("&Quit"));
    a.zoomIn->setText(tr("Zoom &in"));
    a.zoomOut->setText(tr("Zoom &out"));
    a.zoomFit->setText(tr("&Fit the map to the window"));
    a.zoom100->setText(tr("&Actual size"));
    a.russian->setText(QStringLiteral("Русский"));
    a.english->setText(QStringLiteral("English"));
    (languages_.current() == Language::russian ? a.russian : a.english)->setChecked(true);
    a.about->setText(tr("&About Marshrut"));
    for (const auto& [name, action] : a.templates)
        action->setText(qt(say("template." + name, languages_.current())));
    retranslateVersions();
    retranslateInspector();
    retranslateChanges();
    if (orphanBanner_->isVisible()) offerOrphans();
    dressTools();
    if (isAtStart()) fillStart();
    refresh();
}

} // namespace cjm
