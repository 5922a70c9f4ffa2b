#include "app/panels/finding_item.hpp"

#include "app/panels/finding_entry.hpp"
#include "app/panels/finding_words.hpp"
#include "app/panels/panel_button.hpp"
#include "app/panels/panel_words.hpp"
#include "app/panels/reason_box.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace cjm {
namespace {

constexpr int signRoom = 16, findingWordsFrom = 36, sheetMargin = 8; // from the edges of the panel
constexpr double openRadius = 10, wordSize = 13;
constexpr std::size_t firstOfMany = 4, moreOfMany = 50;
constexpr std::size_t mostPointedAt = 200; // of the cards of one line: more are no help

QPushButton* buttonOf(const char* role, QWidget* parent) {
    auto* button = new QPushButton(parent);
    button->setProperty("role", QString::fromLatin1(role));
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

} // namespace

FindingItem::FindingItem(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(sheetMargin, 2, sheetMargin, 2);
    column->setSpacing(0);
    buildHead();
    buildBody();
    buildQuestion();
    column->addWidget(head_);
    column->addWidget(body_);
    body_->hide();
    question_->hide();
}

void FindingItem::buildHead() {
    head_ = new PanelButton(this);
    auto* row = new QHBoxLayout(head_);
    row->setContentsMargins(12, 6, 10, 6);
    row->setSpacing(8);
    sign_ = panelSign(head_);
    sign_->setFixedSize(signRoom, signRoom);
    row->addWidget(sign_, 0, Qt::AlignTop);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(3);
    words_ = panelWords("finding", head_);
    words_->setFont(qtFont({Face::regular, wordSize}));
    lines->addWidget(words_);
    placeLine_ = new QWidget(head_);
    placeLine_->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* place = new QHBoxLayout(placeLine_);
    place->setContentsMargins(1, 0, 0, 0); // as letters above have it
    place->setSpacing(6);
    swatch_ = panelSign(placeLine_);
    place_ = panelWords("quiet", placeLine_);
    place->addWidget(swatch_, 0, Qt::AlignTop);
    place->addWidget(place_, 1);
    lines->addWidget(placeLine_);
    row->addLayout(lines, 1);
    connect(head_, &QAbstractButton::clicked, this, [this] {
        setOpen(!isOpen_);
        emit toggled();
    });
}

void FindingItem::buildBody() {
    body_ = new QWidget(this);
    auto* column = new QVBoxLayout(body_);
    column->setContentsMargins(findingWordsFrom, 0, 10, 10);
    column->setSpacing(7);
    many_ = new QWidget(body_);
    manyColumn_ = new QVBoxLayout(many_);
    manyColumn_->setContentsMargins(0, 0, 0, 0);
    manyColumn_->setSpacing(0);
    column->addWidget(many_);
    why_ = panelWords("why", body_);
    column->addWidget(why_);
    doings_ = new QWidget(body_);
    auto* doings = new FlowLayout(6, doings_);
    doings->setContentsMargins(0, 0, 0, 0);
    show_ = buttonOf("work", doings_);
    help_ = buttonOf("work", doings_);
    mute_ = buttonOf("plain", doings_);
    for (QPushButton* button : {show_, help_, mute_})
        doings->addWidget(button);
    column->addWidget(doings_);
    connect(show_, &QPushButton::clicked, this, [this] {
        if (const Finding* finding = meant()) emit showWanted(finding->where);
    });
    connect(help_, &QPushButton::clicked, this, [this] {
        if (const Finding* finding = meant()) emit helpWanted(*finding);
    });
    connect(mute_, &QPushButton::clicked, this, [this] { ask(true); });
}

void FindingItem::buildQuestion() {
    question_ = new QWidget(body_);
    auto* column = new QVBoxLayout(question_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    questionWords_ = panelWords("caption", question_);
    reason_ = new ReasonBox(question_);
    keep_ = buttonOf("primary", question_);
    giveUp_ = buttonOf("work", question_);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(keep_);
    row->addWidget(giveUp_);
    row->addStretch(1);
    column->addWidget(questionWords_);
    column->addWidget(reason_);
    column->addLayout(row);
    body_->layout()->addWidget(question_);
    keep_->setEnabled(false);
    connect(reason_, &QTextEdit::textChanged, this, [this] { keep_->setEnabled(!reason_->text().isEmpty()); });
    connect(reason_, &ReasonBox::done, this, &FindingItem::keepReason);
    connect(reason_, &ReasonBox::gaveUp, this, [this] { ask(false); });
    connect(keep_, &QPushButton::clicked, this, &FindingItem::keepReason);
    connect(giveUp_, &QPushButton::clicked, this, [this] { ask(false); });
}

std::string FindingItem::keyOf(const FindingLine& line) {
    const Finding& first = line.findings.front();
    if (line.findings.size() > 1) return "many " + first.message.code;
    std::string key = first.message.code + " " + first.on.value;
    if (const auto* card = std::get_if<CardId>(&first.where)) key += " " + card->value;
    if (const auto* stage = std::get_if<StageId>(&first.where)) key += " " + stage->value;
    return key;
}

void FindingItem::setLook(const Appearance& appearance) {
    theme_ = appearance.theme();
    language_ = appearance.language();
    head_->setTheme(theme_);
    dress();
}

void FindingItem::dress() {
    questionWords_->setText(tr("Why not show it?"));
    reason_->setAccessibleName(tr("Why not show it?"));
    show_->setText(tr("Show"));
    mute_->setText(tr("Do not show…"));
    keep_->setText(tr("Do not show"));
    giveUp_->setText(tr("Cancel"));
    if (!line_.findings.empty()) fill(map_);
}

void FindingItem::show(const FindingLine& line, const Map& map, const Ways& ways) {
    const bool isSame = line_.findings == line.findings;
    const std::size_t before = line_.findings.size();
    if (!isSame) chosen_.reset();
    if (before != line.findings.size()) shownOfMany_ = firstOfMany;
    line_ = line;
    map_ = map;
    ways_ = ways;
    fill(map);
}

void FindingItem::fill(const Map& map) {
    const Finding& first = line_.findings.front();
    const QString words = qt(say(line_.message, language_));
    words_->setText(words);
    sign_->setPixmap(signOf(line_.severity, theme_).pixmap(signRoom));
    const QString severity = asSentence(qt(say("severity." + std::string(nameOf(line_.severity)), language_)));
    head_->setToolTip(Qt::convertFromPlainText(severity));
    FindingPlace place = isOfMany() ? FindingPlace{severitiesInWords(line_.findings, language_), {}}
                                    : placeOf(map, first, theme_, language_);
    place_->setText(place.words);
    placeLine_->setVisible(!place.words.isEmpty());
    swatch_->setVisible(place.colour.has_value());
    if (place.colour) swatch_->setPixmap(stageSwatch(*place.colour, place_->fontMetrics().lineSpacing()));
    head_->setAccessibleName(severity + QStringLiteral(": ") + words);
    head_->setAccessibleDescription(place.words);
    why_->setText(qt(say(whyCode(first), language_)));
    many_->setVisible(isOfMany());
    if (isOpen_ && isOfMany()) listMany(map);
    followWays();
}

// The gravest stand first.
void FindingItem::listMany(const Map& map) {
    while (QLayoutItem* item = manyColumn_->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    const std::size_t shown = std::min(std::max(shownOfMany_, firstOfMany), line_.findings.size());
    for (std::size_t i = 0; i < shown; ++i) {
        auto* entry = new FindingEntry(many_);
        entry->setTheme(theme_);
        entry->show(map, line_.findings[i], language_, chosen_ == i);
        manyColumn_->addWidget(entry);
        connect(entry, &QAbstractButton::clicked, this, [this, i] { choose(i); });
    }
    if (shown == line_.findings.size()) return;
    auto* more = buttonOf("link", many_);
    more->setText(tr("%n more", nullptr, static_cast<int>(line_.findings.size() - shown)));
    manyColumn_->addWidget(more, 0, Qt::AlignLeft);
    connect(more, &QPushButton::clicked, this, [this, shown] {
        shownOfMany_ = shown + moreOfMany;
        listMany(map_);
    });
}

void FindingItem::choose(std::size_t place) {
    chosen_ = place;
    for (int i = 0; i < manyColumn_->count(); ++i)
        if (auto* entry = dynamic_cast<FindingEntry*>(manyColumn_->itemAt(i)->widget()))
            entry->setChosen(static_cast<std::size_t>(i) == place);
    followWays();
    emit targetsChanged();
    const QPointer<QWidget> walked = manyColumn_->itemAt(static_cast<int>(place))->widget();
    const bool isWalked = walked->hasFocus(); // by keys, which go on here
    emit showWanted(line_.findings[place].where);
    if (isWalked && walked) walked->setFocus();
}

const Finding* FindingItem::meant() const {
    if (!isOfMany()) return &line_.findings.front();
    return chosen_ && *chosen_ < line_.findings.size() ? &line_.findings[*chosen_] : nullptr;
}

void FindingItem::followWays() {
    const Finding* finding = meant();
    const bool hasPlace = finding && finding->where.index() != 0;
    show_->setVisible(hasPlace && !isOfMany());
    help_->setVisible(finding && ways_.mayEdit && ways_.canHelp && ways_.canHelp(*finding));
    if (finding) help_->setText(forMenu(qt(say(helpCode(*finding), language_))));
    mute_->setVisible(ways_.mayEdit);
    doings_->setVisible(!isAsking_ && (!show_->isHidden() || !help_->isHidden() || !mute_->isHidden()));
    if (!ways_.mayEdit && isAsking_) ask(false);
}

void FindingItem::setOpen(bool open) {
    if (isOpen_ == open) return;
    isOpen_ = open;
    if (!open) ask(false);
    chosen_.reset();
    shownOfMany_ = firstOfMany;
    body_->setVisible(open);
    head_->setFlat(open);
    head_->setAccessibleDescription(open ? why_->text() : place_->text());
    words_->setFont(qtFont({open ? Face::semiBold : Face::regular, wordSize}));
    if (open && isOfMany()) listMany(map_);
    if (open) followWays();
    updateGeometry();
    update();
}

void FindingItem::ask(bool on) {
    if (isAsking_ == on) return;
    isAsking_ = on;
    if (on) reason_->clear();
    question_->setVisible(on);
    followWays();
    if (on) {
        reason_->setFocus(Qt::OtherFocusReason);
        return emit asked();
    }
    if (isOpen_) head_->setFocus(Qt::OtherFocusReason);
    emit askedNoMore();
}

void FindingItem::keepReason() {
    const QString reason = reason_->text();
    if (!reason.isEmpty()) emit muteWanted(line_.findings, reason);
}

std::vector<Target> FindingItem::targets() const {
    std::vector<Target> targets;
    if (const Finding* finding = meant()) {
        if (finding->where.index() != 0) targets.push_back(finding->where);
        return targets;
    }
    for (const Finding& finding : line_.findings)
        if (targets.size() < mostPointedAt) targets.push_back(finding.where);
    return targets;
}

void FindingItem::paintEvent(QPaintEvent*) {
    if (!isOpen_) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(qtColour(theme_.line), 1));
    painter.setBrush(qtColour(theme_.page));
    painter.drawRoundedRect(QRectF(rect()).adjusted(sheetMargin + 0.5, 2.5, -sheetMargin - 0.5, -2.5), openRadius,
                            openRadius);
}

} // namespace cjm
