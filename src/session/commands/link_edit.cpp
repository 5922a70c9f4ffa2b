#include <cjm/base/contract.hpp>
#include <cjm/base/utf8.hpp>
#include <cjm/method/evidence.hpp>
#include <cjm/model/quoting.hpp>
#include <cjm/session/commands/link_edit.hpp>
#include <cjm/session/commands/structure.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace cjm {
namespace {

// A list with `id` in it or not, in the order it had.
template <class T> void include(std::vector<T>& list, const T& id, bool on) {
    const auto at = std::find(list.begin(), list.end(), id);
    if (on && at == list.end()) list.push_back(id);
    if (!on && at != list.end()) list.erase(at);
}

bool removes(const Card& solution, const CardId& barrier) {
    return std::find(solution.solves.begin(), solution.solves.end(), barrier) != solution.solves.end();
}

bool isEnd(const Card& card) { return card.kind == CardKind::barrier || card.kind == CardKind::solution; }

// The pictures that nobody but these cards (or the logo, when it goes too) shows.
std::set<ImageId> lastShownBy(const Map& map, const Records<Card>& cards, bool logoGoes) {
    std::set<ImageId> pictures;
    std::set<CardId> own;
    for (const auto& card : cards) {
        own.insert(card->id);
        if (const auto now = map.cards.find(card->id); now && !now->image.empty()) pictures.insert(now->image);
    }
    if (logoGoes && !map.passport->logo.empty()) pictures.insert(map.passport->logo);
    for (const Card& card : map.cards)
        if (!card.image.empty() && !own.contains(card.id)) pictures.erase(card.image);
    for (const Persona& persona : map.personas)
        pictures.erase(persona.image);
    if (!logoGoes) pictures.erase(map.passport->logo);
    return pictures;
}

Edit withPicturesGone(Edit edit, const std::set<ImageId>& pictures) {
    for (const ImageId& id : pictures)
        std::get<Batch>(edit).edits.push_back(RemoveImage{id});
    return edit;
}

Edit withPictureFirst(const Map& map, Edit edit, const Image& picture) {
    auto& batch = std::get<Batch>(edit);
    if (!map.images.find(picture.id)) batch.edits.insert(batch.edits.begin(), PutImage{picture, {}});
    return edit;
}

LinkCounts asRead(const Map& map, LinkCounts cards) {
    const auto place = [&](const Card& card) {
        const auto stage = map.stages.find(card.stage);
        const auto row = map.rows.find(card.row);
        return std::tuple(row ? row->rank : 0, stage ? stage->rank : 0, card.rank);
    };
    std::sort(cards.begin(), cards.end(),
              [&](const auto& a, const auto& b) { return place(*a.first) < place(*b.first); });
    return cards;
}

} // namespace

Edit withPersona(const Map& map, const Records<Card>& cards, const PersonaId& persona, bool on) {
    return withChange<Card>(map, cards, "personas", [&](Card& card) {
        if (on && card.kind == CardKind::emotion)
            card.personas = {persona};
        else
            include(card.personas, persona, on);
    });
}

Edit withEvidence(const Map& map, const Records<Card>& cards, const QuoteId& quote, bool on) {
    return withChange<Card>(map, cards, "evidence", [&](Card& card) {
        if (on && !takesEvidence(card.kind)) return;
        include(card.evidence, quote, on);
        if (on) card.status = Status::fact;
    });
}

namespace {

// The first interview about one of the personas of these cards, else the first of all.
std::shared_ptr<const Interview> interviewFor(const Map& map, const Records<Card>& cards) {
    const auto all = interviewsAsRead(map);
    for (const auto& interview : all)
        for (const auto& card : cards)
            if (std::find(card->personas.begin(), card->personas.end(), interview->persona) != card->personas.end())
                return interview;
    return all.empty() ? nullptr : all.front();
}

} // namespace

Edit withNewQuote(const Map& map, const Records<Card>& cards, const std::string& text, IdSource& ids) {
    expects(!cards.empty());
    const auto found = interviewFor(map, cards);
    Interview interview = found ? *found : Interview{};
    if (!found) interview.id = InterviewId{ids.next()};
    const QuoteId quote{ids.next()};
    interview.quotes.push_back({quote, text, {}});
    Batch batch{{"edit.quote-added", {}}, {}};
    batch.edits.push_back(PutInterview{std::move(interview), {}});
    batch.edits.push_back(withEvidence(map, cards, quote, true));
    return batch;
}

Edit withLinks(const Map& map, const Records<Card>& solutions, const Records<Card>& barriers, bool on) {
    return withChange<Card>(map, solutions, "solves", [&](Card& card) {
        for (const auto& barrier : barriers)
            include(card.solves, barrier->id, on);
    });
}

bool canLink(const Card& one, const Card& other) { return isEnd(one) && isEnd(other) && one.kind != other.kind; }

bool areLinked(const Card& one, const Card& other) { return removes(one, other.id) || removes(other, one.id); }

std::optional<Edit> linkToggled(const Map& map, const CardId& one, const CardId& other) {
    auto solution = map.cards.find(one), barrier = map.cards.find(other);
    if (!solution || !barrier || !canLink(*solution, *barrier)) return std::nullopt;
    if (solution->kind == CardKind::barrier) solution.swap(barrier);
    return withLinks(map, {solution}, {barrier}, !removes(*solution, barrier->id));
}

Edit withNewSolution(const Map& map, const Records<Card>& barriers, const std::string& text,
                     const std::string& rowTitle, IdSource& ids) {
    expects(!barriers.empty());
    Batch batch{{"edit.solution-added", {{"name", utf8::shortened(text, 40)}}}, {}};
    Card solution;
    solution.id = CardId{ids.next()};
    solution.stage = barriers.front()->stage;
    solution.kind = CardKind::solution;
    solution.text = text;
    for (const auto& barrier : barriers)
        solution.solves.push_back(barrier->id);
    if (const auto row = rowOfKind(map, RowKind::solutions)) {
        solution.row = row->id;
    } else {
        Row added;
        added.id = RowId{ids.next()};
        added.kind = RowKind::solutions;
        added.title = rowTitle;
        solution.row = added.id;
        const auto above = map.rows.find(barriers.front()->row);
        batch.edits.push_back(PutRow{std::move(added), above ? std::optional(above->rank + 1) : std::nullopt});
    }
    batch.edits.push_back(PutCard{std::move(solution), {}});
    return batch;
}

Edit withPicture(const Map& map, const Records<Card>& cards, const Image& picture) {
    return withPictureFirst(map, withField(map, cards, &Card::image, picture.id), picture);
}

Edit withoutPicture(const Map& map, const Records<Card>& cards) {
    return withPicturesGone(withField(map, cards, &Card::image, {}), lastShownBy(map, cards, false));
}

Edit withLogo(const Map& map, const Image& picture) {
    return withPictureFirst(map, withField<Passport>(map, {map.passport.pointer()}, &Passport::logo, picture.id),
                            picture);
}

Edit withoutLogo(const Map& map) {
    return withPicturesGone(withField<Passport>(map, {map.passport.pointer()}, &Passport::logo, {}),
                            lastShownBy(map, {}, true));
}

LinkCounts solutionsOf(const Map& map, const Records<Card>& barriers) {
    std::set<CardId> own;
    for (const auto& barrier : barriers)
        own.insert(barrier->id);
    LinkCounts found;
    const auto& linking = map.cards.linking();
    for (auto it = linking.begin(); it != linking.end(); ++it) {
        const auto count =
            std::count_if(it->solves.begin(), it->solves.end(), [&](const CardId& id) { return own.contains(id); });
        if (count > 0) found.emplace_back(it.ptr(), static_cast<std::size_t>(count));
    }
    return asRead(map, std::move(found));
}

LinkCounts barriersOf(const Map& map, const Records<Card>& solutions) {
    std::map<CardId, std::size_t> counts;
    for (const auto& solution : solutions)
        for (const CardId& id : solution->solves)
            ++counts[id];
    LinkCounts found;
    for (const auto& [id, count] : counts)
        if (auto barrier = map.cards.find(id)) found.emplace_back(std::move(barrier), count);
    return asRead(map, std::move(found));
}

Records<Card> cardsOfKind(const Map& map, CardKind kind) {
    Records<Card> found;
    for (auto& card : cardsInOrder(map))
        if (card->kind == kind) found.push_back(std::move(card));
    return found;
}

} // namespace cjm
