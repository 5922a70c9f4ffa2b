#include "app/panels/reason_box.hpp"

#include "app/widgets/editor_signs.hpp"
#include "app/widgets/editor_text.hpp"
#include "app/widgets/enter_key.hpp"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

constexpr int reasonFrame = 16, fewestReasonLines = 1, mostReasonLines = 6; // padding and border of the style sheet

} // namespace

ReasonBox::ReasonBox(QWidget* parent) : QTextEdit(parent) {
    makePlainField(*this);
    connect(this, &QTextEdit::textChanged, this, &ReasonBox::fit);
    fit();
}

QString ReasonBox::text() const { return textOf(*document()).trimmed(); }

void ReasonBox::fit() {
    const int line = fontMetrics().lineSpacing();
    const int content = static_cast<int>(std::ceil(document()->size().height()));
    const int height = std::clamp(content, fewestReasonLines * line, mostReasonLines * line) + reasonFrame;
    setVerticalScrollBarPolicy(content > mostReasonLines * line ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (minimumHeight() != height) setFixedHeight(height);
}

void ReasonBox::resizeEvent(QResizeEvent* event) {
    QTextEdit::resizeEvent(event);
    fit();
}

// Keys of the window that are letters here.
bool ReasonBox::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QTextEdit::event(event);
}

void ReasonBox::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return emit gaveUp();
    endComposing(*this, *event);
    if (isEnterKey(*event)) return emit done();
    if (takesBackspace(*this, *event)) return;
    const QTextCursor before = textCursor();
    QTextEdit::keyPressEvent(event);
    goOverUnseen(*this, *event, before);
}

void ReasonBox::insertFromMimeData(const QMimeData* source) { insertPlainText(source->text().simplified()); }

} // namespace cjm
