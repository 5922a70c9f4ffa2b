#pragma once
#include <QColor>
#include <QSize>

class QPainter;
class QPalette;
class QStyleOptionMenuItem;
class QWidget;

namespace cjm {

// An entry of a menu: sign, words, and its key at the right edge.

[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem& item, const QSize& words, const QWidget* menu);
void paintMenuItem(const QStyleOptionMenuItem& item, QPainter& painter, bool marksLetters);
/// A step lighter than the page where that is dark.
[[nodiscard]] QColor menuGround(const QPalette& palette);

} // namespace cjm
