#include <cjm/edit/diff.hpp>

namespace cjm {
namespace {

std::size_t heapBytes(const std::string& text) { return text.capacity() > 15 ? text.capacity() + 1 : 0; }
template <class Tag> std::size_t heapBytes(const Id<Tag>& id) { return heapBytes(id.value); }
std::size_t heapBytes(const UnknownField& field) { return heapBytes(field.name) + heapBytes(field.json); }

template <class T> std::size_t heapBytes(const T& value);
template <class T> std::size_t heapBytes(const std::vector<T>& list) {
    std::size_t bytes = list.capacity() * sizeof(T);
    for (const T& item : list)
        bytes += heapBytes(item);
    return bytes;
}

// Numbers have nothing on the heap; a record inside another has what its fields have.
template <class T> std::size_t heapBytes(const T& value) {
    std::size_t bytes = 0;
    if constexpr (requires { T::fields(); }) {
        bytes += heapBytes(value.unknown);
        forEachField<T>([&](const auto& f) { bytes += heapBytes(value.*f.member); });
    }
    return bytes;
}

template <class R> std::size_t recordBytes(const R& record) { return sizeof(R) + heapBytes(record); }

template <class T> std::vector<Change<T>> changes(const Table<T>& a, const Table<T>& b) {
    std::vector<Change<T>> list;
    Table<T>::diff(a, b, [&](const auto& before, const auto& after) { list.push_back({before, after}); });
    return list;
}

} // namespace

bool Diff::empty() const {
    bool empty = !passport && !unknown && cards.empty();
    forEachChangedTable([&](auto, auto list) { empty = empty && (this->*list).empty(); });
    return empty;
}

Diff diff(const Map& before, const Map& after) {
    Diff result;
    result.passport = !(before.passport == after.passport);
    result.unknown = !(before.unknown == after.unknown);
    forEachChangedTable([&](auto table, auto list) { result.*list = changes(before.*table, after.*table); });
    Cards::diff(before.cards, after.cards, [&](const auto& a, const auto& b) { result.cards.push_back({a, b}); });
    return result;
}

std::size_t retainedBytes(const Map& older, const Map& newer) {
    const auto bytesOf = [](const auto& record) { return recordBytes(record); };
    std::size_t bytes = sizeof(Map);
    if (older.passport.pointer() != newer.passport.pointer()) bytes += recordBytes(*older.passport);
    forEachTable([&](std::string_view, auto table) {
        using T = std::decay_t<decltype(newer.*table)>;
        bytes += T::unsharedBytes(newer.*table, older.*table, bytesOf);
    });
    bytes += Cards::unsharedBytes(newer.cards, older.cards, bytesOf);
    return bytes;
}

} // namespace cjm
