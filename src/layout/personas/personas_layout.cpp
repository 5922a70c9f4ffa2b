#include "layout/personas/metrics.hpp"
#include "layout/personas/sheet.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/personas/personas_layout.hpp>

#include <algorithm>

namespace cjm::personas {
namespace {

class PersonasPlacer {
public:
    PersonasPlacer(const Map& map, const Theme& theme, const TextMeasure& measure, const PersonasOptions& options)
        : map_(map),
          theme_(theme),
          measure_(measure),
          knowledge_(map),
          personas_(inOrder(map.personas)) {
        layout_.options = options;
        layout_.passport = map.passport.pointer();
        layout_.language = ownLanguage(*map.passport, options.language);
        layout_.size.width = std::max(options.width, sheetWidth + 2 * options.margin);
    }

    PersonasLayout place() {
        double y = placeTitle();
        y = placeAudience(y) + audienceBelow;
        if (personas_.empty()) {
            y = placeTile({margin(), y, sheetWidth, tileHeight}, true);
        } else {
            y = placeSheets(y);
        }
        layout_.size.height = y + 10; // beside the canvas, which has the same colour
        return std::move(layout_);
    }

private:
    [[nodiscard]] double margin() const { return layout_.options.margin; }
    [[nodiscard]] double right() const { return layout_.size.width - margin(); }
    [[nodiscard]] std::string words(std::string_view code) const { return say(code, layout_.language); }
    [[nodiscard]] std::string invitation(std::string_view code) const { return say(code, layout_.options.language); }
    [[nodiscard]] TextPtr set(std::string_view text, const Font& font, double width) const {
        return wrap(measure_, text, font, width);
    }

    double placeTitle() {
        const double width = right() - margin();
        layout_.title = placed(set(words("look.personas"), titleFont, width), margin(), margin() / 2, width);
        return layout_.title.rect.bottom() + titleGap;
    }

    double placeAudience(double top) {
        const double x = margin() + audiencePadding, textX = margin() + audienceIndent;
        const double headingWidth = audienceIndent - audiencePadding - 12;
        const double width = right() - audiencePadding - textX;
        const std::string& audience = map_.passport->audience;
        const TextPtr heading = set(words("look.audience"), headingFont, headingWidth);
        const TextPtr note = set(invitation("look.audience-step"), smallFont, headingWidth);
        const TextPtr text = set(audience.empty() ? invitation("look.audience-none") : audience, bodyFont, width);
        const double left = heading->height() + note->height();
        const double height = std::max({audienceHeight, text->height() + 2 * audienceAbove, left + 20});
        layout_.audience = {margin(), top, right() - margin(), height};
        layout_.audienceHeading = placed(heading, x, top + (height - left) / 2, headingWidth);
        layout_.audienceNote = placed(note, x, layout_.audienceHeading.rect.bottom(), headingWidth);
        layout_.audienceText = placed(text, textX, top + (height - text->height()) / 2, width);
        return top + height;
    }

    // Rows of as many sheets as fit; the tile and the roles stand behind the last of them when there is room.
    double placeSheets(double top) {
        const double room = right() - margin();
        const SheetRow fitting = rowFor(room, personas_.size());
        const std::size_t perRow = fitting.count;
        const SheetRequest request{
            {map_, knowledge_, theme_, measure_, layout_.language}, layout_.options, fitting.width};
        double y = top, rowTop = top, x = margin();
        for (std::size_t first = 0; first < personas_.size(); first += perRow) {
            std::vector<SheetDraft> row;
            BlockHeights heights;
            for (std::size_t i = first; i < std::min(first + perRow, personas_.size()); ++i) {
                row.push_back(draftSheet(request, personas_[i]));
                heights.include(row.back().heights);
            }
            if (first > 0) y += sheetGap;
            rowTop = y;
            x = margin();
            for (SheetDraft& draft : row) {
                layout_.sheets.push_back(settled(std::move(draft), {x, y}, heights));
                x += fitting.width + sheetGap;
            }
            y += totalOf(heights);
        }
        if (right() - x >= tileWidth) {
            const double tile = placeTile({x, rowTop, tileWidth, tileHeight}, false);
            return std::max(y, placeRoles({x, tile + rolesAbove}, right() - x));
        }
        const double below = y + sheetGap;
        const double tile = placeTile({margin(), below, tileWidth, tileHeight}, false);
        const double beside = margin() + tileWidth + sheetGap;
        return std::max(tile, placeRoles({beside, below}, right() - beside));
    }

    // «+» over «Портрет»; on a map without personas also what they are for. Returns the y below it.
    double placeTile(Rect rect, bool isFirst) {
        const double width = rect.width - 2 * tilePadding;
        const TextPtr title = set(invitation("look.persona"), tileFont, width);
        const TextPtr text = isFirst ? set(invitation("look.first-persona"), bodyFont, width) : TextPtr();
        const double below = text ? text->height() + 8 : 0;
        const double height = plusSize + 10 + title->height() + below;
        rect.height = std::max(rect.height, height + 2 * tilePadding);
        const double y = rect.y + (rect.height - height) / 2 + plusSize + 10;
        layout_.tile = rect;
        layout_.tileTitle = placed(title, rect.x + tilePadding, y, width, Align::centre);
        if (text) layout_.tileText = placed(text, rect.x + tilePadding, y + title->height() + 8, width, Align::centre);
        return rect.bottom();
    }

    double placeRoles(Point at, double room) {
        const double columnWidth = std::clamp(room, tileWidth, sheetWidth);
        const auto plays = [](const Persona& persona, std::string_view role) {
            const auto& roles = persona.decisionRoles;
            return std::find(roles.begin(), roles.end(), role) != roles.end();
        };
        std::vector<RoleLine> lines;
        bool any = false;
        const TextPtr heading = set(words("look.roles"), listHeadingFont, columnWidth);
        double y = at.y + heading->height() + rolesGap;
        const double x = at.x + roleIndent, width = columnWidth - roleIndent;
        for (const std::string_view role : decisionRoleNames()) {
            RoleLine line;
            line.role = role;
            line.words = placed(set(words("look.role-" + line.role), roleFont, width), x, y, width);
            const Rect tick{at.x, y + (line.words.rect.height - tickSize) / 2, tickSize, tickSize};
            y = line.words.rect.bottom();
            for (const auto& persona : personas_)
                if (plays(*persona, role)) {
                    const std::string name = drawnLine(persona->name);
                    const TextPtr text = set(name.empty() ? words("look.persona") : name, smallFont, width);
                    line.players.emplace_back(persona->id, placed(text, x, y, width));
                    y = line.players.back().second.rect.bottom();
                }
            if (line.players.empty()) {
                line.players.emplace_back(PersonaId{},
                                          placed(set(words("look.nobody"), smallFont, width), x, y, width));
                y = line.players.back().second.rect.bottom();
            } else {
                line.tick = tick;
                any = true;
            }
            y += roleGap;
            lines.push_back(std::move(line));
        }
        if (!any) return at.y - rolesAbove;
        layout_.rolesHeading = placed(heading, at.x, at.y, columnWidth);
        layout_.roles = std::move(lines);
        return y - roleGap;
    }

    const Map& map_;
    const Theme& theme_;
    const TextMeasure& measure_;
    MapKnowledge knowledge_;
    std::vector<std::shared_ptr<const Persona>> personas_;
    PersonasLayout layout_;
};

} // namespace
} // namespace cjm::personas

namespace cjm {

const std::vector<std::string_view>& decisionRoleNames() {
    static const std::vector<std::string_view> names{"decides", "influences", "uses", "approves", "pays"};
    return names;
}

const PersonaSheet* PersonasLayout::sheetOf(const PersonaId& id) const {
    for (const PersonaSheet& sheet : sheets)
        if (sheet.persona->id == id) return &sheet;
    return nullptr;
}

PersonasLayout layoutPersonas(const Map& map, const Theme& theme, const TextMeasure& measure,
                              const PersonasOptions& options) {
    return personas::PersonasPlacer(map, theme, measure, options).place();
}

} // namespace cjm
