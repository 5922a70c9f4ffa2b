#pragma once
#include <cjm/base/message.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// A text as searching compares it: small letters (Latin and Cyrillic), "ё" as "е".
[[nodiscard]] std::string forSearch(std::string_view text);

/// How well a list of words ("name; other name; …") answers what was typed: 0 not at all, more is better. The start
/// of the name comes before the start of another word, and that before the middle of one.
[[nodiscard]] int matchRank(std::string_view words, std::string_view typed);

/// The channel in words: "сайт" for "site"; a channel of the user's own is its own word.
[[nodiscard]] std::string channelInWords(std::string_view channel, Language language);
/// The channels that answer a search, best first, by names and synonyms of both languages; all of them for no words.
[[nodiscard]] std::vector<std::string_view> findChannels(std::string_view typed);
/// The channel that is called so, in either language ("Сайт" → "site"); empty when none is.
[[nodiscard]] std::string_view channelCalled(std::string_view name);

/// The bundled icons that stand for something on a map, by name.
[[nodiscard]] const std::vector<std::string_view>& signNames();
/// An icon in words: "калькулятор" for "calculator"; its name when it has none.
[[nodiscard]] std::string iconInWords(std::string_view icon, Language language);
/// As findChannels, of icons.
[[nodiscard]] std::vector<std::string_view> findIcons(std::string_view typed);

/// What an avatar is first chosen from: the icons of people and trades, and the bundled faces (without `faceMark`), in
/// the order they are shown in. 24 each.
[[nodiscard]] const std::vector<std::string_view>& tradeNames();
[[nodiscard]] const std::vector<std::string_view>& faceNames();
/// A face in words: "служащий" for "man-office-worker-light"; its name when it has none.
[[nodiscard]] std::string faceInWords(std::string_view face, Language language);
/// As findChannels, of faces.
[[nodiscard]] std::vector<std::string_view> findFaces(std::string_view typed);

} // namespace cjm
