#pragma once
#include "app/panels/list_panel.hpp"

class QListView;

namespace cjm {

class ChangeItem;
class ChangesModel;

/// Every step of the open document in plain words, the newest on top; the present one is marked, and those that were
/// undone are pale. A click goes to a step, back or forth. Follows the document while it is seen.
class ChangesPanel final : public ListPanel {
    Q_OBJECT
public:
    ChangesPanel(DocumentSession& session, Appearance appearance, QWidget* parent = nullptr);
    ~ChangesPanel() override;

    [[nodiscard]] QListView& list() { return *list_; }
    /// The row of the list that shows step 0 … of the history.
    [[nodiscard]] int rowOf(std::size_t step) const;

protected:
    void listen() override;
    void follow() override;
    void dress() override;

private:
    void goTo(int row);
    [[nodiscard]] Store& store() const { return *session_->store(); }

    ChangesModel* model_;
    ChangeItem* painter_;
    QListView* list_;
};

} // namespace cjm
