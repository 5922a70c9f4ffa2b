#include "app/views/clipboard_commands.hpp"
#include "app/views/plan_view.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/session/clipboard/fragment.hpp>
#include <cjm/session/commands/plan_edit.hpp>
#include <cjm/session/typing/typing.hpp>

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

// What commands do to the rows of the plan.

namespace cjm {
namespace {

// A line of a spreadsheet: what stands in the cells, one after the other.
QString asLine(const PlanLayout& layout, const PlanRow& row) {
    QStringList cells;
    for (const PlanHead& head : layout.columns) {
        if (head.column == PlanColumn::number) continue;
        QStringList lines;
        if (head.column == PlanColumn::name) lines << qt(drawnLine(row.card->text));
        if (head.column == PlanColumn::barriers)
            for (const PlanChip& chip : row.chips)
                lines << qt(drawnLine(chip.barrier->text));
        const SheetText* cell = layout.cellOf(row, head.column);
        const bool isUnset = head.column == PlanColumn::due && row.card->due.empty();
        if (lines.isEmpty() && cell && cell->block && !isUnset)
            for (const TextLine& line : cell->block->lines)
                lines << qt(line.text);
        cells << lines.join(head.column == PlanColumn::barriers ? QStringLiteral("; ") : QStringLiteral(" "));
    }
    return cells.join(QLatin1Char('\t'));
}

} // namespace

// In a row of the kind, which comes with the card where the map has none.
std::optional<NewRecord> PlanView::freshBeside(const CardId& beside, RowKind kind, MakeCard make) {
    const auto made = [&](const Map& map) { return make(map, beside, ids()); };
    if (auto put = made(shownMap())) return std::move(*put);
    const auto card = shownMap().cards.find(beside);
    return cardInNewRow(shownMap(), card ? selectOnly(card->row) : Selection{}, kind, mapLanguage(), ids(), made);
}

// Of a barrier, or beside what is selected; a barrier where a touchpoint misses one.
void PlanView::beginSolution(const CardId& beside) {
    if (!mayChange()) return;
    const auto card = shownMap().cards.find(beside);
    if (card && card->kind == CardKind::touchpoint) {
        const auto fresh = freshBeside(beside, RowKind::barriers, newBarrier);
        if (!fresh) return;
        emit viewWanted(QStringLiteral("grid"), beside);
        emit cardWanted(*fresh);
        return;
    }
    setSubject(PlanSubject::solutions);
    setColumn(PlanColumn::name);
    if (auto fresh = freshBeside(beside, RowKind::solutions, newSolution)) begin(std::move(*fresh));
}

void PlanView::addSolution() {
    const Card* card = currentCard();
    beginSolution(card && card->kind != CardKind::touchpoint ? card->id : CardId{});
}

// A number, an owner or a date is taken away where keys are for one; else the row.
void PlanView::remove() {
    const Card* card = currentCard();
    if (!card || !mayChange()) return;
    const auto ids = only(card->kind);
    MaybeEdit edit;
    switch (card->kind == CardKind::barrier ? PlanColumn::name : column_) {
    case PlanColumn::effect: edit = setNumber(shownMap(), ids, &Card::impact, 0); break;
    case PlanColumn::effort: edit = setNumber(shownMap(), ids, &Card::effort, 0); break;
    case PlanColumn::importance: edit = setNumber(shownMap(), ids, &Card::importance, 0); break;
    case PlanColumn::rating: edit = setNumber(shownMap(), ids, &Card::rating, 0); break;
    case PlanColumn::owner: edit = setOwner(shownMap(), ids, {}); break;
    case PlanColumn::due: edit = setDue(shownMap(), ids, {}); break;
    case PlanColumn::channel: edit = setChannel(shownMap(), ids, {}); break;
    default: {
        const Edit gone = RemoveCards{ids};
        const Message label = describe(shownMap(), gone);
        const PlanRow* row = layout_.rowOf(card->id);
        const auto place = static_cast<std::size_t>(row - layout_.rows.data());
        if (!session()->apply(gone)) return;
        if (!layout_.rows.empty()) select(Target(layout_.rows[std::min(place, layout_.rows.size() - 1)].card->id));
        emit told(label);
        return;
    }
    }
    apply(edit);
}

void PlanView::duplicate() {
    const auto made = cjm::duplicate(shownMap(), selection(), ids());
    if (!made) return session()->refuse(made.error());
    if (session()->apply(made->edit)) {
        session()->select(made->selection);
        makeVisible(current());
    }
}

void PlanView::copy() {
    if (isTyping()) return clipboard().copy();
    QStringList lines;
    for (const PlanRow& row : layout_.rows)
        if (selection().contains(row.card->id)) lines << asLine(layout_, row);
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void PlanView::showOnMap() {
    if (const Card* card = currentCard()) emit viewWanted(QStringLiteral("grid"), card->id);
}

void PlanView::showReason(int index) {
    const auto& reasons = layout_.first.reasons;
    if (index < 0 || index >= static_cast<int>(reasons.size())) return;
    const auto& cards = reasons[static_cast<std::size_t>(index)].cards;
    if (cards.empty()) return;
    emit viewWanted(QStringLiteral("grid"), cards.front());
    session()->select(cjm::selectionOf(cards));
}

} // namespace cjm
