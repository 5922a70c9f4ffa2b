#include <cjm/edit/clean.hpp>
#include <cjm/edit/file_size.hpp>
#include <cjm/session/document/applied_edit.hpp>

#include <utility>

namespace cjm {

Result<AppliedEdit> applied(const Map& map, const Edit& edit) {
    auto next = applyEdit(map, edit);
    if (!next) next = applyEdit(map, cleaned(edit)); // a sign that nobody sees is no reason to refuse
    if (!next) return tl::unexpected(next.error());
    AppliedEdit done{map, std::move(*next), {}, 0};
    done.changes = diff(map, done.after);
    done.growth = fileGrowth(map, done.after, done.changes);
    return done;
}

} // namespace cjm
