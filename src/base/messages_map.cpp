#include "base/catalogue.hpp"

namespace cjm {

namespace {

constexpr CatalogueEntry mapEntries[] = {
    // What validate finds. {id} is the record, {field} its field.
    {"map.bad-id", "«{id}»: такой идентификатор недопустим, нужны от 1 до 64 латинских букв, цифр, «-» или «_»",
     "“{id}” is not an id: use 1 to 64 Latin letters, digits, “-” or “_”"},
    {"map.id-twice", "идентификатор «{id}» занят другой записью", "id “{id}” belongs to another record"},
    {"map.bad-order", "запись «{id}» стоит не на своём месте", "record “{id}” is out of order"},
    {"map.out-of-range", "запись «{id}»: число в поле «{field}» вне допустимых пределов",
     "record “{id}”: the number in “{field}” is out of range"},
    {"map.text-too-long", "запись «{id}»: текст в поле «{field}» длиннее 100 000 знаков",
     "record “{id}”: the text in “{field}” is longer than 100,000 characters"},
    {"map.text-not-text", "запись «{id}»: поле «{field}» содержит не текст",
     "record “{id}”: “{field}” holds bytes that are not text"},
    {"map.not-a-colour", "запись «{id}»: в поле «{field}» нужен цвет вида #2B6DEF",
     "record “{id}”: “{field}” needs a colour such as #2B6DEF"},
    {"map.not-a-date", "запись «{id}»: в поле «{field}» нужна дата вида 2026-11-21",
     "record “{id}”: “{field}” needs a date such as 2026-11-21"},
    {"map.not-a-link", "запись «{id}»: в поле «{field}» нужна ссылка http, https или mailto",
     "record “{id}”: “{field}” needs an http, https or mailto link"},
    {"map.no-row", "карточка «{id}» стоит в строке, которой нет", "card “{id}” stands in a row that is not there"},
    {"map.no-stage", "карточка «{id}» стоит на этапе, которого нет", "card “{id}” stands in a stage that is not there"},
    {"map.no-persona", "карточка «{id}» ссылается на портрет, которого нет",
     "card “{id}” refers to a persona that is not there"},
    {"map.no-barrier", "решение «{id}» снимает барьер, которого нет",
     "solution “{id}” removes a barrier that is not there"},
    {"map.no-quote", "карточка «{id}» ссылается на цитату, которой нет", "card “{id}” cites a quote that is not there"},
    {"map.no-record", "запись «{id}»: поле «{field}» указывает на запись, которой нет",
     "record “{id}”: “{field}” points at a record that is not there"},
    {"map.not-a-picture", "запись «{id}»: в поле «{field}» нужна картинка PNG, JPEG, WebP или GIF до 20 МБ",
     "record “{id}”: “{field}” needs a PNG, JPEG, WebP or GIF picture of at most 20 MB"},
    {"map.too-many-pictures", "картинки вместе занимают больше {limit} МБ. Уберите или уменьшите часть из них",
     "the pictures take more than {limit} MB together. Remove some or make them smaller"},
    {"map.two-curves", "эмоция «{id}» принадлежит нескольким портретам, нужен один",
     "emotion “{id}” belongs to several personas; one is needed"},
    {"map.other-words",
     "запись «{id}»: слов из поля «{field}» нет в цитате «{quote}», на которую она ссылается. Поправьте слова или "
     "ссылку",
     "record “{id}”: the words in “{field}” are not in the quote “{quote}” that it refers to. Change the words or the "
     "reference"},
    // Words that stand on the map itself.
    {"look.as-is", "КАК ЕСТЬ", "AS IS"},
    {"look.to-be", "КАК БУДЕТ", "TO BE"},
    {"look.first", "первый", "first"},
    {"look.first-means", "проработать первым", "work on first"},
    {"look.barriers", "Барьеры:", "Barriers:"},
    {"look.severity-1", "слабый", "minor"},
    {"look.severity-2", "заметный", "noticeable"},
    {"look.severity-3", "критичный", "critical"},
    {"look.moment", "момент истины", "moment of truth"},
    {"look.nobodys-curve", "Все", "Everyone"},
    {"look.curves", "Эмоции:", "Emotions:"},
    {"look.target", "цель {value}", "target {value}"},
    {"look.version", "версия {label}", "version {label}"},
    {"look.removes", "снимает", "removes"},
    {"look.date", "{day} {month} {year}", "{day} {month} {year}"},
    {"look.month-1", "января", "January"},
    {"look.month-2", "февраля", "February"},
    {"look.month-3", "марта", "March"},
    {"look.month-4", "апреля", "April"},
    {"look.month-5", "мая", "May"},
    {"look.month-6", "июня", "June"},
    {"look.month-7", "июля", "July"},
    {"look.month-8", "августа", "August"},
    {"look.month-9", "сентября", "September"},
    {"look.month-10", "октября", "October"},
    {"look.month-11", "ноября", "November"},
    {"look.month-12", "декабря", "December"},
    {"look.stages", "Этапы", "Stages"},
    {"look.rows", "Строки", "Rows"},
    {"look.cards", "{n} {n:карточка|карточки|карточек}", "{n} {n:card|cards}"},
    {"look.no-stages", "Здесь пока нет этапов", "There are no stages here yet"},
    {"look.untitled", "Карта без названия", "Untitled map"},
    {"look.role-decides", "решает", "decides"},
    {"look.role-influences", "влияет", "influences"},
    {"look.role-uses", "пользуется", "uses"},
    {"look.role-approves", "согласует", "approves"},
    {"look.role-pays", "платит", "pays"},
};

} // namespace

std::span<const CatalogueEntry> mapMessages() { return mapEntries; }

} // namespace cjm
