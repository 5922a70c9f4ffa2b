#include "gui/plain_ids.hpp"

#include <cjm/edit/changes.hpp>

#include <map>
#include <string>

namespace cjm::test {
namespace {

class Renamer {
public:
    explicit Renamer(const Map& map) : map_(map) {
        forEachTable([&](std::string_view section, auto table) {
            int at = 0;
            for (const auto& record : inOrder(map.*table))
                names_[record->id.value] = std::string(section) + "-" + std::to_string(at++);
        });
        for (const auto& interview : inOrder(map.interviews))
            for (std::size_t i = 0; i < interview->quotes.size(); ++i)
                names_[interview->quotes[i].id.value] = names_[interview->id.value] + "-" + std::to_string(i);
        int at = 0;
        for (const auto& card : cardsInOrder(map))
            names_[card->id.value] = "card-" + std::to_string(at++);
    }

    [[nodiscard]] Map renamed() const {
        Map next = map_;
        forEachTable([&](std::string_view, auto table) {
            std::decay_t<decltype(next.*table)> fresh;
            for (const auto& record : map_.*table) {
                auto copy = record;
                copy.id = to(copy.id);
                rename(copy);
                fresh = fresh.set(std::move(copy));
            }
            next.*table = fresh;
        });
        next.cards = {};
        for (Card card : map_.cards) {
            card.id = to(card.id);
            card.row = to(card.row);
            card.stage = to(card.stage);
            card.image = to(card.image);
            all(card.personas);
            all(card.evidence);
            all(card.solves);
            next.cards = next.cards.set(std::move(card));
        }
        return next;
    }

private:
    template <class Id> [[nodiscard]] Id to(const Id& id) const {
        const auto found = names_.find(id.value);
        return found == names_.end() ? id : Id{found->second};
    }
    template <class Id> void all(std::vector<Id>& ids) const {
        for (Id& id : ids)
            id = to(id);
    }
    void rename(Interview& interview) const {
        interview.persona = to(interview.persona);
        for (Quote& quote : interview.quotes)
            quote.id = to(quote.id);
    }
    void rename(Story& story) const {
        story.persona = to(story.persona);
        for (StoryStep& step : story.steps)
            step.stage = to(step.stage);
    }
    void rename(Transition& transition) const {
        transition.from = to(transition.from);
        transition.to = to(transition.to);
    }
    template <class R> void rename(R&) const {}

    const Map& map_;
    std::map<std::string, std::string> names_;
};

} // namespace

Map withPlainIds(const Map& map) { return Renamer(map).renamed(); }

std::string difference(const Map& a, const Map& b) {
    std::string words;
    for (const MapChange& change : mapChanges(a, b))
        words += say(change.text, Language::english) + " [" + change.field + "]\n";
    return words;
}

} // namespace cjm::test
