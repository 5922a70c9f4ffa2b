#include "base/catalogue.hpp"

namespace cjm {

namespace {

constexpr CatalogueEntry mergeEntries[] = {
    // What a merge could not join.
    {"merge.both-edited", "{record} «{name}»{place}, {field}: на карте «{kept}», в другой версии «{other}»",
     "{record} “{name}”{place}, {field}: the map has “{kept}”, the other version “{other}”"},
    {"merge.moved-both", "{record} «{name}»{place}: на карте в «{kept}», в другой версии в «{other}»",
     "{record} “{name}”{place}: on the map in “{kept}”, in the other version in “{other}”"},
    {"merge.removed-vs-edited", "{record} «{name}»{place}, {field}: на карте «{kept}», в другой версии убрано",
     "{record} “{name}”{place}, {field}: the map has “{kept}”, the other version removed it"},
    {"merge.kept", "{record} «{name}»{place}: {why}, остаётся на карте",
     "{record} “{name}”{place}: {why}, kept on the map"},
    {"merge.nothing", "ничего", "nothing"},
    {"merge.other-document",
     "это две разные карты, а не две копии одной: их не объединить. Сравните их командой cjm diff",
     "these are two maps and not two copies of one: they cannot be merged. Compare them with cjm diff"},
    // What others changed, in the panel of it.
    {"others.new-masculine", "новый {what}", "new {what}"},
    {"others.new-feminine", "новая {what}", "new {what}"},
    {"others.new-neuter", "новое {what}", "new {what}"},
    {"others.removed-masculine", "{what} удалён", "{what} removed"},
    {"others.removed-feminine", "{what} удалена", "{what} removed"},
    {"others.removed-neuter", "{what} удалено", "{what} removed"},
    {"others.taken-back", "правка коллеги отменена: «{name}»", "a colleague’s change taken back: “{name}”"},
    {"others.own-text", "обе версии взяты, чтобы написать свою: «{name}»",
     "both versions taken to write one’s own: “{name}”"},
    // The command.
    {"cli.merge", "объединить изменения двух копий карты", "merge the changes of two copies of a map"},
    {"cli.merge-base", "карта, от которой пошли обе копии; пустой файл, если её нет",
     "the map that both copies grew from; an empty file if there is none"},
    {"cli.merge-ours", "одна копия: файл .cjm", "one copy: a .cjm file"},
    {"cli.merge-theirs", "другая копия: файл .cjm", "the other copy: a .cjm file"},
    {"cli.merge-output", "куда записать, если не в стандартный вывод", "where to write, if not to standard output"},
    {"cli.merge-git", "как драйвер слияния git: записать на место OURS",
     "as a git merge driver: write in place of OURS"},
    {"cli.merge-markers", "вместо трёх файлов: один с метками конфликта git, его стороны и объединить",
     "instead of three files: one with git conflict markers, whose sides are merged"},
    {"cli.merge-three", "нужны три файла: BASE, OURS и THEIRS, или один с --markers",
     "three files are needed, BASE, OURS and THEIRS, or one with --markers"},
    {"cli.merge-git-alone", "--git не сочетается с -o и --markers", "--git does not go with -o or --markers"},
    {"cli.no-markers", "в файле нет меток конфликта git, или часть их стёрта. Возьмите файл из git: git checkout -m",
     "the file has no git conflict markers, or some were removed. Take it from git again: git checkout -m"},
    {"cli.text", "вывести карту словами, по строке на поле: для git diff",
     "print a map in words, a line a field: for git diff"},
    {"cli.git-setup", "научить git этого репозитория объединять карты и показывать их изменения",
     "teach the git of this repository to merge maps and to show their changes"},
    {"cli.no-git", "git не найден. Установите его и повторите", "there is no git. Install it and try again"},
    {"cli.no-repository", "здесь нет репозитория git. Перейдите в его папку или создайте его: git init",
     "this is no git repository. Go to the folder of one, or make it: git init"},
    {"cli.git-refused", "git не записал настройку {name}. Проверьте права на файл .git/config",
     "git did not write the setting {name}. Check your permissions for .git/config"},
    {"cli.git-ready",
     "{folder}: git объединяет карты и показывает их изменения (.git/config, .gitattributes, .gitignore)",
     "{folder}: git merges maps and shows their changes (.git/config, .gitattributes, .gitignore)"},
};

} // namespace

std::span<const CatalogueEntry> mergeMessages() { return mergeEntries; }

} // namespace cjm
