#include "app/views/inline_editor.hpp"
#include "app/views/plan_view.hpp"
#include "app/widgets/enter_key.hpp"

#include <cjm/session/commands/plan_edit.hpp>

#include <QGuiApplication>
#include <QKeyEvent>

#include <algorithm>

// Clicks and keys on the plan.

namespace cjm {
namespace {

using PlanKind = PlanZone::Kind;

// The number that a column holds, if it holds one.
int Card::*numberOf(PlanColumn column) {
    switch (column) {
    case PlanColumn::effect: return &Card::impact;
    case PlanColumn::effort: return &Card::effort;
    case PlanColumn::importance: return &Card::importance;
    case PlanColumn::rating: return &Card::rating;
    default: return nullptr;
    }
}

PlanZone zoneOf(PlanKind kind) {
    PlanZone zone;
    zone.kind = kind;
    return zone;
}

} // namespace

bool PlanView::pressed(const QPointF& point) {
    const PlanZone zone = zoneAt(point);
    if (zone.kind == PlanKind::cell || zone.kind == PlanKind::chip || zone.kind == PlanKind::bar)
        setColumn(zone.column);
    else
        setFocused(zone.kind == PlanKind::point ? std::optional(zone) : std::nullopt);
    return false;
}

// Whatever was not dragged. With Shift and Ctrl rows are chosen, and no cell opens.
void PlanView::clicked(const QPointF& point) {
    const PlanZone zone = zoneAt(point);
    const bool isOfSeveral = QGuiApplication::keyboardModifiers() & (Qt::ShiftModifier | Qt::ControlModifier);
    if (zone.kind == PlanKind::point || zone.kind == PlanKind::ground || isOfSeveral) return;
    if (zone.kind == PlanKind::cell && zone.column == PlanColumn::name) {
        const PlanRow* row = layout_.rowOf(zone.card);
        if (row && row->number > 0 && mayChange()) editAt(Target(zone.card), point);
        return;
    }
    activate(zone);
}

void PlanView::activate(const PlanZone& zone) {
    switch (zone.kind) {
    case PlanKind::subject: return setSubject(static_cast<PlanSubject>(zone.index));
    case PlanKind::order: return chooseOrder();
    case PlanKind::grouping: return chooseGrouping();
    case PlanKind::reason: return showReason(zone.index);
    case PlanKind::stages:
        options_.allStages = true;
        focused_.reset();
        return relayout();
    default: break;
    }
    if (!mayChange()) return;
    switch (zone.kind) {
    case PlanKind::stage:
    case PlanKind::back: apply(makeFirst(shownMap(), zone.stage)); return;
    case PlanKind::fresh: return beginSolution(zone.card);
    case PlanKind::cut: apply(toggleRemoves(shownMap(), zone.card, zone.barrier)); return;
    case PlanKind::bar: apply(setNumber(shownMap(), {zone.card}, &Card::importance, zone.index)); return;
    case PlanKind::chip:
    case PlanKind::cell: return openCell();
    default: return;
    }
}

// A barrier is looked at on the map.
bool PlanView::doubleClicked(const QPointF& point) {
    const PlanZone zone = zoneAt(point);
    if (zone.kind == PlanKind::chip) {
        emit viewWanted(QStringLiteral("grid"), zone.barrier);
        return true;
    }
    if (zone.kind == PlanKind::cell && zone.column == PlanColumn::name) {
        const PlanRow* row = layout_.rowOf(zone.card);
        return !row || row->number == 0;
    }
    clicked(point);
    return true;
}

void PlanView::openCell(const QString& typed) {
    const Card* card = currentCard();
    if (!card || !mayChange()) return;
    if (card->kind == CardKind::barrier) return beginSolution(card->id);
    switch (column_) {
    case PlanColumn::barriers: return card->kind == CardKind::solution ? chooseBarriers() : showBarriersOfStage();
    case PlanColumn::stage: return chooseStage();
    case PlanColumn::owner: return chooseOwner(typed);
    case PlanColumn::due: return chooseDue(typed);
    case PlanColumn::state: return chooseState();
    case PlanColumn::channel: return chooseChannel(typed);
    case PlanColumn::name: return editSelection(typed);
    default: break;
    }
    if (int Card::*const member = numberOf(column_); member && typed.isEmpty()) chooseNumber(member);
}

// Enter goes down, Tab right.
TypingPlace PlanView::placeAfter(const Target& target, CommitReason reason) {
    const auto* id = std::get_if<CardId>(&target);
    const PlanRow* row = id ? layout_.rowOf(*id) : nullptr;
    if (!row) return {target, false, {}};
    const auto place = static_cast<std::size_t>(row - layout_.rows.data());
    if (reason == CommitReason::enter && place + 1 < layout_.rows.size())
        return {layout_.rows[place + 1].card->id, false, {}};
    if (reason == CommitReason::previous && place > 0) return {layout_.rows[place - 1].card->id, false, {}};
    if (reason == CommitReason::next) (void)walksColumns(1);
    return {target, false, {}};
}

void PlanView::goDown() {
    select(stepped(Move::down, false));
    makeVisible(current());
}

bool PlanView::walksColumns(int by) {
    const auto& columns = layout_.columns;
    const PlanHead* now = layout_.headOf(column_);
    const auto next = (now ? now - columns.data() : 1) + by;
    if (next < 1 || next >= static_cast<std::ptrdiff_t>(columns.size())) return false;
    setColumn(columns[static_cast<std::size_t>(next)].column);
    return true;
}

bool PlanView::takesDigit(int digit) {
    const Card* card = currentCard();
    if (!card || !mayChange()) return false;
    if (column_ == PlanColumn::state && card->kind == CardKind::solution) {
        if (digit >= 1 && digit <= 4)
            apply(setState(shownMap(), only(CardKind::solution), static_cast<SolutionState>(digit)));
        return true;
    }
    int Card::*const member = numberOf(column_);
    if (!member) return false;
    if (digit <= 5) apply(setNumber(shownMap(), only(card->kind), member, digit));
    return true;
}

bool PlanView::takesKey(const QKeyEvent& event) {
    const bool isPlain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool isShifted = (event.modifiers() & ~Qt::KeypadModifier) == Qt::ShiftModifier;
    if (!isPlain && !isShifted) return false;
    if (focused_) return takesPanelKey(event);
    const Card* card = currentCard();
    if (!card) return false;
    const bool isBackwards = event.key() == Qt::Key_Backtab || event.key() == Qt::Key_Left;
    if (event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab) {
        // At the end of a row keys go on in the next.
        if (walksColumns(isBackwards ? -1 : 1)) return true;
        select(stepped(isBackwards ? Move::up : Move::down, false));
        setColumn(isBackwards ? layout_.columns.back().column : PlanColumn::name);
        makeVisible(current());
        return true;
    }
    if (isPlain && (event.key() == Qt::Key_Left || event.key() == Qt::Key_Right)) {
        (void)walksColumns(isBackwards ? -1 : 1);
        return true;
    }
    const int digit = event.text().size() == 1 ? event.text().at(0).digitValue() : -1;
    if (digit >= 0 && takesDigit(digit)) return true;
    const bool isText = !event.text().isEmpty() && event.text().at(0).isPrint() && event.key() != Qt::Key_Space;
    const bool isName = column_ == PlanColumn::name && card->kind != CardKind::barrier;
    if (isName) return event.key() == Qt::Key_Space && (openCell(), true);
    if (isEnterKey(event) || event.key() == Qt::Key_Space || event.key() == Qt::Key_F2) return openCell(), true;
    if (!isText) return false;
    if (card->kind == CardKind::barrier) { // a letter is the first of its solution
        openCell();
        if (isTyping()) editor()->type(event.text());
        return true;
    }
    const bool isTyped = column_ == PlanColumn::owner || column_ == PlanColumn::due || column_ == PlanColumn::channel;
    if (isTyped) openCell(event.text());
    return true;
}

// The switch, the menus and the panel, top to bottom.
std::vector<PlanZone> PlanView::zones() const {
    std::vector<PlanZone> list;
    for (const PlanLayout::Switch& each : layout_.subjects) {
        list.push_back(zoneOf(PlanKind::subject));
        list.back().index = static_cast<int>(each.subject);
    }
    list.push_back(zoneOf(PlanKind::order));
    list.push_back(zoneOf(PlanKind::grouping));
    if (layout_.first.canReturn) {
        list.push_back(zoneOf(PlanKind::back));
        list.back().stage = layout_.first.workedOut;
    }
    for (std::size_t i = 0; i < layout_.first.reasons.size(); ++i) {
        list.push_back(zoneOf(PlanKind::reason));
        list.back().index = static_cast<int>(i);
    }
    for (const PlanStage& stage : layout_.first.stages) {
        list.push_back(zoneOf(PlanKind::stage));
        list.back().stage = stage.stage->id;
    }
    if (layout_.first.more.block) list.push_back(zoneOf(PlanKind::stages));
    for (const PlanPoint& point : layout_.matrix.points) {
        list.push_back(zoneOf(PlanKind::point));
        list.back().card = point.card->id;
    }
    return list;
}

QRectF PlanView::zoneBox(const PlanZone& zone) const {
    const auto at = [&](const Rect& rect) { return panelToViewport(rect); };
    switch (zone.kind) {
    case PlanKind::subject:
        for (const PlanLayout::Switch& each : layout_.subjects)
            if (static_cast<int>(each.subject) == zone.index) return toViewport(each.rect);
        return {};
    case PlanKind::order: return toViewport(layout_.orderChip);
    case PlanKind::grouping: return toViewport(layout_.groupingChip);
    case PlanKind::back: return at(layout_.first.corner.rect);
    case PlanKind::reason: {
        const auto index = static_cast<std::size_t>(zone.index);
        return index < layout_.first.reasons.size() ? at(layout_.first.reasons[index].words.rect) : QRectF();
    }
    case PlanKind::stage:
        for (const PlanStage& stage : layout_.first.stages)
            if (stage.stage->id == zone.stage) return at(stage.rect);
        return {};
    case PlanKind::stages: return at(layout_.first.more.rect);
    case PlanKind::point:
        for (const PlanPoint& point : layout_.matrix.points)
            if (point.card->id == zone.card) return at(point.rect);
        return {};
    default: return {};
    }
}

void PlanView::togglePanelFocus() {
    if (focused_) return setFocused(std::nullopt);
    const auto list = zones();
    const auto chosen = std::find_if(list.begin(), list.end(), [&](const PlanZone& zone) {
        return zone.kind == PlanKind::subject && zone.index == static_cast<int>(options_.subject);
    });
    setFocused(chosen == list.end() ? list.front() : *chosen);
}

// Tab goes over everything there, arrows too; on a point of the matrix they move it.
bool PlanView::takesPanelKey(const QKeyEvent& event) {
    const bool isPoint = focused_->kind == PlanKind::point;
    if (event.key() == Qt::Key_Escape) return setFocused(std::nullopt), true;
    const int dx = event.key() == Qt::Key_Right ? 1 : event.key() == Qt::Key_Left ? -1 : 0;
    const int dy = event.key() == Qt::Key_Up ? 1 : event.key() == Qt::Key_Down ? -1 : 0;
    if (isPoint && (dx != 0 || dy != 0)) {
        const auto card = shownMap().cards.find(focused_->card);
        if (!card || !mayChange()) return true;
        PlanValues values = valuesOf(*card);
        const bool isRated = values.across > 0 && values.up > 0;
        const auto next = [&](int value, int by) {
            return value == 0 ? 3 : std::clamp(value + (isRated ? by : 0), 1, 5);
        };
        apply(setValues(shownMap(), card->id, {next(values.across, dx), next(values.up, dy)}));
        return true;
    }
    const bool isBackwards = event.key() == Qt::Key_Backtab || dx < 0 || dy > 0;
    if (isBackwards || event.key() == Qt::Key_Tab || dx > 0 || dy < 0) {
        const auto list = zones();
        const auto now = std::find(list.begin(), list.end(), *focused_);
        const auto count = static_cast<std::ptrdiff_t>(list.size());
        const auto place = now == list.end() ? 0 : (now - list.begin() + (isBackwards ? count - 1 : 1)) % count;
        setFocused(list[static_cast<std::size_t>(place)]);
        if (focused_->kind == PlanKind::point) {
            select(Target(focused_->card));
            makeVisible(focused_->card);
        }
        return true;
    }
    if (isEnterKey(event) || event.key() == Qt::Key_Space) return activate(*focused_), true;
    return !event.text().isEmpty();
}

} // namespace cjm
