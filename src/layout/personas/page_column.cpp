#include "layout/personas/page_column.hpp"

#include "layout/avatar.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>

#include <algorithm>
#include <cmath>

namespace cjm::personas {
namespace {

constexpr double columnBar = 4, barBelow = 18, pageAvatar = 64, pageAvatarGap = 16, pageAvatarIcon = 30;
constexpr double factsAbovePage = 14, factSpace = 18, factLine = 3, quoteAbovePage = 19, noteAbove = 8;
constexpr double listsAbovePage = 16, listsBelow = 18, listSpace = 28, nextList = 14, curveAbovePage = 15;
constexpr double footAbove = 17, pageSquare = 9, pageSquarePitch = 11, squaresBeside = 9;
constexpr double leastWords = 0.42; // of a wide column: its words; its lists have the rest

constexpr Font pageName{Face::bold, 23}, pageSegment{Face::regular, 14}, pageRoles{Face::semiBold, 13},
    pageFact{Face::regular, 13}, largeQuote{Face::medium, 21}, smallQuote{Face::medium, 18},
    pageNote{Face::regular, 12.5}, pageHeading{Face::semiBold, 12}, pageItem{Face::regular, 13.5},
    pageFoot{Face::regular, 12.5};

class ColumnPlacer {
public:
    ColumnPlacer(const ColumnRequest& request, const std::shared_ptr<const Persona>& persona)
        : request_(request),
          persona_(*persona),
          known_(request.knowledge.of(persona->id)),
          words_(request.isWide ? std::floor(request.width * leastWords) : request.width) {
        static_cast<PersonaFigure&>(column_) = figureOf(request, persona);
    }

    PageColumn place() {
        placeHead();
        placeFacts();
        placeQuote();
        placeLists();
        const CurveScale scale{request_.width, 46, 23, 11, 116, 121, {Face::regular, 12.5}, {Face::regular, 12}};
        if (!known_.emotions.empty())
            column_.curve =
                placeCurve(request_.knowledge, known_, request_.theme, request_.measure, request_.language, scale);
        column_.heights.curve = column_.curve.rect.height;
        placeFoot();
        return std::move(column_);
    }

private:
    [[nodiscard]] TextPtr set(std::string_view text, const Font& font, double width) const {
        return request_.set(text, font, width);
    }
    [[nodiscard]] std::string words(std::string_view code) const { return request_.words(code); }

    void placeHead() {
        const NameScale scale{{0, 0, pageAvatar, pageAvatar}, pageAvatarGap, words_, pageName, pageSegment};
        const double bottom =
            placeName(column_, request_, drawnLine(persona_.name), drawnLine(persona_.segment), scale);
        column_.heights.head = std::max(pageAvatar, bottom);
    }

    // A bare number is years.
    [[nodiscard]] std::string age() const {
        const std::string text = drawnLine(persona_.age);
        const bool isNumber = !text.empty() && text.size() <= 3 &&
                              std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
        return isNumber ? say(Message{"look.age-years", {{"n", std::int64_t{std::stoi(text)}}}}, request_.language)
                        : text;
    }

    [[nodiscard]] std::string roles() const {
        std::string text;
        for (const std::string_view role : decisionRoleNames())
            if (std::find(persona_.decisionRoles.begin(), persona_.decisionRoles.end(), role) !=
                persona_.decisionRoles.end())
                text += (text.empty() ? "" : " · ") + words("look.role-" + std::string(role));
        return text;
    }

    // One behind the other, on as many lines as they need.
    void placeFacts() {
        const std::string played = roles();
        double x = 0, y = 0, bottom = 0;
        const auto add = [&](const std::string& text, const Font& font) {
            if (text.empty()) return;
            const TextPtr block = set(text, font, words_);
            if (x > 0 && x + block->width > words_) {
                x = 0;
                y = bottom + factLine;
            }
            column_.facts.push_back(placed(block, x, y, block->width));
            bottom = std::max(bottom, column_.facts.back().rect.bottom());
            x += block->width + factSpace;
        };
        column_.hasRoles = !played.empty();
        add(played, pageRoles);
        for (const std::string& fact :
             {age(), drawnLine(persona_.education), drawnLine(persona_.company), drawnLine(persona_.role)})
            add(fact, pageFact);
        column_.heights.facts = bottom;
    }

    // The design sets these closer than other text.
    [[nodiscard]] TextPtr setQuote(const std::string& text, const Font& font, double line) const {
        auto block = std::make_shared<TextBlock>(*set(text, font, words_));
        block->ascent -= (block->lineHeight - line) / 2;
        block->lineHeight = line;
        return block;
    }

    void placeQuote() {
        if (persona_.quote.empty()) return;
        const std::string text = quoted(drawnLine(persona_.quote), request_.language);
        TextPtr block = setQuote(text, largeQuote, 28);
        if (block->lines.size() > 2 || request_.isWide) block = setQuote(text, smallQuote, 24);
        column_.quote = placed(block, 0, 0, words_);
        const QuoteSource source = request_.knowledge.sourceOf(persona_);
        column_.isAssumption = !source.interview;
        const std::string note = source.interview ? sourceInWords(source, request_.language, true)
                                                  : guessInWords(source, known_, request_.language, true);
        const double inset = column_.isAssumption ? 7 : 0;
        const TextPtr small = set(note, pageNote, words_ - 2 * inset);
        column_.note = placed(small, inset, block->height() + noteAbove, small->width);
        column_.heights.quote = column_.note.rect.bottom();
    }

    void placeLists() {
        const double x = request_.isWide ? words_ + listSpace : 0, width = request_.width - x;
        const double half = (width - listSpace) / 2;
        // One after the other: compilers differ in which argument of a call they look at first.
        const double left = placeListsBelow(leftLists, x, half);
        const double right = placeListsBelow(rightLists, x + half + listSpace, half);
        column_.heights.lists = std::max(left, right);
    }

    double placeListsBelow(const std::string_view (&fields)[2], double x, double width) {
        const ListScale scale{width, 12, 5, 4, pageHeading, pageItem};
        return addLists(column_, request_, fields, x, nextList, scale, EmptyLists::leftOut);
    }

    void placeFoot() {
        column_.known = known_.statuses;
        column_.confirmedCards = known_.facts;
        double right = request_.width;
        if (known_.statuses > 0) {
            const Message text{"look.confirmed",
                               {{"n", std::int64_t{known_.facts}}, {"of", std::int64_t{known_.statuses}}}};
            const TextPtr block = set(say(text, request_.language), pageFoot, request_.width);
            column_.confirmed = placed(block, right - block->width, 0, block->width);
            const double most = request_.width * 0.4, width = std::min(known_.statuses * pageSquarePitch, most);
            right = column_.confirmed.rect.x - squaresBeside - width;
            column_.squares = {right, (block->lineHeight - pageSquare) / 2, width, pageSquare};
        }
        if (known_.cards > 0) {
            const double width = std::max(60.0, right - 12);
            column_.cards = placed(set(cardsInWords(known_, request_.language, false), pageFoot, width), 0, 0, width);
        }
        column_.heights.foot = std::max(column_.cards.rect.bottom(), column_.confirmed.rect.bottom());
    }

    const ColumnRequest& request_;
    const Persona& persona_;
    const Known& known_;
    double words_; // how wide name, facts and quote are
    PageColumn column_;
};

} // namespace

PageColumn draftColumn(const ColumnRequest& request, const std::shared_ptr<const Persona>& persona) {
    return ColumnPlacer(request, persona).place();
}

double settle(PageColumn& column, const ColumnRequest& request, Point at, const BlockHeights& heights) {
    const double x = at.x, width = request.width;
    column.bar = {x, at.y, width, columnBar};
    const double top = at.y + columnBar + barBelow;
    double y = top;
    moveName(column, x, y);
    y += heights.head;
    if (heights.facts > 0) y += factsAbovePage;
    for (SheetText& fact : column.facts)
        move(fact, x, y);
    y += heights.facts;
    if (heights.quote > 0) y += quoteAbovePage;
    move(column.quote, x, y);
    move(column.note, x, y);
    y += heights.quote;
    const auto rule = [&] { column.rules.push_back({x, y, width, 1}); };
    double lists = top;
    if (!request.isWide && heights.lists > 0) {
        y += request.air;
        rule();
        y += listsAbovePage;
        lists = y;
    }
    for (SheetList& list : column.lists)
        move(list, x, lists);
    y = request.isWide || heights.lists == 0 ? std::max(y, lists + heights.lists) : lists + heights.lists;
    if (heights.curve > 0) {
        y += listsBelow;
        rule();
        y += curveAbovePage;
        move(column.curve, x, y);
        y += heights.curve;
    }
    if (heights.foot > 0) y += footAbove;
    move(column.cards, x, y);
    move(column.confirmed, x, y);
    column.squares = column.squares.moved(x, y);
    return y + heights.foot;
}

void paintColumn(const PageColumn& column, const Theme& theme, Scene& scene) {
    scene.shapes.emplace_back(BoxShape{column.bar, 0, column.tones.strong, {}});
    for (const Rect& rule : column.rules)
        scene.shapes.emplace_back(BoxShape{rule, 0, theme.line, {}});
    const Colour deep = readableOn(theme.page, column.tones.deep);
    paintAvatar({column.avatar, pageAvatarIcon, column.initials, column.image}, *column.persona, column.tones.tint,
                column.tones.deep, scene);
    if (column.tones.tint == theme.page)
        scene.shapes.emplace_back(
            BoxShape{column.avatar.inset(0.5), pageAvatar / 2 - 0.5, noColour, {theme.line, 1, {}}});
    addWords(column.name, deep, scene);
    addWords(column.segment, theme.muted, scene);
    for (std::size_t i = 0; i < column.facts.size(); ++i)
        addWords(column.facts[i], i == 0 && column.hasRoles ? deep : theme.ink, scene);
    addWords(column.quote, theme.ink, scene);
    if (column.isAssumption && column.note.block) {
        const Colour fill = mix(theme.page, theme.neutral, 0.1);
        const Pen pen{mix(theme.neutral, theme.muted, 0.25), 1, {4, 3}};
        const Rect pill = column.note.rect.inset(-1);
        scene.shapes.emplace_back(BoxShape{{pill.x - 6, pill.y, pill.width + 12, pill.height}, 5, fill, pen});
        addWords(column.note, readableOn(fill, mix(theme.neutral, theme.ink, 0.6)), scene);
    } else {
        addWords(column.note, theme.muted, scene);
    }
    for (const SheetList& list : column.lists) {
        addWords(list.heading, theme.muted, scene);
        for (const SheetText& item : list.items) {
            const double y = item.rect.y + item.block->lineHeight / 2;
            scene.shapes.emplace_back(
                BoxShape{{item.rect.x - 12, y - 2, 4, 4}, 2, mix(theme.page, theme.muted, 0.55), {}});
            addWords(item, theme.ink, scene);
        }
    }
    if (!column.curve.faces.empty()) paintCurve(column.curve, theme, theme.page, scene);
    addWords(column.cards, theme.muted, scene);
    addWords(column.confirmed, theme.ink, scene);
    paintSquares(column.squares, column.confirmedCards, column.known, column.tones.strong, scene);
}

} // namespace cjm::personas
