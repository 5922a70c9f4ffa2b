#pragma once
#include <cjm/app/board.hpp>
#include <cjm/app/dialogs.hpp>
#include <cjm/session/store.hpp>
#include <cjm/storage/versions.hpp>

#include <QMainWindow>

#include <filesystem>
#include <functional>
#include <memory>

class QAction;
class QActionGroup;
class QDockWidget;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolBar;
class QVBoxLayout;

namespace cjm {

class Banner;
class Languages;
class Looks;
class StartScreen;
class VersionsPanel;

/// The editor's window: one document, its board, menus, tool bar and status line.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `languages` and `looks` switch words and colours of the whole program and outlive the window.
    MainWindow(Languages& languages, Looks& looks, std::unique_ptr<Dialogs> dialogs);
    ~MainWindow() override;

    [[nodiscard]] Board& board() { return *board_; }
    [[nodiscard]] StartScreen& startScreen() { return *start_; }
    [[nodiscard]] const std::shared_ptr<Store>& store() const { return store_; }

    /// Opens a file; on failure says why and keeps what was open.
    bool openFile(const std::filesystem::path& path);
    /// Opens a template as a map that has no file yet.
    bool openTemplate(std::string_view name);
    /// Opens one of the user's own templates likewise.
    bool openOwnTemplate(const std::filesystem::path& path);
    /// Shows the start screen instead of the board; the document stays until another one is opened.
    void showStart();
    [[nodiscard]] bool isAtStart() const;
    /// A new strip above the board, below those that are there; hidden until it is told something.
    [[nodiscard]] Banner& addBanner();
    [[nodiscard]] VersionsPanel& versionsPanel() { return *versionsPanel_; }
    /// Opens the panel of versions, or closes it when it has the focus.
    void showVersions();

public slots:
    void open();
    bool save();
    bool saveAs();
    void exportMap();
    void saveAsTemplate();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QAction* makeAction(const char* icon, const QList<QKeySequence>& keys, const std::function<void()>& run);
    void makeActions();
    void makeChoices();
    void makeMenus();
    void makeToolBar();
    void makeStatusBar();
    void makeBoardPage();
    void makeStartScreen();
    void makeVersions();
    void retranslateVersions();
    /// The versions of the open document, or null when it has no id.
    [[nodiscard]] std::shared_ptr<Versions> openVersions() const;
    void followDocument();
    void tellOfVersion();
    void lookAtVersion(const Version& version, const Map& map);
    void lookBack();
    void restoreVersion(const Version& version, const Map& map);
    void leaveStart();
    void fillStart();
    void retint();
    void openMap(Map map);
    [[nodiscard]] QString suggestedPath(const QString& ending) const;
    bool writeExport(const ExportChoice& choice, const QString& path);
    void retranslate();
    void setDocument(std::shared_ptr<Store> store);
    void refresh();
    void tell(const Error& error);
    bool saveTo(const std::filesystem::path& path);
    /// Asks when there is something unsaved; true when the document may go.
    bool mayLeave();
    [[nodiscard]] QString documentName() const;

    struct Actions;
    Languages& languages_;
    Looks& looks_;
    std::unique_ptr<Dialogs> dialogs_;
    std::unique_ptr<Actions> actions_;
    std::shared_ptr<Store> store_;
    std::shared_ptr<void> observation_;
    QStackedWidget* pages_ = nullptr;
    QWidget* boardPage_ = nullptr; ///< Banners, and the board below them.
    QVBoxLayout* banners_ = nullptr;
    Board* board_ = nullptr;
    StartScreen* start_ = nullptr;
    VersionsPanel* versionsPanel_ = nullptr;
    QDockWidget* versionsDock_ = nullptr;
    QAction* versionsAction_ = nullptr;
    Banner* versionBanner_ = nullptr; ///< Says which version is looked at.
    std::shared_ptr<Version> lookedAt_;
    std::shared_ptr<void> versionsObservation_;
    bool versionsWanted_ = false; ///< Shown whenever a map is.
    bool hasDocument_ = false;    ///< False until a map was opened or made: the window begins with an empty one.
    QToolBar* toolBar_ = nullptr;
    QLabel *stateLabel_ = nullptr, *countsLabel_ = nullptr, *zoomLabel_ = nullptr;
};

} // namespace cjm
