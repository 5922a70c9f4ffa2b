#pragma once
#include "app/panels/list_panel.hpp"

#include <cjm/method/alike.hpp>

#include <vector>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace cjm {

class AlikeItem;

/// Cards that seem to say the same, side by side: they become one, or somebody says that they are different. Follows
/// the map while it is seen, a moment after the last change.
class AlikePanel final : public ListPanel {
    Q_OBJECT
public:
    static constexpr int usualWidth = 400;

    AlikePanel(DocumentSession& session, Appearance appearance, QWidget* parent = nullptr);

    void enter() override;
    void closed() override;
    /// The pairs, in the order that they stand in.
    [[nodiscard]] const std::vector<AlikeItem*>& items() const { return items_; }

signals:
    void cardWanted(const cjm::CardId& card);

protected:
    void listen() override;
    void follow() override;
    void dress() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addItem(const AlikePair& pair);
    void decide(std::size_t place, bool joins);

    QLabel* note_;
    QScrollArea* scroll_;
    QVBoxLayout* column_;
    std::vector<AlikeItem*> items_;
};

} // namespace cjm
