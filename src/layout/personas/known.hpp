#pragma once
#include <cjm/base/message.hpp>
#include <cjm/model/map.hpp>

#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cjm::personas {

// An emotion of one persona, and where it stands between the first stage (0) and the end of the last one (1).
struct KnownEmotion {
    std::shared_ptr<const Card> card;
    double place = 0;
};

// What a map knows of one persona.
struct Known {
    std::vector<KnownEmotion> emotions; // from left to right
    std::array<int, enumSize<CardKind>> kinds{};
    int cards = 0;
    int facts = 0, statuses = 0; // cards that are confirmed, and that have a status
    int interviews = 0, stories = 0;
};

// Where a quote is from.
struct QuoteSource {
    int number = 0; // among all quotes, as interviews are read
    std::shared_ptr<const Interview> interview;
};

// What the view of personas asks of a map, gathered in one walk over it.
class MapKnowledge {
public:
    explicit MapKnowledge(const Map& map);

    [[nodiscard]] const std::vector<std::shared_ptr<const Stage>>& stages() const { return stages_; } // those shown
    [[nodiscard]] const Known& of(const PersonaId& id) const;
    // Where a persona's quote is from. Null interview for one that is an assumption: no interview has it, or has it in
    // other words, and then there is the number alone.
    [[nodiscard]] QuoteSource sourceOf(const Persona& persona) const;

private:
    void takeCards(const Map& map);
    void takeEmotions(const Map& map);
    void takeResearch(const Map& map);

    std::vector<std::shared_ptr<const Stage>> stages_;
    std::map<PersonaId, Known> known_;
    struct KnownQuote {
        QuoteSource source;
        std::string_view text; // of the interview
    };
    std::map<QuoteId, KnownQuote> quotes_;
};

// «13 карточек: 6 эмоций, 7 барьеров», or only what stands after the colon.
std::string cardsInWords(const Known& known, Language language, bool withTotal);
// What is said of a quote that is an assumption.
std::string guessInWords(const QuoteSource& source, const Known& known, Language language, bool printed);
// «Цитата 1 · клиент, 6 октября 2026»; as it is printed: «Цитата 1, интервью 6 октября 2026, клиент».
std::string sourceInWords(const QuoteSource& source, Language language, bool printed);

} // namespace cjm::personas
