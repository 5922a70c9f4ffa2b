#include <cjm/layout/card_show.hpp>
#include <cjm/method/evidence.hpp>

#include <algorithm>

namespace cjm {
namespace {

constexpr std::array<std::string_view, cardFields.size()> fieldNames{"importance", "owner",   "votes",   "assumption",
                                                                     "link",       "picture", "comments"};
constexpr std::string_view noneOfThem = "none", allOfThem = "all";

} // namespace

std::string_view nameOf(CardField field) { return fieldNames[placeOf(field)]; }

CardShow CardShow::all() {
    CardShow show;
    for (const CardField field : cardFields)
        show = show.with(field);
    return show;
}

CardShow CardShow::atFirst() { return all().with(CardField::votes, false); }

std::string namesOf(const CardShow& show) {
    std::string names;
    for (const CardField field : cardFields)
        if (show.has(field)) names.append(names.empty() ? "" : ",").append(nameOf(field));
    return names.empty() ? std::string(noneOfThem) : names;
}

std::optional<CardShow> showFromNames(std::string_view names, std::string* unknown) {
    constexpr std::string_view between = ", ";
    CardShow show;
    while (!names.empty()) {
        const std::string_view name = names.substr(0, names.find_first_of(between));
        names.remove_prefix(std::min(name.size() + 1, names.size()));
        if (name.empty() || name == noneOfThem) continue;
        const auto* const found = std::find(fieldNames.begin(), fieldNames.end(), name);
        if (name == allOfThem) {
            show = CardShow::all();
        } else if (found != fieldNames.end()) {
            show = show.with(cardFields[static_cast<std::size_t>(found - fieldNames.begin())]);
        } else {
            if (unknown) *unknown = name;
            return std::nullopt;
        }
    }
    return show;
}

std::array<std::int64_t, cardFields.size()> countFields(const Map& map) {
    std::array<std::int64_t, cardFields.size()> counts{};
    const auto add = [&](CardField field, std::int64_t count) { counts[placeOf(field)] += count; };
    for (const Card& card : map.cards) {
        if (card.kind == CardKind::touchpoint) add(CardField::importance, card.importance > 0 || card.rating > 0);
        if (card.kind == CardKind::solution)
            add(CardField::owner, !card.owner.empty() || !card.due.empty() || card.state != SolutionState::none);
        add(CardField::votes, card.votes);
        add(CardField::assumption, takesEvidence(card.kind) && knownOf(card) == Known::assumption);
        add(CardField::link, !card.link.empty());
        add(CardField::picture, !card.image.empty());
    }
    for (const Comment& comment : map.comments)
        add(CardField::comments, !comment.resolved && !comment.on.empty());
    return counts;
}

} // namespace cjm
