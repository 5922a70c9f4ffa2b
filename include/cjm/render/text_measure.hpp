#pragma once
#include <cjm/layout/text.hpp>

#include <QFont>
#include <QTextLayout>

#include <memory>

namespace cjm {

/// Makes the bundled fonts known to Qt. Call once, after the QGuiApplication exists and before anything is measured.
void loadBundledFonts();

/// Text is measured, shaped and drawn at so many times its size and scaled down: there rounding no longer matters, and
/// it is unhinted, the same at every zoom.
constexpr int oversize = 4;

/// The Qt font of a face, `scale` times as large. Sizes are multiples of half a pixel, so 2 and 4 give whole pixels.
[[nodiscard]] QFont qtFont(const Font& font, int scale = 1);

/// Signs that are put together of several, as keycaps are, in one font: from two their parts would stand side by side.
[[nodiscard]] QList<QTextLayout::FormatRange> joinedSigns(const QString& text);
/// Sets them so. True when there were any.
bool joinSigns(QTextLayout& layout);

/// Measures with Qt, unhinted, so that widths scale exactly. Widths of words are kept: the second map with the
/// same words costs a look-up each. Not for use from two threads at a time.
class QtTextMeasure : public TextMeasure {
public:
    QtTextMeasure();
    ~QtTextMeasure() override;
    [[nodiscard]] std::vector<TextPiece> pieces(std::string_view paragraph, const Font& font) const override;
    [[nodiscard]] std::vector<TextPiece> clusters(std::string_view piece, const Font& font) const override;
    [[nodiscard]] std::vector<std::size_t> syllables(std::string_view word) const override;
    [[nodiscard]] double width(std::string_view line, const Font& font) const override;
    [[nodiscard]] double ascent(const Font& font) const override;

private:
    struct Cache;
    std::unique_ptr<Cache> cache_;
};

} // namespace cjm
