#pragma once
#include <cjm/base/error.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// A kind of file that holds a map, or a picture of one. What reads and writes it is bound to its id by the programs.
struct Format {
    std::string_view id;
    std::string_view endings[2]; ///< Of file names, ".png"; the first is written, the second is empty for none.
    bool reads = false;          ///< It can be opened.
    bool writes = false;         ///< A map can be exported as it; that it is saved as .cjm is no export.
    bool isPicture = false;      ///< Pages of a view are drawn as it, so theme, page and view count.
    bool isReport = false;       ///< The report is written as it, in words: nothing else is, and no page counts.
    bool hasPixels = false;      ///< It has a resolution.
    std::string_view words;      ///< Message: "PNG, a picture".
};

/// All of them, in the order of menus.
[[nodiscard]] std::span<const Format> formats();
/// Null for an id that is not there.
[[nodiscard]] const Format* findFormat(std::string_view id);
/// By the end of a file name (capitals too), or null.
[[nodiscard]] const Format* formatOf(std::string_view fileName);
/// ".pdf, .png, .svg, .odt, .md": the endings of what a map can be exported as.
[[nodiscard]] std::string exportEndings();

/// Where so many files go: the name itself for one, NAME-1.png, NAME-2.png … for several. Fails with
/// `export.one-output` for several to the standard output ("-").
[[nodiscard]] Result<std::vector<std::string>> fileNames(const std::string& output, std::size_t count);

} // namespace cjm
