#pragma once

class QTextDocument;

namespace cjm {

/// From now on a field sets its text as the map does: soft hyphens take no room, and keycaps are one sign. What it
/// holds stays as it is.
void setSignsLikeMap(QTextDocument& document);

} // namespace cjm
