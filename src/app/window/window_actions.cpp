#include "app/document/card_switches.hpp"
#include "app/document/vote.hpp"
#include "app/panels/coverage_bar.hpp"
#include "app/panels/method_panel.hpp"
#include "app/panels/side_panels.hpp"
#include "app/panels/vote_bar.hpp"
#include "app/views/clipboard_commands.hpp"
#include "app/views/grid_view.hpp"
#include "app/views/interviews_view.hpp"
#include "app/views/loop_view.hpp"
#include "app/views/only_persona_notice.hpp"
#include "app/views/personas_view.hpp"
#include "app/views/plan_view.hpp"
#include "app/views/view_commands.hpp"
#include "app/widgets/avatars.hpp"
#include "app/widgets/banner.hpp"
#include "app/widgets/editor_text.hpp"
#include "app/widgets/middle_spacer.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/tinted_icon.hpp"
#include "app/widgets/toast.hpp"
#include "app/widgets/tool_words.hpp"
#include "app/window/application.hpp"
#include "app/window/main_window.hpp"
#include "app/window/window_commands.hpp"

#include <cjm/session/commands/structure.hpp>
#include <cjm/storage/templates.hpp>

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QInputMethod>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QString>
#include <QTextEdit>
#include <QToolBar>
#include <QToolButton>
#include <QUrl>

#include <algorithm>
#include <utility>

// What the window does of the table of commands, and how menus and tool bar arrange it.

namespace cjm {
namespace {

constexpr double zoomStep = 1.2;
constexpr int toolSide = 18;

} // namespace

// What the views can be told to do, and what of it only the window can do.
void MainWindow::makeViewCommands() {
    onlyPersona_ = new OnlyPersonaNotice(&view(), appearance_); // the grid, which comes first
    toast_ = new Toast(views_, appearance_);
    toast_->standAbove(*onlyPersona_);
    for (const Notice* notice : {static_cast<const Notice*>(onlyPersona_), static_cast<const Notice*>(toast_)})
        connect(notice, &Notice::coveredChanged, this, &MainWindow::followNotices);
    commands_ = new ViewCommands(*views_, *toast_, appearance_);
    commands_->bind(
        "text.edit", [this] { view().editSelection(); },
        [this] { return view().shows(session_->selection().current); });
    commands_->bind("stage.phase", [this] {
        if (const auto band = phaseOver(store()->map(), session_->selection())) view().editText(*band);
    });
    // In the midst of typing the next letter replaces nothing.
    const auto edit = [this](const Target& target) {
        view().editText(target);
        if (auto* text = qobject_cast<QTextEdit*>(focusWidget()); text && typedInto_)
            text->moveCursor(QTextCursor::End);
    };
    commands_->bind("title.edit", [edit] { edit(titleTarget()); });
    commands_->bind("subtitle.edit", [edit] { edit(subtitleTarget()); });
    commands_->bind("fields.of-map", [this] {
        session_->select(Selection());
        panels_->open("inspector");
    });
    commands_->bind("comments.open", [this] { openComments(); });
    commands_->bind("link.open", [this] {
        const auto* id = std::get_if<CardId>(&session_->selection().current);
        if (const auto card = id ? store()->map().cards.find(*id) : nullptr) dialogs_->openLink(QUrl(qt(card->link)));
    });
    commands_->bind("select-all", [this] { view().selectAll(); });
    commands_->bind("clipboard.cut", [this] { view().clipboard().cut(); });
    commands_->bind("clipboard.copy", [this] { view().clipboard().copy(); });
    const auto canPaste = [this] { return view().clipboard().canPaste(); };
    commands_->bind(
        "clipboard.paste", [this] { view().clipboard().paste(); }, canPaste);
    commands_->bind(
        "clipboard.paste-text", [this] { view().clipboard().pasteAsText(); }, canPaste);
    commands_->bind("persona.cut", [this] { view().clipboard().cut(); });
    commands_->bind("persona.copy", [this] { view().clipboard().copy(); });
    commands_->bind(
        "persona.paste", [this] { view().clipboard().paste(); },
        [this] { return view().isTyping() || view().clipboard().canPasteBlock(); });
    commands_->bind("duplicate", [this] { view().clipboard().duplicate(); });
    bindSheets();
    bindLoop();
    bindPlan();
    keepTypingThrough(*commands_);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, commands_, &ViewCommands::refresh);
    commands_->bind("menu.open", [this] { view().askForMenu(); });
}

// Personas and interviews.
void MainWindow::bindSheets() {
    const auto persona = [this] { return std::get<PersonaId>(session_->selection().current); };
    commands_->bind("persona.avatar", [this, persona] { views_->of<PersonasView>().askForAvatar(persona()); });
    commands_->bind("persona.on-map", [this, persona] { views_->of<PersonasView>().showOnMap(persona()); });
    commands_->bind("persona.story", [this, persona] { showStoryOf(persona()); });
    const auto interviews = [this]() -> InterviewsView& { return views_->of<InterviewsView>(); };
    commands_->bind("interview.add", [interviews] { interviews().addInterview(); });
    commands_->bind("interview.add-quote", [interviews] { interviews().addQuote(); });
    commands_->bind("interview.copy", [this] { view().clipboard().copy(); });
    commands_->bind("interview.date", [interviews] { interviews().chooseDate(); });
    commands_->bind("interview.persona", [interviews] { interviews().choosePersona(); });
    commands_->bind("interview.cite", [interviews] { interviews().cite(); });
    commands_->bind("interview.delete", [interviews] { interviews().removeCurrent(); });
}

void MainWindow::bindLoop() {
    const auto loop = [this]() -> LoopView& { return views_->of<LoopView>(); };
    commands_->bind("loop.add", [loop] { loop().addTouchpoint(); });
    commands_->bind("loop.on-map", [loop] { loop().showOnMap(); });
    commands_->bind("loop.delete", [loop] { loop().removeCurrent(); });
}

void MainWindow::bindPlan() {
    const auto plan = [this]() -> PlanView& { return views_->of<PlanView>(); };
    commands_->bind("plan.add", [plan] { plan().addSolution(); });
    commands_->bind("plan.copy", [plan] { plan().copy(); });
    commands_->bind("plan.select-all", [this] { view().selectAll(); });
    commands_->bind("plan.duplicate", [plan] { plan().duplicate(); });
    commands_->bind("plan.barriers", [plan] { plan().chooseBarriers(); });
    commands_->bind("plan.owner", [plan] { plan().chooseOwner(); });
    commands_->bind("plan.due", [plan] { plan().chooseDue(); });
    commands_->bind("plan.state", [plan] { plan().chooseState(); });
    commands_->bind("plan.stage", [plan] { plan().chooseStage(); });
    commands_->bind("plan.on-map", [plan] { plan().showOnMap(); });
    commands_->bind("plan.subject", [plan] { plan().toggleSubject(); });
    commands_->bind("plan.order", [plan] { plan().chooseOrder(); });
    commands_->bind("plan.grouping", [plan] { plan().chooseGrouping(); });
    commands_->bind("plan.panel", [plan] { plan().togglePanelFocus(); });
    commands_->bind("plan.delete", [plan] { plan().remove(); });
}

void MainWindow::makeWindowCommands() {
    windowCommands_ = new WindowCommands(*this, appearance_);
    keepTypingThrough(*windowCommands_);
    const auto bind = [this](std::string_view id, const std::function<void()>& run) { windowCommands_->bind(id, run); };
    bind("start", [this] { showStart(); });
    bind("open", [this] { open(); });
    bind("open-to-read", [this] { openToLookAt(); });
    bind("save", [this] { save(); });
    bind("save-as", [this] { saveAs(); });
    bind("save-as-template", [this] { saveAsTemplate(); });
    bind("export", [this] { exportMap(); });
    bind("quit", [this] { close(); });
    QAction& autosave = windowCommands_->action("autosave");
    autosave.setChecked(autosave_);
    windowCommands_->action("presence").setChecked(isPresenceOn());
    bind("presence", [this] { setPresence(!isPresenceOn()); });
    bind("autosave", [this, &autosave] { setAutosave(autosave.isChecked()); });
    bind("comments.all", [this] {
        session_->select(Selection());
        openComments();
    });
    bind("vote", [this] { openVote(); });
    bind("to-be", [this] { makeToBe(); });
    bind("compare", [this] { compare(); });
    bind("compare.close", [this] { closeComparison(); });
    bind("report", [this] { openReport(); });
    bind("report.close", [this] { closeReport(); });
    bind("cards.alike", [this] {
        panels_->open("alike");
        panels_->panel("alike").enter();
    });
    bind("undo", [this] {
        // While a vote goes on, its last dot alone; all of it is one step.
        if (!session_->vote().takeBackLast()) commands_->undo();
    });
    bind("redo", [this] { commands_->redo(); });
    bind("zoom.in", [this] { view().zoomBy(zoomStep); });
    bind("zoom.out", [this] { view().zoomBy(1 / zoomStep); });
    bind("zoom.fit", [this] { view().zoomToFit(); });
    bind("zoom.actual", [this] { view().zoomTo100(); });
    bind("evidence.on-map", [this] { showCoverage(!coverage_->isVisible()); });
    bindCardSwitches();
    bind("fields", [this] {
        session_->finishTyping();
        panels_->open("inspector");
        panels_->panel("inspector").enter();
    });
    QAction& fields = windowCommands_->action("fields");
    fields.setShortcutContext(Qt::WidgetShortcut);
    view().addAction(&fields);
    connect(views_, &ViewStack::made, this, [&fields](MapView& view) { view.addAction(&fields); });
    bind("findings", [this] {
        session_->finishTyping();
        panels_->open("method");
        panels_->of<MethodPanel>().enterFindings();
    });
    bind("stage-questions", [this] { showStageQuestions(); });
    bind("about", [this] { showAbout(); });
    bindChoices();
}

// Typing is ended by nothing but what has to: a command leaves the editor open, or letters that follow it replace
// nothing.
template <class Commands> void MainWindow::keepTypingThrough(const Commands& commands) {
    connect(&commands, &Commands::begins, this,
            [this] { typedInto_ = isTypedInto(focusWidget()) || view().isTyping() ? focusWidget() : nullptr; });
    connect(&commands, &Commands::done, this, &MainWindow::keepTyping);
}

void MainWindow::keepTyping() {
    const QPointer<QWidget> before = std::exchange(typedInto_, nullptr);
    if (!before || view().isTyping()) return;
    view().goOn();
    if (auto* text = qobject_cast<QTextEdit*>(focusWidget()); text && text != before)
        text->moveCursor(QTextCursor::End);
}

void MainWindow::takeTyping() { QGuiApplication::inputMethod()->commit(); }

// Templates, themes and languages.
void MainWindow::bindChoices() {
    windowCommands_->bind("sign", [this] { sign(); });
    for (const std::string_view name : templateNames()) {
        const std::string text(name);
        windowCommands_->bind("new:" + text, [this, text] { leave([this, text] { openTemplate(text); }); });
    }
    for (const std::string_view name : themeNames()) {
        const Theme theme = *findTheme(name);
        windowCommands_->bind("theme:" + theme.name, [this, theme] {
            rememberTheme(theme);
            looks_.use(theme);
        });
    }
    for (const Language language : {Language::russian, Language::english})
        windowCommands_->bind("language:" + std::string(languageCode(language)), [this, language] {
            rememberLanguage(language);
            languages_.use(language);
        });
}

void MainWindow::showAbout() {
    QMessageBox box(this);
    box.setTextFormat(Qt::PlainText);
    box.setIconPixmap(windowIcon().pixmap(64));
    box.setText(QStringLiteral("Marshrut ") + QCoreApplication::applicationVersion());
    box.setInformativeText(tr("An editor for customer journey maps. Your maps stay on this computer."));
    box.exec();
}

void MainWindow::makeMenus() {
    fileMenu_ = menuBar()->addMenu(QString());
    windowCommands_->fill(*fileMenu_, CommandMenu::file);
    editMenu_ = menuBar()->addMenu(QString());
    windowCommands_->fill(*editMenu_, CommandMenu::edit);
    editMenu_->addSeparator();
    commands_->fill(*editMenu_, CommandMenu::edit);
    editMenu_->addAction(&windowCommands_->action("fields"));
    viewMenu_ = menuBar()->addMenu(QString());
    windowCommands_->fill(*viewMenu_, CommandMenu::view);
    panelsPlace_ = viewMenu_->insertSeparator(windowCommands_->submenu("theme").menuAction());
    connect(&windowCommands_->submenu("show"), &QMenu::aboutToShow, this, &MainWindow::sayCardFields);
    insertMenu_ = menuBar()->addMenu(QString());
    commands_->fill(*insertMenu_, CommandMenu::insert);
    mapMenu_ = menuBar()->addMenu(QString());
    commands_->fill(*mapMenu_, CommandMenu::map);
    mapMenu_->addSeparator();
    windowCommands_->fill(*mapMenu_, CommandMenu::map);
    checkMenu_ = menuBar()->addMenu(QString());
    windowCommands_->fill(*checkMenu_, CommandMenu::check);
    helpMenu_ = menuBar()->addMenu(QString());
    windowCommands_->fill(*helpMenu_, CommandMenu::help);
}

void MainWindow::makeToolBar() {
    toolBar_ = addToolBar(QString());
    toolBar_->setObjectName(QStringLiteral("toolBar"));
    toolBar_->setMovable(false);
    toolBar_->setIconSize(iconBesideWords(toolSide)); // of those without words, too
    toolBar_->setContextMenuPolicy(Qt::PreventContextMenu);
    const auto add = [this](std::initializer_list<std::string_view> ids) {
        for (const std::string_view id : ids)
            toolBar_->addAction(&windowCommands_->action(id));
    };
    add({"open", "save"});
    toolBar_->addSeparator();
    add({"undo", "redo"});
    toolBar_->addSeparator();
    toolBar_->addAction(commands_->action("stage.add-after"));
    commands_->addGroupButton(*toolBar_, "row.add-after"); // the kinds of a new row
    toolBar_->addAction(commands_->action("card.add"));
    auto* middle = new MiddleSpacer(*toolBar_);
    std::vector<QToolButton*> worded = makeViewTabs(*toolBar_);
    middle->close();
    avatars_ = new Avatars(*toolBar_, appearance_);
    add({"evidence.on-map"});
    toolBar_->addSeparator();
    add({"export"});
    auto* exporting = qobject_cast<QToolButton*>(toolBar_->widgetForAction(&windowCommands_->action("export")));
    exporting->setObjectName(QStringLiteral("primary"));
    worded.push_back(exporting);
    new ToolWords(*toolBar_, std::move(worded));
    makeVoteBar();
    addToolBarBreak();
    coverage_ = new CoverageBar(appearance_, this);
    addToolBar(coverage_);
}

// It is the grid that shows it.
void MainWindow::showCoverage(bool on) {
    const bool isVoting = session_->vote().state() != Vote::State::closed;
    if (on && !isVoting) showGrid();
    session_->showEvidence(on && !isVoting);
    followGridBars();
}

void MainWindow::showGrid() { views_->show(views_->lines().front()->id); }

// Bars that stand over the grid, and over no other view.
void MainWindow::followGridBars() {
    const bool isAtGrid = !isAtStart() && &view() == &views_->of<GridView>();
    coverage_->setAtGrid(isAtGrid);
    voteBar_->setAtGrid(isAtGrid);
    windowCommands_->action("evidence.on-map").setChecked(isAtGrid && session_->filter().showsEvidence);
    windowCommands_->action("transitions.on-map").setChecked(isAtGrid && session_->cardSwitches().hasTransitions());
}

// Words and colours of what is the window's own.
void MainWindow::dress() {
    fileMenu_->setTitle(tr("&File"));
    editMenu_->setTitle(tr("&Edit"));
    viewMenu_->setTitle(tr("&View"));
    insertMenu_->setTitle(tr("&Insert"));
    mapMenu_->setTitle(tr("&Map"));
    checkMenu_->setTitle(tr("&Check"));
    helpMenu_->setTitle(tr("&Help"));
    toolBar_->setWindowTitle(tr("Tools"));
    const Theme& theme = appearance_.theme();
    const Language language = appearance_.language();
    Theme onAccent = theme; // the button is filled with it
    onAccent.ink = onAccent.accentInk;
    QAction& exporting = windowCommands_->action("export");
    exporting.setIconText(tr("Export"));
    exporting.setIcon(tintedIcon("share", onAccent));
    windowCommands_->action("theme:" + theme.name).setChecked(true);
    windowCommands_->action("language:" + std::string(languageCode(language))).setChecked(true);
    if (orphanBanner_->isVisible()) offerOrphans();
    if (asideBanner_->isVisible()) offerAside();
    if (otherBanner_->isVisible()) tellOfOther();
    if (copyBanner().isVisible()) tellOfCopies();
    if (session_ && session_->previewed()) tellOfVersion();
    refreshAll();
}

} // namespace cjm
