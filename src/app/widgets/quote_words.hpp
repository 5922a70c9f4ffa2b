#pragma once
#include <cjm/base/message.hpp>
#include <cjm/model/quoting.hpp>

#include <QString>

namespace cjm {

/// «Цитата 1 · клиент, 6 октября 2026»: where a quote is from.
[[nodiscard]] QString quoteSource(const ReadQuote& quote, Language language);
/// What was said, in the marks of the language.
[[nodiscard]] QString quoteText(const std::string& text, Language language);
/// The quotes of a card with where they are from and who said them, one below the other; empty when it has none.
[[nodiscard]] QString quotesInWords(const Map& map, const Card& card, Language language);

} // namespace cjm
