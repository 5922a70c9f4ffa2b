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
        return std::tuple{whole("on", &Comment::on), whole("author", &Comment::author), whole("time", &Comment::time),
                          textField("text", &Comment::text), whole("resolved", &Comment::resolved)};
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

/// What merging two people's changes could not join, kept until somebody chooses (research: reliability 4.8).
struct Conflict {
    ConflictId id; ///< A hash of kind, on, field, kept, other and base, so that two machines make the same one.
    int rank = 0;
    ConflictKind kind = ConflictKind::bothEdited;
    AnyId on;          ///< The record; none for the map itself, and for words whose record is gone.
    std::string field; ///< As in a file, "outcomes.usp", "steps.<stage>.text"; "cell" of a card; empty for the record.
    /// What the map shows, what it does not, and what both began with: words as they are, all else as in a file, lists
    /// an element a line; a card's cell as "row|stage".
    std::string kept, other, base;
    std::string keptBy, otherBy; ///< Whose they are, where a name was given …
    std::string keptAt, otherAt; ///< … and the times of their revisions, ISO 8601.
    UnknownFields unknown;

    bool operator==(const Conflict&) const = default;
    static constexpr auto fields() {
        return std::tuple{whole("kind", &Conflict::kind),     whole("on", &Conflict::on),
                          whole("field", &Conflict::field),   whole("kept", &Conflict::kept),
                          whole("other", &Conflict::other),   whole("base", &Conflict::base),
                          whole("keptBy", &Conflict::keptBy), whole("otherBy", &Conflict::otherBy),
                          whole("keptAt", &Conflict::keptAt), whole("otherAt", &Conflict::otherAt)};
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
        return std::tuple{whole("check", &Mute::check), whole("on", &Mute::on), whole("with", &Mute::with),
                          textField("reason", &Mute::reason)};
    }
};

} // namespace cjm
