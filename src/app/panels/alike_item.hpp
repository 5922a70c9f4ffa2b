#pragma once
#include "app/widgets/looks.hpp"

#include <cjm/method/alike.hpp>

#include <QFrame>

class QPushButton;

namespace cjm {

/// Two cards side by side, and what becomes of them.
class AlikeItem : public QFrame {
    Q_OBJECT
public:
    /// `where`: the stage they stand in.
    AlikeItem(AlikePair pair, const QString& where, QWidget* parent);

    [[nodiscard]] const AlikePair& pair() const { return pair_; }
    [[nodiscard]] QPushButton& joins() { return *joins_; }
    [[nodiscard]] QPushButton& differs() { return *differs_; }

signals:
    void cardWanted(const cjm::CardId& card);
    /// The mouse or the keyboard is here, or no more.
    void meant(bool on);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    AlikePair pair_;
    QPushButton *joins_ = nullptr, *differs_ = nullptr;
};

} // namespace cjm
