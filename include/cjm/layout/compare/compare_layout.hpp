#pragma once
#include <cjm/base/message.hpp>
#include <cjm/edit/compare.hpp>
#include <cjm/layout/compare/compare_figures.hpp>
#include <cjm/layout/sheet_text.hpp>
#include <cjm/layout/text.hpp>
#include <cjm/layout/theme.hpp>

#include <cmath>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cjm {

/// What may be chosen of a comparison. In pixels.
struct CompareOptions {
    double width = 1600; ///< Of the page; it is wider where its stages need more.
    /// Of what the program says where the later map has no language of its own.
    Language language = Language::russian;
    PersonaId persona{};                   ///< Whose emotions are drawn; the first one's when empty.
    bool allRows = false;                  ///< Rows without differences too.
    std::string beforeName{}, afterName{}; ///< Of the two, where their states are the same.
    bool operator==(const CompareOptions&) const = default;
};

/// What became of a record.
enum class CompareFate : std::uint8_t { same, gone, fresh, changed, moved };

/// A figure that differs.
struct CompareFigureBox {
    CompareFigure figure;
    Rect bar;
    SheetText value, label, note;
};

struct CompareStage {
    std::shared_ptr<const Stage> stage;
    CompareFate fate = CompareFate::same;
    Hue hue;
    double x = 0, width = 0;              ///< Of its column.
    Rect rect;                            ///< Of its arrow.
    SheetText old, title, subtitle, mark; ///< `old` is struck out.
};

/// A card that is drawn: a box, or where touchpoints and channels stand a pill.
struct CompareItem {
    std::shared_ptr<const Card> card;
    CompareFate fate = CompareFate::same;
    bool isPill = false;
    Hue hue;         ///< Of its stage.
    Rect rect, sign; ///< The sign is that of its channel.
    SheetText old;   ///< What it said, struck out; of what is gone all there is.
    SheetText text;
    struct Line {
        enum class Sign : std::uint8_t { tick, arrow, dot } sign = Sign::dot;
        Rect rect; ///< Of the sign.
        SheetText words;
    };
    std::vector<Line> lines; ///< What removed it, where it came from, what differs.
    Rect chip;               ///< «новая», «2 → 4», or none.
    SheetText chipWords;
    bool isWorse = false, isBetter = false; ///< The chip tells of a loss, of a gain; of neither where one is not rated.
    Rect dots;                              ///< Of a barrier that is still there: how severe it is.
};

/// A point of the curve as it was and as it is; one of them may be missing.
struct ComparePoint {
    std::shared_ptr<const Card> before, after;
    Point beforeAt, afterAt;
    Rect pill; ///< Of the difference, where that is 0.3 or more and has room.
    SheetText difference, beforeWords, afterWords;
    [[nodiscard]] const std::shared_ptr<const Card>& shown() const { return after ? after : before; }
    /// Tenths by which it rose; 0 where one of the two is missing.
    [[nodiscard]] long rise() const { return before && after ? std::lround((after->value - before->value) * 10) : 0; }
    [[nodiscard]] bool isLoss() const { return rise() <= -tellingRise; }
};

/// Emotions, as they were and as they are.
struct CompareChart {
    std::vector<ComparePoint> points; ///< From left to right.
    double neutralY = 0;
    SheetText beforeName, afterName; ///< Of the two lines.
};

struct CompareRow {
    std::shared_ptr<const Row> row;
    CompareFate fate = CompareFate::same;
    Rect rect, sign;
    SheetText old, title, mark;
    std::optional<CompareChart> chart;
    std::vector<CompareItem> items;
    std::vector<SheetText> counts; ///< How many cards of a cell are not drawn.
};

/// Where everything of a comparison stands.
struct CompareLayout {
    CompareOptions options;
    Language language = Language::russian; ///< Of what the program says.
    Size size;
    SheetText title, summary, beforeName, afterName;
    Rect beforeRect, afterRect, arrow;
    std::vector<CompareFigureBox> figures;
    std::vector<CompareStage> stages;
    double left = 0, right = 0; ///< Of all columns of stages.
    double rowsTop = 0;
    std::vector<CompareRow> rows;
    SheetText nothing; ///< What is said where no row differs.
    double footTop = 0;
    SheetText legend, source;

    /// Where a record stands: a card, a stage or a row; nothing where it is not drawn.
    [[nodiscard]] std::optional<Rect> placeOf(const std::string& id) const;
    /// The id of the card, face, stage or title of a row at a point; empty where there is none.
    [[nodiscard]] std::string recordAt(Point point) const;
};

/// Places the comparison of two maps: figures, stages, emotions, and the rows that differ. No two things overlap and no
/// words are cut. O(cards + words that are drawn).
[[nodiscard]] CompareLayout layoutCompare(const MapComparison& comparison, const Theme& theme,
                                          const TextMeasure& measure, const CompareOptions& options);

} // namespace cjm
