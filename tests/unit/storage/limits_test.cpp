#include "support/files.hpp"
#include "support/limit.hpp"

#include <cjm/storage/files.hpp>
#include <cjm/storage/limits.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

TEST_CASE("a file that may not grow so large is an error and not the end", "[limits]") {
    prepareForLimits();
    const TemporaryFolder folder;
    put(folder / "map.cjm", "old");
    {
        const Limit limit(RLIMIT_FSIZE, 4096);
        const auto written = replaceFile(systemFiles(), folder / "map.cjm", std::string(100'000, 'x'), {});
        REQUIRE_FALSE(written);
        CHECK(say(written.error().message, Language::english).find("too large") != std::string::npos);
    }
    CHECK(get(folder / "map.cjm") == "old");
    CHECK(folder.names() == std::vector<std::string>{"map.cjm"});
}

TEST_CASE("as many files may be open as the system lets the program have", "[limits]") {
    const Limit few(RLIMIT_NOFILE, 100);
    prepareForLimits();
    rlimit now{};
    REQUIRE(::getrlimit(RLIMIT_NOFILE, &now) == 0);
    CHECK(now.rlim_cur == now.rlim_max);
}

TEST_CASE("no file is opened of the last descriptors", "[limits]") {
    if (sanitizersNeedDescriptors) {
        WARN("not under sanitizers");
        return;
    }
    const TemporaryFolder folder;
    put(folder / "map.cjm", "map");
    FileSystem& files = systemFiles();
    for (rlim_t left = 0; left < 40; ++left) {
        const bool mayOpen = left > reservedDescriptors;
        bool may = false, opened = false, made = false;
        std::error_code why;
        {
            const Limit limit(RLIMIT_NOFILE, nextDescriptor() + left);
            may = mayBegin();
            const auto file = files.open(folder / "map.cjm", OpenAs::reading);
            opened = file.has_value();
            if (file)
                (void)files.close(*file);
            else
                why = file.error();
            const auto fresh = files.open(folder / "fresh", OpenAs::fresh);
            made = fresh.has_value();
            if (fresh) (void)files.close(*fresh);
        }
        INFO(left << " left");
        CHECK(may == mayOpen);
        CHECK(opened == mayOpen);
        CHECK(made == mayOpen);
        if (!mayOpen) CHECK(why == std::errc::too_many_files_open);
        CHECK(std::filesystem::exists(folder / "fresh") == mayOpen); // nothing is left half-made
        std::filesystem::remove(folder / "fresh");
    }
}
