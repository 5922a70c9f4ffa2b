#pragma once
#include <cjm/model/records.hpp>

namespace cjm {

// What a stage is called where there is little room.
inline const std::string& calledBriefly(const Stage& stage) {
    return stage.shortName.empty() ? stage.title : stage.shortName;
}

} // namespace cjm
