#include "session/clipboard/fragment_mark.hpp"
#include "session/clipboard/frame_match.hpp"
#include "session/clipboard/paste_spot.hpp"

#include <cjm/model/order.hpp>
#include <cjm/session/clipboard/fragment.hpp>
#include <cjm/session/commands/persona_edit.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace cjm {
namespace {

using Of = FragmentMark::Of;

// All ids of a map, so that a record may keep the one it has when that is free.
std::unordered_set<std::string> idsOf(const Map& map) {
    std::unordered_set<std::string> ids;
    const auto take = [&](const auto& records) {
        for (const auto& record : records)
            ids.insert(record.id.value);
    };
    forEachTable([&](std::string_view, auto table) { take(map.*table); });
    take(map.cards);
    for (const Interview& interview : map.interviews)
        take(interview.quotes);
    return ids;
}

template <class T> bool isSame(const T& a, T b) {
    b.rank = a.rank;
    return a == b;
}

class Paster {
public:
    Paster(const Map& map, const Map& fragment, IdSource& ids)
        : map_(map),
          fragment_(fragment),
          ids_(ids),
          taken_(idsOf(map)),
          mark_(markOf(fragment)) {}

    Result<Pasted> run(PasteSpot spot) {
        places_ = std::move(spot.places);
        const bool isEmpty = mark_.of == Of::cells    ? fragment_.cards.empty()
                             : mark_.of == Of::stages ? fragment_.stages.empty()
                             : mark_.of == Of::rows   ? fragment_.rows.empty()
                                                      : fragment_.personas.empty();
        if (isEmpty) return failure({"edit.nothing-to-paste", {}});
        personaPlace_ = spot.persona;
        if (mark_.of != Of::personas) {
            placeStages(spot.stage);
            placeRows(spot.row);
        }
        putImages();
        putPersonas();
        putInterviews();
        putPersonaQuotes();
        putCards();
        putLinks();
        putNames();
        putStageRecords();
        putRemarks(fragment_.comments);
        putRemarks(fragment_.conflicts);
        putRemarks(fragment_.mutes);
        std::sort(selection_.targets.begin(), selection_.targets.end());
        return Pasted{Batch{label(), std::move(edits_)}, std::move(selection_)};
    }

private:
    std::string fresh() {
        for (;;)
            if (const auto [id, isNew] = taken_.insert(ids_.next()); isNew) return *id;
    }
    std::string renewed(const std::string& id) { return renamed_[id] = fresh(); }
    // Personas, interviews and pictures keep their ids where they can, so that pasting again finds them.
    std::string kept(const std::string& id) { return renamed_[id] = taken_.insert(id).second ? id : fresh(); }

    template <class Tag> [[nodiscard]] Id<Tag> renamed(const Id<Tag>& id) const {
        const auto it = renamed_.find(id.value);
        return it == renamed_.end() ? Id<Tag>{} : Id<Tag>{it->second};
    }
    // What people say of a record, its votes too, stays with it: where the map has it, a copy comes without.
    template <class Tag> [[nodiscard]] bool isBesideItsOriginal(const Id<Tag>& id) const {
        return map_.cards.find(CardId{id.value}) || map_.stages.find(StageId{id.value}) ||
               map_.rows.find(RowId{id.value});
    }
    template <class Tag> [[nodiscard]] std::vector<Id<Tag>> renamed(const std::vector<Id<Tag>>& ids) const {
        std::vector<Id<Tag>> list;
        for (const auto& id : ids)
            if (const auto now = renamed(id); !now.empty()) list.push_back(now);
        return list;
    }

    void select(const Target& target) {
        if (selection_.empty()) selection_.current = selection_.anchor = target;
        selection_.targets.push_back(target);
    }

    // Puts whole stages or rows after one of the map, or at its end.
    template <class T> void insertAll(const Table<T>& table, const std::shared_ptr<const T>& after) {
        std::optional<int> place;
        if (after) place = after->rank + 1;
        for (const auto& record : inOrder(table)) {
            T copy = *record;
            copy.id.value = renewed(record->id.value);
            select(copy.id);
            edits_.emplace_back(Put<T>{std::move(copy), place});
            if (place) ++*place;
        }
    }

    // Takes the places found; where there is none, the map grows by a stage or row like the fragment's.
    template <class T> void growTo(const Table<T>& table, const std::vector<decltype(T::id)>& found) {
        for (const auto& record : inOrder(table)) {
            const auto& there = found[static_cast<std::size_t>(record->rank)];
            if (!there.empty()) {
                renamed_[record->id.value] = there.value;
                continue;
            }
            T copy = *record;
            copy.id.value = renewed(record->id.value);
            edits_.emplace_back(Put<T>{std::move(copy), {}});
        }
    }

    void placeStages(const std::optional<StageId>& stage) {
        if (mark_.of == Of::stages) return insertAll(fragment_.stages, stage ? map_.stages.find(*stage) : nullptr);
        const bool byPlace = mark_.of == Of::cells && stage;
        growTo(fragment_.stages,
               byPlace ? seenFrom(map_.stages, *stage, fragment_.stages.size()) : matchingStages(map_, fragment_));
    }

    void placeRows(const std::optional<RowId>& row) {
        if (mark_.of == Of::rows) return insertAll(fragment_.rows, row ? map_.rows.find(*row) : nullptr);
        const bool byPlace = mark_.of == Of::cells && row;
        growTo(fragment_.rows,
               byPlace ? seenFrom(map_.rows, *row, fragment_.rows.size()) : matchingRows(map_, fragment_));
    }

    void putPersonas() {
        for (const auto& persona : inOrder(fragment_.personas)) {
            const bool isMeant = isCopied(persona->id);
            const auto own = map_.personas.find(persona->id);
            if (!isMeant && own && isSame(*own, *persona)) {
                renamed_[persona->id.value] = persona->id.value;
                continue;
            }
            Persona copy = *persona;
            copy.id.value = kept(persona->id.value);
            copy.image = renamed(persona->image);
            copy.quoteFrom = {};
            if (isMeant && isColourTaken(copy.colour)) copy.colour = unusedPersonaColour(map_);
            if (const QuoteId quote = quoteOf(*persona); !quote.empty()) quoting_.emplace_back(copy, quote);
            if (isMeant) select(copy.id);
            edits_.emplace_back(PutPersona{std::move(copy), isMeant ? personaPlace_ : std::nullopt});
            if (isMeant && personaPlace_) ++*personaPlace_;
        }
    }

    // Whether a persona was copied as such, and not with the cards that name it.
    [[nodiscard]] bool isCopied(const PersonaId& id) const {
        return std::find(mark_.personas.begin(), mark_.personas.end(), id) != mark_.personas.end();
    }

    // The quote of an interview that a persona brings. One that is copied brings none when somebody of the map has said
    // it already, as none comes with a persona that is duplicated.
    [[nodiscard]] QuoteId quoteOf(const Persona& persona) const {
        const bool isSaid =
            isCopied(persona.id) && std::any_of(map_.personas.begin(), map_.personas.end(),
                                                [&](const Persona& own) { return own.quoteFrom == persona.quoteFrom; });
        return isSaid ? QuoteId{} : persona.quoteFrom;
    }

    [[nodiscard]] bool isColourTaken(const std::string& colour) const {
        return std::any_of(map_.personas.begin(), map_.personas.end(),
                           [&](const Persona& persona) { return persona.colour == colour; });
    }

    // A persona quotes an interview, which may tell about it: this comes when both are there.
    void putPersonaQuotes() {
        for (auto& [persona, quote] : quoting_) {
            persona.quoteFrom = renamed(quote);
            edits_.emplace_back(PutPersona{std::move(persona), {}});
        }
    }

    void putImages() {
        for (const auto& image : inOrder(fragment_.images)) {
            const auto own = map_.images.find(image->id);
            if (own && isSame(*own, *image)) {
                renamed_[image->id.value] = image->id.value;
                continue;
            }
            Image copy = *image;
            copy.id.value = kept(image->id.value);
            edits_.emplace_back(PutImage{std::move(copy), {}});
        }
    }

    // True when the map has every quote of the interview that is cited, word for word.
    [[nodiscard]] bool hasQuotes(const Interview& interview, const std::unordered_set<std::string>& cited) const {
        const auto own = map_.interviews.find(interview.id);
        return own && std::all_of(interview.quotes.begin(), interview.quotes.end(), [&](const Quote& quote) {
                   return !cited.contains(quote.id.value) ||
                          std::find(own->quotes.begin(), own->quotes.end(), quote) != own->quotes.end();
               });
    }

    void putInterviews() {
        std::unordered_set<std::string> cited;
        for (const Card& card : fragment_.cards)
            for (const QuoteId& quote : card.evidence)
                cited.insert(quote.value);
        for (const Persona& persona : fragment_.personas)
            cited.insert(quoteOf(persona).value);
        for (const auto& interview : inOrder(fragment_.interviews)) {
            if (hasQuotes(*interview, cited)) {
                for (const Quote& quote : interview->quotes)
                    if (cited.contains(quote.id.value)) renamed_[quote.id.value] = quote.id.value;
                continue;
            }
            Interview copy = *interview;
            copy.id.value = kept(interview->id.value);
            copy.persona = renamed(interview->persona);
            for (Quote& quote : copy.quotes)
                quote.id.value = kept(quote.id.value);
            edits_.emplace_back(PutInterview{std::move(copy), {}});
        }
    }

    // Links come after all cards are there: they may point at a later one.
    void putCards() {
        const auto cards = cardsInOrder(fragment_);
        for (const auto& card : cards)
            renewed(card->id.value);
        std::multimap<CardId, CardId> outside;
        for (const auto& [solution, barrier] : mark_.links)
            if (map_.cards.find(barrier)) outside.emplace(solution, barrier);
        for (const auto& card : cards) {
            Card copy = *card;
            copy.id = renamed(card->id);
            copy.row = renamed(card->row);
            copy.stage = renamed(card->stage);
            copy.personas = renamed(card->personas);
            copy.evidence = renamed(card->evidence);
            copy.image = renamed(card->image);
            copy.solves = renamed(card->solves);
            if (isBesideItsOriginal(card->id)) copy.votes = 0;
            const auto [first, last] = outside.equal_range(card->id);
            for (auto it = first; it != last; ++it)
                copy.solves.push_back(it->second);
            if (mark_.of == Of::cells) select(copy.id);
            std::optional<int> place;
            if (const auto at = places_.find({copy.row, copy.stage}); at != places_.end()) place = at->second++;
            if (!copy.solves.empty()) linked_.emplace(copy.id, copy);
            copy.solves.clear();
            edits_.emplace_back(PutCard{std::move(copy), place});
        }
    }

    void putLinks() {
        for (const auto& [solution, barrier] : mark_.links)
            linkAgain(solution, barrier);
        for (auto& [id, card] : linked_)
            edits_.emplace_back(PutCard{std::move(card), {}});
    }

    // A barrier that was cut out and comes back is again what its solution removes.
    void linkAgain(const CardId& solution, const CardId& barrier) {
        const CardId copy = renamed(barrier);
        const auto own = map_.cards.find(solution);
        if (copy.empty() || !own || map_.cards.find(barrier)) return;
        auto& solves = linked_.emplace(own->id, *own).first->second.solves;
        if (std::find(solves.begin(), solves.end(), copy) == solves.end()) solves.push_back(copy);
    }

    // A persona that was cut out and comes back is again what cards, interviews and stories name.
    void putNames() {
        auto names = mark_.names;
        std::stable_sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.place < b.place; });
        std::map<CardId, Card> cards;
        for (const auto& [persona, record, place] : names) {
            if (renamed(persona) != persona || map_.personas.find(persona)) continue;
            if (const auto own = map_.cards.find(CardId{record}))
                nameAgain(cards.emplace(own->id, *own).first->second, persona, place);
            nameAgain(map_.interviews.find(InterviewId{record}), persona);
            nameAgain(map_.stories.find(StoryId{record}), persona);
        }
        for (auto& [id, card] : cards)
            edits_.emplace_back(PutCard{std::move(card), {}});
    }

    static void nameAgain(Card& card, const PersonaId& persona, std::size_t place) {
        auto& named = card.personas;
        if (card.kind == CardKind::emotion && !named.empty()) return; // it is somebody else's now
        if (std::find(named.begin(), named.end(), persona) != named.end()) return;
        named.insert(named.begin() + static_cast<std::ptrdiff_t>(std::min(place, named.size())), persona);
    }

    template <class T> void nameAgain(const std::shared_ptr<const T>& record, const PersonaId& persona) {
        if (!record || !record->persona.empty()) return;
        T copy = *record;
        copy.persona = persona;
        edits_.emplace_back(Put<T>{std::move(copy), {}});
    }

    void putStageRecords() {
        for (const auto& story : inOrder(fragment_.stories)) {
            Story copy = *story;
            copy.id.value = renewed(story->id.value);
            copy.persona = renamed(story->persona);
            for (StoryStep& step : copy.steps)
                step.stage = renamed(step.stage);
            edits_.emplace_back(PutStory{std::move(copy), {}});
        }
        for (const auto& transition : inOrder(fragment_.transitions)) {
            Transition copy = *transition;
            copy.id.value = renewed(transition->id.value);
            copy.from = renamed(transition->from);
            copy.to = renamed(transition->to);
            edits_.emplace_back(PutTransition{std::move(copy), {}});
        }
    }

    template <class T> void putRemarks(const Table<T>& table) {
        for (const auto& remark : inOrder(table)) {
            T copy = *remark;
            copy.on = renamed(remark->on);
            if (copy.on.empty() || isBesideItsOriginal(remark->on)) continue;
            if constexpr (requires { copy.with; }) {
                copy.with = renamed(remark->with);
                if (copy.with.empty() != remark->with.empty()) continue; // the other of the pair stayed behind
            }
            copy.id.value = renewed(remark->id.value);
            edits_.emplace_back(Put<T>{std::move(copy), {}});
        }
    }

    [[nodiscard]] Message label() const {
        const std::int64_t n = static_cast<std::int64_t>(selection_.targets.size());
        if (mark_.of == Of::stages) return {"edit.stages-pasted", {{"n", n}}};
        if (mark_.of == Of::rows) return {"edit.rows-pasted", {{"n", n}}};
        if (mark_.of == Of::personas) return {"edit.personas-pasted", {{"n", n}}};
        return {"edit.cards-pasted", {{"n", n}}};
    }

    const Map& map_;
    const Map& fragment_;
    IdSource& ids_;
    std::unordered_set<std::string> taken_;
    FragmentMark mark_;
    std::map<PasteSpot::Cell, int> places_;
    std::optional<int> personaPlace_;
    std::unordered_map<std::string, std::string> renamed_;
    std::map<CardId, Card> linked_; // those that remove barriers
    std::vector<std::pair<Persona, QuoteId>> quoting_;
    std::vector<Edit> edits_;
    Selection selection_;
};

} // namespace

Result<Pasted> pasteFragment(const Map& map, const Map& fragment, const Target& where, IdSource& ids) {
    auto spot = spotFor(map, where);
    if (!spot) return tl::unexpected(spot.error());
    return Paster(map, fragment, ids).run(std::move(*spot));
}

Result<Pasted> duplicate(const Map& map, const Selection& selection, IdSource& ids) {
    return Paster(map, fragmentOf(map, selection), ids).run(spotBeside(map, selection));
}

} // namespace cjm
