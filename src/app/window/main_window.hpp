#pragma once
#include "app/dialogs/dialogs.hpp"
#include "app/document/document_session.hpp"
#include "app/views/grid_view.hpp"

#include <cjm/storage/recovery.hpp>
#include <cjm/storage/versions.hpp>

#include <QMainWindow>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QAction;
class QActionGroup;
class QDockWidget;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolBar;
class QToolButton;
class QVBoxLayout;

namespace cjm {

class Banner;
class BoardCommands;
class ChangesPanel;
class Languages;
class Inspector;
class Looks;
class StartScreen;
class Toast;
class VersionsPanel;

/// The editor's window: one document, its board, menus, tool bar and status line.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `languages` and `looks` switch words and colours of the whole program and outlive the window.
    MainWindow(Languages& languages, Looks& looks, std::unique_ptr<Dialogs> dialogs, StoragePaths places = {});
    ~MainWindow() override;

    [[nodiscard]] GridView& board() { return *board_; }
    [[nodiscard]] StartScreen& startScreen() { return *start_; }
    [[nodiscard]] Banner& banner() { return *banner_; }
    [[nodiscard]] const std::shared_ptr<Store>& store() const { return session_->store(); }
    /// The map that is shown, and all that belongs to it.
    [[nodiscard]] DocumentSession& session() { return *session_; }
    /// How safe the open map is.
    [[nodiscard]] const OpenDocument& document() const { return session_->document(); }

    /// Told whether something was opened.
    using Then = std::function<void(bool opened)>;
    /// Opens a file, or shows it when it is open already; on failure says why and keeps what was open. Reads in the
    /// background: the window stays alive when a share does not answer, and opens one file at a time.
    /// `toLookAt`: for reading only.
    void openFile(const std::filesystem::path& path, bool toLookAt = false, Then then = {});
    [[nodiscard]] bool isOpening() const { return opening_; }
    /// Looks for work that a killed program left. Opens that of the file named, or the newest when none is named and
    /// `mayOpen`. What is not opened is offered on the banner.
    void recover(const std::filesystem::path& wanted, bool mayOpen, Then then = {});
    /// Opens a template as a map that has no file yet.
    bool openTemplate(std::string_view name);
    /// Opens one of the user's own templates likewise.
    bool openOwnTemplate(const std::filesystem::path& path);
    /// Shows the start screen instead of the board; the document stays until another one is opened.
    void showStart();
    [[nodiscard]] bool isAtStart() const;
    /// A new strip above the board, below those that are there; hidden until it is told something.
    [[nodiscard]] Banner& addBanner();
    /// Everything that can be done on the board; see BoardCommands::bind for what only a window can do.
    [[nodiscard]] BoardCommands& commands() { return *commands_; }
    /// Small messages at the bottom of the board.
    [[nodiscard]] Toast& toast() { return *toast_; }
    [[nodiscard]] ChangesPanel& changesPanel() { return *changesPanel_; }
    /// Opens the panel of changes, or closes it when it has the focus.
    void showChanges();
    [[nodiscard]] VersionsPanel& versionsPanel() { return *versionsPanel_; }
    [[nodiscard]] Inspector& inspector() { return *inspector_; }
    /// Opens the panel of fields and goes into it.
    void inspect();
    /// Opens the panel of versions, or closes it when it has the focus.
    void showVersions();

public slots:
    void open();
    void openToLookAt();
    /// Saves in the background; asks where when the map has no file yet. False when that question was given up.
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
    void makeCommands();
    void followEditing();
    void makeToolBar();
    void dressTools();
    void makeStatusBar();
    void makeBoardPage();
    void makeStartScreen();
    void makeVersions();
    void makeInspector();
    void retranslateInspector();
    void placeInspector();
    void wantInspector(bool wanted);
    void makeChanges();
    void retranslateChanges();
    void retranslateVersions();
    void tellOfVersion();
    void lookAtVersion(const Version& version, const Map& map);
    void lookBack();
    void restoreVersion(const Version& version, const Map& map);
    void leaveStart();
    void fillStart();
    void retint();
    void openMap(Map map);
    void readInBackground(const std::filesystem::path& path, std::function<void(Result<OpenedFile>)> then);
    void showOpened(OpenedFile opened, bool toLookAt);
    void rememberFile(const FileState& file);
    /// The file is damaged: opens the newest version of it that is not, and keeps what the file holds beside it.
    void openGoodVersion(const std::filesystem::path& path, const Error& damage, const Then& then);
    void openGoodVersionOf(const std::filesystem::path& path, const Error& damage, const std::string& bytes,
                           const Then& then);
    void openOrphan(const std::shared_ptr<Orphan>& orphan, const Then& then);
    bool showOrphan(Orphan& orphan, const Orphan::Work& work, std::optional<FileState> onDisk);
    void offerOrphans();
    void putOrphanAside();
    /// Makes the open map one that can only be looked at, and says so; `newer`: its file is a newer program's.
    void lockDocument(bool newer);
    void unlockDocument();
    void askAndOpen(bool toLookAt);
    void setAutosave(bool on);
    /// The document has become safer or less safe.
    void safetyChanged();
    /// What the document may be used for has changed.
    void followAccess();
    void tellOfSafety();
    [[nodiscard]] QString safetyInWords() const;
    /// Waits until saving has come to an end; true when the file holds the map. The window stays alive.
    bool finishSaving();
    /// The map could not be saved: asks what to do; true when the document may go.
    bool mayLeaveUnsaved();
    [[nodiscard]] QString suggestedPath(const QString& ending) const;
    void exportTo(const ExportChoice& choice, const QString& path);
    bool mayReplace(const std::vector<std::string>& names);
    void tellOfExport(const Error& error);
    void retranslate();
    /// A document in the place of the one that is shown; `follows`: see JournalHead.
    void setDocument(FileState file, std::optional<Map> now = {}, const std::string& follows = {});
    /// Every view and panel shows this document.
    void showSession(DocumentSession& session);
    /// The document of a file that is open already, or null.
    [[nodiscard]] DocumentSession* sessionOf(const std::filesystem::path& path) const;
    void refresh();
    void tell(const Error& error);
    void saveTo(const std::filesystem::path& path, bool replaceForeign = false);
    /// Saves, or asks what to do with what is unsaved; true when the document may go.
    bool mayLeave();
    [[nodiscard]] QString documentName() const;

    struct Actions;
    Languages& languages_;
    Looks& looks_;
    std::unique_ptr<Dialogs> dialogs_;
    std::unique_ptr<Actions> actions_;
    StoragePaths places_;
    std::vector<std::unique_ptr<DocumentSession>> sessions_; ///< One an open map.
    DocumentSession* session_ = nullptr;                     ///< The one that is shown.
    std::vector<std::shared_ptr<Orphan>> orphans_;
    bool autosave_ = true;
    bool opening_ = false;
    bool unwanted_ = false;    ///< The user said that what is unsaved may go.
    bool askedToSave_ = false; ///< By the user: a failure is told at once.
    std::shared_ptr<const FileState> knownFile_;
    QStackedWidget* pages_ = nullptr;
    Banner* banner_ = nullptr;       ///< Says what happened to the map's file.
    Banner* orphanBanner_ = nullptr; ///< Offers work of other maps that a killed program left.
    QWidget* boardPage_ = nullptr;   ///< Banners, and the board below them.
    QVBoxLayout* banners_ = nullptr;
    GridView* board_ = nullptr;
    BoardCommands* commands_ = nullptr;
    Toast* toast_ = nullptr;
    StartScreen* start_ = nullptr;
    ChangesPanel* changesPanel_ = nullptr;
    QDockWidget* changesDock_ = nullptr;
    QAction* changesAction_ = nullptr;
    bool changesWanted_ = false; ///< Shown whenever a map is.
    VersionsPanel* versionsPanel_ = nullptr;
    QDockWidget* versionsDock_ = nullptr;
    QAction* versionsAction_ = nullptr;
    Banner* versionBanner_ = nullptr; ///< Says which version is looked at.
    bool versionsWanted_ = false;     ///< Shown whenever a map is.
    bool hasDocument_ = false;        ///< False until a map was opened or made: the window begins with an empty one.
    Inspector* inspector_ = nullptr;
    QDockWidget* inspectorDock_ = nullptr;
    QAction *inspectorAction_ = nullptr, *inspectAction_ = nullptr;
    bool inspectorWanted_ = true; ///< Shown whenever a map is, unless the versions are.
    QToolBar* toolBar_ = nullptr;
    QToolButton* rowButton_ = nullptr; ///< Opens the kinds of a new row.
    QLabel *stateLabel_ = nullptr, *countsLabel_ = nullptr, *zoomLabel_ = nullptr;
};

} // namespace cjm
