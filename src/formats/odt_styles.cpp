#include "formats/odt_styles.hpp"

#include <cjm/base/plain_text.hpp>

namespace cjm {
namespace {

// A style of paragraphs: its type, and the air around it. Sizes as on the page of the design.
struct ParagraphStyle {
    DocumentStyle style;
    int level; // of a heading, or 0
    std::string_view name, shown, parent;
    std::string_view size, weight, colour, above, below;
};
constexpr std::string_view ink = "#1b2333", muted = "#5f687b", deep = "#1b4f8c", tint = "#e4effc";
constexpr ParagraphStyle paragraphs[] = {
    {DocumentStyle::caps, 0, "Caps", "Caps", "Standard", "8pt", "bold", muted, "0cm", "0.2cm"},
    {DocumentStyle::title, 0, "Title", "Title", "Standard", "25pt", "bold", ink, "0cm", "0.15cm"},
    {DocumentStyle::subtitle, 0, "Subtitle", "Subtitle", "Standard", "12pt", "normal", muted, "0cm", "0.4cm"},
    {DocumentStyle::heading, 1, "Heading_20_1", "Heading 1", "Standard", "16pt", "bold", ink, "0.1cm", "0.35cm"},
    {DocumentStyle::subheading, 2, "Heading_20_2", "Heading 2", "Standard", "10pt", "bold", muted, "0.6cm", "0.2cm"},
    {DocumentStyle::name, 3, "Heading_20_3", "Heading 3", "Standard", "10.5pt", "bold", ink, "0.3cm", "0.05cm"},
    {DocumentStyle::body, 0, "Text_20_body", "Text body", "Standard", "10pt", "normal", ink, "0cm", "0.1cm"},
    {DocumentStyle::quiet, 0, "Quiet", "Quiet", "Standard", "9pt", "normal", muted, "0cm", "0.1cm"},
    {DocumentStyle::quote, 0, "Quotations", "Quotations", "Standard", "10pt", "normal", ink, "0.05cm", "0.15cm"},
    {DocumentStyle::figure, 0, "Figure", "Figure", "Standard", "11pt", "normal", ink, "0.1cm", "0.1cm"},
    {DocumentStyle::box, 0, "Box", "Box", "Standard", "10pt", "normal", deep, "0cm", "0cm"},
    {DocumentStyle::boxName, 0, "Box_20_name", "Box name", "Standard", "14pt", "bold", deep, "0cm", "0cm"},
};

constexpr std::string_view names[][2] = {
    {"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
    {"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
    {"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
    {"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
    {"xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
    {"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
    {"xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
    {"xmlns:xlink", "http://www.w3.org/1999/xlink"},
    {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
    {"xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
};

const ParagraphStyle& styleOf(DocumentStyle style) {
    for (const ParagraphStyle& each : paragraphs)
        if (each.style == style) return each;
    return paragraphs[0];
}

bool isBox(DocumentStyle style) { return style == DocumentStyle::box || style == DocumentStyle::boxName; }

void addFonts(XmlText& xml) {
    xml.begin("office:font-face-decls");
    xml.empty("style:font-face", {{"style:name", "Inter"},
                                  {"svg:font-family", "Inter, 'Liberation Sans', Arial"},
                                  {"style:font-family-generic", "swiss"}});
    xml.end();
}

void addDefault(XmlText& xml, Language language) {
    xml.begin("style:default-style", {{"style:family", "paragraph"}});
    xml.empty("style:paragraph-properties", {{"fo:orphans", "2"}, {"fo:widows", "2"}});
    xml.empty("style:text-properties", {{"style:font-name", "Inter"},
                                        {"fo:font-size", "10pt"},
                                        {"fo:color", ink},
                                        {"fo:language", languageCode(language)},
                                        {"fo:country", language == Language::russian ? "RU" : "GB"}});
    xml.end();
    xml.empty("style:style", {{"style:name", "Standard"}, {"style:family", "paragraph"}, {"style:class", "text"}});
}

void addParagraph(XmlText& xml, const ParagraphStyle& style) {
    const std::string level = std::to_string(style.level);
    XmlText::Attributes facts{{"style:name", style.name},
                              {"style:display-name", style.shown},
                              {"style:family", "paragraph"},
                              {"style:parent-style-name", style.parent},
                              {"style:class", "text"}};
    if (style.level > 0) facts.emplace_back("style:default-outline-level", level);
    xml.begin("style:style", facts);
    XmlText::Attributes around{{"fo:margin-top", style.above}, {"fo:margin-bottom", style.below}};
    if (style.level > 0 || style.style == DocumentStyle::caps) around.emplace_back("fo:keep-with-next", "always");
    if (style.style == DocumentStyle::quote) around.emplace_back("fo:margin-left", "0.6cm");
    if (isBox(style.style)) {
        around.emplace_back("fo:background-color", tint);
        around.emplace_back("fo:padding", "0.25cm");
        around.emplace_back("fo:border", "0.5pt solid #e4effc");
    }
    xml.empty("style:paragraph-properties", around);
    XmlText::Attributes type{
        {"fo:font-size", style.size}, {"fo:font-weight", style.weight}, {"fo:color", style.colour}};
    if (style.style == DocumentStyle::quote) type.emplace_back("fo:font-style", "italic");
    xml.empty("style:text-properties", type);
    xml.end();
}

void addOthers(XmlText& xml) {
    const auto paragraph = [&](std::string_view name, std::string_view shown, std::string_view weight,
                               std::string_view colour) {
        xml.begin("style:style", {{"style:name", name},
                                  {"style:display-name", shown},
                                  {"style:family", "paragraph"},
                                  {"style:parent-style-name", "Standard"},
                                  {"style:class", "extra"}});
        xml.empty("style:text-properties", {{"fo:font-size", "9pt"}, {"fo:font-weight", weight}, {"fo:color", colour}});
        xml.end();
    };
    paragraph("Table_20_Contents", "Table Contents", "normal", ink);
    paragraph("Table_20_Heading", "Table Heading", "bold", muted);
    paragraph("List_20_Contents", "List Contents", "normal", ink);
    xml.begin("style:style", {{"style:name", "Footer"},
                              {"style:family", "paragraph"},
                              {"style:parent-style-name", "Standard"},
                              {"style:class", "extra"}});
    xml.begin("style:paragraph-properties", {{"fo:border-top", "0.5pt solid #e3e6ed"}, {"fo:padding-top", "0.2cm"}});
    xml.begin("style:tab-stops");
    xml.empty("style:tab-stop", {{"style:position", "17.75cm"}, {"style:type", "right"}});
    xml.end();
    xml.end();
    xml.empty("style:text-properties", {{"fo:font-size", "8pt"}, {"fo:color", muted}});
    xml.end();
    xml.begin(
        "style:style",
        {{"style:name", "Strong_20_Emphasis"}, {"style:display-name", "Strong Emphasis"}, {"style:family", "text"}});
    xml.empty("style:text-properties", {{"fo:font-weight", "bold"}});
    xml.end();
    xml.begin("text:list-style", {{"style:name", "Numbering_20_1"}, {"style:display-name", "Numbering 1"}});
    xml.begin("text:list-level-style-number",
              {{"text:level", "1"}, {"style:num-format", "1"}, {"style:num-suffix", "."}});
    xml.begin("style:list-level-properties", {{"text:list-level-position-and-space-mode", "label-alignment"}});
    xml.empty("style:list-level-label-alignment", {{"text:label-followed-by", "listtab"},
                                                   {"text:list-tab-stop-position", "0.8cm"},
                                                   {"fo:text-indent", "-0.8cm"},
                                                   {"fo:margin-left", "0.8cm"}});
    xml.end();
    xml.end();
    xml.end();
}

// A4 upright with the margins of the design.
void addPage(XmlText& xml, const Report& report) {
    xml.begin("office:automatic-styles");
    xml.begin("style:page-layout", {{"style:name", "Sheet"}});
    xml.empty("style:page-layout-properties", {{"fo:page-width", "21cm"},
                                               {"fo:page-height", "29.7cm"},
                                               {"style:print-orientation", "portrait"},
                                               {"fo:margin-top", "1.4cm"},
                                               {"fo:margin-bottom", "1.2cm"},
                                               {"fo:margin-left", "1.625cm"},
                                               {"fo:margin-right", "1.625cm"}});
    xml.begin("style:footer-style");
    xml.empty("style:header-footer-properties", {{"fo:min-height", "0.9cm"}, {"fo:margin-top", "0.4cm"}});
    xml.end();
    xml.end();
    xml.end();
    xml.begin("office:master-styles");
    xml.begin("style:master-page", {{"style:name", "Standard"}, {"style:page-layout-name", "Sheet"}});
    xml.begin("style:footer");
    xml.begin("text:p", {{"text:style-name", "Footer"}});
    const std::string title = drawnLine(report.title);
    xml.text(title.empty() ? report.state : title + " · " + report.state);
    xml.empty("text:tab");
    // «2 из 3», whatever the words between the numbers are.
    const std::string words =
        say(Message{"look.report-page", {{"n", std::string("1")}, {"of", std::string("2")}}}, report.language);
    const std::size_t first = words.find('1'), second = words.find('2');
    xml.element("text:page-number", {{"text:select-page", "current"}}, "1");
    xml.text(words.substr(first + 1, second - first - 1));
    xml.element("text:page-count", {}, "1");
    xml.end();
    xml.end();
    xml.end();
    xml.end();
}

} // namespace

std::string_view odtStyleOf(DocumentStyle style) { return styleOf(style).name; }

int outlineLevel(DocumentStyle style) { return styleOf(style).level; }

void beginOdt(XmlText& xml, std::string_view root) {
    XmlText::Attributes attributes;
    for (const auto& name : names)
        attributes.emplace_back(name[0], name[1]);
    attributes.emplace_back("office:version", "1.2");
    xml.begin(root, attributes);
}

std::string odtStyles(const Report& report) {
    XmlText xml;
    beginOdt(xml, "office:document-styles");
    addFonts(xml);
    xml.begin("office:styles");
    addDefault(xml, report.language);
    for (const ParagraphStyle& style : paragraphs)
        addParagraph(xml, style);
    addOthers(xml);
    xml.end();
    addPage(xml, report);
    xml.end();
    return xml.take();
}

} // namespace cjm
