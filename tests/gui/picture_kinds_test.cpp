#include "app/avatar/picture_cut.hpp"
#include "app/avatar/picture_source.hpp"
#include "app/inspector/inspector_picture.hpp"
#include "app/widgets/picture_record.hpp"
#include "gui/desk.hpp"

#include <cjm/model/picture.hpp>
#include <cjm/render/picture.hpp>

#include <QBuffer>
#include <QImageWriter>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>

using namespace cjm;
using namespace cjm::test;

namespace {

constexpr QRgb one = qRgb(20, 60, 200), other = qRgb(240, 200, 40);

// Lines as fine as can be: made smaller, what lies between both colours has to be seen.
QImage stripes(QSize size, QImage::Format format) {
    QImage picture(size, format);
    const bool indexed =
        format == QImage::Format_Mono || format == QImage::Format_MonoLSB || format == QImage::Format_Indexed8;
    if (indexed) picture.setColorTable({one, other});
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            picture.setPixel(x, y, indexed ? static_cast<uint>((x + y) % 2) : (x + y) % 2 == 0 ? one : other);
    return picture;
}

const QImage::Format formats[] = {QImage::Format_Mono,   QImage::Format_MonoLSB, QImage::Format_Indexed8,
                                  QImage::Format_RGB888, QImage::Format_ARGB32,  QImage::Format_RGB32,
                                  QImage::Format_RGB16,  QImage::Format_RGBA64};

// True when everything is as far from the one colour as from the other.
bool isMean(const QImage& picture) {
    constexpr int tolerance = 24;
    const QRgb mean = qRgb(130, 130, 120);
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) {
            const QRgb pixel = picture.pixel(x, y);
            if (std::abs(qRed(pixel) - qRed(mean)) > tolerance || std::abs(qGreen(pixel) - qGreen(mean)) > tolerance ||
                std::abs(qBlue(pixel) - qBlue(mean)) > tolerance)
                return false;
        }
    return !picture.isNull();
}

QByteArray progressive() {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, "jpeg");
    writer.setProgressiveScanWrite(true);
    REQUIRE(writer.write(stripes({64, 48}, QImage::Format_RGB32)));
    return bytes;
}

// The last of its scans again and again.
QByteArray withScans(QByteArray jpeg, int more) {
    const qsizetype last = jpeg.lastIndexOf("\xFF\xDA"), end = jpeg.lastIndexOf("\xFF\xD9");
    REQUIRE(last > 0);
    const QByteArray scan = jpeg.mid(last, end - last);
    jpeg.truncate(end);
    for (int n = 0; n < more; ++n)
        jpeg += scan;
    return jpeg + "\xFF\xD9";
}

} // namespace

TEST_CASE("a picture made smaller keeps what lies between its colours, whatever its format", "[gui][pictures]") {
    for (const QImage::Format format : formats) {
        INFO(format);
        const QImage picture = stripes({1'200, 1'000}, format);
        CHECK(isMean(resized(picture, {120, 100})));
        CHECK(isMean(cutOut(picture, largestCut(picture.size()))));
        const auto record = imageRecord(packedPicture(picture, "png", 70));
        REQUIRE(record);
        CHECK(isMean(unpacked(*record, {200, 200})));
        CHECK(unpacked(*record, {200, 200}).width() == 200);
        CHECK(isMean(previewOf(*record, {256, 140}).toImage()));
    }
    const auto wide = imageRecord(stripes({5'000, 400}, QImage::Format_Mono));
    REQUIRE(wide);
    CHECK(isMean(unpacked(*wide, {400, 400})));
}

TEST_CASE("a picture that would take a processor for hours is not unpacked, wherever it comes from",
          "[gui][pictures]") {
    const QByteArray usual = progressive(), bomb = withScans(usual, 20'000);
    CHECK(imageRecord(usual));
    CHECK(imageRecord(withScans(usual, 50)));
    CHECK_FALSE(imageRecord(bomb));
    // In a map that is there already it is one that cannot be shown.
    Image inMap = *imageRecord(usual);
    CHECK_FALSE(unpacked(inMap, {32, 32}).isNull());
    inMap.data = bomb.toBase64().toStdString();
    CHECK(unpacked(inMap, {32, 32}).isNull());
    CHECK(previewOf(inMap, {32, 32}).isNull());
    Desk desk;
    desk.openExample();
    put(desk.folder / "bomb.jpg", bomb.toStdString());
    CHECK_FALSE(pictureAt(desk.path("bomb.jpg")));
    CHECK_FALSE(pictureFromFile(desk.path("bomb.jpg")));
    auto* copied = new QMimeData;
    copied->setData("image/jpeg", bomb);
    copied->setImageData(stripes({8, 8}, QImage::Format_RGB32)); // as Qt would unpack it
    CHECK_FALSE(pictureOf(offeredPicture(*copied)));
    QGuiApplication::clipboard()->setMimeData(copied);
    desk.click(card("K1"));
    desk.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.map().images.empty());
}
