#include "layout/personas/parts.hpp"

#include "layout/avatar.hpp"
#include "layout/personas/metrics.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>

#include <algorithm>
#include <cmath>

namespace cjm::personas {

void BlockHeights::include(const BlockHeights& other) {
    head = std::max(head, other.head);
    facts = std::max(facts, other.facts);
    quote = std::max(quote, other.quote);
    lists = std::max(lists, other.lists);
    curve = std::max(curve, other.curve);
    foot = std::max(foot, other.foot);
}

void move(SheetList& list, double dx, double dy) {
    move(list.heading, dx, dy);
    for (SheetText& item : list.items)
        move(item, dx, dy);
    list.body = list.body.moved(dx, dy);
    list.plus = list.plus.moved(dx, dy);
}

PersonaFigure figureOf(const PersonaRequest& request, const std::shared_ptr<const Persona>& persona) {
    PersonaFigure figure;
    figure.persona = persona;
    figure.tones = personaTones(request.theme, *persona);
    figure.image = pictureOf(request.map, *persona);
    return figure;
}

double placeName(PersonaFigure& figure, const PersonaRequest& request, const std::string& name,
                 const std::string& segment, const NameScale& scale) {
    figure.avatar = scale.avatar;
    if (!figure.image)
        figure.initials =
            avatarInitials(request.measure, *figure.persona, initialsOf(figure.persona->name), scale.avatar.width);
    const double x = scale.avatar.right() + scale.gap, width = scale.width - x;
    const TextPtr upper = request.set(name, scale.name, width), lower = request.set(segment, scale.segment, width);
    const double height = upper->height() + lower->height();
    const double top = scale.avatar.y + std::max(0.0, (scale.avatar.height - height) / 2);
    figure.name = placed(upper, x, top, width);
    figure.segment = placed(lower, x, top + upper->height(), width);
    return top + height;
}

void moveName(PersonaFigure& figure, double dx, double dy) {
    figure.avatar = figure.avatar.moved(dx, dy);
    move(figure.name, dx, dy);
    move(figure.segment, dx, dy);
}

namespace {

// From the origin down; `height` is set to the height of what was placed.
SheetList placeList(std::string_view field, const std::vector<std::string>& entries, const PersonaRequest& request,
                    const ListScale& scale, double& height) {
    SheetList list;
    list.field = field;
    list.heading = placed(request.set(request.words("look.list-" + std::string(field)), scale.heading, scale.width), 0,
                          0, scale.width);
    const double top = list.heading.rect.height + scale.headingGap, width = scale.width - scale.indent;
    double y = top;
    for (const std::string& entry : entries) {
        if (!list.items.empty()) y += scale.gap;
        list.items.push_back(placed(request.set(drawnLine(entry), scale.item, width), scale.indent, y, width));
        y = list.items.back().rect.bottom();
    }
    list.body = {scale.indent, top, width, y - top};
    height = y;
    return list;
}

} // namespace

double addLists(PersonaFigure& figure, const PersonaRequest& request, const std::string_view (&fields)[2], double x,
                double apart, const ListScale& scale, EmptyLists empty) {
    double y = 0;
    for (const std::string_view field : fields) {
        const auto& entries = entriesOf(*figure.persona, field);
        if (entries.empty()) {
            if (empty == EmptyLists::unplaced) figure.lists.emplace_back().field = field;
            continue;
        }
        if (y > 0) y += apart;
        double height = 0;
        figure.lists.push_back(placeList(field, entries, request, scale, height));
        move(figure.lists.back(), x, y);
        y += height;
    }
    return y;
}

const std::vector<std::string>& entriesOf(const Persona& persona, std::string_view list) {
    if (list == leftLists[0]) return persona.responsibilities;
    if (list == leftLists[1]) return persona.needs;
    return list == rightLists[0] ? persona.motives : persona.pains;
}

} // namespace cjm::personas
