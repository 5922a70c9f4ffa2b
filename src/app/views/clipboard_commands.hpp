#pragma once
#include <cjm/edit/edit.hpp>
#include <cjm/formats/table_clip.hpp>
#include <cjm/session/clipboard/fragment.hpp>

#include <functional>
#include <optional>

class QMimeData;

namespace cjm {

class SceneView;

/// Copy, cut and paste of what is selected, in any view: between maps nothing is lost, with spreadsheets cells are
/// cells. With an open editor, of its text.
class ClipboardCommands {
public:
    explicit ClipboardCommands(SceneView& view) : view_(view) {}

    /// To the clipboard as a piece of a map, as a table, as text and as a picture.
    void copy();
    void cut();
    /// What the clipboard has: a piece of a map, cells of a spreadsheet, a picture, or lines that become cards.
    void paste();
    /// Only its text.
    void pasteAsText();
    void duplicate();
    [[nodiscard]] bool canPaste() const;
    /// A picture pasted while a card is typed becomes the card's.
    void pasteIntoEditor(const QMimeData& pasted);

    /// Asked when a table is larger than the map, with the stages and rows that it lacks: true adds them, false leaves
    /// out what has no room, nothing gives up. Without a question they are added.
    using GrowQuestion = std::function<std::optional<bool>(int stages, int rows)>;
    void setGrowQuestion(GrowQuestion ask) { askToGrow_ = std::move(ask); }

private:
    void pasteCells(const TableClip& table);
    void pastePicture(const Image& image);
    [[nodiscard]] ImageId addPicture(const Image& image, Batch& batch) const;
    void apply(Result<Pasted> pasted);

    SceneView& view_;
    GrowQuestion askToGrow_;
};

} // namespace cjm
