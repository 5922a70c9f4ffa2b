#pragma once
#include <cjm/model/records.hpp>

#include <string>
#include <tuple>

namespace cjm {

/// A remark on a card, stage or row; one on nothing is on the whole map.
struct Comment {
    CommentId id;
    int rank = 0;
    AnyId on;
    std::string author, text;
    std::string time; ///< ISO 8601 as it was written; the program only shows it.
    bool resolved = false;
    UnknownFields unknown;

    bool operator==(const Comment&) const = default;
    static constexpr auto fields() {
        return std::tuple{field("on", &Comment::on), whole("author", &Comment::author), whole("time", &Comment::time),
                          field("text", &Comment::text), field("resolved", &Comment::resolved)};
    }
};

/// A picture that cards or the passport show. The id is a hash of the bytes, so the same picture is kept once.
struct Image {
    ImageId id;
    int rank = 0;
    std::string type; ///< "png", "jpeg", "webp" or "gif".
    std::string data; ///< Base64.
    UnknownFields unknown;

    bool operator==(const Image&) const = default;
    static constexpr auto fields() {
        return std::tuple{whole("type", &Image::type), ruled("data", &Image::data, TextRule::base64)};
    }
};

/// Two people changed the same field: the text that is not shown, kept until somebody chooses.
struct Conflict {
    ConflictId id; ///< A hash of its content, so that two machines make the same one.
    int rank = 0;
    AnyId on;
    std::string what, field, ours, theirs;
    UnknownFields unknown;

    bool operator==(const Conflict&) const = default;
    static constexpr auto fields() {
        return std::tuple{cjm::field("on", &Conflict::on), whole("what", &Conflict::what),
                          whole("field", &Conflict::field), whole("ours", &Conflict::ours),
                          whole("theirs", &Conflict::theirs)};
    }
};

/// A check that is silenced, and why.
struct Mute {
    MuteId id;
    int rank = 0;
    std::string check; ///< Code of the rule.
    AnyId on;          ///< The record it is about; none for the whole map.
    AnyId with;        ///< The second one of a pair: two cards that only look alike.
    std::string reason;
    UnknownFields unknown;

    bool operator==(const Mute&) const = default;
    static constexpr auto fields() {
        return std::tuple{whole("check", &Mute::check), field("on", &Mute::on), field("with", &Mute::with),
                          field("reason", &Mute::reason)};
    }
};

} // namespace cjm
