#include "support/builders.hpp"
#include "support/files.hpp"
#include "support/slow_files.hpp"

#include <cjm/storage/document_keeper.hpp>
#include <cjm/storage/files.hpp>

#include <catch2/catch.hpp>

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

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

// A map on a share that stops answering, and what its window is told.
struct OnShare {
    OnShare() {
        for (const auto& place : {share.parent_path(), local.parent_path()})
            std::filesystem::create_directory(place);
        Document document{mapWith(1, 1, 1), {}};
        document.envelope.docId = "doc";
        document.envelope.revision = "r1";
        put(share, encode(document));
        auto opened = openFile(*files, share);
        REQUIRE(opened);
        files->slow = share.parent_path();
        files->hold();
        DocumentKeeper::Setup setup;
        setup.files = files;
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
        setup.documentOf = [](const std::string&, const std::vector<std::string>&) {
            return std::optional<Document>();
        };
        setup.rules.watch.every = 5;
        setup.rules.hangsAfter = 0;
        setup.whoRules.lookEvery = 5;
        keeper = std::make_unique<DocumentKeeper>(
            std::move(setup), std::move(opened->state), [this](const KeepState& state) { told = state; },
            [this](const DocumentKeeper::People& people) { met = people; });
    }
    // Until it is so; fails when it never is.
    void until(const std::function<bool()>& isSo) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        while (!isSo()) {
            REQUIRE(std::chrono::steady_clock::now() < end);
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            std::vector<std::function<void()>> tasks;
            {
                const std::scoped_lock lock(mutex);
                tasks.swap(posted);
            }
            for (const auto& task : tasks)
                task();
        }
    }

    TemporaryFolder folder;
    std::filesystem::path share = folder / "share" / "map.cjm", local = folder / "local" / "map.cjm";
    std::shared_ptr<SlowFiles> files = std::make_shared<SlowFiles>();
    std::mutex mutex;
    std::vector<std::function<void()>> posted;
    KeepState told;
    DocumentKeeper::People met;
    std::unique_ptr<DocumentKeeper> keeper; // last: its threads use the others
};

} // namespace

TEST_CASE("a map that was saved away from a share that hangs is watched where it is now, as are people there",
          "[keeper]") {
    OnShare window;
    window.keeper->lookSoon(); // its thread begins with the first thing that it is told
    window.until([&] { return window.files->waiting() > 0; });
    window.keeper->save(window.local);
    window.until([&] { return window.told.file && window.told.file->path == window.local; });
    CHECK(window.files->waiting() > 0); // still

    const auto there = loadDocument(window.local);
    REQUIRE(there);
    Document theirs = there->document;
    theirs.envelope.trail.push_back(theirs.envelope.revision);
    theirs.envelope.revision = "r9";
    put(window.local, encode(theirs));
    window.until([&] { return window.told.theirs != nullptr; });
    CHECK(window.told.theirs->kinship == Kinship::grown);

    int beat = 0;
    window.until([&] {
        put(window.local.parent_path() / "~$map.IvanSession.who.tmp",
            R"({"name": "Ivan", "beat": )" + std::to_string(++beat) + R"(, "editing": []})");
        return !window.met.empty();
    });
    CHECK(window.met.front().name == "Ivan");
    CHECK_FALSE(window.files->hasGivenUp());

    window.files->letGo();
    window.keeper.reset();
    window.until([&] { return window.files.use_count() == 1; }); // the threads at the share have ended
    CHECK(window.folder.names() == std::vector<std::string>{"local", "share"});
    for (const auto& left : std::filesystem::directory_iterator(window.share.parent_path()))
        CHECK(left.path() == window.share); // nobody is said to be there
}

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

TEST_CASE("a saving that a share holds up does not hold up one to another place", "[keeper]") {
    OnShare here;
    Map map = loadDocument(here.share)->document.map;
    map.passport = map.passport.with([](Passport& passport) { passport.title = "правка"; });
    here.keeper->edited(map);
    here.keeper->save(here.share);
    here.until([&] { return here.told.saving && here.files->waiting() > 0; });
    here.keeper->save(here.local);
    here.until([&] { return here.told.file && here.told.file->path == here.local; });
    CHECK_FALSE(here.told.saving);
    CHECK_FALSE(here.told.saveError);
    CHECK(here.told.answered == 2);
    CHECK(loadDocument(here.local)->document.map == map);
    // What was on its way to the share comes there after all, and is nobody's news here.
    here.files->letGo();
    here.until([&] { return loadDocument(here.share)->document.map == map; });
    map.passport = map.passport.with([](Passport& passport) { passport.title = "дальше"; });
    here.keeper->edited(map);
    here.keeper->save(here.local);
    here.until([&] { return here.told.answered == 3; });
    CHECK(here.told.file->path == here.local);
    CHECK(loadDocument(here.local)->document.map == map);
    CHECK_FALSE(loadDocument(here.share)->document.map == map);
}
