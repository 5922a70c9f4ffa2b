#include "cli/command.hpp"
#include "cli/png.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace cjm::test;

namespace {

Picture thumbnail(const Shell& shell, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "thumbnail");
    const Outcome outcome = shell.cjm(arguments);
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    CHECK(outcome.out == "");
    CHECK(outcome.err == "");
    return readPng(shell.text("out.png"));
}

} // namespace

TEST_CASE("a thumbnail of a map is as long as it was asked to be", "[cli][thumbnail]") {
    const Shell shell;
    REQUIRE(shell.cjm({"new", "boiler-example", "-o", "map.cjm", "--lang", "en"}).status == 0);
    for (const char* side : {"16", "128", "256", "512", "1000", "4096"}) {
        INFO(side);
        // The order in which file managers call it.
        const Picture picture = thumbnail(shell, {"--size", side, "map.cjm", "out.png"});
        CHECK(std::max(picture.width, picture.height) == static_cast<std::uint32_t>(std::stoi(side)));
        CHECK(picture.isWhole);
        if (std::stoi(side) >= 128) CHECK_FALSE(isBlank(picture));
    }
    const Picture usual = thumbnail(shell, {"map.cjm", "out.png"});
    CHECK(usual.width == 256);
    CHECK(usual.height > 64);
}

TEST_CASE("every map has a thumbnail, the empty and the very long one too", "[cli][thumbnail]") {
    const Shell shell;
    shell.write("map.cjm", "{\"format\": \"cjm\"}");
    CHECK(thumbnail(shell, {"map.cjm", "out.png"}).width == 256);
    std::string stages, rows;
    for (int i = 0; i < 60; ++i) {
        const std::string comma = i ? "," : "", id = std::to_string(i);
        stages.append(comma).append("{\"id\": \"s").append(id).append("\", \"title\": \"Stage\"}");
        rows.append(comma).append("{\"id\": \"r").append(id).append("\", \"title\": \"Row\"}");
    }
    shell.write("map.cjm", "{\"format\": \"cjm\", \"stages\": [" + stages + "]}");
    CHECK(thumbnail(shell, {"map.cjm", "out.png"}).width == 256);
    shell.write("map.cjm", "{\"format\": \"cjm\", \"rows\": [" + rows + "]}");
    const Picture tall = thumbnail(shell, {"map.cjm", "out.png"});
    CHECK(std::max(tall.width, tall.height) == 256);
}

TEST_CASE("a thumbnail that cannot be made leaves nothing behind", "[cli][thumbnail]") {
    const Shell shell;
    REQUIRE(shell.cjm({"new", "blank", "-o", "map.cjm"}).status == 0);
    shell.write("joystick.cjm", "X:1,2\nJ:3\n");
    shell.write("out.png", "older");
    for (const char* side : {"0", "15", "4097", "-256", "256px", "2.5", ""})
        CHECK(wrongRefusal(shell.cjm({"thumbnail", "--size", side, "map.cjm", "out.png"})) == "");
    CHECK(wrongRefusal(shell.cjm({"thumbnail", "absent.cjm", "out.png"})) == "");
    CHECK(wrongRefusal(shell.cjm({"thumbnail", "joystick.cjm", "out.png"})) == "");
    CHECK(wrongRefusal(shell.cjm({"thumbnail", "map.cjm", "no/folder/out.png"})) == "");
    CHECK(shell.text("out.png") == "older");
    CHECK(shell.folder().names() == std::vector<std::string>{"joystick.cjm", "map.cjm", "out.png"});
}
