#include <cjm/base/contract.hpp>

#include <cstdio>
#include <cstdlib>

namespace cjm {

void expects(bool holds, std::source_location where) {
    if (holds) return;
    std::fprintf(stderr, "%s:%u: broken contract in %s\n", where.file_name(), static_cast<unsigned>(where.line()),
                 where.function_name());
    std::abort();
}

} // namespace cjm
