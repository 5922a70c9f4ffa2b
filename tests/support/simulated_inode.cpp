#include "support/simulated_inode.hpp"

#include <algorithm>
#include <utility>

namespace cjm::test {
namespace {

// A file as its blocks and its size lie on the platter: blocks may be there that the size does not cover yet.
struct Platter {
    std::string blocks;
    std::size_t size = 0;

    void put(std::size_t offset, std::string_view bytes) {
        if (blocks.size() < offset + bytes.size()) blocks.resize(offset + bytes.size(), '\0');
        blocks.replace(offset, bytes.size(), bytes);
    }
    void resize(std::size_t to) {
        if (to < size && blocks.size() > to) blocks.resize(to);
        size = to;
    }
    std::string content() && {
        blocks.resize(size, '\0');
        return std::move(blocks);
    }
};

} // namespace

std::vector<Inode::Pointer> Inode::children() const {
    std::vector<Pointer> all;
    for (const Entries* each : {&entries_, &durableEntries_})
        for (const auto& entry : *each)
            all.push_back(entry.second);
    for (const EntryChange& change : changes_)
        if (change.to) all.push_back(change.to);
    return all;
}

void Inode::write(std::size_t offset, std::string_view bytes) {
    if (offset + bytes.size() > bytes_.size()) {
        bytes_.resize(offset + bytes.size(), '\0');
        writes_.push_back({bytes_.size(), {}, true});
    }
    bytes_.replace(offset, bytes.size(), bytes);
    while (!bytes.empty()) {
        const std::size_t room = std::min(bytes.size(), block - offset % block);
        writes_.push_back({offset, std::string(bytes.substr(0, room)), false});
        offset += room;
        bytes.remove_prefix(room);
    }
}

void Inode::resize(std::size_t size) {
    if (size == bytes_.size()) return;
    bytes_.resize(size, '\0');
    writes_.push_back({size, {}, true});
}

void Inode::apply(const EntryChange& change, Entries& to) {
    if (!change.gone.empty()) to.erase(change.gone);
    if (change.to)
        to[change.name] = change.to;
    else
        to.erase(change.name);
}

void Inode::setEntry(const std::string& name, Pointer to, const std::string& gone) {
    changes_.push_back({name, std::move(to), gone});
    apply(changes_.back(), entries_);
}

void Inode::sync() {
    Platter platter{durable_, durable_.size()};
    for (const Write& write : writes_)
        if (write.changesSize)
            platter.resize(write.offset);
        else
            platter.put(write.offset, write.bytes);
    durable_ = std::move(platter).content();
    writes_.clear();
    for (const EntryChange& change : changes_)
        apply(change, durableEntries_);
    changes_.clear();
}

void Inode::crash(PowerCut& cut) {
    Platter platter{durable_, durable_.size()};
    std::vector<const Write*> left;
    for (const Write& write : writes_)
        if (write.changesSize ? cut.nameSurvives() : cut.bytesSurvive()) left.push_back(&write);
    for (std::size_t i = 0; i < left.size(); ++i) {
        const std::string& bytes = left[i]->bytes;
        if (left[i]->changesSize)
            platter.resize(left[i]->offset);
        else
            platter.put(left[i]->offset, bytes.substr(0, i + 1 < left.size() ? bytes.size() : cut.torn(bytes.size())));
    }
    bytes_ = durable_ = std::move(platter).content();
    writes_.clear();
    for (const EntryChange& change : changes_)
        if (cut.nameSurvives()) apply(change, durableEntries_);
    entries_ = durableEntries_;
    changes_.clear();
    lockedBy = -1;
}

} // namespace cjm::test
