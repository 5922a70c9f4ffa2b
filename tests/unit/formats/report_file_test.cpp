#include "formats/odt_columns.hpp"

#include <cjm/formats/report_file.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

#include <cstdint>
#include <libxml/parser.h>
#include <map>
#include <zlib.h>

// Its own namespace: sources are compiled together.
namespace cjm::test::report_files {
namespace {

Report reported(const char* name, Language language) { return reportOf(loadTemplate(name, language)->map, language); }

// Report of a map whose every text is this.
Report nasty(const std::string& text) {
    Report report = reported("boiler-example", Language::english);
    report.title = report.subtitle = report.heading.text = text;
    for (ReportText& outcome : report.outcomes)
        outcome.text = text;
    for (ReportIdea& idea : report.ideas)
        idea.text = idea.author = text;
    for (ReportBarrier& barrier : report.barriers)
        barrier.text = barrier.stageName = text;
    return report;
}

std::size_t numberAt(const std::string& bytes, std::size_t at, int count) {
    std::size_t value = 0;
    for (int i = count; i-- > 0;)
        value = value * 256 + static_cast<std::uint8_t>(bytes.at(at + static_cast<std::size_t>(i)));
    return value;
}

// The entries of an archive, by its own list at the end.
std::map<std::string, std::string> unpacked(const std::string& zip) {
    std::map<std::string, std::string> entries;
    const std::size_t end = zip.rfind(std::string("PK\x05\x06", 4));
    REQUIRE(end != std::string::npos);
    std::size_t at = numberAt(zip, end + 16, 4);
    for (std::size_t left = numberAt(zip, end + 10, 2); left > 0; --left) {
        const std::size_t size = numberAt(zip, at + 24, 4), name = numberAt(zip, at + 28, 2),
                          local = numberAt(zip, at + 42, 4);
        const std::string bytes = zip.substr(local + 30 + numberAt(zip, local + 26, 2), size);
        CHECK(numberAt(zip, at + 16, 4) ==
              ::crc32_z(0, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size())); // NOLINT
        entries.emplace(zip.substr(at + 46, name), bytes);
        at += 46 + name;
    }
    CHECK(at == end);
    return entries;
}

bool isWellFormed(const std::string& xml) {
    const xmlDocPtr document = xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "x.xml", nullptr,
                                             XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    if (document) xmlFreeDoc(document);
    return document != nullptr;
}

int countOf(const std::string& text, std::string_view what) {
    int count = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size()))
        ++count;
    return count;
}

bool has(const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; }

} // namespace

TEST_CASE("a report as Markdown has headings and tables", "[formats][report]") {
    const Report report = reported("boiler-example", Language::russian);
    const std::string text = reportMarkdown({report, true, {}});
    CHECK(has(text, "# Техническое обслуживание котельных\n"));
    CHECK(has(text, "## Клиент сравнивает не цену, а того, кто приедет ночью\n"));
    CHECK(has(text, "### Точки роста\n\nРынок: цена и ответ вечером. Договор: бригады в сентябре\n"));
    CHECK(has(text, "**20 из 24** карточек подтверждено. Цитат: 12, интервью: 3"));
    CHECK(has(text, "1. Показать цену до звонка: калькулятор и три пакета\n"));
    CHECK(has(text, "| Рынок | Цены «по запросу»: не с чем сравнить | критичный | **Калькулятор стоимости на сайте** | "
                    "Маркетинг | 15 дек 2026 | делаем |\n"
                    "|  |  |  | **Три пакета: базовый, сезон, 24/7** | Продажи | 20 янв 2027 | в плане |\n"));
    CHECK(has(text, "**Пока без решения**"));
    CHECK(has(text, "| Группа | Вопрос | Ответ |"));
    CHECK(has(text, "| Триггеры | "));
    CHECK(has(text, "12. «Летом подрядчик свободен, а звонят все в сентябре»"));
    CHECK_FALSE(has(reportMarkdown({report, false, {}}), "Летом подрядчик свободен"));
    // Each line of a table has as many cells as its head.
    int columns = 0;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        const std::string line = text.substr(from, end - from);
        if (!line.starts_with("|")) columns = 0;
        if (line.starts_with("|") && columns == 0) columns = countOf(line, " |");
        if (line.starts_with("|")) CHECK(countOf(line, " |") == columns);
        from = end + 1;
    }
}

TEST_CASE("what a map holds is no mark of Markdown", "[formats][report]") {
    const std::string text = reportMarkdown({nasty("# a|b *c* _d_ [e](f) <g> `h` \\"), false, {}});
    CHECK(has(text, "# \\# a\\|b \\*c\\* \\_d\\_ \\[e\\](f) \\<g\\> \\`h\\` \\\\\n"));
    CHECK(has(reportMarkdown({nasty("1. one\n- two\n+ three"), false, {}}), "1\\. one  \n\\- two  \n\\+ three\n"));
}

TEST_CASE("a report as ODT is an archive of well-formed parts", "[formats][report]") {
    for (const Language language : {Language::russian, Language::english})
        for (const char* name : {"boiler-example", "loop-example"}) {
            const Report report = reported(name, language);
            const ReportFile file{report, true, {{"\x89PNG", {1048, 700}}}};
            const std::string zip = reportOdt(file);
            CHECK(zip == reportOdt(file));
            // What tells programs the kind of document stands first, as it is.
            CHECK(zip.substr(30, 47) == "mimetypeapplication/vnd.oasis.opendocument.text");
            const auto entries = unpacked(zip);
            CHECK(entries.at("Pictures/1.png") == "\x89PNG");
            for (const char* part : {"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"}) {
                INFO(part);
                CHECK(isWellFormed(entries.at(part)));
            }
            const std::string& content = entries.at("content.xml");
            CHECK(countOf(content, "<table:table-header-rows>") == 2); // barriers and questions
            CHECK(countOf(content, "<draw:image ") == 1);
            CHECK(has(content, "text:outline-level=\"1\""));
            const char* between = language == Language::russian ? " из " : " of ";
            CHECK(has(entries.at("styles.xml"), ">1</text:page-number>" + std::string(between) + "<text:page-count>"));
            for (const auto& [path, bytes] : entries)
                if (path != "mimetype" && path != "META-INF/manifest.xml")
                    CHECK(has(entries.at("META-INF/manifest.xml"), "\"" + path + "\""));
        }
}

TEST_CASE("a column of an ODT's table takes its longest word", "[formats][report]") {
    const DocumentTable table{{"Этап", "Барьер", "Сила"}, {0.1, 0.8, 0.1}, {{{"Сопровождение"}, {"и"}, {"Бог-дал"}}}};
    const std::vector<double> widths = odtColumns(table, 17.75);
    CHECK(widths[0] == Approx(13 * 0.212 + 0.16));
    CHECK(widths[2] > 7 * 0.212);
    CHECK(widths[0] + widths[1] + widths[2] == Approx(17.75));
    const DocumentTable roomy{{"a", "b"}, {0.5, 0.5}, {}};
    CHECK(odtColumns(roomy, 10) == std::vector<double>{5, 5});
    // More than fits: they share what there is, and none goes under.
    const std::string word(90, 'x');
    const std::vector<double> full = odtColumns({{word, word, word, "b"}, {0.1, 0.1, 0.1, 0.7}, {}}, 10);
    CHECK(full[0] == full[2]);
    CHECK(full[0] + full[1] + full[2] + full[3] == Approx(10));
    for (const double width : full)
        CHECK(width > 0.3);
}

TEST_CASE("what a map holds breaks no ODT", "[formats][report]") {
    const auto entries = unpacked(reportOdt({nasty("<a & \"b\"> \x01 two  spaces \n next \xEF\xBF\xBE"), true, {}}));
    for (const auto& [path, bytes] : entries) {
        INFO(path);
        CHECK((path == "mimetype" || isWellFormed(bytes)));
    }
    CHECK(has(entries.at("content.xml"), "&lt;a &amp; "));
    CHECK(has(entries.at("content.xml"), "<text:line-break/>"));
    CHECK(has(entries.at("content.xml"), "two<text:s text:c=\"2\"/>spaces"));
}

} // namespace cjm::test::report_files
