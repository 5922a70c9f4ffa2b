#pragma once
#include "support/rng.hpp"

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cjm::test {

/// Decides what of the unsynced a power cut leaves: all, nothing, or each piece with the same chance; for bytes another
/// one than for sizes and names, because a file of zeros is what most cuts leave.
class PowerCut {
public:
    explicit PowerCut(Rng& rng) : rng_(rng), bytes_(chance(rng)), names_(chance(rng)) {}
    [[nodiscard]] bool bytesSurvive() { return rng_.chance(bytes_); }
    [[nodiscard]] bool nameSurvives() { return rng_.chance(names_); }
    /// How much of the last block arrived.
    [[nodiscard]] std::size_t torn(std::size_t size) { return rng_.chance(50) ? size : rng_.below(size); }

private:
    static int chance(Rng& rng) { return rng.pick(std::vector<int>{0, 10, 50, 90, 100}); }
    Rng& rng_;
    int bytes_, names_; // percent
};

/// A file, folder or symbolic link of the simulated disk: what programs see, what is on the platter, and what lies
/// between. Permissions and times are on the platter at once.
class Inode {
public:
    enum class Kind { file, folder, link };
    using Pointer = std::shared_ptr<Inode>;
    using Entries = std::map<std::string, Pointer>;
    static constexpr std::size_t block = 512;

    explicit Inode(Kind what) : kind(what) {}

    const Kind kind;
    const std::uint64_t number = nextNumber();
    std::uint32_t mode = 0600, owner = 0;
    std::int64_t modified = 0;
    std::string leadsTo; ///< Of a link.
    int lockedBy = -1;   ///< Handle that holds the lock.

    [[nodiscard]] const std::string& bytes() const { return bytes_; }
    [[nodiscard]] const Entries& entries() const { return entries_; }
    /// Everything that is seen or on the platter, for walks.
    [[nodiscard]] std::vector<Pointer> children() const;

    void write(std::size_t offset, std::string_view bytes);
    void resize(std::size_t size);
    /// The names of one rename change together.
    void setEntry(const std::string& name, Pointer to, const std::string& gone = {});
    void removeEntry(const std::string& name) { setEntry(name, nullptr); }

    /// What is seen goes to the platter.
    void sync();
    /// As a kernel does after a failed sync: still seen, but it will never be written.
    void forgetUnsynced() { writes_.clear(); }
    void crash(PowerCut& cut);

private:
    static std::uint64_t nextNumber() {
        static std::atomic<std::uint64_t> last = 0;
        return ++last;
    }
    struct Write {
        std::size_t offset = 0; // of a piece of one block; of a change of size, the size
        std::string bytes;
        bool changesSize = false;
    };
    struct EntryChange {
        std::string name;
        Pointer to;
        std::string gone;
    };
    static void apply(const EntryChange& change, Entries& to);

    std::string bytes_, durable_;
    std::vector<Write> writes_;
    Entries entries_, durableEntries_;
    std::vector<EntryChange> changes_;
};

} // namespace cjm::test
