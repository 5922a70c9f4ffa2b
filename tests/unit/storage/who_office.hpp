#pragma once
#include "support/simulated_disk.hpp"

#include <cjm/storage/presence.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace cjm::test {

/// Milliseconds.
inline constexpr std::int64_t tickMs = 100, secondMs = 1'000;
inline constexpr std::int64_t nanosecondsPerMs = 1'000'000;

inline FileState whoFileState(const std::filesystem::path& path, bool inSyncFolder = false) {
    FileState file;
    file.path = path;
    file.inSyncFolder = inSyncFolder;
    return file;
}

/// What the file of somebody says.
inline std::string whoNote(const std::string& name, const std::string& editing = "[]", int beat = 1) {
    return R"({"name": ")" + name + R"(", "beat": )" + std::to_string(beat) + R"(, "editing": )" + editing + "}";
}

using WhoNames = std::vector<std::string>;

/// A person at a computer with a clock of its own, which does what is due and nothing else.
class WhoEditor {
public:
    WhoEditor(SimulatedDisk& disk, const std::string& name, const std::filesystem::path& map, std::int64_t clockOff = 0)
        : presence({name + "Session", {name + "Machine", 1}, 1'700'000'000'000 + clockOff}),
          disk_(disk),
          clockOff_(clockOff),
          origin_(static_cast<std::int64_t>(name.front()) * 777 * secondMs) {
        presence.setName(name);
        presence.setFile(whoFileState(map));
    }

    void step(std::int64_t time) {
        if (isDead) return;
        const std::int64_t now = origin_ + time;
        disk_.advance(clockOff_ * nanosecondsPerMs); // the times that its files get
        for (int round = 0; presence.due() && *presence.due() <= now; ++round) {
            REQUIRE(round < 10); // what is due can be done
            news += presence.pass(now) ? 1 : 0;
            const auto job = presence.begin(now);
            if (!job) continue;
            writings += job->write ? 1 : 0;
            looks += job->look ? 1 : 0;
            news += presence.saw(exchangePresence(disk_, *job), now) ? 1 : 0;
        }
        disk_.advance(-clockOff_ * nanosecondsPerMs);
    }
    /// "Olga: c1 c2, Ivan"
    [[nodiscard]] std::string sees() const {
        std::string out;
        for (const PresentPerson& person : presence.people()) {
            out.append(out.empty() ? "" : ", ").append(person.name);
            for (const std::string& card : person.editing)
                out.append(&card == &person.editing.front() ? ": " : " ").append(card);
        }
        return out;
    }

    Presence presence;
    bool isDead = false;
    int writings = 0, looks = 0, news = 0;

private:
    SimulatedDisk& disk_;
    std::int64_t clockOff_, origin_;
};

/// A folder on a share, and who works there.
class WhoOffice {
public:
    WhoOffice() { disk.put(map, "{}"); }

    WhoEditor& opens(const std::string& name, std::int64_t clockOff = 0) { return opensAt(name, map, clockOff); }
    WhoEditor& opensAt(const std::string& name, const std::filesystem::path& path, std::int64_t clockOff = 0) {
        people_.push_back(std::make_unique<WhoEditor>(disk, name, path, clockOff));
        return *people_.back();
    }
    void run(std::int64_t ms) {
        for (const std::int64_t end = time + ms; time < end; time += tickMs) {
            for (const auto& each : people_)
                each->step(time);
            disk.advance(tickMs * nanosecondsPerMs);
            disk.settle(); // or it would remember all that a power cut may do
        }
    }
    /// How long it takes until somebody sees this.
    std::int64_t until(const WhoEditor& who, const std::string& what, std::int64_t most = 200 * secondMs) {
        const std::int64_t begin = time;
        while (who.sees() != what) {
            INFO("sees: " << who.sees() << ", wanted: " << what);
            REQUIRE(time - begin <= most);
            run(tickMs);
        }
        return time - begin;
    }
    /// The names of temporary files, sorted.
    [[nodiscard]] WhoNames whoFiles() {
        auto names = disk.names("/share");
        names.erase(
            std::remove_if(names.begin(), names.end(), [](const std::string& name) { return !name.starts_with("~$"); }),
            names.end());
        return names;
    }

    std::filesystem::path map = "/share/map.cjm";
    SimulatedDisk disk;
    std::int64_t time = 0;

private:
    std::vector<std::unique_ptr<WhoEditor>> people_;
};

} // namespace cjm::test
