#pragma once
#include <QKeyEvent>

namespace cjm {

/// True for both keys that begin a new line or say "do it".
[[nodiscard]] inline bool isEnterKey(const QKeyEvent& event) {
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace cjm
