#pragma once
#include <cjm/edit/edit.hpp>
#include <cjm/session/selection/selection.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace cjm {

/// Records of one kind that are looked at together.
template <class R> using Records = std::vector<std::shared_ptr<const R>>;

/// What a selection is about: the map as a whole, or stages, rows, cards, personas or transitions.
struct Subject {
    enum class Kind { map, stages, rows, cards, personas, transitions };
    Kind kind = Kind::map;
    Records<Passport> passport; ///< One, when it is the map.
    Records<Stage> stages;      ///< Each of these in the order of the map.
    Records<Row> rows;
    Records<Card> cards;
    Records<Persona> personas;
    Records<Transition> transitions;
    [[nodiscard]] std::size_t size() const;
    bool operator==(const Subject&) const = default;
};

/// Selected cells are about the cards that stand in them, a band and second lines about their stages; nothing selected,
/// titles and empty cells about the map. O(n log n).
[[nodiscard]] Subject subjectOf(const Map& map, const Selection& selection);

/// The value that all of them have; nothing when they differ, or when there are none. Stops at the first difference.
template <class R, class M> [[nodiscard]] std::optional<M> commonValue(const Records<R>& records, M R::*member) {
    if (records.empty()) return std::nullopt;
    for (const auto& record : records)
        if (!((*record).*member == (*records.front()).*member)) return std::nullopt;
    return (*records.front()).*member;
}

/// The name of a member in files; empty for one that is not a field.
template <class R, class M> [[nodiscard]] std::string_view fieldName(M R::*member) {
    std::string_view name;
    forEachField<R>([&](const auto& f) {
        if constexpr (std::is_same_v<std::decay_t<decltype(f.member)>, M R::*>)
            if (f.member == member) name = f.name;
    });
    return name;
}

/// The edit that makes a change to each of these records as the map holds it now; those that are gone or stay equal
/// are left out. One step of undo that names the field: "3 cards: severity". When nothing changes, an edit that does
/// nothing.
template <class R>
[[nodiscard]] Edit withChange(const Map& map, const Records<R>& records, std::string_view field,
                              const std::function<void(R&)>& change);

/// The edit that gives a field of all of them one value.
template <class R, class M>
[[nodiscard]] Edit withField(const Map& map, const Records<R>& records, M R::*member,
                             const std::type_identity_t<M>& value) {
    return withChange<R>(map, records, fieldName(member), [&](R& record) { record.*member = value; });
}

/// The edit that makes rows another kind, and with each the cards that are of the kind it had. An emotion belongs to
/// one persona at most, so a card of several stays what it is in a row of emotions.
[[nodiscard]] Edit withRowKind(const Map& map, const Records<Row>& rows, RowKind kind);

} // namespace cjm
