#pragma once
#include <cjm/edit/changes.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cjm {

// Letters of a text that a sentence quotes.
inline constexpr std::size_t quotedLength = 40;

// What a type of record is called in MapChange::what and in the codes "record.…" and "field.….…".
template <class R> std::string_view whatOf();
template <> inline std::string_view whatOf<Passport>() { return "map"; }
template <> inline std::string_view whatOf<Outcomes>() { return "outcomes"; }
template <> inline std::string_view whatOf<ReportNotes>() { return "report"; }
template <> inline std::string_view whatOf<Stage>() { return "stage"; }
template <> inline std::string_view whatOf<Row>() { return "row"; }
template <> inline std::string_view whatOf<Card>() { return "card"; }
template <> inline std::string_view whatOf<Persona>() { return "persona"; }
template <> inline std::string_view whatOf<Interview>() { return "interview"; }
template <> inline std::string_view whatOf<Story>() { return "story"; }
template <> inline std::string_view whatOf<Transition>() { return "transition"; }
template <> inline std::string_view whatOf<Comment>() { return "comment"; }
template <> inline std::string_view whatOf<Image>() { return "image"; }
template <> inline std::string_view whatOf<Conflict>() { return "conflict"; }
template <> inline std::string_view whatOf<Mute>() { return "mute"; }

// How records of either map are called by people.
class Names {
public:
    Names(const Map& before, const Map& after) : before_(before), after_(after) {}

    [[nodiscard]] const std::string& of(const Passport& passport) const { return passport.title; }
    [[nodiscard]] const std::string& of(const Stage& stage) const { return stage.title; }
    [[nodiscard]] const std::string& of(const Row& row) const { return row.title; }
    [[nodiscard]] const std::string& of(const Card& card) const { return card.text; }
    [[nodiscard]] const std::string& of(const Persona& persona) const { return persona.name; }
    [[nodiscard]] const std::string& of(const Interview& interview) const { return interview.who; }
    [[nodiscard]] const std::string& of(const Story& story) const { return story.title; }
    [[nodiscard]] std::string of(const Transition& transition) const;
    [[nodiscard]] const std::string& of(const Comment& comment) const { return comment.text; }
    [[nodiscard]] std::string of(const Image&) const { return {}; }
    [[nodiscard]] std::string of(const Conflict& conflict) const { return of(conflict.on); }
    [[nodiscard]] std::string of(const Mute& mute) const { return mute.reason.empty() ? of(mute.on) : mute.reason; }

    [[nodiscard]] std::string of(const StageId& id) const { return found(id, &Map::stages); }
    [[nodiscard]] std::string of(const RowId& id) const { return found(id, &Map::rows); }
    [[nodiscard]] std::string of(const PersonaId& id) const { return found(id, &Map::personas); }
    [[nodiscard]] std::string of(const CardId& id) const { return found(id, &Map::cards); }
    [[nodiscard]] std::string of(const ImageId&) const { return {}; }
    [[nodiscard]] std::string of(const QuoteId& id) const;
    [[nodiscard]] std::string of(const AnyId& id) const;

private:
    template <class Id, class Member> std::string found(const Id& id, Member member) const {
        const auto now = (after_.*member).find(id);
        const auto record = now ? now : (before_.*member).find(id);
        return record ? of(*record) : std::string();
    }

    const Map& before_;
    const Map& after_;
};

// A name as a sentence takes it: shortened; a record without one is "without a name".
[[nodiscard]] MessageValue quoted(const std::string& name);

// Two texts cut so that what differs is in view.
[[nodiscard]] std::pair<std::string, std::string> inContrast(const std::string& before, const std::string& after);

// Every field in which two versions of a record differ.
template <class R>
void addFieldChanges(const R& before, const R& after, const Names& names, std::vector<MapChange>& out);

// Where a card went that changed its cell.
[[nodiscard]] Message cardMoveInWords(const Card& from, const Card& to, const Names& names);

} // namespace cjm
