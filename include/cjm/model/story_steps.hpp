#pragma once
#include <cjm/model/map.hpp>

#include <optional>
#include <string>

namespace cjm {

// A story is told by the stages of the map: what happens at each, whatever order its steps have in a file.

/// What a story tells of a stage; several steps of a file at one stage are one text, a line each. Nothing when it
/// passes the stage by. O(steps).
[[nodiscard]] std::optional<std::string> stepAt(const Story& story, const StageId& stage);

/// The story with another text there. A text without words is no step; one that is new stands before the first step
/// of a later stage. Steps at other stages stay as they are. O(steps · log stages).
[[nodiscard]] Story withStep(const Map& map, Story story, const StageId& stage, const std::string& text);

} // namespace cjm
