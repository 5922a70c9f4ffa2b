#pragma once
#include <cjm/base/error.hpp>
#include <cjm/formats/table_clip.hpp>
#include <cjm/model/map.hpp>

#include <optional>
#include <variant>

class QMimeData;

namespace cjm {

// What can be made of a clipboard: a piece of a map, a table, a picture, or lines of text. Nothing of an empty one.
struct Fragment {
    Map map;
};
using Clip = std::variant<std::monostate, Fragment, TableClip, Image>;

// The best that a clipboard has. What says to be a picture or a table and is too large, or damaged, is an error.
[[nodiscard]] Result<Clip> readClip(const QMimeData& data);

// Its text: each line is to be a card.
[[nodiscard]] TableClip linesIn(const QMimeData& data);

// True when there is something to paste, without looking into it.
[[nodiscard]] bool hasClip(const QMimeData* data);

// The picture on a clipboard, if it holds one and no text beside it (spreadsheets add one to their cells).
[[nodiscard]] bool hasPicture(const QMimeData& data);
[[nodiscard]] std::optional<Image> pictureIn(const QMimeData& data);

} // namespace cjm
