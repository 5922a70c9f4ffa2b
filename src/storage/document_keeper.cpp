#include <cjm/storage/document_keeper.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/limits.hpp>
#include <cjm/storage/log.hpp>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace cjm {
namespace {

using namespace std::chrono;

// Begins a thread, unless the system has no room for it.
bool begun(const std::function<void()>& start) {
    if (!mayBegin()) return false;
    try {
        start();
    } catch (const std::system_error&) {
        return false;
    }
    return true;
}

// One thread that runs what it is given, in order. It is never waited for: the call it is in may not return as long
// as a share does not answer. What it runs holds whatever it needs.
class FileThread {
public:
    ~FileThread() {
        const std::scoped_lock lock(queue_->mutex);
        queue_->ended = true;
        queue_->changed.notify_one();
    }
    // False when the system gives no thread; nothing will be done then.
    [[nodiscard]] bool run(std::function<void()> task) {
        const std::scoped_lock lock(queue_->mutex);
        if (!started_) started_ = begun([this] { std::thread([queue = queue_] { work(*queue); }).detach(); });
        if (!started_) return false;
        queue_->tasks.push_back(std::move(task));
        queue_->changed.notify_one();
        return true;
    }

private:
    struct Queue {
        std::mutex mutex;
        std::condition_variable changed;
        std::deque<std::function<void()>> tasks;
        bool ended = false; // what is in the queue is still done
    };
    static void work(Queue& queue) {
        std::unique_lock lock(queue.mutex);
        for (;;) {
            queue.changed.wait(lock, [&] { return queue.ended || !queue.tasks.empty(); });
            if (queue.tasks.empty()) return;
            const auto task = std::move(queue.tasks.front());
            queue.tasks.pop_front();
            lock.unlock();
            task();
            lock.lock();
        }
    }
    std::shared_ptr<Queue> queue_ = std::make_shared<Queue>();
    bool started_ = false;
};

// A file that is gone, looked for near its folder. A folder there may be a share that does not answer: whoever asks it
// is not waited for longer than this, and nobody else is sent after it. Null when it is not found.
class Search {
public:
    [[nodiscard]] std::optional<std::filesystem::path> find(const std::shared_ptr<FileSystem>& files,
                                                            const FileState& file, std::int64_t most) {
        if (isBusy_->exchange(true)) return std::nullopt;
        const auto task = std::make_shared<std::packaged_task<std::optional<std::filesystem::path>()>>(
            [files, file, isBusy = isBusy_] {
                auto found = movedTo(*files, file);
                *isBusy = false;
                return found;
            });
        auto found = task->get_future();
        if (!begun([task] { std::thread([task] { (*task)(); }).detach(); })) {
            *isBusy_ = false;
            return std::nullopt;
        }
        return found.wait_for(milliseconds(most)) == std::future_status::ready ? found.get() : std::nullopt;
    }

private:
    std::shared_ptr<std::atomic<bool>> isBusy_ = std::make_shared<std::atomic<bool>>(false);
};

tl::unexpected<Error> movedFailure(const std::filesystem::path& to) {
    return failure({"file.moved", {{"folder", to.parent_path().filename().string()}, {"name", to.filename().string()}}},
                   {to.string(), 0, 0}, ErrorKind::renamed);
}

// True when there is nothing new for people. That an edit is not on the disk yet they know without the journal, whose
// steps would be as many as letters are typed.
bool sameForPeople(const KeepState& told, const KeepState& now) {
    const bool isSafeAgain = now.synced == now.edited && told.synced != now.synced;
    return !isSafeAgain && told.answered == now.answered && told.file == now.file && told.saving == now.saving &&
           told.saveError == now.saveError && told.journalError == now.journalError &&
           (told.nextTry > 0) == (now.nextTry > 0);
}

} // namespace

std::int64_t steadyMs() { return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count(); }
std::int64_t wallMs() { return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count(); }

// Shared by the window's side, the journal's thread and what the file thread gives back.
struct DocumentKeeper::Inner : std::enable_shared_from_this<DocumentKeeper::Inner> {
    using Task = std::function<void(Keeper&, std::int64_t now)>;

    Inner(Setup with, Observer observer) : setup(std::move(with)), changed(std::move(observer)) {}

    void begin(FileState file) {
        docId = file.envelope.docId;
        keeper = std::make_unique<Keeper>(
            Keeper::Ports{*setup.files, ids, setup.wall, [this](SaveJob job) { startSave(std::move(job)); },
                          [this](const std::string& bytes) { keep(bytes, VersionWhy::beforeBigDeletion); },
                          setup.author},
            Keeper::Opening{setup.journals, setup.program, setup.follows}, std::move(file), setup.rules);
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
        if (!fileThread.run(
                [setup = setup, id = docId, bytes = std::move(bytes), why] { (void)setup.keep(id, bytes, why); }))
            logWarning("version not kept: no thread");
    }

    void startSave(SaveJob job) {
        const bool isBegun =
            fileThread.run([weak = weak_from_this(), setup = setup, id = docId, search = search, job = std::move(job)] {
                auto result = saveFile(*setup.files, job, [&](std::string_view bytes, VersionWhy why) {
                    return setup.keep(id, bytes, why);
                });
                if (!result && result.error().kind == ErrorKind::gone)
                    if (const auto to = search->find(setup.files, job.before, setup.rules.lookForAtMost))
                        result = movedFailure(*to);
                if (const auto self = weak.lock())
                    self->send([result = std::move(result)](Keeper& k, std::int64_t now) { k.saved(result, now); });
            });
        if (!isBegun) send([](Keeper& k, std::int64_t now) { k.saved(noRoom(), now); });
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
            if (ended && inbox.empty()) return;
            auto tasks = std::exchange(inbox, {});
            lock.unlock();
            for (const Task& task : tasks)
                task(*keeper, setup.steady());
            due = keeper->step(setup.steady());
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
    Observer changed; // only on the window's thread
    std::string docId;
    SystemIds ids;                  // only on the journal's thread
    std::unique_ptr<Keeper> keeper; // only on the journal's thread
    FileThread fileThread;
    std::shared_ptr<Search> search = std::make_shared<Search>(); // only on the file thread
    std::mutex mutex;
    std::condition_variable wake, done;
    std::deque<Task> inbox;
    std::uint64_t rounds = 0;
    bool ended = false;
    std::jthread thread; // last: it uses the others
};

DocumentKeeper::DocumentKeeper(Setup setup, FileState file, Observer changed)
    : inner_(std::make_shared<Inner>(std::move(setup), std::move(changed))) {
    inner_->begin(std::move(file));
}

DocumentKeeper::~DocumentKeeper() {
    inner_->changed = nullptr;
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
