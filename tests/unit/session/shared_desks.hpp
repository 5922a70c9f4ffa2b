#pragma once
#include "support/builders.hpp"
#include "support/files.hpp"

#include <cjm/session/document/open_document.hpp>
#include <cjm/session/typing/text_edit.hpp>
#include <cjm/storage/ancestry.hpp>
#include <cjm/storage/files.hpp>

#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace cjm::test {

/// Somebody who has a file open: a real document with its threads, and what is posted to the window it has.
class Person {
public:
    Person(const std::filesystem::path& folder, const std::filesystem::path& file, std::string name)
        : versions_(folder / "versions") {
        auto opened = openFile(systemFiles(), file);
        REQUIRE(opened);
        DocumentKeeper::Setup setup;
        setup.files = std::shared_ptr<FileSystem>(&systemFiles(), [](FileSystem*) {});
        setup.journals = folder / "journal";
        setup.program = "0.1";
        setup.steady = [skipped = skipped_] { return steadyMs() + *skipped; };
        setup.wall = wallMs;
        setup.post = [box = box_](std::function<void()> task) {
            const std::scoped_lock lock(box->mutex);
            box->tasks.push_back(std::move(task));
        };
        setup.keep = [at = versions_, fails = fails_](const std::string& id, std::string_view bytes,
                                                      VersionWhy why) -> Result<std::filesystem::path> {
            const bool isBefore = why == VersionWhy::beforeMerging || why == VersionWhy::beforeConflict;
            if (*fails && isBefore) return failure({"version.busy", {}});
            Versions versions(systemFiles(), at, id);
            const auto version = versions.add(bytes, why, wallMs());
            if (!version) return tl::unexpected(version.error());
            return versions.pathOf(*version);
        };
        setup.documentOf = [at = versions_](const std::string& id, const std::vector<std::string>& newestFirst) {
            return documentOfRevision(Versions(systemFiles(), at, id), newestFirst);
        };
        setup.author = [name] { return name; };
        setup.rules.watch.every = 5;
        setup.rules.saveAfter = setup.rules.saveAfterBesideOthers = 10;
        setup.rules.saveAtMostBesideOthers = 30;
        document_ = std::make_unique<OpenDocument>(std::move(setup), std::move(opened->state), std::nullopt, [] {});
        document_->setTaken([this](const TheirsTaken& taken) { taken_.push_back(taken); });
        document_->setAutosave(false);
    }

    /// The clock of this person goes on by so much at once.
    void skip(std::int64_t ms) { *skipped_ += ms; }
    /// From now on no version of what is here is kept.
    void failToKeep() { *fails_ = true; }
    [[nodiscard]] OpenDocument& document() { return *document_; }
    [[nodiscard]] Store& store() { return *document_->store(); }
    [[nodiscard]] const Map& map() { return store().map(); }
    [[nodiscard]] const std::vector<TheirsTaken>& taken() const { return taken_; }
    [[nodiscard]] std::vector<Version> versions() {
        return Versions(systemFiles(), versions_, store().envelope().docId).list().value_or(std::vector<Version>());
    }

    void write(const CardId& card, const std::string& text) {
        Card changed = *map().cards.find(card);
        changed.text = text;
        REQUIRE(store().dispatch(PutCard{changed, {}}));
    }
    [[nodiscard]] std::string read(const CardId& card) {
        const auto found = map().cards.find(card);
        return found ? found->text : "(none)";
    }
    /// What the threads have to say is heard.
    void listen() {
        std::vector<std::function<void()>> tasks;
        {
            const std::scoped_lock lock(box_->mutex);
            tasks.swap(box_->tasks);
        }
        for (const auto& task : tasks)
            task();
    }
    void save() { document_->save(store().path()); }
    [[nodiscard]] bool isSaved() { return !document_->isSaving() && !store().dirty(); }

private:
    struct Box {
        std::mutex mutex;
        std::vector<std::function<void()>> tasks;
    };
    std::filesystem::path versions_;
    std::shared_ptr<std::atomic<std::int64_t>> skipped_ = std::make_shared<std::atomic<std::int64_t>>(0);
    std::shared_ptr<std::atomic<bool>> fails_ = std::make_shared<std::atomic<bool>>(false);
    std::shared_ptr<Box> box_ = std::make_shared<Box>();
    std::vector<TheirsTaken> taken_;
    std::unique_ptr<OpenDocument> document_;
};

/// A file on a share, and people who have it open.
class Share {
public:
    Share() {
        Document document{mapWith(2, 2, 2), {}};
        document.envelope.docId = "doc";
        document.envelope.revision = "r1";
        cjm::test::put(path, encode(document));
    }
    Person& open(const std::string& name) {
        people.push_back(std::make_unique<Person>(folder / name, path, name));
        return *people.back();
    }
    /// Until it is so; fails when it never is.
    void until(const std::function<bool()>& isSo) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        for (;;) {
            for (const auto& person : people)
                person->listen();
            if (isSo()) return;
            REQUIRE(std::chrono::steady_clock::now() < end);
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    }

    TemporaryFolder folder;
    std::filesystem::path path = folder / "map.cjm";
    CardId first = cardId(0, 0, 0), second = cardId(1, 1, 1);
    std::vector<std::unique_ptr<Person>> people;
};

} // namespace cjm::test
