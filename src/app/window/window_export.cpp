#include "app/document/card_switches.hpp"
#include "app/views/compare_view.hpp"
#include "app/widgets/background.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/settings.hpp"
#include "app/widgets/toast.hpp"
#include "app/window/main_window.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/formats/formats.hpp>
#include <cjm/formats/report_file.hpp>
#include <cjm/layout/page.hpp>
#include <cjm/render/export.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/log.hpp>
#include <cjm/storage/own_templates.hpp>

#include <QDate>
#include <QFileInfo>
#include <QStatusBar>
#include <QString>

#include <fmt/format.h>

#include <tuple>
#include <utility>

namespace cjm {
namespace {

const QString exportSection = QStringLiteral("export/");
constexpr int noticeMs = 8000;

// What was chosen last time; the view is the one that is shown.
ExportChoice rememberedChoice() {
    const QSettings settings = openSettings();
    ExportChoice choice;
    const auto recall = [&settings](const char* key, std::string& value) {
        value = settings.value(exportSection + QLatin1String(key), qt(value)).toString().toStdString();
    };
    std::string ending = ".pdf";
    recall("format", ending);
    const Format* format = formatOf("x" + ending);
    if (format && format->writes) choice.format = format->id;
    recall("theme", choice.theme);
    recall("page", choice.page);
    choice.scale = settings.value(exportSection + QStringLiteral("scale"), 2.0).toDouble();
    return choice;
}

void remember(const ExportChoice& choice, const Format& format) {
    QSettings settings = openSettings();
    settings.setValue(exportSection + QStringLiteral("format"), qt(format.endings[0]));
    settings.setValue(exportSection + QStringLiteral("theme"), qt(choice.theme));
    settings.setValue(exportSection + QStringLiteral("page"), qt(choice.page));
    settings.setValue(exportSection + QStringLiteral("scale"), choice.scale);
}

// A report in words; its map is a picture in it.
Result<std::vector<std::string>> wordsOf(const Map& map, const PageOptions& options, const ReportWriter& writer) {
    constexpr double sharp = 2;
    const QtTextMeasure measure;
    auto bytes = reportFile(map, options, writer, measure, [](const Page& page) { return pngBytes(page, sharp); });
    if (!bytes) return tl::unexpected(std::move(bytes.error()));
    return std::vector<std::string>{std::move(*bytes)};
}

QStringList personaNames(const Map& map, Language language) {
    QStringList names;
    for (const auto& persona : inOrder(map.personas))
        names << qt(persona->name.empty() ? say("look.persona", language) : shownLine(persona->name));
    return names;
}

PageOptions optionsOf(const ExportChoice& choice, Language language) {
    PageOptions options;
    options.format = findPageFormat(choice.page).value_or(options.format);
    options.theme = findTheme(choice.theme).value_or(options.theme);
    options.language = language;
    options.persona = choice.persona;
    options.today = QDate::currentDate().toString(Qt::ISODate).toStdString();
    options.story = StoryId{choice.story};
    options.evidence = choice.evidence;
    options.appendix = choice.appendix;
    if (choice.view == "report") options.format = *findPageFormat("a4");
    options.transitions = choice.transitions;
    options.show = choice.show;
    options.hiddenParts = choice.hiddenParts;
    return options;
}

} // namespace

void MainWindow::exportMap() {
    if (exporting_) return;
    takeTyping();
    ExportChoice start = rememberedChoice();
    if (isPageView(views_->currentLine().id)) start.view = views_->currentLine().id;
    start.story = session_->filter().story.value;
    start.show = session_->cardSwitches().show();
    start.transitions = session_->cardSwitches().hasTransitions();
    start.hiddenParts = session_->cardSwitches().hiddenParts();
    const auto choice = dialogs_->askExport(this, start, personaNames(store()->map(), appearance_.language()));
    if (!choice) return;
    const Format* format = findFormat(choice->format);
    if (!format) return;
    remember(*choice, *format);
    const QString asked = dialogs_->askExportPath(this, suggestedPath(qt(format->endings[0])));
    if (asked.isEmpty()) return;
    const bool isWhole = formatOf(asked.toStdString()) == format;
    exportTo(*choice, isWhole ? asked : asked + qt(format->endings[0]), asked);
}

void MainWindow::exportTo(const ExportChoice& choice, const QString& path, const QString& asked) {
    const PageWriter* writer = findPageWriter(choice.format);
    const ReportWriter* words = findReportWriter(choice.format);
    if (!writer && !words) return;
    drawing_ = std::make_unique<Effort>(); // one that was given up has stopped now
    const auto remarks = std::make_shared<std::vector<Message>>();
    PageOptions options = optionsOf(choice, appearance_.language());
    Map first = store()->map();
    if (isOfTwoMaps(choice.view)) std::tie(first, options.with) = views_->of<CompareView>().pair();
    auto draw = [map = std::move(first), view = choice.view, options = std::move(options), scale = choice.scale, writer,
                 words, remarks, progress = drawing_->progress()] {
        if (words) return wordsOf(map, options, *words);
        return exportFiles(map, view, options, *writer, scale, progress, remarks.get());
    };
    inBackground<std::vector<std::string>>(
        this, exporting_, tr("Exporting…"), std::move(draw),
        [this, path = path.toStdString(), asked = asked.toStdString(), own = store()->path(),
         remarks](Result<std::vector<std::string>> files) {
            auto names = files ? fileNames(path, files->size()) : tl::unexpected(files.error());
            if (!names) return tellOfExport(names.error());
            askAndWrite(std::make_shared<ExportFiles>(
                            ExportFiles{std::move(*names), std::move(*files), own, std::move(*remarks)}),
                        asked);
        },
        Meanwhile::nothing, drawing_.get());
}

void MainWindow::askAndWrite(std::shared_ptr<const ExportFiles> files, const std::string& asked) {
    auto there = [files]() -> Result<std::vector<std::string>> {
        std::vector<std::string> found;
        for (const std::string& name : files->names) {
            if (auto may = mayHoldOutput(name, files->own); !may) return tl::unexpected(may.error());
            if (systemFiles().info(name)) found.push_back(name);
        }
        return found;
    };
    inBackground<std::vector<std::string>>(
        this, exporting_, tr("Exporting…"), std::move(there),
        [this, files = std::move(files), asked](const Result<std::vector<std::string>>& found) {
            if (!found) return tellOfExport(found.error());
            if (mayReplace(*found, asked)) writeExport(files);
        },
        Meanwhile::nothing);
}

// A file dialog has asked about the name it was given, but not about those that several pages get, nor about one that
// got its ending later. A map is never replaced, so nobody is asked about one.
bool MainWindow::mayReplace(const std::vector<std::string>& there, const std::string& asked) {
    QStringList unasked;
    for (const std::string& name : there)
        if (name != asked) unasked.push_back(QFileInfo(qt(name)).fileName());
    return unasked.isEmpty() || dialogs_->askReplace(this, unasked);
}

void MainWindow::writeExport(std::shared_ptr<const ExportFiles> files) {
    const auto shown = [](const std::string& name) { return QFileInfo(qt(name)).fileName(); };
    const std::vector<std::string>& names = files->names;
    std::vector<Message> remarks = files->remarks;
    const QString words = names.size() == 1 ? tr("Exported: %1").arg(shown(names.front()))
                                            : tr("Exported: %1 … %2").arg(shown(names.front()), shown(names.back()));
    inBackground<void>(
        this, exporting_, tr("Exporting…"),
        [files = std::move(files)]() -> Result<void> {
            for (std::size_t i = 0; i < files->names.size(); ++i)
                if (auto one = writeOutput(files->names[i], files->bytes[i], files->own); !one) return one;
            return {};
        },
        [this, words, remarks = std::move(remarks)](const Result<void>& written) {
            if (!written) return tellOfExport(written.error());
            statusBar()->showMessage(words, noticeMs);
            for (const Message& remark : remarks)
                toast_->tell(asSentence(qt(say(remark, appearance_.language()))));
        },
        Meanwhile::nothing);
}

void MainWindow::tellOfExport(const Error& error) {
    if (error.kind == ErrorKind::cancelled) return;
    logError(fmt::format("export failed: {}", error.message.code));
    tell(error);
}

void MainWindow::saveAsTemplate() {
    takeTyping();
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
