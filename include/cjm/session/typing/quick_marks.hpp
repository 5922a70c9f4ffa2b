#pragma once
#include <cjm/edit/edit.hpp>

#include <string>
#include <string_view>

namespace cjm {

/// Signs at the end of a card's text that set its fields, for who types at the speed of talk. Each stands after a
/// space and is taken off the text when it is understood; one that is not understood stays what it is, words.
///
/// | sign | on | sets |
/// |---|---|---|
/// | `!` `!!` `!!!` | barrier (two and three also without a space) | severity |
/// | `!` `!!` `!!!` | emotion | makes it a barrier of that severity |
/// | `+1.5` `-0,6` | emotion | value |
/// | `*` | touchpoint, emotion | moment of truth |
/// | `#phone` `#телефон` | touchpoint, channel | channel, one of the known or an own word |
/// | `@2` `@глав` | any | persona: the second, or the one with a name that begins so |
/// | `>цены` | solution | a barrier it removes: the one with a word that begins so, best of the same stage |
/// | `~` `=` | any but questions | assumption, fact |
[[nodiscard]] Card withQuickMarks(const Map& map, Card card);

/// A new card as its words mean it: with its quick marks, and a touchpoint with the channel that it speaks of.
[[nodiscard]] Card parsed(const Map& map, Card card);
/// The same for every card that an edit puts: what is pasted as text is read as what is typed.
[[nodiscard]] Edit parsed(const Map& map, Edit edit);

/// The channel that the words of a touchpoint speak of ("Email-рассылка": "email"), or an empty text.
[[nodiscard]] std::string guessedChannel(std::string_view words);

/// The kind that a row's title speaks of ("Барьеры": barriers); `text` when it says nothing.
[[nodiscard]] RowKind guessedRowKind(std::string_view title);

/// The number that a key with a digit sets: of a barrier its severity, of a touchpoint its importance, of a solution
/// its impact; `second`: the touchpoint's rating by the customer, the solution's effort. 0 takes it away. The card as
/// it was when it has no such number, or not one so large.
[[nodiscard]] Card withNumber(Card card, int number, bool second);

} // namespace cjm
