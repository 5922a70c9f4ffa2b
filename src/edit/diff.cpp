#include <cjm/edit/diff.hpp>

namespace cjm {
namespace {

std::size_t heapBytes(const std::string& text) { return text.capacity() > 15 ? text.capacity() + 1 : 0; }
template <class Tag> std::size_t heapBytes(const Id<Tag>& id) { return heapBytes(id.value); }
std::size_t heapBytes(const UnknownField& field) { return heapBytes(field.name) + heapBytes(field.json); }

template <class T> std::size_t heapBytes(const T&) { return 0; }
template <class T> std::size_t heapBytes(const std::vector<T>& list) {
    std::size_t bytes = list.capacity() * sizeof(T);
    for (const T& item : list)
        bytes += heapBytes(item);
    return bytes;
}

template <class R> std::size_t recordBytes(const R& record) {
    std::size_t bytes = sizeof(R) + heapBytes(record.unknown);
    forEachField<R>([&](const auto& f) { bytes += heapBytes(record.*f.member); });
    return bytes;
}

template <class T> std::vector<Change<T>> changes(const Table<T>& a, const Table<T>& b) {
    std::vector<Change<T>> list;
    Table<T>::diff(a, b, [&](const auto& before, const auto& after) { list.push_back({before, after}); });
    return list;
}

} // namespace

Diff diff(const Map& before, const Map& after) {
    Diff result;
    result.passport = !(before.passport == after.passport);
    result.unknown = !(before.unknown == after.unknown);
    result.stages = changes(before.stages, after.stages);
    result.rows = changes(before.rows, after.rows);
    result.personas = changes(before.personas, after.personas);
    Cards::diff(before.cards, after.cards, [&](const auto& a, const auto& b) { result.cards.push_back({a, b}); });
    return result;
}

std::size_t retainedBytes(const Map& older, const Map& newer) {
    const auto bytesOf = [](const auto& record) { return recordBytes(record); };
    std::size_t bytes = sizeof(Map);
    if (older.passport.pointer() != newer.passport.pointer()) bytes += recordBytes(*older.passport);
    bytes += Table<Stage>::unsharedBytes(newer.stages, older.stages, bytesOf);
    bytes += Table<Row>::unsharedBytes(newer.rows, older.rows, bytesOf);
    bytes += Table<Persona>::unsharedBytes(newer.personas, older.personas, bytesOf);
    bytes += Cards::unsharedBytes(newer.cards, older.cards, bytesOf);
    return bytes;
}

} // namespace cjm
