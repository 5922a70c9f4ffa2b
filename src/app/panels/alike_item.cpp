#include "app/panels/alike_item.hpp"

#include "app/panels/alike_panel.hpp"
#include "app/widgets/card_sign.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/base/plain_text.hpp>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextDocument>
#include <QVBoxLayout>

namespace cjm {

AlikeItem::AlikeItem(AlikePair pair, const QString& where, QWidget* parent) : QFrame(parent), pair_(std::move(pair)) {
    setProperty("role", QStringLiteral("pair"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    auto* place = new QLabel(where, this);
    place->setTextFormat(Qt::PlainText);
    place->setProperty("role", QStringLiteral("where"));
    column->addWidget(place);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(8);
    for (const auto& card : {pair_.first, pair_.second}) {
        auto* text = new QPushButton(this);
        text->setProperty("role", cardSignOf(*card).role);
        text->setCursor(Qt::PointingHandCursor);
        text->setAutoDefault(false);
        text->setAccessibleName(qt(shownLine(card->text)));
        auto* words = new QLabel(qt(card->text), text);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        words->setAttribute(Qt::WA_TransparentForMouseEvents);
        words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        auto* inside = new QVBoxLayout(text);
        inside->setContentsMargins(10, 8, 10, 8);
        inside->addWidget(words);
        text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::MinimumExpanding);
        text->installEventFilter(this);
        connect(text, &QPushButton::clicked, this, [this, id = card->id] { emit cardWanted(id); });
        cards->addWidget(text, 1);
    }
    column->addLayout(cards);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    joins_ = new QPushButton(AlikePanel::tr("Join"), this);
    joins_->setProperty("role", QStringLiteral("primary"));
    joins_->setToolTip(
        Qt::convertFromPlainText(AlikePanel::tr("The left one keeps its text and place and takes over the rest")));
    differs_ = new QPushButton(AlikePanel::tr("Different"), this);
    for (QPushButton* button : {joins_, differs_}) {
        button->setAutoDefault(false);
        button->installEventFilter(this);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
}

bool AlikeItem::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) emit meant(true);
    return QFrame::eventFilter(watched, event);
}

void AlikeItem::enterEvent(QEnterEvent* event) {
    emit meant(true);
    QFrame::enterEvent(event);
}

void AlikeItem::leaveEvent(QEvent* event) {
    emit meant(false);
    QFrame::leaveEvent(event);
}

} // namespace cjm
