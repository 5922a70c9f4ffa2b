#include "base/catalogue.hpp"

namespace cjm {

namespace {

constexpr CatalogueEntry conflictEntries[] = {
    // What becomes of two versions.
    {"merge.chosen-kept", "из двух версий оставлена та, что на карте", "of two versions the one on the map kept"},
    {"merge.chosen-other", "из двух версий взята другая", "of two versions the other one taken"},
    {"merge.chosen-both", "взяты обе версии", "both versions taken"},
    {"merge.chosen-dismissed", "замечание об объединении убрано", "note of a merge dismissed"},
    {"merge.chosen-dropped", "удалено то, что оставило объединение", "what a merge had kept deleted"},
    {"merge.no-such-choice", "это расхождение так не снять: выберите другое",
     "this conflict has no such way out: choose another one"},
    {"merge.cannot-take",
     "эту версию не взять: поля, в котором она стояла, больше нет, или программа его не знает. Оставьте ту, что на "
     "карте",
     "this version cannot be taken: the field that it was in is gone, or the program does not know it. Keep the one on "
     "the map"},
    {"merge.take-back-in-use", "«{name}» не убрать: там появилось новое. Перенесите его или удалите и повторите",
     "“{name}” cannot be removed again: something new is in it. Move or delete that, then try again"},
    // How one is headed and its values are shown.
    {"merge.heading", "{what} · {place}", "{what} · {place}"},
    {"merge.heading-alone", "{what}", "{what}"},
    {"merge.heading-gone", "запись, которой больше нет", "a record that is gone"},
    {"merge.value", "{value}", "{value}"},
};

} // namespace

std::span<const CatalogueEntry> conflictMessages() { return conflictEntries; }

} // namespace cjm
