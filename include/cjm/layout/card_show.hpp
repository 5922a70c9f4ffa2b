#pragma once
#include <cjm/model/map.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cjm {

/// What a card may show beside its text, in the order of menus.
enum class CardField {
    importance, ///< Of a touchpoint, with its rating.
    owner,      ///< Of a solution, with its due date and state.
    votes,
    assumption,
    link,
    picture,
    comments ///< On the screen only.
};
inline constexpr std::array cardFields{CardField::importance, CardField::owner, CardField::votes,
                                       CardField::assumption, CardField::link,  CardField::picture,
                                       CardField::comments};
/// Its place among them.
[[nodiscard]] constexpr std::size_t placeOf(CardField field) { return static_cast<std::size_t>(field); }
/// "importance", …: the name in settings and on the command line.
[[nodiscard]] std::string_view nameOf(CardField field);

/// Which of them cards show. Belongs to whoever looks at a map and not to the map.
class CardShow {
public:
    /// Text alone.
    CardShow() = default;
    [[nodiscard]] static CardShow all();
    /// What is on before anybody has chosen: all but votes.
    [[nodiscard]] static CardShow atFirst();
    /// As little pictures of a map are drawn.
    [[nodiscard]] static CardShow pictures() { return CardShow().with(CardField::picture); }

    [[nodiscard]] bool has(CardField field) const { return (bits_ & bitOf(field)) != 0; }
    [[nodiscard]] CardShow with(CardField field, bool on = true) const {
        CardShow other = *this;
        other.bits_ = static_cast<std::uint8_t>(on ? bits_ | bitOf(field) : bits_ & ~bitOf(field));
        return other;
    }
    bool operator==(const CardShow&) const = default;

private:
    static constexpr unsigned bitOf(CardField field) { return 1U << placeOf(field); }
    std::uint8_t bits_ = 0;
};

/// The names of what is on, with commas between them; "none" for text alone.
[[nodiscard]] std::string namesOf(const CardShow& show);
/// Reads "none", "all", or names with commas or spaces between them; on failure the name that is none.
[[nodiscard]] std::optional<CardShow> showFromNames(std::string_view names, std::string* unknown = nullptr);

/// How many cards have a field, by its place in `cardFields`; of votes and open comments, how many there are.
[[nodiscard]] std::array<std::int64_t, cardFields.size()> countFields(const Map& map);

} // namespace cjm
