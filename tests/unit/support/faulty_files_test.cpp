#include "support/faulty_files.hpp"
#include "support/simulated_disk.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cerrno>

using namespace cjm;
using namespace cjm::test;

namespace {

struct Bench {
    Bench() { disk.put("/file", "content"); }
    SimulatedDisk disk;
    FaultyFiles files{disk};
};

int errorOf(const IoResult<void>& result) { return result ? 0 : result.error().value(); }

} // namespace

TEST_CASE("a fault hits its call and no other", "[faults]") {
    Bench b;
    b.files.failAt(2, {Fault::Kind::refused, EIO});
    CHECK(b.files.info("/file"));
    CHECK(errorOf(b.files.remove("/file")) == EIO);
    CHECK(b.disk.content("/file"));
    CHECK(b.files.hits() == 1);
    CHECK(b.files.hitRemoval());
    CHECK(errorOf(b.files.remove("/file")) == 0);
    CHECK(b.files.calls() == 3);
}

TEST_CASE("a fault that stays hits all calls from then on, or all that write", "[faults]") {
    Bench b;
    b.files.failAt(2, {Fault::Kind::refused, ENOSPC, true, true});
    REQUIRE(b.files.open("/file", OpenAs::appending));
    CHECK(b.files.info("/file"));
    CHECK_FALSE(b.files.open("/new", OpenAs::fresh));
    CHECK(b.files.mayWrite("/file"));
    CHECK(errorOf(b.files.remove("/file")) == ENOSPC);
}

TEST_CASE("a late fault does what it says was not done", "[faults]") {
    Bench b;
    b.files.failAt(1, {Fault::Kind::late, ESTALE});
    CHECK(errorOf(b.files.rename("/file", "/moved")) == ESTALE);
    CHECK(b.disk.content("/moved") == "content");
}

TEST_CASE("a silent rename does nothing and says it did", "[faults]") {
    Bench b;
    b.files.failAt(1, {Fault::Kind::silent});
    CHECK(errorOf(b.files.rename("/file", "/moved")) == 0);
    CHECK(b.disk.content("/file") == "content");
    b.files.failAt(2, {Fault::Kind::silent});
    CHECK(errorOf(b.files.remove("/file")) == 0); // other calls are not touched
    CHECK_FALSE(b.disk.content("/file"));
    CHECK(b.files.hits() == 1);
}

TEST_CASE("a lost write does half and says it did all", "[faults]") {
    Bench b;
    b.files.failAt(2, {Fault::Kind::lost});
    const auto out = b.files.open("/file", OpenAs::overwriting);
    CHECK(b.files.write(*out, "CONTENT") == 7);
    CHECK(b.disk.content("/file") == "CONtent");
}

TEST_CASE("shortened reads and writes tell how much they did", "[faults]") {
    Bench b;
    b.files.failAt(2, {Fault::Kind::shortened});
    b.files.failAt(5, {Fault::Kind::shortened});
    const auto out = b.files.open("/file", OpenAs::overwriting);
    CHECK(b.files.write(*out, "CONTENT") == 4);
    CHECK(b.disk.content("/file") == "CONTent");
    REQUIRE(b.files.close(*out));
    const auto in = b.files.open("/file", OpenAs::reading);
    std::array<char, 50> buffer{};
    CHECK(b.files.read(*in, buffer) == 1);
    CHECK(b.files.read(*in, buffer) == 6);
}

TEST_CASE("a failed close closes", "[faults]") {
    Bench b;
    b.files.failAt(2, {Fault::Kind::refused, EDQUOT});
    const auto file = b.files.open("/file", OpenAs::overwriting);
    CHECK(errorOf(b.files.close(*file)) == EDQUOT);
    CHECK_FALSE(b.disk.write(*file, "x"));
}
