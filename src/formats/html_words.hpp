#pragma once
#include <cjm/base/error.hpp>
#include <cjm/formats/table_clip.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cjm {

// What a page on the clipboard is made of.
struct HtmlWords {
    TableClip table;                  // tables below each other are one
    std::vector<std::string> entries; // of lists, without their marks; none is blank
    bool hasOtherWords = false;
    bool hasPicture = false;
    std::string address, caption; // of the first link
    bool hasMoreThanLink = false; // other words, or other links

    // True for a page that is a table, or a list, and nothing else.
    [[nodiscard]] bool isTable() const { return !hasOtherWords && entries.empty() && !table.rows.empty(); }
    [[nodiscard]] bool isPicture() const {
        return hasPicture && !hasOtherWords && entries.empty() && table.rows.empty();
    }
    [[nodiscard]] bool isList() const { return !hasOtherWords && table.rows.empty() && !entries.empty(); }
    [[nodiscard]] bool isLink() const {
        return !caption.empty() && !hasMoreThanLink && entries.empty() && table.rows.empty();
    }
};

// Linear. Fails when it is too large.
[[nodiscard]] Result<HtmlWords> readHtml(std::string_view html);

} // namespace cjm
