#pragma once
#include <cjm/base/message.hpp>

#include <tl/expected.hpp>

#include <string>

namespace cjm {

/// Where in the outside world something is wrong. Empty parts are unknown. Lines and columns count
/// from 1; columns count characters, not bytes.
struct Place {
    std::string file;
    int line = 0;
    int column = 0;
    bool operator==(const Place&) const = default;
};

/// What went wrong outside the program: a code and words (in `message`), and a place.
struct Error {
    Message message;
    Place place;
    bool operator==(const Error&) const = default;
};

template <class T> using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(Message message, Place place = {}) {
    return tl::unexpected<Error>(Error{std::move(message), std::move(place)});
}

/// "maps/boiler.cjm:12:5: words", one line, in the given language.
[[nodiscard]] std::string say(const Error& error, Language language);

} // namespace cjm
