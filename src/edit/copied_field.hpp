#pragma once
#include <cjm/model/map.hpp>
#include <cjm/model/validate.hpp>

#include <algorithm>
#include <string_view>

namespace cjm {

// Fields of a record that have the same name in a later version of the program; "unknown" stands for their order.
inline void copyUnknown(UnknownFields& to, const UnknownFields& from, std::string_view name) {
    if (name == "unknown") {
        if (std::is_permutation(to.begin(), to.end(), from.begin(), from.end())) to = from;
        return;
    }
    const auto isIt = [&](const UnknownField& field) { return field.name == name; };
    const auto mine = std::find_if(to.begin(), to.end(), isIt);
    const auto other = std::find_if(from.begin(), from.end(), isIt);
    if (mine != to.end() && other != from.end())
        mine->json = other->json;
    else if (other != from.end())
        to.push_back(*other);
    else if (mine != to.end())
        to.erase(mine);
}

// Gives a record the field of another one, by the name that mapChanges has for it: "severity", "outcomes.usp".
template <class R> void copyField(R& to, const R& from, std::string_view name) {
    forEachField<R>([&](const auto& f) {
        auto& mine = to.*f.member;
        const auto& other = from.*f.member;
        if (name == f.name) mine = other;
        if constexpr (HasFields<std::decay_t<decltype(mine)>>) {
            const bool isInside = name.size() > f.name.size() && name.starts_with(f.name) && name[f.name.size()] == '.';
            if (isInside)
                copyField(mine, other, name.substr(f.name.size() + 1));
            else
                copyUnknown(mine.unknown, other.unknown, name);
        }
    });
    copyUnknown(to.unknown, from.unknown, name);
}

// What goes only together: an arrow that leaves has no aim, all others have; a point of a curve has one persona; a
// picture is of the type that its bytes are.
template <class R> void settlePairs(R&, const R&) {}
inline void settlePairs(Transition& arrow, const Transition& as) {
    if ((arrow.kind == TransitionKind::leaves) == arrow.to.empty()) return;
    arrow.kind = as.kind;
    arrow.to = as.to;
}
inline void settlePairs(Card& card, const Card& as) {
    if (card.kind != CardKind::emotion || card.personas.size() <= 1) return;
    card.kind = as.kind;
    card.personas = as.personas;
}
inline void settlePairs(Image& image, const Image& as) {
    if (image.type == pictureType(image.data)) return;
    image.type = as.type;
    image.data = as.data;
}

} // namespace cjm
