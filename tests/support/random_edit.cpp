#include "support/random_edit.hpp"

#include "support/random_map.hpp"
#include "support/random_text.hpp"

#include <limits>

namespace cjm::test {
namespace {

const std::string nowhere = "nowhere"; // an id that no random record ever has

class Maker {
public:
    Maker(const Map& map, Rng& rng) : map_(map), rng_(rng) {}

    RandomEdit make(std::size_t kind, bool spoil) {
        switch (kind) {
        case 0: return putPassport(spoil);
        case 1: return putRanked(map_.stages, randomStage(rng_), spoil);
        case 2: return putRanked(map_.rows, randomRow(rng_), spoil);
        case 3: return putPersona(spoil);
        case 4: return putCard(spoil);
        case 5: return moveCards(spoil);
        case 6: return removeCards(spoil);
        case 7: return remove<RemoveStage>(map_.stages, spoil);
        case 8: return remove<RemoveRow>(map_.rows, spoil);
        case 9: return remove<RemovePersona>(map_.personas, spoil);
        case 10:
            return put(
                map_.interviews, [&] { return randomInterview(map_, rng_); }, spoil);
        case 11:
            return put(
                map_.stories, [&] { return randomStory(map_, rng_); }, spoil);
        case 12:
            return put(
                map_.transitions, [&] { return randomTransition(map_, rng_); }, spoil);
        case 13:
            return put(
                map_.comments, [&] { return randomComment(map_, rng_); }, spoil);
        case 14: return putRanked(map_.images, randomImage(rng_), spoil);
        case 15: return putRanked(map_.conflicts, randomConflict(rng_), spoil);
        case 16: return putRanked(map_.mutes, randomMute(rng_), spoil);
        case 17: return remove<RemoveInterview>(map_.interviews, spoil);
        case 18: return remove<RemoveStory>(map_.stories, spoil);
        case 19: return remove<RemoveTransition>(map_.transitions, spoil);
        case 20: return remove<RemoveComment>(map_.comments, spoil);
        case 21: return remove<RemoveImage>(map_.images, spoil);
        case 22: return remove<RemoveConflict>(map_.conflicts, spoil);
        case 23: return remove<RemoveMute>(map_.mutes, spoil);
        case 24: return putMap(spoil);
        default: return batch(spoil);
        }
    }

private:
    std::optional<int> place() {
        if (rng_.chance(40)) return std::nullopt;
        return rng_.pick(std::vector<int>{0, 1, 2, 3, 5, -1, 1000, std::numeric_limits<int>::max()});
    }

    RandomEdit putPassport(bool spoil) {
        Passport passport = randomPassport(rng_);
        referToMap(passport, map_, rng_);
        if (spoil && rng_.chance(50))
            passport.stageQuestions = {{"deal.stock", {}, {CardId{nowhere}}, false, {}}};
        else if (spoil)
            passport.date = "2026-02-30";
        return {PutPassport{std::move(passport)}, spoil};
    }

    template <class R> RandomEdit putRanked(const Table<R>& table, R record, bool spoil) {
        if (!table.empty() && rng_.chance(60)) record.id = rng_.pick(inOrder(table))->id;
        if (spoil) {
            if (rng_.chance(50) || map_.cards.empty())
                record.id.value = "not an id";
            else
                record.id.value = anyCard().value; // taken by a record of another kind
        }
        return {Put<R>{std::move(record), place()}, spoil};
    }

    RandomEdit putPersona(bool spoil) {
        Persona persona = randomPersona(rng_);
        referToMap(persona, map_, rng_);
        const bool astray = spoil && rng_.chance(50);
        if (astray && rng_.chance(50))
            persona.quoteFrom.value = nowhere;
        else if (astray)
            persona.image.value = nowhere;
        auto edit = putRanked(map_.personas, std::move(persona), spoil && !astray);
        edit.mustFail = spoil;
        return edit;
    }

    // Records that refer to stages need one.
    template <class R, class Make> RandomEdit put(const Table<R>& table, Make&& make, bool spoil) {
        if (map_.stages.empty()) return putPassport(spoil);
        return putRanked(table, make(), spoil);
    }

    RandomEdit putCard(bool spoil) {
        Card card = randomCard(rng_);
        referToMap(card, map_, rng_);
        const bool homeless = map_.rows.empty() || map_.stages.empty();
        if (!map_.cards.empty() && rng_.chance(60)) {
            card.id = anyCard();
            const auto old = map_.cards.find(card.id);
            if (rng_.chance(50)) {
                card.row = old->row;
                card.stage = old->stage;
            }
        }
        if (spoil) switch (rng_.below(6)) {
            case 0: card.row.value = nowhere; break;
            case 1: card.stage.value = nowhere; break;
            case 2: card.personas = {PersonaId{nowhere}}; break;
            case 3: card.solves = {CardId{nowhere}}; break;
            case 4: card.importance = 6; break;
            default: card.link = "javascript:alert(1)"; break;
            }
        return {PutCard{std::move(card), place()}, spoil || homeless};
    }

    // Into one cell or several, the same one among them.
    RandomEdit moveCards(bool spoil) {
        const bool homeless = map_.rows.empty() || map_.stages.empty();
        MoveCards edit;
        for (int n = rng_.between(1, 4); n > 0; --n) {
            CardMove move{someCards(), {nowhere}, {nowhere}, place().value_or(0)};
            if (!homeless) {
                move.row = rng_.pick(inOrder(map_.rows))->id;
                move.stage = rng_.pick(inOrder(map_.stages))->id;
            }
            edit.moves.push_back(std::move(move));
        }
        if (spoil) switch (rng_.below(3)) {
            case 0: edit.moves.back().row.value = nowhere; break;
            case 1: edit.moves.back().stage.value = nowhere; break;
            default: edit.moves.back().ids.push_back({nowhere}); break;
            }
        return {std::move(edit), spoil || homeless};
    }

    RandomEdit removeCards(bool spoil) {
        RemoveCards edit{someCards()};
        if (spoil) edit.ids.push_back({nowhere});
        return {std::move(edit), spoil};
    }

    template <class E, class R> RandomEdit remove(const Table<R>& table, bool spoil) {
        if (spoil || table.empty()) return {E{{nowhere}}, true};
        return {E{rng_.pick(inOrder(table))->id}, false};
    }

    // Another version of this map, or a map of its own.
    RandomEdit putMap(bool spoil) {
        PutMap edit{rng_.chance(70) ? map_ : randomMap(rng_), {"edit.passport-changed", {}}};
        for (int n = rng_.between(0, 4); n > 0; --n)
            if (auto next = applyEdit(edit.map, Maker(edit.map, rng_).make(rng_.below(editKinds - 2), false).edit))
                edit.map = std::move(*next);
        if (spoil) edit.map.passport = edit.map.passport.with([](Passport& p) { p.date = "2026-02-30"; });
        return {std::move(edit), spoil};
    }

    // Each part is made for the map that the parts before it left behind.
    RandomEdit batch(bool spoil) {
        Batch edits;
        edits.label = {"edit.cards-moved", {{"n", std::int64_t{3}}}};
        Map now = map_;
        for (int n = rng_.between(0, 4); n > 0; --n) {
            const auto part = Maker(now, rng_).make(rng_.below(editKinds - 1), false);
            auto next = applyEdit(now, part.edit);
            if (!next) continue;
            now = std::move(*next);
            edits.edits.push_back(part.edit);
        }
        if (spoil) edits.edits.push_back(RemoveRow{{nowhere}});
        return {std::move(edits), spoil};
    }

    CardId anyCard() {
        auto it = map_.cards.begin();
        for (std::size_t n = rng_.below(map_.cards.size()); n > 0; --n)
            ++it;
        return it->id;
    }

    std::vector<CardId> someCards() {
        std::vector<CardId> ids;
        if (map_.cards.empty()) return ids;
        for (int n = rng_.between(0, 4); n > 0; --n)
            ids.push_back(anyCard()); // may name a card twice
        return ids;
    }

    const Map& map_;
    Rng& rng_;
};

} // namespace

RandomEdit randomEdit(const Map& map, Rng& rng) {
    // Removing is drawn less often than adding, so that maps do not run empty.
    static const std::vector<std::size_t> kinds{0,  1,  1,  2,  2,  3,  3,  4,  4,  4,  4,  4,  5,
                                                5,  5,  6,  7,  8,  9,  10, 10, 11, 11, 12, 12, 13,
                                                13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25};
    const std::size_t kind = rng.pick(kinds);
    const bool spoil = rng.chance(12);
    return Maker(map, rng).make(kind, spoil);
}

} // namespace cjm::test
