#pragma once
#include "app/panels/panel_button.hpp"

#include <cjm/method/check.hpp>

#include <QPixmap>

class QLabel;

namespace cjm {

/// The colour of a stage as a small square in the middle of a line so high.
[[nodiscard]] QPixmap stageSwatch(Colour colour, int lineHeight);

/// One of many findings that stand in one line: the colour of its stage, what it is about, and how strong a barrier is.
class FindingEntry : public PanelButton {
public:
    explicit FindingEntry(QWidget* parent);
    void show(const Map& map, const Finding& finding, Language language, bool isChosen);
    void setChosen(bool chosen);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel *swatch_, *words_;
    int severity_ = 0; ///< Dots of a barrier.
    bool isChosen_ = false;
};

} // namespace cjm
