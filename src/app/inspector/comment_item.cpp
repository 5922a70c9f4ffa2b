#include "app/inspector/comment_item.hpp"

#include "app/inspector/inspector_comments.hpp"
#include "app/widgets/linked_text.hpp"
#include "app/widgets/plain_tip.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace cjm {
namespace {

constexpr int signSize = 24, besideSign = 34;

// One author has one colour, the same for everybody.
Colour authorColour(const Theme& theme, const std::string& author) {
    unsigned sum = 0;
    for (const char byte : author)
        sum = sum * 31 + static_cast<unsigned char>(byte);
    return theme.hues[sum % theme.hues.size()].fill;
}

QString signOf(const QString& author) { return author.isEmpty() ? QStringLiteral("?") : author.left(1).toUpper(); }

} // namespace

QString commentTime(const std::string& time, const QDateTime& now) {
    const QDateTime at = QDateTime::fromString(qt(time), Qt::ISODate).toLocalTime();
    if (!at.isValid()) return qt(shownLine(time));
    const QLocale locale;
    const QString clock = locale.toString(at.time(), QStringLiteral("H:mm"));
    const qint64 days = at.date().daysTo(now.date());
    if (days == 0) return CommentsPage::tr("today, %1").arg(clock);
    if (days == 1) return CommentsPage::tr("yesterday, %1").arg(clock);
    if (at.date().year() == now.date().year())
        return locale.toString(at.date(), QStringLiteral("d MMMM")) + QStringLiteral(", ") + clock;
    return locale.toString(at.date(), QStringLiteral("d MMMM yyyy"));
}

CommentItem::CommentItem(const Comment& comment, bool isOwn, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      ground_(authorColour(theme, comment.author)) {
    const QString author = qt(shownLine(comment.author)), when = commentTime(comment.time);
    author_ = author.isEmpty() ? CommentsPage::tr("Somebody") : author;
    initial_ = signOf(author);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(besideSign, 0, 0, 0);
    column->setSpacing(3);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    const auto label = [&](const QString& words, const char* role) {
        auto* made = new QLabel(words, this);
        made->setTextFormat(Qt::PlainText);
        made->setProperty("role", QLatin1String(role));
        return made;
    };
    name_ = label(author_, "group");
    name_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    name_->ensurePolished(); // its type is that of the style sheet
    name_->setMaximumWidth(name_->sizeHint().width() + 2);
    head->addWidget(name_, 1);
    head->addWidget(label(when, "note"));
    head->addStretch(0); // the name takes what it needs before
    if (isOwn) {
        auto* remove = new QToolButton(this);
        remove->setAutoRaise(true);
        remove->setIconSize({12, 12});
        remove->setIcon(tintedIcon("x", theme));
        remove->setFocusPolicy(Qt::TabFocus);
        remove->setAccessibleName(CommentsPage::tr("Remove the comment"));
        remove->setToolTip(Qt::convertFromPlainText(remove->accessibleName()));
        connect(remove, &QToolButton::clicked, this, &CommentItem::removed);
        head->addWidget(remove);
    }
    column->addLayout(head);
    auto* words = new LinkedText(qt(comment.text), qtColour(readableOn(theme.panel, theme.accent)), this);
    words->setProperty("role", QStringLiteral("value"));
    connect(words, &QLabel::linkActivated, this, [this](const QString& link) { emit linkWanted(QUrl(link)); });
    column->addWidget(words);
    setAccessibleName(author + QStringLiteral(", ") + when + QStringLiteral(": ") + qt(shownLine(comment.text)));
}

// A name that is longer than its room ends in «…», and is told whole by its tool tip.
void CommentItem::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layout()->activate();
    const QString shown = name_->fontMetrics().elidedText(author_, Qt::ElideRight, name_->width());
    name_->setToolTip(plainTip(shown == author_ ? QString() : author_));
    if (name_->text() != shown) name_->setText(shown);
}

void CommentItem::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(qtColour(ground_));
    const QRectF sign(0, 1, signSize, signSize);
    painter.drawEllipse(sign);
    painter.setPen(qtColour(readableOn(ground_, Colour{255, 255, 255})));
    painter.setFont(qtFont({Face::semiBold, 11.5}));
    painter.drawText(sign, Qt::AlignCenter, initial_);
}

} // namespace cjm
