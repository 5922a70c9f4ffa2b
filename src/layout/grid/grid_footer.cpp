#include "layout/grid/grid_header.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/known_look.hpp"
#include "layout/words.hpp"

#include <cjm/model/picture.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace cjm {
namespace {

using namespace metrics;

constexpr double footGap = 40, lineGap = 8;
constexpr Size largestLogo{200, 34};
constexpr double widestValue = 420, widestDetails = 420;
constexpr std::size_t mostDetailLines = 2;
constexpr Colour plateFill{255, 255, 255, 255};
constexpr double plateRadius = 6, plateAir = 4, plateContrast = 3;

// A name and below it what the map says.
struct FootField {
    MapPart part = MapPart::owner;
    std::string words;
    TextPtr name, value;
    [[nodiscard]] double width() const { return std::max(name->width, value->width); }
    [[nodiscard]] double height() const { return name->height() + value->height(); }
};

// Whose a map is: its logo, owner, team, date and version in a row, what else is to be said of it at the right. Where
// that is too narrow, it goes below, then the team, then the date joins the version, and last there are two columns.
class FootRow {
public:
    FootRow(GridLayout& layout, const Map& map, const Theme& theme, const TextMeasure& measure)
        : layout_(layout),
          theme_(theme),
          measure_(measure),
          left_(layout.options.margin),
          room_(layout.size.width - 2 * left_) {
        findLogo(map);
        const Passport& p = *layout.passport;
        addField(MapPart::owner, p.owner);
        addField(MapPart::team, p.team);
        addField(MapPart::date, dateInWords(p.date, languageOf(layout)));
        addField(MapPart::version, p.versionLabel);
    }

    [[nodiscard]] bool empty() const { return !logo_ && fields_.empty(); }

    // Where there is no room for a row: the fields as groups of the legend, unless there is a logo.
    std::vector<LegendGroup> takenAsGroups() {
        std::vector<LegendGroup> groups;
        if (logo_) return groups;
        for (const FootField& field : std::exchange(fields_, {})) {
            const std::string name = say("part." + std::string(nameOf(field.part)), languageOf(layout_));
            groups.push_back(
                {{{}, wrap(measure_, name, smallTitle, room_)}, {{}, wrap(measure_, field.words, small, room_)}});
        }
        return groups;
    }

    double place(double top, const TextPtr& details) {
        const bool isBeside = !details || widthOf(fields_) + footGap + details->width <= room_;
        std::vector<FootField> below;
        if (widthOf(fields_) > room_) moveTeam(below);
        if (widthOf(fields_) > room_) joinDate();
        double bottom = widthOf(fields_) <= room_ ? placeRow(top) : placeColumns(top, below);
        for (const FootField& field : below)
            bottom = put(field, left_, bottom + lineGap);
        if (!details) return bottom;
        const double height = details->height();
        const Point at = isBeside ? Point{left_ + room_ - details->width, top + (bottom - top - height) / 2}
                                  : Point{left_, bottom + lineGap};
        layout_.legend.emplace_back(
            TextShape{details, at, details->width, theme_.muted, isBeside ? Align::right : Align::left});
        return isBeside ? bottom : at.y + height;
    }

private:
    void findLogo(const Map& map) {
        const auto image = shows(layout_, MapPart::logo) ? map.images.find(layout_.passport->logo) : nullptr;
        const auto pixels = image ? pictureSize(*image) : std::nullopt;
        if (!pixels) return;
        const Size size{static_cast<double>(pixels->width), static_cast<double>(pixels->height)};
        const double most = std::min(room_, largestLogo.width);
        const double scale = std::min({1.0, most / size.width, largestLogo.height / size.height});
        logo_ = image;
        logoSize_ = {size.width * scale, size.height * scale};
    }

    void addField(MapPart part, const std::string& words) {
        if (words.empty() || !shows(layout_, part)) return;
        set(fields_.emplace_back(FootField{part, words, {}, {}}), std::min(widestValue, room_));
    }

    void set(FootField& field, double width) {
        const std::string name = say("part." + std::string(nameOf(field.part)), languageOf(layout_));
        field.name = wrap(measure_, name, small, width);
        field.value = wrap(measure_, field.words, footValue, width);
    }

    [[nodiscard]] double widthOf(const std::vector<FootField>& fields) const {
        double width = logo_ ? logoSize_.width : -footGap;
        for (const FootField& field : fields)
            width += footGap + field.width();
        return width;
    }

    [[nodiscard]] std::vector<FootField>::iterator find(MapPart part) {
        return std::find_if(fields_.begin(), fields_.end(), [&](const FootField& field) { return field.part == part; });
    }

    void moveTeam(std::vector<FootField>& below) {
        const auto team = find(MapPart::team);
        if (team == fields_.end()) return;
        below.push_back(std::move(*team));
        fields_.erase(team);
    }

    void joinDate() {
        const auto date = find(MapPart::date), version = find(MapPart::version);
        if (date == fields_.end() || version == fields_.end()) return;
        version->words += " · " + date->words;
        set(*version, std::min(widestValue, room_));
        fields_.erase(date);
    }

    double placeRow(double top) {
        double height = logo_ ? largestLogo.height : 0;
        for (const FootField& field : fields_)
            height = std::max(height, field.height());
        double x = left_;
        if (logo_) {
            putLogo({x, top + (height - logoSize_.height) / 2});
            x += logoSize_.width + footGap;
        }
        for (const FootField& field : fields_) {
            put(field, x, top);
            x += field.width() + footGap;
        }
        return top + height;
    }

    double placeColumns(double top, std::vector<FootField>& below) {
        std::move(below.begin(), below.end(), std::back_inserter(fields_));
        below.clear();
        double y = top;
        if (logo_) {
            putLogo({left_, y});
            y += logoSize_.height + lineGap;
        }
        const double column = std::max((room_ - footGap) / 2, 1.0);
        double bottom = y;
        for (std::size_t i = 0; i < fields_.size(); ++i) {
            FootField& field = fields_[i];
            if (i > 0 && i % 2 == 0) y = bottom + lineGap;
            set(field, column);
            bottom = std::max(bottom, put(field, left_ + static_cast<double>(i % 2) * (column + footGap), y));
        }
        return bottom;
    }

    // Returns the y below it.
    double put(const FootField& field, double x, double y) {
        const auto add = [&](const TextPtr& text, Point at, Colour colour) {
            layout_.legend.emplace_back(TextShape{text, at, text->width, colour, Align::left});
        };
        add(field.name, {x, y}, theme_.muted);
        add(field.value, {x, y + field.name->height()}, theme_.ink);
        return y + field.height();
    }

    void putLogo(Point at) {
        ImageShape shape{logo_, {at.x, at.y, logoSize_.width, logoSize_.height}};
        if (isDark(theme_))
            shape.plate = {shape.rect.inset(-plateAir), plateRadius, plateFill, theme_.page, plateContrast};
        layout_.legend.emplace_back(std::move(shape));
    }

    GridLayout& layout_;
    const Theme& theme_;
    const TextMeasure& measure_;
    double left_, room_;
    std::shared_ptr<const Image> logo_;
    Size logoSize_;
    std::vector<FootField> fields_;
};

} // namespace

double placeFooter(GridLayout& layout, const Map& map, const Theme& theme, const TextMeasure& measure,
                   double gridBottom) {
    const HeadStyle& style = headStyle(layout.options.head);
    const double left = layout.options.margin, room = layout.size.width - 2 * left;
    const double top = gridBottom + style.legendAbove;
    TextPtr details;
    if (const std::string& text = layout.passport->details; !text.empty() && shows(layout, MapPart::details)) {
        const double width = std::min(widestDetails, room);
        details = cutLines(measure, wrap(measure, text, small, width), width, mostDetailLines);
    }
    FootRow row(layout, map, theme, measure);
    const std::vector<LegendGroup> more = style.hasOwnerInLegend ? row.takenAsGroups() : std::vector<LegendGroup>();
    double bottom = placeLegend(layout, theme, measure, top, more, row.empty() ? details : nullptr);
    if (row.empty()) return bottom > top ? bottom : gridBottom;
    if (bottom > top) {
        layout.legend.emplace_back(BoxShape{{left, std::floor(bottom + style.ruleAbove), room, 1}, 0, theme.line, {}});
        bottom += style.ruleAbove + style.rowAbove;
    }
    return row.place(bottom, details);
}

} // namespace cjm
