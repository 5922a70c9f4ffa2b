#include "app/inspector/inspector_choice.hpp"

#include "app/widgets/drop_list.hpp"
#include "app/widgets/qt_text.hpp"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

// The wheel scrolls the panel, it does not change what stands below it.
class CalmSlider : public QSlider {
public:
    using QSlider::QSlider;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

} // namespace

SegmentField::SegmentField(std::vector<int> values, std::optional<int> unset, QWidget* parent)
    : InspectorField(parent),
      values_(std::move(values)),
      unset_(unset) {
    auto* row = new QHBoxLayout;
    row->setSpacing(5);
    for (std::size_t i = 0; i < values_.size(); ++i) {
        auto* button = new QPushButton(this);
        button->setCheckable(true);
        button->setProperty("role", QStringLiteral("segment"));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setMinimumWidth(0);
        button->installEventFilter(this);
        buttons_.push_back(button);
        row->addWidget(button, 1);
        connect(button, &QPushButton::clicked, this, [this, i] { press(i); });
    }
    column()->addLayout(row);
    stopTabAt(0);
}

void SegmentField::press(std::size_t index) {
    const bool on = buttons_[index]->isChecked();
    const int value = values_[index];
    show(on ? std::optional(value) : unset_ ? unset_ : std::optional(value));
    if (on || unset_) emit chosen(on ? value : *unset_);
}

// A group of Qt would do it for values of which one is always pressed; in others its arrows go nowhere.
void SegmentField::stopTabAt(std::size_t index) {
    for (std::size_t i = 0; i < buttons_.size(); ++i)
        buttons_[i]->setFocusPolicy(i == index ? Qt::StrongFocus : Qt::ClickFocus);
    setFocusProxy(buttons_[index]);
}

bool SegmentField::eventFilter(QObject* watched, QEvent* event) {
    const auto found = std::find(buttons_.begin(), buttons_.end(), watched);
    if (found == buttons_.end()) return false;
    const auto index = static_cast<std::size_t>(found - buttons_.begin());
    if (event->type() == QEvent::FocusIn) stopTabAt(index);
    if (event->type() == QEvent::FocusOut) stopTabAt(0); // one always comes to the first
    if (event->type() != QEvent::KeyPress) return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Left && key != Qt::Key_Right) return false;
    if (key == Qt::Key_Left && index > 0) buttons_[index - 1]->setFocus(Qt::BacktabFocusReason);
    if (key == Qt::Key_Right && index + 1 < buttons_.size()) buttons_[index + 1]->setFocus(Qt::TabFocusReason);
    return true;
}

void SegmentField::setWords(const QStringList& words) {
    for (std::size_t i = 0; i < buttons_.size(); ++i) {
        const QString& own = words[static_cast<int>(i)];
        buttons_[i]->setText(own);
        buttons_[i]->setAccessibleName(captionText() + QStringLiteral(": ") + own);
    }
}

void SegmentField::setRole(const char* role) {
    for (std::size_t i = 0; i < buttons_.size(); ++i)
        buttons_[i]->setProperty("role", QString::fromLatin1(role) + QString::number(i));
}

void SegmentField::show(std::optional<int> value) {
    for (std::size_t i = 0; i < values_.size(); ++i)
        buttons_[i]->setChecked(value == values_[i]);
}

QString SegmentField::inWords() const {
    const auto pressed =
        std::find_if(buttons_.begin(), buttons_.end(), [](const QPushButton* each) { return each->isChecked(); });
    return pressed == buttons_.end() ? QString() : (*pressed)->text();
}

ListField::ListField(int count, QWidget* parent) : InspectorField(parent), list_(new DropList(this)) {
    for (int i = 0; i < count; ++i)
        list_->addItem(QString());
    list_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    list_->setMaxVisibleItems(16);
    list_->setFocusPolicy(Qt::StrongFocus);
    column()->addWidget(list_);
    addControl(list_);
    connect(list_, &QComboBox::activated, this, &ListField::chosen);
}

void ListField::setWords(const QStringList& words) {
    const QSignalBlocker quiet(list_);
    while (list_->count() > words.size())
        list_->removeItem(list_->count() - 1);
    while (list_->count() < words.size())
        list_->addItem(QString());
    for (int i = 0; i < words.size(); ++i)
        list_->setItemText(i, words[i]);
    list_->setPlaceholderText(tr("several"));
}

void ListField::show(std::optional<int> index) {
    const QSignalBlocker quiet(list_);
    list_->setCurrentIndex(index.value_or(-1));
}

bool ListField::isBlank() const { return firstIsNone_ && list_->currentIndex() == 0; }

QString ListField::inWords() const {
    return list_->currentIndex() < 0 ? list_->placeholderText() : list_->currentText();
}

CheckField::CheckField(QWidget* parent) : InspectorField(parent), box_(new QCheckBox(this)) {
    column()->addWidget(box_);
    setFocusProxy(box_);
    connect(box_, &QCheckBox::clicked, this, [this] {
        const bool on = box_->checkState() != Qt::Unchecked; // several become all
        show(on);
        emit chosen(on);
    });
}

void CheckField::setWords(const QString& words) {
    box_->setText(words);
    box_->setAccessibleName(words);
}

void CheckField::show(std::optional<bool> on) {
    box_->setTristate(!on);
    box_->setCheckState(!on ? Qt::PartiallyChecked : *on ? Qt::Checked : Qt::Unchecked);
}

bool CheckField::isBlank() const { return box_->checkState() == Qt::Unchecked; }

QString CheckField::inWords() const {
    const QString words = box_->text();
    return box_->checkState() == Qt::PartiallyChecked ? ofSome(words) : words;
}

EmotionField::EmotionField(QWidget* parent)
    : InspectorField(parent),
      slider_(new CalmSlider(Qt::Horizontal, this)),
      number_(new QLabel(this)) {
    number_->setTextFormat(Qt::PlainText);
    number_->setMinimumWidth(36);
    number_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    slider_->setRange(-20, 20);
    slider_->setPageStep(5);
    auto* row = new QHBoxLayout;
    row->addWidget(slider_, 1);
    row->addWidget(number_);
    column()->addLayout(row);
    addControl(slider_);
    connect(slider_, &QSlider::valueChanged, this, [this](int tenths) {
        say(tenths / 10.0);
        emit chosen(tenths / 10.0);
    });
    connect(slider_, &QSlider::sliderReleased, this, &InspectorField::finished);
}

void EmotionField::show(std::optional<double> value) {
    const QSignalBlocker quiet(slider_);
    slider_->setValue(static_cast<int>(std::lround(value.value_or(0) * 10)));
    say(value);
}

QString EmotionField::inWords() const { return number_->text(); }

bool EmotionField::isInUse() const { return slider_->isSliderDown(); }

void EmotionField::retranslate() { say(value_); }

void EmotionField::say(std::optional<double> value) {
    value_ = value;
    QString words = QStringLiteral("—");
    if (value) words = qt(sayEmotion(*value, spokenLanguage()));
    number_->setText(words);
    slider_->setAccessibleDescription(words);
}

} // namespace cjm
