#include "app/widgets/picture_record.hpp"
#include "app/widgets/svg_check.hpp"
#include "app/widgets/svg_picture.hpp"

#include <catch2/catch.hpp>

#include <functional>

using namespace cjm;

namespace {

QByteArray svg(const QByteArray& inside, const QByteArray& attributes = "viewBox='0 0 100 100'") {
    return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' " + attributes + ">" +
           inside + "</svg>";
}

// The code of the refusal, or "" for one that may be drawn.
std::string refusalOf(const QByteArray& bytes) {
    const auto checked = checkSvg(bytes);
    return checked ? std::string() : checked.error().message.code;
}

QByteArray repeated(int times, const std::function<QByteArray(QByteArray)>& part) {
    QByteArray all;
    for (int i = 0; i < times; ++i)
        all += part(QByteArray::number(i));
    return all;
}

QByteArray pngOf(const QSize& size) {
    QImage picture(size, QImage::Format_Mono);
    picture.fill(0);
    return packedPicture(picture, "png", 0);
}

QByteArray withPicture(const QByteArray& bytes, const QByteArray& type = "image/png") {
    return "<image width='10' height='10' xlink:href='data:" + type + ";base64," + bytes.toBase64() + "'/>";
}

const std::string isUnsafe = "edit.avatar-svg-unsafe", isComplex = "edit.avatar-svg-too-complex",
                  isNone = "edit.avatar-not-a-picture", isDamaged = "edit.avatar-damaged";

} // namespace

TEST_CASE("an SVG is drawn in its shape, transparent around", "[avatar][hostile]") {
    const QByteArray half = "<rect width='50' height='100' fill='#ff0000'/>";
    const auto square = svgPicture(svg(half), 512);
    REQUIRE(square);
    CHECK(square->size() == QSize(512, 512));
    CHECK(square->pixelColor(100, 256) == QColor(Qt::red));
    CHECK(square->pixelColor(400, 256).alpha() == 0);
    CHECK(svgPicture(svg(half, "viewBox='0 0 100 50'"), 512)->size() == QSize(512, 256));
    CHECK(svgPicture(svg(half, "width='10' height='40'"), 512)->size() == QSize(128, 512));
    CHECK(svgPicture(svg(half, "viewBox='0 0 1000000 1'"), 512)->size() == QSize(512, 1));
}

TEST_CASE("what ordinary drawings hold is let through", "[avatar][hostile]") {
    for (const QByteArray& good :
         {QByteArray("<?xml version='1.0' encoding='UTF-8'?>\n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
                     "'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>\n<!-- words -->") +
              svg("<circle r='9'/>"),
          svg("<defs><g id='a'><path d='M0 0L9 9'/></g></defs><use xlink:href='#a'/><use href='#a' x='9'/>"),
          svg("<linearGradient id='g'><stop offset='1'/></linearGradient><rect fill='url(#g)' width='9' height='9'/>"),
          svg("<linearGradient id='g'/><style>.a{fill:url(#g)} .b,.c{fill:red}</style><path class='a' d='M0 0h9'/>"),
          svg("<text>&lt;&amp;&#1071; href='x'</text>"), svg(withPicture(pngOf({10, 10}))),
          svg("<g id='a'/>" + QByteArray("<use href='#a'/>").repeated(150))}) {
        INFO(good.toStdString());
        CHECK(refusalOf(good).empty());
        CHECK(svgPicture(good, 64));
    }
}

TEST_CASE("an SVG that leads out of itself or runs something is refused", "[avatar][hostile]") {
    for (const QByteArray& bad :
         {svg("<image xlink:href='file:///etc/passwd'/>"), svg("<image href='/etc/hostname'/>"),
          svg("<image xlink:href='photo.png'/>"), svg("<image xlink:href=' https://example.org/a.png'/>"),
          svg("<image xlink:href=''/>"), svg("<use xlink:href='other.svg#part'/>"), svg("<image xlink:HREF='a.png'/>"),
          svg("<a xlink:href='https://example.org'><path d='M0 0'/></a>"), svg("<script>alert(1)</script>"),
          svg("<g><Script/></g>"), svg("<image xlink:href='data:image/png,plain'/>"),
          svg(withPicture(svg("<image xlink:href='file:///etc/passwd'/>"), "image/svg+xml")),
          svg(withPicture("neither", "image/png")),
          "<?xml-stylesheet type=\"text/css\" href=\"/etc/passwd\"?>" + svg("<path d='M0 0'/>"),
          "<!DOCTYPE svg [<!ENTITY a 'b'>]>" + svg("<text>&a;</text>"),
          "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + svg("<text>&a;</text>"),
          "<!DOCTYPE svg [<!ATTLIST svg a CDATA 'b'>]>" + svg("")}) {
        INFO(bad.toStdString());
        CHECK(refusalOf(bad) == isUnsafe);
        CHECK_FALSE(svgPicture(bad, 64));
    }
}

TEST_CASE("an SVG that unfolds to more than a drawing needs is refused", "[avatar][hostile]") {
    // Each line draws the one before it twice: fifty lines are 2^50 rectangles.
    const QByteArray doubling = repeated(50, [](const QByteArray& i) {
        const QByteArray before = QByteArray::number(i.toInt() - 1);
        return "<g id='a" + i + "'><use href='#a" + before + "'/><use href='#a" + before + "'/></g>";
    });
    CHECK(refusalOf(svg("<rect id='a-1' width='1' height='1'/>" + doubling)) == isComplex);
    // The same by what fills, and by ids that are there twice.
    const QByteArray patterns = repeated(50, [](const QByteArray& i) {
        const QByteArray before = "url(#p" + QByteArray::number(i.toInt() - 1) + ")";
        return "<pattern id='p" + i + "'><rect fill='" + before + "'/><rect style='fill:" + before + "'/></pattern>";
    });
    CHECK(refusalOf(svg(patterns)) == isComplex);
    CHECK(refusalOf(svg("<g id='a'>" + QByteArray(300'000, ' ') + "</g>" + QByteArray("<use href='#a'/>").repeated(40) +
                        "<g id='a'/>")) == isComplex);
    CHECK(refusalOf(svg("<g id='a'><use href='#a'/></g>")) == isComplex);
    CHECK(refusalOf(svg("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>")) == isComplex);

    CHECK(refusalOf(svg(QByteArray("<g/>").repeated(20'000))) == isComplex);
    CHECK(refusalOf(svg(QByteArray("<g>").repeated(99) + QByteArray("</g>").repeated(99))).empty());
    CHECK(refusalOf(svg(QByteArray("<g>").repeated(100) + QByteArray("</g>").repeated(100))) == isComplex);
    CHECK(refusalOf(svg(QByteArray(1'100'000, ' '))) == isComplex);
    CHECK(refusalOf(svg("<style>" + QByteArray(".a,.b{}").repeated(2'000) + "</style>" +
                        QByteArray("<g/>").repeated(2'000))) == isComplex);
    const auto attribute = [](const QByteArray& i) { return "a" + i + "='>' "; };
    CHECK(refusalOf(svg("<g " + repeated(900, attribute) + "/>")).empty());
    CHECK(refusalOf(svg("<g " + repeated(1'100, attribute) + "/>")) == isComplex);
    // A few thousand bytes of a picture unpack to a hundred million pixels, at once or together.
    CHECK(refusalOf(svg(withPicture(pngOf({10'000, 10'000})))) == isUnsafe);
    CHECK(refusalOf(svg(withPicture(pngOf({5'000, 5'000})) + withPicture(pngOf({5'000, 5'000})))) == isComplex);
}

TEST_CASE("an SVG of many dashes is refused, and one that says to have none is not", "[avatar][hostile]") {
    const QByteArray lines = QByteArray("<path d='M0 0L99 99'/>").repeated(500);
    CHECK(refusalOf(svg(lines)).empty());
    for (const QByteArray& dashed :
         {"<g stroke-dasharray='.01'>" + lines + "</g>", "<g style='stroke-dasharray:.01'>" + lines + "</g>",
          "<g style='stroke-dasharray:none;stroke-DASHARRAY :.01'>" + lines + "</g>",
          "<style>path{stroke-dasharray:1}</style>" + lines, "<style>path{stroke-dash\\61rray:1}</style>" + lines})
        CHECK(refusalOf(svg(dashed)) == isComplex);
    for (const QByteArray& plain :
         {"<g stroke-dasharray='none'>" + lines + "</g>", "<g style='fill:red;stroke-dasharray:none'>" + lines + "</g>",
          "<style>path{stroke-dasharray: none}</style>" + lines})
        CHECK(refusalOf(svg(plain)).empty());
    CHECK(refusalOf(svg("<path stroke-dasharray='4 2' d='M0 0L99 99'/>")).empty());
}

TEST_CASE("what is no SVG or a broken one is told", "[avatar][hostile]") {
    for (const QByteArray& none :
         {QByteArray(), QByteArray("   "), QByteArray("words"), QByteArray("<html/>"),
          QByteArray("\x1f\x8b\x08\0\0\0\0\0", 8), QByteArray("<\0s\0v\0g\0/\0>\0", 12), QByteArray(1'000, '\0')}) {
        INFO(none.toStdString());
        CHECK(refusalOf(none) == isNone);
    }
    CHECK(refusalOf("<svg xmlns='http://www.w3.org/2000/svg'><g>") == isDamaged);
    CHECK(refusalOf(svg("<g></p>")) == isDamaged);
    const auto empty = svgPicture(svg("", ""), 512); // it has no size
    REQUIRE_FALSE(empty);
    CHECK(empty.error().message.code == isDamaged);
}
