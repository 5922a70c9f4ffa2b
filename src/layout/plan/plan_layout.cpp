#include "layout/parts.hpp"
#include "layout/plan/metrics.hpp"
#include "layout/plan/placing.hpp"
#include "layout/words.hpp"

#include <cjm/layout/plan/plan_layout.hpp>

#include <algorithm>
#include <cmath>

namespace cjm::plan {
namespace {

// A menu over the table: what it is for, and what is chosen. Returns where it begins.
double placeMenu(const PlanRequest& request, std::string_view caption, const std::string& chosen, double right,
                 SheetText& captionText, SheetText& wordsText, Rect& chip) {
    const TextPtr said = request.set(request.invitation(caption), captionFont, 300);
    const TextPtr words = request.set(request.invitation(chosen), chipFont, 300);
    const double width = chipPadding + said->width + 5 + words->width + 6 + arrowSize + chipPadding;
    chip = {right - std::ceil(width), barTop, std::ceil(width), barHeight};
    const double y = barTop + (barHeight - said->height()) / 2;
    captionText = placed(said, chip.x + chipPadding, y, std::ceil(said->width));
    wordsText = placed(words, captionText.rect.right() + 5, y, std::ceil(words->width));
    return chip.x;
}

} // namespace

void placeBar(const PlanRequest& request, double width) {
    PlanLayout& layout = request.layout;
    const TextPtr title = request.set(request.words("look.plan-title"), titleFont, width);
    layout.title = placed(title, margin, barTop + (barHeight - title->height()) / 2, std::ceil(title->width));
    double x = layout.title.rect.right() + titleGap;
    for (const PlanSubject subject : {PlanSubject::solutions, PlanSubject::touchpoints}) {
        const bool ofSolutions = subject == PlanSubject::solutions;
        if (!request.hasHands() && subject != layout.options.subject) continue;
        const std::size_t n = ofSolutions ? request.listed.solutions : request.listed.touchpoints;
        const TextPtr words =
            request.set(request.words(ofSolutions ? "look.plan-solutions" : "look.plan-touchpoints"), switchFont, 400);
        const TextPtr count = request.set(std::to_string(n), countFont, 100);
        PlanLayout::Switch each;
        each.subject = subject;
        each.rect = {x, barTop, std::ceil(words->width + count->width) + 5 + 2 * switchPadding, barHeight};
        const double y = barTop + (barHeight - words->height()) / 2;
        each.words = placed(words, x + switchPadding, y, std::ceil(words->width));
        each.count = placed(count, each.words.rect.right() + 5, y, std::ceil(count->width));
        x = each.rect.right();
        layout.subjects.push_back(std::move(each));
    }
    if (!request.hasHands()) return;
    const double right = margin + width;
    const double left =
        placeMenu(request, "look.plan-grouping", wordsOf(layout.options.grouping, layout.options.subject), right,
                  layout.groupingCaption, layout.groupingWords, layout.groupingChip);
    placeMenu(request, "look.plan-order", wordsOf(layout.options.order, layout.options.subject), left - chipGap,
              layout.orderCaption, layout.orderWords, layout.orderChip);
}

} // namespace cjm::plan

namespace cjm {

const PlanRow* PlanLayout::rowOf(const CardId& card) const {
    const auto at = places.find(card.value);
    return at == places.end() ? nullptr : &rows[at->second];
}

const PlanHead* PlanLayout::headOf(PlanColumn column) const {
    const auto at =
        std::find_if(columns.begin(), columns.end(), [&](const PlanHead& head) { return head.column == column; });
    return at == columns.end() ? nullptr : &*at;
}

const SheetText* PlanLayout::cellOf(const PlanRow& row, PlanColumn column) const {
    const PlanHead* head = headOf(column);
    return head ? &row.cells[static_cast<std::size_t>(head - columns.data())] : nullptr;
}

PlanLayout layoutPlan(const Map& map, const Theme& theme, const TextMeasure& measure, const PlanOptions& options,
                      const PlanLayout* before) {
    using namespace plan;
    PlanLayout layout;
    layout.options = options;
    layout.of = map;
    layout.texts = std::make_shared<TextShelf>(before ? before->texts : nullptr);
    layout.language = ownLanguage(*map.passport, options.language);
    layout.isPanelBeside = options.width >= narrow;
    const double beside = layout.isPanelBeside ? panelWidth : 0;
    const Listed listed(map, theme, options);
    // Rows are placed with the stages and the names of personas, too.
    const bool isAlike = before && before->options == options && before->language == layout.language &&
                         before->of.stages == map.stages && before->of.personas == map.personas &&
                         before->of.passport == map.passport;
    const PlanRequest request{{map, measure, layout, *layout.texts}, listed, isAlike ? before : nullptr};
    placeTable(request, options.width - beside - 2 * margin);
    placeBar(request, layout.table.width);
    layout.size.width = std::max(options.width, layout.table.right() + margin + beside);
    const double left = layout.isPanelBeside ? layout.size.width - panelWidth : 0;
    const double top = layout.isPanelBeside ? 0 : layout.table.bottom() + tableEnd;
    const double firstHeight = placeFirst(request, {left, top});
    // Under the table the matrix stands beside the first part, where there is room.
    const bool isSideways = !layout.isPanelBeside && layout.size.width >= 2 * panelWidth;
    const Point corner = isSideways ? Point{left + panelWidth, top} : Point{left, top + firstHeight + 14};
    const double matrixHeight = placeMatrix(request, corner);
    const double high = isSideways ? std::max(firstHeight, matrixHeight) : firstHeight + 14 + matrixHeight;
    layout.panel = {left, top, layout.isPanelBeside ? panelWidth : layout.size.width, high};
    layout.size.height = std::max(layout.table.bottom() + tableEnd, layout.panel.bottom());
    layout.texts->finish();
    return layout;
}

bool changesPlan(const Diff& diff) {
    if (diff.passport || !diff.stages.empty() || !diff.rows.empty() || !diff.personas.empty()) return true;
    const auto isListed = [](const std::shared_ptr<const Card>& card) {
        return card && (card->kind == CardKind::solution || card->kind == CardKind::touchpoint ||
                        card->kind == CardKind::barrier || card->kind == CardKind::emotion);
    };
    return std::any_of(diff.cards.begin(), diff.cards.end(),
                       [&](const auto& change) { return isListed(change.before) || isListed(change.after); });
}

} // namespace cjm
