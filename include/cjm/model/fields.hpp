#pragma once
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace cjm {

/// What the text of a string field is, so that `validate` and the editor know its rules.
enum class TextRule { free, colour, date, link, base64 };

/// One field of a record: its name in files and its member. One list of these feeds the codec, `validate`,
/// `diff` in words, merge and the inspector. Numbers stay within [low, high]; `low == high` means no range.
template <class R, class M> struct Field {
    std::string_view name;
    M R::*member;
    double low = 0, high = 0;
    TextRule rule = TextRule::free;
};

template <class R, class M> [[nodiscard]] constexpr Field<R, M> field(std::string_view name, M R::*member) {
    return {name, member};
}
template <class R, class M>
[[nodiscard]] constexpr Field<R, M> ranged(std::string_view name, M R::*member, double low, double high) {
    return {name, member, low, high};
}
template <class R>
[[nodiscard]] constexpr Field<R, std::string> ruled(std::string_view name, std::string R::*member, TextRule rule) {
    return {name, member, 0, 0, rule};
}

/// Calls `visit(field)` for each field of a record type, in file order.
template <class R, class F> constexpr void forEachField(F&& visit) {
    std::apply([&](const auto&... fields) { (visit(fields), ...); }, R::fields());
}

/// A field that this version does not know, kept as the JSON text it came as and written back.
struct UnknownField {
    std::string name, json;
    bool operator==(const UnknownField&) const = default;
};
using UnknownFields = std::vector<UnknownField>;

} // namespace cjm
