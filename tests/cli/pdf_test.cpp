#include "cli/command.hpp"

#include <cjm/layout/page.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
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
    std::filesystem::remove(shell.folder() / "map.cjm");
    REQUIRE(shell.cjm({"new", std::string(name), "-o", "map.cjm", "--force", "--lang", language}).status == 0);
    std::vector<std::string> arguments{"export", "map.cjm", "-o", "map.pdf", "--page", page};
    if (page != "a4") arguments.insert(arguments.end(), {"--show", "all"}); // there what is shown unless one asks
    const Outcome outcome = shell.cjm(arguments);
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

namespace {

// The heights of the words of a PDF, by word: what a reader of the file measures.
std::multimap<std::string, double> heightsOfWords(const Shell& shell) {
    std::multimap<std::string, double> heights;
    for (const std::string& line : linesOf(shell.run({"pdftotext", "-bbox", "map.pdf", "-"}).out)) {
        const std::size_t top = line.find("yMin=\""), bottom = line.find("yMax=\""), text = line.find("\">");
        if (bottom == std::string::npos || text == std::string::npos) continue;
        const std::string word = line.substr(text + 2, line.find("</word>") - text - 2);
        heights.emplace(word, std::stod(line.substr(bottom + 6)) - std::stod(line.substr(top + 6)));
    }
    return heights;
}

std::set<std::string> wordsOfCards(const Map& map, CardKind kind) {
    std::set<std::string> list;
    for (const Card& card : map.cards) {
        if (card.kind != kind) continue;
        std::istringstream stream(card.text);
        for (std::string word; stream >> word;)
            list.insert(word);
    }
    return list;
}

double lowest(const std::multimap<std::string, double>& heights, const std::set<std::string>& of) {
    double height = 1000;
    for (const auto& [word, its] : heights)
        if (of.contains(word)) height = std::min(height, its);
    return height;
}

} // namespace

TEST_CASE("words on cards of templates and examples have seven points on A4 or more", "[cli][pdf]") {
    if (missing("pdftotext")) return;
    constexpr double smallest = 12.5 * 0.75; // points of the words in pills and below faces at full size
    const Shell shell;
    for (const std::string_view name : templateNames())
        for (const char* language : {"ru", "en"}) {
            const Map map = loadTemplate(name, languageFromCode(language))->map;
            if (map.cards.size() == 0) continue;
            INFO(name << " " << language);
            makePdf(shell, name, language, "fit");
            const auto fullSize = heightsOfWords(shell);
            makePdf(shell, name, language, "a4");
            const auto onPaper = heightsOfWords(shell);
            int kinds = 0;
            for (std::size_t kind = 0; kind < EnumNames<CardKind>::names.size(); ++kind) {
                const std::set<std::string> words = wordsOfCards(map, static_cast<CardKind>(kind));
                const double height = lowest(onPaper, words);
                if (height == 1000) continue;
                ++kinds;
                CHECK(height / lowest(fullSize, words) * smallest > leastType - 0.02);
            }
            CHECK(kinds > 0);
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

TEST_CASE("a PDF that is longer than 14,400 points has larger units, for its marks too", "[cli][pdf]") {
    if (missing("qpdf") || missing("pdftotext")) return;
    const Shell shell;
    std::string stages;
    constexpr int count = 90;
    for (int i = 0; i < count; ++i)
        stages += R"({"id": "s)" + std::to_string(i) + R"(", "title": "Stage)" + std::to_string(i) + "\"},";
    stages.pop_back();
    shell.write("map.cjm", R"({"format": "cjm", "map": {"title": "x"}, "stages": [)" + stages + R"(],
"rows": [{"id": "r", "title": "Row"}], "cards": [{"id": "a", "row": "r", "stage": "s89", "text": "last",
"link": "https://example.org"}]})");
    REQUIRE(shell.cjm({"export", "map.cjm", "-o", "map.pdf"}).status == 0);
    REQUIRE(shell.cjm({"export", "map.cjm", "-o", "map.svg"}).status == 0);
    CHECK(shell.run({"qpdf", "--check", "map.pdf"}).status == 0);
    const std::string objects = normalised(shell.run({"qpdf", "--json=1", "--json-key=objects", "map.pdf"}).out);
    const auto numbersOf = [&](const std::string& key) {
        const std::size_t at = objects.find('"' + key + "\": ");
        REQUIRE(at != std::string::npos);
        std::string text = objects.substr(at + key.size() + 4, 120);
        std::replace_if(
            text.begin(), text.end(), [](char c) { return c == '[' || c == ','; }, ' ');
        std::istringstream stream(text);
        std::vector<double> numbers;
        for (double number = 0; stream >> number;)
            numbers.push_back(number);
        return numbers;
    };
    const double unit = numbersOf("/UserUnit").at(0);
    const auto box = numbersOf("/MediaBox"), link = numbersOf("/Rect");
    REQUIRE(box.size() == 4);
    REQUIRE(link.size() == 4);
    CHECK(unit > 1);
    CHECK(box[2] <= 14'400.5);
    const std::string svg = shell.text("map.svg");
    const double width = std::stod(svg.substr(svg.find("width=\"") + 7)) * 0.75;
    CHECK(std::abs(box[2] * unit - width) < 2);
    // What stands at the right end of the map does so in the file, and what can be clicked lies over it.
    const std::string words = shell.run({"pdftotext", "-bbox", "map.pdf", "-"}).out;
    const std::size_t at = words.rfind("<word", words.find(">last<"));
    REQUIRE(words.find(">last<") != std::string::npos);
    const double x = std::stod(words.substr(words.find("xMin=\"", at) + 6));
    CHECK(x > box[2] * 0.95);
    CHECK(x < box[2]);
    CHECK(link[0] <= x);
    CHECK(link[2] >= x);
    CHECK(link[2] <= box[2]);
}

TEST_CASE("a PDF tells its title author and language and has bookmarks", "[cli][pdf]") {
    if (missing("pdfinfo") || missing("qpdf")) return;
    const Shell shell;
    makePdf(shell, "boiler-example", "ru", "a3");
    const Map map = loadTemplate("boiler-example", Language::russian)->map;
    REQUIRE_FALSE(map.passport->owner.empty());
    const std::string info = normalised(shell.run({"pdfinfo", "map.pdf"}).out);
    CHECK(info.find("Title: " + map.passport->title) != std::string::npos);
    CHECK(info.find("Author: " + map.passport->owner) != std::string::npos);
    CHECK(info.find("Subject: " + map.passport->subtitle) != std::string::npos);
    const std::string outline = shell.run({"qpdf", "--json=1", "--json-key=outlines", "map.pdf"}).out;
    for (const Stage& stage : map.stages)
        CHECK(outline.find('"' + stage.title + '"') != std::string::npos);
    for (const Row& row : map.rows)
        CHECK(outline.find('"' + row.title + '"') != std::string::npos);
    const std::string objects = shell.run({"qpdf", "--json=1", "--json-key=objects", "map.pdf"}).out;
    CHECK(objects.find("\"/Lang\": \"ru\"") != std::string::npos);
}

TEST_CASE("a PDF links only to what may be opened", "[cli][pdf]") {
    if (missing("qpdf")) return;
    const Shell shell;
    shell.write("map.cjm", R"x({"format": "cjm", "map": {}, "stages": [{"id": "s"}],
"rows": [{"id": "r"}, {"id": "e", "kind": "emotions"}], "cards": [
{"id": "a", "row": "r", "stage": "s", "text": "good", "link": "https://example.org/путь?q=1"},
{"id": "b", "row": "r", "stage": "s", "text": "mail", "link": "mailto:a@example.org"},
{"id": "c", "row": "e", "stage": "s", "kind": "emotion", "text": "face", "link": "http://example.org/face"},
{"id": "d", "row": "r", "stage": "s", "text": "bad", "link": "javascript:alert(1)"},
{"id": "f", "row": "r", "stage": "s", "text": "bad", "link": "file:///etc/passwd"},
{"id": "g", "row": "r", "stage": "s", "text": "plain"}]})x");
    REQUIRE(shell.cjm({"export", "map.cjm", "-o", "map.pdf"}).status == 0);
    const std::string objects = shell.run({"qpdf", "--json=1", "--json-key=objects", "map.pdf"}).out;
    std::vector<std::string> addresses;
    for (std::size_t at = objects.find("\"/URI\": \""); at != std::string::npos;
         at = objects.find("\"/URI\": \"", at + 1))
        addresses.push_back(objects.substr(at + 9, objects.find('"', at + 9) - at - 9));
    std::sort(addresses.begin(), addresses.end());
    CHECK(addresses == std::vector<std::string>{"http://example.org/face",
                                                "https://example.org/%D0%BF%D1%83%D1%82%D1%8C?q=1",
                                                "mailto:a@example.org"});
    CHECK(objects.find("javascript") == std::string::npos);
    CHECK(objects.find("passwd") == std::string::npos);
}

TEST_CASE("emoji are seen in a PDF", "[cli][pdf]") {
    if (missing("pdftoppm")) return;
    const Shell shell;
    const auto ink = [&](const std::string& text) {
        shell.write("map.cjm", R"({"format": "cjm", "map": {"title": "x"}, "stages": [{"id": "s"}],
"rows": [{"id": "r"}], "cards": [{"id": "a", "row": "r", "stage": "s", "text": ")" +
                                   text + R"("}]})");
        REQUIRE(shell.cjm({"export", "map.cjm", "-o", "map.pdf", "--theme", "print"}).status == 0);
        REQUIRE(shell.run({"pdftoppm", "-r", "250", "-gray", "map.pdf", "map"}).status == 0);
        const std::string pixels = shell.text("map-1.pgm");
        return std::count_if(pixels.begin(), pixels.end(), [](char c) { return static_cast<unsigned char>(c) < 100; });
    };
    const auto without = ink("\u00A0");
    for (const char* emoji : {"😀", "🔥", "👩‍🚒", "❤️"}) {
        INFO(emoji);
        CHECK(ink(emoji) > without + 100);
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
