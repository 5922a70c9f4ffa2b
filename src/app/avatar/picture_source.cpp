#include "app/avatar/picture_source.hpp"

#include "app/widgets/picture_record.hpp"
#include "app/widgets/svg_picture.hpp"

#include <cjm/model/picture.hpp>
#include <cjm/render/picture.hpp>
#include <cjm/storage/safe_write.hpp>

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <cstdint>

namespace cjm {
namespace {

constexpr QSize largestRead{4'096, 4'096};
constexpr int svgSide = 512;

tl::unexpected<Error> noPicture() { return failure({"edit.avatar-not-a-picture", {}}); }

tl::unexpected<Error> tooLarge() {
    constexpr std::int64_t megabytes = largestPictureBytes / 1024 / 1024;
    return failure({"edit.avatar-too-large", {{"limit", megabytes}}}, {}, ErrorKind::tooLarge);
}

QImage madeToFit(const QImage& picture) {
    if (picture.width() <= largestRead.width() && picture.height() <= largestRead.height()) return picture;
    return resized(picture, picture.size().scaled(largestRead, Qt::KeepAspectRatio).expandedTo({1, 1}));
}

Result<QImage> pictureOfBytes(const QByteArray& bytes) {
    if (bytes.size() > largestPictureBytes) return tooLarge();
    Image image;
    image.data = bytes.toBase64().toStdString();
    image.type = pictureType(image.data);
    if (image.type.empty()) return svgPicture(bytes, svgSide);
    QImage picture = unpacked(image, largestRead, Turned::asTheCameraSays);
    if (picture.isNull()) return failure({"edit.avatar-damaged", {}});
    return picture;
}

} // namespace

Result<QImage> pictureAt(const QString& path) {
    const auto bytes = readFile(systemFiles(), path.toStdString(), largestPictureBytes);
    if (!bytes && bytes.error().kind == ErrorKind::tooLarge) return tooLarge();
    if (!bytes)
        return failure({"edit.avatar-not-read", {{"name", QFileInfo(path).fileName().toStdString()}}}, {},
                       ErrorKind::unreachable);
    return pictureOfBytes(QByteArray(bytes->data(), static_cast<qsizetype>(bytes->size())));
}

// The bytes as another program wrote them tell how large they are before they are unpacked: what is refused by them is
// not asked for as an image.
OfferedPicture offeredPicture(const QMimeData& data) {
    for (const QUrl& url : data.urls())
        if (url.isLocalFile()) return {url.toLocalFile(), {}, {}};
    for (const char* type : {"image/png", "image/jpeg", "image/webp", "image/gif", "image/svg+xml"})
        if (QByteArray bytes = data.data(QString::fromLatin1(type)); !bytes.isEmpty()) return {{}, bytes, {}};
    return {{}, {}, qvariant_cast<QImage>(data.imageData())};
}

Result<QImage> pictureOf(const OfferedPicture& offered) {
    if (!offered.path.isEmpty()) return pictureAt(offered.path);
    if (!offered.bytes.isEmpty()) return pictureOfBytes(offered.bytes);
    if (offered.image.isNull()) return noPicture();
    return madeToFit(offered.image);
}

} // namespace cjm
