#include "cli/commands.hpp"
#include "cli/progress_bar.hpp"

#include <cjm/layout/page.hpp>
#include <cjm/render/export.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/storage/files.hpp>

#include <QGuiApplication>
#include <QString>

#include <fmt/format.h>

#include <charconv>

namespace cjm::cli {
namespace {

std::string pageNames() {
    std::string names;
    for (const PageFormat& format : pageFormats())
        names.append(names.empty() ? "" : ", ").append(format.name);
    return names;
}

std::string themeList() {
    std::string names;
    for (const std::string_view name : themeNames())
        names.append(names.empty() ? "" : ", ").append(name);
    return names;
}

// Qt's remarks about the desktop it does not find are of no use to who exports a file; real failures are Errors.
void keepQuiet(QtMsgType type, const QMessageLogContext&, const QString& words) {
    if (type == QtCriticalMsg || type == QtFatalMsg) fmt::print(stderr, "cjm: {}\n", words.toStdString());
}

std::optional<double> parseScale(const std::string& text) {
    double scale = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), scale);
    if (error != std::errc{} || end != text.data() + text.size() || !(scale >= 0.1 && scale <= 8)) return std::nullopt;
    return scale;
}

std::optional<int> parseSide(const std::string& text) {
    int side = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), side);
    if (error != std::errc{} || end != text.data() + text.size() || side < 16 || side > 4096) return std::nullopt;
    return side;
}

// Drawing needs no window system, and must work where there is none, or where another one was chosen for windows.
struct Drawing {
    Drawing(int& argc, char** argv) : application((prepare(), argc), argv) { loadBundledFonts(); }
    static void prepare() {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler(keepQuiet);
    }
    QGuiApplication application;
};

int finish(const Result<std::string>& bytes, const std::string& output) {
    if (!bytes) return refuse(bytes.error());
    const auto written = writeOutput(output, *bytes);
    return written ? static_cast<int>(fine) : refuse(written.error());
}

} // namespace

int exportMap(const ExportRequest& request, int& argc, char** argv) {
    const auto kind = exportFormatOf(request.output);
    if (!kind) return refuse({{"cli.no-format", {{"name", request.output}}}, {}});
    const auto format = findPageFormat(request.page);
    if (!format) return refuse({{"cli.no-page", {{"name", request.page}, {"known", pageNames()}}}, {}});
    if (!request.theme.empty() && !findTheme(request.theme))
        return refuse({{"cli.no-theme", {{"name", request.theme}, {"known", themeList()}}}, {}});
    const auto scale = parseScale(request.scale);
    if (!scale) return refuse({{"cli.bad-scale", {{"name", request.scale}}}, {}});
    const auto loaded = loadDocument(request.file);
    if (!loaded) return refuse(loaded.error());

    const Drawing drawing(argc, argv);
    const Map& map = loaded->document.map;
    const Theme theme = findTheme(request.theme.empty() ? map.passport->theme : request.theme).value_or(lightTheme());
    const auto bytes = [&] {
        ProgressBar bar; // gone before anything is said
        return exportBytes(map, theme, *format, *kind, *scale, speech(), bar.progress());
    }();
    return finish(bytes, request.output);
}

int makeThumbnail(const ExportRequest& request, const std::string& side, int& argc, char** argv) {
    const auto pixels = parseSide(side);
    if (!pixels) return refuse({{"cli.bad-size", {{"name", side}}}, {}});
    const auto loaded = loadDocument(request.file);
    if (!loaded) return refuse(loaded.error());
    const Drawing drawing(argc, argv);
    // Light whatever the map asks for: file managers put it on a ground of their own.
    return finish(thumbnailBytes(loaded->document.map, lightTheme(), *pixels, speech()), request.output);
}

} // namespace cjm::cli
