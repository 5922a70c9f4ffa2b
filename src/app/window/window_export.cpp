#include "app/widgets/qt_text.hpp"
#include "app/window/application.hpp"
#include "app/window/main_window.hpp"

#include <cjm/layout/page.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/log.hpp>
#include <cjm/storage/own_templates.hpp>

#include <QFileInfo>
#include <QProgressDialog>
#include <QSettings>
#include <QStatusBar>
#include <QString>

#include <fmt/format.h>

namespace cjm {
namespace {

const QString exportSection = QStringLiteral("export/");
constexpr int wholeTask = 1000;
constexpr int noticeMs = 8000;

// What was chosen last time.
ExportChoice rememberedChoice() {
    const QSettings settings;
    ExportChoice choice;
    const auto format =
        exportFormatOf("x" + settings.value(exportSection + QStringLiteral("format")).toString().toStdString());
    choice.format = format.value_or(choice.format);
    choice.theme = settings.value(exportSection + QStringLiteral("theme"), qt(choice.theme)).toString().toStdString();
    choice.page = settings.value(exportSection + QStringLiteral("page"), qt(choice.page)).toString().toStdString();
    choice.scale = settings.value(exportSection + QStringLiteral("scale"), 2.0).toDouble();
    return choice;
}

void remember(const ExportChoice& choice) {
    QSettings settings;
    settings.setValue(exportSection + QStringLiteral("format"), qt(endingOf(choice.format)));
    settings.setValue(exportSection + QStringLiteral("theme"), qt(choice.theme));
    settings.setValue(exportSection + QStringLiteral("page"), qt(choice.page));
    settings.setValue(exportSection + QStringLiteral("scale"), choice.scale);
}

} // namespace

void MainWindow::exportMap() {
    board_->commitEditor();
    const auto choice = dialogs_->askExport(this, rememberedChoice());
    if (!choice) return;
    remember(*choice);
    QString path = dialogs_->askExportPath(this, suggestedPath(qt(endingOf(choice->format))));
    if (path.isEmpty()) return;
    if (exportFormatOf(path.toStdString()) != choice->format) path += qt(endingOf(choice->format));
    if (writeExport(*choice, path))
        statusBar()->showMessage(tr("Exported: %1").arg(QFileInfo(path).fileName()), noticeMs);
}

bool MainWindow::writeExport(const ExportChoice& choice, const QString& path) {
    QProgressDialog bar(tr("Exporting…"), QString(), 0, wholeTask, this); // shows itself when it takes long
    bar.setWindowModality(Qt::WindowModal);
    bar.setMinimumDuration(1000);
    const auto bytes = exportBytes(store()->map(), findTheme(choice.theme).value_or(lightTheme()),
                                   findPageFormat(choice.page).value_or(pageFormats().front()), choice.format,
                                   choice.scale, languages_.current(),
                                   [&bar](double done) { bar.setValue(static_cast<int>(done * (wholeTask - 1))); });
    const auto written = bytes ? writeOutput(path.toStdString(), *bytes) : tl::unexpected(bytes.error());
    bar.reset();
    if (written) return true;
    logError(fmt::format("export failed: {}", written.error().message.code));
    tell(written.error());
    return false;
}

void MainWindow::saveAsTemplate() {
    board_->commitEditor();
    const QString name = dialogs_->askTemplateName(this, qt(store()->map().passport->title).simplified());
    if (name.isEmpty()) return;
    SystemIds ids;
    const auto saved = saveOwnTemplate(ownTemplatesFolder(), name.toStdString(), store()->map(), ids);
    if (!saved)
        tell(saved.error());
    else
        statusBar()->showMessage(tr("Template saved: %1").arg(qt(saved->stem().string())), noticeMs);
}

} // namespace cjm
