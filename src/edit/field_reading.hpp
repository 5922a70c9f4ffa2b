#pragma once
#include "edit/field_text.hpp"

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace cjm {

// A value read from what valueText wrote; nothing for what it has not written. Records are not read: of one inside
// another each field is told by itself.
template <class T> std::optional<T> valueFromText(std::string_view text) {
    if constexpr (std::is_same_v<T, bool>) {
        if (text == "true") return true;
        if (text == "false") return false;
        return std::nullopt;
    } else if constexpr (std::is_arithmetic_v<T>) {
        T value{};
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
        return value;
    } else if constexpr (std::is_enum_v<T>) {
        return fromName<T>(text);
    } else if constexpr (isId<T>) {
        if (!text.empty() && !isWellFormedId(text)) return std::nullopt;
        return T{std::string(text)};
    } else if constexpr (std::is_convertible_v<T, std::string_view>) {
        return T(text);
    } else if constexpr (HasFields<T>) {
        return std::nullopt;
    } else {
        T list;
        for (std::size_t at = 0; !text.empty() && at <= text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            auto each = valueFromText<typename T::value_type>(text.substr(at, end - at));
            if (!each) return std::nullopt;
            list.push_back(std::move(*each));
            at = end + 1;
        }
        return list;
    }
}

// The same of a field, for which no text is what a fresh record has.
template <class R, class M> std::optional<M> fieldFromText(const Field<R, M>& f, std::string_view text) {
    if (f.merge == MergeRule::record || f.merge == MergeRule::list || f.merge == MergeRule::items) return std::nullopt;
    if (!text.empty()) return valueFromText<M>(text);
    static const R fresh{};
    return fresh.*f.member;
}

} // namespace cjm
