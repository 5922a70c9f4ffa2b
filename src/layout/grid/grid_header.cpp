#include "layout/grid/grid_header.hpp"

#include "layout/avatar.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/grid/paint.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

using namespace metrics;

constexpr double personaText = 190, personaLineGap = 10, titleGap = 5, narrowestTitle = 200;

// How large the personas of a head are.
struct PersonaSize {
    double avatar, textGap, gap;
    bool hasNote = true;
};
constexpr PersonaSize largePersonas{44, 11, 24};
// Of a low head, which has them in one line if it can: the first that fits.
constexpr PersonaSize lowPersonas[] = {{32, 9, 20}, {28, 8, 12}, {28, 8, 12, false}};
constexpr double legendLine = 32;
constexpr double badgeX = 12, badgeY = 6, headerBelow = 26, lowHeaderBelow = 16, lowBadgeY = 4;

// What to say about a persona in one line under the name.
std::string personaNoteText(const Persona& persona) {
    for (const std::string* text : {&persona.segment, &persona.role, &persona.company})
        if (!text->empty()) return *text;
    return persona.responsibilities.empty() ? std::string() : persona.responsibilities.front();
}

void placeBadge(GridLayout& layout, const TextMeasure& measure, double right, double top) {
    const bool asIs = layout.passport->state == MapState::asIs;
    const auto block = wrap(measure, say(asIs ? "look.as-is" : "look.to-be", languageOf(layout)), state, 400);
    const bool isLow = layout.options.lowHead;
    const double air = isLow ? lowBadgeY : badgeY, beside = isLow ? lowPersonas[0].avatar : largePersonas.avatar;
    const double width = std::ceil(block->width) + 2 * badgeX, height = block->height() + 2 * air;
    layout.badgeRect = {right - width, top + (beside - height) / 2, width, height};
    layout.badge = {block, {layout.badgeRect.x, layout.badgeRect.y + air}, width};
}

// Where personas may stand: lines between `left` and `right`, which begin at the left or end at the right.
struct PersonaRoom {
    double top, left, right;
    bool fromLeft = false;
};

// The width of all of them in one line.
double personasWidth(const Map& map, const TextMeasure& measure, const PersonaSize& size) {
    double width = 0;
    for (const Persona& persona : map.personas) {
        const auto name = wrap(measure, persona.name, personaName, personaText);
        const auto note =
            wrap(measure, size.hasNote ? personaNoteText(persona) : std::string(), personaNote, personaText);
        width +=
            size.avatar + size.textGap + std::ceil(std::max(name->width, note->width)) + (width > 0 ? size.gap : 0);
    }
    return width;
}

PersonaSize personaSize(const GridLayout& layout, const Map& map, const TextMeasure& measure, double room) {
    if (!layout.options.lowHead) return largePersonas;
    for (const PersonaSize& size : lowPersonas)
        if (personasWidth(map, measure, size) <= room) return size;
    return lowPersonas[1];
}

// In as few lines as they need; returns the y below them.
double placePersonas(GridLayout& layout, const Map& map, const TextMeasure& measure, const PersonaRoom& room) {
    const double top = room.top, leftLimit = room.left, right = room.right;
    const bool fromLeft = room.fromLeft;
    const PersonaSize size = personaSize(layout, map, measure, right - leftLimit);
    const double avatarSize = size.avatar, avatarGap = size.textGap, personaGap = size.gap;
    const double textWidth = std::min(personaText, right - leftLimit - avatarSize - avatarGap);
    double y = top, bottom = top;
    std::vector<PlacedPersona> line;
    double width = 0, height = 0;
    const auto endLine = [&] {
        for (PlacedPersona& p : line) {
            const double dx = fromLeft ? leftLimit : right - width, dy = y;
            p.avatar = p.avatar.moved(dx, dy);
            p.nameAt = {p.nameAt.x + dx, p.nameAt.y + dy};
            p.noteAt = {p.noteAt.x + dx, p.noteAt.y + dy};
            layout.personas.push_back(std::move(p));
        }
        if (!line.empty()) bottom = y + height;
        y += height + personaLineGap;
        line.clear();
        width = height = 0;
    };
    for (const auto& persona : inOrder(map.personas)) {
        PlacedPersona p;
        p.persona = persona;
        p.image = pictureOf(map, *persona);
        if (!p.image) p.initials = avatarInitials(measure, *persona, avatarSize);
        p.name = wrap(measure, persona->name, personaName, textWidth);
        p.note = wrap(measure, size.hasNote ? personaNoteText(*persona) : std::string(), personaNote, textWidth);
        const double own = avatarSize + avatarGap + std::ceil(std::max(p.name->width, p.note->width));
        if (!line.empty() && right - width - personaGap - own < leftLimit) endLine();
        const double x = line.empty() ? 0 : width + personaGap;
        const double text = p.name->height() + p.note->height(), textY = std::max(0.0, (avatarSize - text) / 2);
        p.avatar = {x, 0, avatarSize, avatarSize};
        p.nameAt = {x + avatarSize + avatarGap, textY};
        p.noteAt = {p.nameAt.x, textY + p.name->height()};
        width = x + own;
        height = std::max({height, avatarSize, textY + text});
        line.push_back(std::move(p));
    }
    endLine();
    return bottom;
}

// Draws footer items left to right, onto further lines when they do not fit.
class FooterPen {
public:
    FooterPen(GridLayout& layout, const TextMeasure& measure, const Theme& theme, double top, double right)
        : layout_(layout),
          measure_(measure),
          theme_(theme),
          left_(layout.options.margin),
          right_(right),
          x_(left_),
          y_(top) {}

    void text(const std::string& words) {
        const auto block = wrap(measure_, words, small, right_ - left_);
        room(block->width);
        layout_.legend.emplace_back(TextShape{block, {x_, y_}, block->width, theme_.muted, Align::left});
        x_ += block->width;
        bottom_ = std::max(bottom_, y_ + block->height());
    }
    void space(double width) { x_ += width; }
    void dots(int count) {
        for (int i = 0; i < count; ++i) {
            layout_.legend.emplace_back(
                BoxShape{{x_, y_ + (lineHeight(small) - dot) / 2, dot, dot}, dot / 2, theme_.bad, {}});
            x_ += dot + dotGap;
        }
    }
    void curve(const Pen& pen) {
        PathShape line;
        line.steps = {{PathStep::Kind::move, {x_, y_ + 8.5}, {}, {}},
                      {PathStep::Kind::line, {x_ + legendLine, y_ + 8.5}, {}, {}}};
        line.pen = pen;
        layout_.legend.emplace_back(std::move(line));
        x_ += legendLine + 6;
    }
    /// From red to green, as the first curve of a row is drawn.
    void mainCurve() {
        curve({Gradient{{x_, 0}, {x_ + legendLine, 0}, {{0, theme_.bad}, {0.5, theme_.neutral}, {1, theme_.good}}},
               3,
               {}});
    }
    void star() {
        layout_.legend.emplace_back(IconShape{"star-filled", {x_, y_ + 2, starSize, starSize}, theme_.neutral});
        x_ += starSize + 5;
    }
    /// Starts a new line when an item of this width would not fit.
    void room(double width) {
        if (x_ == left_ || x_ + width <= right_) return;
        x_ = left_;
        y_ = bottom_ + 4;
    }
    [[nodiscard]] double bottom() const { return bottom_; }

private:
    GridLayout& layout_;
    const TextMeasure& measure_;
    const Theme& theme_;
    double left_, right_, x_, y_;
    double bottom_ = y_;
};

std::string footerRight(const GridLayout& layout) {
    const Passport& p = *layout.passport;
    std::string text = dateInWords(p.date, languageOf(layout));
    if (!p.versionLabel.empty()) {
        if (!text.empty()) text += " · ";
        // «3» is a version, «версия 3» and "final" say so themselves.
        const bool isNumber = p.versionLabel.front() >= '0' && p.versionLabel.front() <= '9';
        text +=
            isNumber ? say(Message{"look.version", {{"label", p.versionLabel}}}, languageOf(layout)) : p.versionLabel;
    }
    return text;
}

bool anyRow(const GridLayout& layout, bool PlacedRow::*shows) {
    return std::any_of(layout.rows.begin(), layout.rows.end(), [&](const PlacedRow& row) { return row.*shows; });
}

// What its author calls a row of this kind, when there is room for that; else what the program calls it.
std::string legendTitle(const PlacedRow& row, RowKind kind, std::string_view code, Language language) {
    constexpr std::size_t longest = 30; // letters
    const std::string& title = row.row->title;
    const bool isShort = !title.empty() && utf8::length(title) <= longest;
    return row.row->kind == kind && isShort ? drawnLine(title) + ":" : say(code, language);
}

void placeCurveLegend(FooterPen& pen, const GridLayout& layout, const Theme& theme) {
    for (const PlacedRow& row : layout.rows) {
        if (!row.chart || row.chart->curves.size() < 2) continue;
        pen.text(legendTitle(row, RowKind::emotions, "look.curves", languageOf(layout)));
        for (std::size_t i = 0; i < row.chart->curves.size(); ++i) {
            const EmotionCurve& curve = row.chart->curves[i];
            if (!curve.persona) continue;
            pen.space(10);
            pen.room(170);
            i == 0 ? pen.mainCurve() : pen.curve(curvePen(curve, theme));
            pen.text(curve.sign.empty() ? curve.persona->name : curve.sign + " — " + curve.persona->name);
        }
        pen.space(26);
        return;
    }
}

constexpr double stageTextAir = 6;
// The point of the stage before reaches into all but the first.
double stageTextIndent(bool isFirst) { return chevronPaddingX + (isFirst ? 0 : chevronPoint - 2); }

// Where the last line of a stage's text ends.
double lastLineEnd(const PlacedStage& p) {
    const TextBlock& last = p.subtitle->empty() ? *p.title : *p.subtitle;
    return p.titleAt.x + (last.empty() ? 0 : last.lines.back().width);
}

} // namespace

Language languageOf(const Passport& passport, const GridOptions& options) {
    return passport.language.empty() ? options.language : languageFromCode(passport.language);
}

Language languageOf(const GridLayout& layout) { return languageOf(*layout.passport, layout.options); }

double placeHeader(GridLayout& layout, const Map& map, const TextMeasure& measure, double width) {
    const double margin = layout.options.margin, right = width - margin;
    const Passport& passport = *layout.passport;
    const bool isLow = layout.options.lowHead;
    const PersonaSize& usual = isLow ? lowPersonas[0] : largePersonas;
    const double avatarSize = usual.avatar, avatarGap = usual.textGap, personaGap = usual.gap;
    const double halfway = margin + (width - 2 * margin) * 0.42;
    placeBadge(layout, measure, right, margin);
    // On a page too narrow for both, personas stand below the title instead of beside it.
    const double besideRight = layout.badgeRect.x - personaGap;
    const bool beside = besideRight - avatarSize - avatarGap - personaText >= margin + narrowestTitle + personaGap;
    double titleRight = layout.badgeRect.x, bottom = layout.badgeRect.bottom();
    if (beside) {
        const double left = std::min(halfway, besideRight - avatarSize - avatarGap - personaText);
        bottom = std::max(bottom, placePersonas(layout, map, measure, {margin, left, besideRight}));
        for (const PlacedPersona& p : layout.personas)
            titleRight = std::min(titleRight, p.avatar.x);
    }
    const double titleWidth = std::max(titleRight - personaGap - margin, 80.0);
    const std::string untitled = layout.options.isPage ? "" : say("look.untitled", languageOf(layout));
    layout.title = {wrap(measure, passport.title.empty() ? untitled : passport.title, isLow ? lowTitle : metrics::title,
                         titleWidth),
                    {margin, margin},
                    titleWidth};
    double y = margin + layout.title.block->height();
    layout.subtitle = {wrap(measure, passport.subtitle, isLow ? lowSubtitle : metrics::subtitle, titleWidth),
                       {margin, y + titleGap},
                       titleWidth};
    if (!layout.subtitle.block->empty()) y += titleGap + layout.subtitle.block->height();
    bottom = std::max(bottom, y);
    if (!beside && !map.personas.empty())
        bottom = placePersonas(layout, map, measure, {bottom + personaLineGap + 21, margin, right, true});
    return bottom + (isLow ? lowHeaderBelow : headerBelow);
}

double stageWordRoom(const TextMeasure& measure, const Stage& stage, bool isFirst) {
    const double widest = std::max(widestWord(measure, stage.title, stageTitle, widestFreeWord),
                                   widestWord(measure, stage.subtitle, stageSubtitle, widestFreeWord));
    return widest + stageTextIndent(isFirst) + chevronGap + chevronPoint + stageTextAir;
}

double placeStages(GridLayout& layout, const StagesInOrder& stages, const Theme& theme, const TextMeasure& measure,
                   const std::vector<double>& columns, double top) {
    double x = layout.gridX, height = chevronHeight;
    int place = 0;
    for (const auto& stage : stages) {
        const int index = place++;
        if (stage->hidden) continue;
        PlacedStage p;
        p.stage = stage;
        p.x = x;
        p.width = columns[layout.stages.size()];
        p.hue = stageHue(theme, *stage, index);
        const bool first = layout.stages.empty();
        const double left = stageTextIndent(first);
        const double room = p.width - chevronGap - left - chevronPoint - stageTextAir;
        p.title = wrap(measure, stage->title, stageTitle, room);
        p.subtitle = wrap(measure, stage->subtitle, stageSubtitle, room);
        p.titleAt = {x + left, 0};
        double own = p.title->height() + (p.subtitle->empty() ? 0 : 2 + p.subtitle->height());
        if (stage->priority == 1) {
            p.badge = wrap(measure, say("look.first", languageOf(layout)), badge, 200);
            const double badgeWidth = std::ceil(p.badge->width) + 2 * badgePaddingX;
            p.badgeRect = {x + p.width - chevronGap - chevronPoint - badgeWidth - 4, 0, badgeWidth, badgeHeight};
            if (lastLineEnd(p) + 8 > p.badgeRect.x) own += badgeHeight;
        }
        height = std::max(height, own + 2 * chevronPaddingY);
        x += p.width;
        layout.stages.push_back(std::move(p));
    }
    for (PlacedStage& p : layout.stages) {
        p.rect = {p.x + chevronGap - 1, top, p.width - chevronGap, height};
        const double text = p.title->height() + (p.subtitle->empty() ? 0 : 2 + p.subtitle->height());
        const bool badgeBelow = p.badge && lastLineEnd(p) + 8 > p.badgeRect.x;
        p.titleAt.y = top + (height - text - (badgeBelow ? badgeHeight : 0)) / 2;
        p.subtitleAt = {p.titleAt.x, p.titleAt.y + p.title->height() + 2};
        p.badgeRect.y = top + height - badgeHeight - 7;
    }
    return layout.stages.empty() ? top : top + height + chevronBelow;
}

double placeFooter(GridLayout& layout, const Theme& theme, const TextMeasure& measure, double top) {
    const double right = layout.size.width - layout.options.margin;
    const std::string words = footerRight(layout);
    double legendRight = right, bottom = top;
    if (!words.empty()) {
        const auto block = wrap(measure, words, small, (right - layout.options.margin) / 2);
        layout.legend.emplace_back(
            TextShape{block, {right - block->width, top}, block->width, theme.muted, Align::right});
        legendRight = right - block->width - 30;
        bottom = top + block->height();
    }
    FooterPen pen(layout, measure, theme, top, legendRight);
    const Language language = languageOf(layout);
    const auto severe =
        std::find_if(layout.rows.begin(), layout.rows.end(), [](const PlacedRow& row) { return row.showsSeverity; });
    if (severe != layout.rows.end()) {
        pen.text(legendTitle(*severe, RowKind::barriers, "look.barriers", language));
        for (int severity = 1; severity <= 3; ++severity) {
            pen.space(8);
            pen.room(90);
            pen.dots(severity);
            pen.space(2);
            pen.text(say("look.severity-" + std::to_string(severity), language));
        }
        pen.space(26);
    }
    placeCurveLegend(pen, layout, theme);
    if (anyRow(layout, &PlacedRow::showsMoment)) {
        pen.room(130);
        pen.star();
        pen.text(say("look.moment", language));
    }
    return std::max(bottom, pen.bottom());
}

} // namespace cjm
