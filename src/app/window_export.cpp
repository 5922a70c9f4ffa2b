#include <cjm/app/application.hpp>
#include <cjm/app/main_window.hpp>
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

#include <array>

namespace cjm {
namespace {

const QString section = QStringLiteral("export/");
constexpr int wholeTask = 1000;
constexpr int noticeMs = 8000;

QString qt(const std::string& text) { return QString::fromStdString(text); }

QString endingOf(ExportFormat format) {
    static const std::array<QString, 3> endings{QStringLiteral(".png"), QStringLiteral(".pdf"), QStringLiteral(".svg")};
    return endings[static_cast<std::size_t>(format)];
}

// What was chosen last time.
ExportChoice rememberedChoice() {
    const QSettings settings;
    ExportChoice choice;
    const auto format =
        exportFormatOf("x" + settings.value(section + QStringLiteral("format")).toString().toStdString());
    choice.format = format.value_or(choice.format);
    choice.theme = settings.value(section + QStringLiteral("theme"), qt(choice.theme)).toString().toStdString();
    choice.page = settings.value(section + QStringLiteral("page"), qt(choice.page)).toString().toStdString();
    choice.scale = settings.value(section + QStringLiteral("scale"), 2.0).toDouble();
    return choice;
}

void remember(const ExportChoice& choice) {
    QSettings settings;
    settings.setValue(section + QStringLiteral("format"), endingOf(choice.format));
    settings.setValue(section + QStringLiteral("theme"), qt(choice.theme));
    settings.setValue(section + QStringLiteral("page"), qt(choice.page));
    settings.setValue(section + QStringLiteral("scale"), choice.scale);
}

} // namespace

void MainWindow::exportMap() {
    board_->commitEditor();
    const auto choice = dialogs_->askExport(this, rememberedChoice());
    if (!choice) return;
    remember(*choice);
    QString path = dialogs_->askExportPath(this, suggestedPath(endingOf(choice->format)));
    if (path.isEmpty()) return;
    if (exportFormatOf(path.toStdString()) != choice->format) path += endingOf(choice->format);
    if (writeExport(*choice, path))
        statusBar()->showMessage(tr("Exported: %1").arg(QFileInfo(path).fileName()), noticeMs);
}

bool MainWindow::writeExport(const ExportChoice& choice, const QString& path) {
    QProgressDialog bar(tr("Exporting…"), QString(), 0, wholeTask, this); // shows itself when it takes long
    bar.setWindowModality(Qt::WindowModal);
    bar.setMinimumDuration(1000);
    const auto bytes = exportBytes(store_->map(), findTheme(choice.theme).value_or(lightTheme()),
                                   findPageFormat(choice.page).value_or(pageFormats().front()), choice.format,
                                   choice.scale, languages_.current(),
                                   [&bar](double done) { bar.setValue(static_cast<int>(done * (wholeTask - 1))); });
    auto written = bytes ? replaceFile(path.toStdString(), *bytes) : tl::unexpected(bytes.error());
    bar.reset();
    if (written) return true;
    Error error = written.error();
    if (bytes) error.message.code = "file.cannot-write-output";
    logError(fmt::format("export failed: {}", error.message.code));
    dialogs_->showError(this, qt(say(error, languages_.current())));
    return false;
}

void MainWindow::saveAsTemplate() {
    board_->commitEditor();
    const QString name = dialogs_->askTemplateName(this, qt(store_->map().passport->title).simplified());
    if (name.isEmpty()) return;
    SystemIds ids;
    const auto saved = saveOwnTemplate(ownTemplatesFolder(), name.toStdString(), store_->map(), ids);
    if (!saved)
        dialogs_->showError(this, qt(say(saved.error(), languages_.current())));
    else
        statusBar()->showMessage(tr("Template saved: %1").arg(qt(saved->stem().string())), noticeMs);
}

} // namespace cjm
