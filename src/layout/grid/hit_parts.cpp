#include "layout/grid/card_marks.hpp"

#include <cjm/layout/grid/grid_hit.hpp>

#include <algorithm>

// What stands on a card beside its text, for a hand.

namespace cjm {
namespace {

constexpr double partAir = 3; // around small parts that can be hit

std::optional<CardPart> partOfMark(CardMark::Kind kind) {
    switch (kind) {
    case CardMark::Kind::link: return CardPart::link;
    case CardMark::Kind::details: return CardPart::details;
    case CardMark::Kind::quotes: return CardPart::quotes;
    default: return std::nullopt;
    }
}

class PartList {
public:
    PartList(const Card& card, Point corner, std::vector<PlacedPart>& list)
        : card_(card),
          corner_(corner),
          list_(list) {}

    void add(CardPart part, const Rect& rect) {
        if (!rect.empty()) list_.push_back({card_.id, part, rect.moved(corner_.x, corner_.y)});
    }
    void add(const CardMarks& marks) {
        for (const CardMark& mark : marks.list)
            if (const auto part = partOfMark(mark.kind)) add(*part, mark.rect);
    }
    // A state that nothing else is said of stands in words in the place of the owner.
    void add(const CardFields& fields) {
        add(CardPart::bars, fields.bars);
        add(CardPart::rating, fields.rating);
        add(CardPart::state, fields.state);
        if (fields.hasLine()) add(card_.owner.empty() ? CardPart::state : CardPart::owner, fields.owner.rect);
        add(CardPart::due, fields.clock.empty() ? fields.due.rect : fields.clock.united(fields.due.rect));
    }

private:
    const Card& card_;
    Point corner_;
    std::vector<PlacedPart>& list_;
};

// What stands beside the words of a face, and the corner that it is placed from.
struct FaceMarks {
    std::shared_ptr<const CardMarks> marks;
    Point corner;
};

FaceMarks marksOfFace(const GridLayout& layout, const CardId& card) {
    for (const PlacedRow& row : layout.rows) {
        if (!row.chart) continue;
        for (const EmotionCurve& curve : row.chart->curves)
            for (const EmotionPoint& point : curve.points)
                if (point.card->id == card) return {point.marks, {point.labelRect.x, point.labelRect.y + row.rect.y}};
    }
    return {};
}

void addParts(const PlacedCard& placed, std::vector<PlacedPart>& list) {
    const CardBox& box = *placed.box;
    PartList parts(*placed.card, {placed.rect.x, placed.rect.y}, list);
    if (box.fields) parts.add(*box.fields);
    if (box.marks) parts.add(*box.marks);
    if (box.picture) parts.add(CardPart::picture, box.pictureAt);
}

} // namespace

bool isDrawn(CardPart part, Detail detail) {
    switch (part) {
    case CardPart::picture: return detail <= Detail::bars;
    case CardPart::rating:
    case CardPart::state:
    case CardPart::quotes: return detail <= Detail::calm;
    default: return detail == Detail::full;
    }
}

std::vector<PlacedPart> partsOf(const GridLayout& layout, const CardId& card) {
    std::vector<PlacedPart> list;
    if (const PlacedCard* placed = placedCard(layout, card)) {
        addParts(*placed, list);
        return list;
    }
    const auto face = layout.records.find(card);
    if (const auto [marks, corner] = marksOfFace(layout, card); face && marks)
        PartList(*face, corner, list).add(*marks);
    return list;
}

std::optional<Rect> markRect(const GridLayout& layout, const CardId& card, CardMark::Kind kind) {
    const PlacedCard* placed = placedCard(layout, card);
    const FaceMarks there =
        placed ? FaceMarks{placed->box->marks, {placed->rect.x, placed->rect.y}} : marksOfFace(layout, card);
    if (!there.marks) return std::nullopt;
    for (const CardMark& mark : there.marks->list)
        if (mark.kind == kind) return mark.rect.moved(there.corner.x, there.corner.y);
    return std::nullopt;
}

std::optional<PlacedPart> partAt(const GridLayout& layout, Point point, Detail detail) {
    const Target target = hit(layout, point);
    const auto* card = std::get_if<CardId>(&target);
    if (!card) return std::nullopt;
    const std::vector<PlacedPart> parts = partsOf(layout, *card);
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const PlacedPart& part) {
        return isDrawn(part.part, detail) && part.rect.inset(-partAir).contains(point);
    });
    return found == parts.end() ? std::nullopt : std::optional(*found);
}

} // namespace cjm
