#include "cli/commands.hpp"

#include <cjm/storage/files.hpp>
#include <cjm/storage/limits.hpp>

#include <CLI/CLI.hpp>

#include <malloc.h>
#include <sstream>

namespace {

using namespace cjm;
using namespace cjm::cli;

std::string words(std::string_view code) { return say("cli." + std::string(code), speech()); }

void addExportOptions(CLI::App& draw, ExportRequest& request) {
    draw.add_option("FILE", request.file, words("file"))->required();
    draw.add_option("-o,--output", request.output, words("output"))->required();
    draw.add_option("--format", request.format, words("out-format"));
    draw.add_option("--view", request.view, words("view"));
    draw.add_option_function<std::string>(
        "--persona", [&request](const std::string& persona) { request.persona = persona; }, words("persona"));
    draw.add_option_function<std::string>(
        "--story", [&request](const std::string& story) { request.story = story; }, words("story"));
    draw.add_flag("--evidence", request.evidence, words("evidence"));
    draw.add_flag("--appendix", request.appendix, words("appendix"));
    draw.add_flag("--transitions", request.transitions, words("transitions"));
    draw.add_option_function<std::string>(
        "--show", [&request](const std::string& show) { request.show = show; }, words("show"));
    draw.add_option_function<std::string>(
        "--with", [&request](const std::string& with) { request.with = with; }, words("with"));
    draw.add_option("--page", request.page, words("page"));
    draw.add_option("--theme", request.theme, words("theme"));
    draw.add_option("--scale", request.scale, words("scale"));
}

struct NewRequest {
    std::string name, output, language;
    bool force = false;
};

void addNew(CLI::App& app, NewRequest& making, int& status) {
    auto* make = app.add_subcommand("new", words("new"));
    make->add_option("TEMPLATE", making.name, words("template-name"))->required();
    make->add_option("-o,--output", making.output, words("output"))->required();
    make->add_option("--lang", making.language, words("lang"));
    make->add_flag("--force", making.force, words("force"));
    make->callback([&] { status = makeMap(making.name, making.output, making.language, making.force); });
}

void addMerging(CLI::App& app, MergeRequest& merging, int& status) {
    auto* merge = app.add_subcommand("merge", words("merge"));
    merge->add_option("BASE", merging.base, words("merge-base"));
    merge->add_option("OURS", merging.ours, words("merge-ours"));
    merge->add_option("THEIRS", merging.theirs, words("merge-theirs"));
    merge->add_option("-o,--output", merging.output, words("merge-output"));
    merge->add_flag("--git", merging.isForGit, words("merge-git"));
    merge->add_option("--markers", merging.markers, words("merge-markers"));
    merge->callback([&] { status = mergeFiles(merging); });
}

void addDiffing(CLI::App& app, std::string& before, std::string& after, bool& json, int& status) {
    auto* differing = app.add_subcommand("diff", words("diff"));
    differing->add_option("A", before, words("diff-before"))->required();
    differing->add_option("B", after, words("diff-after"))->required();
    differing->add_flag("--json", json, words("json"));
    differing->callback([&] { status = diffMaps(before, after, json); });
}

// A command ends after a tenth of a second and gives nothing back: asked for in large steps, its memory costs a fifth
// of the time of merging large maps less. What is not used of a step is no memory.
void askForMemoryInSteps() {
    constexpr int step = 16 * 1024 * 1024;
    ::mallopt(M_TOP_PAD, step);
}

} // namespace

int main(int argc, char** argv) {
    askForMemoryInSteps();
    prepareForLimits();
    guardStandardStreams();
    CLI::App app{words("about"), "cjm"};
    app.set_version_flag("--version", std::string("cjm ") + CJM_VERSION, words("version"));
    app.set_help_flag("-h,--help", words("help"));
    app.require_subcommand(1);
    int status = fine;
    std::string file;
    bool json = false;
    ExportRequest request;

    const auto command = [&](const char* verb) { return app.add_subcommand(verb, words(verb)); };
    const auto reading = [&](const char* verb) {
        auto* reader = command(verb);
        reader->add_option("FILE", file, words("file"))->required();
        return reader;
    };
    command("templates")->callback([&] { status = listTemplates(); });

    NewRequest making;
    addNew(app, making, status);

    auto* info = reading("info");
    info->add_flag("--json", json, words("json"));
    info->callback([&] { status = showInfo(file, json); });

    auto* check = reading("check");
    check->add_flag("--json", json, words("json"));
    check->callback([&] { status = checkMap(file, json); });

    std::string other;
    addDiffing(app, file, other, json, status);

    reading("text")->callback([&] { status = showText(file); });

    MergeRequest merging;
    addMerging(app, merging, status);
    command("git-setup")->callback([&] { status = setUpGit(); });

    reading("validate")->callback([&] { status = validateFile(file); });

    reading("format")->callback([&] { status = formatFile(file); });

    auto* draw = command("export");
    addExportOptions(*draw, request);
    draw->callback([&] { status = exportMap(request, argc, argv); });

    std::string side = "256";
    auto* thumbnail = command("thumbnail");
    thumbnail->add_option("FILE", request.file, words("file"))->required();
    thumbnail->add_option("OUT", request.output, words("thumbnail-output"))->required();
    thumbnail->add_option("--size", side, words("size"));
    thumbnail->callback([&] { status = makeThumbnail(request, side, argc, argv); });

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) { // --help, --version
            std::ostringstream help, nothing;
            app.exit(error, help, nothing);
            return answer(help.str());
        }
        return refuse({{"cli.usage", {{"words", std::string(error.what())}}}, {}});
    }
    return status;
}
