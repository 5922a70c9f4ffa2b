#include "base/catalogue.hpp"

namespace cjm {

namespace {

constexpr CatalogueEntry commandEntries[] = {
    {"cli.about", "Карты клиентского пути: создать, проверить, вывести в картинку или PDF",
     "Customer journey maps: make, check, export as picture or PDF"},
    {"cli.templates", "показать шаблоны и примеры", "list the templates and examples"},
    {"cli.new", "создать карту из шаблона", "make a map from a template"},
    {"cli.info", "показать, что в карте", "show what a map holds"},
    {"cli.validate", "проверить файл", "check a file"},
    {"cli.format", "записать файл в принятом виде", "rewrite a file in its canonical form"},
    {"cli.export", "вывести карту в PNG, PDF или SVG (по окончанию имени)",
     "write a map as PNG, PDF or SVG (by file name)"},
    {"cli.thumbnail", "нарисовать миниатюру для файлового менеджера", "draw a thumbnail for a file manager"},
    {"cli.template-name", "имя шаблона", "name of a template"},
    {"cli.file", "файл .cjm; «-» читает стандартный ввод", "a .cjm file; “-” reads standard input"},
    {"cli.output", "куда записать; «-» пишет в стандартный вывод", "where to write; “-” writes to standard output"},
    {"cli.lang", "язык карты: ru или en", "language of the map: ru or en"},
    {"cli.json", "вывести в JSON", "print JSON"},
    {"cli.scale", "масштаб PNG, от 0.1 до 8", "scale of a PNG, 0.1 to 8"},
    {"cli.thumbnail-output", "файл .png, который получится; «-» пишет в стандартный вывод",
     "the .png file to write; “-” writes to standard output"},
    {"cli.size", "длинная сторона миниатюры в пикселях, от 16 до 4096",
     "longer side of the thumbnail in pixels, 16 to 4096"},
    {"cli.page", "страница: fit, 16:9, a4, a3, a2, a1, a0", "page: fit, 16:9, a4, a3, a2, a1, a0"},
    {"cli.theme", "тема оформления: light, dark, print, high-contrast", "theme: light, dark, print, high-contrast"},
    {"cli.version", "показать версию", "show the version"},
    {"cli.help", "показать эту справку", "show this help"},
    {"cli.no-template", "шаблона «{name}» нет. Есть: {known}", "there is no template “{name}”. There are: {known}"},
    {"cli.no-format", "не знаю, как записать «{name}». Окончание имени должно быть .png, .pdf или .svg",
     "cannot tell the format of “{name}”. The name has to end in .png, .pdf or .svg"},
    {"cli.no-page", "страницы «{name}» нет. Есть: {known}", "there is no page “{name}”. There are: {known}"},
    {"cli.no-theme", "темы «{name}» нет. Есть: {known}", "there is no theme “{name}”. There are: {known}"},
    {"cli.no-language", "языка «{name}» нет. Есть: ru, en", "there is no language “{name}”. There are: ru, en"},
    {"cli.bad-scale", "масштаб «{name}» не подходит: нужно число от 0.1 до 8",
     "“{name}” is no scale: a number from 0.1 to 8 is needed"},
    {"cli.bad-size", "размер «{name}» не подходит: нужно целое число от 16 до 4096",
     "“{name}” is no size: a whole number from 16 to 4096 is needed"},
    {"cli.too-large", "картинка {size} слишком велика. Уменьшите --scale",
     "a picture of {size} is too large. Take a smaller --scale"},
    {"cli.usage", "{words}. Справка: cjm --help", "{words}. Help: cjm --help"},
    {"cli.valid", "{file}: замечаний нет", "{file}: nothing found"},
    {"cli.found", "{n} {n:замечание|замечания|замечаний}", "{n} {n:finding|findings}"},
    {"cli.counts",
     "{stages} {stages:этап|этапа|этапов} · {rows} {rows:строка|строки|строк} · {cards} "
     "{cards:карточка|карточки|карточек} · {personas} {personas:портрет|портрета|портретов}",
     "{stages} {stages:stage|stages} · {rows} {rows:row|rows} · {cards} {cards:card|cards} · {personas} "
     "{personas:persona|personas}"},
    {"template.blank", "Пустая карта", "Blank map"},
    {"template.yagla", "Онлайн-сервис", "Online service"},
    {"template.balakhnin-loop", "CJM по Балахнину", "CJM after Balakhnin"},
    {"template.skolkovo-trip", "Поездка в Сколково", "The trip to Skolkovo"},
    {"template.loop-example", "Кофемашина: пример", "Coffee machine: example"},
    {"template.boiler-b2b", "Котельные, B2B", "Boiler houses, B2B"},
    {"template.boiler-example", "Котельные: пример", "Boiler houses: example"},
    {"template-about.blank", "Этапы и строки — с чистого листа", "Stages and rows, from a clean sheet"},
    {"template-about.yagla", "Пример Yagla: цель, вопросы, точки соприкосновения",
     "The Yagla example: goal, questions, points of contact"},
    {"template-about.boiler-b2b", "Обслуживание оборудования: от потребности до сопровождения",
     "Equipment maintenance: from the need to the service"},
    {"template-about.balakhnin-loop", "Шесть групп точек контакта и петля лояльности",
     "Six groups of touchpoints and the loyalty loop"},
    {"template-about.skolkovo-trip", "Билет, кафе, гостиница: ожидания в трёх сценариях",
     "Ticket, café, hotel: expectations in three scenarios"},
    {"template-about.boiler-example", "Заполненная карта, чтобы осмотреться", "A filled-in map to look around in"},
    {"template-about.loop-example", "Петля Балахнина, заполненная до конца", "Balakhnin's loop, filled in to the end"},
};

} // namespace

std::span<const CatalogueEntry> commandMessages() { return commandEntries; }

} // namespace cjm
