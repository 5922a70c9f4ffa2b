#pragma once
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace cjm {

/// What the text of a string field is, so that `validate` and the editor know its rules.
enum class TextRule { free, colour, date, link, base64 };

/// How the changes that two people made to one field go together (`mergeMaps`).
enum class MergeRule {
    scalar,  ///< As a whole: of two changes one is taken and the other noted as a conflict.
    text,    ///< Word by word.
    set,     ///< What one added and what the other removed, each element by itself; the order says nothing.
    items,   ///< The same in an order that says something; an element is known by what it is.
    list,    ///< Records that are known by an identity (see Identified), each by itself, and their order.
    record,  ///< A record inside: each of its fields by its own rule.
    counter, ///< A sum: what both added to it.
};

/// A type that lists its own fields.
template <class T>
concept HasFields = requires {
    T::fields();
};

/// A record that is known again in a list: by its id, or by the member that `identity()` names.
template <class T>
concept Identified = HasFields<T> &&(
    requires(const T& record) { record.id.value; } || requires { T::identity(); });

/// One field of a record: its name in files and its member. One list of these feeds the codec, `validate`, `diff` in
/// words, merging, the accounting of history and edits of many records. Numbers stay within [low, high]; `low == high`
/// means no range.
template <class R, class M> struct Field {
    constexpr Field(std::string_view name, M R::*member, MergeRule merge, double low = 0, double high = 0,
                    TextRule rule = TextRule::free)
        : name(name),
          member(member),
          merge(merge),
          low(low),
          high(high),
          rule(rule) {}

    std::string_view name;
    M R::*member;
    MergeRule merge;
    double low, high;
    TextRule rule;
};

// A field is declared by the rule that its changes are merged by: there is no way to declare one without.

/// Text that is merged word by word.
template <class R>
[[nodiscard]] constexpr Field<R, std::string> textField(std::string_view name, std::string R::*member) {
    return {name, member, MergeRule::text};
}
/// What makes sense only as somebody wrote it: a number, a name of something, a reference, words in a fixed order.
template <class R, class M> [[nodiscard]] constexpr Field<R, M> whole(std::string_view name, M R::*member) {
    static_assert(!HasFields<M>);
    return {name, member, MergeRule::scalar};
}
template <class R, class M>
[[nodiscard]] constexpr Field<R, M> ranged(std::string_view name, M R::*member, double low, double high) {
    return {name, member, MergeRule::scalar, low, high};
}
template <class R>
[[nodiscard]] constexpr Field<R, std::string> ruled(std::string_view name, std::string R::*member, TextRule rule) {
    return {name, member, MergeRule::scalar, 0, 0, rule};
}
/// A sum to which several people add.
template <class R>
[[nodiscard]] constexpr Field<R, int> counted(std::string_view name, int R::*member, double low, double high) {
    return {name, member, MergeRule::counter, low, high};
}
/// Elements whose order says nothing.
template <class R, class T>
[[nodiscard]] constexpr Field<R, std::vector<T>> setOf(std::string_view name, std::vector<T> R::*member) {
    static_assert(!HasFields<T>);
    return {name, member, MergeRule::set};
}
/// Elements in an order, known by what they are: a need, an idea.
template <class R, class T>
[[nodiscard]] constexpr Field<R, std::vector<T>> itemsOf(std::string_view name, std::vector<T> R::*member) {
    static_assert(!Identified<T>);
    return {name, member, MergeRule::items};
}
/// Records in an order, known by their identity.
template <class R, class T>
[[nodiscard]] constexpr Field<R, std::vector<T>> listOf(std::string_view name, std::vector<T> R::*member) {
    static_assert(Identified<T>);
    return {name, member, MergeRule::list};
}
/// A record inside.
template <class R, class M> [[nodiscard]] constexpr Field<R, M> inner(std::string_view name, M R::*member) {
    static_assert(HasFields<M>);
    return {name, member, MergeRule::record};
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
