#include "app/views/inline_editor.hpp"
#include "app/views/interviews_view.hpp"
#include "app/widgets/date_popup.hpp"
#include "app/widgets/enter_key.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/session/commands/interview_edit.hpp>

#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

// What keys do on the sheets, what is begun, and what is chosen rather than typed.

namespace cjm {

// Enter in a quote goes on with the next one; on a sheet that was begun here it goes through all of it. Tab goes on to
// whatever stands next.
TypingPlace InterviewsView::placeAfter(const Target& target, CommitReason reason) {
    const Target from = textOf(target);
    const auto* field = std::get_if<InterviewFieldTarget>(&from);
    if (reason == CommitReason::enter) {
        if (const auto* quote = std::get_if<QuoteId>(&from)) {
            const InterviewSheet* sheet = sheetUnder(*quote);
            const auto& quotes = sheet->quotes;
            const auto at =
                std::find_if(quotes.begin(), quotes.end(), [&](const QuoteBox& box) { return box.id == *quote; });
            NewQuote fresh{
                sheet->interview->id, {QuoteId{ids().next()}, {}, {}}, static_cast<int>(at - quotes.begin()) + 1};
            return {from, false, std::move(fresh)};
        }
        if (!field || field->interview != begun_) return {ownerOf(shownMap(), from), false, {}};
        if (field->field == "notes") {
            begun_ = {};
            const InterviewSheet* sheet = sheetUnder(from);
            if (sheet && !sheet->quotes.empty()) return {sheet->quotes.front().id, true, {}};
            return {ownerOf(shownMap(), from), false, NewQuote{field->interview, {QuoteId{ids().next()}, {}, {}}, 0}};
        }
    }
    const auto next = partBeside(from, reason == CommitReason::previous);
    if (!next) return {ownerOf(shownMap(), from), false, {}};
    const auto* part = std::get_if<InterviewFieldTarget>(&*next);
    const bool isTyped = !part || part->field == "who" || part->field == "notes";
    // On a sheet that is begun, what is chosen opens by itself.
    if (reason == CommitReason::enter && !isTyped) openWhatIsNext(*next);
    return {*next, isTyped, {}};
}

// When the editor has gone.
void InterviewsView::openWhatIsNext(const Target& target) {
    QMetaObject::invokeMethod(
        this,
        [this, target] {
            if (current() != target || editor()) return;
            const auto* field = std::get_if<InterviewFieldTarget>(&target);
            if (field && field->field == "date") chooseDate();
            if (field && field->field == "persona") choosePersona();
            if (field && field->field == "notes") editText(target);
        },
        Qt::QueuedConnection);
}

bool InterviewsView::takesKey(const QKeyEvent& event) {
    const bool isBare = (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    if (!isBare) return false;
    if (event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab) return takesTab(event.key() == Qt::Key_Backtab);
    const bool isChosen = isEnterKey(event) || event.key() == Qt::Key_Space;
    if (const CitedCard* card = focusedCard()) {
        if (event.key() == Qt::Key_Escape) {
            setFocusedCard(-1);
            return true;
        }
        if (isChosen) {
            emit viewWanted(QStringLiteral("grid"), card->card->id);
            return true;
        }
    }
    if (const auto* field = std::get_if<InterviewFieldTarget>(&current())) {
        if (event.key() == Qt::Key_Escape) {
            select(field->interview);
            return true;
        }
        const bool isDate = field->field == "date", isPersona = field->field == "persona";
        if (isChosen && mayChange() && (isDate || isPersona)) {
            isDate ? chooseDate() : choosePersona();
            return true;
        }
        if (isDate || isPersona) return !event.text().isEmpty() && event.text()[0].isPrint(); // they are not typed
    }
    if (std::holds_alternative<QuoteId>(current()) && event.text() == QLatin1String(">") && mayChange()) {
        cite();
        return true;
    }
    return false;
}

void InterviewsView::addInterview() {
    const InterviewSheet* sheet = sheetUnder(current());
    addInterview(sheet ? sheet->interview->group : InterviewGroup::customer);
}

void InterviewsView::addInterview(InterviewGroup group, const PersonaId& persona) {
    if (!mayChange()) return;
    commitEditor();
    Interview interview;
    interview.id = InterviewId{ids().next()};
    interview.group = group;
    interview.persona = persona;
    begun_ = interview.id;
    begin(PutInterview{std::move(interview), {}});
    makeVisible(begun_); // all that is going to be filled in
}

void InterviewsView::addQuote() {
    if (!mayChange()) return;
    commitEditor();
    const InterviewSheet* sheet = sheetUnder(current());
    if (!sheet) return;
    const auto& quotes = sheet->quotes;
    const auto at =
        std::find_if(quotes.begin(), quotes.end(), [&](const QuoteBox& box) { return Target(box.id) == current(); });
    const auto place = at == quotes.end() ? quotes.size() : static_cast<std::size_t>(at - quotes.begin()) + 1;
    begin(NewQuote{sheet->interview->id, {QuoteId{ids().next()}, {}, {}}, static_cast<int>(place)});
}

void InterviewsView::chooseDate() {
    const InterviewSheet* sheet = sheetUnder(current());
    if (!sheet || !mayChange()) return;
    const InterviewId id = sheet->interview->id;
    commitEditor();
    goTo(InterviewFieldTarget{id, "date"});
    auto* popup =
        new DatePopup(sheetUnder(current())->interview->date, tr("6 Oct, yesterday or 06.10.2026"), theme(), this);
    popup->setAccessibleName(tr("Date of the interview"));
    connect(popup, &DatePopup::chosen, this, [this, id](const std::string& date) {
        if (const auto edit = setInterviewDate(shownMap(), id, date)) apply(edit);
        setFocus();
        if (begun_ != id) return;
        goTo(InterviewFieldTarget{id, "persona"});
        openWhatIsNext(current());
    });
    const QRect at = toViewport(spotOf(current())->frame).toAlignedRect();
    popup->openAt({viewport()->mapToGlobal(at.topLeft()), at.size()});
}

void InterviewsView::choosePersona() {
    const InterviewSheet* sheet = sheetUnder(current());
    if (!sheet || !mayChange()) return;
    const InterviewId id = sheet->interview->id;
    const PersonaId now = sheet->interview->persona;
    commitEditor();
    goTo(InterviewFieldTarget{id, "persona"});
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("personaMenu"));
    const auto add = [&](const QString& words, const PersonaId& persona) {
        QAction* action = menu->addAction(forMenu(words));
        action->setCheckable(true);
        action->setChecked(persona == now);
        if (persona == now) menu->setActiveAction(action);
        connect(action, &QAction::triggered, this, [this, id, persona] {
            if (const auto edit = setInterviewPersona(shownMap(), id, persona)) apply(edit);
            if (begun_ != id) return;
            goTo(InterviewFieldTarget{id, "notes"});
            openWhatIsNext(current());
        });
    };
    for (const auto& persona : inOrder(shownMap().personas))
        add(persona->name.empty() ? tr("Unnamed persona") : qt(persona->name), persona->id);
    add(qt(say("look.interview-persona-none", appearance().language())), {});
    const QRect at = toViewport(spotOf(current())->frame).toAlignedRect();
    menu->popup(viewport()->mapToGlobal(at.bottomLeft() + QPoint(0, 2)));
}

void InterviewsView::removeCurrent() {
    const auto* quote = std::get_if<QuoteId>(&current());
    if (const CitedCard* card = focusedCard(); card && quote) return setCited(card->card->id, *quote, false);
    const InterviewSheet* sheet = sheetUnder(current());
    if (!sheet) return;
    const auto edit = quote ? removeQuote(shownMap(), *quote) : removeInterview(shownMap(), sheet->interview->id);
    if (!edit) return;
    const Message label = describe(shownMap(), edit->edit);
    if (!apply(edit)) return;
    select(edit->selection.current);
    makeVisible(current());
    emit told(label);
}

} // namespace cjm
