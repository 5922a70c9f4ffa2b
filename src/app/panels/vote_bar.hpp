#pragma once
#include "app/document/document_session.hpp"
#include "app/widgets/looks.hpp"

#include <QPointer>
#include <QToolBar>

#include <array>
#include <vector>

class QAbstractButton;
class QFrame;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace cjm {

class DropList;
class VoteDots;

/// Voting over the grid, for as long as it goes on: what is voted on, one's own dots, and all that is asked before,
/// in between and after. It never takes the focus by itself but to be filled in.
class VoteBar : public QToolBar {
    Q_OBJECT
public:
    VoteBar(Appearance appearance, QWidget* parent);

    void setSession(DocumentSession& session);
    /// Whether the view that is shown is the one that cards are voted on in.
    void setAtGrid(bool on);
    /// The keyboard goes to the first thing that is asked.
    void enter();
    /// What it says, without its buttons.
    [[nodiscard]] QString words() const;

signals:
    /// The keyboard goes back to the map.
    void left();
    /// The list of the result is wanted.
    void listWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QLabel* addLabel(const char* role, QHBoxLayout& row);
    QPushButton* addButton(const char* role, void (VoteBar::*run)());
    void dress();
    void refresh();
    void fillKinds();
    void fit();
    [[nodiscard]] Vote& vote() const { return session_->vote(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString asks() const;
    void primary();
    void secondary();
    void close();

    Appearance appearance_;
    QPointer<DocumentSession> session_;
    bool isAtGrid_ = true;
    QWidget* whole_ = nullptr;
    QHBoxLayout* row_ = nullptr;
    std::array<QLabel*, 3> asks_{}; ///< The one in the middle is louder.
    QLabel *title_ = nullptr, *hiddenSign_ = nullptr, *hidden_ = nullptr;
    QLabel *giveKey_ = nullptr, *give_ = nullptr, *takeKey_ = nullptr, *take_ = nullptr;
    QFrame* line_ = nullptr;
    VoteDots* dots_ = nullptr;
    DropList *kinds_ = nullptr, *count_ = nullptr;
    QPushButton *secondary_ = nullptr, *primary_ = nullptr;
    QAbstractButton* close_ = nullptr;
};

} // namespace cjm
