#include "cli/commands.hpp"
#include "cli/progress_bar.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>
#include <cjm/formats/formats.hpp>
#include <cjm/layout/page.hpp>
#include <cjm/render/export.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/storage/files.hpp>

#include <QDate>
#include <QGuiApplication>
#include <QString>

#include <fmt/format.h>

#include <charconv>

namespace cjm::cli {
namespace {

// Names with commas between them; `nameOf` gives one.
template <class List, class Name> std::string listed(const List& list, Name&& nameOf) {
    std::string names;
    for (const auto& each : list)
        names.append(names.empty() ? "" : ", ").append(nameOf(each));
    return names;
}

std::string pageNames() {
    return listed(pageFormats(), [](const PageFormat& format) { return format.name; });
}
std::string themeList() {
    return listed(themeNames(), [](std::string_view name) { return name; });
}
std::string viewNames() {
    return listed(pageViews(), [](std::string_view view) { return view; });
}

// Qt's remarks about the desktop it does not find are of no use to who exports a file; real failures are Errors.
void keepQuiet(QtMsgType type, const QMessageLogContext&, const QString& words) {
    if (type == QtCriticalMsg || type == QtFatalMsg) writeStandardError(fmt::format("cjm: {}\n", words.toStdString()));
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

int finish(const Result<std::vector<std::string>>& files, const ExportRequest& request) {
    if (!files) return refuse(files.error());
    const auto names = fileNames(request.output, files->size());
    if (!names) return refuse(names.error());
    for (const std::string& name : *names) // all, before the first is written
        if (const auto may = mayHoldOutput(name, request.file); !may) return refuse(may.error());
    for (std::size_t i = 0; i < files->size(); ++i)
        if (const auto written = writeOutput((*names)[i], (*files)[i], request.file); !written)
            return refuse(written.error());
    return fine;
}

// The format that is asked for by its name, or by an ending, ".png"; else by that of the output.
Result<const Format*> wantedFormat(const ExportRequest& request) {
    const std::string asked = utf8::folded(request.format);
    const Format* format = asked.empty() ? formatOf(request.output) : findFormat(asked);
    if (!format) format = formatOf("map" + asked);
    if (format && findPageWriter(format->id)) return format;
    const std::string known = exportEndings();
    if (!asked.empty()) return failure({"cli.no-such-format", {{"name", request.format}, {"known", known}}});
    if (request.output == "-") return failure({"cli.name-format", {{"known", known}}});
    return failure({"cli.no-format", {{"name", request.output}, {"known", known}}});
}

// An export whose words have been understood.
struct Export {
    const PageWriter* writer = nullptr;
    std::string view;
    double scale = 1;
    PageOptions options;
};

// Comments are never exported, so their name is none here.
Result<CardShow> understoodShow(const std::string& asked, const std::string& view) {
    if (view != firstPageView()) return failure({"cli.show-view", {}});
    std::string unknown;
    const auto show = showFromNames(utf8::folded(asked), &unknown);
    if (show && (*show == CardShow::all() || !show->has(CardField::comments))) return *show;
    std::vector<std::string_view> names{"none", "all"};
    for (const CardField field : cardFields)
        if (field != CardField::comments) names.push_back(nameOf(field));
    const std::string known = listed(names, [](std::string_view name) { return name; });
    return failure(
        {"cli.no-show", {{"name", show ? std::string(nameOf(CardField::comments)) : unknown}, {"known", known}}});
}

Result<Export> understood(const ExportRequest& request) {
    Export result;
    const auto format = wantedFormat(request);
    if (!format) return tl::unexpected(format.error());
    result.writer = findPageWriter((*format)->id);
    result.view = utf8::folded(request.view);
    if (!isPageView(result.view)) return failure({"cli.no-view", {{"name", request.view}, {"known", viewNames()}}});
    if (request.persona && result.view != "personas") return failure({"cli.persona-view", {}});
    if (request.evidence && result.view != firstPageView()) return failure({"cli.evidence-view", {}});
    result.options.evidence = request.evidence;
    if (request.transitions && result.view != firstPageView()) return failure({"cli.transitions-view", {}});
    result.options.transitions = request.transitions;
    if (request.show) {
        const auto show = understoodShow(*request.show, result.view);
        if (!show) return tl::unexpected(show.error());
        result.options.show = *show;
    }
    const auto page = findPageFormat(utf8::folded(request.page));
    if (!page) return failure({"cli.no-page", {{"name", request.page}, {"known", pageNames()}}});
    result.options.format = *page;
    if (!request.theme.empty() && !findTheme(utf8::folded(request.theme)))
        return failure({"cli.no-theme", {{"name", request.theme}, {"known", themeList()}}});
    const auto scale = parseScale(request.scale);
    if (!scale) return failure({"cli.bad-scale", {{"name", request.scale}}});
    result.scale = *scale;
    result.options.language = speech();
    result.options.today = QDate::currentDate().toString(Qt::ISODate).toStdString();
    return result;
}

// The places, from 1 on, of the personas with this name, or else of those whose names begin with it.
std::vector<int> called(const std::vector<std::shared_ptr<const Persona>>& all, const std::string& text) {
    const std::string wanted = utf8::folded(text);
    std::vector<int> whole, begun;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string name = utf8::folded(all[i]->name);
        const int place = static_cast<int>(i) + 1;
        if (name == wanted) whole.push_back(place);
        if (!wanted.empty() && name.starts_with(wanted)) begun.push_back(place);
    }
    return whole.empty() ? begun : whole;
}

// A number counts the personas from 1; whatever is none is a name or its beginning, however it is capitalised. A map
// without personas is refused later, as it is when all of them are wanted.
Result<int> personaOf(const Map& map, const std::string& text) {
    const auto all = inOrder(map.personas);
    if (all.empty()) return 0;
    const int count = static_cast<int>(all.size());
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size() && number >= 1 && number <= count) return number;
    const std::vector<int> found = called(all, text);
    if (found.size() == 1) return found.front();
    std::vector<int> shown = found;
    for (int i = 1; found.empty() && i <= count; ++i)
        shown.push_back(i);
    const std::string known = listed(shown, [&](int place) {
        return std::to_string(place) + " " + shownLine(all[static_cast<std::size_t>(place - 1)]->name);
    });
    return failure({found.empty() ? "cli.no-persona" : "cli.same-personas", {{"name", text}, {"known", known}}});
}

} // namespace

int exportMap(const ExportRequest& request, int& argc, char** argv) {
    auto wanted = understood(request);
    if (!wanted) return refuse(wanted.error());
    if (const auto may = mayHoldOutput(request.output, request.file); !may) return refuse(may.error());
    const auto loaded = loadDocument(request.file);
    if (!loaded) return refuse(loaded.error());
    const Map& map = loaded->document.map;
    if (request.persona) {
        const auto persona = personaOf(map, *request.persona);
        if (!persona) return refuse(persona.error());
        wanted->options.persona = *persona;
    }

    const Drawing drawing(argc, argv);
    wanted->options.theme =
        findTheme(request.theme.empty() ? map.passport->theme : utf8::folded(request.theme)).value_or(lightTheme());
    std::vector<Message> remarks;
    const auto files = [&] {
        ProgressBar bar; // gone before anything is said
        return exportFiles(map, wanted->view, wanted->options, *wanted->writer, wanted->scale, bar.progress(),
                           &remarks);
    }();
    const int status = finish(files, request);
    for (const Message& remark : remarks)
        if (status == fine) writeStandardError(fmt::format("cjm: {}\n", say(remark, speech())));
    return status;
}

int makeThumbnail(const ExportRequest& request, const std::string& side, int& argc, char** argv) {
    const auto pixels = parseSide(side);
    if (!pixels) return refuse({{"cli.bad-size", {{"name", side}}}, {}});
    if (const auto may = mayHoldOutput(request.output, request.file); !may) return refuse(may.error());
    const auto loaded = loadDocument(request.file);
    if (!loaded) return refuse(loaded.error());
    const Drawing drawing(argc, argv);
    // Light whatever the map asks for: file managers put it on a ground of their own.
    const auto bytes = thumbnailBytes(loaded->document.map, lightTheme(), *pixels, speech());
    if (!bytes) return refuse(bytes.error());
    return finish(std::vector<std::string>{*bytes}, request);
}

} // namespace cjm::cli
