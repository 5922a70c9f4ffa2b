#include "support/builders.hpp"
#include "support/files.hpp"

#include <cjm/storage/document_keeper.hpp>
#include <cjm/storage/files.hpp>

#include <catch2/catch.hpp>

#include <chrono>
#include <mutex>
#include <thread>

using namespace cjm;
using namespace cjm::test;

namespace {

// A keeper with its threads, and the window's side of it: what it is told waits until the test looks.
struct Listened {
    explicit Listened(KeepRules rules) {
        DocumentKeeper::Setup setup;
        setup.files = std::shared_ptr<FileSystem>(&systemFiles(), [](FileSystem*) {});
        setup.journals = folder / "journal";
        setup.program = "0.1";
        setup.steady = steadyMs;
        setup.wall = wallMs;
        setup.post = [this](std::function<void()> task) {
            const std::scoped_lock lock(mutex);
            posted.push_back(std::move(task));
        };
        setup.keep = [](const std::string&, std::string_view, VersionWhy) -> Result<std::filesystem::path> {
            return std::filesystem::path();
        };
        setup.rules = rules;
        setup.witness = [this](const KeepState& state) {
            const std::scoped_lock lock(mutex);
            journaled = state.journaled;
        };
        SystemIds ids;
        keeper = std::make_unique<DocumentKeeper>(std::move(setup),
                                                  FileState{{}, newDocument({}, 0, ids).envelope, {}, {}, false, 0},
                                                  [this](const KeepState& state) { told.push_back(state); });
    }
    void edit() {
        Passport passport = *map.passport;
        passport.title = "Карта " + std::to_string(++edits);
        map.passport = Box<Passport>(std::move(passport));
        keeper->edited(map);
        while (isBehind())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    bool isBehind() {
        const std::scoped_lock lock(mutex);
        return journaled < edits;
    }
    std::size_t listen() {
        std::vector<std::function<void()>> tasks;
        {
            const std::scoped_lock lock(mutex);
            tasks.swap(posted);
        }
        for (const auto& task : tasks)
            task();
        return tasks.size();
    }

    TemporaryFolder folder;
    std::mutex mutex;
    std::vector<std::function<void()>> posted;
    std::vector<KeepState> told;
    std::uint64_t journaled = 0, edits = 0;
    Map map;
    std::unique_ptr<DocumentKeeper> keeper; // last: its thread uses the others
};

} // namespace

TEST_CASE("steps of the journal are no news, and that all is on the disk is told once", "[keeper]") {
    KeepRules rules;
    rules.syncAfter = 3'600'000; // nothing is put on the disk before it is asked for
    Listened window(rules);
    constexpr int letters = 40;
    for (int i = 0; i < letters; ++i)
        window.edit();
    CHECK(window.listen() <= 1); // which file it is
    REQUIRE(window.keeper->flush(10'000));
    CHECK(window.listen() == 1);
    REQUIRE_FALSE(window.told.empty());
    CHECK(window.told.back().synced == letters);
    REQUIRE(window.keeper->flush(10'000));
    CHECK(window.listen() == 0);
}
