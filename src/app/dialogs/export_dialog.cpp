#include "app/dialogs/export_dialog.hpp"

#include "app/widgets/qt_text.hpp"

#include <cjm/layout/page.hpp>

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QString>
#include <QVBoxLayout>

namespace cjm {
namespace {

constexpr int resolutions[] = {96, 150, 192, 300};
constexpr double usualResolution = 96;

QString pageInWords(const PageFormat& format) {
    if (format.size.empty()) return QCoreApplication::translate("ExportDialog", "As large as the map");
    if (format.name == "16:9") return QCoreApplication::translate("ExportDialog", "Slide 16:9");
    return qt(format.name).toUpper();
}

void choose(QComboBox& box, const QVariant& value) { box.setCurrentIndex(std::max(0, box.findData(value))); }

} // namespace

QString themeInWords(std::string_view name) {
    if (name == "dark") return QCoreApplication::translate("Themes", "Dark");
    if (name == "print") return QCoreApplication::translate("Themes", "For printing");
    if (name == "high-contrast") return QCoreApplication::translate("Themes", "High contrast");
    return QCoreApplication::translate("Themes", "Light");
}

ExportDialog::ExportDialog(const ExportChoice& start, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Export"));
    format_ = new QComboBox;
    format_->addItem(tr("PDF, a document"), static_cast<int>(ExportFormat::pdf));
    format_->addItem(tr("PNG, a picture"), static_cast<int>(ExportFormat::png));
    format_->addItem(tr("SVG, for designers"), static_cast<int>(ExportFormat::svg));
    theme_ = new QComboBox;
    for (const std::string_view name : themeNames())
        theme_->addItem(themeInWords(name), qt(name));
    page_ = new QComboBox;
    for (const PageFormat& format : pageFormats())
        page_->addItem(pageInWords(format), qt(format.name));
    scale_ = new QComboBox;
    for (const int dots : resolutions)
        scale_->addItem(tr("%1 dpi").arg(dots), dots / usualResolution);

    for (QComboBox* box : {format_, theme_, page_, scale_})
        box->setMinimumSize(230, 32);
    choose(*format_, static_cast<int>(start.format));
    choose(*theme_, qt(start.theme));
    choose(*page_, qt(start.page));
    choose(*scale_, start.scale);

    auto* buttons = new QDialogButtonBox;
    auto* go = buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    go->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(format_, &QComboBox::currentIndexChanged, this, &ExportDialog::showWhatCounts);

    form_ = new QFormLayout;
    form_->setHorizontalSpacing(18);
    form_->setVerticalSpacing(12);
    form_->addRow(tr("&Format:"), format_);
    form_->addRow(tr("&Theme:"), theme_);
    form_->addRow(tr("&Page:"), page_);
    form_->addRow(tr("&Resolution:"), scale_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 20, 22, 18);
    column->setSpacing(20);
    column->addLayout(form_);
    column->addStretch();
    column->addWidget(buttons);
    showWhatCounts();
}

// Only pictures have a resolution.
void ExportDialog::showWhatCounts() {
    const bool shown = choice().format == ExportFormat::png;
    scale_->setVisible(shown);
    form_->labelForField(scale_)->setVisible(shown);
}

ExportChoice ExportDialog::choice() const {
    ExportChoice choice;
    choice.format = static_cast<ExportFormat>(format_->currentData().toInt());
    choice.theme = theme_->currentData().toString().toStdString();
    choice.page = page_->currentData().toString().toStdString();
    choice.scale = scale_->currentData().toDouble();
    return choice;
}

} // namespace cjm
