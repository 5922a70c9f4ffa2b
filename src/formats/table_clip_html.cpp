#include "formats/table_lines.hpp"

#include <cjm/formats/table_clip.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <memory>
#include <optional>

namespace cjm {
namespace {

constexpr int piece = 32 * 1024;   // handed to the parser at a time, so that it can be stopped
constexpr int deepest = 500;       // elements within each other
constexpr int longestSpan = 1'000; // of a cell; browsers have the same limit for columns

template <std::size_t n> bool isOneOf(std::string_view name, const std::array<std::string_view, n>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool breaksLine(std::string_view name) {
    static constexpr std::array<std::string_view, 14> names{"br", "p",  "div", "li", "ul", "ol",         "tr",
                                                            "h1", "h2", "h3",  "h4", "h5", "blockquote", "pre"};
    return isOneOf(name, names);
}

bool isUnseen(std::string_view name) {
    static constexpr std::array<std::string_view, 7> names{"script", "style",    "title",   "head",
                                                           "xml",    "noscript", "template"};
    return isOneOf(name, names);
}

std::string_view attribute(const xmlChar** attributes, std::string_view name) {
    for (; attributes && attributes[0]; attributes += 2)
        if (name == reinterpret_cast<const char*>(attributes[0]))
            return attributes[1] ? reinterpret_cast<const char*>(attributes[1]) : "";
    return {};
}

int spanOf(const xmlChar** attributes, std::string_view name) {
    const std::string text(attribute(attributes, name).substr(0, 8));
    return std::clamp(std::atoi(text.c_str()), 1, longestSpan);
}

bool isHidden(const xmlChar** attributes) {
    std::string style(attribute(attributes, "style").substr(0, 2'000));
    std::erase(style, ' ');
    return style.find("display:none") != std::string::npos;
}

// Collects the cells of tables from what the parser tells. Tables in cells are text of the cell; several tables below
// each other are one.
class TableBuilder {
public:
    void begin(std::string_view name, const xmlChar** attributes) {
        ++depth_;
        if (depth_ > deepest) tooLarge_ = true;
        if (unseen_ > 0 || isUnseen(name) || isHidden(attributes)) {
            ++unseen_;
            return;
        }
        if (name == "table") ++tables_;
        if (tables_ == 1 && name == "tr") endRow();
        if (tables_ == 1 && (name == "td" || name == "th")) return beginCell(attributes);
        if (!cell_) return;
        if (breaksLine(name)) *cell_ += '\n';
        if (name == "td" || name == "th") *cell_ += ' ';
    }

    void end(std::string_view name) {
        --depth_;
        if (unseen_ > 0) {
            --unseen_;
            return;
        }
        if (tables_ == 1 && (name == "td" || name == "th")) return endCell();
        if (tables_ == 1 && name == "tr") return endRow();
        if (name == "table" && tables_ > 0 && --tables_ == 0) {
            endRow();
            below_.clear();
        }
        if (cell_ && breaksLine(name) && name != "br") *cell_ += '\n';
    }

    // White space of the source is a space; hard ones are kept apart until the text is made lines.
    void text(std::string_view characters) {
        if (unseen_ > 0) return;
        if (!cell_) {
            if (tables_ == 0 && !linesOf(characters).empty()) hasTextBeside_ = true;
            return;
        }
        for (const char c : characters) {
            const bool isSpace = c == ' ' || c == '\n' || c == '\r' || c == '\t';
            if (!isSpace)
                *cell_ += c;
            else if (!cell_->empty() && cell_->back() != ' ' && cell_->back() != '\n')
                *cell_ += ' ';
        }
    }

    [[nodiscard]] bool isTooLarge() const { return tooLarge_; }

    Result<TableClip> finish() {
        endRow();
        if (hasTextBeside_) return TableClip{};
        if (tooLarge_ || !squareUp(table_)) return failure({"edit.table-too-large", {}});
        return std::move(table_);
    }

private:
    void beginCell(const xmlChar** attributes) {
        endCell();
        if (!row_) row_.emplace();
        skipTaken();
        cell_.emplace();
        columns_ = spanOf(attributes, "colspan");
        rows_ = spanOf(attributes, "rowspan");
    }

    // Cells from above that reach down into this row.
    void skipTaken() {
        while (row_->size() < below_.size() && below_[row_->size()] > 0) {
            --below_[row_->size()];
            row_->emplace_back();
        }
    }

    void endCell() {
        if (!cell_) return;
        const std::size_t from = row_->size(), columns = static_cast<std::size_t>(columns_);
        if (from + columns > maxTableColumns || (cells_ += columns) > maxTableCells) tooLarge_ = true;
        if (!tooLarge_) {
            row_->push_back({linesOf(*cell_), columns_});
            row_->resize(from + columns);
            below_.resize(std::max(below_.size(), from + columns), 0);
            std::fill_n(below_.begin() + static_cast<std::ptrdiff_t>(from), columns, rows_ - 1);
        }
        cell_.reset();
    }

    void endRow() {
        endCell();
        if (!row_) return;
        skipTaken();
        table_.rows.push_back(std::move(*row_));
        row_.reset();
    }

    TableClip table_;
    std::optional<std::vector<TableCell>> row_;
    std::optional<std::string> cell_;
    std::vector<int> below_; // for each column, how many more rows a cell above takes of it
    int depth_ = 0, unseen_ = 0, tables_ = 0, columns_ = 1, rows_ = 1;
    std::size_t cells_ = 0;
    bool hasTextBeside_ = false, tooLarge_ = false;
};

std::string_view view(const xmlChar* text) { return reinterpret_cast<const char*>(text); }
TableBuilder& builder(void* context) { return *static_cast<TableBuilder*>(context); }

htmlSAXHandler handler() {
    htmlSAXHandler sax{};
    sax.startElement = [](void* context, const xmlChar* name, const xmlChar** attributes) {
        builder(context).begin(view(name), attributes);
    };
    sax.endElement = [](void* context, const xmlChar* name) { builder(context).end(view(name)); };
    sax.characters = [](void* context, const xmlChar* text, int length) {
        builder(context).text(view(text).substr(0, static_cast<std::size_t>(length)));
    };
    sax.ignorableWhitespace = sax.characters;
    return sax;
}

} // namespace

Result<TableClip> readHtmlTable(std::string_view html) {
    if (html.size() > maxTableBytes) return failure({"edit.table-too-large", {}});
    TableBuilder table;
    htmlSAXHandler sax = handler();
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(
        htmlCreatePushParserCtxt(&sax, &table, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8), &htmlFreeParserCtxt);
    if (!parser) return failure({"edit.table-too-large", {}});
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                         HTML_PARSE_IGNORE_ENC);
    for (std::size_t at = 0; at < html.size() && !table.isTooLarge(); at += piece) {
        const std::string_view part = html.substr(at, piece);
        htmlParseChunk(parser.get(), part.data(), static_cast<int>(part.size()), 0);
    }
    htmlParseChunk(parser.get(), nullptr, 0, 1);
    return table.finish();
}

} // namespace cjm
