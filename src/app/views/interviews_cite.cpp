#include "app/views/inline_editor.hpp"
#include "app/views/interviews_view.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/session/commands/interview_edit.hpp>
#include <cjm/session/typing/citing.hpp>

#include <QTextCursor>

// Cards that are found by what is typed behind «>» in a quote.

namespace cjm {

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
    cards_->setFocusProxy(editor());
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
    if (!mark) {
        editor()->setExtraSelections({});
        return cards_->hide();
    }
    QTextEdit::ExtraSelection looked{cursor, {}};
    looked.cursor.setPosition(static_cast<int>(QString::fromStdString(before.substr(0, mark->begin)).size()),
                              QTextCursor::KeepAnchor);
    looked.format.setForeground(qtColour(readableOn(theme().page, theme().accent)));
    editor()->setExtraSelections({looked});
    cards_->show(shownMap(), mark->start, appearance().language());
    cards_->placeAt(typedAt_);
}

void InterviewsView::editorPlaced(const QRect& taken) {
    typedAt_ = taken;
    if (cards_ && cards_->isVisible()) cards_->placeAt(taken);
}

// The «>…» that found it goes, then the card cites the quote.
void InterviewsView::takeCited(const CardId& card) {
    const auto* quote = editor() ? std::get_if<QuoteId>(&editor()->target()) : nullptr;
    if (!quote) return;
    cards_->hide();
    dropCitingMark();
    const auto edit = citeQuote(session()->map(), card, *quote, true);
    const Message label = edit ? describe(session()->map(), edit->edit) : Message{};
    editor()->cite(card);
    if (edit) emit told(label);
}

void InterviewsView::dropCitingMark() {
    QTextCursor cursor = editor()->textCursor();
    const QString text = editor()->toPlainText();
    const std::string before = text.left(cursor.position()).toStdString();
    const auto mark = citingMarkAt(before, before.size());
    if (!mark) return;
    const int end = cursor.position();
    int begin = static_cast<int>(QString::fromStdString(before.substr(0, mark->begin)).size());
    if (begin > 0 && text[begin - 1] == QLatin1Char(' ') && end == text.size()) --begin; // nor the space before it
    cursor.setPosition(begin);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

} // namespace cjm
