#include "app/views/inline_editor.hpp"
#include "app/views/interviews_view.hpp"
#include "app/widgets/date_popup.hpp"
#include "app/widgets/enter_key.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/session/commands/interview_edit.hpp>
#include <cjm/session/typing/citing.hpp>

#include <QKeyEvent>
#include <QMenu>
#include <QTextCursor>

#include <algorithm>

// From part to part of the sheets by keyboard, what is begun, and what is chosen rather than typed.

namespace cjm {

// Everything that can be come to, as it stands on the sheets.
std::vector<Target> InterviewsView::parts() const {
    std::vector<Target> list;
    for (const InterviewColumn& column : layout_.columns)
        for (const InterviewSheet& sheet : column.sheets) {
            for (const char* field : {"who", "date", "persona", "notes"})
                list.emplace_back(InterviewFieldTarget{sheet.interview->id, field});
            for (const QuoteBox& quote : sheet.quotes)
                list.emplace_back(quote.id);
        }
    return list;
}

std::optional<Target> InterviewsView::partBeside(const Target& target, bool backwards) const {
    const auto list = parts();
    const auto at = std::find(list.begin(), list.end(), textOf(target));
    if (at == list.end()) return list.empty() ? std::nullopt : std::optional(list.front());
    if (std::holds_alternative<InterviewId>(target) && !backwards) return *at; // a sheet is entered at who it is
    if (backwards ? at == list.begin() : at + 1 == list.end()) return std::nullopt;
    return backwards ? *(at - 1) : *(at + 1);
}

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

void InterviewsView::goTo(const Target& target) {
    select(target);
    makeVisible(target);
}

// Tab on a quote goes over its cards first.
bool InterviewsView::takesTab(bool backwards) {
    if (const auto* id = std::get_if<QuoteId>(&current())) {
        const QuoteBox* quote = layout_.quoteOf(*id);
        const int last = quote ? static_cast<int>(quote->cards.size()) - 1 : -1;
        const int next = focusedCard_ + (backwards ? -1 : 1);
        if (next >= -1 && next <= last && (focusedCard_ >= 0 || !backwards)) {
            setFocusedCard(next);
            return true;
        }
    }
    setFocusedCard(-1);
    if (const auto next = partBeside(current(), backwards)) goTo(*next);
    return true;
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

const CitedCard* InterviewsView::focusedCard() const {
    const auto* id = std::get_if<QuoteId>(&current());
    const QuoteBox* quote = id && current() == focusedFor_ ? layout_.quoteOf(*id) : nullptr;
    const bool has = quote && focusedCard_ >= 0 && focusedCard_ < static_cast<int>(quote->cards.size());
    return has ? &quote->cards[static_cast<std::size_t>(focusedCard_)] : nullptr;
}

void InterviewsView::setFocusedCard(int place) {
    if (place == focusedCard_ && (place < 0 || current() == focusedFor_)) return;
    focusedCard_ = place;
    focusedFor_ = place < 0 || !session() ? Target{} : current();
    if (session()) updateSpot(current());
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

// Opens the quote and begins to look for a card behind its words.
void InterviewsView::cite() {
    const auto* id = std::get_if<QuoteId>(&current());
    if (!id || !mayChange()) return;
    setFocusedCard(-1);
    editText(*id);
    if (!editor()) return;
    editor()->moveCursor(QTextCursor::End);
    const bool isApart = editor()->typed().empty() || editor()->typed().back() == ' ';
    editor()->insertPlainText(isApart ? QStringLiteral(">") : QStringLiteral(" >"));
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

// The list of cards goes with the editor that it was found in.
void InterviewsView::editorChanged() {
    if (!editor()) {
        if (cards_) cards_->hide();
        return;
    }
    if (!std::holds_alternative<QuoteId>(editor()->target())) return;
    if (!cards_) {
        cards_ = new CiteList(appearance(), measure(), viewport());
        connect(cards_, &CiteList::picked, this, &InterviewsView::takeCited);
    }
    connect(editor(), &QTextEdit::cursorPositionChanged, this, &InterviewsView::followCursor);
    editor()->setKeyTaker([this](const QKeyEvent& event) {
        if (!cards_ || !cards_->isVisible()) return false;
        if (event.key() == Qt::Key_Escape) {
            cards_->hide(); // what was typed stays
            return true;
        }
        return cards_->takesKey(event);
    });
}

void InterviewsView::followCursor() {
    if (!editor() || !cards_) return;
    const QTextCursor cursor = editor()->textCursor();
    const std::string before = editor()->toPlainText().left(cursor.position()).toStdString();
    const auto mark = cursor.hasSelection() ? std::nullopt : citingMarkAt(before, before.size());
    if (!mark) return cards_->hide();
    cards_->show(shownMap(), mark->start, appearance().language());
    cards_->placeAt(editor()->geometry());
}

// The card cites the quote, and the «>…» that found it goes. Both are a part of the step that typing is.
void InterviewsView::takeCited(const CardId& card) {
    const auto* quote = editor() ? std::get_if<QuoteId>(&editor()->target()) : nullptr;
    if (!quote) return;
    const QuoteId id = *quote;
    QTextCursor cursor = editor()->textCursor();
    const QString text = editor()->toPlainText();
    const std::string before = text.left(cursor.position()).toStdString();
    const auto mark = citingMarkAt(before, before.size());
    if (!mark) return;
    const int end = cursor.position();
    int begin = static_cast<int>(QString::fromStdString(before.substr(0, mark->begin)).size());
    cards_->hide();
    if (const auto edit = citeQuote(shownMap(), card, id, true)) {
        const Message label = describe(shownMap(), edit->edit);
        if (editor()->keepBeside(edit->edit)) emit told(label);
    }
    if (begin > 0 && text[begin - 1] == QLatin1Char(' ') && end == text.size()) --begin; // nor the space before it
    cursor.setPosition(begin);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

} // namespace cjm
