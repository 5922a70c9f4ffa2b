// clang-tidy cannot read this file: qpdf 11's JSON.hh holds a vector of an incomplete type, which clang 14 refuses in
// C++20 with the library of g++ 12.
#include "render/pdf_document.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/model/validate.hpp>

#include <QString>
#include <QUrl>
#include <qpdf/JSON.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <vector>

namespace cjm {
namespace {

using Object = QPDFObjectHandle;

constexpr double pointsPerPixel = 72.0 / 96.0;
constexpr int decimals = 2;

Object number(double value) { return Object::newReal(value, decimals); }
Object text(const std::string& words) { return Object::newUnicodeString(shownLine(words)); }

class PdfFinisher {
public:
    PdfFinisher(QPDF& pdf, const PagedGrid& page)
        : pdf_(pdf),
          page_(page),
          sheet_(QPDFPageDocumentHelper(pdf).getAllPages().at(0).getObjectHandle()) {}

    void finish() {
        describe();
        addBookmarks();
        addLinks();
    }

private:
    // Where a point of the layout is on the sheet: points, from the bottom left corner.
    [[nodiscard]] Point onSheet(Point p) const {
        return {(page_.at.x + p.x * page_.scale) * pointsPerPixel,
                (page_.page.height - page_.at.y - p.y * page_.scale) * pointsPerPixel};
    }

    void describe() {
        const Passport& passport = *page_.layout.passport;
        Object trailer = pdf_.getTrailer();
        if (!trailer.getKey("/Info").isDictionary())
            trailer.replaceKey("/Info", pdf_.makeIndirectObject(Object::newDictionary()));
        Object info = trailer.getKey("/Info");
        info.replaceKey("/Title", text(passport.title));
        const std::string& author = passport.owner.empty() ? passport.team : passport.owner;
        if (!author.empty()) info.replaceKey("/Author", text(author));
        if (!passport.subtitle.empty()) info.replaceKey("/Subject", text(passport.subtitle));
        Object root = pdf_.getRoot();
        if (!passport.language.empty()) root.replaceKey("/Lang", text(passport.language));
        // The window shows the title, not the name of the file.
        root.replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
    }

    Object bookmark(const std::string& title, Point at) {
        Object item = pdf_.makeIndirectObject(Object::newDictionary());
        item.replaceKey("/Title", text(title));
        const Point corner = onSheet(at);
        item.replaceKey("/Dest", Object::newArray({sheet_, Object::newName("/XYZ"), number(corner.x), number(corner.y),
                                                   Object::newNull()}));
        return item;
    }

    // Makes the items children of `parent`, in order. Their number, negative, says that they show when asked for.
    static void adopt(Object parent, const std::vector<Object>& items, bool open) {
        if (items.empty()) return;
        for (std::size_t i = 0; i < items.size(); ++i) {
            Object item = items[i];
            item.replaceKey("/Parent", parent);
            if (i > 0) item.replaceKey("/Prev", items[i - 1]);
            if (i + 1 < items.size()) item.replaceKey("/Next", items[i + 1]);
        }
        parent.replaceKey("/First", items.front());
        parent.replaceKey("/Last", items.back());
        const auto count = static_cast<long long>(items.size());
        parent.replaceKey("/Count", Object::newInteger(open ? count : -count));
    }

    void addBookmarks() {
        const GridLayout& layout = page_.layout;
        const Language language = languageOf(layout);
        std::vector<Object> stages, rows, chapters;
        for (const PlacedStage& p : layout.stages)
            stages.push_back(bookmark(p.stage->title, {p.rect.x, p.rect.y}));
        for (const PlacedRow& p : layout.rows)
            rows.push_back(bookmark(p.row->title, {p.rect.x, p.rect.y}));
        const auto chapter = [&](const char* code, const std::vector<Object>& items, Point at) {
            if (items.empty()) return;
            chapters.push_back(bookmark(say(code, language), at));
            adopt(chapters.back(), items, true);
        };
        if (!stages.empty()) chapter("look.stages", stages, {0, layout.stages.front().rect.y});
        if (!rows.empty()) chapter("look.rows", rows, {0, layout.rows.front().rect.y});
        if (chapters.empty()) return;
        Object outlines = pdf_.makeIndirectObject(Object::parse("<< /Type /Outlines >>"));
        adopt(outlines, chapters, true);
        const std::size_t count = chapters.size() + stages.size() + rows.size();
        outlines.replaceKey("/Count", Object::newInteger(static_cast<long long>(count)));
        pdf_.getRoot().replaceKey("/Outlines", outlines);
    }

    void addLinks() {
        std::vector<Object> links;
        for (const PlacedCard& p : page_.layout.cards)
            addLink(links, p.card->link, p.rect);
        for (const PlacedRow& row : page_.layout.rows) {
            if (!row.chart) continue;
            for (const EmotionCurve& curve : row.placedChart().curves)
                for (const EmotionPoint& p : curve.points)
                    if (p.label) addLink(links, p.card->link, p.labelRect);
        }
        if (links.empty()) return;
        Object annotations = sheet_.getKey("/Annots");
        if (!annotations.isArray()) annotations = Object::newArray();
        for (const Object& link : links)
            annotations.appendItem(link);
        sheet_.replaceKey("/Annots", annotations);
    }

    void addLink(std::vector<Object>& links, const std::string& address, const Rect& rect) {
        if (address.empty() || !isOpenableLink(address)) return;
        const Point low = onSheet({rect.x, rect.bottom()}), high = onSheet({rect.right(), rect.y});
        Object link = pdf_.makeIndirectObject(Object::parse("<< /Type /Annot /Subtype /Link /Border [0 0 0] >>"));
        link.replaceKey("/Rect", Object::newArray({number(low.x), number(low.y), number(high.x), number(high.y)}));
        Object action = Object::parse("<< /S /URI >>");
        // Addresses in a PDF are ASCII.
        action.replaceKey("/URI", Object::newString(QUrl(QString::fromStdString(address)).toEncoded().toStdString()));
        link.replaceKey("/A", action);
        links.push_back(link);
    }

    QPDF& pdf_;
    const PagedGrid& page_;
    Object sheet_;
};

} // namespace

Result<std::string> finishPdf(const std::string& drawn, const PagedGrid& page) {
    try {
        QPDF pdf;
        pdf.processMemoryFile("map", drawn.data(), drawn.size());
        PdfFinisher(pdf, page).finish();
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setStreamDataMode(qpdf_s_preserve);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
    } catch (const std::exception& error) {
        return failure({"file.cannot-write-output", {{"reason", std::string(error.what())}}});
    }
}

} // namespace cjm
