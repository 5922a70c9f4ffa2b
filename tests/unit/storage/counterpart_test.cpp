#include "support/builders.hpp"
#include "support/files.hpp"

#include <cjm/storage/counterpart.hpp>
#include <cjm/storage/files.hpp>

#include <catch2/catch.hpp>

namespace cjm::test::counterpart {
namespace {

std::filesystem::path found(const TemporaryFolder& folder, const std::string& name, const std::string& id) {
    Passport passport;
    passport.counterpart = name;
    passport.counterpartId = id;
    return counterpartOf(systemFiles(), folder / "own.cjm", passport).value_or("").filename();
}

std::string write(const TemporaryFolder& folder, const char* name) {
    SystemIds ids;
    const Document document = newDocument(mapWith(1, 1, 1), 0, ids);
    put(folder / name, encode(document));
    return document.envelope.docId;
}

} // namespace

TEST_CASE("a counterpart is found by its name, and by its id where the name leads to another map", "[files][compare]") {
    const TemporaryFolder folder;
    const std::string own = write(folder, "own.cjm"), one = write(folder, "one.cjm"), two = write(folder, "two.cjm");
    CHECK(found(folder, "one.cjm", one) == "one.cjm");
    CHECK(found(folder, "one.cjm", "") == "one.cjm"); // of a file that names no document
    CHECK(found(folder, "one.cjm", two) == "two.cjm");
    CHECK(found(folder, "renamed.cjm", two) == "two.cjm");
    CHECK(found(folder, "renamed.cjm", "") == "");
    CHECK(found(folder, "renamed.cjm", "elsewhere") == "");
    CHECK(found(folder, "", own) == ""); // no map is its own
    CHECK(found(folder, "", "") == "");
}

} // namespace cjm::test::counterpart
