#include "layout/grid/arc_words.hpp"

#include "layout/grid/arc_metrics.hpp"

#include <algorithm>
#include <cmath>

namespace cjm::arcs {

TextPtr ArcWords::bare(const std::string& label, double room) const {
    const double width = std::max(room, leastWords);
    const TextPtr words = texts_.set(measure_, label, arcFont, width);
    return words->lines.size() > 1 ? wrap(measure_, label, arcFont, {width, 0, true}) : words;
}

ArcPill ArcWords::pillFor(const std::string& label, double room) const {
    ArcPill pill;
    const double most = std::min(room, widestLabel);
    pill.hasSign = most >= leastWithSign;
    pill.left = pill.hasSign ? labelLeft + iconSize + labelGap : bareLabel;
    const double around = pill.left + (pill.hasSign ? labelRight : bareLabel);
    pill.words = bare(label, most - around);
    if (pill.words->empty()) return pill;
    const double more = (static_cast<double>(pill.words->lines.size()) - 1) * pill.words->lineHeight;
    pill.size = {std::ceil(pill.words->width) + around, pillHeight + more};
    return pill;
}

} // namespace cjm::arcs
