#include "formats/html_words.hpp"
#include "formats/table_lines.hpp"

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
    // Not "head": what follows a <meta> and is no element that the parser knows stands in it.
    static constexpr std::array<std::string_view, 6> names{"script", "style", "title", "xml", "noscript", "template"};
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

// In small letters and without spaces.
std::string styleOf(const xmlChar** attributes) {
    std::string style(attribute(attributes, "style").substr(0, 2'000));
    std::erase(style, ' ');
    std::transform(style.begin(), style.end(), style.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return style;
}

// Word processors put the marks of lists there as words.
bool isHidden(const std::string& style) {
    return style.find("display:none") != std::string::npos || style.find("mso-list:ignore") != std::string::npos;
}

// A paragraph that a word processor numbers, which it writes as no list.
bool isListed(std::string_view name, const std::string& style) {
    return name == "p" && style.find("mso-list:l") != std::string::npos;
}

std::string onOneLine(const std::string& text) {
    std::string line;
    for (const std::string& part : linesOf(text))
        line += line.empty() ? part : ' ' + part;
    return line;
}

// Collects the cells of tables and the entries of lists from what the parser tells. Tables and lists in cells are text
// of the cell; several tables below each other are one.
class HtmlReader {
public:
    void begin(std::string_view name, const xmlChar** attributes) {
        ++depth_;
        if (depth_ > deepest) tooLarge_ = true;
        const std::string style = attributes ? styleOf(attributes) : std::string();
        if (unseen_ > 0 || isUnseen(name) || isHidden(style)) {
            ++unseen_;
            return;
        }
        if (name == "img") page_.hasPicture = true;
        if (name == "a") beginLink(attribute(attributes, "href"));
        if (tables_ == 0 && (name == "li" || isListed(name, style))) return beginEntry();
        if (name == "table") ++tables_;
        if (tables_ == 1 && name == "tr") endRow();
        if (tables_ == 1 && (name == "td" || name == "th")) return beginCell(attributes);
        if (std::string* words = open(); words && breaksLine(name)) *words += '\n';
        if (cell_ && (name == "td" || name == "th")) *cell_ += ' ';
    }

    void end(std::string_view name) {
        --depth_;
        if (unseen_ > 0) {
            --unseen_;
            return;
        }
        if (link_ > depth_) link_ = 0;
        if (tables_ == 1 && (name == "td" || name == "th")) return endCell();
        if (tables_ == 1 && name == "tr") return endRow();
        if (name == "table" && tables_ > 0 && --tables_ == 0) {
            endRow();
            below_.clear();
        }
        if (tables_ == 0 && !entries_.empty() && entries_.back().depth > depth_) return endEntry();
        if (std::string* words = open(); words && breaksLine(name) && name != "br") *words += '\n';
    }

    // White space of the source is a space; hard ones are kept apart until the text is made lines.
    void text(std::string_view characters) {
        if (unseen_ > 0) return;
        std::string* const words = open();
        if (!words) {
            if (tables_ == 0 && !linesOf(characters).empty()) page_.hasOtherWords = true;
            if (link_ > 0)
                caption_ += characters;
            else if (!linesOf(characters).empty())
                page_.hasMoreThanLink = true;
            return;
        }
        for (const char c : characters) {
            const bool isSpace = c == ' ' || c == '\n' || c == '\r' || c == '\t';
            if (!isSpace)
                *words += c;
            else if (!words->empty() && words->back() != ' ' && words->back() != '\n')
                *words += ' ';
        }
    }

    [[nodiscard]] bool isTooLarge() const { return tooLarge_; }

    Result<HtmlWords> finish() {
        endRow();
        while (!entries_.empty())
            endEntry();
        if (tooLarge_ || !squareUp(page_.table)) return failure({"edit.table-too-large", {}});
        for (const std::string& entry : listed_)
            if (std::string line = onOneLine(entry); !line.empty()) page_.entries.push_back(std::move(line));
        page_.caption = onOneLine(caption_);
        return std::move(page_);
    }

private:
    // The text that what is read now belongs to.
    [[nodiscard]] std::string* open() {
        if (cell_) return &*cell_;
        return tables_ > 0 || entries_.empty() ? nullptr : &listed_[entries_.back().place];
    }

    void beginLink(std::string_view address) {
        if (address.empty()) return; // a place in a page
        if (!page_.address.empty()) page_.hasMoreThanLink = true;
        page_.address = address;
        link_ = depth_;
    }

    // An entry has its place when it begins: what is nested in it comes behind.
    void beginEntry() {
        if (listed_.size() >= maxTableCells) tooLarge_ = true;
        if (tooLarge_) return;
        entries_.push_back({listed_.size(), depth_});
        listed_.emplace_back();
    }
    void endEntry() { entries_.pop_back(); }

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
        page_.table.rows.push_back(std::move(*row_));
        row_.reset();
    }

    struct Entry {
        std::size_t place;
        int depth; // of its element
    };

    HtmlWords page_;
    std::vector<std::string> listed_;
    std::vector<Entry> entries_; // those that are open
    std::optional<std::vector<TableCell>> row_;
    std::optional<std::string> cell_;
    std::string caption_;
    std::vector<int> below_; // for each column, how many more rows a cell above takes of it
    int link_ = 0;           // the depth of the one that is open
    int depth_ = 0, unseen_ = 0, tables_ = 0, columns_ = 1, rows_ = 1;
    std::size_t cells_ = 0;
    bool tooLarge_ = false;
};

std::string_view view(const xmlChar* text) { return reinterpret_cast<const char*>(text); }
HtmlReader& reader(void* context) { return *static_cast<HtmlReader*>(context); }

htmlSAXHandler handler() {
    htmlSAXHandler sax{};
    sax.startElement = [](void* context, const xmlChar* name, const xmlChar** attributes) {
        reader(context).begin(view(name), attributes);
    };
    sax.endElement = [](void* context, const xmlChar* name) { reader(context).end(view(name)); };
    sax.characters = [](void* context, const xmlChar* text, int length) {
        reader(context).text(view(text).substr(0, static_cast<std::size_t>(length)));
    };
    sax.ignorableWhitespace = sax.characters;
    return sax;
}

// Word processors put what they hide from browsers between "<![if …]>" and "<![endif]>", which the parser takes for
// text.
std::string withoutConditions(std::string_view html) {
    std::string plain;
    plain.reserve(html.size());
    for (std::size_t at = 0; at < html.size();) {
        const std::size_t from = std::min(html.find("<![", at), html.size());
        plain.append(html.substr(at, from - at));
        if (from == html.size()) break;
        const std::size_t end = html.find(']', from + 3);
        const bool isClosed = end != std::string_view::npos && html.substr(end, 2) == "]>";
        if (!isClosed) plain.append(html.substr(from, 3));
        at = isClosed ? end + 2 : from + 3;
    }
    return plain;
}

} // namespace

Result<HtmlWords> readHtml(std::string_view copied) {
    if (copied.size() > maxTableBytes) return tooMuchCopied();
    const std::string plain = withoutConditions(copied);
    const std::string_view html(plain);
    HtmlReader page;
    htmlSAXHandler sax = handler();
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(
        htmlCreatePushParserCtxt(&sax, &page, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8), &htmlFreeParserCtxt);
    if (!parser) return failure({"edit.table-too-large", {}});
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                         HTML_PARSE_IGNORE_ENC);
    for (std::size_t at = 0; at < html.size() && !page.isTooLarge(); at += piece) {
        const std::string_view part = html.substr(at, piece);
        htmlParseChunk(parser.get(), part.data(), static_cast<int>(part.size()), 0);
    }
    htmlParseChunk(parser.get(), nullptr, 0, 1);
    return page.finish();
}

Result<TableClip> readHtmlTable(std::string_view html) {
    auto page = readHtml(html);
    if (!page) return tl::unexpected(page.error());
    return page->isTable() ? std::move(page->table) : TableClip{};
}

} // namespace cjm
