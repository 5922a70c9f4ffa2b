#include "app/views/editor_hint.hpp"

#include "app/widgets/style_sheet.hpp"

#include <cjm/session/typing/citing.hpp>

namespace cjm {
namespace {

constexpr int airAround = 8, widestHint = 460, frame = 20; // pixels; the frame on both sides together

} // namespace

EditorHint::EditorHint(QWidget* parent) : QLabel(parent) {
    setObjectName(QStringLiteral("editorHint"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

QString EditorHint::wordsFor(const TextEditSession& textEdit) {
    const bool isBegun = textEdit.isFresh() && !textEdit.exists();
    if (std::holds_alternative<QuoteId>(textEdit.target()))
        return tr("Enter: another quote · >: a card it confirms · Esc: cancel");
    const auto* field = std::get_if<InterviewFieldTarget>(&textEdit.target());
    if (field && field->field == "who" && looksLikeName(textEdit.text())) return tr("A role instead of a name?");
    return isBegun ? wordsForBegun(textEdit) : QString();
}

QString EditorHint::wordsForBegun(const TextEditSession& textEdit) {
    const Card* card = textEdit.freshCard();
    if (!card)
        return std::holds_alternative<StageId>(textEdit.target()) ? tr("Enter: next stage · Tab: its second line")
                                                                  : QString();
    QString usual = tr("Enter: next card · Shift+Enter: new line · Tab: next cell");
    const auto with = [&](const QString& own) { return own + QLatin1Char('\n') + usual; };
    switch (card->kind) {
    case CardKind::touchpoint:
        return with(tr("At the end: * moment of truth · #phone channel") + QLatin1Char('\n') +
                    tr("Alt+1…5 importance · Ctrl+Alt+1…5 customer rating"));
    case CardKind::emotion:
        return with(tr("At the end: +1.5 or -0.6 how it feels · ! makes it a barrier") + QLatin1Char('\n') +
                    tr("@name whose it is · * moment of truth"));
    case CardKind::barrier:
        return with(tr("At the end: !!! critical · !! noticeable · ! minor · @name whom it concerns"));
    case CardKind::solution:
        return with(tr("At the end: >word of the barrier that it removes") + QLatin1Char('\n') +
                    tr("Alt+1…5 impact · Ctrl+Alt+1…5 effort"));
    default: return usual;
    }
}

void EditorHint::speakOf(const TextEditSession& textEdit, const QRect& field, const Theme& theme) {
    const QString words = wordsFor(textEdit);
    if (words.isEmpty()) return hide();
    setStyleSheet(styleSheetOf(theme, "QLabel { background: %panel; color: %muted; border: 1px solid %line;"
                                      " border-radius: 6px; padding: 5px 8px; font-size: 12px; }"));
    setText(words);
    int needed = 0;
    for (const QString& line : words.split(QLatin1Char('\n')))
        needed = std::max(needed, fontMetrics().horizontalAdvance(line) + frame);
    setFixedWidth(std::min(needed, widestHint));
    adjustSize();
    const QRect room = parentWidget()->rect();
    const int x = std::clamp(field.left(), 0, std::max(0, room.width() - width()));
    const bool below = field.bottom() + airAround + height() <= room.height();
    move(x, below ? field.bottom() + airAround : std::max(0, field.top() - airAround - height()));
    show();
    raise();
}

} // namespace cjm
