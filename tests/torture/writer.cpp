// cjm_torture_writer DATA MAP SEED LEDGER: a program without a window that edits, saves and recovers as the editor
// does, until it is killed.
#include "torture/ledger.hpp"
#include "torture/loop.hpp"
#include "torture/random_work.hpp"
#include "torture/recovered.hpp"

#include <cjm/session/document/open_document.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/versions.hpp>

#include <chrono>
#include <cstdlib>
#include <iostream>

namespace cjm::torture {
namespace {

namespace fs = std::filesystem;

std::int64_t clockMs(std::chrono::nanoseconds since) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}
std::int64_t steadyNow() { return clockMs(std::chrono::steady_clock::now().time_since_epoch()); }
std::int64_t wallNow() { return clockMs(std::chrono::system_clock::now().time_since_epoch()); }

DocumentKeeper::Setup setupFor(const fs::path& data, Loop& loop, const Found& found, DocumentKeeper::Observer witness) {
    DocumentKeeper::Setup setup;
    setup.files = std::shared_ptr<FileSystem>(&systemFiles(), [](FileSystem*) {});
    setup.journals = journalsIn(data);
    setup.program = "torture";
    if (!found.orphans.empty()) setup.follows = found.orphans.front()->head.session;
    setup.steady = steadyNow;
    setup.wall = wallNow;
    setup.post = [&loop](std::function<void()> task) { loop.post(std::move(task)); };
    setup.keep = [data](const std::string& docId, std::string_view bytes, VersionWhy why) -> Result<fs::path> {
        ThinningRules rules;
        rules.most = 500'000; // a long torture shall not fill the disk
        Versions versions(systemFiles(), data / "versions", docId, rules);
        const auto version = versions.add(bytes, why, wallNow());
        if (!version) return tl::unexpected(version.error());
        return versions.pathOf(*version);
    };
    setup.rules.saveAfter = 60;
    setup.rules.retryAfter = 50;
    setup.witness = std::move(witness);
    return setup;
}

class Writer {
public:
    Writer(const fs::path& data, fs::path map, std::uint64_t seed, const fs::path& ledger)
        : map_(std::move(map)),
          seed_(seed),
          rng_(seed + 1),
          ledger_(ledger),
          found_(look(systemFiles(), data, map_)),
          document_(setupFor(data, loop_, found_,
                             [this](const KeepState& state) { loop_.post([this, state] { acknowledged(state); }); }),
                    found_.file, std::nullopt, [this] { heard(); }),
          counting_(document_.store()->observe([this](const Update&) { ++edits_; })) {}

    int run() {
        for (const std::string& words : found_.broken)
            ledger_.write("broken: " + words);
        if (!found_.broken.empty() || !continueTyping()) return EXIT_FAILURE;
        RandomWork work(document_.store()->map(), seed_);
        for (std::size_t k = 1;; ++k) {
            const Edit edit = work.next();
            ledger_.write("edit " + std::to_string(k) + " " + std::to_string(steadyNow()));
            if (!document_.store()->dispatch(edit) || edits_ != before_ + k) {
                ledger_.write("broken: an edit was refused");
                return EXIT_FAILURE;
            }
            if (rng_.chance(7) && !document_.isSaving()) document_.save(map_);
            loop_.runFor(pause());
        }
    }

private:
    // What was recovered is in a journal of its own before the old one goes.
    bool continueTyping() {
        if (!found_.latest) return true;
        if (!document_.store()->dispatch(PutMap{*found_.latest, {"recovery.step", {}}})) return false;
        before_ = edits_;
        if (!document_.flush()) return true; // a slow disk: the old journal stays for the next start
        document_.keepVersion(VersionWhy::recovered);
        for (const auto& orphan : found_.orphans)
            orphan->done();
        found_.orphans.clear();
        return true;
    }
    int pause() {
        if (burst_ > 0) return --burst_, 0;
        const int kind = rng_.between(0, 99);
        if (kind < 4) burst_ = rng_.between(3, 20);
        if (kind >= 97) return rng_.between(20, 300);
        return rng_.between(0, 6);
    }
    void acknowledged(const KeepState& now) {
        tell("journaled", now.journaled, told_.journaled);
        tell("synced", now.synced, told_.synced);
        tell("saved", now.saved, told_.saved);
        told_ = now;
    }
    void heard() {
        const KeepState& now = document_.state();
        // A person says: it was me.
        if (now.saveError && !now.saving && now.nextTry == 0 && !document_.isSaving()) {
            ledger_.write(now.saveError->kind == ErrorKind::foreign ? "asked"
                                                                    : "broken: " + now.saveError->message.code);
            document_.save(map_, true);
        }
        if (now.journalError) ledger_.write("broken: " + now.journalError->message.code);
    }
    void tell(const char* what, std::uint64_t now, std::uint64_t told) {
        if (now > told && now > before_) ledger_.write(std::string(what) + " " + std::to_string(now - before_));
    }

    fs::path map_;
    std::uint64_t seed_;
    test::Rng rng_;
    LedgerWriter ledger_;
    Loop loop_;
    Found found_;
    KeepState told_;
    std::uint64_t edits_ = 0, before_ = 0; // edits the keeper knows of, and those before the first of ours
    int burst_ = 0;
    OpenDocument document_;
    std::shared_ptr<void> counting_;
};

} // namespace
} // namespace cjm::torture

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() != 4) {
        std::cerr << "usage: cjm_torture_writer DATA MAP SEED LEDGER\n";
        return 2;
    }
    cjm::torture::Writer writer(arguments[0], arguments[1], std::strtoull(arguments[2].c_str(), nullptr, 10),
                                arguments[3]);
    return writer.run();
}
