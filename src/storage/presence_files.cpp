#include "storage/file_io.hpp"
#include "storage/who_note.hpp"

#include <cjm/base/hash.hpp>
#include <cjm/base/id.hpp>
#include <cjm/storage/presence.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <limits>
#include <unistd.h>

// The files by which people who have a map open know of each other.

namespace cjm {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view whoEnding = ".who.tmp", freshWhoEnding = ".who.new.tmp";
constexpr std::size_t longestWhoStem = 100; // bytes; file systems end at 255
constexpr std::size_t mostWhoFiles = 32;

// The shape of a temporary file of saving. Of long names, two that begin alike are told apart.
std::string whoPrefixOf(const fs::path& map) {
    const std::string stem = map.stem().string();
    if (stem.size() <= longestWhoStem) return fmt::format("~${}.", stem);
    return fmt::format("~${}-{}.", shortName(stem, longestWhoStem), contentHash(stem).substr(0, 8));
}

// Where the files of a map are: beside it, behind symbolic links, so that all who have it open mean the same place.
struct WhoPlace {
    fs::path map, folder;
    std::string prefix;

    [[nodiscard]] fs::path fileOf(std::string_view session, std::string_view ending = whoEnding) const {
        return folder / fmt::format("{}{}{}", prefix, session, ending);
    }
    // Empty when it is no name of such a file; of another map whose name goes on with a dot, neither.
    [[nodiscard]] std::string sessionIn(const std::string& name) const {
        const bool isOne =
            name.size() > prefix.size() + whoEnding.size() && name.starts_with(prefix) && name.ends_with(whoEnding);
        std::string session =
            isOne ? name.substr(prefix.size(), name.size() - prefix.size() - whoEnding.size()) : std::string();
        return isWellFormedId(session) ? session : std::string();
    }
};

IoResult<WhoPlace> whoPlaceOf(FileSystem& files, const fs::path& map) {
    const auto real = files.resolve(map);
    if (!real) return tl::unexpected(real.error());
    return WhoPlace{*real, real->parent_path(), whoPrefixOf(*real)};
}

// Lost in a power cut it would only be missing, so the disk is not waited for.
IoResult<void> writeWhoFresh(FileSystem& files, const fs::path& path, const fs::path& map, std::string_view text) {
    auto file = openFile(files, path, OpenAs::fresh);
    if (!file) return tl::unexpected(file.error());
    (void)files.copyAttributes(map, file->handle()); // who may read the map may read who is there
    if (auto r = writeAll(files, file->handle(), text); !r) return r;
    return file->close();
}

// Under another name first: nobody reads half of it, and a link under its own name leads nothing astray.
IoResult<void> writeWho(FileSystem& files, const WhoPlace& place, const std::string& session, std::string_view text) {
    const fs::path fresh = place.fileOf(session, freshWhoEnding), own = place.fileOf(session);
    auto done = writeWhoFresh(files, fresh, place.map, text);
    if (done) {
        done = files.rename(fresh, own);
        // Old servers refuse to rename over a file.
        const bool isRefused =
            !done && (done.error() == std::errc::file_exists || done.error() == std::errc::operation_not_permitted ||
                      done.error() == std::errc::permission_denied);
        if (isRefused && files.remove(own)) done = files.rename(fresh, own);
    }
    if (!done) (void)files.remove(fresh);
    return done;
}

// What it says, if it says anything; nothing at all of a link, which may lead anywhere, and of what was left.
std::optional<WhoFile> whoFileAt(FileSystem& files, const fs::path& path, const std::string& session) {
    const auto real = files.resolve(path);
    if (!real || *real != path) return std::nullopt;
    WhoFile file;
    file.person.session = session;
    auto bytes = readFile(files, path, mostWhoBytes);
    auto note = bytes ? readWho(*bytes) : std::nullopt;
    if (!note) return file;
    if (!mayBeRunning(note->process)) {
        (void)files.remove(path);
        return std::nullopt;
    }
    file.person.name = std::move(note->name);
    file.person.editing = std::move(note->editing);
    file.content = std::move(*bytes);
    return file;
}

IoResult<std::vector<WhoFile>> whoFilesAt(FileSystem& files, const WhoPlace& place, const std::string& own) {
    auto names = files.list(place.folder);
    if (!names) return tl::unexpected(names.error());
    std::vector<std::string> sessions;
    for (const std::string& name : *names)
        if (std::string session = place.sessionIn(name); !session.empty() && session != own)
            sessions.push_back(std::move(session));
    std::sort(sessions.begin(), sessions.end());
    if (sessions.size() > mostWhoFiles) sessions.resize(mostWhoFiles);
    std::vector<WhoFile> found;
    found.reserve(sessions.size());
    for (const std::string& session : sessions)
        if (auto file = whoFileAt(files, place.fileOf(session), session)) found.push_back(std::move(*file));
    return found;
}

// Of a computer since it was last started, and of those processes that see each other there: numbers of processes mean
// something between them alone.
std::string readMachine() {
    const auto boot = readFile(systemFiles(), "/proc/sys/kernel/random/boot_id", mostWhoBytes);
    const auto processes = systemFiles().info("/proc/self/ns/pid");
    if (!boot || boot->empty() || !processes) return {};
    return contentHash(fmt::format("{} {}", *boot, processes->id.number)).substr(0, 16);
}

const std::string& thisMachine() {
    static const std::string machine = readMachine();
    return machine;
}

} // namespace

ProcessMark thisProcess() { return {thisMachine(), ::getpid()}; }

bool mayBeRunning(const ProcessMark& mark) {
    const bool isKnown = mark.process > 0 && mark.process <= std::numeric_limits<pid_t>::max();
    if (!isKnown || mark.machine.empty() || mark.machine != thisMachine()) return true;
    return ::kill(static_cast<pid_t>(mark.process), 0) == 0 || errno != ESRCH;
}

WhoSight exchangePresence(FileSystem& files, const WhoJob& job) {
    WhoSight sight;
    const auto failed = [&](std::string_view code, std::error_code error) {
        if (!sight.error) sight.error = systemFailure(code, job.map, error).value();
    };
    const auto place = whoPlaceOf(files, job.map);
    if (!place) {
        failed("file.cannot-open", place.error());
        return sight;
    }
    if (job.remove) (void)files.remove(place->fileOf(job.session));
    if (!job.write && !job.look) return sight;
    // A stick that was pulled out leaves a bare folder, which is no place to leave anything.
    if (const auto map = files.info(place->map); !map) {
        failed("file.cannot-open", map.error());
        return sight;
    }
    if (job.write) {
        const auto written = writeWho(files, *place, job.session, *job.write);
        sight.hasWritten = written.has_value();
        if (!written) failed("file.cannot-write", written.error());
    }
    if (job.look) {
        auto found = whoFilesAt(files, *place, job.session);
        sight.hasLooked = found.has_value();
        if (found)
            sight.files = std::move(*found);
        else
            failed("file.cannot-open", found.error());
    }
    return sight;
}

} // namespace cjm
