#include "layout/interviews/metrics.hpp"
#include "layout/interviews/sheet.hpp"
#include "layout/page_parts.hpp"
#include "layout/parts.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/interviews/interviews_page.hpp>
#include <cjm/layout/interviews/interviews_paint.hpp>

#include <algorithm>

namespace cjm::interviews {
namespace {

constexpr double designWidth = 1220;
constexpr double smallestFont = 12; // of all that stand on a page, pixels
constexpr double continuedHeight = 32;
constexpr int smallestShare = 20, stepOfShare = 5; // percent; below the first a page is simply made smaller

// A part of a sheet that no page cuts.
struct Piece {
    const InterviewSheet* sheet;
    const QuoteBox* quote; // null for the head
    [[nodiscard]] const Rect& rect() const { return quote ? quote->rect : sheet->head; }
};

std::vector<Piece> piecesOf(const InterviewColumn& column) {
    std::vector<Piece> pieces;
    for (const InterviewSheet& sheet : column.sheets) {
        pieces.push_back({&sheet, nullptr});
        for (const QuoteBox& quote : sheet.quotes)
            pieces.push_back({&sheet, &quote});
    }
    return pieces;
}

// Deals one column out to pages.
class ColumnCutter {
public:
    ColumnCutter(const TextMeasure& measure, const InterviewColumn& column, double top, double bottom,
                 std::vector<InterviewsLayout>& pages, const InterviewsLayout& whole)
        : measure_(measure),
          column_(column),
          top_(top),
          bottom_(bottom),
          pages_(pages),
          whole_(whole) {}

    void deal() {
        y_ = top_;
        const auto pieces = piecesOf(column_);
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const Piece& piece = pieces[i];
            // A head never stands alone at the foot of a page.
            double needed = piece.rect().height;
            if (!piece.quote && i + 1 < pieces.size() && pieces[i + 1].quote) needed += pieces[i + 1].rect().height;
            if (y_ > top_ && y_ + needed > bottom_) turn();
            if (!piece.quote)
                begin(*piece.sheet);
            else if (sheets().empty() || sheets().back().interview != piece.sheet->interview)
                goOn(*piece.sheet);
            if (piece.quote) add(*piece.quote);
            if (i + 1 == pieces.size() || !pieces[i + 1].quote) y_ += sheetGap;
        }
    }

    // The largest piece: a page has to have room for it.
    [[nodiscard]] static double tallest(const InterviewColumn& column) {
        double tallest = 0;
        for (const Piece& piece : piecesOf(column))
            tallest = std::max(tallest, piece.rect().height + (piece.quote ? continuedHeight : 0));
        return tallest;
    }

private:
    [[nodiscard]] std::vector<InterviewSheet>& sheets() {
        while (pages_.size() <= page_) {
            InterviewsLayout& page = pages_.emplace_back(whole_);
            for (InterviewColumn& column : page.columns)
                column.sheets.clear();
        }
        return pages_[page_].columns[static_cast<std::size_t>(column_.group)].sheets;
    }

    void turn() {
        ++page_;
        y_ = top_;
    }

    void begin(const InterviewSheet& sheet) {
        InterviewSheet head = sheet;
        head.quotes.clear();
        interviews::move(head, 0, y_ - head.rect.y);
        head.rect.height = head.head.height;
        y_ = head.rect.bottom();
        sheets().push_back(std::move(head));
    }

    // Says only whose quotes go on here.
    void goOn(const InterviewSheet& sheet) {
        InterviewSheet rest;
        rest.interview = sheet.interview;
        rest.continues = true;
        rest.rect = rest.head = {sheet.rect.x, y_, sheet.rect.width, continuedHeight};
        const double width = rest.rect.width - 2 * sheetPadding;
        const TextPtr who = cutLine(measure_, sheet.interview->who, dateFont, width);
        rest.who = placed(who, rest.rect.x + sheetPadding, y_ + (continuedHeight - who->lineHeight) / 2, width);
        y_ = rest.rect.bottom();
        sheets().push_back(std::move(rest));
    }

    void add(const QuoteBox& quote) {
        InterviewSheet& sheet = sheets().back();
        QuoteBox box = quote;
        interviews::move(box, 0, y_ - box.rect.y);
        y_ = box.rect.bottom();
        sheet.rect.height = y_ - sheet.rect.y;
        sheet.quotes.push_back(std::move(box));
    }

    const TextMeasure& measure_;
    const InterviewColumn& column_;
    double top_, bottom_;
    std::vector<InterviewsLayout>& pages_;
    const InterviewsLayout& whole_;
    std::size_t page_ = 0;
    double y_ = 0;
};

// All that a size of the scene needs to be known of.
struct Cut {
    InterviewsLayout whole;
    std::vector<InterviewsLayout> pages;
    bool fits = false;
};

Cut cutFor(const Map& map, const PageOptions& options, const TextMeasure& measure, double width, double height,
           const Cut& before) {
    InterviewsOptions view;
    view.width = width;
    view.language = options.language;
    view.hasHands = false;
    Cut cut;
    cut.whole = layoutInterviews(map, options.theme, measure, view, &before.whole);
    const InterviewsLayout& whole = cut.whole;
    const double top = whole.heads.bottom();
    const double bottom = height > 0 ? height - sheetEnd : whole.size.height * 4;
    cut.fits = true;
    for (const InterviewColumn& column : whole.columns) {
        cut.fits = cut.fits && top + ColumnCutter::tallest(column) <= bottom;
        ColumnCutter(measure, column, top, bottom, cut.pages, whole).deal();
    }
    cut.fits = cut.fits && whole.size.width <= width + 0.5;
    double lowest = 0;
    for (InterviewsLayout& page : cut.pages) {
        for (const InterviewColumn& column : page.columns)
            for (const InterviewSheet& sheet : column.sheets)
                lowest = std::max(lowest, sheet.rect.bottom());
    }
    for (InterviewsLayout& page : cut.pages)
        page.size.height = std::max(height, lowest + sheetEnd);
    return cut;
}

Page pageOf(const InterviewsLayout& layout, const PageOptions& options, double scale) {
    const Size size = options.format.size;
    Page page;
    page.ground = options.theme.canvas;
    page.scene = interviewsScene(layout, options.theme);
    page.size = size.empty() ? layout.size : size;
    page.scale = size.empty() ? 1 : std::min({scale, size.width / layout.size.width, size.height / layout.size.height});
    page.at = {(page.size.width - layout.size.width * page.scale) / 2, 0};
    for (const InterviewColumn& column : layout.columns)
        for (const InterviewSheet& sheet : column.sheets)
            if (!sheet.continues && !sheet.interview->who.empty())
                addAnchor(page, sheet.interview->who, 0, {sheet.rect.x, sheet.rect.y});
    if (!size.empty()) page.smallestType = smallestFont * pointsToPixel * page.scale;
    return page;
}

} // namespace
} // namespace cjm::interviews

namespace cjm {

std::vector<Page> interviewPages(const Map& map, const PageOptions& options, const TextMeasure& measure,
                                 const Progress& progress) {
    using namespace interviews;
    if (map.interviews.size() == 0) return {};
    const Size size = options.format.size;
    const double readable = leastType / (smallestFont * pointsToPixel);
    const double largest = size.empty() ? 1 : std::max(size.width / designWidth, readable);
    double scale = largest;
    Cut cut;
    const auto tryAt = [&](double tried) {
        scale = tried;
        cut = size.empty() ? cutFor(map, options, measure, designWidth, 0, cut)
                           : cutFor(map, options, measure, size.width / scale, size.height / scale, cut);
    };
    // As large as all of it has room for on one page, where that can be read; else as large as the design, and smaller
    // for a quote that is taller than a page.
    for (int percent = 100; largest * percent / 100 >= readable && !size.empty(); percent -= stepOfShare) {
        if (progress && !progress(0)) return {};
        tryAt(largest * percent / 100);
        if (cut.fits && cut.pages.size() == 1) break;
    }
    if (cut.pages.size() != 1)
        for (int percent = 100; percent >= smallestShare; percent -= stepOfShare) {
            if (progress && !progress(0)) return {};
            tryAt(largest * percent / 100);
            if (cut.fits) break;
        }
    std::vector<Page> pages;
    for (const InterviewsLayout& layout : cut.pages) {
        pages.push_back(pageOf(layout, options, scale));
        pages.back().info = infoOf(*map.passport);
    }
    return pages;
}

} // namespace cjm
