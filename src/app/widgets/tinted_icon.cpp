#include "app/widgets/tinted_icon.hpp"

#include <cjm/render/icons.hpp>

#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace cjm {
namespace {

class TintedIconEngine : public QIconEngine {
public:
    TintedIconEngine(std::string name, Colour normal, Colour disabled)
        : name_(std::move(name)),
          normal_(normal),
          disabled_(disabled) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        QSvgRenderer(iconSvg(name_, mode == QIcon::Disabled ? disabled_ : normal_)).render(painter, rect);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        if (size.isEmpty()) return {};
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({0, 0}, size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new TintedIconEngine(name_, normal_, disabled_); }

private:
    std::string name_;
    Colour normal_, disabled_;
};

} // namespace

QIcon tintedIcon(std::string_view name, const Theme& theme) {
    return QIcon(new TintedIconEngine(std::string(name), theme.ink, mix(theme.panel, theme.muted, 0.45)));
}

QIcon colouredIcon(std::string_view name, Colour colour) {
    return QIcon(new TintedIconEngine(std::string(name), colour, colour));
}

} // namespace cjm
