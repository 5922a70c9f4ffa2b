#include "support/files.hpp"
#include "support/ids.hpp"
#include "support/pipe.hpp"

#include <cjm/storage/document.hpp>
#include <cjm/storage/recovery.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace fs = std::filesystem;

namespace {

// A folder of journals, and programs that leave and open them.
struct Starts {
    // A program that ended without a word.
    void leave(const std::string& session, const std::string& docId = "doc", const std::string& follows = {}) {
        JournalHead head;
        head.docId = docId;
        head.session = session;
        head.generation = 1;
        head.follows = follows;
        Document document = newDocument({}, 0, ids);
        document.envelope.docId = docId;
        const std::string bytes = encode(document);
        REQUIRE(JournalWriter::start(systemFiles(), journals(), head, bytes));
    }
    Orphans find() { return findOrphans(systemFiles(), journals()); }
    // What was found is opened into a journal of its own.
    void goOn(Orphan& orphan, const std::string& session) {
        REQUIRE(orphan.open());
        leave(session, orphan.head.docId, orphan.head.session);
        orphan.done();
    }
    [[nodiscard]] fs::path journals() const { return folder / "journal"; }
    // Names of marks that lie about.
    std::vector<std::string> marks() {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator(journals()))
            if (entry.path().extension() == ".tries") found.push_back(entry.path().filename().string());
        return found;
    }
    TemporaryFolder folder;
    CountedIds ids;
};

} // namespace

TEST_CASE("what is no file hides no journal behind a newer name", "[recovery]") {
    Starts starts;
    starts.leave("a");
    const fs::path newer = starts.journals() / "a-2.journal";
    const std::string what = GENERATE(as<std::string>(), "pipe", "folder", "device");
    if (what == "pipe") makePipe(newer);
    if (what == "folder") fs::create_directories(newer);
    if (what == "device") fs::create_symlink("/dev/zero", newer);
    const auto orphans = starts.find();
    REQUIRE(orphans.found.size() == 1);
    CHECK(orphans.found.front()->open());
    CHECK(orphans.setAside.empty());
}

TEST_CASE("work that ended the program twice is set aside, and offered until somebody decides", "[recovery]") {
    Starts starts;
    starts.leave("a");
    for (const char* next : {"b", "c"}) {
        auto orphans = starts.find();
        REQUIRE(orphans.found.size() == 1);
        starts.goOn(*orphans.found.front(), next); // and that was its end
    }
    for (int start = 0; start < 3; ++start) {
        const auto orphans = starts.find();
        CHECK(orphans.found.empty());
        REQUIRE(orphans.setAside.size() == 1);
        CHECK(fs::exists(orphans.setAside.front()));
    }
    const fs::path journal = starts.find().setAside.front();
    const bool isWanted = GENERATE(true, false);
    {
        auto orphan = takeSetAside(systemFiles(), starts.journals(), journal);
        REQUIRE(orphan);
        CHECK_FALSE(takeSetAside(systemFiles(), starts.journals(), journal)); // one program at a time
        if (isWanted)
            starts.goOn(**orphan, "d");
        else
            CHECK(fs::exists((*orphan)->putAside().value_or(fs::path())));
    }
    const auto after = starts.find();
    CHECK(after.setAside.empty());
    CHECK(after.found.size() == (isWanted ? 1 : 0));
}

TEST_CASE("a try that came to a good end counts for nothing", "[recovery]") {
    Starts starts;
    starts.leave("s0");
    for (int start = 0; start < 6; ++start) {
        auto orphans = starts.find();
        REQUIRE(orphans.found.size() == 1);
        CHECK(orphans.setAside.empty());
        Orphan& orphan = *orphans.found.front();
        starts.goOn(orphan, "s" + std::to_string(start + 1));
        // Only one of two in a row ends well: never two that do not.
        if (start % 2 == 1) recoveryWentWell(systemFiles(), starts.journals(), orphan.head.session);
        CHECK(starts.marks().size() <= 2);
    }
}

TEST_CASE("marks of tries belong to one journal and do not pile up", "[recovery]") {
    Starts starts;
    starts.leave("a", "the-same");
    starts.leave("b", "the-same");
    for (int start = 0; start < 2; ++start) {
        const auto orphans = starts.find();
        REQUIRE(orphans.found.size() == 2);
        for (const auto& orphan : orphans.found)
            if (orphan->head.session == "a") REQUIRE(orphan->open());
    }
    put(starts.journals() / "doc-of-an-older-program.tries", ".");
    {
        const auto orphans = starts.find();
        REQUIRE(orphans.found.size() == 1);
        CHECK(orphans.found.front()->head.session == "b");
        CHECK(orphans.setAside.size() == 1);
        CHECK(starts.marks().empty());
        orphans.found.front()->done();
    }
    CHECK(starts.find().found.empty());
    CHECK(starts.marks().empty());
}

TEST_CASE("what is no journal is set aside and offered, and cannot be opened", "[recovery]") {
    Starts starts;
    starts.leave("a");
    put(starts.journals() / "a-1.journal", "marshrut journal 1\nhead 3 ");
    const auto orphans = starts.find();
    CHECK(orphans.found.empty());
    REQUIRE(orphans.setAside.size() == 1);
    auto orphan = takeSetAside(systemFiles(), starts.journals(), orphans.setAside.front());
    REQUIRE(orphan);
    CHECK_FALSE((*orphan)->open());
    CHECK((*orphan)->setAside()); // as the window does with what cannot be opened
    orphan->reset();
    CHECK(starts.find().setAside.size() == 1);
    CHECK(starts.marks().empty());
}
