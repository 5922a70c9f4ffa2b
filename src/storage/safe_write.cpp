#include "storage/file_io.hpp"

#include <cjm/storage/files.hpp>
#include <cjm/storage/safe_write.hpp>

#include <cerrno>

namespace cjm {
namespace {

namespace fs = std::filesystem;

// Sync clients skip names of this shape, so a half-written file is not sent around.
constexpr std::string_view temporaryPrefix = "~$", temporarySuffix = ".tmp";
constexpr std::size_t longestStem = 100; // bytes; file systems end at 255
// A temporary file that is so much older than one just made was left by a program that was killed.
constexpr std::int64_t leftoverAge = std::int64_t{3600} * 1'000'000'000;
constexpr int attemptsToRestore = 4;

std::string temporaryStem(const fs::path& target) {
    return std::string(temporaryPrefix) + shortName(target.stem().string(), longestStem) + ".";
}

// What is done with a file that has the name already, where a rename would do harm.
enum class Old {
    isKept, // by the given KeepOld
    mayGo,
    isRefused // whatever it is
};

class Replacing {
public:
    Replacing(FileSystem& files, const fs::path& path, std::string_view bytes, Old old, const KeepOld& keepOld)
        : files_(files),
          path_(path),
          bytes_(bytes),
          oldOne_(old),
          keepOld_(keepOld) {}

    Result<void> run() {
        auto resolved = files_.resolve(path_);
        if (!resolved) return failed(resolved.error());
        target_ = *resolved;
        folder_ = target_.parent_path();
        const auto old = files_.info(target_);
        if (!old && !isMissing(old.error())) return failed(old.error());
        if (old && oldOne_ == Old::isRefused) return taken();
        if (old && old->kind == FileInfo::Kind::folder) return failed(std::make_error_code(std::errc::is_a_directory));
        if (old && old->kind == FileInfo::Kind::other) return notPlain(path_);
        if (old && !files_.mayWrite(target_)) {
            if (oldOne_ == Old::mayGo) return failed(std::make_error_code(std::errc::permission_denied));
            return failure({"file.read-only", {}}, {path_.string(), 0, 0}, ErrorKind::denied);
        }
        const bool renameHarms = old && (old->links > 1 || old->owner != files_.user() || !files_.mayWrite(folder_));
        if (renameHarms) return writeOver();
        if (auto done = writeBeside(); !done) return done;
        if (old) moveTimeForward(old->modified);
        return {};
    }

private:
    [[nodiscard]] tl::unexpected<Error> failed(std::error_code error) const {
        return systemFailure(oldOne_ == Old::mayGo ? "file.cannot-write-output" : "file.cannot-write", path_, error);
    }

    [[nodiscard]] tl::unexpected<Error> taken() const {
        return failure({"file.taken", {}}, {path_.string(), 0, 0}, ErrorKind::taken);
    }

    Result<void> writeBeside() {
        SystemIds ids;
        const fs::path temporary = folder_ / (temporaryStem(target_) + ids.next() + std::string(temporarySuffix));
        auto done = writeBesideAs(temporary);
        if (!done) (void)files_.remove(temporary); // it may be there or not; the error is the writing's
        return done;
    }

    Result<void> writeBesideAs(const fs::path& temporary) {
        if (auto written = writeNew(temporary); !written) return failed(written.error());
        // While the old content is still there: a share may have dropped what it said it took.
        if (auto same = verify(temporary); !same) return same;
        const auto made = files_.info(temporary);
        const bool onlyFresh = oldOne_ == Old::isRefused;
        if (auto renamed = onlyFresh ? files_.renameFresh(temporary, target_) : files_.rename(temporary, target_);
            !renamed) {
            if (onlyFresh) return renamed.error() == std::errc::file_exists ? taken() : failed(renamed.error());
            (void)files_.remove(temporary); // what follows needs room
            // Old servers refuse to rename over a file. Removing it first would leave a moment with none.
            const bool refused = renamed.error() == std::errc::file_exists ||
                                 renamed.error() == std::errc::operation_not_permitted ||
                                 renamed.error() == std::errc::permission_denied;
            if (!refused || !files_.info(target_)) return failed(renamed.error());
            if (auto done = writeOver(); !done) return done;
            // It may have been renamed although that was told to be refused; then the name has to reach the disk too.
            if (auto synced = files_.syncFolder(folder_); !synced) return failed(synced.error());
            return {};
        }
        if (auto synced = files_.syncFolder(folder_); !synced) return failed(synced.error());
        if (made) removeLeftovers(made->modified);
        auto same = verify(path_); // a link may lead elsewhere by now
        return same || !made ? same : whyOther(std::move(same), temporary, made->id);
    }

    // Others write too: what they put there after the renaming is no fault of the disk.
    Result<void> whyOther(Result<void> same, const fs::path& temporary, const FileId& made) {
        const auto now = files_.info(path_);
        const bool isOthers = now && now->kind == FileInfo::Kind::file && now->id.isKnown() && !(now->id == made);
        if (!isOthers || files_.info(temporary)) return same;
        return failure({"file.written-meanwhile", {}}, {path_.string(), 0, 0}, ErrorKind::foreign);
    }

    IoResult<void> writeNew(const fs::path& temporary) {
        auto file = openFile(files_, temporary, OpenAs::fresh);
        if (!file) return tl::unexpected(file.error());
        if (auto r = files_.reserve(file->handle(), bytes_.size()); !r) return r;
        if (auto r = writeAll(files_, file->handle(), bytes_); !r) return r;
        if (auto r = files_.copyAttributes(target_, file->handle()); !r) return r;
        if (auto r = files_.sync(file->handle()); !r) return r;
        return file->close();
    }

    Result<void> writeOver() {
        if (oldOne_ == Old::mayGo) {
            if (const auto written = overwrite(bytes_); !written) return failed(written.error());
            return verify(path_);
        }
        if (!keepOld_) return failed(std::make_error_code(std::errc::operation_not_permitted));
        auto old = readFile(files_, target_);
        if (!old) return tl::unexpected(old.error());
        const auto kept = keepOld_(*old);
        if (!kept) return tl::unexpected(kept.error());
        const auto written = overwrite(bytes_);
        Result<void> done = written ? verify(path_) : failed(written.error());
        if (done) return done;
        for (int attempt = 0; attempt < attemptsToRestore; ++attempt)
            if (overwrite(*old) && readFile(files_, target_) == *old) return done;
        return failure({"file.broken-in-place", {{"copy", kept->string()}}}, {path_.string(), 0, 0},
                       ErrorKind::inPieces);
    }

    IoResult<void> overwrite(std::string_view bytes) {
        auto file = openFile(files_, target_, OpenAs::overwriting);
        if (!file) return tl::unexpected(file.error());
        if (auto r = files_.reserve(file->handle(), bytes.size()); !r) return r;
        if (auto r = writeAll(files_, file->handle(), bytes); !r) return r;
        if (auto r = files_.truncate(file->handle(), bytes.size()); !r) return r;
        if (auto r = files_.sync(file->handle()); !r) return r;
        return file->close();
    }

    // Read in pieces: what is written may be larger than anything that is read whole.
    Result<void> verify(const fs::path& written) {
        auto file = openFile(files_, written, OpenAs::reading);
        if (!file && file.error() == std::errc::no_such_device_or_address) return notPlain(path_);
        if (!file) return failed(file.error());
        const auto same = holds(files_, file->handle(), bytes_);
        if (!same) return systemFailure("file.cannot-read", written, same.error());
        if (!*same) return failure({"file.not-as-written", {}}, {path_.string(), 0, 0});
        return {};
    }

    // Sync clients put the old file back when its time has not moved. Failing that, the content is still right.
    void moveTimeForward(std::int64_t before) {
        const auto now = files_.info(target_);
        if (now && now->modified <= before) (void)files_.touch(target_, before);
    }

    // Not worth an error: they only take room.
    void removeLeftovers(std::int64_t now) {
        const auto names = files_.list(folder_);
        if (!names) return;
        const std::string stem = temporaryStem(target_);
        for (const std::string& name : *names) {
            if (!name.starts_with(stem) || !name.ends_with(temporarySuffix)) continue;
            const auto info = files_.info(folder_ / name);
            if (info && now - info->modified > leftoverAge) (void)files_.remove(folder_ / name);
        }
    }

    FileSystem& files_;
    const fs::path& path_;
    std::string_view bytes_;
    Old oldOne_;
    const KeepOld& keepOld_;
    fs::path target_, folder_;
};

} // namespace

tl::unexpected<Error> notPlain(const fs::path& path) {
    return failure({"file.not-plain", {}}, {path.string(), 0, 0}, ErrorKind::denied);
}

namespace {

std::string_view reasonOf(std::error_code error) {
    using std::errc;
    if (error == errc::no_such_file_or_directory) return "reason.missing";
    if (error == errc::permission_denied || error == errc::operation_not_permitted) return "reason.denied";
    if (error == errc::no_space_on_device || error.value() == EDQUOT) return "reason.full";
    if (error == errc::file_too_large) return "reason.too-large";
    if (error == errc::read_only_file_system) return "reason.read-only";
    if (error == errc::is_a_directory) return "reason.folder";
    if (error == errc::not_a_directory) return "reason.not-folder";
    if (error == errc::filename_too_long) return "reason.long-name";
    if (error == errc::too_many_files_open || error == errc::too_many_files_open_in_system) return "reason.many-files";
    if (error == errc::io_error) return "reason.disk";
    if (error == errc::device_or_resource_busy || error == errc::text_file_busy ||
        error == errc::resource_unavailable_try_again)
        return "reason.busy";
    if (error == errc::no_such_device_or_address) return "reason.no-plain-file";
    if (error == errc::broken_pipe) return "reason.reader-gone";
    if (error == errc::bad_file_descriptor) return "reason.closed";
    if (error == errc::too_many_symbolic_link_levels) return "reason.link-loop";
    if (error.value() == ESTALE || error.value() == ENOTCONN || error.value() == EHOSTDOWN ||
        error == errc::host_unreachable || error == errc::network_unreachable || error == errc::timed_out)
        return "reason.away";
    return {};
}

} // namespace

tl::unexpected<Error> systemFailure(std::string_view code, const fs::path& path, std::error_code error) {
    const std::string_view known = reasonOf(error);
    MessageValue reason = known.empty() ? MessageValue(error.message()) : MessageValue(Word{std::string(known)});
    return failure({std::string(code), {{"reason", std::move(reason)}}}, {path.string(), 0, 0}, ErrorKind::unreachable);
}

Result<std::string> readFile(FileSystem& files, const fs::path& path, std::size_t most) {
    const auto info = files.info(path);
    if (!info) return systemFailure("file.cannot-open", path, info.error());
    if (info->kind == FileInfo::Kind::folder) return failure({"file.is-folder", {}}, {path.string(), 0, 0});
    if (info->kind == FileInfo::Kind::other)
        return systemFailure("file.cannot-open", path, std::make_error_code(std::errc::no_such_device_or_address));
    if (info->size > most) return tooBig(path, most);
    auto file = openFile(files, path, OpenAs::reading);
    if (!file) return systemFailure("file.cannot-open", path, file.error());
    return readAll(files, file->handle(), path, most, static_cast<std::size_t>(info->size));
}

KeepOld keepIn(FileSystem& files, fs::path folder, std::string name) {
    return [&files, folder = std::move(folder), name = std::move(name)](std::string_view old) -> Result<fs::path> {
        SystemIds ids;
        if (auto made = files.makeFolder(folder); !made)
            return systemFailure("file.cannot-keep-old", folder, made.error());
        const fs::path copy = folder / (shortName(name, longestStem) + "." + ids.next() + ".cjm");
        if (auto written = replaceFile(files, copy, old, {}); !written) return tl::unexpected(written.error());
        return copy;
    };
}

Result<void> replaceFile(FileSystem& files, const fs::path& path, std::string_view bytes, const KeepOld& keepOld) {
    return Replacing(files, path, bytes, Old::isKept, keepOld).run();
}

Result<void> replaceMade(FileSystem& files, const fs::path& path, std::string_view bytes) {
    return Replacing(files, path, bytes, Old::mayGo, {}).run();
}

Result<void> makeFile(FileSystem& files, const fs::path& path, std::string_view bytes) {
    return Replacing(files, path, bytes, Old::isRefused, {}).run();
}

} // namespace cjm
