#include "base/catalogue.hpp"

namespace cjm {

namespace {

constexpr CatalogueEntry keepEntries[] = {
    // Why the system refused.
    {"reason.missing", "файла или папки нет", "no such file or folder"},
    {"reason.denied", "нет прав доступа", "permission denied"},
    {"reason.full", "на диске нет места", "the disk is full"},
    {"reason.too-large", "файл вышел бы слишком большим", "the file would be too large"},
    {"reason.read-only", "диск доступен только для чтения", "the disk is read-only"},
    {"reason.folder", "это папка", "this is a folder"},
    {"reason.not-folder", "часть пути — не папка", "part of the path is not a folder"},
    {"reason.long-name", "слишком длинное имя", "the name is too long"},
    {"reason.disk", "ошибка диска", "disk error"},
    {"reason.busy", "файл занят другой программой", "the file is in use by another program"},
    {"reason.no-plain-file", "это не обычный файл", "this is no ordinary file"},
    {"reason.reader-gone", "программа, которая читает вывод, закрылась", "the program that reads it has ended"},
    {"reason.closed", "вывод закрыт", "the output is closed"},
    {"reason.link-loop", "ссылки ведут по кругу", "the links go round in a circle"},
    {"reason.many-files", "открыто слишком много файлов", "too many files are open"},
    {"reason.away", "сетевая папка недоступна", "the network folder cannot be reached"},
    {"file.no-room",
     "система не даёт открыть больше файлов. Закройте другие окна Marshrut или другие программы и попробуйте ещё раз",
     "the system lets no more files be opened. Close other windows of Marshrut or other programs and try again"},
    // Saving.
    {"file.read-only", "файл доступен только для чтения. Сохраните карту под другим именем",
     "the file is read-only. Save the map under another name"},
    {"file.not-plain", "здесь не файл, а устройство или канал. Сохраните карту под другим именем",
     "this is no file but a device or a pipe. Save the map under another name"},
    {"file.not-as-written", "диск вернул не то, что было записано. Сохраните карту в другое место",
     "the disk gave back something else than was written. Save the map somewhere else"},
    {"file.written-meanwhile", "в ту же минуту этот файл записала другая программа. Проверьте его и повторите",
     "another program wrote the same file at the same moment. Look at it and try again"},
    {"file.taken", "файл с таким именем уже есть, он не тронут. Выберите другое имя",
     "there is a file of this name already; it was not touched. Choose another name"},
    {"file.is-map", "под этим именем лежит карта, она не тронута. Выберите другое имя",
     "there is a map under this name; it was not touched. Choose another name"},
    {"file.cannot-print", "не удалось вывести результат: {reason}", "cannot write to standard output: {reason}"},
    {"file.cannot-keep-old", "не удалось сохранить копию прежнего файла: {reason}. Файл не тронут",
     "cannot keep a copy of the old file: {reason}. The file was not touched"},
    {"file.broken-in-place", "диск отказал посреди записи. Прежнее содержимое файла — в копии {copy}",
     "the disk failed in the midst of writing. What the file held is in the copy {copy}"},
    {"file.changed-outside", "файл изменила другая программа. Он не тронут, ваша работа цела",
     "another program changed the file. It was not touched, and your work is safe"},
    {"file.holds-no-map",
     "в файле больше не карта: его испортили, очистили или заменили другим. Ваша карта цела здесь, "
     "файл не тронут",
     "the file holds no map any more: it was damaged, emptied or replaced. Your map is whole here, and the file was "
     "not "
     "touched"},
    {"file.holds-half", "в файле сейчас не вся карта: возможно, её ещё пишут. Ваша карта цела здесь, файл не тронут",
     "the file holds no whole map just now: it may be on its way. Your map is whole here, and the file was not "
     "touched"},
    {"file.holds-other-map",
     "в файле теперь другая карта: её сохранили поверх вашей. Ваша карта цела здесь, файл не тронут",
     "the file holds another map now: it was saved over yours. Your map is whole here, and the file was not touched"},
    {"file.holds-newer",
     "файл записала более новая версия Маршрута: соединить его с вашей картой здесь нельзя. Ваша карта "
     "цела, файл не тронут",
     "a newer version of Marshrut wrote the file: it cannot be joined with your map here. Your map is whole, and the "
     "file "
     "was not touched"},
    {"file.went-back", "в файле более ранняя карта: её вернули или прислала программа синхронизации. Ваша работа цела",
     "the file holds an earlier map: somebody restored it, or a sync program did. Your work is safe"},
    {"file.parted", "в файле другая ветка этой карты: ваших правок в ней нет. Ваша работа цела",
     "the file holds another branch of this map, without your changes. Your work is safe"},
    {"file.other-copy", "в файле другая копия этой карты, без общей истории с вашей. Ваша работа цела",
     "the file holds another copy of this map, which has no history in common with yours. Your work is safe"},
    {"file.cannot-keep-mine", "не удалось сохранить версию этой карты: всё осталось как было",
     "this version of the map could not be kept: nothing was changed"},
    {"file.went-back-step", "карта из файла", "the map from the file"},
    {"copies.merged-step", "объединена копия карты", "a copy of the map merged in"},
    {"file.gone", "файла больше нет на прежнем месте. Ваша работа цела",
     "the file is no longer in its place. Your work is safe"},
    {"file.renamed", "файл теперь называется «{name}». Ваша работа цела",
     "the file is now called “{name}”. Your work is safe"},
    {"file.moved", "файл перенесён в папку «{folder}», там он называется «{name}». Ваша работа цела",
     "the file was moved to the folder “{folder}”, where it is called “{name}”. Your work is safe"},
    {"file.away", "папка, где лежал файл, пропала: вынута флешка или отключилась сетевая папка. Ваша работа цела",
     "the folder of the file has gone: a stick was taken out or a network folder went away. Your work is safe"},
    {"file.opening-cancelled", "открытие отменено", "opening was cancelled"},
    {"map.only-to-look-at", "карта открыта только для чтения", "the map is open for reading only"},
    // Journal and recovery.
    {"journal.cannot-write", "черновик не записывается: {reason}. Сохраните карту в файл",
     "the draft is not being written: {reason}. Save the map to a file"},
    {"recovery.step", "восстановлено несохранённое", "unsaved work restored"},
    {"journal.damaged", "черновик повреждён", "the draft is damaged"},
    {"journal.taken", "черновика уже нет на месте, или его открыло другое окно",
     "the draft has gone from its place, or another window has it"},
};

} // namespace

std::span<const CatalogueEntry> keepMessages() { return keepEntries; }

} // namespace cjm
