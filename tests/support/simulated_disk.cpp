#include "support/simulated_disk.hpp"

#include <algorithm>
#include <cerrno>
#include <set>
#include <stdexcept>

namespace cjm::test {
namespace {

constexpr std::int64_t startOfClock = 1'700'000'000'000'000'000;
constexpr int mostLinks = 40;

std::uint64_t inBlocks(std::uint64_t size) { return (size + Inode::block - 1) / Inode::block * Inode::block; }

} // namespace

SimulatedDisk::SimulatedDisk(std::uint64_t seed)
    : root_(std::make_shared<Inode>(Inode::Kind::folder)),
      syncLuck_(seed),
      clock_(startOfClock) {
    root_->mode = 0755;
    root_->owner = user_;
}

bool SimulatedDisk::begin() { return ++calls_ < cut_; }

Inode::Pointer SimulatedDisk::make(Inode::Kind kind) {
    auto inode = std::make_shared<Inode>(kind);
    inode->mode = kind == Inode::Kind::folder ? 0700 : 0600;
    inode->owner = user_;
    inode->modified = clock_;
    return inode;
}

IoResult<SimulatedDisk::Spot> SimulatedDisk::find(const Path& path, bool followLast, int links) const {
    if (links > mostLinks) return failed(ELOOP);
    Spot spot{root_, {}, root_, "/"};
    const Path parts = path.lexically_normal().relative_path();
    for (auto it = parts.begin(); it != parts.end(); ++it) {
        if (it->empty()) continue;
        if (!spot.inode) return failed(ENOENT);
        if (spot.inode->kind != Inode::Kind::folder) return failed(ENOTDIR);
        const Path folder = spot.real;
        const auto& entries = spot.inode->entries();
        const auto found = entries.find(it->string());
        spot = {spot.inode, it->string(), found == entries.end() ? nullptr : found->second, folder / *it};
        const bool last = std::next(it) == parts.end();
        if (!spot.inode || spot.inode->kind != Inode::Kind::link || (last && !followLast)) continue;
        auto behind = find(folder / spot.inode->leadsTo, true, links + 1);
        if (!behind) return behind;
        spot = *behind;
    }
    return spot;
}

IoResult<Inode::Pointer> SimulatedDisk::get(const Path& path) const {
    const auto spot = find(path);
    if (!spot) return tl::unexpected(spot.error());
    if (!spot->inode) return failed(ENOENT);
    return spot->inode;
}

Inode& SimulatedDisk::at(const Path& path) const {
    const auto inode = get(path);
    if (!inode) throw std::runtime_error("the simulated disk has no " + path.string());
    return **inode;
}

bool SimulatedDisk::writable(const Inode& inode) const {
    return ((inode.owner == user_ ? 0200U : 0002U) & inode.mode) != 0;
}

std::vector<Inode::Pointer> SimulatedDisk::everything() const {
    std::set<Inode::Pointer> seen{root_};
    std::vector<Inode::Pointer> all{root_};
    for (const auto& handle : handles_)
        if (seen.insert(handle.second.inode).second) all.push_back(handle.second.inode);
    for (std::size_t i = 0; i < all.size(); ++i)
        for (const auto& child : all[i]->children())
            if (seen.insert(child).second) all.push_back(child);
    return all;
}

std::uint64_t SimulatedDisk::usedNow() const {
    // Seen or held open; what only the platter still names is as good as free.
    std::set<Inode::Pointer> seen{root_};
    std::vector<Inode::Pointer> all{root_};
    for (const auto& handle : handles_)
        if (seen.insert(handle.second.inode).second) all.push_back(handle.second.inode);
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        sum += inBlocks(all[i]->bytes().size());
        for (const auto& entry : all[i]->entries())
            if (seen.insert(entry.second).second) all.push_back(entry.second);
    }
    return sum;
}

std::uint64_t SimulatedDisk::roomFor(const Inode& inode) const {
    constexpr auto endless = std::numeric_limits<std::uint64_t>::max();
    if (nature_.full != Nature::TellsFull::writing || capacity_ == endless) return endless;
    const std::uint64_t used = usedNow();
    const std::uint64_t own = inBlocks(inode.bytes().size());
    return own + (capacity_ > used ? (capacity_ - used) / Inode::block * Inode::block : 0);
}

void SimulatedDisk::put(const Path& path, std::string_view bytes) {
    for (Path made = "/"; const Path& part : path.parent_path().relative_path()) {
        made /= part;
        const auto spot = find(made);
        if (spot && !spot->inode) spot->folder->setEntry(spot->name, make(Inode::Kind::folder));
    }
    const auto spot = find(path);
    if (!spot) throw std::runtime_error("no place for " + path.string());
    const auto inode = spot->inode ? spot->inode : make(Inode::Kind::file);
    inode->resize(0);
    inode->write(0, bytes);
    if (!spot->inode) spot->folder->setEntry(spot->name, inode);
    settle();
}

void SimulatedDisk::link(const Path& from, const Path& to) {
    const auto inode = get(from);
    const auto spot = find(to);
    if (!inode || !spot) throw std::runtime_error("no link from " + from.string());
    spot->folder->setEntry(spot->name, *inode);
    settle();
}

void SimulatedDisk::linkTo(const Path& target, const Path& name) {
    const auto spot = find(name, false);
    if (!spot) throw std::runtime_error("no place for " + name.string());
    auto inode = make(Inode::Kind::link);
    inode->leadsTo = target.string();
    spot->folder->setEntry(spot->name, inode);
    settle();
}

void SimulatedDisk::settle() {
    for (const auto& inode : everything())
        inode->sync();
}

std::optional<std::string> SimulatedDisk::content(const Path& path) {
    const auto inode = get(path);
    if (!inode) return std::nullopt;
    return (*inode)->bytes();
}

std::vector<std::string> SimulatedDisk::names(const Path& folder) {
    std::vector<std::string> list;
    if (const auto inode = get(folder))
        for (const auto& entry : (*inode)->entries())
            list.push_back(entry.first);
    return list;
}

std::uint64_t SimulatedDisk::used() {
    const std::lock_guard lock(mutex_);
    return usedNow();
}

void SimulatedDisk::kill() {
    const std::lock_guard lock(mutex_);
    handles_.clear();
    for (const auto& inode : everything())
        inode->lockedBy = -1;
    cut_ = std::numeric_limits<int>::max();
}

void SimulatedDisk::crash(Rng& rng) {
    kill();
    PowerCut cut(rng);
    for (const auto& inode : everything())
        inode->crash(cut);
}

} // namespace cjm::test
