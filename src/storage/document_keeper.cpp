#include "storage/file_thread.hpp"

#include <cjm/storage/document_keeper.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/limits.hpp>
#include <cjm/storage/log.hpp>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace cjm {
namespace {

using namespace std::chrono;

tl::unexpected<Error> movedFailure(const std::filesystem::path& to) {
    return failure({"file.moved", {{"folder", to.parent_path().filename().string()}, {"name", to.filename().string()}}},
                   {to.string(), 0, 0}, ErrorKind::renamed);
}

// True when there is nothing new for people. That an edit is not on the disk yet they know without the journal, whose
// steps would be as many as letters are typed.
bool sameForPeople(const KeepState& told, const KeepState& now) {
    const bool isSafeAgain = now.synced == now.edited && told.synced != now.synced;
    return !isSafeAgain && told.answered == now.answered && told.file == now.file && told.theirs == now.theirs &&
           told.saving == now.saving && told.saveError == now.saveError && told.journalError == now.journalError &&
           (told.nextTry > 0) == (now.nextTry > 0) && told.isLost == now.isLost && told.isHalf == now.isHalf;
}

} // namespace

std::int64_t steadyMs() { return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count(); }
std::int64_t wallMs() { return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count(); }

// Shared by the window's side, the journal's thread and what the file thread gives back.
struct DocumentKeeper::Inner : std::enable_shared_from_this<DocumentKeeper::Inner> {
    using Task = std::function<void(Keeper&, std::int64_t now)>;

    Inner(Setup with, Observer observer, std::function<void(const People&)> meeting)
        : setup(std::move(with)),
          changed(std::move(observer)),
          met(std::move(meeting)) {}

    void begin(FileState file) {
        docId = file.envelope.docId;
        looksAt = file.path;
        keeper = std::make_unique<Keeper>(
            Keeper::Ports{*setup.files, ids, setup.wall, [this](SaveJob job) { startSave(std::move(job)); },
                          [this](const std::string& bytes) { keep(bytes, VersionWhy::beforeBigDeletion); },
                          setup.author, watching()},
            Keeper::Opening{setup.journals, setup.program, setup.follows}, std::move(file), setup.rules);
        if (setup.documentOf) {
            signal = std::make_shared<ChangeSignal>();
            followBySystem();
        }
        if (setup.documentOf) presence.emplace(Presence::Self{ids.next(), thisProcess(), setup.wall()}, setup.whoRules);
        ensureThread();
    }

    // Without it nothing is kept: people are told, and it is tried again with each edit.
    void ensureThread() {
        if (thread.joinable() || begun([this] { thread = std::jthread([this] { work(); }); })) return;
        KeepState told = keeper->state();
        told.journalError = noRoom().value();
        logError("no thread for the journal");
        setup.post([weak = weak_from_this(), told] {
            if (const auto self = weak.lock(); self && self->changed) self->changed(told);
        });
    }

    void send(Task task) {
        const std::scoped_lock lock(mutex);
        inbox.push_back(std::move(task));
        wake.notify_one();
    }

    void keep(std::string bytes, VersionWhy why) {
        if (!fileThread->run(
                [setup = setup, id = docId, bytes = std::move(bytes), why] { (void)setup.keep(id, bytes, why); }))
            logWarning("version not kept: no thread");
    }

    // One that has not come back is left to its thread: what comes of it is not heard.
    void startSave(SaveJob job) {
        if (std::exchange(isSaveOut, true)) {
            fileThread = std::make_unique<FileThread>();
            search = std::make_shared<FileSearch>();
        }
        const bool isBegun = fileThread->run([weak = weak_from_this(), setup = setup, id = docId, search = search,
                                              job = std::move(job), number = ++savesBegun] {
            auto outcome = tryToSave(
                *setup.files, job, [&](std::string_view bytes, VersionWhy why) { return setup.keep(id, bytes, why); });
            if (!outcome.file && outcome.file.error().kind == ErrorKind::gone)
                if (const auto to = search->find(setup.files, job.before, setup.rules.lookForAtMost))
                    outcome.file = movedFailure(*to);
            if (const auto self = weak.lock())
                self->send([self = self.get(), outcome = std::move(outcome), number](Keeper& k, std::int64_t now) {
                    if (number != self->savesBegun) return;
                    self->isSaveOut = false;
                    k.saved(outcome.file, now, outcome.mayBeThere);
                });
        });
        if (isBegun) return;
        send([this](Keeper& k, std::int64_t now) {
            isSaveOut = false;
            k.saved(noRoom(), now, false);
        });
    }

    // A share that does not answer holds up the thread that looks there, for ever perhaps. Another file has another
    // thread: what is still to be done at the old one is left to the old thread, and what comes of it is not heard.
    void followFile() {
        const FileState& file = *keeper->state().file;
        if (file.path == looksAt) return;
        looksAt = file.path;
        ++filesLeft;
        if (presence) {
            presence->setFile(file);
            for (WhoJob& job : presence->letGo())
                if (!lookThread->run(
                        [files = setup.files, job = std::move(job)] { (void)exchangePresence(*files, job); }))
                    logWarning("what says that somebody is beside a file was left there: no thread");
        }
        lookThread = std::make_unique<FileThread>();
        followBySystem();
    }

    void followBySystem() {
        if (signal && !lookThread->run([signal = signal, path = looksAt] { signal->follow(path); }))
            logWarning("the system is not asked what happens to the file: no thread");
    }

    [[nodiscard]] std::function<void(LookOrder)> watching() {
        if (!setup.documentOf) return {};
        return [this](LookOrder order) { startLook(std::move(order)); };
    }

    // On a thread of its own: a share that does not answer it must not stop saving elsewhere.
    void startLook(LookOrder order) {
        const std::uint64_t number = order.number;
        const bool isBegun = lookThread->run([weak = weak_from_this(), setup = setup, id = docId,
                                              order = std::move(order)] {
            Looked seen = lookForOthers(
                *setup.files, order, [&](std::string_view bytes, VersionWhy why) { return setup.keep(id, bytes, why); },
                [&](const std::vector<std::string>& newestFirst) { return setup.documentOf(id, newestFirst); });
            if (const auto self = weak.lock())
                self->send([seen = std::move(seen)](Keeper& k, std::int64_t now) { k.looked(seen, now); });
        });
        if (isBegun) return;
        Looked nothing;
        nothing.number = number;
        nothing.sight.what = FileSight::What::unreadable;
        nothing.sight.error = noRoom().value();
        send([nothing](Keeper& k, std::int64_t now) { k.looked(nothing, now); });
    }

    // Who else is there. When it wants to be called next.
    [[nodiscard]] std::optional<std::int64_t> meet(std::int64_t now) {
        if (!presence) return std::nullopt;
        presence->setFile(*keeper->state().file);
        if (presence->pass(now)) tellOfPeople();
        if (auto job = presence->begin(now)) exchange(std::move(*job));
        return presence->due();
    }

    void exchange(WhoJob job) {
        const bool isBegun =
            lookThread->run([weak = weak_from_this(), files = setup.files, job = std::move(job), number = filesLeft] {
                WhoSight sight = exchangePresence(*files, job);
                if (const auto self = weak.lock())
                    self->send([self = self.get(), sight = std::move(sight), number](Keeper&, std::int64_t now) {
                        if (number == self->filesLeft && self->presence->saw(sight, now)) self->tellOfPeople();
                    });
            });
        if (!isBegun) (void)presence->saw({}, setup.steady());
    }

    void tellOfPeople() {
        keeper->setOthersPresent(!presence->people().empty());
        setup.post([weak = weak_from_this(), people = presence->people()] {
            if (const auto self = weak.lock(); self && self->met) self->met(people);
        });
    }

    // What says that somebody is here goes; a share that does not answer is hardly waited for.
    void sayGoodbye() {
        if (!presence) return;
        constexpr auto patience = 200ms;
        const auto gone = std::make_shared<std::promise<void>>();
        std::vector<WhoJob> jobs = presence->end();
        if (jobs.empty()) return;
        if (lookThread->run([files = setup.files, jobs = std::move(jobs), gone] {
                for (const WhoJob& job : jobs)
                    (void)exchangePresence(*files, job);
                gone->set_value();
            }))
            (void)gone->get_future().wait_for(patience);
    }

    void work() {
        std::unique_lock lock(mutex);
        std::optional<std::int64_t> due;
        KeepState told;
        for (;;) {
            const auto something = [this] { return ended || !inbox.empty(); };
            if (due)
                wake.wait_for(lock, milliseconds(std::max<std::int64_t>(0, *due - setup.steady())), something);
            else
                wake.wait(lock, something);
            if (ended && inbox.empty()) {
                lock.unlock();
                return sayGoodbye();
            }
            auto tasks = std::exchange(inbox, {});
            lock.unlock();
            for (const Task& task : tasks)
                task(*keeper, setup.steady());
            followFile();
            due = keeper->step(setup.steady());
            if (const auto meeting = meet(setup.steady())) due = due ? std::min(*due, *meeting) : meeting;
            if (setup.witness) setup.witness(keeper->state());
            if (!sameForPeople(told, keeper->state())) {
                told = keeper->state();
                setup.post([weak = weak_from_this(), told] {
                    if (const auto self = weak.lock(); self && self->changed) self->changed(told);
                });
            }
            lock.lock();
            ++rounds;
            done.notify_all();
        }
    }

    // Runs a task on the journal's thread and waits for it, at most `ms`.
    bool ask(const std::function<bool(Keeper&, std::int64_t)>& task, std::int64_t ms) {
        if (!thread.joinable()) return false;
        const auto answer = std::make_shared<std::optional<bool>>();
        std::unique_lock lock(mutex);
        inbox.push_back([answer, task](Keeper& k, std::int64_t now) { *answer = task(k, now); });
        wake.notify_one();
        const std::uint64_t before = rounds;
        done.wait_for(lock, milliseconds(ms), [&] { return rounds > before && answer->has_value(); });
        return answer->value_or(false);
    }

    Setup setup;
    Observer changed;                       // only on the window's thread
    std::function<void(const People&)> met; // likewise
    std::string docId;
    SystemIds ids;                        // only on the journal's thread
    std::unique_ptr<Keeper> keeper;       // only on the journal's thread
    std::optional<Presence> presence;     // likewise; none: nobody is told
    std::shared_ptr<ChangeSignal> signal; // made before all threads; none: the file is not watched
    std::filesystem::path looksAt;        // likewise; the file that the next one is for
    std::unique_ptr<FileThread> lookThread = std::make_unique<FileThread>(); // likewise
    std::uint64_t filesLeft = 0;                                             // likewise; how often it was another
    std::unique_ptr<FileThread> fileThread = std::make_unique<FileThread>(); // only on the journal's thread
    std::shared_ptr<FileSearch> search = std::make_shared<FileSearch>();     // only on the file thread
    std::uint64_t savesBegun = 0;                                            // only on the journal's thread
    bool isSaveOut = false;                                                  // likewise; it has not come back
    std::mutex mutex;
    std::condition_variable wake, done;
    std::deque<Task> inbox;
    std::uint64_t rounds = 0;
    bool ended = false;
    std::jthread thread; // last: it uses the others
};

DocumentKeeper::DocumentKeeper(Setup setup, FileState file, Observer changed, std::function<void(const People&)> met)
    : inner_(std::make_shared<Inner>(std::move(setup), std::move(changed), std::move(met))) {
    inner_->begin(std::move(file));
}

DocumentKeeper::~DocumentKeeper() {
    inner_->changed = nullptr;
    inner_->met = nullptr;
    {
        const std::scoped_lock lock(inner_->mutex);
        inner_->ended = true;
        inner_->wake.notify_one();
    }
    if (inner_->thread.joinable()) inner_->thread.join(); // the local disk only
}

void DocumentKeeper::edited(const Map& map) {
    inner_->ensureThread();
    inner_->send([map](Keeper& keeper, std::int64_t now) { keeper.edited(map, now); });
}

void DocumentKeeper::save(const std::filesystem::path& path, bool replaceForeign) {
    inner_->send([path, replaceForeign](Keeper& keeper, std::int64_t) { keeper.save(path, replaceForeign); });
}

void DocumentKeeper::setAutosave(bool on) {
    inner_->send([on](Keeper& keeper, std::int64_t) { keeper.setAutosave(on); });
}

void DocumentKeeper::keepVersion(const Map& map, VersionWhy why) {
    inner_->send([inner = inner_.get(), map, why](Keeper& keeper, std::int64_t) {
        inner->keep(encode({map, keeper.state().file->envelope}), why);
    });
}

bool DocumentKeeper::keepUnsaved(VersionWhy why, std::int64_t ms) {
    return inner_->ask(
        [inner = inner_.get(), why](Keeper& keeper, std::int64_t) {
            const std::string bytes = keeper.unsavedBytes();
            return bytes.empty() || inner->setup.keep(inner->docId, bytes, why).has_value();
        },
        ms);
}

std::shared_ptr<ChangeSignal> DocumentKeeper::changeSignal() const { return inner_->signal; }

void DocumentKeeper::lookSoon() {
    inner_->send([](Keeper& keeper, std::int64_t) { keeper.lookSoon(); });
}

void DocumentKeeper::keepLost() {
    inner_->send([](Keeper& keeper, std::int64_t) { keeper.keepLost(); });
}

void DocumentKeeper::setPresence(bool on, const std::string& name) {
    inner_->send([inner = inner_.get(), on, name](Keeper&, std::int64_t) {
        if (!inner->presence) return;
        inner->presence->setOn(on);
        inner->presence->setName(name);
    });
}

void DocumentKeeper::setEditing(const std::vector<std::string>& cards) {
    inner_->send([inner = inner_.get(), cards](Keeper&, std::int64_t) {
        if (inner->presence) inner->presence->setEditing(cards);
    });
}

void DocumentKeeper::tookTheirs(const FileState& file, const Map& map) {
    inner_->send([file, map](Keeper& keeper, std::int64_t now) { keeper.tookTheirs(file, map, now); });
}

void DocumentKeeper::grewFrom(const Envelope& other) {
    inner_->send([other](Keeper& keeper, std::int64_t) { keeper.grewFrom(other); });
}

void DocumentKeeper::leaveToPerson(std::optional<Message> why) {
    inner_->send([why = std::move(why)](Keeper& keeper, std::int64_t) { keeper.leaveToPerson(why); });
}

bool DocumentKeeper::flush(std::int64_t ms) {
    return inner_->ask(
        [](Keeper& keeper, std::int64_t now) {
            keeper.syncNow(now);
            return keeper.state().synced == keeper.state().edited;
        },
        ms);
}

bool DocumentKeeper::close(bool wanted, std::int64_t ms) {
    return inner_->ask(
        [inner = inner_.get(), wanted](Keeper& keeper, std::int64_t now) {
            std::string bytes = wanted ? std::string() : keeper.unsavedBytes();
            // On this thread: what is thrown away is a version before the journal goes.
            if (!bytes.empty() && !inner->setup.keep(inner->docId, bytes, VersionWhy::discarded)) return false;
            keeper.close(wanted, now);
            return !wanted || keeper.state().synced == keeper.state().edited;
        },
        ms);
}

} // namespace cjm
