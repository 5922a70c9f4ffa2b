#include "support/as_guest.hpp"
#include "support/builders.hpp"
#include "support/files.hpp"
#include "support/ids.hpp"
#include "support/pipe.hpp"
#include "support/refused.hpp"

#include <cjm/storage/files.hpp>
#include <cjm/storage/log.hpp>

#include <catch2/catch.hpp>

#include <csignal>
#include <fcntl.h>
#include <set>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace cjm;
using namespace cjm::test;

namespace fs = std::filesystem;

namespace {

using FileNames = std::vector<std::string>;

template <class T> std::string refusalAt(const Result<T>& result, const fs::path& path) {
    if (result) return "done";
    CHECK(result.error().location.file == path.string());
    checkWords(result.error());
    return told(result.error());
}

fs::perms modeOf(const fs::path& path) { return fs::status(path).permissions(); }

// While it lives, no file may grow beyond `bytes`: what a full disk looks like to a write.
class FileLimit {
public:
    explicit FileLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit now{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FileLimit() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        (void)std::signal(SIGXFSZ, handler_);
    }
    FileLimit(const FileLimit&) = delete;
    FileLimit& operator=(const FileLimit&) = delete;

private:
    rlimit before_{};
    void (*handler_)(int);
};

} // namespace

TEST_CASE("files are read whole", "[files]") {
    const TemporaryFolder folder;
    const std::string bytes = std::string("a\0b\r\n", 5) + std::string(200'000, 'x');
    put(folder / "карта.cjm", bytes);
    CHECK(readFile(folder / "карта.cjm") == bytes);
    put(folder / "empty", "");
    CHECK(readFile(folder / "empty") == std::string());
}

TEST_CASE("what cannot be read says why", "[files]") {
    const TemporaryFolder folder;
    put(folder / "file", "x");
    CHECK(refusalAt(readFile(folder / "missing"), folder / "missing") == "file.cannot-open");
    CHECK(refusalAt(readFile(folder / "file" / "below"), folder / "file" / "below") == "file.cannot-open");
    CHECK(refusalAt(readFile(folder.path()), folder.path()) == "file.is-folder");
    CHECK(refusalAt(loadDocument(folder / "missing"), folder / "missing") == "file.cannot-open");
    CHECK(refusalAt(loadDocument(folder.path()), folder.path()) == "file.is-folder");
    fs::permissions(folder / "file", fs::perms::none);
    {
        const AsGuest guest;
        CHECK(refusalAt(readFile(folder / "file"), folder / "file") == "file.cannot-open");
    }
    if (const fs::path memory = "/proc/self/mem"; fs::exists(memory)) // opens, but its first byte cannot be read
        CHECK(refusalAt(readFile(memory), memory) == "file.cannot-read");
}

TEST_CASE("a file that is too large is refused before it is read", "[files]") {
    const TemporaryFolder folder;
    const fs::path path = folder / "large.cjm";
    put(path, "");
    fs::resize_file(path, maxFileBytes + 1); // sparse: takes no room on the disk
    CHECK(refusalAt(readFile(path), path) == "file.too-big");
    // The same for bytes that come from elsewhere.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    REQUIRE(descriptor >= 0);
    void* bytes = ::mmap(nullptr, maxFileBytes + 1, PROT_READ, MAP_PRIVATE, descriptor, 0);
    ::close(descriptor);
    REQUIRE(bytes != MAP_FAILED);
    CHECK(cjm::test::refusalOf(std::string_view(static_cast<const char*>(bytes), maxFileBytes + 1)) == "file.too-big");
    ::munmap(bytes, maxFileBytes + 1);
}

TEST_CASE("a file is made and replaced", "[files]") {
    const TemporaryFolder folder;
    REQUIRE(replaceFile(folder / "a.cjm", "one"));
    CHECK(get(folder / "a.cjm") == "one");
    REQUIRE(replaceFile(folder / "a.cjm", "two"));
    CHECK(get(folder / "a.cjm") == "two");
    REQUIRE(replaceFile(folder / "a.cjm", ""));
    CHECK(get(folder / "a.cjm").empty());
    const std::string zeros(300'000, '\0');
    REQUIRE(replaceFile(folder / "a.cjm", zeros));
    CHECK(get(folder / "a.cjm") == zeros);
    CHECK(folder.names() == FileNames{"a.cjm"}); // no temporary file is left behind
}

TEST_CASE("names of files may be long and in any script", "[files]") {
    const TemporaryFolder folder;
    std::string name;
    for (int i = 0; i < 120; ++i)
        name += "ж";
    name += ".cjm";
    REQUIRE(replaceFile(folder / name, "one"));
    CHECK(folder.names() == FileNames{name});
    CHECK(refusalAt(replaceFile(folder / std::string(400, 'x'), "one"), folder / std::string(400, 'x')) ==
          "file.cannot-write");
    CHECK(folder.names() == FileNames{name});
}

TEST_CASE("a file name without a folder means this folder", "[files]") {
    const TemporaryFolder folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    const auto first = replaceFile("a.cjm", "one"), second = replaceFile("a.cjm", "two");
    fs::current_path(before);
    CHECK(first);
    CHECK(second);
    CHECK(get(folder / "a.cjm") == "two");
    CHECK(folder.names() == FileNames{"a.cjm"});
}

TEST_CASE("permissions stay when a file is replaced", "[files]") {
    const TemporaryFolder folder;
    const fs::path path = folder / "a.cjm";
    for (const auto mode : {fs::perms(0600), fs::perms(0640), fs::perms(0664), fs::perms(0755)}) {
        put(path, "one");
        fs::permissions(path, mode);
        REQUIRE(replaceFile(path, "two"));
        CHECK(modeOf(path) == mode);
    }
}

TEST_CASE("symbolic links are followed", "[files]") {
    const TemporaryFolder folder;
    fs::create_directory(folder / "real");
    put(folder / "real" / "a.cjm", "one");
    fs::create_symlink("real/a.cjm", folder / "link.cjm");
    fs::create_symlink("link.cjm", folder / "second.cjm");
    REQUIRE(replaceFile(folder / "second.cjm", "two"));
    CHECK(fs::is_symlink(folder / "link.cjm"));
    CHECK(fs::is_symlink(folder / "second.cjm"));
    CHECK_FALSE(fs::is_symlink(folder / "real" / "a.cjm"));
    CHECK(get(folder / "real" / "a.cjm") == "two");
    CHECK(folder.names() == FileNames{"link.cjm", "real", "second.cjm"});
}

TEST_CASE("what is no plain file is written into and not replaced", "[files]") {
    const TemporaryFolder folder;
    const fs::path pipe = folder / "pipe";
    makePipe(pipe);
    const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    REQUIRE(reader >= 0);
    REQUIRE(replaceFile(pipe, "through the pipe"));
    char buffer[64] = {};
    const auto count = ::read(reader, buffer, sizeof buffer);
    ::close(reader);
    REQUIRE(fs::is_fifo(pipe)); // a device would have been lost just so
    CHECK(count == 16);
    CHECK(std::string(buffer) == "through the pipe");
    CHECK(folder.names() == FileNames{"pipe"});
    if (fs::is_character_file("/dev/null")) {
        CHECK(replaceFile("/dev/null", "away"));
        CHECK(fs::is_character_file("/dev/null"));
    }
    if (fs::is_character_file("/dev/full")) {
        CHECK(refusalAt(replaceFile("/dev/full", "x"), "/dev/full") == "file.cannot-write-output");
        CHECK(fs::is_character_file("/dev/full"));
    }
}

TEST_CASE("a failed write leaves everything as it was", "[files]") {
    const TemporaryFolder folder;
    put(folder / "a.cjm", "one");
    SECTION("no such folder") {
        const fs::path path = folder / "missing" / "a.cjm";
        CHECK(refusalAt(replaceFile(path, "two"), path) == "file.cannot-write");
    }
    SECTION("a file where a folder belongs") {
        const fs::path path = folder / "a.cjm" / "b.cjm";
        CHECK(refusalAt(replaceFile(path, "two"), path) == "file.cannot-write");
    }
    SECTION("a folder in the place of the file") {
        CHECK(refusalAt(replaceFile(folder.path(), "two"), folder.path()) == "file.cannot-write");
    }
    SECTION("the disk is full half-way") {
        const std::string bytes(100'000, 'x');
        const FileLimit limit(4096);
        CHECK(refusalAt(replaceFile(folder / "a.cjm", bytes), folder / "a.cjm") == "file.cannot-write");
    }
    SECTION("nobody may write there") {
        fs::create_directory(folder / "locked");
        fs::permissions(folder / "locked", fs::perms(0500));
        const fs::path path = folder / "locked" / "a.cjm";
        {
            const AsGuest guest;
            CHECK(refusalAt(replaceFile(path, "two"), path) == "file.cannot-write");
        }
        CHECK(fs::is_empty(folder / "locked"));
        fs::permissions(folder / "locked", fs::perms(0700));
        fs::remove_all(folder / "locked");
    }
    CHECK(get(folder / "a.cjm") == "one");
    CHECK(folder.names() == FileNames{"a.cjm"});
}

TEST_CASE("a document is saved and loaded", "[files]") {
    const TemporaryFolder folder;
    CountedIds ids;
    const Document document = newDocument(mapWith(3, 4, 2), 0, ids);
    REQUIRE(saveDocument(folder / "a.cjm", document));
    CHECK(get(folder / "a.cjm") == encode(document));
    const auto loaded = loadDocument(folder / "a.cjm");
    REQUIRE(loaded);
    CHECK(loaded->document == document);
    CHECK(loaded->notes.empty());
}

TEST_CASE("an error in a file names the file", "[files]") {
    const TemporaryFolder folder;
    put(folder / "a.cjm", "{\"format\": \"cjm\",\n x}");
    const auto loaded = loadDocument(folder / "a.cjm");
    REQUIRE_FALSE(loaded);
    CHECK(say(loaded.error(), Language::english).rfind((folder / "a.cjm").string() + ":2:2: ", 0) == 0);
}

TEST_CASE("what does not read back is not written", "[files]") {
    const TemporaryFolder folder;
    put(folder / "a.cjm", "one");
    Map map = mapWith(1, 1, 1);
    SECTION("an unknown field that is no JSON") { map.unknown = Box<UnknownFields>(UnknownFields{{"later", "{"}}); }
    SECTION("one that takes the place of a field") {
        map.unknown = Box<UnknownFields>(UnknownFields{{"stages", "[]"}});
    }
    SECTION("a reference that is no id") {
        map.passport = map.passport.with([](Passport& p) { p.logo.value = "not an id"; });
    }
    const fs::path path = folder / "a.cjm";
    CHECK(refusalAt(saveDocument(path, {map, {}}), path) == "file.read-back");
    CHECK(get(path) == "one");
    CHECK(folder.names() == FileNames{"a.cjm"});
}

TEST_CASE("the system's ids are well formed and differ", "[files]") {
    SystemIds ids;
    std::set<std::string> seen;
    for (int n = 0; n < 1000; ++n) {
        const std::string id = ids.next();
        CHECK(isWellFormedId(id));
        CHECK(id.size() == 12);
        CHECK(seen.insert(id).second);
    }
}

TEST_CASE("the log keeps lines and never stops the program", "[files]") {
    const TemporaryFolder folder;
    put(folder / "file", "x");
    startLog(folder / "file" / "below" / "log.txt"); // cannot be
    logInfo("nowhere");
    startLog(folder / "logs" / "log.txt");
    logInfo("first {} line");
    logWarning("second");
    logError("third");
    const std::string text = get(folder / "logs" / "log.txt");
    for (const std::string_view line : {"first {} line", "second", "third"})
        CHECK(text.find(line) != std::string::npos);
    CHECK(text.find("nowhere") == std::string::npos);
    startLog(folder / "file" / "below" / "log.txt"); // let go of the folder
}
