#pragma once
#include <cjm/formats/table_clip.hpp>
#include <cjm/layout/theme.hpp>
#include <cjm/session/selection/selection.hpp>

#include <QMimeData>

#include <string>

class QImage;

namespace cjm {

// What goes from map to map: a piece of a map as a .cjm document.
inline constexpr const char* blockMime = "application/x-marshrut-cjm";

// A copied piece of a map. Other programs get it as a table, as text or as a picture, each made when it is asked for; a
// persona as text.
class BlockClip : public QMimeData {
    Q_OBJECT
public:
    BlockClip(const Map& map, const Selection& selection, const Theme& theme);

    [[nodiscard]] QStringList formats() const override;
    [[nodiscard]] bool hasFormat(const QString& type) const override { return formats().contains(type); }

protected:
    [[nodiscard]] QVariant retrieveData(const QString& type, QMetaType wanted) const override;

private:
    Map fragment_;
    TableClip table_;
    std::string words_; // of a persona, which is no table and no picture
    Theme theme_;
};

// A piece of a map as it looks: its cards under the stages and beside the rows they stand in, a single cell alone.
// Null when there is nothing to see.
[[nodiscard]] QImage blockPicture(const Map& fragment, const Theme& theme);

} // namespace cjm
