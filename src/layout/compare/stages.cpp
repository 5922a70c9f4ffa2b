#include "layout/compare/metrics.hpp"
#include "layout/compare/placing.hpp"
#include "layout/parts.hpp"

#include <cjm/base/plain_text.hpp>

#include <algorithm>
#include <cmath>

namespace cjm::compare {
namespace {

std::string calledOn(const Stage& stage) { return drawnText(stage.title.empty() ? stage.shortName : stage.title); }

const char* markOf(CompareFate fate) {
    switch (fate) {
    case CompareFate::fresh: return "look.compare-new-stage";
    case CompareFate::gone: return "look.compare-gone-stage";
    case CompareFate::moved: return "look.compare-moved-stage";
    default: return nullptr;
    }
}

// The words of one arrow, from the top of the row of arrows; returns how high they are.
double setWords(const CompareRequest& request, const ContentStage& content, CompareStage& stage, bool isFirst) {
    const double left = stage.x + (isFirst ? chevronFirstLeft : chevronPoint + chevronLeft);
    const double room = stage.x + stage.width - chevronRight - left;
    double y = 0;
    const auto add = [&](SheetText& text, const std::string& words, const Font& font) {
        const TextPtr block = request.set(words, font, room);
        text = placed(block, left, y, room);
        if (!block->empty()) y = text.rect.bottom();
    };
    if (stage.fate == CompareFate::gone) {
        add(stage.old, calledOn(*content.before), stageFont);
    } else {
        if (content.before && calledOn(*content.before) != calledOn(*content.after))
            add(stage.old, calledOn(*content.before), stageNoteFont);
        add(stage.title, calledOn(*content.after), stageFont);
        add(stage.subtitle, drawnText(content.after->subtitle), stageNoteFont);
    }
    if (const char* mark = markOf(stage.fate)) {
        const double padding = stage.fate == CompareFate::gone ? 0 : markPadding; // of its pill
        const TextPtr block = request.set(request.words(mark), markFont, room - 2 * padding);
        stage.mark = placed(block, left + padding, y + 3, std::ceil(block->width) + 1);
        y = stage.mark.rect.bottom() + 1;
    }
    return y;
}

} // namespace

void placeColumns(const CompareRequest& request) {
    CompareLayout& layout = request.layout;
    const auto& stages = request.contents.stages;
    layout.left = margin + titleColumn;
    const double count = std::max<double>(1, static_cast<double>(stages.size()));
    const double width = std::max(narrowestStage, (layout.options.width - margin - layout.left) / count);
    layout.right = layout.left + count * width;
    layout.size.width = std::max(layout.options.width, layout.right + margin);
    double x = layout.left;
    for (const ContentStage& content : stages) {
        CompareStage& stage = layout.stages.emplace_back();
        stage.stage = content.shown();
        stage.fate = content.fate;
        stage.hue = stageHue(request.theme, *stage.stage, stage.stage->rank); // as on its own map
        stage.x = x;
        stage.width = width;
        x += width;
    }
}

double placeStages(const CompareRequest& request, double y) {
    CompareLayout& layout = request.layout;
    if (layout.stages.empty()) return y;
    double height = chevronHeight - 2 * chevronAir;
    std::vector<double> heights;
    for (std::size_t i = 0; i < layout.stages.size(); ++i) {
        heights.push_back(setWords(request, request.contents.stages[i], layout.stages[i], i == 0));
        height = std::max(height, heights.back());
    }
    height += 2 * chevronAir;
    for (std::size_t i = 0; i < layout.stages.size(); ++i) {
        CompareStage& stage = layout.stages[i];
        // Each arrow reaches into the notch of the next one.
        const double from = i == 0 ? stage.x + 2 : stage.x + chevronGap / 2;
        const double reach = i + 1 < layout.stages.size() ? chevronPoint - chevronGap / 2 : 0;
        stage.rect = {from, y, stage.x + stage.width + reach - from, height};
        for (SheetText* text : {&stage.old, &stage.title, &stage.subtitle, &stage.mark})
            move(*text, 0, y + (height - heights[i]) / 2);
    }
    return y + height;
}

} // namespace cjm::compare
