#pragma once
#include "app/panels/side_panel.hpp"
#include "app/widgets/looks.hpp"

#include <QTimer>

class QLabel;
class QListWidget;

namespace cjm {

/// The cards that were voted on, the most voted first, each with its place and a bar as long as its share; equal ones
/// have the same place. A click leads to the card. While a vote goes on it waits, as everybody does.
class VotesPanel final : public SidePanel {
    Q_OBJECT
public:
    VotesPanel(DocumentSession& session, Appearance appearance, QWidget* parent = nullptr);

    void setSession(DocumentSession& session) override;
    void enter() override;
    [[nodiscard]] QListWidget& list() { return *list_; }

signals:
    void cardWanted(const cjm::CardId& card);

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void dress();
    void follow();
    [[nodiscard]] CardKind kindShown() const;

    DocumentSession* session_ = nullptr;
    Appearance appearance_;
    QLabel* note_;
    QListWidget* list_;
    QTimer following_;
};

} // namespace cjm
