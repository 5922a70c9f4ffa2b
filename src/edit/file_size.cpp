#include <cjm/edit/file_size.hpp>

#include <algorithm>
#include <string>
#include <type_traits>

namespace cjm {
namespace {

constexpr std::size_t quotes = 2, separator = 2, brackets = 2;
constexpr std::size_t longestNumber = 24;
constexpr std::size_t envelope = 16384; // with the trail of revisions

// As `encode` escapes it.
std::size_t sizeOf(std::string_view text) {
    std::size_t escapes = 0;
    for (const char c : text) {
        const bool isShort = c == '"' || c == '\\' || c == '\n' || c == '\t' || c == '\r';
        const bool isLong = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        escapes += isShort ? 1 : isLong ? 5 : 0;
    }
    return text.size() + escapes + quotes;
}
std::size_t sizeOf(const std::string& text) { return sizeOf(std::string_view(text)); }
template <class Tag> std::size_t sizeOf(const Id<Tag>& id) { return id.value.size() + quotes; }
template <class T> std::size_t sizeOf(const T& value);
template <class T> std::size_t sizeOf(const std::vector<T>& list) {
    std::size_t size = brackets;
    for (const T& item : list)
        size += sizeOf(item) + separator;
    return size;
}

std::size_t sizeOf(const UnknownFields& fields) {
    std::size_t size = 0;
    for (const UnknownField& field : fields)
        size += sizeOf(field.name) + separator + field.json.size() + separator;
    return size;
}

template <class R> std::size_t recordSize(const R& record) {
    static const R fresh{};
    std::size_t size = brackets + separator + sizeOf(record.unknown);
    if constexpr (requires { record.id; })
        size += sizeOf(std::string_view("id")) + separator + sizeOf(record.id) + separator;
    forEachField<R>([&](const auto& f) {
        const auto& value = record.*f.member;
        if constexpr (!std::is_enum_v<std::decay_t<decltype(value)>>)
            if (value == fresh.*f.member) return;
        size += f.name.size() + quotes + separator + separator;
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>)
            size += f.rule == TextRule::base64 ? value.size() + quotes : sizeOf(value); // megabytes without an escape
        else
            size += sizeOf(value);
    });
    return size;
}

template <class T> std::size_t sizeOf(const T& value) {
    if constexpr (std::is_enum_v<T>)
        return nameOf(value).size() + quotes;
    else if constexpr (requires { T::fields(); })
        return recordSize(value);
    else
        return longestNumber; // or a switch
}

std::size_t sectionName(std::string_view name) { return name.size() + 16; } // with what stands around a list of records

template <class T> std::int64_t growth(const std::vector<Change<T>>& changes) {
    std::int64_t bytes = 0;
    for (const auto& change : changes) {
        if (change.after) bytes += static_cast<std::int64_t>(recordSize(*change.after));
        if (change.before) bytes -= static_cast<std::int64_t>(recordSize(*change.before));
    }
    return bytes;
}

} // namespace

std::size_t fileBytes(const Map& map) {
    std::size_t bytes = envelope + recordSize(*map.passport) + sectionName("cards") + sizeOf(*map.unknown);
    forEachTable([&](std::string_view name, auto table) {
        bytes += sectionName(name);
        for (const auto& record : map.*table)
            bytes += recordSize(record);
    });
    for (const Card& card : map.cards)
        bytes += recordSize(card);
    return bytes;
}

std::int64_t fileGrowth(const Map& before, const Map& after, const Diff& diff) {
    std::int64_t bytes = growth(diff.cards);
    forEachChangedTable([&](auto, auto list) { bytes += growth(diff.*list); });
    const auto grown = [&](std::size_t from, std::size_t to) {
        bytes += static_cast<std::int64_t>(to) - static_cast<std::int64_t>(from);
    };
    if (diff.passport) grown(recordSize(*before.passport), recordSize(*after.passport));
    if (diff.unknown) grown(sizeOf(*before.unknown), sizeOf(*after.unknown));
    return bytes;
}

} // namespace cjm
