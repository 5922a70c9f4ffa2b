#pragma once
#include <cjm/base/message.hpp>

#include <tl/expected.hpp>

#include <string>

namespace cjm {

/// Where in the outside world something is wrong. Empty parts are unknown. Lines and columns count
/// from 1; columns count characters, not bytes.
struct SourceLocation {
    std::string file;
    int line = 0;
    int column = 0;
    bool operator==(const SourceLocation&) const = default;
};

/// What kind of thing went wrong, for who has to decide what to do about it. People read the message.
enum class ErrorKind {
    refused,     ///< A rule says no: a value, an edit, a file that is none of ours.
    damaged,     ///< The bytes of a map are not what a map holds.
    unreachable, ///< The disk, the share or the system did not do it: it may another time.
    denied,      ///< The file may not be written.
    inPieces,    ///< A file is neither what it was nor what it should be; the message names a copy of what it was.
    foreign,     ///< Another program changed the file.
    gone,        ///< The file that was known is not there any more.
    renamed,     ///< The same, and it has another name, in its folder or near it; there the error points.
    away,        ///< The same, and its folder is another one: what it was on has been taken away.
    mismatch,    ///< What was written does not read back as what was meant.
    tooLarge,
    newer,     ///< A newer version of the program wrote it.
    conflict,  ///< Two versions stand in one file.
    taken,     ///< There is a map, or a file, under that name already.
    cancelled, ///< Whoever asked for it gave up.
};

/// What went wrong outside the program: a code and words (in `message`), where, and of what kind.
struct Error {
    Message message;
    SourceLocation location;
    ErrorKind kind = ErrorKind::refused;
    bool operator==(const Error&) const = default;
};

template <class T> using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(Message message, SourceLocation location = {},
                                                   ErrorKind kind = ErrorKind::refused) {
    return tl::unexpected<Error>(Error{std::move(message), std::move(location), kind});
}

/// "maps/boiler.cjm:12:5: words", one line, in the given language.
[[nodiscard]] std::string say(const Error& error, Language language);

} // namespace cjm
