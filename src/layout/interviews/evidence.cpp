#include "layout/interviews/cited.hpp"
#include "layout/parts.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/interviews/evidence_layout.hpp>
#include <cjm/model/quoting.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace cjm::interviews {
namespace {

constexpr double side = 20, titleCentre = 27, figureBottom = 76, squaresHeight = 10, squaresBelow = 6,
                 sectionAbove = 20, headingBelow = 8, guessHeight = 43, guessGap = 4, guessWords = 39, noteAbove = 6,
                 notePadding = 10, noteIndent = 33, stageHeight = 25, stageName = 40, stageSquares = 156,
                 stageSquare = 9, stagePitch = 11, insetOfRows = 22, listedHeight = 24, listedGap = 2, listedWords = 34;
constexpr std::size_t fewGuesses = 6;
constexpr Font titleOfList{Face::semiBold, 14.5}, wordsOfList{Face::regular, 13}, figureFont{Face::bold, 22},
    smallOfList{Face::regular, 12.5}, headingOfList{Face::semiBold, 12}, guessFont{Face::medium, 13},
    guessNote{Face::regular, 12}, markFont{Face::semiBold, 12}, openStage{Face::semiBold, 13};

void count(EvidenceCounts& counts, const Card& card) {
    if (isConfirmed(card))
        ++counts.confirmed;
    else if (card.status == Status::fact)
        ++counts.bare;
    else
        ++(card.status == Status::assumption ? counts.assumed : counts.unset);
}

class EvidencePlacer {
public:
    EvidencePlacer(const Map& map, const Theme& theme, const TextMeasure& measure, const EvidenceOptions& options)
        : map_(map),
          measure_(measure),
          cards_(map, theme),
          right_(options.width - side) {
        layout_.options = options;
    }

    EvidenceLayout place() {
        for (const auto& card : cards_.all()) {
            count(layout_.counts, *card);
            byStage_[card->stage].push_back(card);
        }
        placeTotal();
        if (layout_.counts.assumed > 0) placeGuesses();
        placeStages();
        layout_.size = {layout_.options.width, y_ + side};
        return std::move(layout_);
    }

private:
    [[nodiscard]] std::string say(std::string_view code) const { return cjm::say(code, layout_.options.language); }
    [[nodiscard]] std::string say(const Message& message) const { return cjm::say(message, layout_.options.language); }
    [[nodiscard]] SheetText line(const std::string& text, const Font& font, double x, double y, double width) const {
        const TextPtr block = cutLine(measure_, text, font, width);
        return placed(block, x, y, std::ceil(block->width));
    }
    [[nodiscard]] SheetText lines(const std::string& text, const Font& font, double x, double y, double width) const {
        return placed(wrap(measure_, text, font, width), x, y, width);
    }
    [[nodiscard]] SheetText atRight(const std::string& text, const Font& font, double right, double middle) const {
        const TextPtr block = cutLine(measure_, text, font, right);
        return placed(block, right - block->width, middle - block->height() / 2, block->width);
    }
    [[nodiscard]] double room() const { return right_ - side; }

    void placeTotal() {
        layout_.title = line(say("look.evidence"), titleOfList, side, 0, room());
        move(layout_.title, 0, titleCentre - layout_.title.rect.height / 2);
        const EvidenceCounts& counts = layout_.counts;
        y_ = titleCentre + 20;
        if (counts.known() == 0) {
            layout_.unset = lines(say("look.evidence-none"), wordsOfList, side, y_, room());
            y_ = layout_.unset.rect.bottom();
            return;
        }
        if (map_.interviews.size() == 0) {
            layout_.confirmed = lines(say("look.evidence-assumptions"), openStage, side, y_, room());
            y_ = layout_.confirmed.rect.bottom() + squaresBelow;
        } else {
            layout_.confirmed = line(say("look.evidence-confirmed"), wordsOfList, side, 0, room());
            const Message of{"look.evidence-of",
                             {{"n", std::int64_t{counts.confirmed}}, {"of", std::int64_t{counts.known()}}}};
            layout_.figure = line(say(of), figureFont, layout_.confirmed.rect.right() + 9, 0, room());
            const double base = figureBottom - (figureFont.size / 2);
            move(layout_.figure, 0, base - layout_.figure.rect.height / 2);
            move(layout_.confirmed, 0,
                 layout_.figure.rect.y + layout_.figure.block->ascent - layout_.confirmed.block->ascent);
            y_ = figureBottom + 7;
        }
        layout_.squares = {side, y_, room(), squaresHeight};
        y_ = layout_.squares.bottom() + squaresBelow;
        if (counts.unset == 0) return;
        layout_.unset = line(say(Message{"look.evidence-unset", {{"n", std::int64_t{counts.unset}}}}), smallOfList,
                             side, y_, room());
        y_ = layout_.unset.rect.bottom();
    }

    [[nodiscard]] EvidenceRow rowOf(const std::shared_ptr<const Card>& card) const {
        EvidenceRow row;
        row.card = card;
        row.hue = cards_.hueOf(*card).fill;
        row.sign = cards_.signOf(*card);
        return row;
    }
    [[nodiscard]] std::string wordsOf(const Card& card) const {
        const std::string text = drawnLine(card.text);
        return text.empty() ? say("look.card-without-words") : text;
    }
    // «Рынок · Главный инженер, Финансовый директор»
    [[nodiscard]] std::string placeInWords(const Card& card) const {
        const auto stage = map_.stages.find(card.stage);
        std::string text = stage ? drawnLine(stage->title) : std::string(), who;
        for (const PersonaId& id : card.personas)
            if (const auto persona = map_.personas.find(id); persona && !persona->name.empty())
                who += (who.empty() ? "" : ", ") + drawnLine(persona->name);
        return who.empty() ? text : text + " · " + who;
    }

    // Critical barriers first, then as they are listed.
    [[nodiscard]] std::vector<std::shared_ptr<const Card>> guesses() const {
        std::vector<std::shared_ptr<const Card>> list;
        for (const auto& card : cards_.all())
            if (card->status == Status::assumption) list.push_back(card);
        std::stable_partition(list.begin(), list.end(),
                              [](const auto& card) { return card->kind == CardKind::barrier && card->severity == 3; });
        return list;
    }

    void placeGuesses() {
        const auto all = guesses();
        y_ += sectionAbove;
        layout_.askHeading = line(say("look.evidence-ask"), headingOfList, side, y_, room());
        layout_.askCount =
            atRight(std::to_string(all.size()), headingOfList, right_, layout_.askHeading.rect.centre().y);
        y_ = layout_.askHeading.rect.bottom() + headingBelow;
        const std::size_t shown = layout_.options.allGuesses ? all.size() : std::min(all.size(), fewGuesses);
        for (std::size_t i = 0; i < shown; ++i) {
            EvidenceRow row = rowOf(all[i]);
            row.rect = {side, y_, room(), guessHeight};
            const double x = side + guessWords, width = room() - guessWords - 8;
            row.words = line(wordsOf(*all[i]), guessFont, x, y_ + 4, width);
            row.note = line(placeInWords(*all[i]), guessNote, x, row.words.rect.bottom(), width);
            y_ += guessHeight + guessGap;
            layout_.guesses.push_back(std::move(row));
        }
        if (shown < all.size()) {
            const Message more{"look.evidence-more", {{"n", static_cast<std::int64_t>(all.size() - shown)}}};
            layout_.more = line(say(more), smallOfList, side, y_, room());
            y_ = layout_.more.rect.bottom() + guessGap;
        }
        placeMissing(all);
    }

    // The persona that most of the assumptions concern, when that is half of them and nobody has talked to it.
    void placeMissing(const std::vector<std::shared_ptr<const Card>>& all) {
        std::set<PersonaId> asked;
        for (const Interview& interview : map_.interviews)
            asked.insert(interview.persona);
        std::size_t most = 0;
        std::shared_ptr<const Persona> missing;
        for (const auto& persona : inOrder(map_.personas)) {
            if (asked.contains(persona->id)) continue;
            const auto concerned =
                static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const auto& card) {
                    return std::find(card->personas.begin(), card->personas.end(), persona->id) != card->personas.end();
                }));
            if (concerned <= most) continue;
            most = concerned;
            missing = persona;
        }
        if (!missing || most * 2 < all.size()) return;
        layout_.missing = missing->id;
        const std::string name = missing->name.empty() ? say("look.persona") : drawnLine(missing->name);
        const auto concerned = static_cast<std::int64_t>(most), of = static_cast<std::int64_t>(all.size());
        const Message words{"look.evidence-missing", {{"n", concerned}, {"of", of}, {"name", name}}};
        y_ += noteAbove;
        const double x = side + noteIndent, width = room() - noteIndent - notePadding;
        layout_.noteWords = lines(say(words), wordsOfList, x, y_ + notePadding, width);
        layout_.noteLink =
            line(say("look.evidence-add-interview"), wordsOfList, x, layout_.noteWords.rect.bottom(), width);
        layout_.note = {side, y_, room(), layout_.noteLink.rect.bottom() + notePadding - y_};
        y_ = layout_.note.bottom();
    }

    void placeStages() {
        if (cards_.stages().empty()) return;
        y_ += sectionAbove;
        layout_.stagesHeading = line(say("look.evidence-stages"), headingOfList, side, y_, room());
        y_ = layout_.stagesHeading.rect.bottom() + headingBelow - 2;
        for (const auto& stage : cards_.stages())
            placeStage(stage);
    }

    void placeStage(const std::shared_ptr<const Stage>& stage) {
        EvidenceStage placedStage;
        placedStage.stage = stage;
        placedStage.isOpen = stage->id == layout_.options.open;
        const auto& own = byStage_[stage->id];
        Card any;
        any.stage = stage->id;
        placedStage.hue = cards_.hueOf(any).fill;
        for (const auto& card : own)
            count(placedStage.counts, *card);
        placedStage.rect = {side, y_, room(), stageHeight};
        const double middle = placedStage.rect.centre().y;
        placedStage.arrow = {side - 1, middle - 8, 16, 16};
        placedStage.dot = {side + 22, middle - 5, 10, 10};
        const EvidenceCounts& counts = placedStage.counts;
        const Message of{"look.evidence-of",
                         {{"n", std::int64_t{counts.confirmed}}, {"of", std::int64_t{counts.known()}}}};
        placedStage.count = atRight(counts.known() > 0 ? say(of) : "", wordsOfList, right_, middle);
        const double names = stageSquares - stageName - 8;
        placedStage.name =
            line(drawnLine(stage->title), placedStage.isOpen ? openStage : wordsOfList, side + stageName, 0, names);
        move(placedStage.name, 0, middle - placedStage.name.rect.height / 2);
        const double widest = placedStage.count.rect.x - 10 - side - stageSquares;
        placedStage.squares = {side + stageSquares, middle - stageSquare / 2,
                               std::max(0.0, std::min(counts.known() * stagePitch, widest)), stageSquare};
        y_ += stageHeight;
        if (placedStage.isOpen) placeCards(placedStage, own);
        layout_.stages.push_back(std::move(placedStage));
    }

    void placeCards(EvidenceStage& stage, const std::vector<std::shared_ptr<const Card>>& own) {
        const bool showsUnset = layout_.options.unset.contains(stage.stage->id);
        for (const auto& card : own) {
            if (card->status == Status::none && !showsUnset) continue;
            EvidenceRow row = rowOf(card);
            row.rect = {side + insetOfRows, y_, room() - insetOfRows, listedHeight};
            const double middle = row.rect.centre().y;
            const auto quotes = static_cast<std::int64_t>(card->evidence.size());
            const std::string mark = card->status == Status::assumption ? say("look.status-assumption")
                                     : quotes > 0                       ? "❝ " + std::to_string(quotes)
                                     : card->status == Status::fact     ? "❝ ?"
                                                                        : std::string();
            row.mark = atRight(mark, markFont, row.rect.right() - 9, middle);
            const double x = row.rect.x + listedWords;
            row.words = line(wordsOf(*card), wordsOfList, x, 0, row.mark.rect.x - 8 - x);
            move(row.words, 0, middle - row.words.rect.height / 2);
            y_ += listedHeight + listedGap;
            stage.rows.push_back(std::move(row));
        }
        if (stage.counts.unset > 0 && !showsUnset) {
            const Message unset{"look.evidence-unset-here", {{"n", std::int64_t{stage.counts.unset}}}};
            stage.unset = line(say(unset), smallOfList, side + insetOfRows + 2, y_ + 2, room() - insetOfRows);
            y_ = stage.unset.rect.bottom() + 4;
        }
    }

    const Map& map_;
    const TextMeasure& measure_;
    ListedCards cards_;
    std::map<StageId, std::vector<std::shared_ptr<const Card>>> byStage_;
    EvidenceLayout layout_;
    double right_, y_ = 0;
};

} // namespace
} // namespace cjm::interviews

namespace cjm {

EvidenceLayout layoutEvidence(const Map& map, const Theme& theme, const TextMeasure& measure,
                              const EvidenceOptions& options) {
    return interviews::EvidencePlacer(map, theme, measure, options).place();
}

bool changesEvidence(const Diff& diff) {
    return !diff.stages.empty() || !diff.rows.empty() || !diff.cards.empty() || !diff.personas.empty() ||
           !diff.interviews.empty();
}

std::vector<EvidenceZone> zonesOf(const EvidenceLayout& layout) {
    using Kind = EvidenceZone::Kind;
    std::vector<EvidenceZone> zones;
    for (const EvidenceRow& row : layout.guesses)
        zones.push_back({Kind::card, row.card->id, {}});
    if (!layout.more.empty()) zones.push_back({Kind::more, {}, {}});
    if (!layout.noteLink.empty()) zones.push_back({Kind::addInterview, {}, {}});
    for (const EvidenceStage& stage : layout.stages) {
        zones.push_back({Kind::stage, {}, stage.stage->id});
        for (const EvidenceRow& row : stage.rows)
            zones.push_back({Kind::card, row.card->id, stage.stage->id});
        if (!stage.unset.empty()) zones.push_back({Kind::unset, {}, stage.stage->id});
    }
    return zones;
}

Rect placeOf(const EvidenceLayout& layout, const EvidenceZone& zone) {
    using Kind = EvidenceZone::Kind;
    if (zone.kind == Kind::more) return layout.more.rect;
    if (zone.kind == Kind::addInterview) return layout.noteLink.rect;
    const auto rowIn = [&](const std::vector<EvidenceRow>& rows) {
        for (const EvidenceRow& row : rows)
            if (row.card->id == zone.card) return row.rect;
        return Rect{};
    };
    if (zone.kind == Kind::card && zone.stage.empty()) return rowIn(layout.guesses);
    for (const EvidenceStage& stage : layout.stages) {
        if (stage.stage->id != zone.stage) continue;
        if (zone.kind == Kind::stage) return stage.rect;
        return zone.kind == Kind::unset ? stage.unset.rect : rowIn(stage.rows);
    }
    return {};
}

EvidenceZone hit(const EvidenceLayout& layout, Point point) {
    for (const EvidenceZone& zone : zonesOf(layout))
        if (placeOf(layout, zone).contains(point)) return zone;
    return {};
}

} // namespace cjm
