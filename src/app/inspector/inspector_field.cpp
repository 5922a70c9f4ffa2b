#include "app/inspector/inspector_field.hpp"

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
      column_(new QVBoxLayout(this)),
      caption_(new Caption(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(5);
    caption_->setTextFormat(Qt::PlainText);
    caption_->setProperty("role", QStringLiteral("caption"));
    caption_->setBuddy(this); // whatever takes its focus
    column_->addWidget(caption_);
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
