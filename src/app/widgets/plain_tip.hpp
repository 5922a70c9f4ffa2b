#pragma once
#include <QString>
#include <QTextDocument>

namespace cjm {

/// A tip of plain words, whatever they look like; no words are no tip.
[[nodiscard]] inline QString plainTip(const QString& words) {
    return words.isEmpty() ? QString() : Qt::convertFromPlainText(words, Qt::WhiteSpaceNormal);
}

} // namespace cjm
