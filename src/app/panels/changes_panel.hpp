#pragma once
#include "app/panels/side_panel.hpp"
#include "app/widgets/looks.hpp"

#include <QTimer>

class QListView;

namespace cjm {

class ChangeItem;
class ChangesModel;

/// Every step of the open document in plain words, the newest on top; the present one is marked, and those that were
/// undone are pale. A click goes to a step, back or forth. Follows the document while it is seen.
class ChangesPanel final : public SidePanel {
    Q_OBJECT
public:
    ChangesPanel(DocumentSession& session, Appearance appearance, QWidget* parent = nullptr);
    ~ChangesPanel() override;

    void setSession(DocumentSession& session) override;

    [[nodiscard]] QListView& list() { return *list_; }
    /// The row of the list that shows step 0 … of the history.
    [[nodiscard]] int rowOf(std::size_t step) const;

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void dress();
    void follow();
    void goTo(int row);
    [[nodiscard]] Store& store() const { return *session_->store(); }

    DocumentSession* session_ = nullptr;
    Appearance appearance_;
    ChangesModel* model_;
    ChangeItem* painter_;
    QListView* list_;
    QTimer following_;
};

} // namespace cjm
