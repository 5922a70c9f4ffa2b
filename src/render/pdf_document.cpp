#include "render/pdf_document.hpp"

#include "render/pdf_marks.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/model/validate.hpp>

#include <QString>
#include <QUrl>

#include <exception>

namespace cjm {
namespace {

constexpr double pointsPerPixel = 72.0 / 96.0;

// What a page has to say beside what is drawn.
class PageMarks {
public:
    explicit PageMarks(const PagedGrid& page) : page_(page) {}

    PdfMarks marks() {
        const Passport& passport = *page_.layout.passport;
        marks_.title = shownLine(passport.title);
        marks_.author = shownLine(passport.owner.empty() ? passport.team : passport.owner);
        marks_.subject = shownLine(passport.subtitle);
        marks_.language = shownLine(passport.language);
        addBookmarks();
        addLinks();
        return std::move(marks_);
    }

private:
    // Where a point of the layout is on the sheet: points, from the bottom left corner.
    [[nodiscard]] Point onSheet(Point p) const {
        return {(page_.at.x + p.x * page_.scale) * pointsPerPixel,
                (page_.page.height - page_.at.y - p.y * page_.scale) * pointsPerPixel};
    }

    void bookmark(const std::string& title, int level, Point at) {
        const Point corner = onSheet(at);
        marks_.bookmarks.push_back({shownLine(title), level, corner.x, corner.y});
    }

    void addBookmarks() {
        const GridLayout& layout = page_.layout;
        const Language language = languageOf(layout);
        if (!layout.stages.empty()) bookmark(say("look.stages", language), 0, {0, layout.stages.front().rect.y});
        for (const PlacedStage& p : layout.stages)
            bookmark(p.stage->title, 1, {p.rect.x, p.rect.y});
        if (!layout.rows.empty()) bookmark(say("look.rows", language), 0, {0, layout.rows.front().rect.y});
        for (const PlacedRow& p : layout.rows)
            bookmark(p.row->title, 1, {p.rect.x, p.rect.y});
    }

    void addLinks() {
        for (const PlacedCard& p : page_.layout.cards)
            addLink(p.card->link, p.rect);
        for (const PlacedRow& row : page_.layout.rows) {
            if (!row.chart) continue;
            for (const EmotionCurve& curve : row.placedChart().curves)
                for (const EmotionPoint& p : curve.points)
                    if (p.label) addLink(p.card->link, p.labelRect);
        }
    }

    void addLink(const std::string& address, const Rect& rect) {
        if (address.empty() || !isOpenableLink(address)) return;
        const Point low = onSheet({rect.x, rect.bottom()}), high = onSheet({rect.right(), rect.y});
        // Addresses in a PDF are ASCII.
        marks_.links.push_back(
            {QUrl(QString::fromStdString(address)).toEncoded().toStdString(), low.x, low.y, high.x, high.y});
    }

    const PagedGrid& page_;
    PdfMarks marks_;
};

} // namespace

Result<std::string> finishPdf(const std::string& drawn, const PagedGrid& page) {
    try {
        return withMarks(drawn, PageMarks(page).marks());
    } catch (const std::exception& error) {
        return failure({"file.cannot-write-output", {{"reason", std::string(error.what())}}});
    }
}

} // namespace cjm
