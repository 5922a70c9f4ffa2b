#pragma once
#include <memory>
#include <utility>

namespace cjm {

/// An immutable value on the heap: copying shares it, comparing looks at the value (identity is only the shortcut).
template <class T> class Box {
public:
    Box() : value_(std::make_shared<const T>()) {}
    Box(T value) : value_(std::make_shared<const T>(std::move(value))) {} // NOLINT(google-explicit-constructor)

    const T& operator*() const { return *value_; }
    const T* operator->() const { return value_.get(); }
    [[nodiscard]] const std::shared_ptr<const T>& pointer() const { return value_; }

    /// A new box whose value is this one's after `change(T&)`.
    template <class F> [[nodiscard]] Box with(F&& change) const {
        T copy = *value_;
        std::forward<F>(change)(copy);
        return Box(std::move(copy));
    }

    friend bool operator==(const Box& a, const Box& b) { return a.value_ == b.value_ || *a.value_ == *b.value_; }

private:
    std::shared_ptr<const T> value_;
};

} // namespace cjm
