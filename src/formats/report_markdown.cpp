#include "formats/report_parts.hpp"

#include <cctype>

namespace cjm {
namespace {

bool isSpecial(char c) { return std::string_view("\\`*_[]<>|#~&$").find(c) != std::string_view::npos; }

// What begins a line and would make it an item, a rule or a heading: the sign that has to be taken for itself.
std::size_t markAt(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(' ');
    if (begin == std::string_view::npos) return begin;
    if (line[begin] == '-' || line[begin] == '+' || line[begin] == '=') return begin;
    std::size_t at = begin;
    while (at < line.size() && std::isdigit(static_cast<unsigned char>(line[at])))
        ++at;
    const bool isItem = at > begin && at < line.size() && (line[at] == '.' || line[at] == ')');
    return isItem ? at : std::string_view::npos;
}

std::string escaped(std::string_view line) {
    const std::size_t mark = markAt(line);
    std::string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i == mark || isSpecial(line[i])) out += '\\';
        out += line[i];
    }
    return out;
}

// Lines with this between them.
std::string escapedLines(std::string_view text, std::string_view between) {
    std::string out;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        out.append(from == 0 ? "" : between).append(escaped(text.substr(from, end - from)));
        from = end + 1;
    }
    return out;
}

std::string_view markOf(DocumentStyle style) {
    switch (style) {
    case DocumentStyle::title: return "# ";
    case DocumentStyle::heading:
    case DocumentStyle::subheading: return "## ";
    case DocumentStyle::boxName:
    case DocumentStyle::name: return "### ";
    case DocumentStyle::quote: return "> ";
    default: return "";
    }
}

bool isHeading(DocumentStyle style) { return markOf(style).starts_with('#'); }

class MarkdownWriter {
public:
    std::string write(const std::vector<DocumentPart>& parts) {
        for (const DocumentPart& part : parts)
            std::visit([this](const auto& each) { add(each); }, part);
        return std::move(out_);
    }

private:
    void gap() {
        if (!out_.empty()) out_ += '\n';
    }

    void add(const DocumentParagraph& paragraph) {
        gap();
        out_ += markOf(paragraph.style);
        const std::string_view between = isHeading(paragraph.style)                ? " "
                                         : paragraph.style == DocumentStyle::quote ? "  \n> "
                                                                                   : "  \n";
        for (const DocumentRun& run : paragraph.runs) {
            // A mark that is no mark of a line in the midst of one is escaped all the same: nothing is lost by it.
            const std::string words = escapedLines(run.text, between);
            out_ += run.isStrong ? "**" + words + "**" : words;
        }
        out_ += '\n';
    }

    void add(const DocumentTable& table) {
        gap();
        row(table.heads, [](const std::string& head) { return escapedLines(head, "<br>"); });
        row(table.heads, [](const std::string&) { return std::string("---"); });
        for (const auto& cells : table.rows)
            row(cells, [](const DocumentCell& cell) {
                const std::string words = escapedLines(cell.text, "<br>");
                return cell.isStrong && !words.empty() ? "**" + words + "**" : words;
            });
    }
    template <class List, class Words> void row(const List& list, const Words& words) {
        out_ += '|';
        for (const auto& each : list)
            out_.append(" ").append(words(each)).append(" |");
        out_ += '\n';
    }

    void add(const DocumentList& list) {
        gap();
        int number = list.first;
        for (const std::string& item : list.items)
            out_.append(std::to_string(number++)).append(". ").append(escapedLines(item, "  \n   ")).append("\n");
    }

    void add(const DocumentPictureAt&) {}
    void add(const DocumentBreak&) {
        gap();
        out_ += "---\n";
    }

    std::string out_;
};

} // namespace

std::string reportMarkdown(const ReportFile& file) { return MarkdownWriter().write(documentOf(file)); }

} // namespace cjm
