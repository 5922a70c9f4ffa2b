#include "torture/tokens.hpp"

#include <cstdlib>

namespace cjm::torture {
namespace {

// Where the digits from `at` on end; `at` itself when there are none.
std::size_t afterDigits(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] >= '0' && text[at] <= '9')
        ++at;
    return at;
}

} // namespace

std::string token(std::uint64_t seed, std::size_t number) {
    return "t" + std::to_string(seed) + "n" + std::to_string(number) + "z";
}

bool isOfOne(const std::string& token, std::uint64_t seed) {
    return std::strtoull(token.c_str() + 1, nullptr, 10) / seedsOfOne == seed / seedsOfOne;
}

std::set<std::string> tokensIn(std::string_view text) {
    std::set<std::string> found;
    for (std::size_t begin = text.find('t'); begin != text.npos; begin = text.find('t', begin + 1)) {
        const std::size_t middle = afterDigits(text, begin + 1);
        if (middle == begin + 1 || middle == text.size() || text[middle] != 'n') continue;
        const std::size_t end = afterDigits(text, middle + 1);
        if (end > middle + 1 && end < text.size() && text[end] == 'z')
            found.emplace(text.substr(begin, end + 1 - begin));
    }
    return found;
}

} // namespace cjm::torture
