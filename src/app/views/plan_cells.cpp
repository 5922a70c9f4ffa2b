#include "app/views/plan_view.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/channels.hpp>
#include <cjm/session/commands/link_edit.hpp>
#include <cjm/session/commands/plan_edit.hpp>

#include <algorithm>
#include <unordered_set>

// What opens over a cell of the plan, and what commands do there.

namespace cjm {

QRect PlanView::cellShown(PlanColumn column) const {
    const auto* id = std::get_if<CardId>(&current());
    auto box = id ? cellBox(layout_, *id, column) : std::nullopt;
    if (id && !box) box = cellBox(layout_, *id, PlanColumn::name); // of a column that has left
    if (!box) return {viewport()->rect().center(), QSize(1, 1)};
    return toViewport(*box).toAlignedRect();
}

QRectF PlanView::menuSpot(const Target& target) const {
    const auto* id = std::get_if<CardId>(&target);
    const auto box = id ? cellBox(layout_, *id, column_) : std::nullopt;
    return box ? toViewport(*box) : SceneView::menuSpot(target);
}

// The cell of the row that is selected, and what else is selected of its kind.
FieldEditors::Field PlanView::fieldAt(PlanColumn column) {
    commitEditor();
    const Card* card = currentCard();
    if (!card) return {};
    setColumn(column);
    makeVisible(current());
    return {only(card->kind), card->id, cellShown(column), [this] { makeVisible(current()); }};
}

void PlanView::chooseBarriers() {
    const auto solutions = only(CardKind::solution);
    if (solutions.empty() || !mayChange()) return;
    const CardId solution = std::get<CardId>(current());
    const auto found = [this, solution](const QString& typed) {
        const Map& map = shownMap();
        std::unordered_set<std::string> solved;
        for (const Card& card : map.cards)
            for (const CardId& barrier : card.solves)
                solved.insert(barrier.value);
        const auto own = map.cards.find(solution);
        std::vector<PickerPopup::Choice> list;
        for (const bool isFirst : {true, false}) // those that nobody removes come first
            for (const auto& barrier : cardsOfKind(map, CardKind::barrier)) {
                if (solved.contains(barrier->id.value) == isFirst) continue;
                const QString words = qt(drawnLine(barrier->text));
                if (!answers(words, typed)) continue;
                const bool removes =
                    own && std::find(own->solves.begin(), own->solves.end(), barrier->id) != own->solves.end();
                const QIcon icon = removes ? tintedIcon("check", theme()) : colouredIcon("circle-alert", theme().bad);
                list.push_back({qt(barrier->id.value), words, icon, false, true});
            }
        return list;
    };
    PickerPopup* picker = editors_.openPicker(found, fieldAt(PlanColumn::barriers).at, tr("Find a barrier"), {});
    picker->keepOpen();
    connect(picker, &PickerPopup::picked, this, [this, solution](const QString& id) {
        apply(toggleRemoves(shownMap(), solution, CardId{id.toStdString()}));
    });
}

// The gravest is shown; all of them lead to the map, and another is named there.
void PlanView::showBarriersOfStage() {
    const Card* card = currentCard();
    if (!card) return;
    std::vector<std::pair<QString, bool>> lines;
    std::vector<CardId> ids;
    const auto stage = shownMap().stages.find(card->stage);
    for (const auto& barrier : cardsOfKind(shownMap(), CardKind::barrier)) {
        const auto first = shownMap().stages.find(barrier->stage);
        if (!stage || !first || stage->rank < first->rank || stage->rank >= first->rank + barrier->span) continue;
        lines.emplace_back(qt(drawnLine(barrier->text)), false);
        ids.push_back(barrier->id);
    }
    if (ids.empty()) return beginSolution(card->id);
    editors_.openMenu(lines, fieldAt(PlanColumn::barriers).at,
                      [this, ids](std::size_t i) { emit viewWanted(QStringLiteral("grid"), ids[i]); });
}

void PlanView::chooseOwner(const QString& typed) {
    if (only(CardKind::solution).empty() || !mayChange()) return;
    FieldEditors::Field field = fieldAt(PlanColumn::owner);
    field.taken = [this] { goDown(); };
    editors_.chooseOwner(field, typed);
}

void PlanView::chooseChannel(const QString& typed) {
    const auto cards = only(CardKind::touchpoint);
    if (cards.empty() || !mayChange()) return;
    const Language language = appearance().language();
    const auto found = [language](const QString& words) {
        std::vector<PickerPopup::Choice> list;
        for (const std::string_view name : channelNames()) {
            const QString all = qt(say("channel." + std::string(name), language));
            if (answers(all, words)) list.push_back({qt(name), all.section(QLatin1Char(';'), 0, 0), {}, false, true});
        }
        return list;
    };
    PickerPopup* picker = editors_.openPicker(found, fieldAt(PlanColumn::channel).at, tr("Find a channel"), typed);
    picker->offerOwn(QStringLiteral("%1"));
    const auto take = [this, cards](const QString& channel) {
        apply(setChannel(shownMap(), cards, channel.toStdString()));
        setFocus();
    };
    connect(picker, &PickerPopup::picked, this, take);
    connect(picker, &PickerPopup::ownWanted, this, take);
}

void PlanView::chooseDue(const QString& typed) {
    if (only(CardKind::solution).empty() || !mayChange()) return;
    FieldEditors::Field field = fieldAt(PlanColumn::due);
    field.taken = [this] { goDown(); };
    editors_.chooseDue(field, typed);
}

void PlanView::chooseStage() {
    auto cards = selectedCards();
    const Card* card = currentCard();
    if (cards.empty() || !card || card->kind == CardKind::barrier || !mayChange()) return;
    std::vector<std::pair<QString, bool>> lines;
    std::vector<StageId> ids;
    for (const auto& stage : inOrder(shownMap().stages)) {
        lines.emplace_back(stage->title.empty() ? tr("Unnamed stage") : qt(drawnLine(stage->title)),
                           stage->id == card->stage);
        ids.push_back(stage->id);
    }
    editors_.openMenu(lines, fieldAt(PlanColumn::stage).at,
                      [this, ids, cards](std::size_t i) { apply(moveToStage(shownMap(), cards, ids[i])); });
}

void PlanView::chooseState() {
    if (only(CardKind::solution).empty() || !currentCard() || !mayChange()) return;
    editors_.chooseState(fieldAt(PlanColumn::state));
}

// 1 to 5, or not set.
void PlanView::chooseNumber(int Card::*member) {
    if (currentCard() && mayChange()) editors_.chooseNumber(fieldAt(column_), member);
}

void PlanView::chooseOrder() {
    std::vector<std::pair<QString, bool>> lines;
    const auto orders = planOrders(options_.subject);
    for (const PlanOrder order : orders)
        lines.emplace_back(asSentence(qt(say(wordsOf(order, options_.subject), appearance().language()))),
                           order == options_.order);
    commitEditor();
    editors_.openMenu(lines, toViewport(layout_.orderChip).toAlignedRect(), [this, orders](std::size_t i) {
        options_.order = orders[i];
        relayout();
    });
}

void PlanView::chooseGrouping() {
    std::vector<std::pair<QString, bool>> lines;
    const auto groupings = planGroupings(options_.subject);
    for (const PlanGrouping grouping : groupings)
        lines.emplace_back(asSentence(qt(say(wordsOf(grouping, options_.subject), appearance().language()))),
                           grouping == options_.grouping);
    commitEditor();
    editors_.openMenu(lines, toViewport(layout_.groupingChip).toAlignedRect(), [this, groupings](std::size_t i) {
        options_.grouping = groupings[i];
        relayout();
    });
}

} // namespace cjm
