#include "formats/odt_columns.hpp"
#include "formats/odt_styles.hpp"
#include "formats/report_parts.hpp"
#include "formats/zip_file.hpp"

#include <cjm/base/plain_text.hpp>

#include <fmt/format.h>

namespace cjm {
namespace {

std::string centimetres(double length) { return fmt::format("{:.3f}cm", length); }

class OdtContent {
public:
    explicit OdtContent(const ReportFile& file) : file_(file), parts_(documentOf(file)) {}

    std::string write() {
        beginOdt(xml_, "office:document-content");
        addOwnStyles();
        xml_.begin("office:body");
        xml_.begin("office:text");
        for (const DocumentPart& part : parts_)
            std::visit([this](const auto& each) { add(each); }, part);
        xml_.end();
        xml_.end();
        xml_.end();
        return xml_.take();
    }

private:
    // Of tables and their columns, of cells and rows, and of what begins a page.
    void addOwnStyles() {
        xml_.begin("office:automatic-styles");
        const auto family = [&](std::string_view name, std::string_view of, std::string_view properties,
                                const XmlText::Attributes& own) {
            xml_.begin("style:style", {{"style:name", name}, {"style:family", of}});
            xml_.empty(properties, own);
            xml_.end();
        };
        const std::string room = centimetres(odtRoom);
        family("Whole", "table", "style:table-properties",
               {{"style:width", room}, {"table:align", "left"}, {"fo:margin-bottom", "0.3cm"}});
        family("Row", "table-row", "style:table-row-properties", {{"fo:keep-together", "always"}});
        family("Cell", "table-cell", "style:table-cell-properties",
               {{"fo:padding", "0.14cm"}, {"fo:padding-left", "0cm"}, {"fo:border-bottom", "0.5pt solid #e3e6ed"}});
        int number = 0;
        for (const DocumentPart& part : parts_) {
            const auto* table = std::get_if<DocumentTable>(&part);
            if (!table) continue;
            ++number;
            const std::vector<double> widths = odtColumns(*table, odtRoom);
            for (std::size_t i = 0; i < widths.size(); ++i)
                family(columnOf(number, i), "table-column", "style:table-column-properties",
                       {{"style:column-width", centimetres(widths[i])}});
        }
        addTurned(DocumentStyle::caps);
        addTurned(DocumentStyle::heading);
        xml_.end();
    }

    static std::string columnOf(int table, std::size_t column) { return fmt::format("Column{}.{}", table, column + 1); }

    void addTurned(DocumentStyle style) {
        const std::string name = "New_" + std::string(odtStyleOf(style));
        xml_.begin(
            "style:style",
            {{"style:name", name}, {"style:family", "paragraph"}, {"style:parent-style-name", odtStyleOf(style)}});
        xml_.empty("style:paragraph-properties", {{"fo:break-before", "page"}});
        xml_.end();
    }

    void words(std::string_view text) {
        for (std::size_t from = 0; from <= text.size();) {
            const std::size_t end = std::min(text.find('\n', from), text.size());
            if (from > 0) xml_.empty("text:line-break");
            spaced(text.substr(from, end - from));
            from = end + 1;
        }
    }

    // Spaces that stand together, or at an edge of the words, would be one, or none.
    void spaced(std::string_view line) {
        for (std::size_t at = 0; at < line.size();) {
            const std::size_t space = std::min(line.find(' ', at), line.size());
            xml_.text(line.substr(at, space - at));
            std::size_t end = space;
            while (end < line.size() && line[end] == ' ')
                ++end;
            const std::size_t count = end - space;
            const bool isPlain = count == 1 && space > 0 && end < line.size();
            if (isPlain) xml_.text(" ");
            if (count > 0 && !isPlain) xml_.empty("text:s", {{"text:c", std::to_string(count)}});
            at = end;
        }
    }

    void add(const DocumentParagraph& paragraph) {
        std::string style(odtStyleOf(paragraph.style));
        if (turns_ && (paragraph.style == DocumentStyle::caps || paragraph.style == DocumentStyle::heading))
            style = "New_" + style;
        turns_ = false;
        const int level = outlineLevel(paragraph.style);
        const std::string outline = std::to_string(level);
        if (level > 0)
            xml_.begin("text:h", {{"text:style-name", style}, {"text:outline-level", outline}});
        else
            xml_.begin("text:p", {{"text:style-name", style}});
        for (const DocumentRun& run : paragraph.runs) {
            if (run.isStrong) xml_.begin("text:span", {{"text:style-name", "Strong_20_Emphasis"}});
            words(run.text);
            if (run.isStrong) xml_.end();
        }
        xml_.end();
    }

    void add(const DocumentTable& table) {
        ++tables_;
        xml_.begin("table:table", {{"table:name", "Table" + std::to_string(tables_)}, {"table:style-name", "Whole"}});
        for (std::size_t i = 0; i < table.shares.size(); ++i)
            xml_.empty("table:table-column", {{"table:style-name", columnOf(tables_, i)}});
        xml_.begin("table:table-header-rows");
        xml_.begin("table:table-row", {{"table:style-name", "Row"}});
        for (const std::string& head : table.heads)
            cell({head, false}, "Table_20_Heading");
        xml_.end();
        xml_.end();
        for (const auto& row : table.rows) {
            xml_.begin("table:table-row", {{"table:style-name", "Row"}});
            for (const DocumentCell& each : row)
                cell(each, "Table_20_Contents");
            xml_.end();
        }
        xml_.end();
    }

    void cell(const DocumentCell& cell, std::string_view style) {
        xml_.begin("table:table-cell", {{"table:style-name", "Cell"}, {"office:value-type", "string"}});
        xml_.begin("text:p", {{"text:style-name", style}});
        if (cell.isStrong) xml_.begin("text:span", {{"text:style-name", "Strong_20_Emphasis"}});
        words(cell.text);
        if (cell.isStrong) xml_.end();
        xml_.end();
        xml_.end();
    }

    void add(const DocumentList& list) {
        xml_.begin("text:list", {{"text:style-name", "Numbering_20_1"}});
        int number = list.first;
        for (const std::string& item : list.items) {
            xml_.begin("text:list-item", {{"text:start-value", std::to_string(number++)}});
            xml_.begin("text:p", {{"text:style-name", "Text_20_body"}});
            words(item);
            xml_.end();
            xml_.end();
        }
        xml_.end();
    }

    void add(const DocumentPictureAt& at) {
        const Size size = file_.pictures[at.place].size;
        if (size.empty()) return;
        const double width = std::min(odtRoom, size.width * 2.54 / 96), height = width * size.height / size.width;
        xml_.begin("text:p", {{"text:style-name", "Standard"}});
        xml_.begin("draw:frame", {{"draw:name", "Map"},
                                  {"text:anchor-type", "as-char"},
                                  {"svg:width", centimetres(width)},
                                  {"svg:height", centimetres(height)}});
        const std::string name = "Pictures/" + std::to_string(at.place + 1) + ".png";
        xml_.empty(
            "draw:image",
            {{"xlink:href", name}, {"xlink:type", "simple"}, {"xlink:show", "embed"}, {"xlink:actuate", "onLoad"}});
        xml_.element("svg:title", {}, drawnLine(file_.report.title));
        xml_.end();
        xml_.end();
    }

    void add(const DocumentBreak&) { turns_ = true; }

    const ReportFile& file_;
    const std::vector<DocumentPart> parts_;
    XmlText xml_;
    int tables_ = 0;
    bool turns_ = false;
};

std::string metaXml(const Report& report) {
    XmlText xml;
    beginOdt(xml, "office:document-meta");
    xml.begin("office:meta");
    xml.element("dc:title", {}, drawnLine(report.title));
    xml.element("dc:subject", {}, drawnLine(report.subtitle));
    xml.element("dc:language", {}, languageCode(report.language));
    xml.element("meta:generator", {}, "Marshrut");
    xml.end();
    xml.end();
    return xml.take();
}

std::string manifestXml(std::size_t pictures) {
    XmlText xml;
    xml.begin("manifest:manifest",
              {{"xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"}, {"manifest:version", "1.2"}});
    const auto entry = [&](std::string_view path, std::string_view type) {
        xml.empty("manifest:file-entry", {{"manifest:full-path", path}, {"manifest:media-type", type}});
    };
    entry("/", "application/vnd.oasis.opendocument.text");
    for (const std::string_view path : {"content.xml", "styles.xml", "meta.xml"})
        entry(path, "text/xml");
    for (std::size_t i = 1; i <= pictures; ++i)
        entry("Pictures/" + std::to_string(i) + ".png", "image/png");
    xml.end();
    return xml.take();
}

} // namespace

std::string reportOdt(const ReportFile& file) {
    std::vector<ZipEntry> entries{{"mimetype", "application/vnd.oasis.opendocument.text"},
                                  {"content.xml", OdtContent(file).write()},
                                  {"styles.xml", odtStyles(file.report)},
                                  {"meta.xml", metaXml(file.report)}};
    for (std::size_t i = 0; i < file.pictures.size(); ++i)
        entries.push_back({"Pictures/" + std::to_string(i + 1) + ".png", file.pictures[i].png});
    entries.push_back({"META-INF/manifest.xml", manifestXml(file.pictures.size())});
    return zipped(entries);
}

} // namespace cjm
