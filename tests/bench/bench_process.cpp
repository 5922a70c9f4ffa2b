#include "bench_map.hpp"
#include "harness.hpp"
#include "hostile/hostile_files.hpp"
#include "texts.hpp"

#include <cjm/edit/edit.hpp>
#include <cjm/layout/page.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/templates.hpp>

#include <QGuiApplication>

#include <fmt/format.h>

#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace cjm;
using namespace cjm::bench;
namespace fs = std::filesystem;

namespace {

const fs::path& programs() {
    static const fs::path folder = fs::read_symlink("/proc/self/exe").parent_path();
    return folder;
}

// Runs a program to its end, which has this status; the most memory it held, in MB.
double run(const fs::path& program, std::vector<std::string> arguments, int wanted = 0) {
    arguments.insert(arguments.begin(), program.string());
    std::vector<char*> list;
    for (std::string& argument : arguments)
        list.push_back(argument.data());
    list.push_back(nullptr);
    pid_t child = 0;
    int status = 0;
    rusage usage{};
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    if (posix_spawn(&child, program.c_str(), &quiet, nullptr, list.data(), environ) != 0) std::abort();
    posix_spawn_file_actions_destroy(&quiet);
    if (wait4(child, &status, 0, &usage) < 0 || !WIFEXITED(status) || WEXITSTATUS(status) != wanted) {
        fmt::print(stderr, "{} failed\n", program.string());
        std::abort();
    }
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

struct Files {
    std::string map, texts;
    int cards;
};

// A map as a file, and its lines of text for the floors.
Files filesOf(const fs::path& folder, const std::string& name, const Document& document) {
    const Files files{(folder / (name + ".cjm")).string(), (folder / (name + ".txt")).string(),
                      static_cast<int>(document.map.cards.size())};
    if (!saveDocument(files.map, document)) std::abort();
    const QtTextMeasure measure;
    const Page page = pagesOf(document.map, "grid", {}, measure).front();
    writeTexts(textsOf(page.scene), page.size, files.texts);
    return files;
}

// Somebody's copy, with a word more in every tenth card.
Document copyOf(const Document& base, int first, const std::string& word) {
    Document document = base;
    int n = 0;
    for (auto it = base.map.cards.begin(); it != base.map.cards.end(); ++it) {
        if (n++ % 10 != first) continue;
        Card card = *it;
        card.text += word;
        document.map = *applyEdit(document.map, PutCard{std::move(card), {}});
    }
    document.envelope.trail.push_back(base.envelope.revision);
    document.envelope.revision += word;
    return document;
}

// Two copies of a map, merged and compared.
void measureTwo(const fs::path& cjm, const Files& files, int rounds, std::vector<Sample>& samples) {
    const Document base = loadDocument(files.map)->document;
    const std::string ours = files.map + ".ours.cjm", theirs = files.map + ".theirs.cjm", out = files.map + ".out.cjm";
    if (!saveDocument(ours, copyOf(base, 0, "a")) || !saveDocument(theirs, copyOf(base, 5, "b"))) std::abort();
    samples.push_back(measure("cjm merge", files.cards, rounds, [&] {
        fs::remove(out); // a map is not replaced
        run(cjm, {"merge", files.map, ours, theirs, "-o", out});
    }));
    samples.push_back(measure("cjm diff", files.cards, rounds, [&] { run(cjm, {"diff", files.map, ours}, 1); }));
}

} // namespace

// Whole programs, from exec to exit, files in the page cache, offscreen.
int main(int argc, char** argv) {
    const QGuiApplication application(argc, argv);
    loadBundledFonts();
    std::string pattern = (fs::temp_directory_path() / "marshrut-bench.XXXXXX").string();
    if (!mkdtemp(pattern.data())) return 1;
    const fs::path folder = pattern;
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        setenv(name, pattern.c_str(), 1);
    SystemIds ids;
    const Files example = filesOf(folder, "example", *loadTemplate("boiler-example", Language::russian));
    const Files thousand = filesOf(folder, "thousand", newDocument(benchMap(1000), 0, ids));
    const Files large = filesOf(folder, "large", newDocument(benchMap(10'000), 0, ids));
    const fs::path cjm = programs() / "../cjm", editor = programs() / "../marshrut";

    std::vector<Sample> samples;
    std::vector<std::string> memory;
    for (const Files& files : {example, thousand, large}) {
        const int rounds = files.cards > 1000 ? 7 : 21;
        for (const std::string kind : {"pdf", "svg", "png"}) {
            const std::string out = (folder / ("out." + kind)).string(), bare = (folder / ("bare." + kind)).string();
            double most = 0;
            samples.push_back(measureBeside(
                "cjm export to " + kind, files.cards, kind == "png" && files.cards > 1000 ? 3 : rounds,
                [&] {
                    most = run(cjm, {"export", files.map, "-o", out});
                },
                [&] {
                    run(programs() / "floor_export", {files.texts, bare});
                }));
            memory.push_back(fmt::format("cjm export to {}, {} cards: {:.0f} MB", kind, files.cards, most));
        }
        double most = 0;
        samples.push_back(measureBeside(
            "cold start to the first paint", files.cards, rounds,
            [&] {
                most = run(editor, {"--quit-after-paint", files.map});
            },
            [&] { run(programs() / "floor_window", {files.texts}); }));
        memory.push_back(fmt::format("marshrut, {} cards open: {:.0f} MB", files.cards, most));
        samples.push_back(measure("cjm validate", files.cards, rounds, [&] { run(cjm, {"validate", files.map}); }));
        measureTwo(cjm, files, rounds, samples);
    }
    for (const test::HostileClass& each : test::largeFiles()) {
        const std::string file = (folder / "hostile.cjm").string();
        if (each.verdict != test::Verdict::read) continue; // what is refused is not read to its end
        {
            test::FileWriter writer(file);
            each.write(writer, each.sizes.back());
        }
        samples.push_back(measure("cjm info of a hostile file: " + each.name, 0, 3, [&] { run(cjm, {"info", file}); }));
    }
    std::stable_sort(samples.begin(), samples.end(), [](const Sample& a, const Sample& b) { return a.name < b.name; });
    report("Whole programs (floors: bare Qt programs with the same texts)", samples);
    fmt::print("\nMost memory held:\n\n");
    for (const std::string& line : memory)
        fmt::print("- {}\n", line);
    fs::remove_all(folder);
}
