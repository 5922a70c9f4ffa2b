#include "app/views/clip_reading.hpp"

#include "app/views/block_clip.hpp"
#include "app/widgets/editor_text.hpp"
#include "app/widgets/picture_record.hpp"

#include <cjm/storage/document.hpp>

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <array>

namespace cjm {
namespace {

constexpr std::array<const char*, 5> pictureMimes{"image/png", "image/jpeg", "image/webp", "image/gif",
                                                  "image/svg+xml"};
constexpr std::size_t manyBytes = 128 * 1024; // of words: looked through in a few milliseconds
constexpr qsizetype largeBlock = 64 * 1024, largePicture = 512 * 1024;

bool isPictureName(const QString& path) {
    static const QStringList endings{QStringLiteral("png"),  QStringLiteral("jpg"), QStringLiteral("jpeg"),
                                     QStringLiteral("webp"), QStringLiteral("gif"), QStringLiteral("svg")};
    return endings.contains(QFileInfo(path).suffix().toLower());
}

// A browser that copies a picture puts its address beside it.
bool isAddress(const ClipWords& words) {
    if (words.kind != ClipWords::Kind::text || words.table.rows.front().front().lines.size() != 1) return false;
    const QString line = QString::fromStdString(words.table.rows.front().front().lines.front());
    const QUrl url(line, QUrl::StrictMode);
    return url.isValid() && !url.scheme().isEmpty() && !line.contains(QLatin1Char(' '));
}

bool saysNothing(const Result<ClipWords>& words) {
    return words &&
           (words->kind == ClipWords::Kind::nothing || words->kind == ClipWords::Kind::picture || isAddress(*words));
}

void takePicture(const QMimeData& data, Copied& copied) {
    // The bytes as another program wrote them are the smallest and lose nothing.
    for (const char* type : pictureMimes)
        if (copied.picture = data.data(QString::fromLatin1(type)); !copied.picture.isEmpty()) return;
    copied.image = qvariant_cast<QImage>(data.imageData());
}

void takeFiles(const QMimeData& data, Copied& copied) {
    for (const QUrl& url : data.urls()) {
        if (!url.isLocalFile()) continue;
        copied.hasFiles = true;
        if (const QString path = url.toLocalFile(); isPictureName(path)) copied.files.push_back(path);
    }
}

bool offersPicture(const QMimeData& data) {
    return data.hasImage() || std::any_of(pictureMimes.begin(), pictureMimes.end(),
                                          [&](const char* type) { return data.hasFormat(QString::fromLatin1(type)); });
}

std::string linksIn(const QMimeData& data) {
    QStringList links;
    for (const QUrl& url : data.urls())
        links.push_back(url.toDisplayString());
    return links.join(QLatin1Char('\n')).toStdString();
}

Result<Clip> readBlock(const QByteArray& bytes) {
    auto loaded = decode({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!loaded) return tl::unexpected(loaded.error());
    return Fragment{std::move(loaded->document.map)};
}

Result<Clip> readPictures(const Copied& copied) {
    CopiedPictures pictures;
    const auto take = [&](std::optional<Image> image) {
        if (image) pictures.push_back(std::move(*image));
        return image.has_value();
    };
    for (const QString& path : copied.files)
        if (!take(pictureFromFile(path))) return failure({"edit.not-a-picture", {}});
    if (!copied.picture.isEmpty() || !copied.image.isNull())
        if (!take(pictureOrDrawing(copied.picture)) && !take(imageRecord(copied.image)))
            return failure({"edit.not-a-picture", {}});
    if (pictures.empty()) return failure({"edit.not-a-picture", {}});
    return pictures;
}

} // namespace

bool Copied::isLarge() const {
    return !files.isEmpty() || block.size() > largeBlock || picture.size() > largePicture ||
           image.sizeInBytes() > 4 * largePicture || html.size() + text.size() > manyBytes;
}

Copied copiedIn(const QMimeData& data) {
    Copied copied;
    if (data.hasFormat(QString::fromLatin1(blockMime))) {
        copied.block = data.data(QString::fromLatin1(blockMime));
        return copied;
    }
    takeFiles(data, copied);
    if (copied.hasFiles) return copied;
    if (data.hasHtml()) copied.html = data.html().toStdString();
    copied.text = data.text().toStdString();
    if (copied.text.empty() && data.hasUrls()) copied.text = linksIn(data);
    // Of many lines it is known without reading them.
    const bool isMuch = copied.text.size() > manyBytes && copied.text.find('\n') != std::string::npos;
    if (isMuch || !offersPicture(data)) return copied;
    copied.words = readWords(copied.html, copied.text);
    if (saysNothing(*copied.words)) takePicture(data, copied);
    return copied;
}

Result<Clip> read(Copied copied) {
    if (!copied.block.isEmpty()) return readBlock(copied.block);
    if (copied.hasFiles || copied.isPicture()) return readPictures(copied);
    auto words = copied.words     ? std::move(*copied.words)
                 : copied.isPlain ? readLines(copied.text)
                                  : readWords(copied.html, copied.text);
    if (!words) return tl::unexpected(words.error());
    if (words->kind == ClipWords::Kind::nothing || words->table.rows.empty()) return Clip{};
    return std::move(*words);
}

bool hasClip(const QMimeData* data) {
    return data && (data->hasFormat(QString::fromLatin1(blockMime)) || data->hasText() || data->hasHtml() ||
                    data->hasUrls() || offersPicture(*data));
}

QString textIn(const QMimeData& data) { return withoutZeros(data.text()); }

} // namespace cjm
