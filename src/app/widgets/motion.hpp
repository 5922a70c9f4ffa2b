#pragma once
#include <QStyle>
#include <QWidget>

namespace cjm {

/// True when whoever sits there wants nothing to move or fade: then it changes at once.
[[nodiscard]] inline bool isMotionReduced(const QWidget& widget) {
    return widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &widget) <= 0;
}

} // namespace cjm
