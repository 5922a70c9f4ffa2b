#include "layout/grid/card_marks.hpp"

#include "layout/grid/card_box.hpp"
#include "layout/grid/card_signs.hpp"
#include "layout/grid/paint.hpp"
#include "layout/known_look.hpp"

#include <cjm/base/message.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace cjm {
namespace {

using namespace metrics;

using MarkKind = CardMark::Kind;
constexpr double quoteSign = 12, quoteGap = 3, marksGap = 8, labelInset = 6, labelHeight = 16, labelOut = 5,
                 labelDown = 3;
constexpr double leastOfMarks = 30; // kept for a quote sign, so that a second quote moves nothing
constexpr Font markType{Face::semiBold, 11.5}, labelType{Face::medium, 11.5};

double widthOf(const CardMark& mark) {
    const double words = std::ceil(mark.words->width);
    return mark.kind == MarkKind::assumption ? words + 2 * labelInset : quoteSign + quoteGap + words;
}

// Where the marks stand: at the end of the last line, unless signs or words leave no room there.
std::size_t lineOfMarks(const CardBox& box, double signs, double marks) {
    const std::size_t count = std::max<std::size_t>(box.text->lines.size(), 1);
    const std::size_t line = std::max(lineOfSigns(box, signs) + 1, count) - 1;
    const double words = line < box.text->lines.size() ? box.text->lines[line].width : 0;
    const double used = words + (lineOfSigns(box, signs) == line ? signs : 0);
    return used + marks <= box.textWidth ? line : line + 1;
}

} // namespace

std::shared_ptr<CardMarks> marksOf(const TextMeasure& measure, const Card& card, Language language) {
    const Known known = knownOf(card);
    const bool takes = takesEvidence(card.kind);
    if (!takes || (known == Known::notSet && card.evidence.empty())) return nullptr;
    auto marks = std::make_shared<CardMarks>();
    const auto add = [&](MarkKind kind, const std::string& words, const Font& type) {
        marks->list.push_back({kind, {}, wrap(measure, words, type, 200)});
        marks->width += widthOf(marks->list.back()) + marksGap;
    };
    if (!card.evidence.empty()) add(MarkKind::quotes, std::to_string(card.evidence.size()), markType);
    if (known == Known::unfounded) add(MarkKind::unfounded, "?", markType);
    if (known == Known::assumption) add(MarkKind::assumption, say("look.status-assumption", language), labelType);
    if (known == Known::assumption) marks->width -= labelOut; // it stands beyond the words' end
    marks->width = std::max(marks->width, leastOfMarks);
    return marks;
}

TextPtr wrapBefore(const TextMeasure& measure, std::string_view text, const Font& font, const LineRoom& room,
                   double atEnd) {
    TextPtr usual = wrap(measure, text, font, room);
    if (atEnd <= 0 || usual->empty()) return usual;
    const bool isOne = usual->lines.size() == 1;
    const double signs = isOne && !usual->needsFirstLine ? room.firstLess : 0;
    if (usual->lines.back().width + signs + atEnd <= room.width || room.width - atEnd < usual->widestWord) return usual;
    LineRoom narrow = room;
    narrow.width -= atEnd;
    narrow.firstLess = std::max(0.0, room.firstLess - atEnd);
    TextPtr before = wrap(measure, text, font, narrow);
    const bool isLonger =
        before->lines.size() == usual->lines.size() + 1 || before->lines.size() == usual->lines.size();
    const bool leavesFirst = before->lines.front().width + room.firstLess <= room.width;
    return isLonger && leavesFirst && before->lines.size() > 1 && before->font == usual->font ? before : usual;
}

double widthWithMarks(const CardBox& box, double signs, double marks) {
    const std::size_t line = lineOfMarks(box, signs, marks);
    const double words = line < box.text->lines.size() ? box.text->lines[line].width : 0;
    return words + (lineOfSigns(box, signs) == line ? signs : 0) + marks;
}

void placeMarks(CardBox& box, const Card& card, const std::shared_ptr<CardMarks>& marks) {
    // The star of a metric stands beside its figure.
    const double signs = card.kind == CardKind::metric ? 0 : settingOf(card).onFirstLine;
    const double height = lineHeight(box.text->font);
    const std::size_t line = lineOfMarks(box, signs, marks->width);
    const double below = box.textAt.y + static_cast<double>(line + 1) * height + settingOf(card).padding.y;
    box.size.height = std::max(box.size.height, below);
    const auto& lines = box.text->lines;
    const bool toTheLeft = !lines.empty() && lines[std::min(line, lines.size() - 1)].rightToLeft;
    const double reach =
        isBare(card) ? std::min(widthWithMarks(box, signs, marks->width), box.textWidth) : box.textWidth;
    const double middle = box.textAt.y + (static_cast<double>(line) + 0.5) * height;
    double x = box.textAt.x + reach;
    if (toTheLeft) x = box.textAt.x + box.textWidth - reach + marks->width - marksGap;
    if (!toTheLeft && !isBare(card) && lineOfSigns(box, signs) == line && signs > 0) { // signs come first
        box.starAt.x -= marks->width;
        box.dotsAt.x -= marks->width;
    }
    std::for_each(marks->list.rbegin(), marks->list.rend(), [&](auto& mark) {
        const double width = widthOf(mark);
        if (mark.kind == MarkKind::assumption) {
            if (!toTheLeft && !isBare(card) && !box.pill) x += labelOut;
            mark.rect = {x - width, middle - labelHeight / 2 + (box.pill ? 0 : labelDown), width, labelHeight};
        } else {
            mark.rect = {x - width, middle - height / 2, width, height};
        }
        x = mark.rect.x - marksGap;
    });
    box.marks = marks;
}

void paintMarks(const PlacedCard& placed, const CardColours& colours, const Theme& theme, Scene& scene) {
    for (const CardMark& mark : placed.box->marks->list) {
        const Rect rect = mark.rect.moved(placed.rect.x, placed.rect.y);
        const double y = rect.centre().y - mark.words->height() / 2;
        if (mark.kind == MarkKind::assumption) {
            scene.shapes.emplace_back(BoxShape{rect, 5, theme.page, {}});
            const Colour ink = readableOn(theme.page, knownLook(theme, theme.page).ink);
            scene.shapes.emplace_back(TextShape{mark.words, {rect.x, y}, rect.width, ink, Align::centre});
            continue;
        }
        const Colour ground = colours.fill.alpha > 0 ? colours.fill : theme.page;
        const Colour deep = placed.card->kind == CardKind::barrier ? colours.ink : colours.sign;
        const Colour wanted = mark.kind == MarkKind::unfounded ? knownLook(theme, ground).ink : deep;
        const Colour ink = readableOn(ground, wanted);
        scene.shapes.emplace_back(
            IconShape{"quote-filled", {rect.x, rect.centre().y - quoteSign / 2, quoteSign, quoteSign}, ink});
        const double x = rect.x + quoteSign + quoteGap;
        scene.shapes.emplace_back(TextShape{mark.words, {x, y}, rect.right() - x, ink, Align::left});
    }
}

} // namespace cjm
