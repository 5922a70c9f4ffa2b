#include "golden/layout_laws.hpp"

#include "layout/grid/labels.hpp"
#include "layout/grid/metrics.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/places.hpp>

#include <fmt/format.h>

#include <cmath>

namespace cjm::test {
namespace {

constexpr double tolerance = 0.5;

std::string words(const Rect& r) { return fmt::format("[{:.1f},{:.1f} {:.1f}x{:.1f}]", r.x, r.y, r.width, r.height); }

// One line, as a finding can show it.
std::string brief(std::string text) {
    if (text.size() > 40) text = std::string(utf8::prefix(text, 20)) + "…";
    std::replace(text.begin(), text.end(), '\n', ' ');
    return "“" + text + "”";
}

bool holds(const Rect& outer, const Rect& inner) {
    return inner.x >= outer.x - tolerance && inner.y >= outer.y - tolerance &&
           inner.right() <= outer.right() + tolerance && inner.bottom() <= outer.bottom() + tolerance;
}

bool overlap(const Rect& a, const Rect& b) {
    return a.x + tolerance < b.right() && b.x + tolerance < a.right() && a.y + tolerance < b.bottom() &&
           b.y + tolerance < a.bottom();
}

Rect faceOf(const EmotionPoint& p, double radius) { return {p.at.x - radius, p.at.y - radius, 2 * radius, 2 * radius}; }

class Inspector {
public:
    Inspector(const GridLayout& layout, const ShownWidth& shownWidth) : layout_(layout), shownWidth_(shownWidth) {}

    std::vector<std::string> inspect() {
        page_ = {0, 0, layout_.size.width, layout_.size.height};
        header();
        phases();
        stages();
        rows();
        for (const PlacedRow& row : layout_.rows)
            cards(row), charts(row);
        scene();
        return std::move(found_);
    }

private:
    void complain(const std::string& what) {
        if (found_.size() < 5) found_.push_back(what);
    }

    [[nodiscard]] double widthOf(const TextLine& line, const Font& font) const {
        return shownWidth_ ? std::max(shownWidth_(line, font), line.width) : line.width;
    }

    // A character alone may be wider than its room; nothing else may. Emoji families are up to eleven code points.
    [[nodiscard]] static bool mayBeWide(const TextLine& line) {
        const std::size_t letters = utf8::length(line.text);
        const bool emoji = static_cast<unsigned char>(line.text[0]) >= 0xF0;
        return letters <= 1 || (letters <= 11 && (emoji || line.text.find("\xE2\x80\x8D") != std::string::npos) &&
                                line.text.find(' ') == std::string::npos);
    }

    // The lines of a block stand within `room`, wherever they align, and the block within `outer`.
    void block(const TextPtr& text, Point at, double room, const Rect& outer, const std::string& what) {
        if (!text || text->empty()) return;
        const Rect box{at.x, at.y, room, text->height()};
        if (!holds(outer, box)) complain(fmt::format("{} {} leaves {}", what, words(box), words(outer)));
        for (const TextLine& line : text->lines)
            if (widthOf(line, text->font) > room + tolerance && !mayBeWide(line))
                complain(fmt::format("{}: line {} is {:.1f} wide in {:.1f}", what, brief(line.text),
                                     widthOf(line, text->font), room));
    }

    void header() {
        block(layout_.title.block, layout_.title.at, layout_.title.width, page_, "title");
        block(layout_.subtitle.block, layout_.subtitle.at, layout_.subtitle.width, page_, "subtitle");
        std::vector<Rect> taken{layout_.badgeRect};
        for (const PlacedText* text : {&layout_.title, &layout_.subtitle})
            if (!text->block->empty())
                taken.push_back({text->at.x, text->at.y, text->block->width, text->block->height()});
        for (const PlacedPersona& p : layout_.personas) {
            const double right = page_.right() - layout_.options.margin;
            block(p.name, p.nameAt, p.name->width, {p.avatar.right(), 0, right - p.avatar.right(), page_.height},
                  "persona");
            block(p.note, p.noteAt, p.note->width, {p.avatar.right(), 0, right - p.avatar.right(), page_.height},
                  "persona");
            taken.push_back(p.avatar);
            taken.push_back({p.nameAt.x, p.nameAt.y, p.name->width, p.name->height()});
            if (!p.note->empty()) taken.push_back({p.noteAt.x, p.noteAt.y, p.note->width, p.note->height()});
        }
        for (const PlacedNote& note : layout_.notes)
            for (const PlacedText* text : {&note.name, &note.text}) {
                block(text->block, text->at, text->width, page_, "note");
                taken.push_back({text->at.x, text->at.y, text->block->width, text->block->height()});
            }
        for (std::size_t i = 0; i < taken.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j)
                if (overlap(taken[i], taken[j]))
                    complain(fmt::format("header: {} overlaps {}", words(taken[i]), words(taken[j])));
            if (!layout_.stages.empty() && taken[i].bottom() > layout_.stages.front().rect.y)
                complain("the header reaches into the stages");
            for (const PlacedPhase& phase : layout_.phases)
                if (overlap(taken[i], phase.rect)) complain("the header reaches into the phases");
        }
    }

    void phases() {
        const PlacedPhase* before = nullptr;
        for (const PlacedPhase& p : layout_.phases) {
            if (before && overlap(before->rect, p.rect)) complain("phases overlap");
            before = &p;
            block(p.title, p.titleAt, p.rect.right() - metrics::cellPadding - p.titleAt.x, p.rect, "phase");
            if (overlap(p.rect, layout_.stages.front().rect)) complain("a phase lies on the stages");
        }
    }

    void stages() {
        const PlacedStage* before = nullptr;
        for (const PlacedStage& p : layout_.stages) {
            if (before && overlap(before->rect, p.rect)) complain("stages overlap");
            before = &p;
            // Where the arrow is as high as the whole chevron.
            const Rect straight{p.rect.x, p.rect.y, p.rect.width - metrics::chevronPoint, p.rect.height};
            block(p.title, p.titleAt, p.title->width, straight, "stage title");
            block(p.subtitle, p.subtitleAt, p.subtitle->width, straight, "stage subtitle");
            if (overlap({p.titleAt.x, p.titleAt.y, p.title->width, p.title->height()},
                        {p.subtitleAt.x, p.subtitleAt.y, p.subtitle->width, p.subtitle->height()}))
                complain("a stage's title and subtitle overlap");
            if (p.badge) badge(p);
        }
    }

    void badge(const PlacedStage& p) {
        if (!holds(p.rect, p.badgeRect)) complain("a stage's badge leaves its chevron");
        block(p.badge, {p.badgeRect.x, p.badgeRect.y + 1}, p.badgeRect.width, p.badgeRect, "badge");
        for (const auto& [text, at] : {std::pair{p.title, p.titleAt}, std::pair{p.subtitle, p.subtitleAt}})
            for (std::size_t i = 0; i < text->lines.size(); ++i)
                if (overlap({at.x, at.y + static_cast<double>(i) * text->lineHeight, text->lines[i].width,
                             text->lineHeight},
                            p.badgeRect))
                    complain("a stage's badge lies on " + brief(text->lines[i].text));
    }

    void rows() {
        double y = layout_.stagesBottom;
        for (const PlacedRow& row : layout_.rows) {
            if (std::abs(row.rect.y - y) > 0.01)
                complain(fmt::format("row {} does not begin at {:.1f}", words(row.rect), y));
            y = row.rect.bottom();
            if (!holds(page_, row.rect)) complain("a row leaves the page");
            const Rect beside{row.rect.x, row.rect.y, layout_.gridX - row.rect.x, row.rect.height};
            const Rect above{row.rect.x, row.rect.y, row.rect.width, row.titleBand};
            const Rect& titles = row.titleBand > 0 ? above : beside;
            const Rect text = spotOf(layout_, row.row->id).value_or(TextSpot{}).text;
            block(row.title, {text.x, text.y}, row.title->width, titles, "row title");
            for (const PlacedText& count : row.counts)
                block(count.block, count.at, count.width, row.rect, "count of a collapsed row");
            rowHead(row, titles);
        }
        const bool tellsWhy = layout_.stages.empty() && layout_.options.isPage; // below the rows
        if (!tellsWhy && std::abs(layout_.rowsBottom - y) > 0.01) complain("rowsBottom is not below the last row");
    }

    // What stands under a title comes below it, one below the other.
    void rowHead(const PlacedRow& row, const Rect& titles) {
        double y = row.titleAt.y + row.title->height();
        const auto next = [&](const Rect& rect, const char* what) {
            if (!holds(titles, rect)) complain(fmt::format("{} {} leaves {}", what, words(rect), words(titles)));
            if (rect.y < y) complain(fmt::format("{} {} lies on what is above it", what, words(rect)));
            y = rect.bottom();
        };
        for (const CurveSwitch& chip : row.switches) {
            next(chip.rect, "switch of a curve");
            block(chip.name, chip.nameAt, chip.name->width, chip.rect, "name of a curve");
        }
        for (const ScaleWord& word : row.scale) {
            const PlacedText& text = word.text;
            next({text.at.x, text.at.y, text.width, text.block->height()}, "word of the scale");
            block(text.block, text.at, text.width, titles, "word of the scale");
        }
    }

    void cards(const PlacedRow& row) {
        for (std::size_t i = row.firstCard; i < row.lastCard; ++i) {
            const PlacedCard& p = layout_.cards[i];
            const PlacedStage& stage = layout_.stages[static_cast<std::size_t>(p.column)];
            const std::string name = "card " + brief(p.card->text);
            if (!holds(row.rect, p.rect))
                complain(fmt::format("{} {} leaves its row {}", name, words(p.rect), words(row.rect)));
            if (p.rect.x < stage.x || p.rect.right() > layout_.stages.back().x + layout_.stages.back().width)
                complain(name + " leaves its columns");
            if (p.card->span == 1 && p.rect.right() > stage.x + stage.width) complain(name + " leaves its column");
            const CardBox& box = *p.box;
            block(box.text, {p.rect.x + box.textAt.x, p.rect.y + box.textAt.y}, box.textWidth, p.rect, name);
            block(box.extra, {p.rect.x + box.extraAt.x, p.rect.y + box.extraAt.y}, box.textWidth, p.rect,
                  name + " figure");
            signs(p, name);
            for (std::size_t j = row.firstCard; j < i; ++j)
                if (overlap(p.rect, layout_.cards[j].rect))
                    complain(fmt::format("{} {} overlaps {}", name, words(p.rect), words(layout_.cards[j].rect)));
            if (row.chart && p.rect.y < chartBottom(row.placedChart())) complain(name + " reaches into the curves");
        }
    }

    // The star and the dots stand on their card, beside its words.
    void signs(const PlacedCard& p, const std::string& name) {
        using namespace metrics;
        const CardBox& box = *p.box;
        const Rect own{0, 0, p.rect.width, p.rect.height};
        std::vector<Rect> taken;
        const auto take = [&](const TextPtr& text, Point at, double room) {
            if (!text) return;
            double y = at.y;
            for (const TextLine& line : text->lines) {
                const double width = widthOf(line, text->font);
                taken.push_back({line.rightToLeft ? at.x + room - width : at.x, y, width, text->lineHeight});
                y += text->lineHeight;
            }
        };
        take(box.text, box.textAt, box.textWidth);
        for (const auto& [text, at] :
             {std::pair{box.extra, box.extraAt}, std::pair{box.note, box.noteAt}, std::pair{box.target, box.targetAt}})
            take(text, at, text ? text->width : 0);
        const auto put = [&](const Rect& sign, const char* what) {
            if (!holds(own, sign)) complain(fmt::format("{}: {} {} leaves {}", name, what, words(sign), words(own)));
            for (const Rect& other : taken)
                if (overlap(sign, other))
                    complain(fmt::format("{}: {} {} lies on {}", name, what, words(sign), words(other)));
            taken.push_back(sign);
        };
        if (p.card->kind == CardKind::barrier && p.card->severity > 0)
            put({box.dotsAt.x, box.dotsAt.y, 3 * dot + 2 * dotGap, dot}, "dots");
        if (p.card->momentOfTruth) put({box.starAt.x, box.starAt.y, starSize, starSize}, "star");
        const auto putField = [&](const Rect& rect, const char* what) {
            if (!rect.empty()) put(rect, what);
        };
        if (box.fields) {
            const CardFields& fields = *box.fields;
            putField(fields.bars, "importance");
            putField(fields.rating, "rating");
            putField(fields.state, "state");
            putField(fields.owner.rect, "owner");
            putField(fields.clock, "clock");
            putField(fields.due.rect, "due date");
            for (const SheetText* text : {&fields.owner, &fields.due})
                block(text->block, {text->rect.x, text->rect.y}, text->rect.width, own, name + " owner or date");
        }
        if (!box.marks || box.marks->ofEvidence) return; // whose label reaches out of the line
        for (const CardMark& mark : box.marks->list)
            put(mark.rect.inset(2), "mark"); // its rect is as high as a line
    }

    static double chartBottom(const EmotionChart& chart) {
        double bottom = chart.neutralY;
        for (const EmotionCurve& curve : chart.curves)
            for (const EmotionPoint& p : curve.points)
                bottom = std::max({bottom, p.at.y + metrics::faceRadius, p.label ? p.labelRect.bottom() : 0.0});
        return bottom;
    }

    void charts(const PlacedRow& row) {
        if (!row.chart) return;
        std::vector<Rect> faces, labels;
        bool first = true;
        const EmotionChart chart = row.placedChart();
        for (const EmotionCurve& curve : chart.curves) {
            const double radius = std::exchange(first, false) ? metrics::faceRadius : metrics::smallFaceRadius;
            for (const EmotionPoint& p : curve.points) {
                const PlacedStage& stage = layout_.stages[static_cast<std::size_t>(p.column)];
                const Rect face = faceOf(p, radius), column{stage.x, row.rect.y, stage.width, row.rect.height};
                if (!holds(column, face)) complain("a face leaves its cell");
                faces.push_back(face);
                if (!p.label || p.label->empty()) continue;
                block(p.label, {p.labelRect.x, p.labelRect.y}, p.labelRect.width, column,
                      "emotion " + brief(p.card->text));
                for (const Rect& other : labels)
                    if (overlap(other, p.labelRect)) complain("words of two emotions overlap: " + brief(p.card->text));
                labels.push_back(p.labelRect);
            }
        }
        for (const Rect& label : labels)
            for (const Rect& face : faces)
                if (overlap(label, face)) complain(fmt::format("words {} cover a face {}", words(label), words(face)));
        wordsStandFree(chart);
        tiesDoNotCross(chart);
    }

    // Words are stacked in the order of their faces: whose they are can be followed.
    void tiesDoNotCross(const EmotionChart& chart) {
        std::vector<std::pair<Tie, const Card*>> all;
        for (const EmotionCurve& curve : chart.curves)
            for (const EmotionPoint& p : curve.points) {
                const auto tie = tieOf(p);
                if (!tie) continue;
                for (const auto& [other, card] : all)
                    if (cross(*tie, other))
                        complain("the ties of " + brief(p.card->text) + " and " + brief(card->text) + " cross");
                all.emplace_back(*tie, p.card.get());
            }
    }

    static bool cross(const Tie& one, const Tie& other) {
        const double ax = one.to.x - one.from.x, ay = one.to.y - one.from.y;
        const double bx = other.to.x - other.from.x, by = other.to.y - other.from.y;
        const double dx = other.from.x - one.from.x, dy = other.from.y - one.from.y;
        const double across = ax * by - ay * bx;
        if (std::abs(across) < 1e-9) return false; // side by side
        const double along = (dx * by - dy * bx) / across, alongOther = (dx * ay - dy * ax) / across;
        return along >= 0 && along <= 1 && alongOther >= 0 && alongOther <= 1;
    }

    // Words are a pixel or more from every curve, face, tie, border of a column and other words.
    void wordsStandFree(const EmotionChart& chart) {
        for (const EmotionCurve& curve : chart.curves)
            for (const EmotionPoint& p : curve.points) {
                if (!p.label || p.label->empty()) continue;
                const Rect room = p.labelRect.inset(-1);
                const PlacedStage& stage = layout_.stages[static_cast<std::size_t>(p.column)];
                if (room.x < stage.x || room.right() > stage.x + stage.width)
                    complain("words at the border of a column: " + brief(p.card->text));
                for (const EmotionCurve& other : chart.curves) {
                    if (crosses(other, room)) complain("words on a curve: " + brief(p.card->text));
                    for (const EmotionPoint& q : other.points) {
                        if (faceRect(q).inset(2).intersects(room)) complain("words on a face: " + brief(p.card->text));
                        if (q.column != p.column || q.card == p.card) continue;
                        if (q.label && q.labelRect.intersects(room)) complain("words on words: " + brief(p.card->text));
                        if (const auto tie = tieOf(q); tie && ties(*tie, room))
                            complain("words on a tie: " + brief(p.card->text));
                    }
                }
            }
    }

    static bool ties(const Tie& tie, const Rect& room) {
        for (double t = 0; t <= 1; t += 0.01) {
            const Point p{tie.from.x + t * (tie.to.x - tie.from.x), tie.from.y + t * (tie.to.y - tie.from.y)};
            if (room.contains(p)) return true;
        }
        return false;
    }

    static bool crosses(const EmotionCurve& curve, const Rect& room) {
        for (double x = room.x; x <= room.right(); x += 0.5)
            if (const auto y = curveHeight(curve, x); y && *y > room.y && *y < room.bottom()) return true;
        return false;
    }

    void scene() {
        for (const Shape& shape : gridScene(layout_, lightTheme()).shapes) {
            Rect rect;
            if (const auto* box = std::get_if<BoxShape>(&shape)) rect = box->rect;
            if (const auto* icon = std::get_if<IconShape>(&shape)) rect = icon->rect;
            if (const auto* picture = std::get_if<ImageShape>(&shape)) rect = picture->rect;
            if (const auto* text = std::get_if<TextShape>(&shape)) {
                rect = {text->at.x, text->at.y, text->width, text->block->height()};
                block(text->block, text->at, text->width, page_, "drawn text");
            }
            if (const auto* path = std::get_if<PathShape>(&shape)) rect = boundsOf(*path);
            if (!holds(page_, rect)) complain("off the page: " + words(rect));
        }
    }

    static Rect boundsOf(const PathShape& path) {
        Rect rect{path.steps.front().a.x, path.steps.front().a.y, 0, 0};
        for (const PathStep& step : path.steps) {
            if (step.kind == PathStep::Kind::close) continue;
            rect = rect.united({step.a.x, step.a.y, 0, 0});
            if (step.kind == PathStep::Kind::cubic)
                rect = rect.united({step.b.x, step.b.y, 0, 0}).united({step.c.x, step.c.y, 0, 0});
        }
        return rect;
    }

    const GridLayout& layout_;
    const ShownWidth& shownWidth_;
    Rect page_;
    std::vector<std::string> found_;
};

} // namespace

std::vector<std::string> brokenPlaces(const GridLayout& layout, const ShownWidth& shownWidth) {
    std::vector<std::string> found = Inspector(layout, shownWidth).inspect();
    const std::vector<std::string> below = brokenFoot(layout);
    found.insert(found.end(), below.begin(), below.end());
    return found;
}

} // namespace cjm::test
