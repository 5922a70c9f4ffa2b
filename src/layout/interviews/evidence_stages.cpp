#include "layout/interviews/evidence_placer.hpp"
#include "layout/stage_name.hpp"

#include <cjm/base/plain_text.hpp>

#include <algorithm>
#include <cmath>

// The stages of the list of evidence, and the cards of one that is open.

namespace cjm::interviews {
namespace {

constexpr double stageHeight = 25, stageName = 40, leastName = 108, stageSquare = 9, stagePitch = 11, beforeSquares = 8,
                 aroundSquares = 18, insetOfRows = 22, listedHeight = 24, listedGap = 2, listedWords = 34;
constexpr int fewSquares = 8; // in one row, before they are pressed together
constexpr Font markFont{Face::semiBold, 12};

} // namespace

void EvidencePlacer::placeStages() {
    if (cards_.stages().empty()) return;
    y_ += sectionAbove;
    layout_.stagesHeading = line(say("look.evidence-stages"), headingOfList, listSide, y_, room());
    y_ = layout_.stagesHeading.rect.bottom() + headingBelow - 2;
    names_ = roomOfNames();
    for (const auto& stage : cards_.stages())
        placeStage(stage);
}

// What the longest name asks for, as far as the squares of the stage that has most leave it.
double EvidencePlacer::roomOfNames() const {
    double widest = 0;
    for (const auto& stage : cards_.stages())
        widest = std::max(widest, std::ceil(measure_.width(drawnLine(calledBriefly(*stage)), openStage)));
    int most = 0;
    double figures = 0;
    for (const auto& [stage, counts] : coverage_.stages) {
        most = std::max(most, counts.marked());
        figures = std::max(figures, measure_.width(confirmedOf(counts), wordsOfList));
    }
    const double squares = std::min(most, fewSquares) * stagePitch;
    return std::max(leastName, std::min(widest, room() - stageName - aroundSquares - squares - figures));
}

void EvidencePlacer::placeStage(const std::shared_ptr<const Stage>& stage) {
    EvidenceStage own;
    own.stage = stage;
    own.isOpen = stage->id == layout_.options.open;
    own.hue = cards_.hueOf(stage->id).fill;
    own.counts = coverage_.stages[stage->id];
    own.rect = {listSide, y_, room(), stageHeight};
    const double middle = own.rect.centre().y;
    own.arrow = {listSide - 1, middle - 8, 16, 16};
    own.dot = {listSide + 22, middle - 5, 10, 10};
    own.count = atRight(confirmedOf(own.counts), wordsOfList, right_, middle);
    const double x = listSide + stageName, squares = x + names_ + beforeSquares;
    own.name = line(drawnLine(calledBriefly(*stage)), own.isOpen ? openStage : wordsOfList, x, 0, names_);
    move(own.name, 0, middle - own.name.rect.height / 2);
    const double widest = own.count.rect.x - (aroundSquares - beforeSquares) - squares;
    own.squares = {squares, middle - stageSquare / 2, std::max(0.0, std::min(own.counts.marked() * stagePitch, widest)),
                   stageSquare};
    y_ += stageHeight;
    if (own.isOpen) placeCards(own);
    layout_.stages.push_back(std::move(own));
}

void EvidencePlacer::placeCards(EvidenceStage& stage) {
    const bool showsUnset = layout_.options.unset.contains(stage.stage->id);
    for (const auto& card : byStage_[stage.stage->id])
        if (card->status != Status::none || showsUnset) placeListed(stage, card);
    if (stage.counts.notSet == 0 || showsUnset) return;
    const Message unset{"look.evidence-unset-here", {{"n", std::int64_t{stage.counts.notSet}}}};
    stage.unset = line(say(unset), smallOfList, listSide + insetOfRows + 2, y_ + 2, room() - insetOfRows);
    y_ = stage.unset.rect.bottom() + 4;
}

void EvidencePlacer::placeListed(EvidenceStage& stage, const CardPtr& card) {
    EvidenceRow row = rowOf(card);
    row.rect = {listSide + insetOfRows, y_, room() - insetOfRows, listedHeight};
    const double middle = row.rect.centre().y, x = row.rect.x + listedWords;
    row.mark = atRight(markOf(*card), markFont, row.rect.right() - 9, middle);
    row.words = line(wordsOf(*card), wordsOfList, x, 0, row.mark.rect.x - 8 - x);
    move(row.words, 0, middle - row.words.rect.height / 2);
    y_ += listedHeight + listedGap;
    stage.rows.push_back(std::move(row));
}

// How many quotes a card has, or what it is without.
std::string EvidencePlacer::markOf(const Card& card) const {
    if (card.status == Status::assumption) return say("look.status-assumption");
    if (!card.evidence.empty()) return "❝ " + std::to_string(card.evidence.size());
    return card.status == Status::fact ? "❝ ?" : "";
}

} // namespace cjm::interviews
