#include "torture/shared_run.hpp"

#include "support/files.hpp"
#include "support/random_map.hpp"
#include "torture/process.hpp"
#include "torture/recovered.hpp"
#include "torture/shared_ledger.hpp"
#include "torture/tokens.hpp"

#include <cjm/model/validate.hpp>
#include <cjm/storage/document_keeper.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/versions.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <set>
#include <thread>

namespace cjm::torture {
namespace {

namespace fs = std::filesystem;

constexpr int shortest = 600, longest = 1'000; // milliseconds of editing
constexpr int halfMs = 60;                     // that half a file, or none, is there
constexpr std::int64_t endPatience = 150'000;  // milliseconds; more than a sharer has
constexpr std::array<const char*, 5> names{"Ольга", "Иван", "Anna", "Пётр", "Zoë"};
constexpr std::uint64_t seedsOfAll = 10'000; // in a run; each start has its own

struct Sharing {
    std::string name;
    fs::path data, ledger;
    std::int64_t startsAt = 0; // when there is no process
    std::optional<Process> process = {};
    std::size_t starts = 0, kills = 0;
    bool hasEnded = false;
};

class SharedRun {
public:
    explicit SharedRun(std::uint64_t seed);
    SharedOutcome go();

private:
    struct Event {
        std::int64_t at;
        enum class What { kill, putBack } what;
    };
    void plan();
    void tend(Sharing& sharing);
    void hasEnded(Sharing& sharing, int status);
    void start(Sharing& sharing);
    void happen(const Event& event);
    void kill();
    void putBack();
    void putRest();
    void noteContent();
    void judge();
    void judgeTokens(const std::set<std::string>& inFile);
    [[nodiscard]] std::set<std::string> inVersions() const;
    [[nodiscard]] std::string lastSeen(const std::string& token) const;
    void keepEvidence();
    void broke(const std::string& words) { outcome_.broken.push_back(words); }

    const std::uint64_t seed_;
    test::Rng rng_;
    const test::TemporaryFolder folder_;
    const fs::path path_ = folder_ / "plan.cjm";
    std::int64_t begin_ = steadyMs(), until_ = 0;
    bool isCalm_ = false;
    std::vector<Sharing> sharings_;
    std::vector<Event> events_;         // the next one last
    std::vector<std::string> contents_; // that the file has had
    std::optional<std::string> rest_;   // what comes whole at …
    std::int64_t restAt_ = 0;
    std::size_t conflictsBefore_ = 0;
    std::string docId_;
    SharedOutcome outcome_;
};

SharedRun::SharedRun(std::uint64_t seed) : seed_(seed), rng_(seed) {
    SystemIds ids;
    const Document document = newDocument(test::randomMap(rng_), wallMs(), ids);
    docId_ = document.envelope.docId;
    conflictsBefore_ = document.map.conflicts.size();
    test::put(path_, encode(document));
    noteContent();
    plan();
}

void SharedRun::plan() {
    until_ = begin_ + rng_.between(shortest, longest);
    const int people = rng_.between(2, static_cast<int>(names.size()));
    outcome_.people = static_cast<std::size_t>(people);
    sharings_.reserve(outcome_.people);
    for (std::size_t n = 0; n < outcome_.people; ++n) {
        const std::string number = std::to_string(n + 1);
        fs::create_directory(folder_ / number);
        sharings_.push_back({names[n], folder_ / number, folder_ / ("ledger" + number), begin_ + rng_.between(0, 100)});
    }
    isCalm_ = rng_.chance(25);
    if (isCalm_) return;
    const auto moment = [&] { return begin_ + rng_.between(100, static_cast<int>(until_ - begin_) + 150); };
    for (int n = rng_.between(0, 4); n > 0; --n)
        events_.push_back({moment(), Event::What::kill});
    for (int n = rng_.between(events_.empty() ? 1 : 0, 2); n > 0; --n)
        events_.push_back({moment(), Event::What::putBack});
    std::sort(events_.begin(), events_.end(), [](const Event& a, const Event& b) { return a.at > b.at; });
}

SharedOutcome SharedRun::go() {
    for (;;) {
        const std::int64_t now = steadyMs();
        for (Sharing& sharing : sharings_)
            tend(sharing);
        for (; !events_.empty() && now >= events_.back().at; events_.pop_back())
            happen(events_.back());
        if (rest_ && now >= restAt_) putRest();
        if (!rest_) noteContent();
        const bool isOver =
            std::all_of(sharings_.begin(), sharings_.end(), [](const Sharing& sharing) { return sharing.hasEnded; });
        if (isOver && !rest_) break;
        if (now > begin_ + endPatience) {
            broke("it does not end");
            break;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    outcome_.ms = steadyMs() - begin_;
    judge();
    if (!outcome_.broken.empty()) keepEvidence();
    return outcome_;
}

void SharedRun::tend(Sharing& sharing) {
    if (sharing.hasEnded) return;
    if (!sharing.process) {
        if (steadyMs() >= sharing.startsAt) start(sharing);
        return;
    }
    if (const auto status = sharing.process->ended()) hasEnded(sharing, *status);
}

void SharedRun::hasEnded(Sharing& sharing, int status) {
    sharing.process.reset();
    sharing.hasEnded = true;
    if (status != 0) broke(sharing.name + " ended with " + std::to_string(status));
}

void SharedRun::start(Sharing& sharing) {
    const auto number = static_cast<std::uint64_t>(&sharing - sharings_.data());
    const std::uint64_t seed = seed_ * seedsOfAll + number * seedsOfOne + ++sharing.starts;
    std::vector<std::string> arguments{sharing.data.string(),   path_.string(), std::to_string(seed),
                                       sharing.ledger.string(), sharing.name,   std::to_string(until_)};
    if (isCalm_) arguments.emplace_back("calm");
    sharing.process.emplace("cjm_torture_sharer", std::move(arguments));
}

void SharedRun::happen(const Event& event) {
    if (event.what == Event::What::kill) return kill();
    putBack();
}

// While it starts, only once: work that ended the program twice when it was opened is set aside.
void SharedRun::kill() {
    Sharing& sharing = sharings_[rng_.below(sharings_.size())];
    if (!sharing.process || (sharing.kills > 0 && !readSharedLedger(sharing.ledger).hasBegun)) return;
    if (const int status = sharing.process->kill(); status != Process::killed) return hasEnded(sharing, status);
    sharing.process.reset();
    ++sharing.kills;
    ++outcome_.kills;
    sharing.startsAt = steadyMs() + rng_.between(0, 200);
}

// Somebody copies an older file there, or a program that sends files does: at once, or in two halves, or after a gap.
void SharedRun::putBack() {
    if (rest_) return;
    ++outcome_.rollbacks;
    const std::string& older = contents_[rng_.below(contents_.size())];
    const int way = rng_.between(0, 2);
    if (way == 0) {
        const fs::path beside = folder_ / "older";
        test::put(beside, older);
        fs::rename(beside, path_);
        return;
    }
    rest_ = older;
    restAt_ = steadyMs() + halfMs;
    if (way == 1) return test::put(path_, older.substr(0, older.size() / 2));
    fs::remove(path_);
}

void SharedRun::putRest() {
    test::put(path_, *rest_);
    rest_.reset();
}

void SharedRun::noteContent() {
    if (!fs::exists(path_)) return;
    auto bytes = readFile(systemFiles(), path_);
    if (bytes && (contents_.empty() || contents_.back() != *bytes)) contents_.push_back(std::move(*bytes));
}

void SharedRun::judge() {
    const auto opened = openFile(systemFiles(), path_);
    if (!opened) return broke("the file cannot be opened: " + opened.error().message.code);
    if (!opened->notes.empty()) broke("the file has to be mended: " + opened->notes.front().code);
    const auto problems = validate(opened->state.map);
    if (!problems.empty()) broke("the map is not valid: " + problems.front().message.code);
    const std::size_t conflicts = opened->state.map.conflicts.size();
    outcome_.conflicts = conflicts - std::min(conflicts, conflictsBefore_);
    for (const Sharing& sharing : sharings_) {
        const SharedLedger ledger = readSharedLedger(sharing.ledger);
        for (const std::string& words : ledger.complaints)
            broke(sharing.name + ": " + words);
        const Orphans orphans = findOrphans(systemFiles(), journalsIn(sharing.data));
        if (!orphans.found.empty() || !orphans.setAside.empty()) broke(sharing.name + " left a journal");
        outcome_.written += ledger.written;
        outcome_.merges += ledger.merges;
        outcome_.wentBack += ledger.wentBack;
        outcome_.asked += ledger.asked;
        outcome_.recovered += ledger.recovered;
        outcome_.undone += ledger.undone;
    }
    judgeTokens(tokensIn(encode({opened->state.map, {}})));
}

void SharedRun::judgeTokens(const std::set<std::string>& inFile) {
    std::optional<std::set<std::string>> kept;
    for (const Sharing& sharing : sharings_)
        for (const std::string& token : readSharedLedger(sharing.ledger).owed) {
            ++outcome_.owed;
            if (inFile.contains(token)) continue;
            if (!kept) kept = inVersions();
            const bool isKept = kept->contains(token);
            if (isKept) ++outcome_.inVersions;
            if (isKept && !isCalm_) continue;
            broke(token + " of " + sharing.name + (isKept ? " is in a version only" : " is lost") + ", " +
                  lastSeen(token));
        }
}

std::set<std::string> SharedRun::inVersions() const {
    std::set<std::string> found;
    for (const Sharing& sharing : sharings_) {
        const Versions versions(systemFiles(), sharing.data / "versions", docId_);
        const auto all = versions.list();
        if (!all) continue;
        for (const Version& version : *all)
            if (const auto bytes = versions.read(version))
                if (const auto loaded = decode(*bytes)) found.merge(tokensIn(encode(loaded->document)));
    }
    return found;
}

std::string SharedRun::lastSeen(const std::string& token) const {
    for (std::size_t n = contents_.size(); n > 0; --n)
        if (tokensIn(contents_[n - 1]).contains(token))
            return "last seen in revision " + revisionIn(contents_[n - 1]) + ", " + std::to_string(n) + " of " +
                   std::to_string(contents_.size());
    return "never seen in the file";
}

// Processes do not repeat what they did: who wants to know why has to look at what they left.
void SharedRun::keepEvidence() {
    const fs::path there = fs::temp_directory_path() / ("cjm-torture-shared-" + std::to_string(seed_));
    std::error_code ignored;
    fs::remove_all(there, ignored);
    fs::copy(folder_.path(), there, fs::copy_options::recursive, ignored);
    for (std::size_t n = 0; n < contents_.size(); ++n)
        test::put(there / ("content" + std::to_string(n + 1)), contents_[n]);
    broke("what they left is in " + there.string());
}

} // namespace

SharedOutcome sharedRun(std::uint64_t seed) { return SharedRun(seed).go(); }

} // namespace cjm::torture
