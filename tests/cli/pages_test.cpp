#include "cli/command.hpp"

#include <cjm/formats/formats.hpp>
#include <cjm/render/export.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/storage/templates.hpp>

#include <QGuiApplication>

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace cjm;
using namespace cjm::test;

// Several pages in one export, from the library: what the command and the window do with them.

namespace {

// What drawing needs, without a window system.
struct Easel {
    Easel() {
        setenv("QT_QPA_PLATFORM", "offscreen", 1);
        application = std::make_unique<QGuiApplication>(count, arguments);
        loadBundledFonts();
    }
    int count = 1;
    char name[4] = "cjm";
    char* arguments[2] = {name, nullptr};
    std::unique_ptr<QGuiApplication> application;
};

Page pageOf(const char* name, const char* format) {
    const QtTextMeasure measure;
    PageOptions options;
    options.format = *findPageFormat(format);
    const auto document = loadTemplate(name, Language::english);
    REQUIRE(document);
    return pagesOf(document->map, "grid", options, measure).front();
}

// An A4 and an A3, the second with a link.
std::vector<Page> twoPages() {
    std::vector<Page> pages{pageOf("boiler-example", "a4"), pageOf("loop-example", "a3")};
    pages[1].links = {{"https://example.org/second", {100, 100, 50, 20}}};
    return pages;
}

bool noQpdf() {
    if (isInstalled("qpdf") && isInstalled("pdfinfo")) return false;
    WARN("skipped: qpdf or pdfinfo is not installed (scripts/bootstrap test)");
    return true;
}

std::size_t countOf(const std::string& text, const std::string& words) {
    std::size_t count = 0;
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
        ++count;
    return count;
}

} // namespace

TEST_CASE("every picture format has a writer, and nothing else has", "[export]") {
    for (const Format& format : formats()) {
        INFO(format.id);
        CHECK((findPageWriter(format.id) != nullptr) == (format.writes && format.isPicture));
    }
}

TEST_CASE("several pages are one PDF, each in its size with its own bookmarks and links", "[export][pdf]") {
    if (noQpdf()) return;
    const Shell shell;
    std::vector<Page> pages;
    {
        const Easel easel;
        pages = twoPages();
        const auto files = findPageWriter("pdf")->write(pages, 1, {});
        REQUIRE(files);
        REQUIRE(files->size() == 1);
        shell.write("two.pdf", files->front());
    }
    CHECK(shell.run({"qpdf", "--check", "two.pdf"}).status == 0);
    const std::string info = normalised(shell.run({"pdfinfo", "-f", "1", "-l", "2", "two.pdf"}).out);
    INFO(info);
    CHECK(info.find("Pages: 2") != std::string::npos);
    CHECK(info.find("Title: " + pages[0].info.title) != std::string::npos);
    CHECK(info.find("Page 1 size: 842 x 595") != std::string::npos);
    CHECK(info.find("Page 2 size: 1191 x 842") != std::string::npos);
    const std::string outlines = shell.run({"qpdf", "--json=1", "--json-key=outlines", "two.pdf"}).out;
    CHECK(countOf(outlines, "\"destpageposfrom1\": 1") == pages[0].anchors.size());
    CHECK(countOf(outlines, "\"destpageposfrom1\": 2") == pages[1].anchors.size());
    REQUIRE(shell.run({"qpdf", "--empty", "--pages", "two.pdf", "1", "--", "first.pdf"}).status == 0);
    REQUIRE(shell.run({"qpdf", "--empty", "--pages", "two.pdf", "2", "--", "second.pdf"}).status == 0);
    const auto linksOf = [&](const char* name) {
        return countOf(shell.run({"qpdf", "--json=1", "--json-key=objects", name}).out, "https://example.org/second");
    };
    CHECK(linksOf("first.pdf") == 0);
    CHECK(linksOf("second.pdf") == 1);
}

TEST_CASE("several pages are a PNG or SVG each", "[export]") {
    const Easel easel;
    const std::vector<Page> pages = twoPages();
    std::vector<double> told;
    const auto png = findPageWriter("png")->write(pages, 0.5, [&](double done) {
        told.push_back(done);
        return true;
    });
    REQUIRE(png);
    REQUIRE(png->size() == 2);
    const auto svg = findPageWriter("svg")->write(pages, 1, {});
    REQUIRE(svg);
    REQUIRE(svg->size() == 2);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        CHECK(((*png)[i] == *pngBytes(pages[i], 0.5)));
        CHECK(((*svg)[i] == svgText(pages[i])));
    }
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(told.back() == 1);
}

TEST_CASE("a picture with round corners has them in an SVG too", "[export]") {
    const Easel easel;
    Image image;
    image.type = "png";
    image.data = "iVBORw0KGgo=";
    Page page;
    page.size = {100, 100};
    page.scene.shapes.emplace_back(ImageShape{std::make_shared<const Image>(image), {10, 20, 40, 40}, 20});
    const std::string rounded = svgText(page);
    CHECK(countOf(rounded, "<clipPath id=\"c1\"><rect x=\"10\" y=\"20\" width=\"40\" height=\"40\" rx=\"20\"/>") == 1);
    CHECK(countOf(rounded, "clip-path=\"url(#c1)\"") == 1);
    CHECK(countOf(rounded, "preserveAspectRatio=\"xMidYMid slice\"") == 1);
    CHECK(countOf(rounded, "<image x=\"10\" y=\"20\" width=\"40\" height=\"40\" preserve") == 1);
    std::get<ImageShape>(page.scene.shapes.front()).radius = 0;
    CHECK(countOf(svgText(page), "clip") == 0);
    CHECK(countOf(svgText(page), "preserveAspectRatio=\"none\"") == 1);
}

TEST_CASE("what can be seen through is so in an SVG too", "[export]") {
    const Easel easel;
    Image image;
    image.type = "png";
    image.data = "iVBORw0KGgo=";
    Page page;
    page.size = {100, 100};
    page.scene.shapes.emplace_back(ImageShape{std::make_shared<const Image>(image), {10, 20, 40, 40}, 0, 0.35});
    page.scene.shapes.emplace_back(IconShape{"face:any", {50, 50, 20, 20}, {0, 0, 0, 51}});
    const std::string faint = svgText(page);
    CHECK(countOf(faint, " opacity=\"0.35\"") == 1);
    CHECK(countOf(faint, " opacity=\"0.2\"") == 1);
}

TEST_CASE("one page too large fails an export of several", "[export]") {
    const Easel easel;
    std::vector<Page> pages = twoPages();
    pages[1].size.width = 1e6;
    const auto refused = findPageWriter("png")->write(pages, 1, {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.code == "cli.too-large");
}

TEST_CASE("a map tells a story when it is asked to, by number, id or title", "[cli][export]") {
    const Shell shell;
    REQUIRE(shell.cjm({"new", "boiler-example", "-o", "map.cjm", "--lang", "ru"}).status == 0);
    const auto exported = [&](const std::vector<std::string>& options, const char* output = "out.svg") {
        std::vector<std::string> arguments{"export", "map.cjm", "-o", output};
        arguments.insert(arguments.end(), options.begin(), options.end());
        REQUIRE(shell.cjm(arguments).status == 0);
        return shell.text(output);
    };
    const std::string step = "автоответчик", usual = exported({}), second = exported({"--story", "2"});
    CHECK(usual.find(step) == std::string::npos);
    CHECK(second.find(step) != std::string::npos);
    for (const char* name : {"H2", "Ещё год своими силами", "ещё год"})
        CHECK((exported({"--story", name}) == second));
    CHECK((exported({"--story", "1"}) != second));
    CHECK(exported({"--story", "2"}, "out.png").size() > exported({}, "usual.png").size());
    CHECK(exported({"--story", "2", "--page", "a4", "--theme", "print"}, "out.pdf").rfind("%PDF-", 0) == 0);
    CHECK(wrongRefusal(shell.cjm({"export", "map.cjm", "-o", "x.svg", "--story", "третья"})) == "");
    CHECK(wrongRefusal(shell.cjm({"export", "map.cjm", "-o", "x.svg", "--view", "plan", "--story", "1"})) == "");
    REQUIRE(shell.cjm({"new", "loop-example", "-o", "bare.cjm", "--lang", "ru"}).status == 0);
    CHECK(wrongRefusal(shell.cjm({"export", "bare.cjm", "-o", "x.svg", "--story", "1"})) == "");
}
