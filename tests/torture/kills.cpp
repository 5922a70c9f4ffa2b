#include "support/files.hpp"
#include "torture/judge.hpp"
#include "torture/parts.hpp"
#include "torture/tally.hpp"

#include <cjm/storage/files.hpp>

#include <algorithm>
#include <mutex>
#include <thread>

namespace cjm::torture {
namespace {

namespace fs = std::filesystem;

constexpr unsigned mostLanes = 4;
constexpr int recovered = 20'000, latest = 400'000; // microseconds

// What all lanes come to.
struct Sum {
    std::mutex mutex;
    // A process that is being started holds for a moment what this one has open, and so the locks of journals.
    std::mutex starting;
    Tally tally{"kill -9 at random moments"};
    std::int64_t worstMs = 0;
    std::size_t edits = 0, recovering = 0, fromJournal = 0;
};

// One folder with one map, in which one writer after the other is killed.
class Lane {
public:
    Lane(std::uint64_t seed, Sum& sum) : seed_(seed), rng_(seed), sum_(sum) { fs::create_directory(folder_ / "data"); }

    // False when nothing more can be learned here: what is broken would break the next round too.
    bool round() {
        ++seed_;
        std::error_code ignored;
        fs::remove(ledger_, ignored);
        std::int64_t stopped = 0;
        bool killed = false;
        {
            std::unique_lock lock(sum_.starting);
            WriterProcess writer(folder_ / "data", map_, seed_, ledger_);
            lock.unlock();
            std::this_thread::sleep_for(std::chrono::microseconds(moment()));
            stopped = steadyNow();
            killed = writer.kill();
        }
        const Ledger ledger = readLedger(ledger_);
        const std::optional<Map> fileBefore = inFile_;
        States states(now_, seed_);
        Verdict verdict;
        bool fromJournal = false;
        {
            const std::scoped_lock lock(sum_.starting);
            const Found found = look(systemFiles(), folder_ / "data", map_);
            const Due due{stopped, ledger.journaled, ledger.saved, ledger.edits.size()};
            verdict = judge(found, ledger, due, states, fileBefore);
            now_ = found.map();
            inFile_ = found.inFile;
            fromJournal = found.latest.has_value();
        }
        if (ledger.asked > 0) verdict.broken.emplace_back("its own saving was taken for another program's");
        if (!killed) verdict.broken.emplace_back("the writer ended by itself");
        const std::scoped_lock lock(sum_.mutex);
        sum_.tally.tried();
        for (const std::string& words : verdict.broken)
            sum_.tally.broke("seed " + std::to_string(seed_) + ": " + words);
        sum_.worstMs = std::max(sum_.worstMs, verdict.lostMs);
        sum_.edits += ledger.edits.size();
        sum_.recovering += ledger.edits.empty() ? 1 : 0;
        sum_.fromJournal += fromJournal ? 1 : 0;
        return verdict.broken.empty();
    }

private:
    // Microseconds. Many while it starts and recovers, the others rather early than late.
    int moment() {
        if (rng_.chance(30)) return rng_.between(0, recovered);
        return std::min(rng_.between(recovered, latest), rng_.between(recovered, latest));
    }

    const test::TemporaryFolder folder_;
    fs::path map_ = folder_ / "plan.cjm", ledger_ = folder_ / "ledger";
    std::uint64_t seed_;
    test::Rng rng_;
    Sum& sum_;
    Map now_ = firstMap();
    std::optional<Map> inFile_;
};

} // namespace

int kills(std::size_t count, std::uint64_t seed) {
    Sum sum;
    const std::size_t lanes = std::clamp(std::thread::hardware_concurrency(), 1U, mostLanes);
    {
        std::vector<std::jthread> threads;
        for (std::size_t n = 0; n < lanes; ++n)
            threads.emplace_back([&, n] {
                constexpr std::uint64_t farAway = 1'000'000'000; // seeds of another lane
                auto lane = std::make_unique<Lane>(seed + n * farAway, sum);
                for (std::size_t k = n; k < count; k += lanes)
                    if (!lane->round()) lane = std::make_unique<Lane>(seed + n * farAway + k, sum);
            });
    }
    sum.tally.noted("edits", sum.edits);
    sum.tally.noted("went on from a journal", sum.fromJournal);
    sum.tally.noted("killed before the first edit", sum.recovering);
    sum.tally.noted("ms of unacknowledged work lost at most", static_cast<std::size_t>(sum.worstMs));
    sum.tally.print();
    return sum.tally.isWhole() ? whole : damaged;
}

} // namespace cjm::torture
