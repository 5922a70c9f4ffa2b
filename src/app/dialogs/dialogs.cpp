#include "app/dialogs/dialogs.hpp"

#include "app/dialogs/export_dialog.hpp"
#include "app/dialogs/file_picker.hpp"
#include "app/dialogs/plain_box.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/formats/formats.hpp>
#include <cjm/model/validate.hpp>
#include <cjm/storage/limits.hpp>

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QInputDialog>
#include <QPushButton>
#include <QString>
#include <QUrl>

namespace cjm {
namespace {

// "PNG, a picture (*.png)": what a file dialog shows of a format.
QString filterOf(const Format& format, Language language) {
    QStringList patterns;
    for (const std::string_view ending : format.endings)
        if (!ending.empty()) patterns.push_back(QLatin1Char('*') + qt(ending));
    return qt(say(format.words, language)) + QStringLiteral(" (") + patterns.join(QLatin1Char(' ')) + QLatin1Char(')');
}

// A filter for each format that can be opened.
QString openFilters(Language language) {
    QStringList filters;
    for (const Format& format : formats())
        if (format.reads) filters.push_back(filterOf(format, language));
    return filters.join(QStringLiteral(";;"));
}

QString mapFilter(Language language) { return filterOf(*findFormat("cjm"), language); }

QString askLine(QWidget* parent, const QString& title, const QString& question, const QString& suggestion) {
    QInputDialog dialog(parent);
    dialog.setWindowTitle(title);
    dialog.setLabelText(question);
    dialog.setTextValue(suggestion);
    dialog.setOkButtonText(QCoreApplication::translate("Dialogs", "Save"));
    dialog.setCancelButtonText(QCoreApplication::translate("Dialogs", "Cancel"));
    dialog.resize(420, dialog.sizeHint().height());
    return dialog.exec() == QDialog::Accepted ? dialog.textValue().simplified() : QString();
}

} // namespace

QString QtDialogs::askOpenPath(QWidget* parent, const QString& title, const QString& folder) {
    return FilePicker(parent, title, folder, openFilters(language_())).toOpen();
}

QString QtDialogs::askSavePath(QWidget* parent, const QString& suggestion) {
    return FilePicker(parent, QCoreApplication::translate("Dialogs", "Save the map as"), suggestion,
                      mapFilter(language_()))
        .toSave(QStringLiteral("cjm"));
}

UnsavedAnswer QtDialogs::askUnsaved(QWidget* parent, const QString& name) {
    PlainBox box(parent, QMessageBox::Question,
                 QCoreApplication::translate("Dialogs", "“%1” has changes that are not saved.").arg(name));
    QPushButton* save = box.addButton(QCoreApplication::translate("Dialogs", "Save"), QMessageBox::AcceptRole);
    QPushButton* discard =
        box.addButton(QCoreApplication::translate("Dialogs", "Do not save"), QMessageBox::DestructiveRole);
    const QAbstractButton* answer = box.ask(save);
    if (answer == save) return UnsavedAnswer::save;
    return answer == discard ? UnsavedAnswer::discard : UnsavedAnswer::cancel;
}

StuckAnswer QtDialogs::askStuck(QWidget* parent, const QString& name, const QString& why) {
    PlainBox box(parent, QMessageBox::Warning,
                 QCoreApplication::translate("Dialogs", "“%1” could not be saved. Your work is safe on this computer.")
                     .arg(name),
                 why);
    QPushButton* again = box.addButton(QCoreApplication::translate("Dialogs", "Try again"), QMessageBox::AcceptRole);
    QPushButton* elsewhere = box.addButton(QCoreApplication::translate("Dialogs", "Save as…"), QMessageBox::ActionRole);
    QPushButton* leave =
        box.addButton(QCoreApplication::translate("Dialogs", "Close, go on next time"), QMessageBox::DestructiveRole);
    const QAbstractButton* answer = box.ask(again);
    if (answer == again) return StuckAnswer::tryAgain;
    if (answer == elsewhere) return StuckAnswer::saveElsewhere;
    return answer == leave ? StuckAnswer::leave : StuckAnswer::cancel;
}

GoneAnswer QtDialogs::askGone(QWidget* parent, const QString& name, bool isLeaving) {
    PlainBox box(parent, QMessageBox::Warning,
                 QCoreApplication::translate("Dialogs", "“%1” is no longer in its place. Your work is safe.").arg(name),
                 QCoreApplication::translate("Dialogs", "It was deleted or moved. Where shall it be saved?"));
    QPushButton* here =
        box.addButton(QCoreApplication::translate("Dialogs", "Save here again"), QMessageBox::AcceptRole);
    QPushButton* elsewhere = box.addButton(QCoreApplication::translate("Dialogs", "Save as…"), QMessageBox::ActionRole);
    QPushButton* without = nullptr;
    if (isLeaving)
        without =
            box.addButton(QCoreApplication::translate("Dialogs", "Close without a file"), QMessageBox::DestructiveRole);
    const QAbstractButton* answer = box.ask(elsewhere);
    if (without && answer == without) return GoneAnswer::discard;
    if (answer == here) return GoneAnswer::saveHere;
    return answer == elsewhere ? GoneAnswer::saveElsewhere : GoneAnswer::cancel;
}

bool QtDialogs::askLastVersion(QWidget* parent, const QString& name, const QString& when) {
    PlainBox box(
        parent, QMessageBox::Question,
        QCoreApplication::translate("Dialogs", "“%1” is no longer in its place.").arg(name),
        QCoreApplication::translate(
            "Dialogs", "The file was deleted or moved, or its disk is away. This computer keeps the map of %1.")
            .arg(when));
    QPushButton* open = box.addButton(QCoreApplication::translate("Dialogs", "Open that"), QMessageBox::AcceptRole);
    return box.ask(open) == open;
}

QString QtDialogs::askPicturePath(QWidget* parent, const QString& folder) {
    return FilePicker(parent, QCoreApplication::translate("Dialogs", "Choose a picture"), folder,
                      QCoreApplication::translate("Dialogs", "Pictures (*.png *.jpg *.jpeg *.webp *.gif)"))
        .toOpen();
}

QString QtDialogs::askAvatarPath(QWidget* parent, const QString& folder) {
    return FilePicker(parent, QCoreApplication::translate("Dialogs", "Choose a picture"), folder,
                      QCoreApplication::translate("Dialogs", "Pictures (*.png *.jpg *.jpeg *.webp *.gif *.svg)"))
        .toOpen();
}

bool QtDialogs::askManyCards(QWidget* parent, std::size_t cards, std::size_t room) {
    PlainBox box(parent, QMessageBox::Question,
                 QCoreApplication::translate("Dialogs", "Paste %n card(s)?", nullptr, static_cast<int>(cards)));
    if (room < cards)
        box.setInformativeText(QCoreApplication::translate("Dialogs", "The map has room for the first %n of them.",
                                                           nullptr, static_cast<int>(room)));
    QPushButton* paste = box.addButton(QCoreApplication::translate("Dialogs", "Paste"), QMessageBox::AcceptRole);
    paste->setEnabled(room > 0);
    return box.ask(paste) == paste;
}

std::optional<bool> QtDialogs::askGrow(QWidget* parent, int stages, int rows) {
    const QString moreStages = QCoreApplication::translate("Dialogs", "%n stage(s)", nullptr, stages);
    const QString moreRows = QCoreApplication::translate("Dialogs", "%n row(s)", nullptr, rows);
    const QString both = QCoreApplication::translate("Dialogs", "%1 and %2").arg(moreStages, moreRows);
    PlainBox box(parent, QMessageBox::Question,
                 QCoreApplication::translate("Dialogs", "The table is larger than the map. Add %1?")
                     .arg(rows == 0     ? moreStages
                          : stages == 0 ? moreRows
                                        : both));
    QPushButton* add = box.addButton(QCoreApplication::translate("Dialogs", "Add"), QMessageBox::AcceptRole);
    QPushButton* fit =
        box.addButton(QCoreApplication::translate("Dialogs", "Only what fits"), QMessageBox::DestructiveRole);
    const QAbstractButton* answer = box.ask(add);
    if (answer == add) return true;
    return answer == fit ? std::optional(false) : std::nullopt;
}

std::optional<ExportChoice> QtDialogs::askExport(QWidget* parent, const ExportChoice& start,
                                                 const QStringList& personas) {
    ExportDialog dialog(start, language_(), personas, parent);
    if (dialog.exec() != QDialog::Accepted) return std::nullopt;
    return dialog.choice();
}

QString QtDialogs::askExportPath(QWidget* parent, const QString& suggestion) {
    const Format* format = formatOf(suggestion.toStdString());
    return FilePicker(parent, QCoreApplication::translate("Dialogs", "Export the map as"), suggestion,
                      format ? filterOf(*format, language_()) : QString())
        .toSave(QFileInfo(suggestion).suffix());
}

bool QtDialogs::askReplace(QWidget* parent, const QStringList& names) {
    const int count = static_cast<int>(names.size());
    PlainBox box(parent, QMessageBox::Question,
                 QCoreApplication::translate("Dialogs", "%n file(s) of these names are there already. Replace them?",
                                             nullptr, count),
                 names.join(QLatin1Char('\n')));
    QPushButton* replace = box.addButton(QCoreApplication::translate("Dialogs", "Replace"), QMessageBox::AcceptRole);
    return box.ask() == replace;
}

QString QtDialogs::askTemplateName(QWidget* parent, const QString& suggestion) {
    return askLine(parent, QCoreApplication::translate("Dialogs", "Save as my template"),
                   QCoreApplication::translate("Dialogs", "Name of the template:"), suggestion);
}

QString QtDialogs::askAuthorName(QWidget* parent, const QString& suggestion) {
    return askLine(parent, QCoreApplication::translate("Dialogs", "Sign edits"),
                   QCoreApplication::translate("Dialogs", "Your name, role or initials:"), suggestion);
}

void QtDialogs::showError(QWidget* parent, const QString& text) {
    PlainBox box(parent, QMessageBox::Warning, text);
    box.exec();
}

void QtDialogs::showFolder(QWidget* parent, const QString& folder) {
    if (!mayBegin() || !QDesktopServices::openUrl(QUrl::fromLocalFile(folder))) showError(parent, folder);
}

void QtDialogs::openLink(const QUrl& link) {
    if (!link.isEmpty() && isOpenableLink(link.toEncoded().toStdString()) && mayBegin())
        QDesktopServices::openUrl(link);
}

} // namespace cjm
