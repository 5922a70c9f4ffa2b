#include "support/files.hpp"
#include "support/ids.hpp"
#include "support/pipe.hpp"

#include <cjm/storage/document_keeper.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/recovery.hpp>
#include <cjm/storage/versions.hpp>

#include <catch2/catch.hpp>

#include <algorithm>

// Something else stands where a file of the program's own should: it hides no work and stops no keeping.

using namespace cjm;
using namespace cjm::test;

namespace fs = std::filesystem;

namespace {

// What is no file: a pipe, a folder that is not empty, a link to a device, to nowhere, to itself.
const std::vector<std::string> noFiles{"pipe",      "folder",         "/dev/null", "/dev/zero",
                                       "/dev/kmsg", "nowhere/at/all", "itself"};

void makeOdd(const std::string& what, const fs::path& path) {
    fs::create_directories(path.parent_path());
    if (what == "pipe")
        makePipe(path);
    else if (what == "folder")
        fs::create_directories(path / "inside");
    else
        fs::create_symlink(what == "itself" ? path.filename() : fs::path(what), path);
}

// Of what was set aside in a folder.
std::size_t asideIn(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::count_if(fs::directory_iterator(folder), fs::directory_iterator(), [](const fs::directory_entry& entry) {
            return entry.path().filename().string().find(".aside-") != std::string::npos;
        }));
}

void leaveJournal(const fs::path& folder, const std::string& session, const std::string& title) {
    CountedIds ids;
    JournalHead head;
    head.session = session;
    head.docId = "doc";
    head.generation = 1;
    Map map;
    Passport passport;
    passport.title = title;
    map.passport = Box<Passport>(std::move(passport));
    const Document document = newDocument(std::move(map), 0, ids);
    REQUIRE(JournalWriter::start(systemFiles(), folder, head, encode(document)));
}

std::string titleIn(Orphan& orphan) {
    const auto work = orphan.open();
    REQUIRE(work);
    return work->latest.map.passport->title;
}

} // namespace

TEST_CASE("what is no file hides no older journal, whatever it is", "[recovery][plain]") {
    for (const std::string& what : noFiles)
        for (const bool isAside : {false, true}) {
            INFO(what << (isAside ? " beside what was set aside" : ""));
            const TemporaryFolder folder;
            const fs::path journals = isAside ? folder / "set-aside" : folder.path();
            leaveJournal(journals, "abc", "work");
            makeOdd(what, journals / "abc-2.journal");
            makeOdd(what, journals / "other-1.journal"); // a session that never was
            Orphans orphans = findOrphans(systemFiles(), folder.path());
            std::unique_ptr<Orphan> orphan;
            if (isAside) {
                REQUIRE(orphans.setAside == std::vector<fs::path>{journals / "abc-1.journal"});
                auto taken = takeSetAside(systemFiles(), folder.path(), orphans.setAside.front());
                REQUIRE(taken);
                orphan = std::move(*taken);
            } else {
                CHECK(orphans.setAside.empty());
                REQUIRE(orphans.found.size() == 1);
                orphan = std::move(orphans.found.front());
            }
            CHECK(titleIn(*orphan) == "work");
            orphan->done();
            CHECK_FALSE(fs::exists(journals / "abc-1.journal"));
            CHECK(fs::is_symlink(fs::symlink_status(journals / "abc-2.journal")) ==
                  (what != "pipe" && what != "folder")); // nobody's to remove
            CHECK(findOrphans(systemFiles(), folder.path()).found.empty());
        }
}

TEST_CASE("what is no file in the place of a list of versions is set aside, and the list made anew",
          "[versions][plain]") {
    for (const std::string& what : noFiles)
        for (const char* name : {"index", "lock"}) {
            INFO(what << " as " << name);
            const TemporaryFolder folder;
            const fs::path doc = folder / "doc";
            Versions versions(systemFiles(), folder.path(), "doc");
            REQUIRE(versions.add("one", VersionWhy::saved, wallMs()));
            fs::remove(doc / name);
            makeOdd(what, doc / name);
            const auto before = versions.list(); // changes nothing
            REQUIRE(before);
            CHECK(before->size() == 1);
            CHECK(asideIn(doc) == 0);
            const auto added = versions.add("two", VersionWhy::saved, wallMs() + 1'000);
            REQUIRE(added);
            CHECK(asideIn(doc) == 1);
            CHECK(versions.name(added->id, "named"));
            REQUIRE(versions.add("three", VersionWhy::saved, wallMs() + 2'000));
            CHECK(asideIn(doc) == 1); // once
            CHECK(fs::is_regular_file(fs::symlink_status(doc / name)));
            const auto after = versions.list();
            REQUIRE(after);
            REQUIRE(after->size() == 3);
            CHECK(versions.read(after->front()) == std::string("three"));
            for (const Version& version : *after) // and found again only where the list was lost
                CHECK((version.why == VersionWhy::found) ==
                      (name == std::string("index") && versions.read(version) == std::string("one")));
        }
}

TEST_CASE("what is no file in the place of a version does not stop it", "[versions][plain]") {
    for (const std::string& what : noFiles) {
        INFO(what);
        const TemporaryFolder folder;
        Versions versions(systemFiles(), folder.path(), "doc");
        const auto one = versions.add("one", VersionWhy::saved, 1);
        REQUIRE(one);
        fs::remove(versions.pathOf(*one));
        makeOdd(what, versions.pathOf(*one));
        CHECK_FALSE(versions.read(*one));
        REQUIRE(versions.add("two", VersionWhy::saved, 2));
        REQUIRE(versions.add("one", VersionWhy::saved, 3));
        CHECK(versions.read(*one) == std::string("one"));
    }
}

TEST_CASE("a file in the place of a folder of versions is set aside, a link to a disk that is away is not",
          "[versions][plain]") {
    const TemporaryFolder folder;
    const fs::path all = folder / "versions";
    const std::string place = GENERATE(as<std::string>(), "versions", "versions/doc", "versions/doc/contents");
    INFO(place);
    const bool isAway = GENERATE(true, false);
    if (isAway) {
        fs::create_directories((folder / place).parent_path());
        fs::create_directory_symlink(folder / "away" / "disk", folder / place);
    } else {
        makePipe(folder / place);
    }
    Versions versions(systemFiles(), all, "doc");
    CHECK(versions.add("one", VersionWhy::saved, 1).has_value() != isAway);
    CHECK(fs::is_symlink(fs::symlink_status(folder / place)) == isAway);
    if (isAway) fs::create_directories(folder / "away" / "disk");
    REQUIRE(versions.add("two", VersionWhy::saved, 2));
    CHECK(versions.list()->size() == (isAway ? 1U : 2U));
}
