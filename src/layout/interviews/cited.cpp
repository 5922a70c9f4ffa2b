#include "layout/interviews/cited.hpp"

#include "layout/emotion_shapes.hpp"
#include "layout/interviews/metrics.hpp"
#include "layout/parts.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/channels.hpp>
#include <cjm/layout/interviews/interviews_hit.hpp>
#include <cjm/method/evidence.hpp>
#include <cjm/model/kind_traits.hpp>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace cjm::interviews {
namespace {

int listPlace(CardKind kind) { return kind == CardKind::barrier ? 0 : kind == CardKind::emotion ? 1 : 2; }

// At most two lines, the second cut with «…»; `isCut` says so.
TextPtr twoLines(const TextMeasure& measure, const std::string& text, double width, bool& isCut) {
    TextPtr whole = wrap(measure, text, cardFont, width);
    isCut = whole->lines.size() > 2;
    if (!isCut) return whole;
    TextBlock block = *whole;
    const std::string& first = whole->lines.front().text;
    const bool isDivided = text.compare(0, first.size(), first) != 0; // in a word, with a hyphen that it has not
    const std::string rest = text.substr(std::min(text.size(), first.size() - (isDivided ? 1 : 0)));
    block.lines.resize(1);
    block.lines.push_back(cutLine(measure, rest, whole->font, width)->lines.front());
    block.width = std::max(block.lines[0].width, block.lines[1].width);
    return std::make_shared<const TextBlock>(std::move(block));
}

double dotsWidth(const Card& card) { return card.severity > 0 ? 3 * dotSize + 2 * dotGap : 0; }

void paintDots(const CitedCard& cited, const Theme& theme, Colour ground, Scene& scene) {
    const Point at{cited.rect.right() - cardPaddingRight - dotsWidth(*cited.card),
                   cited.words.rect.y + (lineHeight(cardFont) - dotSize) / 2};
    addSeverity(cited.card->severity, at, {dotSize, dotGap, dotRing, theme.bad, ground}, scene);
}

} // namespace

MapColours::MapColours(const Map& map, const Theme& theme) : theme_(theme), stages_(inOrder(map.stages)) {
    for (std::size_t i = 0; i < stages_.size(); ++i)
        hues_.emplace(stages_[i]->id, stageHue(theme, *stages_[i], static_cast<int>(i)));
    for (auto it = map.personas.begin(); it != map.personas.end(); ++it)
        personas_.emplace(it->id, it.ptr());
}

ListedCards::ListedCards(const Map& map, const Theme& theme) : MapColours(map, theme) {
    std::map<StageId, int> stages;
    for (const auto& stage : this->stages())
        stages.emplace(stage->id, static_cast<int>(stages.size()));
    std::map<RowId, int> rows;
    for (const Row& row : map.rows)
        rows.emplace(row.id, row.rank);
    struct Placed {
        std::tuple<int, int, int, int> place;
        std::shared_ptr<const Card> card;
    };
    std::vector<Placed> placed;
    for (auto it = map.cards.begin(); it != map.cards.end(); ++it) {
        const auto stage = stages.find(it->stage);
        const auto row = rows.find(it->row);
        if (stage == stages.end() || row == rows.end() || !takesEvidence(it->kind)) continue;
        placed.push_back({{stage->second, listPlace(it->kind), row->second, it->rank}, it.ptr()});
    }
    std::sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) { return a.place < b.place; });
    all_.reserve(placed.size());
    for (Placed& each : placed)
        all_.push_back(std::move(each.card));
}

// An emotion has the colour of its curve on the grid.
Colour MapColours::signOf(const Card& card) const {
    if (card.kind == CardKind::barrier) return theme_.bad;
    if (card.kind != CardKind::emotion) return hueOf(card.stage).deep;
    const auto persona = card.personas.empty() ? personas_.end() : personas_.find(card.personas.front());
    if (persona == personas_.end() || persona->second->rank == 0) return emotionColour(theme_, card.value);
    return curveColour(theme_, persona->second.get(), static_cast<std::size_t>(persona->second->rank));
}

Citations::Citations(const ListedCards& cards) {
    for (const auto& card : cards.all()) {
        if (!card->evidence.empty()) ++cards_;
        for (auto quote = card->evidence.begin(); quote != card->evidence.end(); ++quote)
            if (std::find(card->evidence.begin(), quote, *quote) == quote) cited_[*quote].push_back(card);
    }
    for (auto& [quote, list] : cited_)
        std::stable_sort(list.begin(), list.end(),
                         [](const auto& a, const auto& b) { return listPlace(a->kind) < listPlace(b->kind); });
}

const std::vector<std::shared_ptr<const Card>>& Citations::of(const QuoteId& quote) const {
    static const std::vector<std::shared_ptr<const Card>> none;
    const auto found = cited_.find(quote);
    return found == cited_.end() ? none : found->second;
}

CitedCard placeCited(const std::shared_ptr<const Card>& card, const MapColours& colours, const TextMeasure& measure,
                     Language language, double width) {
    CitedCard cited;
    cited.card = card;
    const Hue& hue = colours.hueOf(card->stage);
    cited.hue = hue.fill;
    cited.sign = colours.signOf(*card);
    const double dots = card->kind == CardKind::barrier ? dotsWidth(*card) : 0;
    const TextPtr value =
        card->kind == CardKind::emotion ? wrap(measure, sayEmotion(card->value, language), cardFont, width) : TextPtr();
    const double end = dots > 0 ? dots + dotsGap : value ? std::ceil(value->width) + valueGap : 0;
    const std::string text = drawnLine(card->text);
    const double room = width - cardWordsLeft - cardPaddingRight - end;
    const TextPtr words = twoLines(measure, text.empty() ? say("look.card-without-words", language) : text,
                                   std::max(room, 40.0), cited.isCut);
    cited.words = placed(words, cardWordsLeft, cardPaddingY, std::ceil(words->width));
    const double right = cited.words.rect.right() + end + cardPaddingRight;
    if (value) cited.value = placed(value, right - cardPaddingRight - value->width, cardPaddingY, value->width);
    cited.rect = {0, 0, right, cited.words.rect.height + 2 * cardPaddingY};
    return cited;
}

void paintSign(const Card& card, Colour ink, Point centre, double size, const Theme& theme, Scene& scene) {
    if (card.kind == CardKind::emotion) {
        addFace(centre, {card.value, ink, size / 2, false}, theme, scene);
        return;
    }
    const Rect box{centre.x - size / 2, centre.y - size / 2, size, size};
    const KindTraits& traits = traitsOf(card.kind);
    const std::string name(traits.hasChannel ? channelIcon(card.channel) : traits.icon);
    scene.shapes.emplace_back(IconShape{name, box, ink});
}

void paintCited(const CitedCard& cited, const Theme& theme, bool hasCross, bool isCrossHovered, Scene& scene) {
    const Card& card = *cited.card;
    const bool isBarrier = card.kind == CardKind::barrier;
    const Colour ground = isBarrier ? theme.barrierFill : theme.page;
    if (isBarrier && ground != theme.page)
        scene.shapes.emplace_back(BoxShape{cited.rect, cardRadius, ground, {}});
    else
        scene.shapes.emplace_back(BoxShape{cited.rect.inset(0.5), cardRadius, ground, {theme.line, 1, {}}});
    const double middle = cited.words.rect.y + lineHeight(cardFont) / 2;
    scene.shapes.emplace_back(
        BoxShape{{cited.rect.x + cardBarLeft, cited.words.rect.y + 2, cardBar, cited.words.rect.height - 4},
                 cardBar / 2,
                 cited.hue,
                 {}});
    paintSign(card, readableOn(ground, cited.sign, 3), {cited.rect.x + cardIconLeft + cardIcon / 2, middle}, cardIcon,
              theme, scene);
    addWords(cited.words, readableOn(ground, isBarrier ? theme.barrierInk : theme.ink), scene);
    addWords(cited.value, readableOn(ground, theme.muted), scene);
    if (isBarrier && card.severity > 0) paintDots(cited, theme, ground, scene);
    if (!hasCross) return;
    const Rect cross = crossOf(cited);
    const Colour fill = isCrossHovered ? theme.accent : theme.muted;
    scene.shapes.emplace_back(BoxShape{cross, crossSize / 2, fill, {theme.page, 1, {}}});
    scene.shapes.emplace_back(
        IconShape{"x", cross.inset(3), readableOn(fill, isCrossHovered ? theme.accentInk : theme.page, 3)});
}

} // namespace cjm::interviews
