#include "storage/file_io.hpp"

#include <cjm/base/hash.hpp>
#include <cjm/storage/file_watch.hpp>

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

constexpr std::string_view gone = "gone";

FileStamp stampOf(const FileInfo& info) { return {info.id, info.size, info.modified, info.changed}; }

} // namespace

FileSight lookAt(FileSystem& files, const LookJob& job) {
    FileSight sight;
    const auto info = files.info(job.path);
    if (!info) {
        sight.what = isMissing(info.error()) ? FileSight::What::missing : FileSight::What::unreadable;
        sight.error = systemFailure("file.cannot-open", job.path, info.error()).value();
        return sight;
    }
    sight.stamp = stampOf(*info);
    if (!job.isWhole && sight.stamp == job.stamp) return sight;
    auto bytes = readFile(files, job.path);
    if (!bytes) {
        sight.what = FileSight::What::unreadable;
        sight.error = bytes.error();
        return sight;
    }
    sight.hash = contentHash(*bytes);
    if (std::find(job.hashes.begin(), job.hashes.end(), sight.hash) != job.hashes.end()) {
        sight.what = FileSight::What::known;
        return sight;
    }
    auto opened = openedFrom(files, *bytes, job.path);
    if (!opened) {
        sight.what = FileSight::What::noMap;
        sight.error = opened.error();
        return sight;
    }
    sight.what = FileSight::What::map;
    sight.opened = std::make_shared<const OpenedFile>(std::move(*opened));
    sight.bytes = std::make_shared<const std::string>(std::move(*bytes));
    return sight;
}

LookJob FileWatch::begin(std::filesystem::path path, std::vector<std::string> known, std::int64_t now) {
    const bool isWhole = isWholeWanted_ || now >= wholeAt_ || halfSince_;
    isWholeWanted_ = false;
    if (isWhole) wholeAt_ = now + rules_.wholeEvery;
    due_ = now + rules_.every;
    return {std::move(path), stamp_, isWhole, std::move(known)};
}

FileNews FileWatch::saw(const FileSight& sight, std::int64_t now) {
    using What = FileSight::What;
    due_ = std::max(due_, now + rules_.every);
    if (sight.what == What::unreadable) return FileNews::none; // saving says so; what is not seen is not gone
    if (sight.what == What::missing) return sawNothing(now);
    missingSince_.reset();
    missingLooks_ = 0;
    if (sight.what == What::untouched) return FileNews::none;
    stamp_ = sight.stamp;
    if (sight.what == What::noMap) return sawHalf(sight, now);
    halfSince_.reset();
    if (sight.what == What::known) {
        told_.clear();
        return FileNews::none;
    }
    return std::exchange(told_, sight.hash) == sight.hash ? FileNews::none : FileNews::others;
}

// A program that sends files to other computers may write them bit by bit.
FileNews FileWatch::sawHalf(const FileSight& sight, std::int64_t now) {
    if (!halfSince_) halfSince_ = now;
    if (now - *halfSince_ < rules_.halfAtMost) return FileNews::none;
    return std::exchange(told_, sight.hash) == sight.hash ? FileNews::none : FileNews::damaged;
}

FileNews FileWatch::sawNothing(std::int64_t now) {
    if (!missingSince_) missingSince_ = now;
    ++missingLooks_;
    stamp_ = {};
    if (now - *missingSince_ < rules_.goneAfter || missingLooks_ < rules_.goneLooks) return FileNews::none;
    return std::exchange(told_, std::string(gone)) == gone ? FileNews::none : FileNews::gone;
}

} // namespace cjm
