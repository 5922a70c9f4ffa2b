#include "app/document/card_switches.hpp"
#include "app/window/main_window.hpp"
#include "app/window/window_commands.hpp"

#include <QAction>

// The menu of what cards show beside their text, and the switch of transitions above the grid.

namespace cjm {
namespace {

std::string switchOf(CardField field) { return "show:" + std::string(nameOf(field)); }

} // namespace

void MainWindow::bindCardSwitches() {
    for (const CardField field : cardFields)
        windowCommands_->bind(switchOf(field), [this, field] {
            CardSwitches& cards = session_->cardSwitches();
            cards.turn(field, !cards.show().has(field));
            sayCardFields();
        });
    windowCommands_->bind("transitions.on-map", [this] {
        const bool isOn = windowCommands_->action("transitions.on-map").isChecked();
        if (isOn) showGrid();
        session_->cardSwitches().showTransitions(isOn);
        followGridBars();
    });
    windowCommands_->bind("show:none", [this] { session_->cardSwitches().set(CardShow()); });
    windowCommands_->bind("show:all", [this] { session_->cardSwitches().set(CardShow::all()); });
}

// How many cards have each; what none has is not listed.
void MainWindow::sayCardFields() {
    const auto counts = countFields(session_->map());
    for (const CardField field : cardFields) {
        const std::int64_t count = counts[placeOf(field)];
        QAction& action = windowCommands_->action(switchOf(field));
        windowCommands_->setObject(switchOf(field), count > 0 ? QString::number(count) : QString());
        action.setVisible(count > 0);
        action.setChecked(session_->cardSwitches().show().has(field));
    }
}

} // namespace cjm
