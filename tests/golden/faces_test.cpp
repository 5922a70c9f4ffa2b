#include <cjm/layout/channels.hpp>
#include <cjm/layout/icon_search.hpp>
#include <cjm/layout/page.hpp>
#include <cjm/render/export.hpp>
#include <cjm/render/text_measure.hpp>

#include <QImage>
#include <QSet>
#include <QXmlStreamReader>

#include <catch2/catch.hpp>

using namespace cjm;

// The faces of avatars, on the page of personas in every format that is a picture.

namespace {

Map mapOf(const std::string& avatar) {
    Map map;
    Persona persona;
    persona.id.value = "p";
    persona.name = "A";
    persona.colour = "#777777"; // what is drawn beside the face is grey
    persona.avatar = avatar;
    map.personas = map.personas.set(std::move(persona));
    return map;
}

std::string fileOf(const std::string& avatar, std::string_view format) {
    const auto files = exportFiles(mapOf(avatar), "personas", {}, *findPageWriter(format), 1);
    REQUIRE(files);
    REQUIRE(files->size() == 1);
    return files->front();
}

// Colours that are no grey.
int coloursIn(const std::string& png) {
    const QImage image =
        QImage::fromData(reinterpret_cast<const uchar*>(png.data()), static_cast<int>(png.size()), "PNG");
    REQUIRE_FALSE(image.isNull());
    QSet<QRgb> found;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (const QColor colour = image.pixelColor(x, y); colour.saturation() > 60) found.insert(colour.rgb());
    return static_cast<int>(found.size());
}

std::size_t countOf(const std::string& text, std::string_view words) {
    std::size_t count = 0;
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
        ++count;
    return count;
}

} // namespace

TEST_CASE("every face draws in colours of its own in PNG", "[faces]") {
    const int without = coloursIn(fileOf("user", "png"));
    for (const std::string_view face : faceNames()) {
        INFO(face);
        CHECK(coloursIn(fileOf(std::string(faceMark) + std::string(face), "png")) > without + 20);
    }
}

TEST_CASE("every face stays a drawing in PDF", "[faces]") {
    const std::string without = fileOf("user", "pdf");
    for (const std::string_view face : faceNames()) {
        INFO(face);
        const std::string pdf = fileOf(std::string(faceMark) + std::string(face), "pdf");
        CHECK(countOf(pdf, "/Subtype /Image") == countOf(without, "/Subtype /Image")); // no pixels
        CHECK(pdf.size() > without.size() + 200);
    }
}

TEST_CASE("every face is inline in SVG, which stays well-formed", "[faces]") {
    QSet<QString> drawings;
    for (const std::string_view face : faceNames()) {
        INFO(face);
        const std::string svg = fileOf(std::string(faceMark) + std::string(face), "svg");
        QXmlStreamReader xml(QByteArray::fromStdString(svg));
        QString colours;
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.attributes().hasAttribute("fill"))
                colours += xml.attributes().value("fill").toString() + xml.attributes().value("d").toString();
        CHECK(xml.errorString().toStdString().empty());
        CHECK(svg.find("viewBox=\"0 0 32 32\"") != std::string::npos);
        CHECK(svg.find("<image") == std::string::npos);
        CHECK_FALSE(drawings.contains(colours));
        drawings.insert(colours);
    }
}
