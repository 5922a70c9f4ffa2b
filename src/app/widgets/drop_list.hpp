#pragma once
#include <QComboBox>

namespace cjm {

/// A list that opens from its field, with the sign for that, which style sheets take away. The wheel scrolls what it
/// stands on and does not change it.
class DropList : public QComboBox {
    Q_OBJECT
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace cjm
