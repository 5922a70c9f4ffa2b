#include "app/widgets/svg_picture.hpp"

#include "app/widgets/svg_check.hpp"

#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace cjm {

Result<QImage> svgPicture(const QByteArray& bytes, int longestSide) {
    if (auto checked = checkSvg(bytes); !checked) return tl::unexpected(checked.error());
    QSvgRenderer renderer(bytes);
    const QSizeF whole = renderer.viewBoxF().size();
    const double longer = std::max(whole.width(), whole.height());
    if (!renderer.isValid() || !std::isfinite(longer) || whole.isEmpty()) return failure({"edit.avatar-damaged", {}});
    const QSize size = QSizeF(whole * (longestSide / longer)).toSize().expandedTo({1, 1});
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(picture.rect()));
    painter.end();
    return picture;
}

} // namespace cjm
