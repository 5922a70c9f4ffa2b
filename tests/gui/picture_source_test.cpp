#include "app/avatar/picture_source.hpp"
#include "app/widgets/picture_record.hpp"
#include "support/files.hpp"

#include <QMimeData>
#include <QUrl>

#include <catch2/catch.hpp>

#include <optional>

using namespace cjm;
using namespace cjm::test;

namespace {

// Left red, right blue.
QImage flag(const QSize& size = {40, 20}) {
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(Qt::blue);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width() / 2; ++x)
            picture.setPixelColor(x, y, Qt::red);
    return picture;
}

bool isRed(const QColor& colour) { return colour.red() > 200 && colour.blue() < 60; }
bool isBlue(const QColor& colour) { return colour.blue() > 200 && colour.red() < 60; }

const QByteArray drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'>"
                           "<rect width='20' height='20' fill='red'/></svg>";
const QByteArray gif = QByteArray::fromBase64(
    "R0lGODlhJQAVAPAAAP8AAAAAACH5BAAAAAAALAAAAAAlABUAAAIahI+py+0Po5y02ouz3rz7D4biSJbmiaYqWgAAOw==");

struct Pictures {
    QString path(const char* name, const QByteArray& bytes) {
        put(folder / name, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        return QString::fromStdString((folder / name).string());
    }
    std::string refusal(const char* name, const QByteArray& bytes) { return codeOf(pictureAt(path(name, bytes))); }
    static std::string codeOf(const Result<QImage>& picture) {
        return picture ? std::string("(a picture)") : picture.error().message.code;
    }
    TemporaryFolder folder;
};

// What a camera adds that is held upright: "turn it a quarter to the right".
QByteArray turned(const QByteArray& jpeg) {
    const QByteArray exif("\xFF\xE1\x00\x22"
                          "Exif\0\0"
                          "MM\0\x2A\0\0\0\x08"
                          "\0\x01"
                          "\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"
                          "\0\0\0\0",
                          36);
    return jpeg.left(2) + exif + jpeg.mid(2);
}

// The first bytes of a PNG that says to be larger than it is.
QByteArray pngThatSays(quint32 width, quint32 height) {
    QByteArray png = packedPicture(flag(), "png", 0);
    for (int i = 0; i < 4; ++i) {
        png[16 + i] = static_cast<char>(width >> (24 - 8 * i));
        png[20 + i] = static_cast<char>(height >> (24 - 8 * i));
    }
    return png;
}

} // namespace

TEST_CASE("files of each format are read as pictures, whatever their names say", "[avatar]") {
    Pictures files;
    for (const char* format : {"png", "jpeg", "webp"}) {
        INFO(format);
        const auto picture = pictureAt(files.path("picture.txt", packedPicture(flag(), format, 100)));
        REQUIRE(picture);
        CHECK(picture->size() == QSize(40, 20));
        CHECK(isRed(picture->pixelColor(5, 10)));
        CHECK(isBlue(picture->pixelColor(35, 10)));
    }
    CHECK(pictureAt(files.path("a.png", gif))->size() == QSize(37, 21));
    const auto drawn = pictureAt(files.path("a.jpg", drawing));
    REQUIRE(drawn);
    CHECK(drawn->size() == QSize(512, 256));
    CHECK(isRed(drawn->pixelColor(100, 100)));
    CHECK(drawn->pixelColor(400, 100).alpha() == 0);
}

TEST_CASE("a photo stands as the camera was held", "[avatar]") {
    Pictures files;
    const auto picture = pictureAt(files.path("photo.jpg", turned(packedPicture(flag(), "jpeg", 100))));
    REQUIRE(picture);
    CHECK(picture->size() == QSize(20, 40));
    CHECK(isRed(picture->pixelColor(10, 5)));
    CHECK(isBlue(picture->pixelColor(10, 35)));
}

TEST_CASE("a large picture comes smaller", "[avatar]") {
    Pictures files;
    const auto picture = pictureAt(files.path("wide.png", packedPicture(flag({8'192, 100}), "png", 0)));
    REQUIRE(picture);
    CHECK(picture->size() == QSize(4'096, 50));
    CHECK(isRed(picture->pixelColor(10, 10)));
}

TEST_CASE("what is no picture of a file is told in one sentence", "[avatar][hostile]") {
    Pictures files;
    CHECK(files.refusal("empty.png", "") == "edit.avatar-not-a-picture");
    CHECK(files.refusal("words.png", "words") == "edit.avatar-not-a-picture");
    CHECK(files.refusal("a.bmp", packedPicture(flag(), "bmp", 0)) == "edit.avatar-not-a-picture");
    CHECK(files.refusal("half.png", packedPicture(flag(), "png", 0).left(30)) == "edit.avatar-damaged");
    CHECK(files.refusal("bomb.png", pngThatSays(60'000, 60'000)) == "edit.avatar-damaged");
    CHECK(files.refusal("bomb2.png", pngThatSays(10'000, 10'000)) == "edit.avatar-damaged");
    CHECK(files.refusal("a.svg", drawing.left(70)) == "edit.avatar-damaged");
    CHECK(files.refusal("large.png", QByteArray(largestPictureBytes + 1, 'x')) == "edit.avatar-too-large");
    CHECK(Pictures::codeOf(pictureAt(QString::fromStdString(files.folder.path().string()))) == "edit.avatar-not-read");
    const auto gone = pictureAt(QString::fromStdString((files.folder / "нет.png").string()));
    REQUIRE_FALSE(gone);
    CHECK(say(gone.error(), Language::russian) == "не удалось прочитать файл «нет.png». Проверьте имя и права доступа");
}

TEST_CASE("a picture is taken from the clipboard and from what is dropped", "[avatar]") {
    Pictures files;
    const QUrl file = QUrl::fromLocalFile(files.path("a.png", packedPicture(flag(), "png", 0)));
    const QUrl page("https://example.org/a.png");
    const auto sizeOf = [](const QMimeData& data) {
        const auto picture = pictureOf(offeredPicture(data));
        return picture ? picture->size() : QSize();
    };
    QMimeData dropped;
    dropped.setUrls({page, file});
    CHECK(sizeOf(dropped) == QSize(40, 20));

    QMimeData shot;
    shot.setImageData(flag({30, 30}));
    CHECK(sizeOf(shot) == QSize(30, 30));
    shot.setUrls({page}); // a browser says where it has it from
    CHECK(sizeOf(shot) == QSize(30, 30));
    shot.setImageData(flag({8'192, 64}));
    CHECK(sizeOf(shot) == QSize(4'096, 32));

    QMimeData bytes;
    bytes.setData("image/svg+xml", drawing);
    CHECK(sizeOf(bytes) == QSize(512, 256));
    bytes.setData("image/jpeg", packedPicture(flag({50, 20}), "jpeg", 90));
    CHECK(sizeOf(bytes) == QSize(50, 20));
}

TEST_CASE("what is refused as bytes is not unpacked as an image", "[avatar][hostile]") {
    QMimeData data;
    data.setData("image/png", pngThatSays(60'000, 60'000));
    data.setImageData(flag());
    CHECK(Pictures::codeOf(pictureOf(offeredPicture(data))) == "edit.avatar-damaged");
    QMimeData words;
    words.setText("words");
    CHECK(Pictures::codeOf(pictureOf(offeredPicture(words))) == "edit.avatar-not-a-picture");
    QMimeData page;
    page.setUrls({QUrl("https://example.org/a.png")});
    CHECK(Pictures::codeOf(pictureOf(offeredPicture(page))) == "edit.avatar-not-a-picture");
}
