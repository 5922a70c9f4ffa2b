#include "cli/commands.hpp"
#include "cli/placed_record.hpp"
#include "cli/progress_bar.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>
#include <cjm/formats/formats.hpp>
#include <cjm/formats/report_file.hpp>
#include <cjm/layout/page.hpp>
#include <cjm/render/export.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/storage/counterpart.hpp>
#include <cjm/storage/files.hpp>

#include <QDate>
#include <QGuiApplication>
#include <QString>

#include <fmt/format.h>

#include <charconv>
#include <filesystem>
#include <memory>
#include <utility>

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
    if (format && (findPageWriter(format->id) || findReportWriter(format->id))) return format;
    const std::string known = exportEndings();
    if (!asked.empty()) return failure({"cli.no-such-format", {{"name", request.format}, {"known", known}}});
    if (request.output == "-") return failure({"cli.name-format", {{"known", known}}});
    return failure({"cli.no-format", {{"name", request.output}, {"known", known}}});
}

// An export whose words have been understood.
struct Export {
    const PageWriter* writer = nullptr;
    const ReportWriter* words = nullptr; // or this one
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
    result.words = findReportWriter((*format)->id);
    result.view = utf8::folded(request.view);
    if (!isPageView(result.view)) return failure({"cli.no-view", {{"name", request.view}, {"known", viewNames()}}});
    if (result.words && result.view != "report")
        return failure({"cli.report-only", {{"ending", std::string((*format)->endings[0])}}});
    if (request.persona && result.view != "personas") return failure({"cli.persona-view", {}});
    if (request.story && result.view != firstPageView()) return failure({"cli.story-view", {}});
    if (request.evidence && result.view != firstPageView()) return failure({"cli.evidence-view", {}});
    if (request.with && !isOfTwoMaps(result.view)) return failure({"cli.with-view", {}});
    if (request.with == "-" && request.file == "-") return failure({"cli.two-inputs", {}});
    result.options.evidence = request.evidence;
    if (request.appendix && result.view != "report") return failure({"cli.appendix-view", {}});
    result.options.appendix = request.appendix;
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

// The two maps of a comparison, the earlier one first.
struct TwoMaps {
    Map before;
    std::shared_ptr<const ComparedMap> after;
};

std::string fileNameOf(const std::string& path) { return std::filesystem::path(path).filename().string(); }

// A counterpart stands beside the file; of the two the map as it is comes first.
Result<TwoMaps> bothMaps(const ExportRequest& request, const Document& document) {
    const Passport& passport = *document.map.passport;
    const auto counterpart = request.with ? std::optional<std::filesystem::path>(*request.with)
                                          : counterpartOf(systemFiles(), request.file, passport);
    if (!counterpart && passport.counterpart.empty() && passport.counterpartId.empty())
        return failure({"cli.with-none", {}});
    if (!counterpart) return failure({"cli.with-lost", {{"name", passport.counterpart}}});
    const std::string path = counterpart->string();
    const auto other = loadDocument(path);
    if (!other) return tl::unexpected(other.error());
    const bool isSecond = !request.with && document.map.passport->state == MapState::toBe;
    const Document &before = isSecond ? other->document : document, &after = isSecond ? document : other->document;
    ComparedMap with{after.map, relationOf(document, other->document), fileNameOf(request.file), fileNameOf(path)};
    if (isSecond) std::swap(with.beforeName, with.afterName);
    return TwoMaps{before.map, std::make_shared<const ComparedMap>(std::move(with))};
}

// A map without personas is refused later, as it is when all of them are wanted.
Result<int> personaOf(const Map& map, const std::string& text) {
    const auto all = inOrder(map.personas);
    if (all.empty()) return 0;
    return PlacedRecords<Persona>{all, &Persona::name, "cli.no-persona", "cli.same-personas"}.placeOf(text);
}

Result<StoryId> storyOf(const Map& map, const std::string& text) {
    const auto all = inOrder(map.stories);
    if (all.empty()) return failure({"cli.story-none", {}});
    const auto place = PlacedRecords<Story>{all, &Story::title, "cli.no-story", "cli.same-stories"}.placeOf(text);
    if (!place) return tl::unexpected(place.error());
    return all[static_cast<std::size_t>(*place - 1)]->id;
}

constexpr double sharp = 2; // pictures in documents of words

Result<std::vector<std::string>> writeWords(const Map& map, const Export& wanted) {
    const QtTextMeasure measure;
    auto bytes =
        reportFile(map, wanted.options, *wanted.words, measure, [](const Page& page) { return pngBytes(page, sharp); });
    if (!bytes) return tl::unexpected(std::move(bytes.error()));
    return std::vector<std::string>{std::move(*bytes)};
}

} // namespace

int exportMap(const ExportRequest& request, int& argc, char** argv) {
    auto wanted = understood(request);
    if (!wanted) return refuse(wanted.error());
    if (const auto may = mayHoldOutput(request.output, request.file); !may) return refuse(may.error());
    const auto loaded = loadDocument(request.file);
    if (!loaded) return refuse(loaded.error());
    Map map = loaded->document.map;
    if (isOfTwoMaps(wanted->view)) {
        auto both = bothMaps(request, loaded->document);
        if (!both) return refuse(both.error());
        map = std::move(both->before);
        wanted->options.with = std::move(both->after);
    }
    if (request.persona) {
        const auto persona = personaOf(map, *request.persona);
        if (!persona) return refuse(persona.error());
        wanted->options.persona = *persona;
    }
    if (request.story) {
        const auto story = storyOf(map, *request.story);
        if (!story) return refuse(story.error());
        wanted->options.story = *story;
    }

    const Drawing drawing(argc, argv);
    wanted->options.theme =
        findTheme(request.theme.empty() ? map.passport->theme : utf8::folded(request.theme)).value_or(lightTheme());
    std::vector<Message> remarks;
    const auto files = [&] {
        if (wanted->words) return writeWords(map, *wanted);
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
