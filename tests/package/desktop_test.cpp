#include "package/help.hpp"

#include <catch2/catch.hpp>

using namespace cjm::test;

namespace {

constexpr const char* ours = "application/vnd.cjm+json";

// A person's own list of file types, with ours in it and the system's behind it.
struct ShellWithTypes : Shell {
    ShellWithTypes() {
        const std::filesystem::path packages = folder() / "data/mime/packages";
        std::filesystem::create_directories(packages);
        put(packages / "marshrut.xml", get(resourceFile("desktop/marshrut.mime.xml")));
        environment = {{"XDG_DATA_HOME", (folder() / "data").string()},
                       {"XDG_DATA_DIRS", "/usr/local/share:/usr/share"}};
        const Outcome update = run({"update-mime-database", (folder() / "data/mime").string()});
        INFO(update.err);
        REQUIRE(update.status == 0);
    }
    std::string typeOf(const std::string& name, const std::string& bytes) const {
        write(name, bytes);
        const Outcome outcome = run({"gio", "info", "-a", "standard::content-type", name});
        const std::string key = "standard::content-type: ";
        const std::size_t at = outcome.out.find(key);
        if (at == std::string::npos) return outcome.err;
        return outcome.out.substr(at + key.size(), outcome.out.find('\n', at) - at - key.size());
    }
};

} // namespace

TEST_CASE("the menu entry is valid", "[package]") {
    if (isMissing("desktop-file-validate")) return;
    const Outcome outcome = Shell().run({"desktop-file-validate", resourceFile("desktop/marshrut.desktop")});
    CHECK(outcome.status == 0);
    CHECK(outcome.out == "");
    CHECK(outcome.err == "");
}

TEST_CASE("the description for software centres is valid", "[package]") {
    if (isMissing("appstreamcli")) return;
    const Outcome outcome = Shell().run({"appstreamcli", "validate", "--no-net", "--pedantic", CJM_METAINFO});
    INFO(outcome.out << outcome.err);
    CHECK(outcome.status == 0);
}

TEST_CASE("menu, thumbnailer and file type speak of the same type and programs", "[package]") {
    CHECK(get(resourceFile("desktop/marshrut.desktop")).find(std::string("\nMimeType=") + ours + ";\n") !=
          std::string::npos);
    const std::string thumbnailer = get(resourceFile("desktop/marshrut.thumbnailer"));
    CHECK(thumbnailer.find(std::string("\nMimeType=") + ours + ";\n") != std::string::npos);
    CHECK(thumbnailer.find("\nExec=cjm thumbnail --size %s %i %o\n") != std::string::npos);
    CHECK(get(resourceFile("desktop/marshrut.mime.xml")).find(std::string("<mime-type type=\"") + ours + "\">") !=
          std::string::npos);
}

TEST_CASE("maps are known by name and by content, a joystick's map is not by content", "[package]") {
    if (isMissing("update-mime-database") || isMissing("gio")) return;
    const ShellWithTypes shell;
    REQUIRE(shell.cjm({"new", "boiler-example", "-o", "map.cjm"}).status == 0);
    const std::string map = shell.text("map.cjm");
    CHECK(shell.typeOf("map.cjm", map) == ours);
    CHECK(shell.typeOf("map", map) == ours);
    CHECK(shell.typeOf("bom", "\xEF\xBB\xBF" + map) == ours);
    for (const char* start : {R"({"format":"cjm","version":1})", R"({ "format" : "cjm" })",
                              "{\r\n\t\"format\": \"cjm\"", "{\n    \"format\" :\"cjm\"", "{\"format\":\t\"cjm\"}"}) {
        INFO(start);
        CHECK(shell.typeOf("start", start) == ours);
    }
    const std::string joystick = "X:0,1,2,3\nJ:joystick 1\nJ:\"format\": \"cjm\"\n";
    for (const std::string& other : {joystick, std::string("J:1\n"), std::string(R"({"format": "other"})"),
                                     std::string(R"({"a": "cjm"})"), std::string("the \"format\": \"cjm\" is a map")}) {
        INFO(other);
        CHECK(shell.typeOf("other", other) != ours);
        CHECK(shell.typeOf("other.txt", other) == "text/plain");
    }
}
