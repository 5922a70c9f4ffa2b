#include <cjm/base/message.hpp>
#include <cjm/formats/formats.hpp>
#include <cjm/formats/report_file.hpp>

#include <catch2/catch.hpp>

#include <set>

using namespace cjm;

using FileNames = std::vector<std::string>;

TEST_CASE("every format has an id, an ending and words of its own", "[formats]") {
    std::set<std::string_view> ids, endings;
    for (const Format& format : formats()) {
        INFO(format.id);
        CHECK(ids.insert(format.id).second);
        CHECK(findFormat(format.id) == &format);
        for (const std::string_view ending : format.endings) {
            if (ending.empty()) continue;
            CHECK(ending.front() == '.');
            CHECK(endings.insert(ending).second);
            CHECK(formatOf("map" + std::string(ending)) == &format);
        }
        CHECK_FALSE(format.endings[0].empty());
        CHECK((format.reads || format.writes));
        CHECK((format.isPicture || !format.hasPixels));
        CHECK_FALSE((format.isPicture && format.isReport));
        CHECK((findReportWriter(format.id) != nullptr) == format.isReport);
        for (const Language language : {Language::russian, Language::english})
            CHECK(say(format.words, language) != format.words);
    }
    CHECK(findFormat("gif") == nullptr);
}

TEST_CASE("a format is known by the end of a name, in capitals too", "[formats]") {
    CHECK(formatOf("a/b.PNG") == findFormat("png"));
    CHECK(formatOf("map.svg.pdf") == findFormat("pdf"));
    for (const char* name : {"", "-", "map", ".png", "map.gif", "png", "map.png/"})
        CHECK(formatOf(name) == nullptr);
    CHECK(exportEndings() == ".pdf, .png, .svg, .odt, .md");
}

TEST_CASE("several files are numbered before their ending", "[formats]") {
    CHECK(fileNames("map.png", 1).value() == FileNames{"map.png"});
    CHECK(fileNames("-", 1).value() == FileNames{"-"});
    CHECK(fileNames("a.b/Карта v1.2.PNG", 3).value() ==
          FileNames{"a.b/Карта v1.2-1.PNG", "a.b/Карта v1.2-2.PNG", "a.b/Карта v1.2-3.PNG"});
    CHECK(fileNames("map", 2).value() == FileNames{"map-1", "map-2"});
}

TEST_CASE("several files do not go to the standard output", "[formats]") {
    const auto refused = fileNames("-", 2);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.code == "export.one-output");
    CHECK(say(refused.error(), Language::russian).find("2 файла") != std::string::npos);
}
