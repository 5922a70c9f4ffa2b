#include "layout/grid/card_marks.hpp"

#include "layout/grid/card_box.hpp"
#include "layout/grid/card_signs.hpp"
#include "layout/grid/paint.hpp"
#include "layout/known_look.hpp"
#include "layout/measured_text.hpp"

#include <cjm/base/message.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>

namespace cjm {
namespace {

using namespace metrics;

using MarkKind = CardMark::Kind;
constexpr double quoteSign = 12, quoteGap = 3, marksGap = 8, labelInset = 6, labelHeight = 16, labelOut = 5,
                 labelDown = 3;
constexpr double leastAir = 4;      // before marks where that saves a line
constexpr double leastOfMarks = 30; // kept for a quote sign, so that a second quote moves nothing
constexpr double voteDot = 9, voteGap = 4, mostOwnVotes = 31, ringSize = 14, smallSign = 12;
constexpr Font markType{Face::semiBold, 11.5}, labelType{Face::medium, 11.5}, voteType{Face::semiBold, 12};

double widthOf(const CardMark& mark) {
    const double words = mark.words ? std::ceil(mark.words->width) : 0;
    switch (mark.kind) {
    case MarkKind::votes: return voteDot + voteGap + words;
    case MarkKind::ownVotes: return mostOwnVotes;
    case MarkKind::hypothesis: return ringSize;
    case MarkKind::link:
    case MarkKind::details: return smallSign;
    case MarkKind::assumption: return words + 2 * labelInset;
    default: return quoteSign + quoteGap + words;
    }
}

bool hasTail(const CardBox& box) { return box.fields && box.fields->hasTail(); }

// What star and dots take of the first line; the star of a metric stands beside its figure, that of a touchpoint before
// its bars.
double signsOf(const CardBox& box, const Card& card) {
    return card.kind == CardKind::metric || hasTail(box) ? 0 : settingOf(card).onFirstLine;
}

// Under the dots of a barrier there is room beside its second line, mostly, or its last.
bool standUnderDots(const CardBox& box, const Card& card, const CardMarks& marks) {
    const bool mayBeBeside = marks.besideDots && box.text->lines.size() <= 1;
    return hasDots(card) && !marks.ofEvidence && !mayBeBeside && lineOfSigns(box, signsOf(box, card)) == 0;
}
std::size_t lineUnderDots(const CardBox& box, double marks) {
    const auto& lines = box.text->lines;
    const std::size_t count = std::max<std::size_t>(lines.size(), 1);
    for (const std::size_t line : {std::size_t{1}, count - 1})
        if (line > 0 && line < count && lines[line].width + marks <= box.textWidth) return line;
    return count;
}

// Where the marks stand: at the end of the last line, unless signs or words leave no room there.
std::size_t lineOfMarks(const CardBox& box, double signs, double marks) {
    const std::size_t count = std::max<std::size_t>(box.text->lines.size(), 1);
    const std::size_t line = std::max(lineOfSigns(box, signs) + 1, count) - 1;
    const double words = line < box.text->lines.size() ? box.text->lines[line].width : 0;
    const double used = words + (lineOfSigns(box, signs) == line ? signs : 0);
    return used + marks <= box.textWidth ? line : line + 1;
}

using AddMark = std::function<void(MarkKind, const std::string&, const Font&)>;

void addEvidence(const Card& card, Language language, CardMarks& marks, const AddMark& add) {
    const Known known = knownOf(card);
    if (!takesEvidence(card.kind) || (known == Known::notSet && card.evidence.empty())) return;
    marks.ofEvidence = true;
    if (!card.evidence.empty()) add(MarkKind::quotes, std::to_string(card.evidence.size()), markType);
    if (known == Known::unfounded) add(MarkKind::unfounded, "?", markType);
    if (known == Known::assumption) add(MarkKind::assumption, say("look.status-assumption", language), labelType);
    if (known == Known::assumption) marks.width -= labelOut; // it stands beyond the words' end
}

void addVotes(const Card& card, const CardLook& look, const AddMark& add) {
    if (look.voting == card.kind)
        add(MarkKind::ownVotes, {}, voteType);
    else if (look.show.has(CardField::votes) && card.votes > 0)
        add(MarkKind::votes, std::to_string(card.votes), voteType);
}

} // namespace

std::shared_ptr<CardMarks> marksOf(const TextMeasure& measure, const Card& card, const CardLook& look) {
    std::shared_ptr<CardMarks> marks; // few cards have any
    const AddMark add = [&](MarkKind kind, const std::string& words, const Font& type) {
        if (!marks) marks = std::make_shared<CardMarks>();
        marks->list.push_back({kind, {}, words.empty() ? nullptr : wrap(measure, words, type, 200)});
        marks->width += widthOf(marks->list.back()) + marksGap;
    };
    addVotes(card, look, add);
    const bool isFace = card.kind == CardKind::emotion; // whose ring says how one knows
    const bool isGuess = card.status == Status::assumption && takesEvidence(card.kind) && !isFace;
    if (isGuess && look.show.has(CardField::assumption) && !look.evidence) add(MarkKind::hypothesis, "?", markType);
    if (look.evidence && !isFace) {
        if (!marks) marks = std::make_shared<CardMarks>();
        addEvidence(card, look.language, *marks, add);
        if (marks->ofEvidence) marks->width = std::max(marks->width, leastOfMarks);
    }
    if (look.show.has(CardField::link) && !card.link.empty()) add(MarkKind::link, {}, markType);
    if (look.hasDetails && !card.details.empty()) add(MarkKind::details, {}, markType);
    if (marks) marks->besideDots = look.dense && hasDots(card) && !marks->ofEvidence;
    return marks && !marks->list.empty() ? marks : nullptr;
}

TextPtr wrapBefore(const TextMeasure& measure, std::string_view text, const Font& font, const LineRoom& room,
                   double atEnd) {
    const MeasuredText words(measure, text, font);
    TextPtr usual = words.wrapped(room);
    if (atEnd <= 0 || usual->empty()) return usual;
    const bool isOne = usual->lines.size() == 1;
    const double signs = isOne && !usual->needsFirstLine ? room.firstLess : 0;
    if (usual->lines.back().width + signs + atEnd <= room.width || room.width - atEnd < usual->widestWord) return usual;
    LineRoom narrow = room;
    narrow.width -= atEnd;
    narrow.firstLess = std::max(0.0, room.firstLess - atEnd);
    TextPtr before = words.wrapped(narrow);
    const bool isLonger =
        before->lines.size() == usual->lines.size() + 1 || before->lines.size() == usual->lines.size();
    const bool leavesFirst = before->lines.front().width + room.firstLess <= room.width;
    return isLonger && leavesFirst && before->lines.size() > 1 && before->font == usual->font ? before : usual;
}

bool standBelowWords(const CardBox& box, double marks) {
    return lineOfMarks(box, 0, marks) >= std::max<std::size_t>(box.text->lines.size(), 1);
}

double widthWithMarks(const CardBox& box, double signs, double marks) {
    const std::size_t line = lineOfMarks(box, signs, marks);
    const double words = line < box.text->lines.size() ? box.text->lines[line].width : 0;
    return words + (lineOfSigns(box, signs) == line ? signs : 0) + marks;
}

// By the right end of marks and the middle of their line; `label`: how much further right and down theirs stands.
static void placeFrom(CardMarks& marks, Point end, double line, Point label = {}) {
    double x = end.x;
    std::for_each(marks.list.rbegin(), marks.list.rend(), [&](auto& mark) {
        const double width = widthOf(mark);
        if (mark.kind == MarkKind::assumption) {
            x += label.x;
            mark.rect = {x - width, end.y - labelHeight / 2 + label.y, width, labelHeight};
        } else {
            mark.rect = {x - width, end.y - line / 2, width, line};
        }
        x = mark.rect.x - marksGap;
    });
}

// On the line of the owner, or below it.
static void placeOnOwnersLine(CardBox& box, CardMarks& marks) {
    const CardFields& fields = *box.fields;
    const Rect& last = fields.due.empty() ? fields.owner.rect : fields.due.rect;
    const double line = lineHeight(small), right = box.textAt.x + box.textWidth;
    double middle = last.bottom() - line / 2;
    if (last.right() + marks.width - marksGap + leastAir > right) {
        middle += line;
        box.size.height += line;
    }
    placeFrom(marks, {right, middle}, line);
}

// Never more than one line of them: the last go where a card is too narrow.
static void leaveOutWhatHasNoRoom(CardMarks& marks, double room) {
    while (marks.list.size() > 1 && !marks.ofEvidence && marks.width - marksGap > room) {
        marks.width -= widthOf(marks.list.back()) + marksGap;
        marks.list.pop_back();
    }
}

void placeMarks(CardBox& box, const Card& card, const std::shared_ptr<CardMarks>& marks) {
    box.marks = marks;
    leaveOutWhatHasNoRoom(*marks, box.textWidth);
    if (box.fields && box.fields->hasLine()) return placeOnOwnersLine(box, *marks);
    const double signs = signsOf(box, card), height = lineHeight(box.text->font);
    const bool isUnder = standUnderDots(box, card, *marks);
    const std::size_t line = isUnder ? lineUnderDots(box, marks->width) : lineOfMarks(box, signs, marks->width);
    const double below = box.textAt.y + static_cast<double>(line + 1) * height + settingOf(card).padding.y;
    box.size.height = std::max(box.size.height, below);
    const auto& lines = box.text->lines;
    const bool toTheLeft = !lines.empty() && lines[std::min(line, lines.size() - 1)].rightToLeft;
    const double reach =
        isBare(card) ? std::min(widthWithMarks(box, signs, marks->width), box.textWidth) : box.textWidth;
    const double middle = box.textAt.y + (static_cast<double>(line) + 0.5) * height;
    double x = box.textAt.x + reach;
    const bool haveSigns = lineOfSigns(box, signs) == line && signs > 0 && !isBare(card); // which come first
    if (toTheLeft) x = box.textAt.x + box.textWidth - reach + marks->width - marksGap + (haveSigns ? signs : 0);
    if (!toTheLeft && haveSigns && marks->besideDots) { // which keep their place, below those of other cards
        x -= signs;
    } else if (!toTheLeft && haveSigns) {
        box.starAt.x -= marks->width;
        box.dotsAt.x -= marks->width;
    }
    const bool isOut = !toTheLeft && !isBare(card) && !box.pill;
    placeFrom(*marks, {x, middle}, height, {isOut ? labelOut : 0, box.pill ? 0 : labelDown});
}

Rect placeBeside(const TextBlock& words, Align align, double room, CardMarks& marks) {
    const TextLine& last = words.lines.back();
    const double line = words.lineHeight, spare = words.width - last.width;
    const double end = last.width + (align == Align::centre ? spare / 2 : 0) + marks.width;
    if (!last.rightToLeft && end <= std::max(room, words.width)) {
        placeFrom(marks, {end, words.height() - line / 2}, line);
        return {0, 0, words.width, words.height()};
    }
    const double below = marks.width - marksGap, width = std::max(words.width, below);
    const double free = align == Align::centre ? 0.5 : 0;
    placeFrom(marks, {below + (width - below) * free, words.height() + line / 2}, line);
    return {(width - words.width) * free, 0, words.width, words.height()};
}

namespace {

class MarkPainter {
public:
    MarkPainter(const Card& card, Colour ground, const CardColours& colours, const Theme& theme, Scene& scene)
        : theme_(theme),
          scene_(scene),
          colours_(colours),
          card_(card),
          ground_(ground) {}

    // All of them from a corner; those of evidence are not small.
    void paint(const CardMarks& marks, Point corner, const SmallMarks& small) {
        for (const CardMark& mark : marks.list) {
            const std::size_t first = scene_.shapes.size();
            const bool isSmall = !isOfEvidence(mark);
            if (isSmall && small.strength <= 0) continue;
            paint(mark, mark.rect.moved(corner.x, corner.y));
            if (isSmall) fadeFrom(first, small, scene_);
        }
    }

    void paint(const CardMark& mark, const Rect& rect) {
        switch (mark.kind) {
        case MarkKind::votes: return paintVotes(mark, rect);
        case MarkKind::hypothesis: return paintRing(mark, rect);
        case MarkKind::assumption: return paintLabel(mark, rect);
        case MarkKind::link: return icon("link", rect, readableOn(ground_, theme_.accent, 3));
        case MarkKind::details: return icon("ellipsis", rect, readableOn(ground_, theme_.muted));
        case MarkKind::ownVotes: return; // the view's
        default: return paintQuotes(mark, rect);
        }
    }

private:
    static bool isOfEvidence(const CardMark& mark) {
        return mark.kind == MarkKind::quotes || mark.kind == MarkKind::unfounded || mark.kind == MarkKind::assumption;
    }
    void icon(const char* name, const Rect& rect, Colour ink) {
        const double side = rect.width;
        scene_.shapes.emplace_back(IconShape{name, {rect.x, rect.centre().y - side / 2, side, side}, ink});
    }
    void words(const CardMark& mark, const Rect& rect, double x, Colour ink, Align align = Align::left) {
        if (!mark.words) return;
        const double y = rect.centre().y - mark.words->height() / 2;
        scene_.shapes.emplace_back(TextShape{mark.words, {x, y}, rect.right() - x, ink, align});
    }
    void paintVotes(const CardMark& mark, const Rect& rect) {
        scene_.shapes.emplace_back(BoxShape{{rect.x, rect.centre().y - voteDot / 2, voteDot, voteDot},
                                            voteDot / 2,
                                            readableOn(ground_, theme_.accent, 3),
                                            {}});
        words(mark, rect, rect.x + voteDot + voteGap, readableOn(ground_, theme_.ink));
    }
    void paintRing(const CardMark& mark, const Rect& rect) {
        const Colour ink = readableOn(ground_, knownLook(theme_, ground_).ink);
        const Rect ring = Rect{rect.x, rect.centre().y - ringSize / 2, ringSize, ringSize}.inset(0.75);
        scene_.shapes.emplace_back(BoxShape{ring, ring.width / 2, noColour, {ink, 1.5, {2, 2}}});
        words(mark, rect, rect.x, ink, Align::centre);
    }
    void paintLabel(const CardMark& mark, const Rect& rect) {
        scene_.shapes.emplace_back(BoxShape{rect, 5, theme_.page, {}});
        words(mark, rect, rect.x, readableOn(theme_.page, knownLook(theme_, theme_.page).ink), Align::centre);
    }
    void paintQuotes(const CardMark& mark, const Rect& rect) {
        const Colour ground = colours_.fill.alpha > 0 ? colours_.fill : theme_.page;
        const Colour deep = card_.kind == CardKind::barrier ? colours_.ink : colours_.sign;
        const Colour wanted = mark.kind == MarkKind::unfounded ? knownLook(theme_, ground).ink : deep;
        const Colour ink = readableOn(ground, wanted);
        scene_.shapes.emplace_back(
            IconShape{"quote-filled", {rect.x, rect.centre().y - quoteSign / 2, quoteSign, quoteSign}, ink});
        words(mark, rect, rect.x + quoteSign + quoteGap, ink);
    }

    const Theme& theme_;
    Scene& scene_;
    const CardColours& colours_;
    const Card& card_;
    const Colour ground_;
};

} // namespace

CardMark markInSmall(const TextMeasure& measure, CardMark::Kind kind) {
    CardMark mark{kind, {}, kind == MarkKind::hypothesis ? wrap(measure, "?", markType, 200) : nullptr};
    mark.rect = {0, 0, kind == MarkKind::votes ? voteDot : widthOf(mark), lineHeight(small)};
    return mark;
}

void paintMark(const CardMark& mark, const Rect& rect, const Theme& theme, Scene& scene) {
    MarkPainter({}, theme.page, {theme.page, theme.ink, theme.ink}, theme, scene).paint(mark, rect);
}

void paintMarks(const PlacedCard& placed, const CardColours& colours, const Theme& theme, Scene& scene,
                const SmallMarks& small) {
    const Colour ground = colours.fill.alpha > 0 && !placed.box->pill ? colours.fill : theme.page;
    MarkPainter(*placed.card, ground, colours, theme, scene)
        .paint(*placed.box->marks, {placed.rect.x, placed.rect.y}, small);
}

void paintMarks(const EmotionPoint& point, const Theme& theme, Scene& scene, const SmallMarks& small) {
    const CardColours colours{theme.page, theme.ink, theme.ink};
    MarkPainter(*point.card, theme.page, colours, theme, scene)
        .paint(*point.marks, {point.labelRect.x, point.labelRect.y}, small);
}

} // namespace cjm
