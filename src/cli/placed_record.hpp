#pragma once
#include <cjm/base/error.hpp>
#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>

#include <charconv>
#include <memory>
#include <string>
#include <vector>

namespace cjm::cli {

// A record that an option asks for, among all of a map in their order.
template <class Record> struct PlacedRecords {
    const std::vector<std::shared_ptr<const Record>>& all;
    std::string Record::*name;
    const char *none, *several; // codes of what is said when none is meant, or more than one

    // The places, from 1 on, of those with this name, or else of those whose names begin with it.
    [[nodiscard]] std::vector<int> called(const std::string& text) const {
        const std::string wanted = utf8::folded(text);
        std::vector<int> whole, begun;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::string own = utf8::folded((*all[i]).*name);
            const int place = static_cast<int>(i) + 1;
            if (own == wanted) whole.push_back(place);
            if (!wanted.empty() && own.starts_with(wanted)) begun.push_back(place);
        }
        return whole.empty() ? begun : whole;
    }

    // A number counts from 1; whatever is none is an id, a name or its beginning, however it is capitalised.
    [[nodiscard]] Result<int> placeOf(const std::string& text) const {
        const int count = static_cast<int>(all.size());
        int number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error == std::errc{} && end == text.data() + text.size() && number >= 1 && number <= count) return number;
        for (int i = 0; i < count; ++i)
            if (all[static_cast<std::size_t>(i)]->id.value == text) return i + 1;
        const std::vector<int> found = called(text);
        if (found.size() == 1) return found.front();
        std::vector<int> shown = found;
        for (int i = 1; found.empty() && i <= count; ++i)
            shown.push_back(i);
        std::string known;
        for (const int place : shown)
            known.append(known.empty() ? "" : ", ")
                .append(std::to_string(place) + " " + shownLine((*all[static_cast<std::size_t>(place - 1)]).*name));
        return failure({found.empty() ? none : several, {{"name", text}, {"known", known}}});
    }
};

} // namespace cjm::cli
