#pragma once
#include "app/panels/side_panel.hpp"
#include "app/widgets/looks.hpp"

#include <cjm/method/alike.hpp>

#include <QPointer>
#include <QTimer>

#include <vector>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace cjm {

class AlikeItem;

/// Cards that seem to say the same, side by side: they become one, or somebody says that they are different. Follows
/// the map while it is seen, a moment after the last change.
class AlikePanel final : public SidePanel {
    Q_OBJECT
public:
    static constexpr int usualWidth = 400;

    AlikePanel(DocumentSession& session, Appearance appearance, QWidget* parent = nullptr);

    void setSession(DocumentSession& session) override;
    void enter() override;
    void closed() override;
    /// The pairs, in the order that they stand in.
    [[nodiscard]] const std::vector<AlikeItem*>& items() const { return items_; }

signals:
    void cardWanted(const cjm::CardId& card);

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void dress();
    void follow();
    void addItem(const AlikePair& pair);
    void decide(std::size_t place, bool joins);

    QPointer<DocumentSession> session_;
    Appearance appearance_;
    QLabel* note_;
    QScrollArea* scroll_;
    QVBoxLayout* column_;
    std::vector<AlikeItem*> items_;
    QTimer following_;
};

} // namespace cjm
