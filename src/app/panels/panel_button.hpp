#pragma once
#include <cjm/layout/theme.hpp>

#include <QAbstractButton>

namespace cjm {

/// What of a panel can be clicked and holds words in lines: as high as they need. Enter presses it like Space.
class PanelButton : public QAbstractButton {
public:
    explicit PanelButton(QWidget* parent);
    void setTheme(const Theme& theme);
    /// Without a ground of its own while the mouse is there.
    void setFlat(bool flat) { isFlat_ = flat; }

protected:
    [[nodiscard]] const Theme& theme() const { return theme_; }
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Theme theme_ = lightTheme();
    bool isFlat_ = false;
};

} // namespace cjm
