#include "app/inspector/inspector_looks.hpp"

#include "app/document/card_switches.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/words_label.hpp"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace cjm {
namespace {

QLabel* looksWords(const char* role, QWidget* parent) {
    auto* label = new WordsLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

QPushButton* looksLink(QWidget* parent) {
    auto* button = new QPushButton(parent);
    button->setProperty("role", QStringLiteral("link"));
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

} // namespace

LooksPage::LooksPage(InspectorContext& context, QWidget* parent)
    : InspectorPage(context, parent),
      heading_(looksWords("caption", this)),
      none_(looksWords("note", this)),
      onScreen_(looksWords("note", this)),
      around_(looksWords("caption", this)),
      text_(looksLink(this)),
      all_(looksLink(this)) {
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->setSpacing(6);
    column->addWidget(heading_);
    column->addWidget(none_);
    for (const CardField field : cardFields) {
        Line& line = lines_[placeOf(field)];
        line.whole = new QWidget(this);
        auto* row = new QHBoxLayout(line.whole);
        row->setContentsMargins(0, 0, 0, 0);
        line.box = new QCheckBox(line.whole);
        line.count = looksWords("note", line.whole);
        row->addWidget(line.box, 1);
        row->addWidget(line.count);
        column->addWidget(line.whole);
        connect(line.box, &QCheckBox::toggled, this,
                [this, field](bool on) { this->context().cardSwitches().turn(field, on); });
    }
    onScreen_->setIndent(24);
    column->addWidget(onScreen_);
    auto* ends = new QHBoxLayout;
    ends->addWidget(text_);
    ends->addStretch();
    ends->addWidget(all_);
    column->addSpacing(8);
    column->addLayout(ends);
    addParts(*column);
    connect(text_, &QPushButton::clicked, this, [this] { this->context().cardSwitches().set(CardShow()); });
    connect(all_, &QPushButton::clicked, this, [this] { this->context().cardSwitches().set(CardShow::all()); });
}

void LooksPage::addParts(QVBoxLayout& column) {
    column.addSpacing(14);
    column.addWidget(around_);
    transitions_ = new QCheckBox(this);
    column.addWidget(transitions_);
    connect(transitions_, &QCheckBox::toggled, this, [this](bool on) { context().cardSwitches().showTransitions(on); });
    for (const MapPart part : mapParts) {
        auto* box = new QCheckBox(this);
        parts_[static_cast<std::size_t>(part)] = box;
        column.addWidget(box);
        connect(box, &QCheckBox::toggled, this, [this, part](bool on) { context().cardSwitches().turn(part, on); });
    }
}

void LooksPage::show() {
    const auto counts = countFields(map());
    const CardShow& shown = context().cardSwitches().show();
    bool isAny = false;
    for (const CardField field : cardFields) {
        const auto place = placeOf(field);
        const Line& line = lines_[place];
        const QSignalBlocker quiet(line.box);
        line.box->setText(words("show." + std::string(nameOf(field))));
        line.box->setChecked(shown.has(field));
        line.count->setText(QString::number(counts[place]));
        line.whole->setVisible(counts[place] > 0);
        isAny = isAny || counts[place] > 0;
    }
    heading_->setText(words("show.on-cards").toUpper());
    none_->setText(words("show.nothing"));
    none_->setVisible(!isAny);
    onScreen_->setText(words("show.on-screen"));
    onScreen_->setVisible(counts[placeOf(CardField::comments)] > 0);
    text_->setText(words("show.none"));
    all_->setText(words("show.all"));
    text_->setVisible(isAny);
    all_->setVisible(isAny);
    around_->setText(words("part.around").toUpper());
    const QSignalBlocker hushed(transitions_);
    transitions_->setText(words("look.arcs"));
    transitions_->setChecked(context().cardSwitches().hasTransitions());
    for (const MapPart part : mapParts) {
        const QSignalBlocker quiet(&box(part));
        box(part).setText(words("part." + std::string(nameOf(part))));
        box(part).setChecked(!context().cardSwitches().hiddenParts().contains(part));
        box(part).setVisible(hasPart(map(), part));
    }
}

QWidget* LooksPage::enterFirst() {
    for (const Line& line : lines_)
        if (!line.whole->isHidden()) {
            line.box->setFocus(Qt::OtherFocusReason);
            return line.box;
        }
    box(MapPart::state).setFocus(Qt::OtherFocusReason); // every map has one
    return &box(MapPart::state);
}

} // namespace cjm
