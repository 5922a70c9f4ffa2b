#pragma once
#include "app/widgets/looks.hpp"

#include <QWidget>

#include <filesystem>
#include <vector>

class QVBoxLayout;

namespace cjm {

class TemplateTile;

/// What the program opens with: a new map, a file, a recent file, or a template picked by its picture. Files can be
/// dropped on it. It only asks; the window acts.
class StartScreen : public QWidget {
    Q_OBJECT
public:
    explicit StartScreen(Appearance appearance, QWidget* parent = nullptr);
    ~StartScreen() override;

    /// Fills it anew: the recent files and own templates of now. The pictures come one by one when the program is idle.
    /// `canGoBack`: there is an open map behind it.
    void fill(bool canGoBack);
    /// True when no picture is to come.
    [[nodiscard]] bool isDrawn() const;

signals:
    void blankWanted();
    void openWanted();
    void backWanted();
    void templateWanted(const QString& name);
    void ownTemplateWanted(const QString& path);
    void ownTemplateUnwanted(const QString& path);
    void recentWanted(const QString& path);
    void recentUnwanted(const QString& path);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeLeft();
    QWidget* makeRight();
    void addRecent(QVBoxLayout& column);
    void addTiles();
    void addTile(const QString& name, const QString& about, const QString& templateName,
                 const std::filesystem::path& file);
    void arrangeTiles();
    void finishPictures();
    bool drawNextPicture();

    struct Tile;
    Appearance appearance_;
    std::vector<Tile> tiles_;
    QWidget *left_ = nullptr, *right_ = nullptr, *grid_ = nullptr;
    std::size_t nextPicture_ = 0;
    bool canGoBack_ = false;
};

} // namespace cjm
