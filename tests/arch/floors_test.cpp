#include "support/sources.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <optional>
#include <set>

using cjm::test::SourceFile;
using cjm::test::sourceFiles;

namespace {

// The house, lowest floor first, and what each stands on. An arrow carries what stands below it.
const std::vector<std::pair<std::string, std::vector<std::string>>> house{
    {"base", {}},
    {"model", {"base"}},
    {"edit", {"model"}},
    {"method", {"model"}},
    {"layout", {"edit", "method"}},
    {"storage", {"edit"}},
    {"formats", {"layout"}},
    {"session", {"storage", "layout"}},
    {"render", {"layout"}},
    {"app", {"base", "model", "edit", "method", "layout", "storage", "formats", "session", "render"}},
    {"cli", {"base", "model", "edit", "method", "layout", "storage", "formats", "session", "render"}},
};
const std::set<std::string> pureFloors{"base", "model", "edit", "method", "layout"};
// Libraries that hold a part of a floor, so that a program may be linked without the rest (docs/adr/0012).
const std::map<std::string, std::string> partsOfFloors{{"printing", "formats"}, {"drawing", "cli"}};
const std::set<std::string> qtFloors{"render", "app", "cli"};
const std::set<std::string> jsonFloors{"storage", "formats"};
const std::set<std::string> logFloors{"storage", "formats", "session", "render", "app", "cli"};

// The floors that a floor may include: itself and everything that it stands on.
std::set<std::string> reach(const std::string& floor) {
    std::set<std::string> all{floor};
    for (const auto& [name, below] : house)
        if (name == floor)
            for (const std::string& each : below)
                all.merge(reach(each));
    return all;
}

// The rooms of a floor that has some, lowest first. Rooms of one line hold nothing of each other.
const std::map<std::string, std::vector<std::vector<std::string>>> rooms{
    {"app", {{"widgets"}, {"document"}, {"views", "panels", "dialogs"}, {"avatar", "inspector"}, {"window"}}},
    {"session", {{"document"}, {"selection"}, {"commands"}, {"typing", "tools", "clipboard"}}},
    {"layout", {{"compare", "grid", "interviews", "loop", "personas", "plan"}, {"report"}}},
};

bool startsWith(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

// The floor that an include leads to; empty for the outside world.
std::string floorOf(const std::string& include) {
    const std::string_view path = std::string_view(include).substr(1, include.size() - 2);
    const std::string_view below = startsWith(path, "cjm/") ? path.substr(4)
                                   : include[0] == '"'      ? path
                                                            : std::string_view();
    const std::size_t slash = below.find('/');
    return slash == std::string_view::npos ? std::string() : std::string(below.substr(0, slash));
}

// The room of a path below a floor, "" for what stands in none.
std::string roomOf(std::string_view path, const std::string& floor) {
    const std::size_t at = path.find(floor + "/");
    if (at == std::string_view::npos) return {};
    const std::string_view below = path.substr(at + floor.size() + 1);
    const std::size_t slash = below.find('/');
    return slash == std::string_view::npos ? std::string() : std::string(below.substr(0, slash));
}

// How high a room is, or nothing for one that is not in the list.
std::optional<std::size_t> heightOf(const std::string& floor, const std::string& room) {
    const auto& levels = rooms.at(floor);
    for (std::size_t level = 0; level < levels.size(); ++level)
        if (std::find(levels[level].begin(), levels[level].end(), room) != levels[level].end()) return level;
    return std::nullopt;
}

// What stands in no room is seen by all rooms, and sees them.
bool isAllowedInHouse(const SourceFile& file, const std::string& floor, std::string_view include) {
    if (!rooms.contains(floor)) return true;
    const std::string from = roomOf(file.path, floor), to = roomOf(include, floor);
    if (from.empty() || to.empty() || from == to) return true;
    const auto here = heightOf(floor, from), there = heightOf(floor, to);
    return here && there && *there < *here;
}

// Renderers draw pages and know no view: neither they nor the headers that they are given lead into a room of layout.
bool looksIntoAView(const SourceFile& file, const std::string& floor, std::string_view include) {
    if (floorOf('<' + std::string(include) + '>') != "layout" || roomOf(include, "layout").empty()) return false;
    return floor == "render" || (floor == "layout" && file.isPublic() && roomOf(file.path, floor).empty());
}

bool isAllowed(const SourceFile& file, const std::string& include) {
    const std::string floor = file.floor();
    const std::string_view path = std::string_view(include).substr(1, include.size() - 2);
    if (include[0] == '<' && startsWith(path, "Q") && !qtFloors.contains(floor)) return false;
    if (startsWith(path, "nlohmann/") && !jsonFloors.contains(floor)) return false;
    if (startsWith(path, "spdlog/") && !logFloors.contains(floor)) return false;
    static const std::set<std::string_view> impure{
        "chrono", "ctime", "time.h",   "fstream", "filesystem", "random",     "iostream",  "cstdio", "stdio.h",
        "thread", "mutex", "unistd.h", "fcntl.h", "sys/stat.h", "sys/time.h", "QDateTime", "QFile"};
    const bool breaksPurity = pureFloors.contains(floor) && impure.contains(path);
    // The one thing that a broken contract can still do is to say where.
    if (breaksPurity && !(file.path == "src/base/contract.cpp" && path == "cstdio")) return false;
    const std::string target = floorOf(include);
    if (target.empty()) return true;
    if (looksIntoAView(file, floor, path)) return false;
    if (!reach(floor).contains(target)) return false;
    if (target == floor && !isAllowedInHouse(file, floor, path)) return false;
    // Headers below src/ are private to their floor, and a public header shows none of them.
    return include[0] == '<' || (target == floor && !file.isPublic());
}

std::vector<std::string> offences(const SourceFile& file) {
    std::vector<std::string> list;
    for (const std::string& include : file.includes())
        if (!isAllowed(file, include)) list.push_back(file.path + " includes " + include);
    return list;
}

SourceFile made(const std::string& path, const std::string& include) { return {path, "#include " + include + "\n"}; }

} // namespace

TEST_CASE("no floor includes what it does not stand on", "[arch]") {
    std::vector<std::string> found;
    const auto files = sourceFiles();
    CHECK(files.size() > 40);
    for (const SourceFile& file : files) {
        INFO(file.path);
        const std::string floor = file.floor();
        CHECK(std::any_of(house.begin(), house.end(), [&](const auto& entry) { return entry.first == floor; }));
        const auto list = offences(file);
        found.insert(found.end(), list.begin(), list.end());
    }
    const std::vector<std::string> none;
    CHECK(found == none);
}

TEST_CASE("the rule of floors finds each kind of offence", "[arch]") {
    for (const auto& [path, include] : std::vector<std::pair<std::string, std::string>>{
             {"include/cjm/model/x.hpp", "<cjm/edit/edit.hpp>"},
             {"src/base/x.cpp", "<cjm/model/map.hpp>"},
             {"src/method/x.cpp", "<cjm/edit/edit.hpp>"},
             {"src/storage/x.cpp", "<cjm/layout/layout.hpp>"},
             {"src/layout/x.cpp", "<cjm/storage/document.hpp>"},
             {"src/cli/x.cpp", "<cjm/app/window.hpp>"},
             {"src/app/x.cpp", "<cjm/cli/command.hpp>"},
             {"src/edit/x.cpp", "\"base/catalogue.hpp\""},
             {"include/cjm/base/x.hpp", "\"base/catalogue.hpp\""},
             {"src/session/x.cpp", "<QString>"},
             {"src/model/x.cpp", "<nlohmann/json.hpp>"},
             {"src/app/x.cpp", "<nlohmann/json.hpp>"},
             {"src/edit/x.cpp", "<spdlog/spdlog.h>"},
             {"src/layout/x.cpp", "<chrono>"},
             {"src/model/x.cpp", "<filesystem>"},
             {"src/base/message.cpp", "<cstdio>"},
             {"include/cjm/edit/x.hpp", "<iostream>"},
             {"src/method/x.cpp", "<random>"},
             {"src/app/widgets/x.cpp", "\"app/document/x.hpp\""},
             {"src/app/views/x.cpp", "\"app/panels/x.hpp\""},
             {"src/app/inspector/x.cpp", "\"app/window/x.hpp\""},
             {"src/app/window/x.cpp", "\"app/cellar/x.hpp\""},
             {"include/cjm/session/document/x.hpp", "<cjm/session/selection/x.hpp>"},
             {"src/render/x.cpp", "<cjm/layout/grid/grid_layout.hpp>"},
             {"include/cjm/render/x.hpp", "<cjm/layout/personas/persona_page.hpp>"},
             {"include/cjm/layout/page.hpp", "<cjm/layout/grid/grid_page.hpp>"}}) {
        INFO(path << " includes " << include);
        CHECK(offences(made(path, include)).size() == 1);
    }
    for (const auto& [path, include] :
         std::vector<std::pair<std::string, std::string>>{{"src/session/x.cpp", "<cjm/base/id.hpp>"},
                                                          {"src/cli/x.cpp", "<cjm/render/png.hpp>"},
                                                          {"src/app/x.cpp", "<QWidget>"},
                                                          {"src/base/x.cpp", "\"base/catalogue.hpp\""},
                                                          {"src/base/x.cpp", "\"embedded.inc\""},
                                                          {"src/base/contract.cpp", "<cstdio>"},
                                                          {"src/storage/x.cpp", "<filesystem>"},
                                                          {"src/formats/x.cpp", "<nlohmann/json.hpp>"},
                                                          {"src/app/window/x.cpp", "\"app/views/x.hpp\""},
                                                          {"src/app/main.cpp", "\"app/window/x.hpp\""},
                                                          {"src/layout/grid/x.cpp", "<cjm/layout/text.hpp>"},
                                                          {"src/layout/x.cpp", "<cjm/model/map.hpp>"},
                                                          {"src/layout/page.cpp", "<cjm/layout/grid/grid_page.hpp>"},
                                                          {"src/render/x.cpp", "<cjm/layout/page.hpp>"},
                                                          {"src/app/views/x.cpp", "<cjm/layout/grid/hit.hpp>"}}) {
        INFO(path << " includes " << include);
        CHECK(offences(made(path, include)).empty());
    }
}

TEST_CASE("the build links no floor to one that it does not stand on", "[arch]") {
    for (const auto& [floor, below] : house) {
        const auto path = cjm::test::projectFolder() / "src" / floor / "CMakeLists.txt";
        INFO(path.string());
        REQUIRE(std::filesystem::exists(path));
        const std::string text = cjm::test::textOf(path);
        for (std::size_t at = text.find("cjm::"); at != std::string::npos; at = text.find("cjm::", at + 1)) {
            const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz", at + 5);
            const std::string used = text.substr(at + 5, end - at - 5);
            const auto part = partsOfFloors.find(used);
            INFO(used);
            CHECK((part == partsOfFloors.end() ? reach(floor).contains(used)
                                               : part->second == floor || reach(floor).contains(part->second)));
        }
    }
}
