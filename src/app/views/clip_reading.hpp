#pragma once
#include <cjm/base/error.hpp>
#include <cjm/formats/clip_words.hpp>
#include <cjm/model/map.hpp>

#include <QByteArray>
#include <QImage>
#include <QStringList>

#include <optional>
#include <string>
#include <variant>
#include <vector>

class QMimeData;

namespace cjm {

/// What can be made of a clipboard or of what is dropped: a piece of a map, words, pictures; nothing of an empty one.
struct Fragment {
    Map map;
};
using CopiedPictures = std::vector<Image>;
using Clip = std::variant<std::monostate, Fragment, ClipWords, CopiedPictures>;

/// What a clipboard holds, decided from all that it offers: a piece of a map, or else files, or else a picture that
/// comes without words (spreadsheets add one to their cells, browsers add its address), or else words. Only fetched,
/// and looked into no further than that takes.
struct Copied {
    QByteArray block;
    QStringList files;     ///< Those that are pictures by their names.
    bool hasFiles = false; ///< Of whatever kind.
    QByteArray picture;    ///< As another program wrote it …
    QImage image;          ///< … or unpacked already.
    std::string html, text;
    std::optional<Result<ClipWords>> words; ///< Of both, when they were read to see whether they say anything.
    bool isPlain = false;                   ///< Its lines are wanted as they are, marks of lists and tabs included.

    [[nodiscard]] bool isPicture() const { return !files.isEmpty() || !picture.isEmpty() || !image.isNull(); }
    /// Bytes to be looked into: a file may be any number of them.
    [[nodiscard]] bool isLarge() const;
};
[[nodiscard]] Copied copiedIn(const QMimeData& data);

/// Looks into it; on any thread, for files on a share that does not answer may take for ever. What says to be a picture
/// or a table and is too large, or damaged, is an error.
[[nodiscard]] Result<Clip> read(Copied copied);

/// True when there is something to paste, without looking into it.
[[nodiscard]] bool hasClip(const QMimeData* data);
/// The text of it, in which nothing is that a map does not hold.
[[nodiscard]] QString textIn(const QMimeData& data);

} // namespace cjm
