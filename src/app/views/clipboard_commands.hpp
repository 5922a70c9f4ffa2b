#pragma once
#include "app/views/clip_reading.hpp"

#include <cjm/edit/edit.hpp>
#include <cjm/formats/clip_words.hpp>
#include <cjm/session/clipboard/fragment.hpp>
#include <cjm/session/document/applied_edit.hpp>

#include <functional>
#include <optional>

class QMimeData;

namespace cjm {

class SceneView;

/// What pasting asks and tells.
struct PasteVoice {
    /// A table is larger than the map, by so many stages and rows: true adds them, false leaves out what has no room,
    /// nothing gives up. Without a question they are added.
    std::function<std::optional<bool>(int stages, int rows)> askToGrow;
    /// So many cards at once, of which so many have room on the map: false gives up. Without a question they come.
    std::function<bool(std::size_t cards, std::size_t room)> askToPaste;
    /// What was pasted, when it is there.
    std::function<void(const Message&)> told;
};

/// Copy, cut and paste of what is selected, in any view: between maps nothing is lost, with spreadsheets cells are
/// cells. With an open editor, of its text.
class ClipboardCommands {
public:
    explicit ClipboardCommands(SceneView& view) : view_(view) {}

    /// To the clipboard as a piece of a map, as a table, as text and as a picture.
    void copy();
    void cut();
    /// What the clipboard has: a piece of a map, cells of a spreadsheet, pictures, or entries of a list or lines that
    /// become cards. What takes longer is read, and put on a copy of the map, beside the window, which offers to give
    /// up.
    void paste();
    /// The same with what is dropped on a target. Asks nothing before it returns.
    void drop(const QMimeData& dropped, const Target& on);
    /// Only its text.
    void pasteAsText();
    /// Copies beside what is selected; very many likewise beside the window.
    void duplicate();
    [[nodiscard]] bool canPaste() const;
    /// The same for a piece of a map alone.
    [[nodiscard]] bool canPasteBlock() const;
    /// What is pasted while a card is typed and is no text to go on with: a picture becomes the card's.
    void pasteIntoEditor(const Copied& pasted);

    /// True while something is looked into or pasted that takes its time.
    [[nodiscard]] bool isReading() const { return isReading_; }

    void setVoice(PasteVoice voice) { voice_ = std::move(voice); }
    /// More cards at once are asked for.
    static constexpr std::size_t manyCards = 5'000;
    /// So many at once take no time that anybody notices.
    static constexpr std::size_t fewCards = 300;

private:
    /// What pasting makes of a map; on any thread.
    using Making = std::function<Result<Pasted>(const Map&, IdSource&)>;
    enum class Telling { whatCame, nothing };
    void make(std::size_t cards, Telling telling, Making making);
    void refusePicture();
    void take(Copied copied);
    void readThen(Copied copied, std::function<void(const Clip&)> then);
    void pasteFragment(const Map& fragment);
    void pasteWords(const ClipWords& words);
    void pastePictures(const CopiedPictures& pictures);
    [[nodiscard]] std::optional<std::size_t> roomFor(std::size_t cards) const;
    [[nodiscard]] ImageId addPicture(const Image& image, Batch& batch) const;
    /// `done`: what the edit makes of the map, when that is known already.
    void applyAndTell(Result<Pasted> pasted, Telling telling, std::optional<AppliedEdit> done = {});
    bool apply(Pasted pasted, std::optional<AppliedEdit> done = {});

    SceneView& view_;
    PasteVoice voice_;
    bool isReading_ = false;
};

} // namespace cjm
