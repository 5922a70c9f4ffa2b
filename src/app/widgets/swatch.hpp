#pragma once
#include <cjm/base/colour.hpp>

#include <QAbstractButton>
#include <QString>

namespace cjm {

/// A round of colour to be chosen; with a ring when it is the one.
class Swatch : public QAbstractButton {
public:
    Swatch(Colour colour, QWidget* parent);
    /// "#RRGGBB".
    [[nodiscard]] QString code() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Colour colour_;
};

} // namespace cjm
