#pragma once
#include <cjm/model/map.hpp>

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace cjm::test {

/// Builds maps by name: records come in the order in which they are added.
class MapMaker {
public:
    explicit MapMaker(const std::string& title = "Карта");
    Stage& stage(const std::string& title, const std::string& subtitle = {});
    Row& row(const std::string& title, RowKind kind);
    Persona& persona(const std::string& name, const std::string& segment = {});
    /// A card of the row's kind in the stage with these places, 0 the first.
    Card& card(int row, int stage, const std::string& text);
    Passport passport;
    [[nodiscard]] Map map() const;

private:
    // References to what was added stay good while more is added.
    std::vector<std::unique_ptr<Stage>> stages_;
    std::vector<std::unique_ptr<Row>> rows_;
    std::vector<std::unique_ptr<Persona>> personas_;
    std::vector<std::unique_ptr<Card>> cards_;
};

/// Each kind of row with one card of its kind, marked with everything that kind can show.
[[nodiscard]] Map everyKind();
/// Cards over one, two and three stages above and below others, one that reaches beyond the last stage, with pills.
[[nodiscard]] Map spanning();
/// A hidden stage and a hidden row between others, a card that spans over the hidden stage.
[[nodiscard]] Map withHidden();
/// Phases over one, two and no stages, over a hidden one too; collapsed rows of several kinds.
[[nodiscard]] Map withPhases();
/// Own colours of stages, cards and personas, from nearly white to black.
[[nodiscard]] Map coloured();
/// Three personas, each with a curve; crowded cells; points of nobody.
[[nodiscard]] Map withCurves();
/// Many stages with all usual rows; four cards a cell would be slow to read, so one.
[[nodiscard]] Map wide(int stages);
/// Rows of each kind and three stages, and no card at all.
[[nodiscard]] Map withoutCards();

/// Maps that break layouts: very long and empty texts, emoji, right-to-left, control characters, narrow columns.
[[nodiscard]] std::vector<std::pair<std::string, Map>> nastyMaps();

} // namespace cjm::test
