#pragma once
#include "app/inspector/inspector_page.hpp"

#include <cjm/layout/card_show.hpp>

#include <array>

class QCheckBox;
class QLabel;

namespace cjm {

// What the cards of a map show beside their text, as switches: how many cards have each; what none has is not listed.
class LooksPage : public InspectorPage {
    Q_OBJECT
public:
    LooksPage(InspectorContext& context, QWidget* parent);

    void show();
    // The keyboard goes into the first switch.
    QWidget* enterFirst();
    [[nodiscard]] QCheckBox& box(CardField field) { return *lines_[placeOf(field)].box; }

private:
    struct Line {
        QWidget* whole = nullptr;
        QCheckBox* box = nullptr;
        QLabel* count = nullptr;
    };
    std::array<Line, cardFields.size()> lines_;
    QLabel *heading_, *none_, *onScreen_;
    QPushButton *text_, *all_;
};

} // namespace cjm
