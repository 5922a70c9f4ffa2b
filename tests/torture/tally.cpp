#include "torture/tally.hpp"

#include <algorithm>
#include <iostream>

namespace cjm::torture {
namespace {

constexpr std::size_t mostWords = 5;

}

void Tally::broke(const std::string& words) {
    if (!brokeNow_) ++broken_;
    brokeNow_ = true;
    if (words_.size() < mostWords) words_.push_back(words);
}

void Tally::noted(const std::string& what, std::size_t times) {
    const auto it = std::find_if(notes_.begin(), notes_.end(), [&](const auto& note) { return note.first == what; });
    if (it != notes_.end())
        it->second += times;
    else
        notes_.emplace_back(what, times);
}

void Tally::print() const {
    std::cout << "| " << what_ << " | " << grouped(tried_) << " | " << grouped(broken_) << " | ";
    std::string between;
    for (const auto& [what, times] : notes_) {
        std::cout << between << grouped(times) << " " << what;
        between = "; ";
    }
    std::cout << " |" << std::endl;
    for (const std::string& words : words_)
        std::cerr << "  " << words << '\n';
    if (tried_ == 0) std::cerr << "  nothing was tried\n";
}

std::string grouped(std::size_t number) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3; at -= 3)
        text.insert(at - 3, ",");
    return text;
}

} // namespace cjm::torture
