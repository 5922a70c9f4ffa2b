#include "cli/command.hpp"
#include "hostile/hostile_files.hpp"
#include "hostile/measured_run.hpp"

#include <cjm/base/utf8.hpp>

#include <catch2/catch.hpp>

#include <cstdio>
#include <sys/stat.h>

// Specification: research on hostile input. Every file is answered in half a gigabyte, in words, and is as it was. That
// two seconds are enough for each is measured by `bench_process`: a busy machine takes longer, and nothing is wrong.

using namespace cjm;
using namespace cjm::test;

namespace fs = std::filesystem;

namespace {

constexpr double mostMegabytes = 500;
constexpr double mostWaited = 20; // seconds: what hangs, on the busiest machine

#if defined(__SANITIZE_ADDRESS__)
constexpr bool isInstrumented = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool isInstrumented = true;
#else
constexpr bool isInstrumented = false;
#endif
#else
constexpr bool isInstrumented = false;
#endif
constexpr std::uintmax_t mostInstrumented = 2U * 1024U * 1024U; // bytes of a file

// What must be the same before and after.
struct Trace {
    ino_t inode;
    off_t size;
    std::int64_t changed, written;
    bool operator==(const Trace&) const = default;
};
Trace traceOf(const fs::path& path) {
    struct stat s {};
    if (::stat(path.c_str(), &s) != 0) return {};
    const auto time = [](const timespec& t) { return std::int64_t{t.tv_sec} * 1'000'000'000 + t.tv_nsec; };
    return {s.st_ino, s.st_size, time(s.st_ctim), time(s.st_mtim)};
}

// What a terminal would obey.
bool hasCommand(const std::string& text) {
    if (utf8::firstInvalid(text)) return true;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if ((c < 0x20 && c != '\n') || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E)) return true;
    }
    return false;
}

std::string wrongWords(const Measured& run, Verdict verdict) {
    std::string wrong;
    if (run.status == 2) wrong = wrongRefusal({run.status, run.out, run.err});
    if (run.status != 2 && !run.err.empty()) wrong += "standard error: " + run.err;
    if (run.err.size() > 700) wrong += "a flood of words; ";
    if (hasCommand(run.out) || hasCommand(run.err)) wrong += "a command for the terminal; ";
    if (run.status < 0 || run.status > 2) wrong += "status " + std::to_string(run.status) + "; ";
    if (verdict == Verdict::refused && run.status != 2) wrong += "it was read; ";
    if (verdict == Verdict::read && run.status == 2) wrong += "it was refused: " + run.err;
    return wrong;
}

// Runs all files of some classes and remembers the worst.
class Gauntlet {
public:
    void run(const std::vector<HostileClass>& classes) {
        for (const HostileClass& each : classes)
            for (std::size_t i = 0; i < each.sizes.size(); ++i)
                runFile(each, each.sizes[i], i == 0 || i + 1 == each.sizes.size());
    }

    ~Gauntlet() {
        std::printf("%d hostile files: %.2f s at worst (%s), %.0f MB at worst (%s)\n", files_, worst_.seconds,
                    slowest_.c_str(), worst_.megabytes, largest_.c_str());
        if (skipped_ > 0)
            std::printf("SKIPPED: %d large files, and limits of time and memory, under sanitizers\n", skipped_);
    }

private:
    // All commands read alike, so most files are read by one; what is done with what was read is tried at the ends.
    void runFile(const HostileClass& each, std::size_t size, bool byAll) {
        const std::string name = each.name + ", " + std::to_string(size);
        const fs::path file = folder_ / "map.cjm";
        {
            FileWriter writer(file);
            each.write(writer, size);
        }
        if (isInstrumented && fs::file_size(file) > mostInstrumented) {
            ++skipped_;
        } else {
            ++files_;
            const Trace before = traceOf(file);
            runCommand("validate", file, name, each.verdict);
            if (byAll && each.verdict != Verdict::refused)
                for (const char* command : {"info", "check"})
                    runCommand(command, file, name, each.verdict);
            INFO(name);
            CHECK(traceOf(file) == before);
            CHECK(folder_.names() == std::vector<std::string>{"map.cjm"});
        }
        fs::remove(file);
    }

    void runCommand(const std::string& command, const fs::path& file, const std::string& name, Verdict verdict) {
        const Measured run = measuredRun({CJM_COMMAND, command, file.string()}, streams_.path());
        INFO(command << ": " << name);
        CHECK(wrongWords(run, verdict) == "");
        if (isInstrumented) return;
        CHECK(run.waited < mostWaited);
        CHECK(run.megabytes < mostMegabytes);
        if (run.seconds > worst_.seconds) {
            worst_.seconds = run.seconds;
            slowest_ = name;
        }
        if (run.megabytes > worst_.megabytes) {
            worst_.megabytes = run.megabytes;
            largest_ = name;
        }
    }

    TemporaryFolder folder_, streams_; // streams beside the file, so that its folder holds only what the command left
    Measured worst_;
    std::string slowest_, largest_;
    int files_ = 0, skipped_ = 0;
};

} // namespace

// In quarters, so that they run beside each other, each within a test's time.
static void runQuarter(std::size_t quarter) {
    const auto all = largeFiles();
    const auto edge = [&](std::size_t of) { return all.begin() + static_cast<std::ptrdiff_t>(all.size() * of / 4); };
    Gauntlet().run({edge(quarter), edge(quarter + 1)});
}

TEST_CASE("files up to the limits and beyond are answered", "[hostile]") { runQuarter(0); }

TEST_CASE("files of pictures and numbers are answered", "[hostile]") { runQuarter(1); }

TEST_CASE("files of broken values and white space are answered", "[hostile]") { runQuarter(2); }

TEST_CASE("files of very many parts are answered", "[hostile]") { runQuarter(3); }

TEST_CASE("bytes that are no map are refused", "[hostile]") { Gauntlet().run(damagedFiles()); }

TEST_CASE("maps that nobody would draw are read or refused", "[hostile]") { Gauntlet().run(oddFiles()); }

TEST_CASE("there are two hundred hostile files and more", "[hostile]") {
    const std::size_t classes = largeFiles().size() + damagedFiles().size() + oddFiles().size();
    CHECK(classes >= 25);
    CHECK(classes * 8 >= 200);
}
