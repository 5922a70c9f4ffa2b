#include "golden/goldens.hpp"
#include "support/files.hpp"

#include <cjm/layout/page.hpp>
#include <cjm/render/export.hpp>
#include <cjm/render/scene_painter.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/storage/templates.hpp>

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <catch2/catch.hpp>

#include <array>
#include <cmath>
#include <cstdio>
#include <set>

using namespace cjm;
using namespace cjm::test;

// Ring 2: pictures with the bundled fonts. Rasterisers differ in their last bits, so a small difference is allowed
// in the mean, and a larger one in any small square (a missing card shows there, a shade does not).

namespace {

constexpr double largestMean = 1.5, largestInSquare = 40; // of 255
constexpr int square = 16;

struct Difference {
    double mean = 0, square = 0;
};

int between(QRgb a, QRgb b) {
    return std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) + std::abs(qBlue(a) - qBlue(b));
}

Difference difference(const QImage& a, const QImage& b) {
    Difference result;
    for (int top = 0; top < a.height(); top += square)
        for (int left = 0; left < a.width(); left += square) {
            const int right = std::min(left + square, a.width()), bottom = std::min(top + square, a.height());
            double sum = 0;
            for (int y = top; y < bottom; ++y)
                for (int x = left; x < right; ++x)
                    sum += between(a.pixel(x, y), b.pixel(x, y)) / 3.0;
            result.mean += sum;
            result.square = std::max(result.square, sum / ((right - left) * (bottom - top)));
        }
    result.mean /= static_cast<double>(a.width()) * a.height();
    return result;
}

QImage imageOf(const std::string& bytes) {
    return QImage::fromData(reinterpret_cast<const uchar*>(bytes.data()), static_cast<int>(bytes.size()), "PNG")
        .convertToFormat(QImage::Format_RGB32);
}

std::string drawn(std::string_view name, Language language, bool evidence = false) {
    const auto document = loadTemplate(name, language);
    REQUIRE(document);
    const QtTextMeasure measure;
    PageOptions options;
    options.language = language;
    options.evidence = evidence;
    const auto pages = pagesOf(document->map, "grid", options, measure);
    REQUIRE(pages.size() == 1);
    const auto bytes = pngBytes(pages.front(), 0.5);
    REQUIRE(bytes);
    return *bytes;
}

void checkPicture(std::string_view name, Language language, bool evidence = false) {
    const std::string bytes = drawn(name, language, evidence);
    const auto path = goldenFolder() / (std::string(name) + "-" + std::string(languageCode(language)) +
                                        (evidence ? "-known.png" : ".png"));
    if (approving()) put(path, bytes);
    REQUIRE(std::filesystem::exists(path));
    const QImage now = imageOf(bytes), golden = imageOf(get(path));
    REQUIRE_FALSE(now.isNull());
    REQUIRE(now.size() == golden.size());
    const Difference found = difference(now, golden);
    std::printf("%s: mean difference %.3f, in the worst square %.2f\n", path.filename().c_str(), found.mean,
                found.square);
    CHECK(found.mean <= largestMean);
    CHECK(found.square <= largestInSquare);
}

} // namespace

TEST_CASE("picture: the example in Russian", "[picture]") { checkPicture("boiler-example", Language::russian); }
TEST_CASE("picture: the example in English", "[picture]") { checkPicture("boiler-example", Language::english); }

TEST_CASE("picture: how one knows what the example says", "[picture][coverage]") {
    checkPicture("boiler-example", Language::russian, true);
}

TEST_CASE("the comparison of pictures sees a missing card", "[picture]") {
    const QImage golden = imageOf(drawn("boiler-example", Language::russian));
    CHECK(difference(golden, golden).mean == 0);
    QImage changed = golden;
    for (int y = 200; y < 216; ++y)
        for (int x = 200; x < 260; ++x)
            changed.setPixel(x, y, 0xFF000000);
    CHECK(difference(golden, changed).square > largestInSquare);
}

TEST_CASE("drawing twice gives the same bytes", "[picture]") {
    CHECK(drawn("boiler-example", Language::english) == drawn("boiler-example", Language::english));
}

namespace {

// A picture of three equal fields side by side, or one below the other.
std::shared_ptr<const Image> threeFields(bool upright) {
    QImage picture(upright ? QSize(100, 300) : QSize(300, 100), QImage::Format_RGB32);
    QPainter painter(&picture);
    for (int i = 0; i < 3; ++i)
        painter.fillRect(upright ? QRect(0, 100 * i, 100, 100) : QRect(100 * i, 0, 100, 100),
                         QColor(std::array{Qt::red, Qt::green, Qt::blue}[static_cast<std::size_t>(i)]));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    Image image;
    image.id.value = "three";
    image.type = "png";
    image.data = bytes.toBase64().toStdString();
    return std::make_shared<const Image>(image);
}

QImage drawnShape(const Shape& shape) {
    QImage canvas(60, 60, QImage::Format_RGB32);
    canvas.fill(Qt::white);
    QPainter painter(&canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    ScenePainter scenes;
    scenes.draw(painter, shape);
    scenes.draw(painter, BoxShape{{0, 0, 5, 5}, 0, Colour{0, 0, 0}, {}}); // what comes after it is as ever
    return canvas;
}

} // namespace

TEST_CASE("a round picture is cut from the middle and not squeezed", "[picture]") {
    for (const bool upright : {false, true}) {
        const QImage drawn = drawnShape(ImageShape{threeFields(upright), {10, 10, 40, 40}, 20});
        for (const QPoint at : {QPoint(30, 30), QPoint(14, 30), QPoint(46, 30), QPoint(30, 14), QPoint(30, 46)})
            CHECK(drawn.pixelColor(at) == QColor(Qt::green));
        for (const QPoint at : {QPoint(12, 12), QPoint(48, 12), QPoint(12, 48), QPoint(48, 48)})
            CHECK(drawn.pixelColor(at) == QColor(Qt::white));
        const QImage whole = drawnShape(ImageShape{threeFields(upright), {10, 10, 40, 40}});
        CHECK(whole.pixelColor(upright ? QPoint(30, 14) : QPoint(14, 30)) == QColor(Qt::red));
        CHECK(whole.pixelColor(upright ? QPoint(30, 46) : QPoint(46, 30)) == QColor(Qt::blue));
    }
}

TEST_CASE("a picture that is hard to tell from its ground has a plate, another has none", "[picture]") {
    const auto filled = [](QColor colour) {
        QImage picture(90, 30, QImage::Format_ARGB32);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.fillRect(30, 0, 30, 30, colour);
        painter.end();
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        picture.save(&buffer, "PNG");
        return std::make_shared<const Image>(
            Image{{colour.name().toStdString()}, 0, "png", bytes.toBase64().toStdString(), {}});
    };
    const Colour ground = darkTheme().page;
    for (const auto& [colour, isPlated] :
         {std::pair(QColor(20, 30, 60), true), std::pair(QColor(240, 200, 60), false)}) {
        ImageShape shape{filled(colour), {15, 25, 30, 10}};
        shape.plate = PicturePlate{{11, 21, 38, 18}, 6, {200, 210, 220, 255}, ground, 3};
        const QImage drawn = drawnShape(shape);
        CHECK(drawn.pixelColor(20, 23) == (isPlated ? QColor(200, 210, 220) : QColor(Qt::white)));
        CHECK(drawn.pixelColor(30, 30) == colour);
        Page page;
        page.size = page.scene.size = {60, 60};
        page.scene.shapes.emplace_back(shape);
        CHECK((svgText(page, {}).find("#C8D2DC") != std::string::npos) == isPlated);
    }
}

TEST_CASE("faded pictures and faces show the page, and nothing else fades with them", "[picture]") {
    for (const double radius : {0.0, 20.0}) {
        const QImage drawn = drawnShape(ImageShape{threeFields(false), {10, 10, 40, 40}, radius, 0.35});
        const QColor middle = drawn.pixelColor(30, 30);
        CHECK(middle.green() == 255);
        CHECK(std::abs(middle.red() - 166) <= 2);
        CHECK(drawn.pixelColor(2, 2) == QColor(Qt::black));
    }
    const IconShape face{"face:any", {10, 10, 40, 40}, Colour{0, 0, 0, 89}};
    IconShape full = face;
    full.colour.alpha = 255;
    const QImage pale = drawnShape(face), strong = drawnShape(full);
    CHECK(pale.pixelColor(2, 2) == QColor(Qt::black));
    for (int y = 10; y < 50; y += 7)
        for (int x = 10; x < 50; x += 7) {
            const QColor was = strong.pixelColor(x, y), is = pale.pixelColor(x, y);
            CHECK(std::abs(is.blue() - (255 + (was.blue() - 255) * 0.35)) <= 3);
        }
    CHECK(strong != pale);
}

TEST_CASE("a thumbnail does not depend on what the memory held before", "[picture]") {
    const Map map = loadTemplate("balakhnin-loop", Language::russian)->map;
    for (const int side : {100, 150, 200, 256}) {
        INFO(side);
        std::set<std::string> drawnOver;
        for (const int left : {0x00, 0xFF, 0x80}) {
            // Blocks as large as the pixels will be, given back: they are taken again.
            std::vector<std::vector<char>> blocks;
            for (int height = 20; height <= side; ++height)
                blocks.emplace_back(static_cast<std::size_t>(4 * side * height), static_cast<char>(left));
            blocks.clear();
            const auto bytes = thumbnailBytes(map, lightTheme(), side, Language::russian);
            REQUIRE(bytes);
            drawnOver.insert(*bytes);
        }
        CHECK(drawnOver.size() == 1);
    }
}

TEST_CASE("a picture too large is refused before it is drawn", "[picture]") {
    const QtTextMeasure measure;
    const Map map = loadTemplate("boiler-example", Language::russian)->map;
    PageOptions options;
    options.format = *findPageFormat("a0");
    const auto refused = pngBytes(pagesOf(map, "grid", options, measure).front(), 8);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.code == "cli.too-large");
}
