#include "layout/interviews/evidence_placer.hpp"
#include "layout/stage_name.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cjm::interviews {
namespace {

constexpr double titleCentre = 27, figureBottom = 76, squaresHeight = 10, squaresBelow = 6, guessHeight = 43,
                 guessGap = 4, guessWords = 39, noteAbove = 6, notePadding = 10, noteIndent = 33;
constexpr std::size_t fewGuesses = 6;
constexpr Font titleOfList{Face::semiBold, 14.5}, figureFont{Face::bold, 22}, guessFont{Face::medium, 13},
    guessNote{Face::regular, 12};

} // namespace

EvidencePlacer::EvidencePlacer(const Map& map, const Theme& theme, const TextMeasure& measure,
                               const EvidenceOptions& options)
    : map_(map),
      measure_(measure),
      cards_(map, theme),
      coverage_(coverageOf(map)),
      right_(options.width - listSide) {
    layout_.options = options;
}

EvidenceLayout EvidencePlacer::place() {
    layout_.counts = coverage_.all;
    for (const auto& card : cards_.all())
        byStage_[card->stage].push_back(card);
    placeTotal();
    if (layout_.counts.assumptions > 0) placeGuesses();
    placeStages();
    layout_.size = {layout_.options.width, y_ + listSide};
    return std::move(layout_);
}

std::string EvidencePlacer::confirmedOf(const KnownCounts& counts) const {
    if (counts.marked() == 0) return {};
    return say(Message{"look.evidence-of", {{"n", std::int64_t{counts.facts}}, {"of", std::int64_t{counts.marked()}}}});
}

SheetText EvidencePlacer::line(const std::string& text, const Font& font, double x, double y, double width) const {
    const TextPtr block = cutLine(measure_, text, font, width);
    return placed(block, x, y, std::ceil(block->width));
}

SheetText EvidencePlacer::lines(const std::string& text, const Font& font, double x, double y, double width) const {
    return placed(wrap(measure_, text, font, width), x, y, width);
}

SheetText EvidencePlacer::atRight(const std::string& text, const Font& font, double right, double middle) const {
    const TextPtr block = cutLine(measure_, text, font, right);
    return placed(block, right - block->width, middle - block->height() / 2, block->width);
}

EvidenceRow EvidencePlacer::rowOf(const CardPtr& card) const {
    EvidenceRow row;
    row.card = card;
    row.hue = cards_.hueOf(card->stage).fill;
    row.sign = cards_.signOf(*card);
    return row;
}

std::string EvidencePlacer::wordsOf(const Card& card) const {
    const std::string text = drawnLine(card.text);
    return text.empty() ? say("look.card-without-words") : text;
}

// «Рынок · Главный инженер, Финансовый директор»
std::string EvidencePlacer::placeInWords(const Card& card) const {
    const auto stage = map_.stages.find(card.stage);
    std::string text = stage ? drawnLine(calledBriefly(*stage)) : std::string(), who;
    for (const PersonaId& id : card.personas)
        if (const auto persona = map_.personas.find(id); persona && !persona->name.empty())
            who += (who.empty() ? "" : ", ") + drawnLine(persona->name);
    return who.empty() ? text : text + " · " + who;
}

void EvidencePlacer::placeTotal() {
    layout_.title = line(say("look.evidence"), titleOfList, listSide, 0, room());
    move(layout_.title, 0, titleCentre - layout_.title.rect.height / 2);
    layout_.onMap = atRight(say("look.evidence-on-map"), wordsOfList, right_, titleCentre);
    const KnownCounts& counts = layout_.counts;
    y_ = titleCentre + 20;
    if (counts.marked() == 0) {
        layout_.unset = lines(say("look.evidence-none"), wordsOfList, listSide, y_, room());
        y_ = layout_.unset.rect.bottom();
        return;
    }
    if (map_.interviews.size() > 0) {
        placeFigure();
    } else {
        layout_.confirmed = lines(say("look.evidence-assumptions"), openStage, listSide, y_, room());
        y_ = layout_.confirmed.rect.bottom() + squaresBelow;
    }
    layout_.squares = {listSide, y_, room(), squaresHeight};
    y_ = layout_.squares.bottom() + squaresBelow;
    if (counts.notSet == 0) return;
    const Message unset{"look.evidence-unset", {{"n", std::int64_t{counts.notSet}}}};
    layout_.unset = line(say(unset), smallOfList, listSide, y_, room());
    y_ = layout_.unset.rect.bottom();
}

// The large figure stands on one line with the words before it.
void EvidencePlacer::placeFigure() {
    SheetText &words = layout_.confirmed, &figure = layout_.figure;
    words = line(say("look.evidence-confirmed"), wordsOfList, listSide, 0, room());
    figure = line(confirmedOf(layout_.counts), figureFont, words.rect.right() + 9, 0, room());
    move(figure, 0, figureBottom - figureFont.size / 2 - figure.rect.height / 2);
    move(words, 0, figure.rect.y + figure.block->ascent - words.block->ascent);
    y_ = figureBottom + 7;
}

// Critical barriers first, then as they are listed.
std::vector<EvidencePlacer::CardPtr> EvidencePlacer::guesses() const {
    std::vector<CardPtr> list;
    for (const auto& card : cards_.all())
        if (card->status == Status::assumption) list.push_back(card);
    std::stable_partition(list.begin(), list.end(),
                          [](const auto& card) { return card->kind == CardKind::barrier && card->severity == 3; });
    return list;
}

void EvidencePlacer::placeGuesses() {
    const auto all = guesses();
    y_ += sectionAbove;
    layout_.askHeading = line(say("look.evidence-ask"), headingOfList, listSide, y_, room());
    layout_.askCount = atRight(std::to_string(all.size()), headingOfList, right_, layout_.askHeading.rect.centre().y);
    y_ = layout_.askHeading.rect.bottom() + headingBelow;
    const std::size_t shown = layout_.options.allGuesses ? all.size() : std::min(all.size(), fewGuesses);
    for (std::size_t i = 0; i < shown; ++i)
        placeGuess(all[i]);
    if (shown < all.size()) {
        const Message more{"look.evidence-more", {{"n", static_cast<std::int64_t>(all.size() - shown)}}};
        layout_.more = line(say(more), smallOfList, listSide, y_, room());
        y_ = layout_.more.rect.bottom() + guessGap;
    }
    placeMissing(all);
}

void EvidencePlacer::placeGuess(const CardPtr& card) {
    EvidenceRow row = rowOf(card);
    row.rect = {listSide, y_, room(), guessHeight};
    const double x = listSide + guessWords, width = room() - guessWords - 8;
    row.words = line(wordsOf(*card), guessFont, x, y_ + 4, width);
    row.note = line(placeInWords(*card), guessNote, x, row.words.rect.bottom(), width);
    y_ += guessHeight + guessGap;
    layout_.guesses.push_back(std::move(row));
}

// The persona that most of them concern of those whom nobody has talked to. One pass over what they concern.
EvidencePlacer::Missing EvidencePlacer::missingIn(const std::vector<CardPtr>& guesses) const {
    std::map<PersonaId, std::size_t> concerned;
    for (const auto& card : guesses)
        for (const PersonaId& id : std::set<PersonaId>(card->personas.begin(), card->personas.end()))
            ++concerned[id];
    for (const Interview& interview : map_.interviews)
        concerned.erase(interview.persona);
    Missing missing;
    for (const auto& persona : inOrder(map_.personas)) {
        const auto found = concerned.find(persona->id);
        if (found != concerned.end() && found->second > missing.concerned) missing = {persona, found->second};
    }
    return missing;
}

// Said when half of the assumptions concern it.
void EvidencePlacer::placeMissing(const std::vector<CardPtr>& guesses) {
    const auto [missing, most] = missingIn(guesses);
    if (!missing || most * 2 < guesses.size()) return;
    layout_.missing = missing->id;
    const std::string name = missing->name.empty() ? say("look.persona") : drawnLine(missing->name);
    const auto concerned = static_cast<std::int64_t>(most), of = static_cast<std::int64_t>(guesses.size());
    const Message words{"look.evidence-missing", {{"n", concerned}, {"of", of}, {"name", name}}};
    y_ += noteAbove;
    const double x = listSide + noteIndent, width = room() - noteIndent - notePadding;
    layout_.noteWords = lines(say(words), wordsOfList, x, y_ + notePadding, width);
    placeLink(x, width);
    layout_.note = {listSide, y_, room(), layout_.noteLink.rect.bottom() + notePadding - y_};
    y_ = layout_.note.bottom();
}

// Behind the last words where there is room, or below them.
void EvidencePlacer::placeLink(double x, double width) {
    const SheetText& words = layout_.noteWords;
    const TextPtr link = cutLine(measure_, say("look.evidence-add-interview"), wordsOfList, width);
    const double linkWidth = std::ceil(link->width);
    const double behind = words.block->lines.back().width + measure_.width(" ", wordsOfList);
    if (behind + linkWidth <= width)
        layout_.noteLink = placed(link, x + std::ceil(behind), words.rect.bottom() - link->lineHeight, linkWidth);
    else
        layout_.noteLink = placed(link, x, words.rect.bottom(), linkWidth);
}

} // namespace cjm::interviews

namespace cjm {

EvidenceLayout layoutEvidence(const Map& map, const Theme& theme, const TextMeasure& measure,
                              const EvidenceOptions& options) {
    return interviews::EvidencePlacer(map, theme, measure, options).place();
}

bool changesEvidence(const Diff& diff) {
    const auto isOfOther = [](const Change<Interview>& change) {
        return !change.before || !change.after || change.before->persona != change.after->persona;
    };
    return !diff.stages.empty() || !diff.rows.empty() || !diff.cards.empty() || !diff.personas.empty() ||
           std::any_of(diff.interviews.begin(), diff.interviews.end(), isOfOther);
}

} // namespace cjm
