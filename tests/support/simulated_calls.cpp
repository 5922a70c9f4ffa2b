// The calls of the port on the simulated disk.
#include "support/simulated_disk.hpp"

#include <algorithm>
#include <cerrno>

namespace cjm::test {

IoResult<SimulatedDisk::Handle*> SimulatedDisk::openHandle(FileHandle file) {
    const auto it = handles_.find(file);
    if (it == handles_.end()) return failed(EBADF);
    return &it->second;
}

IoResult<FileHandle> SimulatedDisk::open(const Path& path, OpenAs how) {
    const std::lock_guard lock(mutex_);
    if (!begin()) return failed(EIO);
    const auto spot = find(path, how != OpenAs::fresh);
    if (!spot) return tl::unexpected(spot.error());
    Inode::Pointer inode = spot->inode;
    const bool makes = how == OpenAs::fresh || (how == OpenAs::lock && !inode);
    if (how == OpenAs::fresh && inode) return failed(EEXIST);
    if (!inode && !makes) return failed(ENOENT);
    if (makes && !writable(*spot->folder)) return failed(EACCES);
    if (inode && inode->kind == Inode::Kind::folder) return failed(EISDIR);
    if (inode && how != OpenAs::reading && !writable(*inode)) return failed(EACCES);
    if (makes) {
        inode = make(Inode::Kind::file);
        spot->folder->setEntry(spot->name, inode);
    }
    handles_[next_] = {inode, how, 0};
    return next_++;
}

IoResult<std::size_t> SimulatedDisk::read(FileHandle file, std::span<char> into) {
    const std::lock_guard lock(mutex_);
    if (!begin()) return failed(EIO);
    auto handle = openHandle(file);
    if (!handle) return tl::unexpected(handle.error());
    const std::string& bytes = (*handle)->inode->bytes();
    const std::size_t from = std::min((*handle)->offset, bytes.size());
    const std::size_t count = std::min(into.size(), bytes.size() - from);
    std::copy_n(bytes.data() + from, count, into.data());
    (*handle)->offset = from + count;
    return count;
}

IoResult<std::size_t> SimulatedDisk::write(FileHandle file, std::string_view bytes) {
    const std::lock_guard lock(mutex_);
    if (!begin()) return failed(EIO);
    auto handle = openHandle(file);
    if (!handle) return tl::unexpected(handle.error());
    if ((*handle)->how == OpenAs::reading) return failed(EBADF);
    Inode& inode = *(*handle)->inode;
    const std::size_t from = (*handle)->how == OpenAs::appending ? inode.bytes().size() : (*handle)->offset;
    const std::uint64_t room = std::max<std::uint64_t>(roomFor(inode), inode.bytes().size());
    if (!bytes.empty() && from >= room) return failed(ENOSPC);
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), room - from));
    inode.write(from, bytes.substr(0, count));
    inode.modified = clock_;
    (*handle)->offset = from + count;
    return count;
}

IoResult<void> SimulatedDisk::reserve(FileHandle file, std::uint64_t size) {
    const std::lock_guard lock(mutex_);
    if (!begin()) return failed(EIO);
    auto handle = openHandle(file);
    if (!handle) return tl::unexpected(handle.error());
    Inode& inode = *(*handle)->inode;
    if (!nature_.reserves || size <= inode.bytes().size()) return {};
    if (size > roomFor(inode)) return failed(ENOSPC);
    inode.resize(static_cast<std::size_t>(size));
    return {};
}

IoResult<void> SimulatedDisk::truncate(FileHandle file, std::uint64_t size) {
    const std::lock_guard lock(mutex_);
    if (!begin()) return failed(EIO);
    auto handle = openHandle(file);
    if (!handle) return tl::unexpected(handle.error());
    (*handle)->inode->resize(static_cast<std::size_t>(size));
    (*handle)->inode->modified = clock_;
    return {};
}

IoResult<void> SimulatedDisk::sync(FileHandle file) {
    const std::lock_guard lock(mutex_);
    if (!begin()) return failed(EIO);
    auto handle = openHandle(file);
    if (!handle) return tl::unexpected(handle.error());
    const bool full = nature_.full == Nature::TellsFull::syncing && usedNow() > capacity_;
    if (full || syncLuck_.chance(nature_.failingSyncs)) {
        (*handle)->inode->forgetUnsynced();
        return failed(full ? ENOSPC : EIO);
    }
    (*handle)->inode->sync();
    return {};
}

IoResult<void> SimulatedDisk::close(FileHandle file) {
    const std::lock_guard lock(mutex_);
    if (!begin()) return failed(EIO);
    const auto it = handles_.find(file);
    if (it == handles_.end()) return failed(EBADF);
    const Handle handle = it->second;
    if (handle.inode->lockedBy == file) handle.inode->lockedBy = -1;
    handles_.erase(it);
    const bool late = nature_.full == Nature::TellsFull::closing && handle.how != OpenAs::reading;
    const std::uint64_t used = usedNow();
    if (!late || used <= capacity_) return {};
    const std::uint64_t size = handle.inode->bytes().size();
    handle.inode->resize(static_cast<std::size_t>(size - std::min(size, used - capacity_)));
    return failed(ENOSPC);
}

IoResult<bool> SimulatedDisk::lock(FileHandle file) {
    const std::lock_guard lock(mutex_);
    if (!begin()) return failed(EIO);
    auto handle = openHandle(file);
    if (!handle) return tl::unexpected(handle.error());
    Inode& inode = *(*handle)->inode;
    if (inode.lockedBy >= 0 && inode.lockedBy != file) return false;
    inode.lockedBy = file;
    return true;
}

IoResult<void> SimulatedDisk::copyAttributes(const Path& from, FileHandle to) {
    const std::lock_guard lock(mutex_);
    if (!begin()) return failed(EIO);
    auto handle = openHandle(to);
    if (!handle) return tl::unexpected(handle.error());
    const auto original = get(from);
    (*handle)->inode->mode = original ? (*original)->mode : 0644;
    return {};
}

IoResult<void> SimulatedDisk::touch(const Path& path, std::int64_t than) {
    const std::lock_guard lock(mutex_);
    if (!begin()) return failed(EIO);
    const auto inode = get(path);
    if (!inode) return tl::unexpected(inode.error());
    (*inode)->modified = std::max(clock_, than + 1);
    return {};
}

IoResult<FileInfo> SimulatedDisk::info(const Path& path) {
    const std::lock_guard lock(mutex_);
    if (!begin()) return failed(EIO);
    const auto inode = get(path);
    if (!inode) return tl::unexpected(inode.error());
    FileInfo info;
    if ((*inode)->kind == Inode::Kind::folder) info.kind = FileInfo::Kind::folder;
    info.size = (*inode)->bytes().size();
    info.mode = (*inode)->mode;
    info.owner = (*inode)->owner;
    info.modified = (*inode)->modified;
    info.id = {1, (*inode)->number};
    info.links = 0;
    for (const auto& folder : everything())
        for (const auto& entry : folder->entries())
            if (entry.second == *inode) ++info.links;
    return info;
}

IoResult<FileSystem::Path> SimulatedDisk::resolve(const Path& path) {
    const std::lock_guard lock(mutex_);
    if (!begin()) return failed(EIO);
    const auto spot = find(path);
    if (!spot) return tl::unexpected(spot.error());
    return spot->real;
}

bool SimulatedDisk::mayWrite(const Path& path) {
    const std::lock_guard lock(mutex_);
    if (!begin()) return false;
    const auto inode = get(path);
    return inode && writable(**inode);
}

IoResult<void> SimulatedDisk::rename(const Path& from, const Path& to) {
    const std::lock_guard lock(mutex_);
    if (!begin()) return failed(EIO);
    const auto source = find(from, false);
    const auto target = find(to, false);
    if (!source) return tl::unexpected(source.error());
    if (!target) return tl::unexpected(target.error());
    if (!source->inode) return failed(ENOENT);
    if (target->inode == source->inode) return {};
    if (target->inode && target->inode->kind == Inode::Kind::folder) return failed(EISDIR);
    if (!writable(*source->folder) || !writable(*target->folder)) return failed(EACCES);
    if (source->folder == target->folder) {
        target->folder->setEntry(target->name, source->inode, source->name);
        return {};
    }
    target->folder->setEntry(target->name, source->inode);
    source->folder->removeEntry(source->name);
    return {};
}

IoResult<void> SimulatedDisk::remove(const Path& path) {
    const std::lock_guard lock(mutex_);
    if (!begin()) return failed(EIO);
    const auto spot = find(path, false);
    if (!spot) return tl::unexpected(spot.error());
    if (!spot->inode) return failed(ENOENT);
    if (spot->inode->kind == Inode::Kind::folder) return failed(EISDIR);
    if (!writable(*spot->folder)) return failed(EACCES);
    spot->folder->removeEntry(spot->name);
    return {};
}

IoResult<void> SimulatedDisk::makeFolder(const Path& path) {
    const std::lock_guard lock(mutex_);
    if (!begin()) return failed(EIO);
    for (Path made = "/"; const Path& part : path.relative_path()) {
        made /= part;
        const auto spot = find(made);
        if (!spot) return tl::unexpected(spot.error());
        if (spot->inode && spot->inode->kind != Inode::Kind::folder) return failed(ENOTDIR);
        if (spot->inode) continue;
        if (!writable(*spot->folder)) return failed(EACCES);
        spot->folder->setEntry(spot->name, make(Inode::Kind::folder));
        spot->folder->sync(); // as the port promises
    }
    return {};
}

IoResult<void> SimulatedDisk::syncFolder(const Path& path) {
    const std::lock_guard lock(mutex_);
    if (!begin()) return failed(EIO);
    const auto inode = get(path);
    if (!inode) return tl::unexpected(inode.error());
    if ((*inode)->kind != Inode::Kind::folder) return failed(ENOTDIR);
    (*inode)->sync();
    return {};
}

IoResult<std::vector<std::string>> SimulatedDisk::list(const Path& folder) {
    const std::lock_guard lock(mutex_);
    if (!begin()) return failed(EIO);
    const auto inode = get(folder);
    if (!inode) return tl::unexpected(inode.error());
    if ((*inode)->kind != Inode::Kind::folder) return failed(ENOTDIR);
    std::vector<std::string> names;
    for (const auto& entry : (*inode)->entries())
        names.push_back(entry.first);
    return names;
}

} // namespace cjm::test
