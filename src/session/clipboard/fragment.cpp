#include "session/clipboard/fragment_mark.hpp"

#include <cjm/session/clipboard/fragment.hpp>

#include <climits>

#include <algorithm>
#include <map>
#include <set>

namespace cjm {
namespace {

using Of = FragmentMark::Of;

// The wanted records of a ranked table, ranked anew.
template <class T, class Wanted> Table<T> chosen(const Table<T>& table, Wanted&& wanted) {
    std::vector<std::shared_ptr<const T>> records;
    for (const auto& record : inOrder(table)) {
        if (!wanted(*record)) continue;
        const int rank = static_cast<int>(records.size());
        if (record->rank == rank) {
            records.push_back(record);
            continue;
        }
        T copy = *record;
        copy.rank = rank;
        records.push_back(std::make_shared<const T>(std::move(copy)));
    }
    return Table<T>::fromRecords(std::move(records));
}

class Collector {
public:
    Collector(const Map& map, const Selection& selection) : map_(map), selection_(selection) {
        if (selection.empty()) return;
        if (std::holds_alternative<StageId>(selection.targets.front())) mark_.of = Of::stages;
        if (std::holds_alternative<RowId>(selection.targets.front())) mark_.of = Of::rows;
        for (const Target& target : selection.targets)
            if (const auto* persona = std::get_if<PersonaId>(&target); persona && map.personas.find(*persona)) {
                mark_.of = Of::personas;
                mark_.personas.push_back(*persona);
                personas_.insert(*persona);
            }
    }

    Map run() {
        for (const CardId& id : selectedCards(map_, selection_)) {
            cards_.push_back(map_.cards.find(id));
            inside_.insert(id);
            records_.insert(id.value);
        }
        takeFrame();
        takeCards();
        takeResearch();
        noteNames();
        const auto isOnCopied = [this](const auto& record) {
            return !record.on.empty() && records_.contains(record.on.value);
        };
        fragment_.comments = chosen(map_.comments, isOnCopied);
        fragment_.conflicts = chosen(map_.conflicts, isOnCopied);
        fragment_.mutes = chosen(map_.mutes, isOnCopied);
        fragment_.images = chosen(map_.images, [this](const Image& image) { return images_.contains(image.id); });
        mark(fragment_, mark_);
        return std::move(fragment_);
    }

private:
    struct Span {
        int first = INT_MAX, last = -1;
        void take(int rank) {
            first = std::min(first, rank);
            last = std::max(last, rank);
        }
        [[nodiscard]] bool contains(int rank) const { return rank >= first && rank <= last; }
    };

    // The stages and rows: those selected, and those that the cards stand in. Of cells, the rectangle around the cards,
    // from the first selected cell on, so that what is pasted keeps its distances.
    void takeFrame() {
        std::set<StageId> stages;
        std::set<RowId> rows;
        Span stageSpan, rowSpan;
        for (const auto& card : cards_) {
            if (stages.insert(card->stage).second) stageSpan.take(map_.stages.find(card->stage)->rank);
            if (rows.insert(card->row).second) rowSpan.take(map_.rows.find(card->row)->rank);
        }
        for (const Target& target : selection_.targets) {
            if (const auto* stage = std::get_if<StageId>(&target)) stages.insert(*stage);
            if (const auto* row = std::get_if<RowId>(&target)) rows.insert(*row);
            if (const auto* cell = std::get_if<CellTarget>(&target)) includeCorner(*cell, stageSpan, rowSpan);
            if (mark_.of != Of::cells) std::visit([this](const auto& t) { noteSelected(t); }, target);
        }
        if (mark_.of == Of::rows) stageSpan.first = 0; // a row begins at the first stage, whatever is empty there
        fragment_.stages = chosen(map_.stages, [&](const Stage& stage) {
            const bool isBetween = mark_.of != Of::stages && stageSpan.contains(stage.rank);
            return stages.contains(stage.id) || (isBetween && (mark_.of == Of::rows || !stage.hidden));
        });
        fragment_.rows = chosen(map_.rows, [&](const Row& row) {
            return rows.contains(row.id) || (mark_.of == Of::cells && rowSpan.contains(row.rank) && !row.hidden);
        });
    }

    void includeCorner(const CellTarget& cell, Span& stages, Span& rows) const {
        const auto stage = map_.stages.find(cell.stage);
        const auto row = map_.rows.find(cell.row);
        if (stage) stages.first = std::min(stages.first, stage->rank);
        if (row) rows.first = std::min(rows.first, row->rank);
    }

    template <class T> void noteSelected(const T& target) {
        if constexpr (std::is_same_v<T, StageId> || std::is_same_v<T, RowId>) records_.insert(target.value);
    }

    void takeCards() {
        std::vector<Cards::Ptr> copies;
        std::map<std::pair<RowId, StageId>, int> ranks;
        for (const auto& card : cards_) {
            Card copy = *card;
            copy.rank = ranks[{card->row, card->stage}]++;
            for (const CardId& barrier : card->solves)
                if (!inside_.contains(barrier)) mark_.links.emplace_back(card->id, barrier);
            std::erase_if(copy.solves, [this](const CardId& id) { return !inside_.contains(id); });
            personas_.insert(card->personas.begin(), card->personas.end());
            quotes_.insert(card->evidence.begin(), card->evidence.end());
            if (!card->image.empty()) images_.insert(card->image);
            copies.push_back(std::make_shared<const Card>(std::move(copy)));
        }
        for (const Card& solution : map_.cards.linking()) {
            if (inside_.contains(solution.id)) continue;
            for (const CardId& barrier : solution.solves)
                if (inside_.contains(barrier)) mark_.links.emplace_back(solution.id, barrier);
        }
        fragment_.cards = Cards::fromRecords(std::move(copies));
    }

    [[nodiscard]] bool isCited(const Interview& interview) const {
        return std::any_of(interview.quotes.begin(), interview.quotes.end(),
                           [this](const Quote& quote) { return quotes_.contains(quote.id); });
    }

    // Interviews bring the persona that they tell about, personas the quote and the picture that they show. Personas
    // that are copied as such bring nobody else.
    void followPersonas() {
        for (std::size_t before = SIZE_MAX; before != personas_.size() + quotes_.size();) {
            before = personas_.size() + quotes_.size();
            for (const Interview& interview : map_.interviews)
                if (mark_.of != Of::personas && !interview.persona.empty() && isCited(interview))
                    personas_.insert(interview.persona);
            for (const PersonaId& id : personas_)
                if (const auto persona = map_.personas.find(id)) {
                    if (!persona->quoteFrom.empty()) quotes_.insert(persona->quoteFrom);
                    if (!persona->image.empty()) images_.insert(persona->image);
                }
        }
    }

    void takeResearch() {
        const auto isInside = [this](const StageId& stage) { return fragment_.stages.find(stage) != nullptr; };
        if (mark_.of == Of::stages) {
            fragment_.stories = chosen(map_.stories, [&](const Story& story) {
                const bool isWhole =
                    !story.steps.empty() && std::all_of(story.steps.begin(), story.steps.end(),
                                                        [&](const StoryStep& step) { return isInside(step.stage); });
                if (isWhole) personas_.insert(story.persona);
                return isWhole;
            });
            fragment_.transitions = chosen(map_.transitions, [&](const Transition& t) {
                return isInside(t.from) && (t.to.empty() || isInside(t.to));
            });
        }
        followPersonas();
        fragment_.interviews =
            chosen(map_.interviews, [this](const Interview& interview) { return isCited(interview); });
        fragment_.personas =
            chosen(map_.personas, [this](const Persona& persona) { return personas_.contains(persona.id); });
        for (const auto& interview : inOrder(fragment_.interviews)) {
            if (interview->persona.empty() || personas_.contains(interview->persona)) continue;
            Interview copy = *interview; // about somebody who stays behind
            copy.persona = {};
            fragment_.interviews = fragment_.interviews.set(std::move(copy));
        }
    }

    // What names the personas that are copied as such, so that it names them again when they were cut out and come
    // back.
    void noteNames() {
        if (mark_.personas.empty()) return;
        const auto note = [this](const PersonaId& persona, const std::string& record, std::size_t place) {
            if (personas_.contains(persona)) mark_.names.push_back({persona, record, place});
        };
        for (const Card& card : map_.cards)
            for (std::size_t i = 0; i < card.personas.size(); ++i)
                note(card.personas[i], card.id.value, i);
        for (const Interview& interview : map_.interviews)
            note(interview.persona, interview.id.value, 0);
        for (const Story& story : map_.stories)
            note(story.persona, story.id.value, 0);
    }

    const Map& map_;
    const Selection& selection_;
    Map fragment_;
    FragmentMark mark_;
    std::vector<Cards::Ptr> cards_;
    std::set<CardId> inside_;
    std::set<std::string> records_; // what comments and the like have to be on to come along
    std::set<PersonaId> personas_;
    std::set<QuoteId> quotes_;
    std::set<ImageId> images_;
};

} // namespace

Map fragmentOf(const Map& map, const Selection& selection) { return Collector(map, selection).run(); }

bool holdsPersonas(const Map& fragment) { return markOf(fragment).of == Of::personas; }

} // namespace cjm
