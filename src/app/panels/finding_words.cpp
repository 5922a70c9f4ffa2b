#include "app/panels/finding_words.hpp"

#include "app/widgets/qt_text.hpp"
#include "app/widgets/style_sheet.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <cjm/base/utf8.hpp>

#include <QStringList>

#include <array>

namespace cjm {
namespace {

constexpr std::size_t longestPlace = 40, longestName = 90; // letters

// What of its stage a finding is about.
std::string placePart(const Map& map, const Finding& finding) {
    if (const auto* id = std::get_if<CardId>(&finding.where))
        if (const auto card = map.cards.find(*id)) return "value.card-" + std::string(nameOf(card->kind));
    for (const std::string_view rule : {"loop-consideration", "loop-evaluation", "loop-deal", "loop-experience"})
        if (finding.rule == rule) return "field.map.stageQuestions";
    for (const std::string_view rule : {"loop-loyalty", "loop-triggers"})
        if (finding.rule == rule) return "value.row-touchpoints";
    return "record.stage";
}

} // namespace

FindingPlace placeOf(const Map& map, const Finding& finding, const Theme& theme, Language language) {
    const auto id = stageOf(map, finding.where);
    const auto stage = id ? map.stages.find(*id) : nullptr;
    if (!stage) return {};
    const std::string& name = stage->shortName.empty() ? stage->title : stage->shortName;
    QStringList words;
    if (!name.empty()) words << qt(utf8::shortened(name, longestPlace));
    words << qt(say(placePart(map, finding), language));
    const Hue hue = stageHue(theme, *stage, stage->rank);
    return {words.join(QStringLiteral(" · ")), hue.fill == theme.page ? hue.deep : hue.fill};
}

QIcon signOf(Severity severity, const Theme& theme) {
    switch (severity) {
    case Severity::error: return colouredIcon("circle-alert", theme.badText);
    case Severity::warning: return colouredIcon("triangle-alert", warningColour(theme));
    case Severity::hint: break;
    }
    return colouredIcon("lightbulb", readableOn(theme.panel, mix(theme.muted, theme.accent, 0.3)));
}

QString severitiesInWords(const std::vector<Finding>& findings, Language language) {
    std::array<std::int64_t, 3> counts{};
    for (const Finding& finding : findings)
        ++counts[static_cast<std::size_t>(finding.severity)];
    QStringList words;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::hint})
        if (const std::int64_t count = counts[static_cast<std::size_t>(severity)]; count > 0)
            words << qt(say(Message{"severities." + std::string(nameOf(severity)), {{"n", count}}}, language));
    return words.size() > 1 ? words.join(QStringLiteral(", ")) : QString();
}

QString nameIn(const Map& map, const Finding& finding, Language language) {
    const std::string name = nameOf(map, finding.where);
    return qt(name.empty() ? say(finding.message, language) : utf8::shortened(name, longestName));
}

} // namespace cjm
