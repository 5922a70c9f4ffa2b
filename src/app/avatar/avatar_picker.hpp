#pragma once
#include "app/dialogs/dialogs.hpp"
#include "app/document/document_session.hpp"
#include "app/widgets/looks.hpp"

#include <cjm/session/commands/structure.hpp>
#include <cjm/session/document/edit_scope.hpp>

#include <QFrame>
#include <QPointer>

#include <set>
#include <string>
#include <vector>

class QLabel;
class QLineEdit;
class QMimeData;
class QPushButton;
class QStackedWidget;

namespace cjm {

class AvatarPicturePage;
class SignGrid;
class Swatch;

/// Chooses avatar and colour of a persona, over the view below the avatar. What is chosen is on the map at once; all of
/// it is one step of undo, and Escape takes it back. Goes with a click beside, and deletes itself.
class AvatarPicker : public QFrame {
    Q_OBJECT
public:
    AvatarPicker(DocumentSession& session, PersonaId persona, Appearance appearance, Dialogs& dialogs, QWidget* over);
    ~AvatarPicker() override;

    /// Opens below an avatar (a rectangle of the screen), or above it where there is no room.
    void openBelow(const QRect& avatar);

    [[nodiscard]] SignGrid& signs() { return *signs_; }
    [[nodiscard]] QLineEdit& search() { return *search_; }
    [[nodiscard]] QLineEdit& code() { return *code_; }
    /// What is wrong with the code of a colour; hidden while nothing is.
    [[nodiscard]] QLabel& codeTrouble() { return *codeTrouble_; }
    [[nodiscard]] const std::vector<Swatch*>& swatches() const { return swatches_; }
    [[nodiscard]] AvatarPicturePage& picture() { return *picture_; }

signals:
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum class Page { icons, faces, picture };
    void makeTop();
    void makeColours();
    void dress();
    void showPage(Page page);
    void place();
    void fill();
    void follow();
    void pick(const std::string& id);
    void pickFirst();
    void colour(const QString& code);
    void setCodeTrouble(bool is);
    [[nodiscard]] bool isCodeGood() const;
    void apply(const MaybeEdit& edit, const std::string& what);
    void keepAndClose();
    void takeBackAndClose();
    void closeNow();

    QPointer<DocumentSession> session_;
    PersonaId persona_;
    Appearance appearance_;
    EditScope scope_;
    std::set<std::string> changed_; ///< What of the persona was chosen so far.
    Page page_ = Page::icons;
    QRect avatar_; ///< That it stands below, of the screen.
    bool isClosed_ = false;
    std::vector<QPushButton*> tabs_;
    QLineEdit* search_;
    QStackedWidget* pages_;
    SignGrid* signs_;
    AvatarPicturePage* picture_;
    QLabel* colourLabel_;
    std::vector<Swatch*> swatches_;
    QLineEdit* code_;
    QLabel* codeTrouble_;
};

} // namespace cjm
