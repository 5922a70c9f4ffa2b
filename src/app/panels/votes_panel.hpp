#pragma once
#include "app/panels/list_panel.hpp"

class QListWidget;

namespace cjm {
class WordsLabel;
}

namespace cjm {

/// The cards that were voted on, the most voted first, each with its place and a bar as long as its share; equal ones
/// have the same place. A click leads to the card. While a vote goes on it waits, as everybody does.
class VotesPanel final : public ListPanel {
    Q_OBJECT
public:
    VotesPanel(DocumentSession& session, Appearance appearance, QWidget* parent = nullptr);

    void enter() override;
    [[nodiscard]] QListWidget& list() { return *list_; }

signals:
    void cardWanted(const cjm::CardId& card);

protected:
    void listen() override;
    void follow() override;
    void dress() override;

private:
    [[nodiscard]] CardKind kindShown() const;

    WordsLabel* note_;
    QListWidget* list_;
};

} // namespace cjm
