#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace cjm {

// What stands before an entry of a list.
struct ListMark {
    std::size_t length = 0; // with the white space before and behind it
    bool isSure = false;    // it cannot be the beginning of a sentence
    bool hasNumber = false; // «1.», «2)», «а)»
};

// The mark at the beginning of a line: a bullet or dash, a number or letter, a box of a task; «·⇥» and «1.⇥» as word
// processors put them, «- », «* », «1) », «- [x] » as Markdown and chats do.
[[nodiscard]] std::optional<ListMark> markOf(std::string_view line);

} // namespace cjm
