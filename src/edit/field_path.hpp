#pragma once
#include "edit/field_text.hpp"
#include "edit/merge_fields.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace cjm {

template <class R, class Visit> bool visitPath(R& record, std::string_view path, const Visit& visit);

// What a list knows its element by.
template <class T> std::string keyOfElement(const T& element) {
    if constexpr (requires { T::identity(); })
        return valueText(element.*T::identity());
    else
        return element.id.value;
}

// What starts with an element's key and a dot; of several elements of one key the second is "key#2".
template <class List, class Visit> bool visitElement(List& list, std::string_view path, const Visit& visit) {
    std::map<std::string, int> seen;
    for (auto it = list.begin(); it != list.end(); ++it) {
        std::string key = keyOfElement(*it);
        const int n = ++seen[key];
        if (n > 1) key.append("#").append(std::to_string(n));
        key.append(".");
        if (path.starts_with(key) && visitPath(*it, path.substr(key.size()), visit)) return true;
    }
    return false;
}

// Calls `visit(field, value)` with what a record has at a path as conflicts name it: "severity", "outcomes.usp",
// "steps.<stage>.text", "stageQuestions.consideration.where.answer". False when there is nothing there.
template <class R, class Visit> bool visitPath(R& record, std::string_view path, const Visit& visit) {
    bool found = false;
    forEachField<std::remove_const_t<R>>([&](const auto& f) {
        if (found || !path.starts_with(f.name)) return;
        auto& value = record.*f.member;
        using M = std::decay_t<decltype(value)>;
        if (path == f.name) {
            visit(f, value);
            found = true;
        } else if (path[f.name.size()] == '.') {
            const std::string_view rest = path.substr(f.name.size() + 1);
            if constexpr (HasFields<M>)
                found = visitPath(value, rest, visit);
            else if constexpr (isRecordList<M>)
                found = visitElement(value, rest, visit);
        }
    });
    return found;
}

} // namespace cjm
