// C++17, and without our other headers: qpdf 11's JSON.hh holds a vector of an incomplete type, which clang 14 refuses
// in C++20 with the library of g++ 12.
#include "render/pdf_marks.hpp"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace cjm {
namespace {

using Object = QPDFObjectHandle;

constexpr int decimals = 2;

Object real(double value) { return Object::newReal(value, decimals); }
// Of a page whose units are larger than points.
double unitOf(Object sheet) {
    Object unit = sheet.getKey("/UserUnit");
    return unit.isNumber() ? unit.getNumericValue() : 1;
}
Object unicode(const std::string& words) { return Object::newUnicodeString(words); }

class PdfMarker {
public:
    PdfMarker(QPDF& pdf, const PdfMarks& marks) : pdf_(pdf), marks_(marks) {
        for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages())
            sheets_.push_back(page.getObjectHandle());
    }

    void mark() {
        describe();
        addBookmarks();
        for (std::size_t page = 0; page < sheets_.size(); ++page)
            addLinks(page);
    }

private:
    void describe() {
        Object trailer = pdf_.getTrailer();
        if (!trailer.getKey("/Info").isDictionary())
            trailer.replaceKey("/Info", pdf_.makeIndirectObject(Object::newDictionary()));
        Object info = trailer.getKey("/Info");
        info.replaceKey("/Title", unicode(marks_.title));
        if (!marks_.author.empty()) info.replaceKey("/Author", unicode(marks_.author));
        if (!marks_.subject.empty()) info.replaceKey("/Subject", unicode(marks_.subject));
        Object root = pdf_.getRoot();
        if (!marks_.language.empty()) root.replaceKey("/Lang", unicode(marks_.language));
        // The window shows the title, not the name of the file.
        root.replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
    }

    // The items of the bookmarks; deep ones are made before those that they belong to, which numbers objects so.
    std::vector<Object> bookmarkItems() {
        int deepest = 0;
        for (const PdfMarks::Bookmark& bookmark : marks_.bookmarks)
            deepest = std::max(deepest, bookmark.level);
        std::vector<Object> items(marks_.bookmarks.size());
        for (int level = deepest; level >= 0; --level)
            for (std::size_t i = 0; i < items.size(); ++i) {
                const PdfMarks::Bookmark& bookmark = marks_.bookmarks[i];
                if (bookmark.level != level) continue;
                items[i] = pdf_.makeIndirectObject(Object::newDictionary());
                items[i].replaceKey("/Title", unicode(bookmark.title));
                Object sheet = sheets_.at(bookmark.page);
                const double unit = unitOf(sheet);
                items[i].replaceKey("/Dest", Object::newArray({sheet, Object::newName("/XYZ"), real(bookmark.x / unit),
                                                               real(bookmark.y / unit), Object::newNull()}));
            }
        return items;
    }

    // Makes the items from `at` on that are of `level` children of `parent`, and those below them theirs. Their number
    // is written positive: they show. The first that is of a higher level.
    std::size_t adopt(Object parent, const std::vector<Object>& items, std::size_t at, int level) {
        Object last;
        long long count = 0;
        while (at < items.size() && marks_.bookmarks[at].level >= level) {
            Object item = items[at];
            item.replaceKey("/Parent", parent);
            if (count++ == 0) {
                parent.replaceKey("/First", item);
            } else {
                item.replaceKey("/Prev", last);
                last.replaceKey("/Next", item);
            }
            last = item;
            at = adopt(item, items, at + 1, level + 1);
        }
        if (count > 0) {
            parent.replaceKey("/Last", last);
            parent.replaceKey("/Count", Object::newInteger(count));
        }
        return at;
    }

    void addBookmarks() {
        if (marks_.bookmarks.empty()) return;
        const std::vector<Object> items = bookmarkItems();
        Object outlines = pdf_.makeIndirectObject(Object::parse("<< /Type /Outlines >>"));
        (void)adopt(outlines, items, 0, 0);
        outlines.replaceKey("/Count", Object::newInteger(static_cast<long long>(items.size())));
        pdf_.getRoot().replaceKey("/Outlines", outlines);
    }

    void addLinks(std::size_t page) {
        const auto isHere = [page](const PdfMarks::Link& mark) { return mark.page == page; };
        if (std::none_of(marks_.links.begin(), marks_.links.end(), isHere)) return;
        Object annotations = sheets_[page].getKey("/Annots");
        if (!annotations.isArray()) annotations = Object::newArray();
        const double unit = unitOf(sheets_[page]);
        for (const PdfMarks::Link& mark : marks_.links) {
            if (!isHere(mark)) continue;
            Object link = pdf_.makeIndirectObject(Object::parse("<< /Type /Annot /Subtype /Link /Border [0 0 0] >>"));
            link.replaceKey("/Rect", Object::newArray({real(mark.left / unit), real(mark.bottom / unit),
                                                       real(mark.right / unit), real(mark.top / unit)}));
            Object action = Object::parse("<< /S /URI >>");
            action.replaceKey("/URI", Object::newString(mark.address));
            link.replaceKey("/A", action);
            annotations.appendItem(link);
        }
        sheets_[page].replaceKey("/Annots", annotations);
    }

    QPDF& pdf_;
    const PdfMarks& marks_;
    std::vector<Object> sheets_;
};

} // namespace

std::string withMarks(const std::string& drawn, const PdfMarks& marks) {
    QPDF pdf;
    pdf.processMemoryFile("map", drawn.data(), drawn.size());
    PdfMarker(pdf, marks).mark();
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
}

} // namespace cjm
