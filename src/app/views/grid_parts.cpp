#include "app/views/grid_parts.hpp"

#include "app/views/grid_view.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/quote_words.hpp"

#include <cjm/base/plain_text.hpp>

#include <algorithm>

namespace cjm {

GridParts::GridParts(GridView& view) : view_(view), editors_(view) {}

// Handles and edges come first, and what is pinned covers what has scrolled under it.
std::optional<PlacedPart> GridParts::at(const QPointF& point) const {
    const GridFrame frame = view_.frame();
    const HitZone zone = frame.zoneUnder(point);
    const auto* card = std::get_if<CardZone>(&zone);
    const bool isBody = (card && card->part == CardZone::Part::body) || std::holds_alternative<FaceZone>(zone);
    if (!isBody || frame.isCorner(point)) return std::nullopt;
    const auto part = partAt(frame.layout, frame.toLayoutShown(point), cellDetail(frame.zoom));
    return part && part->card == std::get<CardId>(targetOf(zone)) ? part : std::nullopt;
}

std::optional<QRectF> GridParts::placeOf(const CardId& card, CardPart part) const {
    for (const PlacedPart& placed : partsOf(view_.layoutNow(), card))
        if (placed.part == part && isDrawn(part, cellDetail(view_.zoom()))) return view_.toViewport(placed.rect);
    return std::nullopt;
}

bool GridParts::isForClicks(CardPart part) const {
    switch (part) {
    case CardPart::details: return false;
    case CardPart::link:
    case CardPart::quotes:
    case CardPart::picture: return true;
    default: return view_.mayChange();
    }
}

QString GridParts::tipOf(const PlacedPart& part) const {
    constexpr qsizetype most = 1200;
    const auto card = view_.shownMap().cards.find(part.card);
    if (!card) return {};
    switch (part.part) {
    case CardPart::quotes: return quotesInWords(view_.shownMap(), *card, view_.appearance().language());
    case CardPart::link: return qt(card->link) + QLatin1Char('\n') + GridView::tr("Ctrl+click opens it");
    case CardPart::details: {
        const QString words = qt(drawnText(card->details));
        return words.size() > most ? words.left(most) + QStringLiteral("…") : words;
    }
    default: return {};
    }
}

bool GridParts::takesPress(const QPointF& point, Qt::KeyboardModifiers keys) {
    if (!keys.testFlag(Qt::ControlModifier)) return false;
    const auto part = at(point);
    const auto card = part && part->part == CardPart::link ? view_.shownMap().cards.find(part->card) : nullptr;
    if (!card) return false;
    emit view_.linkWanted(QUrl(qt(card->link)));
    return true;
}

void GridParts::click(const QPointF& point, Qt::KeyboardModifiers keys) {
    const auto part = keys == Qt::NoModifier ? at(point) : std::nullopt;
    const auto card = part ? view_.shownMap().cards.find(part->card) : nullptr;
    if (!card) return;
    if (part->part == CardPart::quotes)
        return emit view_.viewWanted(QStringLiteral("interviews"), card->evidence.front());
    if (part->part == CardPart::picture) return showLarge(card->id);
    if (view_.mayChange()) edit(*part);
}

void GridParts::edit(const PlacedPart& part) {
    view_.stopHovering();
    const FieldEditors::Field field{{part.card}, part.card, view_.toViewport(part.rect).toAlignedRect()};
    switch (part.part) {
    case CardPart::bars: return editors_.chooseNumber(field, &Card::importance);
    case CardPart::rating: return editors_.chooseNumber(field, &Card::rating);
    case CardPart::state: return editors_.chooseState(field);
    case CardPart::owner: return editors_.chooseOwner(field);
    case CardPart::due: return editors_.chooseDue(field);
    default: return;
    }
}

// A double click means the card's own words, as everywhere on it.
void GridParts::showLarge(const CardId& card) {
    const Map& map = view_.shownMap();
    const auto image = map.images.find(map.cards.find(card)->image);
    if (!image) return;
    view_.stopHovering();
    delete picture_;
    picture_ = new PictureShow(*image, qt(drawnText(map.cards.find(card)->text)), view_.theme(), view_);
    QObject::connect(view_.session(), &DocumentSession::mapChanged, picture_, &QWidget::close);
    QObject::connect(picture_, &PictureShow::meantTwice, &view_, [this, card] { view_.editText(card); });
}

} // namespace cjm
