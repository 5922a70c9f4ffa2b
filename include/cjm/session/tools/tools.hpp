#pragma once
#include <cjm/edit/edit.hpp>
#include <cjm/session/selection/selection.hpp>
#include <cjm/session/tools/zones.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cjm {

/// The pointer of the mouse at one moment.
struct Pointer {
    Point at; ///< Of the layout.
    double zoom = 1;
    bool shift = false, control = false;
    bool away = false; ///< Over something else than the view: letting go there changes nothing of what the view shows.
};

/// What the tools look at: always as it is now, so that undo, or a colleague's change, may come in mid-drag.
struct ToolContext {
    const Map& map;
    const GridLayout& layout;
    const Selection& selection;
    bool mayEdit = true; ///< False on a map that is only looked at: there one may still select.
};

/// A face as it is shown while it is dragged.
struct DraggedFace {
    CardId card;
    double value = 0;
    std::optional<double> x; ///< When it leaves its column's place.
};

/// A link as it is drawn from the handle of a card.
struct LinkDrag {
    Point from, to;
    std::optional<Rect> landing; ///< The card that it would link, or unlink.
    bool unlinks = false;
};

/// A transition as it is drawn from the upper edge of a stage.
struct ArcDrag {
    Point from, to;
    TransitionKind kind = TransitionKind::next;
    StageId landing; ///< The stage that it would lead to; empty: none.
    bool leaves = false;
};

/// What is drawn over the board while something is dragged; all of it in the layout's measure.
struct Overlay {
    std::optional<Rect> band;           ///< A rubber band.
    std::optional<Selection> selection; ///< What it would select.
    std::vector<Target> lifted;         ///< Sorted; drawn once more, moved by `by`, and faded where they stand.
    Point by;
    std::optional<Rect> landing;       ///< The cell that would take them.
    std::optional<Rect> dropIndicator; ///< A bar where they would come to stand.
    bool copies = false;
    std::vector<DraggedFace> faces;
    std::optional<double> value; ///< Beside the pointer: the emotion, with the word of the row's scale, if any.
    std::string word;
    std::optional<double> width; ///< Beside the pointer: the width of a stage.
    std::optional<LinkDrag> link;
    std::optional<ArcDrag> arc;
    std::optional<double> guide; ///< A line down the map.
};

/// What letting go does: one step of undo, and what is selected after it.
struct ToolResult {
    std::optional<Edit> edit;
    std::optional<Selection> selection;
};

/// One thing that a hand does from press to release. Holds ids and numbers only; whatever it was told about the map
/// before may be gone at the next call.
class Tool {
public:
    Tool() = default;
    Tool(const Tool&) = delete;
    Tool& operator=(const Tool&) = delete;
    virtual ~Tool() = default;

    /// The pointer is elsewhere, or the map has changed under it. False when what is dragged is gone.
    virtual bool move(const ToolContext& view, const Pointer& pointer) = 0;
    /// Called after `move` with the same view and pointer.
    [[nodiscard]] virtual ToolResult release(const ToolContext& view, const Pointer& pointer) = 0;
    /// True when the view may scroll on at its edges.
    [[nodiscard]] virtual bool scrolls() const { return true; }

    [[nodiscard]] const Overlay& overlay() const { return overlay_; }
    /// The edit as it would be now, for a view that lays out its result.
    [[nodiscard]] const std::optional<Edit>& preview() const { return preview_; }

protected:
    Overlay overlay_;
    std::optional<Edit> preview_;
};

/// The left button of the mouse on the board: a click selects, a drag does what the zone is good for.
class Tools {
public:
    static constexpr double clickRadius = 5; ///< Pixels of the screen; farther is a drag.

    explicit Tools(IdSource& ids) : ids_(ids) {}

    /// The button went down in a zone; returns what is selected now.
    [[nodiscard]] Selection press(const ToolContext& view, const HitZone& zone, const Pointer& pointer);
    /// The pointer moved, or a key that counts went down or up.
    void move(const ToolContext& view, const Pointer& pointer);
    /// The button went up.
    [[nodiscard]] ToolResult release(const ToolContext& view, const Pointer& pointer);
    /// The map, the layout or the selection is another now. Ends the drag of what is gone.
    void viewChanged(const ToolContext& view);
    /// Nothing was meant: Escape, another button, the window lost.
    void cancel();

    [[nodiscard]] bool isPressed() const { return pressed_.has_value(); }
    [[nodiscard]] bool isDragging() const { return tool_ != nullptr; }
    [[nodiscard]] bool scrolls() const { return tool_ && tool_->scrolls(); }
    [[nodiscard]] const Overlay& overlay() const;
    [[nodiscard]] const std::optional<Edit>& preview() const;

private:
    struct Pressed {
        HitZone zone;
        Pointer pointer;
        std::optional<Selection> atRelease; ///< What a click selects, if that was not known yet.
    };
    [[nodiscard]] std::unique_ptr<Tool> toolFor(const ToolContext& view, const Pressed& pressed) const;

    IdSource& ids_;
    std::optional<Pressed> pressed_;
    Pointer last_;
    std::unique_ptr<Tool> tool_;
};

} // namespace cjm
