#include "app/inspector/inspector_answer.hpp"

#include "app/inspector/linked_line.hpp"
#include "app/widgets/tinted_icon.hpp"
#include "app/widgets/words_label.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace cjm {
namespace {

constexpr int besideAnswer = 26; // for dots, or for the cross in their place

// A card that answers: a click goes there; what takes it away comes with the mouse or the keyboard.
class AnswerCard : public LinkedLine {
public:
    AnswerCard(const AnswerField::CardShown& card, const Theme& theme, QWidget* parent)
        : LinkedLine(card.words, parent),
          dots_(new SeverityDots(this)) {
        setProperty("role", card.sign.role);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(9, 6, 4, 6);
        row->setSpacing(7);
        auto* sign = new QLabel(this);
        sign->setTextFormat(Qt::PlainText);
        sign->setPixmap(card.sign.inked(theme).pixmap(14));
        row->addWidget(sign, 0, Qt::AlignTop);
        QLabel* words = wordsOfRole("linked", this);
        words->setText(card.words);
        row->addWidget(words, 1);
        remove->setIcon(colouredIcon("x", card.sign.ink(theme)));
        remove->setFixedWidth(besideAnswer);
        QSizePolicy keeps = remove->sizePolicy();
        keeps.setRetainSizeWhenHidden(true);
        remove->setSizePolicy(keeps);
        remove->hide();
        row->addWidget(remove, 0, Qt::AlignTop);
        dots_->show(card.sign.severity, theme);
    }
    void setReadOnly(bool on) { reads_ = on; }

protected:
    [[nodiscard]] bool mayRemove() const override { return !reads_; }
    void enterEvent(QEnterEvent* event) override {
        LinkedLine::enterEvent(event);
        offer();
    }
    void leaveEvent(QEvent* event) override {
        LinkedLine::leaveEvent(event);
        offer();
    }
    void focusInEvent(QFocusEvent* event) override {
        LinkedLine::focusInEvent(event);
        offer();
    }
    void focusOutEvent(QFocusEvent* event) override {
        LinkedLine::focusOutEvent(event);
        offer();
    }
    void resizeEvent(QResizeEvent* event) override {
        LinkedLine::resizeEvent(event);
        dots_->move(width() - 8 - besideAnswer, 7);
    }

private:
    void offer() {
        remove->setVisible(!reads_ && (underMouse() || hasFocus() || remove->hasFocus()));
        dots_->setVisible(dots_->severity() > 0 && remove->isHidden());
    }
    SeverityDots* dots_;
    bool reads_ = false;
};

} // namespace

AnswerField::AnswerField(const StageQuestion& question, QWidget* parent)
    : TextField(TextBox::Lines::some, parent),
      question_(question),
      words_(wordsOfRole("question", this)),
      note_(wordsOfRole("warning", this)),
      cards_(new QVBoxLayout),
      foot_(new QWidget(this)),
      aside_(new QPushButton(foot_)) {
    cards_->setSpacing(5);
    column()->insertWidget(0, words_);
    column()->insertLayout(1, cards_);
    auto* row = new QHBoxLayout(foot_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    aside_->setProperty("role", QStringLiteral("aside"));
    aside_->setCursor(Qt::PointingHandCursor);
    row->addWidget(note_, 1);
    row->addWidget(aside_, 0, Qt::AlignRight);
    column()->addWidget(foot_);
    connect(aside_, &QPushButton::clicked, this,
            [this] { emit notForUsWanted(state_.answered != Answered::notForUs); });
    connect(&box(), &TextBox::leftAlone, this, &AnswerField::showBox);
}

void AnswerField::tell(const State& state) {
    const bool isSame = state == state_;
    state_ = state;
    setHint(tr("An answer or a card"));
    show(state.answer);
    if (!isSame) follow();
}

void AnswerField::setTheme(const Theme& theme) {
    theme_ = theme;
    follow();
}

void AnswerField::setReadOnly(bool on) {
    if (reads_ == on) return;
    reads_ = on;
    box().setReadOnly(on);
    follow();
}

void AnswerField::retranslate() { follow(); }

// What is answered by a card needs no words, and none are asked for what is none of our business.
void AnswerField::follow() {
    const bool isAside = state_.answered == Answered::notForUs, isOpen = state_.answered == Answered::open;
    words_->setText(state_.question);
    words_->setEnabled(!isAside);
    box().setAccessibleName(state_.question);
    showBox();
    note_->setText(isAside ? tr("Not for us") : state_.isFound ? tr("Not answered: there is a finding") : QString());
    note_->setProperty("role", isAside ? QStringLiteral("note") : QStringLiteral("warning"));
    note_->setStyleSheet(QString()); // the role is looked up anew
    aside_->setText(isAside ? tr("Bring back") : tr("Not for us"));
    aside_->setAccessibleName(aside_->text() + QStringLiteral(": ") + state_.question);
    aside_->setVisible(!reads_ && (isAside || isOpen));
    foot_->setVisible(isAside || (isOpen && (!reads_ || state_.isFound)));
    listCards();
}

// It stays under the hands of who is typing, whatever somebody else has answered meanwhile.
void AnswerField::showBox() {
    const bool isNeeded = state_.answered != Answered::notForUs && state_.cards.empty();
    box().setVisible(isInUse() || (isNeeded && !(reads_ && state_.answered == Answered::open)));
}

void AnswerField::listCards() {
    while (QLayoutItem* item = cards_->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (state_.answered == Answered::notForUs) return;
    QWidget* before = nullptr;
    for (const CardShown& card : state_.cards) {
        auto* line = new AnswerCard(card, theme_, this);
        line->setReadOnly(reads_);
        line->remove->setToolTip(tr("Take the card out"));
        line->remove->setAccessibleName(tr("Take the card out") + QStringLiteral(": ") + card.words);
        line->visit = [this, id = card.id] { emit cardVisited(id); };
        connect(line->remove, &QToolButton::clicked, this, [this, id = card.id] { emit cardRemoved(id); });
        cards_->addWidget(line);
        putTab(before, line);
        before = line;
    }
}

} // namespace cjm
