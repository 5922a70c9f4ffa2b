#include "app/panels/change_item.hpp"

#include "app/panels/changes_panel.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/words_label.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QString>
#include <QTextDocument>
#include <QTextLayout>

#include <utility>

namespace cjm {
namespace {

constexpr int rowHeight = 46, dotAt = 22, dotRadius = 4, wordsFrom = 40, toEdge = 14;

constexpr int briefName = 24; // letters

// The beginning of a name, up to a word: what happened stands behind it and has to be seen.
std::string cutName(const std::string& name) {
    QString words = qt(name);
    if (words.size() <= briefName) return name;
    words.truncate(briefName);
    if (const auto space = words.lastIndexOf(QLatin1Char(' ')); space > briefName / 3) words.truncate(space);
    while (!words.isEmpty() && !words.back().isLetterOrNumber() && words.back() != QLatin1Char('?'))
        words.chop(1);
    return (words + QChar(0x2026)).toStdString();
}

// In one line or two; what is longer ends in "…".
void drawWords(QPainter& painter, const QRect& room, const QString& words) {
    const QFontMetrics metrics = painter.fontMetrics();
    QTextLayout layout(words, painter.font());
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(room.width());
    layout.endLayout();
    const QString rest = words.mid(first.textLength());
    const int height = metrics.height() * (rest.isEmpty() ? 1 : 2);
    const QRect line(room.left(), room.center().y() - height / 2, room.width(), metrics.height());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, words.left(first.textLength()));
    painter.drawText(line.translated(0, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     elidedAtWord(metrics, rest, room.width()));
}

} // namespace

void ChangesModel::setStore(std::shared_ptr<Store> store) {
    store_ = std::move(store);
    follow();
}

void ChangesModel::follow() {
    beginResetModel();
    steps_ = store_ ? store_->history().stepCount() : 0;
    endResetModel();
}

int ChangesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !store_ ? 0 : static_cast<int>(steps_) + 1;
}

std::size_t ChangesModel::stepOf(int row) const { return steps_ - static_cast<std::size_t>(row); }

QString ChangesModel::words(std::size_t step) const {
    const History& history = store_->history();
    if (step > 0) return asSentence(qt(say(history.labelOf(step), language_)));
    return history.hasForgotten() ? ChangesPanel::tr("Earlier changes are not kept")
                                  : ChangesPanel::tr("The map as it was opened");
}

// With names cut short, for a narrow list.
QString ChangesModel::briefly(std::size_t step) const {
    if (step == 0) return words(step);
    Message label = store_->history().labelOf(step);
    for (auto& [name, value] : label.values)
        if (auto* text = std::get_if<std::string>(&value)) *text = cutName(*text);
    return asSentence(qt(say(label, language_)));
}

QVariant ChangesModel::data(const QModelIndex& index, int role) const {
    // The history may have moved on since the list was told of it.
    const std::size_t step = index.isValid() && store_ ? stepOf(index.row()) : 0;
    if (!index.isValid() || !store_ || step > store_->history().stepCount()) return {};
    const std::size_t present = store_->history().place();
    switch (role) {
    case Qt::DisplayRole: return briefly(step);
    case Qt::ToolTipRole: return Qt::convertFromPlainText(words(step), Qt::WhiteSpaceNormal);
    case Qt::AccessibleTextRole:
        if (step == present) return words(step) + QStringLiteral(", ") + ChangesPanel::tr("you are here");
        return step > present ? words(step) + QStringLiteral(", ") + ChangesPanel::tr("undone") : words(step);
    case whenRole:
        if (step == 0) return {};
        return QLocale().toString(QDateTime::currentDateTime().addMSecs(-store_->ageOf(step)).time(),
                                  QStringLiteral("H:mm"));
    case isPresentRole: return step == present;
    case isUndoneRole: return step > present;
    default: return {};
    }
}

QSize ChangeItem::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {option.rect.width(), rowHeight};
}

void ChangeItem::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect rect = option.rect;
    const bool present = index.data(isPresentRole).toBool(), undone = index.data(isUndoneRole).toBool();
    const bool focused = option.state & QStyle::State_HasFocus;
    const Colour ground = present ? mix(theme_.panel, theme_.accent, 0.1) : theme_.panel;
    if (present || focused || option.state & QStyle::State_MouseOver) {
        painter->setPen(focused ? QPen(qtColour(theme_.accent), 2) : QPen(Qt::NoPen));
        painter->setBrush(qtColour(present ? ground : mix(theme_.panel, theme_.accent, 0.05)));
        painter->drawRoundedRect(QRectF(rect).adjusted(5, 1, -5, -1), 7, 7);
    }
    paintDot(*painter, rect, index);
    const QString when = index.data(whenRole).toString();
    painter->setFont(qtFont({Face::regular, 12}));
    painter->setPen(qtColour(readableOn(ground, theme_.muted)));
    const int room = when.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(when) + 10;
    painter->drawText(rect.adjusted(0, 0, -toEdge, 0), Qt::AlignRight | Qt::AlignVCenter, when);
    painter->setFont(qtFont({present ? Face::semiBold : Face::regular, 13}));
    painter->setPen(qtColour(undone ? readableOn(ground, theme_.muted) : readableOn(ground, theme_.ink)));
    const QRect words = rect.adjusted(wordsFrom, 0, -toEdge - room, 0);
    drawWords(*painter, words, index.data().toString());
    painter->restore();
}

// Full where one is, a ring where one was, and a pale ring for what was undone.
void ChangeItem::paintDot(QPainter& painter, const QRect& rect, const QModelIndex& index) const {
    const bool present = index.data(isPresentRole).toBool(), undone = index.data(isUndoneRole).toBool();
    const QPointF centre(rect.left() + dotAt, rect.center().y() + 0.5);
    painter.setPen(QPen(qtColour(theme_.line), 2));
    if (index.row() > 0) painter.drawLine(QPointF(centre.x(), rect.top()), centre - QPointF(0, dotRadius + 2));
    if (index.row() + 1 < index.model()->rowCount())
        painter.drawLine(centre + QPointF(0, dotRadius + 2), QPointF(centre.x(), rect.bottom() + 1));
    const Colour sign = present ? theme_.accent : undone ? mix(theme_.panel, theme_.muted, 0.45) : theme_.muted;
    painter.setPen(QPen(qtColour(sign), 2, undone ? Qt::DotLine : Qt::SolidLine));
    painter.setBrush(present ? QBrush(qtColour(sign)) : QBrush(Qt::NoBrush));
    painter.drawEllipse(centre, dotRadius, dotRadius);
}

} // namespace cjm
