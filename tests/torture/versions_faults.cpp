#include "support/faulty_files.hpp"
#include "support/simulated_disk.hpp"
#include "torture/parts.hpp"
#include "torture/tally.hpp"

#include <cjm/base/hash.hpp>
#include <cjm/storage/versions.hpp>

#include <algorithm>
#include <cerrno>
#include <functional>

namespace cjm::torture {
namespace {

using test::Fault;
using test::FaultyFiles;
using test::SimulatedDisk;

const std::filesystem::path folder = "/disk/data/versions";
constexpr std::string_view docId = "0123456789abcdef";
constexpr std::int64_t start = 1'700'000'000'000, hour = ThinningRules::hour;

std::string bytesOf(int n) { return "content " + std::to_string(n) + std::string(600, static_cast<char>('a' + n)); }

std::vector<Fault> versionFaults() {
    std::vector<Fault> list{{Fault::Kind::shortened}, {Fault::Kind::silent}, {Fault::Kind::lost}};
    for (const int error : {ENOSPC, EIO, EACCES, EROFS, ESTALE})
        for (const Fault::Kind kind : {Fault::Kind::refused, Fault::Kind::late})
            list.push_back({kind, error});
    return list;
}

struct Work {
    std::string name;
    bool adds = false;                   ///< The fourth content.
    std::function<bool(Versions&)> call; ///< True when it said that it was done.
};

// Three versions are there: of two hours ago, an hour ago and now; the second is named.
const std::vector<Work>& works() {
    static const std::vector<Work> all{
        {"add", true, [](Versions& v) { return v.add(bytesOf(3), VersionWhy::saved, start + hour).has_value(); }},
        {"add what is there", false,
         [](Versions& v) { return v.add(bytesOf(2), VersionWhy::saved, start + hour).has_value(); }},
        {"add and thin out", true,
         [](Versions& v) { return v.add(bytesOf(3), VersionWhy::saved, start + 300 * 24 * hour).has_value(); }},
        {"name", false,
         [](Versions& v) {
             const auto list = v.list();
             return list && !list->empty() && v.name(list->front().id, "kept").has_value();
         }},
        {"list", false, [](Versions& v) { return v.list().has_value(); }}};
    return all;
}

class VersionsTrial {
public:
    explicit VersionsTrial(const Work& work) : work_(work), faulty_(disk_) {
        disk_.put("/disk/data/neighbour", "of somebody else");
        Versions versions(disk_, folder, docId);
        for (int n = 0; n < 3; ++n)
            (void)versions.add(bytesOf(n), VersionWhy::saved, start + (n - 2) * hour);
        if (const auto list = versions.list()) (void)versions.name((*list)[1].id, "pinned");
        disk_.settle();
    }

    // How many calls it makes.
    int run(int call, const Fault& fault, Tally& tally) {
        if (call > 0) faulty_.failAt(call, fault);
        disk_.advance(1'000'000'000);
        Versions faulty(faulty_, folder, docId);
        const bool told = work_.call(faulty);
        if (call > 0 && faulty_.hits() > 0) {
            tally.tried();
            tally.noted(told ? "done" : "refused");
            judge(told, fault, call, tally);
        }
        return faulty_.calls();
    }

private:
    void judge(bool told, const Fault& fault, int call, Tally& tally) {
        const auto broke = [&](const std::string& what) {
            tally.broke(work_.name + ", call " + std::to_string(call) + " " + wordsFor(fault) + " (" +
                        faulty_.lastHit() + "): " + what);
        };
        Versions versions(disk_, folder, docId);
        const auto list = versions.list();
        if (!list) return broke("no list afterwards");
        const auto has = [&](const std::string& bytes) {
            return std::any_of(list->begin(), list->end(), [&](const Version& v) {
                const auto read = versions.read(v);
                return read && *read == bytes;
            });
        };
        for (const Version& version : *list)
            if (!versions.read(version)) broke("a content is damaged");
        if (!has(bytesOf(1))) broke("a named version is gone");
        const auto third = versions.read({{}, 0, VersionWhy::saved, {}, contentHash(bytesOf(3)), 0});
        const bool thins = work_.name == "add and thin out";
        if (!thins && (!has(bytesOf(0)) || !has(bytesOf(2)))) broke("a version is gone");
        // It may be in no list yet, if the lock failed.
        if (told && work_.adds && third != bytesOf(3)) broke("told as kept and was not");
        const bool named = std::any_of(list->begin(), list->end(), [](const Version& v) { return v.name == "kept"; });
        if (told && work_.name == "name" && !named) broke("told as named and was not");
        if (std::none_of(list->begin(), list->end(), [](const Version& v) { return v.name == "pinned"; }))
            broke("a name is lost");
        const auto later = versions.add(bytesOf(5), VersionWhy::saved, start + 301 * 24 * hour);
        if (!later) return broke("the next one cannot be kept");
        const auto read = versions.read(*later);
        if (!read || *read != bytesOf(5)) broke("the next one was not whole");
    }

    const Work& work_;
    SimulatedDisk disk_;
    FaultyFiles faulty_;
};

} // namespace

int versionsFaults() {
    bool allWhole = true;
    for (const Work& work : works()) {
        Tally tally("one fault, versions: " + work.name);
        const int calls = VersionsTrial(work).run(0, {}, tally);
        for (int call = 1; call <= calls; ++call)
            for (const Fault& fault : versionFaults())
                (void)VersionsTrial(work).run(call, fault, tally);
        tally.print();
        allWhole = allWhole && tally.isWhole();
    }
    return allWhole ? whole : damaged;
}

} // namespace cjm::torture
