#include <cjm/base/utf8.hpp>

#include <cstdlib>
#include <memory>
#include <utf8proc.h>

// The one source that knows utf8proc.

namespace cjm::utf8 {
namespace {

struct Free {
    void operator()(utf8proc_uint8_t* bytes) const { std::free(bytes); } // NOLINT(cppcoreguidelines-no-malloc)
};

bool isAscii(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

} // namespace

std::string folded(std::string_view text) {
    std::string out(text);
    if (isAscii(text)) { // what most words of a search in English are, and a hundred times quicker
        for (char& c : out)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        return out;
    }
    utf8proc_uint8_t* bytes = nullptr;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
    // utf8proc has its own name for bytes; it only reads them.
    const auto* from = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto length = utf8proc_map(from, static_cast<utf8proc_ssize_t>(text.size()), &bytes, options);
    const std::unique_ptr<utf8proc_uint8_t, Free> owned(bytes);
    if (length >= 0) out.assign(bytes, bytes + length);
    return out;
}

bool isLetterOrDigit(char32_t codePoint) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(codePoint));
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO; // letters, marks, numbers
}

} // namespace cjm::utf8
