#pragma once
#include <cjm/layout/scene.hpp>

#include <QString>

#include <string>
#include <vector>

namespace cjm::bench {

/// A line of text where it stands: all that a floor program draws.
struct BareText {
    double x = 0, baseline = 0, size = 0;
    int face = 0; ///< As in Face.
    QString text;
};

[[nodiscard]] std::vector<BareText> textsOf(const Scene& scene);
/// The fonts of the texts, from the files of the project.
void loadFonts();
/// One text a line: x, baseline, size, face, text, separated by tabs.
void writeTexts(const std::vector<BareText>& texts, const Size& page, const std::string& file);
[[nodiscard]] std::vector<BareText> readTexts(const std::string& file, Size& page);

/// What a bare Qt program does to export texts: no layout, no boxes, drawText on Qt's own writers.
[[nodiscard]] std::string barePdf(const std::vector<BareText>& texts, const Size& page);
[[nodiscard]] std::string barePng(const std::vector<BareText>& texts, const Size& page);
[[nodiscard]] std::string bareSvg(const std::vector<BareText>& texts, const Size& page);

} // namespace cjm::bench
