#include "layout/personas/sheet.hpp"

#include "layout/personas/metrics.hpp"

#include <cjm/base/plain_text.hpp>

#include <algorithm>
#include <cmath>

namespace cjm::personas {
namespace {

class SheetPlacer {
public:
    SheetPlacer(const SheetRequest& request, const std::shared_ptr<const Persona>& persona)
        : request_(request),
          persona_(*persona),
          known_(request.knowledge.of(persona->id)),
          content_(request.content()),
          list_(std::floor((content_ - listsGap) / 2)) {
        static_cast<PersonaFigure&>(draft_.sheet) = figureOf(request, persona);
    }

    SheetDraft place() {
        placeHead();
        draft_.heights.facts = placeFacts(request_, draft_.sheet);
        placeQuote();
        placeLists();
        const CurveScale scale{content_, 38, 18, 9, 98, 104, smallFont, {Face::regular, 11}};
        draft_.sheet.curve =
            placeCurve(request_.knowledge, known_, request_.theme, request_.measure, request_.language, scale);
        draft_.heights.curve = std::max(curveHeight, draft_.sheet.curve.rect.height + 7);
        placeFoot();
        return std::move(draft_);
    }

private:
    [[nodiscard]] TextPtr set(std::string_view text, const Font& font, double width) const {
        return request_.set(text, font, width);
    }
    [[nodiscard]] std::string words(std::string_view code) const { return request_.words(code); }
    [[nodiscard]] std::string orNone(const std::string& text, std::string_view code) const {
        return text.empty() ? request_.invitation(code) : drawnLine(text);
    }

    void placeHead() {
        const NameScale scale{{0, avatarTop, avatarSize, avatarSize}, avatarGap, content_, nameFont, bodyFont};
        const double bottom = placeName(draft_.sheet, request_, orNone(persona_.name, "look.persona-name-none"),
                                        orNone(persona_.segment, "look.persona-segment-none"), scale);
        const double chips = std::max(chipsTop, bottom + 11);
        draft_.heights.head = std::max(headHeight, placeChips(chips) + chipsBelow);
    }

    double placeChips(double top) {
        double x = 0, y = top;
        for (const std::string_view role : decisionRoleNames()) {
            RoleChip chip;
            chip.role = role;
            chip.on = std::find(persona_.decisionRoles.begin(), persona_.decisionRoles.end(), role) !=
                      persona_.decisionRoles.end();
            const TextPtr text = set(words("look.role-" + chip.role), chip.on ? chipOnFont : chipFont, content_);
            const double tick = chip.on ? tickSize + tickGap : 0;
            const double width = std::ceil(text->width) + tick + 2 * chipPadding;
            if (x > 0 && x + width > content_) {
                x = 0;
                y += chipHeight + chipGap;
            }
            chip.rect = {x, y, width, chipHeight};
            if (chip.on) chip.tick = {x + chipPadding - 1, y + (chipHeight - tickSize) / 2, tickSize, tickSize};
            const double textY = y + (chipHeight - text->height()) / 2;
            chip.words = placed(text, x + chipPadding + tick, textY, width - 2 * chipPadding - tick);
            x += width + chipGap;
            draft_.sheet.chips.push_back(std::move(chip));
        }
        return y + chipHeight;
    }

    void placeQuote() {
        SheetQuote& quote = draft_.sheet.quote;
        quote.isEmpty = persona_.quote.empty();
        const double width = content_ - quoteIndent;
        const std::string own = drawnLine(persona_.quote);
        quote.words =
            placed(quote.isEmpty ? set(request_.invitation("look.quote-none"), quoteFont, width)
                                 : setQuote(request_.measure, own, quoteFont, width, request_.language, quote.mark),
                   quoteIndent, 0, width);
        const double top = quote.words.rect.bottom();
        const double bottom = quote.isEmpty ? top : placeNote(top, width);
        draft_.heights.quote = std::max(quoteHeight, bottom + 2 * quotePadding - 1);
        quote.rect = {0, 0, content_, bottom};
    }

    double placeNote(double top, double width) {
        SheetQuote& quote = draft_.sheet.quote;
        const QuoteSource source = request_.knowledge.sourceOf(persona_);
        quote.isAssumption = !source.interview;
        const bool opens = quote.isAssumption && request_.options.opensInterviews;
        std::string text = source.interview ? sourceInWords(source, request_.language, false)
                                            : guessInWords(source, known_, request_.language, false);
        if (!opens && text.ends_with('.')) text.pop_back(); // a sentence only where another follows
        quote.note = placed(set(text, smallFont, width), quoteIndent, top, width);
        if (!opens) return quote.note.rect.bottom();
        const TextPtr link = set(request_.invitation("look.quote-add"), smallFont, width);
        const bool fits =
            quote.note.block->lines.size() == 1 && quote.note.block->width + linkGap + link->width <= width;
        quote.note.rect.width = fits ? quote.note.block->width : width;
        quote.link = fits ? placed(link, quoteIndent + quote.note.block->width + linkGap, top, link->width)
                          : placed(link, quoteIndent, quote.note.rect.bottom(), link->width);
        return quote.link.rect.bottom();
    }

    void placeLists() {
        const double left = placeColumn(leftLists, 0), right = placeColumn(rightLists, list_ + listsGap);
        draft_.heights.lists = placeEmptyLists(std::max(left, right));
    }

    // One after the other in a line below the others; returns where that ends.
    double placeEmptyLists(double bottom) {
        const double high = std::max(plusSize, lineHeight(listHeadingFont));
        double x = 0, y = bottom > 0 ? bottom + emptyAbove : 0;
        for (SheetList& list : draft_.sheet.lists) {
            if (!list.items.empty()) continue;
            const TextPtr heading = set(words("look.list-" + std::string(list.field)), listHeadingFont, list_);
            const double width = plusSize + plusGap + std::ceil(heading->width);
            if (x > 0 && x + width > content_) {
                x = 0;
                y += high + emptyRowGap;
            }
            list.plus = {x, y + (high - plusSize) / 2, plusSize, plusSize};
            list.heading =
                placed(heading, x + plusSize + plusGap, y + (high - heading->height()) / 2, width - plusSize - plusGap);
            list.body = {x, y, width, high};
            x += width + emptyGap;
            bottom = y + high;
        }
        return bottom;
    }

    double placeColumn(const std::string_view (&fields)[2], double x) {
        const ListScale scale{list_, listIndent, headingGap, 4, listHeadingFont, itemFont};
        return addLists(draft_.sheet, request_, fields, x, listBelow, scale, EmptyLists::unplaced);
    }

    void placeFoot() {
        SheetFoot& foot = draft_.sheet.foot;
        foot.facts = known_.facts;
        foot.known = known_.statuses;
        foot.hasInterviews = known_.interviews > 0;
        foot.hasStories = known_.stories > 0;
        const double right = content_ - placeResearch(footPadding - 1);
        const double width = content_ - right - 12;
        foot.cards =
            placed(set(cardsInWords(known_, request_.language, true), footFont, width), 0, footPadding - 1, width);
        const double y = foot.cards.rect.bottom() + footLineGap;
        const TextPtr onMap = set(request_.invitation("look.on-map"), footFont, content_);
        const double link = std::ceil(onMap->width);
        foot.onMap = placed(onMap, content_ - link, y, link, Align::right);
        if (foot.known > 0) placeConfirmed(y, content_ - link - 12);
        draft_.heights.foot = std::max(footHeight, foot.onMap.rect.bottom() + footPadding - 2);
    }

    void placeConfirmed(double y, double right) {
        SheetFoot& foot = draft_.sheet.foot;
        const Message text{"look.confirmed", {{"n", std::int64_t{foot.facts}}, {"of", std::int64_t{foot.known}}}};
        const TextPtr block = set(say(text, request_.language), footFont, right);
        foot.confirmed = placed(block, 0, y, std::ceil(block->width));
        const double x = foot.confirmed.rect.right() + 8;
        const double wanted = foot.known > mostSquares ? right - x : foot.known * squarePitch;
        foot.squares = {x, y + (foot.confirmed.rect.height - 8) / 2, std::max(0.0, std::min(wanted, right - x)), 8};
    }

    // Interviews and stories at the right of the first line; returns the x where they begin.
    double placeResearch(double y) {
        SheetFoot& foot = draft_.sheet.foot;
        const auto count = [&](int n, std::string_view some, std::string_view none) {
            return n > 0 ? say(Message{std::string(some), {{"n", std::int64_t{n}}}}, request_.language) : words(none);
        };
        const auto put = [&](SheetText& text, const std::string& what, double right) {
            const TextPtr block = set(what, footFont, content_);
            text = placed(block, right - block->width, y, block->width);
            return text.rect.x;
        };
        double x = put(foot.stories, count(known_.stories, "look.stories", "look.no-stories"), content_);
        const double space = request_.measure.width("\xC2\xA0", footFont);
        x = put(foot.dot, "·", x - space) - space;
        return put(foot.interviews, count(known_.interviews, "look.interviews", "look.no-interviews"), x);
    }

    const SheetRequest& request_;
    const Persona& persona_;
    const Known& known_;
    double content_, list_; // widths: of what stands on a sheet, and of a list
    SheetDraft draft_;
};

void moveQuote(SheetQuote& quote, double dx, double dy, double height) {
    // In the middle of the room that it takes by itself: beside a longer one it begins with that.
    const double own = std::max(quoteHeight, quote.rect.height + 2 * quotePadding - 1);
    const double inside = (std::min(own, height) - quote.rect.height) / 2;
    quote.rect = {quote.rect.x + dx, dy, quote.rect.width, height};
    for (SheetText* text : {&quote.words, &quote.note, &quote.link})
        move(*text, dx, dy + inside);
}

void moveFoot(SheetFoot& foot, const Rect& rect, double dx) {
    foot.rect = rect;
    for (SheetText* text : {&foot.cards, &foot.confirmed, &foot.interviews, &foot.dot, &foot.stories, &foot.onMap})
        move(*text, dx, rect.y);
    foot.squares = foot.squares.moved(dx, rect.y);
}

} // namespace

SheetRow rowFor(double room, std::size_t sheets) {
    const auto shared = [](double width, double count) { return std::floor((width + sheetGap) / count) - sheetGap; };
    double count = std::max(1.0, std::floor((room + sheetGap) / (sheetWidth + sheetGap)));
    if (count > static_cast<double>(sheets)) return {sheets, sheetWidth};
    const double beside = shared(room - tileWidth - sheetGap, count);
    const bool areMore = static_cast<double>(sheets) > count;
    if (areMore && beside > widestSheet && shared(room, count + 1) >= narrowestSheet)
        ++count;
    else if (beside >= sheetWidth)
        return {static_cast<std::size_t>(count), std::min(beside, widestSheet)};
    return {static_cast<std::size_t>(count), std::clamp(shared(room, count), narrowestSheet, widestSheet)};
}

double SheetRequest::content() const { return width - 2 * sheetPadding; }

double totalOf(const BlockHeights& h) {
    return h.head + factsAbove + h.facts + quoteAbove + h.quote + listsAbove + h.lists + curveAbove + h.curve +
           curveBelow + h.foot;
}

SheetDraft draftSheet(const SheetRequest& request, const std::shared_ptr<const Persona>& persona) {
    SheetDraft draft = SheetPlacer(request, persona).place();
    draft.sheet.rect.width = request.width;
    return draft;
}

PersonaSheet settled(SheetDraft draft, Point at, const BlockHeights& heights) {
    PersonaSheet sheet = std::move(draft.sheet);
    const double x = at.x + sheetPadding;
    const double width = sheet.rect.width;
    sheet.rect = {at.x, at.y, width, totalOf(heights)};
    sheet.head = {at.x, at.y, width, heights.head};
    moveName(sheet, x, at.y);
    for (RoleChip& chip : sheet.chips) {
        chip.rect = chip.rect.moved(x, at.y);
        chip.tick = chip.tick.moved(x, at.y);
        move(chip.words, x, at.y);
    }
    double y = at.y + heights.head + factsAbove;
    for (SheetFact& fact : sheet.facts) {
        move(fact.label, x, y);
        move(fact.value, x, y);
    }
    y += heights.facts + quoteAbove;
    moveQuote(sheet.quote, x, y, heights.quote);
    y += heights.quote + listsAbove;
    for (SheetList& list : sheet.lists)
        move(list, x, y);
    y += heights.lists + curveAbove;
    move(sheet.curve, x, y);
    y += heights.curve + curveBelow;
    moveFoot(sheet.foot, {at.x, y, width, heights.foot}, x);
    return sheet;
}

} // namespace cjm::personas
