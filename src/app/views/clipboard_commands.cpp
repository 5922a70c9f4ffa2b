#include "app/views/clipboard_commands.hpp"

#include "app/views/block_clip.hpp"
#include "app/views/clip_reading.hpp"
#include "app/views/inline_editor.hpp"
#include "app/views/scene_view.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/session/clipboard/fragment.hpp>
#include <cjm/session/typing/quick_marks.hpp>
#include <cjm/session/typing/text_edit.hpp>
#include <cjm/storage/files.hpp>

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>

namespace cjm {
namespace {

QClipboard& clipboard() { return *QGuiApplication::clipboard(); }

bool isTitle(const Target& target) { return target == titleTarget() || target == subtitleTarget(); }

Selection selectionOf(const std::vector<CardId>& cards) {
    Selection selection;
    if (cards.empty()) return selection;
    selection.targets.assign(cards.begin(), cards.end());
    std::sort(selection.targets.begin(), selection.targets.end());
    selection.current = selection.anchor = cards.front();
    return selection;
}

// Where keys work when what was selected is gone: the cell it stood in, or the next stage or row.
Target leftBehind(const Map& map, const Map& next, const Target& gone) {
    const auto beside = [&](const auto& table, const auto& left, const auto& id) -> Target {
        const auto record = table.find(id);
        if (!record || left.empty()) return {};
        const auto order = inOrder(left);
        return order[std::min(static_cast<std::size_t>(record->rank), order.size() - 1)]->id;
    };
    if (const auto* id = std::get_if<CardId>(&gone))
        if (const auto card = map.cards.find(*id)) return CellTarget{card->row, card->stage};
    if (const auto* id = std::get_if<StageId>(&gone)) return beside(map.stages, next.stages, *id);
    if (const auto* id = std::get_if<RowId>(&gone)) return beside(map.rows, next.rows, *id);
    return gone;
}

} // namespace

bool ClipboardCommands::canPaste() const { return view_.mayChange() && hasClip(clipboard().mimeData()); }

void ClipboardCommands::copy() {
    if (auto* editor = view_.editor()) return editor->copy();
    if (!view_.session() || view_.selection().empty()) return;
    if (isTitle(view_.current()))
        return clipboard().setText(qt(cjm::textAt(view_.shownMap(), view_.current()).value_or(std::string())));
    auto* block = new BlockClip(view_.shownMap(), view_.selection(), lightTheme()); // the clipboard owns it
    clipboard().setMimeData(block);
}

void ClipboardCommands::cut() {
    if (auto* editor = view_.editor()) return editor->cut();
    if (!view_.mayChange()) return;
    const auto edit = cjm::cut(view_.shownMap(), view_.selection());
    if (!edit) return;
    copy();
    const Map before = view_.shownMap();
    const Target gone = view_.current();
    if (view_.session()->apply(*edit)) view_.select(leftBehind(before, view_.shownMap(), gone));
}

void ClipboardCommands::duplicate() {
    if (!view_.mayChange() || view_.selection().empty() || isTitle(view_.current())) return;
    view_.commitEditor();
    apply(cjm::duplicate(view_.shownMap(), view_.selection(), view_.ids()));
}

void ClipboardCommands::paste() {
    if (auto* editor = view_.editor()) return editor->paste();
    const QMimeData* copied = clipboard().mimeData();
    if (!canPaste()) return;
    if (isTitle(view_.current())) return pasteAsText();
    auto clip = readClip(*copied);
    if (!clip) return view_.session()->refuse(clip.error());
    const Map& map = view_.shownMap();
    if (const auto* fragment = std::get_if<Fragment>(&*clip))
        apply(pasteFragment(map, fragment->map, pastePlace(map, view_.selection(), PasteAt::last), view_.ids()));
    if (const auto* table = std::get_if<TableClip>(&*clip)) pasteCells(*table);
    if (const auto* image = std::get_if<Image>(&*clip)) pastePicture(*image);
}

void ClipboardCommands::pasteAsText() {
    if (auto* editor = view_.editor()) return editor->insertPlainText(clipboard().text());
    if (!canPaste()) return;
    if (isTitle(view_.current())) {
        const std::string text = clipboard().text().simplified().toStdString();
        if (const auto edit = withText(view_.shownMap(), view_.current(), text); edit && !text.empty())
            view_.session()->apply(*edit);
        return;
    }
    pasteCells(linesIn(*clipboard().mimeData()));
}

void ClipboardCommands::pasteCells(const TableClip& table) {
    if (table.rows.empty()) return;
    const Target where = pastePlace(view_.shownMap(), view_.selection(), PasteAt::first);
    std::optional<Language> grow = view_.mapLanguage();
    if (const TableGrowth growth = growthFor(view_.shownMap(), table, where); growth.isNeeded() && askToGrow_) {
        const auto answer = askToGrow_(growth.stages, growth.rows);
        if (!answer) return;
        if (!*answer) grow = std::nullopt;
    }
    auto pasted = pasteTable(view_.shownMap(), table, where, view_.ids(), grow);
    if (!pasted) return view_.session()->refuse(pasted.error());
    apply(Pasted{parsed(view_.shownMap(), std::move(pasted->edit)), selectionOf(pasted->cards)});
}

void ClipboardCommands::pastePicture(const Image& image) {
    const Target where = pastePlace(view_.shownMap(), view_.selection(), PasteAt::first);
    Card card;
    std::optional<int> place;
    if (const auto* id = std::get_if<CardId>(&where)) {
        const auto beside = view_.shownMap().cards.find(*id);
        card.row = beside->row;
        card.stage = beside->stage;
        place = beside->rank + 1;
    } else if (const auto* cell = std::get_if<CellTarget>(&where)) {
        card.row = cell->row;
        card.stage = cell->stage;
    } else {
        return view_.session()->refuse(Error{{"edit.no-place", {}}, {}});
    }
    card.id = {view_.ids().next()};
    card.kind = CardKind::image;
    Batch batch{{"edit.image-pasted", {}}, {}};
    card.image = addPicture(image, batch);
    const Selection selection = selectOnly(card.id);
    batch.edits.emplace_back(PutCard{std::move(card), place});
    apply(Pasted{std::move(batch), selection});
}

// Puts a picture on the map, unless it is there, and says its id.
ImageId ClipboardCommands::addPicture(const Image& image, Batch& batch) const {
    if (!view_.shownMap().images.find(image.id)) batch.edits.emplace_back(PutImage{image, {}});
    return image.id;
}

void ClipboardCommands::pasteIntoEditor(const QMimeData& pasted) {
    const InlineEditor* editor = view_.editor();
    if (!editor || !view_.mayChange()) return;
    const auto* id = std::get_if<CardId>(&editor->target());
    const auto card = id ? view_.shownMap().cards.find(*id) : nullptr;
    if (!card) return;
    const auto image = pictureIn(pasted);
    if (!image) return view_.session()->refuse(Error{{"edit.not-a-picture", {}}, {}});
    Batch batch{{"edit.image-pasted", {}}, {}};
    Card copy = *card;
    copy.image = addPicture(*image, batch);
    batch.edits.emplace_back(PutCard{std::move(copy), {}});
    view_.session()->apply(batch);
}

void ClipboardCommands::apply(Result<Pasted> pasted) {
    if (!pasted) return view_.session()->refuse(pasted.error());
    if (!view_.session()->apply(pasted->edit)) return;
    if (pasted->selection.empty()) return;
    const Target current = pasted->selection.current;
    view_.select(std::move(pasted->selection));
    view_.makeVisible(current);
}

} // namespace cjm
