#pragma once
#include <cjm/model/map.hpp>

#include <memory>
#include <tuple>
#include <vector>

namespace cjm {

template <class R> using Records = std::vector<std::shared_ptr<R>>;

// What a file says, before it is a map: types are right and ids well formed, nothing else is sure. Records stand in
// the order of the file.
struct RawMap {
    Passport passport;
    std::tuple<Records<Stage>, Records<Row>, Records<Card>, Records<Persona>, Records<Interview>, Records<Story>,
               Records<Transition>, Records<Comment>, Records<Image>, Records<Conflict>, Records<Mute>>
        sections;
    UnknownFields unknown;

    template <class R> Records<R>& of() { return std::get<Records<R>>(sections); }
};

} // namespace cjm
