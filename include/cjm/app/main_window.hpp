#pragma once
#include <cjm/app/board.hpp>
#include <cjm/app/dialogs.hpp>
#include <cjm/session/store.hpp>

#include <QMainWindow>

#include <filesystem>
#include <memory>

class QActionGroup;
class QLabel;
class QMenu;
class QToolBar;

namespace cjm {

class Languages;

/// The editor's window: one document, its board, menus, tool bar and status line.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `languages` switches the language of the whole program and outlives the window.
    MainWindow(Languages& languages, std::unique_ptr<Dialogs> dialogs);
    ~MainWindow() override;

    [[nodiscard]] Board& board() { return *board_; }
    [[nodiscard]] const std::shared_ptr<Store>& store() const { return store_; }

    /// Opens a file; on failure says why and keeps what was open.
    bool openFile(const std::filesystem::path& path);
    /// Opens a template as a map that has no file yet.
    bool openTemplate(std::string_view name);

public slots:
    void open();
    bool save();
    bool saveAs();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeActions();
    void makeMenus();
    void makeToolBar();
    void makeStatusBar();
    void retranslate();
    void setDocument(std::shared_ptr<Store> store);
    void refresh();
    bool saveTo(const std::filesystem::path& path);
    /// Asks when there is something unsaved; true when the document may go.
    bool mayLeave();
    [[nodiscard]] QString documentName() const;

    struct Actions;
    Languages& languages_;
    std::unique_ptr<Dialogs> dialogs_;
    std::unique_ptr<Actions> actions_;
    std::shared_ptr<Store> store_;
    std::shared_ptr<void> observation_;
    Board* board_ = nullptr;
    QToolBar* toolBar_ = nullptr;
    QLabel *stateLabel_ = nullptr, *countsLabel_ = nullptr, *zoomLabel_ = nullptr;
};

} // namespace cjm
