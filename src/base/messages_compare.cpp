#include "base/catalogue.hpp"

namespace cjm {

namespace {

constexpr CatalogueEntry compareEntries[] = {
    // What two maps are called beside each other.
    {"look.compare-as-is", "как есть", "as is"},
    {"look.compare-to-be", "как будет", "to be"},
    {"look.compare-before", "раньше", "before"},
    {"look.compare-after", "теперь", "now"},
    {"look.compare-source", "{name}: {what}", "{name}: {what}"},
    // The line that sums up.
    {"look.compare-barriers-gone", "{n} {n:барьер снят|барьера снято|барьеров снято}",
     "{n} {n:barrier|barriers} removed"},
    {"look.compare-barriers-new", "{n} {n:новый барьер|новых барьера|новых барьеров}", "{n} new {n:barrier|barriers}"},
    {"look.compare-touchpoints-new", "{n} {n:точка контакта новая|точки контакта новые|точек контакта новые}",
     "{n} new {n:touchpoint|touchpoints}"},
    {"look.compare-touchpoints-gone", "{n} {n:точки контакта|точек контакта|точек контакта} больше нет",
     "{n} {n:touchpoint|touchpoints} gone"},
    {"look.compare-emotions-up", "эмоции выше на {n} {n:этапе|этапах|этапах}",
     "emotions higher at {n} {n:stage|stages}"},
    {"look.compare-emotions-down", "ниже на {n} {n:этапе|этапах|этапах}", "lower at {n} {n:stage|stages}"},
    {"look.compare-emotions-only-down", "эмоции ниже на {n} {n:этапе|этапах|этапах}",
     "emotions lower at {n} {n:stage|stages}"},
    {"look.compare-differences", "{n} {n:отличие|отличия|отличий}", "{n} {n:difference|differences}"},
    {"look.compare-same", "Карты одинаковы", "The maps are the same"},
    // The figures.
    {"look.compare-figure-barriers", "{n:барьер|барьера|барьеров}", "{n:barrier|barriers}"},
    {"look.compare-figure-barriers-by", "{n} {n:снят решением|снято решениями|снято решениями}",
     "{n} removed by {n:a solution|solutions}"},
    {"look.compare-figure-barriers-more", "стало больше", "more than before"},
    {"look.compare-figure-barriers-less", "стало меньше", "fewer than before"},
    {"look.compare-figure-lowest", "самая низкая эмоция", "the lowest emotion"},
    {"look.compare-figure-lowest-all", "самая низкая эмоция по всем портретам", "the lowest emotion of all personas"},
    {"look.compare-figure-stage", "этап «{stage}»", "stage “{stage}”"},
    {"look.compare-figure-stages", "«{before}» → «{after}»", "“{before}” → “{after}”"},
    {"look.compare-figure-mend", "«исправить первым»", "“fix first”"},
    {"look.compare-figure-mend-note", "важных и низко оценённых точек", "important touchpoints rated low"},
    {"look.compare-figure-new", "{n:точка контакта|точки контакта|точек контакта}", "{n:touchpoint|touchpoints}"},
    {"look.compare-figure-more", "{names} и ещё {n}", "{names} and {n} more"},
    // «2 из 3 решений готово»: what stands behind «из» is in the genitive.
    {"look.compare-figure-done-of", "{done} из {all}", "{done} of {all}"},
    {"look.compare-figure-done", "{n:решения|решений|решений} готово", "{n:solution|solutions} done"},
    {"look.compare-figure-plan", "план до {date}", "planned until {date}"},
    // What stands in the cells.
    {"look.compare-new", "новая", "new"},
    {"look.compare-new-stage", "новый этап", "new stage"},
    {"look.compare-new-row", "новая строка", "new row"},
    {"look.compare-moved-stage", "переставлен", "moved"},
    {"look.compare-moved-row", "переставлена", "moved"},
    {"look.compare-gone-stage", "этапа больше нет", "stage gone"},
    {"look.compare-gone-row", "строки больше нет", "row gone"},
    {"look.compare-from", "из «{name}»", "from “{name}”"},
    {"look.compare-same-cards", "ещё {n} без изменений", "{n} more unchanged"},
    {"look.compare-same-only", "{n} без изменений", "{n} unchanged"},
    {"look.compare-more-fields", "ещё {n} {n:изменение|изменения|изменений}", "{n} more {n:change|changes}"},
    {"look.compare-field", "{field}: {before} → {after}", "{field}: {before} → {after}"},
    {"look.compare-field-set", "{field}: {after}", "{field}: {after}"},
    {"look.compare-field-gone", "{field}: убрано «{before}»", "{field}: “{before}” removed"},
    {"look.compare-field-other", "{field}: иначе", "{field}: other"},
    // Under the picture.
    {"look.compare-legend-removed", "Зачёркнуто: снято решением под ним",
     "Struck out: removed by the solution below it"},
    {"look.compare-legend-gone", "Зачёркнуто: этого больше нет", "Struck out: no longer there"},
    {"look.compare-legend-both", "Зачёркнуто: больше нет; с галочкой — снято решением",
     "Struck out: no longer there; with a tick: removed by a solution"},
    {"look.compare-legend-new", "новая: появилась", "new: was not there"},
    {"look.compare-legend-rating", "2 → 4: оценка клиента", "2 → 4: rating by the customer"},
    {"look.compare-legend-moved", "стрелка: перенесена", "arrow: moved"},
    {"look.compare-none", "В этапах, эмоциях и карточках отличий нет", "Stages, emotions and cards are the same"},
    // The command.
    {"cli.diff", "сказать, чем отличаются две карты", "say how two maps differ"},
    {"cli.diff-before", "карта до: файл .cjm", "the map before: a .cjm file"},
    {"cli.diff-after", "карта после: файл .cjm", "the map after: a .cjm file"},
    {"cli.with", "с --view compare: с какой картой сравнить, FILE до неё. Без этого её парная карта",
     "with --view compare: the map to compare with, FILE is before it. Without this its counterpart"},
    {"cli.with-view", "--with бывает только вместе с --view compare. Добавьте --view compare",
     "--with goes with --view compare only. Add --view compare"},
    {"cli.with-none", "у карты нет парной карты. Добавьте --with с файлом, с которым её сравнить",
     "the map has no counterpart. Add --with and the file to compare it with"},
    {"cli.with-lost", "парной карты «{name}» рядом нет. Укажите её: --with",
     "the counterpart “{name}” is not beside the map. Name it: --with"},
    {"cli.two-inputs", "из стандартного ввода читается только одна карта", "only one map can come from standard input"},
};

} // namespace

std::span<const CatalogueEntry> compareMessages() { return compareEntries; }

} // namespace cjm
