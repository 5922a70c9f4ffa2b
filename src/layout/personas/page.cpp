#include "layout/page_parts.hpp"
#include "layout/personas/page_column.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/personas/personas_page.hpp>

#include <algorithm>
#include <cmath>

namespace cjm::personas {
namespace {

constexpr double pageMargin = 60, titleTop = 36, barsTop = 146, headerAir = 24, columnSpace = 44, rowSpace = 30;
constexpr double audienceShare = 0.455, audienceTop = 64, audienceBar = 21;
constexpr double legendAbove = 30, legendBelow = 28, legendSquare = 9;
constexpr double usualAir = 30, smallAir = 20, narrowestWide = 560;
constexpr int smallest = 20;        // percent of the size of the design, below which a page is simply made smaller
constexpr double smallestFont = 12; // of all that stand on a page, pixels

constexpr Font pageTitle{Face::bold, 32}, pageSubtitle{Face::regular, 15}, audienceFont{Face::regular, 13},
    audienceWord{Face::semiBold, 13}, legendFont{Face::regular, 12};

using Personas = std::vector<std::shared_ptr<const Persona>>;

// How many personas a page has room for.
struct PageGrid {
    std::size_t rows = 1, perRow = 1;
    [[nodiscard]] std::size_t room() const { return rows * perRow; }
};
constexpr PageGrid grids[] = {{2, 3}, {2, 2}, {1, 3}, {1, 2}, {1, 1}};

// A page of a few personas at one size of the scene.
class PagePlacer {
public:
    PagePlacer(const Map& map, const MapKnowledge& knowledge, const PageOptions& options, const TextMeasure& measure,
               Personas personas, const PageGrid& grid)
        : map_(map),
          knowledge_(knowledge),
          options_(options),
          theme_(options.theme),
          measure_(measure),
          personas_(std::move(personas)),
          grid_(grid),
          hasStatus_(std::any_of(personas_.begin(), personas_.end(),
                                 [&](const auto& persona) { return knowledge.of(persona->id).statuses > 0; })) {
        language_ = ownLanguage(*map.passport, options.language);
    }

    // Places all for a width; returns the height that it needs.
    double place(double width) {
        width_ = width;
        scene_ = {};
        columns_.clear();
        const double header = placeHeader();
        const double columns = placeColumns(header);
        return columns + legendAbove + placeLegend() + legendBelow;
    }

    // What was placed, on a page of a height that has room for it.
    Scene painted(double height) {
        Scene scene;
        scene.size = {width_, height};
        scene.shapes.emplace_back(BoxShape{{0, 0, width_, height}, 0, theme_.page, {}});
        scene.shapes.insert(scene.shapes.end(), scene_.shapes.begin(), scene_.shapes.end());
        for (const PageColumn& column : columns_)
            paintColumn(column, theme_, scene);
        paintLegend(scene, height - legendBelow);
        return scene;
    }

    [[nodiscard]] const std::vector<PageColumn>& columns() const { return columns_; }

private:
    [[nodiscard]] TextPtr set(std::string_view text, const Font& font, double width) const {
        return wrap(measure_, text, font, width);
    }
    [[nodiscard]] std::string words(std::string_view code) const { return say(code, language_); }
    [[nodiscard]] double room() const { return width_ - 2 * pageMargin; }

    double placeHeader() {
        const bool hasAudience = !map_.passport->audience.empty();
        const double audience = hasAudience ? std::max(280.0, room() * audienceShare) : 0;
        const double width = room() - audience - (hasAudience ? columnSpace : 0);
        const SheetText title = placed(set(words("look.personas"), pageTitle, width), pageMargin, titleTop, width);
        const SheetText subtitle = placed(set(drawnLine(map_.passport->title), pageSubtitle, width), pageMargin,
                                          title.rect.bottom() + 2, width);
        addWords(title, theme_.ink, scene_);
        addWords(subtitle, theme_.muted, scene_);
        double bottom = subtitle.empty() ? title.rect.bottom() : subtitle.rect.bottom();
        if (hasAudience) bottom = std::max(bottom, placeAudience(width_ - pageMargin - audience, audience));
        return std::max(barsTop, bottom + headerAir);
    }

    // The first line begins with the word «Аудитория.» in bold.
    double placeAudience(double x, double width) {
        const TextPtr word = set(words("look.audience") + ".", audienceWord, width);
        const std::string text = drawnText(map_.passport->audience);
        const double space = measure_.width("\xC2\xA0", audienceFont);
        double left = width - word->width - space;
        std::size_t end = 0;
        const std::string_view paragraph = std::string_view(text).substr(0, text.find('\n'));
        for (const TextPiece& piece : measure_.pieces(paragraph, audienceFont)) {
            if (piece.width > left) break;
            left -= piece.width + piece.space;
            end = piece.end;
        }
        const std::size_t rest = std::min(text.find_first_not_of(" \n", end), text.size());
        const TextPtr first = set(text.substr(0, end), audienceFont, width);
        const TextPtr others = set(text.substr(rest), audienceFont, width);
        const double line = lineHeight(audienceFont), height = line + others->height();
        const double y = std::max(titleTop, audienceTop - std::max(0.0, others->height() - line) / 2);
        addWords(placed(word, x, y, word->width), theme_.ink, scene_);
        addWords(placed(first, x + word->width + space, y, width - word->width - space), theme_.ink, scene_);
        addWords(placed(others, x, y + line, width), theme_.ink, scene_);
        scene_.shapes.emplace_back(BoxShape{{x - audienceBar, y, 1, height + 2}, 0, theme_.line, {}});
        return y + height;
    }

    double placeColumns(double top) {
        const std::size_t rows = grid_.rows, perRow = grid_.perRow;
        const double spaces = columnSpace * static_cast<double>(perRow - 1);
        const double width = (room() - spaces) / static_cast<double>(perRow);
        const bool isWide = rows > 1 && width >= narrowestWide;
        const ColumnRequest request{
            {map_, knowledge_, theme_, measure_, language_}, width, isWide, rows > 1 ? smallAir : usualAir};
        double y = top;
        for (std::size_t first = 0; first < personas_.size(); first += perRow) {
            const std::size_t begin = columns_.size();
            BlockHeights heights;
            for (std::size_t i = first; i < std::min(first + perRow, personas_.size()); ++i) {
                columns_.push_back(draftColumn(request, personas_[i]));
                heights.include(columns_.back().heights);
            }
            if (first > 0) y += rowSpace;
            double x = pageMargin, bottom = y;
            for (std::size_t i = begin; i < columns_.size(); ++i) {
                bottom = settle(columns_[i], request, {x, y}, heights);
                x += width + columnSpace;
            }
            y = bottom;
        }
        return y;
    }

    // Measured first: it stands at the foot of the page, wherever that is. Returns its height.
    double placeLegend() {
        fact_ = set(words("look.legend-fact"), legendFont, room());
        assumption_ = set(words("look.legend-assumption"), legendFont, room());
        const double taken = hasStatus_ ? fact_->width + assumption_->width + 2 * legendSquare + 44 : 0;
        details_ = set(map_.passport->details, legendFont, std::max(120.0, room() - taken));
        return std::max(hasStatus_ ? fact_->height() : 0, details_->height());
    }

    void paintLegend(Scene& scene, double bottom) const {
        if (hasStatus_) {
            const double y = bottom - fact_->height(), square = y + (fact_->height() - legendSquare) / 2;
            double x = pageMargin;
            const Colour ink = mix(theme_.page, theme_.ink, 0.85);
            for (const bool isFact : {true, false}) {
                paintSquares({x, square, legendSquare + 2, legendSquare}, isFact ? 1 : 0, 1, ink, scene);
                const TextPtr& text = isFact ? fact_ : assumption_;
                addWords(placed(text, x + legendSquare + 6, y, text->width), theme_.muted, scene);
                x += legendSquare + 6 + text->width + 18;
            }
        }
        const double width = details_->width;
        addWords(placed(details_, width_ - pageMargin - width, bottom - details_->height(), width, Align::right),
                 theme_.muted, scene);
    }

    const Map& map_;
    const MapKnowledge& knowledge_;
    const PageOptions& options_;
    const Theme& theme_;
    const TextMeasure& measure_;
    Personas personas_;
    PageGrid grid_;
    bool hasStatus_; // there are cards with a status, so the legend says what it means
    Language language_ = Language::english;
    double width_ = 0;
    Scene scene_; // of what stands above the columns
    std::vector<PageColumn> columns_;
    TextPtr fact_, assumption_, details_;
};

bool fits(PagePlacer& placer, Size size, double scale) {
    return placer.place(size.width / scale) * scale <= size.height;
}

// As large as that, and smaller when there is more than the page holds.
double scaleFor(PagePlacer& placer, Size size, double largest) {
    double scale = largest;
    for (int percent = 100; percent >= smallest; percent -= 2) {
        scale = largest * percent / 100;
        if (fits(placer, size, scale)) break;
    }
    return scale;
}

// Without a size as large as the design.
Page pageOf(PagePlacer& placer, Size size, const PageOptions& options, double designWidth, double scale) {
    Page page;
    page.ground = options.theme.page;
    if (size.empty()) {
        page.size = {designWidth, placer.place(designWidth)};
        page.scene = placer.painted(page.size.height);
    } else {
        page.size = size;
        const double shown = std::max(placer.place(size.width / scale), size.height / scale);
        page.scene = placer.painted(shown);
        page.scale = std::min(scale, size.height / shown);
        page.at = {(size.width - page.scene.size.width * page.scale) / 2, 0};
    }
    for (const PageColumn& column : placer.columns())
        if (!column.persona->name.empty()) addAnchor(page, column.persona->name, 0, {column.bar.x, column.bar.y});
    return page;
}

// One of whom nothing is known yet would be an empty column.
bool isBlank(const Persona& persona, const Known& known) {
    Persona blank;
    blank.id = persona.id;
    blank.rank = persona.rank;
    blank.colour = persona.colour;
    return persona == blank && known.cards == 0;
}

Size portrait(const PageFormat& format) {
    const Size size = format.size.empty() ? findPageFormat("a4")->size : format.size;
    return {std::min(size.width, size.height), std::max(size.width, size.height)};
}

} // namespace
} // namespace cjm::personas

namespace cjm {

std::vector<Page> personaPages(const Map& map, const PageOptions& options, const TextMeasure& measure,
                               const Progress& progress) {
    using namespace personas;
    constexpr double portraitWidth = 794; // of an A4 sheet, for which the design is as large on one as it is drawn
    const MapKnowledge knowledge(map);
    Personas all = inOrder(map.personas);
    const bool isOne = options.persona > 0;
    if (isOne && static_cast<std::size_t>(options.persona) > all.size()) return {};
    if (isOne) all = {all[static_cast<std::size_t>(options.persona - 1)]};
    std::erase_if(all, [&](const auto& persona) { return isBlank(*persona, knowledge.of(persona->id)); });
    const Size size = isOne ? portrait(options.format) : options.format.size;
    const double designWidth = isOne ? portraitWidth : fitWidth;
    const double readable = leastType / (smallestFont * pointsToPixel);
    const double largest = std::max(size.width / designWidth, readable);
    // The grid that has just room for all, or the largest; where type would be too small, one of fewer and more pages.
    const auto* usual = std::begin(grids);
    while (usual + 1 != std::end(grids) && usual[1].room() >= all.size())
        ++usual;
    std::vector<PagePlacer> placers;
    double scale = largest; // of all pages that can be read at one size
    std::vector<double> own;
    for (std::size_t begin = 0; begin < all.size();) {
        if (progress && !progress(static_cast<double>(begin) / static_cast<double>(all.size()))) return {};
        for (const auto* grid = usual; grid != std::end(grids); ++grid) {
            const std::size_t count = std::min(grid->room(), all.size() - begin);
            const auto first = all.begin() + static_cast<std::ptrdiff_t>(begin);
            PagePlacer placer(map, knowledge, options, measure,
                              Personas(first, first + static_cast<std::ptrdiff_t>(count)), *grid);
            const bool isTaken = size.empty() || count == 1 || fits(placer, size, readable);
            if (!isTaken) continue;
            own.push_back(size.empty() ? largest : scaleFor(placer, size, largest));
            if (own.back() >= readable) scale = std::min(scale, own.back());
            placers.push_back(std::move(placer));
            begin += count;
            break;
        }
    }
    std::vector<Page> pages;
    for (std::size_t i = 0; i < placers.size(); ++i) {
        pages.push_back(pageOf(placers[i], size, options, designWidth, std::min(scale, own[i])));
        pages.back().info = infoOf(*map.passport);
        if (!size.empty()) pages.back().smallestType = smallestFont * pointsToPixel * pages.back().scale;
    }
    return pages;
}

} // namespace cjm
