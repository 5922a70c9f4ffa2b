#include "app/views/plan_view.hpp"
#include "app/widgets/date_popup.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/style_sheet.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/channels.hpp>
#include <cjm/session/commands/link_edit.hpp>
#include <cjm/session/commands/plan_edit.hpp>

#include <QLineEdit>
#include <QMenu>

#include <algorithm>
#include <set>
#include <unordered_set>

// What opens over a cell of the plan, and what commands do there.

namespace cjm {
namespace {

constexpr std::string_view pickerRules = "#picker { background: %page; border: 1px solid %line; border-radius: 8px; }"
                                         "#picker QLineEdit { background: %page; color: %ink; border: 1px solid %line; "
                                         "border-radius: 6px; padding: 4px 6px; }"
                                         "#picker QListWidget { background: %page; color: %ink; outline: none; }"
                                         "#picker QListWidget::item { border-radius: 5px; padding: 2px 6px; }"
                                         "#picker QListWidget::item:selected { background: %hover; color: %ink; }";

bool contains(const QString& words, const QString& typed) {
    return typed.isEmpty() || words.contains(typed, Qt::CaseInsensitive);
}

} // namespace

QRect PlanView::cellOnScreen(PlanColumn column) const {
    const auto* id = std::get_if<CardId>(&current());
    auto box = id ? cellBox(layout_, *id, column) : std::nullopt;
    if (id && !box) box = cellBox(layout_, *id, PlanColumn::name); // of a column that has left
    if (!box) return {viewport()->mapToGlobal(viewport()->rect().center()), QSize(1, 1)};
    const QRect at = toViewport(*box).toAlignedRect();
    return {viewport()->mapToGlobal(at.topLeft()), at.size()};
}

QRectF PlanView::menuSpot(const Target& target) const {
    const auto* id = std::get_if<CardId>(&target);
    const auto box = id ? cellBox(layout_, *id, column_) : std::nullopt;
    return box ? toViewport(*box) : SceneView::menuSpot(target);
}

PickerPopup* PlanView::openPicker(PickerPopup::Find find, PlanColumn column, const QString& hint,
                                  const QString& typed) {
    commitEditor();
    makeVisible(current());
    if (anchor_) delete anchor_;
    anchor_ = new QWidget(viewport());
    anchor_->setAttribute(Qt::WA_TransparentForMouseEvents);
    const QRect at = cellOnScreen(column);
    anchor_->setGeometry(QRect(viewport()->mapFromGlobal(at.topLeft()), at.size()));
    anchor_->show();
    auto* picker = new PickerPopup(std::move(find), anchor_);
    picker->setStyleSheet(styleSheetOf(theme(), pickerRules));
    picker->setHint(hint);
    picker->openBelow(*anchor_);
    picker->search().setText(typed);
    return picker;
}

void PlanView::openMenu(const std::vector<std::pair<QString, bool>>& lines, const QRect& at,
                        const std::function<void(std::size_t)>& chosen) {
    commitEditor();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("planMenu"));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        QAction* action = menu->addAction(forMenu(lines[i].first));
        action->setCheckable(true);
        action->setChecked(lines[i].second);
        if (lines[i].second) menu->setActiveAction(action);
        connect(action, &QAction::triggered, this, [chosen, i] { chosen(i); });
    }
    menu->popup(at.bottomLeft() + QPoint(0, 2));
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
                if (!contains(words, typed)) continue;
                const bool removes =
                    own && std::find(own->solves.begin(), own->solves.end(), barrier->id) != own->solves.end();
                const QIcon icon = removes ? tintedIcon("check", theme()) : colouredIcon("circle-alert", theme().bad);
                list.push_back({qt(barrier->id.value), words, icon, false, true});
            }
        return list;
    };
    setColumn(PlanColumn::barriers);
    PickerPopup* picker = openPicker(found, PlanColumn::barriers, tr("Find a barrier"), {});
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
    openMenu(lines, cellOnScreen(PlanColumn::barriers),
             [this, ids](std::size_t i) { emit viewWanted(QStringLiteral("grid"), ids[i]); });
}

void PlanView::chooseOwner(const QString& typed) {
    const auto cards = only(CardKind::solution);
    if (cards.empty() || !mayChange()) return;
    const auto found = [this](const QString& words) {
        std::set<QString> names;
        for (const Card& card : shownMap().cards)
            if (!card.owner.empty()) names.insert(qt(card.owner));
        for (const QString& name : qt(shownMap().passport->team).split(QLatin1Char(','), Qt::SkipEmptyParts))
            names.insert(asSentence(name.trimmed()));
        std::vector<PickerPopup::Choice> list;
        for (const QString& name : names)
            if (contains(name, words)) list.push_back({name, name, {}, false, true});
        return list;
    };
    setColumn(PlanColumn::owner);
    PickerPopup* picker = openPicker(found, PlanColumn::owner, tr("Who does it: a role or a team"), typed);
    picker->offerOwn(QStringLiteral("%1"));
    const auto take = [this, cards](const QString& owner) {
        apply(setOwner(shownMap(), cards, owner.toStdString()));
        setFocus();
        goDown();
    };
    connect(picker, &PickerPopup::picked, this, take);
    connect(picker, &PickerPopup::ownWanted, this, take);
}

void PlanView::chooseChannel(const QString& typed) {
    const auto cards = only(CardKind::touchpoint);
    if (cards.empty() || !mayChange()) return;
    const Language language = appearance().language();
    const auto found = [language](const QString& words) {
        std::vector<PickerPopup::Choice> list;
        for (const std::string_view name : channelNames()) {
            const QString all = qt(say("channel." + std::string(name), language));
            if (contains(all, words)) list.push_back({qt(name), all.section(QLatin1Char(';'), 0, 0), {}, false, true});
        }
        return list;
    };
    setColumn(PlanColumn::channel);
    PickerPopup* picker = openPicker(found, PlanColumn::channel, tr("Find a channel"), typed);
    picker->offerOwn(QStringLiteral("%1"));
    const auto take = [this, cards](const QString& channel) {
        apply(setChannel(shownMap(), cards, channel.toStdString()));
        setFocus();
    };
    connect(picker, &PickerPopup::picked, this, take);
    connect(picker, &PickerPopup::ownWanted, this, take);
}

void PlanView::chooseDue(const QString& typed) {
    const auto cards = only(CardKind::solution);
    const Card* card = currentCard();
    if (cards.empty() || !card || !mayChange()) return;
    commitEditor();
    setColumn(PlanColumn::due);
    makeVisible(current());
    auto* popup =
        new DatePopup(card->due, tr("1 Mar, tomorrow, in a week, end of March"), theme(), this, DateSense::coming);
    popup->setStyleSheet(styleSheetOf(theme(), pickerRules));
    popup->setAccessibleName(tr("Due date"));
    connect(popup, &DatePopup::chosen, this, [this, cards](const std::string& date) {
        apply(setDue(shownMap(), cards, date));
        setFocus();
        goDown();
    });
    popup->openAt(cellOnScreen(PlanColumn::due));
    if (!typed.isEmpty()) popup->type(typed);
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
    openMenu(lines, cellOnScreen(PlanColumn::stage),
             [this, ids, cards](std::size_t i) { apply(moveToStage(shownMap(), cards, ids[i])); });
}

void PlanView::chooseState() {
    const auto cards = only(CardKind::solution);
    const Card* card = currentCard();
    if (cards.empty() || !card || !mayChange()) return;
    std::vector<std::pair<QString, bool>> lines;
    for (int i = 1; i <= 4; ++i) {
        const auto state = static_cast<SolutionState>(i);
        const std::string code = "value.solution-" + std::string(nameOf(state));
        lines.emplace_back(asSentence(qt(say(code, appearance().language()))), card->state == state);
    }
    openMenu(lines, cellOnScreen(PlanColumn::state),
             [this, cards](std::size_t i) { apply(setState(shownMap(), cards, static_cast<SolutionState>(i + 1))); });
}

// 1 to 5, or not set.
void PlanView::chooseNumber(int Card::*member) {
    const Card* card = currentCard();
    if (!card || !mayChange()) return;
    const auto cards = only(card->kind);
    std::vector<std::pair<QString, bool>> lines;
    for (int i = 1; i <= 5; ++i)
        lines.emplace_back(QString::number(i), card->*member == i);
    lines.emplace_back(tr("Not set"), card->*member == 0);
    openMenu(lines, cellOnScreen(column_), [this, cards, member](std::size_t i) {
        apply(setNumber(shownMap(), cards, member, i < 5 ? static_cast<int>(i) + 1 : 0));
    });
}

void PlanView::chooseOrder() {
    std::vector<std::pair<QString, bool>> lines;
    const auto orders = planOrders(options_.subject);
    for (const PlanOrder order : orders)
        lines.emplace_back(asSentence(qt(say(wordsOf(order, options_.subject), appearance().language()))),
                           order == options_.order);
    const QRect at = toViewport(layout_.orderChip).toAlignedRect();
    openMenu(lines, {viewport()->mapToGlobal(at.topLeft()), at.size()}, [this, orders](std::size_t i) {
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
    const QRect at = toViewport(layout_.groupingChip).toAlignedRect();
    openMenu(lines, {viewport()->mapToGlobal(at.topLeft()), at.size()}, [this, groupings](std::size_t i) {
        options_.grouping = groupings[i];
        relayout();
    });
}

} // namespace cjm
