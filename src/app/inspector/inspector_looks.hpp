#pragma once
#include "app/inspector/inspector_page.hpp"

#include <cjm/layout/card_show.hpp>
#include <cjm/layout/map_parts.hpp>

#include <array>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace cjm {

// What the cards of a map show beside their text, as switches: how many cards have each; what none has is not listed.
// Below it what stands around the grid, as far as the map has it, first the transitions above its stages.
class LooksPage : public InspectorPage {
    Q_OBJECT
public:
    LooksPage(InspectorContext& context, QWidget* parent);

    void show();
    // The keyboard goes into the first switch.
    QWidget* enterFirst();
    [[nodiscard]] QCheckBox& box(CardField field) { return *lines_[placeOf(field)].box; }
    [[nodiscard]] QCheckBox& transitions() { return *transitions_; }
    [[nodiscard]] QCheckBox& box(MapPart part) { return *parts_[static_cast<std::size_t>(part)]; }

private:
    struct Line {
        QWidget* whole = nullptr;
        QCheckBox* box = nullptr;
        QLabel* count = nullptr;
    };
    void addParts(QVBoxLayout& column);

    std::array<Line, cardFields.size()> lines_;
    std::array<QCheckBox*, mapParts.size()> parts_{};
    QCheckBox* transitions_ = nullptr;
    QLabel *heading_, *none_, *onScreen_, *around_;
    QPushButton *text_, *all_;
};

} // namespace cjm
