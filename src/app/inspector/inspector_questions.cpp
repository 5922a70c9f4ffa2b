#include "app/inspector/inspector_questions.hpp"

#include "app/widgets/qt_text.hpp"
#include "app/widgets/words_label.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/layout/icon_search.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/session/commands/answer_edit.hpp>

#include <QHBoxLayout>
#include <QPainter>
#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>

namespace cjm {
namespace {

constexpr int squareWidth = 10, squareStep = 12;
constexpr std::size_t mostFound = 200, longestAnswer = 90; // cards that are offered; letters of one
constexpr int mostNamed = 6;                               // touchpoints or stages that bring a group

QLabel* blockWords(const char* role, QWidget* parent) {
    auto* label = new WordsLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

QString joinedNames(QStringList names) {
    const bool areMany = names.size() > mostNamed;
    if (areMany) names = names.mid(0, mostNamed);
    return names.join(QStringLiteral(", ")) + (areMany ? QStringLiteral(", …") : QString());
}

} // namespace

// One for each question of a group: filled when it is answered, dashed when it is not for us, empty while it is open.
class QuestionSquares : public QWidget {
public:
    using QWidget::QWidget;
    void show(std::vector<Answered> states, const Theme& theme) {
        states_ = std::move(states);
        theme_ = theme;
        setFixedSize(static_cast<int>(states_.size()) * squareStep, squareWidth);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor ink = qtColour(mix(theme_.ink, theme_.muted, 0.35));
        const QColor pale = qtColour(mix(theme_.panel, theme_.muted, 0.5));
        double x = 0.5;
        for (const Answered state : states_) {
            const bool isAnswered = state == Answered::answered;
            painter.setPen(
                QPen(isAnswered ? ink : pale, 1, state == Answered::notForUs ? Qt::DashLine : Qt::SolidLine));
            painter.setBrush(isAnswered ? QBrush(ink) : QBrush(Qt::NoBrush));
            painter.drawRoundedRect(QRectF(x, 0.5, squareWidth - 1, squareWidth - 1), 2, 2);
            x += squareStep;
        }
    }

private:
    std::vector<Answered> states_;
    Theme theme_ = lightTheme();
};

QuestionsPage::QuestionsPage(InspectorContext& context, QWidget* parent)
    : InspectorPage(context, parent),
      list_(new QVBoxLayout) {
    list_->setContentsMargins(0, 0, 0, 0);
    list_->setSpacing(18);
    static_cast<QVBoxLayout*>(layout())->addLayout(list_);
    for (std::size_t i = 1; i < enumSize<Group>; ++i)
        makeBlock(static_cast<Group>(i));
}

void QuestionsPage::makeBlock(Group group) {
    Block block{};
    block.whole = new QWidget(this);
    auto* column = new QVBoxLayout(block.whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    block.line = new QWidget(block.whole);
    block.line->setFixedHeight(1);
    block.line->setAutoFillBackground(true);
    block.line->setBackgroundRole(QPalette::Mid);
    column->addWidget(block.line);
    auto* head = new QVBoxLayout;
    head->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    block.name = blockWords("group", block.whole);
    block.name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    block.squares = new QuestionSquares(block.whole);
    block.count = blockWords("note", block.whole);
    row->addWidget(block.name, 1);
    row->addWidget(block.squares);
    row->addWidget(block.count);
    head->addLayout(row);
    block.why = blockWords("note", block.whole);
    block.why->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    head->addWidget(block.why);
    column->addLayout(head);
    for (const StageQuestion& question : stageQuestions())
        if (question.group == group) makeField(block, question);
    list_->addWidget(block.whole);
    blocks_.emplace(group, std::move(block));
}

void QuestionsPage::makeField(Block& block, const StageQuestion& question) {
    auto& field = add(new AnswerField(question, this), "");
    layout()->removeWidget(&field);
    block.whole->layout()->addWidget(&field);
    block.fields.push_back(&field);
    context().bindText(field, [this, key = question.key](const Map& map) {
        return isAskedOn(map) ? std::optional(qt(answerIn(map, key).answer)) : std::nullopt;
    });
    connect(&field, &TextField::typed, this, [this, &field](const QString& words) { type(field, words); });
    connect(&field, &AnswerField::cardVisited, this,
            [this](const QString& id) { emit visited(CardId{id.toStdString()}); });
    connect(&field, &AnswerField::cardRemoved, this, [this, key = question.key](const QString& id) {
        context().put(withAnswerCards(map(), key, {CardId{id.toStdString()}}, false));
    });
    connect(&field, &AnswerField::notForUsWanted, this,
            [this, key = question.key](bool on) { context().put(withNotForUs(map(), key, on)); });
}

// The stage may have gone, or what brought its questions.
bool QuestionsPage::isAskedOn(const Map& map) const { return stage_.empty() || !groupsOf(map, stage_).empty(); }

void QuestionsPage::type(AnswerField& field, const QString& words) {
    if (!isAskedOn(map())) return;
    if (words == QLatin1String(">")) {
        field.forget();
        return openCards(field);
    }
    if (!context().isUsedBy(&field)) field.begin();
    const auto done = context().type(&field, withAnswer(map(), field.question().key, words.toStdString()));
    if (done) return field.kept(words);
    if (context().takeBack(&field)) field.goBack();
    field.setTrouble(troubleInWords(done.error(), context().language()));
}

// A list of cards, those of this stage first.
void QuestionsPage::openCards(AnswerField& field) {
    auto* popup = new PickerPopup([this](const QString& typed) { return findCards(typed); }, this);
    popup->setHint(tr("Find a card"));
    connect(popup, &PickerPopup::picked, this, [this, key = field.question().key](const QString& id) {
        context().put(withAnswerCards(map(), key, {CardId{id.toStdString()}}, true));
    });
    popup->openBelow(field.box());
}

std::vector<PickerPopup::Choice> QuestionsPage::findCards(const QString& typed) const {
    std::vector<PickerPopup::Choice> own, others;
    const std::string words = typed.toStdString();
    for (const auto& card : cardsInOrder(map())) {
        if (own.size() + others.size() >= mostFound) break;
        if (card->text.empty() || matchRank(card->text, words) == 0) continue;
        const QString shown = qt(utf8::shortened(card->text, longestAnswer));
        (card->stage == stage_ ? own : others).push_back({qt(card->id.value), shown, {}, false});
    }
    own.insert(own.end(), others.begin(), others.end());
    return own;
}

void QuestionsPage::show(const Stage* stage, const Findings& findings, bool anew) {
    stage_ = stage ? stage->id : StageId{};
    std::set<std::string> found;
    for (const Finding& finding : findings.shown)
        for (std::string& key : questionsOf(finding))
            found.insert(std::move(key));
    std::vector<Group> groups = stage ? groupsOf(map(), stage->id) : groupsInUse(map());
    for (const auto& [group, block] : blocks_) { // letters that are on their way to an answer are for no other field
        const bool isUsed = std::any_of(block.fields.begin(), block.fields.end(),
                                        [](const AnswerField* field) { return field->isInUse(); });
        if (isUsed && !anew && std::find(groups.begin(), groups.end(), group) == groups.end()) groups.push_back(group);
    }
    for (const auto& [group, block] : blocks_) {
        const bool isAsked = std::find(groups.begin(), groups.end(), group) != groups.end();
        if (block.whole->isHidden() == isAsked) block.whole->setVisible(isAsked);
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
        QWidget* whole = blocks_.at(groups[i]).whole;
        blocks_.at(groups[i]).line->setVisible(i > 0);
        if (list_->indexOf(whole) != static_cast<int>(i)) {
            list_->removeWidget(whole);
            list_->insertWidget(static_cast<int>(i), whole);
        }
        showBlock(groups[i], stage, found, anew);
    }
}

void QuestionsPage::showBlock(Group group, const Stage* stage, const std::set<std::string>& found, bool anew) {
    const Block& block = blocks_.at(group);
    std::vector<Answered> states;
    for (AnswerField* field : block.fields) {
        states.push_back(answerOf(map(), field->question().key));
        if (anew) field->forget();
        field->tell(stateOf(field->question(), found));
        field->setReadOnly(!context().mayEdit());
    }
    const auto settled = std::count_if(states.begin(), states.end(), [](Answered a) { return a != Answered::open; });
    block.name->setText(asSentence(words("group-short." + std::string(nameOf(group)))));
    block.count->setText(tr("%1 of %2").arg(settled).arg(states.size()));
    block.squares->show(std::move(states), context().theme());
    block.why->setText(whyOf(group, stage));
    block.why->setVisible(!block.why->text().isEmpty());
}

AnswerField::State QuestionsPage::stateOf(const StageQuestion& question, const std::set<std::string>& found) const {
    const std::string key(question.key);
    const StageAnswer answer = answerIn(map(), key);
    AnswerField::State state{
        words("question." + key), qt(answer.answer), answerOf(map(), key), found.contains(key), {}};
    for (const CardId& id : cardsIn(map(), answer)) {
        const auto card = map().cards.find(id);
        const QString shown =
            card->text.empty() ? InspectorPage::tr("Without a text") : qt(utf8::shortened(card->text, longestAnswer));
        state.cards.push_back({qt(id.value), shown, cardSignOf(*card)});
    }
    return state;
}

// The stage itself, or the touchpoints that bring the group into it; of all, the stages that have it.
QString QuestionsPage::whyOf(Group group, const Stage* stage) const {
    QStringList names;
    if (!stage) {
        for (const auto& each : inOrder(map().stages)) {
            const auto groups = groupsOf(map(), each->id);
            if (std::find(groups.begin(), groups.end(), group) != groups.end())
                names << qt(utf8::shortened(each->shortName.empty() ? each->title : each->shortName, longestAnswer));
        }
        return joinedNames(names);
    }
    if (stage->group == group) return tr("Group of the stage “%1”").arg(qt(stage->title));
    for (const auto& touchpoint : touchpointsOf(map(), stage->id, group))
        names << qt(utf8::shortened(touchpoint->text, longestAnswer));
    return joinedNames(names);
}

AnswerField* QuestionsPage::fieldOf(std::string_view key) const {
    for (const auto& [group, block] : blocks_)
        for (AnswerField* field : block.fields)
            if (field->question().key == key) return field;
    return nullptr;
}

Carrier::Aim QuestionsPage::aimAt(const std::vector<CardId>& carried, const QPoint& at) {
    for (const auto& [group, block] : blocks_)
        for (const AnswerField* field : block.fields) {
            if (!field->isVisible() || !field->rect().contains(field->mapFromGlobal(at))) continue;
            const std::string key(field->question().key);
            const StageAnswer answer = answerIn(map(), key);
            const std::vector<CardId> there = cardsIn(map(), answer);
            std::vector<CardId> cards = carried;
            std::erase_if(cards, [&](const CardId& id) { return std::count(there.begin(), there.end(), id) > 0; });
            const bool isTyped = there.empty() && !answer.answer.empty();
            if (answer.notForUs || cards.empty() || isTyped) return {};
            const QRect mark = field->rect().adjusted(-4, -4, 4, 4);
            const int count = static_cast<int>(cards.size());
            return {{field->mapToGlobal(mark.topLeft()), mark.size()},
                    false,
                    count > 1 ? tr("%n card(s)", nullptr, count) : QString(),
                    [this, key, cards] { context().put(withAnswerCards(map(), key, cards, true)); }};
        }
    return {};
}

QWidget* QuestionsPage::enterAnswer(std::string_view key) {
    AnswerField* field = key.empty() ? nullptr : fieldOf(key);
    for (int i = 0; !field && key.empty() && i < list_->count(); ++i)
        for (const auto& [group, block] : blocks_)
            if (block.whole == list_->itemAt(i)->widget() && !block.whole->isHidden())
                for (AnswerField* each : block.fields)
                    if (!field && answerOf(map(), each->question().key) == Answered::open) field = each;
    if (!field || !field->isVisibleTo(this)) return nullptr;
    field->box().setFocus(Qt::OtherFocusReason);
    return field;
}

} // namespace cjm
