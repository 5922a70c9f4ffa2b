#include "base/catalogue.hpp"

namespace cjm {

namespace {

// "&" stands before the letter that a menu marks.
constexpr CatalogueEntry programEntries[] = {
    // Commands of the open map and of the window.
    {"command.start", "&Начальный экран", "&Start screen"},
    {"command.new", "&Новая из шаблона", "&New from template"},
    {"command.open", "&Открыть…", "&Open…"},
    {"command.open-to-read", "Открыть только для &чтения…", "Open for &reading only…"},
    {"command.save", "&Сохранить", "&Save"},
    {"command.save-as", "Сохранить &как…", "Save &as…"},
    {"command.save-as-template", "Сохранить как мой &шаблон…", "Save as my &template…"},
    {"command.autosave", "Сохранять автоматически", "Save automatically"},
    {"command.export", "&Экспорт…", "&Export…"},
    {"command.quit", "В&ыйти", "&Quit"},
    {"command.undo", "&Отменить", "&Undo"},
    {"command.redo", "&Вернуть", "&Redo"},
    {"command.fields", "Все &поля", "All &fields"},
    {"command.zoom.in", "&Увеличить", "Zoom &in"},
    {"command.zoom.out", "У&меньшить", "Zoom &out"},
    {"command.zoom.fit", "&Целиком, ещё раз — 100 %", "&Fit to the window, again for 100 %"},
    {"command.evidence.on-map", "Откуда знаем на карт&е", "How we know on the m&ap"},
    {"command.zoom.actual", "&Настоящий размер", "&Actual size"},
    {"command.theme", "&Тема", "&Theme"},
    {"command.language", "&Язык", "&Language"},
    {"command.comments.all", "&Комментарии", "Co&mments"},
    {"command.vote", "&Голосование…", "&Vote…"},
    {"command.cards.alike", "&Похожие карточки…", "&Alike cards…"},
    {"command.findings", "&Замечания", "&Findings"},
    {"command.stage-questions", "&Вопросы этапов", "Stage &questions"},
    {"command.about", "&О программе", "&About Marshrut"},
    {"look.theme-light", "Светлая", "Light"},
    {"look.theme-dark", "Тёмная", "Dark"},
    {"look.theme-print", "Для печати", "For printing"},
    {"look.theme-high-contrast", "Контрастная", "High contrast"},
    // Each language by its own name.
    {"look.language-ru", "Русский", "Русский"},
    {"look.language-en", "English", "English"},
    // Panels at the side.
    {"version.stage-added", "этап «{name}»", "stage “{name}”"},
    {"version.stages-added", "+{n} {n:этап|этапа|этапов}", "+{n} {n:stage|stages}"},
    {"version.stage-removed", "без этапа «{name}»", "without stage “{name}”"},
    {"version.stages-removed", "−{n} {n:этап|этапа|этапов}", "−{n} {n:stage|stages}"},
    {"version.stages-changed", "{n:изменён|изменены|изменено} {n} {n:этап|этапа|этапов}",
     "{n} {n:stage|stages} changed"},
    {"version.row-added", "строка «{name}»", "row “{name}”"},
    {"version.rows-added", "+{n} {n:строка|строки|строк}", "+{n} {n:row|rows}"},
    {"version.row-removed", "без строки «{name}»", "without row “{name}”"},
    {"version.rows-removed", "−{n} {n:строка|строки|строк}", "−{n} {n:row|rows}"},
    {"version.rows-changed", "{n:изменена|изменены|изменено} {n} {n:строка|строки|строк}", "{n} {n:row|rows} changed"},
    {"version.cards-added", "+{n} {n:карточка|карточки|карточек}", "+{n} {n:card|cards}"},
    {"version.cards-removed", "−{n} {n:карточка|карточки|карточек}", "−{n} {n:card|cards}"},
    {"version.cards-changed", "{n:изменена|изменены|изменено} {n} {n:карточка|карточки|карточек}",
     "{n} {n:card|cards} changed"},
    {"version.changes", "{n} {n:изменение|изменения|изменений}", "{n} {n:change|changes}"},
    {"version.more-changes", "ещё {n} {n:изменение|изменения|изменений}", "{n} more {n:change|changes}"},
    {"panel.changes", "&Изменения", "&Changes"},
    {"panel.evidence", "&Откуда знаем", "How we &know"},
    {"panel.method", "CJM за &6 шагов", "CJM in &6 steps"},
    {"panel.inspector", "&Свойства", "&Inspector"},
    {"panel.alike", "&Похожие карточки", "&Alike cards"},
    {"panel.votes", "Итог &голосования", "Result of the &vote"},
    {"panel.versions", "&Версии", "&Versions"},
    // What is done with keys alone.
    {"command.walk", "К соседней карточке или ячейке", "To the next card or cell"},
    {"command.walk.extend", "Выделить и соседние", "Select the next ones too"},
    {"command.walk.cell", "В следующую или предыдущую ячейку", "To the next or the previous cell"},
    {"command.walk.row", "На строку выше или ниже", "A row up or down"},
    {"command.walk.line", "В начало или конец строки", "To the start or the end of the row"},
    {"command.walk.map", "В начало или конец карты", "To the start or the end of the map"},
    {"command.show-all", "Снова показать всех, если показан один портрет",
     "Show everybody again, not one persona only"},
    {"command.deselect", "Снять выделение, прервать перетаскивание", "Select nothing, give up a drag"},
    {"command.pan", "Удерживать: двигать карту мышью", "Hold: move the map with the mouse"},
    {"command.emotion.step", "Эмоция лучше или хуже", "A better or a worse emotion"},
    {"command.emotion.fine-step", "Эмоция чуть лучше или хуже", "A slightly better or worse emotion"},
    {"command.number.first", "Важность или влияние", "Importance or impact"},
    {"command.number.second", "Оценка клиента или усилия", "Customer rating or effort"},
    {"command.text.begin", "Изменить текст или добавить карточку", "Edit the text or add a card"},
    {"command.typing.next", "Закончить и начать следующую карточку", "Finish and begin the next card"},
    {"command.typing.line", "Новая строка в тексте", "A new line in the text"},
    {"command.typing.cell", "Закончить и перейти к соседней ячейке", "Finish and go on in the next cell"},
    {"command.typing.signs", "Все знаки, пока текст пуст", "All the signs, while the text is empty"},
    {"command.typing.take-back", "Вернуть текст, каким он был", "Bring back the text as it was"},
    {"command.vote.give", "Отдать голос", "Give a vote"},
    {"command.vote.take", "Забрать голос", "Take a vote back"},
};

} // namespace

std::span<const CatalogueEntry> programMessages() { return programEntries; }

} // namespace cjm
