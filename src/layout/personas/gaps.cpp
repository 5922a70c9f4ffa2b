#include "layout/parts.hpp"
#include "layout/personas/metrics.hpp"

#include <cjm/layout/personas/personas_hit.hpp>

#include <algorithm>
#include <cmath>

namespace cjm::personas {
namespace {

constexpr double barWidth = 3;
constexpr double frameReach = 3; // frames may leave their box by so much

// How far a height is from a row of sheets.
double awayFrom(const Rect& row, double y) { return std::max({row.y - y, y - row.bottom(), 0.0}); }

bool isSameCurve(const PersonaCurve& a, const PersonaCurve& b) {
    const auto sameFace = [](const CurveFace& x, const CurveFace& y) { return x.card == y.card && x.at == y.at; };
    const auto sameStage = [](const CurveStage& x, const CurveStage& y) {
        return x.colour == y.colour && x.bar == y.bar && isSame(x.name, y.name);
    };
    return a.rect == b.rect && isSame(a.words, b.words) &&
           std::equal(a.faces.begin(), a.faces.end(), b.faces.begin(), b.faces.end(), sameFace) &&
           std::equal(a.stages.begin(), a.stages.end(), b.stages.begin(), b.stages.end(), sameStage);
}

bool isSameFoot(const SheetFoot& a, const SheetFoot& b) {
    return a.rect == b.rect && a.facts == b.facts && a.known == b.known && isSame(a.cards, b.cards) &&
           isSame(a.interviews, b.interviews) && isSame(a.stories, b.stories);
}

// The words of a persona are those of its record; what else a sheet shows is compared.
bool isSameSheet(const PersonaSheet& a, const PersonaSheet& b) {
    return a.persona == b.persona && a.image == b.image && a.tones == b.tones && a.rect == b.rect && a.head == b.head &&
           a.quote.rect == b.quote.rect && isSame(a.quote.note, b.quote.note) && isSameCurve(a.curve, b.curve) &&
           isSameFoot(a.foot, b.foot);
}

// What stands beside the sheets: the tile and the roles.
bool isSameSide(const PersonasLayout& a, const PersonasLayout& b) {
    const auto samePlayer = [](const auto& x, const auto& y) {
        return x.first == y.first && isSame(x.second, y.second);
    };
    return a.tile == b.tile && isSame(a.tileText, b.tileText) && isSame(a.rolesHeading, b.rolesHeading) &&
           std::equal(a.roles.begin(), a.roles.end(), b.roles.begin(), b.roles.end(),
                      [&](const RoleLine& x, const RoleLine& y) {
                          return isSame(x.words, y.words) && std::equal(x.players.begin(), x.players.end(),
                                                                        y.players.begin(), y.players.end(), samePlayer);
                      });
}

Rect sideOf(const PersonasLayout& layout) {
    Rect all = layout.tile;
    if (layout.rolesHeading.block) all = all.united(layout.rolesHeading.rect);
    for (const RoleLine& role : layout.roles) {
        all = all.united(role.words.rect).united(role.tick.empty() ? role.words.rect : role.tick);
        for (const auto& [id, words] : role.players)
            all = all.united(words.rect);
    }
    return all;
}

} // namespace
} // namespace cjm::personas

namespace cjm {

std::optional<PersonaGap> personaGapAt(const PersonasLayout& layout, Point point, const PersonaId& lifted) {
    using namespace personas;
    std::vector<const PersonaSheet*> staying;
    for (const PersonaSheet& sheet : layout.sheets)
        if (sheet.persona->id != lifted) staying.push_back(&sheet);
    if (staying.empty()) return std::nullopt;
    const auto nearest = std::min_element(staying.begin(), staying.end(), [&](const auto* a, const auto* b) {
        return awayFrom(a->rect, point.y) < awayFrom(b->rect, point.y);
    });
    const double row = (*nearest)->rect.y;
    const auto first = std::find_if(staying.begin(), staying.end(), [&](const auto* s) { return s->rect.y == row; });
    const auto end = std::find_if(first, staying.end(), [&](const auto* s) { return s->rect.y != row; });
    const auto next = std::find_if(first, end, [&](const auto* s) { return s->rect.centre().x > point.x; });
    const bool isLast = next == end;
    const Rect& beside = isLast ? (*(end - 1))->rect : (*next)->rect;
    const double x = isLast ? beside.right() + sheetGap / 2 : beside.x - sheetGap / 2;
    return PersonaGap{static_cast<int>(next - staying.begin()), {x - barWidth / 2, beside.y, barWidth, beside.height}};
}

bool changesPersonas(const Diff& diff) {
    return diff.passport || !diff.stages.empty() || !diff.rows.empty() || !diff.cards.empty() ||
           !diff.personas.empty() || !diff.images.empty() || !diff.interviews.empty() || !diff.stories.empty();
}

Damage damageBetween(const PersonasLayout& before, const PersonasLayout& after) {
    using namespace personas;
    const bool sameFrame = before.options == after.options && before.size.width == after.size.width &&
                           before.language == after.language && before.audience == after.audience;
    if (!sameFrame) return {true, {}};
    Damage damage;
    const auto add = [&](const Rect& rect) { damage.rects.push_back(rect.inset(-frameReach)); };
    if (!isSame(before.audienceText, after.audienceText)) add(after.audience);
    const std::size_t both = std::min(before.sheets.size(), after.sheets.size());
    for (std::size_t i = 0; i < both; ++i)
        if (!isSameSheet(before.sheets[i], after.sheets[i])) add(before.sheets[i].rect.united(after.sheets[i].rect));
    for (std::size_t i = both; i < before.sheets.size(); ++i)
        add(before.sheets[i].rect);
    for (std::size_t i = both; i < after.sheets.size(); ++i)
        add(after.sheets[i].rect);
    if (!isSameSide(before, after)) {
        add(sideOf(before));
        add(sideOf(after));
    }
    return damage;
}

} // namespace cjm
