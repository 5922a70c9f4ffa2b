#include <cjm/storage/versions.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace cjm {
namespace {

// Whole hours or days since 1970, before 1970 too.
std::int64_t countOf(std::int64_t time, std::int64_t unit) { return (time - (time < 0 ? unit - 1 : 0)) / unit; }

} // namespace

std::vector<std::string> versionsToForget(const std::vector<Version>& oldestFirst, std::int64_t nowMs,
                                          const ThinningRules& rules) {
    std::vector<const Version*> newestFirst;
    for (auto it = oldestFirst.rbegin(); it != oldestFirst.rend(); ++it)
        newestFirst.push_back(&*it);
    // By the clock, which may have been set back: of one time, what was added later is newer.
    std::stable_sort(newestFirst.begin(), newestFirst.end(),
                     [](const auto* a, const auto* b) { return a->time > b->time; });
    std::set<std::string> forgotten;
    const auto mayGo = [&](const Version& v) { return !v.isPinned() && &v != &oldestFirst.back(); };

    std::set<std::pair<bool, std::int64_t>> taken; // hours and days that have their version
    for (const Version* v : newestFirst) {
        const std::int64_t age = nowMs - v->time;
        if (v->isPinned() || age < rules.all) continue;
        const bool hourly = age < rules.hourly;
        const std::int64_t unit = hourly ? ThinningRules::hour : ThinningRules::day;
        const bool isFirst = taken.emplace(hourly, countOf(v->time, unit)).second;
        if ((!isFirst || age >= rules.daily) && mayGo(*v)) forgotten.insert(v->id);
    }

    // A content counts once, however many versions have it.
    std::map<std::string, int> users;
    std::uint64_t bytes = 0;
    for (const Version& v : oldestFirst)
        if (!forgotten.contains(v.id) && users[v.hash]++ == 0) bytes += v.size;
    for (auto it = newestFirst.rbegin(); it != newestFirst.rend() && bytes > rules.most; ++it) {
        const Version& v = **it;
        if (forgotten.contains(v.id) || !mayGo(v)) continue;
        forgotten.insert(v.id);
        if (--users[v.hash] == 0) bytes -= v.size;
    }
    return {forgotten.begin(), forgotten.end()};
}

} // namespace cjm
