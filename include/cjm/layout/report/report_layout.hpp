#pragma once
#include <cjm/edit/diff.hpp>
#include <cjm/layout/page.hpp>
#include <cjm/layout/sheet_text.hpp>
#include <cjm/layout/spots.hpp>
#include <cjm/layout/text.hpp>
#include <cjm/layout/theme.hpp>
#include <cjm/model/map.hpp>
#include <cjm/model/target.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cjm {

class TextShelf;

/// The size of a page of the report: A4 with 150 pixels to the inch.
inline constexpr Size reportPage{1240, 1754};

struct ReportOptions {
    /// Of words for who works on the map alone; the rest is in the map's own language, and in this one when it has
    /// none.
    Language language = Language::russian;
    bool hasHands = false; ///< With what asks to be filled in; without it for print.
    bool appendix = false; ///< With stage questions, interviews, quotes and what is not shown.
    double gap = 0;        ///< Between pages, where they stand one below the other.
    bool operator==(const ReportOptions&) const = default;
};

/// A text of the report that is written on the page itself, or a part of one that goes on on the next page. In the
/// coordinates of the whole.
struct ReportField {
    Target target;
    SheetText words;
    Rect frame; ///< As wide as its column.
    Colour colour;
    Font font;
    bool asks = false; ///< Nobody wrote it: the words ask for it, or are worked out.
};

/// A page, its shapes from its own corner on.
struct ReportSheet {
    Scene scene;
    std::vector<PageAnchor> anchors;
};

struct ReportPicture; ///< The map as it stands on the first page.

/// Where everything of a report stands: pages one below the other.
struct ReportLayout {
    ReportOptions options;
    Language language = Language::russian; ///< Of what is printed.
    Size size;
    std::vector<ReportSheet> pages;
    std::vector<ReportField> fields; ///< In the order of reading.
    std::shared_ptr<const ReportPicture> picture;
    std::shared_ptr<TextShelf> texts; ///< Set already; the next layout may take them from here.
    std::string theme;
    Map of; ///< What it was placed for.

    [[nodiscard]] Rect rectOf(std::size_t page) const {
        return {0, static_cast<double>(page) * (reportPage.height + options.gap), reportPage.width, reportPage.height};
    }
};

/// Places the report of a map. Nothing is clipped: what is long goes on on the next page, rows of tables stay whole
/// where they are no higher than a page. O(cards + words); the map is placed anew only when something of it has changed
/// since `before`, and words that were set there are not set anew.
[[nodiscard]] ReportLayout layoutReport(const Map& map, const Theme& theme, const TextMeasure& measure,
                                        const ReportOptions& options, const ReportLayout* before = nullptr);

/// False when nothing of what differs is in a report. O(changes).
[[nodiscard]] bool changesReport(const Diff& diff);

/// The field at a point; nothing where there is none.
[[nodiscard]] const ReportField* fieldAt(const ReportLayout& layout, Point point);
[[nodiscard]] std::optional<TextSpot> spotOf(const ReportLayout& layout, const Target& target);
/// All fields, in the order of reading.
[[nodiscard]] std::vector<Target> fieldsOf(const ReportLayout& layout);

/// The words of the fields of a page, from its own corner on, without those of the one that is open in an editor.
[[nodiscard]] Scene reportFields(const ReportLayout& layout, std::size_t page, const Target& edited = {});
/// A page with its fields.
[[nodiscard]] Scene reportScene(const ReportLayout& layout, std::size_t page);

} // namespace cjm
