#include "base/catalogue.hpp"

namespace cjm {

namespace {

constexpr CatalogueEntry entries[] = {
    {"edit.passport-changed", "сведения о карте изменены", "map details changed"},
    {"edit.stage-added", "этап «{name}» добавлен", "stage “{name}” added"},
    {"edit.stage-changed", "этап «{name}» изменён", "stage “{name}” changed"},
    {"edit.stage-moved", "этап «{name}» перенесён", "stage “{name}” moved"},
    {"edit.stage-removed", "этап «{name}» удалён", "stage “{name}” removed"},
    {"edit.phase-changed", "полоса над этапами названа «{name}»", "band over the stages named “{name}”"},
    {"edit.row-added", "строка «{name}» добавлена", "row “{name}” added"},
    {"edit.row-changed", "строка «{name}» изменена", "row “{name}” changed"},
    {"edit.row-moved", "строка «{name}» перенесена", "row “{name}” moved"},
    {"edit.row-removed", "строка «{name}» удалена", "row “{name}” removed"},
    {"edit.card-added", "карточка «{name}» добавлена", "card “{name}” added"},
    {"edit.card-changed", "карточка «{name}» изменена", "card “{name}” changed"},
    {"edit.cards-added", "{n:добавлена|добавлены|добавлено} {n} {n:карточка|карточки|карточек}",
     "{n} {n:card|cards} added"},
    {"edit.cards-marked", "{n:отмечена|отмечены|отмечено} {n} {n:карточка|карточки|карточек}",
     "{n} {n:card|cards} marked"},
    {"edit.cards-moved", "{n:перенесена|перенесены|перенесено} {n} {n:карточка|карточки|карточек}",
     "{n} {n:card|cards} moved"},
    {"edit.cards-copied", "{n:скопирована|скопированы|скопировано} {n} {n:карточка|карточки|карточек}",
     "{n} {n:card|cards} copied"},
    {"edit.emotions-changed", "{n:изменена|изменены|изменено} {n} {n:эмоция|эмоции|эмоций}",
     "{n} {n:emotion|emotions} changed"},
    {"edit.stages-width", "ширина {n} {n:этапа|этапов|этапов} изменена", "width of {n} {n:stage|stages} changed"},
    {"edit.cards-removed", "{n:удалена|удалены|удалено} {n} {n:карточка|карточки|карточек}",
     "{n} {n:card|cards} removed"},
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
