#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/edit/file_size.hpp>
#include <cjm/model/validate.hpp>
#include <cjm/session/document/store.hpp>
#include <cjm/storage/document.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

Image picture(const std::string& id, std::size_t length) {
    Image image;
    image.id.value = id;
    image.type = "png";
    image.data = "iVBORw0KGgoA" + std::string(length - 12, 'A');
    return image;
}

Card withText(const Map& map, std::string text) {
    Card card = *map.cards.find(cardId(0, 0, 0));
    card.text = std::move(text);
    return card;
}

std::string refusal(Store& store, const Edit& edit) {
    const auto done = store.dispatch(edit);
    return done ? "" : done.error().message.code;
}

// A map of so many bytes, most of them in a section that nobody knows.
Map mapOf(std::size_t bytes) {
    Map map = mapWith(1, 1, 1);
    const std::size_t rest = bytes - fileBytes(map) - 100;
    map.unknown = Box<UnknownFields>(UnknownFields{{"more", "\"" + std::string(rest, 'x') + "\""}});
    return map;
}

} // namespace

TEST_CASE("a map is counted as large as its file, or a little larger", "[edit][laws]") {
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map map = randomMap(rng);
        const std::size_t written = encode({map, {}}).size(), counted = fileBytes(map);
        CHECK(counted >= written);
        CHECK(counted < written + written / 3 + 17'000);
    }
    Map map = mapWith(1, 1, 1);
    const std::string commands(50'000, '\x01'), quotes(50'000, '"');
    for (const std::string& text : {commands, quotes}) {
        map = after(map, PutCard{withText(map, text), {}});
        CHECK(fileBytes(map) >= encode({map, {}}).size());
    }
}

TEST_CASE("what a map grows by is counted from what differs", "[edit][laws]") {
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        Map map = randomMap(rng);
        auto bytes = static_cast<std::int64_t>(fileBytes(map));
        for (int n = 0; n < 30; ++n) {
            const auto next = applyEdit(map, randomEdit(map, rng).edit);
            if (!next) continue;
            bytes += fileGrowth(map, *next, diff(map, *next));
            REQUIRE(bytes == static_cast<std::int64_t>(fileBytes(*next)));
            map = *next;
        }
    }
}

TEST_CASE("an edit brings no picture that is too large", "[edit]") {
    const Map map = mapWith(1, 1, 1);
    const std::size_t most = mostPictureLength / 4 * 4;
    CHECK(refusal(map, PutImage{picture("a", most), {}}).empty());
    CHECK(refusal(map, PutImage{picture("a", most + 4), {}}) == "edit.picture-too-large");
    CHECK(refusal(map, Batch{{}, {PutImage{picture("a", most + 4), {}}}}) == "edit.picture-too-large");
    // One that came with the file stays, and may be changed, but not for a larger one.
    Map large = map;
    large.images = large.images.set(picture("a", most + 400));
    Image same = picture("a", most + 400);
    same.unknown = {{"later", "1"}};
    CHECK(refusal(large, PutImage{same, {}}).empty());
    CHECK(refusal(large, PutImage{picture("a", most + 4), {}}).empty());
    CHECK(refusal(large, PutImage{picture("a", most + 404), {}}) == "edit.picture-too-large");
    CHECK(refusal(large, PutImage{picture("b", 400), {}}).empty());
}

TEST_CASE("an edit brings no more pictures than a map may have together", "[edit]") {
    Map map = mapWith(1, 1, 1);
    const std::size_t each = mostPictures / 8;
    for (int i = 0; i < 8; ++i)
        map = after(map, PutImage{picture("i" + std::to_string(i), each), {}});
    CHECK(problems(map).empty());
    CHECK(refusal(map, PutImage{picture("more", 400), {}}) == "map.too-many-pictures");
    CHECK(refusal(map, PutImage{picture("i0", each + 4), {}}) == "map.too-many-pictures");
    CHECK(refusal(map, PutImage{picture("i0", each - 4), {}}).empty());
    CHECK(refusal(map, RemoveImage{ImageId{"i0"}}).empty());
    // What was read may have more, and is put back as it was.
    Map read = map;
    Image more = picture("more", maxPictureLength);
    more.rank = 8;
    read.images = read.images.set(more);
    CHECK(refusal(map, PutMap{read, {}}).empty());
    CHECK(refusal(read, PutImage{picture("i0", each), {}}).empty());
}

TEST_CASE("an edit that would make the file too large is refused", "[store]") {
    const std::string text(50'000, 'x');
    Store store({mapOf(mostFileBytes - 60'000), {}});
    CHECK(refusal(store, PutCard{withText(store.map(), text), {}}).empty());
    CHECK(refusal(store, PutCard{withText(store.map(), text + text), {}}) == "edit.file-too-large");
    CHECK(store.map().cards.find(cardId(0, 0, 0))->text == text);
    CHECK(refusal(store, PutCard{withText(store.map(), "short"), {}}).empty());
    CHECK(refusal(store, PutCard{withText(store.map(), text), {}}).empty()); // there is room again
    CHECK(store.undo());
    CHECK(store.undo());
    CHECK(store.redo());
    CHECK(refusal(store, PutCard{withText(store.map(), text + text), {}}) == "edit.file-too-large");
    CHECK(refusal(store, RemoveCards{{cardId(0, 0, 0)}}).empty());
    CHECK(encode({store.map(), {}}).size() < mostFileBytes);
}

TEST_CASE("a map that came larger may be edited, but not grow", "[store]") {
    const Map small = mapWith(1, 1, 1), large = mapOf(mostFileBytes + 1'000'000);
    Store store({large, {}});
    CHECK(refusal(store, PutCard{withText(large, "a longer text than there was"), {}}) == "edit.file-too-large");
    CHECK(refusal(store, RemoveCards{{cardId(0, 0, 0)}}).empty());
    // A version of a map is put back whatever its size.
    Store other({small, {}});
    CHECK(refusal(other, PutMap{large, {}}).empty());
    CHECK(refusal(other, PutCard{withText(large, "a longer text than there was"), {}}) == "edit.file-too-large");
    CHECK(refusal(other, PutMap{small, {}}).empty());
    CHECK(refusal(other, PutCard{withText(small, "a longer text than there was"), {}}).empty());
}
