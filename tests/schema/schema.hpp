#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace cjm::test {

/// The JSON Schema of a .cjm file, made of the field lists of the records: what docs/cjm.schema.json has to be.
[[nodiscard]] std::string schemaText();

/// What the field lists do not say: the meaning of a field, whether a valid record must have it, and a pattern of its
/// text.
struct FieldNote {
    std::string_view record, field, description;
    bool required = false;
    std::string_view pattern = {};
};
[[nodiscard]] const std::vector<FieldNote>& fieldNotes();

} // namespace cjm::test
