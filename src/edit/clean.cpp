#include <cjm/edit/clean.hpp>

#include <algorithm>
#include <type_traits>

namespace cjm {
namespace {

template <class T> struct IsVector : std::false_type {};
template <class T> struct IsVector<std::vector<T>> : std::true_type {};

template <class R> void cleanRecord(R& record);

template <class T> void cleanValue(T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
        if (value.find('\0') != std::string::npos) value = cleanText(value);
    } else if constexpr (IsVector<T>::value) {
        for (auto& each : value)
            cleanValue(each);
    } else if constexpr (requires { T::fields(); }) {
        cleanRecord(value);
    }
}

template <class R> void cleanRecord(R& record) {
    forEachField<R>([&](const auto& f) { cleanValue(record.*f.member); });
}

struct Cleaner {
    template <class R> void operator()(Put<R>& edit) const { cleanRecord(edit.record); }
    void operator()(PutPassport& edit) const { cleanRecord(edit.passport); }
    void operator()(PutCard& edit) const { cleanRecord(edit.card); }
    void operator()(Batch& batch) const {
        for (Edit& edit : batch.edits)
            std::visit(*this, static_cast<EditKinds&>(edit));
    }
    template <class Other> void operator()(Other&) const {}
};

} // namespace

std::string cleanText(std::string_view text) {
    std::string clean;
    clean.reserve(text.size() + 8);
    for (const char c : text)
        c == '\0' ? clean += "\xEF\xBF\xBD" : clean += c;
    return clean;
}

Edit cleaned(Edit edit) {
    std::visit(Cleaner{}, static_cast<EditKinds&>(edit));
    return edit;
}

} // namespace cjm
