#pragma once
#include "app/dialogs/dialogs.hpp"
#include "app/document/document_session.hpp"
#include "app/panels/side_panels.hpp"
#include "app/views/view_stack.hpp"
#include "app/widgets/banner.hpp"
#include "app/widgets/carrier.hpp"

#include <cjm/storage/open_mark.hpp>
#include <cjm/storage/recovery.hpp>
#include <cjm/storage/versions.hpp>

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QAction;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolBar;
class QToolButton;
class QVBoxLayout;

namespace cjm {

class Avatars;
class CompareView;
struct CompareOther;
struct CopyToMerge;
struct FoundCopy;
class CoverageBar;
class Effort;
class GridView;
class ViewCommands;
class OnlyPersonaNotice;
class OthersNote;
class VoteBar;
class StartScreen;
class Toast;
class WindowCommands;
class ZoomControl;

/// The editor's window: one document, its views, menus, tool bar and status line.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `languages` and `looks` switch words and colours of the whole program and outlive the window.
    MainWindow(Languages& languages, Looks& looks, std::unique_ptr<Dialogs> dialogs, StoragePaths places = {});
    ~MainWindow() override;

    [[nodiscard]] ViewStack& views() { return *views_; }
    /// The view that is shown.
    [[nodiscard]] MapView& view() const { return views_->current(); }
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
    /// True while the window waits for saving, to be closed or to open something else then.
    [[nodiscard]] bool isLeaving() const { return leave_.has_value(); }
    /// Looks for work that a killed program left. Opens that of the file named, or the newest when none is named and
    /// `mayOpen`. What is not opened is offered on the banner.
    void recover(const std::filesystem::path& wanted, bool mayOpen, Then then = {});
    /// Opens a template as a map that has no file yet.
    bool openTemplate(std::string_view name);
    /// Opens one of the user's own templates likewise.
    bool openOwnTemplate(const std::filesystem::path& path);
    /// Takes the size and place that the window had when it was closed, on the screens that there are now; the first
    /// time as much as it likes and there is.
    void takePlace();
    void rememberPlace() const;
    /// Shows the start screen instead of the map; the document stays until another one is opened.
    void showStart();
    [[nodiscard]] bool isAtStart() const;
    /// A new strip above the map, below those that are there; hidden until it is told something.
    [[nodiscard]] Banner& addBanner();
    /// The strips that stand above whatever is shown, the start screen too: work that is offered, and set aside.
    [[nodiscard]] Banner& orphanBanner() { return *orphanBanner_; }
    [[nodiscard]] Banner& asideBanner() { return *asideBanner_; }
    [[nodiscard]] Banner& otherBanner() { return *otherBanner_; }
    [[nodiscard]] Banner& wentBackBanner() { return *wentBackBanner_; }
    /// Everything that can be done in the views; see ViewCommands::bind for what only a window can do.
    [[nodiscard]] ViewCommands& commands() { return *commands_; }
    /// Everything else that can be done, and the table of it all.
    [[nodiscard]] WindowCommands& windowCommands() { return *windowCommands_; }
    /// Small messages at the bottom of the map.
    [[nodiscard]] Toast& toast() { return *toast_; }
    /// What says that only one persona counts on the grid, and how to leave that.
    [[nodiscard]] OnlyPersonaNotice& onlyPersona() { return *onlyPersona_; }
    /// Voting, over the grid.
    [[nodiscard]] VoteBar& voteBar() { return *voteBar_; }
    [[nodiscard]] SidePanels& panels() { return *panels_; }
    /// What is said over the grid while it shows how one knows.
    [[nodiscard]] CoverageBar& coverage() { return *coverage_; }
    /// One more panel, with a command in the menu of views; those of the program are in panels.cpp.
    void addPanel(SidePanels::Line line);

public slots:
    void open();
    void openToLookAt();
    /// Saves in the background; asks where when the map has no file yet. False when that question was given up.
    bool save();
    bool saveAs();
    void exportMap();
    void saveAsTemplate();
    /// All of them, in the inspector.
    void showStageQuestions();
    /// Tells a story on the map, from its first step on; one that is told already, no more.
    void showStory(const StoryId& story);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makePages();
    void makeMapPage();
    void makeViews();
    void bindGrid(GridView& grid);
    MapView* makePersonas(Appearance appearance, QWidget* parent);
    MapView* makeInterviews(Appearance appearance, QWidget* parent);
    MapView* makeLoop(Appearance appearance, QWidget* parent);
    MapView* makePlan(Appearance appearance, QWidget* parent);
    MapView* makeCompare(Appearance appearance, QWidget* parent);
    [[nodiscard]] bool isComparing() const;
    /// Shows it beside its counterpart, or asks with which file.
    void compare();
    void compareWithAsked(const QString& question);
    void compareWithFile(const std::filesystem::path& path);
    void compareWithVersion();
    void showComparison(CompareOther other);
    void closeComparison();
    void makeToBe();
    void openReport();
    void closeReport();
    /// The tab of a view that closes, and what closes it, are there while it is open.
    void showTab(const std::string& view, bool isOpen);
    void addPanelsOfWork();
    SidePanel* makeInspector(DocumentSession& session);
    SidePanel* makeEvidence(DocumentSession& session);
    void liftQuote(const QuoteId& quote, const QPoint& at);
    std::optional<Carrier::Aim> aimAtGrid(const Target& carried, const QPoint& at);
    std::vector<QToolButton*> makeViewTabs(QToolBar& toolBar);
    void followNotices();
    void showInView(const QString& id, const Target& target);
    void followView();
    void followPanels();
    /// The comments on what is selected, or all of them.
    void openComments();
    void makeVoteBar();
    void openVote();
    void followSessionOfOthers();
    void followOthers();
    void openOthers();
    void tellOfKept(const std::vector<ConflictId>& notes);
    /// The version of this time is looked at.
    void showVersionOf(std::int64_t time);
    void askForName();
    void sign();
    void setPresence(bool on);
    [[nodiscard]] bool isPresenceOn() const;
    void sayWhoIsHere();
    void followVote();
    void showStoryOf(const PersonaId& persona);
    void followGridBars();
    void showGrid();
    void tidyToolBar();
    void showCoverage(bool on);
    void makeViewCommands();
    void bindSheets();
    void bindLoop();
    void bindPlan();
    void makeWindowCommands();
    void bindChoices();
    void bindCardSwitches();
    void sayCardFields();
    template <class Commands> void keepTypingThrough(const Commands& commands);
    void keepTyping();
    /// What is being composed is on the map; editors stay open, with cursor and selection.
    static void takeTyping();
    void makeMenus();
    void makeToolBar();
    void makeStatusBar();
    void makeStartScreen();
    void makePanels();
    void dress();
    void showAbout();
    void tellOfVersion();
    void lookBack();
    void restoreVersion(const Version& version, const Map& map);
    void leaveStart();
    void fillStart();
    void openMap(Map map);
    void readInBackground(const std::filesystem::path& path, std::function<void(Result<OpenedFile>)> then);
    void showOpened(OpenedFile opened, bool toLookAt);
    void rememberFile(const FileState& file);
    /// The file is damaged: opens the newest version of it that is not, and keeps what the file holds beside it.
    void openGoodVersion(const std::filesystem::path& path, const Error& damage, const Then& then);
    void offerLastVersion(const std::filesystem::path& path, const Error& error, const Then& then);
    struct NoMap;
    static Result<NoMap> readNoMap(const std::shared_ptr<FileSystem>& files, const std::filesystem::path& versions,
                                   const std::filesystem::path& path);
    void openGoodVersionOf(const std::filesystem::path& path, const Error& damage, const NoMap& found,
                           const Then& then);
    void openMarked(const std::filesystem::path& path, const NoMap& found);
    void tellOfMarks();
    void openOrphan(const std::shared_ptr<Orphan>& orphan, const Then& then);
    bool showOrphan(Orphan& orphan, const Orphan::Work& work, std::optional<FileState> onDisk);
    void offerOrphans();
    void openOffered(const std::shared_ptr<Orphan>& orphan);
    void putOrphanAside();
    void offerAside();
    void stopOffering();
    void openAside(const std::filesystem::path& journal);
    void dropAside(const std::filesystem::path& journal);
    /// What was recovered from the journals of this session is about to be shown; see recoveryWentWell.
    void beginTry(const std::string& session);
    void endTry();
    /// Makes the open map one that can only be looked at, and says so; `newer`: its file is a newer program's.
    void lockDocument(bool newer);
    void tellOfLock();
    void tellOfWayBack();
    void unlockDocument();
    void askAndOpen(bool toLookAt);
    void setAutosave(bool on);
    /// The document has become safer or less safe.
    void safetyChanged();
    /// What the document may be used for has changed.
    void followAccess();
    void tellOfSafety();
    void tellOfFailure(const Error& error);
    [[nodiscard]] std::vector<Banner::Button> foreignAnswers(const Banner::Button& copy,
                                                             const std::function<void()>& replace);
    [[nodiscard]] QString safetyInWords() const;
    [[nodiscard]] QString suggestedPath(const QString& ending) const;
    struct ExportFiles {
        std::vector<std::string> names, bytes;
        std::filesystem::path own;      ///< The map's own file, which is never written over.
        std::vector<Message> remarks{}; ///< What is to be said of them.
    };
    void exportTo(const ExportChoice& choice, const QString& path, const QString& asked);
    /// Writes them when nobody minds what they replace.
    void askAndWrite(std::shared_ptr<const ExportFiles> files, const std::string& asked);
    bool mayReplace(const std::vector<std::string>& there, const std::string& asked);
    void writeExport(std::shared_ptr<const ExportFiles> files);
    void tellOfExport(const Error& error);
    /// A document in the place of the one that is shown; `follows`: see JournalHead.
    void setDocument(FileState file, std::optional<Map> now = {}, const std::string& follows = {});
    /// Every view and panel shows this document.
    void showSession(DocumentSession& session);
    /// The document of a file that is open already, or null.
    [[nodiscard]] DocumentSession* sessionOf(const std::filesystem::path& path) const;
    /// The same by what the file is, whatever its name.
    [[nodiscard]] DocumentSession* sessionOf(const FileState& file) const;
    void showOpen(DocumentSession& session, bool toLookAt);
    /// Tells other programs which file is open here, and people when it is open there.
    void markOpen();
    void tellOfOther();
    void refreshAll();
    void refreshCommands();
    void refreshTitle();
    void refreshHistory();
    void refreshSafety();
    void refreshCounts();
    void refreshZoom();
    void tell(const Error& error);
    void saveTo(const std::filesystem::path& path, bool replaceForeign = false);
    /// Goes on with `then` when the document may go: at once, or when it has been saved, which is waited for while the
    /// window lives on. With `otherwise` when the user stays, or wants something else meanwhile.
    void leave(std::function<void()> then, std::function<void()> otherwise = {});
    struct Leave {
        std::function<void()> then, otherwise;
    };
    enum class MayLeave { yes, no, onceSaved };
    /// Begins to save, or asks what to do with what is unsaved.
    MayLeave mayLeave();
    /// The map could not be saved, or not yet: asks what to do.
    MayLeave mayLeaveUnsaved();
    MayLeave mayLeaveGone();
    /// Does what was to be done when the document may go, lets it wait, or gives it up.
    void continueLeaving(MayLeave answer, Leave leave);
    /// What waits for saving; from now on nothing does.
    Leave takeLeave();
    /// Saving has come to an end, or takes too long: goes on with what waits for it.
    void savingEnded();
    void savingTakesLong();
    /// Nobody waits for saving any longer.
    void stay();
    [[nodiscard]] QString documentName() const;

    Languages& languages_;
    Looks& looks_;
    Appearance appearance_;
    std::unique_ptr<Dialogs> dialogs_;
    StoragePaths places_;
    std::vector<std::unique_ptr<DocumentSession>> sessions_; ///< One an open map.
    DocumentSession* session_ = nullptr;                     ///< The one that is shown.
    std::vector<std::shared_ptr<Orphan>> orphans_;
    std::vector<std::filesystem::path> aside_; ///< See Orphans::setAside.
    std::string trying_;                       ///< The session whose journals are being tried; empty: none.
    bool autosave_ = true;
    bool opening_ = false, exporting_ = false;
    std::unique_ptr<Effort> drawing_; ///< Of the last export.
    std::optional<Leave> leave_;      ///< What waits for saving.
    QTimer patience_;                 ///< How long it does before it asks.
    bool mayClose_ = false;           ///< All has been asked that had to be before the window closes.
    bool unwanted_ = false;           ///< The user said that what is unsaved may go.
    bool askedToSave_ = false;        ///< By the user: a failure is told at once.
    bool isLockedAsNewer_ = false;    ///< A newer program wrote what is only looked at.
    bool toldOfMarks_ = false;        ///< The banner says that git's marks are in the file.
    bool toldOfFile_ = false;         ///< The banner says why saving waits for a decision.
    std::shared_ptr<const FileState> knownFile_;
    OpenMark openMark_{places_.files, places_.openMarks()};
    QStackedWidget* pages_ = nullptr;
    Banner* banner_ = nullptr;       ///< Says what happened to the map's file.
    Banner* orphanBanner_ = nullptr; ///< Offers work of other maps that a killed program left; on the start screen too.
    Banner* asideBanner_ = nullptr;  ///< Offers what could not be opened and was set aside; likewise.
    QWidget* mapPage_ = nullptr;     ///< Banners, and the views below them.
    QVBoxLayout* banners_ = nullptr;
    ViewStack* views_ = nullptr;
    ViewCommands* commands_ = nullptr;
    Toast* toast_ = nullptr;
    OnlyPersonaNotice* onlyPersona_ = nullptr;
    StartScreen* start_ = nullptr;
    WindowCommands* windowCommands_ = nullptr;
    SidePanels* panels_ = nullptr;
    Carrier* carrier_ = nullptr;      ///< Of quotes and cards, from view to panel to view.
    Banner* otherBanner_ = nullptr;   ///< Says that the file is open in another program, too.
    Banner* versionBanner_ = nullptr; ///< Says which version is looked at.
    bool hasDocument_ = false;        ///< False until a map was opened or made: the window begins with an empty one.
    QMenu *fileMenu_ = nullptr, *editMenu_ = nullptr, *viewMenu_ = nullptr;
    QMenu *insertMenu_ = nullptr, *mapMenu_ = nullptr, *checkMenu_ = nullptr, *helpMenu_ = nullptr;
    QPointer<QWidget> typedInto_;    ///< What was typed into when a command began.
    QAction* panelsPlace_ = nullptr; ///< In the menu of views: a further panel comes before it.
    QToolBar* toolBar_ = nullptr;
    bool reportIsOpen_ = false; ///< Its tab is there.
    CoverageBar* coverage_ = nullptr;
    VoteBar* voteBar_ = nullptr;
    Avatars* avatars_ = nullptr;       ///< Who else is there.
    OthersNote* othersNote_ = nullptr; ///< What they did, in the status line.
    Banner* nameBanner_ = nullptr;     ///< Asks for a name.
    Banner* wentBackBanner_ = nullptr; ///< Says that the file went back to an earlier state.
    CompareView* compare_ = nullptr;   ///< Null until something was compared.
    bool listsVotes_ = false;          ///< The result of a vote is shown, and its list was opened with it.
    QLabel *stateLabel_ = nullptr, *countsLabel_ = nullptr;
    ZoomControl* zoom_ = nullptr;

    // Copies of the map beside its file (window_copies.cpp).
public:
    /// Looks in the background for copies of the map beside its file, and offers them on a strip. For one file at most
    /// every half minute, so whoever comes back to the window may call it each time.
    void lookForCopies();
    [[nodiscard]] bool isLookingForCopies();
    [[nodiscard]] Banner& copyBanner();
    /// Throws a file away so that it can be had back; true when it has gone. Called on a thread of its own. The trash
    /// of the system, unless a test has another one.
    using Trash = std::function<bool(const std::filesystem::path&)>;
    void setTrash(Trash trash);

private:
    struct Copies;
    [[nodiscard]] Copies& copies();
    void tellOfCopies();
    /// Clears away the copies that were merged and are in the file by now.
    void followCopies();
    void mergeCopy(const FoundCopy& copy);
    void takeCopy(const FoundCopy& copy, const CopyToMerge& read);
    void separateCopy(const FoundCopy& copy);
    void clearCopyAway(const FoundCopy& copy, bool isMerged);
    void forgetCopy(const FoundCopy& copy);
    std::shared_ptr<Copies> copies_;
};

/// The size of a window that was never closed yet, on a screen with so much room.
[[nodiscard]] QSize firstWindowSize(const QSize& room);
/// Where a window that stood here stands on the screens that there are now, which have this room: as it was when it is
/// all on one of them, else moved and made smaller until it is on the one that shows most of it, or on the first.
[[nodiscard]] QRect fittedPlace(const QRect& place, const QList<QRect>& rooms);

} // namespace cjm
