#pragma once
#include <cjm/base/error.hpp>
#include <cjm/model/map.hpp>

#include <optional>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace cjm {

// Edits are data: the label of undo, a line of the journal and the input of random tests are all the same value.

/// Replaces the passport.
struct PutPassport {
    Passport passport;
};

/// Adds a record at a rank (at the end when absent), or replaces the one with its id, which keeps its rank unless one
/// is given. The rank inside `record` is ignored.
template <class R> struct Put {
    R record;
    std::optional<int> rank;
};
using PutStage = Put<Stage>;
using PutRow = Put<Row>;
using PutPersona = Put<Persona>;
using PutInterview = Put<Interview>;
using PutStory = Put<Story>;
using PutTransition = Put<Transition>;
using PutComment = Put<Comment>;
using PutImage = Put<Image>;
using PutConflict = Put<Conflict>;
using PutMute = Put<Mute>;

/// As Put, in the card's cell; a card that changes its cell goes to the end of the new one unless `rank` says else.
struct PutCard {
    Card card;
    std::optional<int> rank;
};

/// Cards that come, in the order given, into one cell so that the first gets this rank among those that are there.
struct CardMove {
    std::vector<CardId> ids;
    RowId row;
    StageId stage;
    int rank = 0;
};

/// Moves cards, into as many cells as there are moves: first all of them leave theirs, then they come, one move after
/// the other. In a row of another kind a card becomes what that row holds: a point keeps one of its personas, and a
/// barrier stays one in an emotions row.
/// Cost: as of all edits when few cards change, one pass over all cards when many do.
struct MoveCards {
    std::vector<CardMove> moves;
};

/// Removes cards and every reference to them.
struct RemoveCards {
    std::vector<CardId> ids;
};
/// Removes a stage or row with all cards that stand in it; cards that span over a stage get shorter, transitions from
/// or to it and story steps in it go with it.
struct RemoveStage {
    StageId id;
};
struct RemoveRow {
    RowId id;
};
/// Removes a persona; what concerned it concerns one fewer.
struct RemovePersona {
    PersonaId id;
};

/// Removes a record and every reference to it: evidence to an interview's quotes, a card's picture.
template <class R> struct Remove { decltype(R::id) id; };
using RemoveInterview = Remove<Interview>;
using RemoveStory = Remove<Story>;
using RemoveTransition = Remove<Transition>;
using RemoveComment = Remove<Comment>;
using RemoveImage = Remove<Image>;
using RemoveConflict = Remove<Conflict>;
using RemoveMute = Remove<Mute>;

/// Puts another map in the place of this one: an earlier version, what was recovered. Records that are equal stay the
/// ones that are there, so a step of undo costs what differs. Refused when the other map has something wrong with it
/// that this one has not.
struct PutMap {
    Map map;
    Message label; ///< Names the step.
};

struct Edit;

/// Several edits as one step: all or nothing.
struct Batch {
    Message label;
    std::vector<Edit> edits;

    Batch();
    Batch(Message label, std::vector<Edit> edits);
    Batch(const Batch&);
    Batch(Batch&&) noexcept;
    Batch& operator=(const Batch&);
    Batch& operator=(Batch&&) noexcept;
    ~Batch();
};

using EditKinds = std::variant<PutPassport, PutStage, PutRow, PutPersona, PutCard, MoveCards, RemoveCards, RemoveStage,
                               RemoveRow, RemovePersona, PutInterview, PutStory, PutTransition, PutComment, PutImage,
                               PutConflict, PutMute, RemoveInterview, RemoveStory, RemoveTransition, RemoveComment,
                               RemoveImage, RemoveConflict, RemoveMute, PutMap, Batch>;

/// One of the edits above. Copying, moving and destroying are compiled once, in edit.cpp: with 26 kinds they were half
/// of the time of every file that names an edit.
struct Edit : EditKinds {
    template <class Kind, class = std::enable_if_t<!std::is_base_of_v<EditKinds, std::remove_cvref_t<Kind>>>>
    Edit(Kind&& kind) : EditKinds(std::in_place_type<std::remove_cvref_t<Kind>>, std::forward<Kind>(kind)) {}
    Edit();
    Edit(const Edit&);
    Edit(Edit&&) noexcept;
    Edit& operator=(const Edit&);
    Edit& operator=(Edit&&) noexcept;
    ~Edit();
};

/// The map after the edit. Fails, changing nothing, when the edit names a record that is not there or a value
/// that `validate` would refuse. A valid map stays valid.
/// Cost: O(log n + cards of the cells touched); text edits take microseconds at 10,000 cards.
[[nodiscard]] Result<Map> applyEdit(const Map& map, const Edit& edit);

/// What the edit does to `map`, in words for the undo menu: "card “Case studies” changed".
[[nodiscard]] Message describe(const Map& map, const Edit& edit);

} // namespace cjm
