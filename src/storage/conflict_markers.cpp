#include <cjm/storage/conflict_markers.hpp>

#include <algorithm>

namespace cjm {
namespace {

// Seven signs at the beginning of a line, alone or with a name behind a space. In JSON no line begins so.
bool isMarker(std::string_view line, char sign) {
    constexpr std::size_t length = 7;
    if (line.size() < length || line.substr(0, length).find_first_not_of(sign) != std::string_view::npos) return false;
    return line.size() == length || line[length] == ' ' || line[length] == '\n' || line[length] == '\r';
}

std::string nameIn(std::string_view marker) {
    constexpr std::size_t length = 7;
    marker.remove_prefix(std::min(marker.size(), length + 1));
    return std::string(marker.substr(0, marker.find_first_of("\r\n")));
}

// Sorts the lines of a file to its sides, one after the other.
class MarkedLines {
public:
    // False when a marker stands where it cannot.
    bool take(std::string_view line) {
        if (isMarker(line, '<')) {
            sides_.oursName = nameIn(line);
            return go(Part::both, Part::ours);
        }
        if (isMarker(line, '|')) return go(Part::ours, Part::base);
        if (isMarker(line, '>')) {
            sides_.theirsName = nameIn(line);
            return go(Part::theirs, Part::both);
        }
        if (isMarker(line, '=')) {
            const bool hasBase = part_ == Part::base;
            isBaseWhole_ = isBaseWhole_ && hasBase;
            return go(hasBase ? Part::base : Part::ours, Part::theirs);
        }
        if (part_ == Part::both || part_ == Part::ours) sides_.ours.append(line);
        if (part_ == Part::both || part_ == Part::theirs) sides_.theirs.append(line);
        if (part_ == Part::both || part_ == Part::base) base_.append(line);
        return true;
    }

    std::optional<MarkedSides> sides() {
        if (part_ != Part::both || !hasConflict_) return std::nullopt;
        if (isBaseWhole_) sides_.base = std::move(base_);
        return std::move(sides_);
    }

private:
    enum class Part { both, ours, base, theirs };

    bool go(Part from, Part to) {
        if (part_ != from) return false;
        part_ = to;
        hasConflict_ = true;
        return true;
    }

    Part part_ = Part::both;
    bool hasConflict_ = false;
    bool isBaseWhole_ = true; // every conflict so far says what was there before
    MarkedSides sides_;
    std::string base_;
};

} // namespace

std::optional<MarkedSides> sidesOf(std::string_view bytes) {
    MarkedLines lines;
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        const std::size_t length = end == std::string_view::npos ? bytes.size() : end + 1;
        if (!lines.take(bytes.substr(0, length))) return std::nullopt;
        bytes.remove_prefix(length);
    }
    return lines.sides();
}

} // namespace cjm
