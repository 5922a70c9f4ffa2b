#include "app/views/clipboard_commands.hpp"

#include "app/views/block_clip.hpp"
#include "app/views/inline_editor.hpp"
#include "app/views/scene_view.hpp"
#include "app/widgets/background.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/model/validate.hpp>
#include <cjm/session/clipboard/fragment.hpp>
#include <cjm/session/typing/quick_marks.hpp>
#include <cjm/session/typing/text_edit.hpp>
#include <cjm/storage/files.hpp>

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace cjm {
namespace {

QClipboard& clipboard() { return *QGuiApplication::clipboard(); }

bool isOfMap(const Target& target) { return std::holds_alternative<MapFieldTarget>(target); }

// What is copied as its words alone.
bool isWords(const Target& target) {
    return isOfMap(target) || std::holds_alternative<QuoteId>(target) || std::holds_alternative<InterviewId>(target) ||
           std::holds_alternative<InterviewFieldTarget>(target);
}

Selection selectionOf(const std::vector<CardId>& cards) {
    Selection selection;
    if (cards.empty()) return selection;
    selection.targets.assign(cards.begin(), cards.end());
    std::sort(selection.targets.begin(), selection.targets.end());
    selection.current = selection.anchor = cards.front();
    return selection;
}

// Where keys work when what was selected is gone: the cell it stood in, or the next stage, row or persona.
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
    if (const auto* id = std::get_if<PersonaId>(&gone)) return beside(map.personas, next.personas, *id);
    return gone;
}

const char* labelOf(ClipWords::Kind kind) {
    switch (kind) {
    case ClipWords::Kind::table: return "edit.table-pasted";
    case ClipWords::Kind::list: return "edit.list-pasted";
    case ClipWords::Kind::outline: return "edit.outline-pasted";
    default: return "edit.cards-pasted";
    }
}

// The cards that are put lead there.
Edit linked(Edit edit, const std::string& link) {
    if (link.empty()) return edit;
    for (Edit& each : std::get<Batch>(edit).edits)
        if (auto* put = std::get_if<PutCard>(&each)) put->card.link = link;
    return edit;
}

// Where no card came, names did.
Message saidOf(const PastedTable& pasted, const char* label) {
    const auto said = [](const char* code, auto count) {
        return Message{code, {{"n", static_cast<std::int64_t>(count)}}};
    };
    if (!pasted.cards.empty()) return said(label, pasted.cards.size());
    if (pasted.rows > 0) return said("edit.rows-named", pasted.rows);
    if (pasted.stages > 0) return said("edit.stages-named", pasted.stages);
    return said(label, pasted.cards.size());
}

} // namespace

bool ClipboardCommands::canPasteBlock() const {
    const QMimeData* data = clipboard().mimeData();
    return view_.mayChange() && data && data->hasFormat(QString::fromLatin1(blockMime));
}

bool ClipboardCommands::canPaste() const { return view_.mayChange() && hasClip(clipboard().mimeData()); }

void ClipboardCommands::copy() {
    if (auto* editor = view_.editor()) return editor->copy();
    if (!view_.session() || view_.selection().empty()) return;
    if (isWords(view_.current())) {
        const auto words = cjm::textAt(view_.shownMap(), view_.textOf(view_.current()));
        return words ? clipboard().setText(qt(*words)) : void();
    }
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
    const Message label = describe(before, *edit);
    if (!view_.session()->apply(*edit)) return;
    view_.select(leftBehind(before, view_.shownMap(), gone));
    if (voice_.told) voice_.told(label);
}

void ClipboardCommands::duplicate() {
    if (!view_.mayChange() || view_.selection().empty() || isOfMap(view_.current()) || isReading_) return;
    view_.commitEditor();
    const Selection selection = view_.selection();
    const bool isOfCards = std::holds_alternative<CardId>(selection.current);
    make(isOfCards ? selection.targets.size() : recordCount(view_.shownMap()), Telling::nothing,
         [selection](const Map& map, IdSource& ids) { return cjm::duplicate(map, selection, ids); });
}

void ClipboardCommands::paste() {
    if (auto* editor = view_.editor()) return editor->paste();
    if (!canPaste() || isReading_) return;
    Copied copied = copiedIn(*clipboard().mimeData());
    if (isOfMap(view_.current())) return copied.isPicture() ? refusePicture() : pasteAsText();
    take(std::move(copied));
}

void ClipboardCommands::pasteAsText() {
    if (auto* editor = view_.editor()) return editor->insertPlainText(textIn(*clipboard().mimeData()));
    if (!canPaste() || isReading_) return;
    const QString text = textIn(*clipboard().mimeData());
    if (isOfMap(view_.current())) {
        const QString words = isSingleLine(view_.current()) ? text.simplified() : text.trimmed();
        if (const auto edit = withText(view_.shownMap(), view_.current(), words.toStdString());
            edit && !words.isEmpty())
            view_.session()->apply(*edit);
        return;
    }
    Copied copied;
    copied.text = text.toStdString();
    copied.isPlain = true;
    take(std::move(copied));
}

// What was dropped is gone when this returns, and whoever dropped it waits for the answer: questions come after it.
void ClipboardCommands::drop(const QMimeData& dropped, const Target& on) {
    if (!view_.mayChange() || isReading_) return;
    view_.commitEditor();
    QTimer::singleShot(0, &view_, [this, copied = copiedIn(dropped), on] {
        if (!view_.mayChange()) return;
        if (exists(view_.shownMap(), on) || std::holds_alternative<CellTarget>(on)) view_.select(on);
        take(copied);
    });
}

void ClipboardCommands::take(Copied copied) {
    readThen(std::move(copied), [this](const Clip& clip) {
        const auto* fragment = std::get_if<Fragment>(&clip);
        const bool isOfCells = !fragment || !holdsPersonas(fragment->map);
        if (isOfCells && !view_.canSelect(CellTarget{}))
            return view_.session()->refuse(Error{{"edit.only-personas-here", {}}, {}});
        if (fragment) pasteFragment(fragment->map);
        if (const auto* words = std::get_if<ClipWords>(&clip)) pasteWords(*words);
        if (const auto* pictures = std::get_if<CopiedPictures>(&clip)) pastePictures(*pictures);
    });
}

void ClipboardCommands::readThen(Copied copied, std::function<void(const Clip&)> then) {
    const auto told = [this, then = std::move(then)](const Result<Clip>& clip) {
        if (!view_.mayChange()) return;
        if (clip) return then(*clip);
        if (clip.error().kind != ErrorKind::cancelled) view_.session()->refuse(clip.error());
    };
    if (!copied.isLarge()) return told(read(std::move(copied)));
    inBackground<Clip>(
        &view_, isReading_, QCoreApplication::translate("ClipboardCommands", "Reading what is to be pasted…"),
        [copied = std::move(copied)]() mutable { return read(std::move(copied)); }, told);
}

// How many of so many cards are to come; nothing when none.
std::optional<std::size_t> ClipboardCommands::roomFor(std::size_t cards) const {
    const std::size_t there = recordCount(view_.shownMap());
    const std::size_t room = std::min(cards, maxRecords - std::min(maxRecords, there));
    const bool isMany = cards > manyCards || room < cards;
    if (isMany && voice_.askToPaste && !voice_.askToPaste(cards, room)) return std::nullopt;
    return room;
}

void ClipboardCommands::pasteFragment(const Map& fragment) {
    const Map& map = view_.shownMap();
    const auto room = roomFor(fragment.cards.size());
    if (!room || (*room == 0 && !fragment.cards.empty())) return;
    if (*room < fragment.cards.size()) // links and stages would be torn
        return view_.session()->refuse(
            Error{{"edit.too-many-records", {{"limit", std::int64_t{maxRecords}}}}, {}, ErrorKind::tooLarge});
    const Target where = pastePlace(map, view_.selection(), PasteAt::last);
    make(recordCount(fragment), Telling::whatCame,
         [fragment, where](const Map& onto, IdSource& ids) { return cjm::pasteFragment(onto, fragment, where, ids); });
}

void ClipboardCommands::pasteWords(const ClipWords& words) {
    const auto room = roomFor(lineCount(words.table));
    if (!room || *room == 0) return;
    const Target where = pastePlace(view_.shownMap(), view_.selection(), PasteAt::first);
    const auto table = std::make_shared<const TableClip>(titlesApart(firstLines(words.table, *room), where));
    std::optional<Language> grow = view_.mapLanguage();
    if (const TableGrowth growth = growthFor(view_.shownMap(), *table, where); growth.isNeeded() && voice_.askToGrow) {
        const auto answer = voice_.askToGrow(growth.stages, growth.rows);
        if (!answer) return;
        if (!*answer) grow = std::nullopt;
    }
    make(*room, Telling::whatCame,
         [table, where, grow, link = words.link, label = labelOf(words.kind)](const Map& map,
                                                                              IdSource& ids) -> Result<Pasted> {
             auto pasted = pasteTable(map, *table, where, ids, grow);
             if (!pasted) return tl::unexpected(pasted.error());
             Edit edit = linked(parsed(map, std::move(pasted->edit)), link);
             std::get<Batch>(edit).label = saidOf(*pasted, label);
             return Pasted{std::move(edit), selectionOf(pasted->cards)};
         });
}

// Many cards are put on a copy of the map beside the window. What is done on the map itself meanwhile stays: then they
// are put on it anew.
void ClipboardCommands::make(std::size_t cards, Telling telling, Making making) {
    if (cards <= fewCards) return applyAndTell(making(view_.shownMap(), view_.ids()), telling);
    struct Made {
        Pasted pasted;
        AppliedEdit applied;
    };
    auto run = [map = view_.shownMap(), making = std::move(making)]() -> Result<Made> {
        SystemIds ids;
        auto pasted = making(map, ids);
        if (!pasted) return tl::unexpected(pasted.error());
        auto done = applied(map, pasted->edit);
        if (!done) return tl::unexpected(done.error());
        return Made{std::move(*pasted), std::move(*done)};
    };
    inBackground<Made>(
        &view_, isReading_, QCoreApplication::translate("ClipboardCommands", "Putting the cards on the map…"),
        std::move(run), [this, telling, of = QPointer<DocumentSession>(view_.session())](Result<Made> made) {
            DocumentSession* session = view_.session();
            if (of != session || !view_.mayChange()) return;
            if (!made && made.error().kind == ErrorKind::cancelled) return;
            if (!made) return session->refuse(made.error());
            view_.commitEditor();
            applyAndTell(std::move(made->pasted), telling, std::move(made->applied));
        });
}

void ClipboardCommands::pastePictures(const CopiedPictures& pictures) {
    const Target where = pastePlace(view_.shownMap(), view_.selection(), PasteAt::first);
    Card place;
    std::optional<int> rank;
    if (const auto* id = std::get_if<CardId>(&where)) {
        const auto beside = view_.shownMap().cards.find(*id);
        place.row = beside->row;
        place.stage = beside->stage;
        rank = beside->rank + 1;
    } else if (const auto* cell = std::get_if<CellTarget>(&where)) {
        place.row = cell->row;
        place.stage = cell->stage;
    } else {
        return refusePicture();
    }
    Batch batch{{"edit.image-pasted", {}}, {}};
    if (pictures.size() > 1) batch.label = {"edit.images-pasted", {{"n", static_cast<std::int64_t>(pictures.size())}}};
    std::vector<CardId> cards;
    for (const Image& picture : pictures) {
        Card card = place;
        card.id = {view_.ids().next()};
        card.kind = CardKind::image;
        card.image = addPicture(picture, batch);
        cards.push_back(card.id);
        batch.edits.emplace_back(PutCard{std::move(card), rank});
        if (rank) ++*rank;
    }
    applyAndTell(Pasted{std::move(batch), selectionOf(cards)}, Telling::whatCame);
}

// Puts a picture on the map, unless it is there, and says its id.
ImageId ClipboardCommands::addPicture(const Image& image, Batch& batch) const {
    if (!view_.shownMap().images.find(image.id)) batch.edits.emplace_back(PutImage{image, {}});
    return image.id;
}

void ClipboardCommands::refusePicture() { view_.session()->refuse(Error{{"edit.picture-on-card", {}}, {}}); }

// One picture becomes the card's, and a card that was only begun becomes the picture. Of several, and of more lines
// than a text has, each becomes a card, as without an editor.
void ClipboardCommands::pasteIntoEditor(const Copied& pasted) {
    const InlineEditor* editor = view_.editor();
    if (!editor || !view_.mayChange() || isReading_) return;
    const Target target = editor->target();
    readThen(pasted, [this, target](const Clip& clip) {
        if (const auto* words = std::get_if<ClipWords>(&clip)) {
            view_.commitEditor();
            return pasteWords(*words);
        }
        const auto* pictures = std::get_if<CopiedPictures>(&clip);
        const auto* id = std::get_if<CardId>(&target);
        const auto card = id ? view_.shownMap().cards.find(*id) : nullptr;
        if (!pictures) return;
        if (!id) return refusePicture();
        if (!card) view_.commitEditor();
        if (!card || pictures->size() > 1) return pastePictures(*pictures);
        Batch batch{{"edit.image-pasted", {}}, {}};
        Card copy = *card;
        copy.image = addPicture(pictures->front(), batch);
        batch.edits.emplace_back(PutCard{std::move(copy), {}});
        view_.session()->apply(batch);
    });
}

void ClipboardCommands::applyAndTell(Result<Pasted> pasted, Telling telling, std::optional<AppliedEdit> done) {
    if (!pasted) return view_.session()->refuse(pasted.error());
    const Message label = describe(view_.shownMap(), pasted->edit);
    if (apply(std::move(*pasted), std::move(done)) && telling == Telling::whatCame && voice_.told) voice_.told(label);
}

bool ClipboardCommands::apply(Pasted pasted, std::optional<AppliedEdit> done) {
    DocumentSession& session = *view_.session();
    if (!(done ? session.apply(pasted.edit, std::move(*done)) : session.apply(pasted.edit))) return false;
    if (!pasted.selection.empty()) {
        const Target current = pasted.selection.current;
        view_.select(std::move(pasted.selection));
        view_.makeVisible(current);
    }
    return true;
}

} // namespace cjm
