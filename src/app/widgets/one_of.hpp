#pragma once
#include <cjm/base/contract.hpp>

#include <QObject>

#include <cstdlib>

namespace cjm {

/// The object of class T among those that `objectOf` gives for the entries (null for none); there has to be one.
template <class T, class Entries, class ObjectOf> [[nodiscard]] T& oneOf(Entries& entries, const ObjectOf& objectOf) {
    for (auto& entry : entries)
        if (auto* object = qobject_cast<T*>(objectOf(entry))) return *object;
    expects(false);
    std::abort(); // expects has done so
}

} // namespace cjm
