#pragma once
#include <cjm/edit/edit.hpp>

#include <optional>
#include <type_traits>
#include <utility>

namespace cjm {

// The edit that puts or removes a record of whatever kind.

template <class R> Edit putEdit(R record, std::optional<int> rank = std::nullopt) {
    if constexpr (std::is_same_v<R, Passport>)
        return PutPassport{std::move(record)};
    else if constexpr (std::is_same_v<R, Card>)
        return PutCard{std::move(record), rank};
    else
        return Put<R>{std::move(record), rank};
}

template <class R> Edit removalEdit(const decltype(R::id)& id) {
    if constexpr (std::is_same_v<R, Card>)
        return RemoveCards{{id}};
    else if constexpr (std::is_same_v<R, Stage>)
        return RemoveStage{id};
    else if constexpr (std::is_same_v<R, Row>)
        return RemoveRow{id};
    else if constexpr (std::is_same_v<R, Persona>)
        return RemovePersona{id};
    else
        return Remove<R>{id};
}

} // namespace cjm
