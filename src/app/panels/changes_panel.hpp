#pragma once
#include <cjm/layout/theme.hpp>
#include <cjm/session/document/store.hpp>

#include <QTimer>
#include <QWidget>

#include <memory>

class QListView;

namespace cjm {

class ChangeItem;
class ChangesModel;

/// Every step of the open document in plain words, the newest on top; the present one is marked, and those that were
/// undone are pale. A click goes to a step, back or forth. Follows the document while it is seen.
class ChangesPanel : public QWidget {
    Q_OBJECT
public:
    explicit ChangesPanel(QWidget* parent = nullptr);
    ~ChangesPanel() override;

    void setStore(std::shared_ptr<Store> store);
    void setLook(const Theme& theme, Language language);

    [[nodiscard]] QListView& list() { return *list_; }
    /// The row of the list that shows step 0 … of the history.
    [[nodiscard]] int rowOf(std::size_t step) const;

signals:
    /// Emitted before the document goes to another step.
    void leaving();
    /// Escape.
    void backWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void follow();
    void goTo(int row);

    std::shared_ptr<Store> store_;
    std::shared_ptr<void> observation_;
    ChangesModel* model_;
    ChangeItem* painter_;
    QListView* list_;
    QTimer following_;
};

} // namespace cjm
