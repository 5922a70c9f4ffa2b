#pragma once
#include <cjm/base/message.hpp>
#include <cjm/layout/card_show.hpp>
#include <cjm/layout/map_parts.hpp>

#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <optional>
#include <string>
#include <utility>

class QWidget;

namespace cjm {

/// What a map is to be exported as, by the names that formats, themes, pages and views have.
struct ExportChoice {
    std::string format = "pdf", theme = "light", page = "fit";
    double scale = 1; ///< Of a PNG: 1 is 96 dpi.
    std::string view = "grid";
    int persona = 0;                     ///< The only one, where personas are exported: 1 is the first, 0 are all.
    bool evidence = false;               ///< The grid shows how one knows what its cards say.
    bool transitions = false;            ///< It shows them above its stages.
    CardShow show = CardShow::atFirst(); ///< What its cards show beside their text.
    HiddenParts hiddenParts{};           ///< What is left out above and below it.
    bool appendix = false;               ///< The report goes on with what was asked, said and left out.
    std::string story{};                 ///< Id of the one that the grid tells; empty: none.
    bool operator==(const ExportChoice&) const = default;
};

enum class UnsavedAnswer { save, discard, cancel };
/// What to do when a map cannot be saved where it belongs.
enum class StuckAnswer {
    tryAgain,      ///< Or wait longer.
    saveElsewhere, ///< Under another name.
    leave,         ///< The work stays on this computer and comes back with the next start.
    cancel,        ///< Go on editing.
};

/// What to do when the file of a map is gone.
enum class GoneAnswer {
    saveHere,
    saveElsewhere,
    discard, ///< Leave without a file; only for who leaves.
    cancel
};

/// Questions to the user: a port, so that tests answer them without a person.
class Dialogs {
public:
    virtual ~Dialogs() = default;
    Dialogs() = default;
    Dialogs(const Dialogs&) = delete;
    Dialogs& operator=(const Dialogs&) = delete;

    /// The chosen path, or an empty string.
    [[nodiscard]] virtual QString askOpenPath(QWidget* parent, const QString& title, const QString& folder) = 0;
    [[nodiscard]] virtual QString askSavePath(QWidget* parent, const QString& suggestion) = 0;
    [[nodiscard]] virtual UnsavedAnswer askUnsaved(QWidget* parent, const QString& name) = 0;
    /// `why` is a sentence.
    [[nodiscard]] virtual StuckAnswer askStuck(QWidget* parent, const QString& name, const QString& why) = 0;
    /// The file of a map that is to be saved, or left, is not there any more.
    [[nodiscard]] virtual GoneAnswer askGone(QWidget* parent, const QString& name, bool isLeaving) = 0;
    /// A map that is to be opened has no file any more: whether to open the version of it that is kept here.
    [[nodiscard]] virtual bool askLastVersion(QWidget* parent, const QString& name, const QString& when) = 0;
    /// A picture for a card, or an empty string.
    [[nodiscard]] virtual QString askPicturePath(QWidget* parent, const QString& folder) = 0;
    /// A picture for an avatar, which may be a drawing too, or an empty string.
    [[nodiscard]] virtual QString askAvatarPath(QWidget* parent, const QString& folder) = 0;
    /// How to export; `start` is chosen already. `personas` are the names of those that there are, in their order.
    [[nodiscard]] virtual std::optional<ExportChoice> askExport(QWidget* parent, const ExportChoice& start,
                                                                const QStringList& personas) = 0;
    [[nodiscard]] virtual QString askExportPath(QWidget* parent, const QString& suggestion) = 0;
    /// Files of these names are there already: whether to write over them.
    [[nodiscard]] virtual bool askReplace(QWidget* parent, const QStringList& names) = 0;
    /// Whether so many cards are to be pasted, of which `room` (as many or fewer) come onto the map.
    [[nodiscard]] virtual bool askManyCards(QWidget* parent, std::size_t cards, std::size_t room) = 0;
    /// A pasted table has so many more stages and rows than the map: true adds them, false pastes what has room.
    [[nodiscard]] virtual std::optional<bool> askGrow(QWidget* parent, int stages, int rows) = 0;
    /// A name for a template, or an empty string.
    [[nodiscard]] virtual QString askTemplateName(QWidget* parent, const QString& suggestion) = 0;
    /// How edits are signed: a role or initials. Empty when the question was given up.
    [[nodiscard]] virtual QString askAuthorName(QWidget* parent, const QString& suggestion) = 0;
    virtual void showError(QWidget* parent, const QString& words) = 0;
    /// Shows a folder in the system's file manager.
    virtual void showFolder(QWidget* parent, const QString& folder) = 0;
    /// Opens an address that a card may have, of the web or of mail, in the program for it, and nothing else.
    virtual void openLink(const QUrl& link) = 0;
};

/// The real ones. `language` is asked for the words that are no translations of Qt's.
class QtDialogs : public Dialogs {
public:
    explicit QtDialogs(std::function<Language()> language) : language_(std::move(language)) {}

    [[nodiscard]] QString askOpenPath(QWidget* parent, const QString& title, const QString& folder) override;
    [[nodiscard]] QString askSavePath(QWidget* parent, const QString& suggestion) override;
    [[nodiscard]] UnsavedAnswer askUnsaved(QWidget* parent, const QString& name) override;
    [[nodiscard]] StuckAnswer askStuck(QWidget* parent, const QString& name, const QString& why) override;
    [[nodiscard]] GoneAnswer askGone(QWidget* parent, const QString& name, bool isLeaving) override;
    [[nodiscard]] bool askLastVersion(QWidget* parent, const QString& name, const QString& when) override;
    [[nodiscard]] QString askPicturePath(QWidget* parent, const QString& folder) override;
    [[nodiscard]] QString askAvatarPath(QWidget* parent, const QString& folder) override;
    [[nodiscard]] std::optional<ExportChoice> askExport(QWidget* parent, const ExportChoice& start,
                                                        const QStringList& personas) override;
    [[nodiscard]] QString askExportPath(QWidget* parent, const QString& suggestion) override;
    [[nodiscard]] bool askReplace(QWidget* parent, const QStringList& names) override;
    [[nodiscard]] bool askManyCards(QWidget* parent, std::size_t cards, std::size_t room) override;
    [[nodiscard]] std::optional<bool> askGrow(QWidget* parent, int stages, int rows) override;
    [[nodiscard]] QString askTemplateName(QWidget* parent, const QString& suggestion) override;
    [[nodiscard]] QString askAuthorName(QWidget* parent, const QString& suggestion) override;
    void showError(QWidget* parent, const QString& words) override;
    void showFolder(QWidget* parent, const QString& folder) override;
    void openLink(const QUrl& link) override;

private:
    std::function<Language()> language_;
};

} // namespace cjm
