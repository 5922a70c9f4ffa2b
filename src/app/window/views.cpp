#include "app/avatar/avatar_picker.hpp"
#include "app/views/clipboard_commands.hpp"
#include "app/views/compare_view.hpp"
#include "app/views/grid_view.hpp"
#include "app/views/interviews_view.hpp"
#include "app/views/loop_view.hpp"
#include "app/views/only_persona_notice.hpp"
#include "app/views/personas_view.hpp"
#include "app/views/plan_view.hpp"
#include "app/views/report_view.hpp"
#include "app/views/view_commands.hpp"
#include "app/views/view_stack.hpp"
#include "app/widgets/toast.hpp"
#include "app/window/main_window.hpp"
#include "app/window/window_commands.hpp"

#include <cjm/model/order.hpp>
#include <cjm/session/commands/interview_edit.hpp>

#include <QAction>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>
#include <vector>

// The views of the program: a line each.

namespace cjm {
namespace {

template <class V> MapView* make(Appearance appearance, QWidget* parent) { return new V(appearance, parent); }

} // namespace

void MainWindow::makeViews() {
    views_ = new ViewStack(appearance_, mapPage_);
    carrier_ = new Carrier(*this, appearance_);
    carrier_->addLanding([this](const Target& carried, const QPoint& at) { return aimAtGrid(carried, at); });
    connect(views_, &ViewStack::made, this, [this](MapView& view) {
        if (auto* grid = qobject_cast<GridView*>(&view)) bindGrid(*grid);
        view.clipboard().setVoice(
            {.askToGrow = [this](int stages, int rows) { return dialogs_->askGrow(this, stages, rows); },
             .askToPaste = [this](std::size_t cards,
                                  std::size_t room) { return dialogs_->askManyCards(this, cards, room); },
             .told = [this](const Message& label) { commands_->tell(label); }});
    });
    connect(views_, &ViewStack::zoomChanged, this, &MainWindow::refreshZoom);
    connect(views_, &ViewStack::backWanted, this, &MainWindow::lookBack);
    connect(views_, &ViewStack::templateWanted, this, &MainWindow::showStart);
    connect(views_, &ViewStack::viewWanted, this, &MainWindow::showInView);
    views_->add({.id = "grid", .icon = "table", .keys = {"Ctrl+1"}, .make = make<GridView>, .hasPanels = true});
    views_->add(
        {.id = "loop", .icon = "infinity", .keys = {"Ctrl+2"}, .make = [this](Appearance appearance, QWidget* parent) {
             return makeLoop(appearance, parent);
         }});
    views_->add({.id = "personas",
                 .icon = "users-round",
                 .keys = {"Ctrl+3"},
                 .make = [this](Appearance appearance, QWidget* parent) { return makePersonas(appearance, parent); }});
    views_->add(
        {.id = "interviews", .icon = "mic", .keys = {"Ctrl+4"}, .make = [this](Appearance appearance, QWidget* parent) {
             return makeInterviews(appearance, parent);
         }});
    views_->add({.id = "plan",
                 .icon = "list-checks",
                 .keys = {"Ctrl+5"},
                 .make = [this](Appearance appearance, QWidget* parent) { return makePlan(appearance, parent); }});
    views_->add({.id = "compare",
                 .icon = "columns-2",
                 .keys = {},
                 .make = [this](Appearance appearance, QWidget* parent) { return makeCompare(appearance, parent); },
                 .closes = needsComparison});
    views_->add({.id = "report", .icon = "file-text", .keys = {}, .make = make<ReportView>, .closes = needsReport});
}

// A card that is dragged over a panel that takes it is carried there, until it is back over the grid.
void MainWindow::bindGrid(GridView& grid) {
    connect(&grid, &GridView::commentsWanted, this, &MainWindow::openComments);
    connect(&grid, &GridView::othersWanted, this, &MainWindow::openOthers);
    connect(&grid, &GridView::linkWanted, this, [this](const QUrl& link) { dialogs_->openLink(link); });
    connect(&grid, &GridView::dragged, this, [this, view = &grid](const Target& what, const QPoint& at) {
        const auto* card = std::get_if<CardId>(&what);
        if (!card) return;
        const auto picture = [this, view, id = *card] {
            const QtTextMeasure measure;
            return carriedCard(session_->map(), id, appearance_.theme(), measure, view->mapLanguage());
        };
        const auto isHome = [this, view](const QPoint& point) {
            return childAt(mapFromGlobal(point)) == view->viewport();
        };
        if (carrier_->borrow(what, picture, at, isHome)) view->lendDrag();
    });
    connect(carrier_, &Carrier::ended, &grid, &GridView::endLoan);
}

MapView* MainWindow::makePersonas(Appearance appearance, QWidget* parent) {
    auto* view = new PersonasView(appearance, parent);
    connect(view, &PersonasView::avatarWanted, this, [this, view](const PersonaId& persona, const QRect& at) {
        auto* picker = new AvatarPicker(*session_, persona, appearance_, *dialogs_, view);
        connect(picker, &AvatarPicker::closed, view, qOverload<>(&QWidget::setFocus));
        picker->openBelow(at);
    });
    connect(view, &PersonasView::interviewWanted, this, [this](const PersonaId& persona) {
        views_->show("interviews");
        this->view().setFocus();
        views_->of<InterviewsView>().addInterview(InterviewGroup::customer, persona);
    });
    return view;
}

MapView* MainWindow::makeInterviews(Appearance appearance, QWidget* parent) {
    auto* view = new InterviewsView(appearance, parent);
    connect(view, &InterviewsView::told, this, [this](const Message& label) { commands_->tell(label); });
    connect(view, &InterviewsView::lifted, this, [this, view](const QuoteId& quote, const QPoint& at) {
        view->setLifted(quote);
        liftQuote(quote, at);
    });
    connect(carrier_, &Carrier::ended, view, [view] { view->setLifted({}); });
    carrier_->addLanding([view](const Target& carried, const QPoint& at) { return view->aimAt(carried, at); });
    return view;
}

MapView* MainWindow::makeLoop(Appearance appearance, QWidget* parent) {
    auto* view = new LoopView(appearance, parent);
    connect(view, &LoopView::told, this, [this](const Message& label) { commands_->tell(label); });
    return view;
}

MapView* MainWindow::makePlan(Appearance appearance, QWidget* parent) {
    auto* view = new PlanView(appearance, parent);
    connect(view, &PlanView::told, this, [this](const Message& label) { commands_->tell(label); });
    connect(view, &PlanView::cardWanted, this, [this](const NewRecord& fresh) { this->view().begin(fresh); });
    connect(view, &PlanView::subjectChanged, this, &MainWindow::refreshCounts);
    return view;
}

void MainWindow::liftQuote(const QuoteId& quote, const QPoint& at) {
    const QtTextMeasure measure;
    carrier_->lift(quote, carriedQuote(session_->map(), quote, appearance_.theme(), measure, view().mapLanguage()), at);
}

// A quote is let go on a card of the grid, which confirms it.
std::optional<Carrier::Aim> MainWindow::aimAtGrid(const Target& carried, const QPoint& at) {
    auto* grid = dynamic_cast<GridView*>(&view());
    const auto* quote = std::get_if<QuoteId>(&carried);
    if (!grid || !quote || !grid->mayChange()) return std::nullopt;
    const QPoint point = grid->viewport()->mapFromGlobal(at);
    if (!grid->viewport()->rect().contains(point)) return std::nullopt;
    const Target under = grid->targetAt(point);
    const auto* id = std::get_if<CardId>(&under);
    const auto spot = id ? grid->spotOf(under) : std::nullopt;
    if (!spot || !citeQuote(session_->map(), *id, *quote, true)) return std::nullopt;
    const QRect mark = grid->toViewport(spot->frame).toAlignedRect().adjusted(-2, -2, 2, 2);
    const std::size_t quotes = session_->map().cards.find(*id)->evidence.size();
    return Carrier::Aim{
        {grid->viewport()->mapToGlobal(mark.topLeft()), mark.size()},
        false,
        citedInWords(quotes),
        [this, card = *id, quote = *quote] { views_->of<InterviewsView>().setCited(card, quote, true); }};
}

// Of a persona it is, where there are cards, the first row of those that concern it, from the first of them on.
void MainWindow::showInView(const QString& id, const Target& target) {
    views_->show(id.toStdString());
    view().setFocus();
    if (view().canSelect(target)) session_->select(target);
    const auto* persona = std::get_if<PersonaId>(&target);
    if (!persona || !view().canSelect(CellTarget{})) return view().makeVisible(target);
    std::vector<std::shared_ptr<const Card>> own;
    for (const auto& card : cardsInOrder(session_->map())) {
        const bool concerns = std::find(card->personas.begin(), card->personas.end(), *persona) != card->personas.end();
        if (concerns && (own.empty() || own.front()->row == card->row)) own.push_back(card);
    }
    std::reverse(own.begin(), own.end());
    if (own.empty()) view().makeVisible(target);
    for (const auto& card : own)
        view().makeVisible(card->id);
}

// One stands on the grid for long, the other over whichever view is shown for a moment. Sheets of personas reach down
// to the end of their page: it can be scrolled out from under both.
void MainWindow::followNotices() {
    MapView& grid = views_->of<GridView>();
    const int onGrid = onlyPersona_->covered(), over = toast_->covered();
    grid.setFoot(&view() == &grid ? std::max(onGrid, over) : onGrid, onGrid);
    if (&view() != &grid) view().setFoot(over, over);
}

void MainWindow::showTab(const std::string& view, bool isOpen) {
    windowCommands_->action("view:" + view).setVisible(isOpen);
    windowCommands_->action(view + ".close").setVisible(isOpen);
    refreshCommands();
    tidyToolBar();
}

// What a view shows of the tool bar changes with it: a line with nothing behind it goes.
void MainWindow::tidyToolBar() {
    QAction* line = nullptr;
    for (QAction* action : toolBar_->actions()) {
        if (action->isSeparator()) {
            if (line) line->setVisible(false);
            line = action;
        } else if (line && (action->isVisible() || action->objectName() == QLatin1String("spacer"))) {
            line->setVisible(action->objectName() != QLatin1String("spacer"));
            line = nullptr;
        }
    }
}

// What panels cover is no place for anything else.
void MainWindow::followPanels() {
    view().setAside(panels_->covered());
    banners_->setContentsMargins(0, 0, panels_->reach(), 0); // their buttons are at the right
    toast_->setAside(panels_->reach());
    onlyPersona_->setAside(panels_->reach());
}

void MainWindow::followView() {
    windowCommands_->action("view:" + views_->currentLine().id).setChecked(true);
    panels_->setView(views_->currentLine().id, views_->currentLine().hasPanels);
    followPanels();
    tidyToolBar();
    refreshCounts();
    followNotices();
    followGridBars();
}

// A command for each view, in the menu before everything else, and a tab in the middle of the tool bar.
std::vector<QToolButton*> MainWindow::makeViewTabs(QToolBar& toolBar) {
    std::vector<QToolButton*> tabs;
    const auto first = viewMenu_->actions();
    for (const ViewStack::Line* line : views_->lines()) {
        Command command;
        command.id = "view:" + line->id;
        command.words = "view." + line->id;
        command.icon = line->icon;
        command.keys = line->keys;
        command.scope = CommandScope::document;
        command.group = "view";
        command.needs = needsMap | line->closes;
        command.isSwitch = true;
        QAction& action = windowCommands_->add(command);
        windowCommands_->bind(command.id, [this, id = line->id] { views_->show(id); });
        viewMenu_->insertAction(first.front(), &action);
        toolBar.addAction(&action);
        auto* tab = qobject_cast<QToolButton*>(toolBar.widgetForAction(&action));
        tab->setObjectName(QStringLiteral("tab"));
        tabs.push_back(tab);
        if (!line->closes) continue;
        QAction& closing = windowCommands_->action(line->id + ".close");
        toolBar.addAction(&closing);
        action.setVisible(false);
        closing.setVisible(false);
    }
    viewMenu_->insertSeparator(first.front());
    connect(views_, &ViewStack::changed, this, &MainWindow::followView); // once commands have followed it
    windowCommands_->action("view:" + views_->currentLine().id).setChecked(true);
    return tabs;
}

} // namespace cjm
