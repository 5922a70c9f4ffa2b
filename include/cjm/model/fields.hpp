#pragma once
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace cjm {

/// What the text of a string field is, so that `validate` and the editor know its rules.
enum class TextRule { free, colour, date, link, base64 };

/// How the changes that two people made to one field will go together. Nothing is merged yet, but every field says it
/// where it is declared.
enum class MergeRule {
    scalar, ///< As a whole: of two changes one is taken and the other noted as a conflict.
    text,   ///< Word by word.
    set,    ///< What one added and what the other removed, each element by itself.
    list,   ///< Records that are known by an identity (see Identified), each by itself, and their order.
    record  ///< A record inside: each of its fields by its own rule.
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

/// The rule of a type, where a field does not say another.
template <class M> struct MergeOf {
    static constexpr MergeRule rule = HasFields<M> ? MergeRule::record : MergeRule::scalar;
};
template <> struct MergeOf<std::string> { static constexpr MergeRule rule = MergeRule::text; };
template <class T> struct MergeOf<std::vector<T>> {
    static constexpr MergeRule rule = Identified<T> ? MergeRule::list : MergeRule::set;
};

/// One field of a record: its name in files and its member. One list of these feeds the codec, `validate`, `diff` in
/// words, the accounting of history and edits of many records. Numbers stay within [low, high]; `low == high` means no
/// range.
template <class R, class M> struct Field {
    std::string_view name;
    M R::*member;
    double low = 0, high = 0;
    TextRule rule = TextRule::free;
    MergeRule merge = MergeOf<M>::rule;
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
    return {name, member, 0, 0, rule, MergeRule::scalar};
}
/// A field that makes sense only as somebody wrote it: a name of something, words that stand in a fixed order.
template <class R, class M> [[nodiscard]] constexpr Field<R, M> whole(std::string_view name, M R::*member) {
    return {name, member, 0, 0, TextRule::free, MergeRule::scalar};
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
