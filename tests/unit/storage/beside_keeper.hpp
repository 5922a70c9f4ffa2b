#pragma once
#include "support/builders.hpp"
#include "support/files.hpp"
#include "support/ids.hpp"

#include <cjm/storage/files.hpp>
#include <cjm/storage/keeper.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cjm::test {

/// Somebody goes on from what a file held.
inline Document wentOn(Document document, const std::string& subtitle, const std::string& revision) {
    document.map.passport = document.map.passport.with([&](Passport& passport) { passport.subtitle = subtitle; });
    document.envelope.trail.push_back(document.envelope.revision);
    document.envelope.revision = revision;
    return document;
}

[[nodiscard]] inline bool isInTrail(const Envelope& envelope, const std::string& revision) {
    return std::find(envelope.trail.begin(), envelope.trail.end(), revision) != envelope.trail.end();
}

/// A keeper that watches a real file, on a clock of its own; saving and looking are done at once, or held.
class BesideKeeper {
public:
    BesideKeeper() {
        std::filesystem::create_directory(place);
        Document document{mapWith(2, 2, 1), {}};
        document.envelope.docId = "doc";
        document.envelope.revision = "r1";
        put(path, encode(document));
        auto opened = openFile(systemFiles(), path);
        REQUIRE(opened);
        begin(std::move(opened->state));
    }
    /// Begins anew, with this file. `shown` is the map that is open, when it is not what the file holds.
    void begin(FileState file, const std::optional<Map>& shown = std::nullopt) {
        map = shown.value_or(file.map);
        keeper.emplace(Keeper::Ports{systemFiles(),
                                     ids,
                                     [this] { return wall; },
                                     [this](SaveJob job) {
                                         if (holdsSaves) return void(heldSave = std::move(job));
                                         finish(job);
                                     },
                                     [](const std::string&) {},
                                     {},
                                     [this](const LookOrder& order) {
                                         ++looks;
                                         if (holdsLooks) return void(heldLook = order);
                                         answer(order);
                                     }},
                       Keeper::Opening{folder / "journal", "0.1", {}}, std::move(file));
        if (shown) keeper->edited(map, now);
    }
    void finish(const SaveJob& job) {
        saves += job.onlyLooks ? 0 : 1;
        savedAt = now;
        SaveOutcome outcome = tryToSave(systemFiles(), job, keep);
        if (saidInstead && !job.onlyLooks) outcome = {tl::unexpected(*saidInstead), true};
        keeper->saved(std::move(outcome.file), now, outcome.mayBeThere);
    }
    void answer(const LookOrder& order) { keeper->looked(lookForOthers(systemFiles(), order, keep, documentOf), now); }
    /// Time goes on and everything due is done.
    void run(std::int64_t ms) {
        const std::int64_t end = now + ms;
        for (;;) {
            const auto due = keeper->step(now);
            if (!due || *due > end) break;
            now = std::max(now + 1, *due);
        }
        now = end;
    }
    void type(const std::string& text) {
        map.passport = map.passport.with([&](Passport& passport) { passport.title = text; });
        keeper->edited(map, now);
    }
    [[nodiscard]] Document written() const {
        auto there = loadDocument(path);
        REQUIRE(there);
        return there->document;
    }
    /// What somebody makes of what the file holds.
    [[nodiscard]] Document theirs(const std::string& subtitle, const std::string& revision) const {
        return wentOn(written(), subtitle, revision);
    }
    void replace(const std::string& bytes) {
        put(folder / "other", bytes);
        std::filesystem::rename(folder / "other", path);
    }
    /// As the window does it where nothing is at odds.
    void join() {
        const auto& state = keeper->state();
        REQUIRE(state.theirs);
        const FileState file = state.theirs->opened.state;
        map.passport = map.passport.with([&](Passport& passport) { passport.subtitle = file.map.passport->subtitle; });
        keeper->tookTheirs(file, map, now);
    }
    [[nodiscard]] const KeepState& state() const { return keeper->state(); }
    /// Of what the last saving said; `refused` when it went well.
    [[nodiscard]] ErrorKind trouble() const { return state().saveError ? state().saveError->kind : ErrorKind::refused; }

    TemporaryFolder folder;
    std::filesystem::path place = folder / "place", path = place / "map.cjm";
    CountedIds ids;
    Map map;
    std::int64_t now = 1'000'000, wall = 1'700'000'000'000, savedAt = 0;
    int saves = 0, looks = 0;
    bool holdsSaves = false, holdsLooks = false;
    std::optional<SaveJob> heldSave;
    std::optional<LookOrder> heldLook;
    std::optional<Error> saidInstead; ///< What the keeper is told of savings, whatever they did.
    DocumentOf documentOf = [](const std::vector<std::string>&) { return std::optional<Document>(); };
    KeepVersion keep = [this](std::string_view, VersionWhy) -> Result<std::filesystem::path> {
        return folder / "version";
    };
    std::optional<Keeper> keeper;
};

} // namespace cjm::test
