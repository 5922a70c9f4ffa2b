#include "cli/commands.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/formats/check_json.hpp>
#include <cjm/storage/files.hpp>

#include <fmt/format.h>

namespace cjm::cli {
namespace {

// The stage of a card, which its finding does not name: « (Market)».
std::string stageInWords(const Map& map, const Finding& finding) {
    const auto* card = std::get_if<CardId>(&finding.where);
    const auto id = card ? stageOf(map, *card) : std::nullopt;
    const auto stage = id ? map.stages.find(*id) : nullptr;
    if (!stage) return {};
    const std::string& name = stage->shortName.empty() ? stage->title : stage->shortName;
    return name.empty() ? std::string() : " (" + shownLine(name) + ")";
}

std::string findingsInWords(const Map& map, const Findings& findings, const std::string& file) {
    const Language language = speech();
    const auto count = [](std::size_t n) { return static_cast<std::int64_t>(n); };
    const std::string name = shownLine(file);
    std::string words;
    for (const Finding& finding : findings.shown)
        words +=
            fmt::format("{}: {}: {}{} [{}]\n", name, say("severity." + std::string(nameOf(finding.severity)), language),
                        say(finding.message, language), stageInWords(map, finding), finding.rule);
    if (findings.shown.empty())
        words += say(Message{"cli.valid", {{"file", file}}}, language) + "\n";
    else
        words += say(Message{"cli.found", {{"n", count(findings.shown.size())}}}, language) + "\n";
    if (!findings.muted.empty())
        words += say(Message{"cli.muted", {{"n", count(findings.muted.size())}}}, language) + "\n";
    return words;
}

} // namespace

int checkMap(const std::string& file, bool json) {
    const auto loaded = loadDocument(file);
    if (!loaded) return refuse(loaded.error());
    const Map& map = loaded->document.map;
    const Findings findings = check(map);
    const std::string& language = map.passport->language;
    return answer(json ? checkJson(map, findings.shown, language.empty() ? speech() : languageFromCode(language)) + "\n"
                       : findingsInWords(map, findings, file),
                  findings.shown.empty() ? fine : cli::findings);
}

} // namespace cjm::cli
