#include "unit/session/shared_desks.hpp"

#include <algorithm>

using namespace cjm;
using namespace cjm::test;
namespace fs = std::filesystem;

namespace {

Document written(const fs::path& path) {
    auto loaded = loadDocument(path);
    REQUIRE(loaded);
    return loaded->document;
}

// What a program that knows nothing of this one puts there.
void replaceBy(const fs::path& path, const Document& document) {
    cjm::test::put(path.string() + ".other", encode(document));
    fs::rename(path.string() + ".other", path);
}

Document withText(Document document, const CardId& card, const std::string& text, const std::string& revision) {
    Card changed = *document.map.cards.find(card);
    changed.text = text;
    document.map = after(document.map, PutCard{std::move(changed), {}});
    if (document.envelope.revision != revision) {
        document.envelope.trail.push_back(document.envelope.revision);
        document.envelope.revision = revision;
    }
    return document;
}

std::size_t kept(Person& person, VersionWhy why) {
    const auto all = person.versions();
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const Version& v) { return v.why == why; }));
}

} // namespace

TEST_CASE("two people who edit one file find both their edits in it, without a question", "[shared]") {
    Share share;
    Person &olga = share.open("Ольга"), &ivan = share.open("Иван");
    olga.document().setAutosave(true);
    ivan.document().setAutosave(true);
    olga.write(share.first, "от Ольги");
    ivan.write(share.second, "от Ивана");
    share.until([&] {
        return olga.read(share.second) == "от Ивана" && ivan.read(share.first) == "от Ольги" && olga.isSaved() &&
               ivan.isSaved();
    });
    const Document file = written(share.path);
    CHECK(file.map.cards.find(share.first)->text == "от Ольги");
    CHECK(file.map.cards.find(share.second)->text == "от Ивана");
    CHECK(file.map.conflicts.size() == 0);
    CHECK_FALSE(olga.document().state().saveError);
    CHECK_FALSE(ivan.document().state().saveError);

    SECTION("who reads of it knows whose it is") {
        REQUIRE_FALSE(olga.taken().empty());
        CHECK(olga.taken().front().by == "Иван");
        CHECK_FALSE(olga.taken().front().isEarlier);
    }
    SECTION("undo takes back one's own edits only") {
        CHECK(olga.store().undo());
        CHECK_FALSE(olga.store().history().canUndo());
        CHECK(olga.read(share.first) != "от Ольги");
        CHECK(olga.read(share.second) == "от Ивана");
        share.until([&] { return ivan.read(share.first) == olga.read(share.first) && ivan.isSaved(); });
        CHECK(ivan.read(share.second) == "от Ивана");
    }
    SECTION("what they go on with comes, too") {
        for (int i = 0; i < 5; ++i) {
            olga.write(share.first, "Ольга " + std::to_string(i));
            ivan.write(share.second, "Иван " + std::to_string(i));
            share.until([&] { return ivan.read(share.first) == olga.read(share.first); });
        }
        share.until([&] { return olga.map() == ivan.map() && olga.isSaved() && ivan.isSaved(); });
        CHECK(olga.read(share.first) == "Ольга 4");
        CHECK(olga.read(share.second) == "Иван 4");
    }
}

TEST_CASE("a saving that finds the file changed joins what is there and saves both", "[shared]") {
    Share share;
    Person& olga = share.open("Ольга");
    olga.write(share.first, "от Ольги");
    replaceBy(share.path, withText(written(share.path), share.second, "из другого окна", "r2"));
    olga.save();
    share.until([&] { return olga.isSaved(); });
    const Document file = written(share.path);
    CHECK(file.map.cards.find(share.first)->text == "от Ольги");
    CHECK(file.map.cards.find(share.second)->text == "из другого окна");
    const auto& trail = file.envelope.trail;
    CHECK(std::find(trail.begin(), trail.end(), "r2") != trail.end());
    CHECK(file.envelope.by == "Ольга");
    CHECK(kept(olga, VersionWhy::beforeMerging) == 1);
    CHECK(kept(olga, VersionWhy::foundOnDisk) == 1);
}

TEST_CASE("who has no edits takes the file as it is and writes nothing", "[shared]") {
    Share share;
    Person& olga = share.open("Ольга");
    olga.document().setAutosave(true);
    replaceBy(share.path, withText(written(share.path), share.second, "новое", "r2"));
    share.until([&] { return olga.read(share.second) == "новое"; });
    CHECK_FALSE(olga.store().dirty());
    CHECK(olga.store().envelope().revision == "r2");
    CHECK_FALSE(olga.store().history().canUndo());
    share.until([&] { return olga.document().state().file->envelope.revision == "r2"; });
    CHECK(written(share.path).envelope.revision == "r2");
}

TEST_CASE("a hand that changes the file without a new revision is merged like any other", "[shared]") {
    Share share;
    Person& olga = share.open("Ольга");
    olga.write(share.first, "от Ольги");
    replaceBy(share.path, withText(written(share.path), share.second, "рукой", "r1"));
    share.until([&] { return olga.read(share.second) == "рукой"; });
    olga.save();
    share.until([&] { return olga.isSaved(); });
    CHECK(written(share.path).map.cards.find(share.first)->text == "от Ольги");
    CHECK(written(share.path).map.cards.find(share.second)->text == "рукой");
}

TEST_CASE("what both wrote at one place is kept in the map, both ways", "[shared]") {
    Share share;
    Person& olga = share.open("Ольга");
    olga.write(share.first, "три дня");
    replaceBy(share.path, withText(written(share.path), share.first, "пять часов", "r2"));
    olga.save();
    share.until([&] { return olga.isSaved(); });
    const Document file = written(share.path);
    REQUIRE(file.map.conflicts.size() == 1);
    REQUIRE(olga.taken().size() == 1);
    CHECK(olga.taken().front().notes.size() == 1);
    const auto note = file.map.conflicts.find(olga.taken().front().notes.front());
    REQUIRE(note);
    CHECK(((note->kept == "три дня" && note->other == "пять часов") ||
           (note->kept == "пять часов" && note->other == "три дня")));
    CHECK(kept(olga, VersionWhy::beforeConflict) == 1);
    CHECK(kept(olga, VersionWhy::beforeMerging) == 0);
}

TEST_CASE("a saving that was written over is found by what both have in common, and joined again", "[shared]") {
    Share share;
    Person& olga = share.open("Ольга");
    const Document begin = written(share.path);
    olga.write(share.first, "от Ольги");
    olga.save();
    share.until([&] { return olga.isSaved(); });
    // Somebody began where she did, and saved over her.
    replaceBy(share.path, withText(begin, share.second, "поверх", "r9"));
    share.until([&] { return olga.read(share.second) == "поверх"; });
    CHECK(olga.read(share.first) == "от Ольги");
    CHECK(olga.store().dirty());
    olga.save();
    share.until([&] { return olga.isSaved(); });
    CHECK(written(share.path).map.cards.find(share.first)->text == "от Ольги");
    CHECK(written(share.path).map.cards.find(share.second)->text == "поверх");
}

TEST_CASE("a file that went back is not brought back to life", "[shared]") {
    Share share;
    Person& olga = share.open("Ольга");
    const Document begin = written(share.path);
    olga.write(share.first, "от Ольги");
    olga.save();
    share.until([&] { return olga.isSaved(); });
    const std::string saved = written(share.path).envelope.revision;

    SECTION("without edits it is shown as it is, and undo brings back what was here") {
        replaceBy(share.path, begin);
        share.until([&] { return olga.read(share.first) != "от Ольги"; });
        share.until([&] { return olga.document().state().file->envelope.revision == "r1"; });
        CHECK_FALSE(olga.store().dirty());
        REQUIRE(olga.taken().size() == 1);
        CHECK(olga.taken().front().isEarlier);
        CHECK(olga.store().undo());
        CHECK(olga.read(share.first) == "от Ольги");
        olga.save();
        share.until([&] { return olga.isSaved(); });
        const auto trail = written(share.path).envelope.trail;
        CHECK(std::find(trail.begin(), trail.end(), saved) != trail.end());
    }
    SECTION("with edits a person decides") {
        olga.write(share.second, "ещё");
        replaceBy(share.path, begin);
        share.until([&] { return olga.document().question() != nullptr; });
        CHECK(olga.document().state().saveError->message.code == "file.went-back");
        CHECK(olga.read(share.first) == "от Ольги");
        SECTION("for the map that is here") {
            olga.document().keepMine();
            share.until([&] { return olga.isSaved(); });
            CHECK(written(share.path).map.cards.find(share.first)->text == "от Ольги");
            CHECK(written(share.path).map.cards.find(share.second)->text == "ещё");
        }
        SECTION("for the file, unless what is here cannot be kept") {
            olga.failToKeep();
            const Map before = olga.map();
            CHECK_FALSE(olga.document().takeFile());
            CHECK(olga.map() == before);
        }
        SECTION("for the file") {
            REQUIRE(olga.document().takeFile());
            CHECK_FALSE(olga.store().dirty());
            share.until([&] { return !olga.document().state().saveError; });
            CHECK(olga.map() == begin.map);
            CHECK(olga.store().undo());
            CHECK(olga.read(share.second) == "ещё");
        }
        SECTION("or the file is put right") {
            replaceBy(share.path, [&] {
                Document again = begin;
                again.envelope.revision = saved;
                return withText(again, share.first, "от Ольги", saved);
            }());
            // The same revision with other bytes (its trail is another): a hand's.
            share.until([&] { return !olga.document().question(); });
        }
    }
}

TEST_CASE("a copy without a common past is joined only when somebody says so", "[shared]") {
    Share share;
    Person& olga = share.open("Ольга");
    olga.write(share.first, "от Ольги");
    Document other = written(share.path);
    other.envelope.revision = "x9";
    other.envelope.trail.clear();
    replaceBy(share.path, withText(other, share.second, "чужое", "x9"));
    share.until([&] { return olga.document().question() != nullptr; });
    CHECK(olga.document().state().saveError->message.code == "file.other-copy");
    REQUIRE(olga.document().mergeAnyway());
    CHECK(olga.read(share.first).find("от Ольги") != std::string::npos);
    olga.save();
    share.until([&] { return olga.isSaved(); });
}

TEST_CASE("another branch of the map is asked about, and can be joined with this one", "[shared]") {
    Share share;
    Person& olga = share.open("Ольга");
    const Document begin = written(share.path);
    replaceBy(share.path, withText(begin, share.second, "от Ивана", "r2"));
    share.until([&] { return olga.read(share.second) == "от Ивана"; });
    olga.write(share.first, "от Ольги");
    replaceBy(share.path, withText(begin, share.second, "из другой ветки", "r3"));
    share.until([&] { return olga.document().question() != nullptr; });
    CHECK(olga.document().question()->kinship == Kinship::parted);
    CHECK(olga.document().state().saveError->message.code == "file.parted");
    CHECK(olga.read(share.second) == "от Ивана");
    REQUIRE(olga.document().mergeAnyway());
    olga.save();
    share.until([&] { return olga.isSaved(); });
    const Document file = written(share.path);
    CHECK(file.map.cards.find(share.first)->text.find("от Ольги") != std::string::npos);
    for (const char* words : {"от Ивана", "из другой ветки"}) {
        INFO(words);
        CHECK(encode(file).find(words) != std::string::npos);
    }
    for (const char* revision : {"r1", "r2", "r3"})
        CHECK(std::count(file.envelope.trail.begin(), file.envelope.trail.end(), revision) == 1);
}

TEST_CASE("another document, or what is no map, is asked about as before", "[shared]") {
    Share share;
    Person& olga = share.open("Ольга");
    olga.write(share.first, "от Ольги");
    const bool isOtherMap = GENERATE(true, false);
    if (isOtherMap) {
        Document other{mapWith(1, 1, 1), {}};
        other.envelope.docId = "other";
        other.envelope.revision = "o1";
        replaceBy(share.path, other);
    } else {
        cjm::test::put(share.path, "no map at all");
    }
    olga.save();
    share.until([&] { return olga.document().state().saveError.has_value(); });
    CHECK(olga.document().state().saveError->message.code == (isOtherMap ? "file.holds-other-map" : "file.holds-half"));
    CHECK_FALSE(olga.document().question());
    CHECK(olga.store().dirty());
}

TEST_CASE("what comes waits while it would change the text that is being typed", "[shared]") {
    Share share;
    Person& olga = share.open("Ольга");
    bool isTyping = true, endsTyping = true;
    CardId typedAt = share.first;
    olga.document().setMayTake([&](const Map& after) { return !isTyping || !touchesText(olga.map(), after, typedAt); },
                               [&] { isTyping = !endsTyping; });
    olga.write(share.first, "печатаю");
    SECTION("what is elsewhere comes at once") {
        replaceBy(share.path, withText(written(share.path), share.second, "рядом", "r2"));
        share.until([&] { return olga.read(share.second) == "рядом"; });
        CHECK(olga.read(share.first) == "печатаю");
    }
    SECTION("what is there comes when it is done") {
        replaceBy(share.path, withText(written(share.path), share.first, "печатаю и я", "r2"));
        share.until([&] { return olga.document().isTheirsWaiting(); });
        olga.write(share.first, "печатаю дальше");
        endsTyping = false;
        olga.save(); // does not write over them
        olga.document().takeTheirs();
        CHECK(olga.read(share.first) == "печатаю дальше");
        isTyping = false;
        olga.document().takeTheirs();
        share.until([&] { return olga.isSaved(); });
        CHECK(written(share.path).map.conflicts.size() == 1);
    }
    SECTION("what is there comes when it has rested, and not while somebody types") {
        replaceBy(share.path, withText(written(share.path), share.first, "печатаю и я", "r2"));
        share.until([&] { return olga.document().isTheirsWaiting(); });
        for (int i = 0; i < 5; ++i) {
            olga.skip(OpenDocument::typingRestMs - 5000);
            olga.write(share.first, "печатаю " + std::to_string(i));
            olga.document().takeTheirs();
            REQUIRE(isTyping);
        }
        olga.skip(OpenDocument::typingRestMs);
        olga.document().takeTheirs();
        CHECK_FALSE(isTyping);
        CHECK_FALSE(olga.document().isTheirsWaiting());
        CHECK(olga.map().conflicts.size() == 1);
    }
    SECTION("what is there comes while something else is typed") {
        replaceBy(share.path, withText(written(share.path), share.first, "печатаю и я", "r2"));
        share.until([&] { return olga.document().isTheirsWaiting(); });
        typedAt = share.second;
        olga.write(share.second, "теперь здесь");
        olga.skip(3000);
        olga.document().takeTheirs();
        CHECK_FALSE(olga.document().isTheirsWaiting());
        CHECK(isTyping);
    }
    SECTION("who saves has typed") {
        replaceBy(share.path, withText(written(share.path), share.first, "печатаю и я", "r2"));
        share.until([&] { return olga.document().isTheirsWaiting(); });
        olga.save();
        CHECK_FALSE(isTyping);
        share.until([&] { return olga.isSaved(); });
        CHECK(written(share.path).map.conflicts.size() == 1);
    }
}

TEST_CASE("a copy from another file is joined as a step of undo, and the trail says so", "[shared]") {
    Share share;
    Person& olga = share.open("Ольга");
    const Document begin = written(share.path);
    cjm::test::put(share.folder / "copy.cjm", encode(withText(begin, share.second, "из копии", "c2")));
    olga.write(share.first, "от Ольги");
    const auto copy = openFile(systemFiles(), share.folder / "copy.cjm");
    REQUIRE(copy);
    const auto brought = olga.document().mergeIn(*copy, begin);
    REQUIRE(brought);
    CHECK(brought->changes == 1);
    CHECK(brought->choices == 0);
    CHECK(olga.read(share.second) == "из копии");
    CHECK(olga.read(share.first) == "от Ольги");
    olga.save();
    share.until([&] { return olga.isSaved(); });
    const auto trail = written(share.path).envelope.trail;
    CHECK(std::find(trail.begin(), trail.end(), "c2") != trail.end());
    CHECK(olga.store().undo());
    CHECK(olga.read(share.second) != "из копии");
    CHECK(olga.read(share.first) == "от Ольги");
}
