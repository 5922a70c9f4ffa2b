#include <cjm/base/utf8.hpp>
#include <cjm/model/quoting.hpp>
#include <cjm/model/target.hpp>

#include <algorithm>
#include <string>
#include <tuple>

namespace cjm {
namespace {

// The words of a text in small letters, one space before and after each.
std::string runOf(std::string_view text) {
    std::string run = " ";
    const std::string small = utf8::folded(text);
    for (std::size_t at = 0; at < small.size();) {
        const std::size_t begin = at;
        const char32_t c = utf8::next(small, at);
        const bool isWord =
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c < 0x2000) || c >= 0x3000;
        if (isWord)
            run.append(small, begin, at - begin);
        else if (run.back() != ' ')
            run += ' ';
    }
    if (run.back() != ' ') run += ' ';
    return run;
}

} // namespace

bool holdsWords(std::string_view text, std::string_view part) {
    const std::string run = runOf(part);
    return run.size() > 1 && runOf(text).find(run) != std::string::npos;
}

std::vector<std::shared_ptr<const Interview>> interviewsAsRead(const Map& map) {
    auto list = inOrder(map.interviews);
    const auto place = [](const Interview& interview) {
        return std::tuple(interview.group, interview.date.empty(), std::string_view(interview.date));
    };
    std::stable_sort(list.begin(), list.end(), [&](const auto& a, const auto& b) { return place(*a) < place(*b); });
    return list;
}

std::vector<ReadQuote> quotesAsRead(const Map& map) {
    std::vector<ReadQuote> list;
    for (const auto& interview : interviewsAsRead(map))
        for (const Quote& quote : interview->quotes)
            list.push_back({&quote, interview.get(), static_cast<int>(list.size()) + 1});
    return list;
}

std::vector<ReadQuote> quotesOf(const Map& map, const Card& card) {
    std::vector<ReadQuote> found;
    if (card.evidence.empty()) return found;
    const auto all = quotesAsRead(map);
    for (const QuoteId& id : card.evidence) {
        const auto at =
            std::find_if(all.begin(), all.end(), [&](const ReadQuote& each) { return each.quote->id == id; });
        if (at != all.end()) found.push_back(*at);
    }
    return found;
}

std::vector<Problem> doubts(const Map& map) {
    std::vector<Problem> found;
    for (const auto& persona : inOrder(map.personas)) {
        const QuoteId& from = persona->quoteFrom;
        if (persona->quote.empty() || from.empty() || !exists(map, from)) continue;
        if (holdsWords(nameOf(map, from), persona->quote)) continue;
        const std::string& id = persona->id.value;
        found.push_back({{"map.other-words", {{"id", id}, {"field", "quote"}, {"quote", from.value}}}, id, "quote"});
    }
    return found;
}

} // namespace cjm
