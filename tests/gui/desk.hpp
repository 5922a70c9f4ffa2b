#pragma once
#include "app/views/grid_view.hpp"
#include "app/views/inline_editor.hpp"
#include "app/widgets/banner.hpp"
#include "app/window/application.hpp"
#include "app/window/main_window.hpp"
#include "support/files.hpp"

#include <cjm/session/typing/text_edit.hpp>

#include <QAction>
#include <QClipboard>
#include <QMimeData>
#include <QSettings>
#include <QtTest>

#include <catch2/catch.hpp>

#include <deque>

namespace cjm::test {

/// Answers that a test wrote down before. A question nobody wrote an answer for is answered as by walking away.
class ScriptedDialogs : public Dialogs {
public:
    [[nodiscard]] QString askOpenPath(QWidget*, const QString& title, const QString&) override {
        openTitles.push_back(title);
        return next(openPaths);
    }
    [[nodiscard]] QString askSavePath(QWidget*, const QString& suggestion) override {
        suggestions.push_back(suggestion);
        return next(savePaths);
    }
    [[nodiscard]] UnsavedAnswer askUnsaved(QWidget*, const QString& name) override {
        unsavedNames.push_back(name);
        if (unsaved.empty()) return UnsavedAnswer::cancel;
        const UnsavedAnswer answer = unsaved.front();
        unsaved.pop_front();
        return answer;
    }
    [[nodiscard]] StuckAnswer askStuck(QWidget*, const QString&, const QString& why) override {
        stuckReasons.push_back(why);
        if (stuck.empty()) return StuckAnswer::cancel;
        const StuckAnswer answer = stuck.front();
        stuck.pop_front();
        return answer;
    }
    [[nodiscard]] GoneAnswer askGone(QWidget*, const QString& name, bool) override {
        goneNames.push_back(name);
        return std::exchange(gone, GoneAnswer::cancel);
    }
    [[nodiscard]] bool askLastVersion(QWidget*, const QString& name, const QString&) override {
        lastVersionNames.push_back(name);
        return opensLastVersion;
    }
    [[nodiscard]] QString askPicturePath(QWidget*, const QString&) override { return next(picturePaths); }
    [[nodiscard]] QString askAvatarPath(QWidget*, const QString&) override { return next(avatarPaths); }
    [[nodiscard]] std::optional<ExportChoice> askExport(QWidget*, const ExportChoice& start,
                                                        const QStringList& personas) override {
        exportStarts.push_back(start);
        exportPersonas = personas;
        return exportChoice;
    }
    [[nodiscard]] QString askExportPath(QWidget*, const QString& suggestion) override {
        suggestions.push_back(suggestion);
        return next(exportPaths);
    }
    [[nodiscard]] bool askReplace(QWidget*, const QStringList& names) override {
        replacements.push_back(names);
        return replaceAnswer;
    }
    [[nodiscard]] QString askTemplateName(QWidget*, const QString& suggestion) override {
        suggestions.push_back(suggestion);
        return next(templateNames);
    }
    [[nodiscard]] QString askAuthorName(QWidget*, const QString& suggestion) override {
        suggestions.push_back(suggestion);
        return next(authorNames);
    }
    [[nodiscard]] bool askManyCards(QWidget*, std::size_t cards, std::size_t room) override {
        manyCards.emplace_back(cards, room);
        return manyAnswer;
    }
    [[nodiscard]] std::optional<bool> askGrow(QWidget*, int stages, int rows) override {
        growths.emplace_back(stages, rows);
        return growthAnswer;
    }
    void showError(QWidget*, const QString& words) override { errors.push_back(words); }
    void showFolder(QWidget*, const QString& folder) override { folders.push_back(folder); }
    void openLink(const QUrl& link) override { links.push_back(link); }

    std::deque<QString> authorNames; ///< That were given when somebody was asked for one.
    std::deque<QString> openPaths, savePaths, exportPaths, templateNames, picturePaths, avatarPaths;
    bool manyAnswer = false;
    std::vector<std::pair<std::size_t, std::size_t>> manyCards; ///< That were to be pasted, and how many have room.
    std::optional<bool> growthAnswer;
    std::vector<std::pair<int, int>> growths; ///< Stages and rows that a pasted table lacked.
    std::vector<QUrl> links;                  ///< That were opened in the browser.
    bool replaceAnswer = false;
    std::vector<QStringList> replacements; ///< Files that an export of several pages would write over.
    std::optional<ExportChoice> exportChoice;
    std::vector<ExportChoice> exportStarts;
    QStringList exportPersonas; ///< That could be chosen in the last of them.
    std::deque<UnsavedAnswer> unsaved;
    std::deque<StuckAnswer> stuck;
    GoneAnswer gone = GoneAnswer::cancel; ///< To the next question.
    bool opensLastVersion = false;
    std::vector<QString> openTitles, suggestions, unsavedNames, stuckReasons, errors, folders, goneNames,
        lastVersionNames; ///< What was asked, told and shown.

private:
    static QString next(std::deque<QString>& answers) {
        if (answers.empty()) return {};
        QString answer = answers.front();
        answers.pop_front();
        return answer;
    }
};

/// For as long as it lives the fields of the inspector that are seldom wanted are there, as somebody left them.
struct Unfolded {
    Unfolded() { QSettings().setValue(QStringLiteral("inspector-more"), true); }
    ~Unfolded() { QSettings().remove(QStringLiteral("inspector-more")); }
    Unfolded(const Unfolded&) = delete;
    Unfolded& operator=(const Unfolded&) = delete;
};

/// A real window on its own, and hands: everything goes to the window as from a mouse and a keyboard.
class Desk {
public:
    explicit Desk(Language language = Language::russian, QSize size = {1440, 900}, StoragePaths places = {});
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    MainWindow& window() { return *window_; }
    GridView& board() { return window_->views().of<GridView>(); }
    Store& store() { return *window_->store(); }
    const Map& map() { return store().map(); }
    ScriptedDialogs& dialogs() { return *dialogs_; }
    Languages& languages() { return languages_; }
    Looks& looks() { return looks_; }
    TemporaryFolder folder, data; ///< For maps, and for what keeps them safe.

    /// Opens a file, or looks for work that was left, and waits for what comes of it; false when nothing was opened.
    bool open(const std::filesystem::path& path, bool toLookAt = false);
    bool recover(const std::filesystem::path& wanted, bool mayOpen);
    /// The example map, as a file in the folder: "example.cjm" the first time.
    void openExample(Language language = Language::russian);
    /// A map of the test's own, likewise.
    void openMap(Map map);
    [[nodiscard]] QString path(const char* name) const { return QString::fromStdString((folder / name).string()); }

    /// Where a target stands in the window; scrolls it into view first.
    QPoint at(const Target& target);
    void click(const Target& target) { click(at(target)); }
    void click(QPoint point);
    void doubleClick(const Target& target);
    /// A double click, and all the words selected: what is typed next replaces them.
    void editWhole(const Target& target) {
        doubleClick(target);
        if (editor()) editor()->selectAll();
    }
    void wheel(QPoint point, int steps, Qt::KeyboardModifiers modifiers = {});

    void undo() { key(Qt::Key_Z, Qt::ControlModifier); }
    void redo() { key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }
    [[nodiscard]] double valueOf(const char* card) { return map().cards.find(CardId{card})->value; }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// Each letter as the keys of a keyboard that has it.
    void type(const QString& text);
    /// A text as an input method commits it.
    void compose(const QString& text);

    /// The action with this key; fails the test when there is none.
    QAction* action(const QKeySequence& keys);
    /// The action with these words; fails the test when there is none.
    QAction* named(const QString& text);
    /// A picture of what the board shows.
    QImage picture() { return board().viewport()->grab().toImage(); }
    /// Waits for what runs beside the window and is offered to be given up.
    void attend();
    /// Waits until the page is drawn sharp after zooming.
    void sharpen();
    /// Waits until the file holds what was asked to be saved, or cannot.
    void settle();
    /// Closes the window, which may wait for saving; false when it stays.
    bool close();
    /// Waits until what was to be opened or closed after saving is so, or is not.
    void leave();
    /// What the labels of the status line say, joined.
    QString statusLine();

    [[nodiscard]] InlineEditor* editor() { return board().editor(); }
    [[nodiscard]] std::string text(const Target& target) { return textAt(map(), target).value_or("(gone)"); }
    [[nodiscard]] QString undoText() { return action(QKeySequence(Qt::CTRL | Qt::Key_Z))->text(); }
    [[nodiscard]] QString redoText() { return action(QKeySequence(Qt::CTRL | Qt::Key_Y))->text(); }
    [[nodiscard]] std::size_t steps() { return store().history().stepCount(); }

private:
    QWindow* handle() { return window_->windowHandle(); }
    Languages languages_;
    Looks looks_;
    ScriptedDialogs* dialogs_ = nullptr;
    std::unique_ptr<MainWindow> window_;
    int examples_ = 0;
};

/// A card of the map by its id.
[[nodiscard]] inline Target card(const char* id) { return CardId{id}; }
[[nodiscard]] inline Target stage(const char* id) { return StageId{id}; }
[[nodiscard]] inline Target row(const char* id) { return RowId{id}; }

} // namespace cjm::test
