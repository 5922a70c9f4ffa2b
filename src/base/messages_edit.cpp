#include "base/catalogue.hpp"

namespace cjm {

namespace {

constexpr CatalogueEntry entries[] = {
    {"edit.passport-changed", "сведения о карте изменены", "map details changed"},
    {"edit.stage-added", "этап «{name}» добавлен", "stage “{name}” added"},
    {"edit.stage-changed", "этап «{name}» изменён", "stage “{name}” changed"},
    {"edit.stage-moved", "этап «{name}» перенесён", "stage “{name}” moved"},
    {"edit.stage-removed", "этап «{name}» удалён", "stage “{name}” removed"},
    {"edit.row-added", "строка «{name}» добавлена", "row “{name}” added"},
    {"edit.row-changed", "строка «{name}» изменена", "row “{name}” changed"},
    {"edit.row-moved", "строка «{name}» перенесена", "row “{name}” moved"},
    {"edit.row-removed", "строка «{name}» удалена", "row “{name}” removed"},
    {"edit.card-added", "карточка «{name}» добавлена", "card “{name}” added"},
    {"edit.card-changed", "карточка «{name}» изменена", "card “{name}” changed"},
    {"edit.card-moved", "карточка «{name}» перенесена", "card “{name}” moved"},
    {"edit.cards-moved", "{n:перенесена|перенесены|перенесено} {n} {n:карточка|карточки|карточек}",
     "{n} {n:card|cards} moved"},
    {"edit.cards-removed", "{n:удалена|удалены|удалено} {n} {n:карточка|карточки|карточек}",
     "{n} {n:card|cards} removed"},
    {"edit.cards-cut", "{n:вырезана|вырезаны|вырезано} {n} {n:карточка|карточки|карточек}", "{n} {n:card|cards} cut"},
    {"edit.stages-cut", "{n:вырезан|вырезаны|вырезано} {n} {n:этап|этапа|этапов}", "{n} {n:stage|stages} cut"},
    {"edit.rows-cut", "{n:вырезана|вырезаны|вырезано} {n} {n:строка|строки|строк}", "{n} {n:row|rows} cut"},
    {"edit.image-pasted", "вставлена картинка", "picture pasted"},
    {"edit.not-a-picture", "это не картинка, которую можно вставить: нужны PNG, JPEG, WebP или GIF до 20 МБ",
     "this is no picture that can be pasted: PNG, JPEG, WebP or GIF up to 20 MB are"},
    {"edit.cards-pasted", "{n:вставлена|вставлены|вставлено} {n} {n:карточка|карточки|карточек}",
     "{n} {n:card|cards} pasted"},
    {"edit.stages-pasted", "{n:вставлен|вставлены|вставлено} {n} {n:этап|этапа|этапов}", "{n} {n:stage|stages} pasted"},
    {"edit.rows-pasted", "{n:вставлена|вставлены|вставлено} {n} {n:строка|строки|строк}", "{n} {n:row|rows} pasted"},
    {"edit.table-too-large", "таблица слишком большая, чтобы вставить её на карту",
     "the table is too large to be pasted into a map"},
    {"edit.no-place", "сначала выберите ячейку, карточку, этап или строку",
     "first select a cell, a card, a stage or a row"},
    {"edit.nothing-to-paste", "вставлять нечего", "there is nothing to paste"},
    {"edit.persona-added", "портрет «{name}» добавлен", "persona “{name}” added"},
    {"edit.persona-changed", "портрет «{name}» изменён", "persona “{name}” changed"},
    {"edit.persona-removed", "портрет «{name}» удалён", "persona “{name}” removed"},
    {"edit.interview-added", "интервью «{name}» добавлено", "interview “{name}” added"},
    {"edit.interview-changed", "интервью «{name}» изменено", "interview “{name}” changed"},
    {"edit.interview-removed", "интервью «{name}» удалено", "interview “{name}” removed"},
    {"edit.story-added", "история «{name}» добавлена", "story “{name}” added"},
    {"edit.story-changed", "история «{name}» изменена", "story “{name}” changed"},
    {"edit.story-removed", "история «{name}» удалена", "story “{name}” removed"},
    {"edit.transition-added", "переход «{name}» добавлен", "transition “{name}” added"},
    {"edit.transition-changed", "переход «{name}» изменён", "transition “{name}” changed"},
    {"edit.transition-removed", "переход «{name}» удалён", "transition “{name}” removed"},
    {"edit.comment-added", "комментарий «{name}» добавлен", "comment “{name}” added"},
    {"edit.comment-changed", "комментарий «{name}» изменён", "comment “{name}” changed"},
    {"edit.comment-removed", "комментарий «{name}» удалён", "comment “{name}” removed"},
    {"edit.image-added", "картинка добавлена", "picture added"},
    {"edit.image-removed", "картинка удалена", "picture removed"},
    {"edit.conflict-added", "расхождение записано", "conflict noted"},
    {"edit.conflict-resolved", "расхождение снято", "conflict resolved"},
    {"edit.mute-added", "замечание «{name}» больше не показывается", "finding “{name}” muted"},
    {"edit.mute-removed", "замечание «{name}» снова показывается", "finding “{name}” shown again"},
    {"edit.no-quote", "цитаты «{id}» нет на карте", "there is no quote “{id}” on the map"},
    {"edit.no-image", "картинки «{id}» нет на карте", "there is no picture “{id}” on the map"},
    {"edit.no-record", "записи «{id}» нет на карте", "there is no record “{id}” on the map"},
    {"edit.no-row", "строки «{id}» нет на карте", "there is no row “{id}” on the map"},
    {"edit.no-stage", "этапа «{id}» нет на карте", "there is no stage “{id}” on the map"},
    {"edit.no-card", "карточки «{id}» нет на карте", "there is no card “{id}” on the map"},
    {"edit.no-persona", "портрета «{id}» нет на карте", "there is no persona “{id}” on the map"},
};

} // namespace

std::span<const CatalogueEntry> editMessages() { return entries; }

} // namespace cjm
