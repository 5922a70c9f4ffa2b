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
          signs_(personaSigns(all_)),
          lines_(all_.size() == 1 ? Lines{lineOfOne()} : linesOfMany()) {}

    // With the capitals above them: of the first line, which is not parted from them, and of all.
    [[nodiscard]] double heightOfFirst() const { return capsType.line + capsBelow + heightOf(lines_.front()); }
    [[nodiscard]] double height() const {
        double height = heightOfFirst();
        for (std::size_t i = 1; i < lines_.size(); ++i)
            height += outcomeBelow + heightOf(lines_[i]);
        return height;
    }

    void place() {
        pager_.anchor(request_.words("look.report-personas"), 0);
        pager_.caps(request_.words("look.report-personas"));
        pager_.down(capsBelow);
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (i > 0) pager_.down(outcomeBelow);
            if (i > 0) pager_.keep(heightOf(lines_[i])); // the first stays with the capitals
            for (Row& row : lines_[i]) {
                pager_.down(row.above);
                pager_.row(std::move(row.cells));
            }
        }
    }

private:
    static constexpr std::size_t fewestColumns = 3;
    static constexpr double curveHeight = 4 * curveUnit + 2 * curveAir, noCurve = 12, betweenRunIns = 6;

    // Cells side by side, and how far below the row before.
    struct Row {
        double above;
        std::vector<Flowing> cells;
    };
    using Line = std::vector<Row>;
    using Lines = std::vector<Line>;

    static double heightOf(const Line& line) {
        double height = 0;
        for (const Row& row : line)
            height += row.above + Pager::heightOf(row.cells);
        return height;
    }

    [[nodiscard]] Lines linesOfMany() const {
        const std::size_t count = (all_.size() + mostPersonas - 1) / mostPersonas;
        const std::size_t perLine = (all_.size() + count - 1) / count;
        const auto columns = static_cast<double>(std::max(perLine, fewestColumns));
        const double width = (pageRoom - personaSpace * (columns - 1)) / columns;
        Lines lines;
        for (std::size_t first = 0; first < all_.size(); first += perLine)
            lines.push_back(lineOf(first, std::min(first + perLine, all_.size()), width));
        return lines;
    }

    [[nodiscard]] Line lineOf(std::size_t first, std::size_t last, double width) const {
        Row heads{0, {}}, quotes{quoteAbove, {}}, curves{0, {}}, motives{0, {}}, pains{0, {}};
        for (std::size_t i = first; i < last; ++i) {
            const double x = margin + static_cast<double>(i - first) * (width + personaSpace);
            addHead(i, x, width, heads.cells);
            addQuote(i, x, width, quotes.cells);
            addFeelings(i, x, width, curves.cells);
            addRunIn("look.report-motives", request_.report.personas[i].motives, x, width, motives.cells);
            addRunIn("look.report-pains", request_.report.personas[i].pains, x, width, pains.cells);
        }
        if (curves.cells.empty()) curves.above = noCurve;
        if (!motives.cells.empty()) pains.above = betweenRunIns;
        if (quotes.cells.empty()) quotes.above = 0;
        return {std::move(heads), std::move(quotes), std::move(curves), std::move(motives), std::move(pains)};
    }

    // One alone has all of the width: the feelings at the left, what it wants and what hurts beside them.
    [[nodiscard]] Line lineOfOne() const {
        constexpr double half = (pageRoom - outcomeSpace) / 2, beside = margin + half + outcomeSpace;
        const ReportPersona& persona = request_.report.personas.front();
        Row head{0, {}}, quote{quoteAbove, {}}, facts{0, {}};
        addHead(0, margin, pageRoom, head.cells);
        addQuote(0, margin, pageRoom, quote.cells);
        if (quote.cells.empty()) quote.above = 0;
        const bool hasWords = !persona.motives.empty() || !persona.pains.empty();
        addFeelings(0, margin, hasWords ? half : pageRoom, facts.cells);
        const bool hasFeelings = !facts.cells.empty();
        std::vector<Flowing> words;
        addRunIn("look.report-motives", persona.motives, hasFeelings ? beside : margin, half, words);
        addRunIn("look.report-pains", persona.pains, hasFeelings || !words.empty() ? beside : margin, half, words);
        if (hasFeelings) standBesideCurve(words);
        if (!hasFeelings) facts.above = noCurve;
        facts.cells.insert(facts.cells.end(), words.begin(), words.end());
        return {std::move(head), std::move(quote), std::move(facts)};
    }

    // One below the other, in the middle of its height.
    static void standBesideCurve(std::vector<Flowing>& words) {
        double top = 0;
        for (Flowing& cell : words) {
            cell.top = top;
            top += cell.block->height() + betweenRunIns;
        }
        const double down = std::max(0.0, (curveHeight - top + betweenRunIns) / 2);
        for (Flowing& cell : words)
            cell.top += down;
    }

    void addHead(std::size_t place, double x, double across, std::vector<Flowing>& heads) const {
        const Persona& persona = *all_[place];
        const PersonaTones tones = personaTones(theme_, persona);
        const double at = x + personaAvatar + personaGap, width = across - personaAvatar - personaGap;
        const TextPtr name = request_.set(drawnLine(persona.name), personaName, width);
        const TextPtr segment = request_.set(drawnLine(persona.segment), personaNote, width);
        const double words = name->height() + segment->height();
        const double top = std::max(0.0, (personaAvatar - words) / 2);
        heads.push_back({name, at, width, readableOn(theme_.page, tones.deep), Align::left, top});
        heads.push_back({segment, at, width, theme_.muted, Align::left, top + name->height()});
        Flowing circle = held(personaAvatar, x, personaAvatar);
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

    // A line without a word that holds what is drawn there.
    [[nodiscard]] Flowing held(double height, double x, double width) const {
        auto holder = std::make_shared<TextBlock>();
        holder->font = personaName.font;
        holder->lineHeight = height;
        holder->lines = {TextLine{" ", 1, false}};
        Flowing cell{holder, x, width, theme_.ink};
        cell.hasWords = false;
        return cell;
    }

    void addQuote(std::size_t place, double x, double width, std::vector<Flowing>& quotes) const {
        const std::string quote = drawnLine(all_[place]->quote);
        if (quote.empty()) return;
        quotes.push_back(
            {request_.set(quoted(quote, request_.layout.language), personaQuote, width), x, width, theme_.ink});
    }

    void addFeelings(std::size_t place, double x, double width, std::vector<Flowing>& curves) const {
        if (knowledge_.of(all_[place]->id).emotions.empty()) return;
        Flowing curve = held(curveHeight, x, width);
        curve.decorate = [this, place, width](Scene& scene, const TextBlock&, Point corner, bool, bool) {
            paintFeelings(place, corner.x, corner.y + curveHeight / 2, width, scene);
        };
        curves.push_back(std::move(curve));
    }

    // «Мотивы.» in bold, and what they are behind it.
    void addRunIn(std::string_view code, const std::string& text, double x, double width,
                  std::vector<Flowing>& cells) const {
        if (text.empty()) return;
        const TextPtr label = request_.set(request_.words(code) + ".", smallStrong, width);
        const double indent = label->width + 5;
        const TextPtr block = runIn(text, indent, width);
        Flowing cell{block, x, width, theme_.ink};
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

    void paintFeelings(std::size_t place, double x, double zero, double width, Scene& scene) const {
        const Persona& persona = *all_[place];
        const auto& emotions = knowledge_.of(persona.id).emotions;
        PathShape neutral;
        neutral.steps = {moveTo(x, zero), lineTo(x + width, zero)};
        neutral.pen = {mix(theme_.line, theme_.muted, 0.2), 1, {2, 4}};
        scene.shapes.emplace_back(std::move(neutral));
        std::vector<Point> points;
        points.reserve(emotions.size());
        for (const personas::KnownEmotion& emotion : emotions)
            points.push_back({x + emotion.place * width, zero - emotion.card->value * curveUnit});
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
    Lines lines_;
};

} // namespace

bool placePersonas(const Request& request, Pager& pager, bool together) {
    if (request.report.personas.empty()) return true;
    PersonaPlacer personas(request, pager);
    if (together && !pager.hasRoomForPart(personas.height())) return false;
    pager.part(personas.heightOfFirst());
    personas.place();
    return true;
}

} // namespace cjm::report
