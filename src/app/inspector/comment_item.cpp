#include "app/inspector/comment_item.hpp"

#include "app/inspector/inspector_comments.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextDocument>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace cjm {
namespace {

constexpr int signSize = 24, besideSign = 34, widestLink = 210;

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

QStringList commentLinks(const std::string& text) {
    static const QRegularExpression address(QStringLiteral("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)»”]"));
    QStringList links;
    for (auto match = address.globalMatch(qt(text)); match.hasNext();) {
        const QString link = match.next().captured();
        if (!links.contains(link)) links << link;
    }
    return links;
}

CommentItem::CommentItem(const Comment& comment, bool isOwn, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      ground_(authorColour(theme, comment.author)) {
    const QString author = qt(shownLine(comment.author)), when = commentTime(comment.time);
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
    auto* name = label(author.isEmpty() ? CommentsPage::tr("Somebody") : author, "group");
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    name->setMaximumWidth(name->sizeHint().width() + 2);
    head->addWidget(name, 1);
    head->addWidget(label(when, "note"));
    head->addStretch(1);
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
    auto* words = label(qt(comment.text), "value");
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(words);
    // Nothing in a text is markup: what can be opened stands below it.
    for (const QString& link : commentLinks(comment.text)) {
        auto* open = new QPushButton(this);
        open->setProperty("role", QStringLiteral("link"));
        open->setCursor(Qt::PointingHandCursor);
        open->setAutoDefault(false);
        open->setText(forMenu(fontMetrics().elidedText(link, Qt::ElideMiddle, widestLink)));
        open->setAccessibleName(link);
        open->setToolTip(Qt::convertFromPlainText(link));
        connect(open, &QPushButton::clicked, this, [this, link] { emit linkWanted(QUrl(link)); });
        column->addWidget(open, 0, Qt::AlignLeft);
    }
    setAccessibleName(author + QStringLiteral(", ") + when + QStringLiteral(": ") + qt(shownLine(comment.text)));
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
