#include "cli/command.hpp"

#include <cjm/layout/page.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

#include <cmath>
#include <sstream>

using namespace cjm;
using namespace cjm::test;

namespace {

// Words of the map that have to be in a PDF of it.
std::vector<std::string> textsOf(const Map& map) {
    std::vector<std::string> list{map.passport->title, map.passport->subtitle};
    for (const Stage& stage : map.stages)
        list.insert(list.end(), {stage.title, stage.subtitle});
    for (const Row& row : map.rows)
        list.push_back(row.title);
    for (const Persona& persona : map.personas)
        list.push_back(persona.name);
    for (const Card& card : map.cards)
        list.push_back(card.text);
    std::erase(list, std::string());
    return list;
}

// Words with single blanks; a hyphen at the end of a line is no difference.
std::string words(const std::string& text) {
    std::string list = normalised(text), out;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i] != '-') out.push_back(list[i]);
        if (list[i] == '-' && i + 1 < list.size() && list[i + 1] == ' ') ++i;
    }
    return out;
}

bool missing(const char* tool) {
    if (isInstalled(tool)) return false;
    WARN("skipped: " << tool << " is not installed (scripts/bootstrap test)");
    return true;
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

void makePdf(const Shell& shell, std::string_view name, const char* language, const std::string& page) {
    REQUIRE(shell.cjm({"new", std::string(name), "-o", "map.cjm", "--lang", language}).status == 0);
    const Outcome outcome = shell.cjm({"export", "map.cjm", "-o", "map.pdf", "--page", page});
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    CHECK(outcome.out == "");
    CHECK(outcome.err == "");
}

} // namespace

TEST_CASE("a PDF holds every text of its map as text", "[cli][pdf]") {
    if (missing("pdftotext")) return;
    const Shell shell;
    for (const std::string_view name : templateNames())
        for (const char* language : {"ru", "en"})
            for (const char* page : {"fit", "a4", "16:9", "a0"}) {
                makePdf(shell, name, language, page);
                // In the order in which it was drawn: a text that is broken into lines stays together.
                const Outcome text = shell.run({"pdftotext", "-raw", "-enc", "UTF-8", "map.pdf", "-"});
                REQUIRE(text.status == 0);
                const std::string all = words(text.out);
                for (const std::string& wanted : textsOf(loadTemplate(name, languageFromCode(language))->map)) {
                    INFO(name << " " << language << " " << page << ": " << wanted);
                    CHECK(all.find(words(wanted)) != std::string::npos);
                }
            }
}

TEST_CASE("a PDF embeds every font with its letters", "[cli][pdf]") {
    if (missing("pdffonts")) return;
    const Shell shell;
    makePdf(shell, "boiler-example", "ru", "fit");
    const auto lines = linesOf(shell.run({"pdffonts", "map.pdf"}).out);
    REQUIRE(lines.size() > 4); // two lines of heading
    const std::size_t embedded = lines[0].find("emb"), unicode = lines[0].find("uni");
    for (std::size_t i = 2; i < lines.size(); ++i) {
        INFO(lines[i]);
        CHECK(lines[i].substr(embedded, 3) == "yes");
        CHECK(lines[i].substr(unicode, 3) == "yes");
        CHECK(lines[i].find("Type 3") == std::string::npos);
        CHECK((lines[i].find("Inter") != std::string::npos || lines[i].find("Emoji") != std::string::npos));
    }
}

TEST_CASE("a PDF has the size of its page and one page", "[cli][pdf]") {
    if (missing("pdfinfo")) return;
    const Shell shell;
    for (const char* page : {"16:9", "a4", "a3", "a0"}) {
        makePdf(shell, "boiler-example", "en", page);
        double width = 0, height = 0;
        for (const std::string& line : linesOf(shell.run({"pdfinfo", "map.pdf"}).out)) {
            if (line.rfind("Pages:", 0) == 0) CHECK(normalised(line) == "Pages: 1");
            if (line.rfind("Title:", 0) == 0) CHECK(line.find("Boiler-house maintenance") != std::string::npos);
            if (line.rfind("Page size:", 0) == 0) {
                std::istringstream numbers(line.substr(10));
                std::string by;
                numbers >> width >> by >> height;
            }
        }
        INFO(page << " " << width << " x " << height);
        const Size size = findPageFormat(page)->size;
        CHECK(std::abs(width - size.width * 0.75) <= 1);
        CHECK(std::abs(height - size.height * 0.75) <= 1);
    }
}

TEST_CASE("a PDF is sound", "[cli][pdf]") {
    if (missing("qpdf")) return;
    const Shell shell;
    for (const char* page : {"fit", "a0"}) {
        makePdf(shell, "boiler-example", "ru", page);
        const Outcome checked = shell.run({"qpdf", "--check", "map.pdf"});
        INFO(checked.out << checked.err);
        CHECK(checked.status == 0);
    }
}

TEST_CASE("a PDF shows the texts of strangers literally", "[cli][pdf]") {
    if (missing("pdftotext")) return;
    const Shell shell;
    shell.write("map.cjm", R"({"format": "cjm", "map": {"title": "<b>bold</b> & (brackets) \\ 100 %"},
"stages": [{"id": "s", "title": "😀 שלום"}], "rows": [{"id": "r"}],
"cards": [{"id": "c", "row": "r", "stage": "s", "text": "<img src=x>"}]})");
    REQUIRE(shell.cjm({"export", "map.cjm", "-o", "map.pdf"}).status == 0);
    const std::string all = normalised(shell.run({"pdftotext", "-raw", "-enc", "UTF-8", "map.pdf", "-"}).out);
    INFO(all);
    CHECK(all.find("<b>bold</b> & (brackets) \\ 100 %") != std::string::npos);
    CHECK(all.find("<img src=x>") != std::string::npos);
}
