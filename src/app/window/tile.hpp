#pragma once
#include <cjm/layout/theme.hpp>

#include <QAbstractButton>
#include <QPixmap>

namespace cjm {

// What can be clicked on the start screen: a button that paints itself, for mouse and keyboard like any other.
class Tile : public QAbstractButton {
    Q_OBJECT
public:
    Tile(const Theme& theme, const QString& name, const QString& about, QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    // Where the keyboard has come to, which is told by a ring.
    [[nodiscard]] bool isRinged() const { return ringed_ && hasFocus(); }

    Theme theme_;
    QString about_;

private:
    bool ringed_ = false;
};

// A template: picture, name, a line about it.
class TemplateTile : public Tile {
    Q_OBJECT
public:
    static constexpr int narrowest = 220, widest = 280;

    TemplateTile(const Theme& theme, const QString& name, const QString& about, QWidget* parent);
    // Without a picture there is a plus sign.
    void setPicture(const QPixmap& picture);
    // As tall as its picture, which is 16:9, and that many pixels of words.
    void setWidth(int width, int wordsHeight);
    // What the words need in a tile of this width.
    [[nodiscard]] int wordsHeight(int width) const;
    [[nodiscard]] QSize pictureSize() const;

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QPixmap picture_;
};

// A recent file: title, folder, when.
class RecentTile : public Tile {
    Q_OBJECT
public:
    static constexpr int height = 48;

    RecentTile(const Theme& theme, const QString& title, const QString& folder, const QString& when, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override { return {200, height}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString when_;
};

} // namespace cjm
