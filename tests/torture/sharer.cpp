// cjm_torture_sharer DATA MAP SEED LEDGER NAME UNTIL [calm]: see Sharer.
#include "torture/sharer.hpp"

#include "torture/tokens.hpp"

#include <cjm/storage/ancestry.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/log.hpp>
#include <cjm/storage/versions.hpp>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <set>
#include <thread>
#include <vector>

namespace cjm::torture {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t startPatience = 10'000, patience = 90'000; // the machine may have much else to do
constexpr std::int64_t quiet = 500;                               // nobody has changed the file for so long

// The file may be on its way here: a program that sends files writes them bit by bit.
Found lookedFor(const SharerOrder& order, LedgerWriter& ledger) {
    ledger.write("started");
    const std::int64_t end = steadyMs() + startPatience;
    for (;;) {
        Found found = look(systemFiles(), order.data, order.map);
        if ((found.broken.empty() && found.inFile) || steadyMs() > end) return found;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

// What takes seconds in the editor.
KeepRules twentyTimesAsFast() {
    KeepRules rules;
    for (std::int64_t* time :
         {&rules.syncAfter, &rules.saveAfter, &rules.saveAfterInSync, &rules.retryAfter, &rules.retryAtMost,
          &rules.journalRetryAfter, &rules.lookForAtMost, &rules.saveAfterBesideOthers, &rules.saveAtMostBesideOthers,
          &rules.othersFor, &rules.watch.every, &rules.watch.wholeEvery, &rules.watch.goneAfter,
          &rules.watch.halfAtMost})
        *time /= 20;
    return rules;
}

DocumentKeeper::Setup sharerSetup(const SharerOrder& order, Loop& loop, const Found& found,
                                  DocumentKeeper::Observer witness) {
    DocumentKeeper::Setup setup;
    setup.files = std::shared_ptr<FileSystem>(&systemFiles(), [](FileSystem*) {});
    setup.journals = journalsIn(order.data);
    setup.program = "torture";
    if (!found.orphans.empty()) setup.follows = found.orphans.front()->head.session;
    setup.steady = steadyMs;
    setup.wall = wallMs;
    setup.post = [&loop](std::function<void()> task) { loop.post(std::move(task)); };
    const fs::path at = order.data / "versions";
    setup.keep = [at](const std::string& docId, std::string_view bytes, VersionWhy why) -> Result<fs::path> {
        Versions versions(systemFiles(), at, docId);
        const auto version = versions.add(bytes, why, wallMs());
        if (!version) return tl::unexpected(version.error());
        return versions.pathOf(*version);
    };
    setup.documentOf = [at](const std::string& docId, const std::vector<std::string>& newestFirst) {
        return documentOfRevision(Versions(systemFiles(), at, docId), newestFirst);
    };
    setup.author = [name = order.name] { return name; };
    setup.rules = twentyTimesAsFast();
    setup.witness = std::move(witness);
    return setup;
}

} // namespace

Sharer::Sharer(const SharerOrder& order)
    : order_(order),
      ledger_(order.ledger),
      rng_(order.seed + 1),
      work_(order.seed),
      found_(lookedFor(order, ledger_)),
      document_(sharerSetup(order, loop_, found_, [this](const KeepState& state) { journaled(state.journaled); }),
                found_.file, std::nullopt, [] {}),
      counting_(document_.store()->observe([this](const Update& update) {
          if (!update.isFromOthers) ++edits_;
      })) {
    document_.setTaken([this](const TheirsTaken& taken) {
        ++edits_;
        ledger_.write("took " + std::to_string(taken.notes.size()) + (taken.isEarlier ? " earlier" : ""));
    });
}

bool Sharer::broken(const std::string& words) {
    ledger_.write("broken: " + words);
    return false;
}

// On the thread of the journal: what was acknowledged a moment before a kill counts.
void Sharer::journaled(std::uint64_t now) {
    if (now <= told_) return;
    told_ = now;
    ledger_.write("journaled " + std::to_string(now));
}

bool Sharer::run() {
    if (!found_.broken.empty()) return broken(found_.broken.front());
    if (found_.orphans.size() > 1) return broken("there are journals of two sessions");
    if (!found_.inFile) return broken("there is no file");
    if (!goOn()) return broken("what was recovered was refused");
    ledger_.write("began");
    while (steadyMs() < order_.until) {
        if (!edit() || !answer()) return false;
        loop_.runFor(pause());
    }
    return finish();
}

// What was recovered is in a journal of its own before the old one goes.
bool Sharer::goOn() {
    if (!found_.latest) return true;
    if (!document_.store()->dispatch(PutMap{*found_.latest, {"recovery.step", {}}})) return false;
    if (!document_.flush()) return true; // a slow disk: the old journal stays for the next start
    document_.keepVersion(VersionWhy::recovered);
    for (const auto& orphan : found_.orphans)
        orphan->done();
    found_.orphans.clear();
    ledger_.write("recovered");
    return true;
}

// Takes back what was done here. What others wrote is owed all the same.
bool Sharer::undo() {
    const std::set<std::string> before = tokensIn(encode({document_.store()->map(), {}}));
    ledger_.write("undoes");
    if (!document_.store()->undo()) return broken("there was nothing to undo");
    const std::set<std::string> after = tokensIn(encode({document_.store()->map(), {}}));
    for (const std::string& token : before)
        if (isOfOne(token, order_.seed) && !after.contains(token)) ledger_.write("gone " + token);
    ledger_.write("undid");
    return true;
}

bool Sharer::edit() {
    if (rng_.chance(5) && document_.store()->history().canUndo()) return undo();
    const SharedWork::Step step = work_.next(document_.store()->map());
    const std::uint64_t number = edits_ + 1;
    if (!step.token.empty()) ledger_.write("edit " + std::to_string(number) + " " + step.token);
    if (!document_.store()->dispatch(step.edit)) return broken("an edit was refused");
    if (!step.token.empty() && edits_ != number) return broken("an edit changed nothing");
    if (rng_.chance(4) && !document_.isSaving()) document_.save(order_.map);
    return true;
}

// Mostly as somebody works, now and then as many edits at once as one command makes.
int Sharer::pause() {
    if (burst_ > 0) return --burst_, 1;
    if (rng_.chance(4)) burst_ = rng_.between(2, 6);
    return rng_.chance(10) ? rng_.between(100, 250) : rng_.between(10, 80);
}

// What a person does about a banner, after a moment.
bool Sharer::answer() {
    const KeepState& now = document_.state();
    if (now.journalError) return broken(now.journalError->message.code);
    if (!now.saveError || now.saving || now.nextTry > 0 || document_.isSaving()) {
        decidesAt_ = 0;
        return true;
    }
    if (decidesAt_ == 0) decidesAt_ = steadyMs() + rng_.between(0, 150);
    if (steadyMs() < decidesAt_) return true;
    decidesAt_ = 0;
    ledger_.write("asked " + now.saveError->message.code);
    if (const auto theirs = document_.question()) return answerQuestion(*theirs);
    const ErrorKind kind = now.saveError->kind;
    const bool isAway = kind == ErrorKind::gone || kind == ErrorKind::away || kind == ErrorKind::renamed;
    if (kind != ErrorKind::foreign && !isAway) return broken(now.saveError->message.code);
    document_.save(order_.map, true);
    return true;
}

bool Sharer::answerQuestion(const Theirs& theirs) {
    const int way = order_.isCalm ? 0 : rng_.between(0, 2);
    if (way == 0) {
        const auto merged = document_.mergeAnyway();
        return merged || broken(merged.error().message.code);
    }
    if (way == 1 || theirs.kinship != Kinship::wentBack) {
        ++edits_;
        document_.keepMine();
        return true;
    }
    const auto taken = document_.takeFile();
    ++edits_;
    return taken || broken(taken.error().message.code);
}

bool Sharer::isSettled() {
    const KeepState& now = document_.state();
    if (document_.store()->dirty() || document_.isSaving() || now.theirs || now.saveError) return false;
    return now.synced == now.edited && now.edited == edits_;
}

bool Sharer::finish() {
    ledger_.write("finishes");
    const std::int64_t end = steadyMs() + patience;
    std::int64_t since = steadyMs();
    std::string seen;
    while (steadyMs() < end) {
        loop_.runFor(25);
        if (!answer()) return false;
        const bool isIdle = !document_.isSaving() && !document_.state().saveError;
        if (document_.store()->dirty() && isIdle) document_.save(order_.map);
        const auto info = systemFiles().info(order_.map);
        const std::string stamp =
            info ? std::to_string(info->id.number) + " " + std::to_string(info->changed) : std::string("none");
        if (!isSettled() || stamp != seen) {
            seen = stamp;
            since = steadyMs();
        }
        if (steadyMs() - since < quiet) continue;
        if (!document_.close(true)) return broken("it did not close");
        ledger_.write("ended " + document_.store()->envelope().revision);
        return true;
    }
    const KeepState& now = document_.state();
    return broken("no end: " + std::string(document_.store()->dirty() ? "dirty" : "clean") +
                  (document_.isSaving() ? " saving" : "") + (now.theirs ? " theirs" : "") +
                  (now.saveError ? " " + now.saveError->message.code : "") + ", edits " + std::to_string(edits_) +
                  " here, " + std::to_string(now.edited) + " there, on the disk " + std::to_string(now.synced));
}

} // namespace cjm::torture

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const bool isCalm = arguments.size() == 7 && arguments[6] == "calm";
    if (arguments.size() != 6 && !isCalm) {
        std::cerr << "usage: cjm_torture_sharer DATA MAP SEED LEDGER NAME UNTIL [calm]\n";
        return 2;
    }
    cjm::torture::SharerOrder order{arguments[0], arguments[1], std::strtoull(arguments[2].c_str(), nullptr, 10),
                                    arguments[3], arguments[4], std::strtoll(arguments[5].c_str(), nullptr, 10),
                                    isCalm};
    cjm::startLog(order.data / "log");
    cjm::torture::Sharer sharer(order);
    return sharer.run() ? EXIT_SUCCESS : EXIT_FAILURE;
}
