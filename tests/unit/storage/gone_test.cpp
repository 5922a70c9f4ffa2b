#include "support/files.hpp"
#include "support/ids.hpp"
#include "support/pipe.hpp"
#include "support/rng.hpp"
#include "support/seeds.hpp"

#include <cjm/storage/files.hpp>
#include <cjm/storage/keeper.hpp>
#include <cjm/storage/recovery.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace fs = std::filesystem;

namespace {

// A map on a stick that may be pulled out, and below it the bare folder of the mount point.
struct Stick {
    Stick() {
        fs::create_directory(place());
        Document document = newDocument({}, 0, ids);
        put(path(), encode(document));
        begin();
    }
    void begin(const std::string& follows = {}) {
        auto opened = openFile(systemFiles(), path());
        REQUIRE(opened);
        start(std::move(opened->state), follows);
    }
    void start(FileState file, const std::string& follows) {
        map = file.map;
        keeper.emplace(Keeper::Ports{systemFiles(), ids, [this] { return now; },
                                     [this](SaveJob job) {
                                         auto result = saveFile(systemFiles(), job, keep);
                                         if (result && !job.onlyLooks) {
                                             const auto there = loadDocument(job.path);
                                             CHECK((there && there->document == job.document)); // or it is no "saved"
                                         }
                                         keeper->saved(std::move(result), now);
                                     },
                                     [](const std::string&) {}},
                       Keeper::Opening{folder / "journal", "0.1", follows}, std::move(file));
    }
    void type() {
        Passport passport = *map.passport;
        passport.title = std::to_string(++letters);
        map.passport = Box<Passport>(std::move(passport));
        keeper->edited(map, now);
        (void)keeper->step(now);
    }
    void save(bool replaceForeign = false) {
        keeper->save(keeper->state().file->path, replaceForeign);
        (void)keeper->step(now);
    }
    void wait() { // longer than autosave does
        for (int i = 0; i < 8; ++i)
            (void)keeper->step(now += 1'000);
    }
    void pullOut() {
        fs::rename(place(), folder / "pulled");
        fs::create_directory(place());
    }
    bool putBack() { // false when something lies in the bare folder
        const bool isBare = fs::is_empty(place());
        fs::remove_all(place());
        fs::rename(folder / "pulled", place());
        return isBare;
    }
    [[nodiscard]] ErrorKind trouble() const {
        REQUIRE(keeper->state().saveError);
        return keeper->state().saveError->kind;
    }
    [[nodiscard]] bool isSafe() const { return !keeper->state().saveError; }
    [[nodiscard]] fs::path place() const { return folder / "stick"; }
    [[nodiscard]] fs::path path() const { return place() / "map.cjm"; }
    // The title that a killed program would bring back.
    std::string journaled() {
        for (const auto& entry : fs::directory_iterator(folder / "journal"))
            if (entry.path().extension() == journalEnding)
                if (const auto content = replayJournal(systemFiles(), entry.path()))
                    if (auto loaded = decode(content->latest)) return loaded->document.map.passport->title;
        return "(nothing)";
    }

    TemporaryFolder folder;
    CountedIds ids;
    Map map;
    std::int64_t now = 1'000'000;
    int letters = 0;
    std::function<void()> whileSaving; // before the file is replaced
    KeepVersion keep = [this](std::string_view, VersionWhy) -> Result<fs::path> {
        if (const auto meanwhile = std::exchange(whileSaving, {})) meanwhile();
        return folder / "version";
    };
    std::optional<Keeper> keeper;
};

} // namespace

TEST_CASE("a file that is gone is not made anew by itself, and is when that is asked for", "[keeper][gone]") {
    Stick stick;
    fs::remove(stick.path());
    stick.type();
    stick.wait();
    CHECK_FALSE(fs::exists(stick.path()));
    CHECK(stick.trouble() == ErrorKind::gone);
    CHECK(stick.journaled() == "1");
    stick.save();
    CHECK(stick.trouble() == ErrorKind::gone);
    CHECK_FALSE(fs::exists(stick.path()));
    stick.save(true);
    CHECK(stick.isSafe());
    CHECK(fs::exists(stick.path()));
    CHECK(stick.journaled() == "(nothing)");
}

TEST_CASE("what is in the file already is not told to be there when the file is gone", "[keeper][gone]") {
    Stick stick;
    stick.type();
    stick.save();
    fs::remove(stick.path());
    stick.save();
    CHECK(stick.trouble() == ErrorKind::gone);
    stick.save(true);
    CHECK(stick.isSafe());
    CHECK(loadDocument(stick.path())->document.map == stick.map);
}

TEST_CASE("nothing is written below a stick that was pulled out, whoever asks", "[keeper][gone]") {
    Stick stick;
    stick.pullOut();
    stick.type();
    stick.wait();
    for (const bool asked : {false, true}) {
        stick.save(asked);
        CHECK(stick.trouble() == ErrorKind::away);
    }
    CHECK(stick.journaled() == "1");
    CHECK(stick.putBack());
    stick.save();
    CHECK(stick.isSafe());
    CHECK(loadDocument(stick.path())->document.map == stick.map);
}

TEST_CASE("a program that goes on after it was killed knows of the stick, too", "[keeper][gone]") {
    Stick stick;
    stick.type();
    stick.keeper->syncNow(stick.now);
    stick.keeper.reset();
    stick.pullOut();
    auto orphans = findOrphans(systemFiles(), stick.folder / "journal");
    REQUIRE(orphans.found.size() == 1);
    const auto work = orphans.found.front()->open();
    REQUIRE(work);
    stick.start(orphans.found.front()->fileOf(*work, std::nullopt), orphans.found.front()->head.session);
    stick.type();
    stick.save(true);
    CHECK(stick.trouble() == ErrorKind::away);
    CHECK(stick.putBack());
    stick.save();
    CHECK(stick.isSafe());
}

TEST_CASE("another stick with another map of the same name keeps it", "[keeper][gone]") {
    Stick stick;
    stick.pullOut();
    put(stick.path(), encode(newDocument({}, 0, stick.ids)));
    const std::string theirs = get(stick.path());
    stick.type();
    for (const bool asked : {false, true}) {
        stick.save(asked);
        CHECK(stick.trouble() == ErrorKind::foreign);
        CHECK(get(stick.path()) == theirs);
    }
}

TEST_CASE("what is no plain file never holds a map, whatever it seems to have taken", "[keeper][gone]") {
    Stick stick;
    const fs::path odd = stick.folder / "odd";
    const std::string what = GENERATE(as<std::string>(), "/dev/null", "/dev/zero", "/dev/full", "pipe");
    INFO(what);
    if (what == "pipe") makePipe(odd);
    const auto becomesOdd = [&] {
        fs::remove(stick.path());
        fs::create_symlink(what == "pipe" ? odd : fs::path(what), stick.path());
    };
    if (GENERATE(true, false))
        becomesOdd();
    else
        stick.whileSaving = becomesOdd;
    for (const bool asked : {false, true}) {
        stick.type();
        stick.save(asked);
        CHECK(stick.trouble() == ErrorKind::denied);
        CHECK(stick.keeper->state().saveError->message.code == "file.not-plain");
    }
    CHECK(stick.journaled() == "2");
}

TEST_CASE("a map that got another name in its folder is found there", "[keeper][gone]") {
    Stick stick;
    const fs::path other = stick.place() / "other.cjm";
    fs::rename(stick.path(), other);
    stick.type();
    stick.wait();
    CHECK(stick.trouble() == ErrorKind::renamed);
    CHECK(stick.keeper->state().saveError->location.file == other);
    CHECK_FALSE(fs::exists(stick.path()));
    stick.keeper->save(other, false);
    (void)stick.keeper->step(stick.now);
    CHECK(stick.isSafe());
    CHECK(stick.keeper->state().file->path == other);
    CHECK_FALSE(fs::exists(stick.path()));
}

TEST_CASE("a file that took over the number of the map that is gone is not taken for it", "[keeper][gone]") {
    Stick stick;
    fs::create_hard_link(stick.path(), stick.place() / "notes.txt");
    put(stick.place() / "notes.txt", "nothing of the kind"); // the same number, whatever the disk gives away
    fs::remove(stick.path());
    stick.type();
    stick.save();
    CHECK(stick.trouble() == ErrorKind::gone);
}

// Law: whatever becomes of the file and its folder, nothing is made where nobody asked for it, nothing is told as saved
// that cannot be read at its path (see Stick::start), and what is not in the file is in the journal.
TEST_CASE("whatever becomes of the file, no work goes and none is told to be where it is not", "[keeper][gone]") {
    const auto seed = GENERATE(from_range(lawSeeds(8)));
    INFO(seedNote(seed));
    Rng rng(seed);
    Stick stick;
    bool isOut = false;
    for (int step = 0; step < 60; ++step) {
        const bool wasThere = !isOut && fs::exists(stick.path());
        bool mayBeMade = false;
        switch (rng.between(0, 7)) {
        case 0:
        case 1: stick.type(); break;
        case 2: stick.wait(); break;
        case 3: stick.save(); break;
        case 4:
            mayBeMade = !isOut;
            stick.save(true);
            break;
        case 5:
            if (!isOut) stick.pullOut();
            isOut = true;
            break;
        case 6:
            if (isOut) CHECK(stick.putBack());
            mayBeMade = std::exchange(isOut, false);
            break;
        case 7:
            if (isOut || !wasThere) break;
            if (rng.chance(50))
                fs::remove(stick.path());
            else
                fs::rename(stick.path(), stick.place() / "other.cjm");
        }
        INFO("step " << step);
        if (!wasThere && !mayBeMade) CHECK_FALSE(fs::exists(stick.path()));
        stick.keeper->syncNow(stick.now);
        if (!(stick.map == stick.keeper->state().file->map)) CHECK(stick.journaled() == stick.map.passport->title);
    }
}
