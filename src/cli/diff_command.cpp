#include "cli/commands.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/formats/diff_json.hpp>
#include <cjm/layout/compare/compare_figures.hpp>
#include <cjm/storage/files.hpp>

#include <fmt/format.h>

namespace cjm::cli {
namespace {

// As in the output of diff: what came, what went, what stands elsewhere, what is other.
char signOf(MapChange::How how) {
    constexpr char signs[] = {'+', '-', '>', '~'};
    return signs[static_cast<std::size_t>(how)];
}

// The stage that a card stands in, which its sentence does not name: « (Market)».
std::string stageInWords(const MapComparison& comparison, const MapChange& change) {
    if (change.what != "card" || change.how == MapChange::How::moved) return {};
    for (const Map* map : {&comparison.after, &comparison.before}) {
        const auto card = map->cards.find(CardId{change.id});
        const auto stage = card ? map->stages.find(card->stage) : nullptr;
        if (!stage) continue;
        const std::string& name = stage->shortName.empty() ? stage->title : stage->shortName;
        return name.empty() ? std::string() : " (" + shownLine(name) + ")";
    }
    return {};
}

std::string comparedInWords(const MapComparison& comparison) {
    const Language language = speech();
    std::string words;
    const auto told = toldChanges(comparison);
    for (const MapChange* change : told)
        words += fmt::format("{} {}{}\n", signOf(change->how), say(change->text, language),
                             stageInWords(comparison, *change));
    words += comparedInALine(comparison, language) + "\n";
    return words;
}

} // namespace

int diffMaps(const std::string& before, const std::string& after, bool json) {
    if (before == "-" && after == "-") return refuse({{"cli.two-inputs", {}}, {}});
    const auto a = loadDocument(before);
    if (!a) return refuse(a.error());
    const auto b = loadDocument(after);
    if (!b) return refuse(b.error());
    const MapComparison comparison =
        compareMaps(a->document.map, b->document.map, relationOf(a->document, b->document));
    const std::string& language = b->document.map.passport->language;
    return answer(json ? diffJson(comparison, language.empty() ? speech() : languageFromCode(language)) + "\n"
                       : comparedInWords(comparison),
                  comparison.changes.empty() ? fine : findings);
}

} // namespace cjm::cli
