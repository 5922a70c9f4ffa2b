#pragma once
#include <cjm/session/tools/links.hpp>

#include <vector>

class QPainter;

namespace cjm {

class GridView;

/// What the grid shows of links between barriers and solutions: lines of those that are selected or under the mouse,
/// and the handles from which others are drawn. On the screen only.
class GridLinks {
public:
    explicit GridLinks(GridView& view) : view_(view) {}

    /// The card under the mouse; the empty id for none.
    void setHovered(const CardId& card);
    /// The map, its layout or the selection is another: what looks different now is painted.
    void follow();
    void paint(QPainter& painter) const;

    [[nodiscard]] const std::vector<LinkLine>& lines() const { return lines_; }
    /// Whose handles are shown, the selected ones first.
    [[nodiscard]] const std::vector<CardId>& cards() const { return cards_; }

private:
    [[nodiscard]] std::vector<CardId> meant() const;
    void update(const std::vector<LinkLine>& lines) const;

    GridView& view_;
    CardId hovered_;
    std::vector<CardId> cards_;
    std::vector<LinkLine> lines_;
};

} // namespace cjm
