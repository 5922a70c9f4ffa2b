#include "base/catalogue.hpp"

namespace cjm {

namespace {

constexpr CatalogueEntry loopEntries[] = {
    // Words of the loop.
    {"look.loop-no-touchpoints", "точек контакта нет", "no touchpoints"},
    {"look.loop-lowest", "самая низкая", "the lowest"},
    {"look.loop-ring", "Малый цикл", "Small cycle"},
    {"look.loop-ring-note", "петля лояльности", "loyalty loop"},
    {"look.loop-fix-first", "ИСПРАВИТЬ ПЕРВЫМ", "FIX FIRST"},
    {"look.loop-ways", "ПЕРЕХОДЫ", "TRANSITIONS"},
    {"look.loop-signs", "ТОЧКИ КОНТАКТА", "TOUCHPOINTS"},
    {"look.loop-importance", "важность для клиента", "importance to the customer"},
    {"look.loop-rating", "оценка клиента", "rating by the customer"},
    {"look.loop-star", "момент истины", "moment of truth"},
    {"look.loop-rest", "Не на схеме:", "Not in the picture:"},
    {"look.loop-rest-touchpoints", "{n} {n:точка|точки|точек} контакта без группы",
     "{n} {n:touchpoint|touchpoints} without a group"},
    {"look.loop-rest-ways", "{n} {n:переход|перехода|переходов} у этапов без группы",
     "{n} {n:transition|transitions} of stages without a group"},
    {"look.loop-rest-inside", "{n} {n:переход|перехода|переходов} внутри группы",
     "{n} {n:transition|transitions} inside a group"},
    {"look.loop-nothing", "Петлю рисуют группы точек контакта. Укажите группу этапа или точки контакта в её свойствах",
     "The loop is drawn from groups of touchpoints. Set the group of a stage or of a touchpoint in its fields"},
    // Transitions above the stages of the grid.
    {"look.arcs", "Переходы", "Transitions"},
    {"look.arcs-none",
     "Переходов пока нет: протяните от верхнего края этапа к другому этапу или вверх, где клиент уходит",
     "No transitions yet: draw from the upper edge of a stage to another, or upwards where the customer leaves"},
    // What the window says.
    {"look.loop-counts-groups", "{n} {n:группа|группы|групп}", "{n} {n:group|groups}"},
    {"look.loop-counts-ways", "{n} {n:переход|перехода|переходов}", "{n} {n:transition|transitions}"},
    {"look.loop-nowhere", "Выберите точку контакта, группу или переход",
     "Choose a touchpoint, a group or a transition"},
    {"edit.loop-same-stage",
     "Начало и конец перехода стоят на одном этапе «{name}». Дайте одной из групп свой этап на карте",
     "Both ends of the transition stand in one stage “{name}”. Give one of the groups a stage of its own on the map"},
    {"edit.loop-no-stage", "У группы нет этапа: укажите её у этапа на карте",
     "The group has no stage: set it for a stage on the map"},
    {"edit.loop-exit", "Уход никуда не ведёт. Протяните переход от группы к группе",
     "A way out leads nowhere. Draw a transition from group to group"},
    {"command.loop.add", "Добавить точку контакта", "Add touchpoint"},
};

} // namespace

std::span<const CatalogueEntry> loopMessages() { return loopEntries; }

} // namespace cjm
