#include "app/inspector/inspector_choice.hpp"
#include "app/widgets/swatch.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <cjm/layout/theme.hpp>

#include <QHBoxLayout>
#include <QLineEdit>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>

namespace cjm {
ColourField::ColourField(QWidget* parent)
    : InspectorField(parent),
      code_(new QLineEdit(this)),
      reset_(new QToolButton(this)) {
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    for (const Hue& hue : lightTheme().hues) {
        auto* swatch = new Swatch(hue.fill, this);
        swatches_.push_back(swatch);
        row->addWidget(swatch);
        connect(swatch, &QAbstractButton::clicked, this, [this, swatch] {
            const QString wanted = !differs_ && now_ == swatch->code() ? QString() : swatch->code();
            show(wanted);
            emit chosen(wanted);
        });
    }
    code_->setPlaceholderText(QStringLiteral("#…"));
    code_->setMaxLength(7);
    code_->setProperty("role", QStringLiteral("code"));
    code_->setMinimumWidth(40);
    reset_->setAutoRaise(true);
    reset_->setIconSize({16, 16});
    row->addWidget(code_, 1);
    row->addWidget(reset_);
    column()->addLayout(row);
    addControl(code_);
    setFocusProxy(swatches_.front());
    setTabOrder(swatches_.back(), code_); // as they stand
    setTabOrder(code_, reset_);
    connect(code_, &QLineEdit::textEdited, this, [this](const QString& text) {
        // What is shorter may be the beginning of another one.
        const bool isColour = parseColour(text.toStdString()).has_value();
        setTrouble(!isColour && text.size() == 7);
        if (isColour && text.size() == 7) emit chosen(text.toUpper());
    });
    connect(code_, &QLineEdit::editingFinished, this, [this] {
        setTrouble(false);
        const QString typed = code_->text().toUpper();
        const bool isMeant = typed.isEmpty() ? !now_.isEmpty() : parseColour(typed.toStdString()).has_value();
        if (code_->isModified() && isMeant && typed != now_) {
            show(typed);
            emit chosen(typed);
        }
        code_->setText(now_);
        emit finished();
    });
    connect(reset_, &QToolButton::clicked, this, [this] {
        show(QString());
        emit chosen(QString());
    });
}

void ColourField::show(const std::optional<QString>& colour) {
    now_ = colour.value_or(QString()).toUpper();
    differs_ = !colour;
    for (Swatch* swatch : swatches_)
        swatch->setChecked(swatch->code() == now_);
    if (!code_->hasFocus() || parseColour(code_->text().toStdString())) code_->setText(now_);
    reset_->setEnabled(differs_ || !now_.isEmpty());
}

void ColourField::setTrouble(bool on) {
    code_->setToolTip(Qt::convertFromPlainText(on ? tr("A colour such as #2B6DEF") : QString()));
    QPalette palette = code_->palette();
    palette.setColor(QPalette::Text, on ? QColor(0xE0, 0x52, 0x4D) : this->palette().color(QPalette::Text));
    code_->setPalette(palette);
}

void ColourField::setTheme(const Theme& theme) { reset_->setIcon(tintedIcon("rotate-ccw", theme)); }

void ColourField::retranslate() {
    reset_->setAccessibleName(tr("Usual colour"));
    reset_->setToolTip(tr("Usual colour"));
}

} // namespace cjm
