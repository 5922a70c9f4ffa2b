#pragma once
#include <cjm/base/error.hpp>
#include <cjm/formats/table_clip.hpp>

#include <string_view>

namespace cjm {

/// What somebody copied, as far as words go.
struct ClipWords {
    enum class Kind {
        nothing,
        table,   ///< Cells of a spreadsheet, of a page or of Markdown: more than one.
        list,    ///< Entries of a list, without their marks.
        outline, ///< Entries below each other, in the order of reading.
        picture, ///< A page that shows a picture and says nothing; the lines are those of the text beside it.
        text     ///< Lines.
    };
    Kind kind = Kind::nothing;
    TableClip table;       ///< Of all but a table: one cell, and each entry or line in it is to be a card.
    std::string link = {}; ///< What the words lead to, when they are a link of a page and nothing else.

    [[nodiscard]] bool isList() const { return kind == Kind::list || kind == Kind::outline; }
};

/// Decides once what was copied, from all that a clipboard has of words: HTML where it says more than the text beside
/// it (a table, a list), and the text otherwise. Either may be empty. Marks of lists (of word processors, Markdown and
/// chats) are not part of the words; line ends are those of every system. Linear. Fails when it is too large.
[[nodiscard]] Result<ClipWords> readWords(std::string_view html, std::string_view text);

/// A text as its lines alone, whatever is in them. Linear. Fails when it is too large.
[[nodiscard]] Result<ClipWords> readLines(std::string_view text);

} // namespace cjm
