#include "support/faulty_files.hpp"

#include <string_view>
#include <utility>

namespace cjm::test {
namespace {

std::error_code codeOf(const Fault& fault) { return {fault.error, std::generic_category()}; }

} // namespace

std::string wordsFor(const Fault& fault) {
    std::string words;
    switch (fault.kind) {
    case Fault::Kind::refused: words = codeOf(fault).message(); break;
    case Fault::Kind::late: words = codeOf(fault).message() + ", told after it was done"; break;
    case Fault::Kind::shortened: words = "half"; break;
    case Fault::Kind::silent: words = "silently nothing"; break;
    case Fault::Kind::lost: words = "silently half"; break;
    }
    if (fault.writing) words += ", all writing";
    return fault.forever ? words + ", from then on" : words;
}

const Fault* FaultyFiles::begin(std::string_view name, Does does) {
    const std::lock_guard lock(mutex_);
    ++calls_;
    auto it = faults_.upper_bound(calls_);
    if (it == faults_.begin()) return nullptr;
    --it;
    const Fault& fault = it->second;
    if (it->first != calls_ && !fault.forever) return nullptr;
    if (fault.writing && does != Does::writing) return nullptr;
    if (fault.kind == Fault::Kind::shortened && name != "read" && name != "write") return nullptr;
    if (fault.kind == Fault::Kind::silent && name != "rename") return nullptr;
    if (fault.kind == Fault::Kind::lost && name != "write") return nullptr;
    // Nothing can be told by a call that has no error.
    if (fault.kind == Fault::Kind::late && name == "mayWrite") return nullptr;
    ++hits_;
    hitRemoval_ = hitRemoval_ || name == "remove";
    lastHit_ = name;
    return &fault;
}

template <class T, class Call> IoResult<T> FaultyFiles::pass(std::string_view name, Does does, Call&& call) {
    const Fault* fault = begin(name, does);
    if (!fault || fault->kind == Fault::Kind::shortened) return call();
    if (fault->kind == Fault::Kind::silent) {
        if constexpr (std::is_void_v<T>) return {};
    }
    if (fault->kind == Fault::Kind::late) (void)call();
    return tl::unexpected(codeOf(*fault));
}

IoResult<FileHandle> FaultyFiles::open(const Path& path, OpenAs how) {
    const Fault* fault = begin("open", how == OpenAs::reading ? Does::reading : Does::writing);
    if (!fault) {
        const auto file = real_.open(path, how);
        const std::lock_guard lock(mutex_);
        if (file && how != OpenAs::reading) written_.insert(*file);
        return file;
    }
    if (fault->kind == Fault::Kind::late)
        if (const auto made = real_.open(path, how)) (void)real_.close(*made);
    return tl::unexpected(codeOf(*fault));
}
IoResult<std::size_t> FaultyFiles::read(FileHandle file, std::span<char> into) {
    const Fault* fault = begin("read", Does::reading);
    if (!fault) return real_.read(file, into);
    // Fewer bytes than there are, as a signal or a share gives them; never none, which would be the end.
    if (fault->kind == Fault::Kind::shortened) return real_.read(file, into.subspan(0, into.size() > 100 ? 100 : 1));
    if (fault->kind == Fault::Kind::late) (void)real_.read(file, into);
    return tl::unexpected(codeOf(*fault));
}
IoResult<std::size_t> FaultyFiles::write(FileHandle file, std::string_view bytes) {
    const Fault* fault = begin("write", Does::writing);
    if (!fault) return real_.write(file, bytes);
    if (fault->kind == Fault::Kind::shortened) return real_.write(file, bytes.substr(0, (bytes.size() + 1) / 2));
    if (fault->kind == Fault::Kind::lost) {
        const auto half = real_.write(file, bytes.substr(0, bytes.size() / 2));
        if (!half) return half;
        return bytes.size();
    }
    if (fault->kind == Fault::Kind::late) (void)real_.write(file, bytes);
    return tl::unexpected(codeOf(*fault));
}
IoResult<void> FaultyFiles::reserve(FileHandle file, std::uint64_t size) {
    return pass<void>("reserve", Does::writing, [&] { return real_.reserve(file, size); });
}
IoResult<void> FaultyFiles::truncate(FileHandle file, std::uint64_t size) {
    return pass<void>("truncate", Does::writing, [&] { return real_.truncate(file, size); });
}
IoResult<void> FaultyFiles::sync(FileHandle file) {
    return pass<void>("sync", Does::writing, [&] { return real_.sync(file); });
}
IoResult<void> FaultyFiles::close(FileHandle file) {
    // The handle is gone whatever the answer is.
    const auto closed = real_.close(file);
    const bool written = [&] {
        const std::lock_guard lock(mutex_);
        return written_.erase(file) > 0;
    }();
    return pass<void>(written ? "close written" : "close", Does::writing, [&] { return closed; });
}
IoResult<bool> FaultyFiles::lock(FileHandle file) {
    return pass<bool>("lock", Does::reading, [&] { return real_.lock(file); });
}
IoResult<void> FaultyFiles::copyAttributes(const Path& from, FileHandle to) {
    return pass<void>("copyAttributes", Does::writing, [&] { return real_.copyAttributes(from, to); });
}
IoResult<void> FaultyFiles::touch(const Path& path, std::int64_t than) {
    return pass<void>("touch", Does::writing, [&] { return real_.touch(path, than); });
}
IoResult<FileInfo> FaultyFiles::info(const Path& path) {
    return pass<FileInfo>("info", Does::reading, [&] { return real_.info(path); });
}
IoResult<FileSystem::Path> FaultyFiles::resolve(const Path& path) {
    return pass<Path>("resolve", Does::reading, [&] { return real_.resolve(path); });
}
bool FaultyFiles::mayWrite(const Path& path) {
    if (begin("mayWrite", Does::reading)) return false;
    return real_.mayWrite(path);
}
IoResult<void> FaultyFiles::rename(const Path& from, const Path& to) {
    return pass<void>("rename", Does::writing, [&] { return real_.rename(from, to); });
}
IoResult<void> FaultyFiles::remove(const Path& path) {
    return pass<void>("remove", Does::writing, [&] { return real_.remove(path); });
}
IoResult<void> FaultyFiles::makeFolder(const Path& path) {
    return pass<void>("makeFolder", Does::writing, [&] { return real_.makeFolder(path); });
}
IoResult<void> FaultyFiles::syncFolder(const Path& path) {
    return pass<void>("syncFolder", Does::writing, [&] { return real_.syncFolder(path); });
}
IoResult<std::vector<std::string>> FaultyFiles::list(const Path& folder) {
    return pass<std::vector<std::string>>("list", Does::reading, [&] { return real_.list(folder); });
}

} // namespace cjm::test
