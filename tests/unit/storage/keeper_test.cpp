#include "support/builders.hpp"
#include "support/faulty_files.hpp"
#include "support/files.hpp"
#include "support/ids.hpp"

#include <cjm/edit/edit.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/keeper.hpp>
#include <cjm/storage/recovery.hpp>
#include <cjm/storage/revision.hpp>

#include <catch2/catch.hpp>

#include <cerrno>

using namespace cjm;
using namespace cjm::test;

namespace fs = std::filesystem;

namespace {

// A keeper on real files with a clock of its own; saving is done at once.
struct Kept {
    explicit Kept(std::string name = "map.cjm") : path(name.empty() ? fs::path() : folder / name) { begin({}); }

    void begin(FileState file, const std::string& follows = {}) {
        if (file.envelope.docId.empty()) file.envelope = newDocument({}, 0, ids).envelope;
        file.path = path;
        keeper.emplace(Keeper::Ports{systemFiles(), ids, [this] { return now; },
                                     [this](SaveJob job) {
                                         saves += job.onlyLooks ? 0 : 1;
                                         keeper->saved(saveFile(systemFiles(), job, keep), now);
                                     },
                                     [this](const std::string& bytes) { bigDeletions.push_back(bytes); },
                                     [this] { return author; }},
                       Keeper::Opening{folder / "journal", "0.1", follows}, std::move(file));
    }
    // Begins anew; what is to be saved is only remembered.
    std::optional<SaveJob>& holdSaving(FileSystem& files, const char* journals) {
        keeper.emplace(Keeper::Ports{files, ids, [] { return 0; }, [this](SaveJob job) { held = std::move(job); },
                                     [](const std::string&) {}},
                       Keeper::Opening{folder / journals, "0.1", {}}, FileState{{}, {}, path, {}, false, 0});
        return held;
    }
    // Time goes on and everything due is done.
    void run(std::int64_t ms) {
        const std::int64_t end = now + ms;
        for (;;) {
            const auto due = keeper->step(now);
            if (!due || *due > end) break;
            now = std::max(now + 1, *due);
        }
        now = end;
    }
    void type(const std::string& text) {
        map.passport = Box<Passport>([&] {
            Passport passport = *map.passport;
            passport.title = text;
            return passport;
        }());
        keeper->edited(map, now);
    }
    // As after the program was killed.
    std::string recoveredTitle() {
        keeper.reset();
        auto orphans = findOrphans(systemFiles(), folder / "journal");
        if (orphans.found.empty()) return "(nothing)";
        const auto work = orphans.found.front()->open();
        return work ? work->latest.map.passport->title : "(damaged)";
    }

    TemporaryFolder folder;
    fs::path path;
    CountedIds ids;
    Map map;
    std::int64_t now = 1'000'000;
    int saves = 0;
    std::string author;
    std::optional<SaveJob> held;
    std::vector<std::string> versions, bigDeletions;
    KeepVersion keep = [this](std::string_view bytes, VersionWhy) -> Result<fs::path> {
        versions.emplace_back(bytes);
        return folder / "version";
    };
    std::optional<Keeper> keeper;
};

std::string titleIn(const fs::path& path) {
    const auto loaded = loadDocument(path);
    return loaded ? loaded->document.map.passport->title : "(unreadable)";
}

} // namespace

TEST_CASE("what was typed is in the journal at once and on the disk within a quarter of a second", "[keeper]") {
    Kept kept("");
    kept.type("а");
    kept.run(0);
    CHECK(kept.keeper->state().journaled == 1);
    kept.type("аб");
    kept.run(0);
    CHECK(kept.keeper->state().journaled == 2);
    CHECK(kept.keeper->state().synced == 1);
    kept.run(249);
    CHECK(kept.keeper->state().synced == 2);
    CHECK(kept.recoveredTitle() == "аб");
}

TEST_CASE("a saving says whose edits it holds and when they were saved", "[keeper]") {
    Kept kept;
    const std::string before = kept.keeper->state().file->envelope.revision;
    kept.author = "Ann";
    kept.type("a");
    kept.run(6000);
    const Envelope saved = loadDocument(kept.path)->document.envelope;
    CHECK(saved.by == "Ann");
    CHECK(timeOfRevision(saved.revision) == 1'005'000);
    CHECK(saved.trail == std::vector<std::string>{before});
    // Under another name, but nobody has edited it.
    kept.author = "Bob";
    kept.keeper->save(kept.folder / "copy.cjm", false);
    kept.run(1000);
    CHECK(loadDocument(kept.folder / "copy.cjm")->document.envelope.by == "Ann");
    kept.author.clear();
    kept.type("b");
    kept.run(6000);
    CHECK(loadDocument(kept.folder / "copy.cjm")->document.envelope.by.empty());
}

TEST_CASE("autosave comes five seconds after the last edit and empties the journal", "[keeper]") {
    Kept kept;
    kept.type("a");
    kept.run(4000);
    kept.type("ab");
    kept.run(4999);
    CHECK_FALSE(fs::exists(kept.path));
    kept.run(1);
    CHECK(titleIn(kept.path) == "ab");
    CHECK(kept.keeper->state().saved == 2);
    CHECK(fs::is_empty(kept.folder / "journal") == false); // the reserve
    CHECK(kept.recoveredTitle() == "(nothing)");
    CHECK(kept.saves == 1);
}

TEST_CASE("autosave waits half a minute in a folder that other computers are sent", "[keeper]") {
    Kept kept("Яндекс.Диск.cjm");
    FileState file;
    file.inSyncFolder = true;
    kept.begin(file);
    kept.type("a");
    kept.run(29'999);
    CHECK(kept.saves == 0);
    kept.run(1);
    CHECK(kept.saves == 1);
}

TEST_CASE("without autosave only a person saves", "[keeper]") {
    Kept kept;
    kept.keeper->setAutosave(false);
    kept.type("a");
    kept.run(100'000);
    CHECK(kept.saves == 0);
    kept.keeper->save(kept.path, false);
    kept.run(0);
    CHECK(titleIn(kept.path) == "a");
}

TEST_CASE("an untitled map is never saved by itself", "[keeper]") {
    Kept kept("");
    kept.type("a");
    kept.run(100'000);
    CHECK(kept.saves == 0);
    CHECK(kept.recoveredTitle() == "a");
}

TEST_CASE("the same content is not written again", "[keeper]") {
    Kept kept;
    kept.type("a");
    kept.keeper->save(kept.path, false);
    kept.run(0);
    kept.keeper->save(kept.path, false);
    kept.run(0);
    CHECK(kept.saves == 1);
    CHECK(kept.keeper->state().saved == kept.keeper->state().edited);
}

TEST_CASE("a file that another program changed is not written over", "[keeper]") {
    Kept kept;
    kept.type("mine");
    kept.keeper->save(kept.path, false);
    kept.run(0);
    put(kept.path, "theirs");
    kept.type("mine again");
    kept.run(5000);
    CHECK(get(kept.path) == "theirs");
    REQUIRE(kept.keeper->state().saveError);
    CHECK(kept.keeper->state().saveError->message.code == "file.changed-outside");
    CHECK(kept.versions.back() == "theirs");
    kept.run(1'000'000);
    CHECK(kept.saves == 2); // a person has to decide
    kept.keeper->save(kept.path, true);
    kept.run(0);
    CHECK(titleIn(kept.path) == "mine again");
    CHECK_FALSE(kept.keeper->state().saveError);
}

TEST_CASE("a saving that fails is tried again, ever more rarely, and loses nothing", "[keeper]") {
    Kept kept("gone/map.cjm");
    kept.type("a");
    kept.run(5000);
    REQUIRE(kept.keeper->state().saveError);
    CHECK(kept.keeper->state().saveError->message.code == "file.cannot-write");
    kept.run(300'000);
    CHECK(kept.saves >= 6);
    CHECK(kept.saves <= 9);
    fs::create_directory(kept.path.parent_path());
    kept.run(60'000);
    CHECK(titleIn(kept.path) == "a");
    CHECK_FALSE(kept.keeper->state().saveError);
}

TEST_CASE("what is typed while a file is being saved is in the next journal", "[keeper]") {
    Kept kept;
    kept.type("a");
    kept.run(0);
    std::optional<SaveJob>& job = kept.holdSaving(systemFiles(), "journal2");
    kept.keeper->edited(kept.map, 0);
    kept.keeper->save(kept.path, false);
    (void)kept.keeper->step(0);
    REQUIRE(job);
    kept.type("ab");
    (void)kept.keeper->step(1);
    kept.keeper->saved(saveFile(systemFiles(), *job, kept.keep), 2);
    CHECK(titleIn(kept.path) == "a");
    CHECK(kept.keeper->state().saved == 1);
    kept.keeper.reset();
    auto orphans = findOrphans(systemFiles(), kept.folder / "journal2");
    REQUIRE(orphans.found.size() == 1);
    const auto work = orphans.found.front()->open();
    REQUIRE(work);
    CHECK(work->base.map.passport->title == "a");
    CHECK(work->latest.map.passport->title == "ab");
}

TEST_CASE("before an edit takes much away the map as it was is kept", "[keeper]") {
    Kept kept;
    Map full = mapWith(3, 2, 4);
    FileState file;
    file.map = full;
    kept.begin(file);
    Map empty = full;
    empty.cards = {};
    kept.keeper->edited(empty, kept.now);
    kept.run(0);
    REQUIRE(kept.bigDeletions.size() == 1);
    const auto before = decode(kept.bigDeletions.front());
    REQUIRE(before);
    CHECK(before->document.map == full);
}

TEST_CASE("closing keeps what is unsaved for the next start, or lets it go", "[keeper]") {
    Kept kept;
    kept.type("a");
    SECTION("wanted") {
        kept.keeper->close(true, kept.now);
        CHECK(kept.recoveredTitle() == "a");
    }
    SECTION("thrown away") {
        CHECK(kept.keeper->unsavedBytes().find("\"a\"") != std::string::npos);
        kept.keeper->close(false, kept.now);
        CHECK(kept.recoveredTitle() == "(nothing)");
    }
}

TEST_CASE("a file that was replaced before the program was killed is known as our own", "[keeper]") {
    Kept kept;
    std::optional<SaveJob>& job = kept.holdSaving(systemFiles(), "journal");
    kept.type("a");
    (void)kept.keeper->step(kept.now);
    kept.keeper->save(kept.path, false);
    (void)kept.keeper->step(kept.now);
    REQUIRE(job);
    kept.type("ab"); // typed on while it is saved
    (void)kept.keeper->step(kept.now);
    REQUIRE(saveFile(systemFiles(), *job, kept.keep));
    kept.keeper.reset(); // before anybody heard of it
    const auto orphans = findOrphans(systemFiles(), kept.folder / "journal");
    REQUIRE(orphans.found.size() == 1);
    const auto work = orphans.found.front()->open();
    REQUIRE(work);
    CHECK(work->latest.map.passport->title == "ab");
    CHECK(work->ours == std::vector<std::string>{job->hash});
    CHECK(openFile(systemFiles(), kept.path)->state.hash == job->hash);
}

TEST_CASE("a journal that is begun while a file is saved knows what is being saved", "[keeper]") {
    Kept kept;
    FaultyFiles files(systemFiles());
    std::optional<SaveJob>& job = kept.holdSaving(files, "journal");
    kept.type("a");
    kept.keeper->save(kept.path, false);
    (void)kept.keeper->step(kept.now);
    REQUIRE(job);
    files.failAt(files.calls() + 1, {Fault::Kind::refused, ENOSPC, false, true}); // the journal has to be begun anew
    kept.type("ab");
    (void)kept.keeper->step(kept.now);
    REQUIRE(files.hits() == 1);
    (void)kept.keeper->step(kept.now + 1'000);
    CHECK(kept.keeper->state().journaled == 2);
    kept.keeper.reset();
    const auto orphans = findOrphans(systemFiles(), kept.folder / "journal");
    REQUIRE(orphans.found.size() == 1);
    CHECK(orphans.found.front()->head.generation == 2);
    CHECK(orphans.found.front()->head.ours == std::vector<std::string>{job->hash});
}

TEST_CASE("of work and of what it was recovered into only the newer is offered", "[keeper]") {
    Kept kept("");
    kept.type("a");
    kept.run(0);
    kept.keeper.reset();
    std::string older;
    {
        auto orphans = findOrphans(systemFiles(), kept.folder / "journal");
        REQUIRE(orphans.found.size() == 1);
        older = orphans.found.front()->head.session;
        kept.begin({}, older);
        kept.type("ab");
        kept.keeper->syncNow(kept.now);
        kept.keeper.reset(); // before the older journal was removed
    }
    for (int start = 0; start < 2; ++start) {
        const auto orphans = findOrphans(systemFiles(), kept.folder / "journal");
        REQUIRE(orphans.found.size() == 1);
        CHECK(orphans.found.front()->head.follows == older);
        CHECK(orphans.found.front()->open()->latest.map.passport->title == "ab");
    }
}
