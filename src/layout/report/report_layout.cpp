#include "layout/report/map_picture.hpp"
#include "layout/report/pager.hpp"
#include "layout/report/scaled.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/report/report_layout.hpp>

#include <algorithm>

namespace cjm::report {
namespace {

// What the report is of, and how far it goes.
void placeFeet(const Request& request) {
    ReportLayout& layout = request.layout;
    const auto count = static_cast<std::int64_t>(layout.pages.size());
    std::string whose = drawnLine(request.report.title);
    whose += (whose.empty() ? "" : " · ") + request.report.state;
    constexpr double numberRoom = 160;
    const TextPtr name = cutLine(request.measure, whose, footType.font, pageRoom - numberRoom);
    for (std::int64_t i = 0; i < count; ++i) {
        Scene& scene = layout.pages[static_cast<std::size_t>(i)].scene;
        scene.shapes.emplace_back(BoxShape{{margin, footRule, pageRoom, 1}, 0, request.theme.line, {}});
        addWords(placed(name, margin, footTop, name->width), request.theme.muted, scene);
        const std::string words = say(Message{"look.report-page", {{"n", i + 1}, {"of", count}}}, layout.language);
        const TextPtr number = request.set(words, footType, numberRoom);
        addWords(placed(number, margin + pageRoom - numberRoom, footTop, numberRoom, Align::right), request.theme.muted,
                 scene);
    }
}

// What the map gave, who its customers are and what people take away. False when the personas stand nowhere yet: alone
// they have no page, and the first has no room for them.
bool placeGains(const Request& request, Pager& pager) {
    const bool hasIdeas = request.hasHands() || !request.report.ideas.empty();
    const bool isList = hasIdeas && request.report.ideas.size() <= fewIdeas;
    const bool hasGains = request.hasHands() || !request.report.heading.text.empty() ||
                          std::any_of(request.report.outcomes.begin(), request.report.outcomes.end(),
                                      [](const ReportText& outcome) { return !outcome.text.empty(); });
    const bool isPage = hasGains || isList;
    if (isPage) pager.turn();
    placeOutcomes(request, pager);
    const bool personasStand = placePersonas(request, pager, !isPage);
    if (isList) pager.part(capsType.line + capsBelow + 2 * ideaType.line);
    if (hasIdeas) placeIdeas(request, pager); // very many turn the page
    return personasStand;
}

} // namespace
} // namespace cjm::report

namespace cjm {

ReportLayout layoutReport(const Map& map, const Theme& theme, const TextMeasure& measure, const ReportOptions& options,
                          const ReportLayout* before) {
    using namespace report;
    const Report said = reportOf(map, options.language, options.appendix);
    ReportLayout layout;
    layout.options = options;
    layout.language = said.language;
    layout.theme = theme.name;
    layout.of = map;
    layout.texts = std::make_shared<TextShelf>(before ? before->texts : nullptr);
    const bool isSame = before && before->theme == theme.name && before->language == said.language &&
                        before->options.language == options.language && hasSamePicture(before->of, map);
    layout.picture = isSame ? before->picture : pictureOf(map, theme, measure, said.language);
    const Request request{{map, measure, layout, *layout.texts}, said, theme};
    Pager pager(request);
    placeCover(request, pager);
    const bool personasStand = placeGains(request, pager);
    pager.turn();
    placeBarriers(request, pager);
    placeNotes(request, pager);
    if (!personasStand) placePersonas(request, pager, false);
    if (!said.appendix.empty()) {
        pager.turn();
        placeAppendix(request, pager);
    }
    placeFeet(request);
    layout.texts->finish();
    const Rect last = layout.rectOf(layout.pages.size() - 1);
    layout.size = {reportPage.width, last.bottom()};
    return layout;
}

bool changesReport(const Diff& diff) {
    return diff.passport || !diff.stages.empty() || !diff.rows.empty() || !diff.cards.empty() ||
           !diff.personas.empty() || !diff.interviews.empty() || !diff.images.empty() || !diff.mutes.empty();
}

const ReportField* fieldAt(const ReportLayout& layout, Point point) {
    const auto found = std::find_if(layout.fields.begin(), layout.fields.end(),
                                    [&](const ReportField& field) { return field.frame.inset(-6).contains(point); });
    return found == layout.fields.end() ? nullptr : &*found;
}

std::optional<TextSpot> spotOf(const ReportLayout& layout, const Target& target) {
    const auto found = std::find_if(layout.fields.begin(), layout.fields.end(),
                                    [&](const ReportField& field) { return field.target == target; });
    if (target.index() == 0 || found == layout.fields.end()) return std::nullopt;
    const TextPtr lines = found->asks ? nullptr : found->words.block;
    Rect text = found->words.rect;
    if (found->asks) text.height = found->words.block->lineHeight;
    return TextSpot{found->frame, text, found->font, found->words.align, 0, lines, found->words.block->lineHeight};
}

std::vector<Target> fieldsOf(const ReportLayout& layout) {
    std::vector<Target> targets;
    for (const ReportField& field : layout.fields)
        if (targets.empty() || targets.back() != field.target) targets.push_back(field.target);
    return targets;
}

Scene reportFields(const ReportLayout& layout, std::size_t page, const Target& edited) {
    const Rect rect = layout.rectOf(page);
    Scene scene;
    scene.size = reportPage;
    for (const ReportField& field : layout.fields) {
        if (!field.frame.intersects(rect) || (edited.index() != 0 && field.target == edited)) continue;
        SheetText words = field.words;
        move(words, 0, -rect.y);
        addWords(words, field.colour, scene);
    }
    return scene;
}

Scene reportScene(const ReportLayout& layout, std::size_t page) {
    Scene scene = layout.pages[page].scene;
    report::addScene(reportFields(layout, page), {0, 0}, scene);
    return scene;
}

} // namespace cjm
