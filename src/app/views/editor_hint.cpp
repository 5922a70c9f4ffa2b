#include "app/views/editor_hint.hpp"

#include "app/widgets/qt_text.hpp"
#include "app/widgets/style_sheet.hpp"

#include <cjm/layout/face.hpp>
#include <cjm/model/kind_traits.hpp>
#include <cjm/render/scene_painter.hpp>
#include <cjm/session/typing/citing.hpp>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

constexpr int airAround = 8, hintFace = 20, wordsPadding = 4; // pixels
constexpr double faceValues[] = {-2, -1, 0, 1, 2};

QIcon faceIcon(double value, const Theme& theme, double ratio) {
    QPixmap pixmap(QSize(hintFace, hintFace) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    ScenePainter().draw(painter, faceScene(value, hintFace, theme));
    return pixmap;
}

// "−2" with the sign for minus.
QString valueOnFace(double value) {
    QString words = QLocale().toString(std::abs(value), 'f', 0);
    if (value != 0) words.prepend(value < 0 ? QChar(0x2212) : QLatin1Char('+'));
    return words;
}

QStringList signsOf(CardKind kind) {
    switch (kind) {
    case CardKind::touchpoint:
        return {EditorHint::tr("At the end: * moment of truth · #phone channel"),
                EditorHint::tr("Alt+1…5 importance · Ctrl+Alt+1…5 customer rating")};
    case CardKind::emotion:
        return {EditorHint::tr("At the end: +1.5 or −0.6 how it feels · ! makes it a barrier"),
                EditorHint::tr("@name whose it is · * moment of truth")};
    case CardKind::barrier:
        return {EditorHint::tr("At the end: !!! critical · !! noticeable · ! minor · @name whom it concerns")};
    case CardKind::solution:
        return {EditorHint::tr("At the end: >word of the barrier that it removes"),
                EditorHint::tr("Alt+1…5 impact · Ctrl+Alt+1…5 effort")};
    default: return {EditorHint::tr("At the end: @name whom it concerns")};
    }
}

QString allSigns(CardKind kind) {
    QStringList lines = signsOf(kind);
    if (traitsOf(kind).isKnown) lines << EditorHint::tr("~ assumption · = fact");
    lines << EditorHint::tr("Shift+Enter: new line");
    return lines.join(QLatin1Char('\n'));
}

// Under a quote, and under someone with a name, it stays with what is typed.
QString briefFor(const TextEditSession& textEdit) {
    const Target& target = textEdit.target();
    if (std::holds_alternative<QuoteId>(target))
        return EditorHint::tr("Enter: another quote · >: a card · Esc: cancel");
    const auto* field = std::get_if<InterviewFieldTarget>(&target);
    if (field && field->field == "who" && looksLikeName(textEdit.text()))
        return EditorHint::tr("A role instead of a name?");
    if (!textEdit.isFresh() || textEdit.exists()) return {};
    if (textEdit.freshCard()) return EditorHint::tr("Enter: more · Tab: on · ?: all signs");
    if (std::holds_alternative<StageId>(target)) return EditorHint::tr("Enter: next stage · Tab: its second line");
    return {};
}

} // namespace

EditorHint::EditorHint(QWidget* parent)
    : QFrame(parent),
      faces_(new QWidget(this)),
      words_(new QLabel(this)),
      offer_(new QWidget(words_)) {
    setObjectName(QStringLiteral("editorHint"));
    setFocusPolicy(Qt::ClickFocus); // who is typed into has it in its place
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4, 2, 4, 2);
    row->setSpacing(4);
    auto* faces = new QHBoxLayout(faces_);
    faces->setContentsMargins(0, 0, 0, 0);
    faces->setSpacing(0);
    for (const double value : faceValues) {
        auto* button = new QToolButton(faces_);
        button->setAutoRaise(true);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::NoFocus);
        button->setIconSize({hintFace, hintFace});
        button->setToolTip(Qt::convertFromPlainText(valueOnFace(value)));
        button->setAccessibleName(tr("How it feels: %1").arg(valueOnFace(value)));
        connect(button, &QToolButton::clicked, this, [this, value] { emit faceChosen(value); });
        faces->addWidget(button);
        buttons_.push_back(button);
    }
    words_->setTextFormat(Qt::PlainText);
    offer_->setObjectName(QStringLiteral("allSignsOffer"));
    offer_->setCursor(Qt::PointingHandCursor);
    row->addWidget(faces_);
    row->addWidget(words_);
    hide();
}

// A widget that goes takes the focus of its proxy along.
EditorHint::~EditorHint() { setFocusProxy(nullptr); }

void EditorHint::speakOf(const TextEditSession& textEdit, const QRect& field, const Theme& theme) {
    const Card* card = textEdit.freshCard();
    const bool isEmpty = textEdit.isFresh() && !textEdit.exists();
    brief_ = briefFor(textEdit);
    all_ = isEmpty && card ? allSigns(card->kind) : QString();
    const bool hasFaces = card && card->kind == CardKind::emotion;
    if (!hasFaces && brief_.isEmpty()) return hide();
    field_ = field;
    dress(theme);
    faces_->setVisible(hasFaces);
    const auto now = hasFaces ? textEdit.card() : nullptr;
    for (std::size_t i = 0; i < buttons_.size(); ++i)
        buttons_[i]->setChecked(now && std::lround(now->value) == std::lround(faceValues[i]));
    place();
}

bool EditorHint::sayAll() {
    if (isHidden() || saysAll_ || brief_.isEmpty() || all_.isEmpty()) return false;
    saysAll_ = true;
    place();
    return true;
}

// Who presses beside the words that offer them means what lies below.
void EditorHint::mousePressEvent(QMouseEvent* event) {
    const QPoint at = offer_->mapFrom(this, event->position().toPoint());
    if (!offer_->isVisible() || !offer_->rect().contains(at) || !sayAll()) event->ignore();
}

void EditorHint::dress(const Theme& theme) {
    if (dressedAs_ == theme.name) return;
    dressedAs_ = theme.name;
    setStyleSheet(styleSheetOf(theme, "#editorHint { background: %panel; border: 1px solid %line; border-radius: 6px; }"
                                      "QLabel { color: %quiet; font-size: 12px; padding: 3px 4px; }"
                                      "QToolButton { padding: 2px; border-radius: 6px; }"
                                      "QToolButton:checked { background: %chosen; }"));
    for (std::size_t i = 0; i < buttons_.size(); ++i)
        buttons_[i]->setIcon(faceIcon(faceValues[i], theme, devicePixelRatioF()));
}

void EditorHint::place() {
    words_->setText(saysAll_ ? all_ : brief_);
    words_->setVisible(!brief_.isEmpty());
    layout()->activate();
    adjustSize();
    const QRect room = parentWidget()->rect();
    const int x = std::clamp(field_.left(), 0, std::max(0, room.width() - width()));
    const bool below = field_.bottom() + airAround + height() <= room.height();
    move(x, below ? field_.bottom() + airAround : std::max(0, field_.top() - airAround - height()));
    show();
    raise();
    placeOffer(); // what is shown is laid out
}

// Over the last words of the line: «? — все знаки».
void EditorHint::placeOffer() {
    const QString offer = brief_.section(QStringLiteral(" · "), -1);
    const int width = words_->fontMetrics().horizontalAdvance(offer) + 2 * wordsPadding;
    offer_->setGeometry(words_->width() - width, 0, width, words_->height());
    offer_->setVisible(!saysAll_ && !brief_.isEmpty() && !all_.isEmpty());
}

} // namespace cjm
