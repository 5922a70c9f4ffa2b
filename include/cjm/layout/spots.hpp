#pragma once
#include <cjm/base/geometry.hpp>
#include <cjm/layout/scene.hpp>
#include <cjm/layout/text.hpp>

#include <string>
#include <vector>

namespace cjm {

// What the layout of any view can say of itself.

/// Where the text of a target stands and how it is set: the place for an editor, and for a selection frame.
struct TextSpot {
    Rect frame; ///< The card, chevron or title as a whole.
    Rect text;  ///< Its text box.
    Font font;
    Align align = Align::left;
    double indent = 0;     ///< Of the first line: behind a quotation mark that is not part of the text.
    TextPtr lines = {};    ///< The text as it is drawn, where there is any: an editor breaks it as it was.
    double line = 0;       ///< How high its lines are, where that is not the usual of their type.
    std::string sign = {}; ///< Whose text it is: drawn before its words, and no part of them («Э: »).
};

/// The colours that text at a target stands in: for an editor over it. No fill where the text is not drawn while it is
/// edited, so that what stands close to it is not covered.
struct Surface {
    Colour fill, ink, selection, selectionInk;
};

/// Where two layouts of one view look different, so that a window paints that and no more.
struct Damage {
    bool everything = false;
    std::vector<Rect> rects; ///< Of the page.
};

} // namespace cjm
