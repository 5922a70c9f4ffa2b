#include "app/panels/finding_entry.hpp"

#include "app/panels/finding_words.hpp"
#include "app/panels/panel_words.hpp"
#include "app/widgets/card_sign.hpp"

#include <cjm/render/icons.hpp>

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace cjm {
namespace {

constexpr int squareSide = 8, dotsRoom = 34;
constexpr double squareRadius = 2.5, dotSide = 6, chosenRadius = 6;

} // namespace

QPixmap stageSwatch(Colour colour, int lineHeight) {
    constexpr int scale = 2; // sharp on screens of twice as many pixels
    QPixmap pixmap(squareSide * scale, lineHeight * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(qtColour(colour));
    painter.drawRoundedRect(QRectF(0, (lineHeight - squareSide) / 2.0, squareSide, squareSide), squareRadius,
                            squareRadius);
    return pixmap;
}

FindingEntry::FindingEntry(QWidget* parent) : PanelButton(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 4, 6, 4);
    row->setSpacing(8);
    swatch_ = panelSign(this);
    words_ = panelWords("finding", this);
    row->addWidget(swatch_, 0, Qt::AlignTop);
    row->addWidget(words_, 1);
}

void FindingEntry::show(const Map& map, const Finding& finding, Language language, bool isChosen) {
    const FindingPlace place = placeOf(map, finding, theme(), language);
    swatch_->setVisible(place.colour.has_value());
    if (place.colour) swatch_->setPixmap(stageSwatch(*place.colour, words_->fontMetrics().lineSpacing()));
    words_->setText(nameIn(map, finding, language));
    const auto* id = std::get_if<CardId>(&finding.where);
    const auto card = id ? map.cards.find(*id) : nullptr;
    severity_ = card && card->kind == CardKind::barrier ? card->severity : 0;
    layout()->setContentsMargins(6, 4, severity_ > 0 ? dotsRoom : 6, 4);
    setAccessibleName(words_->text());
    setAccessibleDescription(place.words);
    setChosen(isChosen);
}

void FindingEntry::setChosen(bool chosen) {
    isChosen_ = chosen;
    setFlat(chosen);
    update();
}

void FindingEntry::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colour ground = isChosen_ ? mix(theme().page, theme().accent, 0.12) : theme().page;
    if (isChosen_) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(qtColour(ground));
        painter.drawRoundedRect(rect(), chosenRadius, chosenRadius);
    }
    const double top = 4 + words_->fontMetrics().lineSpacing() / 2.0 - dotSide / 2;
    if (severity_ > 0) paintSeverityDots(painter, severity_, QPointF(width() - dotsRoom + 6, top), theme(), ground);
    painter.end();
    PanelButton::paintEvent(event);
}

} // namespace cjm
