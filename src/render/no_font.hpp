#pragma once
#include <cjm/layout/page.hpp>

#include <QGlyphRun>
#include <QRawFont>

#include <vector>

namespace cjm {

// Where no font at all has a script, Qt sets boxes that belong to no font: their run has no name, not even an empty
// one, and asking for it ends the program.
bool isOfNoFont(const QRawFont& font);
// The same run in signs of the bundled face that stand for what cannot be shown.
QGlyphRun inBoxes(const QGlyphRun& run, const Font& font);

// Some letters on the pages are in no font of this machine: they are drawn as boxes.
bool haveLettersOfNoFont(const std::vector<Page>& pages);

} // namespace cjm
