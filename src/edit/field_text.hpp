#pragma once
#include <cjm/base/json_text.hpp>
#include <cjm/model/map.hpp>

#include <string>
#include <type_traits>
#include <vector>

namespace cjm {

// A value as canonical JSON: what a conflict is decided by. A record is its fields in their order.
template <class T> void appendCanonical(std::string& out, const T& value) {
    if constexpr (std::is_same_v<T, bool>) {
        out.append(value ? "true" : "false");
    } else if constexpr (std::is_arithmetic_v<T>) {
        appendJsonNumber(out, static_cast<double>(value));
    } else if constexpr (std::is_enum_v<T>) {
        appendJsonString(out, nameOf(value));
    } else if constexpr (isId<T>) {
        appendJsonString(out, value.value);
    } else if constexpr (std::is_convertible_v<T, std::string_view>) {
        appendJsonString(out, value);
    } else if constexpr (HasFields<T>) {
        out.push_back('{');
        forEachField<T>([&](const auto& f) {
            if (out.back() != '{') out.push_back(',');
            appendJsonString(out, f.name);
            out.push_back(':');
            appendCanonical(out, value.*f.member);
        });
        for (const UnknownField& unknown : value.unknown)
            out.append(",").append(jsonString(unknown.name)).append(":").append(unknown.json);
        out.push_back('}');
    } else {
        out.push_back('[');
        for (const auto& each : value) {
            if (out.back() != '[') out.push_back(',');
            appendCanonical(out, each);
        }
        out.push_back(']');
    }
}
template <class T> std::string canonicalJson(const T& value) {
    std::string out;
    appendCanonical(out, value);
    return out;
}

// A value as a conflict keeps it: words as they are, all else as in a file, lists an element a line.
template <class T> std::string valueText(const T& value) {
    if constexpr (std::is_arithmetic_v<T> || HasFields<T>) {
        return canonicalJson(value);
    } else if constexpr (std::is_enum_v<T>) {
        return std::string(nameOf(value));
    } else if constexpr (isId<T>) {
        return value.value;
    } else if constexpr (std::is_convertible_v<T, std::string_view>) {
        return std::string(value);
    } else {
        std::string out;
        for (const auto& each : value)
            out.append(out.empty() ? "" : "\n").append(valueText(each));
        return out;
    }
}

} // namespace cjm
