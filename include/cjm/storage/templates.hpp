#pragma once
#include <cjm/base/error.hpp>
#include <cjm/storage/document.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// Names of the templates and examples that ship with the program, in the order to show them.
[[nodiscard]] const std::vector<std::string_view>& templateNames();

/// The template as a document, in the given language. Templates are .cjm files, decoded like any other.
[[nodiscard]] Result<Document> loadTemplate(std::string_view name, Language language);

} // namespace cjm
