#include "app/views/clipboard_commands.hpp"
#include "gui/desk.hpp"
#include "support/builders.hpp"
#include "support/targets.hpp"

#include <cjm/edit/file_size.hpp>
#include <cjm/model/picture.hpp>

#include <QFileInfo>
#include <QImage>
#include <QUrl>

#include <catch2/catch.hpp>

#include <random>

using namespace cjm;
using namespace cjm::test;

namespace {

// It does not pack, whatever packs it.
QImage noise(int side, QImage::Format format) {
    QImage image(side, side, format);
    std::mt19937 random(1);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            image.setPixel(x, y, static_cast<QRgb>(random()));
    return image;
}

void paste(Desk& desk, QMimeData* data) {
    QGuiApplication::clipboard()->setMimeData(data);
    desk.click(card("K1"));
    desk.key(Qt::Key_V, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return !desk.board().clipboard().isReading(); }, 20'000));
}

} // namespace

TEST_CASE("a picture that is too large for a map is made smaller", "[gui][clipboard]") {
    Desk desk;
    desk.openExample();
    auto* shot = new QMimeData;
    shot->setImageData(noise(1'600, QImage::Format_ARGB32)); // ten megabytes as PNG, which its transparency needs
    paste(desk, shot);
    REQUIRE(desk.map().images.size() == 1);
    const Image pasted = *desk.map().images.begin();
    CHECK(pasted.type == "png");
    CHECK(pasted.data.size() <= mostPictureLength);
    CHECK(pasted.data.size() > mostPictureLength / 2);
    CHECK(pictureSize(pasted)->width > 1'000);
    CHECK(pictureSize(pasted)->width == pictureSize(pasted)->height);
    CHECK(problems(desk.map()) == nothing);
}

TEST_CASE("a file of a picture that is too large for a map is made smaller", "[gui][clipboard]") {
    Desk desk;
    desk.openExample();
    const QString path = desk.path("photo.jpg");
    REQUIRE(noise(2'300, QImage::Format_RGB32).save(path, "jpeg", 100));
    REQUIRE(QFileInfo(path).size() > static_cast<qint64>(mostPictureBytes));
    auto* file = new QMimeData;
    file->setUrls({QUrl::fromLocalFile(path)});
    paste(desk, file);
    REQUIRE(desk.map().images.size() == 1);
    const Image pasted = *desk.map().images.begin();
    CHECK(pasted.type == "jpeg");
    CHECK(pasted.data.size() <= mostPictureLength);
    CHECK(pictureSize(pasted)->width > 1'000);
    CHECK(problems(desk.map()) == nothing);
}
