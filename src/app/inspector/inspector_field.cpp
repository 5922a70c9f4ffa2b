#include "app/inspector/inspector_field.hpp"

#include "app/widgets/words_label.hpp"

#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace cjm {

namespace {

// A press on the name of a field goes to what it names.
class Caption : public QLabel {
public:
    using QLabel::QLabel;

protected:
    void mousePressEvent(QMouseEvent* event) override {
        QWidget* to = buddy();
        if (event->button() != Qt::LeftButton || !to || !to->isEnabled()) return QLabel::mousePressEvent(event);
        to->setFocus(Qt::OtherFocusReason);
    }
};

} // namespace

InspectorField::InspectorField(QWidget* parent)
    : QWidget(parent),
      caption_(new Caption(this)),
      body_(new QWidget(this)),
      column_(new QVBoxLayout(body_)) {
    auto* whole = new QVBoxLayout(this);
    for (QVBoxLayout* column : {whole, column_}) {
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(5);
    }
    caption_->setTextFormat(Qt::PlainText);
    caption_->setProperty("role", QStringLiteral("caption"));
    caption_->setBuddy(this); // whatever takes its focus
    whole->addWidget(caption_);
    whole->addWidget(body_);
}

void InspectorField::setReadOnly(bool on) {
    if (on && !value_) {
        value_ = new WordsLabel(this);
        value_->setTextFormat(Qt::PlainText);
        value_->setProperty("role", QStringLiteral("value"));
        layout()->addWidget(value_);
    }
    body_->setVisible(!on);
    if (!value_) return;
    value_->setVisible(on);
    if (on) value_->setText(inWords());
}

void InspectorField::setCaption(const QString& words) {
    words_ = words;
    for (QWidget* control : controls_)
        control->setAccessibleName(words);
    say();
}

QString InspectorField::captionText() const { return caption_->text(); }

QString InspectorField::ofSome(const QString& words) {
    const QString sign = QStringLiteral("±");
    return words.endsWith(sign) ? words : words + QChar(QChar::Nbsp) + sign;
}

QString InspectorField::ofSomeWords() { return tr("Only on some of what is selected"); }

void InspectorField::setDiffers(bool differs) {
    if (differs_ == differs) return;
    differs_ = differs;
    say();
}

void InspectorField::say() {
    caption_->setText(differs_ ? words_ + QStringLiteral(" · ") + tr("several") : words_);
    caption_->setVisible(!words_.isEmpty());
}

void InspectorField::addControl(QWidget* control) {
    controls_.push_back(control);
    control->setAccessibleName(words_);
    if (!focusProxy()) setFocusProxy(control);
    if (controls_.size() == 1) caption_->setBuddy(control);
}

void InspectorField::putTab(QWidget* before, QWidget* control) {
    // Qt puts nothing behind what takes no focus, and the caption is where the field begins.
    caption_->setFocusPolicy(Qt::TabFocus);
    setTabOrder(before ? before : caption_, control);
    caption_->setFocusPolicy(Qt::NoFocus);
}

} // namespace cjm
