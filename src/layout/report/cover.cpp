#include "layout/report/map_picture.hpp"
#include "layout/report/pager.hpp"
#include "layout/report/scaled.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/model/picture.hpp>

#include <algorithm>

// The first page: what the map is about, the map itself, three figures, the stage to work on first.

namespace cjm::report {
namespace {

class CoverPlacer {
public:
    CoverPlacer(const Request& request, Pager& pager)
        : request_(request),
          pager_(pager),
          theme_(request.theme),
          report_(request.report) {}

    void place() {
        pager_.anchor(report_.title.empty() ? request_.words("look.report-title-none") : report_.title, 0);
        placeHead();
        placePassport();
        placePicture();
        placeFigures();
        placeFirst();
    }

private:
    // The logo stands at the right of the line of small capitals, in its middle, and reaches up into the margin.
    void placeHead() {
        double width = pageRoom;
        const auto logo = request_.map.images.find(request_.map.passport->logo);
        if (const auto pixels = logo ? pictureSize(*logo) : std::nullopt) {
            const double across = pixels->width, down = pixels->height;
            const double scale = std::min({widestLogo / across, tallestLogo / down, 1.0});
            const Rect rect{margin + pageRoom - across * scale, pager_.y() + capsType.line / 2 - down * scale / 2,
                            across * scale, down * scale};
            pager_.scene().shapes.emplace_back(ImageShape{logo, rect, 0, 1, {}});
            width -= rect.width + columnSpace;
        }
        pager_.text(request_.set(request_.words("look.report-kind"), capsType, width), margin, width, theme_.muted);
        pager_.down(titleAbove);
        const bool isNamed = report_.title.find_first_not_of(" \n") != std::string::npos;
        const std::string title = isNamed ? drawnLine(report_.title) : request_.words("look.report-title-none");
        pager_.text(request_.set(title, titleType, pageRoom), margin, pageRoom, isNamed ? theme_.ink : theme_.muted);
        if (report_.subtitle.empty()) return;
        pager_.down(subtitleAbove);
        pager_.text(request_.set(drawnLine(report_.subtitle), subtitleType, pageRoom), margin, pageRoom, theme_.muted);
    }

    // Side by side as far as they have room.
    void placePassport() {
        struct Fact {
            std::string_view caption;
            std::string words;
        };
        const Fact facts[] = {{"look.report-date", dateInWords(report_.date, request_.layout.language)},
                              {"look.report-owner", drawnLine(report_.owner)},
                              {"look.report-team", drawnLine(report_.team)}};
        std::vector<Flowing> captions, values;
        double x = margin;
        const auto end = [&] {
            if (captions.empty()) return;
            pager_.keep(captions.front().block->height() + Pager::heightOf(values));
            pager_.row(std::move(captions));
            pager_.row(std::move(values));
            captions.clear();
            values.clear();
            pager_.down(10);
            x = margin;
        };
        pager_.down(passportAbove);
        for (const Fact& fact : facts) {
            if (fact.words.empty()) continue;
            const TextPtr caption = request_.set(request_.words(fact.caption), smallType, pageRoom);
            TextPtr value = request_.set(fact.words, smallType, pageRoom);
            const double width = std::min(std::max(caption->width, value->width) + 1, pageRoom);
            if (x + width > margin + pageRoom) end();
            captions.push_back({caption, x, width, theme_.muted});
            values.push_back({value, x, width, theme_.ink});
            x += width + passportSpace;
        }
        end();
    }

    void placePicture() {
        if (!request_.layout.picture) return;
        const Scene& map = request_.layout.picture->scene;
        pager_.down(pictureAbove - 10);
        pager_.keep(map.size.height);
        const Rect frame{margin, pager_.y(), pageRoom, map.size.height};
        pager_.scene().shapes.emplace_back(BoxShape{frame, pictureRadius, theme_.page, {}});
        addScene(map, {margin + (pageRoom - map.size.width) / 2, frame.y}, pager_.scene());
        pager_.scene().shapes.emplace_back(BoxShape{frame.inset(0.5), pictureRadius, noColour, {theme_.line, 1, {}}});
        pager_.down(frame.height + pictureBelow);
    }

    void placeFigures() {
        const auto count = static_cast<double>(report_.figures.size());
        const double width = (pageRoom - columnSpace * (count - 1)) / count;
        std::vector<Flowing> numbers, words;
        double x = margin;
        for (const ReportFigure& figure : report_.figures) {
            const TextPtr number = request_.set(figure.number, figureType, width);
            const TextPtr of = request_.set(figure.of, figureOfType, width);
            numbers.push_back({number, x, width, theme_.ink});
            const double after = number->width + 10;
            if (!of->empty()) { // on the line that the number stands on
                const double down = number->ascent - of->ascent;
                numbers.push_back({of, x + after, width - after, theme_.muted, Align::left, down});
            }
            words.push_back({request_.set(figure.words, smallType, width), x, width, theme_.muted});
            x += width + columnSpace;
        }
        pager_.keep(Pager::heightOf(numbers) + Pager::heightOf(words));
        pager_.row(std::move(numbers));
        pager_.row(std::move(words));
    }

    void placeFirst() {
        if (!report_.first) return;
        const auto stage = request_.map.stages.find(report_.first->stage);
        const Hue hue = stageHue(theme_, *stage, stage->rank);
        const bool isPlain = hue.tint == theme_.page;
        const double x = margin + boxPadding, width = pageRoom - 2 * boxPadding;
        const Colour deep = readableOn(hue.tint, hue.deep);
        const TextPtr caps = request_.set(request_.words("look.report-first"), capsType, width);
        const TextPtr name = request_.set(drawnLine(report_.first->name), largeType, width);
        const TextPtr why = request_.set(report_.first->why, textType, width);
        const double height = 2 * boxPadding - 6 + caps->height() + 8 + name->height() + 4 + why->height();
        pager_.down(boxAbove);
        if (height > pageBottom - pageTop) return placeOpen(caps, name, why, deep); // too long a name for a box
        pager_.keep(height);
        const Rect box{margin, pager_.y(), pageRoom, height};
        if (isPlain)
            pager_.scene().shapes.emplace_back(BoxShape{box.inset(0.5), boxRadius, noColour, {theme_.line, 1, {}}});
        else
            pager_.scene().shapes.emplace_back(BoxShape{box, boxRadius, hue.tint, {}});
        pager_.down(boxPadding - 4);
        pager_.text(caps, x, width, deep);
        pager_.down(8);
        pager_.text(name, x, width, deep);
        pager_.down(4);
        pager_.text(why, x, width, deep);
        pager_.down(boxPadding - 2);
    }

    void placeOpen(const TextPtr& caps, const TextPtr& name, const TextPtr& why, Colour deep) {
        const Colour ink = readableOn(theme_.page, deep);
        for (const TextPtr& block : {caps, name, why})
            pager_.text(block, margin, pageRoom, ink);
    }

    const Request& request_;
    Pager& pager_;
    const Theme& theme_;
    const Report& report_;
};

} // namespace

void placeCover(const Request& request, Pager& pager) { CoverPlacer(request, pager).place(); }

} // namespace cjm::report
