#include "app/views/clip_reading.hpp"

#include "app/views/block_clip.hpp"
#include "app/widgets/picture_record.hpp"

#include <cjm/storage/document.hpp>

#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <array>

namespace cjm {
namespace {

constexpr std::array<const char*, 4> pictureMimes{"image/png", "image/jpeg", "image/webp", "image/gif"};

// The one file of a file manager's clipboard that is a picture by its name.
QString pictureFile(const QMimeData& data) {
    const auto urls = data.urls();
    if (urls.size() != 1 || !urls.front().isLocalFile()) return {};
    const QString path = urls.front().toLocalFile();
    static const QStringList endings{QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg"),
                                     QStringLiteral("webp"), QStringLiteral("gif")};
    return endings.contains(QFileInfo(path).suffix().toLower()) ? path : QString();
}

Result<Clip> readBlock(const QMimeData& data) {
    const QByteArray bytes = data.data(QString::fromLatin1(blockMime));
    auto loaded = decode({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!loaded) return tl::unexpected(loaded.error());
    return Fragment{std::move(loaded->document.map)};
}

} // namespace

bool hasPicture(const QMimeData& data) {
    if (!pictureFile(data).isEmpty()) return true;
    return data.hasImage() && data.text().trimmed().isEmpty();
}

std::optional<Image> pictureIn(const QMimeData& data) {
    if (const QString path = pictureFile(data); !path.isEmpty()) return pictureFromFile(path);
    // The bytes as another program wrote them are the smallest and lose nothing.
    for (const char* type : pictureMimes)
        if (const QByteArray bytes = data.data(QString::fromLatin1(type)); !bytes.isEmpty())
            if (auto image = imageRecord(bytes)) return image;
    return imageRecord(qvariant_cast<QImage>(data.imageData()));
}

TableClip linesIn(const QMimeData& data) {
    const std::string text = data.text().toStdString();
    TableClip lines;
    TableCell cell;
    std::string_view rest(text);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const QByteArray line = QByteArray::fromRawData(rest.data(), static_cast<qsizetype>(end)).trimmed();
        if (!line.isEmpty()) cell.lines.push_back(line.toStdString());
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (!cell.lines.empty()) lines.rows = {{std::move(cell)}};
    return lines;
}

bool hasClip(const QMimeData* data) {
    return data && (data->hasFormat(QString::fromLatin1(blockMime)) || data->hasText() || data->hasHtml() ||
                    data->hasImage() || data->hasUrls());
}

Result<Clip> readClip(const QMimeData& data) {
    if (data.hasFormat(QString::fromLatin1(blockMime))) return readBlock(data);
    if (data.hasHtml()) {
        auto table = readHtmlTable(data.html().toStdString());
        if (!table) return tl::unexpected(table.error());
        if (table->isGrid()) return std::move(*table);
    }
    const QString text = data.text();
    if (text.contains(QLatin1Char('\t'))) {
        auto table = readTsv(text.toStdString());
        if (!table) return tl::unexpected(table.error());
        if (table->isGrid()) return std::move(*table);
    }
    if (hasPicture(data)) {
        auto image = pictureIn(data);
        if (!image) return failure({"edit.not-a-picture", {}});
        return std::move(*image);
    }
    TableClip lines = linesIn(data);
    if (lines.rows.empty()) return Clip{};
    return lines;
}

} // namespace cjm
