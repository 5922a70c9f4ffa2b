#include "app/panels/conflict_shown.hpp"

#include "app/panels/others_panel.hpp"
#include "app/panels/person_mark.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>
#include <cjm/edit/conflict_value.hpp>
#include <cjm/session/typing/text_edit.hpp>

#include <utility>

namespace cjm {
namespace {

constexpr std::size_t longestBase = 200; // letters

// In words that people wrote it is each word that differs; of all else it is the whole.
std::pair<WordRuns, WordRuns> versionRuns(const ConflictView& view, Language language) {
    const std::string kept = say(view.kept, language), other = say(view.other, language);
    auto runs = contrastedRuns(kept, other);
    if (!view.isText) {
        runs = {plainRuns(kept), plainRuns(other)};
        for (WordRuns* each : {&runs.first, &runs.second})
            for (WordRun& run : *each)
                run.mark = WordRun::Mark::added;
    }
    for (WordRuns* each : {&runs.first, &runs.second})
        *each = each->empty() ? plainRuns(say("merge.nothing", language)) : nearMarks(*each);
    return runs;
}

// Where both signed alike, or nobody did, it cannot be told which is one's own.
void nameVersions(ConflictShown& shown, const std::string& own) {
    auto& [first, second] = shown.versions;
    const bool canTell = first.by != second.by;
    for (VersionShown* version : {&first, &second}) {
        version->isOwn = canTell && version->by == own;
        version->who = version->isOwn ? OthersPanel::tr("You") : calledInPanel(version->by);
    }
    if (second.isOwn) std::swap(first, second);
}

// The editor that opens on the map is for the very field.
bool isTypedAtTarget(const Map& map, const Conflict& conflict, const Target& target) {
    const auto text = textAt(map, target);
    return text && text == conflictSubject(map, conflict).value;
}

} // namespace

ConflictShown conflictShown(const Map& map, const Conflict& conflict, const std::string& own, const Theme& theme,
                            Language language) {
    const ConflictView view = conflictView(map, conflict);
    ConflictShown shown;
    shown.id = view.id;
    shown.isNote = !view.asksForChoice;
    shown.heading = asSentence(qt(drawnLine(say(view.heading, language))));
    if (!view.field.code.empty()) shown.heading += QStringLiteral(", ") + qt(drawnLine(say(view.field, language)));
    shown.target = view.on;
    shown.colour = stagePlace(map, view.on, theme).colour;
    if (shown.isNote) {
        shown.why = asSentence(qt(drawnLine(say(view.why, language))));
        if (!view.isOnMap) shown.words = qt(drawnText(say(view.kept, language)));
        shown.canDrop = view.isOnMap;
        return shown;
    }
    auto [kept, other] = versionRuns(view, language);
    shown.versions[0] = {view.keptBy, {}, momentInPanel(view.keptAt), std::move(kept), ConflictChoice::kept, true};
    shown.versions[1] = {view.otherBy, {}, momentInPanel(view.otherAt), std::move(other), ConflictChoice::other};
    nameVersions(shown, own);
    if (!view.base.code.empty()) shown.base = qt(utf8::shortened(drawnLine(say(view.base, language)), longestBase));
    shown.canTakeBoth = view.canTakeBoth;
    shown.canWriteOwn = view.canWriteOwn && isTypedAtTarget(map, conflict, view.on);
    shown.bothTexts = view.bothTexts;
    return shown;
}

} // namespace cjm
