#pragma once
#include <cjm/layout/interviews/interviews_layout.hpp>

#include <map>
#include <vector>

namespace cjm::interviews {

// The colours of a map's cards, O(stages + personas).
class MapColours {
public:
    MapColours(const Map& map, const Theme& theme);
    [[nodiscard]] const std::vector<std::shared_ptr<const Stage>>& stages() const { return stages_; }
    [[nodiscard]] const Hue& hueOf(const StageId& stage) const { return hues_.at(stage); }
    // The colour of the sign of its kind.
    [[nodiscard]] Colour signOf(const Card& card) const;

private:
    Theme theme_;
    std::vector<std::shared_ptr<const Stage>> stages_;
    std::map<StageId, Hue> hues_;
    std::map<PersonaId, std::shared_ptr<const Persona>> personas_;
};

// The cards of a map as a view of evidence lists them: by stage, in each barriers first, then emotions, then others.
class ListedCards : public MapColours {
public:
    ListedCards(const Map& map, const Theme& theme);
    // Those that can be known from somebody.
    [[nodiscard]] const std::vector<std::shared_ptr<const Card>>& all() const { return all_; }

private:
    std::vector<std::shared_ptr<const Card>> all_;
};

// Which cards cite a quote: barriers first, then emotions, then others, each by stage.
class Citations {
public:
    explicit Citations(const ListedCards& cards);
    [[nodiscard]] const std::vector<std::shared_ptr<const Card>>& of(const QuoteId& quote) const;
    [[nodiscard]] std::size_t cards() const { return cards_; } // that cite one

private:
    std::map<QuoteId, std::vector<std::shared_ptr<const Card>>> cited_;
    std::size_t cards_ = 0;
};

// What of a map all sheets are placed with, kept as long as that is the same.
struct Basis {
    Basis(const Map& map, const Theme& theme) : of(map), theme(theme.name), cards(map, theme), citations(cards) {}
    [[nodiscard]] bool holdsFor(const Map& map, const Theme& now) const {
        return theme == now.name && of.cards == map.cards && of.stages == map.stages && of.rows == map.rows &&
               of.personas == map.personas;
    }

    Map of;
    std::string theme;
    ListedCards cards;
    Citations citations;
};

// One from the origin, as wide as its words ask for and at most so wide.
CitedCard placeCited(const std::shared_ptr<const Card>& card, const MapColours& colours, const TextMeasure& measure,
                     Language language, double width);
void paintCited(const CitedCard& cited, const Theme& theme, bool hasCross, bool isCrossHovered, Scene& scene);

// The sign of a card's kind: of a barrier the warning, of an emotion its face, of a touchpoint its channel.
void paintSign(const Card& card, Colour ink, Point centre, double size, const Theme& theme, Scene& scene);

} // namespace cjm::interviews
