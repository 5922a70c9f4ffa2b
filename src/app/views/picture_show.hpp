#pragma once
#include <cjm/layout/theme.hpp>
#include <cjm/model/map.hpp>

#include <QImage>
#include <QWidget>

namespace cjm {

/// A picture of the map, large over what shows it. Escape or a click takes it back, and so does work elsewhere.
class PictureShow : public QWidget {
    Q_OBJECT
public:
    /// `caption` stands below it. It covers `over` and takes the keyboard, which goes back there.
    PictureShow(const Image& image, const QString& caption, const Theme& theme, QWidget& over);

    /// Where the picture is drawn.
    [[nodiscard]] QRectF place() const;

signals:
    /// A double click, whose first half has brought the picture: what is under it was meant.
    void meantTwice();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void leave();

    QImage picture_;
    QString caption_;
    Theme theme_;
};

} // namespace cjm
