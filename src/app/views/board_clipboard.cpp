#include "app/views/board.hpp"

#include "app/views/block_clip.hpp"
#include "app/views/clip_reading.hpp"
#include "app/views/inline_editor.hpp"
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

// Copy, cut and paste: between maps nothing is lost, with spreadsheets cells are cells.

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

bool Board::canPaste() const { return mayChange() && hasClip(clipboard().mimeData()); }

void Board::copySelection() {
    if (editor_) return editor_->copy();
    if (!session_ || selection().empty()) return;
    if (isTitle(current()))
        return clipboard().setText(qt(cjm::textAt(session_->map(), current()).value_or(std::string())));
    auto* block = new BlockClip(session_->map(), selection(), lightTheme()); // the clipboard owns it
    clipboard().setMimeData(block);
}

void Board::cutSelection() {
    if (editor_) return editor_->cut();
    if (!mayChange()) return;
    const auto edit = cut(session_->map(), selection());
    if (!edit) return;
    copySelection();
    const Map before = session_->map();
    const Target gone = current();
    if (session_->apply(*edit)) select(leftBehind(before, session_->map(), gone));
}

void Board::duplicateSelection() {
    if (!mayChange() || selection().empty() || isTitle(current())) return;
    commitEditor();
    applyPasted(duplicate(session_->map(), selection(), freshIds_));
}

void Board::paste() {
    if (editor_) return editor_->paste();
    const QMimeData* copied = clipboard().mimeData();
    if (!canPaste()) return;
    if (isTitle(current())) return pasteAsText();
    auto clip = readClip(*copied);
    if (!clip) return session_->refuse(clip.error());
    const Map& map = session_->map();
    if (const auto* fragment = std::get_if<Fragment>(&*clip))
        applyPasted(pasteFragment(map, fragment->map, pastePlace(map, selection(), PasteAt::last), freshIds_));
    if (const auto* table = std::get_if<TableClip>(&*clip)) pasteCells(*table);
    if (const auto* image = std::get_if<Image>(&*clip)) pastePicture(*image);
}

void Board::pasteAsText() {
    if (editor_) return editor_->insertPlainText(clipboard().text());
    if (!canPaste()) return;
    if (isTitle(current())) {
        const std::string text = clipboard().text().simplified().toStdString();
        if (const auto edit = withText(session_->map(), current(), text); edit && !text.empty()) session_->apply(*edit);
        return;
    }
    pasteCells(linesIn(*clipboard().mimeData()));
}

void Board::pasteCells(const TableClip& table) {
    if (table.rows.empty()) return;
    const Target where = pastePlace(session_->map(), selection(), PasteAt::first);
    std::optional<Language> grow = languageOf(layout_);
    if (const TableGrowth growth = growthFor(session_->map(), table, where); growth.isNeeded() && askToGrow_) {
        const auto answer = askToGrow_(growth.stages, growth.rows);
        if (!answer) return;
        if (!*answer) grow = std::nullopt;
    }
    auto pasted = pasteTable(session_->map(), table, where, freshIds_, grow);
    if (!pasted) return session_->refuse(pasted.error());
    applyPasted(Pasted{asTyped(session_->map(), std::move(pasted->edit)), selectionOf(pasted->cards)});
}

void Board::pastePicture(const Image& image) {
    const Target where = pastePlace(session_->map(), selection(), PasteAt::first);
    Card card;
    std::optional<int> place;
    if (const auto* id = std::get_if<CardId>(&where)) {
        const auto beside = session_->map().cards.find(*id);
        card.row = beside->row;
        card.stage = beside->stage;
        place = beside->rank + 1;
    } else if (const auto* cell = std::get_if<CellTarget>(&where)) {
        card.row = cell->row;
        card.stage = cell->stage;
    } else {
        return session_->refuse(Error{{"edit.no-place", {}}, {}});
    }
    card.id = {freshIds_.next()};
    card.kind = CardKind::image;
    Batch batch{{"edit.image-pasted", {}}, {}};
    card.image = addPicture(image, batch);
    const Selection selection = selectOnly(card.id);
    batch.edits.emplace_back(PutCard{std::move(card), place});
    applyPasted(Pasted{std::move(batch), selection});
}

// Puts a picture on the map, unless it is there, and says its id.
ImageId Board::addPicture(const Image& image, Batch& batch) const {
    if (!session_->map().images.find(image.id)) batch.edits.emplace_back(PutImage{image, {}});
    return image.id;
}

void Board::pastePictureIntoEditor(const QMimeData& pasted) {
    if (!editor_ || !mayChange()) return;
    const auto* id = std::get_if<CardId>(&editor_->target());
    const auto card = id ? session_->map().cards.find(*id) : nullptr;
    if (!card) return;
    const auto image = pictureIn(pasted);
    if (!image) return session_->refuse(Error{{"edit.not-a-picture", {}}, {}});
    Batch batch{{"edit.image-pasted", {}}, {}};
    Card copy = *card;
    copy.image = addPicture(*image, batch);
    batch.edits.emplace_back(PutCard{std::move(copy), {}});
    (void)session_->apply(batch);
}

void Board::applyPasted(Result<Pasted> pasted) {
    if (!pasted) return session_->refuse(pasted.error());
    if (!session_->apply(pasted->edit)) return;
    if (pasted->selection.empty()) return;
    const Target current = pasted->selection.current;
    select(std::move(pasted->selection));
    makeVisible(current);
}

} // namespace cjm
