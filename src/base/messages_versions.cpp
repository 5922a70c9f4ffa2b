#include "base/catalogue.hpp"

namespace cjm {

namespace {

constexpr CatalogueEntry versionEntries[] = {
    // Why a version was kept.
    {"version.why-saved", "сохранено", "saved"},
    {"version.why-found-on-disk", "записано в файл другими", "written to the file by others"},
    {"version.why-before-big-deletion", "перед удалением карточек", "before a big deletion"},
    {"version.why-before-restoring", "перед возвратом версии", "before restoring another"},
    {"version.why-recovered", "восстановлено после сбоя", "recovered after a crash"},
    {"version.why-discarded", "не сохранено при закрытии", "not saved when closing"},
    {"version.why-named", "отмечено вами", "marked by you"},
    {"version.why-found", "найдено среди копий", "found among the copies"},
    {"version.why-before-merging", "перед объединением", "before merging"},
    {"version.why-before-conflict", "перед объединением, где тексты разошлись", "before merging texts that differ"},
    {"version.gone", "этой версии больше нет", "this version is no longer there"},
    {"version.damaged", "версия на диске повреждена. Выберите другую",
     "the disk has damaged this version. Choose another"},
    {"version.busy", "список версий занят другой программой. Попробуйте ещё раз",
     "another program is using the list of versions. Try again"},
    {"version.none", "целых версий этой карты нет", "there is no whole version of this map"},
    {"version.restored", "возвращена версия от {time}, {day} {month}", "version of {time}, {day} {month} restored"},
    {"version.of", "Версия от {time}, {day} {month}", "Version of {time}, {day} {month}"},
    // What differs between two maps.
    {"change.renamed", "{record}: «{before}» → «{after}»", "{record}: “{before}” → “{after}”"},
    {"change.text", "{record} «{name}», {field}: «{before}» → «{after}»",
     "{record} “{name}”, {field}: “{before}” → “{after}”"},
    {"change.text-set", "{record} «{name}», {field}: добавлено «{after}»",
     "{record} “{name}”, {field}: added “{after}”"},
    {"change.text-gone", "{record} «{name}», {field}: убрано «{before}»",
     "{record} “{name}”, {field}: removed “{before}”"},
    {"change.value", "{record} «{name}», {field}: {before} → {after}",
     "{record} “{name}”, {field}: {before} → {after}"},
    {"change.value-set", "{record} «{name}», {field}: теперь {after}", "{record} “{name}”, {field}: now {after}"},
    {"change.value-gone", "{record} «{name}», {field}: убрано, раньше {before}",
     "{record} “{name}”, {field}: removed, before {before}"},
    {"change.order", "{record} «{name}», {field}: другой порядок", "{record} “{name}”, {field}: another order"},
    {"change.other", "{record} «{name}», {field}: изменено", "{record} “{name}”, {field}: changed"},
    {"change.other-set", "{record} «{name}», {field}: добавлено", "{record} “{name}”, {field}: added"},
    {"change.other-gone", "{record} «{name}», {field}: убрано", "{record} “{name}”, {field}: removed"},
    {"change.place", "{record} «{name}»: другое место в списке", "{record} “{name}”: another place in the list"},
    {"change.card-removed", "карточка «{name}» удалена", "card “{name}” removed"},
    {"change.card-to-stage", "карточка «{name}» перенесена в «{stage}»", "card “{name}” moved to “{stage}”"},
    {"change.card-to-row", "карточка «{name}» перенесена в строку «{row}»", "card “{name}” moved to row “{row}”"},
    {"change.card-to-cell", "карточка «{name}» перенесена в «{stage}», в строку «{row}»",
     "card “{name}” moved to “{stage}”, row “{row}”"},
    {"change.card-in-cell", "карточка «{name}» переставлена внутри ячейки", "card “{name}” moved within its cell"},
    {"change.stage-added-with", "этап «{name}» добавлен, на нём {n} {n:карточка|карточки|карточек}",
     "stage “{name}” added with {n} {n:card|cards}"},
    {"change.stage-removed-with", "этап «{name}» удалён, с ним {n} {n:карточка|карточки|карточек}",
     "stage “{name}” removed with {n} {n:card|cards}"},
    {"change.row-added-with", "строка «{name}» добавлена, в ней {n} {n:карточка|карточки|карточек}",
     "row “{name}” added with {n} {n:card|cards}"},
    {"change.row-removed-with", "строка «{name}» удалена, с ней {n} {n:карточка|карточки|карточек}",
     "row “{name}” removed with {n} {n:card|cards}"},
    {"change.unnamed", "без названия", "untitled"},
    {"change.unknown", "данные другой версии программы", "data of another version of the program"},
    {"change.yes", "да", "yes"},
    {"change.no", "нет", "no"},
};

} // namespace

std::span<const CatalogueEntry> versionMessages() { return versionEntries; }

} // namespace cjm
