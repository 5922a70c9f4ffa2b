#include "app/panels/votes_panel.hpp"

#include "app/document/vote.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/style_sheet.hpp"
#include "app/widgets/words_label.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace cjm {
namespace {

enum VoteRole { voteCardRole = Qt::UserRole, votePlaceRole, voteCountRole, voteShareRole };
constexpr int followVotesMs = 30, placeWidth = 34, edgeOfVotes = 14, barOfVotes = 6;
constexpr int aboveVotes = 7, aroundBar = 7, besideVotes = 10, mostVoteLines = 2;

QFont voteWordsFont() { return qtFont({Face::regular, 13}); }
QFont voteCountFont() { return qtFont({Face::semiBold, 13}); }

// A card of the list: its place, its words, its votes and their share of the most.
class VoteItem : public QStyledItemDelegate {
public:
    VoteItem(Appearance appearance, QObject* parent) : QStyledItemDelegate(parent), appearance_(appearance) {}

    // As high as its words need, which have two lines at most.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto* list = qobject_cast<const QListView*>(option.widget);
        const QRect line(0, 0, list ? list->viewport()->width() : option.rect.width(), 0);
        const int lines = static_cast<int>(linesIn(wordsIn(line, index), index).size());
        return {line.width(),
                aboveVotes + lines * QFontMetrics(voteWordsFont()).lineSpacing() + 2 * aroundBar + barOfVotes};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = appearance_.theme();
        const QRect rect = option.rect;
        const bool isFocused = option.state & QStyle::State_HasFocus, isOver = option.state & QStyle::State_MouseOver;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (isFocused || isOver) {
            painter->setPen(isFocused ? QPen(qtColour(theme.accent), 2) : QPen(Qt::NoPen));
            painter->setBrush(qtColour(mix(theme.panel, theme.accent, 0.05)));
            painter->drawRoundedRect(QRectF(rect).adjusted(5, 1, -5, -1), 7, 7);
        }
        paintWords(*painter, rect, index);
        const int left = wordsIn(rect, index).left();
        const QRectF track(left, rect.bottom() + 1 - aroundBar - barOfVotes, rect.right() - edgeOfVotes - left,
                           barOfVotes);
        painter->setPen(Qt::NoPen);
        painter->setBrush(qtColour(theme.line));
        painter->drawRoundedRect(track, barOfVotes / 2.0, barOfVotes / 2.0);
        QRectF bar = track;
        bar.setWidth(std::max(track.width() * index.data(voteShareRole).toDouble(), double(barOfVotes)));
        painter->setBrush(qtColour(theme.accent));
        painter->drawRoundedRect(bar, barOfVotes / 2.0, barOfVotes / 2.0);
        painter->restore();
    }

private:
    // The room of the words of a line, between its place and its votes.
    [[nodiscard]] static QRect wordsIn(const QRect& rect, const QModelIndex& index) {
        const int votes = QFontMetrics(voteCountFont()).horizontalAdvance(index.data(voteCountRole).toString());
        return rect.adjusted(edgeOfVotes + placeWidth - 6, aboveVotes, -edgeOfVotes - votes - besideVotes, 0);
    }
    [[nodiscard]] static QStringList linesIn(const QRect& words, const QModelIndex& index) {
        return cutLines(index.data().toString(), voteWordsFont(), words.width(), mostVoteLines);
    }

    void paintWords(QPainter& painter, const QRect& rect, const QModelIndex& index) const {
        const Theme& theme = appearance_.theme();
        const QRect words = wordsIn(rect, index);
        painter.setFont(voteCountFont());
        const int step = QFontMetrics(voteWordsFont()).lineSpacing();
        const QRect first(rect.left() + edgeOfVotes, words.top(), rect.width() - 2 * edgeOfVotes, step);
        painter.setPen(qtColour(readableOn(theme.panel, theme.muted)));
        painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter, index.data(votePlaceRole).toString());
        painter.setPen(qtColour(theme.ink));
        painter.drawText(first, Qt::AlignRight | Qt::AlignVCenter, index.data(voteCountRole).toString());
        painter.setFont(voteWordsFont());
        QRect line(words.left(), words.top(), words.width(), step);
        for (const QString& text : linesIn(words, index)) {
            painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
            line.translate(0, step);
        }
    }

    Appearance appearance_;
};

} // namespace

VotesPanel::VotesPanel(DocumentSession& session, Appearance appearance, QWidget* parent)
    : ListPanel(appearance, followVotesMs, parent),
      note_(new WordsLabel(this)),
      list_(new QListWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    note_->setTextFormat(Qt::PlainText);
    note_->setAround({edgeOfVotes, 4, edgeOfVotes, 8});
    column->addWidget(note_);
    column->addWidget(list_, 1);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setItemDelegate(new VoteItem(appearance_, this));
    list_->setMouseTracking(true);
    list_->setResizeMode(QListView::Adjust); // lines are broken anew
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    const auto show = [this](const QListWidgetItem* item) {
        emit cardWanted(CardId{item->data(voteCardRole).toString().toStdString()});
    };
    connect(list_, &QListWidget::itemClicked, this, show);
    connect(list_, &QListWidget::itemActivated, this, show);
    begin(session);
}

void VotesPanel::listen() {
    connect(session_, &DocumentSession::mapChanged, this, [this](const Update& update) {
        if (!update.diff.cards.empty()) wake();
    });
    connect(&session_->vote(), &Vote::changed, this, &VotesPanel::wake);
}

// The kind of the round, or else the first that anybody has voted on.
CardKind VotesPanel::kindShown() const {
    const CardKind kind = session_->vote().round().kind;
    if (votesOf(session_->map(), kind) > 0) return kind;
    for (const CardKind each : votedKinds(session_->map()))
        if (votesOf(session_->map(), each) > 0) return each;
    return kind;
}

void VotesPanel::follow() {
    const QString current = list_->currentItem() ? list_->currentItem()->data(voteCardRole).toString() : QString();
    list_->clear();
    const CardKind kind = kindShown();
    const bool isHidden = session_->vote().hidesVotesOf(kind);
    const auto places = isHidden ? std::vector<VotePlace>{} : voteResult(session_->map(), kind);
    note_->setVisible(places.empty());
    note_->setText(isHidden ? tr("The count opens when the vote ends.") : tr("Nobody has voted yet."));
    for (const VotePlace& each : places) {
        const QString text = qt(shownLine(each.card->text));
        auto* item = new QListWidgetItem(text.isEmpty() ? tr("Without a text") : text, list_);
        item->setData(voteCardRole, qt(each.card->id.value));
        item->setData(votePlaceRole, QString::number(each.place));
        item->setData(voteCountRole, QString::number(each.card->votes));
        item->setData(voteShareRole, double(each.card->votes) / places.front().card->votes);
        item->setData(Qt::AccessibleTextRole,
                      tr("Place %1: %2, %n vote(s)", nullptr, each.card->votes).arg(QString::number(each.place), text));
        item->setToolTip(Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal));
        if (item->data(voteCardRole).toString() == current) list_->setCurrentItem(item);
    }
}

void VotesPanel::enter() {
    if (!list_->currentItem() && list_->count() > 0) list_->setCurrentRow(0);
    list_->setFocus(Qt::OtherFocusReason);
}

void VotesPanel::dress() {
    list_->setAccessibleName(tr("Result of the vote"));
    setStyleSheet(styleSheetOf(appearance_.theme(), "QListWidget { background: %panel; outline: none; }"
                                                    "QLabel { color: %quiet; }"));
}

} // namespace cjm
