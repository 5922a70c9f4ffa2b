#include "support/builders.hpp"
#include "support/faulty_files.hpp"
#include "support/files.hpp"
#include "support/pipe.hpp"

#include <cjm/storage/files.hpp>
#include <cjm/storage/log.hpp>
#include <cjm/storage/own_templates.hpp>
#include <cjm/storage/recovery.hpp>
#include <cjm/storage/versions.hpp>

#include <catch2/catch.hpp>

#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

// Pipes and devices lie in folders that are read, by mischief or by chance. Each of these would hang where it was
// opened in another way than the one.

using namespace cjm;
using namespace cjm::test;

namespace fs = std::filesystem;

namespace {

void makeSocket(const fs::path& path) {
    const int made = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.string().copy(address.sun_path, sizeof address.sun_path - 1);
    REQUIRE(::bind(made, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    ::close(made);
}

} // namespace

TEST_CASE("whatever is no plain file is refused at once, however it is opened", "[files][plain]") {
    const TemporaryFolder folder;
    makePipe(folder / "pipe");
    makeSocket(folder / "socket");
    fs::create_symlink("/dev/zero", folder / "device");
    fs::create_symlink(folder / "pipe", folder / "link");
    FileSystem& files = systemFiles();
    for (const char* name : {"pipe", "socket", "device", "link"})
        for (const OpenAs how : {OpenAs::reading, OpenAs::overwriting, OpenAs::appending, OpenAs::lock}) {
            INFO(name << " " << static_cast<int>(how));
            const auto opened = files.open(folder / name, how);
            REQUIRE_FALSE(opened);
            CHECK(opened.error() == std::errc::no_such_device_or_address);
            const auto read = readFile(files, folder / name);
            REQUIRE_FALSE(read);
            CHECK(say(read.error(), Language::english).find("no ordinary file") != std::string::npos);
            CHECK_FALSE(loadDocument(files, folder / name));
            CHECK_FALSE(replaceFile(files, folder / name, "x", {}));
            CHECK_FALSE(fs::is_regular_file(folder / name));
        }
    const auto opened = files.open(folder.path(), OpenAs::lock);
    REQUIRE_FALSE(opened);
    CHECK(opened.error() == std::errc::is_a_directory);
}

TEST_CASE("the size of a file is asked before it is opened", "[files][plain]") {
    const TemporaryFolder folder;
    put(folder / "large", "");
    fs::resize_file(folder / "large", 2000);
    FaultyFiles files(systemFiles());
    const auto read = readFile(files, folder / "large", 1000);
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == ErrorKind::tooLarge);
    CHECK(files.calls() == 1);
}

TEST_CASE("what a person names may be a pipe or a device", "[files][plain]") {
    const TemporaryFolder folder;
    makePipe(folder / "pipe");
    const std::string bytes(300'000, 'x'); // more than a pipe holds
    std::thread writer([&] { put(folder / "pipe", bytes); });
    const auto read = readFile(folder / "pipe");
    writer.join();
    CHECK((read == bytes));
    CHECK(readFile("/dev/null") == std::string());
    const auto endless = readFile("/dev/zero");
    REQUIRE_FALSE(endless);
    CHECK(endless.error().kind == ErrorKind::tooLarge);
}

TEST_CASE("a device that says nothing more is not waited for", "[files][plain]") {
    const auto read = readFile("/dev/kmsg"); // records without an end, where one may see them
    REQUIRE_FALSE(read);
    CHECK((::access("/dev/kmsg", R_OK) != 0 || read.error().message.code == "file.is-device"));
}

TEST_CASE("pipes among the program's own files hold nothing up", "[files][plain]") {
    const TemporaryFolder folder;
    SECTION("templates") {
        makePipe(folder / "a.cjm");
        fs::create_symlink("/dev/kmsg", folder / "b.cjm");
        put(folder / "c.cjm", "{}");
        REQUIRE(ownTemplates(folder.path()).size() == 1);
        CHECK(ownTemplates(folder.path()).front().name == "c");
    }
    SECTION("journals") {
        makePipe(folder / "abc-1.journal");
        makePipe(folder / "abc-2.new");
        CHECK(findOrphans(systemFiles(), folder.path()).found.empty());
    }
    SECTION("versions") {
        Versions versions(systemFiles(), folder.path(), "doc");
        REQUIRE(versions.add("before", VersionWhy::saved, 1));
        const fs::path list = folder / "doc" / "index";
        fs::remove(list);
        const bool isFolder = GENERATE(false, true);
        if (isFolder)
            fs::create_directories(list / "of somebody else");
        else
            makePipe(list);
        REQUIRE(versions.list());
        CHECK(versions.list()->size() == 1); // what was kept is found without its list
        REQUIRE(versions.add("after", VersionWhy::saved, 2));
        CHECK(fs::is_regular_file(list));
        CHECK(versions.list()->size() == 2);
        int aside = 0;
        for (const auto& entry : fs::directory_iterator(folder / "doc"))
            aside += entry.path().filename().string().starts_with("index.aside-") ? 1 : 0;
        CHECK(aside == 1);
    }
    SECTION("their lock") {
        makePipe(folder / "doc" / "lock");
        CHECK(Versions(systemFiles(), folder.path(), "doc").add("bytes", VersionWhy::saved, 1));
    }
    SECTION("the log") {
        makePipe(folder / "log.txt");
        startLog(folder / "log.txt");
        logInfo("nowhere");
        CHECK(fs::is_fifo(folder / "log.txt"));
    }
}
