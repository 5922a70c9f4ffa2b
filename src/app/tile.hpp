#pragma once
#include <cjm/layout/theme.hpp>

#include <QAbstractButton>
#include <QPixmap>

namespace cjm {

// A template on the start screen: picture, name, a line about it. A button like any other for mouse and keyboard.
class TemplateTile : public QAbstractButton {
    Q_OBJECT
public:
    static constexpr int width = 256, height = 222, pictureHeight = 143;

    TemplateTile(const Theme& theme, const QString& name, const QString& about, QWidget* parent);
    // Without a picture there is a plus sign.
    void setPicture(const QPixmap& picture);
    [[nodiscard]] bool hasPicture() const { return !picture_.isNull(); }
    [[nodiscard]] QSize sizeHint() const override { return {width, height}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    Theme theme_;
    QString about_;
    QPixmap picture_;
};

// A recent file on the start screen: title, folder, when.
class RecentTile : public QAbstractButton {
    Q_OBJECT
public:
    static constexpr int height = 50;

    RecentTile(const Theme& theme, const QString& title, const QString& folder, const QString& when, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override { return {200, height}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    Theme theme_;
    QString folder_, when_;
};

} // namespace cjm
