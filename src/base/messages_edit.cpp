#include "base/catalogue.hpp"

namespace cjm {

std::span<const CatalogueEntry> editMessages() {
    static constexpr CatalogueEntry entries[] = {
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
        {"edit.persona-added", "портрет «{name}» добавлен", "persona “{name}” added"},
        {"edit.persona-changed", "портрет «{name}» изменён", "persona “{name}” changed"},
        {"edit.persona-removed", "портрет «{name}» удалён", "persona “{name}” removed"},
        {"edit.no-row", "строки «{id}» нет на карте", "there is no row “{id}” on the map"},
        {"edit.no-stage", "этапа «{id}» нет на карте", "there is no stage “{id}” on the map"},
        {"edit.no-card", "карточки «{id}» нет на карте", "there is no card “{id}” on the map"},
        {"edit.no-persona", "портрета «{id}» нет на карте", "there is no persona “{id}” on the map"},
    };
    return entries;
}

} // namespace cjm
