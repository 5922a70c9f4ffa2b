#include "layout/loop/metrics.hpp"
#include "layout/loop/placing.hpp"
#include "layout/parts.hpp"
#include "layout/stage_name.hpp"
#include "layout/value_signs.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/method/quadrants.hpp>
#include <cjm/model/kinds.hpp>

#include <algorithm>
#include <cmath>

namespace cjm::loop {
namespace {

std::string calledBy(const Stage& stage) { return drawnLine(calledBriefly(stage)); }

// Without a plus: the words of a node stand one above the other, and only what hurts has a sign.
std::string valueOf(double value, Language language) {
    const std::string words = sayEmotion(value, language);
    return words.substr(words.front() == '+' ? 1 : 0);
}

class NodePlacer {
public:
    NodePlacer(const LoopRequest& request, const GroupContent& content, double width)
        : request_(request),
          content_(content),
          room_(width - 2 * padding) {
        node_.group = content.group;
        node_.hue = content.hue;
        node_.rect.width = width;
        for (const StagePtr& stage : content.stages)
            node_.stages.push_back(stage->id);
    }

    LoopNode place() {
        placeTitle();
        placeWhat();
        placePills();
        placeEmotions();
        node_.rect.height = y_;
        return std::move(node_);
    }

private:
    [[nodiscard]] std::string named(const char* family, std::string_view value) const {
        return request_.words("value." + std::string(family) + "-" + std::string(value));
    }

    void placeTitle() {
        double right = node_.rect.width - padding;
        const bool isFirst = std::any_of(content_.stages.begin(), content_.stages.end(),
                                         [](const StagePtr& stage) { return stage->priority == 1; });
        const TextPtr badge = isFirst ? request_.set(request_.words("look.first"), badgeFont, room_) : TextPtr();
        if (badge) {
            const double width = std::ceil(badge->width) + 2 * badgePadding;
            node_.badge = {node_.rect.width - badgeRight - width, 0, width, badgeHeight};
            right = node_.badge.x - padding;
        }
        std::string title = content_.stages.size() == 1 ? calledBy(*content_.stages.front()) : std::string();
        if (title.empty()) title = capitalised(request_.words("group-short." + std::string(nameOf(content_.group))));
        const double width = right - titleLeft;
        const TextPtr words = request_.set(title, nodeFont, width);
        node_.headHeight = std::max(headHeight, words->height() + 19);
        const double middle = node_.headHeight / 2;
        node_.title = placed(words, titleLeft, middle - words->height() / 2, width);
        const TextPtr number = request_.set(std::to_string(numberOf(content_.group)), numberFont, circleSize);
        node_.number = placed(number, circleLeft, middle - number->height() / 2, circleSize, Align::centre);
        if (badge) {
            node_.badge.y = middle - badgeHeight / 2;
            node_.badgeWords =
                placed(badge, node_.badge.x, middle - badge->height() / 2, node_.badge.width, Align::centre);
        }
        y_ = node_.headHeight + whatGap;
    }

    void placeWhat() {
        std::string words;
        if (content_.stages.size() == 1) words = drawnText(content_.stages.front()->hint);
        for (const StagePtr& stage : content_.stages)
            if (content_.stages.size() > 1) words += (words.empty() ? "" : " · ") + calledBy(*stage);
        const double width = room_ - 4;
        node_.what = placed(request_.set(words, wordsFont, width), padding + 2, y_, width);
        y_ += words.empty() ? 2 : node_.what.block->height() + whatGap;
    }

    void placePills() {
        const auto& cards = content_.touchpoints;
        if (cards.empty()) {
            const TextPtr words = request_.set(request_.words("look.loop-no-touchpoints"), wordsFont, room_ - 20);
            node_.none = {padding, y_, room_, std::max(noneHeight, words->height() + 2 * pillPadding)};
            node_.noneWords = placed(words, padding, node_.none.centre().y - words->height() / 2, room_, Align::centre);
            y_ = node_.none.bottom();
            return;
        }
        const std::size_t columns = node_.rect.width >= twoColumns && cards.size() > 2 ? 2 : 1;
        const double width = columns == 2 ? std::floor((room_ - pillColumnGap) / 2) : room_;
        for (std::size_t i = 0; i < cards.size(); i += columns) {
            double height = 0;
            const std::size_t end = std::min(i + columns, cards.size());
            for (std::size_t k = i; k < end; ++k) {
                const double x = padding + static_cast<double>(k - i) * (width + pillColumnGap);
                node_.pills.push_back(placePill(cards[k], {x, y_, width, 0}));
                height = std::max(height, node_.pills.back().rect.height);
            }
            for (std::size_t k = i; k < end; ++k)
                centre(node_.pills[k], height);
            y_ += height + pillGap;
        }
        y_ -= pillGap;
    }

    // Words from the top of the pill, signs from its middle, which is known when all in its line are.
    [[nodiscard]] LoopPill placePill(const CardPtr& card, Rect rect) const {
        LoopPill pill;
        pill.card = card;
        pill.isFirst = worthOf(*card) == TouchpointWorth::fixFirst;
        double right = rect.right() - pillInset;
        if (card->rating > 0) {
            pill.chip = {right - chipWidth, 0, chipWidth, chipHeight};
            pill.rating.block =
                request_.set(std::to_string(card->rating), pill.isFirst ? strongChipFont : chipFont, chipWidth);
            right = pill.chip.x - barsGap;
        }
        if (card->importance > 0) {
            pill.bars = {right - importanceSign.width, 0, importanceSign.width, importanceSign.height};
            right = pill.bars.x - barsGap;
        }
        if (card->momentOfTruth) {
            pill.star = {right - (starGap - barsGap) - starSize, 0, starSize, starSize};
            right = pill.star.x - barsGap;
        }
        pill.sign = {rect.x + pillInset, 0, iconSize, iconSize};
        const double left = pill.sign.right() + iconGap, width = std::max(right - (wordsGap - barsGap) - left, 40.0);
        pill.words = placed(request_.set(drawnText(card->text), pill.isFirst ? strongFont : wordsFont, width), left,
                            pillPadding, width);
        std::string note;
        if (card->mechanic != Mechanic::none)
            note = named("mechanic", nameOf(card->mechanic));
        else if (card->triggerKind != TriggerKind::none)
            note = named("trigger", nameOf(card->triggerKind));
        double height = pill.words.rect.height;
        if (!note.empty()) {
            pill.note = placed(request_.set(note, noteFont, width), left, pill.words.rect.bottom() + noteGap, width);
            height += noteGap + pill.note.rect.height;
        }
        pill.rect = {rect.x, rect.y, rect.width, height + 2 * pillPadding};
        return pill;
    }

    static void centre(LoopPill& pill, double height) {
        const double words = pill.rect.height - 2 * pillPadding, top = pill.rect.y + (height - words) / 2;
        pill.rect.height = height;
        cjm::move(pill.note, 0, top - pillPadding);
        cjm::move(pill.words, 0, top - pillPadding);
        const double middle = pill.rect.centre().y;
        pill.sign.y = top + 1.5;
        pill.bars.y = middle - importanceSign.height / 2;
        pill.star.y = middle - starSize / 2;
        pill.chip.y = middle - chipHeight / 2;
        if (pill.rating.block)
            pill.rating = placed(pill.rating.block, pill.chip.x, middle - pill.rating.block->height() / 2, chipWidth,
                                 Align::centre);
    }

    void placeEmotions() {
        node_.footY = y_ + footGap;
        if (content_.emotions.empty()) {
            y_ += padding;
            return;
        }
        y_ = node_.footY + footPadding;
        for (const CardPtr& card : content_.emotions) {
            LoopEmotion emotion;
            emotion.card = card;
            const TextPtr value = request_.set(valueOf(card->value, request_.layout.language), valueFont, room_);
            const double wide = std::ceil(value->width), left = padding + std::max(feelingLeft, valueLeft + wide + 8);
            const double right = node_.rect.width - padding;
            TextPtr mark;
            if (card == request_.grouped.lowest)
                mark = request_.set(request_.words("look.loop-lowest"), markFont, room_);
            const double markWidth = mark ? std::ceil(mark->width) + 4 : 0;
            double width = std::max(right - left, 40.0);
            TextPtr words = request_.set(drawnText(card->text), wordsFont, width);
            // The mark stands beside the words; below them where a word would be divided for it.
            const double beside = width - markWidth - markGap;
            const bool isBelow = mark && words->widestWord > beside;
            if (mark && !isBelow) words = request_.set(drawnText(card->text), wordsFont, width = beside);
            const double text = std::max(words->height(), words->lineHeight);
            const double height = std::max(emotionHeight, text + (isBelow ? mark->height() : 0) + 8);
            emotion.rect = {6, y_, node_.rect.width - 12, height};
            const double middle = emotion.rect.centre().y, top = isBelow ? y_ + 4 : middle - text / 2;
            emotion.face = {padding + 11, middle};
            emotion.value = placed(value, padding + valueLeft, middle - value->height() / 2, wide);
            emotion.words = placed(words, left, top, width);
            if (mark)
                emotion.mark = placed(mark, isBelow ? left : right - markWidth,
                                      isBelow ? top + text : middle - mark->height() / 2, markWidth - 4);
            y_ += height;
            node_.emotions.push_back(std::move(emotion));
        }
        y_ += 2;
    }

    const LoopRequest& request_;
    const GroupContent& content_;
    double room_, y_ = 0;
    LoopNode node_;
};

void moveEmotion(LoopEmotion& emotion, double dx, double dy) {
    emotion.rect = emotion.rect.moved(dx, dy);
    emotion.face = {emotion.face.x + dx, emotion.face.y + dy};
    for (SheetText* text : {&emotion.value, &emotion.words, &emotion.mark})
        cjm::move(*text, dx, dy);
}

} // namespace

LoopNode placeNode(const LoopRequest& request, const GroupContent& content, double width) {
    return NodePlacer(request, content, width).place();
}

void setHeight(LoopNode& node, double height) {
    const double dy = height - node.rect.height;
    node.rect.height = height;
    node.footY += dy;
    for (LoopEmotion& emotion : node.emotions)
        moveEmotion(emotion, 0, dy);
}

void move(LoopNode& node, double dx, double dy) {
    for (Rect* rect : {&node.rect, &node.badge, &node.none})
        *rect = rect->moved(dx, dy);
    for (SheetText* text : {&node.number, &node.title, &node.what, &node.badgeWords, &node.noneWords})
        cjm::move(*text, dx, dy);
    for (LoopPill& pill : node.pills) {
        for (Rect* rect : {&pill.rect, &pill.sign, &pill.star, &pill.bars, &pill.chip})
            *rect = rect->moved(dx, dy);
        for (SheetText* text : {&pill.words, &pill.note, &pill.rating})
            cjm::move(*text, dx, dy);
    }
    for (LoopEmotion& emotion : node.emotions)
        moveEmotion(emotion, dx, dy);
    node.footY += dy;
}

} // namespace cjm::loop
