#include "session/clipboard/frame_match.hpp"

#include <set>

namespace cjm {
namespace {

template <class T> class Matching {
public:
    Matching(const Table<T>& there, const Table<T>& wanted)
        : there_(inOrder(there)),
          wanted_(inOrder(wanted)),
          found_(wanted_.size()) {}

    // Gives each that has no place yet the first free one that fits.
    template <class Fits> void pass(Fits&& fits) {
        for (std::size_t i = 0; i < wanted_.size(); ++i) {
            if (!found_[i].empty()) continue;
            for (const auto& record : there_) {
                if (!fits(*wanted_[i], *record) || taken_.contains(record->id)) continue;
                found_[i] = record->id;
                taken_.insert(record->id);
                break;
            }
        }
    }
    [[nodiscard]] std::vector<decltype(T::id)> found() && { return std::move(found_); }

private:
    std::vector<std::shared_ptr<const T>> there_, wanted_;
    std::vector<decltype(T::id)> found_;
    std::set<decltype(T::id)> taken_;
};

} // namespace

std::vector<StageId> matchingStages(const Map& map, const Map& fragment) {
    Matching matching(map.stages, fragment.stages);
    matching.pass([](const Stage& a, const Stage& b) { return a.id == b.id; });
    matching.pass([](const Stage& a, const Stage& b) { return !a.title.empty() && a.title == b.title; });
    matching.pass([](const Stage& a, const Stage& b) { return a.rank == b.rank; });
    return std::move(matching).found();
}

std::vector<RowId> matchingRows(const Map& map, const Map& fragment) {
    Matching matching(map.rows, fragment.rows);
    matching.pass([](const Row& a, const Row& b) { return a.id == b.id; });
    matching.pass([](const Row& a, const Row& b) { return a.kind == b.kind && a.title == b.title; });
    matching.pass([](const Row& a, const Row& b) { return a.kind == b.kind; });
    return std::move(matching).found();
}

} // namespace cjm
