#pragma once
#include <QAction>
#include <QString>
#include <QTextDocument>

namespace cjm {

// What the tool tip of an action says: its words and its key.
inline QString tipOf(const QAction& action) {
    QString words = action.text();
    static const QString both = QStringLiteral("&&"), one = QStringLiteral("&"), kept(QChar(1));
    words.replace(both, kept).remove(one).replace(kept, one);
    QString key = action.shortcut().toString(QKeySequence::NativeText);
    key.replace(QStringLiteral("Return"), QStringLiteral("Enter")); // as it stands on the key
    if (!key.isEmpty()) words += QStringLiteral(" (") + key + QLatin1Char(')');
    return words;
}

// Plain text, because the words may quote a card.
inline void setTip(QAction& action) {
    action.setToolTip(Qt::convertFromPlainText(tipOf(action), Qt::WhiteSpaceNormal));
}

} // namespace cjm
