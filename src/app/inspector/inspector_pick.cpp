#include "app/inspector/inspector_pick.hpp"

#include "app/widgets/flow_layout.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/tinted_icon.hpp"
#include "app/widgets/words_label.hpp"

#include <cjm/layout/channels.hpp>
#include <cjm/layout/icon_search.hpp>

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace cjm {
namespace {

// "&" would make a mnemonic of it.
QString onButton(QString text) { return text.replace(QLatin1Char('&'), QLatin1String("&&")); }

} // namespace

SignField::SignField(Of of, QWidget* parent)
    : InspectorField(parent),
      of_(of),
      button_(new QPushButton(this)),
      reset_(new QToolButton(this)) {
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    button_->setProperty("role", QStringLiteral("drop"));
    button_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    button_->installEventFilter(this);
    button_->setIconSize(iconBesideWords(16));
    reset_->setAutoRaise(true);
    reset_->setIconSize({16, 16});
    row->addWidget(button_, 1);
    row->addWidget(reset_);
    column()->addLayout(row);
    addControl(button_);
    connect(button_, &QPushButton::clicked, this, &SignField::open);
    connect(reset_, &QToolButton::clicked, this, [this] { emit chosen(QString()); });
}

void SignField::show(const std::optional<std::string>& value, std::string_view usual) {
    if (value_ == value && usual_ == usual && !button_->text().isEmpty()) return;
    value_ = value;
    usual_ = usual;
    paint();
}

void SignField::setTheme(const Theme& theme) {
    theme_ = theme;
    paint();
}

void SignField::setLanguage(Language language) {
    language_ = language;
    const QString words = of_ == Of::channels ? tr("No channel") : tr("Usual icon");
    reset_->setToolTip(Qt::convertFromPlainText(words));
    reset_->setAccessibleName(words);
    paint();
}

void SignField::paint() {
    reset_->setIcon(tintedIcon("x", theme_));
    const bool none = !value_ || value_->empty();
    reset_->setVisible(!none || !value_);
    QString words = tr("several");
    if (value_ && of_ == Of::channels)
        words = none ? tr("Choose a channel…") : qt(channelInWords(*value_, language_));
    else if (value_)
        words = none ? tr("Usual icon") : qt(iconInWords(*value_, language_));
    button_->setAccessibleDescription(words);
    setWords();
    const std::string icon = none ? (of_ == Of::channels ? "search" : usual_)
                                  : (of_ == Of::channels ? std::string(channelIcon(*value_)) : *value_);
    button_->setIcon(icon.empty() ? QIcon() : tintedIcon(icon, theme_));
}

// As much of them as there is room for.
void SignField::setWords() {
    constexpr int padding = 20, gap = 8; // of the style sheet, and between sign and words
    const QString words = button_->accessibleDescription().simplified();
    const int room = button_->width() - padding - gap - button_->iconSize().height();
    const QString shown = room > 0 ? elidedAtWord(button_->fontMetrics(), words, room) : words;
    button_->setText(onButton(shown));
    const QString tip = shown == words ? QString() : words;
    button_->setToolTip(Qt::convertFromPlainText(tip, Qt::WhiteSpaceNormal));
}

bool SignField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == button_ && event->type() == QEvent::Resize) setWords();
    return InspectorField::eventFilter(watched, event);
}

QString SignField::inWords() const { return button_->accessibleDescription(); }

std::vector<PickerPopup::Choice> SignField::find(const QString& typed) const {
    std::vector<PickerPopup::Choice> list;
    const std::string words = typed.toStdString();
    for (const std::string_view name : of_ == Of::channels ? findChannels(words) : findIcons(words)) {
        const std::string shown = of_ == Of::channels ? channelInWords(name, language_) : iconInWords(name, language_);
        list.push_back({qt(name), qt(shown), tintedIcon(of_ == Of::channels ? channelIcon(name) : name, theme_),
                        value_ && *value_ == name});
    }
    return list;
}

void SignField::open() {
    auto* popup = new PickerPopup([this](const QString& typed) { return find(typed); }, this);
    popup->setHint(of_ == Of::channels ? tr("Find a channel") : tr("Find an icon"));
    if (of_ == Of::channels) popup->offerOwn(tr("My own channel: “%1”"));
    connect(popup, &PickerPopup::picked, this, &SignField::chosen);
    connect(popup, &PickerPopup::ownWanted, this, &SignField::chosen);
    popup->openBelow(*button_);
}

ChipsField::ChipsField(QWidget* parent) : InspectorField(parent) { column()->addLayout(new FlowLayout(5)); }

void ChipsField::show(std::vector<Chip> chips) {
    if (chips == chips_) return;
    const bool sameButtons = chips.size() == chips_.size() &&
                             std::equal(chips.begin(), chips.end(), chips_.begin(), [](const Chip& a, const Chip& b) {
                                 return a.id == b.id && a.words == b.words && a.icon == b.icon;
                             });
    chips_ = std::move(chips);
    if (!sameButtons) build();
    paint();
}

QString ChipsField::inWords() const {
    QStringList names;
    for (const Chip& chip : chips_)
        if (chip.on.value_or(true)) names << (chip.on ? chip.words : ofSome(chip.words));
    return names.join(QStringLiteral(", "));
}

void ChipsField::setTheme(const Theme& theme) {
    theme_ = theme;
    paint();
}

void ChipsField::build() {
    auto* flow = static_cast<FlowLayout*>(column()->itemAt(0)->layout());
    while (QLayoutItem* item = flow->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    buttons_.clear();
    // Tab goes on from one to the next and then to what is below; new widgets would come after everything else.
    QWidget* before = nullptr;
    for (const Chip& chip : chips_) {
        auto* button = new QPushButton(this);
        button->setCheckable(true);
        button->setProperty("role", QStringLiteral("chip"));
        button->setIconSize(iconBesideWords(14));
        button->setText(onButton(chip.words));
        button->setAccessibleName(chip.words);
        flow->addWidget(button);
        putTab(std::exchange(before, button), button);
        buttons_.push_back(button);
        connect(button, &QPushButton::clicked, this, [this, id = chip.id](bool on) { emit toggled(id, on); });
    }
    if (!buttons_.empty()) setFocusProxy(buttons_.front());
    updateGeometry();
}

void ChipsField::paint() {
    for (std::size_t i = 0; i < buttons_.size(); ++i) {
        buttons_[i]->setIcon(tintedIcon(chips_[i].icon, theme_));
        buttons_[i]->setChecked(chips_[i].on == true);
        const QString words = chips_[i].on ? chips_[i].words : ofSome(chips_[i].words);
        const bool isCut = setWords(*buttons_[i], words);
        QStringList tip;
        if (isCut) tip << chips_[i].words;
        if (!chips_[i].on) tip << ofSomeWords();
        buttons_[i]->setToolTip(Qt::convertFromPlainText(tip.join(QLatin1Char('\n')), Qt::WhiteSpaceNormal));
    }
}

bool ChipsField::setWords(QPushButton& chip, const QString& words) const {
    const QFontMetrics metrics = chip.fontMetrics();
    chip.ensurePolished();
    const int frame = chip.sizeHint().width() - metrics.horizontalAdvance(chip.text().replace("&&", "&"));
    const QString shown = elidedAtWord(metrics, words, std::max(0, width() - frame));
    if (const QString text = onButton(shown); chip.text() != text) chip.setText(text);
    return shown != words;
}

void ChipsField::resizeEvent(QResizeEvent* event) {
    InspectorField::resizeEvent(event);
    paint();
}

} // namespace cjm
