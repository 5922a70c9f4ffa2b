#include "support/builders.hpp"
#include "support/files.hpp"
#include "support/pipe.hpp"

#include <cjm/base/hash.hpp>
#include <cjm/storage/copies.hpp>
#include <cjm/storage/document_merge.hpp>
#include <cjm/storage/files.hpp>

#include <catch2/catch.hpp>

#include <filesystem>

namespace cjm::test::copies {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t noon = 1'795'953'600'000; // of 29 November 2026
const CardId one = cardId(0, 0, 0), two = cardId(1, 1, 1);

Document withText(const Document& document, const CardId& id, const std::string& text, const std::string& by) {
    SystemIds ids;
    Card card = *document.map.cards.find(id);
    card.text = text;
    Document next = document;
    next.map.cards = next.map.cards.set(std::move(card));
    next.envelope = nextRevision(document.envelope, noon, ids, by);
    return next;
}

// "map.cjm" in a folder, opened, and what stands beside it.
struct Beside {
    TemporaryFolder folder, data;
    SystemIds ids;
    Document base = newDocument(mapWith(2, 2, 2), noon, ids);
    Document ours = withText(base, one, "left", "Anna");
    Document theirs = withText(base, two, "right", "Boris");
    FileState file;
    Versions versions{systemFiles(), data.path(), base.envelope.docId};

    Beside() { open(ours); }
    void open(const Document& document, const char* name = "map.cjm") {
        put(folder / name, encode(document));
        auto opened = openFile(systemFiles(), folder / name);
        REQUIRE(opened);
        file = opened->state;
    }
    void keep(const Document& document) { REQUIRE(versions.add(encode(document), VersionWhy::saved, noon)); }
    void put(const fs::path& path, std::string_view bytes) { test::put(path, bytes); }
    void put(const char* name, const Document& document) { put(folder / name, encode(document)); }
    [[nodiscard]] std::vector<FoundCopy> found() const { return copiesBeside(systemFiles(), versions, file); }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> list;
        for (const FoundCopy& copy : found())
            list.push_back(copy.path.filename().string());
        return list;
    }
    [[nodiscard]] FoundCopy only() const {
        const auto list = found();
        REQUIRE(list.size() == 1);
        return list.front();
    }
    KeepVersion keeping() {
        return [this](std::string_view bytes, VersionWhy why) -> Result<fs::path> {
            Versions of(systemFiles(), data.path(), docIdIn(bytes));
            const auto kept = of.add(bytes, why, noon);
            if (!kept) return tl::unexpected(kept.error());
            return of.pathOf(*kept);
        };
    }
};

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("the name of a copy says whose it is", "[copies]") {
    struct Line {
        const char* stem;
        ServiceKind service;
        const char* by;
    };
    for (const Line& line : {
             Line{"map (Ivan's conflicted copy 2026-11-20)", ServiceKind::dropbox, "Ivan"},
             Line{"map (Ivan Petrov’s conflicted copy 2026-11-20) (1)", ServiceKind::dropbox, "Ivan Petrov"},
             Line{"map (Ivan's conflicted copy)", ServiceKind::dropbox, "Ivan"},
             Line{"map (конфликтующая копия Иван 2026-11-20)", ServiceKind::dropbox, "Иван"},
             Line{"map (Конфликтующая копия (Иван) 2026-11-20)", ServiceKind::dropbox, "Иван"},
             Line{"map.sync-conflict-20261120-140233-ABCDEFG", ServiceKind::syncthing, ""},
             Line{"map-IVAN-PC", ServiceKind::oneDrive, "IVAN-PC"},
             Line{"map-DESKTOP-4F7K2", ServiceKind::oneDrive, "DESKTOP-4F7K2"},
             Line{"map (2)", ServiceKind::yandexDisk, ""},
             Line{"map(2)", ServiceKind::yandexDisk, ""},
             Line{"map (конфликтующая версия)", ServiceKind::yandexDisk, ""},
             Line{"map (conflicted copy 2026-11-20 140233)", ServiceKind::nextcloud, ""},
             Line{"map (conflicted copy ivan 2026-11-20 140233)", ServiceKind::nextcloud, "ivan"},
             Line{"map_conflict-20261120-140233", ServiceKind::nextcloud, ""},
             Line{"copy of map", ServiceKind::copyOf, ""},
             Line{"Копия map", ServiceKind::copyOf, ""},
             Line{"map - Copy", ServiceKind::copyOf, ""},
             Line{"map - Copy (2)", ServiceKind::copyOf, ""},
             Line{"map copy 2", ServiceKind::copyOf, ""},
             Line{"map — копия", ServiceKind::copyOf, ""},
             Line{"map — копия (3)", ServiceKind::copyOf, ""},
             Line{"map (copy)", ServiceKind::copyOf, ""},
             Line{"map (другая копия)", ServiceKind::copyOf, ""},
             Line{"map (копия 2)", ServiceKind::copyOf, ""},
         }) {
        INFO(line.stem);
        CHECK(copyNameOf(line.stem, "map") == CopyName{line.service, line.by});
    }
}

TEST_CASE("a name of its own is the name of no copy", "[copies]") {
    for (const char* stem : {"map", "maps", "map 2026", "map-2026", "map-final", "map-V2", "map (draft)", "map ()",
                             "map.sync-conflict-2026", "a map (2)", "copy of maps", "map-", "", "(2)", "map ("}) {
        INFO(stem);
        CHECK(copyNameOf(stem, "map").service == ServiceKind::none);
    }
    CHECK(copyNameOf("(2)", "").service == ServiceKind::none);
    CHECK(copyNameOf(std::string("map (\xff\xfe's conflicted copy)"), "map").service == ServiceKind::dropbox);
}

TEST_CASE("a copy of somebody who saved beside us is found, with what they changed", "[copies]") {
    Beside here;
    here.keep(here.base);
    here.put("map (Boris's conflicted copy 2026-11-29).cjm", here.theirs);
    const FoundCopy copy = here.only();
    CHECK(copy.service == ServiceKind::dropbox);
    CHECK(copy.by == "Boris");
    CHECK(copy.changes == 1);
    CHECK_FALSE(copy.addsNothing);
    CHECK_FALSE(copy.isIdentical);
    CHECK(copy.mayGo());
    CHECK(copy.time > 0);
    const auto read = readCopy(systemFiles(), here.versions, here.file, copy.path);
    REQUIRE(read);
    REQUIRE(read->base);
    CHECK(read->base->map == here.base.map);
    const auto merged = mergeDocuments(&*read->base, here.ours, {read->opened.state.map, read->opened.state.envelope});
    REQUIRE(merged);
    CHECK_FALSE(merged->asksForChoice);
    CHECK(merged->document.map.cards.find(one)->text == "left");
    CHECK(merged->document.map.cards.find(two)->text == "right");
}

TEST_CASE("without a version of what both grew from there is no base", "[copies]") {
    Beside here;
    here.put("map (2).cjm", here.theirs);
    const FoundCopy copy = here.only();
    CHECK(copy.changes == 2); // against the file: what it does not have, too
    const auto read = readCopy(systemFiles(), here.versions, here.file, copy.path);
    REQUIRE(read);
    CHECK_FALSE(read->base);
}

TEST_CASE("what grew from the file has it for a base, known or not", "[copies]") {
    Beside here;
    here.put("map-BORIS-PC.cjm", withText(here.ours, two, "later", ""));
    const FoundCopy copy = here.only();
    CHECK(copy.by == "BORIS-PC"); // nobody signed it
    CHECK(copy.changes == 1);
    const auto read = readCopy(systemFiles(), here.versions, here.file, copy.path);
    REQUIRE((read && read->base));
    CHECK(read->base->map == here.ours.map);
}

TEST_CASE("copies that add nothing are offered when they are named as such", "[copies]") {
    Beside here;
    here.put("map (2).cjm", here.ours);
    CHECK(here.only().isIdentical);
    CHECK(here.only().addsNothing);
    CHECK(here.only().changes == 0);
    fs::remove(here.folder / "map (2).cjm");

    here.put("map - Copy.cjm", here.base); // an earlier state
    CHECK(here.only().addsNothing);
    CHECK_FALSE(here.only().isIdentical);
    fs::remove(here.folder / "map - Copy.cjm");

    here.put("map 2025.cjm", here.base); // somebody wanted them
    here.put("other.cjm", here.ours);
    CHECK(here.found().empty());
}

TEST_CASE("an earlier state that was changed by hand adds something", "[copies]") {
    Beside here;
    std::string bytes = encode(here.base);
    const std::size_t at = bytes.find(here.base.map.cards.find(two)->text);
    REQUIRE(at != std::string::npos);
    here.keep(here.base);
    bytes.replace(at, 1, "X"); // the same revision, and bytes that the program itself would write
    here.put(here.folder / "map (2).cjm", bytes);
    CHECK_FALSE(here.only().addsNothing);
    CHECK(here.only().changes == 1);
}

TEST_CASE("of two files with one revision only a version says which was changed by hand", "[copies]") {
    Beside here;
    Document byHand = here.ours;
    byHand.map = withText(byHand, two, "by hand", "").map;
    here.open(byHand);
    here.put("map (2).cjm", here.ours);
    const auto baseOf = [&] {
        const auto read = readCopy(systemFiles(), here.versions, here.file, here.folder / "map (2).cjm");
        REQUIRE(read);
        return read->base;
    };
    CHECK_FALSE(baseOf());
    here.keep(here.ours);
    REQUIRE(baseOf());
    CHECK(baseOf()->map == here.ours.map);
    CHECK(here.only().addsNothing);
}

TEST_CASE("a file under a name of its own is offered when it went its way", "[copies]") {
    Beside here;
    here.put("plan of Boris.cjm", here.theirs);
    const FoundCopy copy = here.only();
    CHECK(copy.service == ServiceKind::none);
    CHECK_FALSE(copy.mayGo());
    CHECK(copy.by == "Boris");
}

TEST_CASE("who opens a copy is offered what it is a copy of, to stay", "[copies]") {
    Beside here;
    fs::remove(here.folder / "map.cjm");
    here.open(here.ours, "map (2).cjm");
    here.put("map.cjm", here.theirs);
    CHECK(here.only().isOriginal);
    CHECK_FALSE(here.only().mayGo());
    here.put("map.cjm", here.base);
    CHECK(here.found().empty());
}

TEST_CASE("other documents, links, pipes, hidden and broken files are no copies", "[copies]") {
    Beside here;
    here.put("map (2).cjm", newDocument(mapWith(1, 1, 1), noon, here.ids));
    here.put(here.folder / "map (3).cjm", "{\"docId\":\"" + here.base.envelope.docId + "\"");
    here.put(here.folder / "map (4).cjm", "");
    here.put(".map (5).cjm", here.theirs);
    here.put("~$map (6).cjm", here.theirs);
    here.put("map (7).json", here.theirs);
    fs::create_symlink(here.folder / "map.cjm", here.folder / "map (8).cjm");
    fs::create_hard_link(here.folder / "map.cjm", here.folder / "map (9).cjm");
    makePipe(here.folder / "map (10).cjm");
    fs::create_directory(here.folder / "map (11).cjm");
    CHECK(here.names() == Names{});
    here.put("map (12).CJM", here.theirs);
    CHECK(here.names() == Names{"map (12).CJM"});
}

TEST_CASE("copies are looked for where the file really is", "[copies]") {
    Beside here;
    const TemporaryFolder elsewhere;
    here.put("map (2).cjm", here.theirs);
    fs::create_symlink(here.folder / "map.cjm", elsewhere / "link.cjm");
    here.file.path = elsewhere / "link.cjm";
    CHECK(here.names() == Names{"map (2).cjm"});
    here.file.path = elsewhere / "gone" / "map.cjm";
    CHECK(here.found().empty());
    here.file.path.clear();
    CHECK(here.found().empty());
}

TEST_CASE("of very many copies the first are read", "[copies]") {
    Beside here;
    const Document other = newDocument(mapWith(1, 1, 1), noon, here.ids);
    for (int i = 0; i < 210; ++i)
        here.put(("a" + std::to_string(i) + ".cjm").c_str(), other);
    here.put("map (2).cjm", here.theirs); // named as a copy: before all that come before it by name
    here.put("zebra.cjm", here.theirs);
    CHECK(here.names() == Names{"map (2).cjm"});
    for (int i = 3; i < 40; ++i)
        here.put(("map (" + std::to_string(i) + ").cjm").c_str(), here.theirs);
    CHECK(here.found().size() == 20);
}

TEST_CASE("a copy becomes a document of its own with the same map", "[copies]") {
    Beside here;
    here.put("map (2).cjm", here.theirs);
    const FoundCopy copy = here.only();
    const auto made = makeSeparate(systemFiles(), copy, noon, here.ids, here.keeping());
    REQUIRE(made);
    const auto written = loadDocument(copy.path);
    REQUIRE(written);
    CHECK(written->document.map == here.theirs.map);
    CHECK(written->document.envelope.docId != here.base.envelope.docId);
    CHECK(written->document.envelope.by == "Boris");
    CHECK(made->hash == contentHash(get(copy.path)));
    CHECK(here.found().empty());
    // What it was is a version of what it was.
    const auto kept = here.versions.list();
    REQUIRE((kept && kept->size() == 1));
    CHECK(here.versions.read(kept->front()) == encode(here.theirs));
}

TEST_CASE("what is no more what was found is neither written nor let go", "[copies]") {
    Beside here;
    here.put("map (2).cjm", here.theirs);
    const FoundCopy copy = here.only();
    const std::string later = encode(withText(here.theirs, one, "later", "Boris"));
    here.put(copy.path, later);
    const auto made = makeSeparate(systemFiles(), copy, noon, here.ids, here.keeping());
    REQUIRE_FALSE(made);
    CHECK(made.error().kind == ErrorKind::foreign);
    const auto kept = keepCopy(systemFiles(), here.versions, copy, noon);
    REQUIRE_FALSE(kept);
    CHECK(kept.error().kind == ErrorKind::foreign);
    CHECK(get(copy.path) == later);
    fs::remove(copy.path);
    CHECK_FALSE(keepCopy(systemFiles(), here.versions, copy, noon));
    CHECK_FALSE(makeSeparate(systemFiles(), copy, noon, here.ids, here.keeping()));
}

TEST_CASE("a copy that goes is a version first", "[copies]") {
    Beside here;
    here.put("map (2).cjm", here.theirs);
    REQUIRE(keepCopy(systemFiles(), here.versions, here.only(), noon));
    const auto kept = here.versions.list();
    REQUIRE((kept && kept->size() == 1));
    CHECK(kept->front().why == VersionWhy::foundOnDisk);
    CHECK(here.versions.read(kept->front()) == encode(here.theirs));
}

} // namespace cjm::test::copies
