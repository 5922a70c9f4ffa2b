#pragma once
#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace cjm {

/// The stable identity of one record. A string of [A-Za-z0-9_-]{1,64}; new ones are 12 random letters,
/// which fit the small-string buffer, so copying an id does not allocate. Empty means "no record".
/// `Tag` keeps ids of different records apart at compile time.
template <class Tag> struct Id {
    std::string value;
    [[nodiscard]] bool empty() const { return value.empty(); }
    bool operator==(const Id&) const = default;
    auto operator<=>(const Id&) const = default;
};

/// True for the ids of records.
template <class T> inline constexpr bool isId = false;
template <class Tag> inline constexpr bool isId<Id<Tag>> = true;

/// True for a string that may be an id in a file: [A-Za-z0-9_-]{1,64}.
[[nodiscard]] bool isWellFormedId(std::string_view text);

/// Where new ids come from: a port, so that pure code stays repeatable in tests.
class IdSource {
public:
    virtual ~IdSource() = default;
    IdSource() = default;
    IdSource(const IdSource&) = delete;
    IdSource& operator=(const IdSource&) = delete;
    /// A fresh well-formed id, different from all others with overwhelming probability.
    [[nodiscard]] virtual std::string next() = 0;
};

} // namespace cjm

template <class Tag> struct std::hash<cjm::Id<Tag>> {
    std::size_t operator()(const cjm::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.value); }
};
