#include "layout/avatar.hpp"
#include "layout/emotion_shapes.hpp"
#include "layout/personas/known.hpp"
#include "layout/report/pager.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/persona_tones.hpp>

#include <algorithm>

// The personas, a few in a line: who they are, what they said, how they feel, why they choose.

namespace cjm::report {
namespace {

constexpr double quoteAbove = 16;

using Personas = std::vector<std::shared_ptr<const Persona>>;

class PersonaPlacer {
public:
    PersonaPlacer(const Request& request, Pager& pager)
        : request_(request),
          pager_(pager),
          theme_(request.theme),
          knowledge_(request.map),
          all_(inOrder(request.map.personas)),
          signs_(personaSigns(all_)) {}

    void place() {
        const std::size_t lines = (all_.size() + mostPersonas - 1) / mostPersonas;
        const std::size_t perLine = (all_.size() + lines - 1) / lines;
        columns_ = std::max<std::size_t>(perLine, 3);
        width_ = (pageRoom - personaSpace * static_cast<double>(columns_ - 1)) / static_cast<double>(columns_);
        pager_.anchor(request_.words("look.report-personas"), 0);
        pager_.caps(request_.words("look.report-personas"));
        pager_.down(capsBelow);
        for (std::size_t first = 0; first < all_.size(); first += perLine) {
            if (first > 0) pager_.down(outcomeBelow);
            placeLine(first, std::min(first + perLine, all_.size()));
        }
    }

private:
    [[nodiscard]] double xOf(std::size_t column) const {
        return margin + static_cast<double>(column) * (width_ + personaSpace);
    }

    void placeLine(std::size_t first, std::size_t last) {
        std::vector<Flowing> heads, quotes, motives, pains;
        bool hasCurve = false;
        for (std::size_t i = first; i < last; ++i) {
            const ReportPersona& persona = request_.report.personas[i];
            const double x = xOf(i - first);
            addHead(i, x, heads);
            const std::string quote = drawnLine(persona.persona->quote);
            if (!quote.empty())
                quotes.push_back({request_.set(quoted(quote, request_.layout.language), personaQuote, width_), x,
                                  width_, theme_.ink});
            addRunIn("look.report-motives", persona.motives, x, motives);
            addRunIn("look.report-pains", persona.pains, x, pains);
            hasCurve = hasCurve || !knowledge_.of(persona.persona->id).emotions.empty();
        }
        constexpr double curve = 4 * curveUnit + 2 * curveAir;
        const double above = Pager::heightOf(heads) + (quotes.empty() ? 0 : quoteAbove + Pager::heightOf(quotes));
        pager_.keep(above + (hasCurve ? curve : 12) + Pager::heightOf(motives) + 6 + Pager::heightOf(pains));
        pager_.row(std::move(heads));
        if (!quotes.empty()) pager_.down(quoteAbove);
        pager_.row(std::move(quotes));
        if (hasCurve) {
            pager_.keep(curve);
            for (std::size_t i = first; i < last; ++i)
                paintFeelings(i, xOf(i - first), pager_.y() + curve / 2);
            pager_.down(curve);
        } else {
            pager_.down(12);
        }
        const bool hasMotives = !motives.empty();
        pager_.row(std::move(motives));
        if (hasMotives) pager_.down(6);
        pager_.row(std::move(pains));
    }

    void addHead(std::size_t place, double x, std::vector<Flowing>& heads) {
        const Persona& persona = *all_[place];
        const PersonaTones tones = personaTones(theme_, persona);
        const double at = x + personaAvatar + personaGap, width = width_ - personaAvatar - personaGap;
        const TextPtr name = request_.set(drawnLine(persona.name), personaName, width);
        const TextPtr segment = request_.set(drawnLine(persona.segment), personaNote, width);
        const double words = name->height() + segment->height();
        const double top = std::max(0.0, (personaAvatar - words) / 2);
        heads.push_back({name, at, width, readableOn(theme_.page, tones.deep), Align::left, top});
        heads.push_back({segment, at, width, theme_.muted, Align::left, top + name->height()});
        // A line without a word that holds the circle.
        auto holder = std::make_shared<TextBlock>();
        holder->font = personaName.font;
        holder->lineHeight = personaAvatar;
        holder->lines = {TextLine{" ", 1, false}};
        Flowing circle{holder, x, personaAvatar, theme_.ink};
        circle.decorate = [this, tones, place](Scene& scene, const TextBlock&, Point corner, bool, bool) {
            const Persona& who = *all_[place];
            const Rect rect{corner.x, corner.y, personaAvatar, personaAvatar};
            const TextPtr initials = avatarInitials(request_.measure, who, signs_[place], personaAvatar);
            paintAvatar({rect, personaIcon, initials, pictureOf(request_.map, who)}, who, tones.tint, tones.deep,
                        scene);
            if (tones.tint == theme_.page)
                scene.shapes.emplace_back(
                    BoxShape{rect.inset(0.5), personaAvatar / 2 - 0.5, noColour, {theme_.line, 1, {}}});
        };
        heads.push_back(std::move(circle));
    }

    // «Мотивы.» in bold, and what they are behind it.
    void addRunIn(std::string_view code, const std::string& text, double x, std::vector<Flowing>& cells) {
        if (text.empty()) return;
        const TextPtr label = request_.set(request_.words(code) + ".", smallStrong, width_);
        const double indent = label->width + 5;
        const LineRoom room(width_, 0);
        TextPtr block = runIn(text, indent, room.width);
        Flowing cell{block, x, width_, theme_.ink};
        cell.firstIndent = indent;
        cell.decorate = [this, label](Scene& scene, const TextBlock&, Point corner, bool begins, bool) {
            if (begins) addWords(placed(label, corner.x, corner.y, label->width), theme_.ink, scene);
        };
        cells.push_back(std::move(cell));
    }

    // The first line is shorter by the words that stand before it.
    [[nodiscard]] TextPtr runIn(const std::string& text, double indent, double width) const {
        auto block = std::make_shared<TextBlock>(*wrap(request_.measure, text, smallType.font, {width, indent}));
        if (block->needsFirstLine) block->lines.insert(block->lines.begin(), TextLine{});
        block->ascent += (smallType.line - block->lineHeight) / 2;
        block->lineHeight = smallType.line;
        return block;
    }

    void paintFeelings(std::size_t place, double x, double zero) {
        const Persona& persona = *all_[place];
        const auto& emotions = knowledge_.of(persona.id).emotions;
        if (emotions.empty()) return;
        Scene& scene = pager_.scene();
        PathShape neutral;
        neutral.steps = {moveTo(x, zero), lineTo(x + width_, zero)};
        neutral.pen = {mix(theme_.line, theme_.muted, 0.2), 1, {2, 4}};
        scene.shapes.emplace_back(std::move(neutral));
        std::vector<Point> points;
        points.reserve(emotions.size());
        for (const personas::KnownEmotion& emotion : emotions)
            points.push_back({x + emotion.place * width_, zero - emotion.card->value * curveUnit});
        if (points.size() > 1) {
            PathShape line;
            line.steps = curveSteps(points, curveSlopes(points), 0, points.size() - 1);
            line.pen = {readableOn(theme_.page, personaTones(theme_, persona).strong, 3), 2.4, {}};
            scene.shapes.emplace_back(std::move(line));
        }
        for (std::size_t i = 0; i < points.size(); ++i) {
            const Card& card = *emotions[i].card;
            addFace(points[i],
                    {card.value, emotionColour(theme_, card.value), curveFace, card.status == Status::assumption},
                    theme_, scene);
        }
    }

    const Request& request_;
    Pager& pager_;
    const Theme& theme_;
    const personas::MapKnowledge knowledge_;
    const Personas all_;
    const std::vector<std::string> signs_;
    std::size_t columns_ = 3;
    double width_ = 0;
};

} // namespace

void placePersonas(const Request& request, Pager& pager) {
    if (!request.report.personas.empty()) PersonaPlacer(request, pager).place();
}

} // namespace cjm::report
