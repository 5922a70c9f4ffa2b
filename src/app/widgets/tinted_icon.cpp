#include "app/widgets/tinted_icon.hpp"

#include <cjm/render/icons.hpp>

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

namespace cjm {
namespace {

class TintedIconEngine : public QIconEngine {
public:
    TintedIconEngine(std::string name, Colour normal, Colour disabled, Colour on)
        : name_(std::move(name)),
          normal_(normal),
          disabled_(disabled),
          on_(on) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const int side = std::min(rect.width(), rect.height()); // what is wider has room between icon and words
        QSvgRenderer(iconSvg(name_, colourOf(mode, state))).render(painter, QRect(rect.topLeft(), QSize(side, side)));
    }
    // Drawing one means to read its SVG; every button asks for it with every frame.
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        if (size.isEmpty()) return {};
        const Colour colour = colourOf(mode, state);
        const QString key = QStringLiteral("icon %1 %2 %3x%4")
                                .arg(QString::fromStdString(name_), qtColour(colour).name(QColor::HexArgb))
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap)) return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({0, 0}, size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new TintedIconEngine(name_, normal_, disabled_, on_); }

private:
    [[nodiscard]] Colour colourOf(QIcon::Mode mode, QIcon::State state) const {
        return mode == QIcon::Disabled ? disabled_ : state == QIcon::On ? on_ : normal_;
    }

    std::string name_;
    Colour normal_, disabled_, on_;
};

} // namespace

QIcon tintedIcon(std::string_view name, const Theme& theme) {
    return QIcon(new TintedIconEngine(std::string(name), theme.ink, mix(theme.panel, theme.muted, 0.45), theme.accent));
}

QIcon colouredIcon(std::string_view name, Colour colour) {
    return QIcon(new TintedIconEngine(std::string(name), colour, colour, colour));
}

} // namespace cjm
