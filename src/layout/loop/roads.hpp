#pragma once
#include "layout/loop/bus.hpp"
#include "layout/loop/placing.hpp"
#include "layout/loop/ports.hpp"

#include <array>
#include <optional>
#include <vector>

namespace cjm::loop {

// A stack of lanes where it stands.
struct BusBand {
    std::vector<BusItem> items;
    std::vector<double> heights; // of its lanes
    double top = 0;

    [[nodiscard]] double height() const;
    [[nodiscard]] double middleOf(int lane) const;
};

// The ways of a loop: planned for usual columns, so that no lane depends on words, then given columns that their words
// ask for, then places between the rows.
class Roads {
public:
    Roads(const LoopRequest& request, double width);

    [[nodiscard]] const Columns& columns() const { return columns_; }
    // Over the upper row, with the gap to it.
    [[nodiscard]] double heightOver() const;
    // Between the rows, where there is a lower one.
    [[nodiscard]] double heightBetween() const;
    // Under the lower row.
    [[nodiscard]] double heightUnder() const;
    // How high the lower row is at least.
    [[nodiscard]] double leastLowerHeight() const;

    // Where the edges of both rows are.
    struct Rows {
        double over = 0, upper = 0, upperEnd = 0, lower = 0, lowerEnd = 0;
    };
    void place(const Rows& rows);

private:
    struct Ring {
        std::size_t toLoyalty = 0, toDeal = 0; // of the ways; the same one where there is no loyalty
        [[nodiscard]] bool isFull() const { return toLoyalty != toDeal; }
    };
    [[nodiscard]] std::optional<Ring> ringOf(const std::vector<PlannedWay>& ways) const;
    [[nodiscard]] BusBand& bandOf(LoopBus bus) { return bands_[static_cast<std::size_t>(bus)]; }
    [[nodiscard]] const BusBand& bandOf(LoopBus bus) const { return bands_[static_cast<std::size_t>(bus)]; }
    void planLanes(double width);
    void fillBands(std::vector<PlannedWay>& ways);
    void setGutterWords();
    [[nodiscard]] Gutters guttersForWords() const;
    void setWords();
    [[nodiscard]] LaneRoom roomOfRaised(const PlannedWay& way) const;
    void setLabel(std::size_t way, LaneRoom room, double most);
    void setRingName(LaneRoom room);
    [[nodiscard]] std::vector<Point> lineOf(const PlannedWay& way, const Rows& rows, double y) const;
    void placeLabel(LoopWay& way, double y) const;
    void placeRing(const Rows& rows);

    const LoopRequest& request_;
    Columns columns_;
    std::vector<PlannedWay> planned_;
    std::vector<LoopWay> ways_;
    std::array<BusBand, 5> bands_;
    double raised_ = 0; // height of the lane nearest to the upper row, for words that have no room in their gutter
    std::optional<Ring> ring_;
    std::optional<std::size_t> ringItem_;
    LoopRing ringWords_;
    double ringNameWidth_ = 0;
};

} // namespace cjm::loop
