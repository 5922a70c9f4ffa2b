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
constexpr int followVotesMs = 30, voteHeight = 46, placeWidth = 34, edgeOfVotes = 14, barOfVotes = 6;

// A card of the list: its place, its words, its votes and their share of the most.
class VoteItem : public QStyledItemDelegate {
public:
    VoteItem(Appearance appearance, QObject* parent) : QStyledItemDelegate(parent), appearance_(appearance) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {option.rect.width(), voteHeight};
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
        painter->setFont(qtFont({Face::semiBold, 13}));
        painter->setPen(qtColour(readableOn(theme.panel, theme.muted)));
        const QRect upper = rect.adjusted(edgeOfVotes, 4, -edgeOfVotes, -16);
        painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter, index.data(votePlaceRole).toString());
        const QString votes = index.data(voteCountRole).toString();
        painter->setPen(qtColour(theme.ink));
        painter->drawText(upper, Qt::AlignRight | Qt::AlignVCenter, votes);
        const int ofVotes = painter->fontMetrics().horizontalAdvance(votes) + 10;
        painter->setFont(qtFont({Face::regular, 13}));
        const QRect words = upper.adjusted(placeWidth - 6, 0, -ofVotes, 0);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                          elidedAtWord(painter->fontMetrics(), index.data().toString(), words.width()));
        const QRectF track(words.left(), rect.bottom() - 13, rect.right() - edgeOfVotes - words.left(), barOfVotes);
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
    list_->setUniformItemSizes(true);
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
