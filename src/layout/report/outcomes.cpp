#include "layout/report/pager.hpp"

#include <algorithm>

// What the map gave: a heading and seven answers, in two columns.

namespace cjm::report {
namespace {

// A text that is written on the page. Without words it asks for them, where there is somebody to write.
Flowing written(const Request& request, const ReportText& text, const Type& type, double x, double width) {
    Flowing cell{request.set(text.text, type, width), x, width, request.theme.ink};
    cell.font = type.font;
    if (request.hasHands()) cell.field = MapFieldTarget{text.field};
    if (!cell.block->empty()) return cell;
    cell.asks = true;
    cell.colour = request.theme.muted;
    if (request.hasHands()) cell.block = request.set(text.question, type, width);
    return cell;
}

// Placed side by side, but read and walked down the left column, then the right.
void readDown(const Report& report, std::size_t begin, std::vector<ReportField>& fields) {
    const auto placeOf = [&](const ReportField& field) {
        const auto found = std::find_if(report.outcomes.begin(), report.outcomes.end(), [&](const ReportText& text) {
            return field.target == Target(MapFieldTarget{text.field});
        });
        return found - report.outcomes.begin();
    };
    std::stable_sort(fields.begin() + static_cast<std::ptrdiff_t>(begin), fields.end(),
                     [&](const ReportField& a, const ReportField& b) { return placeOf(a) < placeOf(b); });
}

} // namespace

void placeOutcomes(const Request& request, Pager& pager) {
    const Report& report = request.report;
    Flowing heading = written(request, report.heading, headingType, margin, pageRoom);
    constexpr double width = (pageRoom - outcomeSpace) / 2;
    struct Answer {
        TextPtr title;
        Flowing text;
    };
    std::vector<Answer> answers;
    for (const ReportText& outcome : report.outcomes) {
        Answer answer{request.set(outcome.title, nameType, width), written(request, outcome, textType, 0, width)};
        if (!answer.text.block->empty()) answers.push_back(std::move(answer));
    }
    if (heading.block->empty() && answers.empty()) return;
    pager.anchor(request.words("look.report-outcomes"), 0);
    pager.caps(request.words("look.report-outcomes"));
    pager.down(capsBelow);
    const bool hasHeading = !heading.block->empty();
    if (hasHeading) pager.row({std::move(heading)});
    pager.down(hasHeading ? headingBelow : capsBelow);
    const std::size_t left = (answers.size() + 1) / 2, begin = request.layout.fields.size();
    for (std::size_t i = 0; i < left; ++i) {
        std::vector<Flowing> titles, texts;
        const auto add = [&](std::size_t at, double x) {
            if (at >= answers.size()) return;
            titles.push_back({answers[at].title, x, width, request.theme.ink});
            texts.push_back(answers[at].text);
            texts.back().x = x;
        };
        add(i, margin);
        if (i + left < answers.size()) add(i + left, margin + width + outcomeSpace);
        pager.keep(Pager::heightOf(titles) + std::min(Pager::heightOf(texts), pageBottom / 2));
        pager.row(std::move(titles));
        pager.row(std::move(texts));
        if (i + 1 < left) pager.down(outcomeBelow);
    }
    readDown(report, begin, request.layout.fields);
}

void placeNotes(const Request& request, Pager& pager) {
    const auto count = static_cast<double>(request.report.notes.size());
    const double width = (pageRoom - personaSpace * (count - 1)) / count;
    std::vector<Flowing> captions, texts;
    double x = margin;
    for (const ReportText& note : request.report.notes) {
        captions.push_back({request.set(note.title, capsType, width), x, width, request.theme.muted});
        texts.push_back(written(request, note, textType, x, width));
        texts.back().asks = note.isWorkedOut;
        x += width + personaSpace;
    }
    pager.down(notesAbove);
    pager.keep(Pager::heightOf(captions) + capsBelow + std::min(Pager::heightOf(texts), pageBottom / 2));
    pager.row(std::move(captions));
    pager.down(capsBelow);
    pager.row(std::move(texts));
}

} // namespace cjm::report
