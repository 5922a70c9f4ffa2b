#include "app/dialogs/export_dialog.hpp"

#include "app/widgets/drop_list.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/formats/formats.hpp>
#include <cjm/layout/page.hpp>

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QPushButton>
#include <QString>
#include <QVBoxLayout>

#include <algorithm>

namespace cjm {
namespace {

constexpr int resolutions[] = {96, 150, 192, 300};
constexpr double usualResolution = 96;
constexpr int lineOfExport = 32;

// What a page without a size becomes depends on what stands on it.
QString pageInWords(const PageFormat& format, bool ofPersonas = false, bool ofOne = false) {
    if (format.size.empty() && ofOne) return QCoreApplication::translate("ExportDialog", "A4, upright");
    if (format.size.empty() && ofPersonas)
        return QCoreApplication::translate("ExportDialog", "As large as what is on it");
    if (format.size.empty()) return QCoreApplication::translate("ExportDialog", "As large as the map");
    if (format.name == "16:9") return QCoreApplication::translate("ExportDialog", "Slide 16:9");
    return qt(format.name).toUpper();
}

constexpr const char* reportView = "report";

void choose(QComboBox& box, const QVariant& value) { box.setCurrentIndex(std::max(0, box.findData(value))); }

} // namespace

QString themeInWords(std::string_view name) { return qt(say("look.theme-" + std::string(name), spokenLanguage())); }

ExportDialog::ExportDialog(const ExportChoice& start, Language language, const QStringList& personas, QWidget* parent)
    : QDialog(parent),
      storyId_(start.story) {
    setWindowTitle(tr("Export"));
    makeLists(start, language, personas);
    const auto makeSwitch = [](const QString& words, bool isOn) {
        auto* box = new QCheckBox(words);
        box->setChecked(isOn);
        return box;
    };
    story_ = makeSwitch(tr("With the s&tory"), !start.story.empty());
    evidence_ = makeSwitch(tr("&How we know"), start.evidence);
    appendix_ = makeSwitch(tr("With the appe&ndix"), start.appendix);
    transitions_ = makeSwitch(tr("T&ransitions"), start.transitions);
    makeShow(start, language);
    layOut();
    for (const QComboBox* box : {format_, view_, persona_})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::showWhatCounts);
    showWhatCounts();
}

// What one of several is chosen of.
void ExportDialog::makeLists(const ExportChoice& start, Language language, const QStringList& personas) {
    format_ = new DropList;
    for (const Format& format : formats())
        if (format.writes) format_->addItem(qt(say(format.words, language)), qt(format.id));
    view_ = new DropList;
    for (const std::string_view view : pageViews())
        if (!isOfTwoMaps(view) || view == start.view) // what is compared is known where it is shown
            view_->addItem(qt(say("view." + std::string(view), language)), qt(view));
    persona_ = new DropList;
    persona_->addItem(tr("All personas"), 0);
    for (const QString& name : personas)
        persona_->addItem(name, persona_->count());
    theme_ = new DropList;
    for (const std::string_view name : themeNames())
        theme_->addItem(themeInWords(name), qt(name));
    page_ = new DropList;
    for (const PageFormat& format : pageFormats())
        page_->addItem(pageInWords(format), qt(format.name));
    scale_ = new DropList;
    for (const int dots : resolutions)
        scale_->addItem(tr("%1 dpi").arg(dots), dots / usualResolution);

    for (QComboBox* box : {format_, view_, persona_, theme_, page_, scale_})
        box->setMinimumSize(230, lineOfExport);
    choose(*format_, qt(start.format));
    choose(*view_, qt(start.view));
    choose(*persona_, start.persona);
    choose(*theme_, qt(start.theme));
    choose(*page_, qt(start.page));
    choose(*scale_, start.scale);
}

void ExportDialog::layOut() {
    auto* buttons = new QDialogButtonBox;
    auto* go = buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    go->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    form_ = new QFormLayout;
    form_->setHorizontalSpacing(18);
    form_->setVerticalSpacing(12);
    form_->addRow(tr("&Format:"), format_);
    form_->addRow(tr("&View:"), view_);
    form_->addRow(tr("P&ersona:"), persona_);
    form_->addRow(tr("&Theme:"), theme_);
    form_->addRow(tr("&Page:"), page_);
    form_->addRow(tr("&Resolution:"), scale_);
    form_->addRow(QString(), story_);
    form_->addRow(QString(), evidence_);
    form_->addRow(QString(), appendix_);
    form_->addRow(QString(), transitions_);
    form_->addRow(tr("On &cards:"), show_);
    form_->addRow(tr("&Around the map:"), around_);
    for (QWidget* field : {format_, view_, persona_, theme_, page_, scale_})
        form_->labelForField(field)->setMinimumHeight(lineOfExport); // in the middle of the line that it is for
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 20, 22, 18);
    column->setSpacing(20);
    column->addLayout(form_);
    column->addStretch();
    column->addWidget(buttons);
}

// What cards show beside their text (comments are never exported), and what stands around the grid.
void ExportDialog::makeShow(const ExportChoice& start, Language language) {
    const auto group = [this](QWidget*& whole) {
        whole = new QWidget(this);
        auto* boxes = new QGridLayout(whole);
        boxes->setContentsMargins(0, 6, 0, 0);
        boxes->setHorizontalSpacing(18);
        boxes->setVerticalSpacing(4);
        boxes->setColumnStretch(1, 1);
        return boxes;
    };
    const auto add = [&](QGridLayout* boxes, std::string_view code, bool on) {
        auto* box = new QCheckBox(qt(say(code, language)), boxes->parentWidget());
        box->setChecked(on);
        const int place = boxes->count();
        boxes->addWidget(box, place / 2, place % 2);
        return box;
    };
    QGridLayout* onCards = group(show_);
    for (const CardField field : cardFields)
        if (field != CardField::comments)
            shown_.emplace_back(field, add(onCards, "show." + std::string(nameOf(field)), start.show.has(field)));
    QGridLayout* around = group(around_);
    for (const MapPart part : mapParts)
        parts_.emplace_back(part, add(around, "part." + std::string(nameOf(part)), !start.hiddenParts.contains(part)));
    // The boxes of both stand below each other.
    int first = 0;
    for (const QGridLayout* boxes : {onCards, around})
        for (int row = 0; row < boxes->rowCount(); ++row)
            first = std::max(first, boxes->itemAtPosition(row, 0)->sizeHint().width());
    for (QGridLayout* boxes : {onCards, around})
        boxes->setColumnMinimumWidth(0, first);
}

// What a format has no use for is not asked.
void ExportDialog::showWhatCounts() {
    const Format* format = findFormat(choice().format);
    const auto show = [this](QWidget* box, bool shown) {
        box->setVisible(shown);
        form_->labelForField(box)->setVisible(shown);
    };
    show(scale_, format && format->hasPixels);
    for (QWidget* box : {view_, theme_, page_})
        show(box, format && format->isPicture);
    const bool isOfCards = format && format->isPicture && choice().view == firstPageView();
    story_->setVisible(isOfCards && !storyId_.empty());
    evidence_->setVisible(isOfCards);
    const bool isReport = choice().view == reportView;
    appendix_->setVisible(isReport);
    if (isReport) show(page_, false); // it is read upright, on A4
    transitions_->setVisible(isOfCards);
    show(show_, isOfCards);
    show(around_, isOfCards);
    // With one view there is nothing to choose, and with one persona neither.
    if (view_->count() < 2) show(view_, false);
    const bool ofPersonas = choice().view == "personas";
    show(persona_, format && format->isPicture && ofPersonas && persona_->count() > 2);
    page_->setItemText(0, pageInWords(pageFormats().front(), ofPersonas, choice().persona > 0));
}

ExportChoice ExportDialog::choice() const {
    ExportChoice choice;
    choice.format = format_->currentData().toString().toStdString();
    const Format* format = findFormat(choice.format);
    choice.view = format && format->isReport ? reportView : view_->currentData().toString().toStdString();
    choice.appendix = choice.view == reportView && appendix_->isChecked();
    if (choice.view == "personas") choice.persona = persona_->currentData().toInt();
    choice.theme = theme_->currentData().toString().toStdString();
    choice.page = page_->currentData().toString().toStdString();
    choice.scale = scale_->currentData().toDouble();
    if (choice.view == firstPageView() && story_->isChecked()) choice.story = storyId_;
    choice.evidence = choice.view == firstPageView() && evidence_->isChecked();
    choice.transitions = choice.view == firstPageView() && transitions_->isChecked();
    for (const auto& [field, box] : shown_)
        choice.show = choice.show.with(field, box->isChecked());
    for (const auto& [part, box] : parts_)
        if (!box->isChecked()) choice.hiddenParts.insert(part);
    return choice;
}

} // namespace cjm
