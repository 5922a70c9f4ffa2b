#include "app/window/start_screen.hpp"

#include "app/widgets/map_picture.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/style_sheet.hpp"
#include "app/window/recent_files.hpp"
#include "app/window/tile.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/own_templates.hpp>
#include <cjm/storage/templates.hpp>

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPaintEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QString>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace cjm {

struct StartScreen::Tile {
    TemplateTile* widget;
    std::string name;           // of a template that ships
    std::filesystem::path file; // of an own one
};

namespace {

constexpr int between = 57, rightMargin = 24, tileGap = 18, pictureMargin = 12;
constexpr int likedTile = 250; // pixels that a template may count on

// Measures of a wide window and of one that has less room.
struct Room {
    int outer, left;
};
Room roomIn(int width) { return width < 1250 ? Room{36, 360} : Room{72, 400}; }

QLabel* heading(const QString& text, const Theme& theme, double size, Face face) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setFont(qtFont({face, size}));
    label->setStyleSheet(styleSheetOf(theme, size > 20 ? "color: %ink" : "color: %muted"));
    return label;
}

// "map.cjm · Documents/CJM": from the home folder on, as people know it from their file manager.
QString placeInWords(const QString& path) {
    const QFileInfo file(path);
    const QString folder = file.path(), home = QDir::homePath();
    const QString place = folder == home                               ? StartScreen::tr("Home folder")
                          : folder.startsWith(home + QLatin1Char('/')) ? folder.mid(home.size() + 1)
                                                                       : folder;
    return file.fileName() + QStringLiteral(" · ") + place;
}

} // namespace

StartScreen::StartScreen(Appearance appearance, QWidget* parent) : QWidget(parent), appearance_(appearance) {
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    appearance_.follow(this, [this] {
        if (left_ && !isHidden()) fill(canGoBack_);
    });
}

StartScreen::~StartScreen() = default;

void StartScreen::paintEvent(QPaintEvent* event) {
    QPainter(this).fillRect(event->rect(), qtColour(appearance_.theme().canvas));
}

void StartScreen::fill(bool canGoBack) {
    canGoBack_ = canGoBack;
    tiles_.clear();
    nextPicture_ = 0;
    for (QWidget* old : {left_, right_}) {
        if (!old) continue;
        layout()->removeWidget(old);
        old->hide();
        old->deleteLater(); // it may be one of its buttons that asked
    }
    left_ = makeLeft();
    right_ = makeRight();
    auto* columns = static_cast<QHBoxLayout*>(layout());
    columns->addWidget(left_);
    columns->addWidget(right_, 1);
    left_->show();
    right_->show();
    arrangeTiles();
    QTimer::singleShot(0, right_, [this] { finishPictures(); });
}

QWidget* StartScreen::makeLeft() {
    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(roomIn(width()).outer, 54, 0, 20);
    column->setSpacing(0);
    column->addWidget(heading(tr("Customer journey maps"), appearance_.theme(), 28, Face::bold));
    column->addSpacing(18);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    auto* blank = new QPushButton(tr("New map"));
    blank->setProperty("primary", true);
    auto* open = new QPushButton(tr("Open…"));
    connect(blank, &QPushButton::clicked, this, &StartScreen::blankWanted);
    setFocusProxy(blank); // Enter begins a map
    connect(open, &QPushButton::clicked, this, &StartScreen::openWanted);
    for (QPushButton* button : {blank, open}) {
        button->setAutoDefault(true);
        button->setCursor(Qt::PointingHandCursor);
        buttons->addWidget(button);
    }
    if (canGoBack_) {
        auto* back = new QPushButton(tr("Back to the map"));
        back->setCursor(Qt::PointingHandCursor);
        connect(back, &QPushButton::clicked, this, &StartScreen::backWanted);
        buttons->addWidget(back);
    }
    buttons->addStretch();
    column->addLayout(buttons);
    column->addSpacing(28);
    addRecent(*column);
    column->addStretch();
    return area;
}

void StartScreen::addRecent(QVBoxLayout& column) {
    const QList<RecentFile> files = recentFiles();
    if (files.isEmpty()) {
        auto* words = heading(tr("Maps you open will be listed here. You can also drop a file on this window."),
                              appearance_.theme(), 13, Face::regular);
        words->setWordWrap(true);
        column.addWidget(words);
        return;
    }
    column.addWidget(heading(tr("RECENT"), appearance_.theme(), 12, Face::semiBold));
    column.addSpacing(8);
    const QDateTime now = QDateTime::currentDateTime();
    for (const RecentFile& file : files) {
        const QString title = file.title.isEmpty() ? QFileInfo(file.path).completeBaseName() : file.title;
        auto* tile =
            new RecentTile(appearance_.theme(), title, placeInWords(file.path), whenInWords(file.when, now), nullptr);
        tile->setToolTip(Qt::convertFromPlainText(file.path));
        connect(tile, &QAbstractButton::clicked, this, [this, path = file.path] { emit recentWanted(path); });
        tile->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(tile, &QWidget::customContextMenuRequested, this, [this, tile, path = file.path](QPoint at) {
            QMenu menu;
            connect(menu.addAction(tr("Remove from the list")), &QAction::triggered, this,
                    [this, path] { emit recentUnwanted(path); });
            menu.exec(tile->mapToGlobal(at));
        });
        column.addWidget(tile);
    }
}

QWidget* StartScreen::makeRight() {
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(between, 114, rightMargin, 40);
    column->setSpacing(0);
    column->addWidget(heading(tr("TEMPLATES"), appearance_.theme(), 12, Face::semiBold));
    column->addSpacing(10);
    grid_ = new QWidget;
    auto* grid = new QGridLayout(grid_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(tileGap);
    grid->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(grid_);
    column->addStretch();
    addTiles();
    scroll->setWidget(area);
    area->setAutoFillBackground(false);
    return scroll;
}

void StartScreen::addTiles() {
    for (const std::string_view name : templateNames())
        addTile(qt(say("template." + std::string(name), appearance_.language())),
                qt(say("template-about." + std::string(name), appearance_.language())), qt(std::string(name)), {});
    for (const OwnTemplate& own : ownTemplates(ownTemplatesFolder()))
        addTile(qt(own.name), tr("My template"), {}, own.file);
}

void StartScreen::addTile(const QString& name, const QString& about, const QString& templateName,
                          const std::filesystem::path& file) {
    auto* tile = new TemplateTile(appearance_.theme(), name, about, grid_);
    tiles_.push_back({tile, templateName.toStdString(), file});
    const QString path = qt(file.string());
    connect(tile, &QAbstractButton::clicked, this, [this, templateName, path] {
        path.isEmpty() ? emit templateWanted(templateName) : emit ownTemplateWanted(path);
    });
    if (path.isEmpty()) return;
    tile->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tile, &QWidget::customContextMenuRequested, this, [this, tile, path](QPoint at) {
        QMenu menu;
        connect(menu.addAction(tr("Move to the trash")), &QAction::triggered, this,
                [this, path] { emit ownTemplateUnwanted(path); });
        menu.exec(tile->mapToGlobal(at));
    });
}

// As many tiles in a line as there is room for.
void StartScreen::arrangeTiles() {
    if (!grid_) return;
    auto* grid = static_cast<QGridLayout*>(grid_->layout());
    const auto [outer, left] = roomIn(width());
    left_->setFixedWidth(outer + left);
    left_->layout()->setContentsMargins(outer, 54, 0, 20);
    constexpr int scrollBar = 12;
    const int room = width() - outer - left - between - rightMargin - scrollBar;
    const int columns = std::max(1, room / likedTile);
    const int wide =
        std::clamp((room - (columns - 1) * tileGap) / columns, TemplateTile::narrowest, TemplateTile::widest);
    const bool isOther = !tiles_.empty() && tiles_.front().widget->width() != wide;
    int words = 0;
    for (const Tile& tile : tiles_)
        words = std::max(words, tile.widget->wordsHeight(wide));
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        tiles_[i].widget->setWidth(wide, words);
        grid->addWidget(tiles_[i].widget, static_cast<int>(i) / columns, static_cast<int>(i) % columns);
    }
    if (!isOther) return;
    const bool wasDrawn = isDrawn();
    nextPicture_ = 0; // sharp at their new size
    if (wasDrawn) QTimer::singleShot(0, right_, [this] { finishPictures(); });
}

void StartScreen::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && canGoBack_) return emit backWanted();
    QWidget::keyPressEvent(event);
}

void StartScreen::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrangeTiles();
}

bool StartScreen::isDrawn() const { return nextPicture_ >= tiles_.size(); }

void StartScreen::finishPictures() {
    if (drawNextPicture()) QTimer::singleShot(0, right_, [this] { finishPictures(); });
}

// One at a time, so that the screen answers meanwhile. False when none is left.
bool StartScreen::drawNextPicture() {
    if (nextPicture_ >= tiles_.size()) return false;
    const Tile& tile = tiles_[nextPicture_++];
    if (tile.name == "blank") return true; // a plus sign says more
    Map map;
    if (!tile.file.empty()) {
        auto loaded = loadDocument(systemFiles(), tile.file);
        if (!loaded) return true; // opening it will say why
        map = std::move(loaded->document.map);
    } else if (auto document = loadTemplate(tile.name, appearance_.language())) {
        map = std::move(document->map);
    }
    tile.widget->setPicture(
        mapPicture(map, appearance_.theme(), tile.widget->pictureSize(), pictureMargin, devicePixelRatioF()));
    return true;
}

} // namespace cjm
