#include "app/inspector/inspector_field.hpp"

#include <QLabel>
#include <QVBoxLayout>

namespace cjm {

InspectorField::InspectorField(QWidget* parent)
    : QWidget(parent),
      column_(new QVBoxLayout(this)),
      caption_(new QLabel(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(5);
    caption_->setTextFormat(Qt::PlainText);
    caption_->setProperty("role", QStringLiteral("caption"));
    column_->addWidget(caption_);
}

void InspectorField::setCaption(const QString& words) {
    words_ = words;
    for (QWidget* control : controls_)
        control->setAccessibleName(words);
    say();
}

QString InspectorField::captionText() const { return caption_->text(); }

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
}

void InspectorField::putTab(QWidget* before, QWidget* control) {
    // Qt puts nothing behind what takes no focus, and the caption is where the field begins.
    caption_->setFocusPolicy(Qt::TabFocus);
    setTabOrder(before ? before : caption_, control);
    caption_->setFocusPolicy(Qt::NoFocus);
}

} // namespace cjm
